"""What the teacher and the network that ships learn from: sentences as numbers, and the rounds of learning."""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any
from zlib import crc32

from linter.analysis.syntax.network import (
    PREFIX_3,
    SHAPES,
    SUFFIX_2,
    SUFFIX_3,
    is_titled,
    letters_of,
    normal_form,
    shape_of,
)
from linter.data.build.syntax_trainer import Batch, Trainer, batches
from linter.data.build.syntax_trees import Tree, trees_of

TRAINING = ("ewt-train", "gum-train")
RARE_TAG, RARE_RELATION = 20, 7
"""Tags and relations that the treebanks use less often are not learned."""
RARE_FORM = 3
FORMS = 40_000
BATCH = 1200
"""Words."""


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
