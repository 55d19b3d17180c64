"""`typos/compound` beyond its examples: what it finds, what it leaves alone, and its severity."""

from __future__ import annotations

import pytest

from linter.document.parse import parse
from linter.findings.finding import Finding, Severity
from linter.rulebook.loader import load_rulebook

RULE = next(loaded for loaded in load_rulebook().rules if loaded.id == "typos/compound").make()


def findings(text: str) -> list[Finding]:
    return list(RULE.check(parse(text, path="draft.md")))


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("A ground-braking study was published.", "braking", "breaking"),
        ("He is a well-healed lawyer.", "healed", "heeled"),
        ("The full-fledge war began in May.", "fledge", "fledged"),
        ("It was a tell-tail sign of decay.", "tail", "tale"),
        ("They live on a hand-in-mouth wage.", "in", "to"),
        ("Word-class players came.", "Word", "World"),
    ],
)
def test_what_it_finds(text: str, wrong: str, right: str) -> None:
    found = [(text[one.span.start : one.span.end], one.suggestions[0].text) for one in findings(text)]
    assert found == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "A stone-deaf, well-heeled old-school editor of a long-running, award-winning weekly.",
        "The top-seeded player, a sea-fed lake, and hay-fed mares on a rain-fed plain.",
        "The Well-Healed Trust and Deep-Seeded Farms.",
        "An anti-smoking, pro-bicycle, non-partisan, re-elected, co-funded councillor.",
        "Three-year-olds, mothers-in-law, passers-by, hangers-on and runners-up.",
    ],
)
def test_what_it_leaves_alone(text: str) -> None:
    assert findings(text) == []


def test_headlines_play_with_words() -> None:
    (finding,) = findings("# A deep-seeded love of gardens\n\nShe planted trees.\n")
    assert finding.severity is Severity.NOTE


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A 5-years-old girl won.", [("years", "year")]),
        ("They built six-storeys-high flats.", [("storeys", "storey")]),
        ("A 5-year-old girl met two five-year-olds.", []),
        ("She is 5-years-old.", []),
        ("The wall, 12-feet-high in places, fell.", []),
    ],
)
def test_units_before_nouns(text: str, found: list[tuple[str, str]]) -> None:
    assert [(text[one.span.start : one.span.end], one.suggestions[0].text) for one in findings(text)] == found
