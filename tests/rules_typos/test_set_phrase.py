"""`typos/set-phrase` beyond its examples: forms and capitals, what it leaves alone, its severity and its table."""

from __future__ import annotations

import pytest

from linter.analysis.patterns.set_phrases import SetPhraseTable
from linter.document.parse import parse
from linter.findings.finding import Finding, Severity
from linter.rulebook.loader import load_rulebook

RULE = next(loaded for loaded in load_rulebook().rules if loaded.id == "typos/set-phrase").make()


def findings(text: str) -> list[Finding]:
    return list(RULE.check(parse(text, path="draft.md")))


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("He swept it off the radar with a clean bull of health.", "bull", "bill"),
        ("The plan is a wolf in sheep's closing.", "closing", "clothing"),
        ("She has a feather in her cape.", "cape", "cap"),
        ("Scoff at it: it was done in one fell scoop.", "scoop", "swoop"),
        ("Foregone collusion or not, they gave him the benefit of the doubts.", "collusion", "conclusion"),
        ("They fought tooth and snail for it.", "snail", "nail"),
        ("They fall on dead ears again.", "dead", "deaf"),
        ("It was a fish out of waiter.", "waiter", "water"),
    ],
)
def test_what_it_finds(text: str, wrong: str, right: str) -> None:
    found = [(text[one.span.start : one.span.end], one.suggestions[0].text) for one in findings(text)]
    assert found == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "A clean bill of health is a fish out of water.",
        "A clean, bull of health; a clean-bull of health; a clean bull-of health.",
        "The film Clean Bull of Health and the band Fish out of Waiter met.",
        "A CLEAN BULL OF HEALTH.",
        "A clean bulls of Health.",
        "Bread and bitter herbs, and a ball that may drop in the basket.",
        "The bulls of health are clean.",
    ],
)
def test_what_it_leaves_alone(text: str) -> None:
    assert [one for one in findings(text) if one.severity is Severity.WARNING] == []


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("A clean bull of health.", Severity.WARNING),
        ("# A clean bull of health\n\nIt is well.\n", Severity.NOTE),
        ("A bull met a bull with a clean bull of health.", Severity.NOTE),
        ("Only a crop in the ocean.", Severity.NOTE),
        ("She breathed a sign of relief.", Severity.WARNING),
    ],
)
def test_severity(text: str, severity: Severity) -> None:
    (one,) = findings(text)
    assert one.severity is severity
    assert "the set phrase is “" in one.message


def test_every_phrase_of_the_table_is_read_and_differs() -> None:
    phrases = list(SetPhraseTable(RULE.folder / "phrases.tsv"))
    assert len(phrases) > 400
    assert len({phrase.text for phrase in phrases}) == len(phrases)
    assert [phrase.text for phrase in phrases if not phrase.slots] == []
    assert [phrase.text for phrase in phrases if len(phrase.words) < 3 and not phrase.proven] == []
