"""What of the body speaks against a word of a claim: its opposite or a "not", a weaker word, a "may" before the deed.

Seen by words alone, so most of it is about something else; what the places have in common with the claim is measured
in `challenge_measures`, and how much that is worth has been learned from headlines in which a program changed a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum, StrEnum

from linter.analysis.headlines.certainty.hedges import Hedging, hedge_before, hedge_behind
from linter.analysis.headlines.challenges.nearest_sentences import denial_in, hedge_in, nearest
from linter.analysis.headlines.challenges.seeming_opposites import (
    is_asked_for,
    is_on_terms,
    only_seems,
    turned_by_voice,
)
from linter.analysis.headlines.claims.acting_nouns import ACTING_NOUNS
from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.predicates.deeds import same_deed
from linter.analysis.headlines.predicates.negation_and_hedging import CERTAIN, SELDOM, in_double_refusal, negator_near
from linter.analysis.headlines.predicates.other_deeds import OF_CHANGE
from linter.analysis.headlines.predicates.poles import places_on, poles_at
from linter.analysis.headlines.predicates.told_verb import first_verb
from linter.analysis.headlines.strength.scales import sides_of, weaker_than
from linter.analysis.words.word_facts import opposites, related_words, word_facts
from linter.document.analysed import analysis
from linter.records import NamedTuple


class Kind(StrEnum):
    """What speaks against a word.

    OPPOSITE: its opposite is said, or it is denied. STATED: the claim denies it, the body says it. WEAKER: the body has
    weaker words alone. OPEN: the body has it as planned, possible or alleged.
    """

    OPPOSITE = "opposite"
    STATED = "stated"
    WEAKER = "weaker"
    OPEN = "open"


class Shows(IntEnum):
    """What a place of the body shows; a measure of it, so the numbers stay."""

    LISTED = 0  # a listed opposite
    POLE = 1  # a predicate at the opposite pole
    ANTONYM = 2
    DENIED = 3
    SAID = 4
    WEAKER = 5
    HEDGED = 6
    DEED_DENIED = 7  # the deed in other words, denied
    WILL_HEDGED = 8  # where the claim has "will"
    MODAL = 9  # a "may" in a sentence of the claim
    SENTENCE = 10  # the nearest sentence, where no word is to be had
    DEED_SAID = 11  # the deed in other words
    HEDGED_BEHIND = 12
    NEAREST = 13  # the nearest sentence, which refuses, denies or hedges something, or does not


class Place(NamedTuple):
    """A place of the body.

    first, last: its first and last position.
    shows: what it shows.
    at: the position of the word itself.
    hedging: how it leaves the word open, where it does.
    """

    first: int
    last: int
    shows: Shows
    at: int
    hedging: Hedging | None = None


class Challenge(NamedTuple):
    """A word of a claim, what speaks against it, the places that do, and the positions of what speaks for it."""

    word: ClaimWord
    kind: Kind
    places: tuple[Place, ...]
    own: tuple[int, ...]


A_NAME = 0.75
"""Of its uses, a word's share with a capital above which it is a name."""
RARE, SAYS_SOMETHING = 1.0, 0.5
"""Rarity above which a related word is near enough, and an antonym is one in most of its senses."""
WILL_REACH = 5
"""Words from "will" or "to" to what it is of."""
OF_THE_CLAIM = 0.3
"""So much of the claim a sentence must hold for its "may" to be of the claim's "will"."""
OF_MIND = frozenset(
    "know forget remember think believe want care regret like love mind need worry fear trust mean matter".split()  # noqa: SIM905
)
"""Base forms of verbs whose denial bodies give in many words."""
LESSENING = frozenset({"less", "little", "nothing", "no", "none", "nobody", "fewer", "least"})
NOT_REACH = 4
"""Words from a claim's "not" to what it is of."""
NEGATIVE = frozenset({"not", "never", "cannot", "no"})
TURNING = frozenset(
    {"fail", "refuse", "decline", "unable", "unwilling", "yet", "neglect", "forget", "cease", "struggle"}
)
"""Base forms that before "to" say, as a "not" does, that something is not so."""
PASSED_OVER = frozenset("be been being to have get yet a the".split())  # noqa: SIM905
"""Between a "not" and what it is of."""
AS_GOOD_AS_WILL = frozenset({"plan", "expect", "agree", "vow", "pledge", "promise"})
"""Where the claim has "will", these leave nothing open."""
MAY = frozenset({"may", "might", "could", "would"})
WILL = frozenset({"will", "'ll", "shall", "won't"})


def challenges(claim: Claim, kind: Kind) -> tuple[Challenge, ...]:
    """All of a kind that speaks against words of a claim, in their order; looked for once."""
    return _BY_KIND[kind](claim)


def _words(claim: Claim) -> Iterator[ClaimWord]:
    """The words that may be challenged."""
    few_quoted = sum(claim.quoted) < 3
    for word in claim.words[claim.kicker :]:
        share = word_facts(word.text).capital if word.is_word else None
        quoted = claim.quoted[word.number] and few_quoted
        if not word.is_word or quoted or (share is not None and share > A_NAME) or is_lessened(claim, word):
            continue
        if word.content or word.form in {"will", "all"} or sides_of(word.form).against or weaker_than(word.form):
            yield word


def is_lessened(claim: Claim, word: ClaimWord) -> bool:
    """Whether the next word takes back what a verb says: "gain less", "say little"."""
    after = claim.words[word.number + 1 : word.number + 2]
    return bool(after) and after[0].form in LESSENING


def _opposite(claim: Claim, word: ClaimWord) -> Iterator[Challenge]:
    told = first_verb(claim) if word.lemma in OF_CHANGE else word
    seldom = {other.form for other in claim.words[max(claim.kicker, word.number - 1) : word.number]} & SELDOM
    if seldom or (told is not None and told is not word):
        return  # "rarely pays", "growth falls"
    if word.content and negator_of(claim, word) is None and turner_of(claim, word) is None:
        agreeing, contrary = _agreeing(claim.index, *_own_and_against(claim, word, deeds=True))
        if contrary:
            yield Challenge(word, Kind.OPPOSITE, tuple(contrary), tuple(place.at for place in agreeing))
        elif not agreeing and word is first_verb(claim):
            places = tuple(_refusing(claim, word))
            if places:
                yield Challenge(word, Kind.OPPOSITE, places, ())


def _stated(claim: Claim, word: ClaimWord) -> Iterator[Challenge]:
    if not word.content:
        return
    negator = negator_of(claim, word)
    if negator is None or not _is_negated(claim, negator, word):
        negator = turner_of(claim, word)
        if negator is None:
            return
    agreeing, contrary = _agreeing(claim.index, *_own_and_against(claim, word, deeds=True))
    said = [place for place in agreeing if not in_double_refusal(claim.index, place.at)]
    if said:
        yield Challenge(word, Kind.STATED, tuple(said), tuple(place.at for place in contrary))
    elif not contrary and negator.form != "never" and word.lemma not in OF_MIND:
        places = tuple(_affirming(claim, word))
        if places:
            yield Challenge(word, Kind.STATED, places, ())


def _refusing(claim: Claim, word: ClaimWord) -> Iterator[Place]:
    """Where the sentences nearest to a claim refuse or deny something."""
    for number in nearest(claim, word):
        at = denial_in(claim.index, number)
        if at is not None:
            yield Place(at, at, Shows.NEAREST, at)


def _affirming(claim: Claim, word: ClaimWord) -> Iterator[Place]:
    """The sentences nearest to a claim, where neither refuses or denies anything."""
    for number in nearest(claim, word):
        if denial_in(claim.index, number) is not None:
            return
        sentence = claim.index.sentences[number]
        yield Place(sentence.first, sentence.first, Shows.NEAREST, sentence.first)


def _hedging(claim: Claim, word: ClaimWord) -> Iterator[Place]:
    """Where the sentences nearest to a claim leave something open."""
    for number in nearest(claim, word):
        found = hedge_in(claim.index, number)
        if found is not None:
            yield Place(found.at, found.at, Shows.NEAREST, found.at, found.hedging)


def negator_of(claim: Claim, word: ClaimWord) -> ClaimWord | None:
    """The "not", "never" or "no" shortly before a word of the claim."""
    for other in claim.words[max(claim.kicker, word.number - NOT_REACH) : word.number][::-1]:
        if not other.is_word and other.text not in {"’", "'"}:
            return None
        if other.form in NEGATIVE or other.form.endswith("n't"):
            return other
    return None


def turner_of(claim: Claim, word: ClaimWord) -> ClaimWord | None:
    """The "fails" or "yet" of "fails to" and "yet to" before a verb of the claim."""
    to = claim.words[word.number - 1] if word.number > claim.kicker + 1 else None
    turning = claim.words[word.number - 2] if to is not None and to.form == "to" else None
    return turning if turning is not None and turning.lemma in TURNING else None


def _is_negated(claim: Claim, negator: ClaimWord, word: ClaimWord) -> bool:
    """Whether a word is the first after a "not" that says something: "does not sell"."""
    between = claim.words[negator.number + 1 : word.number]
    return all(other.form in PASSED_OVER or other.form.endswith("ly") for other in between)


def _own_and_against(
    claim: Claim, word: ClaimWord, *, deeds: bool = False
) -> tuple[dict[int, Place], dict[int, Place]]:
    """Where the body has a word or one of its side, and where one of the other side, by position.

    deeds: whether other words for the same deed are of its side, too.
    """
    index, since = claim.index, claim.since
    near = _near(word)
    listed = sides_of(word.lemma)
    if not listed.against:
        listed = sides_of(word.form)
    antonyms = {other for other in opposites(word.lemma) if word_facts(other).rarity > SAYS_SOMETHING}
    if word.lemma in ACTING_NOUNS:
        antonyms.clear()  # parents have children, and employers employees
    claimed = {other.lemma for other in claim.words}
    same = {word.lemma, word.form} | ((near | listed.own) - listed.against - antonyms)
    own = {at: Place(at, at, Shows.SAID, at) for base in same for at in index.positions(base, since)}
    against: dict[int, Place] = {}
    for shows, others in (
        (Shows.LISTED, listed.against),
        (Shows.ANTONYM, antonyms - listed.against - listed.own - near),
    ):
        for base in others - claimed:
            for at in index.positions(base, since):
                if turned_by_voice(index, at):
                    own.setdefault(at, Place(at, at, Shows.SAID, at))
                elif not only_seems(index, at):
                    against.setdefault(at, Place(at, at, shows, at))
    if word.content:
        _add_poles(claim, word, own, against)
        if deeds:
            for base in same_deed(word.lemma) - same - antonyms - listed.against - claimed:
                for at in index.positions(base, since):
                    if at not in against:
                        own.setdefault(at, Place(at, at, Shows.DEED_SAID, at))
    return own, against


def _add_poles(claim: Claim, word: ClaimWord, own: dict[int, Place], against: dict[int, Place]) -> None:
    """Add the predicates of the axes that the word is on: at its pole to `own`, at the other one to `against`."""
    index = claim.index
    claimed = {other.lemma for other in claim.words}
    alike: set[int] = set()
    forms, lemmas = [other.form for other in claim.words], [other.lemma for other in claim.words]
    for pole, _ in poles_at(forms, lemmas, word.number, len(forms)):
        for at, other, last in places_on(index, pole.axis, claim.since):
            if other.sign == pole.sign:
                own.setdefault(at, Place(at, last, Shows.SAID, at))
                if other.thing is pole.thing:
                    alike.add(at)
            elif index.lemmas[at] not in claimed and not only_seems(index, at):
                against[at] = Place(at, last, Shows.POLE, at)
    for at in alike:
        against.pop(at, None)  # who beats one wins, and the other loses
    for at in against:
        own.pop(at, None)


def _near(word: ClaimWord) -> set[str]:
    return {other for other in related_words(word.lemma, nearest=True) if word_facts(other).rarity > RARE}


def _agreeing(index: BodyIndex, own: dict[int, Place], against: dict[int, Place]) -> tuple[list[Place], list[Place]]:
    """The places that say what the word says, and those that say the contrary: a "not" exchanges them."""
    agreeing: list[Place] = []
    contrary: list[Place] = []
    for place in own.values():
        by = negator_near(index, place.at)
        if by is None or "," in index.forms[by : place.at]:  # "who had refused to go, went"
            agreeing.append(place)
        elif not is_on_terms(index, place.at) and not is_asked_for(index, by):
            shows = Shows.DEED_DENIED if place.shows is Shows.DEED_SAID else Shows.DENIED
            contrary.append(Place(by, place.last, shows, place.last))
    for at, place in against.items():
        if negator_near(index, at) is None:
            contrary.append(place)
        else:
            agreeing.append(Place(at, place.last, Shows.SAID, at))
    return agreeing, contrary


def _weaker(claim: Claim, word: ClaimWord) -> Iterator[Challenge]:
    """Weaker words than a strong one; without any, the nearest sentence of a body that has nothing as strong."""
    scale = weaker_than(word.lemma) or weaker_than(word.form)
    if scale is None or negator_of(claim, word) is not None:
        return
    index, since = claim.index, claim.since
    claimed = {other.lemma for other in claim.words}
    same = {word.lemma, word.form} | (_near(word) - scale.weaker) | scale.equal
    strong = sorted({at for base in same for at in index.positions(base, since)})
    weak = sorted({at for base in scale.weaker - claimed for at in index.positions(base, since)})
    if weak:
        places = tuple(Place(at, at, Shows.WEAKER, at) for at in weak)
        yield Challenge(word, Kind.WEAKER, places, tuple(strong))
    elif not strong:
        scores = support(claim).scores((word.number,))
        if scores:
            sentence = index.sentences[max(scores, key=lambda number: (scores[number][0], -number))]
            place = Place(sentence.first, sentence.last - 1, Shows.SENTENCE, sentence.first)
            yield Challenge(word, Kind.WEAKER, (place,), ())


def _open(claim: Claim, word: ClaimWord) -> Iterator[Challenge]:
    """Where the body leaves open what the claim states, and where it tells it."""
    if negator_of(claim, word) is not None:
        return
    index = claim.index
    will = word.form == "will"
    deed = word
    if will:
        after = [other for other in claim.words[word.number + 1 : word.number + 4] if other.content]
        if not after:
            return
        deed = after[0]
    elif not word.content:
        return
    bases = same_deed(deed.lemma) | {f"{deed.lemma}ing", deed.lemma, deed.form}
    deeds = {at for base in bases for at in index.positions(base, claim.since)}
    if not will:
        deeds.update(_own_and_against(claim, word)[0])
    places: list[Place] = []
    told: list[int] = []
    for at in sorted(deeds):
        place = _hedged(index, at, will=will)
        if place is not None:
            places.append(place)
        elif not will or not (WILL | {"to"}).isdisjoint(index.forms[max(0, at - WILL_REACH) : at]):
            told.append(at)
    if will:
        _add_modals(claim, word, places, told)
    if not places and not told and not will and word is first_verb(claim):
        places = list(_hedging(claim, word))
    if places:
        yield Challenge(word, Kind.OPEN, tuple(places), tuple(told))


def _add_modals(claim: Claim, word: ClaimWord, places: list[Place], told: list[int]) -> None:
    """Add every "may" and every "will" of the sentences that are of the claim."""
    index = claim.index
    known = {place.first for place in places}
    for number, (share, count) in support(claim).scores((word.number,)).items():
        if share < OF_THE_CLAIM or count < 2:
            continue
        sentence = index.sentences[number]
        for at in range(sentence.first, sentence.last):
            if index.forms[at] in MAY and index.texts[at] != "May" and at not in known:
                after = min(at + 1, sentence.last - 1)
                places.append(Place(at, after, Shows.MODAL, after, Hedging.MODALITY))
            elif index.forms[at] in WILL:
                told.append(at)


def _hedged(index: BodyIndex, at: int, *, will: bool) -> Place | None:
    """The word at a position with what leaves it open. will: whether the claim says that it will be."""
    found = hedge_before(index, at)
    if found is not None and will:
        between = index.forms[found.at : at]
        if index.lemmas[found.at] in AS_GOOD_AS_WILL or not CERTAIN.isdisjoint(between):
            found = None
    if found is not None:
        return Place(found.at, at, Shows.WILL_HEDGED if will else Shows.HEDGED, at, found.hedging)
    found = None if will else hedge_behind(index, at)
    return Place(at, found.at, Shows.HEDGED_BEHIND, at, found.hedging) if found is not None else None


@analysis
def _opposites(claim: Claim) -> tuple[Challenge, ...]:
    return tuple(one for word in _words(claim) for one in _opposite(claim, word))


@analysis
def _statements(claim: Claim) -> tuple[Challenge, ...]:
    return tuple(one for word in _words(claim) for one in _stated(claim, word))


@analysis
def _weaker_words(claim: Claim) -> tuple[Challenge, ...]:
    return tuple(one for word in _words(claim) for one in _weaker(claim, word))


@analysis
def _left_open(claim: Claim) -> tuple[Challenge, ...]:
    return tuple(one for word in _words(claim) for one in _open(claim, word))


_BY_KIND = {
    Kind.OPPOSITE: _opposites,
    Kind.STATED: _statements,
    Kind.WEAKER: _weaker_words,
    Kind.OPEN: _left_open,
}
