"""The names of a body that may belong where a claim has a name that the body lacks."""

from __future__ import annotations

from enum import StrEnum

from linter.analysis.headlines.body_index import BodyIndex
from linter.analysis.headlines.claim_names import ClaimName, body_places, in_capitals
from linter.analysis.headlines.claims import Claim, ClaimWord
from linter.analysis.headlines.support import support
from linter.analysis.names.aliases import other_names
from linter.analysis.names.places import Named, Place, place_named
from linter.analysis.text.function_words import TIMES
from linter.analysis.words.word_facts import word_facts
from linter.document.analysed import analysis
from linter.records import NamedTuple

LEAD = 3
"""Sentences at the top, in which those that a story is about are named."""
NEAREST = 8
"""Sentences that hold the most of a claim."""
LEAD_OF_SHORT = 2
"""Sentences at the top, one of which says what the headline says."""
SPEAKS_OF_IT = 0.25
"""How much of a claim, its name left out, the lead holds that says the same of another name."""
MUCH_LESS = 0.7
"""Of that, what the sentence that has the name holds at most."""
ITSELF = 0.8
"""How closely a word of the body must be related to a name to be the name."""
WHERE = frozenset({"in", "at", "near", "outside", "of", "to", "from", "off"})
"""Before a city that is told as a place."""
SUBJECT_WITHIN = 3
"""Words at the start of a sentence among which its subject is named."""
A_NAME = 0.75
"""Of its uses, a word's share with a capital from which on it is a name."""
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
    """

    place: int
    kind: NameKind
    slot: float
    often: int
    leads: bool


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
    first = index.sentence_of[claim.since]
    sentences = dict.fromkeys(number for number, _ in found.aligned((word.number,), share=0.2, words=1)[:NEAREST])
    sentences.update(dict.fromkeys(range(first, min(first + LEAD, len(index.sentences)))))
    places = {one.last: one.place for one in body_places(index) if not _a_person(index, one)}
    kinds = _kinds(index)
    best: dict[str, Rival] = {}
    for number in sentences:
        sentence = index.sentences[number]
        for at in range(max(sentence.first, claim.since), sentence.last):
            form = index.forms[at]
            if form in own or len(form) < 2 or not index.texts[at][0].isupper() or form in TIMES or form in TITLES:
                continue
            place = places.get(at)
            other = NameKind.PLACE if place is not None else kinds.get(form, NameKind.UNKNOWN)
            if not _may_replace(kind, other) or (place is not None and _is_own(place, mine)):
                continue
            if other is not NameKind.PERSON:
                share = word_facts(index.texts[at]).capital
                if (share is None and at == sentence.first) or (share is not None and share < A_NAME):
                    continue
            slot = found.slot(word, at)
            before = best.get(form)
            if before is None or slot > before.slot:
                often = len(index.at.get(index.lemmas[at], ()))
                leads = number < first + LEAD or (before is not None and before.leads)
                best[form] = Rival(at, other, slot, often, leads)
    return sorted(best.values(), key=lambda rival: (-rival.slot, not rival.leads, -rival.often, rival.place))


def displaced_by(claim: Claim, name: ClaimName) -> tuple[int, int] | None:
    """The name of the lead that stands where the claim has a name which the body has only elsewhere.

    Returns the positions of the lead's name and of the claim's, or None: where the lead has the claim's name too, or
    says less of what the claim says than the sentence that has it, or has no other name of its kind.
    """
    index = claim.index
    if any(claim.quoted[word.number] for word in name.words):
        return None
    own = _own_places(claim, name)
    sentences = {index.sentence_of[place] for place in own}
    first = index.sentence_of[claim.since]
    if len(sentences) != 1 or min(sentences) < first + LEAD_OF_SHORT:
        return None
    words = tuple(word.number for word in name.words)
    scores = support(claim).scores(words)
    share, at = max((scores.get(number, (0.0, 0))[0], -number) for number in range(first, first + LEAD_OF_SHORT))
    there = max(scores.get(number, (0.0, 0))[0] for number in sentences)
    if share < SPEAKS_OF_IT or there > share * MUCH_LESS:
        return None
    sentence = index.sentences[-at]
    other = _of_its_kind(claim, name, sentence.first, sentence.last)
    if other is None:
        return None
    if kind_of_claim_name(claim, name) is NameKind.CITY and any(
        index.sentence_of[place] in sentences for place in index.places_of(index.forms[other])
    ):
        return None  # a suburb, named with its city
    return other, own[0]


def _own_places(claim: Claim, name: ClaimName) -> list[int]:
    """Where the body has a name of a claim in any form; of a place, what lies there too."""
    hits = support(claim).hits
    places = {hit.place for word in name.words for hit in hits.get(word.number, ()) if hit.weight >= ITSELF}
    forms = [word.form for word in name.words]
    named = place_named(forms)
    if named is not None:
        places.update(
            one.first
            for one in body_places(claim.index)
            if one.first >= claim.since and not one.place.areas.isdisjoint(named.areas | named.capital_of)
        )
    return sorted(places)


def _of_its_kind(claim: Claim, name: ClaimName, first: int, last: int) -> int | None:
    """The first name between two positions that the claim has not and that is of the kind of one of its names."""
    index = claim.index
    kind = kind_of_claim_name(claim, name)
    own = {other.form for other in claim.words}
    own.update(part for other in claim.words if other.capital for whole in other_names(other.form) for part in whole)
    places = [one for one in body_places(index) if first <= one.first < last and not _a_person(index, one)]
    if kind in {NameKind.PLACE, NameKind.CITY}:
        return _another_place(claim, name, places, own)
    last_word = name.words[-1]
    if (
        name.words[0].number
        or last_word.text.endswith(("'s", "’s", "s'", "s’"))
        or (kind is NameKind.UNKNOWN and (in_capitals(last_word.text) or other_names(last_word.form)))
        or claim.words[last_word.number + 1 : last_word.number + 2] == ()
        or claim.words[last_word.number + 1].text == "-"
    ):
        return None
    kinds = _kinds(index)
    stem = last_word.form.rstrip("s")
    taken = {at for one in places for at in range(one.first, one.last + 1)}
    names = [at for at in range(first, min(last, first + SUBJECT_WITHIN + 1)) if index.texts[at][0].isupper()]
    if any(index.forms[at] in own or _short_for(index.forms[at], stem) for at in names):
        return None
    for at in names:
        form, text = index.forms[at], index.texts[at]
        if form in TIMES or form in TITLES or at in taken or len(form) < 2:
            continue
        share = word_facts(text).capital
        if (share is None and at == first and not _named_again(index, form, first)) or (share or 1.0) < A_NAME:
            continue
        if (kind is NameKind.PERSON) is (kinds.get(form) is NameKind.PERSON):
            return at
    return None


def _another_place(claim: Claim, name: ClaimName, places: list[Named], own: set[str]) -> int | None:
    """The first of the places that is none of the claim's, lies in none of them and has none in it.

    None where the claim names another place, too: which of them stands where does not show.
    """
    index = claim.index
    within = range(name.words[0].number, name.words[-1].number + 1)
    named = place_named([word.form for word in name.words]) or place_named([name.words[-1].form])
    if named is None or any(
        word.number not in within and word.capital and place_named([word.form]) is not None for word in claim.words
    ):
        return None
    of_it = [one for one in places if index.forms[one.first] not in own]
    if any(not _apart(one.place, named) for one in of_it):
        return None
    a_city = not named.areas
    before = claim.words[name.words[0].number - 1].form if name.words[0].number else ""
    if a_city and before not in WHERE:
        return None  # a club, an airport, a court
    return next((one.first for one in of_it if bool(one.place.areas) is not a_city), None)


def _short_for(form: str, stem: str) -> bool:
    """Whether one of two names begins with the other, whose plural is left out: "Citi", "Citigroup"."""
    return form.startswith(stem) or stem.startswith(form)


def _apart(one: Place, other: Place) -> bool:
    """Whether two places are not the same, and neither is in the other or its capital."""
    if not one.areas.isdisjoint(other.areas | other.capital_of) or not one.capital_of.isdisjoint(other.areas):
        return False
    return not one.is_in(other.areas) and not other.is_in(one.areas)


def _named_again(index: BodyIndex, form: str, first: int) -> bool:
    """Whether a word that begins a sentence has a capital within another, too."""
    starts = {sentence.first for sentence in index.sentences}
    return any(
        place not in starts and index.texts[place][0].isupper() for place in index.places_of(form) if place != first
    )


def _a_person(index: BodyIndex, named: Named) -> bool:
    """Whether a name of a place is somebody's first name or surname: "Paris Hilton", "Jack London"."""
    first, last = named.first, named.last
    before = index.texts[first - 1] if first else ""
    after = index.texts[last + 1] if last + 1 < len(index) else ""
    return (before[:1].isupper() and word_facts(before).first_name) or (
        after[:1].isupper() and word_facts(index.texts[last]).first_name
    )


def _may_replace(kind: NameKind, other: NameKind) -> bool:
    """Whether a name of one kind can be the wrong one for a name of another: a place only for a place."""
    return kind in {other, NameKind.CITY} or (NameKind.PLACE not in {kind, other} and NameKind.UNKNOWN in {kind, other})


def _is_own(place: Place, mine: list[Place]) -> bool:
    """Whether the claim has a place by a name of its own: "Chinese" for China, and not for Beijing."""
    return any(place == one or not place.areas.isdisjoint(one.areas) for one in mine)


@analysis
def _kinds(index: BodyIndex) -> dict[str, NameKind]:
    """The names of a body, in lower case, that somewhere show that they are of a person."""
    found: dict[str, NameKind] = {}
    texts, forms = index.texts, index.forms
    for at in range(1, len(texts)):
        if not texts[at][0].isupper() or len(forms[at]) < 3:
            continue
        before = at - 2 if texts[at - 1] == "." and at > 1 else at - 1
        after = forms[at + 1] if at + 1 < len(forms) else ""
        named = texts[before][0].isupper() and (
            forms[before] in TITLES or (before == at - 1 and word_facts(texts[before]).first_name)
        )
        if named or after in SPEAKS:
            found[forms[at]] = NameKind.PERSON
            if named and before == at - 1 and forms[before] not in TITLES:
                found.setdefault(forms[before], NameKind.PERSON)
    return found
