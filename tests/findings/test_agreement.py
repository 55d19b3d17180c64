"""Several findings about the same words: which of them is reported."""

from __future__ import annotations

from linter.document.parse import parse
from linter.document.span import Span
from linter.findings.agreement import one_for_each_word
from linter.findings.finding import Evidence, Finding, Severity, Suggestion


def test_what_one_place_proves_is_said_once() -> None:
    words, place = Span(0, 5), Evidence("the body's figure", Span(8, 10))
    weak = Finding("a/one", words, "Headline says 12", Severity.WARNING, evidence=(place,), confidence=0.6)
    strong = weak._replace(rule="b/two", confidence=0.9)
    elsewhere = weak._replace(rule="c/three", evidence=(Evidence("another", Span(11, 12)),))
    document = parse("Twelve of nine", path="draft.md")
    assert one_for_each_word([weak, strong, elsewhere], document) == [strong, elsewhere]


def _found(rule: str, start: int, end: int, new: str, confidence: float = 0.8) -> Finding:
    return Finding(rule, Span(start, end), "m", Severity.WARNING, suggestions=(Suggestion(new),), confidence=confidence)


def test_two_rules_that_mend_the_same_words_report_once() -> None:
    document = parse("Ten lines of of code", path="draft.md")
    twice, many = _found("a/twice", 10, 15, "of", 0.9), _found("b/many", 13, 20, "code")
    (kept,) = one_for_each_word([twice, many], document)
    assert (kept.rule, kept.suggestions) == ("a/twice", twice.suggestions)
    assert [one.message for one in kept.evidence] == ["b/many suggests “code”"]


def test_two_rules_that_come_out_the_same_report_once() -> None:
    document = parse("It will useful here", path="draft.md")
    short, long = _found("a/short", 3, 7, "will be"), _found("b/long", 3, 14, "will be useful", 0.9)
    assert [one.rule for one in one_for_each_word([short, long], document)] == ["b/long"]


def test_mistakes_in_words_side_by_side_are_two() -> None:
    document = parse("It is a exiting tale", path="draft.md")
    article, word = _found("a/article", 6, 15, "an exiting"), _found("b/word", 8, 15, "exciting")
    assert one_for_each_word([article, word], document) == [article, word]
