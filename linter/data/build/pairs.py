"""Trains a linear model for every pair of words that are confused: which clues of the context speak for which word.

Plain Python. Every place where an archive's articles use one of the two words is an example; up to EXAMPLES of each
word. Logistic regression by stochastic gradient descent with a step for each weight (AdaGrad); the two words weigh
the same, however frequent they are. The result is the same for the same archive and pairs.
"""

from __future__ import annotations

import random
from array import array
from collections.abc import Callable, Iterable
from math import exp
from pathlib import Path

from linter.analysis.word_choice.pair_weights import WEIGHT_STEP, ZERO, Clues, key_of, save_pairs
from linter.analysis.word_model.counting import Article, paragraphs
from linter.analysis.word_model.ids import BREAK
from linter.analysis.word_model.model import EDGES, WordModel
from linter.analysis.word_model.xor_table import MAX_VALUE

EXAMPLES = 1000
FEWEST = 30
"""Words seen less often than this are too rare to train on."""
ROUNDS = 2
STEP = 0.3
DECAY = 0.003
LEAST_WEIGHT = 0.25
WINDOW = 11
"""Ids kept on either side of an example."""


def train_pairs(
    articles: Iterable[Article],
    pairs: Iterable[tuple[str, str]],
    model: WordModel,
    output: Path,
    progress: Callable[[str], None],
) -> None:
    """Write the weights of those `pairs` (both words in alphabetical order) that are frequent enough."""
    pairs = sorted(set(pairs))
    names: list[tuple[str, str]] = []
    numbers = {word: model.word_id(word) for pair in pairs for word in pair}
    wanted = {number for number in numbers.values() if number is not None}
    places = _examples(articles, model, wanted, progress)
    weights: dict[int, int] = {}
    clues = Clues(model)
    for first, second in pairs:
        examples = []
        for word, label in ((first, 0), (second, 1)):
            number = numbers[word]
            found = places.get(number, []) if number is not None else []
            examples.append([(clues.around(ids, WINDOW), label) for ids in found])
        if min(map(len, examples)) < FEWEST:
            continue
        pair = len(names)
        names.append((first, second))
        for clue, weight in _weights(examples[0], examples[1], pair).items():
            value = round(weight / WEIGHT_STEP)
            if abs(weight) >= LEAST_WEIGHT and value:
                weights[key_of(pair, clue)] = min(MAX_VALUE, max(1, value + ZERO))
        if len(names) % 200 == 0:
            progress(f"{len(names)} pairs trained, {len(weights)} weights")
    progress(f"{len(names)} of {len(pairs)} pairs trained, {len(weights)} weights")
    save_pairs(output, names, weights)


Example = tuple[list[int], int]


def _weights(firsts: list[Example], seconds: list[Example], seed: int) -> dict[int, float]:
    """The weight of each clue for the second word, against the first."""
    rows = [(found, label, 0.5 / len(firsts)) for found, label in firsts]
    rows += [(found, label, 0.5 / len(seconds)) for found, label in seconds]
    scale = min(len(firsts), len(seconds)) * 2.0
    weights: dict[int, float] = {}
    squares: dict[int, float] = {}
    chance = random.Random(seed)
    seen: dict[int, int] = {}
    for found, _, _ in rows:
        for clue in found:
            seen[clue] = seen.get(clue, 0) + 1
    rows = [([clue for clue in found if seen[clue] > 2], label, weight) for found, label, weight in rows]
    for _ in range(ROUNDS):
        chance.shuffle(rows)
        for found, label, weight in rows:
            total = sum([weights.get(clue, 0.0) for clue in found])
            error = (label - 1 / (1 + exp(-max(-30.0, min(30.0, total))))) * weight * scale
            if -0.01 < error < 0.01:
                continue
            square = error * error
            for clue in found:
                summed = squares[clue] = squares.get(clue, 0.1) + square
                old = weights.get(clue, 0.0)
                weights[clue] = old + STEP * (error - DECAY * old) / summed**0.5
    return weights


def _examples(
    articles: Iterable[Article], model: WordModel, wanted: set[int], progress: Callable[[str], None]
) -> dict[int, list[array[int]]]:
    """Contexts of each wanted word: WINDOW ids on either side."""
    kept: dict[int, list[array[int]]] = {number: [] for number in wanted}
    seen = dict.fromkeys(wanted, 0)
    chance = random.Random(0)
    for count, article in enumerate(articles):
        if count % 4000 == 0:
            progress(f"pairs: read {count} articles")
        for found in paragraphs(article):
            ids = array("H", [BREAK] * (WINDOW - EDGES))
            ids.extend(model.ids(found.texts, found.kinds))
            ids.extend([BREAK] * (WINDOW - EDGES))
            for place in range(WINDOW, len(ids) - WINDOW):
                number = ids[place]
                if number not in wanted:
                    continue
                seen[number] += 1
                examples = kept[number]
                if len(examples) < EXAMPLES:
                    examples.append(ids[place - WINDOW : place + WINDOW + 1])
                else:
                    slot = chance.randrange(seen[number])
                    if slot < EXAMPLES:
                        examples[slot] = ids[place - WINDOW : place + WINDOW + 1]
    return kept
