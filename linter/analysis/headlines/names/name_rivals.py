"""The names of a body that may belong where a claim has a name that the body lacks."""

from __future__ import annotations

from enum import StrEnum

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.excerpts import first_told
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.names.claim_names import ClaimName, body_places
from linter.analysis.headlines.names.name_roles import in_same_part
from linter.analysis.names.aliases import other_names
from linter.analysis.names.places import Named, Place, place_named
from linter.analysis.names.vocabulary import HEADS
from linter.analysis.text.function_words import TIMES
from linter.analysis.words.lexicon import LOWER, lexicon
from linter.analysis.words.word_facts import word_facts
from linter.document.analysed import analysis
from linter.records import NamedTuple

LEAD = 3
"""Sentences at the top, in which those that a story is about are named."""
NEAREST = 8
"""Sentences that hold the most of a claim."""
A_NAME = 0.75
"""Of its uses, a word's share with a capital from which on it is a name."""
NEARER = 0.3
"""How much nearer a name comes to a claim's by standing in its part."""
TITLES = frozenset(
    """
    mr mrs ms miss dr sir dame lord lady president vice-president senator sen rep representative congressman
    congresswoman gov governor mayor minister premier chancellor secretary judge justice chief captain coach manager
    king queen prince princess duke pope bishop archbishop cardinal professor prof general gen colonel col major
    sergeant sgt officer detective commissioner ambassador chairman chairwoman director leader attorney lawyer
    """.split()  # noqa: SIM905
)
"""Before the name of a person."""
SPEAKS = frozenset({"said", "says", "told", "added", "tweeted", "wrote", "himself", "herself", "who", "whose"})
"""After the name of a person."""


class NameKind(StrEnum):
    """What a name is of, as far as it shows."""

    PERSON = "person"
    PLACE = "place"
    CITY = "city"  # or what is called like one: a company, a person
    UNKNOWN = "unknown"


class Rival(NamedTuple):
    """A name of the body that the claim has not.

    place: its first position in the sentences that speak of the claim.
    kind: what it is of.
    slot: how far the claim's words stand around it, 0 to 1.
    often: how often the body has it.
    leads: whether it stands in the first sentences.
    part: whether the first one has it in the part of the claim's: who does it, or where.
    """

    place: int
    kind: NameKind
    slot: float
    often: int
    leads: bool
    part: bool = False


def kind_of_claim_name(claim: Claim, name: ClaimName) -> NameKind:
    """What a name of a claim is of."""
    forms = [word.form for word in name.words]
    first = name.words[0]
    a_first_name = len(name.words) > 1 and word_facts(first.text).first_name
    places = [
        named
        for at in range(1 if a_first_name else 0, len(forms))
        for end in range(at + 1, len(forms) + 1)
        if (named := place_named(forms[at:end])) is not None
    ]
    if places:
        return NameKind.PLACE if any(named.areas or named.capital_of for named in places) else NameKind.CITY
    before = claim.words[first.number - 1].form.rstrip(".") if first.number else ""
    if before in TITLES or a_first_name or (len(name.words) > 1 and first.form in TITLES):
        return NameKind.PERSON
    return NameKind.UNKNOWN


def rivals(claim: Claim, name: ClaimName, word: ClaimWord) -> list[Rival]:
    """The names that may belong in the place of a claim's name, of which `word` is a word that the body lacks.

    They stand in the lead or in a sentence that speaks of what the claim says, and are of the same kind as far as it
    shows; the best come first.
    """
    index = claim.index
    found = support(claim)
    kind = kind_of_claim_name(claim, name)
    own = {other.form for other in claim.words}
    own.update(phrase[0] for other in claim.words if other.capital for phrase in other_names(other.form))
    mine = [named for other in claim.words if other.capital and (named := place_named([other.form])) is not None]
    first = first_told(index, claim.since)
    sentences = dict.fromkeys(
        number for number, _ in found.aligned((word.number,), share=0.2, words=1)[:NEAREST] if number >= first
    )
    sentences.update(dict.fromkeys(range(first, min(first + LEAD, len(index.sentences)))))
    places = {one.last: one.place for one in body_places(index) if not is_a_person(index, one)}
    kinds = kinds_of_names(index)
    best: dict[str, Rival] = {}
    for number in sentences:
        sentence = index.sentences[number]
        for at in range(max(sentence.first, claim.since), sentence.last):
            form = index.forms[at]
            if form in own or len(form) < 2 or not index.texts[at][0].isupper() or form in TIMES or form in TITLES:
                continue
            place = places.get(at)
            if place is not None:
                other = NameKind.PLACE if place.areas or place.capital_of else NameKind.CITY
            else:
                other = kinds.get(form, NameKind.UNKNOWN)
            if not may_replace(kind, other) or (place is not None and is_own(place, mine)):
                continue
            if other is not NameKind.PERSON:
                share = word_facts(index.texts[at]).capital
                unknown = share is None and at == sentence.first and bool(lexicon().flags(form) & LOWER)
                if unknown or (share is not None and share < A_NAME):
                    continue
            slot = found.slot(word, at)
            before = best.get(form)
            part = number == first and in_same_part(claim, name, at)
            if before is None or (slot, part) > (before.slot, before.part):
                often = len(index.at.get(index.lemmas[at], ()))
                leads = number < first + LEAD or (before is not None and before.leads)
                best[form] = Rival(at, other, slot, often, leads, part or (before is not None and before.part))
    return sorted(
        best.values(),
        key=lambda rival: (-rival.slot - NEARER * rival.part, not rival.leads, -rival.often, rival.place),
    )


def apart(one: Place, other: Place) -> bool:
    """Whether two places are not the same, and neither is in the other or its capital."""
    if not one.areas.isdisjoint(other.areas | other.capital_of) or not one.capital_of.isdisjoint(other.areas):
        return False
    if _may_be_in(one, other) or _may_be_in(other, one):
        return False
    return not one.is_in(other.areas) and not other.is_in(one.areas)


def _may_be_in(city: Place, other: Place) -> bool:
    """Whether a city lies in what another place is a part of: which county a town is in, no table says."""
    return any(area.startswith(f"{code}-") for code in city.inside for area in other.areas)


def places_apart(claim: Claim, name: ClaimName) -> int:
    """How often the body names places that are not a claim's place, nor in it or around it."""
    named = place_named([word.form for word in name.words]) or place_named([name.words[-1].form])
    if named is None:
        return 0
    index = claim.index
    return sum(
        1
        for one in body_places(index)
        if one.first >= claim.since and not is_a_person(index, one) and apart(one.place, named)
    )


def named_again(index: BodyIndex, form: str, first: int) -> bool:
    """Whether a word that begins a sentence has a capital within another, too."""
    starts = {sentence.first for sentence in index.sentences}
    return any(
        place not in starts and index.texts[place][0].isupper() for place in index.places_of(form) if place != first
    )


def is_a_person(index: BodyIndex, named: Named) -> bool:
    """Whether a name of a place is somebody's first name or surname: "Paris Hilton", "Jack London"."""
    first, last = named.first, named.last
    before = index.texts[first - 1] if first else ""
    after = index.texts[last + 1] if last + 1 < len(index) else ""
    return (before[:1].isupper() and word_facts(before).first_name) or (
        after[:1].isupper() and word_facts(index.texts[last]).first_name
    )


def may_replace(kind: NameKind, other: NameKind) -> bool:
    """Whether a name of one kind can be the wrong one for a name of another: a place only for a place."""
    if kind is NameKind.PLACE and other is NameKind.CITY:
        return True
    return kind in {other, NameKind.CITY} or (NameKind.PLACE not in {kind, other} and NameKind.UNKNOWN in {kind, other})


def is_own(place: Place, mine: list[Place]) -> bool:
    """Whether the claim has a place by a name of its own: "Chinese" for China, and not for Beijing."""
    return any(
        not place.areas.isdisjoint(one.areas) or (place == one and bool(place.capital_of)) for one in mine
    )  # two towns of a country are not the same for lying in it


@analysis
def kinds_of_names(index: BodyIndex) -> dict[str, NameKind]:
    """The names of a body, in lower case, that somewhere show that they are of a person."""
    found: dict[str, NameKind] = {}
    texts, forms = index.texts, index.forms
    for at in range(1, len(texts)):
        if not texts[at][0].isupper() or len(forms[at]) < 3:
            continue
        before = at - 2 if texts[at - 1] == "." and at > 1 else at - 1
        after = forms[at + 1] if at + 1 < len(forms) else ""
        if after in SPEAKS and (forms[at] in HEADS or (word_facts(texts[at]).capital or 1.0) < A_NAME):
            after = ""  # "the White House said", "Doctors said"
        named = texts[before][0].isupper() and (
            forms[before] in TITLES or (before == at - 1 and word_facts(texts[before]).first_name)
        )
        if named or after in SPEAKS:
            found[forms[at]] = NameKind.PERSON
            if named and before == at - 1 and forms[before] not in TITLES:
                found.setdefault(forms[before], NameKind.PERSON)
    return found
