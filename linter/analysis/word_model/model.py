"""How often edited news uses a word, and two or three words in a row: the word model, memory-mapped.

`word_model(path)` opens one (once a process); `ids(block)` numbers a block's tokens; the counts answer questions such
as whether "innocent causalities" is ever written. What is kept and from what it was counted: MODEL.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from linter.analysis.word_model.ids import BREAK, FIRST_WORD, class_of, folded, in_vocabulary
from linter.analysis.word_model.xor_table import MOST_REMEMBERED, Scattered, Table, read_table
from linter.files.data_file import NO_SENSE, damaged, open_data, sections

KIND = b"word model"
LARGEST = 512 << 20
"""Bytes of a model: thirty times those of the shipped one."""
EDGES = 3
"""Paragraph edges on either side of a block's ids, so that every token has three neighbours."""
VERSION = 2
REBUILD = "copydesk model build ARCHIVE"
DEFAULT_PATH = Path(__file__).parents[2] / "data" / "news.wordmodel"

ATTRACTION = 1.2
ATTRACTION_STEP = 0.15
"""Two words' attraction is the log of how much more often than by chance they meet; kept from 1.2 in these steps."""

STEP = 1.5
"""Counts above 6 are kept as steps of this ratio."""
LEVELS: tuple[float, ...] = (0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, *(round(6.5 * STEP ** (n + 0.5), 1) for n in range(25)))
"""The count that each of the 32 values of a table stands for."""


def encoded(count: int) -> int:
    """The value of 1 to 31 that stands for `count` (1 or more) in a table."""
    if count <= 6:
        return count
    value, limit = 7, 6.5 * STEP
    while count > limit and value < 31:
        value += 1
        limit *= STEP
    return value


FIRST, SECOND, THIRD = Scattered(0), Scattered(1), Scattered(2)
"""The hashes of ids in the first, second and third place of a sequence: the key of a sequence is their xor."""


def key_of(first: int, second: int, third: int | None = None) -> int:
    """The key of a sequence of two or three ids in a table of the model."""
    key = FIRST[first] ^ SECOND[second]
    return key if third is None else key ^ THIRD[third]


def company_key(one: int, other: int) -> int:
    """The key of two different ids that are near each other, in any order."""
    return FIRST[one] ^ FIRST[other]


class WordModel:
    """Counts of edited news. Ids are those of `word_model_ids`.

    bigrams, trigrams: sequences of two and three. skips, far: two ids with one, with two others between. company: two
    words of content near each other, in any order.
    """

    def __init__(self, path: Path) -> None:
        import marisa_trie

        self.path = path
        rebuild = "" if path == DEFAULT_PATH else REBUILD  # the shipped one comes with copydesk
        payload = open_data(path, KIND, VERSION, rebuild=rebuild, check=True, limit=LARGEST)
        try:
            parts = sections(payload)
            self.about = dict(line.split("\t") for line in bytes(parts["about"]).decode().splitlines())
            self.name = self.about["name"]
            self.as_of = self.about["last"]
            self.tokens = int(self.about["tokens"])
            self.articles = int(self.about["articles"])
            self._trie = marisa_trie.Trie().frombytes(bytes(parts["vocabulary"]))
            self.uses = parts["uses"].cast("I")
            self.totals = parts["totals"].cast("I")
            self.bigrams: Table = read_table(parts["bigrams"])
            self.trigrams: Table = read_table(parts["trigrams"])
            self.skips: Table = read_table(parts["skips"])
            self.far: Table = read_table(parts["far"])
            self.company: Table = read_table(parts["company"])
            self.content = bytes(parts["content"])
            self._examine()
        except NO_SENSE as error:
            raise damaged(path, KIND, VERSION, rebuild=rebuild, reason=str(error)) from error
        self._cache = _Ids(self._trie)

    def _examine(self) -> None:
        words = len(self._trie)
        if not len(self.uses) == words or not len(self.totals) == len(self.content) == words + FIRST_WORD:
            raise ValueError("the vocabulary and its counts differ in length")

    def word_id(self, word: str) -> int | None:
        """The id of a word (any case), None if the model has never or hardly seen it."""
        number: int | None = self._trie.get(folded(word))
        return None if number is None else number + FIRST_WORD

    def word(self, number: int) -> str:
        """The word of an id of the vocabulary, in lower case."""
        word: str = self._trie.restore_key(number - FIRST_WORD)
        return word

    def use(self, number: int | None) -> int:
        """How often the word of an id was seen in lower case; 0 for a class and for None."""
        return self.uses[number - FIRST_WORD] if number is not None and number >= FIRST_WORD else 0

    def total(self, number: int) -> int:
        """How often an id was seen, in any case; of a class, all its words."""
        return self.totals[number]

    def ids(self, texts: Sequence[str], kinds: Sequence[str]) -> list[int]:
        """The ids of a block's tokens, between EDGES paragraph edges on either side."""
        if len(self._cache) > MOST_REMEMBERED:
            self._cache.clear()
        edge = [BREAK] * EDGES
        return [*edge, *map(self._cache.__getitem__, zip(texts, kinds, strict=True)), *edge]

    def sequence(self, first: int, second: int, third: int | None = None) -> float:
        """About how often two or three ids were seen in a row; 0 for less than twice."""
        table = self.bigrams if third is None else self.trigrams
        return LEVELS[table.get(key_of(first, second, third))]

    def around(self, before: int, after: int) -> float:
        """About how often the two ids were seen with any one token between them; 0 for less than three times."""
        return LEVELS[self.skips.get(key_of(before, after))]


class _Ids(dict[tuple[str, str], int]):
    """The ids of tokens by text and kind, looked up in the vocabulary when they are first asked for."""

    def __init__(self, vocabulary: Any) -> None:
        super().__init__()
        self._vocabulary = vocabulary

    def __missing__(self, form: tuple[str, str]) -> int:
        text, kind = form
        known: int | None = self._vocabulary.get(folded(text)) if in_vocabulary(kind) else None
        number = self[form] = class_of(text, kind) if known is None else known + FIRST_WORD
        return number


@lru_cache(maxsize=4)
def word_model(path: Path = DEFAULT_PATH) -> WordModel:
    """The model at `path`, opened once a process.

    Raises DataError naming the file and how to rebuild it when it is missing, cut short or of another version.
    """
    return WordModel(path)
