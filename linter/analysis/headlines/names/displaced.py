"""A name of a claim that the body has for something else: the lead tells of another name what the claim tells of it."""

from __future__ import annotations

import re

from linter.analysis.headlines.claims.acting_nouns import ACTING_NOUNS
from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.claims.excerpts import first_told
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.names.claim_names import (
    JOINING,
    ClaimName,
    body_places,
    claim_names,
    in_capitals,
)
from linter.analysis.headlines.names.name_rivals import (
    TITLES,
    NameKind,
    apart,
    is_a_person,
    is_own,
    kind_of_claim_name,
    kinds_of_names,
    may_replace,
    named_again,
)
from linter.analysis.headlines.names.name_roles import PLACING, in_same_part, says_where
from linter.analysis.names.aliases import other_names
from linter.analysis.names.places import Place, place_named
from linter.analysis.names.vocabulary import HEADS
from linter.analysis.text.function_words import TIMES
from linter.analysis.words.word_facts import word_facts
from linter.records import NamedTuple

LEAD = 2
"""Sentences at the top, which say what the headline says."""
ITSELF = 0.8
"""How closely a word of the body must be related to a name to be the name."""
A_NAME = 0.75
"""Of its uses, a word's share with a capital from which on it is a name."""
CITING = frozenset({"per", "via"})
"""Before whom a text has something from."""
_PARTS = re.compile(r"[A-Z][a-z]+")
SHORTEST_ABBREVIATION = 3
SHORTEST_STEM = 4
"""Letters that two forms of a name share: "Glaxo", "GlaxoSmithKline"."""


class Displaced(NamedTuple):
    """The lead's name where a claim has another one, and how far it stands in its place.

    rival: the position of the lead's name.
    own: the first position of the claim's.
    kind, rival_kind: what they are of.
    lead: how much of the claim, its name left out, the first sentences hold, 0 to 1.
    there: how much of it those hold that have its name, 0 to 1.
    slot: how far the claim's words stand around the lead's name, 0 to 1.
    own_slot: how far they stand, at best, around its own.
    often: how many times the body has the lead's name.
    sentences: how many sentences have the claim's.
    after: how many sentences stand before the first that has the claim's name.
    into: how many words of its sentence stand before the lead's name.
    second: whether the lead's name is in the second sentence, not in the first.
    others: how many other names of the claim the first sentence has.
    absent: how many it lacks.
    roles: how many people and bodies the first sentence has without a name ("the minister").
    titles: how many of these are called by a title.
    length: sentences of the body.
    part: whether the lead's name does what the claim's does, or says where, as that does.
    """

    rival: int
    own: int
    kind: NameKind
    rival_kind: NameKind
    lead: float
    there: float
    slot: float
    own_slot: float
    often: int
    sentences: int
    after: int
    into: int
    second: bool
    others: int
    absent: int
    roles: int
    titles: int
    length: int
    part: bool


SIDES = frozenset({"north", "south", "east", "west", "northern", "southern", "eastern", "western", "new"})
"""They begin names of places, and are none themselves."""
MOST_ASKED = 12
"""Places of a word that are asked for the name that it stands in."""
LONGEST_NAME = 3
"""Words beside it."""
NO_NAMES = TIMES | TITLES | SIDES


def displaced(claim: Claim, name: ClaimName, others: tuple[ClaimName, ...]) -> Displaced | None:
    """The name that the lead has in the place of a claim's name; None where it has that name too, or none of its kind.

    others: the other names of the claim.
    """
    index = claim.index
    first = first_told(index, claim.since)
    if _as_written(claim, name, first):
        return None
    town = _as_a_town(claim, name, first)
    places = own_places(claim, name, town=town)
    if not places:
        return None
    holding = sorted({index.sentence_of[place] for place in places})
    if holding[0] <= first or _in_the_lead(claim, name, first, town=town):
        return None
    kind = _kind(claim, name)
    found = support(claim)
    words = tuple(word.number for word in name.words)
    best: tuple[float, Displaced] | None = None
    scores = found.scores(words)
    lead = max(scores.get(number, (0.0, 0))[0] for number in range(first, first + LEAD))
    if lead <= 0:
        return None
    there = max(scores.get(number, (0.0, 0))[0] for number in holding)
    own_slot = max(found.slot(name.words[-1], place) for place in places)
    beside = sum(1 for one in others if any(index.sentence_of[at] == first for at in own_places(claim, one)))
    for at, rival_kind in rivals_of_the_lead(claim, kind, range(first, min(first + LEAD, holding[0]))):
        slot = found.slot(name.words[-1], at)
        if kind is NameKind.CITY and any(
            index.sentence_of[place] in holding for place in index.places_of(index.forms[at])
        ):
            continue  # a suburb, named with its city
        second = index.sentence_of[at] > first
        often = len(index.at.get(index.lemmas[at], ()))
        part = in_same_part(claim, name, at)
        if rival_kind is NameKind.CITY and not part:
            continue  # where it happens, and a club or firm of a town's name that does something
        rank = slot + 0.1 * min(often, 5) + 0.2 * (not second) + 0.5 * part
        if best is not None and rank <= best[0]:
            continue
        into = at - index.sentences[index.sentence_of[at]].first
        best = rank, Displaced(
            at, places[0], kind, rival_kind, lead, there, slot, own_slot, often, len(holding), holding[0] - first, into,
            second, beside, len(others) - beside, 0, 0, len(index.sentences), part,
        )  # fmt: skip
    if best is None:
        return None
    unnamed = _unnamed(index, first)
    return best[1]._replace(roles=len(unnamed), titles=sum(1 for form in unnamed if form in TITLES))


def _as_written(claim: Claim, name: ClaimName, first: int) -> bool:
    """Whether the first sentence has a word of a name as it stands, which most have."""
    sentence = claim.index.sentences[first]
    return not {word.form for word in name.words}.isdisjoint(claim.index.forms[sentence.first : sentence.last])


def _as_a_town(claim: Claim, name: ClaimName, first: int) -> bool:
    """Whether a capital is only the town that it is: the first sentence has another town in its part."""
    named = place_named([word.form for word in name.words])
    if named is None or named.areas or not named.capital_of:
        return False
    index = claim.index
    sentence = index.sentences[first]
    return any(
        sentence.first <= one.first < sentence.last
        and not (one.place.areas or one.place.capital_of)
        and says_where(claim, name, one.last)
        for one in body_places(index)
    )


def own_places(claim: Claim, name: ClaimName, *, town: bool = False) -> list[int]:
    """Where the body has a name of a claim in any form, in order; of a place, what lies there too, unless it is meant
    as a town.
    """
    hits = support(claim).hits
    index_forms = claim.index.forms
    places = {hit.place for word in name.words for hit in hits.get(word.number, ()) if hit.weight >= ITSELF}
    named = place_named([word.form for word in name.words])
    if town:
        forms = {word.form for word in name.words}
        return sorted(place for place in places if index_forms[place] in forms)
    if named is not None:
        places.update(
            one.first
            for one in body_places(claim.index)
            if one.first >= claim.since and not one.place.areas.isdisjoint(named.areas | named.capital_of)
        )
    return sorted(places)


def _kind(claim: Claim, name: ClaimName) -> NameKind:
    """What a name is of, by the claim and by what stands beside it in the body."""
    kind = kind_of_claim_name(claim, name)
    if kind is NameKind.UNKNOWN:
        return kinds_of_names(claim.index).get(name.words[-1].form, kind)
    return kind


def _in_the_lead(claim: Claim, name: ClaimName, first: int, *, town: bool) -> bool:
    """Whether the first sentence has a name in another form: cut short, by initials, a place in or around it, unless it
    is meant as a town.
    """
    index = claim.index
    sentence = index.sentences[first]
    forms = index.forms[sentence.first : sentence.last]
    texts = index.texts[sentence.first : sentence.last]
    names = [form for form, text in zip(forms, texts, strict=True) if text[:1].isupper()]
    for word in name.words:
        stem = word.form.removesuffix("s")
        if len(stem) >= SHORTEST_STEM and any(
            other.startswith(stem[: max(SHORTEST_STEM, len(stem) - 3)])
            or (len(other) >= SHORTEST_STEM and stem.startswith(other.removesuffix("s")))
            for other in names
        ):
            return True
        if (in_capitals(word.text) or word.text[1:] != word.text[1:].lower()) and _has_initials(
            forms, word.form.replace(".", "").removesuffix("s")
        ):
            return True
        if any(_begun_with(word.text, text) for text in texts):
            return True
        parts = [part.lower() for part in _PARTS.findall(word.text)]
        if len(parts) > 1 and all(any(other.startswith(part) for other in names) for part in parts):
            return True  # "LinHol" for Linda Holm
    named = place_named([word.form for word in name.words]) or place_named([name.words[-1].form])
    return (
        not town
        and named is not None
        and any(
            not apart(one.place, named) for one in body_places(index) if sentence.first <= one.first < sentence.last
        )
    )


def _begun_with(name: str, text: str) -> bool:
    """Whether a name is made of an abbreviation and more, in small letters and capitals: "LHDxMalmo" for "LHD"."""
    return len(text) >= SHORTEST_ABBREVIATION and text.isupper() and name.startswith(text) and not name.isupper()


def _is_short_for_own(index: BodyIndex, at: int, own: set[str]) -> bool:
    """Whether the name at a position is in brackets behind what it is short for, with a word that the claim has."""
    letters = len(index.forms[at])
    if index.texts[at - 1] != "(" or not index.texts[at].isupper() or letters < SHORTEST_ABBREVIATION:
        return False
    spelt = index.forms[max(0, at - 1 - letters) : at - 1]
    return [form[0] for form in spelt] == [*index.forms[at]] and not own.isdisjoint(spelt)


def _is_part_of_own(index: BodyIndex, at: int, named: set[str]) -> bool:
    """Whether the word at a position is another word of a name of the claim, `named`, anywhere in the body: "Brett"
    where it is about Kavanaugh.
    """
    for place in index.places_of(index.forms[at])[:MOST_ASKED]:
        for step in (-1, 1):
            beside = place + step
            for _ in range(LONGEST_NAME):
                if not 0 <= beside < len(index) or not index.texts[beside][0].isupper():
                    break
                if index.forms[beside] in named:
                    return True
                beside += step
    return False


def _is_a_town(index: BodyIndex, at: int, places: dict[int, Place]) -> bool:
    """Whether the word at a position has the region where it lies behind it: "in Holm, Alaska"."""
    within = index.texts[at + 1 : at + 2] == [","] and any(last in places for last in (at + 2, at + 3))
    return within and index.forms[at - 1] in PLACING


def _is_of_a_body(index: BodyIndex, at: int) -> bool:
    """Whether the word at a position is in the name of a body or a place: "Supreme" before "Court", the York of New
    York.
    """
    if at and index.forms[at - 1] in SIDES and index.texts[at - 1][0].isupper():
        return True
    after = at + 1
    while after < len(index) and index.texts[after][0].isupper():
        if index.forms[after] in HEADS:
            return True
        after += 1
    return False


def _has_initials(forms: list[str], letters: str) -> bool:
    """Whether some words begin with the letters of an abbreviation, one after the other, small words skipped or not."""
    every = "".join(form[0] if form[0].isalpha() else " " for form in forms if form not in {"-", "'", "’"})
    telling = "".join(form[0] if form[0].isalpha() else " " for form in forms if form not in JOINING)
    return letters in every or letters in telling


def rivals_of_the_lead(claim: Claim, kind: NameKind, sentences: range) -> list[tuple[int, NameKind]]:
    """The names of some sentences that may belong where the claim has one of a kind, with their own kinds."""
    index = claim.index
    own = {word.form for word in claim.words}
    own.update(part for word in claim.words if word.capital for whole in other_names(word.form) for part in whole)
    mine: list[Place] = [
        named for word in claim.words if word.capital and (named := place_named([word.form])) is not None
    ]
    forms = {word.form for one in claim_names(claim) for word in one.words}
    kinds = kinds_of_names(index)
    places = {one.last: one.place for one in body_places(index) if not is_a_person(index, one)}
    found = []
    for number in sentences:
        sentence = index.sentences[number]
        for at in range(sentence.first, sentence.last):
            form, text = index.forms[at], index.texts[at]
            if not text[0].isupper() or form in own or len(form) < 2 or form in NO_NAMES:
                continue
            if _is_short_for_own(index, at, own) or _is_part_of_own(index, at, forms):
                continue
            place = places.get(at)
            if place is not None:
                rival_kind = NameKind.PLACE if place.areas or place.capital_of else NameKind.CITY
                if is_own(place, mine):
                    continue
            else:
                rival_kind = NameKind.CITY if _is_a_town(index, at, places) else kinds.get(form, NameKind.UNKNOWN)
            if rival_kind is NameKind.PERSON and _is_of_a_body(index, at):
                continue
            if not may_replace(kind, rival_kind) or form in HEADS or index.forms[at - 1] in CITING:
                continue
            if rival_kind is not NameKind.PERSON and not _surely_a_name(index, at, starts=at == sentence.first):
                continue
            found.append((at, rival_kind))
    return found


def _surely_a_name(index: BodyIndex, at: int, *, starts: bool) -> bool:
    share = word_facts(index.texts[at]).capital
    if share is None:
        return not starts or in_capitals(index.texts[at]) or named_again(index, index.forms[at], at)
    return share >= A_NAME


def _unnamed(index: BodyIndex, number: int) -> list[str]:
    """The words for people and bodies in a sentence beside which it has no name, in lower case."""
    sentence = index.sentences[number]
    return [
        index.forms[at]
        for at in range(sentence.first, sentence.last)
        if (index.lemmas[at] in ACTING_NOUNS or index.forms[at] in TITLES)
        and not index.texts[at][0].isupper()
        and not (at + 1 < sentence.last and index.texts[at + 1][0].isupper())
    ]
