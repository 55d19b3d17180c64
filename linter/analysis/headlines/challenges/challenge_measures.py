"""What is measured of a challenge to a word of a claim, for trees that have learned what it is worth.

The measures are of the best place against the word, of the best place for it, of the word, and of the claim. Trees go
by their order: neither changes without training anew (linter/data/build/judges_of_words.py).
"""

from __future__ import annotations

from linter.analysis.headlines.certainty.hedges import hedge_before
from linter.analysis.headlines.certainty.own_distance import keeps_open
from linter.analysis.headlines.challenges.challenges import Challenge, Kind, Place
from linter.analysis.headlines.challenges.other_times import is_of_the_past
from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.predicates.backgrounds import is_background, is_limited
from linter.analysis.headlines.predicates.governing_words import POSSIBLE, UNREAL
from linter.analysis.headlines.predicates.main_clauses import is_main
from linter.analysis.headlines.predicates.negation_and_hedging import HEDGES, NEGATORS, REFUSALS, is_refusal
from linter.analysis.headlines.predicates.sayings import reader
from linter.analysis.headlines.predicates.stated import parts_of_speech
from linter.analysis.headlines.predicates.told_verb import first_verb
from linter.analysis.syntax.parse import Parsed, Word
from linter.analysis.words.word_facts import word_facts
from linter.records import NamedTuple

MEASURES = 76
BODY_SIZE = 36
"""Which of the measures is the size of the body, in words and marks."""
KINDS = tuple(Kind)
PARTS = ("VERB", "NOUN", "ADJ", "ADV", "AUX", "PROPN")
RELATIONS = tuple(
    "root ccomp xcomp advcl acl acl:relcl conj amod obj nsubj obl nmod compound parataxis".split()  # noqa: SIM905
)
BEFORE = tuple("in of on to for amid over with after by as from at will would and the a".split())  # noqa: SIM905
"""Words before the claim's word that tell most about it."""
ENDINGS = ("s", "ed", "ing")
QUOTES = frozenset({"“", "”", '"'})
NONE, NOT_PARSED = -1.0, -3.0
FAR = 99.0
"""The number of a sentence that there is not."""
TOP = 3
AROUND = 7
"""Words around a place in which the claim's neighbours are looked for."""
NEAR_SLOT = 0.3
LEAST_MERIT = 0.5
"""A place that has less in common with the claim is not parsed."""
NAMING = 0.8
"""Rarity above which a word of a phrase says who or what it is."""
SHARE_COUNTS = 0.7
AT_FIRST, AT_TOP = 0.4, 0.2
"""What a place in the first sentence, and in the first ones, is worth when the best is chosen."""


class Measured(NamedTuple):
    """The places of a challenge from the best on, and what is measured of it: MEASURES numbers."""

    places: tuple[Place, ...]
    measures: list[float]


def measured(claim: Claim, challenge: Challenge) -> Measured:
    """What trees judge a challenge by."""
    return Measuring(claim, challenge).measured()


class Measuring:
    """A challenge with what is looked up about its places: cheap until it is `measured`."""

    def __init__(self, claim: Claim, challenge: Challenge) -> None:
        self.claim, self.word, self.kind = claim, challenge.word, challenge.kind
        self.index: BodyIndex = claim.index
        self.support = support(claim)
        self.shares = self.support.scores((self.word.number,))
        self.top = self.index.sentence_of[claim.since]
        self._slots: dict[int, float] = {}
        self.places = sorted(challenge.places, key=lambda place: (-self.merit(place.at), place.first))
        self.own = sorted(challenge.own, key=lambda at: (-self.in_common(at), at))

    @property
    def most(self) -> float:
        """How much the best place has in common with the claim."""
        return self.merit(self.places[0].at)

    def measured(self) -> Measured:
        """What trees judge the challenge by."""
        values = [
            float(KINDS.index(self.kind)),
            float(self.places[0].shows),
            *self._of_own(),
            *self._of_places(),
            *self._of_body(),
            *self._of_word(),
            *self._of_claim(),
            *self._of_form(),
            *self._of_sentence(),
            *self._of_neighbours(),
            *self._of_both(),
            *self._beside_word(),
            *self._syntax(),
            *self._of_time(),
            *self._of_top(),
        ]
        return Measured(tuple(self.places), values)

    def slot(self, at: int) -> float:
        """How far the words around the claim's word stand around a position."""
        found = self._slots.get(at)
        if found is None:
            found = self._slots[at] = self.support.slot(self.word, at)
        return found

    def share(self, at: int) -> float:
        """How much of the claim, without the word, the sentence at a position holds."""
        return self.shares.get(self.index.sentence_of[at], (0.0, 0))[0]

    def sentence(self, at: int) -> int:
        """The number of the sentence at a position, 0 for the first."""
        return self.index.sentence_of[at] - self.top

    def in_common(self, at: int) -> float:
        """How much a position has in common with the claim, wherever it stands."""
        return self.slot(at) + SHARE_COUNTS * self.share(at)

    def merit(self, at: int) -> float:
        """How much a position has in common with the claim, more at the top."""
        number = self.sentence(at)
        return self.in_common(at) + (AT_FIRST if number == 0 else AT_TOP if number < TOP else 0.0)

    def _of_own(self) -> list[float]:
        own = self.own
        if not own:
            return [0.0, 0.0, NONE, NONE, NONE, FAR]
        at_top = sum(1 for at in own if self.sentence(at) < TOP)
        best = own[0]
        most = max(self.slot(at) for at in own)
        return [float(len(own)), float(at_top), self.slot(best), self.share(best), most, float(self.sentence(best))]

    def _of_places(self) -> list[float]:
        places, at = self.places, self.places[0].at
        at_top = sum(1 for place in places if self.sentence(place.at) < TOP)
        second = self.merit(places[1].at) if len(places) > 1 else NONE
        return [
            float(len(places)),
            float(at_top),
            self.slot(at),
            self.share(at),
            float(self.sentence(at)),
            second,
        ]

    def _of_body(self) -> list[float]:
        hits = self.support.hits.get(self.word.number, ())
        return [
            self.shares.get(self.top, (0.0, 0))[0],
            max((share for share, _ in self.shares.values()), default=0.0),
            float(sum(1 for hit in hits if hit.weight < 1.0)),
            float(len(self.index.positions(self.word.lemma, self.claim.since))),
        ]

    def _of_word(self) -> list[float]:
        facts = word_facts(self.word.text)
        return [
            NONE if facts.absent is None else facts.absent,
            NONE if facts.unexplained is None else facts.unexplained,
            facts.rarity,
            word_facts(self.index.texts[self.places[0].at]).rarity,
        ]

    def _of_claim(self) -> list[float]:
        claim, word = self.claim, self.word
        negations = hedges = 0
        for other in claim.words:
            negations += other.form in NEGATORS or other.form.endswith("n't") or other.lemma in REFUSALS
            hedges += other.is_word and other is not word and (other.form in HEDGES or other.lemma in UNREAL)
        return [
            float(sum(1 for other in claim.words if other.content)),
            float(word.number),
            float(len(claim.words) - word.number),
            float(negations),
            float(hedges),
            float(claim.argues) + 2.0 * float(claim.title_case),
            float(sum(claim.quoted)),
        ]

    def _of_form(self) -> list[float]:
        word = self.word
        part = parts_of_speech(self.claim).get(word.number)
        ending = 0
        if word.form != word.lemma:
            ending = next((number for number, end in enumerate(ENDINGS, 1) if word.form.endswith(end)), 4)
        return [_number(PARTS, part), float(ending)]

    def _of_sentence(self) -> list[float]:
        index, best = self.index, self.places[0]
        sentence = index.sentences[index.sentence_of[best.at]]
        forms = index.forms[sentence.first : sentence.last]
        refusals = sum(1 for at in range(sentence.first, sentence.last) if is_refusal(index, at))
        return [
            float(sum(1 for form in forms if form in NEGATORS or form.endswith("n't"))),
            float(refusals),
            float(sum(1 for form in forms if form in HEDGES)),
            float(abs(best.last - best.first)),
            float(len(index.sentences)),
            float(len(index) - self.claim.since),
            float(index.lemmas[best.at] == self.word.lemma),
        ]

    def _of_neighbours(self) -> list[float]:
        """How near the claim's words before and after the word stand to the place: in this order, and in any."""
        words, number = self.claim.words, self.word.number
        after = next((other for other in words[number + 1 :] if other.content), None)
        before = next((other for other in words[:number][::-1] if other.content), None)
        return [
            self._beside(after, 0, AROUND),
            self._beside(before, -AROUND, 0),
            self._beside(after, -AROUND, AROUND),
            self._beside(before, -AROUND, AROUND),
        ]

    def _beside(self, other: ClaimWord | None, low: int, high: int) -> float:
        if other is None:
            return NONE
        at = self.places[0].at
        hits = self.support.hits.get(other.number, ())
        return max((hit.weight for hit in hits if at + low <= hit.place <= at + high and hit.place != at), default=0.0)

    def _of_both(self) -> list[float]:
        index, best = self.index, self.places[0]
        at = best.at
        for_it = self.merit(self.own[0]) if self.own else 0.0
        modal = index.lemmas[best.first] in POSSIBLE or index.forms[best.first] in POSSIBLE
        return [
            float(index.forms[at] == self.word.form),
            float(sum(1 for place in self.places if self.slot(place.at) >= NEAR_SLOT)),
            float(sum(1 for one in self.own if self.slot(one) >= NEAR_SLOT)),
            self.merit(at) - for_it,
            float(at > 0 and index.forms[at - 1] in {"to", "for"}),
            float(modal),
        ]

    def _beside_word(self) -> list[float]:
        words, number = self.claim.words, self.word.number
        after = words[number + 1] if number + 1 < len(words) else None
        before = words[number - 1] if number else None
        return [
            float(after is not None and after.content),
            float(before is not None and before.content),
            _number(BEFORE, before.form if before is not None else None),
            float(keeps_open(self.claim)),
            NONE if self.places[0].hedging is None else float(self.places[0].hedging),
        ]

    def _of_time(self) -> list[float]:
        """Whether place and word are of another time, only thought of, or somebody's words."""
        claim, word, index, best = self.claim, self.word, self.index, self.places[0]
        before = hedge_before(index, best.first)
        sentence = index.sentences[index.sentence_of[best.at]]
        quotes = sum(1 for at in range(sentence.first, best.at) if index.texts[at] in QUOTES)
        return [
            float(is_of_the_past(claim, best.at)),
            float(is_background(claim, word)),
            float(is_limited(claim, word)),
            NONE if before is None else float(before.hedging),
            float(quotes % 2),
            float(any(self.index.sentence_of[at] == index.sentence_of[best.at] for at in self.own)),
        ]

    def _of_top(self) -> list[float]:
        """What the first sentences have of denials and hedges, and how much of the claim and of its names they hold."""
        index, top = self.index, self.top
        first = index.sentences[top]
        end = index.sentences[min(top + TOP, len(index.sentences)) - 1].last
        forms = index.forms[first.first : end]
        lemmas = index.lemmas[first.first : end]
        lead = len(index.forms[first.first : first.last])
        denials = [at for at, form in enumerate(forms) if form in NEGATORS or form.endswith("n't")]
        refusals = [at for at, base in enumerate(lemmas) if base in REFUSALS]
        hedges = [at for at, form in enumerate(forms) if form in HEDGES or lemmas[at] in UNREAL]
        told = first_verb(self.claim)
        return [
            float(sum(1 for at in denials if at < lead)),
            float(sum(1 for at in refusals if at < lead)),
            float(sum(1 for at in hedges if at < lead)),
            float(len(denials)),
            float(len(refusals)),
            float(len(hedges)),
            float(self.word is told),
            float(any(at + first.first == self.places[0].first for at in (*denials, *refusals))),
        ]

    def _syntax(self) -> list[float]:
        """Of all but a weaker word: its part of speech, sign and standing, how far subject and object are claimed."""
        best = self.places[0]
        if self.kind is Kind.WEAKER or self.merit(best.at) < LEAST_MERIT:
            return [NOT_PARSED] * 9
        read = reader(self.index, self.index.sentence_of[best.at])
        told = read.word_at(best.at)
        if told is None:
            return [NONE] * 9
        sign, _, real, hedge, earlier = read.polarity(told)
        return [
            _number(PARTS, told.upos),
            float(sign),
            float(real),
            float(hedge >= 0),
            float(earlier),
            float(is_main(read, told)),
            self._claimed([read.place_of(one) for one in _phrase(read.tree, read.tree.subject(told))]),
            self._claimed([read.place_of(one) for one in _phrase(read.tree, read.tree.object(told))]),
            _number(RELATIONS, told.relation),
        ]

    def _claimed(self, phrase: list[int]) -> float:
        """How much of a phrase of the body the claim has, too."""
        if not phrase:
            return NONE
        naming = [at for at in phrase if word_facts(self.index.texts[at]).rarity > NAMING]
        hits = {hit.place for number, found in self.support.hits.items() if number != self.word.number for hit in found}
        return sum(1 for at in naming if at in hits) / max(1, len(naming))


def _phrase(tree: Parsed, head: Word | None) -> list[Word]:
    return list(tree.phrase(head)) if head is not None else []


def _number(names: tuple[str, ...], name: str | None) -> float:
    return float(names.index(name)) if name in names else NONE
