"""Makes the table of collocates, and the trees that judge words that are like one:

    python -I -m linter.data.build.collocates rules/typos/real-word ARCHIVE ...

Needs numpy and LightGBM (the `scorer` extra), and 4 GB of memory. The articles that train the network give the
collocates. The articles that are counted nowhere give the trees their examples: words like a collocate of their
neighbours as they stand are right; collocates exchanged for words like them are wrong. The same archives, model and
tables give the same files on the same versions.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.tokens import WORD, tokens
from linter.analysis.word_choice.candidates import Knowledge
from linter.analysis.word_choice.collocate_words import (
    COLLOCATE,
    COUNTED_MEASURES,
    SHORTEST,
    CollocateSuspect,
    alikeness,
    all_measures,
    collocate_places,
    meant_at,
    measured,
)
from linter.analysis.word_choice.collocates import PLACES, Collocates, save_collocates
from linter.analysis.word_choice.confusion_tables import Confusion, Confusions, CueTable
from linter.analysis.word_choice.context_network import ContextNetwork
from linter.analysis.word_choice.pair_weights import PairWeights
from linter.analysis.word_choice.usual_words import UsualWords
from linter.analysis.word_choice.word_vectors import WordVectors
from linter.analysis.word_model.building import HELD_OUT, TRAINING
from linter.analysis.word_model.counting import Article
from linter.analysis.word_model.ids import FIRST_WORD, RARE
from linter.analysis.word_model.model import DEFAULT_PATH, EDGES, WordModel, word_model
from linter.analysis.words.lexicon import lexicon
from linter.data.build.network import read_ids
from linter.data.build.scorer import document_of
from linter.data.build.slips import NEVER_MEANT, words_of
from linter.data.build.sources import shared
from linter.data.build.usual import Example, Examples, train
from linter.document.model import Block

if TYPE_CHECKING:
    import numpy as np

LEAST_USES = {1: 4, 2: 5}
"""So many times a word stands beside its collocate, or with one small word between."""
LEAST_ATTRACTION = 2.5
"""The log of how many times as often as by chance it does."""
ONE_IN = 12
"""One word in so many is exchanged, if it is a collocate in its place."""
ERRORS = 0.07
"""Errors of this kind expected in 1,000 words of a draft: as many a place as where there is a usual word."""
MORE_ROUNDS = 300
"""With as many rounds as other trees have, these find a quarter less at the same number of false ones."""
RAREST = 20
"""What is added to the uses of a word, by whose square root it is chosen to stand for another."""


def collocates(ids: np.ndarray, model: WordModel) -> dict[int, dict[int, list[tuple[int, int]]]]:
    """For each of PLACES and the id of each word there, its collocates in a text of ids, with their uses."""
    import numpy as np

    wanted, small = np.zeros(1 << 16, dtype=bool), np.zeros(1 << 16, dtype=bool)
    for number in range(FIRST_WORD, FIRST_WORD + len(model.uses)):
        word = model.word(number)
        small[number] = not model.content[number]
        wanted[number] = (
            word.isascii() and word.isalpha() and len(word) >= SHORTEST and word not in FUNCTION_WORDS | NEVER_MEANT
        )
    content = np.array([*map(bool, model.content), *[False] * ((1 << 16) - len(model.content))])
    total = np.bincount(ids, minlength=1 << 16).astype(float)
    found: dict[int, dict[int, list[tuple[int, int]]]] = {place: defaultdict(list) for place in PLACES}
    for away, least in LEAST_USES.items():
        first, second = ids[:-away], ids[away:]
        known = (first >= FIRST_WORD) & (second >= FIRST_WORD)
        if away > 1:
            known &= small[ids[1:-1]]
        pairs, uses = np.unique(first[known].astype(np.uint32) << 16 | second[known], return_counts=True)
        ones, others = pairs >> 16, pairs & 0xFFFF
        attraction = np.log(uses * len(ids) / (total[ones] * total[others]))
        kept = (uses >= least) & (attraction >= LEAST_ATTRACTION)
        for place, words, beside in ((-away, ones, others), (away, others, ones)):
            chosen = kept & content[words] & wanted[beside]
            for word, collocate, often in zip(words[chosen], beside[chosen], uses[chosen], strict=True):
                found[place][int(word)].append((int(collocate), int(often)))
    return found


def written_for(words: Sequence[str]) -> dict[str, list[str]]:
    """For each word those that may be written for it."""
    by_rest: dict[str, list[str]] = defaultdict(list)
    for word in words:
        rests = {word[:3] + word[-2:], word[:4]}
        singles = {word[:place] + word[place + 1 :] for place in range(len(word))}
        rests |= singles | {rest[:place] + rest[place + 1 :] for rest in singles for place in range(len(rest))}
        for rest in rests:
            by_rest[rest].append(word)
    found: dict[str, list[str]] = {}
    for word in words:
        singles = {word[:place] + word[place + 1 :] for place in range(len(word))}
        rests = {word, word[:3] + word[-2:], word[:4]} | singles
        rests |= {rest[:place] + rest[place + 1 :] for rest in singles for place in range(len(rest))}
        others = {other for rest in rests for other in by_rest.get(rest, ())} - {word}
        alike = sorted(other for other in others if alikeness(other, word))
        if alike:
            found[word] = alike
    return found


def examples(read: Iterable[Article], knowledge: Knowledge, table: Collocates, words: Collection[str]) -> Examples:
    """The places of articles where a word is like a collocate, as published and exchanged for one of `words`."""
    alike = written_for(sorted(words))
    chance = Random(1)
    rows: list[Example] = []
    read_words = tried = 0
    for article in read:
        document = document_of(article)
        published = collocate_places(document, knowledge, table)
        rows += [Example(article.id, one.confusion.wrong, False, all_measures(one, knowledge)) for one in published]
        for block in document.prose:
            read_words += len(tokens(block))
            for suspect in _exchanged(block, knowledge, table, alike, chance):
                tried += 1
                place = measured(suspect, knowledge)
                if place is not None:
                    rows.append(Example(article.id, suspect.confusion.wrong, True, all_measures(place, knowledge)))
    return Examples(rows, read_words, tried)


def _exchanged(
    block: Block, knowledge: Knowledge, table: Collocates, alike: Mapping[str, Sequence[str]], chance: Random
) -> Iterator[CollocateSuspect]:
    """Some of a block's collocates, each exchanged for a word like it."""
    found, model = tokens(block), knowledge.model
    ids = model.ids(found.texts, found.kinds)
    for number, kind in enumerate(found.kinds):
        meant = ids[number + EDGES]
        if kind != WORD or meant < FIRST_WORD or chance.random() * ONE_IN > 1 or not found.texts[number].islower():
            continue
        right = model.word(meant)
        others = alike.get(right)
        if not others or all(meant != collocate for _, collocate, _ in table.at(ids, number, right[0])):
            continue
        by_how = defaultdict(list)
        for other in others:
            by_how[alikeness(other, right)].append(other)
        kinds = by_how[chance.choice(sorted(by_how))]
        written = chance.choices(kinds, [(model.use(model.word_id(word)) + RAREST) ** 0.5 for word in kinds])[0]
        changed = list(ids)
        changed[number + EDGES] = model.word_id(written) or RARE
        levels = meant_at(changed, number, written, knowledge, table).get(meant)
        if levels:
            confusion = Confusion(written, right, COLLOCATE, meant)
            yield CollocateSuspect(block, number, changed, confusion, levels, alikeness(written, right))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="Folder of the rule; two files are written there.")
    parser.add_argument("archives", type=Path, nargs="+", metavar="ARCHIVE")
    parser.add_argument("--model", type=Path, default=DEFAULT_PATH, help="Word model counted from the same archives.")
    options = parser.parse_args()
    import numpy

    folder, model = options.folder, word_model(options.model)
    ids = numpy.frombuffer(read_ids(shared(options.archives, TRAINING), model), dtype=numpy.uint16)
    save_collocates(folder / "collocates.words", model, collocates(ids, model))
    table = Collocates(folder / "collocates.words", model, rebuild="this command")
    knowledge = Knowledge(
        model,
        Confusions(folder / "confusions.tsv", model, folder / "slips.words"),
        CueTable(folder / "cues.tsv"),
        PairWeights(folder / "pairs.weights", rebuild="linter.data.build.scorer"),
        ContextNetwork(folder / "context.network", model, rebuild="linter.data.build.network"),
        vectors=WordVectors(folder / "topic.vectors", model, rebuild="linter.data.build.vectors"),
        usual=UsualWords(folder / "usual.words", model, rebuild="linter.data.build.usual"),
    )
    found = examples(shared(options.archives, 0, HELD_OUT), knowledge, table, words_of(model, lexicon()))
    print(f"{len(found.rows)} places in {found.words} words, {found.tried} exchanged")
    counted = [row._replace(measured=row.measured[:COUNTED_MEASURES]) for row in found.rows]
    train(found._replace(rows=counted))[0].save(folder / "collocate-first.trees")
    trees, knots = train(found, MORE_ROUNDS, ERRORS)
    trees.save(folder / "collocate.trees")
    for knot in knots:
        print(f"{COLLOCATE}\t{knot.score:.3f}\t{knot.confidence:.3f}")


if __name__ == "__main__":
    main()
