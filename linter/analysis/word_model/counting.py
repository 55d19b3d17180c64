"""Counts words and word sequences of an archive of articles: what the word model is made of.

An archive is a text file of one JSON object a line with at least `id`, `date` (ISO 8601) and `text` (paragraphs with
an empty line between them), plain or packed as .xz or .gz. Memory: about 100 bytes a different sequence of three
words, 2 GB for 26 million words.
"""

from __future__ import annotations

import gzip
import json
import lzma
import zlib
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Any, TextIO

from linter.analysis.text.tokens import Tokens, tokens
from linter.analysis.word_model import ids as ids_of
from linter.analysis.word_model.ids import class_of, folded, in_vocabulary
from linter.document.model import Block, BlockKind
from linter.document.span import Span
from linter.errors import DataError
from linter.records import NamedTuple

LONGEST_LINE = 1 << 26
"""Characters of an article's line."""
SHARES = 100
"""Articles fall into this many shares by a checksum of their id, so that any tool can leave the same ones out."""

BIGRAM_MASK = 0xFFFF_FFFF
TRIGRAM_MASK = 0xFFFF_FFFF_FFFF
SKIP_MASK = 0xFFFF_0000_FFFF
FAR_MASK = 0xFFFF_0000_0000_FFFF
COMPANY = 6
"""Words of content keep company with so many of their kind on either side."""
FREQUENT = 150
"""So many of the most frequent words say nothing about the subject."""


class Article(NamedTuple):
    """One article of an archive; `share` is 0 to 99, `source` says where it was published, "" if nobody knows."""

    id: str
    date: str
    text: str
    share: int
    source: str = ""


class Text(NamedTuple):
    """An archive as numbers.

    ids: the id of every token, with two paragraph edges around each paragraph.
    words: the vocabulary, in the order of the ids.
    uses: how often each word was seen in lower case (punctuation marks: in all).
    totals: how often each id was seen, classes included.
    articles: the number of articles.
    tokens: the number of tokens.
    first_date, last_date: the ISO dates of the earliest and the latest article.
    """

    ids: array[int]
    words: tuple[str, ...]
    uses: tuple[int, ...]
    totals: tuple[int, ...]
    articles: int
    tokens: int
    first_date: str
    last_date: str


def articles(archive: Path) -> Iterator[Article]:
    """The articles of an archive, in its order. Raises DataError with the line where one can't be read."""
    opened: dict[str, Callable[..., Any]] = {".xz": lzma.open, ".gz": gzip.open}
    try:
        lines: AbstractContextManager[TextIO] = opened.get(archive.suffix, open)(archive, "rt", encoding="utf-8")
        with lines as file:
            for number, line in enumerate(iter(partial(file.readline, LONGEST_LINE + 1), ""), 1):
                if len(line) > LONGEST_LINE:
                    raise DataError(f"longer than {LONGEST_LINE:,} characters", path=archive, line=number)
                try:
                    row = json.loads(line)
                    identity, date, text = str(row["id"]), str(row.get("date") or ""), row["text"] + ""
                    source = str(row.get("source") or "")
                except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
                    raise DataError(
                        'not an article: every line must be a JSON object with "id" and "text"',
                        path=archive,
                        line=number,
                    ) from error
                yield Article(identity, date, text, zlib.crc32(identity.encode()) % SHARES, source)
    except (OSError, EOFError, UnicodeDecodeError, lzma.LZMAError, zlib.error) as error:
        raise DataError(f"the archive can't be read: {error}", path=archive) from error


def paragraphs(article: Article) -> Iterator[Tokens]:
    """The tokens of each paragraph of an article."""
    for paragraph in article.text.split("\n"):
        if paragraph.strip():
            yield tokens(Block(BlockKind.PARAGRAPH, paragraph, (), Span(0, 0)))


def read_text(found: Iterable[Article], rare: int, rare_name: int, progress: Callable[[str], None]) -> Text:
    """Number the tokens of articles.

    Words used less than `rare` times in lower case, and less than `rare_name` times in all, stand for their class.
    """
    seen: dict[tuple[str, str], int] = {}
    forms: list[tuple[str, str]] = []
    raw = array("I")
    edge = _form(("\n", "edge"), seen, forms)
    count = 0
    dates: list[str] = []
    for article in found:
        count += 1
        if article.date[:4].isdigit():
            dates.append(article.date[:10])
        for paragraph in paragraphs(article):
            raw.extend((edge, edge))
            raw.extend(
                [
                    seen[form] if form in seen else _form(form, seen, forms)
                    for form in zip(paragraph.texts, paragraph.kinds, strict=True)
                ]
            )
        if count % 2000 == 0:
            progress(f"read {count} articles, {len(raw)} tokens")
    raw.extend((edge, edge))
    dates.sort()  # archives hold impossible dates: leave out one in a hundred at both ends
    first, last = (dates[len(dates) // 100], dates[-1 - len(dates) // 100]) if dates else ("", "")
    words, uses, table = _vocabulary(raw, forms, rare, rare_name)
    ids = array("H", map(table.__getitem__, raw))
    seen_ids = Counter(ids)
    totals = tuple(seen_ids[number] for number in range(ids_of.FIRST_WORD + len(words)))
    return Text(ids, words, uses, totals, count, len(raw), first, last)


def count_sequences(ids: array[int], mask: int, least: int) -> dict[int, int]:
    """How often each sequence of ids occurs, those seen `least` times or more. `mask` says which of three ids count.

    The key packs the ids, the first in the lowest 16 bits.
    """
    counts: Counter[int] = Counter()
    view = memoryview(ids).cast("B")
    for offset in (0, 2, 4, 6):  # four ids are one 64-bit number: reading them so keeps the loop out of Python
        size = (len(view) - offset) // 8 * 8
        counts.update(map(mask.__and__, view[offset : offset + size].cast("Q")))
    return {key: count for key, count in counts.items() if count >= least}


def count_company(text: Text, least: int, progress: Callable[[str], None]) -> dict[int, tuple[int, float]]:
    """How often two words of content stand near each other, function words left out, and how often chance would do it.

    Only pairs seen `least` times are kept. The key packs the two ids, the smaller in the lowest 16 bits.
    """
    content = content_ids(text.totals, text.words)
    ids = array("H", [number for number in text.ids if content[number] or number == ids_of.BREAK])
    counts: Counter[int] = Counter()
    for distance in range(1, COMPANY + 1):
        pairs = array("H", bytes(4 * (len(ids) - distance)))
        pairs[0::2] = ids[:-distance]
        pairs[1::2] = ids[distance:]
        counts.update(memoryview(pairs).cast("B").cast("I"))
        progress(f"company at distance {distance}: {len(counts)} pairs")
    both: dict[int, int] = {}
    for key, count in counts.items():
        first, second = key & 0xFFFF, key >> 16
        if first < ids_of.FIRST_WORD or second < ids_of.FIRST_WORD:
            continue
        if first > second:
            key = second | first << 16  # noqa: PLW2901
        elif first < second and count < least and (second | first << 16) not in counts:
            continue
        both[key] = both.get(key, 0) + count
    chance = 2.0 * COMPANY / len(ids)
    return {
        key: (count, text.totals[key & 0xFFFF] * text.totals[key >> 16] * chance)
        for key, count in both.items()
        if count >= least
    }


def content_ids(totals: Sequence[int], words: Sequence[str]) -> bytearray:
    """For each id whether it is a word of content: one of letters, and not among the most frequent."""
    ranked = sorted(range(len(words)), key=lambda number: (-totals[ids_of.FIRST_WORD + number], number))
    content = bytearray(len(totals))
    for number in ranked[FREQUENT:]:
        content[ids_of.FIRST_WORD + number] = words[number][0].isalpha()
    return content


def _form(form: tuple[str, str], seen: dict[tuple[str, str], int], forms: list[tuple[str, str]]) -> int:
    number = seen[form] = len(forms)
    forms.append(form)
    return number


def _vocabulary(
    raw: array[int], forms: list[tuple[str, str]], rare: int, rare_name: int
) -> tuple[tuple[str, ...], tuple[int, ...], list[int]]:
    """The words in the order of their ids, their uses, and the id of each form."""
    lower: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for number, count in Counter(raw).items():
        text, kind = forms[number]
        if kind == "edge" or not in_vocabulary(kind):
            continue
        word = folded(text)
        total[word] += count
        if word[0].isalpha() and not text[0].isupper():
            lower[word] += count
    ranked = sorted(
        (word for word, count in total.items() if lower[word] >= rare or count >= rare_name),
        key=lambda word: (-total[word], word),
    )[: ids_of.MAX_VOCABULARY]
    import marisa_trie

    trie = marisa_trie.Trie(ranked)
    order = [""] * len(ranked)
    for word in ranked:
        order[trie[word]] = word
    number_of = {word: ids_of.FIRST_WORD + number for number, word in enumerate(order)}
    table = []
    for text, kind in forms:
        known = number_of.get(folded(text)) if kind != "edge" and in_vocabulary(kind) else None
        table.append(ids_of.BREAK if kind == "edge" else class_of(text, kind) if known is None else known)
    uses = tuple(lower[word] if word[0].isalpha() else total[word] for word in order)
    return tuple(order), uses, table
