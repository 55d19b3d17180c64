"""Deeds that the top of the body has the other way round, in the same words or in others."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.predicates.deeds import same_deed
from linter.analysis.headlines.predicates.stated import parts_of_speech
from linter.analysis.headlines.roles.turned_deeds import may_be_turned, turned_deeds
from linter.analysis.headlines.roles.who_did_what import slots_of
from linter.document.parse import parse


def turned(headline: str, body: str) -> list[str]:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    acting = frozenset(number for number, part in parts_of_speech(claim).items() if part in {"NOUN", "PROPN"})
    if not may_be_turned(claim, acting):
        return []
    return [claim.index.texts[one.place] for one in turned_deeds(claim, slots_of(claim), acting)]


@pytest.mark.parametrize(
    ("headline", "body", "said"),
    [
        ("Vet sues farmer", "The owner of a bull has brought a claim against a vet who let go of its rope.", "claim"),
        ("Chair sacked by trade minister", "Anton Vasile dismissed his trade minister on Tuesday.", "dismissed"),
        ("Brewer swallows Alder", "Alder has agreed to buy Birch, a firm of six, for a pound.", "buy"),
        ("Lund knocks out Holm", "The run of Lund ended in May with a defeat by Anna Holm.", "defeat"),
        ("Lund beats Holm", "Lund was thrashed by a player of whom nobody had heard.", "thrashed"),
    ],
)
def test_turned(headline: str, body: str, said: str) -> None:
    assert turned(headline, body) == [said]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Vet sues farmer", "A vet has brought a claim against the owner of a bull."),
        ("Vet sues farmer", "A farmer brought a claim against the vet. The vet sued him in May."),
        ("Vet sues farmer", "A farmer may bring a claim against a vet who let go of a rope."),
        ("Vet sues farmer", "A farmer had sued a vet before."),
        ("Vet sues farmer", "The court met. It rained. A farmer sued a vet."),
        ("Chief fined pound", "A court in Norwick fined the chief on Friday."),
        ("Man charged with murder", "A man from Lund is charged with murder: of a vet."),
        ("Driver banned three years", "A driver was banned for three years."),
        ("Lund marries Holm", "Holm married Lund on Friday."),
        ("Vet shoots vet after farmer runs", "A farmer shot a vet on Friday."),
        ("Friends of Lund slam rowers", "An article slammed friends of Holm on Friday."),
        ("Lund late, says Holm", "Holm says that Lund rows well."),
        ("Senate passes law", "A law passed the senate on Friday."),
        ("Lund finds troops guilty in vet murders court-martial", "A court-martial looking into murders of a vet met."),
        ("Vets press farmer", "Anna Lund / Norwick Post Farmer pressed on bulls"),
    ],
)
def test_as_claimed_open_earlier_or_another(headline: str, body: str) -> None:
    assert turned(headline, body) == []


def test_one_deed_in_other_words() -> None:
    assert {"buy", "takeover"} <= same_deed("swallow")
    assert same_deed("xylograph") == {"xylograph"}
