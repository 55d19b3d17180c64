"""Trains the trees of grammar/slip:

    python -I -m linter.data.build.small_slips rules/grammar/slip NETWORK ARCHIVE ...

Needs numpy and LightGBM (the `scorer` extra), and 4 GB of memory. The articles that are counted nowhere are read as
they stand, where every change that counts speak for is wrong, and once more with slips put in, a sentence in three:
small words left out, put in or exchanged, forms of words exchanged. There the change that mends a slip is right. The
first trees see counts alone; the second see what the parser and the network say of the likeliest changes. Half of the
articles are scored by trees of the other half, and the published places that look most like slips train nothing.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any
from zlib import crc32

from linter.analysis.text.tokens import NUMBER, WORD, Tokens, lower_texts, tokens
from linter.analysis.word_choice.context_network import ContextNetwork
from linter.analysis.word_choice.slip_kinds import is_judged
from linter.analysis.word_choice.slip_measures import measures_of_counts, measures_of_network, measures_of_sentence
from linter.analysis.word_choice.slips import (
    EXTRA,
    FORM,
    GERUND,
    INFINITIVE,
    MISSING,
    OTHER,
    PREPOSITIONS,
    Slip,
    codes,
    possible_slips,
    swaps,
)
from linter.analysis.word_model.building import HELD_OUT
from linter.analysis.word_model.counting import Article
from linter.analysis.word_model.model import DEFAULT_PATH, WordModel, word_model
from linter.analysis.words.inflections import forms_of, gerund_of
from linter.analysis.words.verb_forms import base_of_gerund
from linter.data.build.scorer import document_of, exported, tell
from linter.data.build.sources import shared
from linter.document.model import Block
from linter.records import NamedTuple

LONGEST = 15_000
"""Characters of an article that are read."""
DROPPED: dict[str, float] = {
    "to": 3,
    "of": 3,
    "the": 3,
    "a": 3,
    "in": 2,
    "for": 2,
    "be": 3,
    "been": 3,
    "is": 2,
    "are": 2,
    "was": 2,
}
DROPPED |= {"were": 2, "has": 2, "have": 2, "than": 5, "an": 1, "on": 1.5, "at": 1.5, "with": 1.5, "by": 1, "from": 1}
DROPPED |= {"as": 1, "into": 1, "about": 1, "over": 1, "against": 1, "who": 1, "had": 0.7, "it": 0.7, "he": 0.5}
"""How readily a small word is left out, in eighths."""
WRITTEN = dict(zip(PREPOSITIONS, (4, 4, 10, 6, 12, 8, 13, 5, 12, 13, 4, 13, 10), strict=True))
"""How often each preposition is put for another, or beside another."""
EXCHANGED, PUT_IN, TO_INFINITIVE = 0.22, 0.03, 0.1
"""Which part of the words that may be exchanged are, and so on."""
PARAMETERS = {
    "objective": "binary",
    "learning_rate": 0.12,
    "num_leaves": 31,
    "min_data_in_leaf": 30,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "max_bin": 127,
    "num_threads": 1,
    "seed": 1,
    "verbosity": -1,
}
SECOND_PARAMETERS = PARAMETERS | {"learning_rate": 0.06, "num_leaves": 15, "min_data_in_leaf": 15}
ROUNDS, SECOND_ROUNDS = 90, 200
LIKELY = 5_000
"""So many published places, the likeliest by the first trees, train the second."""
UNREAD = 60
"""So many of them look most like slips, and train nothing: most are slips that were published."""


class Example(NamedTuple):
    """A change that counts speak for.

    article: its article's id.
    block: the block, as published or with slips.
    slip: the change.
    right: whether it mends a slip that was put in.
    counted: the row of `measures_of_counts`.
    """

    article: str
    block: Block
    slip: Slip
    right: bool
    counted: list[float]


def examples(read: Iterable[Article], model: WordModel) -> Iterator[Example]:
    """The changes of articles as published and with slips put in."""
    for article in read:
        whole = article._replace(text=article.text[:LONGEST].rsplit("\n", 1)[0])
        rng = Random(article.id)
        published = document_of(whole).prose
        for block in published:
            yield from _judged(article.id, block, model, None)
        changed = [with_slips(block, rng) for block in published]
        text = "\n".join(text.replace("\n", " ") for text, _ in changed)
        blocks = document_of(whole._replace(text=text)).prose
        if len(blocks) == len(changed):
            for block, (_, put_in) in zip(blocks, changed, strict=True):
                yield from _judged(article.id, block, model, put_in)


def _judged(article: str, block: Block, model: WordModel, put_in: frozenset[Slip] | None) -> Iterator[Example]:
    """Of published text (`put_in` is None) all changes, of text with slips those that mend them."""
    words = lower_texts(block)
    for slip in possible_slips(block, model) if put_in is None or put_in else ():
        if is_judged(slip, words) and (put_in is None or slip in put_in):
            yield Example(article, block, slip, put_in is not None, measures_of_counts(slip, block, model))


def with_slips(block: Block, rng: Random) -> tuple[str, frozenset[Slip]]:
    """The text of a block with slips 16 words or more apart, and the changes that mend them."""
    listed = tokens(block)
    pieces: list[str] = []
    mending: list[Slip] = []
    done = moved = 0
    number = rng.randrange(3, 14)
    while number < len(listed.texts) - 1:
        made = _slip_at(listed, number, rng)
        if made is None:
            number += 1
            continue
        pieces += (block.text[done : made.start], made.text)
        done = made.end
        mending.append(made.mend._replace(number=number + moved))
        moved += made.more
        number += rng.randrange(16, 30)
    return "".join((*pieces, block.text[done:])), frozenset(mending)


class Made(NamedTuple):
    """A slip.

    start, end: the characters of the block's text that it takes.
    text: what stands there instead.
    mend: the change that undoes it; its `number` is left open.
    more: how many tokens it adds.
    """

    start: int
    end: int
    text: str
    mend: Slip
    more: int = 0


def _slip_at(listed: Tokens, number: int, rng: Random) -> Made | None:
    if listed.kinds[number] != WORD or not listed.texts[number].islower():
        return None
    for make in (_dropped, _exchanged, _put_in, _turned):
        made = make(listed, number, rng)
        if made is not None:
            return made
    return None


def _dropped(listed: Tokens, number: int, rng: Random) -> Made | None:
    word = listed.texts[number]
    between = listed.kinds[number - 1] == WORD and listed.kinds[number + 1] in (WORD, NUMBER)
    if not between or rng.random() >= DROPPED.get(word, 0) / 8:
        return None
    return Made(listed.starts[number], listed.starts[number + 1], "", Slip(MISSING, 0, "", word), -1)


def _exchanged(listed: Tokens, number: int, rng: Random) -> Made | None:
    word, start, end = listed.texts[number], listed.starts[number], listed.ends[number]
    others = swaps().get(word) or (() if word in codes() else forms_of(word))
    if not others or rng.random() >= EXCHANGED:
        return None
    other = _preposition(rng) if word in WRITTEN else rng.choice(others)
    kind = OTHER if word in swaps() else FORM
    return None if other == word else Made(start, end, other, Slip(kind, 0, other, word))


def _put_in(listed: Tokens, number: int, rng: Random) -> Made | None:
    if rng.random() >= PUT_IN:
        return None
    other = rng.choice((_preposition(rng), _preposition(rng), "the", "a", "is", "was", "has", "be"))
    start = listed.starts[number]
    beside = listed.texts[number - 1 : number + 1]
    return None if other in beside else Made(start, start, f"{other} ", Slip(EXTRA, 0, other, ""), 1)


def _turned(listed: Tokens, number: int, rng: Random) -> Made | None:
    """ "to close" for "closing", and the other way round."""
    word, after = listed.texts[number : number + 2]
    start = listed.starts[number]
    base = base_of_gerund(word)
    if base and rng.random() < TO_INFINITIVE:
        return Made(start, listed.ends[number], f"to {base}", Slip(GERUND, 0, "to", word), 1)
    gerund = gerund_of(after) if word == "to" else ""
    if gerund and rng.random() < PUT_IN:
        return Made(start, listed.ends[number + 1], gerund, Slip(INFINITIVE, 0, gerund, after), -1)
    return None


def _preposition(rng: Random) -> str:
    return rng.choices(list(WRITTEN), list(WRITTEN.values()))[0]


def _scored(rows: Any, right: Any, parts: Any, parameters: dict[str, Any], rounds: int) -> Any:
    """What trees of the other half of the articles say."""
    import lightgbm
    import numpy

    scores = numpy.zeros(len(right))
    for part in (0, 1):
        others = parts != part
        trees = lightgbm.train(parameters, lightgbm.Dataset(rows[others], right[others]), rounds)
        scores[~others] = trees.predict(rows[~others], raw_score=True)
    return scores


def train(found: Sequence[Example], folder: Path, model: WordModel, network: ContextNetwork) -> None:
    """Write both sets of trees."""
    import lightgbm
    import numpy

    rows = numpy.array([one.counted for one in found], dtype=numpy.float32)
    right = numpy.array([one.right for one in found])
    parts = numpy.array([crc32(one.article.encode()) // 100 % 2 for one in found])
    first = _scored(rows, right, parts, PARAMETERS, ROUNDS)
    exported(lightgbm.train(PARAMETERS, lightgbm.Dataset(rows, right), ROUNDS)).save(folder / "first.trees")
    least = numpy.sort(first[~right])[-min(LIKELY, int((~right).sum()))]
    kept = numpy.flatnonzero(first >= least)
    likely = [found[int(at)] for at in kept]
    seen = [
        [
            *one.counted,
            *measures_of_sentence(one.slip, one.block),
            *measures_of_network(one.slip, one.block, model, network),
        ]
        for one in likely
    ]
    rows, right, parts = numpy.array(seen, dtype=numpy.float32), right[kept], parts[kept]
    second = _scored(rows, right, parts, SECOND_PARAMETERS, SECOND_ROUNDS)
    unread = numpy.argsort(numpy.where(right, -numpy.inf, second))[-UNREAD:]
    read = numpy.ones(len(right), dtype=bool)
    read[unread] = False
    trees = lightgbm.train(SECOND_PARAMETERS, lightgbm.Dataset(rows[read], right[read]), SECOND_ROUNDS)
    exported(trees).save(folder / "second.trees")


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="Folder of the rule, where the trees are written.")
    parser.add_argument("network", type=Path, help="The network of typos/real-word.")
    parser.add_argument("archives", type=Path, nargs="+", metavar="ARCHIVE")
    parser.add_argument("--model", type=Path, default=DEFAULT_PATH, help="Word model counted from the same archives.")
    options = parser.parse_args()
    model = word_model(options.model)
    network = ContextNetwork(options.network, model, rebuild="linter.data.build.network")
    found = list(examples(shared(options.archives, 0, HELD_OUT), model))
    tell(f"{len(found)} changes, {sum(one.right for one in found)} of them right")
    train(found, options.folder, model, network)


if __name__ == "__main__":
    main()
