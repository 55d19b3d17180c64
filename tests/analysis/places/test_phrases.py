"""Phrases about cities: one reading at each place, in the order of the source, and no work where none can stand."""

from __future__ import annotations

import re

import pytest

from linter.analysis.places.phrases import WORD, first_at_each_place, is_part_of_more
from linter.document.model import Block
from linter.document.parse import parse
from linter.records import NamedTuple


class Said(NamedTuple):
    """What was read: where it begins, and the words."""

    start: int
    words: str


def read(_: Block, match: re.Match[str]) -> Said | None:
    return None if match[0] == "Norway" else Said(match.start(), match[0])


def test_the_first_expression_counts_and_the_order_is_the_drafts() -> None:
    document = parse("Graz, Oslo.\n\nBergen and Norway lie apart.\n", path="a.md")
    expressions = (re.compile("Oslo|Norway"), re.compile(rf"\b{WORD}\b"))
    found = first_at_each_place(document, lambda _: True, lambda: expressions, read)
    assert found == (Said(0, "Graz"), Said(6, "Oslo"), Said(0, "Bergen"))


def test_blocks_in_which_none_can_stand_are_not_read() -> None:
    document = parse("Graz.\n\nBergen.\n", path="a.md")
    found = first_at_each_place(document, lambda text: "B" in text, lambda: [re.compile(WORD + r"\b")], read)
    assert found == (Said(0, "Bergen"),)


def test_no_expression_is_made_for_a_draft_without_any() -> None:
    document = parse("Graz.\n", path="a.md")

    def never() -> list[re.Pattern[str]]:
        raise AssertionError

    assert first_at_each_place(document, lambda _: None, never, read) == ()


@pytest.mark.parametrize(
    ("before", "more"),
    [("Oslo, ", True), ("Oslo and ", True), ("University of ", True), ("New ", True), ("he left ", False), ("", False)],
)
def test_a_name_may_be_part_of_more(before: str, more: bool) -> None:
    assert is_part_of_more(f"{before}Graz", len(before)) is more
