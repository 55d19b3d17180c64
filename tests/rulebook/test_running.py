from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, cast

import pytest

from linter.document.model import Document
from linter.document.parse import parse
from linter.document.span import Span
from linter.errors import DataError
from linter.findings.finding import Evidence, Finding, RuleFailure, Severity, Skipped, Source, Suggestion
from linter.rulebook.rule import Rule
from linter.rulebook.running import collect, left_out

DOCUMENT = parse("Some words.\n", path="a.txt")
GOOD = Finding("house/a", Span(5, 10), "m", Severity.NOTE)


def wrong(**values: Any) -> Any:
    """The good finding with values that a rule written without types might give it."""
    return GOOD._replace(**values)


def rule(check: Callable[[Document], Any], name: str = "house/a") -> Rule:
    class Made(Rule):
        severity = Severity.NOTE

        def check(self, document: Document) -> Iterable[Finding]:
            return check(document)  # type: ignore[no-any-return]

    made = Made()
    made.id = name
    return made


def raising(error: BaseException) -> Callable[[Document], Any]:
    def check(_document: Document) -> Iterable[Finding]:
        yield GOOD
        raise error

    return check


def test_what_rules_yield_is_collected() -> None:
    other = GOOD._replace(rule="house/b", span=Span(12, 12), evidence=(Evidence("e", Span(0, 4), Source("s")),))
    rules = [rule(lambda _: [GOOD]), rule(lambda _: iter((other,)), "house/b"), rule(lambda _: (), "house/c")]
    assert collect(rules, DOCUMENT) == ([GOOD, other], [])


def test_no_suggestion_takes_a_link_or_a_note_out() -> None:
    source = "It ends.[^a]. See [it.](/b). Or *so..* it is.\n\n[^a]: A note.\n"
    document = parse(source, path="a.md")
    for words, texts in ((".[^a].", ()), (".](/b).", (".](/b)",)), ("so..", (".", "so."))):
        start = source.index(words)
        suggestions = tuple(map(Suggestion, (".", ".](/b)") if "/b" in words else (".", "so.")))
        flagged = GOOD._replace(span=Span(start, start + len(words)), suggestions=suggestions)
        ((found,), failures) = collect([rule(lambda _, flagged=flagged: [flagged])], document)  # type: ignore[misc]
        assert (tuple(one.text for one in found.suggestions), failures) == (texts, [])


def test_no_suggestion_takes_a_role_out() -> None:
    source = "It is kept by a :ref:`owner <owner>`.\n"
    flagged = GOOD._replace(span=Span(14, 27), suggestions=(Suggestion("an owner"),))
    ((found,), _) = collect([rule(lambda _: [flagged])], parse(source, path="a.rst"))
    assert (source[14:27], found.suggestions) == ("a :ref:`owner", ())


@pytest.mark.parametrize(
    ("source", "words", "offered", "texts"),
    [
        ("The *first class*s met.", "class*s", ("classes", "class", "clad"), ["class*es", "class*"]),
        ("They recie*ve it*.", "recie*ve", ("receive",), ["recei*ve"]),
        ("They saw the *the sea*.", "the *the", ("the",), ["*the"]),
        ("They saw the<b> the</b> sea.", "the<b> the</b>", ("the",), ["the"]),
        ("The <b>gover</b>ment fell.", "gover</b>ment", ("government", ""), ["gover</b>nment", "</b>"]),
        ("It is *so..* now.", "..*", (".",), [".*"]),
    ],
)
def test_a_lone_mark_among_the_flagged_words_stays(
    source: str, words: str, offered: tuple[str, ...], texts: list[str]
) -> None:
    start = source.index(words)
    flagged = GOOD._replace(span=Span(start, start + len(words)), suggestions=tuple(map(Suggestion, offered)))
    ((found,), _) = collect([rule(lambda _: [flagged])], parse(source, path="a.md"))
    assert [one.text for one in found.suggestions] == texts


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (ZeroDivisionError("division by zero"), "ZeroDivisionError: division by zero"),
        (ValueError("two\nlines"), "ValueError: two lines"),
        (RecursionError(), "RecursionError"),
        (SystemExit(0), "SystemExit: 0"),
        (DataError("is damaged", path="words.trie"), "words.trie: is damaged"),
    ],
)
def test_a_rule_that_raises_fails_and_the_others_run(error: BaseException, reason: str) -> None:
    last = GOOD._replace(rule="house/z")
    findings, failures = collect([rule(raising(error)), rule(lambda _: [last], "house/z")], DOCUMENT)
    assert findings == [GOOD, last]
    assert failures == [RuleFailure("house/a", reason)]


def test_an_interrupt_is_no_failure_of_the_rule() -> None:
    with pytest.raises(KeyboardInterrupt):
        collect([rule(raising(KeyboardInterrupt()))], DOCUMENT)


@pytest.mark.parametrize(
    ("nonsense", "reason"),
    [
        (None, "yielded None instead of a finding"),
        ("words", "yielded a value of type str instead of a finding"),
        (wrong(rule="house/b"), "yielded a finding of 'house/b'"),
        (wrong(message=" "), "without a message"),
        (wrong(span=Span(5, 13)), "at characters 5 to 13, outside the draft of 12"),
        (wrong(span=Span(-1, 4)), "at characters -1 to 4"),
        (wrong(span=Span(6, 5)), "at characters 6 to 5"),
        (wrong(span=(5, 10)), "whose span is a value of type tuple"),
        (wrong(span=Span(cast("Any", 5.0), 10)), "whose span is a value of type Span"),
        (wrong(severity="note"), "whose severity is a value of type str"),
        (wrong(confidence=1.5), "a confidence outside 0 to 1: 1.5"),
        (wrong(confidence=float("nan")), "a confidence outside 0 to 1: nan"),
        (wrong(suggestions=["use"]), "whose suggestions are not a tuple: a value of type list"),
        (wrong(suggestions=("use",)), "with an invalid suggestion: a value of type str"),
        (wrong(source="AP"), "whose source is a value of type str"),
        (wrong(evidence=(Evidence("e", Span(0, 99)),)), "yielded evidence at characters 0 to 99"),
        (wrong(evidence=(Evidence(""),)), "with invalid evidence: a value of type Evidence"),
    ],
)
def test_nonsense_is_a_failure_and_proper_findings_are_kept(nonsense: Any, reason: str) -> None:
    findings, failures = collect([rule(lambda _: [nonsense, GOOD, nonsense])], DOCUMENT)
    assert findings == [GOOD]
    assert [failure.rule for failure in failures] == ["house/a"]
    assert reason in failures[0].reason


def test_a_rule_that_returns_nothing_is_a_failure() -> None:
    _, (failure,) = collect([rule(lambda _: None)], DOCUMENT)
    assert "not iterable" in failure.reason


class Careless(Rule):
    severity = Severity.NOTE
    said: Any = ()

    def check(self, document: Document) -> Iterable[Finding]:  # noqa: ARG002 - it finds nothing
        return ()

    def leaves_out(self, document: Document) -> Iterable[str]:  # noqa: ARG002 - nor is it asked about a draft
        return self.said() if callable(self.said) else self.said  # type: ignore[no-any-return]


def careless(name: str, said: Any) -> Rule:
    made = Careless()
    made.id, made.said = name, said
    return made


def test_what_several_rules_leave_out_is_said_once() -> None:
    rules = [careless("a/a", ("too long",)), careless("a/b", ("too long", "too many")), careless("a/c", ())]
    skipped = [Skipped("too long", file="a.txt"), Skipped("too many", file="a.txt")]
    assert left_out(rules, DOCUMENT) == (skipped, [])


def test_a_rule_that_can_not_say_what_it_leaves_out_fails() -> None:
    skipped, (failure,) = left_out([careless("a/a", lambda: 1 / 0), careless("a/b", ("too long",))], DOCUMENT)
    assert [one.reason for one in skipped] == ["too long"]
    assert failure.rule == "a/a"
    assert "ZeroDivisionError" in failure.reason
