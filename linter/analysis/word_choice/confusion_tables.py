"""The hand-written tables of words that are confused and of words that give them away, read on demand.

A draft meets a few dozen of the thousands of words, so a table is cut into lines at once and a line into its parts when
it is asked for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from linter.analysis.word_model.ids import folded
from linter.analysis.word_model.model import WordModel
from linter.edit_distance import edit_distance
from linter.errors import DataError
from linter.files.data_file import NO_SENSE, damaged, open_data, pack_sections, sections, write_data
from linter.records import NamedTuple

KINDS = {
    "embarrassing": 0,
    "homophone": 1,
    "near-homophone": 2,
    "usage": 3,
    "apostrophe": 4,
    "slip": 5,
    "distant": 6,
}
"""Kinds of confusion, with the number that stands for each among the measures; a distant one is two slips away."""
GENERATED = frozenset({"slip", "distant"})
"""The kinds of which there are very many: none of their pairs but a few slips is in the table."""

SLIPS, SLIPS_VERSION = b"slips of words", 2
REBUILD_SLIPS = "python -I -m linter.data.build.slips rules/typos/real-word"
FREQUENT, EVERYWHERE = 0.0005, 0.004
"""The shares of a text's words from which on a word is frequent (they, from, year), and stands everywhere (the, of)."""


class Confusion(NamedTuple):
    """A word that is written for another by mistake; `kind` says why, `id` is the other's in the word model."""

    wrong: str
    right: str
    kind: str
    id: int


class Cues(NamedTuple):
    """Words that go with a word, whole or as beginnings of words."""

    words: frozenset[str]
    beginnings: tuple[str, ...]


NO_CUES = Cues(frozenset(), ())


class Confusions:
    """A table of confusions: a heading, then a wrong word, a right word and a kind a line, with tabs between.

    slips: a file of generated slips (linter/data/build/slips.py), which are confusions too where the table has none.

    Words are in lower case but for "I" and names; lines are in order, so that those of a word are found without reading
    all. Confusions whose right word the model does not know are left out. So are slips of the very commonest words, and
    of frequent words those that were generated or have another frequent word for the right one: they fit nearly
    everywhere, so that looking costs time and finds little.
    Raises DataError with the line that is out of order, and later with one that is not a confusion.
    """

    def __init__(self, path: Path, model: WordModel, slips: Path | None = None) -> None:
        self._path = path
        self._model = model
        self._slips = read_slips(slips) if slips else {}
        self._lines = _lines(path)
        if self._lines != sorted(self._lines):
            ordered = zip(self._lines, self._lines[1:], strict=False)
            line = next(number for number, (line, following) in enumerate(ordered, 3) if following < line)
            raise DataError("the lines of confusions must be in order", path=path, line=line)

    def get(self, text: str) -> tuple[Confusion, ...]:
        """What a word of a draft, as written, may stand for. Raises DataError with the line that is not a confusion."""
        wrong = folded(text)
        beginning = wrong + "\t"
        lines = self._lines
        first = after = bisect_left(lines, beginning)
        while after < len(lines) and lines[after].startswith(beginning):
            after += 1
        listed = tuple(self._parsed(wrong, first, after)) if first < after else ()
        generated = [(kind, pair) for kind, pairs in self._slips.items() for pair in pairs.keys(beginning)]
        return (*listed, *self._generated(wrong, generated, listed)) if generated else listed

    def __iter__(self) -> Iterator[Confusion]:
        for number, line in enumerate(self._lines):
            yield from self._parsed(line.partition("\t")[0], number, number + 1)
        listed = {tuple(line.split("\t")[:2]) for line in self._lines}
        generated = [(pair, kind) for kind, pairs in self._slips.items() for pair in pairs]
        for pair, kind in sorted(generated):
            if tuple(pair.split("\t")) not in listed:
                yield from self._generated(pair.partition("\t")[0], [(kind, pair)], ())

    def _generated(
        self, wrong: str, pairs: Iterable[tuple[str, str]], listed: Iterable[Confusion]
    ) -> Iterator[Confusion]:
        """The confusions of generated pairs, each with its kind, of one wrong word."""
        if self._share(wrong) > FREQUENT:
            return
        known = {confusion.right for confusion in listed}
        for kind, pair in sorted(pairs):
            right = pair[len(wrong) + 1 :]
            number = self._model.word_id(right)
            if number is not None and right not in known:
                yield Confusion(wrong, right, kind, number)

    def _share(self, word: str) -> float:
        return self._model.use(self._model.word_id(word)) / self._model.tokens

    def _parsed(self, wrong: str, first: int, after: int) -> Iterator[Confusion]:
        share, most = self._share(wrong), FREQUENT * self._model.tokens
        for number in range(first, after):
            fields = self._lines[number].split("\t")
            if len(fields) != 3 or fields[2] not in KINDS:
                message = "a confusion is a wrong word, a right word and a kind, with tabs"
                raise DataError(message, path=self._path, line=number + 2)
            _, right, kind = fields
            known = self._model.word_id(right)
            if known is not None and not (
                kind == "slip" and share > (EVERYWHERE if self._model.use(known) < most else FREQUENT)
            ):
                yield Confusion(wrong, right, kind, known)


def _lines(path: Path) -> list[str]:
    """The lines of a table below its heading. Raises DataError."""
    try:
        return path.read_text(encoding="utf-8").splitlines()[1:]
    except OSError as error:
        raise DataError(f"can't be read: {(error.strerror or str(error)).lower()}", path=path) from error
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise DataError("is damaged: not valid UTF-8; install copydesk again", path=path, line=line) from error


def read_slips(path: Path) -> dict[str, Any]:
    """The tries of the slips that `save_slips` wrote, by their kinds. Raises DataError as `open_data` does."""
    import marisa_trie

    payload = open_data(path, SLIPS, SLIPS_VERSION, rebuild=REBUILD_SLIPS, check=True)
    try:
        parts = sections(payload)
        return {kind: marisa_trie.Trie().frombytes(bytes(parts[kind])) for kind in ("distant", "slip")}
    except NO_SENSE as error:
        raise damaged(path, SLIPS, SLIPS_VERSION, rebuild=REBUILD_SLIPS, reason=str(error)) from error


def save_slips(path: Path, pairs: Iterable[tuple[str, str]]) -> None:
    """Write pairs of a word written and a word meant."""
    import marisa_trie

    by_kind: dict[str, list[str]] = {"distant": [], "slip": []}
    for written, meant in pairs:
        by_kind["slip" if edit_distance(written, meant) < 2 else "distant"].append(f"{written}\t{meant}")
    tries = {kind: marisa_trie.Trie(of_kind).tobytes() for kind, of_kind in by_kind.items()}
    write_data(path, SLIPS, SLIPS_VERSION, pack_sections(tries))


def matches(cues: Cues, near: Sequence[str]) -> int:
    """How many of the folded words `near` are cues."""
    words, beginnings = cues
    if not words:
        return 0
    return sum([word in words or (bool(beginnings) and word.startswith(beginnings)) for word in near])


class CueTable:
    """A table of cues: a heading, then a word, a tab and its cues with spaces between; a final `*` is any ending."""

    def __init__(self, path: Path) -> None:
        self._lines: dict[str, str] = {}
        self._known: dict[str, Cues] = {}
        for number, line in enumerate(_lines(path), 2):
            word, _, listed = line.partition("\t")
            if not listed:
                raise DataError("cues are a word, a tab and words with spaces between", path=path, line=number)
            self._lines[word] = listed

    def __contains__(self, word: str) -> bool:
        return word in self._lines

    def get(self, word: str) -> Cues:
        """The cues of a folded word."""
        known = self._known.get(word)
        if known is None:
            listed = self._lines.get(word, "").split()
            whole = frozenset([cue for cue in listed if cue[-1] != "*"])
            known = Cues(whole, tuple([cue[:-1] for cue in listed if cue[-1] == "*"])) if listed else NO_CUES
            self._known[word] = known
        return known
