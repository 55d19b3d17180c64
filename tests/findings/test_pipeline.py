from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import pytest

from linter.document.parse import parse
from linter.document.span import Span
from linter.errors import InputError
from linter.findings.finding import Finding, Severity, Suggestion
from linter.findings.pipeline import Context, run_stages
from linter.findings.suppressions import check_settings

NOTE, WARNING, ERROR = Severity.NOTE, Severity.WARNING, Severity.ERROR


def finding(
    source: str, words: str, rule: str = "house/a", severity: Severity = WARNING, message: str = "m"
) -> Finding:
    start = source.index(words)
    return Finding(rule, Span(start, start + len(words)), message, severity)


def staged(
    source: str,
    *findings: Finding,
    name: str = "draft.txt",
    quotations: Mapping[str, Literal["check", "skip"]] | None = None,
    severity: Mapping[str, Severity] | None = None,
) -> tuple[list[Finding], dict[str, int]]:
    document = parse(source, path=name)
    there = Context(document, quotations=quotations or {}, severity=severity or {})
    return run_stages(list(findings), there), there.dropped


def test_findings_come_in_the_order_of_the_draft() -> None:
    source = "One two three four.\n"
    late, early, wide = (
        finding(source, "three"),
        finding(source, "two", "house/b"),
        finding(source, "two three", "house/a"),
    )
    kept, dropped = staged(source, late, wide, early)
    assert [(one.span, one.rule) for one in kept] == [
        (early.span, "house/b"),
        (wide.span, "house/a"),
        (late.span, "house/a"),
    ]
    assert dropped == {}


def test_one_finding_of_a_rule_for_the_same_words_is_kept_and_it_is_the_most_severe() -> None:
    source = "One two three.\n"
    weak, strong = finding(source, "two", message="weak", severity=NOTE), finding(source, "two", message="strong")
    other_rule, other_words = finding(source, "two", "house/b"), finding(source, "two three")
    kept, dropped = staged(source, weak, other_words, strong, other_rule)
    assert [(one.rule, one.message) for one in kept] == [("house/a", "strong"), ("house/b", "m"), ("house/a", "m")]
    assert dropped == {"duplicates": 1}


def test_rules_that_agree_on_the_fix_are_heard_once() -> None:
    source = "I dont know.\n"

    def fixed(rule: str, text: str, confidence: float, severity: Severity = WARNING) -> Finding:
        return finding(source, "dont", rule, severity)._replace(suggestions=(Suggestion(text),), confidence=confidence)

    sure, less_sure, other = fixed("a/b", "don't", 0.9), fixed("a/a", "don't", 0.8), fixed("a/c", "donut", 0.1)
    unfixed = finding(source, "dont", "a/d")
    kept, dropped = staged(source, less_sure, sure, other, unfixed)
    assert [one.rule for one in kept] == ["a/b", "a/c", "a/d"]
    assert dropped == {"agreeing": 1}
    kept, _ = staged(source, fixed("a/a", "don't", 0.8, ERROR), sure)
    assert [one.rule for one in kept] == ["a/a"]


def test_an_ignored_rule_does_not_stand_in_for_another() -> None:
    source = "---\ntitle: A\ncopydesk:\n  ignore: [a/b]\n---\nI dont know.\n"
    first, second = (
        finding(source, "dont", rule)._replace(suggestions=(Suggestion("don't"),), confidence=confidence)
        for rule, confidence in (("a/a", 0.8), ("a/b", 0.9))
    )
    kept, _ = staged(source, first, second)
    assert [one.rule for one in kept] == ["a/a"]


def test_quotations_are_marked_or_dropped_as_the_rule_says() -> None:
    source = "He said: “We utilised the colour.” They utilised it.\n"
    first, last = finding(source, "utilised", "house/wording"), finding(source, "utilised it", "house/wording")
    spelling = finding(source, "colour", "house/spelling")
    kept, dropped = staged(
        source, first, last, spelling, quotations={"house/wording": "skip", "house/spelling": "check"}
    )
    assert [(one.rule, one.quoted) for one in kept] == [("house/spelling", True), ("house/wording", False)]
    assert dropped == {"quotations": 1}


@pytest.mark.parametrize(
    "after", [" [sic]", " (sic)", "[sic]", "” [sic]", " [SIC]", ",” [sic!]", " [sic.]"]
)  # fmt: skip
def test_sic_silences_the_words_before_it(after: str) -> None:
    source = f"He wrote “the colour of teh{after} sea and teh sky.\n"
    before, elsewhere = finding(source, "teh"), finding(source, "teh sky")
    assert staged(source, before, elsewhere)[0][0].span == elsewhere.span
    assert staged(source, before, elsewhere)[1] == {"suppressions": 1}


@pytest.mark.parametrize("after", [" and [sic]", " sic", " [sick]", " classic"])
def test_what_is_no_sic_silences_nothing(after: str) -> None:
    source = f"He saw teh{after} sea.\n"
    assert len(staged(source, finding(source, "teh"))[0]) == 1


def test_sic_is_seen_through_markup() -> None:
    source = "He wrote *teh* *[sic]* there, **teh** again.\n"
    first = finding(source, "teh")
    second = Finding("house/a", Span(source.rindex("teh"), source.rindex("teh") + 3), "m", WARNING)
    kept, _ = staged(source, first, second, name="draft.md")
    assert [one.span for one in kept] == [second.span]


@pytest.mark.parametrize(
    ("ignore", "left"),
    [
        ("house/a", ["house/b", "other/a"]),
        ("house", ["other/a"]),
        ("[house/b, other]", ["house/a"]),
        ("all", []),
        ("[]", ["house/a", "house/b", "other/a"]),
    ],
)
def test_front_matter_ignores_rules_and_families(ignore: str, left: list[str]) -> None:
    source = f"---\ncopydesk:\n  ignore: {ignore}\n---\nSome words.\n"
    kept, dropped = staged(source, *(finding(source, "words", rule) for rule in ("house/a", "house/b", "other/a")))
    assert [one.rule for one in kept] == left
    assert dropped == ({"suppressions": 3 - len(left)} if len(left) < 3 else {})


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("ignored: [house]", "unknown key 'ignored' of copydesk in the front matter; did you mean 'ignore'?"),
        ("ignore: [hose]", "unknown rule or family 'hose'; did you mean 'house'?"),
    ],
)
def test_front_matter_that_would_do_nothing_is_an_error(settings: str, said: str) -> None:
    with pytest.raises(InputError) as error:
        check_settings(parse(f"---\ncopydesk:\n  {settings}\n---\nText.\n", path="a.md"), ["all", "house", "house/a"])
    assert said in str(error.value)


@pytest.mark.parametrize(
    ("own", "configured", "outcome"),
    [(ERROR, NOTE, NOTE), (WARNING, NOTE, NOTE), (NOTE, ERROR, NOTE), (ERROR, ERROR, ERROR), (WARNING, None, WARNING)],
)
def test_no_finding_leaves_with_more_than_the_level_in_force(
    own: Severity, configured: Severity | None, outcome: Severity
) -> None:
    source = "Some words.\n"
    levels = {"house/a": configured} if configured else {}
    kept, _ = staged(source, finding(source, "words", severity=own), severity=levels)
    assert [one.severity for one in kept] == [outcome]
