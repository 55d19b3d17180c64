"""Which of two words fits a place better, judged by how edited news uses both: the measures and the score.

A place is a token with two ids on either side. The measures compare the word as written (w) with another (c) by the
counts of `word_model`; the scorer, a set of decision trees trained on news with words exchanged, turns them into the
log-odds that c was meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import NamedTuple

from linter.analysis.word_model import ATTRACTION, ATTRACTION_STEP, LEVELS, WordModel, encoded
from linter.analysis.word_model_ids import FIRST_WORD

PRIOR = 20.0
BACKOFF = 5.0


class Context(NamedTuple):
    """What stands around a place, with the counts that both words share."""

    left2: int
    left: int
    right: int
    right2: int
    before: float
    after: float
    around: float
    total_left: float
    total_right: float


class Fit(NamedTuple):
    """How often one word was seen in a context: in lower case, with one and two neighbours."""

    uses: float
    left2: float
    middle: float
    right2: float
    left: float
    right: float


NOWHERE = Fit(0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
"""The fit of a word that the model has never seen."""


def is_common(model: WordModel, ids: Sequence[int], place: int) -> bool:
    """Whether the word is so usual at a place that no other can be meant: seen often between or beside both pairs."""
    left, word, right = ids[place - 1 : place + 2]
    get = model.trigrams.get
    if get(left | word << 16 | right << 32) >= 5:
        return True
    if get(ids[place - 2] | left << 16 | word << 32) >= _OFTEN:
        return True
    return get(word | right << 16 | ids[place + 2] << 32) >= _OFTEN


_OFTEN = encoded(50)


class Neighbours:
    """A quick look at a place: how often the word and another were seen beside the left and the right neighbour."""

    def __init__(self, model: WordModel, ids: Sequence[int], place: int) -> None:
        self._get = model.bigrams.get
        self._model = model
        self._left = ids[place - 1]
        self._right = ids[place + 1] << 16
        word = ids[place]
        if word >= FIRST_WORD:
            self._share = (model.uses[word - FIRST_WORD] + 0.5) / model.tokens * PRIOR
            left, right = LEVELS[self._get(self._left | word << 16)], LEVELS[self._get(word | self._right)]
        else:
            self._share, left, right = 0.5 / model.tokens * PRIOR, 0.0, 0.0
        self._fit = (left + self._share) * (right + self._share) / self._share

    def favour(self, other: int) -> float:
        """How many times likelier another word is than the one written, going by both neighbours alone."""
        get = self._get
        share = (self._model.uses[other - FIRST_WORD] + 0.5) / self._model.tokens * PRIOR
        left, right = LEVELS[get(self._left | other << 16)], LEVELS[get(other | self._right)]
        return (left + share) * (right + share) / share / self._fit


def context(model: WordModel, ids: Sequence[int], place: int) -> Context:
    """The context of `ids[place]`; there are at least two ids on either side of it."""
    left2, left, _, right, right2 = ids[place - 2 : place + 3]
    return Context(
        left2,
        left,
        right,
        right2,
        LEVELS[model.bigrams.get(left2 | left << 16)],
        LEVELS[model.bigrams.get(right | right2 << 16)],
        LEVELS[model.skips.get(left | right << 32)],
        float(model.totals[left]),
        float(model.totals[right]),
    )


def fit(model: WordModel, around: Context, word: int | None) -> Fit:
    """How often `word` was seen in a context."""
    if word is None:
        return NOWHERE
    bigrams, trigrams = model.bigrams.get, model.trigrams.get
    left, right = around.left, around.right
    return Fit(
        float(model.use(word)),
        LEVELS[trigrams(around.left2 | left << 16 | word << 32)],
        LEVELS[trigrams(left | word << 16 | right << 32)],
        LEVELS[trigrams(word | right << 16 | around.right2 << 32)],
        LEVELS[bigrams(left | word << 16)],
        LEVELS[bigrams(word | right << 16)],
    )


def likelihoods(around: Context, seen: Fit, tokens: int) -> tuple[float, float, float, float]:
    """Logs of the probability of a word alone, after its left, before its right, and between both neighbours."""
    alone = (seen.uses + 0.5) / tokens
    by_left = (seen.left + PRIOR * alone) / (around.total_left + PRIOR)
    by_right = (seen.right + PRIOR * alone) / (around.total_right + PRIOR)
    left = (seen.left2 + BACKOFF * by_left) / (around.before + BACKOFF)
    right = (seen.right2 + BACKOFF * by_right) / (around.after + BACKOFF)
    middle = (seen.middle + BACKOFF * min(1.0, by_left * by_right / alone)) / (around.around + BACKOFF)
    return log(alone), log(left), log(right), log(middle)


def measures(around: Context, written: Fit, meant: Fit, tokens: int) -> list[float]:
    """The measures of a place for the scorer, in its order."""
    alone_w, left_w, right_w, middle_w = likelihoods(around, written, tokens)
    alone_c, left_c, right_c, middle_c = likelihoods(around, meant, tokens)
    alone, left, right, middle = alone_c - alone_w, left_c - left_w, right_c - right_w, middle_c - middle_w
    return [
        left + right - alone,
        left + right + middle - 2 * alone,
        left,
        right,
        middle,
        alone,
        *written,
        *meant,
        *around[4:],
    ]


MEASURES = 43
"""How many measures the first look sees: `measures`, `distant_measures`, clues, cues, uses in the draft, the kind."""
NETWORK_MEASURES = 4
"""How many more the second look sees: what the network says of both words."""
SHRINKAGE = 3.0
COMPANY_REACH = 14
"""Words of content so many tokens away may still be company."""


def likely(measured: Sequence[float], *, slip: bool) -> bool:
    """Whether the other word fits so much better that a closer look may pay; of slips there are very many."""
    return (measured[0] > 3.0 and measured[1] > 5.0) if slip else (measured[0] > -0.5 and measured[1] > 0.0)


def distant_measures(
    model: WordModel, ids: Sequence[int], place: int, written: int | None, meant: int
) -> tuple[float, ...]:
    """What words further away say for the word meant against the one written: two and three off, and the company."""
    skips, far, totals = model.skips.get, model.far.get, model.totals
    left3, left2, right2, right3 = ids[place - 3], ids[place - 2], ids[place + 2], ids[place + 3]
    share_w = (model.use(written) + 0.5) / model.tokens
    share_c = (model.use(meant) + 0.5) / model.tokens
    found: list[float] = []
    for other, key_w, key_c, table in (
        (left2, left2 | (written or 0) << 32, left2 | meant << 32, skips),
        (right2, (written or 0) | right2 << 32, meant | right2 << 32, skips),
        (left3, left3 | (written or 0) << 48, left3 | meant << 48, far),
        (right3, (written or 0) | right3 << 48, meant | right3 << 48, far),
    ):
        total = totals[other]
        count_w = LEVELS[table(key_w)] if written is not None else 0.0
        count_c = LEVELS[table(key_c)]
        found.append(
            log((count_c + SHRINKAGE) / (total * share_c + SHRINKAGE))
            - log((count_w + SHRINKAGE) / (total * share_w + SHRINKAGE))
        )
    company_w, most_w = company(model, ids, place, written)
    company_c, most_c = company(model, ids, place, meant)
    return (*found, sum(found), company_w, company_c, company_c - company_w, most_w, most_c)


def company(model: WordModel, ids: Sequence[int], place: int, word: int | None) -> tuple[float, float]:
    """The sum and the greatest of the attractions between a word and the words of content near a place."""
    content, get = model.content, model.company.get
    if word is None or not content[word]:
        return 0.0, 0.0
    total = most = 0.0
    near = (*ids[max(0, place - COMPANY_REACH) : place], *ids[place + 1 : place + 1 + COMPANY_REACH])
    for other in dict.fromkeys(near):
        if content[other] and other != word:
            value = get(word | other << 16 if word < other else other | word << 16)
            if value:
                attraction = ATTRACTION + (value - 0.5) * ATTRACTION_STEP
                total += attraction
                most = max(most, attraction)
    return total, most
