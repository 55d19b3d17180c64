"""Trains the scorer of word choices: python -I -m linter.data.build.scorer ARCHIVE rules/typos/real-word

Needs LightGBM (the `scorer` extra). Articles that neither the pair weights nor the network know give the examples, each
judged by the counts of all the others: the words as they stand are right, and the words that others are confused with,
exchanged, are wrong. What has seen an article before is surer of its words than of those of a draft, and trees that
learn from it trust it too much. The same archive, model and tables give the same files on the same version of LightGBM.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from linter.analysis.text.tokens import tokens
from linter.analysis.word_choice.candidates import (
    WORTH_A_SECOND_LOOK,
    Knowledge,
    Others,
    Place,
    Scorer,
    is_candidate,
    places,
    uses_in,
)
from linter.analysis.word_choice.confusion_tables import Confusion, Confusions, CueTable
from linter.analysis.word_choice.context_network import ContextNetwork
from linter.analysis.word_choice.decision_trees import DecisionTrees
from linter.analysis.word_choice.measures import MEASURES
from linter.analysis.word_choice.pair_weights import PairWeights
from linter.analysis.word_model.building import HELD_OUT, TRAINING
from linter.analysis.word_model.counting import Article, articles
from linter.analysis.word_model.ids import RARE, folded
from linter.analysis.word_model.model import DEFAULT_PATH, EDGES, word_model
from linter.data.build.leaving_out import WithoutArticle
from linter.data.build.pairs import train_pairs
from linter.document.model import Block, BlockKind, Document, Run
from linter.document.span import Span
from linter.records import NamedTuple

EXAMPLES = 40
"""At most so many exchanged words of each confusion."""
UNEDITED = 400
"""So many of the likeliest errors among what was published are left out: many of them are errors."""
FIRST_ROUNDS, SECOND_ROUNDS = 50, 300
PARAMETERS: dict[str, Any] = {
    "objective": "binary",
    "num_leaves": 48,
    "learning_rate": 0.06,
    "min_data_in_leaf": 40,
    "lambda_l2": 5.0,
    "verbose": -1,
    "num_threads": 1,
    "seed": 1,
    "deterministic": True,
    "force_row_wise": True,
}
SECOND_PARAMETERS = {
    **PARAMETERS,
    "learning_rate": 0.04,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "feature_fraction": 0.5,
}
"""The second look learns slower and each tree from a part: its few thousand published words are soon known by heart."""


def document_of(article: Article) -> Document:
    """An article of the archive as a draft of paragraphs."""
    blocks, position = [], 0
    for paragraph in article.text.split("\n"):
        if paragraph.strip():
            run = Run(0, len(paragraph), position, len(paragraph))
            blocks.append(Block(BlockKind.PARAGRAPH, paragraph, (run,), Span(position, position + len(paragraph))))
        position += len(paragraph) + 1
    return Document(article.id, article.text, "plain", tuple(blocks))


def paragraphs_of(article: Article) -> list[Document]:
    """Every paragraph of an article as a draft of its own."""
    return [document_of(article._replace(text=text)) for text in article.text.split("\n") if text.strip()]


class Examples(NamedTuple):
    """The measures of words that stand as published, and of words exchanged for ones they are confused with."""

    published: list[list[float]]
    exchanged: list[list[float]]


def examples(archive: Path, knowledge: Knowledge, model: WithoutArticle) -> Examples:
    """Read the articles that train the scorer. `model` is that of `knowledge`.

    Every second article is taken apart into paragraphs, as if each were a draft: the use of words elsewhere in the
    draft is not to be relied upon. Of one confusion an article gives one example at most.
    """
    meant_for: dict[str, list[Confusion]] = defaultdict(list)
    for confusion in knowledge.confusions:
        meant_for[folded(confusion.right)].append(confusion)
    published: list[list[float]] = []
    exchanged: list[list[float]] = []

    def measured(place: Place) -> list[float]:
        return place.measures + knowledge.network_measures(place)

    given: dict[Confusion, int] = defaultdict(int)
    for article in articles(archive):
        if not HELD_OUT <= article.share < TRAINING:
            continue
        model.leave_out(article)
        done: set[Confusion] = set()
        for document in [document_of(article)] if article.share % 2 else paragraphs_of(article):
            published += [measured(place) for place in places(document, knowledge)]
            uses = uses_in(document)
            for block in document.prose:
                found = tokens(block)
                ids: list[int] = []
                for number, text in enumerate(found.texts):
                    known = meant_for.get(text) or meant_for.get(folded(text)) or []
                    wanted = [one for one in known if given[one] < EXAMPLES and one not in done]
                    if not wanted or not is_candidate(document, found, number, title_case=False):
                        continue
                    ids = ids or model.ids(found.texts, found.kinds)
                    right = ids[number + EDGES]
                    for confusion in wanted:
                        ids[number + EDGES] = model.word_id(confusion.wrong) or RARE
                        watch = knowledge.new_watch(folded(confusion.wrong), [confusion])
                        hopeful = knowledge.hopeful(ids, number + EDGES, watch) if watch else ()
                        if hopeful:
                            likely = knowledge.measure(found, number, ids, hopeful, Others(uses, text))
                            exchanged += [measured(place) for place in likely]
                        given[confusion] += 1
                        done.add(confusion)
                    ids[number + EDGES] = right
    return Examples(published, exchanged)


def train(found: Examples) -> Scorer:
    """Fit the trees of both looks, the second to what passes the first."""
    first = fitted(Examples(*([row[:MEASURES] for row in rows] for rows in found)), PARAMETERS, FIRST_ROUNDS)
    passing = Examples(*([row for row in rows if first.score(row) >= WORTH_A_SECOND_LOOK] for rows in found))
    print(f"{len(passing.published)} and {len(passing.exchanged)} are worth a second look", file=sys.stderr)
    return Scorer(first, fitted(passing, SECOND_PARAMETERS, SECOND_ROUNDS))


def fitted(found: Examples, parameters: dict[str, Any], rounds: int) -> DecisionTrees:
    """Fit trees twice, the second time without the published words that look most like errors."""
    import lightgbm
    import numpy

    def trees(published: list[list[float]]) -> Any:
        rows = numpy.array(published + found.exchanged, dtype=numpy.float64)
        labels = numpy.array([0] * len(published) + [1] * len(found.exchanged))
        return lightgbm.train(parameters, lightgbm.Dataset(rows, labels), rounds)

    scores = trees(found.published).predict(numpy.array(found.published), raw_score=True)
    doubtful = set(sorted(range(len(scores)), key=lambda row: (-scores[row], row))[:UNEDITED])
    return exported(trees([row for number, row in enumerate(found.published) if number not in doubtful]))


def exported(booster: Any) -> DecisionTrees:
    """LightGBM's trees as plain arrays."""
    features: list[int] = []
    thresholds: list[float] = []
    yes: list[int] = []
    no: list[int] = []
    leaves: list[float] = []

    def add(node: dict[str, Any]) -> int:
        if "leaf_value" in node:
            leaves.append(node["leaf_value"])
            return -len(leaves)
        number = len(features)
        features.append(node["split_feature"])
        thresholds.append(node["threshold"])
        yes.append(0)
        no.append(0)
        yes[number] = add(node["left_child"])
        no[number] = add(node["right_child"])
        return number

    dump = booster.dump_model()
    roots = [add(tree["tree_structure"]) for tree in dump["tree_info"]]
    return DecisionTrees(
        measures=dump["max_feature_idx"] + 1,
        roots=roots,
        features=features,
        thresholds=thresholds,
        yes=yes,
        no=no,
        leaves=leaves,
    )


def tell(line: str) -> None:
    """Say how far it is."""
    print(line, file=sys.stderr)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", type=Path)
    parser.add_argument(
        "folder", type=Path, help="Folder of the rule, whose tables are read and whose weights and trees are written."
    )
    parser.add_argument("--model", type=Path, default=DEFAULT_PATH, help="Word model counted from the same archive.")
    parser.add_argument("--keep-pairs", action="store_true", help="Train the trees only.")
    options = parser.parse_args()
    confusions = Confusions(options.folder / "confusions.tsv", word_model(options.model))
    weights = options.folder / "pairs.weights"
    if not options.keep_pairs:
        spoken = [
            (folded(confusion.wrong), folded(confusion.right)) for confusion in confusions if confusion.kind != "slip"
        ]
        wanted = [(min(words), max(words)) for words in spoken]
        counted = (article for article in articles(options.archive) if article.share >= TRAINING)
        train_pairs(counted, wanted, word_model(options.model), weights, tell)
    model = WithoutArticle(options.model, options.archive, tell)
    knowledge = Knowledge(
        model,
        confusions,
        CueTable(options.folder / "cues.tsv"),
        PairWeights(weights, rebuild="this command"),
        ContextNetwork(options.folder / "context.network", model, rebuild="linter.data.build.network"),
    )
    found = examples(options.archive, knowledge, model)
    print(f"{len(found.published)} places as published, {len(found.exchanged)} with a word exchanged", file=sys.stderr)
    scorer = train(found)
    scorer.first.save(options.folder / "first.trees")
    scorer.second.save(options.folder / "second.trees")


if __name__ == "__main__":
    main()
