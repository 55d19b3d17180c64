"""`typos/collocation` beyond its examples: inflection, what it leaves alone, spans, evidence, its table."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.analysis.patterns.notation import PatternTable
from linter.document.parse import parse
from linter.findings.finding import Finding, Severity
from linter.rulebook.loader import load_rulebook

RULE = next(loaded for loaded in load_rulebook().rules if loaded.id == "typos/collocation").make()
KINDS = frozenset(
    "complement verb-form preposition article word phrase collocation missing extra apostrophe".split()  # noqa: SIM905
)
TABLE = PatternTable(RULE.folder / "patterns.tsv", KINDS | {f"{kind}!" for kind in KINDS})


def findings(text: str, *, path: str = "draft.md") -> list[Finding]:
    return list(RULE.check(parse(text, path=path)))


def flagged(text: str) -> list[tuple[str, str]]:
    return [(text[one.span.start : one.span.end], one.suggestions[0].text) for one in findings(text)]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("They refuse signing it.", [("signing", "to sign")]),
        ("She is refusing making a statement.", [("making", "to make")]),
        ("He refused making the offer.", [("making", "to make")]),
        ("They succeed to win the cup.", [("to win", "in winning")]),
        ("The crew avoided to hit the pier.", [("to hit", "hitting")]),
        ("The law prevents people to leave.", [("to leave", "from leaving")]),
        ("Guards prevented Ms Okonjwo to leave.", [("to leave", "from leaving")]),
        ("The army pulls up combat operations.", [("up", "back")]),
        ("The army is pulling up its troops.", [("up", "back")]),
        ("Two gangs made crimes.", [("made", "committed")]),
        ("They took every word of it for granite.", []),
        ("They took it for granite.", [("granite", "granted")]),
        ("It will last between five to nine days.", [("to", "and")]),
        ("ACCUSED FOR LYING, HE LEFT.", []),
        ("In regards of the vote, nobody spoke.", [("regards of", "regard to")]),
        ("By other words, nobody spoke.", [("By", "In")]),
        ("The ferry’s captain was accused for lying.", [("for", "of")]),
        ("It played key role in the talks.", [("played", "played a")]),
        ("It played important role in the talks.", [("played", "played an")]),
        ("An advice that helped", [("An advice", "Advice")]),
        ("The guards were charged of arson.", [("of", "with")]),
        ("It was given a name and was charged of it.", []),
        ("They decided build a wall.", [("decided", "decided to")]),
        ("Thousands people sang.", [("Thousands", "Thousands of")]),
        ("They arrived to Aldermouth on Friday.", [("to", "in")]),
        ("They arrived to cheers on Friday.", []),
        ("It sang. He said was tired.", [("said", "said he")]),
        ("What he said was true.", []),
        ("The mill’s owner said it’s own wheel broke in two weeks time.", [("it’s", "its"), ("weeks", "weeks’")]),
        ("The costs could be born by the town.", [("born", "borne")]),
        ("A child could be born by then.", []),
    ],
)
def test_forms_follow_the_draft(text: str, pairs: list[tuple[str, str]]) -> None:
    assert flagged(text) == pairs


@pytest.mark.parametrize(
    "text",
    [
        "# Rebels refuse signing accord on eve of the vote",
        "They refused funding, and agreed following the talks.",
        "An attempt to prevent efforts to win the cup",
        "The pros refused-signing rule; a between-5 to 7 game",
        "He was accused. For lying he was fined.",
        "The Hold Speech Company and the Independent On Sunday",
        "Those who could came, and what he did went unseen.",
        "The special agent in charge for the town, and hands full with work",
        "He told them to leave; they asked him questions; let alone to win.",
    ],
)
def test_silent_on(text: str) -> None:
    assert flagged(text) == []


def test_a_finding_has_its_counts() -> None:
    (one,) = findings("The vote depends from the weather.")
    assert one.severity is Severity.WARNING
    assert "“depends from” is probably meant to be “depends on”" in one.message
    (evidence,) = one.evidence
    assert "“depends on” occurs about" in evidence.message
    assert evidence.source is not None


@pytest.mark.parametrize(
    "text", ["He was given free reign.", "It takes between 5 to 10 days.", "The two were accused for lying."]
)
def test_what_is_surely_wrong_is_a_warning(text: str) -> None:
    (one,) = findings(text)
    assert one.severity is Severity.WARNING


def test_every_line_of_the_table_is_read_and_differs_from_its_correction() -> None:
    patterns = list(TABLE)
    assert len(patterns) > 900
    assert {pattern.kind.rstrip("!") for pattern in patterns} == KINDS
    assert [pattern.text for pattern in patterns if pattern.text.split() == list(pattern.right)] == []
    assert len({pattern.text for pattern in patterns}) == len(patterns)


WORDS = sorted(TABLE.anchors)[::9] + "the a to of for not it him signing leave two 5 . , - “ Troops".split()  # noqa: SIM905


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_spans_are_inside_and_suggestions_differ(text: str) -> None:
    document = parse(text, path="a.txt")
    end = 0
    for one in RULE.check(document):
        assert end <= one.span.start < one.span.end <= len(text)
        assert one.suggestions[0].text.strip()
        assert document.text_of(one.span) != one.suggestions[0].text
        end = one.span.end
