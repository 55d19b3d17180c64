"""`consistency/spelling` beyond its examples: which variant is the draft's, what counts, what is offered."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.document.parse import parse
from linter.findings.finding import Safety, Severity
from linter.rulebook.loader import load_rulebook

RULE = next(loaded for loaded in load_rulebook().rules if loaded.id == "consistency/spelling").make()


def flagged(text: str, *, lang: str | None = None, accepted: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    document = parse(text, path="draft.md", lang=lang, accepted=accepted)
    return [(document.text_of(one.span), one.suggestions[0].text) for one in RULE.check(document)]


PAIRS = (
    ("colour", "color"),
    ("neighbourhood", "neighborhood"),
    ("centre", "center"),
    ("kilometres", "kilometers"),
    ("defence", "defense"),
    ("travelled", "traveled"),
    ("fulfil", "fulfill"),
    ("instil", "instill"),
    ("analysed", "analyzed"),
    ("grey", "gray"),
    ("manoeuvre", "maneuver"),
    ("paediatric", "pediatric"),
    ("sceptical", "skeptical"),
    ("ploughed", "plowed"),
    ("aluminium", "aluminum"),
    ("moulded", "molded"),
)


@pytest.mark.parametrize(("british", "american"), PAIRS)
def test_the_rarer_variant_is_flagged(british: str, american: str) -> None:
    assert flagged(f"An honour, a harbour: {american}.") == [(american, british)]
    assert flagged(f"An honor, a harbor: {british}.") == [(british, american)]
    assert flagged(f"An honour, a harbour: {british}.") == []
    assert flagged(f"An honor, a harbor: {american}.") == []


def test_among_equals_the_first_is_the_drafts() -> None:
    assert flagged("A colour at the center.") == [("center", "centre")]
    assert flagged("A color at the centre.") == [("centre", "center")]


def test_the_drafts_language_decides() -> None:
    assert flagged("A colour, a harbour, a center.", lang="en-US") == [("colour", "color"), ("harbour", "harbor")]
    assert flagged("A color, a harbor, a centre.", lang="en-GB") == [("color", "colour"), ("harbor", "harbour")]
    assert flagged("A colour, a harbour.", lang="en-US") == []


def test_each_word_once_as_a_note_with_the_other_word_as_evidence() -> None:
    document = parse("A colour, a harbour. A center and a center.", path="a.md")
    (one,) = RULE.check(document)
    assert (one.span, one.severity) == ((23, 29), Severity.NOTE)
    assert one.suggestions[0].safety is Safety.UNSAFE
    assert one.evidence[0].span is not None
    assert document.text_of(one.evidence[0].span) == "colour"


@pytest.mark.parametrize(
    "text",
    [
        "The colour and the harbour. “The center,” he wrote.",
        "The colour and the harbour.\n\n> The center of the town.",
        "The colour and the harbour of the Center for Defense at Pearl Harbor.",
        "The colour of the prize, the judgement, the cancelled and the canceled.",
        "The colour of what they organize, recognize and realize.",
        "The color of the dialogue, the program, the meter and the license.",
        "See @color and #center and https://example.org/center in colour.",
        "",
    ],
)
def test_silent_on(text: str) -> None:
    assert flagged(text) == []


def test_accepted_words_do_not_count() -> None:
    assert flagged("A colour, a harbour, a center.", accepted=frozenset({"center"})) == []


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.sampled_from([word for pair in PAIRS for word in pair] + [" ", "“", "”", "\n\n", "the"]), max_size=20)
)
def test_only_one_variant_is_flagged_and_never_quoted(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = flagged(text)
    assert not ({word for word, _ in found} & {other for _, other in found})
    for word, other in found:
        assert {(word, other), (other, word)} & set(PAIRS)
