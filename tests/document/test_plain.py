from __future__ import annotations

import pytest

from linter.document.model import OBJECT, BlockKind, Document
from linter.document.parse import parse

HEADLINE, SUBHEADING, PARAGRAPH = BlockKind.HEADLINE, BlockKind.SUBHEADING, BlockKind.PARAGRAPH


def _parse(source: str) -> Document:
    return parse(source, path="draft.txt")


def _kinds(source: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in _parse(source).blocks]


def test_headline_paragraphs_and_subheading() -> None:
    source = (
        "Troops Leave the North\n\nThe army left on Friday.\n\nWhat’s Left Behind\n\nRuins remain.\n\nSo do mines.\n"
    )
    document = _parse(source)
    assert [(block.kind, block.level, block.text) for block in document.blocks] == [
        (HEADLINE, 1, "Troops Leave the North"),
        (PARAGRAPH, 0, "The army left on Friday."),
        (SUBHEADING, 2, "What’s Left Behind"),
        (PARAGRAPH, 0, "Ruins remain."),
        (PARAGRAPH, 0, "So do mines."),
    ]
    assert document.text_of(document.blocks[2].span(7, 11)) == "Left"
    assert all(document.text_of(block.source_span) == block.text for block in document.blocks)


def test_a_blank_line_ends_a_paragraph_and_a_line_break_does_not() -> None:
    document = _parse("The army left\r\n  the north.\r\n \t\r\nRuins\rremain.")
    first, second = document.blocks
    assert first.text == "The army left\nthe north."
    assert first.span(13, 14) == (13, 17)
    assert document.text_of(first.span(14, 23)) == "the north"
    assert second.text == "Ruins\nremain."
    assert document.text_of(second.span(5, 6)) == "\r"


def test_without_blank_lines_every_line_is_a_paragraph() -> None:
    assert _kinds("Troops leave\nThe army left.\r\nRuins remain.\n") == [
        (PARAGRAPH, "Troops leave"),
        (PARAGRAPH, "The army left."),
        (PARAGRAPH, "Ruins remain."),
    ]


def test_a_single_line_is_a_paragraph_also_below_front_matter() -> None:
    assert _kinds("Troops leave the north") == [(PARAGRAPH, "Troops leave the north")]
    assert _kinds("---\ndate: 2014-11\n---\nPentagon chief Ann Lee spoke") == [
        (PARAGRAPH, "Pentagon chief Ann Lee spoke")
    ]
    assert _kinds("---\ndate: 2014-11\n---\n\n\nPentagon chief\n\n") == [(PARAGRAPH, "Pentagon chief")]


def test_long_lines_that_end_a_sentence_are_paragraphs_of_their_own() -> None:
    line = "The army left the north " * 6 + "on Friday."
    assert _kinds(f"Troops leave\n\n{line}\n{line}\nThe end.") == [
        (HEADLINE, "Troops leave"),
        (PARAGRAPH, line),
        (PARAGRAPH, line),
        (PARAGRAPH, "The end."),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Troops leave",
        "Is the war over?",
        "Rescuers reach the U.S.",
        "“We will stay,” says mayor",
        "iPhone sales fall 5%",
        "War (and peace)",
        "Troops leave…",
        "It's over!",
    ],
)
def test_lines_that_are_headlines(line: str) -> None:
    assert _kinds(f"{line}\n\nThe body.")[0] == (HEADLINE, line)
    assert _kinds(f"\n\nBy Ann Lee\n\n{line}\n\nThe body.")[1] == (HEADLINE, line)


@pytest.mark.parametrize(
    "line",
    [
        "Troops left the north.",
        "“Troops left.”",
        "Dear reader,",
        "What we know:",
        "Troops leave;",
        "- Troops leave",
        "1. Troops leave",
        "x" * 250,
        "2022 —",
        "It is over—",
    ],
)
def test_lines_that_are_none(line: str) -> None:
    assert all(kind is not HEADLINE for kind, _ in _kinds(f"{line}\n\nThe body."))


@pytest.mark.parametrize(
    "line",
    [
        "No One Saw This Coming",
        "It’s Not Over Yet",
        "Background",
        "5 things to know",
        "“Article 5” explained",
        "What Comes Next?",
        "A view from the U.S.",
    ],
)
def test_lines_that_are_subheadings(line: str) -> None:
    assert _kinds(f"Headline\n\nThe body.\n\n{line}\n\nMore of it.")[2] == (SUBHEADING, line)


@pytest.mark.parametrize(
    "line",
    [
"More to come", "MORE TO COME", "ENDS", "Read more: the war in maps", "By Ann Lee",
        "Ann Lee, Reuters", "Additional reporting by Ann Lee", "“We will stay”", "He left.", "He said:",
        "Dear all,", "what now", "What now?", "Why did they all go?", "- an item", "Photo: Ann Lee/AP",
        "(Photo by Ann Lee)", "© Ann Lee", "March 30, 2022", "KYIV, March 30 (Agency) —", "ann@example.org",
        "www.example.org", "Updated March 3", "Editor’s note",
        "A line that is too long to be a subheading because it goes on and on without any end", "* * *",
        "-30-", "###",
    ],
)  # fmt: skip
def test_lines_that_are_no_subheadings(line: str) -> None:
    assert SUBHEADING not in [kind for kind, _ in _kinds(f"Headline\n\nThe body.\n\n{line}\n\nMore of it.")]


def test_subheadings_stand_between_paragraphs() -> None:
    assert SUBHEADING not in [kind for kind, _ in _kinds("Milk\n\nEggs\n\nFlour\n\nButter")]
    assert SUBHEADING not in [kind for kind, _ in _kinds("Headline\n\nNot in the body\n\nThe body.\n\nThe last line")]


def test_list_items() -> None:
    source = "The points:\n- one\n  goes on\n* two\n1. three\n\n2) four\n\n• five\n"
    document = _parse(source)
    assert [(block.kind, block.text) for block in document.blocks] == [
        (PARAGRAPH, "The points:"),
        (BlockKind.LIST_ITEM, "one\ngoes on"),
        (BlockKind.LIST_ITEM, "two"),
        (BlockKind.LIST_ITEM, "three"),
        (BlockKind.LIST_ITEM, "four"),
        (BlockKind.LIST_ITEM, "five"),
    ]
    assert document.text_of(document.blocks[1].span(4, 8)) == "goes"
    assert document.text_of(document.blocks[1].source_span) == "- one\n  goes on"


def test_a_dash_or_number_in_a_wrapped_paragraph_is_no_item() -> None:
    assert _kinds("A man\n\nHe lives at No.\n1. Then he left\n- or so they say.")[1] == (
        PARAGRAPH,
        "He lives at No.\n1. Then he left\n- or so they say.",
    )


def test_rows_of_stars_are_nothing_and_lone_addresses_are_embeds() -> None:
    assert _kinds("One.\n\n* * *\n\n***\n\nhttps://example.org/a?b=c\n\n{{< video 12 >}}\n\nTwo.") == [
        (PARAGRAPH, "One."),
        (BlockKind.EMBED, ""),
        (BlockKind.EMBED, ""),
        (PARAGRAPH, "Two."),
    ]


def test_what_stands_above_the_body() -> None:
    document = _parse(
        "Troops leave\n\nBy Ann Lee and Bo van Dam\n\nKyiv, March 30, 2022\n\nPhoto: Ann Lee/AP\n\n"
        "The army left.\n\nBy Friday It Was Over."
    )
    assert [block.kind for block in document.blocks] == [
        HEADLINE, BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CAPTION, PARAGRAPH, PARAGRAPH,
    ]  # fmt: skip
    assert (str(document.date), document.date_source) == ("2022-03-30", "dateline")


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee",
        "BY ANN LEE",
        "by Ann Lee in Kyiv",
        "By: Ann Lee, defence correspondent",
        "Ann Lee, Reuters",
        "Words by Ann Lee",
        "By AFP",
        "Ann Lee, BBC News, Kyiv",
        "By Ann Lee | The Example Post",
    ],
)
def test_bylines(line: str) -> None:
    assert (BlockKind.BYLINE, line) in _kinds(f"Headline\n\n{line}\n\nThe body.")


@pytest.mark.parametrize(
    "line",
    [
        "By Friday, it was over",
        "By now they know",
        "By the river Ann sat",
        "Ann Lee, who left, is back",
        "By all accounts Ann Lee left",
        "Paris, France",
    ],
)
def test_lines_that_only_look_like_bylines(line: str) -> None:
    assert (BlockKind.BYLINE, line) not in _kinds(f"Headline\n\n{line}\n\nThe body.")


def test_a_dateline_before_the_first_sentence_gives_the_date() -> None:
    document = _parse("Troops leave\n\nKYIV, March 30, 2022 (Agency) — The army left.\n")
    assert [block.kind for block in document.blocks] == [HEADLINE, PARAGRAPH]
    assert (str(document.date), document.date_source) == ("2022-03-30", "dateline")
    assert _parse("Troops leave\n\nKYIV, March 30 (Agency) — The army left.\n").date is None
    assert _parse("Troops leave\n\nThe army left on March 30, 2022 — a Wednesday.\n").date is None


def test_byte_order_mark_controls_emoji_and_combining_accents() -> None:
    document = _parse("\ufeff😀 Cafe\u0301s \0 close\x07d\n\nThe body.")
    headline = document.blocks[0]
    assert headline.text == "😀 Cafe\u0301s \0 close\x07d"
    assert headline.span(2, 8) == (3, 9)
    assert document.source == "\ufeff😀 Cafe\u0301s \0 close\x07d\n\nThe body."


def test_nothing_is_a_document_too() -> None:
    for source in ("", "\ufeff", "\n\n", " \r\n\t"):
        assert _parse(source).blocks == ()


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("more", ["", "\n\nThe end of it came at last, they said."])
def test_a_word_that_is_broken_at_the_end_of_a_line_is_not_judged(ending: str, more: str) -> None:
    source = f"The har-\nbour was shut, a well-\nknown short- or\nlong-\nand wide one.{more}".replace("\n", ending)
    document = parse(source, path="a.txt")
    text = " ".join(" ".join(block.text for block in document.prose).split())
    assert text.startswith(f"The {OBJECT} was shut, a {OBJECT} short- or long- and wide one.")
    first = document.prose[0]
    at = first.text.index(OBJECT)
    assert document.text_of(first.span(at, at + 1)) == f"har-{ending}bour"


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("The **pier** is shut.\n\n.. note:: It rains.\n", ["The pier is shut.", "It rains."]),
        ("The pier_ is shut.\n\n.. _pier: https://a.example/wrod\n", ["The pier is shut."]),
        ("The **pier** is shut .. it says.\n", ["The **pier** is shut .. it says."]),
    ],
)
def test_restructured_text_in_a_text_file_is_read_as_such(source: str, texts: list[str]) -> None:
    assert [block.text for block in parse(source, path="a.txt").prose] == texts
