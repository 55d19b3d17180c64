"""Which of two words fits a place better, judged by how edited news uses both: the measures and the score.

A place is a token with two ids on either side. The measures compare the word as written (w) with another (c) by the
counts of `word_model`; the scorer, a set of decision trees trained on news with words exchanged, turns them into the
log-odds that c was meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from linter.analysis.word_choice.word_vectors import TOPIC_MEASURES
from linter.analysis.word_model.model import (
    ATTRACTION,
    ATTRACTION_STEP,
    FIRST,
    LEVELS,
    SECOND,
    THIRD,
    WordModel,
    company_key,
    encoded,
)
from linter.records import NamedTuple

PRIOR = 20.0
BACKOFF = 5.0


class Keys(NamedTuple):
    """The parts of keys that the words around a place give; with that of a word they are the keys of its sequences."""

    left2: int
    left: int
    middle: int
    right: int
    right2: int


class Context(NamedTuple):
    """The neighbours of a token, and the counts that both words share.

    keys: the keys of the neighbouring words in the model.
    before: the count of the two words before it.
    after: the count of the two words after it.
    around: the count of the two neighbouring words with any word between them.
    total_left: the count of the word before it.
    total_right: the count of the word after it.
    """

    keys: Keys
    before: float
    after: float
    around: float
    total_left: float
    total_right: float


class Fit(NamedTuple):
    """How often a word was seen, in lower case, in a context.

    uses: its uses anywhere.
    left2: its uses after the two words before.
    middle: its uses between the two neighbouring words.
    right2: its uses before the two words after.
    left: its uses after the word before.
    right: its uses before the word after.
    """

    uses: float
    left2: float
    middle: float
    right2: float
    left: float
    right: float


NOWHERE = Fit(0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
"""The fit of a word that the model has never seen."""


def is_common(model: WordModel, keys: Keys, word: int) -> bool:
    """Whether the word is so usual at a place that no other can be meant: seen often between or beside both pairs."""
    get = model.trigrams.get
    if get(keys.middle ^ SECOND[word]) >= USUAL:
        return True
    return get(keys.left2 ^ THIRD[word]) >= _OFTEN or get(keys.right2 ^ FIRST[word]) >= _OFTEN


USUAL, USUAL_OF_FREQUENT = encoded(5), encoded(2)
"""Seen so often between its neighbours, a word is in its place; a frequent word is if it was seen there at all."""
_OFTEN = encoded(50)


def keys_around(ids: Sequence[int], place: int) -> Keys:
    """The keys' parts around `ids[place]`; there are at least two ids on either side of it."""
    left2, left, _, right, right2 = ids[place - 2 : place + 3]
    first, second = FIRST[left], SECOND[right]
    return Keys(FIRST[left2] ^ SECOND[left], first, first ^ THIRD[right], second, second ^ THIRD[right2])


def context(model: WordModel, ids: Sequence[int], place: int, keys: Keys) -> Context:
    """The context of `ids[place]`."""
    left2, left, _, right, right2 = ids[place - 2 : place + 3]
    bigrams = model.bigrams.get
    return Context(
        keys,
        LEVELS[bigrams(FIRST[left2] ^ SECOND[left])],
        LEVELS[bigrams(FIRST[right] ^ SECOND[right2])],
        LEVELS[model.skips.get(FIRST[left] ^ SECOND[right])],
        float(model.totals[left]),
        float(model.totals[right]),
    )


def fit(model: WordModel, keys: Keys, word: int | None, own: int | None = None) -> Fit:
    """How often `word` was seen between the words around a place.

    own: the word of which one use, at this very place, is among the counts: it is taken off (when judges are trained).
    """
    if word is None:
        return NOWHERE
    bigrams, trigrams = model.bigrams.get, model.trigrams.get
    first, second = FIRST[word], SECOND[word]
    left, right = LEVELS[bigrams(keys.left ^ second)], LEVELS[bigrams(keys.right ^ first)]
    most = model.total(word) * ROUNDING
    if left > most:
        left = 0.0
    if right > most:
        right = 0.0
    # Three words in a row can't be more frequent than two of them: a count that says so is of another key.
    left2 = LEVELS[trigrams(keys.left2 ^ THIRD[word])] if left else 0.0
    middle = LEVELS[trigrams(keys.middle ^ second)] if left and right else 0.0
    right2 = LEVELS[trigrams(keys.right2 ^ first)] if right else 0.0
    found = Fit(
        float(model.use(word)),
        left2 if left2 <= left else 0.0,
        middle if middle <= left and middle <= right else 0.0,
        right2 if right2 <= right else 0.0,
        left,
        right,
    )
    return found if word != own else Fit(max(0.0, found.uses - 1), *map(_one_less, found[1:]))


def _one_less(count: float) -> float:
    """A count without one use; what is seen once is in no table, and greater counts are not exact."""
    return 0.0 if count <= 2 else count - 1 if count <= 6 else count


ROUNDING = 1.25
"""So much greater than a count can be the step that stands for it in the word model."""


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
        *around[1:],
    ]


MEASURES = 45
"""How many measures the first look sees: those of two functions, clues, cues, uses in the draft, the kind, forms."""
MEANING_MEASURES = 4 + TOPIC_MEASURES
"""How many more the second look sees: what the network and the vectors of words say of both words."""
SHRINKAGE = 3.0
COMPANY_REACH = 14
"""Words of content so many tokens away may still be company."""


def likely(measured: Sequence[float], *, slip: bool) -> bool:
    """Whether the other word fits so much better that a closer look may pay; of slips there are very many."""
    return (measured[0] > 5.0 and measured[1] > 8.0) if slip else (measured[0] > -2.0 and measured[1] > -3.0)


def distant_measures(
    model: WordModel, ids: Sequence[int], place: int, written: int | None, meant: int
) -> tuple[float, ...]:
    """What words further away say for the word meant against the one written: two and three off, and the company."""
    skips, far, totals = model.skips.get, model.far.get, model.totals
    left3, left2, right2, right3 = ids[place - 3], ids[place - 2], ids[place + 2], ids[place + 3]
    share_w = (model.use(written) + 0.5) / model.tokens
    share_c = (model.use(meant) + 0.5) / model.tokens
    found: list[float] = []
    for other, table, beside, part in (
        (left2, skips, FIRST[left2], SECOND),
        (right2, skips, SECOND[right2], FIRST),
        (left3, far, FIRST[left3], SECOND),
        (right3, far, SECOND[right3], FIRST),
    ):
        total = totals[other]
        count_w = LEVELS[table(beside ^ part[written])] if written is not None else 0.0
        count_c = LEVELS[table(beside ^ part[meant])]
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
            value = get(company_key(word, other))
            if value:
                attraction = ATTRACTION + (value - 0.5) * ATTRACTION_STEP
                total += attraction
                most = max(most, attraction)
    return total, most
