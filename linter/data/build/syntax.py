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
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from linter.analysis.syntax.fixed_point import ACTIVE, WEIGHT
from linter.analysis.syntax.network import (
    KIND,
    PREFIX_3,
    SHAPES,
    SUFFIX_2,
    SUFFIX_3,
    SyntaxNetwork,
    is_titled,
    letters_of,
    normal_form,
    save_network,
    shape_of,
)
from linter.analysis.syntax.syntactic_words import syntactic_words, texts_of
from linter.analysis.text.sentences import sentences
from linter.analysis.text.tokens import tokens
from linter.analysis.word_model.counting import articles
from linter.data.build.syntax_trainer import MEMORY, Batch, Sizes, Trainer, batches
from linter.data.build.syntax_trees import (
    HEADLINE,
    Tree,
    block_of,
    dateline_of,
    headline_of,
    trees_of,
    with_agents,
    with_dateline,
)

TRAINING = ("ewt-train", "gum-train")
SENTENCES = 60_000
"""Sentences of the archive that are annotated."""
TITLES = 16_000
"""Titles of its articles that are."""
SHORTEST_TITLE, LONGEST_TITLE = 4, 22
"""Words."""
SURE = 0.8
"""A title counts if the teacher is so sure of its heads, on average."""
SHORTEST, LONGEST = 5, 45
"""Words of a sentence that is annotated."""
SHARE = 4
"""Articles of the archive's first shares are left for measuring."""
RARE_TAG, RARE_RELATION = 20, 7
"""Tags and relations that the treebanks use less often are not learned."""
RARE_FORM = 3
FORMS = 40_000
DATELINES = 0.06
"""The share of sentences that are seen after a dateline, too."""
BATCH = 1200
"""Words."""
LAYERS = ((-1, 0, 1), (-2, -1, 0, 1, 2), MEMORY, MEMORY)
TEACHERS_LAYERS = ((-2, -1, 0, 1, 2), (-1, 0, 1), MEMORY, MEMORY)
OTHER_HEADLINES = 0.3
"""The share of sentences that are no leads and become headlines too."""
PIECE = 5000


class Labels:
    """The tags, relations and forms that a network knows, and their numbers."""

    def __init__(self, gold: Sequence[Tree], more: Iterable[Sequence[str]]) -> None:
        tags = Counter(tag for tree in gold for tag in tree.tags)
        relations = Counter(relation for tree in gold for relation in tree.relations)
        self.tags = [tag for tag, uses in tags.most_common() if uses >= RARE_TAG]
        self.relations = [relation for relation, uses in relations.most_common() if uses >= RARE_RELATION]
        own = Counter(normal_form(word) for tree in gold for word in tree.words)
        other = Counter(normal_form(word) for words in more for word in words)
        uses = {form: own[form] + other[form] / 2 for form in own | other if own[form] + other[form] >= RARE_FORM}
        chosen = sorted(uses, key=lambda form: (-uses[form], form))[:FORMS]
        # by checksum, as the network finds them; 0 is any other form
        self.forms = {form: n for n, form in enumerate(sorted(chosen, key=lambda form: crc32(form.encode())), 1)}
        self._tag_numbers = {tag: number for number, tag in enumerate(self.tags)}
        self._relation_numbers = {relation: number for number, relation in enumerate(self.relations)}

    def tag_number(self, tag: str) -> int:
        """The number of a tag, or of the most frequent one of its part of speech."""
        number = self._tag_numbers.get(tag)
        if number is None:
            upos = tag.split("|", maxsplit=1)[0]
            number = next((n for n, other in enumerate(self.tags) if other.split("|")[0] == upos), 0)
        return number

    def relation_number(self, relation: str) -> int:
        """The number of a relation, or of the one that it is a kind of."""
        number = self._relation_numbers.get(relation)
        return self._relation_numbers.get(relation.split(":", maxsplit=1)[0], 0) if number is None else number

    @property
    def root(self) -> int:
        """The number of the root's relation."""
        return self._relation_numbers["root"]

    def rows(self, words: Sequence[str]) -> list[tuple[int, ...]]:
        """The row of each table, a word."""
        titled = is_titled(words)
        found: list[tuple[int, ...]] = []
        for word in words:
            form = normal_form(word)
            found.append((self.forms.get(form, 0), *letters_of(form), shape_of(word, titled)))
        return found

    @property
    def tables(self) -> tuple[int, ...]:
        """The rows of each table."""
        return (len(self.forms) + 1, SUFFIX_2, SUFFIX_3, PREFIX_3, SHAPES)

    def example(self, tree: Tree, np: Any) -> dict[str, Any]:
        """A sentence as the trainer reads it."""
        return {
            "rows": np.array(self.rows(tree.words), np.int32),
            "tags": np.array([self.tag_number(tag) for tag in tree.tags], np.int16),
            "heads": np.array(tree.heads, np.int16),
            "relations": np.array([self.relation_number(relation) for relation in tree.relations], np.int16),
        }


def gold_trees(treebanks: Path) -> list[Tree]:
    """The sentences to learn from."""
    return [tree for name in TRAINING for tree in trees_of(treebanks / f"{name}.conllu.xz")]


def archive_sentences(archive: Path, chance: random.Random) -> list[tuple[bool, list[str]]]:
    """Sentences of articles: the lead and one of four other paragraphs each; whether each is a lead, and its words."""
    found = []
    for article in articles(archive):
        if article.share < SHARE:
            continue
        texts = [text for text in article.text.split("\n\n") if len(text) > 30]
        if not texts:
            continue
        for number in [0, *chance.sample(range(1, len(texts)), min(len(texts) - 1, 4))]:
            block = block_of(texts[number])
            listed, cut = tokens(block), sentences(block)
            sentence = cut[0 if number == 0 else chance.randrange(len(cut))] if cut else None
            if sentence and SHORTEST <= sentence.last - sentence.first <= LONGEST:
                found.append((number == 0, texts_of(syntactic_words(listed, sentence.first, sentence.last))))
    chance.shuffle(found)
    return found[:SENTENCES]


def archive_titles(archive: Path, found: Sequence[tuple[bool, list[str]]], chance: random.Random) -> list[Title]:
    """Titles of articles that are one sentence. found: sentences that show which words have a capital anywhere."""
    lower = Counter(word for _, words in found for word in words[1:] if word[0].islower())
    upper = Counter(word.lower() for _, words in found for word in words[1:] if word[0].isupper())
    kept = {article.id for article in articles(archive) if article.share >= SHARE}
    titles: dict[str, Title] = {}
    with lzma.open(archive, "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            text = " ".join((row.get("title") or "").split())
            block = block_of(text)
            if row["id"] not in kept or text in titles or len(sentences(block)) != 1:
                continue
            listed = tokens(block)
            words = texts_of(syntactic_words(listed, 0, len(listed)))
            if SHORTEST_TITLE <= len(words) <= LONGEST_TITLE:
                titles[text] = Title(words, without_capitals(words, lower, upper) if is_titled(words) else words)
    chosen = list(titles.values())
    chance.shuffle(chosen)
    return chosen[:TITLES]


class Title(NamedTuple):
    """A title as it was printed, and as a sentence would have it: with capitals on names alone."""

    words: list[str]
    plain: list[str]


def without_capitals(words: Sequence[str], lower: Mapping[str, int], upper: Mapping[str, int]) -> list[str]:
    """A title in which the words lose their capitals that are oftener without in sentences; the first keeps its own."""
    plain = list(words)
    for number, word in enumerate(words[1:], 1):
        small = word.lower()
        if word[0].isupper() and (word[1:].islower() or len(word) == 1) and lower[small] > upper[small]:
            plain[number] = small
    return plain


class Reader:
    """Sentences as spaCy's model sees them."""

    def __init__(self) -> None:
        import numpy as np
        import spacy

        self.np = np
        self._model = spacy.load("en_core_web_sm", exclude=["ner", "lemmatizer", "senter"])
        self._numbers: dict[str, dict[str, int]] = {"tag": {}, "relation": {}}

    def read(self, found: Sequence[Sequence[str]], labels: Labels, *, learning: bool) -> Iterator[dict[str, Any]]:
        """Each sentence as the teacher reads it. learning: tags and relations not met before get a number."""
        from spacy.tokens import Doc

        np = self.np
        made = (Doc(self._model.vocab, words=list(words)) for words in found)
        for words, document in zip(found, self._model.pipe(made, batch_size=256), strict=True):
            tags = [self._number("tag", word.tag_, learning) for word in document]
            relations = [self._number("relation", word.dep_, learning) for word in document]
            rows = [
                (*row, tag, relation) for row, tag, relation in zip(labels.rows(words), tags, relations, strict=True)
            ]
            yield {
                "rows": np.array(rows, np.int32),
                "vectors": document.tensor.astype(np.float16),
                "parser relations": np.array(relations, np.int32),
                "parser heads": np.array([-1 if word.head is word else word.head.i for word in document], np.int32),
            }

    def _number(self, kind: str, name: str, learning: bool) -> int:
        numbers = self._numbers[kind]
        return numbers.setdefault(name, len(numbers) + 1) if learning else numbers.get(name, 0)


PARSER_LABELS = 60
"""More than spaCy's model has tags, and more than it has relations."""


def annotate(treebanks: Path, archive: Path, output: Path, rounds: float) -> None:
    """Train the teacher and write what it says of sentences of the archive, and headlines made of it."""
    import numpy as np

    chance = random.Random(1)
    found = archive_sentences(archive, chance)
    titles = archive_titles(archive, found, chance)
    gold = gold_trees(treebanks)
    labels = Labels(gold, (words for _, words in found))
    gold += [headline for headline in (headline_of(tree, chance) for tree in gold) if headline]
    reader = Reader()
    read = reader.read([tree.words for tree in gold], labels, learning=True)
    examples = [{**labels.example(tree, np), **seen} for tree, seen in zip(gold, read, strict=True)]
    teacher = Trainer(
        Sizes(
            (*labels.tables, PARSER_LABELS, PARSER_LABELS), 112, TEACHERS_LAYERS, 192, 80, 48, 64, len(labels.tags),
            len(labels.relations), 96, PARSER_LABELS,
        ),
        dropped=0.15,
        unknown=0.1,
    )  # fmt: skip
    train(teacher, examples, rounds, 0.004, chance)
    with lzma.open(output, "wt", encoding="utf-8", preset=1) as file:
        for start in range(0, len(found), PIECE):
            piece = found[start : start + PIECE]
            seen = list(reader.read([words for _, words in piece], labels, learning=False))
            for (lead, words), tree in zip(piece, _parsed(teacher, labels, seen), strict=True):
                told = tree._replace(words=words)
                file.write(json.dumps(told) + "\n")
                headline = headline_of(told, chance) if lead or chance.random() < OTHER_HEADLINES else None
                if headline:
                    file.write(json.dumps(headline) + "\n")
            print(f"{start + len(piece)} sentences annotated", file=sys.stderr)
        seen = list(reader.read([title.plain for title in titles], labels, learning=False))
        for title, tree in zip(titles, _parsed(teacher, labels, seen), strict=True):
            if float(tree.source) >= SURE:
                file.write(json.dumps(tree._replace(words=title.words)) + "\n")


def _parsed(trainer: Trainer, labels: Labels, seen: Sequence[Batch]) -> list[Tree]:
    trees: list[Tree | None] = [None] * len(seen)
    for numbers, batch in batches(seen, 2 * BATCH):
        for number, tags, heads, relations, sure in zip(numbers, *trainer.parse(batch, labels.root), strict=True):
            trees[number] = Tree(
                [],
                [labels.tags[tag] for tag in tags],
                heads.tolist(),
                [labels.relations[relation] for relation in relations],
                f"{sure:.3f}",
            )
    return [tree for tree in trees if tree is not None]


def train(
    trainer: Trainer,
    examples: Sequence[Batch],
    rounds: float,
    rate: float,
    chance: random.Random,
    *,
    rounded: float = 0.0,
    report: Callable[[], None] | None = None,
) -> None:
    """Go through the examples so many times, with ever smaller steps. rounded: the last part, with weights rounded."""
    steps = int(sum(1 for _ in batches(examples, BATCH, shuffled=random.Random(0))) * rounds)
    losses: list[tuple[float, float, float]] = []
    done, started = 0, time.process_time()
    while done < steps:
        for _, batch in batches(examples, BATCH, shuffled=chance):
            done += 1
            trainer.rounded = done > steps * (1 - rounded)
            losses.append(trainer.step(batch, rate * min(1, done / 100) * max(0.01, 1 - done / steps)))
            if len(losses) == 200:
                told = ", ".join(f"{sum(column) / 200:.3f}" for column in zip(*losses, strict=True))
                spent = time.process_time() - started
                print(
                    f"step {done} of {steps}: tags, heads, relations {told}; {spent:.0f} s", file=sys.stderr, flush=True
                )
                losses = []
            if report and done % max(1, steps // 6) == 0:
                report()
            if done == steps:
                break


def train_network(treebanks: Path, annotated: Path, output: Path, rounds: float, hidden: int) -> None:
    """Train the network that ships, and write it."""
    import numpy as np

    chance = random.Random(1)
    gold = gold_trees(treebanks)
    with lzma.open(annotated, "rt", encoding="utf-8") as file:
        told = [with_agents(Tree(*json.loads(line))) for line in file]
    told = datelines_apart(told, chance)
    labels = Labels(gold, (tree.words for tree in told))
    headlines = [tree for tree in (headline_of(tree, chance) for tree in gold) if tree][:4000]
    examples = [labels.example(tree, np) for tree in [*gold, *gold, *told, *headlines]]
    print(f"{len(examples)} sentences, {len(labels.forms)} forms", file=sys.stderr)
    trainer = Trainer(
        Sizes(labels.tables, 56, LAYERS, hidden, 40, 40, 32, len(labels.tags), len(labels.relations)),
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
            command.add_argument("--rounds", type=float, default=6.0, help="how often every example is seen")
        if name == "train":
            command.add_argument("--hidden", type=int, default=80, help="units of a layer")
    options = parser.parse_args()
    if options.command == "annotate":
        annotate(options.treebanks, options.archive, options.output, options.rounds)
    elif options.command == "train":
        train_network(options.treebanks, options.annotated, options.output, options.rounds, options.hidden)
    else:
        measure(options.treebanks, options.network)


if __name__ == "__main__":
    main()
