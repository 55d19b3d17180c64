"""Taking comments out of drafts: what goes with them, and when nothing may."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from counting import steps
from watched import Copied

from linter.document.model import Document
from linter.document.parse import parse
from linter.findings.finding import Finding, Safety, Severity, Suggestion
from linter.fixes.apply import fix
from linter.fixes.comments import taken_out


def without_comments(source: str, name: str = "a.md", text: str = "") -> str:
    def read(text: str) -> Document:
        return parse(text, path=name)

    def check(document: Document) -> Sequence[Finding]:
        fixes = (Suggestion(text, Safety.SAFE),)
        return [Finding("house/a", span, "m", Severity.WARNING, suggestions=fixes) for span in document.comments]

    document = read(source)
    return fix(document, check(document), read, check).source


@pytest.mark.parametrize(
    ("source", "fixed"),
    [
        # alone on a line: the line goes, and one of two blank ones
        ("One.\n\n<!-- c -->\n\nTwo.\n", "One.\n\nTwo.\n"),
        ("One.\r\n\r\n<!-- c -->\r\n\r\nTwo.\r\n", "One.\r\n\r\nTwo.\r\n"),
        ("<!-- c -->\n\nOne.\n", "One.\n"),
        ("One.\n\n  <!-- c\n     d -->\n\nTwo.\n", "One.\n\nTwo.\n"),
        ("One.\n\n<!-- c -->\nTwo.\n", "One.\n\nTwo.\n"),
        ("One.\n<!-- c -->\n\nTwo.\n", "One.\n\nTwo.\n"),
        # its line is all that parts two paragraphs
        ("One.\n<!-- c -->\nTwo.\n", "One.\n\nTwo.\n"),
        ("---\ntitle: A\n---\n<!-- c -->\n\nOne.\n", "---\ntitle: A\n---\n\nOne.\n"),
        # in a line of text: no gap is left
        ("One. <!-- c -->\nTwo.\n", "One.\nTwo.\n"),
        ("One <!-- c --> two.\n", "One two.\n"),
        ("One<!-- c -->, two.\n", "One, two.\n"),
        ("# One <!-- c -->\n\nTwo.\n", "# One\n\nTwo.\n"),
        ("- One <!-- c -->\n- Two.\n", "- One\n- Two.\n"),
        ("One. <!-- c --> <!-- d -->\n", "One.\n"),
        ("One.\n\nTwo. <!-- c -->", "One.\n\nTwo."),
        # the words of a quotation are not touched
        ("He said: “One <!-- c --> two.”\n", "He said: “One <!-- c --> two.”\n"),
        # after the fix the text would read otherwise
        ("One<!-- c -->two.\n", "Onetwo.\n"),
        ("1<!-- c -->. Two.\n", "1<!-- c -->. Two.\n"),
    ],
)
def test_a_comment_is_taken_out_without_a_trace(source: str, fixed: str) -> None:
    assert without_comments(source) == fixed


@pytest.mark.parametrize(
    ("source", "fixed"),
    [
        ("<p>One.</p>\n<!-- c -->\n<p>Two.</p>\n", "<p>One.</p>\n\n<p>Two.</p>\n"),
        ("<p>One <!-- c -->two.</p>\n", "<p>One two.</p>\n"),
        ("<head><!-- c --></head><p>One.</p>", "<head></head><p>One.</p>"),
    ],
)
def test_comments_of_html(source: str, fixed: str) -> None:
    assert without_comments(source, "a.html") == fixed


def test_a_comment_may_be_rewritten() -> None:
    assert without_comments("One. <!-- c -->\n", text="<!-- d -->") == "One. <!-- d -->\n"


def test_no_fix_makes_words_of_a_comment() -> None:
    assert without_comments("One. <!-- c --> two.\n", text="three") == "One. <!-- c --> two.\n"


@pytest.mark.parametrize(
    "piece",
    ["<!-- c --> ", "word <!-- c --> ", "<!-- c -->\n\nword\n\n", "word <!-- c -->\n"],
    ids=["on a line", "among words", "on lines", "at the ends of lines"],
)
def test_the_line_of_a_comment_is_not_copied_for_each(piece: str) -> None:
    def counted(number: int) -> int:
        document = parse(piece * number, path="a.md")
        document = replace(document, source=Copied(document.source))
        assert len(document.comments) == number
        Copied.characters = 0
        work = steps(lambda: [taken_out(document, comment) for comment in document.comments])
        return work + Copied.characters

    counted(1)
    assert counted(400) < 2.4 * counted(200)
