"""What the first sentence tells in its main clause, held against what the claim tells.

News begins with what the headline says, in other words: "Council approves incinerator" over "Plans to burn waste there
have been rejected". So a predicate of that clause at the contrary pole contradicts the claim even where no noun of the
two is the same, if the body has the claim's own side nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.excerpts import begins_in_the_middle
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.predicates.contradictions import (
    OBJECT,
    OWN,
    Contradiction,
    is_figure_of_the_day,
)
from linter.analysis.headlines.predicates.deeds import same_deed
from linter.analysis.headlines.predicates.governing_words import DECIDING, FLIPPING, SAYING, UNREAL
from linter.analysis.headlines.predicates.negation_and_hedging import SELDOM, negator_near
from linter.analysis.headlines.predicates.other_deeds import is_of_another_deed
from linter.analysis.headlines.predicates.poles import Pole, Thing, places_on, poles_at
from linter.analysis.headlines.predicates.sayings import Reader, Saying, reader
from linter.analysis.headlines.predicates.stated import (
    BREAKS,
    HELPERS,
    NEGATIVE,
    NONE,
    PREPOSITIONS,
    Stated,
    as_said,
    is_verb,
    leads_to,
    leads_to_a_deed,
    parts_of_speech,
)
from linter.analysis.syntax.parse import ROOT, Word

MOST_READ = 4
"""Sentences that are parsed for the claim's own side; a body that has it in more agrees."""
FARTHEST = 4
"""Clauses from a predicate up to the sentence's own."""


OF_ANY_THING = frozenset("impact target aggression effect help obedience attendance love blame payment trust".split())  # noqa: SIM905
"""Axes whose predicates say too little without their thing: who misses a match is not missed by a blow."""


OF_TRUTH = frozenset({"proof", "assertion"})
UNTRUE = frozenset({"wrong", "false", "untrue", "mistaken", "lie", "lies", "lied", "lying", "fake"})
"""After "proves" and "admits" they say that it is not so."""
SPARKING = frozenset({"spark", "prompt", "provoke"})
"""What they bring about is told by their object."""
CONTESTS = frozenset({"contest", "election", "advance", "tenure"})
PERMITTING = frozenset({"permission", "approval", "retention"})


def told_otherwise(claim: Claim) -> tuple[Contradiction, ...]:
    """The predicates of the first main clause that say the contrary of the claim's first verb."""
    cache = claim.block._analyses  # noqa: SLF001 - the claim's own block remembers it
    found = cache.get(told_otherwise)
    if found is None:
        found = cache[told_otherwise] = tuple(_told_otherwise(claim))
    result: tuple[Contradiction, ...] = found
    return result


def _told_otherwise(claim: Claim) -> Iterator[Contradiction]:
    index = claim.index
    top = index.sentence_of[claim.since]
    first = index.sentences[top]
    if index.texts[first.last - 1] == "?" or any(word.form in NONE for word in claim.words):
        return
    if begins_in_the_middle(index):
        return
    negative = any(word.form in NEGATIVE | SELDOM or word.form.endswith("n't") for word in claim.words)
    for said in _first_predicates(claim, top):
        if said.first.form.endswith("ing"):
            continue  # "film of Lund supporting the toll"
        for place, pole, last in _places(claim, said.first, said.pole, first.last):
            saying = told_at(index, place, pole, last)
            if saying is None or saying.sign == said.sign or not _is_so(index, saying):
                continue
            if saying.earlier and not is_figure_of_the_day(index, saying):
                continue
            if is_of_another_deed(claim, said, saying):
                continue
            if index.lemmas[place] in SPARKING or (said.pole.axis == "suit" and not said.thing):
                continue  # "sparked anger"; "Lund wins as voters …"
            if is_said_too(claim, said, place) or (negative and said.turned is None and saying.turned >= 0):
                continue  # "talking, but not to each other"
            if not _has_own_side(claim, said):
                share = support(claim).scores().get(top, (0.0, 0))[0]
                yield Contradiction(said, saying, 0.0, None, share, lead=True)


def _places(claim: Claim, word: ClaimWord, pole: Pole, end: int | None = None) -> list[tuple[int, Pole, int]]:
    """Where the body has something on a predicate's axis, or, where that is its own, the predicate itself."""
    if pole.axis == OWN:
        bases = same_deed(word.lemma)
        return sorted(
            (place, OBJECT, place) for base in bases for place in claim.index.positions(base, claim.since, end)
        )
    return places_on(claim.index, pole.axis, claim.since, end)


def _first_predicates(claim: Claim, top: int) -> Iterator[Stated]:
    """The claim's first verb and its adjectives, on each axis of which the first sentence has something."""
    forms = [word.form for word in claim.words]
    lemmas = [word.lemma for word in claim.words]
    near: dict[int, list[tuple[Pole, int]]] = {}
    for word in claim.words[claim.kicker :]:
        if word.is_word and not claim.quoted[word.number]:
            found = list(poles_at(forms, lemmas, word.number, len(forms)))
            if word.content and word.form not in HELPERS:
                found.append((OBJECT, word.number))
            near[word.number] = [one for one in found if _is_told(claim, word, one[0], found, top)]
    if not any(near.values()):
        return
    parts = parts_of_speech(claim)
    for word in claim.words[claim.kicker :]:
        here = near.get(word.number, [])
        stands = [one for one in here if one[0].thing is Thing.ADJECTIVE and _stands_alone(claim, word, parts)]
        verb = word.is_word and is_verb(claim, word, parts) and not _is_of_a_deed(claim, word)
        told = [one for one in here if one[0].thing is not Thing.ADJECTIVE] if verb else stands
        for pole, last in told:
            said = as_said(claim, word, claim.words[last], pole, parts)
            if said is not None and said.real:
                yield said
        following = claim.words[word.number + 1 : word.number + 2]
        if verb and not (following and is_verb(claim, following[0], parts)):  # of "talks yield" one is a noun
            return


def _is_of_a_deed(claim: Claim, word: ClaimWord) -> bool:
    """Whether a verb only says how one stands to the deed after it: "refuses to sell", "abandons plan to sell"."""
    return leads_to(claim, word) or (word.lemma in FLIPPING and leads_to_a_deed(claim, word))


def _is_told(claim: Claim, word: ClaimWord, pole: Pole, beside: list[tuple[Pole, int]], top: int) -> bool:
    """Whether a predicate is one that the first sentence may contradict."""
    if pole.thing is Thing.NOUN or pole.axis in OF_ANY_THING:
        return False
    signs = {(other.axis, other.sign) for other, _ in beside}
    if any((axis, -sign) in signs and (axis == pole.axis or pole.axis in CONTESTS) for axis, sign in signs):
        return False  # "beats": at one pole for its subject, at the other for its object
    index = claim.index
    turned = any(
        other.form in NEGATIVE or other.form.endswith("n't") or other.lemma in FLIPPING
        for other in claim.words[: word.number]
    )
    return any(
        turned or other.sign != pole.sign or negator_near(index, place, before=5, refusals=7) is not None
        for place, other, _ in _places(claim, word, pole, index.sentences[top].last)
    )


def _stands_alone(claim: Claim, word: ClaimWord, parts: dict[int, str]) -> bool:
    """Whether an adjective says something of its noun, and is not only part of its name: "Water safe to drink"."""
    after = claim.words[word.number + 1] if word.number + 1 < len(claim.words) else None
    part = parts.get(word.number)
    return (
        word.number > claim.kicker
        and (part == "ADJ" or (part in {"ADV", "ADP"} and word.form in {"up", "down"} and not _has_verb(claim, parts)))
        and (after is None or not after.is_word or after.form in PREPOSITIONS | BREAKS)
    )


def _has_verb(claim: Claim, parts: dict[int, str]) -> bool:
    return any(parts.get(word.number) in {"VERB", "AUX"} for word in claim.words)


def is_said_too(claim: Claim, said: Stated, place: int) -> bool:
    """Whether the claim has the body's predicate at a position, too ("who supports one thing, opposes another"), or
    that one says that something is not so ("proves him wrong").
    """
    index = claim.index
    if any(word.lemma == index.lemmas[place] and word is not said.first for word in claim.words):
        return True
    last = index.sentences[index.sentence_of[place]].last
    return said.pole.axis in OF_TRUTH and not UNTRUE.isdisjoint(index.forms[place:last])


def _is_so(index: BodyIndex, saying: Saying) -> bool:
    """Whether it is told as so; "can go ahead" is."""
    return saying.real or (saying.hedge >= 0 and index.forms[saying.hedge] == "can" and saying.pole.axis in PERMITTING)


def told_at(index: BodyIndex, place: int, pole: Pole, last: int) -> Saying | None:
    """The predicate at a position if it is that of a main clause, of what somebody says in one, or of when it is."""
    read = reader(index, index.sentence_of[place])
    word = read.word_at(place)
    saying = read.saying(place, pole, last)
    if saying is None or word is None:
        return None
    if last == place and read.lemma(word) in FLIPPING and read.tree.dependents(word, "xcomp"):
        return None  # "refused to call off": it is the calling off that is told
    head = read.tree.head(word)
    when = word.relation == "advcl" and any(
        one.text.lower() == "when" for one in read.tree.dependents(word, "mark", "advmod")
    )  # "will have to hurry when the league introduces a clock"
    return saying if is_main(read, head if when and head is not None else word) else None


def is_main(read: Reader, word: Word) -> bool:
    """Whether a verb is that of a main clause, or of what somebody says, tries or decides in one."""
    at = word
    for _ in range(FARTHEST):
        if at.head == ROOT:
            return True
        head = read.tree.head(at)
        if head is None:
            return False
        lemma = read.lemma(head)
        above = read.tree.head(head)
        if at.relation == "acl" and lemma in UNREAL and above is not None and read.lemma(above) in FLIPPING:
            at = above  # "scrapped plans to close"
            continue
        said = at.relation == "ccomp" and lemma in SAYING
        decided = (
            at.relation in {"advcl", "acl"}
            and lemma in DECIDING
            and any(mark.text.lower() == "to" for mark in read.tree.dependents(at, "mark"))
        )
        if not (said or decided or at.relation in {"conj", "xcomp"}):
            return False
        at = head
    return False


def _has_own_side(claim: Claim, said: Stated) -> bool:
    """Whether the body says on the claim's axis what the claim says, unless it is of what the claim does not name."""
    index = claim.index
    top = index.sentence_of[claim.since]
    named = {hit.place for hits in support(claim).hits.values() for hit in hits}
    own = [
        (place, pole, last)
        for place, pole, last in _places(claim, said.first, said.pole)
        if pole.sign == said.sign or said.turned is not None
    ]
    if len({index.sentence_of[place] for place, _, _ in own}) > MOST_READ:
        return True
    for place, pole, last in own:
        saying = reader(index, index.sentence_of[place]).saying(place, pole, last)
        if saying is None or saying.sign != said.sign or not saying.real or saying.earlier:
            continue
        of_another = saying.thing and named.isdisjoint(saying.thing) and named.isdisjoint(saying.doer)
        if not of_another or index.sentence_of[place] == top:
            return True
    return False
