"""Which sentences of the body speak of the same thing as a claim, and where each word of the claim has its support."""

from __future__ import annotations

from bisect import bisect_left

from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.names.aliases import other_names
from linter.analysis.words.word_facts import ANTONYM, WEIGHTS, related
from linter.document.analysed import analysis
from linter.records import NamedTuple

MOST_WEIGHT = 3.0
"""Rarity above which a word counts no more."""


class Hit(NamedTuple):
    """What supports a word: a position in the index, how closely (0 to 1), the sentence's number."""

    place: int
    weight: float
    sentence: int


class Support:
    """For every content word of a claim its hits; for every sentence how much of the claim it holds."""

    __slots__ = ("_best", "_scores", "_weighted", "claim", "hits")

    def __init__(self, claim: Claim) -> None:
        self.claim = claim
        self.hits: dict[int, list[Hit]] = {}
        self._best: dict[int, dict[int, float]] = {}  # word number -> sentence -> weight
        self._scores: dict[int, tuple[float, int]] | None = None
        sentence_of = claim.index.sentence_of
        read: dict[tuple[str, str, bool], tuple[list[Hit], dict[int, float]]] = {}
        for word in claim.words:
            if not word.content:
                continue
            again = (word.lemma, word.form, word.capital)
            if again not in read:
                hits = _hits(word, claim, sentence_of)
                best: dict[int, float] = {}
                for hit in hits:
                    if hit.weight > best.get(hit.sentence, 0.0):
                        best[hit.sentence] = hit.weight
                read[again] = hits, best
            self.hits[word.number], self._best[word.number] = read[again]
        self._weighted = [
            (word.number, min(word.rarity, MOST_WEIGHT), self.hits[word.number])
            for word in claim.words
            if word.number in self.hits
        ]

    def scores(self, without: tuple[int, ...] = ()) -> dict[int, tuple[float, int]]:
        """Sentence number -> share (0 to 1) of the claim's weight that it holds, and how many of its words.

        without: numbers of words that do not count.
        """
        if without:
            return self._scored(without)
        if self._scores is None:
            self._scores = self._scored(())
        return self._scores

    def _scored(self, without: tuple[int, ...]) -> dict[int, tuple[float, int]]:
        total = 0.0
        sums: dict[int, float] = {}
        matched: dict[int, int] = {}
        for word in self.claim.words:
            best = self._best.get(word.number)
            if best is None or word.number in without:
                continue
            weight = min(word.rarity, MOST_WEIGHT)
            total += weight
            for sentence, closeness in best.items():
                sums[sentence] = sums.get(sentence, 0.0) + weight * closeness
                matched[sentence] = matched.get(sentence, 0) + 1
        if total <= 0:
            return {}
        return {sentence: (value / total, matched[sentence]) for sentence, value in sums.items()}

    def aligned(
        self, without: tuple[int, ...] = (), *, share: float = 0.3, of_best: float = 0.55, words: int = 2
    ) -> list[tuple[int, float]]:
        """Sentences that speak of the claim, each with its share.

        Those of a sub-head's own section come first, then the best; ties in the order of the body."""
        scores = self.scores(without)
        if not scores:
            return []
        most = max(value for value, _ in scores.values())
        limit = max(share, of_best * most)
        chosen = [(n, value) for n, (value, count) in scores.items() if value >= limit and count >= words]
        own = self.claim.in_section
        first = self.claim.index.sentences
        chosen.sort(key=lambda item: (not own(first[item[0]].first), -item[1], item[0]))
        return chosen

    def slot(self, word: ClaimWord, place: int, *, window: int = 7) -> float:
        """How far the words around `word` in the claim stand around `place` in the body too, 0 to 1.

        The nearer a word stands to `word` in the claim, the more it counts; around `place` it may stand anywhere within
        `window` words.
        """
        total = held = 0.0
        for number, rarity, hits in self._weighted:
            if number == word.number:
                continue
            weight = rarity / (1 + abs(number - word.number))
            total += weight
            at = bisect_left(hits, (place - window,))
            closeness = 0.0
            while at < len(hits) and hits[at].place <= place + window and closeness < 1.0:
                if hits[at].place != place:
                    closeness = max(closeness, hits[at].weight)
                at += 1
            held += weight * closeness
        return held / total if total else 0.0


def _hits(word: ClaimWord, claim: Claim, sentence_of: list[int]) -> list[Hit]:
    """Where the body has a word: itself, a related word, another name of the same."""
    at = claim.index.at
    best: dict[int, float] = {}
    for base in dict.fromkeys((word.lemma, word.form)):
        best.update(dict.fromkeys(at.get(base, ()), 1.0))
    for other, kind in related(word.lemma):
        weight = WEIGHTS[kind]
        if kind != ANTONYM:
            for place in at.get(other, ()):
                if weight > best.get(place, 0.0):
                    best[place] = weight
    if word.capital:
        forms = claim.index.forms
        for phrase in other_names(word.form):
            for place in at.get(phrase[0], ()):
                if tuple(forms[place : place + len(phrase)]) == phrase:
                    best.setdefault(place, 0.9)
    return [Hit(place, best[place], sentence_of[place]) for place in sorted(best) if place >= claim.since]


@analysis
def support(claim: Claim) -> Support:
    """The support of a claim, computed once."""
    return Support(claim)
