"""A draft that is checked again finds what a check of it alone finds, wherever its blocks have gone meanwhile."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.names.capitalised_runs import RunReader
from linter.analysis.text.sentences import sentences
from linter.analysis.text.tokens import Tokens, tokens
from linter.document.analysed import lasting
from linter.document.known_blocks import KnownBlocks
from linter.document.model import Block, Document, Run
from linter.document.parse import parse
from linter.document.span import Span
from linter.run.check import check_document, check_source, parse_source
from linter.run.discovery import Draft
from linter.run.resolver import InForce, Resolver, RunSettings
from linter.run.results import FileResult

PARAGRAPHS = [
    "# Harbour board approves ferry plan for 2,400 passengers",
    "The harbour board approved the new ferry plan on Tuesday, its chair Marta Okafor said.",
    "Shelling of the old pier raised fears of more civilian causalities, Okafer told the the council.",
    "Some 2,300 passengers a day will use the ferry, and the number of complaints have fallen by 10% from 50 to 45.",
    "- two boats\n- a a pier",
    "“I recieved the letter in 2019,” said Ilse Brandt, who was born in 1960 and is 48.",
    "The mayors wife was unable attend, and the deal was agreed on Friday 12 March 2021.",
]
DRAFT = Draft("draft.md", "markdown")


@pytest.fixture(scope="module")
def in_force() -> InForce:
    return Resolver(RunSettings(isolated=True, cache=False)).for_draft(DRAFT).without_languagetool()


def told(result: FileResult) -> tuple[object, ...]:
    return result.findings, result.failures, result.skipped, result.dropped


def joined(paragraphs: list[str]) -> str:
    return "\n\n".join(paragraphs) + "\n"


EDITS: dict[str, Callable[[list[str]], list[str]]] = {
    "nothing": lambda some: some,
    "a word in the first paragraph": lambda some: [some[0], some[1].replace("new", "brand new"), *some[2:]],
    "a paragraph before all others": lambda some: [some[0], "Ferries are old – they leak.", *some[1:]],
    "a paragraph is gone": lambda some: [*some[:2], *some[3:]],
    "the name is spelt as in the other paragraph": lambda some: [text.replace("Okafer", "Okafor") for text in some],
    "two paragraphs change places": lambda some: [*some[:2], some[5], *some[3:5], some[2], *some[6:]],
    "a paragraph stands there twice": lambda some: [*some, some[2]],
    "the headline says something else": lambda some: ["# Harbour board rejects plan for 4,200 passengers", *some[1:]],
    "front matter above": lambda some: ["---\ndate: 2021-03-13\n---", *some],
    "only the last is left": lambda some: some[-1:],
}


@pytest.mark.parametrize("name", EDITS)
def test_a_changed_draft_is_reported_as_if_it_were_checked_for_the_first_time(name: str, in_force: InForce) -> None:
    known = KnownBlocks()
    for text in (joined(PARAGRAPHS), joined(EDITS[name](PARAGRAPHS)), joined(PARAGRAPHS)):
        again, alone = check_source(text, DRAFT, in_force, known=known), check_source(text, DRAFT, in_force)
        assert told(again) == told(alone)
        assert alone.findings


def test_the_document_of_a_result_stays_as_it_was(in_force: InForce) -> None:
    known = KnownBlocks()
    first = check_source(joined(PARAGRAPHS), DRAFT, in_force, known=known)
    assert first.document is not None
    places = [block.source_span for block in first.document.parsed().blocks]
    check_source(joined(["# Another", "A paragraph.", *PARAGRAPHS[1:]]), DRAFT, in_force, known=known)
    assert [block.source_span for block in first.document.parsed().blocks] == places


def test_a_block_is_met_again_with_what_was_read_of_it_and_is_lent_once() -> None:
    known = KnownBlocks()
    lent = known.lend(parse("It rained. We left.", path="draft.txt"))
    read = tokens(lent.document.blocks[0])
    known.take_back(lent)
    moved = known.lend(parse("Ann Lund spoke.\n\nIt rained. We left.", path="draft.txt")).document.blocks
    assert tokens(moved[1]) is read
    assert [sentence.span.start for sentence in sentences(moved[1])] == [17, 28]
    other = known.lend(parse("It rained. We left.", path="draft.txt")).document.blocks
    assert tokens(other[0]) is not read


@pytest.mark.parametrize(("most", "met"), [(40, True), (39, False)])
def test_no_more_blocks_are_remembered_than_there_is_room_for(most: int, met: bool) -> None:
    known = KnownBlocks(most)
    first = known.lend(parse("It rained. We left.", path="draft.txt"))  # 19 characters
    read = tokens(first.document.blocks[0])
    known.take_back(first)
    known.take_back(known.lend(parse("Nobody saw him leave.", path="draft.txt")))  # 21
    again = known.lend(parse("It rained. We left.", path="draft.txt"))
    assert (tokens(again.document.blocks[0]) is read) is met


def places_in(value: object, seen: set[int]) -> list[object]:
    """What in a value says where in a source something stands, or which draft it is in."""
    if id(value) in seen or isinstance(value, Block):
        return []
    seen.add(id(value))
    if isinstance(value, Span | Run | Document):
        return [value]
    parts: list[object] = []
    if isinstance(value, dict):
        parts = [*value, *value.values()]
    elif isinstance(value, tuple | list | set | frozenset):
        parts = list(value)
    elif isinstance(value, Tokens | RunReader):
        parts = [getattr(value, name) for name in (*getattr(value, "__slots__", ()), *getattr(value, "__dict__", ()))]
    return [place for part in parts for place in places_in(part, seen)]


def test_what_is_kept_of_a_block_holds_no_place_of_the_source(in_force: InForce) -> None:
    lent = KnownBlocks().lend(parse_source(joined(PARAGRAPHS), DRAFT, in_force))
    check_document(lent.document, DRAFT, in_force)
    kept = [lasting(results) for _, results in lent.blocks]
    assert sum(map(len, kept)) > 10 * len(kept)
    assert places_in(kept, set()) == []
