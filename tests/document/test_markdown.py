from __future__ import annotations

import pytest

from linter.document.model import OBJECT, Block, BlockKind, Document
from linter.document.parse import parse
from linter.errors import InputError

PARAGRAPH = BlockKind.PARAGRAPH


def _parse(source: str) -> Document:
    return parse(source, path="draft.md")


def _only(source: str) -> tuple[Document, Block]:
    document = _parse(source)
    (block,) = document.blocks
    return document, block


def _under(document: Document, block: Block, words: str) -> str:
    """The source under the only place of `words` in the block's text."""
    assert block.text.count(words) == 1
    start = block.text.index(words)
    return document.text_of(block.span(start, start + len(words)))


def _kinds(source: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in _parse(source).blocks]


@pytest.mark.parametrize(
    ("source", "text", "words", "under"),
    [
        ("half*heart*ed words", "halfhearted words", "halfhearted", "half*heart*ed"),
        ("half*heart*ed words", "halfhearted words", "heart", "heart"),
        ("half*heart*ed words", "halfhearted words", "words", "words"),
        ("a **very _big_** one", "a very big one", "very big", "very _big"),
        (
            "see [the *big* report](http://a.b/on 'on') on",
            "see the big report on",
            "the big report",
            "the *big* report",
        ),
        ("[a](http://a.b/on)on", "aon", "on", "on"),
        ("see [this][r] one\n\n[r]: /u", "see this one", "this", "this"),
        ("a sentence [sic] here", "a sentence [sic] here", "[sic]", "[sic]"),
        ("Smith &amp; Sons&rsquo; car", "Smith & Sons’ car", "&", "&amp;"),
        ("Smith &amp; Sons&rsquo; car", "Smith & Sons’ car", "Sons’", "Sons&rsquo;"),
        ("Smith &amp; Sons&rsquo; car", "Smith & Sons’ car", "car", "car"),
        ("it &NotEqualTilde; that", "it \u2242\u0338 that", "that", "that"),
        ("&#x1F600;&#8212;&#0; x", "😀—\ufffd x", "—", "&#8212;"),
        ("casual&shy;ties rose", "casualties rose", "casualties", "casual&shy;ties"),
        ("casual&#8203;ties rose", "casualties rose", "casualties", "casual&#8203;ties"),
        ("5 \\* 3 \\_x\\_ \\a", "5 * 3 _x_ \\a", "_x_", "\\_x\\_"),
        ("5 \\* 3 \\_x\\_ \\a", "5 * 3 _x_ \\a", "*", "\\*"),
        ("*\\*x\\** \\\\*y*", "*x* \\y", "\\y", "\\\\*y"),
        ("one  \ntwo", "one\ntwo", "\n", "  \n"),
        ("one\\\ntwo", "one\ntwo", "\n", "\\\n"),
        ("one\r\n   two\rthree", "one\ntwo\nthree", "one\ntwo", "one\r\n   two"),
        ("one <br/>two<br>three", "one two\nthree", "two", "two"),
        ("a <b>bold</b> <!-- not --> word", "a bold word", "bold word", "bold</b> <!-- not --> word"),
        ("a `code x` b", f"a {OBJECT} b", OBJECT, "`code x`"),
        ("a <code>x *y*</code> b", f"a {OBJECT} b", OBJECT, "<code>x *y*</code>"),
        ("a ~~struck out~~ b", f"a {OBJECT} b", OBJECT, "~~struck out~~"),
        ("so<sup>1</sup>, the 21<sup>st</sup>", "so, the 21st", "21st", "21<sup>st"),
        ("he said <q>no</q>.", "he said “no”.", "“no”", "<q>no</q>"),
        ("a note[^1].\n\n[^1]: See\n    there.", None, "", ""),
        ("at https://a.b/c_d_e and <http://x.y>", "at https://a.b/c_d_e and http://x.y", "http://x.y", "http://x.y"),
        ("\ufeffCafe\u0301 😀 “a” b", "Cafe\u0301 😀 “a” b", "b", "b"),
        ("\ufeffCafe\u0301 😀 “a” b", "Cafe\u0301 😀 “a” b", "😀", "😀"),
        ("\0a\x01b", "\0a\x01b", "a\x01", "a\x01"),
        ("lone \ud800 half é x", "lone \ufffd half é x", "é x", "é x"),
    ],
)
def test_text_and_places_of_a_line(source: str, text: str | None, words: str, under: str) -> None:
    if text is None:
        document = _parse(source)
        assert [block.text for block in document.blocks] == ["a note.", "See\nthere."]
        assert _under(document, document.blocks[1], "See\nthere") == "See\n    there"
        return
    document, block = _only(source)
    assert (block.kind, block.text) == (PARAGRAPH, text)
    assert _under(document, block, words) == under


def test_exact_offsets() -> None:
    document, block = _only("A *b*&amp;\\*c")
    assert block.text == "A b&*c"
    assert [tuple(block.span(n, n + 1)) for n in range(6)] == [(0, 1), (1, 2), (3, 4), (5, 10), (10, 12), (12, 13)]
    assert block.span(2, 6) == (3, 13)
    assert block.span(6, 6) == (13, 13)
    assert document.source[13:] == ""


def test_headings() -> None:
    document = _parse(
        "Before.\n\nThe *big* story\n===============\n\n## A part ##\n\nText.\n\n# Again\n\n### Small {#id}\n"
    )
    assert [(block.kind, block.level, block.text) for block in document.blocks] == [
        (PARAGRAPH, 0, "Before."),
        (BlockKind.HEADLINE, 1, "The big story"),
        (BlockKind.SUBHEADING, 2, "A part"),
        (PARAGRAPH, 0, "Text."),
        (BlockKind.SUBHEADING, 1, "Again"),
        (BlockKind.SUBHEADING, 3, "Small"),
    ]
    assert document.text_of(document.blocks[1].source_span) == "The *big* story\n==============="
    assert document.text_of(document.blocks[2].source_span) == "## A part ##"


def test_block_quotes_with_their_markers() -> None:
    document = _parse("> The army\r\n> left *the\r\n> north*\nand went.\n>\n> > - home\n>\n> # Loud\n\nAfter.\n")
    assert [(block.kind, block.text) for block in document.blocks] == [
        (BlockKind.QUOTATION, "The army\nleft the\nnorth\nand went."),
        (BlockKind.QUOTATION, "home"),
        (BlockKind.QUOTATION, "Loud"),
        (PARAGRAPH, "After."),
    ]
    quotation = document.blocks[0]
    assert _under(document, quotation, "army\nleft") == "army\r\n> left"
    assert _under(document, quotation, "the\nnorth") == "the\r\n> north"
    assert quotation.span(8, 9) == (10, 14)
    assert document.headline is None


def test_lists() -> None:
    document = _parse("- one\n  goes on\n  - *two*\n\n    more\n- [x] three\n\n1. four\n2. five `x`\n")
    assert [(block.kind, block.text) for block in document.blocks] == [
        (BlockKind.LIST_ITEM, "one\ngoes on"),
        (BlockKind.LIST_ITEM, "two"),
        (BlockKind.LIST_ITEM, "more"),
        (BlockKind.LIST_ITEM, "three"),
        (BlockKind.LIST_ITEM, "four"),
        (BlockKind.LIST_ITEM, f"five {OBJECT}"),
    ]
    assert _under(document, document.blocks[0], "one\ngoes") == "one\n  goes"
    assert [document.text_of(block.source_span) for block in document.blocks[:4]] == [
        "- one\n  goes on", "- *two*", "more", "- [x] three",
    ]  # fmt: skip


def test_tables() -> None:
    document = _parse("| Place | *Dead* |\n|---|--:|\n| Kyiv\\|K | 1,200 &amp; more |\n| `x` | |\n")
    assert [(block.kind, block.text) for block in document.blocks] == [
        (BlockKind.TABLE_CELL, "Place"),
        (BlockKind.TABLE_CELL, "Dead"),
        (BlockKind.TABLE_CELL, "Kyiv|K"),
        (BlockKind.TABLE_CELL, "1,200 & more"),
    ]
    assert _under(document, document.blocks[2], "|") == "\\|"
    assert _under(document, document.blocks[3], "& more") == "&amp; more"
    assert document.text_of(document.blocks[1].source_span) == "*Dead*"


def test_images_have_captions() -> None:
    source = 'Before ![A *tank*\nin Kyiv &amp; more](t.png "title") after.\n\n![Ruins](r.png)\n\n![](e.png)\n'
    document = _parse(source)
    assert [(block.kind, block.text) for block in document.blocks] == [
        (PARAGRAPH, f"Before {OBJECT} after."),
        (BlockKind.CAPTION, "A tank\nin Kyiv & more"),
        (BlockKind.CAPTION, "Ruins"),
        (BlockKind.EMBED, ""),
    ]
    assert _under(document, document.blocks[0], OBJECT).startswith("![A *tank*")
    assert _under(document, document.blocks[1], "tank\nin") == "tank*\nin"
    assert document.text_of(document.blocks[2].source_span) == "![Ruins](r.png)"


def test_code_and_embeds_are_no_prose() -> None:
    source = (
        "```py\nx = 'causalities'\n```\n\n    teh\n\nhttps://example.org/x\n\n"
        "{{< video 12 >}}\n\n`lone`\n\n***\n\nText.\n"
    )
    document = _parse(source)
    assert [(block.kind, block.text) for block in document.blocks] == [
        (BlockKind.CODE, ""),
        (BlockKind.CODE, ""),
        (BlockKind.EMBED, ""),
        (BlockKind.EMBED, ""),
        (BlockKind.CODE, ""),
        (PARAGRAPH, "Text."),
    ]
    assert document.text_of(document.blocks[0].source_span) == "```py\nx = 'causalities'\n```"
    assert [block.text for block in document.prose] == ["Text."]


def test_html_blocks_are_read_as_html() -> None:
    source = (
        "é <!-- x -->\n\n<figure>\n  <img src='t.png' alt='A tank in fog'>\n  <figcaption>A *tank*\n"
        "  &amp; more</figcaption>\n</figure>\n\n"
        "<div>\n\nInside *it*.\n\n</div>\n\n> <p>Said\n> he</p>\n\n<!-- a note\n\nof two lines -->\n\n"
        "<script>\nvar x;\n</script>\n\n- <div>item</div>\n\n<h1>Loud</h1>\n"
    )
    document = _parse(source)
    assert [(block.kind, block.text) for block in document.blocks] == [
        (PARAGRAPH, "é"),
        (BlockKind.ALT_TEXT, "A tank in fog"),
        (BlockKind.CAPTION, "A *tank* & more"),
        (PARAGRAPH, "Inside it."),
        (BlockKind.QUOTATION, "Said he"),
        (BlockKind.LIST_ITEM, "item"),
        (BlockKind.HEADLINE, "Loud"),
    ]
    assert _under(document, document.blocks[2], "tank* &") == "tank*\n  &amp;"
    assert _under(document, document.blocks[4], "Said he") == "Said\n> he"


def test_a_standfirst_is_emphasised_from_end_to_end_below_the_headline() -> None:
    head = "# Troops leave\n\n*By Ann Lee*\n\n"
    assert _kinds(f"{head}**No one *saw* it.**\n\nThe army left.")[1:] == [
        (BlockKind.BYLINE, "By Ann Lee"),
        (BlockKind.STANDFIRST, "No one saw it."),
        (PARAGRAPH, "The army left."),
    ]
    assert _kinds(f"{head}*No one* saw it.\n\nThe army left.")[2] == (PARAGRAPH, "No one saw it.")
    assert _kinds(f"{head}The army left.\n\n*No one saw it.*")[3] == (PARAGRAPH, "No one saw it.")
    assert _kinds("*No one saw it.*\n\nThe army left.")[0] == (PARAGRAPH, "No one saw it.")
    assert _kinds("---\ntitle: Troops leave\n---\n_No one saw it._\n\nx.")[1] == (
        BlockKind.STANDFIRST,
        "No one saw it.",
    )


def test_a_bold_line_above_a_paragraph_is_a_subheading() -> None:
    document = _parse(
        "# Troops leave\n\nThe army left.\n\n**What’s Left Behind**\n\nRuins.\n\n**He left.**\n\nMines.\n\n**End**\n"
    )
    assert [block.text for block in document.blocks if block.kind is BlockKind.SUBHEADING] == ["What’s Left Behind"]


def test_bylines_datelines_and_dates() -> None:
    document = _parse("# Troops leave\n\nBy **Ann Lee**\n\nMarch 30, 2022\n\nKYIV (Agency) — The army left.\n")
    assert [block.kind for block in document.blocks] == [
        BlockKind.HEADLINE, BlockKind.BYLINE, BlockKind.DATELINE, PARAGRAPH,
    ]  # fmt: skip
    assert (str(document.date), document.date_source) == ("2022-03-30", "dateline")


def test_a_dash_line_in_the_middle_is_no_front_matter() -> None:
    assert _kinds("Text.\n\n---\ntitle: x\n---\n\nMore.") == [
        (PARAGRAPH, "Text."),
        (BlockKind.SUBHEADING, "title: x"),
        (PARAGRAPH, "More."),
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    "source",
    [
        "> " * 10_000 + "deep",
        "[" * 100_000 + "deep",
        "- " * 10_000 + "deep",
        "*a **b " * 20_000 + "deep",
        "<div>" * 100_000 + "deep",
    ],
)
def test_deep_nesting_is_read_to_the_end(source: str) -> None:
    assert "deep" in _parse(source).blocks[-1].text


def test_a_fault_inside_the_parser_is_an_error_of_the_draft(monkeypatch: pytest.MonkeyPatch) -> None:
    class PanicException(BaseException):
        pass

    def fail(*_args: object, **_options: object) -> None:
        raise PanicException("index out of range")

    monkeypatch.setattr("pyromark.events_with_range", fail)
    with pytest.raises(InputError, match=r"draft\.md: the Markdown parser failed: index out of range"):
        _parse("Text.")


def test_the_end_of_a_document_without_blocks() -> None:
    for source in ("", "\ufeff", "\n\n", "[r]: /u\n", "<!-- x -->", "---\n---\n"):
        assert _parse(source).blocks == ()


def test_comments_know_their_places_and_code_holds_none() -> None:
    source = (
        "\ufeff<!-- a\nb -->\n\n> é 🚢 <!-- c --> x\n> <!-- d\n> e -->\n\n`<!-- f -->`\n\n```\n<!-- g -->\n```\n\n"
        "<div><!-- h --><p>y</p></div>\n\n<!-- i\n"
    )
    document = _parse(source)
    comments = ["<!-- a\nb -->", "<!-- c -->", "<!-- d\n> e -->", "<!-- h -->"]
    assert [document.text_of(span) for span in document.comments] == comments


def test_a_row_that_stops_at_the_end_of_the_file_has_empty_cells() -> None:
    assert _kinds("e|||\n-|-|-\nt") == [(BlockKind.TABLE_CELL, "e"), (BlockKind.TABLE_CELL, "t")]


@pytest.mark.parametrize("source", ["a <del>b ~~c</del> d~~ e", "a ~~b <del>c~~ d</del> e", "**~~a <del>b~~** c</del>"])
def test_words_struck_out_in_two_ways_at_once_leave_runs_in_the_order_of_the_source(source: str) -> None:
    (block,) = parse(source, path="a.md").blocks
    ends = [run.source_start + run.source_length for run in block.runs]
    assert all(run.source_start >= end for run, end in zip(block.runs[1:], ends, strict=False))


EVERYTHING = """---
title: A *fire*
---

# Head é line

Para one
two – three.

- item
- item
  two

> quote
> more

Set
===

```
code
```

<!-- copydesk: ignore[typos] -->

End \\
break.\x20\x20
x

| a | b |
|---|---|
| c | d |

<p>html
block</p>

![a
b](c)

[^1]: note
"""


def test_a_carriage_return_alone_ends_a_line() -> None:
    """As in texts of old Macintoshes; the places are those of the draft with line feeds, character by character."""
    document, expected = _parse(EVERYTHING.replace("\n", "\r")), _parse(EVERYTHING)
    assert "\n" not in document.source
    assert len(expected.blocks) == 16
    assert document.comments == expected.comments
    for block, other in zip(document.blocks, expected.blocks, strict=True):
        assert (block.kind, block.level, block.text) == (other.kind, other.level, other.text)
        assert (block.runs, block.source_span) == (other.runs, other.source_span)


@pytest.mark.parametrize("path", ["study.qmd", "study.Rmd"])
def test_markdown_of_studies_with_code_that_is_run(path: str) -> None:
    text = "# How boats sink\n\nWe saw `r teh` boats.\n\n```{r}\n#| label: teh\nplot(teh)\n```\n\n"
    document = parse(f"{text}::: {{.note}}\nTake care.\n:::\n", path=path)
    assert [block.text for block in document.prose] == [
        "How boats sink", f"We saw {OBJECT} boats.", "Take care.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Make use of the\n[custom_dir] to change it.", f"Make use of the\n{OBJECT} to change it."),
        ("[custom_dir] Change it.", "Change it."),
        ("Make use of it.\n[custom_dir] to change it.", "Make use of it.\nto change it."),
    ],
)
def test_code_at_the_start_of_a_line_stands_for_something_in_a_sentence_that_goes_on(source: str, text: str) -> None:
    assert _only(source)[1].text == text


def test_a_cell_of_code_whose_caption_has_code_spans_is_code() -> None:
    text = 'It rained.\n\n```{r one, fig.cap = "A `pier` at sea", echo = FALSE}\nteh(`x`)\n```\n\nIt rested.\n'
    document = parse(text, path="study.Rmd")
    assert [(block.kind, block.text) for block in document.prose] == [
        (PARAGRAPH, "It rained."), (BlockKind.CAPTION, f"A {OBJECT} at sea"), (PARAGRAPH, "It rested."),
    ]  # fmt: skip
