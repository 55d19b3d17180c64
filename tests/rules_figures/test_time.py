"""Times of day given twice, in drafts of Friday 6 March 2026 unless another date is given."""

from __future__ import annotations

import pytest
from figure_drafts import expected, findings, reported

from linter.findings.finding import Severity

WRONG = (
    "Polls close at 8 p.m. EST ([[0000=>0100]] GMT).",
    "The launch is at 14:30 UTC ([[8:30=>9:30]] a.m. EST).".replace(
        "[[8:30=>9:30]] a.m. EST", "[[8:30 a.m.=>9:30 a.m.]] EST"
    ),
    "The final starts at 7pm GMT ([[3pm=>2pm]] EST).",
    "The call is at 9am PT/[[11am=>noon]] ET.".replace("noon", "12pm"),
    "Kick-off is at 8pm BST ([[8pm=>7pm]] GMT).",
    "The show airs at 9 p.m. ET ([[7 p.m.=>6 p.m.]] PT).",
    "The quake struck at 03:12 JST ([[19:12=>18:12]] GMT).",
    "The curfew starts at 21:00 ([[10pm=>9pm]]).",
    "Doors open at 7.30pm ([[18.30=>19.30]]).",
    "Gates close at 3 p.m. ([[14:00=>15:00]]), stewards said.",
    "Shooting began at [[9 a.m. in the evening]], a witness said.",
    "They met on Thursday [[evening at 8 a.m.]] in the hall.",
    "Talks end at noon CET ([[10:00=>11:00]] GMT), or 10:00 in summer.".replace("CET", "CAT").replace(
        "[[10:00=>11:00]]", "[[11:00=>10:00]]"
    ),
    "The match is at 6pm IST ([[1pm=>12:30pm]] GMT).",
    "The report is out at 8:30 a.m. Eastern ([[6:30 a.m.=>5:30 a.m.]] Pacific).",
    "The ruling is due at 10am GMT ([[11am=>10am]] in London), or 10am in London and 5am in New York.",
    "The vote ended at 18:00 local time ([[7pm=>6pm]]), the clerk said.",
    "The strike was to begin at midnight on Thursday ([[12 noon=>midnight]]).",
    "The bus left at 6.40am. It hit the wall at [[7.25, 35 minutes]] after setting out.",
)
RIGHT = (
    "The ruling is due at 10am GMT (10am in London), 9am in London (4am in New York) or 7pm in Tokyo (10am GMT).",
    "The bus left at 6.40am. It hit a wall at 7.25, 45 minutes after setting out, and at 7.40, 15 minutes later, fell.",
    "The lunch is at 12 noon (12pm), the supper at midnight (00:00).",
    "Polls close at 8 p.m. EST (0100 GMT), and at 8 p.m. ET (0000 GMT) in summer.",
    "The launch is at 14:30 UTC (9:30 a.m. EST).",
    "The raid began at 2 p.m. (0500 GMT), at 4:20 a.m. Wednesday (10:20 p.m. ET Tuesday).",
    "The call is at 9am PT/noon ET, 10pm ET (9pm CT, 8pm MT, 7pm PT, 3am GMT).",
    "Kick-off is at 8pm BST (7pm GMT), 21:00 CEST (19:00 GMT) or 9pm CET.",
    "It airs from 7 p.m. to 10 p.m. ET (4 p.m. to 7 p.m. PT).",
    "The quake struck at 03:12 JST (18:12 GMT on the day before).",
    "The curfew starts at 21:00 (9pm) and ends at 5am (05:00).",
    "Polls close at 7 p.m. ET (Georgia), 8 p.m. ET (Texas), and 9 p.m. CT in the west.",
    "Shooting began at 9 p.m. in the evening and ended at 2 a.m. in the morning.",
    "They met on Thursday night at 1 a.m. and in the morning at 9 a.m.",
    "It was 11.09pm in Paris on Wednesday (22.09 GMT/09.09am Thursday AEDT).",
    "The match is at 6pm IST (12:30pm GMT), or 6pm IST (5pm GMT) in Cork.",
    "He paid 13.50 (2pm is too late), scored 12:30 (a record), and ran 1500 (2 pm runs).",
    "The score was 21:19 (11am session), said the 1900 GMT bulletin.",
)


@pytest.mark.parametrize("draft", WRONG)
def test_wrong(draft: str) -> None:
    assert reported("time", draft) == expected(draft)


@pytest.mark.parametrize("draft", RIGHT)
def test_right(draft: str) -> None:
    assert findings("time", draft) == []


@pytest.mark.parametrize(
    ("date", "label", "suggestions"),
    [
        ("2026-07-14", "EST", ["EDT"]),
        ("2026-07-14", "EDT", []),
        ("2026-01-14", "PDT", ["PST"]),
        ("2026-03-06", "EDT", []),
    ],
)
def test_a_label_of_the_other_season_is_a_note(date: str, label: str, suggestions: list[str]) -> None:
    found = findings("time", f"The hearing was moved to 11 a.m. {label}, the court said.", date)
    assert [one.suggestions[0].text for one in found] == suggestions
    assert all(one.severity is Severity.NOTE for one in found)


def test_a_pair_that_is_wrong_again_and_again_is_reported_once() -> None:
    text = "Update 1348 BST (0848 EST): smoke.\n\nUpdate 1355 BST (0855 EST): more smoke."
    (one,) = findings("time", text, "2026-07-14")
    assert one.message == "1348 BST = 0748 EST, not 0848; 0848 is EDT"
