"""Two titles of one person in one draft that nobody holds together."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.titles.titles_of_one import clashing_titles
from linter.document.model import Document

FIRST = "The quay is closed, Foreign Minister Ann Lindqvist said on Monday.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board met Finance Minister Ann Lindqvist there.", "Foreign Minister | Finance Minister"),
        ("Ann Lindqvist, the finance minister, gave no date.", "Foreign Minister | finance minister"),
        ("Lindqvist, the finance minister, gave no date.", "Foreign Minister | finance minister"),
        ("The board met President Ann Lindqvist there.", "Foreign Minister | President"),
        ("Ann Lindqvist,  the  finance  minister,  gave no date.", "Foreign Minister | finance  minister"),
        # One office in other words, and offices that go together.
        ("Lindqvist, the minister of foreign affairs, gave no date.", ""),
        ("The board met Secretary of State Ann Lindqvist there.", ""),
        ("Lindqvist, the trade minister, gave no date.", ""),
        ("Lindqvist, the deputy finance minister, gave no date.", ""),
        ("Lindqvist, the president of the rowing club, gave no date.", ""),
        ("Lindqvist, the president, gave no date.", ""),
        # Another time.
        ("Ann Lindqvist, the former finance minister, gave no date.", ""),
        ("In 2011 Finance Minister Ann Lindqvist gave no date.", ""),
        ("Ann Lindqvist, the finance minister, moved there on Monday.", ""),
        # Another person.
        ("The board met Finance Minister Olof Lindqvist there.", ""),
        ("The board met Finance Minister Ann Sandberg there.", ""),
    ],
)
def test_clashing_titles(text: str, expected: str, dated: Callable[[str, str], Document]) -> None:
    found = clashing_titles(dated(FIRST + text, ""))
    assert " ; ".join(f"{clash.first.text} | {clash.second.text}" for clash in found) == expected


def test_one_office_of_two_countries(dated: Callable[[str, str], Document]) -> None:
    text = (
        "The board met Finnish Foreign Minister Ann Lindqvist there.\n\nAnn Lindqvist, the {} foreign minister, agreed."
    )
    (clash,) = clashing_titles(dated(text.format("Estonian"), ""))
    assert (clash.first.text, clash.second.text) == ("Finnish Foreign Minister", "Estonian foreign minister")
    assert clashing_titles(dated(text.format("Finnish"), "")) == ()


def test_a_person_is_reported_once(dated: Callable[[str, str], Document]) -> None:
    text = "The board met Finance Minister Ann Lindqvist there.\n\nIt met Finance Minister Ann Lindqvist again."
    assert len(clashing_titles(dated(FIRST + text, ""))) == 1


def test_what_two_share_a_surname_says_nothing(dated: Callable[[str, str], Document]) -> None:
    text = "The board met Olof Lindqvist there.\n\nLindqvist, the finance minister, gave no date."
    assert clashing_titles(dated(FIRST + text, "")) == ()
