"""Whatever the draft, every character of prose knows where in the source it stands."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.analysis.text.tokens import tokens
from linter.document.model import OBJECT, Block, BlockKind, Document
from linter.document.parse import parse
from linter.errors import InputError

_WORDS = [
    "Kyiv",
    "troops",
    "co-op",
    "naïve",
    "cafe\u0301",
    "😀",
    "“Not",
    "yet”",
    "it’s",
    "U.S.",
    "1,200",
    "a",
    "$5",
    "?",
    ".",
]
_ODD = [
    "\0",
    "\x01",
    "\u00ad",
    "\u00a0",
    "\u2028",
    "\ufeff",
    "\ufffc",
    "\x85",
    "\t",
    "\x0b",
    "\x0c",
    "\ud800",
    "\U0010ffff",
]
_BREAKS = ["\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "  \n", "\\\n", " ", " ", " ", "  "]
_ENTITIES = [
    "&amp;",
    "&rsquo;",
    "&#8212;",
    "&#x1F600;",
    "&nbsp;",
    "&shy;",
    "&NotEqualTilde;",
    "&#0;",
    "&bogus;",
    "&copy",
    "&",
]
_MARKDOWN = [
    "*", "**", "_", "__", "`", "``", "~~", "[", "](u)", "][r]", "![", "](u 't')", "[^1]", "[^1]: ", "[r]: u\n",
    "> ", ">", "- ", "* ", "1. ", "- [ ] ", "# ", "## ", "###", "===\n", "---\n", "| ", "|--|--|\n", "|", "\\|",
    "\\*", "\\&", "\\\\", "```\n", "    ", "<http://a.b>", "https://a.b/c", "{{< x >}}", "***",
]  # fmt: skip
_HTML = [
    "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<br>", "<br/>", "<code>", "</code>", "<sup>", "</sup>",
    "<q>", "</q>", "<!-- ", " -->", "<!", "<?", "<", ">", "</", "<h1>", "</h1>", "<h2 class='dek'>", "<ul>",
    "<li>", "</ul>", "<blockquote>", "</blockquote>", "<figure>", "<figcaption>", "</figure>", "<table>",
    "<td>", "</table>", "<pre>", "</pre>", "<script>", "</script>", "<nav>", "</nav>", "<svg>", "</svg>",
    "<button>", "</button>", "<article>", "</article>", "<header>", "</header>", "<form>", "</form>",
    "<aside class='ad'>", "</aside>", "<title>", "</title>", "<iframe src=\"x\">", "</iframe>",
    "<img alt='x > y'>", "<a href=\"u?a=1&amp;b\">", "</a>", "<del>", "</del>", "<template>", "<p hidden>",
    "<main>", "<hr>",
]  # fmt: skip
_RST = [
    "*", "**", "`", "``", "`_", "`__", " <u>`_", ":pep:`", "_`", "|", "[1]_", "[#a]_", "\\", "\\ ", "\\*", "::\n\n",
    "::",
    "- ", "* ", "1. ", "(a) ", "   ", "    ", "\n====\n", "\n----\n", "====\n", ".. ", ".. note:: ", ".. code::\n\n",
    ".. [1] ", ".. |a| ", ".. _a: ", ".. figure:: u\n   :alt: ", ":a: ", "-a  ", "| ", ">>> ", "+---+---+\n",
    "+===+===+\n",
    "| a | b |\n", "=== ===\n", "<!-- -->", "a_b", "a::b", "`\\<", ":a:`b <", "{% a %}",
]  # fmt: skip
_ASCIIDOC = [
    "*", "**", "_", "`", "``", "#", "[.a]#", "+", "+++", "^", "~", "\"`", "`\"", "`'", "{nbsp}", "{a}", "<<a,", ">>",
    "https://a.b[", "link:a[", "footnote:[", "image:a[", "]", "((", "))", "((( ", "[[a]]", "\\", "\\*", " +\n", "= ",
    "a_b", "a::b", "ifdef::a[",
    "== ", "* ", "** ", ". ", "a:: ", "NOTE: ", "[quote]\n", "[source]\n", ".T\n", "----\n", "====\n", "____\n", "--\n",
    "|===\n", "|", "a|", "+\n", "image::a[b]\n", ":a: ", "// ", "////\n", "<!-- -->", "    ",
]  # fmt: skip
_TEMPLATES = [
    "{% if a %}", "{% else %}", "{% endif %}", "{{#if a}}", "{{else}}", "{{/if}}", "{{ a }}", "{{< a \"A b c\" >}}",
    "{a}",
    "<A>", "</A>", "<A title=\"**a** [b](c) `d` e_f\">", "{/* a */}", "==", "^^", "^2^", "a:: b", "[b:: ", "$ab", "$a$",
    "*[A]: b c\n", "^[", "]", "{.a}", ":a[b]{c}", "```{note} a b\n", ":caption: a b\n", "!!! note \"a b\"\n    ",
    ":::tip a\n",
    ":::\n", "[[a|b]]", "{++", "++}", "{sub}`a`", "a_b", "a::b", "%% ", "\\{a\\}", "/close\n", "<% a %>", "<svg>",
    "\n--- ---\n", "\na   b\n", "\n-----\n", "\n+---+\n| a |\n+---+\n",
]  # fmt: skip
_FRONT = [
    "---\n", "---\r\n", "title: ", "date: 2022-03-30\n", "title: \"a \\u00e9\n  b\"\n",
    "standfirst: >-\n  x\n  y\n\n  z\n", "title: 'it''s'\n", "lang: en\n", "copydesk: {a: b}\n", "...\n",
    "description: |\n  é\n",
]  # fmt: skip


def _drafts(*parts: list[str]) -> st.SearchStrategy[str]:
    known = st.sampled_from([part for some in parts for part in some])
    words = st.sampled_from(_WORDS)
    return st.lists(st.one_of(known, words, words, st.sampled_from(_BREAKS)), max_size=40).map("".join)


_PARAGRAPHS = st.lists(st.sampled_from(_WORDS), min_size=5, max_size=40).map(
    lambda words: f"Then {' '.join(words)} go."
)
_ANY = {
    "markdown": _drafts(_MARKDOWN, _ENTITIES, _HTML, _ODD),
    "mdx": _drafts(_MARKDOWN, _TEMPLATES, _TEMPLATES),
    "plain": _drafts(_ODD, ["- ", "1. ", "* ", "By Jane Doe", "Photo: X", "https://a.b", "A Heading", "x" * 130 + "."]),
    "html": _drafts(
        _HTML, _ENTITIES, _ODD, ["a_b", "a::b", "{{ a }}", "{% else %}", "<span hidden>", "</span>", "\\(a\\)"]
    ),
    "asciidoc": _drafts(_ASCIIDOC, _ENTITIES, _ODD),
    "restructuredtext": _drafts(_RST, _ODD),
}


def _parse(source: str, format_: str) -> Document | None:
    try:
        return parse(source, path="draft", format=format_)
    except InputError:
        assert source.lstrip("\ufeff").startswith("---")  # only front matter can be wrong
        assert format_ != "html"
        return None


def _check(document: Document) -> None:
    assert [block.index for block in document.blocks] == list(range(len(document.blocks)))
    for block in document.blocks:
        assert 0 <= block.source_span.start <= block.source_span.end <= len(document.source)
        if block.kind in {BlockKind.CODE, BlockKind.EMBED}:
            assert not block.text
            continue
        assert block.text
        assert block.text == block.text.strip(" \t\r\n\f\v")
        _check_runs(document, block)
        _check_spans(document, block)


def _check_runs(document: Document, block: Block) -> None:
    text_end, source_end = 0, block.source_span.start
    for run in block.runs:
        assert run.text_start == text_end
        assert run.text_length > 0
        assert run.source_length > 0
        assert run.source_start >= source_end
        text_end, source_end = run.text_start + run.text_length, run.source_start + run.source_length
        text = block.text[run.text_start : text_end]
        source = document.source[run.source_start : source_end]
        if run.text_length == run.source_length:
            assert all(map(_is_same, text, source)), (text, source)
        else:
            assert _yields(source, text), (source, text)
    assert text_end == len(block.text)
    assert source_end <= block.source_span.end


def _is_same(character: str, source: str) -> bool:
    if character in " \n" and (source.isspace() or not source.isprintable()):
        return True  # white space, and what YAML forbids
    return character == source or (character == "\ufffd" and "\ud800" <= source <= "\udfff")


def _yields(source: str, text: str) -> bool:
    """Whether a piece that is never split gives this text."""
    if text in {"\n", " "}:
        return any(space in source for space in ("\n", "\r", " ", "\t", "\f")) or source.lower().startswith("<br")
    if text in {OBJECT, f" {OBJECT} "}:
        return len(source) > 1
    if text in {"“", "”"} and source.lower() in {"<q>", "</q>"}:
        return True
    if source.startswith("\\"):
        return source[1:] == text or source == "\\u00e9"
    if source.startswith("&"):
        return html.unescape(source) == text or text == "\ufffd"
    return (source, text) in _STANDS_FOR


_STANDS_FOR = {("''", "'"), ('"`', "“"), ('`"', "”"), ("'`", "‘"), ("`'", "’"), ("{nbsp}", "\u00a0")}


def _check_spans(document: Document, block: Block) -> None:
    whole = {run.source_start: run for run in block.runs if run.text_length != run.source_length}
    end = block.source_span.start
    for position in range(len(block.text)):
        span = block.span(position, position + 1)
        assert span.start >= end or span.start in whole  # in order; a piece's characters share its place
        end = span.end
    readable = re.sub("[\ud800-\udfff]", "\ufffd", document.source)
    for token in tokens(block):
        run = next(run for run in reversed(block.runs) if run.text_start <= token.start)
        inside = token.end <= run.text_start + run.text_length
        if inside and run.text_length == run.source_length:
            assert readable[token.span.start : token.span.end] == token.text
        assert block.source_span.contains(token.span)


@pytest.mark.parametrize("format_", sorted(_ANY))
@settings(deadline=None, max_examples=150)
@given(data=st.data())
def test_every_character_of_random_drafts_has_its_place(format_: str, data: st.DataObject) -> None:
    document = _parse(data.draw(_ANY[format_]), format_)
    if document is not None:
        _check(document)


@pytest.mark.parametrize("format_", ["markdown", "plain"])
@settings(deadline=None, max_examples=150)
@given(data=st.data())
def test_and_so_has_every_character_of_front_matter(format_: str, data: st.DataObject) -> None:
    front = data.draw(_drafts(_FRONT, _ODD[:6]))
    document = _parse(f"{data.draw(st.sampled_from(['', chr(0xFEFF)]))}---\n{front}\n---\n\nBody.", format_)
    if document is not None:
        _check(document)


@pytest.mark.parametrize("format_", sorted(_ANY))
@settings(deadline=None, max_examples=100)
@given(source=st.text(st.characters(codec=None), max_size=80))
def test_no_text_makes_a_parser_fail(format_: str, source: str) -> None:
    document = _parse(source, format_)
    if document is not None:
        _check(document)
        assert document.source == source


@pytest.mark.parametrize("format_", sorted(_ANY))
@settings(deadline=None, max_examples=50)
@given(paragraphs=st.lists(_PARAGRAPHS, min_size=1, max_size=4))
def test_no_word_of_plain_paragraphs_is_lost(format_: str, paragraphs: list[str]) -> None:
    wrapped = [f"<p>{part}</p>" if format_ == "html" else part for part in paragraphs]
    document = _parse("\n\n".join(wrapped), format_)
    assert document is not None
    assert [block.text for block in document.blocks if block.kind is BlockKind.PARAGRAPH] == paragraphs
