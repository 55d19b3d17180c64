"""What the first sentence leaves open, of the claim's own deed: "buys" over "is in talks about a takeover of".

The body's word may be another one for the same deed, a noun too; and nowhere may the body tell the deed as done.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.predicates.deeds import same_deed
from linter.analysis.headlines.predicates.governing_words import OPEN_CLAUSES, PERHAPS, POSSIBLE, UNREAL
from linter.analysis.headlines.predicates.negation_and_hedging import negator_near
from linter.analysis.headlines.predicates.poles import PARTICLES, places_on, poles_at, poles_of
from linter.analysis.headlines.predicates.sayings import Reader, reader
from linter.analysis.headlines.predicates.told_verb import told_verb
from linter.analysis.syntax.parse import Word
from linter.analysis.words.word_facts import related_words, word_facts
from linter.records import NamedTuple

TOP = 2
"""Sentences at the top that may leave it open."""
TOLD_TOP = 3
"""Sentences at the top that tell what is done."""
MOST_READ = 6
"""Sentences that are parsed."""
FARTHEST = 12
"""Words from a hedge to what it leaves open."""
NEAR = 3
DOWNWARDS = frozenset({"down", "off"})
QUOTES = frozenset({"“", "”", "‘", '"', "'"})
RARE = 1.0
WEAK = frozenset({"would", "should", "must", "can"})
"""They leave open what a bill or a report is about, and headlines need not say so."""
STILL_OPEN = frozenset(
    """
    consider weigh mull explore study examine look discuss debate talk talks negotiate negotiation think idea option
    possibility chance hopeful hope suspect suspicion allege allegation accuse accusation charge claim rumour rumor
    speculate speculation whether if may might could possibly perhaps allegedly reportedly potentially unlikely
    preliminary believe suggest doubt fear review
    """.split()  # noqa: SIM905
)
"""Base forms and forms that leave open even what a headline says is planned ("to close")."""


_BASES = UNREAL | STILL_OPEN
_FORMS = OPEN_CLAUSES | PERHAPS | POSSIBLE


class Open(NamedTuple):
    """A word of a claim and what leaves it open: the positions of the hedge and of the body's word for it."""

    word: ClaimWord
    hedge: int
    place: int


def left_open_at_top(claim: Claim) -> Iterator[Open]:
    """The claim's first verb, where the top of the body leaves it open and nothing tells it as done."""
    index = claim.index
    top = index.sentence_of[claim.since]
    end = index.sentences[min(top + TOP, len(index.sentences)) - 1].last
    if not any(
        _may_be_open(index, place)
        for word in claim.words[claim.kicker :]
        if word.is_word and word.content
        for place in deed_places(claim, word, end)
    ):
        return
    word = told_verb(claim)
    if word is None or not any(_may_be_open(index, place) for place in deed_places(claim, word, end)):
        return
    places = deed_places(claim, word)
    if len({index.sentence_of[place] for place in places}) > MOST_READ:
        return
    future = word.number > 0 and claim.words[word.number - 1].form in {"to", "will"}
    found: Open | None = None
    for place in places:
        hedge = _hedge(index, place, future=future)
        if hedge is None or _is_the_noun(index, word, place):
            return
        first = index.sentence_of[place] - top < TOP
        between = index.texts[max(0, hedge) : place]
        if (
            0 <= hedge < place <= hedge + FARTHEST
            and found is None
            and first
            and QUOTES.isdisjoint(between)
            and has_its_particle(claim, word, place)
            and _of_the_same(claim, word, place)
        ):
            found = Open(word, hedge, place)
    if found is not None:
        yield found


def has_its_particle(claim: Claim, word: ClaimWord, place: int) -> bool:
    """Whether the body has the particle with which a verb of the claim is another: "doubles down"."""
    after = claim.words[word.number + 1].form if word.number + 1 < len(claim.words) else ""
    if after not in PARTICLES - {"over", "in", "on", "to", "by"}:
        return True
    if after in DOWNWARDS and any(
        entry.pole.axis == "direction" and entry.pole.sign > 0 for entry in poles_of(word.lemma)
    ):
        return False  # no rise
    return after in claim.index.forms[place + 1 : place + 1 + NEAR] or claim.index.lemmas[place] != word.lemma


def _may_be_open(index: BodyIndex, place: int) -> bool:
    """Whether a word before a position, in its sentence, could leave it open. Cheap."""
    first = max(index.sentences[index.sentence_of[place]].first, place - FARTHEST)
    return any(index.lemmas[at] in _BASES or index.forms[at] in _FORMS for at in range(first, place))


def deed_places(claim: Claim, word: ClaimWord, end: int | None = None) -> list[int]:
    """Where the body has a word for the same deed, up to `end`."""
    index = claim.index
    near = {other for other in related_words(word.lemma, nearest=True) if word_facts(other).rarity > RARE}
    found = {
        place
        for base in same_deed(word.lemma) | near | {f"{word.lemma}ing"}
        for place in index.positions(base, claim.since, end)
    }
    forms, lemmas = [other.form for other in claim.words], [other.lemma for other in claim.words]
    for pole, _ in poles_at(forms, lemmas, word.number, len(forms)):
        found.update(
            place for place, other, _ in places_on(index, pole.axis, claim.since, end) if other.sign == pole.sign
        )
    return sorted(found)


def is_told_at_the_top(claim: Claim, word: ClaimWord) -> bool:
    """Whether the first sentences tell a verb's deed as done, in other words for it."""
    index = claim.index
    last = min(index.sentence_of[claim.since] + TOLD_TOP, len(index.sentences)) - 1
    for place in deed_places(claim, word, index.sentences[last].last):
        read = reader(index, index.sentence_of[place])
        told = read.word_at(place)
        if told is not None and told.upos == "VERB" and read.is_told(place):
            sign, _, real, _, earlier = read.polarity(told)
            if sign > 0 and real and not earlier:
                return True
    return False


def _is_the_noun(index: BodyIndex, word: ClaimWord, place: int) -> bool:
    """Whether the body has the claim's very form as a noun in the plural, which the claim may have, too."""
    if index.forms[place] != word.form or word.form == word.lemma:
        return False
    told = reader(index, index.sentence_of[place]).word_at(place)
    return told is not None and told.upos == "NOUN"


def _of_the_same(claim: Claim, word: ClaimWord, place: int) -> bool:
    """Whether what hangs on a word of the body, or its subject, has another word of the claim."""
    read = reader(claim.index, claim.index.sentence_of[place])
    told = read.word_at(place)
    if told is None or told.relation in {"compound", "amod"}:
        return False
    subject = read.tree.subject(told)
    around = [*read.tree.phrase(told), *(read.tree.phrase(subject) if subject is not None else ())]
    near = {read.place_of(one) for one in around} - {place}
    return any(
        hit.place in near for number, hits in support(claim).hits.items() if number != word.number for hit in hits
    )


def _hedge(index: BodyIndex, place: int, *, future: bool) -> int | None:
    """The position of what leaves open the word at a position; -1 where it neither is left open nor told as done, None
    where it is told as done.
    """
    read = reader(index, index.sentence_of[place])
    word = read.word_at(place)
    if word is not None and word.upos == "NOUN" and read.tree.dependents(word, "cop"):
        return None  # "it was their first win"
    if word is None or word.upos not in {"VERB", "NOUN"} or negator_near(index, place, before=3) is not None:
        return -1
    hedge = -1
    if word.upos == "VERB":
        sign, _, real, hedge, earlier = read.polarity(word)
        aside = word.text.lower().endswith("ing") and word.relation in {"advcl", "acl", "conj"}
        marks = [one.text.lower() for one in read.tree.dependents(word, "mark", "case", "aux")]
        if aside and (not marks or marks == ["by"]):
            return None  # "…, sparking anger", "seeks to win by attacking"
        if real or sign < 0:
            return None if real and sign > 0 and not earlier else -1  # "bought two farms last year"
    above = _above(read, word) if hedge < 0 else None
    if above is not None:
        hedge = read.place_of(above)
    if hedge < 0 or index.forms[hedge] in WEAK or "what" in index.forms[max(0, hedge - NEAR) : hedge]:
        return -1  # "what some believe was"
    planned = future and not {index.forms[hedge], index.lemmas[hedge]} & STILL_OPEN
    return None if planned else hedge


def _above(read: Reader, word: Word) -> Word | None:
    """What governs a noun, or a verb in -ing, and leaves it open: "talks about a takeover", "hopeful of signing"."""
    at: Word | None = word
    for _ in range(4):
        if at is None:
            return None
        marks = read.tree.dependents(at, "mark", "aux", "advmod", "amod")
        for one in marks:
            form = one.text.lower()
            if form in OPEN_CLAUSES | PERHAPS or (form in POSSIBLE and one.relation == "aux"):
                return one
            if one.relation == "amod" and read.lemma(one) in {
                "possible",
                "potential",
                "allege",
                "proposed",
                "suspected",
            }:
                return one
        head = read.tree.head(at)
        if head is None or at.relation in {"nsubj", "nsubj:pass", "conj", "parataxis", "appos"}:
            return None
        if read.lemma(head) in UNREAL | STILL_OPEN and head.number < word.number:
            return head
        at = head
    return None
