"""Trains the tagger and parser:

    python -I -m linter.data.build.syntax annotate TREEBANKS ARCHIVE annotated.jsonl.xz
    python -I -m linter.data.build.syntax train TREEBANKS annotated.jsonl.xz linter/data/syntax.network
    python -I -m linter.data.build.syntax measure TREEBANKS linter/data/syntax.network

Needs numpy; `annotate` also spaCy and its model en_core_web_sm 3.8. TREEBANKS: a folder with `ewt-train.conllu.xz` and
the others that MODEL.md names. ARCHIVE: articles, as the word model is counted from.

The treebanks are too few for a small network, so a teacher makes more: it reads a sentence as spaCy's model sees it,
vectors, tags and arcs, and learns from the treebanks what Universal Dependencies says there. What it says of sentences
of the archive trains the network that ships, beside the treebanks; some of them are turned into headlines first. Titles
of articles are read without the capitals that a headline has, and learned with them.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from zlib import crc32

from linter.analysis.syntax.agents import with_agents
from linter.analysis.syntax.fixed_point import ACTIVE, WEIGHT
from linter.analysis.syntax.network import KIND, SyntaxNetwork, save_network
from linter.data.build.syntax_examples import Labels, gold_trees, train
from linter.data.build.syntax_teacher import annotate
from linter.data.build.syntax_trainer import MEMORY, Sizes, Trainer
from linter.data.build.syntax_trees import (
    HEADLINE,
    Tree,
    dateline_of,
    headline_of,
    trees_of,
    with_dateline,
)

DATELINES = 0.06
"""The share of sentences that are seen after a dateline, too."""
LAYERS = ((-2, -1, 0, 1, 2), (-1, 0, 1), MEMORY, MEMORY)


def train_network(treebanks: Path, annotated: Path, output: Path, rounds: float, hidden: int) -> None:
    """Train the network that ships, and write it."""
    import numpy as np

    chance = random.Random(1)
    gold = gold_trees(treebanks)
    with lzma.open(annotated, "rt", encoding="utf-8") as file:
        told = [tree._replace(relations=with_agents(*tree[:4])) for tree in (Tree(*json.loads(line)) for line in file)]
    told = datelines_apart(told, chance)
    labels = Labels(gold, (tree.words for tree in told))
    headlines = [tree for tree in (headline_of(tree, chance) for tree in gold) if tree][:4000]
    examples = [labels.example(tree, np) for tree in [*gold, *gold, *told, *headlines]]
    print(f"{len(examples)} sentences, {len(labels.forms)} forms", file=sys.stderr)
    trainer = Trainer(
        Sizes(labels.tables, 64, LAYERS, hidden, 40, 40, 32, len(labels.tags), len(labels.relations)),
        dropped=0.06,
        unknown=0.07,
    )
    train(trainer, examples, rounds, 0.004, chance, rounded=0.3, report=lambda: save(trainer, labels, output, np))
    save(trainer, labels, output, np)


def datelines_apart(told: Sequence[Tree], chance: random.Random) -> list[Tree]:
    """Sentences without those that have a dateline, which the teacher misreads, and some of them after a dateline."""
    datelines = [dateline for dateline in (dateline_of(tree.words) for tree in told) if dateline]
    kept = [tree for tree in told if not dateline_of(tree.words)]
    some = [tree for tree in kept if tree.source != HEADLINE and tree.words[-1] == "." and chance.random() < DATELINES]
    return [*kept, *(with_dateline(tree, chance.choice(datelines)) for tree in some)] if datelines else kept


def save(trainer: Trainer, labels: Labels, output: Path, np: Any) -> None:
    """Write the network in bytes."""
    sizes, weights = trainer.sizes, trainer.weights

    def rows(matrix: Any) -> bytes:
        written: bytes = np.clip(np.rint(matrix * WEIGHT), 1 - WEIGHT, WEIGHT - 1).astype(np.int8).tobytes()
        return written

    def numbers(row: Any, unit: int) -> bytes:
        written: bytes = np.rint(row.astype(np.float64) * unit).astype(np.int32).tobytes()
        return written

    sums = WEIGHT * ACTIVE * 2  # the unit of sums: what a layer gives is 1/256 of them
    tables = dict(
        zip(("form rows", "suffixes 2", "suffixes 3", "prefixes", "shapes"), map(rows, trainer.tables), strict=True)
    )
    forms = np.array([crc32(form.encode()) for form in labels.forms], np.uint32)
    parts = {"forms": forms.tobytes(), **tables}
    windows: list[Sequence[int]] = []
    memories = 0
    for number, layer in enumerate(sizes.layers):
        weight, bias = weights[f"layer {number}"], weights[f"bias {number}"]
        if layer == MEMORY:
            for column, name in enumerate(("entry", "gate")):
                side = slice(column * sizes.hidden, (column + 1) * sizes.hidden)
                parts[f"{name} {memories}"] = rows(weight[:, side])
                parts[f"{name} bias {memories}"] = numbers(bias[side], sums)
            memories += 1
        else:
            parts[f"window {len(windows)}"] = rows(weight)
            parts[f"bias {len(windows)}"] = numbers(bias, sums)
            windows.append(layer)
    paired = 2 * sizes.seeking + sizes.tagging
    out, bias_out = weights["out"], weights["bias out"]
    parts |= {
        "pairs": rows(out[:, :paired]),
        "pair bias": numbers(bias_out[:paired], sums),
        "labels": rows(out[:, paired:]),
        "label bias": numbers(bias_out[paired : paired + sizes.labelling] + bias_out[paired + sizes.labelling :], sums),
        "root offer": numbers(weights["root offer"], ACTIVE),
        "tags": rows(weights["tags"]),
        "tag bias": numbers(weights["bias tags"], sums),
        "distances": rows(weights["distances"]),
        "distance bias": numbers(weights["bias distances"], WEIGHT * ACTIVE),
        "relations": rows(weights["relations"]),
        "relation bias": numbers(weights["bias relations"], sums),
    }
    layout = {
        "tags": labels.tags, "relations": labels.relations, "windows": windows, "memories": memories,
        "width": sizes.width, "hidden": sizes.hidden, "seeking": sizes.seeking, "tagging": sizes.tagging,
        "labelling": sizes.labelling,
    }  # fmt: skip
    save_network(output, layout, parts)


MEASURED: tuple[tuple[str, tuple[str, ...], Callable[[Tree], bool]], ...] = (
    ("GUM, news", ("gum-dev", "gum-test"), lambda tree: tree.source.startswith("GUM_news")),
    ("PUD, news", ("pud-test",), lambda tree: tree.source.startswith("n")),
    ("GUM, test", ("gum-test",), lambda _tree: True),
    ("EWT, test", ("ewt-test",), lambda _tree: True),
)


def measure(treebanks: Path, path: Path) -> None:
    """Print how often the network is right, on the treebanks' own words."""
    network = SyntaxNetwork(path, rebuild=KIND.decode())
    for name, banks, chosen in MEASURED:
        trees = [
            tree
            for bank in banks
            for tree in trees_of(treebanks / f"{bank}.conllu.xz", own_words=False)
            if chosen(tree)
        ]
        started = time.process_time()
        told = [network.analysed(tree.words) for tree in trees]
        spent = time.process_time() - started
        words = sum(len(tree.words) for tree in trees)
        right = Counter[str]()
        for tree, found in zip(trees, told, strict=True):
            for n, head in enumerate(tree.heads):
                right["UPOS"] += found.tags[n].split("|")[0] == tree.tags[n].split("|")[0]
                if found.heads[n] == head:
                    right["UAS"] += 1
                    right["LAS"] += found.relations[n] == tree.relations[n]
                    right["UAS without marks"] += tree.tags[n] != "PUNCT"
        counted = {
            **dict.fromkeys(right, words),
            "UAS without marks": words - sum(tree.tags.count("PUNCT") for tree in trees),
        }
        shares = ", ".join(f"{measure} {100 * right[measure] / counted[measure]:.1f}" for measure in sorted(right))
        print(f"{name}: {len(trees)} sentences, {words} words: {shares}; {1e6 * spent / words:.0f} µs a word")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, places in (
        ("annotate", ("treebanks", "archive", "output")),
        ("train", ("treebanks", "annotated", "output")),
        ("measure", ("treebanks", "network")),
    ):
        command = commands.add_parser(name)
        for place in places:
            command.add_argument(place, type=Path)
        if name != "measure":
            command.add_argument("--rounds", type=float, default=6.0, help="Passes over all examples.")
        if name == "train":
            command.add_argument("--hidden", type=int, default=80, help="Units of a layer.")
    options = parser.parse_args()
    if options.command == "annotate":
        annotate(options.treebanks, options.archive, options.output, options.rounds)
    elif options.command == "train":
        train_network(options.treebanks, options.annotated, options.output, options.rounds, options.hidden)
    else:
        measure(options.treebanks, options.network)


if __name__ == "__main__":
    main()
