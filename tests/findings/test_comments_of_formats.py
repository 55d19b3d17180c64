"""How far an `ignore` comment reaches where a mark at the start of the line makes it a comment."""

from __future__ import annotations

import pytest

from linter.document.parse import parse
from linter.document.span import Span
from linter.findings.suppressions import reach_of_ignore


@pytest.mark.parametrize(("name", "mark"), [("a.rst", ".. "), ("a.adoc", "// ")])
def test_a_comment_line_reaches_over_the_next_block(name: str, mark: str) -> None:
    text = f"Before it.\n\n{mark}<!-- copydesk: ignore[typos] -->\n\nThe next\nblock.\n\nBehind it.\n"
    document = parse(text, path=name)
    (comment,) = document.comments
    assert reach_of_ignore(document, comment) == Span(text.index("The next"), text.index("\n\nBehind"))
