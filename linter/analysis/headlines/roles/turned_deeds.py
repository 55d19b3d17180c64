"""Whom the first sentences have in the other part of the claim's deed: "Tiger mauled by keeper" over "a tiger that bit
a member of staff".

One of the two is enough, since a body often names the other in words of its own; but then no sentence may have either
in the part that the claim gives them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.predicates.deeds import same_deed
from linter.analysis.headlines.predicates.main_clauses import is_main
from linter.analysis.headlines.predicates.sayings import Reader, reader
from linter.analysis.headlines.predicates.stated import BREAKS, PREPOSITIONS, parts_of_speech
from linter.analysis.headlines.roles.exchanges import is_repeated
from linter.analysis.headlines.roles.what_two_do import RECIPROCAL, makes_something_of
from linter.analysis.headlines.roles.who_did_what import Slots
from linter.analysis.syntax.parse import Word
from linter.analysis.syntax.participants import Role, name_of, participants
from linter.records import NamedTuple

TOP = 2
"""Sentences at the top in which the deed must be turned round."""
MOST_READ = 5
"""Sentences that are parsed."""
NAMES = 0.8
"""How near a word of the body must be to the claim's to name the same."""
PASSIVE = frozenset("was were is are been be being gets got has have had".split())  # noqa: SIM905
EITHER_WAY = frozenset({"pass", "clear", "clock", "grace", "ring", "face", "border", "mark"})
"""Base forms of what is said of either side: a house passes a bill, and a bill passes the house."""
REACH = 5
"""Words from a verb to what makes it passive."""
ENDS = frozenset(".!?…\"”’'")
OTHER = {Role.AGENT: Role.PATIENT, Role.PATIENT: Role.AGENT}


class Turned(NamedTuple):
    """A deed of the claim that the body has the other way round.

    doer, sufferer: the numbers of the claim's words for those two.
    told: the number of its word for the deed.
    place: the position of the body's word for the deed.
    turned: where the body has those who stand the other way round: word number -> position.
    """

    doer: int
    sufferer: int
    told: int
    place: int
    turned: dict[int, int]


def may_be_turned(claim: Claim, acting: Collection[int]) -> bool:
    """Whether a first sentence has one of those who act and a word for a deed of the claim in the other order, or the
    deed may be in the passive in one of the two. Cheap.
    """
    index = claim.index
    top = index.sentence_of[claim.since]
    hits = support(claim).hits
    there: dict[int, list[tuple[int, int]]] = {}
    for number in acting:
        for hit in hits.get(number, ()):
            if hit.sentence - top < TOP:
                there.setdefault(hit.sentence, []).append((number, hit.place))
    if not there:
        return False
    by = any(word.form == "by" for word in claim.words)
    for word in claim.words:
        if not word.content or word.number in acting:
            continue
        passive = by or (word.form != word.lemma and not word.form.endswith(("s", "ing")))
        for base in same_deed(word.lemma):
            for place in index.positions(base, claim.since)[:1]:
                if any(
                    passive or (number < word.number) != (at < place) or _may_be_passive(index, place)
                    for number, at in there.get(index.sentence_of[place], ())
                ):
                    return True
    return False


def _may_be_passive(index: BodyIndex, place: int) -> bool:
    """Whether a form of "be" or "have" stands before a word of the body, or "by" after it."""
    before, after = index.forms[max(0, place - REACH) : place], index.forms[place + 1 : place + 1 + REACH]
    return not PASSIVE.isdisjoint(before) or "by" in after


def turned_deeds(claim: Claim, slots: Slots, acting: Collection[int]) -> Iterator[Turned]:
    """The deeds between two of a claim that the top of the body has turned round.

    acting: the numbers of the words that name those who can do something.
    """
    doing: dict[int, list[tuple[float, int]]] = {}
    for who, listed in slots.items():
        for slot in listed:
            if slot.role is Role.AGENT and slot.told >= 0:
                doing.setdefault(slot.told, []).append((-slot.weight, who))
    for sufferer, listed in slots.items():
        for slot in listed:
            if slot.role is not Role.PATIENT or slot.weight < 1:
                continue
            doers = [who for _, who in sorted(doing.get(slot.told, ()))] or [
                who
                for who in sorted(acting, reverse=True)
                if who < slot.told and all(word.is_word for word in claim.words[who : slot.told])
            ][:1]
            if sufferer not in acting and _may_be_participle(claim.words[slot.told]):
                doers = [who for who in doers if who > slot.told]  # "fined a pound", "given a medal"
            doer = next((who for who in doers if _directly(claim, who, slot.told, sufferer)), None)
            found = _turned(claim, doer, sufferer, slot.told, acting) if doer is not None else None
            if found is not None:
                yield found


def _directly(claim: Claim, doer: int, told: int, sufferer: int) -> bool:
    """Whether one does it to the other, not "with", "for" or "to" them: by the order of words."""
    parts = parts_of_speech(claim)
    if any(parts.get(number) not in {"NOUN", "PROPN"} or _is_counted(claim, number) for number in (doer, sufferer)):
        return False
    if any(_begins_compound(claim, number) for number in (doer, sufferer)):
        return False
    if doer < told < sufferer:
        return not any(word.form in PREPOSITIONS | BREAKS for word in claim.words[told:sufferer])
    return sufferer < told < doer and any(word.form == "by" for word in claim.words[told:doer])


def _begins_compound(claim: Claim, number: int) -> bool:
    """Whether a word is the first of what a hyphen joins: "court-martial", "police-led"."""
    return number + 1 < len(claim.words) and claim.words[number + 1].text == "-"


def _is_of_somebody(claim: Claim, number: int) -> bool:
    """Whether a noun is said of somebody whom the body may not mean: "allies of the Pope"."""
    return number + 1 < len(claim.words) and claim.words[number + 1].form == "of"


def _may_be_participle(told: ClaimWord) -> bool:
    return told.form != told.lemma and not told.form.endswith("s")


def _is_counted(claim: Claim, number: int) -> bool:
    """Whether a word says how many of what: "banned three years"."""
    before = claim.words[number - 1] if number else None
    return before is not None and (before.text[:1].isdigit() or parts_of_speech(claim).get(before.number) == "NUM")


def _turned(claim: Claim, doer: int, sufferer: int, told: int, acting: Collection[int]) -> Turned | None:
    index = claim.index
    deed = claim.words[told]
    if (
        deed.lemma in RECIPROCAL | EITHER_WAY
        or makes_something_of(deed)
        or any(is_repeated(claim, claim.words[number]) for number in (doer, sufferer))
    ):
        return None
    top = index.sentence_of[claim.since]
    hits = support(claim).hits
    pair = [number for number in (doer, sufferer) if number in acting and not _is_of_somebody(claim, number)]
    places = {hit.place: number for number in pair for hit in hits.get(number, ()) if hit.weight >= NAMES}
    deed_places = [place for base in same_deed(claim.words[told].lemma) for place in index.positions(base, claim.since)]
    telling = {index.sentence_of[place] for place in deed_places}
    both = sorted(telling & {index.sentence_of[place] for place in places})
    if not any(number - top < TOP for number in both) or not _may_be_in_other_order(claim, doer, deed_places, places):
        return None
    wanted = {doer: Role.AGENT, sufferer: Role.PATIENT}
    turned: dict[int, int] = {}
    at = -1
    for number in both[:MOST_READ]:
        for place, who, role, main in _parts(claim, number, set(deed_places), places):
            if role is wanted[who]:
                return None
            if role is OTHER[wanted[who]] and number - top < TOP and main:
                turned.setdefault(who, place)
                at = place if at < 0 else at
    if not turned:
        return None
    return Turned(doer, sufferer, told, at, turned)


def _may_be_in_other_order(claim: Claim, doer: int, deeds: Collection[int], places: Mapping[int, int]) -> bool:
    """Whether a first sentence has who acts after the deed, or who suffers before it, or "by" or "was" turns them.

    Cheap: it looks at words alone.
    """
    index = claim.index
    top = index.sentence_of[claim.since]
    for deed in deeds:
        number = index.sentence_of[deed]
        if number - top >= TOP:
            continue
        last = index.sentences[number].last
        turned = "by" in index.forms[deed:last] or not PASSIVE.isdisjoint(index.forms[max(0, deed - 3) : deed])
        for place, who in places.items():
            if index.sentence_of[place] == number and (turned or (place < deed) != (who == doer)):
                return True
    return False


def _parts(claim: Claim, number: int, deeds: set[int], places: dict[int, int]) -> Iterator[tuple[int, int, Role, bool]]:
    """Who of the claim has which part in the deeds of a sentence.

    The deed's position, the word's number, the part, and whether the sentence tells it in its main clause.
    """
    read = reader(claim.index, number)
    whole = read.tree[-1].text in ENDS  # not a caption: "House pressed on bill"
    for what, role, word in participants(read.tree):
        place = read.place_of(what)
        if place not in deeds:
            continue
        for one in name_of(read.tree, word):
            who = places.get(read.place_of(one))
            if who is not None:
                yield place, who, role, whole and _is_told(read, what)


def _is_told(read: Reader, what: Word) -> bool:
    """Whether a word for a deed is a main clause's, and not turned round."""
    verb = what
    if what.upos != "VERB":
        head = read.tree.head(what)
        if head is None or what.relation not in {"obj", "obl", "nsubj:pass"}:
            return False
        verb = head
    sign, _, real, _, earlier = read.polarity(verb)
    return is_main(read, verb) and sign > 0 and real and not earlier
