"""Among how many something is the second or the third: "2nd in Asia" is no other rank than "third in the world"."""

from __future__ import annotations

from functools import cache

from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.numbers.claim_numbers import Placed
from linter.analysis.names.countries import adjectives
from linter.analysis.numbers.numbers import Number

_WIDEST = frozenset({"world", "worldwide", "globe", "global", "globally", "planet", "earth"})
_CONTINENTS = frozenset(
    """
    africa african america american asia asian asia-pacific australasia europe european oceania
    """.split()  # noqa: SIM905
)
_WITHIN = frozenset(
    {"country", "nation", "national", "nationally", "nationwide", "state", "statewide", "city", "region"}
)
BEFORE, AFTER = 3, 7
"""Words before an ordinal ("the world's third") and behind it ("third largest lake in the world")."""


def is_of_another_scope(claim: Claim, number: Number, rival: Placed) -> bool:
    """Whether a claim and its body rank something among other things: the claim's ordinal and the body's each have a
    scope beside them, and neither is the other's.
    """
    if number.kind != "ordinal" or rival.number.kind != "ordinal":
        return False
    forms = [word.form for word in claim.words if word.end <= number.start][-BEFORE:]
    forms += [word.form for word in claim.words if word.start >= number.end][:AFTER]
    index = claim.index
    sentence = index.sentences[index.sentence_of[rival.place]]
    start, end = max(sentence.first, rival.place - BEFORE), min(sentence.last, rival.place + AFTER)
    own, other = _scopes(forms), _scopes(index.forms[start:end])
    return bool(own) and bool(other) and own.isdisjoint(other)


def _scopes(forms: list[str]) -> set[str]:
    """The scopes that words name; the words for the whole world are one."""
    narrower = _CONTINENTS | _WITHIN | _of_countries()
    return {"world" if form in _WIDEST else form for form in forms if form in _WIDEST or form in narrower}


@cache
def _of_countries() -> frozenset[str]:
    return frozenset(adjective.lower() for adjective in adjectives())
