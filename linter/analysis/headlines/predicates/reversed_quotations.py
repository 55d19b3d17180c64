"""What a headline quotes with a "not" that the words lack in the body, or without one that they have there."""

from __future__ import annotations

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.predicates.negation_and_hedging import (
    REFUSALS,
    negator_near,
    said_at,
    without_negation,
)
from linter.records import NamedTuple

LEAST_QUOTED = 2
"""Words of a quotation that say enough to be looked for."""


class ReversedQuotation(NamedTuple):
    """The first word of a quotation, and where the body has its words with the other sign: first and last positions."""

    word: ClaimWord
    places: list[tuple[int, int]]


def reversed_quotations(claim: Claim) -> list[ReversedQuotation]:
    """The quotations of a claim whose words the body has with the other sign alone; none once one is right."""
    index = claim.index
    found: list[ReversedQuotation] = []
    for words in claim.quotations():
        before = claim.words[max(0, words[0].number - 4) : words[0].number]
        if any(without_negation(word.form)[1] or word.lemma in REFUSALS for word in before):
            continue
        said = [without_negation(word.form) for word in words]
        stated = [form for form, _ in said if form]
        if len(stated) < LEAST_QUOTED or not any(word.content for word in words):
            continue
        negated = any(negates for _, negates in said)
        places = []
        for start in _beginning(index, stated[0], claim.since):
            last, inside = said_at(index, start, stated)
            if last >= 0:
                negator = negator_near(index, start, before=2, refusals=0)
                if (inside or negator is not None) is negated:
                    return found
                places.append((start if inside or negator is None else negator, last))
        if places:
            found.append(ReversedQuotation(words[0], places))
    return found


def _beginning(index: BodyIndex, form: str, since: int) -> list[int]:
    """Where the body has a form, negated or not."""
    negated = {"will": ("won't",), "can": ("can't", "cannot")}.get(form, ())
    return sorted(place for one in (form, f"{form}n't", *negated) for place in index.places_of(one, since))
