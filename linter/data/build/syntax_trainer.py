"""The network of syntax while it learns: arrays of numpy in single precision, gradients by hand.

A batch holds sentences of one length, so that nothing is padded. Rows of words are adapted by AdaGrad (Duchi et al.
2011) with one step size a row, all else by Adam (Kingma and Ba 2015). Towards the end of the training weights and
activities are rounded as `linter/analysis/syntax/fixed_point.py` will have them (Jacob et al. 2018). The products are
small: a second thread would only wait, so set OMP_NUM_THREADS=1.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from linter.analysis.syntax.fixed_point import ACTIVE, WEIGHT
from linter.analysis.syntax.network import CLASSES, DISTANCES
from linter.analysis.syntax.trees import best_tree
from linter.records import NamedTuple

Array = Any
"""An array of numpy."""
Batch = Mapping[str, Array]
"""rows: row of each table, a word. heads (-1 for the root), tags, relations: numbers, a word. For a teacher also
vectors, parser relations and parser heads: what another parser says."""

F = np.float32
TOP = F(255 / ACTIVE)
"""No activity is higher."""
GATE_RANGE = 4
MEMORY = "memory"
"""A layer that carries what it reads along the sentence; others are windows, given by their steps."""
IMPOSSIBLE = F(-1e9)
TAG_SHARE, RELATION_SHARE = F(0.6), F(0.6)
"""The weights of tags and relations against that of heads."""
ROWS_RATE = 15
"""How much faster rows are adapted than weights."""


class Sizes(NamedTuple):
    """The sizes of a network.

    tables: the rows of each table.
    width: numbers of a word's row.
    layers: for each layer, MEMORY or the steps of its window.
    hidden: units of a layer.
    seeking: numbers that describe a word that seeks its head, and one that offers itself.
    tagging: units before the tags.
    labelling: units before the relations.
    tags: how many tags there are.
    relations: how many relations there are.
    vectors: numbers of another parser's vector, 0 without one.
    parser_relations: how many relations the other parser has.
    """

    tables: tuple[int, ...]
    width: int
    layers: tuple[Any, ...]
    hidden: int
    seeking: int
    tagging: int
    labelling: int
    tags: int
    relations: int
    vectors: int = 0
    parser_relations: int = 0


class Trainer:
    """A network and what its training needs. dropped: share of activities left out; unknown: of forms."""

    def __init__(self, sizes: Sizes, *, dropped: float, unknown: float, seed: int = 1) -> None:
        self.sizes, self.dropped, self.unknown = sizes, dropped, unknown
        self.chance = np.random.default_rng(seed)
        self.rounded = False
        draw = self._drawn
        hidden, seek, label = sizes.hidden, sizes.seeking, sizes.labelling
        self.tables = [draw(rows, sizes.width, spread=0.1) for rows in sizes.tables]
        self._seen = [np.full(rows, 1e-6, F) for rows in sizes.tables]
        weights: dict[str, Array] = {}
        self.weights = weights
        before = sizes.width
        if sizes.vectors:
            weights["vectors"] = draw(sizes.vectors, before)
        for number, layer in enumerate(sizes.layers):
            if layer == MEMORY:
                weights[f"layer {number}"] = draw(before, 2 * hidden)
                weights[f"bias {number}"] = np.repeat(np.array([0, 0.3], F), hidden)
            else:
                weights[f"layer {number}"] = draw(len(layer) * before, hidden) * F(1 if number else 1.3)
                weights[f"bias {number}"] = np.zeros(hidden, F)
            before = hidden
        columns = 2 * seek + sizes.tagging + 2 * label
        weights["out"], weights["bias out"] = draw(hidden, columns) * F(0.5), np.zeros(columns, F)
        weights["tags"], weights["bias tags"] = draw(sizes.tagging, sizes.tags), np.zeros(sizes.tags, F)
        weights["root offer"] = draw(seek, spread=0.1)
        weights["bias root label"] = draw(label, spread=0.1)
        weights["distances"], weights["bias distances"] = draw(seek, CLASSES, spread=0.05), np.zeros(CLASSES, F)
        weights["relations"], weights["bias relations"] = draw(label, sizes.relations), np.zeros(sizes.relations, F)
        if sizes.parser_relations:
            weights["bias parser arcs"] = np.zeros((6, sizes.parser_relations), F)
            weights["bias parser labels"] = draw(2, sizes.parser_relations, sizes.relations, spread=0.01)
        self._moments = {name: (np.zeros_like(weight), np.zeros_like(weight)) for name, weight in weights.items()}
        self._steps = 0

    def _drawn(self, *shape: int, spread: float | None = None) -> Array:
        return (self.chance.standard_normal(shape) * (spread or shape[0] ** -0.5)).astype(F)

    def weight(self, name: str) -> Array:
        """A weight as it counts: rounded, once the training has come so far."""
        weight = self.weights[name]
        return _in_steps(weight) if self.rounded and not name.startswith(("bias", "root")) else weight

    def _active(self, sums: Array) -> Array:
        active = np.clip(sums, 0, TOP)
        return np.rint(active * ACTIVE) * F(1 / ACTIVE) if self.rounded else active

    def _thinned(self, values: Array, *, training: bool) -> tuple[Array, Array]:
        if not training or not self.dropped:
            return values, F(1)
        kept = (self.chance.random(values.shape, dtype=F) >= self.dropped).astype(F) * F(1 / (1 - self.dropped))
        return values * kept, kept

    def forward(self, batch: Batch, *, training: bool) -> dict[Any, Array]:
        """All that the layers give: `tags` and `arcs` are scores, the others are kept for the gradients."""
        given: dict[Any, Array] = {}
        rows = [batch["rows"][..., number] for number in range(len(self.tables))]
        if training:
            rows[0] = np.where(self.chance.random(rows[0].shape) < self.unknown, 0, rows[0])
        given["rows"] = rows
        found = sum(
            _in_steps(table[row]) if self.rounded else table[row] for table, row in zip(self.tables, rows, strict=True)
        )
        if self.sizes.vectors:
            found = found + batch["vectors"].astype(F) @ self.weight("vectors")
        found, given["kept first"] = self._thinned(found, training=training)
        for number, layer in enumerate(self.sizes.layers):
            read = self._memory if layer == MEMORY else self._window
            active, given[number] = read(number, layer, found)
            found = found + active if number else active
            found, given["kept", number] = self._thinned(found, training=training)
        given["last"] = found
        self._heads_and_tags(batch, given, training=training)
        return given

    def _window(self, number: int, steps: Sequence[int], read: Array) -> tuple[Array, Array]:
        count, length, width = read.shape
        edge = max(map(abs, steps))
        padded = np.zeros((count, length + 2 * edge, width), F)
        padded[:, edge : edge + length] = read
        around = np.concatenate([padded[:, edge + step : edge + step + length] for step in steps], -1)
        sums = around.reshape(count * length, -1) @ self.weight(f"layer {number}") + self.weights[f"bias {number}"]
        active = self._active(sums).reshape(count, length, -1)
        return active, (around, active)

    def _memory(self, number: int, _layer: str, read: Array) -> tuple[Array, Array]:
        hidden = self.sizes.hidden
        half = hidden // 2
        length = read.shape[1]
        sums = read @ self.weight(f"layer {number}") + self.weights[f"bias {number}"]
        entry = self._active(sums[..., :hidden])
        gate = _logistic(2 * np.clip(sums[..., hidden:], -GATE_RANGE, GATE_RANGE))
        new = (1 - gate) * entry
        held = np.empty_like(entry)
        left = right = np.zeros((len(read), half), F)
        for place in range(length):
            held[:, place, :half] = left = gate[:, place, :half] * left + new[:, place, :half]
            back = length - 1 - place
            held[:, back, half:] = right = gate[:, back, half:] * right + new[:, back, half:]
        active = np.rint(held * ACTIVE) * F(1 / ACTIVE) if self.rounded else held
        return active, (read, entry, gate, held)

    def _heads_and_tags(self, batch: Batch, given: dict[Any, Array], *, training: bool) -> None:
        sizes = self.sizes
        last = given["last"]
        count, length, _ = last.shape
        seek, paired = sizes.seeking, 2 * sizes.seeking + sizes.tagging
        sums = last.reshape(count * length, -1) @ self.weight("out") + self.weights["bias out"]
        given["active"] = self._active(sums[:, :paired])
        active, given["kept active"] = self._thinned(given["active"], training=training)
        seeking = given["seeking"] = active[:, :seek].reshape(count, length, seek)
        offers = given["offers"] = np.empty((count, length + 1, seek), F)
        offers[:, 0] = self.weights["root offer"]
        offers[:, 1:] = active[:, seek : 2 * seek].reshape(count, length, seek)
        given["tagging"] = active[:, 2 * seek :]
        given["tags"] = given["tagging"] @ self.weight("tags") + self.weights["bias tags"]
        labels = sums[:, paired:].reshape(count, length, -1)
        given["below"], given["above"] = labels[..., : sizes.labelling], labels[..., sizes.labelling :]
        far = seeking @ self.weight("distances") + self.weights["bias distances"]
        arcs = given["arcs"] = seeking @ offers.transpose(0, 2, 1)
        arcs += far[:, np.arange(length)[:, None], classes(length)]
        if sizes.parser_relations:
            self._add_parser_arcs(batch, given)
        arcs[:, np.arange(length), np.arange(length) + 1] = IMPOSSIBLE

    def _add_parser_arcs(self, batch: Batch, given: dict[Any, Array]) -> None:
        """What another parser's arcs say: its head, its dependent, its head's head, and what shares a head."""
        heads, relations = batch["parser heads"], batch["parser relations"]
        count, length = heads.shape
        head = np.zeros((count, length, length), F)
        which, word = np.nonzero(heads >= 0)
        head[which, word, heads[which, word]] = 1
        beyond, beside = head @ head, head @ head.transpose(0, 2, 1)
        given["parser"] = (head, beyond, beside)
        scores = self.weights["bias parser arcs"][:, relations]
        given["arcs"][:, :, 1:] += (
            scores[0][:, :, None] * head
            + scores[1][:, None, :] * head.transpose(0, 2, 1)
            + scores[2][:, :, None] * beyond
            + (scores[3][:, None, :] + scores[4][:, :, None]) * beside
        )
        given["arcs"][:, :, 0] += scores[5] * (heads == -1)

    def label(self, batch: Batch, given: dict[Any, Array], heads: Array) -> Array:
        """The scores of relations, given the heads."""
        count, length = heads.shape
        above = np.empty((count, length + 1, self.sizes.labelling), F)
        above[:, 0] = self.weights["bias root label"]
        above[:, 1:] = given["above"]
        active = given["labelling"] = self._active(given["below"] + above[np.arange(count)[:, None], heads + 1])
        scores = active.reshape(count * length, -1) @ self.weight("relations") + self.weights["bias relations"]
        if self.sizes.parser_relations:
            same = given["same"] = (batch["parser heads"] == heads).astype(int)
            table = self.weights["bias parser labels"]
            scores = scores + table[same, batch["parser relations"]].reshape(count * length, -1)
        return scores

    def step(self, batch: Batch, rate: float) -> tuple[float, float, float]:
        """Learn from a batch; the losses of tags, heads and relations before it."""
        given = self.forward(batch, training=True)
        heads = batch["heads"].astype(int)
        relations = self.label(batch, given, heads)
        words = heads.size
        tag_loss, by_tags = _loss(given["tags"], batch["tags"].ravel())
        arc_loss, by_arcs = _loss(given["arcs"].reshape(words, -1), heads.ravel() + 1)
        relation_loss, by_relations = _loss(relations, batch["relations"].ravel())
        gradients: dict[str, Array] = {}
        by_last = self._back_to_last(
            batch,
            given,
            heads,
            (by_tags * TAG_SHARE, by_arcs.reshape(*heads.shape, -1), by_relations * RELATION_SHARE),
            gradients,
        )
        by_rows = self._back_to_rows(batch, given, by_last, gradients)
        self._adam(gradients, rate)
        self._adagrad(given["rows"], by_rows, rate)
        return tag_loss, arc_loss, relation_loss

    def _back_to_last(
        self,
        batch: Batch,
        given: dict[Any, Array],
        heads: Array,
        by_scores: tuple[Array, Array, Array],
        gradients: dict[str, Array],
    ) -> Array:
        sizes = self.sizes
        count, length = heads.shape
        words, seek, label = heads.size, sizes.seeking, sizes.labelling
        by_tags, by_arcs, by_relations = by_scores
        active = given["labelling"]
        gradients["relations"] = active.reshape(words, label).T @ by_relations
        gradients["bias relations"] = by_relations.sum(0)
        by_label = (by_relations @ self.weight("relations").T).reshape(count, length, label)
        by_label *= (active > 0) & (active < TOP)
        by_above = np.zeros((count, length + 1, label), F)
        np.add.at(by_above, (np.arange(count)[:, None], heads + 1), by_label)
        gradients["bias root label"] = by_above[:, 0].sum(0)

        seeking, offers = given["seeking"], given["offers"]
        cells = np.arange(words).reshape(count, length, 1) * CLASSES + classes(length)
        by_far = np.bincount(cells.ravel(), weights=by_arcs.ravel(), minlength=words * CLASSES)
        by_far = by_far.reshape(words, CLASSES).astype(F)
        gradients["distances"] = seeking.reshape(words, seek).T @ by_far
        gradients["bias distances"] = by_far.sum(0)
        by_seeking = (by_arcs @ offers).reshape(words, seek) + by_far @ self.weight("distances").T
        by_offers = by_arcs.transpose(0, 2, 1) @ seeking
        gradients["root offer"] = by_offers[:, 0].sum(0)
        if sizes.parser_relations:
            self._back_to_parser(batch, given, by_arcs, by_relations, gradients)

        gradients["tags"], gradients["bias tags"] = given["tagging"].T @ by_tags, by_tags.sum(0)
        by_active = np.concatenate(
            [by_seeking, by_offers[:, 1:].reshape(words, seek), by_tags @ self.weight("tags").T], 1
        )
        by_active *= given["kept active"] * ((given["active"] > 0) & (given["active"] < TOP))
        by_out = np.concatenate([by_active, by_label.reshape(words, label), by_above[:, 1:].reshape(words, label)], 1)
        gradients["out"] = given["last"].reshape(words, -1).T @ by_out
        gradients["bias out"] = by_out.sum(0)
        return (by_out @ self.weight("out").T).reshape(count, length, -1)

    def _back_to_parser(
        self, batch: Batch, given: dict[Any, Array], by_arcs: Array, by_relations: Array, gradients: dict[str, Array]
    ) -> None:
        head, beyond, beside = given["parser"]
        relations, by_words = batch["parser relations"], by_arcs[:, :, 1:]
        by_arc = (
            (by_words * head).sum(2),
            (by_words * head.transpose(0, 2, 1)).sum(1),
            (by_words * beyond).sum(2),
            (by_words * beside).sum(1),
            (by_words * beside).sum(2),
            by_arcs[:, :, 0] * (batch["parser heads"] == -1),
        )
        kinds = self.sizes.parser_relations
        gradients["bias parser arcs"] = np.stack(
            [np.bincount(relations.ravel(), weights=by.ravel(), minlength=kinds) for by in by_arc]
        ).astype(F)
        by_labels = np.zeros_like(self.weights["bias parser labels"])
        np.add.at(by_labels, (given["same"].ravel(), relations.ravel()), by_relations)
        gradients["bias parser labels"] = by_labels

    def _back_to_rows(
        self, batch: Batch, given: dict[Any, Array], by_last: Array, gradients: dict[str, Array]
    ) -> Array:
        by_found = by_last
        for number in reversed(range(len(self.sizes.layers))):
            layer = self.sizes.layers[number]
            by_found = by_found * given["kept", number]
            back = self._back_from_memory if layer == MEMORY else self._back_from_window
            by_read = back(number, layer, given[number], by_found, gradients)
            by_found = by_found + by_read if number else by_read
        by_found = by_found * given["kept first"]
        by_rows = by_found.reshape(-1, self.sizes.width)
        if self.sizes.vectors:
            gradients["vectors"] = batch["vectors"].reshape(len(by_rows), -1).astype(F).T @ by_rows
        return by_rows

    def _back_from_window(
        self,
        number: int,
        steps: Sequence[int],
        given: tuple[Array, Array],
        by_active: Array,
        gradients: dict[str, Array],
    ) -> Array:
        around, active = given
        count, length, _ = active.shape
        by_sums = (by_active * ((active > 0) & (active < TOP))).reshape(count * length, -1)
        gradients[f"layer {number}"] = around.reshape(count * length, -1).T @ by_sums
        gradients[f"bias {number}"] = by_sums.sum(0)
        by_around = (by_sums @ self.weight(f"layer {number}").T).reshape(count, length, len(steps), -1)
        edge = max(map(abs, steps))
        by_padded = np.zeros((count, length + 2 * edge, by_around.shape[-1]), F)
        for place, step in enumerate(steps):
            by_padded[:, edge + step : edge + step + length] += by_around[:, :, place]
        return by_padded[:, edge : edge + length]

    def _back_from_memory(
        self, number: int, _layer: str, given: tuple[Array, ...], by_active: Array, gradients: dict[str, Array]
    ) -> Array:
        read, entry, gate, held = given
        count, length, _ = entry.shape
        half = self.sizes.hidden // 2
        by_entry, by_gate = np.empty_like(entry), np.empty_like(entry)
        for side, places, before in (
            (slice(None, half), range(length - 1, -1, -1), -1),
            (slice(half, None), range(length), 1),
        ):
            by_held = np.zeros((count, half), F)
            for place in places:
                by_held = by_held + by_active[:, place, side]
                came_from = place + before
                earlier = held[:, came_from, side] if 0 <= came_from < length else F(0)
                by_gate[:, place, side] = by_held * (earlier - entry[:, place, side])
                by_entry[:, place, side] = by_held * (1 - gate[:, place, side])
                by_held = by_held * gate[:, place, side]
        by_entry *= (entry > 0) & (entry < TOP)
        by_gate *= 2 * gate * (1 - gate)
        by_sums = np.concatenate([by_entry, by_gate], -1).reshape(count * length, -1)
        gradients[f"layer {number}"] = read.reshape(count * length, -1).T @ by_sums
        gradients[f"bias {number}"] = by_sums.sum(0)
        return (by_sums @ self.weight(f"layer {number}").T).reshape(count, length, -1)

    def _adam(self, gradients: Mapping[str, Array], rate: float) -> None:
        self._steps += 1
        norm = sum(float((gradient * gradient).sum()) for gradient in gradients.values()) ** 0.5
        scale = F(min(1.0, 2 / (norm + 1e-6)))
        first_share, second_share = 1 - 0.9**self._steps, 1 - 0.98**self._steps
        for name, gradient in gradients.items():
            first, second = self._moments[name]
            scaled = gradient * scale
            first += F(0.1) * (scaled - first)
            second += F(0.02) * (scaled * scaled - second)
            self.weights[name] -= F(rate / first_share) * first / (np.sqrt(second * F(1 / second_share)) + F(1e-8))

    def _adagrad(self, rows: Sequence[Array], by_rows: Array, rate: float) -> None:
        scale = F(len(by_rows) ** 0.5)
        for table, seen, named in zip(self.tables, self._seen, rows, strict=True):
            flat = named.ravel()
            order = np.argsort(flat, kind="stable")
            ordered = flat[order]
            starts = np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1]]))
            summed = np.add.reduceat(by_rows[order], starts, axis=0) * scale
            adapted = ordered[starts]
            seen[adapted] += (summed * summed).mean(1)
            table[adapted] -= F(ROWS_RATE * rate) * summed / np.sqrt(seen[adapted])[:, None]

    def parse(self, batch: Batch, root: int) -> tuple[Array, Array, Array, Array]:
        """Tags, heads, relations and how sure the heads are, of each sentence. root: the number of its relation."""
        given = self.forward(batch, training=False)
        arcs = given["arcs"]
        heads = np.array([best_tree(rows) for rows in arcs.tolist()])
        relations = self.label(batch, given, heads).reshape(*heads.shape, -1)
        relations[..., root] = IMPOSSIBLE
        chosen = np.take_along_axis(_softmax(arcs), heads[..., None] + 1, -1)[..., 0]
        tags = given["tags"].reshape(*heads.shape, -1).argmax(-1)
        return tags, heads, np.where(heads < 0, root, relations.argmax(-1)), chosen.mean(-1)


def batches(
    sentences: Sequence[Batch], words: int, *, shuffled: random.Random | None = None
) -> Iterator[tuple[list[int], dict[str, Array]]]:
    """Numbers of sentences of one length, and their arrays, of about so many words together."""
    by_length: dict[int, list[int]] = {}
    for number, sentence in enumerate(sentences):
        by_length.setdefault(len(sentence["rows"]), []).append(number)
    cut = []
    for length, numbers in sorted(by_length.items()):
        if shuffled:
            shuffled.shuffle(numbers)
        size = max(1, words // length)
        cut += [numbers[start : start + size] for start in range(0, len(numbers), size)]
    if shuffled:
        shuffled.shuffle(cut)
    for numbers in cut:
        yield numbers, {name: np.stack([sentences[n][name] for n in numbers]) for name in sentences[numbers[0]]}


_CLASSES: dict[int, Array] = {}


def classes(length: int) -> Array:
    """The class of the distance from each word to the root and to each word."""
    if length not in _CLASSES:
        distances = np.arange(length)[None, :] - np.arange(length)[:, None]
        found = np.full((length, length + 1), CLASSES - 1)
        found[:, 1:] = np.searchsorted(DISTANCES, distances, side="right")
        _CLASSES[length] = found
    return _CLASSES[length]


def _in_steps(weight: Array) -> Array:
    return np.clip(np.rint(weight * WEIGHT), 1 - WEIGHT, WEIGHT - 1).astype(F) * F(1 / WEIGHT)


def _logistic(values: Array) -> Array:
    return 1 / (1 + np.exp(-values))


def _softmax(scores: Array) -> Array:
    shares = np.exp(scores - scores.max(-1, keepdims=True))
    return shares / shares.sum(-1, keepdims=True)


def _loss(scores: Array, right: Array) -> tuple[float, Array]:
    """The mean cross entropy, and its gradient."""
    shares = _softmax(scores)
    places = np.arange(len(right))
    loss = float(-np.log(shares[places, right] + 1e-9).mean())
    shares[places, right] -= 1
    return loss, shares / F(len(right))
