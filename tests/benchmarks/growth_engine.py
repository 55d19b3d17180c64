"""Print how the cost of parsers and engine grows when their input doubles.

    python tests/benchmarks/growth_engine.py                            # all families
    python tests/benchmarks/growth_engine.py markdown reports           # families whose name starts so
    python tests/benchmarks/growth_engine.py --size 100000 --slow       # from 100,000 characters on, and only the bad

A family is one way to repeat something: markup that never ends, findings in one sentence, lines that all changed. Each
is measured at a size and at twice and four times that. Every measurement is a process of its own, with a limit to its
CPU time. What grows by more than FACTOR at a doubling, or costs more than COST for 100,000 characters, is marked.
Rules are not measured here, but for punctuation, whose findings are one for each mark.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import pickle
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

FACTOR = 2.5
"""What is linear doubles; the rest is noise and sorting."""
COST = 1.5
"""CPU seconds for 100,000 characters."""
LIMIT = 20
"""CPU seconds for one measurement."""
TOO_FAST = 0.15
"""CPU seconds below which a factor says nothing."""

Part = tuple[str, Callable[[], object]]
"""What a step is called and what it does; the steps of a family run one after another."""

SENTENCE = "The harbour board met on Monday and agreed to close the northern pier for repairs ."
WORDS = tuple(SENTENCE.split())
LF = "\n"
HUNDRED_KB = 100_000


def repeat(piece: str, size: int) -> str:
    """`piece` again and again, up to `size` characters."""
    return (piece * (size // len(piece) + 1))[:size]


def numbered(piece: str, size: int) -> str:
    """The same with a number in the place of every `#`, so that no two are alike."""
    made: list[str] = []
    length = number = 0
    while length < size:
        made.append(piece.replace("#", str(number)))
        length += len(made[-1])
        number += 1
    return "".join(made)


def nested(opening: str, closing: str, size: int, middle: str = "x") -> str:
    """`opening` again and again, and as many of `closing`."""
    count = size // (len(opening) + len(closing)) or 1
    return opening * count + middle + closing * count


def prose(size: int, end: str = " ") -> str:
    """Words of ordinary sentences."""
    return repeat(end.join(WORDS) + end, size)


_MARKDOWN: dict[str, Callable[[int], str]] = {
    one: partial(repeat, one)
    for one in (
        "[", "]", "](", "[a](", "![a](", "![", "[a]", "[a][", "[a][b]", "[]()", "[^", "[^a]", "*", "**a", "*a ", "a*",
        "a**b", "_", "_a ", "a_b", "`", "``a`", "`a", "<", "<a", "<a ", "<a b=\"", "<a b='", "<!", "<!a", "<!A ",
        "<!--", "<!-- a", "<!-->", "<?", "<?a", "<![CDATA[", "<![CDATA[ a", "</", "</a", "<b>", "</b>", "<b>a</b>",
        "&", "&a", "&amp;", "&#", "&#1", "&#x", "&amp", "~~", "~~a", "~a", "<http://a", "<a@b.c>", "<http://a.b>",
        "http://a.b ", "\\", "\\[", "!", ">", "> ", "> a\n", "#", "# a\n", "## a\n\n", "- ", "- a\n", "* a\n\n",
        "1. a\n", "1. ", "|", "| a ", "|-", "| a | b |\n", "---\n", "***\n", "===\n", "a\n===\n", "a\n---\n",
        "    a\n", "```\n", "```\na\n", "~~~\n", "~~~ a\n", "a\\\n", "a  \n", "\n", "a\n", "a\n\n", "\t", "<div>\n",
        "<div>\n\n", "</div>\n", "<p>a\n", "<script>\n", "<script>\n\n", "<pre>\n", "<style>", "<textarea>\n",
        "<!-- a -->\n", "<!-- a -->", "a<!-- a -->", "<title>\n", "<br>", "a<br>\n", "a<del>", "<sup>1</sup>",
        "<q>a</q>", "<q>", "a<sup>", "a<sup>b</sup>", "<code>a</code>", "<code>", "</code>", "[^a]: b\n\n", "[a]: b\n",
        "[a]: <b> 'c'\n", "[a]: b 'c\n", "[a]: ", "[a\n", "![a](b)", "[a](b)", "[a](<", "[a](b \"", "[a](b 'c') ",
        "- [ ] a\n", "- [x", "* * ", "- - ", "+ - ", "{#a}", "# a {#", "# a {#b .c}\n", "<a href='b'>", "a[sic] ",
        "**a** ", "*a*\n\n", "[[", "[[[a]]]", "(", ")", "“", "'", "’", "“a” ", "\"", "…", "\u200b", "e\u0301", "🚢",
        "\ufffc", "\0", "\x1b", "\r", "\r\n", "a\r", "\u2028", "\x85", "\ufeff", "\ud800", "¬¬", "漢", "www.a.b ",
        "{{a}}\n\n", "{{", "$a$", "a|b\n-|-\n", "*a **b ", "**a *b ", "*a_b ", "a***b", "_*a", "*_a*", "[*a](", "*[a](",
        "`[`", "[`", "<b[", "[<b", "<b *", "~~*", "![[", "![*a", "[^a]: [^a]", "[a]:\n", "<!---", "--><!--", "<!-- --",
        "<a\n", "<a b\n", "<a b=c\n", "<a b='\n", "</a \n",
    )
}  # fmt: skip
MARKDOWN: dict[str, Callable[[int], str]] = {
    **_MARKDOWN,
    "nested lists": lambda size: "".join("  " * level + "- a\n" for level in range(int(size**0.5))),
    "nested quotes": partial(nested, "> ", ""),
    "nested quotes, lines": lambda size: "".join("> " * level + "a\n" for level in range(int(size**0.5))),
    "nested numbered lists": partial(nested, "1. ", ""),
    "nested brackets": partial(nested, "[", "]"),
    "nested links": partial(nested, "[", "](b)"),
    "nested images": partial(nested, "![", "](b)"),
    "nested emphasis": partial(nested, "*a ", " a*"),
    "nested strong": partial(nested, "**a ", " a**"),
    "nested struck": partial(nested, "~~a ", " a~~"),
    "nested parentheses in a link": lambda size: f"[a]({nested('(', ')', size)})",
    "many columns": lambda size: "|a" * (size // 8) + "|\n" + "|-" * (size // 8) + "|\n" + "|b" * (size // 8) + "|\n",
    "columns and short rows": lambda size: "|a" * (size // 8) + "|\n" + "|-" * (size // 8) + "|\n" + "|b\n" * 200,
    "columns by rows": lambda size: (
        "|a" * int(size**0.5) + "|\n" + "|-" * int(size**0.5) + "|\n" + "|b\n" * int(size**0.5)
    ),
    "many rows": lambda size: "| a | b |\n|--|--|\n" + repeat("| c | d |\n", size),
    "footnotes": partial(numbered, "a[^#]\n\n[^#]: b\n\n"),
    "footnote references": lambda size: "[^a]: b\n\n" + repeat("c[^a] ", size),
    "definitions": partial(numbered, "[a#]: b\n"),
    "definitions and references": lambda size: numbered("[a#]: b\n", size // 2) + "\n" + numbered("[a#] ", size // 2),
    "one definition, many references": lambda size: "[a]: b\n\n" + repeat("[a] ", size),
    "a long definition, many references": lambda size: f"[a]: {'b' * (size // 2)}\n\n" + repeat("[a] ", size // 2),
    "references to none": partial(numbered, "[a#] "),
    "backtick runs": lambda size: " ".join("`" * length for length in range(1, int((2 * size) ** 0.5))),
    "html comments on one line": partial(repeat, "<!-- a --> a "),
    "one html block": lambda size: "<div>\n" + repeat("a <b>c</b>\n", size) + "</div>\n",
    "one html block, unclosed comments": lambda size: "<div>\n" + repeat("<!-- \n", size),
    "html block in quotes": lambda size: "> <div>\n" + repeat("> a\n", size),
    "code block": lambda size: "```\n" + repeat("a\n", size),
    "long table cell": lambda size: "| a |\n|--|\n| " + repeat("b ", size) + "|\n",
    "captions in one paragraph": partial(repeat, "![a b](c) "),
    "images without words": partial(repeat, "![](c) "),
    "emphasised paragraphs": partial(repeat, "**A bold line**\n\n"),
    "one word": partial(repeat, "a"),
    "one heading": lambda size: "# " + prose(size),
    "prose": partial(prose),
    "prose in lines": lambda size: prose(size, "\n"),
    "prose in paragraphs": lambda size: repeat(" ".join(WORDS) + "\n\n", size),
    "title in the front matter, many level-1 headings": lambda size: "---\ntitle: A\n---\n" + repeat("# A\n\n", size),
}

_TAGS = (
    "a", "b", "p", "div", "li", "td", "tr", "table", "h1", "title", "head", "body", "blockquote", "pre", "script",
    "style", "textarea", "svg", "nav", "form", "header", "footer", "aside", "article", "main", "iframe", "video",
    "object", "noscript", "template", "select", "q", "sup", "code", "del", "span", "img", "br", "figure", "figcaption",
    "time", "meta", "html", "xmp", "plaintext", "math", "button", "canvas", "datalist", "dl", "dt", "dd", "ul",
)  # fmt: skip
HTML: dict[str, Callable[[int], str]] = {
    **{f"<{tag}>": partial(repeat, f"<{tag}>") for tag in _TAGS},
    **{f"<{tag}>a": partial(repeat, f"<{tag}>a ") for tag in _TAGS},
    **{f"</{tag}>": partial(repeat, f"a</{tag}>") for tag in _TAGS},
    **{f"<{tag}>a</{tag}>": partial(repeat, f"<{tag}>a</{tag}>") for tag in _TAGS},
    **{f"nested {tag}": partial(nested, f"<{tag}>", f"</{tag}>") for tag in _TAGS},
    **{f"<{tag} unfinished": partial(repeat, f"<{tag} ") for tag in ("a", "p", "script", "meta", "form")},
    **{f"<{tag}/>": partial(repeat, f"<{tag}/>") for tag in ("p", "iframe", "svg", "textarea", "video")},
    **{
        one: partial(repeat, one)
        for one in (
            "<",
            "</",
            "<!",
            "<!-",
            "<!--",
            "<!-->",
            "<!-- a -->",
            "<!-- a",
            "<?",
            "<?a>",
            "<![CDATA[",
            "<![CDATA[a]]>",
            "<!DOCTYPE ",
            "<!DOCTYPE html>",
            "&",
            "&amp",
            "&amp;",
            "&#",
            "&#x1",
            "&notit;",
            "&#1234567890;",
            "&a",
            "<a b=",
            '<a b="',
            "<a b='c",
            "<a b='c'",
            "<a =",
            "<a / ",
            '<p class="a">',
            "<p class='",
            "<P>A",
            "<sCript>",
            "<p hidden>a",
            '<div id="ads">a',
            "<aside class='promo'>a",
            "<form>a</form>",
            "<header>a</header>",
            "<meta name='a' content='b'>",
            "<meta name='date' content='&amp;'>",
            "<time>a</time>",
            "<time datetime=''>a",
            "<b><p>",
            "<p><b>",
            "<li><p>",
            "<td><p>a",
            "<table><td>",
            "<h1><div>",
            "<svg>a</b>",
            "<b></p>",
            "</p><p>",
            "<p>a<br><br>",
            "<br><br>",
            "<p>a\n\n",
            "a <b>b</b> ",
            "<pre>a</pre>",
            "<title>a</title>",
            "a\n",
            "a ",
            "“a” ",
            "\n",
            "  ",
            "<b a",
            "<del>a",
            "<sup>1",
            "<q>“",
            "<svg></p>",
            "<li><li>",
            "<dd><dt>",
            "<title><p>",
            "<head><p>",
            "<noscript><p>",
            "<svg><title>",
            "<p title='>'>",
            "<img alt='a'>",
            "<embed>",
            "<p>http://a.b</p>",
        )
    },
    "attributes": lambda size: f"<p {repeat('a=b ', size)}>c</p>",
    "attributes without values": lambda size: f"<p {repeat('a ', size)}>c</p>",
    "attributes of an embed": lambda size: f"<blockquote class='{repeat('a ', size)}'>c</blockquote>",
    "attributes of meta": lambda size: f"<meta {repeat('property=b ', size)}><p>c</p>",
    "attributes of meta, spaces": lambda size: f"<meta {repeat('name ', size)}{' ' * size}><p>c</p>",
    "spaces in a tag": lambda size: f"<meta{' ' * size}><p class{' ' * size}>c</p>",
    "attributes, unclosed quotation": lambda size: repeat('<p a="b c ', size),
    "many metas with long attributes": lambda size: repeat(f"<meta name='{'a' * 500}' content='b'>", size),
    "one comment": lambda size: f"<!--{repeat('-- a ', size)}--><p>a</p>",
    "one script": lambda size: f"<script>{repeat('</scrip>', size)}</script><p>a</p>",
    "one title": lambda size: f"<title>{repeat('a - ', size)}</title><p>a</p>",
    "one long title": lambda size: f"<title>{repeat('a', size)}</title><p>a</p>",
    "title of spaces": lambda size: f"<title>aaaaaaaaaaaaaaaa{' ' * size}b</title><p>a</p>",
    "title with bars": lambda size: f"<title>{repeat('a | ', size)}</title><p>a</p>",
    "level-1 headings in articles": partial(repeat, "<article><h1>a</h1></article>"),
    "class of dashes": lambda size: f"<p class='{'-' * size}'>a</p><aside class='{'- ' * (size // 2)}'>b</aside>",
    "page of paragraphs": lambda size: f"<article>{repeat('<p>' + ' '.join(WORDS) + '</p>', size)}</article>",
    "one paragraph": lambda size: f"<p>{prose(size)}</p>",
}

_TEXTS: dict[str, Callable[[int], str]] = {
    one: partial(repeat, one)
    for one in (
        "a", "A", "1", "1,", "1.", "1,234", "1.2.3.", "1:", "1/", ".", "..", "...", ". ", "...", "… ", ". . ", "!",
        "?!", "!? ", "a. ", "a.", "a.b.", "A. ", "A.", "A.B. ", "U.S. ", "U.S.", "Mr. ", "Mr. A. ", "a.m. ", "Dr. Dr. ",
        "St. ", "No. 1. ", "1. ", "2. A ", "1) ", "(", ")", "() ", "(a ", "a) ", "(a. ", "[", "]", "[a] ", "{", "\"",
        "“", "”", "“a ", "“a.” ", "“A. B” ", "'", "’", "‘", "‘a ", "’a ", "a’ ", "a's ", "''", "’’", "\"a ", "\"a\" ",
        "“a", "”a", "“ ", "” ", "«", "»", "„", "‚", "„a“ ", "'a", "a'b", "'em ", "5'10\" ", "-", "--", "a-", "a-b-",
        "– ", "—", "—a", "/", "a/b/", "*", "* ", "•", "• a ", "- a\n", "1. a\n", "1) a\n", "#", "#a", "#1", "# a", "@",
        "@a", "a@", "a@b", "a@b.", "a@b.c ", "@a@b.c ", "http://", "http://a", "www.", "www.a ", ".com", "a.com ",
        "a.com", "a.", "a.co.uk/", "-a.com", "_", "a_", "&", "%", "$", "$1 ", "£1m ", "=", "<", ">", "|", "\\", "\t",
        " ", "  a", "\u00a0", "\u2003", "\n", "\n\n", "a\n", "a\n\n", "a \n", "\r", "\r\n", "a\r", "a\r\n", "\n\r",
        "a\n\r\n", "\x0b", "\x0c", "\x85", "\u2028", "a\u2028", "\0", "\x1b[", "\x7f", "\u200b", "a\u200b", "\u200d",
        "\u0301", "e\u0301", "\u0301 ", "🚢", "👩‍🚀", "🚢 ", "\ufeff", "\ufffc", "\ufffc ", "\ud800", "\U0010ffff",
        "漢字", "漢字。", "」", "。", "٣", "½", "ⅷ", "²", "İ", "ß", "ﬁ", ",", ",,", ", ", ",a", ",aa", ", ,", " ,",
        " .", " ?",
        "a ,", "a ?", "a .A", "a..", "a.. ", ",.", ",;", ";", ":", ":)", "8) ", "a, b", "aa,bb", "(sic) ", "[sic] ",
        "Ph.D. ", "Ph.", "rock 'n' roll ", "'90s ", "i.e. ", "By A ", "BY ", "[1] ", "a.[1] ", "a?[1][2] ", "a.A",
        "a.\"A", "“a.”“", ".”", "?” ", "a.) ", "A.) ", "a.' ", "e.g.", "“a.\n", "a\n(", "a (", "a! ", "Yahoo! ",
        "al-A ", "iP", "I. ", "I… ", "1 a ", "A ", "a b ", "AP/", "(AP) ", "AP — ", "LONDON — ",
    )
}  # fmt: skip
PLAIN: dict[str, Callable[[int], str]] = {
    **_TEXTS,
    "no blank line": lambda size: repeat(" ".join(WORDS) + "\n", size),
    "wrapped lines": lambda size: repeat(" ".join(WORDS) + "\n" + " ".join(WORDS) + "\n\n", size),
    "one paragraph of short lines": lambda size: "A headline\n\n" + repeat("a b\n", size),
    "one line": partial(prose),
    "one line, no stops": lambda size: repeat("the harbour board met and ", size),
    "only subheadings": partial(repeat, "A Heading\n\n"),
    "bylines": partial(repeat, "By Ada Moss\n\n"),
    "datelines": partial(repeat, "LONDON, 12 March\n\n"),
    "lines of spaces": lambda size: repeat(" " * 200 + "\n", size),
    "one line of spaces": lambda size: "a" + " " * size + "b",
    "templates": partial(repeat, "{{a}}\n\n"),
    "one template": lambda size: "{{" + repeat("a {{ ", size) + "}}",
    "spaces between words": lambda size: repeat("a" + " " * 500, size),
    "many bracketed asides": lambda size: "A " + repeat("(b. C ", size),
    "one sentence of initials": partial(repeat, "J. R. R. "),
    "list in a line": lambda size: " ".join(f"{n}. Item" for n in range(size // 8)),
    "opened and never closed": lambda size: repeat("“The talks ended.\n\n", size),
}


def yaml_families() -> dict[str, Callable[[int], str]]:
    """Front matters, each over one line of text."""

    def matter(text: str) -> str:
        return f"---\n{text}\n---\n\n# A\n\nText.\n"

    made: dict[str, Callable[[int], str]] = {
        "keys": lambda size: numbered("key#: value\n", size),
        "keys of no simple kind": lambda size: numbered("key#: {a: b}\n", size),
        "flow nesting": lambda size: "a: " + "[" * size,
        "block nesting": lambda size: "".join(" " * level + "a:\n" for level in range(int(size**0.5))),
        "sequences": lambda size: "- " * size,
        "a long list": lambda size: "a:\n" + repeat("- b\n", size),
        "a long flow list": lambda size: "a: [" + repeat("b, ", size) + "]",
        "copydesk settings": lambda size: "copydesk:\n  ignore:\n" + repeat("  - typos\n", size),
        "copydesk keys": lambda size: "copydesk:\n" + numbered("  a#: b\n", size),
        "aliases": lambda size: "a: &a b\n" + numbered("c#: *a\n", size),
        "aliases of lists": lambda size: (
            "a0: &a0 [b]\n" + "".join(f"a{n + 1}: &a{n + 1} [{', '.join([f'*a{n}'] * 9)}]\n" for n in range(size // 60))
        ),
        "anchors": lambda size: numbered("c#: &a# b\n", size),
        "title, double quotation marks": lambda size: 'title: "' + repeat("a \\u0041", size) + '"',
        "title, escapes": lambda size: 'title: "' + repeat("\\t", size) + '"',
        "title, single quotation marks": lambda size: "title: '" + repeat("a ''", size) + "'",
        "title, folded": lambda size: "title: >\n" + repeat("  a b\n", size),
        "title, literal": lambda size: "title: |\n" + repeat("  a b\n", size),
        "title, plain over lines": lambda size: "title: a\n" + repeat("  b\n", size),
        "title, one long line": lambda size: f"title: {repeat('a b ', size)}c",
        "title, one long word": lambda size: f"title: {repeat('a', size)}",
        "title, unclosed quotation": lambda size: 'title: "' + repeat("a ", size),
        "date": lambda size: f"date: {repeat('2024-01-01 ', size)}",
        "lang": lambda size: f"lang: {repeat('en-', size)}",
        "blank lines": lambda size: "a: b" + "\n" * size,
        "spaces": lambda size: "a: b" + " " * size + "c",
        "comments": lambda size: repeat("# a\n", size) + "a: b",
        "tabs": lambda size: "a:" + "\t" * size + "b",
        "colons": lambda size: "a: " + ":" * size,
        "tags": lambda size: "a: !" + repeat("!a", size) + " b",
        "unprintable": lambda size: "a: b" + repeat("\x01", size),
        "no key": partial(repeat, "- a\n"),
        "carriage returns": partial(repeat, "a\r"),
        "dashes": partial(repeat, "--- \n"),
        "dash lines": partial(repeat, "--\n"),
        "dots": partial(repeat, ".... \n"),
        "many documents": lambda size: repeat("a: b\n--- x\n", size),
        "block scalars": lambda size: numbered("a#: |\n  b\n", size),
        "indented keys": lambda size: "a:\n" + numbered("  b#: c\n", size),
        "merge keys": lambda size: "a: &a {b: c}\n" + numbered("d#: {<<: *a}\n", size),
        "question marks": partial(repeat, "? a\n"),
        "keys without values": partial(numbered, "a#:\n"),
    }
    return {name: (lambda size, text=text: matter(text(size))) for name, text in made.items()}  # type: ignore[misc]


# what a draft goes through


def draft(source: str, format_: str) -> Iterator[Part]:
    """A draft through parser, analyses, punctuation, stages and reports."""
    from linter.analysis.text.quotations import quotations
    from linter.analysis.text.sentences import sentences
    from linter.analysis.text.tokens import lower_texts, tokens
    from linter.document.parse import parse
    from linter.errors import InputError
    from linter.findings.suppressions import check_settings
    from linter.rulebook.loader import load_rulebook
    from linter.rulebook.running import collect
    from linter.run.pipeline import Context, run_stages

    held: dict[str, Any] = {}

    def parsed() -> None:
        try:
            held["document"] = parse(source, path="a.md", format=format_)
        except InputError:
            held["document"] = parse("", path="a.md", format=format_)

    yield "parse", parsed
    document = held["document"]

    def settings() -> None:
        with suppress(InputError):
            check_settings(document, {"typos"})

    yield "settings", settings
    yield "tokens", lambda: [(tokens(block), lower_texts(block)) for block in document.prose]
    yield "sentences", lambda: [sentences(block) for block in document.prose]
    yield "quotations", lambda: quotations(document)
    rule = next(one for one in load_rulebook().rules if one.id == "typos/punctuation").make()
    yield "punctuation", lambda: held.update(found=collect([rule], document)[0])
    context = Context(document, quotations={}, severity={})
    yield "stages", lambda: held.update(kept=run_stages(held["found"], context))
    yield from reports(document, held["kept"])


def reports(document: Any, findings: Iterable[Any]) -> Iterator[Part]:
    """Every report of these findings."""
    from linter.reports import FORMATS, Style, reporter
    from linter.reports.github_summary import job_summary
    from linter.rulebook.loader import load_rulebook
    from linter.run.results import FileResult, RunResult

    files = (FileResult("a.md", document, tuple(findings)),)
    result = RunResult(files, rulebooks=(load_rulebook(),))
    style = Style(root=Path("/"))
    for name in FORMATS:
        yield name, partial(reporter(name), result, style)
    yield "job summary", lambda: job_summary(result, style)


def reporter(name: str) -> Callable[..., object]:
    """The report of this name; loaded before it is measured."""
    from linter.reports import reporter

    return reporter(name)


# findings, suppressions, edits, comparisons


def made_findings(source: str, places: Iterable[tuple[int, int]], **more: Any) -> list[Any]:
    """A finding for each place."""
    from linter.document.span import Span
    from linter.findings.finding import Finding, Severity

    given = {"message": "a word", "severity": Severity.NOTE, **more}
    return [Finding("typos/misspelling", Span(start, end), **given) for start, end in places]


def words_of(source: str) -> list[tuple[int, int]]:
    """Where the words of a text stand."""
    import re

    return [match.span() for match in re.finditer(r"\w+", source)]


def findings_family(source: str, places: list[tuple[int, int]], name: str = "a.md", **more: Any) -> Iterator[Part]:
    """These findings through all stages, and out in every report."""
    from linter.document.parse import parse
    from linter.findings.packed import pack, unpack
    from linter.run.pipeline import Context, run_stages

    document = parse(source, path=name)
    found = made_findings(source, places, **more)
    held: dict[str, Any] = {}
    context = Context(document, quotations={}, severity={})
    yield "stages", lambda: held.update(kept=run_stages(found, context))
    yield "pack", lambda: unpack(pack(found))
    yield from reports(document, held["kept"])


def suppressed_family(source: str, places: list[tuple[int, int]], name: str = "a.md") -> Iterator[Part]:
    """Findings in a draft with suppressions, judged by the rules about suppressions."""
    from linter.document.parse import parse
    from linter.findings.suppressions import Ran
    from linter.rulebook.loader import load_rulebook
    from linter.rulebook.rule import SuppressionRule
    from linter.run.pipeline import Context, run_stages

    held: dict[str, Any] = {}
    yield "parse", lambda: held.update(document=parse(source, path=name))
    book = load_rulebook()
    made = [one.make() for one in book.rules if one.family == "suppressions"]
    judges = [one for one in made if isinstance(one, SuppressionRule)]
    ran = Ran({"typos/misspelling"}, book.names(), whole=True)
    found = made_findings(source, places)
    context = Context(held["document"], quotations={}, severity={}, judges=judges, ran=ran)
    yield "stages", lambda: held.update(kept=run_stages(found, context))
    yield from fixing(held["document"], held["kept"])


def fixing(document: Any, findings: list[Any]) -> Iterator[Part]:
    """`--fix` and `--diff` with these findings."""
    from linter.document.parse import parse
    from linter.fixes.apply import fix, safe_edits
    from linter.fixes.unified import diff

    held: dict[str, Any] = {}
    again = partial(parse, path=document.path)
    yield "safe edits", lambda: safe_edits(document, findings)
    yield "fix", lambda: held.update(fixed=fix(document, findings, again, lambda _: []))
    yield "diff", lambda: diff("a.md", document.source, held["fixed"].source)


def fix_family(source: str, places: list[tuple[int, int]], text: str, name: str = "a.md") -> Iterator[Part]:
    """A safe suggestion at each place."""
    from linter.document.parse import parse
    from linter.findings.finding import Safety, Suggestion

    found = made_findings(source, places, suggestions=(Suggestion(text, Safety.SAFE),))
    yield from fixing(parse(source, path=name), found)


def changed_family(old: str, new: str) -> Iterator[Part]:
    """Two versions of a draft, and findings at all words of the newer one."""
    from linter.findings.changed import Changes, changed_spans

    held: dict[str, Any] = {}
    found = made_findings(new, words_of(new))
    yield "compare", lambda: held.update(spans=changed_spans(old, new))
    yield "new findings", lambda: Changes(held["spans"], dict).new(found)


def baseline_family(size: int, *, alike: bool) -> Iterator[Part]:
    """A baseline with an entry for each finding, under other fingerprints."""
    from linter.document.parse import parse
    from linter.findings.baseline import Baseline, Entry, read_baseline, recorded
    from linter.run.pipeline import Context, run_stages

    source = repeat("word ", size) if alike else numbered("word# ", size)
    document = parse(source, path="a.txt")
    places = words_of(source)
    entries = [
        Entry("a.txt", "typos/misspelling", source[start:end], f"{number:020x}")
        for number, (start, end) in enumerate(places)
    ]
    held: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "baseline.jsonl")
        yield "make", lambda: held.update(baseline=Baseline(file, entries))
        yield "write", lambda: file.write_bytes(held["baseline"].as_bytes())
        yield "read", lambda: held.update(baseline=read_baseline(file))
        found = made_findings(source, places)
        yield "recorded", lambda: recorded(found, {one.fingerprint: one for one in entries}, document)
        context = Context(document, quotations={}, severity={}, baseline={one.fingerprint: one for one in entries})
        yield "stages", lambda: run_stages(found, context)


def renamed_family(drafts: int, entries: int, *, alike: bool) -> Iterator[Part]:
    """Drafts that were all given other names."""
    from linter.findings.baseline import Entry, renamed

    def mark(draft: int, entry: int) -> str:
        return f"{0 if alike else draft:010x}{entry:010x}"

    old = {
        f"old{n}": tuple(Entry(f"old{n}", "typos/a", "a", mark(n, entry)) for entry in range(entries))
        for n in range(drafts)
    }
    new = {f"new{n}": [mark(n, entry) for entry in range(entries)] for n in range(drafts)}
    yield "renamed", lambda: renamed(old, new)


def glob_family(pattern: str, path: str) -> Iterator[Part]:
    """A pattern of `exclude`, held against a path that it does not match."""
    from linter.config.paths import matches

    yield "match", lambda: matches(pattern, path)


def rule_family(text: str, source: str) -> Iterator[Part]:
    """A declarative rule over a draft."""
    from linter.document.parse import parse
    from linter.errors import RuleError
    from linter.rulebook.declarative import load_declarative_rule
    from linter.rulebook.running import collect

    held: dict[str, Any] = {}

    def load() -> None:
        try:
            held["rule"] = load_declarative_rule(path, "house/rule").build(None)
        except RuleError:
            held["rule"] = None

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "rule.toml")
        path.write_text(text, encoding="utf-8")
        yield "load", load
        document = parse(source, path="a.txt")
        if held["rule"] is not None:
            yield "check", lambda: collect([held["rule"]], document)


def positions_family(source: str, step: int) -> Iterator[Part]:
    """Lines and columns of many places, in all three counts."""
    from linter.document.span import Span
    from linter.reports.positions import Lines

    held: dict[str, Lines] = {}
    places = range(0, len(source), step)
    yield "lines", lambda: held.update(lines=Lines(source))
    yield "position", lambda: [held["lines"].position(place) for place in places]
    yield "utf16", lambda: [held["lines"].utf16(place) for place in places]
    yield "utf8", lambda: [held["lines"].utf8(place) for place in places]
    yield "covering", lambda: [held["lines"].covering(Span(place, place + 1)) for place in places]


Family = Callable[[int], Iterator[Part]]


def drafts_of(group: str, made: dict[str, Callable[[int], str]], format_: str) -> dict[str, Family]:
    """A family for each kind of draft."""
    return {
        f"{group}: {name!r}": (lambda size, text=text: draft(text(size), format_))  # type: ignore[misc]
        for name, text in made.items()
    }


def _lines(size: int, start: int = 0, step: int = 1) -> str:
    return "".join(f"line {number * step + start}\n" for number in range(size // 10))


def _comment(words: str) -> str:
    return f"<!-- copydesk: {words} -->"


def others() -> dict[str, Family]:
    """Families that are no drafts, or drafts with findings."""
    rule = 'kind = "{}"\nseverity = "note"\nmessage = "no"\nexamples = ["[[a]]"]\n{}\n'

    def pattern(expression: str) -> str:
        return rule.format("pattern", f"pattern = {json.dumps(expression)}")

    def in_one_sentence(size: int) -> str:
        return "The " + repeat("harbour board met ", size) + "."

    def comments(words: str, size: int, between: str = " word ") -> str:
        return repeat(_comment(words) + between, size)

    return {
        "findings: in one sentence": lambda n: findings_family(s := in_one_sentence(n), words_of(s)),
        "findings: in one line of plain text": lambda n: findings_family(s := in_one_sentence(n), words_of(s), "a.txt"),
        "findings: in one headline": lambda n: findings_family(s := f"# {in_one_sentence(n)}", words_of(s)),
        "findings: in sentences": lambda n: findings_family(s := prose(n), words_of(s)),
        "findings: identical": lambda n: findings_family("A word here.\n", [(2, 6)] * (n // 10)),
        "findings: nested": lambda n: findings_family(s := in_one_sentence(n), [(0, end) for _, end in words_of(s)]),
        "findings: overlapping": lambda n: findings_family(
            s := in_one_sentence(n), [(start, min(len(s), start + 2000)) for start, _ in words_of(s)]
        ),
        "findings: over many lines": lambda n: findings_family(
            s := prose(n, "\n"), [(start, min(len(s), start + 2000)) for start, _ in words_of(s)]
        ),
        "findings: each of the whole draft": lambda n: findings_family(
            s := prose(n, "\n"), [(0, len(s) - number) for number in range(n // 100)]
        ),
        "findings: in a code block": lambda n: findings_family(s := "```\n" + repeat("a b ", n), words_of(s)),
        "findings: in list items": lambda n: findings_family(s := repeat("- a word\n", n), words_of(s)),
        "findings: in nested quotations": lambda n: findings_family(s := "“" * (n // 4) + repeat("a ", n), words_of(s)),
        "findings: with words in other scripts": lambda n: findings_family(s := repeat("漢🚢 é ", n), words_of(s)),
        "findings: among entities": lambda n: findings_family(s := repeat("&amp; word ", n), words_of(s)),
        "findings: among comments": lambda n: findings_family(s := repeat("<!-- a --> word ", n), words_of(s)),
        "findings: each followed by [sic]": lambda n: findings_family(s := repeat("word [sic] ", n), words_of(s)),
        "findings: [sic] at the end": lambda n: findings_family(s := in_one_sentence(n) + " [sic]", words_of(s)),
        "findings: entities and [sic]": lambda n: findings_family(s := repeat("&amp; word ", n) + "[sic]", words_of(s)),
        "findings: a line without an end": lambda n: findings_family(s := repeat("漢 ", n), words_of(s), "a.txt"),
        "findings: in table cells": lambda n: findings_family(
            s := "| a | b |\n|--|--|\n" + repeat("| c | d |\n", n), words_of(s)
        ),
        "findings: in captions": lambda n: findings_family(s := repeat("![a word](b) ", n), words_of(s)),
        "suppressions: comments on one line": lambda n: suppressed_family(
            s := comments("ignore[typos/misspelling]", n), words_of(s)
        ),
        "suppressions: comments on lines": lambda n: suppressed_family(
            s := comments("ignore[typos/misspelling]", n, "\nword\n\n"), words_of(s)
        ),
        "suppressions: comments at the end": lambda n: suppressed_family(
            s := comments("ignore[typos/misspelling]", n, "\n\n"), words_of(s)
        ),
        "suppressions: comments with words": lambda n: suppressed_family(
            s := numbered(_comment('ignore[typos/misspelling "word#"]') + "\n\nword#\n\n", n), words_of(s)
        ),
        "suppressions: words on one line": lambda n: suppressed_family(
            s := numbered(_comment('ignore[typos/misspelling "word#"]') + " word# ", n), words_of(s)
        ),
        "suppressions: the whole draft, by words": lambda n: suppressed_family(
            s := numbered(_comment('file-ignore[typos "word#"]') + "\n", n // 2) + numbered("word# ", n // 2),
            words_of(s),
        ),
        "suppressions: disable and enable": lambda n: suppressed_family(
            s := repeat(_comment("disable[typos]") + "\n\nword\n\n" + _comment("enable[typos]") + "\n\nword\n\n", n),
            words_of(s),
        ),
        "suppressions: disable": lambda n: suppressed_family(s := comments("disable[typos]", n), words_of(s)),
        "suppressions: enable": lambda n: suppressed_family(s := comments("enable[typos]", n), words_of(s)),
        "suppressions: unknown names": lambda n: suppressed_family(
            s := numbered(_comment("ignore[typos/mispelling#]") + "\n\nword\n\n", n), words_of(s)
        ),
        "suppressions: long unknown names": lambda n: suppressed_family(
            s := repeat(_comment(f"ignore[typos/{'mispelling' * 40}]") + "\n\nword\n\n", n), words_of(s)
        ),
        "suppressions: one long unknown name": lambda n: suppressed_family(
            s := _comment(f"ignore[typos/{'mispelling' * (n // 10)}]") + "\n\nword\n\n", words_of(s)
        ),
        "suppressions: ids in one comment": lambda n: suppressed_family(
            s := _comment(f"ignore[{', '.join(['typos/misspelling'] * (n // 20))}]") + "\n\nword\n", words_of(s)
        ),
        "suppressions: other ids in one comment": lambda n: suppressed_family(
            s := _comment("ignore[" + numbered("typos/m#, ", n) + "typos]") + "\n\nword\n", words_of(s)
        ),
        "suppressions: ids with words in one comment": lambda n: suppressed_family(
            s := _comment("ignore[" + numbered('typos "a#", ', n) + "typos]") + "\n\n" + repeat("word ", n), words_of(s)
        ),
        "suppressions: long words": lambda n: suppressed_family(
            s := _comment('ignore[typos "' + repeat("word ", n) + '"]') + "\n\n" + repeat("word ", n), words_of(s)
        ),
        "suppressions: backslashes": lambda n: suppressed_family(
            s := _comment('ignore[typos "' + repeat("\\a", n) + "]") + "\n\nword\n", words_of(s)
        ),
        "suppressions: unclosed brackets": lambda n: suppressed_family(
            s := comments("ignore[typos", n, "\n\nword\n\n"), words_of(s)
        ),
        "suppressions: unknown verbs": lambda n: suppressed_family(
            s := comments("ignoer[typos]", n, "\n\nword\n\n"), words_of(s)
        ),
        "suppressions: a long unknown verb": lambda n: suppressed_family(
            s := _comment("ignoer" * (n // 6)) + "\n\nword\n", words_of(s)
        ),
        "suppressions: without a colon": lambda n: suppressed_family(
            s := repeat("<!-- copydesk ignore[typos] -->\n\nword\n\n", n), words_of(s)
        ),
        "suppressions: spaces": lambda n: suppressed_family(
            s := f"<!--{' ' * n}copydesk:{' ' * n}ignore[typos{' ' * n}]-->\n\nword\n", words_of(s)
        ),
        "suppressions: quotation marks in markdown": lambda n: suppressed_family(
            s := ">" * 50 + " " + comments("ignore[typos]", n, "\n> word\n"), words_of(s)
        ),
        "suppressions: front matter": lambda n: suppressed_family(
            s := f"---\ncopydesk:\n  ignore:\n{repeat('    - typos' + LF, n)}---\n\n{repeat('word ', n)}", words_of(s)
        ),
        "suppressions: one reason": lambda n: suppressed_family(
            s := _comment("ignore[typos] " + repeat("a -", n)) + "\n\nword\n", words_of(s)
        ),
        "suppressions: in html": lambda n: suppressed_family(
            s := repeat(f"<p>{_comment('ignore[typos]')} word</p>", n), words_of(s), "a.html"
        ),
        "fixes: in one sentence": lambda n: fix_family(s := in_one_sentence(n), words_of(s), "b"),
        "fixes: in paragraphs": lambda n: fix_family(s := repeat("word one\n\n", n), words_of(s), "b"),
        "fixes: among entities": lambda n: fix_family(s := repeat("&amp; word ", n), words_of(s), "b"),
        "fixes: that become markup": lambda n: fix_family(s := repeat("word one\n\n", n), words_of(s), "*a*"),
        "fixes: one that becomes markup": lambda n: fix_family(s := repeat("word.\n\n", n), words_of(s)[:50], "*a*"),
        "fixes: in quotations": lambda n: fix_family(s := repeat("“word” ", n), words_of(s), "b"),
        "fixes: near quotations": lambda n: fix_family(s := repeat("“a” word ", n), words_of(s), "b"),
        "fixes: html": lambda n: fix_family(s := repeat("<p>word <b>one</b></p>", n), words_of(s)[1::4], "b", "a.html"),
        "fixes: plain lines": lambda n: fix_family(s := repeat("word one\n", n), words_of(s), "b", "a.txt"),
        "changed: nothing": lambda n: changed_family(_lines(n), _lines(n)),
        "changed: every line": lambda n: changed_family(_lines(n), _lines(n, start=10**7)),
        "changed: every second line": lambda n: changed_family(
            _lines(n), "".join(line if i % 2 else "x" + line for i, line in enumerate(_lines(n).splitlines(True)))
        ),
        "changed: reversed": lambda n: changed_family(_lines(n), "".join(reversed(_lines(n).splitlines(True)))),
        "changed: all lines alike": lambda n: changed_family(repeat("a\nb\n", n), repeat("b\na\na\n", n)),
        "changed: shuffled": lambda n: changed_family(
            _lines(n), "".join(sorted(_lines(n).splitlines(True), key=lambda line: hash(line) % 9973))
        ),
        "changed: one long line": lambda n: changed_family(prose(n), prose(n).replace("pier", "quay")),
        "changed: one long line, every word": lambda n: changed_family(
            numbered("a# ", n), numbered("b# ", n)
        ),
        "changed: one long line, reversed": lambda n: changed_family(
            numbered("a# ", n), " ".join(reversed(numbered("a# ", n).split()))
        ),
        "changed: long line of two words": lambda n: changed_family(repeat("a b ", n), repeat("b a a ", n)),
        "changed: lines shifted": lambda n: changed_family(_lines(n), "x\n" + _lines(n)),
        "changed: blocks of 150 lines alike": lambda n: changed_family(
            "".join(f"{i}\n" + "a\nb\n" * 75 for i in range(n // 300)),
            "".join(f"{i}\n" + "b\na\n" * 75 for i in range(n // 300)),
        ),
        "changed: lines of few words": lambda n: changed_family(
            numbered("a b c " * 30 + "\nline #\n", n), numbered("b a a c " * 22 + "\nline #\n", n)
        ),
        "changed: recursion": lambda n: changed_family(
            "".join(f"u{i}\na\n" for i in range(n // 10)), "".join(f"u{i}\nb\n" for i in range(n // 10))
        ),
        "baseline: alike": lambda n: baseline_family(n, alike=True),
        "baseline: other words": lambda n: baseline_family(n, alike=False),
        "baseline: renamed drafts": lambda n: renamed_family(n // 500, 10, alike=False),
        "baseline: renamed drafts, all alike": lambda n: renamed_family(n // 500, 10, alike=True),
        "baseline: one renamed draft with much": lambda n: renamed_family(2, n // 10, alike=False),
        "globs: **": lambda n: glob_family("**/" * (n // 2000) + "b", "a/" * (n // 100) + "c"),
        "globs: ** at the end": lambda n: glob_family("a**" * (n // 2000) + "b", "a/" * (n // 100) + "c"),
        "globs: *": lambda n: glob_family("*a" * (n // 2000) + "b", "a" * (n // 100)),
        "globs: few **": lambda n: glob_family("**/a/**/a/**/a/**/b", "a/" * (n // 100) + "c"),
        "globs: [": lambda n: glob_family("[" * n, "a"),
        "expressions: .*": lambda n: rule_family(pattern("a.{0,30}b"), repeat("a c ", n)),
        "expressions: letters": lambda n: rule_family(pattern("[a-z]+ [a-z]+!"), repeat("word ", n)),
        "expressions: one word": lambda n: rule_family(pattern("a+b"), "a" * n),
        "expressions: alternatives": lambda n: rule_family(
            pattern("|".join(f"word{number}" for number in range(n // 100))), repeat("word ", n)
        ),
        "expressions: addresses": lambda n: rule_family(pattern("a"), repeat("http://a.b/", n)),
        "expressions: matches before an address": lambda n: rule_family(pattern("a"), repeat("a ", n) + "www.a.com"),
        "expressions: nested groups": lambda n: rule_family(pattern(nested("(", ")", n // 1000, "a")), "a b"),
        "expressions: long": lambda n: rule_family(pattern("a?" * (n // 500) + "b"), repeat("a ", n)),
        "expressions: many phrases": lambda n: rule_family(
            rule.format("forbid", f"phrases = {json.dumps([f'word{number} here' for number in range(n // 20)])}"),
            repeat("word1 ", n),
        ),
        "expressions: phrases with one beginning": lambda n: rule_family(
            rule.format("forbid", f"phrases = {json.dumps([f'word here{number}' for number in range(300)])}"),
            repeat("word ", n),
        ),
        "expressions: a long phrase": lambda n: rule_family(
            rule.format("forbid", f"phrases = {json.dumps([repeat('word ', 2000) + 'end'])}"), repeat("word ", n)
        ),
        "positions: one line": lambda n: positions_family("漢" * n, 10),
        "positions: short lines": lambda n: positions_family("漢\n" * (n // 2), 10),
        "positions: backwards": lambda n: positions_family("é" * n, 10),
    }  # fmt: skip


def families() -> dict[str, Family]:
    """Name of a family -> its steps for a size."""
    return {
        **drafts_of("markdown", MARKDOWN, "markdown"),
        **drafts_of("html", HTML, "html"),
        **drafts_of("plain", PLAIN, "plain"),
        **drafts_of("text in markdown", _TEXTS, "markdown"),
        **drafts_of("front matter", yaml_families(), "markdown"),
        **others(),
    }


def measured(family: Family, size: int) -> tuple[dict[str, float], str]:
    """CPU seconds of each step in a process of its own; if it did not come to an end, why."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT))
        gc.set_threshold(100_000, 20, 20)  # as the program has it
        with os.fdopen(writing, "wb", buffering=0) as pipe:
            try:
                for step, work in family(size):
                    started = time.process_time()
                    pipe.write(pickle.dumps((step, None)))
                    work()
                    pipe.write(pickle.dumps((step, time.process_time() - started)))
            except BaseException as error:  # noqa: BLE001 - told to the parent
                pipe.write(pickle.dumps(("error", f"{type(error).__name__}: {str(error)[:200]}")))
        os._exit(0)
    os.close(writing)
    taken: dict[str, float] = {}
    last = ""
    with os.fdopen(reading, "rb") as pipe:
        for step, seconds in _answers(pipe):
            last = step if seconds is None or isinstance(seconds, float) else f"{last}: {seconds}"
            if isinstance(seconds, float):
                taken[step] = seconds
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return taken, f"{last} was ended after {LIMIT} s"
    return taken, last if ": " in last else ""


def _answers(pipe: Any) -> Iterator[tuple[str, Any]]:
    while True:
        try:
            yield pickle.load(pipe)
        except EOFError:
            return


def row(name: str, family: Family, size: int) -> tuple[str, bool]:
    """A line of the table, and whether something is wrong with it."""
    runs = [measured(family, size << doubling) for doubling in range(3)]
    totals = [sum(taken.values()) for taken, _ in runs]
    marks: list[str] = [reason for _, reason in runs if reason]
    for step in runs[-1][0]:
        few, some, many = (taken.get(step, 0.0) for taken, _ in runs)
        if many > TOO_FAST and some and many / some > FACTOR and (few < TOO_FAST / 4 or some / few > FACTOR * 0.8):
            marks.append(f"{step} {some:.2f}->{many:.2f} ({many / some:.1f})")
        elif many > COST * max(1.0, 4 * size / HUNDRED_KB):
            marks.append(f"{step} {many:.2f}")
    factor = totals[2] / totals[1] if totals[1] else 0.0
    figures = " ".join(f"{seconds:7.3f}" for seconds in totals)
    return f"{name[:60]:60} {figures} {factor:6.1f}  {'; '.join(marks)}", bool(marks)


@contextmanager
def nothing_of_the_user() -> Iterator[None]:
    """No register or cache of whoever runs this."""
    with tempfile.TemporaryDirectory() as folder:
        for variable in ("XDG_DATA_HOME", "XDG_CACHE_HOME"):
            os.environ[variable] = folder
        yield


def main() -> int:
    """Print a row a family; 1 if something is marked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="beginnings of families' names; all if none is given")
    parser.add_argument("--size", type=int, default=25_000, help="characters of the smallest input")
    parser.add_argument("--slow", action="store_true", help="print only what is marked")
    wanted = parser.parse_args()
    chosen = {
        name: family
        for name, family in families().items()
        if not wanted.names or any(name.startswith(one) for one in wanted.names)
    }
    with nothing_of_the_user():
        for family in (partial(draft, "# A\n\nText “a”..\n", one) for one in ("markdown", "html", "plain")):
            for _, work in family():  # loads modules and tables before anything is measured
                work()
        print(f"{'family':60} {'n':>7} {'2n':>7} {'4n':>7} {'factor':>6}  CPU seconds; n = {wanted.size} characters")
        bad = 0
        for name, one in chosen.items():
            line, is_bad = row(name, one, wanted.size)
            bad += is_bad
            if is_bad or not wanted.slow:
                print(line.encode("utf-8", "backslashreplace").decode(), flush=True)
    print(f"{len(chosen)} families, {bad} marked")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
