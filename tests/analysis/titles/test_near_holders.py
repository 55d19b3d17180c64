from __future__ import annotations

from collections.abc import Callable

import pytest
from counting import calls

from linter.analysis.titles.near_holders import near_holders
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "date", "right"),
    [
        ("Prime Minister Keir Stammer left.", "2025-01-10", "Starmer"),
        ("Prime Minister Keir Stammer left.", "", "Starmer"),
        ("The foreign secretary, Boris Johnston, left.", "2016-10-10", "Johnson"),
        ("Anegla Merkel, the German chancellor, left.", "2016-10-10", "Angela"),
        ("Russian President Vladimir Puttin left.", "2023-10-10", "Putin"),
        ("On Monday Sir Kier Starmer left.", "", "Keir"),
        ("NATO Secretary General Jens Stoltenburg left.", "2020-10-10", "Stoltenberg"),
        ("The EU’s foreign policy chief, Josep Borrel, left.", "2022-10-10", "Borrell"),
        ("Canadian Prime Minister Mark Carny left.", "2025-10-10", "Carney"),
    ],
)
def test_the_holder_whom_the_title_selects(
    text: str, date: str, right: str, dated: Callable[[str, str], Document]
) -> None:
    (near,) = near_holders(dated(text, date))
    assert (near.right, near.certain) == (right, True)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Prime Minister Keir Starmer left.", "2025-01-10"),
        ("Prime Minister Keir Stammer left.", "2014-01-10"),  # whoever that was then
        ("Prime Minister Keir Stammer left with Ann Stammer.", "2025-01-10"),
        ("The baker Keir Stammer left.", "2025-01-10"),
        ("German Chancellor Keir Stammer left.", "2025-01-10"),
        ("Egyptian Prime Minister Hesham Kandil left.", "2013-01-10"),  # another way to write the name
        ("Sir Keith Starmoor left.", "2025-01-10"),
        ("Ukraine’s finance minister, Sergii Marchenko, left.", "2022-10-11"),
        ("Indian Foreign Minister Vinay Kwatra left.", "2023-11-10"),  # misspelt in a row that nobody confirms
        ("Deputy Prime Minister Keir Stammer left.", ""),
    ],
)
def test_nobody_whom_the_title_selects(text: str, date: str, dated: Callable[[str, str], Document]) -> None:
    assert [near for near in near_holders(dated(text, date)) if near.certain] == []


def test_twice_the_draft_is_twice_the_work(draft: Callable[..., Document]) -> None:
    def work(times: int) -> int:
        return calls(lambda: near_holders(draft(times * "Prime Minister Keir Stammer left. ")))

    work(1)  # loads what is loaded once
    assert work(200) < 2.5 * work(100)
