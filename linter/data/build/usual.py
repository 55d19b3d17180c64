"""Makes the bank of usual words, and the trees that judge others in their places:

    python -I -m linter.data.build.usual rules/typos/real-word ARCHIVE ...

Needs numpy and LightGBM (the `scorer` extra), and 4 GB of memory. The articles that train the network give the frames:
one to three words around a hole, with the word of content that edited text usually has there. The articles that are
counted nowhere give the trees their examples: words near a usual word as they stand are right; usual words exchanged
for words near to them are wrong. The same archives, model and tables give the same files on the same versions.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any
from zlib import crc32

from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.tokens import WORD, tokens
from linter.analysis.word_choice.candidates import Knowledge
from linter.analysis.word_choice.confusion_tables import Confusion, Confusions, CueTable
from linter.analysis.word_choice.context_network import ContextNetwork
from linter.analysis.word_choice.pair_weights import PairWeights
from linter.analysis.word_choice.unusual_words import UNUSUAL, Suspect, measured, unusual_places
from linter.analysis.word_choice.usual_words import (
    FRAMES,
    REACH,
    UsualWords,
    key_of_frame,
    level,
    nearness,
    save_usual_words,
)
from linter.analysis.word_choice.word_vectors import WordVectors
from linter.analysis.word_model.building import HELD_OUT, TRAINING
from linter.analysis.word_model.counting import Article
from linter.analysis.word_model.ids import BREAK, FIRST_WORD, RARE
from linter.analysis.word_model.model import DEFAULT_PATH, EDGES, WordModel, word_model
from linter.analysis.words.lexicon import lexicon
from linter.calibration import Knot
from linter.data.build.calibrating import Scored, logistic
from linter.data.build.network import read_ids
from linter.data.build.scorer import PUBLISHED_ERRORS, document_of, exported
from linter.data.build.slips import NEVER_MEANT, near, words_of
from linter.data.build.sources import shared
from linter.document.model import Block
from linter.files.decision_trees import DecisionTrees
from linter.records import NamedTuple

if TYPE_CHECKING:
    import numpy as np

LEAST_USES, LEAST_SHARE, LEAST_SURE = 8, 0.05, 2.2
"""A frame is kept if it has its usual word so many times, in such a share of all places, and so many times as often as
words that it has once."""
ONE_IN = 25
"""One word in so many is exchanged, if it is the usual one of its place."""
WEIGHT = 4.0
"""How much a published word counts; one that was exchanged counts once."""
ERRORS = 0.03
"""Errors of this kind expected in 1,000 words of a draft, at places that have a usual word."""
FOLDS = 5
ROUNDS = 120
PARAMETERS: dict[str, Any] = {
    "objective": "binary",
    "num_leaves": 12,
    "learning_rate": 0.06,
    "min_data_in_leaf": 20,
    "lambda_l2": 10.0,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "verbose": -1,
    "num_threads": 1,
    "seed": 1,
    "deterministic": True,
    "force_row_wise": True,
}


def usual_words(ids: np.ndarray, model: WordModel) -> dict[int, tuple[int, int]]:
    """For the key of each frame of a text of ids, where it has a usual word, the word and the frame's level."""
    import numpy as np

    wanted = np.zeros(1 << 16, dtype=bool)
    for number in range(FIRST_WORD, FIRST_WORD + len(model.uses)):
        word = model.word(number)
        wanted[number] = word.isalpha() and len(word) > 2 and word not in FUNCTION_WORDS | NEVER_MEANT
    found: dict[int, tuple[int, int]] = {}
    for frame in FRAMES:
        for around, word, uses, new in zip(*_counted(ids, frame, wanted), strict=True):
            sides = [around >> 16 * shift & 0xFFFF for shift in reversed(range(len(frame)))]
            found[key_of_frame(frame, sides)] = word, level(uses, new)
    return found


def _counted(ids: np.ndarray, frame: tuple[int, ...], wanted: np.ndarray) -> tuple[list[int], ...]:
    """Frames that are kept: what is around, the usual word, its uses, and how many words the frame has once."""
    import numpy as np

    holes = np.arange(REACH, len(ids) - REACH)
    whole = np.zeros(len(holes), dtype=np.uint64)
    known = np.ones(len(holes), dtype=bool)
    for place in frame:
        beside = ids[holes + place]
        known &= beside != BREAK
        whole = whole << np.uint64(16) | beside.astype(np.uint64)
    whole = np.sort((whole << np.uint64(16) | ids[holes].astype(np.uint64))[known])
    starts = np.flatnonzero(np.r_[True, whole[1:] != whole[:-1]])
    uses = np.diff(np.r_[starts, len(whole)])
    whole = whole[starts]
    around = whole >> np.uint64(16)
    firsts = np.flatnonzero(np.r_[True, around[1:] != around[:-1]])
    total, new = np.add.reduceat(uses, firsts), np.add.reduceat((uses == 1).astype(int), firsts)
    frames = np.repeat(np.arange(len(firsts)), np.diff(np.r_[firsts, len(whole)]))
    words = (whole & np.uint64(0xFFFF)).astype(int)
    sure = (uses >= LEAST_SHARE * total[frames]) & (uses >= LEAST_SURE * (new[frames] + 1))
    kept = np.flatnonzero(wanted[words] & (uses >= LEAST_USES) & sure)
    kept = kept[np.lexsort((-uses[kept], frames[kept]))]
    kept = kept[np.flatnonzero(np.diff(frames[kept], prepend=-1))]
    return around[kept].tolist(), words[kept].tolist(), uses[kept].tolist(), new[frames[kept]].tolist()


class Example(NamedTuple):
    """A place that was measured: its article's id, the word there, whether it was put there, its measures."""

    article: str
    wrong: str
    exchanged: bool
    measured: list[float]


class Examples(NamedTuple):
    """What was read. words: of all articles. tried: how many words were exchanged that are the usual ones."""

    rows: list[Example]
    words: int
    tried: int


def examples(read: Iterable[Article], knowledge: Knowledge, bank: UsualWords, words: Collection[str]) -> Examples:
    """The places of articles where a word is near the usual one, as published and exchanged for one of `words`."""
    written_for: dict[str, list[str]] = defaultdict(list)
    for one, other in near(words):
        written_for[other].append(one)
    chance = Random(1)
    rows: list[Example] = []
    read_words = tried = 0
    for article in read:
        document = document_of(article)
        published = unusual_places(document, knowledge, bank)
        rows += [Example(article.id, place.confusion.wrong, False, place.measures) for place in published]
        for block in document.prose:
            read_words += len(tokens(block))
            for suspect in _exchanged(block, knowledge, bank, written_for, chance):
                tried += 1
                place = measured(suspect, knowledge) if suspect.how else None
                if place is not None:
                    rows.append(Example(article.id, suspect.confusion.wrong, True, place.measures))
    return Examples(rows, read_words, tried)


def _exchanged(
    block: Block, knowledge: Knowledge, bank: UsualWords, written_for: Mapping[str, Sequence[str]], chance: Random
) -> Iterator[Suspect]:
    """Some of a block's usual words, each exchanged for a word near to it."""
    found, model = tokens(block), knowledge.model
    ids = model.ids(found.texts, found.kinds)
    for number, kind in enumerate(found.kinds):
        usual = ids[number + EDGES]
        if kind != WORD or usual < FIRST_WORD or chance.random() * ONE_IN > 1:
            continue
        frames = bank.at(ids, number + EDGES).get(usual)
        meant = model.word(usual)
        if not frames or meant not in written_for:
            continue
        written = chance.choice(written_for[meant])
        changed = list(ids)
        changed[number + EDGES] = model.word_id(written) or RARE
        confusion = Confusion(written, meant, UNUSUAL, usual)
        yield Suspect(block, number, changed, confusion, frames, nearness(written, meant))


def train(found: Examples, rounds: int = ROUNDS, errors: float = ERRORS) -> tuple[DecisionTrees, list[Knot]]:
    """Fit the trees, and say what scores are worth by trees that have not seen an article.

    errors: how many are expected in 1,000 words of a draft. Published words that were read and are errors
    (PUBLISHED_ERRORS) are no examples.
    """
    import lightgbm
    import numpy

    known = {tuple(line.split("\t")[:2]) for line in PUBLISHED_ERRORS.read_text(encoding="utf-8").splitlines()}
    rows = [row for row in found.rows if row.exchanged or (row.article, row.wrong) not in known]
    places = numpy.array([row.measured for row in rows], dtype=numpy.float64)
    exchanged = numpy.array([row.exchanged for row in rows])
    folds = numpy.array([crc32(row.article.encode()) % FOLDS for row in rows])
    weights = numpy.where(exchanged, 1.0, WEIGHT)

    def trees(kept: Any) -> Any:
        data = lightgbm.Dataset(places[kept], exchanged[kept], weight=weights[kept])
        return lightgbm.train(PARAMETERS, data, rounds)

    scores = numpy.zeros(len(rows))
    for fold in range(FOLDS):
        scores[folds == fold] = trees(folds != fold).predict(places[folds == fold], raw_score=True)
    weight = errors * found.words / 1000 / max(1, found.tried)
    scored = [
        Scored(score, wrong, weight if wrong else 1.0)
        for score, wrong in zip(scores.tolist(), exchanged.tolist(), strict=True)
    ]
    return exported(trees(numpy.ones(len(rows), dtype=bool))), logistic(scored)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="Folder of the rule; two files are written there.")
    parser.add_argument("archives", type=Path, nargs="+", metavar="ARCHIVE")
    parser.add_argument("--model", type=Path, default=DEFAULT_PATH, help="Word model counted from the same archives.")
    options = parser.parse_args()
    import numpy

    model = word_model(options.model)
    ids = numpy.frombuffer(read_ids(shared(options.archives, TRAINING), model), dtype=numpy.uint16)
    frames = usual_words(ids, model)
    save_usual_words(options.folder / "usual.words", frames)
    print(f"{len(frames)} frames")
    bank = UsualWords(options.folder / "usual.words", model, rebuild="this command")
    knowledge = Knowledge(
        model,
        Confusions(options.folder / "confusions.tsv", model, options.folder / "slips.words"),
        CueTable(options.folder / "cues.tsv"),
        PairWeights(options.folder / "pairs.weights", rebuild="linter.data.build.scorer"),
        ContextNetwork(options.folder / "context.network", model, rebuild="linter.data.build.network"),
        vectors=WordVectors(options.folder / "topic.vectors", model, rebuild="linter.data.build.vectors"),
        usual=bank,
    )
    words = {word for word in lexicon().starting("") if word.isascii() and word.isalpha() and lexicon().ordinary(word)}
    found = examples(shared(options.archives, 0, HELD_OUT), knowledge, bank, words | set(words_of(model, lexicon())))
    print(f"{len(found.rows)} places in {found.words} words, {found.tried} exchanged")
    trees, knots = train(found)
    trees.save(options.folder / "unusual.trees")
    for knot in knots:
        print(f"{UNUSUAL}\t{knot.score:.3f}\t{knot.confidence:.3f}")


if __name__ == "__main__":
    main()
