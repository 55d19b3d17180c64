"""Small words and forms that may be slips: the changes of one word that counts of edited news speak for.

A hurried writer drops "to", leaves an old preposition beside the new one, takes a verb's base for its participle. So at
each place of a draft the changes are tried that would mend such a slip: one of SMALL put in, one taken out, one
preposition for another, one form of a verb or noun for another. Counts of three words in a row say which changes are
worth a closer look; what they are worth is judged elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from linter.analysis.text.tokens import NUMBER, WORD, lower_texts, tokens
from linter.analysis.word_choice.rows import row_of
from linter.analysis.word_model.model import EDGES, FIRST, SECOND, THIRD, WordModel
from linter.analysis.words.inflections import forms_of, gerund_of
from linter.analysis.words.irregular_verbs import irregular_verbs
from linter.analysis.words.verb_forms import base_of_gerund
from linter.document.model import Block
from linter.records import NamedTuple

MISSING, EXTRA, OTHER, FORM, GERUND, INFINITIVE = range(6)
"""The kinds of changes: a word put in, one taken out, another small word, another form of the same word, "closing" for
"to close", "to close" for "closing"."""
PREPOSITIONS = tuple("about against at by for from in into of on over to with".split())  # noqa: SIM905
SMALL = (
    *PREPOSITIONS,
    *"the a an be been is are was were has have had as than not that and his its their he they it will who".split(),  # noqa: SIM905
)
_SWAPPED = (
    PREPOSITIONS,
    ("is", "are"),
    ("was", "were"),
    ("has", "have", "had", "having"),
    ("does", "do", "did"),
    ("be", "been", "being", "is", "was", "are", "were"),
    ("this", "these"),
    ("that", "those"),
    ("as", "than"),
    ("who", "which", "whom", "whose"),
    ("he", "him"),
    ("she", "her"),
    ("they", "them", "their"),
    ("and", "or"),
    ("much", "many"),
    ("less", "fewer"),
    ("since", "for"),
    ("then", "than"),
)
"""Small words of which one is written for another of the same row."""
_PUT_IN = tuple(sorted(frozenset(SMALL) - {"that", "and", "his", "their", "not", "its", "an", "they", "will"}))
"""Words whose lack is looked for."""
_HELPERS = frozenset(
    """
    have has had having 've 'd haven't hasn't hadn't be been being is are was were am isn't aren't wasn't weren't 's 're
    get got gets getting
    """.split()  # noqa: SIM905
)
"""Words behind which a participle stands by right."""
_HELPED = 4
"""So far before it."""

KNOWN, USUAL, FREQUENT = 2, 5, 12
"""The steps of a table (see `LEVELS`) at which edited text has a sequence, has it often, has it all the time."""
_MOST_PAIRS = 15
"""Above this step two words stand beside each other so often that none is missed between them."""
_FAR = 4
"""So many steps more the other preposition needs where the three words in a row were never seen."""
_SHORTEST = 3
"""Letters of a word whose forms are tried."""


class Slip(NamedTuple):
    """A change that may mend a slip.

    kind: MISSING and so on.
    number: the token that is changed; of a word put in, the one behind it.
    old, new: the words, in lower case; "" where there is none.
    """

    kind: int
    number: int
    old: str
    new: str


@cache
def swaps() -> dict[str, tuple[str, ...]]:
    """For each small word those it is written for."""
    found: dict[str, list[str]] = {}
    for row in _SWAPPED:
        for word in row:
            found.setdefault(word, []).extend(other for other in row if other != word)
    return {word: tuple(dict.fromkeys(others)) for word, others in found.items()}


@cache
def codes() -> dict[str, int]:
    """A number for each word that is put in, taken out or exchanged, from 1."""
    return {word: code for code, word in enumerate(dict.fromkeys([*SMALL, *swaps()]), 1)}


def possible_slips(block: Block, model: WordModel) -> Iterator[Slip]:
    """The changes that counts speak for, in the order of the text."""
    places = _Places(block, model)
    kinds = tokens(block).kinds
    last = len(kinds) - 1
    for number, kind in enumerate(kinds):
        if kind not in (WORD, NUMBER):
            continue
        if number and kinds[number - 1] == WORD and places.is_odd(number):
            yield from places.missing(number)
        if kind == WORD and number < last and places.here(number) < FREQUENT:
            yield from places.changed(number)


class _Places:
    """The places of a block, and how often edited text has what stands there."""

    def __init__(self, block: Block, model: WordModel) -> None:
        row = row_of(block, model)
        self._model = model
        self._words = lower_texts(block)
        self._kinds = tokens(block).kinds
        self._firsts, self._seconds, self._thirds, self._pairs = row.firsts, row.seconds, row.thirds, row.pairs
        self._triple, self._pair = model.trigrams.get, model.bigrams.get
        sequences = zip(row.firsts, row.seconds[1:], row.thirds[2:], strict=False)
        self._triples = [self._triple(one ^ other ^ last) for one, other, last in sequences]

    def here(self, number: int) -> int:
        """How often a token stands between its neighbours."""
        return self._triples[number + EDGES - 1]

    def is_odd(self, number: int) -> bool:
        """Whether a token seldom stands behind the two before it, and seldom between its neighbours."""
        return self._triples[number + EDGES - 2] < USUAL and self.here(number) < USUAL

    def missing(self, number: int) -> Iterator[Slip]:
        """The small words that may lack before a token."""
        place = number + EDGES
        beside = self._pairs[place - 1]
        if beside > _MOST_PAIRS:
            return
        least = beside + (3 if beside else 1)
        before, after = self._firsts[place - 1], self._thirds[place]
        for word, second in _numbered(self._model, _PUT_IN):
            if self._triple(before ^ second ^ after) >= least:
                yield Slip(MISSING, number, "", word)

    def changed(self, number: int) -> Iterator[Slip]:
        """What may be meant by a token, if anything at all."""
        word = self._words[number]
        if word in codes():
            yield from self._small(number, word)
        elif word in _participles() and _HELPERS.isdisjoint(self._words[max(0, number - _HELPED) : number]):
            for other, _ in _numbered(self._model, _pasts(word)):
                yield Slip(FORM, number, word, other)
        elif self.here(number) < USUAL:
            yield from self._forms(number, word)

    def _small(self, number: int, word: str) -> Iterator[Slip]:
        place, here = number + EDGES, self.here(number)
        before, after = self._firsts[place - 1], self._thirds[place + 1]
        odd = number and word in _SMALL and self._triples[place - 2] < USUAL
        if odd and self._pair(before ^ self._seconds[place + 1]) > here + KNOWN:
            yield Slip(EXTRA, number, word, "")
        for other, second in _numbered(self._model, swaps().get(word, ())):
            more = KNOWN if here < USUAL else USUAL
            far = here < KNOWN and word in PREPOSITIONS
            if self._triple(before ^ second ^ after) > here + more or (
                far and self._pair(before ^ second) > self._pairs[place - 1] + _FAR
            ):
                yield Slip(OTHER, number, word, other)
        if word == "to" and here < KNOWN and number + 2 < len(self._words) and self._kinds[number + 1] == WORD:
            for gerund, second in _numbered(self._model, (gerund_of(self._words[number + 1]),)):
                if self._pair(before ^ second) > KNOWN:
                    yield Slip(GERUND, number, "to", gerund)

    def _forms(self, number: int, word: str) -> Iterator[Slip]:
        place, here = number + EDGES, self.here(number)
        left, right = self._triples[place - 2], self._triples[place]
        if left >= FREQUENT and right >= FREQUENT:
            return
        before, after = self._firsts[place - 1], self._thirds[place + 1]
        seen = here < KNOWN
        for other, second in _numbered(self._model, forms_of(word)) if len(word) >= _SHORTEST else ():
            if self._triple(before ^ second ^ after) > here + (1 if seen else USUAL) or (
                seen and self._is_usual(place, other, left + 3, right + 3)
            ):
                yield Slip(FORM, number, word, other)
        base = base_of_gerund(word) if seen and number and word.endswith("ing") else ""
        to, base_id = self._model.word_id("to"), self._model.word_id(base) if base else None
        if to and base_id and self._triple(before ^ SECOND[to] ^ THIRD[base_id]) > KNOWN:
            yield Slip(INFINITIVE, number, word, base)

    def _is_usual(self, place: int, word: str, left: int, right: int) -> bool:
        """Whether a word stands oftener than `left` behind the two before a place, or than `right` before two."""
        number = self._model.word_id(word) or 0
        earlier = self._firsts[place - 2] ^ self._seconds[place - 1] ^ THIRD[number]
        later = FIRST[number] ^ self._seconds[place + 1] ^ self._thirds[place + 2]
        return self._triple(earlier) > left or self._triple(later) > right


_SMALL = frozenset(SMALL)


@lru_cache(maxsize=6_000)
def _numbered(model: WordModel, words: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    """Words that the model knows, with their hashes in the second place of a sequence."""
    ids = [(word, model.word_id(word)) for word in words if word]
    return tuple((word, SECOND[number]) for word, number in ids if number is not None)


@cache
def _participles() -> frozenset[str]:
    """Participles of irregular verbs that are no other form."""
    return frozenset(one for verb in irregular_verbs().values() for one in verb.participles if one not in verb.pasts)


@lru_cache(maxsize=4000)
def _pasts(participle: str) -> tuple[str, ...]:
    return tuple(verb.pasts[0] for verb in irregular_verbs().values() if participle in verb.participles)
