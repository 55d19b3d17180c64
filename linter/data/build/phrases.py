"""Makes the bank of phrases, and the trees that judge other words in them:

    python -I -m linter.data.build.phrases rules/typos/real-word ARCHIVE ...

Needs numpy and LightGBM (the `scorer` extra), and 8 GB of memory. All articles that the word model counts give the
phrases; those that are counted nowhere give the trees their examples: words near to one of a phrase as they stand are
right, words of phrases exchanged for words near to them are wrong. The same archives, model and tables give the same
files on the same versions.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from math import log, sqrt
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.tokens import tokens
from linter.analysis.word_choice.candidates import Knowledge
from linter.analysis.word_choice.confusion_tables import Confusion, Confusions, CueTable
from linter.analysis.word_choice.context_network import ContextNetwork
from linter.analysis.word_choice.pair_weights import PairWeights
from linter.analysis.word_choice.phrase_frames import PHRASES, PhraseFrames, phrase_level, save_phrase_frames
from linter.analysis.word_choice.phrase_words import (
    LEAST_LEVEL,
    PHRASE,
    SHORTEST,
    PhraseSuspect,
    is_asked,
    likeness,
    measured,
    phrase_places,
)
from linter.analysis.word_choice.usual_words import LEVEL_BITS, LEVEL_STEP, LEVELS, PLACES, UsualWords
from linter.analysis.word_choice.word_vectors import WordVectors
from linter.analysis.word_model.building import HELD_OUT
from linter.analysis.word_model.counting import Article
from linter.analysis.word_model.ids import FIRST_WORD, RARE
from linter.analysis.word_model.model import DEFAULT_PATH, EDGES, WordModel, word_model
from linter.analysis.words.lexicon import Lexicon, lexicon
from linter.data.build.network import read_ids
from linter.data.build.scorer import document_of
from linter.data.build.slips import NEVER_MEANT, words_of
from linter.data.build.sources import shared
from linter.data.build.usual import Example, Examples, train
from linter.document.model import Block
from linter.records import NamedTuple

if TYPE_CHECKING:
    import numpy as np

    Ids = np.ndarray[tuple[int], np.dtype[np.int64]]
    Flags = np.ndarray[tuple[int], np.dtype[np.bool_]]

LEAST_USES, LEAST_SHARE = 4, 0.08
"""A frame is kept if it has its word so many times and in such a share of all places,"""
MANY_USES, MUCH_OFTENER = 8, 0.5
"""so many times or (in logs) so many times as often as words that it has once,"""
APART, LEAST_APART, LOOKED_AT = 3000, 3, 12
"""in so many stretches of so many tokens, of its first places, and"""
MUCH_SURER = 1.0
"""so much surer of it, in logs, than any frame inside it."""
ONE_IN = 12
"""One word in so many is exchanged, if it is that of its phrase."""
RAREST = 3
"""What is added to the uses of a word, by whose root it is chosen to stand for another."""


def phrase_frames(
    ids: Ids, model: WordModel, words: Lexicon, usual: Callable[[int], int]
) -> dict[int, tuple[int, int]]:
    """For the key of each frame of a phrase in a text of ids, its word and its level.

    usual: what the bank of usual words has for a key; a frame that it has with the same word is left out.
    """
    kinds = _kinds(model, words)
    kept: dict[int, tuple[int, float]] = {}
    found: dict[int, tuple[int, int]] = {}
    for frame in PHRASES:
        for key, inside, word, uses, new in _counted(ids, frame, kinds):
            level = log(uses / (new + 1))
            if _of_usual(usual(key), word) is not None:
                continue
            others = (kept.get(other) or _of_usual(usual(other), word) for other in inside)
            if any(other and other[0] == word and other[1] >= level - MUCH_SURER for other in others):
                continue
            kept[key] = word, level
            found[key] = word, phrase_level(uses, new)
    return found


def _of_usual(value: int, word: int) -> tuple[int, float] | None:
    """The word and the level of a frame of the bank of usual words, if it is this word's."""
    return (word, (value & (LEVELS - 1)) * LEVEL_STEP) if value >> LEVEL_BITS == word else None


class _Kinds(NamedTuple):
    """Which ids are words, which are words of content, and which a phrase may be known for."""

    text: Flags
    content: Flags
    wanted: Flags


def _kinds(model: WordModel, words: Lexicon) -> _Kinds:
    import numpy as np

    kinds = _Kinds(*(np.zeros(1 << 16, dtype=bool) for _ in range(3)))
    for number in range(FIRST_WORD, FIRST_WORD + len(model.uses)):
        word = model.word(number)
        kinds.text[number] = word.replace("'", "").isalpha()
        kinds.content[number] = kinds.text[number] and model.content[number]
        kinds.wanted[number] = (
            word.isascii()
            and word.isalpha()
            and len(word) >= SHORTEST
            and word not in FUNCTION_WORDS | NEVER_MEANT
            and words.ordinary(word)
        )
    return kinds


def _counted(ids: Ids, frame: tuple[int, ...], kinds: _Kinds) -> Iterator[tuple[int, list[int], int, int, int]]:
    """The frames that are kept for their counts: key, keys of the frames inside, word, its uses, new words."""
    import numpy as np

    reach = max(map(abs, (*PHRASES[0], *PHRASES[-1])))
    holes = np.arange(reach, len(ids) - reach)
    known, told = np.ones(len(holes), dtype=bool), np.zeros(len(holes), dtype=bool)
    for place in frame:
        beside = ids[holes + place]
        known &= kinds.text[beside]
        told |= kinds.content[beside]
    holes = holes[known & told]
    if not len(holes):
        return
    hashes = {place: _hashes(place, ids) for place in frame}

    def keys(places: Sequence[int], at: Ids) -> np.ndarray:
        found = np.zeros(len(at), dtype=np.uint64)
        for place in places:
            found ^= hashes[place][ids[at + place]]
        return found

    whole = keys(frame, holes) & np.uint64(0xFFFF_FFFF_FFFF_0000) | ids[holes].astype(np.uint64)
    order = np.argsort(whole, kind="stable")
    whole, holes = whole[order], holes[order]
    starts = np.flatnonzero(np.r_[True, whole[1:] != whole[:-1]])
    uses = np.diff(np.r_[starts, len(whole)])
    around, words = whole[starts] >> np.uint64(16), (whole[starts] & np.uint64(0xFFFF)).astype(int)
    firsts = np.flatnonzero(np.r_[True, around[1:] != around[:-1]])
    frames = np.repeat(np.arange(len(firsts)), np.diff(np.r_[firsts, len(around)]))
    total, new = np.add.reduceat(uses, firsts)[frames], np.add.reduceat((uses == 1).astype(int), firsts)[frames]
    sure = (uses >= MANY_USES) | (np.log(uses / (new + 1)) >= MUCH_OFTENER)
    kept = np.flatnonzero(kinds.wanted[words] & (uses >= LEAST_USES) & (uses >= LEAST_SHARE * total) & sure)
    kept = kept[np.lexsort((-uses[kept], frames[kept]))]
    kept = kept[np.flatnonzero(np.diff(frames[kept], prepend=-1))]
    apart = [
        len(set((holes[start : start + min(count, LOOKED_AT)] // APART).tolist())) >= LEAST_APART
        for start, count in zip(starts[kept].tolist(), uses[kept].tolist(), strict=True)
    ]
    kept = kept[np.array(apart, dtype=bool)]
    one = holes[starts[kept]]
    inside = [keys(frame[first:last], one).tolist() for first, last in _inside(len(frame))]
    yield from zip(
        keys(frame, one).tolist(),
        map(list, zip(*inside, strict=True)),
        words[kept].tolist(),
        uses[kept].tolist(),
        new[kept].tolist(),
        strict=True,
    )


def _hashes(place: int, ids: Ids) -> np.ndarray:
    """For each id that a text has, its hash in this place of a frame."""
    import numpy as np

    found = np.zeros(1 << 16, dtype=np.uint64)
    for number in np.unique(ids).tolist():
        found[number] = PLACES[place][number]
    return found


def _inside(words: int) -> list[tuple[int, int]]:
    """Where the shorter frames begin and end in one of so many words."""
    spans = ((first, last) for first in range(words) for last in range(first + 1, words + 1))
    return [(first, last) for first, last in spans if last - first < words]


def examples(read: Iterable[Article], knowledge: Knowledge, bank: PhraseFrames, words: Collection[str]) -> Examples:
    """The places of articles where a word is near a phrase's, as published and exchanged for one of `words`."""
    written_for = Written(words, knowledge.model)
    chance = Random(5)
    rows: list[Example] = []
    read_words = tried = 0
    for article in read:
        document = document_of(article)
        published = phrase_places(document, knowledge, bank)
        rows += [Example(article.id, place.confusion.wrong, False, place.measures) for place in published]
        for block in document.prose:
            read_words += len(tokens(block))
            for suspect in _exchanged(block, knowledge, bank, written_for, chance):
                tried += 1
                rows.append(Example(article.id, suspect.confusion.wrong, True, measured(suspect, knowledge).measures))
    return Examples(rows, read_words, tried)


def _exchanged(
    block: Block, knowledge: Knowledge, bank: PhraseFrames, written_for: Written, chance: Random
) -> Iterator[PhraseSuspect]:
    """Some words of a block's phrases, each exchanged for a word near to it."""
    found, model = tokens(block), knowledge.model
    ids = model.ids(found.texts, found.kinds)
    for number, meant in enumerate(found.texts):
        own = ids[number + EDGES]
        if own < FIRST_WORD or not is_asked(found, number):
            continue
        frames = bank.at(ids, number + EDGES).get(own)
        if not frames or frames[0].level < LEAST_LEVEL or chance.random() * ONE_IN > 1:
            continue
        others, weights = written_for[meant]
        if not others:
            continue
        written = chance.choices(others, weights)[0]
        changed = list(ids)
        changed[number + EDGES] = model.word_id(written) or RARE
        confusion = Confusion(written, meant, PHRASE, own)
        yield PhraseSuspect(block, number, changed, confusion, frames, likeness(written, meant))


class Written(dict[str, tuple[list[str], list[float]]]):
    """For a word those that may be written for it, one or two letters away, and how often each is chosen."""

    def __init__(self, words: Collection[str], model: WordModel) -> None:
        super().__init__()
        self._model = model
        self._by_rest: dict[str, list[str]] = defaultdict(list)
        for word in sorted(words):
            if len(word) >= SHORTEST:
                for rest in _rests(word):
                    self._by_rest[rest].append(word)

    def __missing__(self, meant: str) -> tuple[list[str], list[float]]:
        near = {word for rest in _rests(meant) for word in self._by_rest.get(rest, ())}
        written = sorted(word for word in near if likeness(word, meant))
        weights = [sqrt(self._uses(word) + RAREST) for word in written]
        return self.setdefault(meant, (written, weights))

    def _uses(self, word: str) -> int:
        number = self._model.word_id(word)
        return 0 if number is None else self._model.use(number)


def _rests(word: str) -> set[str]:
    """A word, and what is left of it without one letter."""
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="Folder of the rule; two files are written there.")
    parser.add_argument("archives", type=Path, nargs="+", metavar="ARCHIVE")
    parser.add_argument("--model", type=Path, default=DEFAULT_PATH, help="Word model counted from the same archives.")
    options = parser.parse_args()
    import numpy

    folder, model = options.folder, word_model(options.model)
    usual = UsualWords(folder / "usual.words", model, rebuild="linter.data.build.usual")
    ids = numpy.frombuffer(read_ids(shared(options.archives, HELD_OUT), model), dtype=numpy.uint16)
    frames = phrase_frames(ids.astype(numpy.int64), model, lexicon(), usual.value)
    save_phrase_frames(folder / "phrases.frames", frames)
    print(f"{len(frames)} frames")
    bank = PhraseFrames(folder / "phrases.frames", model, usual, rebuild="this command")
    knowledge = Knowledge(
        model,
        Confusions(folder / "confusions.tsv", model, folder / "slips.words"),
        CueTable(folder / "cues.tsv"),
        PairWeights(folder / "pairs.weights", rebuild="linter.data.build.scorer"),
        ContextNetwork(folder / "context.network", model, rebuild="linter.data.build.network"),
        vectors=WordVectors(folder / "topic.vectors", model, rebuild="linter.data.build.vectors"),
        usual=usual,
    )
    words = {word for word in lexicon().starting("") if word.isascii() and word.isalpha() and lexicon().ordinary(word)}
    found = examples(shared(options.archives, 0, HELD_OUT), knowledge, bank, words | set(words_of(model, lexicon())))
    print(f"{len(found.rows)} places in {found.words} words, {found.tried} exchanged")
    trees, knots = train(found)
    trees.save(folder / "phrases.trees")
    for knot in knots:
        print(f"{PHRASE}\t{knot.score:.3f}\t{knot.confidence:.3f}")


if __name__ == "__main__":
    main()
