"""The sentences of a body that are nearest to a headline, and in each the clause that has the most of its words."""

from __future__ import annotations

from collections import defaultdict

from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.whole.signs import Signs, signs_of
from linter.document.analysed import analysis
from linter.records import NamedTuple

NEAREST = 6
"""Sentences that are looked at, the first of the body among them."""
AT_FIRST, AT_TOP, TOP = 0.3, 0.15, 3
"""What a sentence is nearer for being the first, or one of the first."""
MOST_WEIGHT = 7.0
ENDS = frozenset({";", ":", "—", "–", "but", "who", "which", "while", "although", "though", "because", "after", "when"})
"""Marks and words that end a clause."""
_LEAST_CLAUSE = 3
"""Words: what two commas cut off shorter than this is no clause."""


class Near(NamedTuple):
    """A sentence near to a headline.

    number: its number, 0 for the first of the body.
    share: how much of the headline it holds.
    hits: positions that the headline has.
    signs: those of the sentence.
    first, last: the positions of its clause, the last excluded.
    """

    number: int
    share: float
    hits: list[int]
    signs: Signs
    first: int
    last: int

    def inside(self, places: list[int]) -> int:
        """How many of some positions are in the clause."""
        return sum(1 for at in places if self.first <= at < self.last)


@analysis
def near_clauses(claim: Claim) -> tuple[Near, ...]:
    """The sentences that are nearest to a headline, the nearest first; the body's first is always one."""
    index = claim.index
    if claim.since >= len(index):
        return ()
    found = support(claim)
    top = index.sentence_of[claim.since]
    shares = found.scores()
    order = sorted(
        {*shares, top},
        key=lambda number: (
            -(shares.get(number, (0.0, 0))[0] + (AT_FIRST if number == top else AT_TOP if number - top < TOP else 0.0)),
            number,
        ),
    )
    chosen = [number for number in order if number >= top][:NEAREST]
    if top not in chosen:
        chosen[-1] = top
    hits: dict[int, dict[int, float]] = defaultdict(dict)
    for number, those in found.hits.items():
        weight = min(claim.words[number].rarity, MOST_WEIGHT)
        for hit in those:
            of_sentence = hits[hit.sentence]
            of_sentence[hit.place] = max(of_sentence.get(hit.place, 0.0), weight * hit.weight)
    nearest = []
    for number in chosen:
        sentence = index.sentences[number]
        first, last = _clause(index.forms, sentence.first, sentence.last, hits[number])
        nearest.append(
            Near(
                number - top,
                shares.get(number, (0.0, 0))[0],
                sorted(hits[number]),
                signs_of(index, range(sentence.first, sentence.last)),
                first,
                last,
            )
        )
    return tuple(nearest)


def _clause(forms: list[str], first: int, last: int, hits: dict[int, float]) -> tuple[int, int]:
    """Where the clause begins and ends that has the most of the headline's words; the first one where none has any."""
    best, best_weight, start = (first, last), -1.0, first
    for at in range(first, last + 1):
        if at == last or forms[at] in ENDS or (forms[at] == "," and at - start >= _LEAST_CLAUSE):
            weight = sum(value for place, value in hits.items() if start <= place < at)
            if weight > best_weight and at > start:
                best, best_weight = (start, at), weight
            start = at + 1
    return best
