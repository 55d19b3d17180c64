"""Quotations: every kind of mark, apostrophes among them, nesting, several paragraphs, what is not closed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.analysis.text.quotations import beginning_of_quotation, quotations, quoted
from linter.document.model import Block, BlockKind, Document, Run
from linter.document.span import Span

MakeDraft = Callable[..., Document]


def inner(document: Document) -> list[str]:
    return [quotation.text for quotation in quotations(document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said, “We won.” Then he left.", ["We won."]),
        ('He said, "We won." Then he left.', ["We won."]),
        ("He said, ‘We won.’ Then he left.", ["We won."]),
        ("He said, 'We won.' Then he left.", ["We won."]),
        ("Er sagte: „Wir gehen.“ Dann ging er.", ["Wir gehen."]),
        ("Il dit : «Nous partons.» Puis il partit.", ["Nous partons."]),
        ("“First,” he said, “second.”", ["First,", "second."]),
        ('"First," he said, "second."', ["First,", "second."]),
        ("“He said ‘no’ to me,” she said.", ["He said ‘no’ to me,", "no"]),
        ("‘He said “no” to me,’ she said.", ["He said “no” to me,", "no"]),
        ("\"He said 'no' to me,\" she said.", ["He said 'no' to me,", "no"]),
        ("“It ended ‘badly.’” He left.", ["It ended ‘badly.’", "badly."]),
        ("‘We won’t sell the workers’ homes,’ he said.", ["We won’t sell the workers’ homes,"]),
        ("'We won't sell it,' he said.", ["We won't sell it,"]),
        ("the “so-called” truce", ["so-called"]),
        ('the "so-called" truce—"a joke"', ["so-called", "a joke"]),
        ("(“No.”)", ["No."]),
        ("the minister (‘never’) left", ["never"]),
    ],
)
def test_marks(text: str, expected: list[str], draft: MakeDraft) -> None:
    document = draft(text)
    assert inner(document) == expected
    assert all(quotation.closed for quotation in quotations(document))


@pytest.mark.parametrize(
    "text",
    [
        "They don't know it's theirs.",
        "They don’t know it’s theirs.",
        "the Jones' house and the workers' rights",
        "the Jones’ house and the workers’ rights",
        "rock 'n' roll in the '90s for 'em all",
        "rock ’n’ roll in the ’90s for ’em all",
        "rock ‘n’ roll in the ‘90s",
        'He is 6\'2" tall and the pipe 12" wide.',
        "the boss's daughter's '97 Ford",
        "'Tis the season, 'twas said",
        "O'Neill's O’Neill",
    ],
)
def test_apostrophes_and_inches_quote_nothing(text: str, draft: MakeDraft) -> None:
    assert inner(draft(text)) == []


def test_depths_and_ranges(draft: MakeDraft) -> None:
    outer, nested = quotations(draft("So “he said ‘no’ twice” then"))
    assert (outer.start, outer.end, outer.inner_start, outer.inner_end, outer.depth) == (3, 23, 4, 22, 0)
    assert (nested.start, nested.end, nested.depth) == (12, 16, 1)
    assert outer.span == Span(3, 23)


def test_several_paragraphs(draft: MakeDraft) -> None:
    document = draft("He said: “It began at dawn.", "“Then it rained.", "“Then it stopped.” He sat down.")
    assert inner(document) == ["It began at dawn.", "Then it rained.", "Then it stopped."]
    assert [quotation.closed for quotation in quotations(document)] == [False, False, True]


def test_several_paragraphs_in_single_marks(draft: MakeDraft) -> None:
    document = draft("He said: ‘It began at dawn.", "‘Then it rained,’ he said.")
    assert inner(document) == ["It began at dawn.", "Then it rained,"]


def test_what_is_not_closed_ends_with_its_paragraph(draft: MakeDraft) -> None:
    document = draft("He said, “We left. She agreed.", "Nobody else spoke.")
    (quotation,) = quotations(document)
    assert (quotation.text, quotation.closed) == ("We left. She agreed.", False)
    assert not quoted(document, document.blocks[1].text_span)


def test_a_single_mark_that_nothing_closes_is_no_quotation(draft: MakeDraft) -> None:
    assert inner(draft("She said ‘no and left.", "Nobody else spoke.")) == []


def test_quoted(draft: MakeDraft) -> None:
    document = draft("He said, “We left.” She did not.", (BlockKind.QUOTATION, "A letter, in full."))
    text = document.source
    place = text.index("left")
    assert quoted(document, Span(place, place + 4))
    assert quoted(document, Span(text.index("“"), text.index("”") + 1))
    assert not quoted(document, Span(text.index("said"), text.index("left")))
    assert not quoted(document, Span(text.index("She"), text.index("She") + 3))
    letter = text.index("letter")
    assert quoted(document, Span(letter, letter + 6))


def document_of(texts: list[str]) -> Document:
    blocks, source = [], ""
    for text in texts:
        run = Run(0, len(text), len(source), len(text))
        blocks.append(Block(BlockKind.PARAGRAPH, text, [run], Span(len(source), len(source) + len(text))))
        source += text + "\n\n"
    return Document("draft.txt", source, "plain", tuple(blocks))


MARKED = st.lists(st.sampled_from(list("“”„‟«»‘’‚'\"\"'“” .,a s—1(…")), max_size=40).map("".join)


@settings(deadline=None)
@given(st.lists(st.one_of(MARKED, st.text(max_size=40)), max_size=3))
def test_quotations_nest(texts: list[str]) -> None:
    document = document_of(texts)
    around: list[tuple[int, int, int]] = []
    last = (-1, -1)
    for quotation in quotations(document):
        place = (quotation.block.index, quotation.start)
        assert place > last
        last = place
        assert 0 <= quotation.start < quotation.inner_start <= quotation.inner_end <= quotation.end
        assert quotation.end <= len(quotation.block.text)
        around = [item for item in around if item[0] == quotation.block.index and item[2] > quotation.start]
        assert all(quotation.end <= end for _, _, end in around)
        assert quotation.depth == len(around)
        around.append((quotation.block.index, quotation.start, quotation.end))
        assert quoted(document, quotation.span)


@pytest.mark.parametrize(
    "text", ["“" * 10_000, '"' * 10_000, "'a " * 10_000, "“a” " * 10_000, "‘a “b ’" * 5_000, "a" * 50_000]
)
def test_pathological_text(text: str, draft: MakeDraft) -> None:
    document = draft(text)
    assert len(quotations(document)) <= 10_000
    assert quoted(document, Span(0, len(text))) == (text.startswith("“““"))


@pytest.mark.parametrize(
    ("following", "decides"),
    [
        ("‘We left.’", "‘We left.’"),
        ("It rained.", ""),
        ("“We left.”", ""),
        ("‘Twas late in the day.", "‘Twas late"),
        ("", ""),
    ],
)
def test_of_the_next_block_only_a_single_mark_at_its_beginning_decides_what_is_quoted(
    following: str, decides: str
) -> None:
    assert beginning_of_quotation(following) == decides
