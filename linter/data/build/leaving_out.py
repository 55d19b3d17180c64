"""The word model as it would be without one of the articles it counts, so that counted articles can train the scorer.

A place of a counted article is in the counts itself: whatever stands there was seen there. Taking the article's own
sequences off the counts gives exactly what a model of all the other articles knows of it.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

from linter.analysis.word_model.building import (
    HELD_OUT,
    LEAST,
    LEAST_COMPANY,
    MASKS,
    RARE,
    RARE_NAME,
    attracted,
    key_in,
)
from linter.analysis.word_model.counting import COMPANY, Article, count_company, count_sequences, paragraphs, read_text
from linter.analysis.word_model.ids import BREAK, FIRST_WORD, folded
from linter.analysis.word_model.ids import RARE as RARE_CLASS
from linter.analysis.word_model.model import EDGES, WordModel, company_key, encoded
from linter.analysis.word_model.xor_table import Table
from linter.records import NamedTuple


class Meetings(NamedTuple):
    """How often two words of content were near each other, and how often chance would do it."""

    seen: int
    chance: float


class WithoutArticle(WordModel):
    """The model at `path`, with the counts it was built from; `leave_out` takes an article's own share off them.

    archive: what the model was built from. Needs 6 GB of memory while it counts, 2 GB afterwards.
    """

    def __init__(self, path: Path, archive: Path, progress: Callable[[str], None]) -> None:
        super().__init__(path)
        text = read_text(archive, lambda article: article.share >= HELD_OUT, RARE, RARE_NAME, progress)
        if [self.word(FIRST_WORD + number) for number in range(len(text.words))] != list(text.words):
            raise ValueError("the model was built from another archive")
        self.uses = memoryview(array("I", text.uses))
        self.totals = memoryview(array("I", text.totals))
        self._own: dict[str, Counter[int]] = {table: Counter() for table in (*MASKS, "company")}
        self._own_uses: Counter[int] = Counter()
        self._own_totals: Counter[int] = Counter()
        for table, mask in MASKS.items():
            counts = {
                key_in(table, packed): count for packed, count in count_sequences(text.ids, mask, LEAST[table]).items()
            }
            stored = getattr(self, table).get
            setattr(self, table, Table(self._sequences(counts, self._own[table], LEAST[table], stored)))
            progress(f"{table}: {len(counts)} counts")
        pairs = {
            company_key(packed & 0xFFFF, packed >> 16): Meetings(*found)
            for packed, found in count_company(text, LEAST_COMPANY, progress).items()
        }
        self.company = Table(self._attractions(pairs, self._own["company"], self.company.get))

    def leave_out(self, article: Article | None) -> None:
        """From now on know nothing of an article; None: know all of them."""
        for number, count in self._own_totals.items():
            self.totals[number] += count
        for number, count in self._own_uses.items():
            self.uses[number - FIRST_WORD] += count
        self._own_totals.clear()
        self._own_uses.clear()
        for own in self._own.values():
            own.clear()
        self._cache.clear()
        if article is not None and article.share >= HELD_OUT:
            self._take_off(article)

    def word_id(self, word: str) -> int | None:
        """The id of a word that the other articles use often enough."""
        known = super().word_id(word)
        return None if known is None or self._is_gone(known) else known

    def ids(self, texts: Sequence[str], kinds: Sequence[str]) -> list[int]:
        """The ids of a block's tokens: words that hardly any other article has are rare."""
        gone = self._is_gone
        return [RARE_CLASS if number >= FIRST_WORD and gone(number) else number for number in super().ids(texts, kinds)]

    def _is_gone(self, number: int) -> bool:
        return number in self._own_totals and self.uses[number - FIRST_WORD] < RARE and self.totals[number] < RARE_NAME

    def _take_off(self, article: Article) -> None:
        ids = array("H")
        for found in paragraphs(article):
            ids.extend((BREAK, BREAK))
            numbers = super().ids(found.texts, found.kinds)[EDGES:-EDGES]
            ids.extend(numbers)
            self._own_totals.update(numbers)
            self._own_uses.update(
                [
                    number
                    for number, text in zip(numbers, found.texts, strict=True)
                    if number >= FIRST_WORD and not (folded(text)[0].isalpha() and text[0].isupper())
                ]
            )
        ids.extend((BREAK, BREAK, BREAK, BREAK))
        for table, mask in MASKS.items():
            own = self._own[table]
            for packed, count in count_sequences(ids, mask, 1).items():
                own[key_in(table, packed)] += count
        self._own["company"].update(self._own_company(ids))
        for number, count in self._own_totals.items():
            self.totals[number] -= count
        for number, count in self._own_uses.items():
            self.uses[number - FIRST_WORD] -= count

    def _own_company(self, ids: array[int]) -> Counter[int]:
        content = self.content
        near = [number for number in ids if content[number] or number == BREAK]
        return Counter(
            company_key(one, other)
            for distance in range(1, COMPANY + 1)
            for one, other in zip(near, near[distance:], strict=False)
            if one != BREAK != other
        )

    @staticmethod
    def _sequences(
        counts: dict[int, int], own: Counter[int], least: int, stored: Callable[[int], int]
    ) -> Callable[[int], int]:
        value_of = lru_cache(maxsize=None)(encoded)

        def get(key: int) -> int:
            count = counts.get(key)
            if count is None:
                return stored(key)  # the scorer has to live with what a table says of strangers
            if key in own:
                count -= own[key]
            return value_of(count) if count >= least else 0

        return get

    @staticmethod
    def _attractions(
        pairs: dict[int, Meetings], own: Counter[int], stored: Callable[[int], int]
    ) -> Callable[[int], int]:
        def get(key: int) -> int:
            found = pairs.get(key)
            if found is None:
                return stored(key)
            if found.seen - own[key] < LEAST_COMPANY:
                return 0
            return attracted(found.seen - own[key], found.chance)

        return get
