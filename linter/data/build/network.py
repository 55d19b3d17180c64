"""Trains the network: python -I -m linter.data.build.network rules/typos/real-word/context.network ARCHIVE ...

Needs numpy (the `scorer` extra). The articles are read but for those that train the scorer; every place of a word that
is confused with another is an example, the frequent ones thinned out. What is learnt: to prefer the word that stands
there to some hundred others drawn by their frequency (sampled softmax, Jean et al. 2015), and above all to some that it
is confused with, those of the table of confusions more often than slips. Rows of words are adapted by AdaGrad (Duchi et
al. 2011) with one step size a row, layers by Adam (Kingma and Ba 2015). The same archive, tables and numpy on the same
machine give the same file.
"""

from __future__ import annotations

import argparse
import sys
from array import array
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from linter.analysis.word_choice.confusion_tables import GENERATED, Confusions
from linter.analysis.word_choice.context_network import (
    FAR,
    KIND,
    LAYERS,
    NEAR,
    VERSION,
    ZERO,
    Layers,
    checksum_of,
    save_network,
)
from linter.analysis.word_model.building import TRAINING
from linter.analysis.word_model.counting import Article, paragraphs
from linter.analysis.word_model.ids import BREAK, FIRST_WORD
from linter.analysis.word_model.model import EDGES, WordModel, word_model
from linter.data.build.sources import shared
from linter.files.data_file import open_data, sections

WIDTH, HIDDEN, DEEPER, EXPECTED = 64, 768, 256, 128
"""The numbers in a word's row, the units of both layers, the numbers in a row of what is expected."""
NEGATIVES = 512
"""Words that every example of a batch is compared with."""
BATCH = 1024
THINNED = 4e-5
"""A word of this share of all tokens or less is always an example; of more frequent ones the root of the ratio is."""
PARTNERS, CONFUSED = 4, 2.0
"""An example is compared with so many words that it is confused with; and the weight of that, against the comparison
with the words drawn."""
LISTED = 3.0
"""So many times as often as a slip is another word drawn that the table of confusions has."""
RATE_ROWS, RATE_LAYERS = 0.05, 0.002
GOING_ON = 0.5
"""The rate of the first steps where the network was trained before."""
SETTLED, EARLIER_STEPS = 4e-4, 20_000
"""The squared gradient that a use of a word has behind it where the network was trained before, and the most uses that
count: steps go on as small as they had become."""


def read_ids(read: Iterable[Article], model: WordModel) -> array[int]:
    """The ids of articles, with FAR edges between paragraphs."""
    ids = array("H", [BREAK] * FAR)
    for article in read:
        for found in paragraphs(article):
            ids.extend(model.ids(found.texts, found.kinds)[EDGES:-EDGES])
            ids.extend([BREAK] * FAR)
    return ids


def confused_with(confusions: Confusions, model: WordModel) -> dict[int, dict[int, float]]:
    """The id of each word that is confused -> those it is confused with, in either direction, and their weights.

    Others are drawn by these. A word that only words unknown to the model are confused with has itself, from which
    nothing is learnt.
    """
    partners: dict[int, dict[int, float]] = defaultdict(dict)
    for confusion in confusions:
        wrong = model.word_id(confusion.wrong)
        if wrong is not None and wrong != confusion.id:
            often = 1.0 if confusion.kind in GENERATED else LISTED
            for one, other in ((confusion.id, wrong), (wrong, confusion.id)):
                partners[one][other] = max(often, partners[one].get(other, 0.0))
    for confusion in confusions:
        partners[confusion.id] = partners[confusion.id] or {confusion.id: 1.0}
    return dict(sorted(partners.items()))


class Trainer:
    """The network while it learns: arrays of numpy in single precision."""

    def __init__(self, ids: Any, model: WordModel, partners: dict[int, dict[int, float]], np: Any) -> None:
        self.np, self.ids = np, ids
        self.content = np.frombuffer(model.content, dtype=np.uint8).astype(bool)
        self.targets = np.array(list(partners))
        self.chance = np.random.default_rng(1)
        self.place_of = np.full(len(model.content), -1)
        self.place_of[self.targets] = np.arange(len(self.targets))
        self._prepare_partners(partners)
        self._prepare_examples()
        self._prepare_layers(len(model.content))

    def _prepare_partners(self, partners: dict[int, dict[int, float]]) -> None:
        """The partners of all words in one row; their weights added up so that word n's lie between n and n + 1."""
        np = self.np
        self.partners = self.place_of[np.concatenate([np.array(list(others)) for others in partners.values()])]
        weights = [np.array(list(others.values())) for others in partners.values()]
        self.partners_up_to = np.concatenate([np.cumsum(one) / one.sum() + place for place, one in enumerate(weights)])

    def _drawn_partners(self, words: Any) -> Any:
        """PARTNERS of each of the words."""
        np = self.np
        drawn = words[:, None] + self.chance.random((len(words), PARTNERS)) * (1 - 1e-9)
        return self.partners[np.searchsorted(self.partners_up_to, drawn, side="right").clip(0, len(self.partners) - 1)]

    def _prepare_examples(self) -> None:
        np, ids = self.np, self.ids
        places = np.flatnonzero(self.place_of[ids] >= 0)
        share = np.bincount(ids[places], minlength=len(self.place_of)) / len(ids)
        ratio = THINNED / np.maximum(share, 1e-12)
        kept = np.minimum(1.0, np.sqrt(ratio) + ratio)
        self.places = places[self.chance.random(len(places)) < kept[ids[places]]]
        counts = np.bincount(self.place_of[ids[self.places]], minlength=len(self.targets)).astype(float)
        drawn = counts**0.75 + 1
        self.drawn = drawn / drawn.sum()
        self.correction = np.log(self.drawn * NEGATIVES).astype(np.float32)
        self.counts = counts

    def _prepare_layers(self, vocabulary: int) -> None:
        np, chance = self.np, self.chance
        inputs = (2 * NEAR + 1) * WIDTH

        def drawn(rows: int, columns: int, spread: float) -> Any:
            return (chance.standard_normal((rows, columns)) * spread).astype(np.float32)

        self.rows = drawn(vocabulary, WIDTH, 0.1)
        self.own = np.zeros((len(self.targets), EXPECTED), np.float32)
        self.own[:, WIDTH:] = drawn(len(self.targets), EXPECTED - WIDTH, 0.01)
        self.bias = (np.log(self.counts + 1) - np.log(len(self.places))).astype(np.float32)
        self.layers = {
            "first": drawn(inputs, HIDDEN, 1.5 / inputs**0.5),
            "first bias": np.zeros(HIDDEN, np.float32),
            "second": drawn(HIDDEN, DEEPER, 1.4 / HIDDEN**0.5),
            "second bias": np.zeros(DEEPER, np.float32),
            "direct": drawn(HIDDEN, EXPECTED, 1 / HIDDEN**0.5),
            "third": np.zeros((DEEPER, EXPECTED), np.float32),
            "third bias": np.zeros(EXPECTED, np.float32),
        }
        self.moments = {name: (np.zeros_like(layer), np.zeros_like(layer)) for name, layer in self.layers.items()}
        self.seen_rows = np.full(vocabulary, 1e-6, np.float32)
        self.seen_own = np.full(len(self.targets), 1e-6, np.float32)
        self.seen_bias = np.full(len(self.targets), 1e-2, np.float32)

    def start_from(self, path: Path, model: WordModel) -> None:
        """Take over what an earlier network of the same layers has learnt, of the words that both know.

        Raises DataError, and ValueError where the layers differ.
        """
        np = self.np
        parts = sections(open_data(path, KIND, VERSION, rebuild="this command without --start", check=True))
        layers = Layers(*LAYERS.unpack(parts["layers"]))
        if layers[:4] != (WIDTH, HIDDEN, DEEPER, EXPECTED):
            raise ValueError(f"{path} has layers of other sizes: {layers[:4]}")

        def numbers(name: str, step: float, columns: int) -> Any:
            matrix = np.frombuffer(parts[name], dtype=np.uint8).astype(np.float32).reshape(-1, columns)
            return (matrix - ZERO) * np.float32(step)

        embeddings = numbers("embeddings", layers.step_embedding, WIDTH)
        self.rows[:FIRST_WORD] = embeddings[:FIRST_WORD]
        checksums = [checksum_of(model.word(number)) for number in range(FIRST_WORD, len(self.rows))]
        place_of = {checksum: place for place, checksum in enumerate(parts["words"].cast("I"), FIRST_WORD)}
        for number, checksum in enumerate(checksums, FIRST_WORD):
            if checksum in place_of:
                self.rows[number] = embeddings[place_of[checksum]]
        outputs = numbers("outputs", layers.step_output, EXPECTED)
        biases = parts["biases"].cast("f")
        output_of = {checksum: place for place, checksum in enumerate(parts["targets"].cast("I"))}
        for target, number in enumerate(self.targets):
            place = output_of.get(checksums[number - FIRST_WORD])
            if place is not None:
                self.own[target] = outputs[place]
                self.own[target, :WIDTH] -= self.rows[number]
                self.bias[target] = biases[place]
        for name, step in (
            ("first", layers.step_first),
            ("second", layers.step_second),
            ("direct", layers.step_direct),
            ("third", layers.step_third),
        ):
            self.layers[name][:] = numbers(name, step, self.layers[name].shape[1])
        for name in ("first bias", "second bias", "third bias"):
            self.layers[name][:] = np.frombuffer(parts[name], dtype=np.float32)
        uses = np.array([model.total(number) for number in range(len(self.rows))], np.float32)
        settled = SETTLED * np.minimum(EARLIER_STEPS, uses)
        known = np.isin(checksums, list(place_of))
        self.seen_rows[:FIRST_WORD] = settled[:FIRST_WORD]
        self.seen_rows[FIRST_WORD:][known] = settled[FIRST_WORD:][known]
        known = np.isin([checksums[number - FIRST_WORD] for number in self.targets], list(output_of))
        self.seen_own[known] = self.seen_bias[known] = settled[self.targets][known]

    def inputs(self, places: Any) -> tuple[Any, Any]:
        """The ids near each place, and the first layer's inputs."""
        np = self.np
        offsets = np.array([offset for offset in range(-NEAR, NEAR + 1) if offset])
        further = np.array([offset for offset in range(-FAR, FAR + 1) if abs(offset) > NEAR])
        near = self.ids[places[:, None] + offsets]
        far = self.ids[places[:, None] + further]
        counted = self.content[far]  # between paragraphs there are FAR edges: no place sees another paragraph
        weights = (counted / np.maximum(1, counted.sum(1, keepdims=True))).astype(np.float32)
        mean = (weights[:, None, :] @ self.rows[far])[:, 0]
        return near, np.concatenate([self.rows[near].reshape(len(places), -1), mean], axis=1)

    def active(self, inputs: Any) -> tuple[Any, Any, Any]:
        """What the units of both layers say, and what is expected."""
        layers, rest = self.layers, self.np.float32(0)
        hidden = self.np.maximum(inputs @ layers["first"] + layers["first bias"], rest)
        deeper = self.np.maximum(hidden @ layers["second"] + layers["second bias"], rest)
        return hidden, deeper, hidden @ layers["direct"] + deeper @ layers["third"] + layers["third bias"]

    def train(self, rounds: float, rate: float = 1.0) -> None:
        """Go through the examples so many times, with ever smaller steps; `rate` is that of the first."""
        np = self.np
        steps = int(len(self.places) * rounds / BATCH)
        print(f"{len(self.targets)} words, {len(self.places)} examples, {steps} steps", file=sys.stderr)
        order, at, losses = self.chance.permutation(self.places), 0, []
        for step in range(steps):
            if at + BATCH > len(order):
                order, at = self.chance.permutation(self.places), 0
            losses.append(self._step(order[at : at + BATCH], step + 1, rate * max(0.05, 1 - step / steps)))
            at += BATCH
            if len(losses) == 200:
                drawn, confused = np.mean(losses, axis=0)
                print(f"step {step + 1}: {drawn:.3f} among words drawn, {confused:.4f} confused", file=sys.stderr)
                losses = []

    def _step(self, places: Any, step: int, rate: float) -> tuple[float, float]:
        np, layers = self.np, self.layers
        near, inputs = self.inputs(places)
        right = self.place_of[self.ids[places]]
        hidden, deeper, expected = self.active(inputs)

        drawn, confused = self.chance.choice(len(self.targets), NEGATIVES, p=self.drawn), self._drawn_partners(right)
        vector_right, vector_drawn, vector_confused = (self._vectors(words) for words in (right, drawn, confused))
        fit_right = (expected * vector_right).sum(1) + self.bias[right]
        fit_drawn = expected @ vector_drawn.T + self.bias[drawn] - self.correction[drawn]
        fit_drawn[right[:, None] == drawn[None, :]] = -1e9
        fit_confused = (vector_confused @ expected[:, :, None])[:, :, 0] + self.bias[confused]

        corrected = fit_right - self.correction[right]
        top = np.maximum(corrected, fit_drawn.max(1))
        share_right, share_drawn = np.exp(corrected - top), np.exp(fit_drawn - top[:, None])
        total = share_right + share_drawn.sum(1)
        margin = np.clip(fit_right[:, None] - fit_confused, -30, 30)
        size = np.float32(len(places))
        by_confused = np.float32(CONFUSED / PARTNERS) / (1 + np.exp(margin)) * (confused != right[:, None]) / size
        by_right = (share_right / total - 1) / size - by_confused.sum(1)
        by_drawn = share_drawn / total[:, None] / size

        by_expected = by_right[:, None] * vector_right + by_drawn @ vector_drawn
        by_expected += (by_confused[:, None, :] @ vector_confused)[:, 0]
        outputs = np.concatenate([right, drawn, confused.ravel()])
        of_confused = (by_confused[:, :, None] * expected[:, None, :]).reshape(-1, EXPECTED)
        by_vectors = np.concatenate([by_right[:, None] * expected, by_drawn.T @ expected, of_confused])
        by_deeper = (by_expected @ layers["third"].T) * (deeper > 0)
        by_hidden = (by_expected @ layers["direct"].T + by_deeper @ layers["second"].T) * (hidden > 0)
        by_inputs = by_hidden @ layers["first"].T
        gradients = {
            "first": inputs.T @ by_hidden,
            "first bias": by_hidden.sum(0),
            "second": hidden.T @ by_deeper,
            "second bias": by_deeper.sum(0),
            "direct": hidden.T @ by_expected,
            "third": deeper.T @ by_expected,
            "third bias": by_expected.sum(0),
        }
        by_near = by_inputs[:, :-WIDTH].reshape(-1, WIDTH)  # words far away are not adapted, for speed
        words = np.concatenate([near.ravel(), self.targets[outputs]])
        scale = size**0.5
        by_rows = np.concatenate([by_near, by_vectors[:, :WIDTH]]) * scale
        self._adagrad(self.rows, self.seen_rows, words, by_rows, rate)
        self._adagrad(self.own, self.seen_own, outputs, by_vectors * scale, rate)
        by_bias = np.concatenate([by_right, by_drawn.sum(0), by_confused.ravel()])
        self._adagrad(self.bias[:, None], self.seen_bias, outputs, by_bias[:, None] * scale, rate)
        self._adam(gradients, step, rate)
        return float((np.log(total) + top - corrected).mean()), float(np.log1p(np.exp(-margin)).mean())

    def _vectors(self, words: Any) -> Any:
        """The output rows of words: their own, of which the first numbers are added to those of their embeddings."""
        vectors = self.own[words]
        vectors[..., :WIDTH] += self.rows[self.targets[words]]
        return vectors

    def _adagrad(self, table: Any, seen: Any, rows: Any, gradients: Any, rate: float) -> None:
        """Adapt the `rows` of a table, which may be named more than once."""
        np = self.np
        order = np.argsort(rows, kind="stable")
        ordered = rows[order]
        starts = np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1]]))
        summed = np.add.reduceat(gradients[order], starts, axis=0)
        named = ordered[starts]
        seen[named] += (summed * summed).mean(axis=1)
        table[named] -= RATE_ROWS * rate * summed / np.sqrt(seen[named])[:, None]

    def _adam(self, gradients: dict[str, Any], step: int, rate: float) -> None:
        np = self.np
        for name, gradient in gradients.items():
            first, second = self.moments[name]
            first += 0.1 * (gradient - first)
            second += 0.001 * (gradient * gradient - second)
            unbiased = np.sqrt(second / (1 - 0.999**step)) + 1e-8
            self.layers[name] -= RATE_LAYERS * rate * (first / (1 - 0.9**step)) / unbiased

    def save(self, path: Path, model: WordModel) -> None:
        """Write the network in bytes."""
        np = self.np
        outputs = self._vectors(np.arange(len(self.targets)))
        hidden, deeper, _ = self.active(self.inputs(self.places[:: max(1, len(self.places) // 20000)])[-1])
        matrices = "first", "second", "direct", "third"
        step_first, step_second, step_direct, step_third = (self._step_of(self.layers[name]) for name in matrices)
        layers = Layers(
            WIDTH,
            HIDDEN,
            DEEPER,
            EXPECTED,
            step_embedding=self._step_of(self.rows),
            step_first=step_first,
            step_second=step_second,
            step_direct=step_direct,
            step_third=step_third,
            step_active=float(np.quantile(hidden, 0.9995) / 255),
            step_deeper=float(np.quantile(deeper, 0.9995) / 255),
            step_output=self._step_of(outputs),
        )
        words = [checksum_of(model.word(number)) for number in range(FIRST_WORD, len(self.rows))]
        order = np.argsort(np.array(words, dtype=np.uint32), kind="stable")
        targets = np.array([words[number - FIRST_WORD] for number in self.targets], dtype=np.uint32)
        by_checksum = np.argsort(targets, kind="stable")
        embeddings = np.concatenate([self.rows[:FIRST_WORD], self.rows[FIRST_WORD:][order]])
        save_network(
            path,
            layers,
            {
                "words": np.array(words, dtype=np.uint32)[order].tobytes(),
                "embeddings": self._bytes(embeddings, layers.step_embedding),
                "first": self._bytes(self.layers["first"], step_first),
                "second": self._bytes(self.layers["second"], step_second),
                "direct": self._bytes(self.layers["direct"], step_direct),
                "third": self._bytes(self.layers["third"], step_third),
                **{f"{name} bias": self.layers[f"{name} bias"].tobytes() for name in ("first", "second", "third")},
                "targets": targets[by_checksum].tobytes(),
                "outputs": self._bytes(outputs[by_checksum], layers.step_output),
                "biases": self.bias[by_checksum].tobytes(),
            },
        )

    def _step_of(self, matrix: Any) -> float:
        """The step that lets all but the most extreme numbers fit into a byte."""
        return float(self.np.quantile(self.np.abs(matrix[matrix != 0]), 0.9998) / (ZERO - 1))

    def _bytes(self, matrix: Any, step: float) -> bytes:
        np = self.np
        numbers = np.clip(np.rint(matrix / step) + ZERO, 0, 2 * ZERO - 1).astype(np.uint8)
        written: bytes = numbers.tobytes()
        return written


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output", type=Path, help="File to write, next to the table of confusions.")
    parser.add_argument("archives", type=Path, nargs="+", metavar="ARCHIVE")
    parser.add_argument("--start", type=Path, help="An earlier network to go on from.")
    parser.add_argument("--rounds", type=float, default=2.0, help="Number of passes over the examples.")
    options = parser.parse_args()
    import numpy as np

    model = word_model()
    tables = options.output.with_name("confusions.tsv"), model, options.output.with_name("slips.words")
    partners = confused_with(Confusions(*tables), model)
    ids = np.frombuffer(read_ids(shared(options.archives, TRAINING), model), dtype=np.uint16).astype(np.int32)
    trainer = Trainer(ids, model, partners, np)
    if options.start:
        trainer.start_from(options.start, model)
    trainer.train(options.rounds, GOING_ON if options.start else 1.0)
    trainer.save(options.output, model)


if __name__ == "__main__":
    main()
