"""Days and years that can't be, in drafts of Friday 6 March 2026 unless another date is given."""

from __future__ import annotations

import pytest
from figure_drafts import expected, findings, reported

WRONG = (
    "The licence ends on [[31 June=>30 June]], the council said.",
    "The strike will run until [[April 31=>April 30]].",
    "The sale starts on [[September 31, 2026=>September 30, 2026]].",
    "They married on [[29 February 2023=>28 February 2023]] in Perth.",
    "The trust's year ended on [[30 February=>28 February]], its accounts say.",
    "The deadline is [[Feb. 30=>Feb. 28]].",
    "Bids are due by [[November 31=>November 30]], at noon.",
    "The vote was called for [[2026-06-31=>2026-06-30]].",
    "The form is dated [[31/04/2026=>30/04/2026]].",
    "The race moved to [[32 March 2026=>31 March 2026]].",
    "Last week, on [[29 February=>28 February]], the bridge was closed.",
    "The potter Ines Vale ([[1952–1925]]) left no school.",
    "She first stood in the [[2102=>2012]] election, and lost.",
    "In [[2106=>2016]] the pit was sold for a pound.",
    "They had met in May [[2202=>2022]], the court heard.",
    "Sales in the quarter ended [[31 September=>30 September]] rose 4%.",
    "Between 1 April and [[31 April=>30 April]] 40 people came.",
    "It will be held on [[Saturday, 31 September]], in Leeds.",
)
RIGHT = (
    "His birthday, 29 February, comes every four years.",
    "The licence ends on 30 June and the lease on 31 July; February 29, 2024 was a Thursday.",
    "In June 31 people were hurt, and since April 31 more have come forward.",
    "The 41st March for Life drew crowds; the 32nd March of the Living was in May.",
    "By 2100 the sea may have risen; the vote of 2050 is far away.",
    "The novel is set in 2106, after the floods.",
    "Section 2106 of the act, and 2106 members, were named at 2106 GMT.",
    "“It ends on 31 June,” the letter says.",
    "Correction: an earlier version gave the date as 31 June.",
    "The potter Ines Vale (1925–1952) left no school; Augustus (63-14 BC) did.",
    "The next 29 February, in a leap year, is far away.",
    "Debate by debate: Warren +3.0 Harris -3.0 Sept. 12 and 1.1 Warren.",
    "The team won 65-39 Nov. 8 in Austin.",
    "He ran 31 April mornings in a row, in May 40 of them.",
    "The bus leaves at 7.31 May to September, and on 30 April.",
    "The models run to 2103, and the projected rise by 2104 is small.",
    "Born on 30 April 1960, she left on 31 March 1990.",
)


@pytest.mark.parametrize("draft", WRONG)
def test_wrong(draft: str) -> None:
    assert reported("year", draft) == expected(draft)


@pytest.mark.parametrize("draft", RIGHT)
def test_right(draft: str) -> None:
    assert findings("year", draft) == []


def test_the_message_has_the_month() -> None:
    (one,) = findings("year", "They married on 29 February 2023 in Perth.", None)
    assert one.message == "February 2023 has 28 days, not 29"


def test_29_february_without_a_year_counts_only_near_one() -> None:
    draft = "On 29 February the bridge was closed."
    assert [len(findings("year", draft, date)) for date in ("2026-03-06", "2026-09-06", "2024-03-06", None)] == [
        1,
        0,
        0,
        0,
    ]
