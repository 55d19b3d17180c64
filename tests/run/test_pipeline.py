from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import pytest

from linter.document.parse import parse
from linter.document.span import Span
from linter.errors import InputError
from linter.findings.baseline import Entry
from linter.findings.finding import Finding, Safety, Severity, Suggestion
from linter.findings.suppressions import check_settings
from linter.run.fingerprint import with_fingerprints
from linter.run.pipeline import Context, run_stages

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


def test_no_suggestion_is_lost_with_a_duplicate() -> None:
    source = "One two three.\n"
    bare = finding(source, "two")
    weak = suggesting(source, "two", "house/a", "too", confidence=0.2, safety=Safety.SAFE)
    ((one,), _) = staged(source, bare, weak)
    assert one.suggestions == weak.suggestions
    ((one,), _) = staged(source, bare._replace(suggestions=(Suggestion("to", Safety.SAFE),)), weak)
    assert one.suggestions == (Suggestion("to"), Suggestion("too"))


def suggesting(
    source: str,
    words: str,
    rule: str,
    *texts: str,
    confidence: float = 0.9,
    severity: Severity = WARNING,
    safety: Safety = Safety.UNSAFE,
) -> Finding:
    suggestions = tuple(Suggestion(text, safety) for text in texts)
    return finding(source, words, rule, severity)._replace(suggestions=suggestions, confidence=confidence)


def test_a_word_has_one_finding_with_all_that_is_suggested_for_it() -> None:
    source = "I dont know.\n"
    sure, less_sure = (
        suggesting(source, "dont", f"a/{name}", "don't", confidence=c) for name, c in (("b", 0.9), ("a", 0.8))
    )
    other = suggesting(source, "dont", "a/c", "donut", "don't", "font", confidence=0.1)
    unfixed = finding(source, "dont", "a/d")
    kept, dropped = staged(source, less_sure, sure, other, unfixed)
    assert [(one.rule, [each.text for each in one.suggestions]) for one in kept] == [
        ("a/b", ["don't", "donut", "font"]),
        ("a/d", []),
    ]
    assert [one.message for one in kept[0].evidence] == ["a/c suggests “donut”"]
    assert dropped == {"agreeing": 2}
    kept, _ = staged(source, suggesting(source, "dont", "a/a", "do not", confidence=0.8, severity=ERROR), sure)
    assert [(one.rule, [each.text for each in one.suggestions]) for one in kept] == [("a/a", ["do not", "don't"])]


def test_one_about_a_word_and_one_about_more_that_changes_this_word_alone_are_one() -> None:
    source = "Ada Lirn spoke. Ada Lirn sang.\n"
    word = suggesting(source, "Lirn", "a/word", "Lim", confidence=0.8)
    name = suggesting(source, "Ada Lirn", "a/name", "Ada Lim", confidence=0.7)
    ((kept,), dropped) = staged(source, name, word)
    assert (kept.rule, [each.text for each in kept.suggestions]) == ("a/name", ["Ada Lim"])
    assert dropped == {"agreeing": 1}
    ((kept,), _) = staged(source, name._replace(severity=NOTE), word)
    assert (kept.rule, [each.text for each in kept.suggestions]) == ("a/word", ["Lim"])
    other = suggesting(source, "Ada Lirn", "a/name", "Ada Lind")
    assert [one.rule for one in staged(source, other, word)[0]] == ["a/name", "a/word"]


def test_different_findings_about_a_phrase_or_a_number_stay() -> None:
    source = "The 640 dead, the very old town.\n"
    for words in ("640", "very old"):
        two = (suggesting(source, words, "a/a", "46"), suggesting(source, words, "a/b", "47"))
        assert [one.rule for one in staged(source, *two)[0]] == ["a/a", "a/b"]


def test_the_same_suggestion_for_a_phrase_is_made_once() -> None:
    source = "The very old town.\n"
    two = (suggesting(source, "very old", "a/a", "aged", confidence=0.5), suggesting(source, "very old", "a/b", "aged"))
    assert [one.rule for one in staged(source, *two)[0]] == ["a/b"]


def test_what_one_rule_is_sure_of_is_safe_unless_another_forbids_it() -> None:
    source = "I dont know.\n"
    best = suggesting(source, "dont", "a/b", "don't")
    for safety, outcome in ((Safety.SAFE, Safety.SAFE), (Safety.DISPLAY, Safety.UNSAFE)):
        ((one,), _) = staged(source, best, suggesting(source, "dont", "a/c", "don't", confidence=0.1, safety=safety))
        assert one.suggestions == (Suggestion("don't", outcome),)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("childrens", "children"), ("childrens", "children's")),
        (("childrens", "children"), ("The childrens", "The children's")),
        (("the the", "the"), ("the hall", "in hall")),
        (("alot", "a lot"), ("alot", "allot")),
        (("hall", ""), ("the hall", "the halls")),
        (("x", "xyz"), ("x", "x!")),
    ],
)
def test_no_fix_is_safe_that_another_rule_would_make_differently(one: tuple[str, str], other: tuple[str, str]) -> None:
    source = "The childrens choir left the the hall alot, x.\n"
    for safety in Safety:
        sure = suggesting(source, *_pair(one), safety=Safety.SAFE)
        doubt = suggesting(source, other[0], "a/b", other[1], safety=safety)
        kept, _ = staged(source, sure, doubt)
        assert not [one for one in kept if one.suggestions[0].safety is Safety.SAFE]
        told = [evidence.message for one in kept for evidence in one.evidence]
        assert [message for message in told if message.endswith("--fix applies neither suggestion")]
        assert len(told) == len(kept)


def _pair(one: tuple[str, str]) -> tuple[str, str, str]:
    return one[0], "a/a", one[1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("a apparant", "an apparant"), ("apparant", "apparent")),
        (("seesm", "seems"), ("seesm ,", "seesm,")),
        (("seesm ,", "seesm,"), (" , to", ", to")),
        (("the the", "the"), ("hall", "Hall")),
    ],
)
def test_fixes_that_go_together_stay_safe(one: tuple[str, str], other: tuple[str, str]) -> None:
    source = "It seesm , to the the hall, a apparant slip.\n"
    kept, _ = staged(
        source,
        suggesting(source, *_pair(one), safety=Safety.SAFE),
        suggesting(source, other[0], "a/b", other[1], safety=Safety.SAFE),
    )
    assert [each.suggestions[0].safety for each in kept] == [Safety.SAFE] * 2


def test_what_is_in_the_baseline_contradicts_too() -> None:
    source = "The childrens choir.\n"
    sure = suggesting(source, "childrens", "a/a", "children", safety=Safety.SAFE)
    document = parse(source, path="a.txt")
    (known,) = with_fingerprints([suggesting(source, "childrens", "a/b", "children's")], document)
    entry = Entry("a.txt", "a/b", "childrens", known.fingerprint)
    context = Context(document, quotations={}, severity={}, baseline={entry.fingerprint: entry})
    (left,) = run_stages([sure, known], context)
    assert (left.rule, left.suggestions[0].safety) == ("a/a", Safety.UNSAFE)
    assert context.dropped == {"baseline": 1}


def test_the_work_for_overlapping_findings_grows_with_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    from linter.findings import agreement

    asked = []
    monkeypatch.setattr(agreement, "_contradict", lambda *pair: asked.append(pair))
    source = "x" * 4000
    findings = [
        Finding("a/a", Span(n, 4000), "m", WARNING, suggestions=(Suggestion("y", Safety.SAFE),)) for n in range(2000)
    ]
    agreement.without_contradicted_fixes(findings, parse(source, path="a.txt"))
    assert 0 < len(asked) <= 2000 * agreement.MOST_AT_ONCE


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
    "after", [" [sic]", " (sic)", "[sic]", "” [sic]", " pier is shut” (sic)", " [SIC]", ",” [sic!]", " [sic.]"]
)  # fmt: skip
def test_sic_silences_the_words_before_it(after: str) -> None:
    source = f"He wrote “the colour of teh{after} sea and teh sky.\n"
    before, elsewhere = finding(source, "teh"), finding(source, "teh sky")
    assert staged(source, before, elsewhere)[0][0].span == elsewhere.span
    assert staged(source, before, elsewhere)[1] == {"suppressions": 1}


@pytest.mark.parametrize("after", [" and [sic]", " pier “is shut” [sic]", " sic", " [sick]", " classic"])
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
        ("ignored: [house]", "unknown key 'ignored' under copydesk in the front matter; did you mean 'ignore'?"),
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
