"""What the first sentence tells in its main clause, held against what the claim tells.

News begins with what the headline says, in other words: "Council approves incinerator" over "Plans to burn waste there
have been rejected". So a predicate of that clause at the contrary pole contradicts the claim even where no noun of the
two is the same, if the body has the claim's own side nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.headlines.body_index import BodyIndex
from linter.analysis.headlines.claims import Claim
from linter.analysis.headlines.contradictions import Contradiction
from linter.analysis.headlines.poles import Pole, Thing, places_on, poles_at
from linter.analysis.headlines.sayings import DECIDING, FLIPPING, SAYING, UNREAL, Reader, Saying, reader
from linter.analysis.headlines.stated import BREAKS, LEAD, NONE, Stated, as_said, is_verb, leads_to, parts_of_speech
from linter.analysis.headlines.support import support
from linter.analysis.syntax.parse import ROOT, Word

MOST_READ = 4
"""Sentences that are parsed for the claim's own side; a body that has it in more agrees."""
FARTHEST = 4
"""Clauses from a predicate up to the sentence's own."""


OF_ANY_THING = frozenset("impact target aggression effect help obedience attendance love blame payment trust".split())  # noqa: SIM905
"""Axes whose predicates say too little without their thing: who misses a match is not missed by a blow."""


def told_otherwise(claim: Claim) -> Iterator[Contradiction]:
    """The predicates of the first main clause that say the contrary of the claim's first verb."""
    index = claim.index
    top = index.sentence_of[claim.since]
    first = index.sentences[top]
    if index.texts[first.last - 1] == "?" or any(word.form in NONE for word in claim.words):
        return
    for said in _first_predicates(claim, top):
        places = places_on(index, said.pole.axis, claim.since)
        for place, pole, last in places:
            if index.sentence_of[place] != top:
                break
            saying = told_at(index, place, pole, last)
            if saying is None or saying.sign == said.sign or not saying.real or saying.earlier:
                continue
            if not _has_own_side(claim, said, places):
                share = support(claim).scores().get(top, (0.0, 0))[0]
                yield Contradiction(said, saying, 0.0, None, share, lead=True)


def _first_predicates(claim: Claim, top: int) -> Iterator[Stated]:
    """The claim's first verb on each axis of which the first sentence has something."""
    index = claim.index
    forms = [word.form for word in claim.words]
    lemmas = [word.lemma for word in claim.words]
    parts: dict[int, str] | None = None
    for word in claim.words[claim.kicker :]:
        if word.form in BREAKS:
            return
        if not word.is_word or claim.quoted[word.number] or leads_to(claim, word):
            continue  # "refuses to sack" is said of the sacking
        found = [(pole, last) for pole, last in poles_at(forms, lemmas, word.number, len(forms)) if _of_verb(pole)]
        near = [one for one in found if any(at[0] <= top for at in _sentences_on(index, one[0].axis, claim.since))]
        if near and parts is None:
            parts = parts_of_speech(claim)
        if parts is None:
            continue
        if near and is_verb(claim, word, parts):
            for pole, last in near:
                said = as_said(claim, word, claim.words[last], pole, parts)
                if said is not None and said.real and not _both_sides(found, pole):
                    yield said
        if is_verb(claim, word, parts):
            return


def _both_sides(found: list[tuple[Pole, int]], pole: Pole) -> bool:
    """Whether a word is at one pole for its subject and at the other for its object: "beats"."""
    return any(other.axis == pole.axis and other.sign != pole.sign for other, _ in found)


def _of_verb(pole: Pole) -> bool:
    return pole.thing not in {Thing.NOUN, Thing.ADJECTIVE} and pole.axis not in OF_ANY_THING


def _sentences_on(index: BodyIndex, axis: str, since: int) -> Iterator[tuple[int, int]]:
    for place, _, _ in places_on(index, axis, since):
        yield index.sentence_of[place], place


def told_at(index: BodyIndex, place: int, pole: Pole, last: int) -> Saying | None:
    """The predicate at a position if it is that of a main clause, of what somebody says in one, or of when it is."""
    read = reader(index, index.sentence_of[place])
    word = read.word_at(place)
    saying = read.saying(place, pole, last)
    if saying is None or word is None:
        return None
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


def _has_own_side(claim: Claim, said: Stated, places: list[tuple[int, Pole, int]]) -> bool:
    """Whether the body says on the claim's axis what the claim says, unless it is of what the claim does not name."""
    index = claim.index
    top = index.sentence_of[claim.since]
    named = {hit.place for hits in support(claim).hits.values() for hit in hits}
    own = [(place, pole, last) for place, pole, last in places if pole.sign == said.sign or said.turned is not None]
    if len({index.sentence_of[place] for place, _, _ in own}) > MOST_READ:
        return True
    for place, pole, last in own:
        saying = reader(index, index.sentence_of[place]).saying(place, pole, last)
        if saying is None or saying.sign != said.sign or not saying.real or saying.earlier:
            continue
        of_another = saying.thing and named.isdisjoint(saying.thing) and named.isdisjoint(saying.doer)
        if not of_another or index.sentence_of[place] - top < LEAD:
            return True
    return False
