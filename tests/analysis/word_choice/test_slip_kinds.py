"""Which changes of one word counts can tell."""

from __future__ import annotations

import pytest

from linter.analysis.word_choice.slip_kinds import is_judged
from linter.analysis.word_choice.slips import EXTRA, FORM, GERUND, MISSING, OTHER, Slip


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("officers attempted stop the lorry", Slip(MISSING, 2, "", "to")),
        ("officers discussed about the lorry", Slip(EXTRA, 2, "about", "")),
        ("it is responsible of the loss", Slip(OTHER, 3, "of", "for")),
        ("he liked these plan", Slip(OTHER, 2, "these", "this")),
        ("two men were arrest on sunday", Slip(FORM, 3, "arrest", "arrested")),
        ("two men were never arrest on sunday", Slip(FORM, 4, "arrest", "arrested")),
        ("why did the bank failed to act", Slip(FORM, 4, "failed", "fail")),
        ("he was fined for drive too fast", Slip(FORM, 4, "drive", "driving")),
        ("the choir sung two hymns", Slip(FORM, 2, "sung", "sang")),
        ("the delay was due the weather", Slip(MISSING, 4, "", "to")),
        ("late , to the ferries came", Slip(EXTRA, 2, "to", "")),
        ("voiced doubt the plan", Slip(MISSING, 2, "", "about")),
        ("he risks to lose it", Slip(GERUND, 2, "to", "losing")),
    ],
)
def test_judged(text: str, slip: Slip) -> None:
    assert is_judged(slip, text.split())


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("it spoke against the plan", Slip(OTHER, 2, "against", "for")),
        ("it spoke for the plan", Slip(OTHER, 2, "for", "about")),
        ("as women and as girls", Slip(EXTRA, 3, "as", "")),
        ("to physics and to art", Slip(EXTRA, 3, "to", "")),
        ("ill - will connected with it", Slip(MISSING, 2, "", "be")),
        ("where have these people been ?", Slip(MISSING, 4, "", "have")),
        ("as kind a man", Slip(MISSING, 2, "", "of")),
        ("he refers all questions to it", Slip(MISSING, 2, "", "to")),
        ("the mutation of genes", Slip(FORM, 1, "mutation", "mutations")),
        ("officials add that", Slip(FORM, 1, "add", "added")),
        ("the structuring of it", Slip(FORM, 1, "structuring", "structure")),
        ("to killers who attack our people", Slip(FORM, 3, "attack", "attacked")),
        ("they are grouping together", Slip(FORM, 2, "grouping", "grouped")),
        ("she was for tested samples", Slip(FORM, 3, "tested", "testing")),
        ("they had sung two hymns", Slip(FORM, 2, "sung", "sang")),
        ("these closest of allies", Slip(EXTRA, 2, "of", "")),
        ("she had just about given up", Slip(EXTRA, 3, "about", "")),
        ("move ferries , which are late , to towns", Slip(EXTRA, 7, "to", "")),
        ("she was due her pension", Slip(MISSING, 3, "", "to")),
        ("the members the republic , nurra and others", Slip(MISSING, 2, "", "of")),
        ("from a reprimand and a fine to up to a year", Slip(OTHER, 6, "to", "of")),
        ("it has a third the weight", Slip(MISSING, 4, "", "of")),
        ("voiced doubt the patrols would help", Slip(MISSING, 2, "", "about")),
        ("close to ousted chairmen", Slip(FORM, 2, "ousted", "oust")),
        ("they are to fall into ruin", Slip(GERUND, 2, "to", "falling")),
        ("likelier to leak and to sink there", Slip(GERUND, 4, "to", "sinking")),
        ("the hills were where they lived", Slip(EXTRA, 2, "were", "")),
        ("how lucky we have been to live there", Slip(GERUND, 5, "to", "living")),
        ("it is seen that he say so", Slip(FORM, 5, "say", "says")),
    ],
)
def test_not_judged(text: str, slip: Slip) -> None:
    assert not is_judged(slip, text.split())
