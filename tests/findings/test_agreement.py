"""Several findings about the same words: which of them is reported."""

from __future__ import annotations

from linter.document.parse import parse
from linter.document.span import Span
from linter.findings.agreement import one_for_each_word
from linter.findings.finding import Evidence, Finding, Severity


def test_what_one_place_proves_is_said_once() -> None:
    words, place = Span(0, 5), Evidence("the body's figure", Span(8, 10))
    weak = Finding("a/one", words, "Headline says 12", Severity.WARNING, evidence=(place,), confidence=0.6)
    strong = weak._replace(rule="b/two", confidence=0.9)
    elsewhere = weak._replace(rule="c/three", evidence=(Evidence("another", Span(11, 12)),))
    document = parse("Twelve of nine", path="draft.md")
    assert one_for_each_word([weak, strong, elsewhere], document) == [strong, elsewhere]
