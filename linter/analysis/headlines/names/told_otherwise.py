"""Names of a claim for which a short body has a description: "Nigeria's biggest city" for Lagos, "the club's stadium"
for the name of the ground, "the Russian president" where the claim tells of an ally of his by name.
"""

from __future__ import annotations

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.names.claim_names import ClaimName, body_places
from linter.analysis.headlines.names.name_rivals import NameKind, kind_of_claim_name
from linter.analysis.names.places import place_named

PLACE_NOUNS = frozenset(
    """
    city town capital village port suburb district province region state county park reserve island lake river valley
    mountain desert coast strait
    """.split()  # noqa: SIM905
)
"""What a place is called by that is described and not named (base forms)."""
VENUES = frozenset(
    "stadium ground arena theatre theater palace castle cathedral tower museum gallery hotel racecourse".split()  # noqa: SIM905
)
RULERS = frozenset({"president", "premier", "minister", "chancellor", "king", "queen", "pope", "leader", "monarch"})
"""Offices whose holder is known where they are held."""
_ITS = frozenset({"its", "their", "his", "her"})
_FARTHEST = 5
_FARTHEST_VENUE = 10
"""Words between a description and the place it is of; between a venue and what the claim says of it."""
_FORMER = frozenset({"former", "ex", "then"})


def is_described(claim: Claim, name: ClaimName, *, others_known: frozenset[str]) -> bool:
    """Whether a body describes what a claim's name names: a place of its country, a venue, the ruler whose ally, party
    or house the claim tells of.

    others_known: base forms of nouns for people who are called by whose they are ("ally").
    """
    named = place_named([word.form for word in name.words])
    if named is not None:
        return bool(named.inside) and _place_of(claim, named.inside | named.areas)
    after = claim.words[name.words[-1].number + 1 : name.words[-1].number + 2]
    if after and after[0].lemma in others_known:
        return any(_by_title_alone(claim, place) for place in _places(claim, RULERS))
    return kind_of_claim_name(claim, name) is not NameKind.PERSON and bool(after) and _venue_with(claim, after[0])


def _places(claim: Claim, bases: frozenset[str]) -> list[int]:
    return [place for base in bases for place in claim.index.positions(base, claim.since)]


def _place_of(claim: Claim, areas: frozenset[str]) -> bool:
    """Whether the body has an unnamed place of one of some areas: "the country's port", "a Kenyan park"."""
    index = claim.index
    within = [one.last for one in body_places(index) if one.first >= claim.since and one.place.areas & areas]
    return any(
        0 < place - last <= _FARTHEST and index.sentence_of[place] == index.sentence_of[last]
        for place in _places(claim, PLACE_NOUNS)
        if not _is_named(index, place)
        for last in within
    )


def _by_title_alone(claim: Claim, place: int) -> bool:
    """Whether the title at a position has a country, or "former", before it and no name behind it."""
    index = claim.index
    if place + 1 < len(index) and index.texts[place + 1][0].isupper():
        return False
    if index.forms[place - 1] in _FORMER or (index.forms[place - 1] == "prime" and index.forms[place - 2] in _FORMER):
        return True
    return any(one.last == place - 1 and one.place.areas for one in body_places(index))


def _venue_with(claim: Claim, told: ClaimWord) -> bool:
    """Whether somebody's venue, unnamed, stands near what the claim says of the name."""
    hits = support(claim).hits.get(told.number, ())
    return any(
        abs(hit.place - place) <= _FARTHEST_VENUE and _is_owned(claim.index, place)
        for place in _places(claim, VENUES)
        if not _is_named(claim.index, place)
        for hit in hits
        if hit.place != place
    )


def _is_owned(index: BodyIndex, place: int) -> bool:
    before = index.texts[max(0, place - 2) : place]
    return any(text.endswith(("'s", "’s", "s'", "s’")) for text in before) or not _ITS.isdisjoint(before[-1:])


def _is_named(index: BodyIndex, place: int) -> bool:
    """Whether a noun for a place is part of its name, or has the name beside it: "Lund Park", "the port of Lund"."""
    if index.texts[place][0].isupper():
        return True
    after = index.texts[place + 1 : place + 3]
    return bool(after) and (after[0][0].isupper() or (after[0] == "of" and after[-1][0].isupper()))
