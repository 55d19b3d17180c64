"""The teacher of syntax: learns from the treebanks what spaCy's model sees, and annotates sentences of an archive."""

from __future__ import annotations

import json
import lzma
import random
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from linter.analysis.syntax.network import is_titled
from linter.analysis.syntax.syntactic_words import syntactic_words, texts_of
from linter.analysis.text.sentences import sentences
from linter.analysis.text.tokens import tokens
from linter.analysis.word_model.counting import articles
from linter.data.build.syntax_examples import BATCH, Labels, gold_trees, train
from linter.data.build.syntax_trainer import MEMORY, Batch, Sizes, Trainer, batches
from linter.data.build.syntax_trees import Tree, block_of, headline_of
from linter.records import NamedTuple

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
LAYERS = ((-2, -1, 0, 1, 2), (-1, 0, 1), MEMORY, MEMORY)
OTHER_HEADLINES = 0.3
"""The share of sentences that are no leads and become headlines too."""
PIECE = 5000


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
            (*labels.tables, PARSER_LABELS, PARSER_LABELS), 112, LAYERS, 192, 80, 48, 64, len(labels.tags),
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
