"""Trains the scorer of word choices: python -I -m linter.data.build.scorer rules/typos/real-word ARCHIVE ...

Needs LightGBM (the `scorer` extra). Articles that are not counted in the word model, and that neither the pair weights
nor the network know, give the examples: the words as they stand are right, and the words that others are confused with,
exchanged, are wrong. What has seen an article before is surer of its words than of those of a draft, and trees that
learn from it trust it too much. The scores of trees that have not seen an article say what scores are worth
(confidence.tsv). The same archives, model and tables give the same files on the same version of LightGBM.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from math import sqrt
from pathlib import Path
from random import Random
from typing import Any
from zlib import crc32

from linter.analysis.text.tokens import tokens
from linter.analysis.word_choice.candidates import (
    WORTH_A_SECOND_LOOK,
    Knowledge,
    Place,
    Scorer,
    hopeful_in,
    is_candidate,
    kind_of,
)
from linter.analysis.word_choice.confusion_tables import GENERATED, Confusion, Confusions, CueTable
from linter.analysis.word_choice.context_network import ContextNetwork
from linter.analysis.word_choice.measures import MEASURES
from linter.analysis.word_choice.pair_weights import PairWeights
from linter.analysis.word_choice.uses import Others, Uses, uses_in
from linter.analysis.word_choice.usual_words import UsualWords
from linter.analysis.word_choice.word_vectors import WordVectors
from linter.analysis.word_model.building import HELD_OUT, TRAINING
from linter.analysis.word_model.counting import SHARES, Article
from linter.analysis.word_model.ids import FIRST_WORD, RARE, folded
from linter.analysis.word_model.model import DEFAULT_PATH, EDGES, WordModel, word_model
from linter.calibration import Knot
from linter.data.build.calibrating import Scored, logistic, save_calibration
from linter.data.build.pairs import train_pairs
from linter.data.build.sources import shared
from linter.document.model import Block, BlockKind, Document, Run
from linter.document.span import Span
from linter.files.decision_trees import DecisionTrees
from linter.records import NamedTuple

EXAMPLES, SLIP_EXAMPLES = (6, 8, 20), (1, 3, 10)
"""Exchanged words of each confusion and each slip: at least, of one whose right word has USUAL_USES, and at most; the
more often a word is used, the more often it is confused."""
USUAL_USES = 2000
AT_ONCE = 6
"""A word that many others are written for is exchanged for so many of them at one place."""
UNEDITED, UNREAD = 300, 60
"""So many of the likeliest errors among what was published are left out, since many of them are errors: by the first
look of all, by the second of those that nobody has read."""
WEIGHTS = {"published": 8.0, "further": 3.0, "exchanged": 1.0, "slip": 0.5, "error": 3.0}
"""How much an example counts: a published word, one of the further articles, one exchanged, one exchanged by a slip:
these are many; and an error that was published."""
EVENED = {"core": 0.5, "slip": 0.0, "distant": 0.0}
EVENED_ELSE = 0.4
"""Frequent words of listed confusions have more examples, which count for less by this power of how much more."""
COUNTED, FURTHER = 9, 14
"""Counted articles of the shares below the first give examples too, without their own counts; none of news. All of the
shares below the second give their published words, of which those that look most like errors were read."""
SHORT_LENGTHS, SHORT_SHARE, SHORTEST_DRAFT = (1, 1, 2, 3), 0.5, 5
"""Sentences of a short draft, which has at least so many words, and the share of those cut that give examples."""
_SENTENCE_END = re.compile(r'(?<=[.!?”"]) +(?=[A-Z“"])')
FIRST_ROUNDS, SECOND_ROUNDS = 50, 220
FOLDS = 2
"""Trees that have not seen an article score it: so many are trained, each without a part of the articles."""
ERRORS = {
    "core": 0.2,
    "embarrassing": 0.01,
    "homophone": 0.035,
    "near-homophone": 0.1,
    "usage": 0.025,
    "apostrophe": 0.12,
    "slip": 0.1,
    "distant": 0.08,
}
"""Errors of each kind expected in 1,000 words of a draft. All together are assumed: one in 1,750 words, before anybody
has edited it; their shares are those of 98 errors that were found in 5.5 million published words, by how many of each
kind are found. That of distant ones, and a little more for slips, is by the errors among the likeliest of them."""
PUBLISHED_ERRORS = Path(__file__).with_name("published_errors.tsv")
"""Words that stand as published in the articles read and are errors: the likeliest ones were read by hand."""
PARAMETERS: dict[str, Any] = {
    "objective": "binary",
    "num_leaves": 24,
    "learning_rate": 0.06,
    "max_bin": 127,
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
    "num_leaves": 40,
    "learning_rate": 0.06,
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


class Example(NamedTuple):
    """A place that was measured.

    article: its article's id.
    wrong: the folded word that stands there.
    token: the place's number among all that were read, the same for all confusions of one word.
    kind: of its confusion, as confidence.tsv has it.
    exchanged: whether the word was put there, or stands as published.
    measured: its measures, those of meaning too.
    uses: those of the right word.
    counted: whether the word model counted its article.
    read: whether the likeliest errors of its article were read by hand.
    short: whether its draft was cut from its article.
    """

    article: str
    wrong: str
    token: int
    kind: str
    exchanged: bool
    measured: list[float]
    uses: int
    counted: bool = False
    read: bool = False
    short: bool = False


class Examples(NamedTuple):
    """What was read. words: the number of words of all articles. tried: how many words of each kind were exchanged."""

    rows: list[Example]
    words: int
    tried: Mapping[str, int]


class Throughout(Others):
    """The uses of words elsewhere in a draft whose author writes one word for another throughout."""

    def __init__(self, uses: Uses, confusion: Confusion, text: str) -> None:
        super().__init__(uses, text)
        right = folded(confusion.right)
        self[confusion.wrong] = uses[confusion.wrong] + max(0, uses[right] - 1)
        self[right] = 0


def examples(read: Iterable[Article], knowledge: Knowledge, *, counted: bool = False) -> Examples:
    """Read articles that train the scorer; `counted` ones without what they themselves add to the counts of a word.

    Of one confusion an article gives one example at most; in every second, the wrong word stands wherever the article
    has the right one.
    """
    meant_for: dict[str, list[Confusion]] = defaultdict(list)
    for confusion in knowledge.confusions:
        meant_for[folded(confusion.right)].append(confusion)
    rows: list[Example] = []
    words = at = 0
    tried: Counter[str] = Counter()
    model = knowledge.model

    def add(places: Iterable[Place], exchanged: bool) -> None:
        for place in places:
            measured = knowledge.all_measures(place)
            wrong, kind = place.confusion.wrong, kind_of(place.confusion, knowledge)
            rows.append(Example(article.id, wrong, at, kind, exchanged, measured, model.use(place.confusion.id)))

    given: dict[Confusion, int] = defaultdict(int)
    chance = Random(1)
    for article in read:
        document = document_of(article)
        done: set[Confusion] = set()
        uses = uses_in(document)
        for block in document.prose:
            found = tokens(block)
            words += len(found)
            ids = model.ids(found.texts, found.kinds)
            for number, text in enumerate(found.texts):
                known = meant_for.get(text) or meant_for.get(folded(text)) or []
                wanted = [one for one in known if given[one] < most_examples(one, model) and one not in done]
                watch = knowledge.watches[text]
                hopeful = knowledge.hopeful(ids, number + EDGES, watch) if watch else ()
                if not (wanted or hopeful) or not is_candidate(document, found, number, title_case=False):
                    continue
                here = ids[number + EDGES]
                knowledge.own = here if counted and here >= FIRST_WORD else None
                if hopeful:
                    at += 1
                    add(knowledge.measure(found, number, ids, hopeful, Others(uses, text)), exchanged=False)
                for confusion in chance.sample(wanted, min(AT_ONCE, len(wanted))):
                    changed = list(ids)
                    changed[number + EDGES] = model.word_id(confusion.wrong) or RARE
                    other = knowledge.new_watch(folded(confusion.wrong), [confusion])
                    hopeful = knowledge.hopeful(changed, number + EDGES, other) if other else ()
                    at += 1
                    if hopeful:
                        elsewhere = Throughout(uses, confusion, text) if given[confusion] % 2 else Others(uses, text)
                        add(knowledge.measure(found, number, changed, hopeful, elsewhere), exchanged=True)
                    tried[kind_of(confusion, knowledge)] += 1
                    given[confusion] += 1
                    done.add(confusion)
    knowledge.own = None
    return Examples(rows, words, tried)


def short_drafts(read: Iterable[Article]) -> Iterator[Article]:
    """Some articles cut into drafts of one to three sentences: a sentence alone has no draft around it to judge by."""
    chance = Random(4)
    for article in read:
        for paragraph in article.text.split("\n"):
            sentences = [sentence for sentence in _SENTENCE_END.split(paragraph.strip()) if sentence]
            at = 0
            while at < len(sentences):
                length = chance.choice(SHORT_LENGTHS)
                cut = " ".join(sentences[at : at + length])
                at += length
                if len(cut.split()) >= SHORTEST_DRAFT and chance.random() < SHORT_SHARE:
                    yield article._replace(text=cut)


def most_examples(confusion: Confusion, model: WordModel) -> int:
    """How many examples of a confusion are made at most."""
    least, usual, most = SLIP_EXAMPLES if confusion.kind in GENERATED else EXAMPLES
    return min(most, max(least, round(usual * sqrt(model.use(confusion.id) / USUAL_USES))))


def further(read: Iterable[Article], knowledge: Knowledge) -> list[Example]:
    """Words of counted articles as they were published, without their own counts; those listed as errors are errors."""
    known = _known_errors()
    model = knowledge.model
    rows: list[Example] = []
    at = 0
    for article in read:
        document = document_of(article)
        uses = uses_in(document)
        for block in document.prose:
            found = tokens(block)
            ids = model.ids(found.texts, found.kinds)
            for number, hopeful in hopeful_in(block, knowledge):
                if not is_candidate(document, found, number, title_case=False):
                    continue
                at -= 1
                here = ids[number + EDGES]
                knowledge.own = here if here >= FIRST_WORD else None
                for place in knowledge.measure(found, number, ids, hopeful, Others(uses, found.texts[number])):
                    wrong, right = place.confusion.wrong, place.confusion.right
                    meant = known.get((article.id, wrong))
                    if meant is None or meant == right:
                        measured = knowledge.all_measures(place)
                        kind, use = kind_of(place.confusion, knowledge), model.use(place.confusion.id)
                        error = meant is not None
                        rows.append(Example(article.id, wrong, at, kind, error, measured, use, counted=True, read=True))
    knowledge.own = None
    return rows


def _known_errors() -> dict[tuple[str, str], str]:
    """What is meant by each error of PUBLISHED_ERRORS, by its article and the word; "" where nobody knows."""
    lines = PUBLISHED_ERRORS.read_text(encoding="utf-8").splitlines()[1:]
    return {(article, wrong): right for article, wrong, right in (line.split("\t") for line in lines)}


def train(
    found: Examples, short: list[Example], more: list[Example], read: list[Example]
) -> tuple[Scorer, dict[str, list[Knot]]]:
    """Fit the trees of both looks; and say what the scores of the second are worth, by `found` alone.

    short: examples of `short_drafts`, for the second look. more: those of counted articles. read: what `further` gives.
    """
    first = fitted(found.rows + more, PARAMETERS, FIRST_ROUNDS, UNEDITED, MEASURES)
    known = _known_errors()
    uncounted = [*found.rows, *(row._replace(short=True) for row in short)]
    of_found = [row._replace(read=True) for row in uncounted if row.exchanged or (row.article, row.wrong) not in known]
    passing = [row for row in of_found + more + read if first.score(row.measured) >= WORTH_A_SECOND_LOOK]
    tell(f"{len(passing)} deserve a second look")
    scores: list[tuple[Example, float]] = []
    for fold in range(FOLDS):
        trees = fitted([row for row in passing if _fold(row) != fold], SECOND_PARAMETERS, SECOND_ROUNDS, UNREAD)
        unseen = [row for row in passing if not (row.counted or row.short) and _fold(row) == fold]
        scores += [(row, trees.score(row.measured)) for row in unseen]
        tell(f"fold {fold + 1} of {FOLDS}")
    return Scorer(first, fitted(passing, SECOND_PARAMETERS, SECOND_ROUNDS, UNREAD)), calibrated(scores, found)


def _fold(row: Example) -> int:
    return crc32(row.article.encode()) // SHARES % FOLDS


def calibrated(scores: list[tuple[Example, float]], found: Examples) -> dict[str, list[Knot]]:
    """What the scores of each kind are worth where a draft has ERRORS; of a word's confusions the likeliest counts."""
    known = _known_errors()
    best: dict[int, tuple[Example, float]] = {}
    for row, score in scores:
        if not row.exchanged and (row.article, row.wrong) in known:
            continue
        if row.token not in best or score > best[row.token][1]:
            best[row.token] = row, score
    by_kind: dict[str, list[Scored]] = defaultdict(list)
    for row, score in best.values():
        expected = ERRORS[row.kind] * found.words / 1000
        weight = expected / found.tried[row.kind] if row.exchanged else 1.0
        by_kind[row.kind].append(Scored(score, row.exchanged, weight))
    return {kind: logistic(of_kind) for kind, of_kind in by_kind.items()}


def fitted(
    rows: list[Example], parameters: dict[str, Any], rounds: int, unread: int, measures: int | None = None
) -> DecisionTrees:
    """Fit trees twice, the second time without so many of the published words that look most like errors, unread."""
    import lightgbm
    import numpy

    measured = numpy.array([row.measured[:measures] for row in rows], dtype=numpy.float64)
    exchanged = numpy.array([row.exchanged for row in rows])
    weights = numpy.array([WEIGHTS[_weighed(row)] for row in rows])
    uses = numpy.clip([row.uses for row in rows], USUAL_USES / 4, USUAL_USES * 10)
    for kind in {row.kind for row in rows}:
        of_kind = exchanged & numpy.array([row.kind == kind and not (row.counted and row.read) for row in rows])
        if not of_kind.any():
            continue
        evened = (uses[of_kind] / USUAL_USES) ** -EVENED.get(kind, EVENED_ELSE)
        weights[of_kind] *= evened / evened.mean()

    def trees(kept: Any, rounds: int) -> Any:
        return lightgbm.train(
            parameters, lightgbm.Dataset(measured[kept], exchanged[kept], weight=weights[kept]), rounds
        )

    everything = numpy.ones(len(rows), dtype=bool)
    scores = trees(everything, min(rounds, 100)).predict(measured, raw_score=True)
    published = numpy.flatnonzero([not row.exchanged and not row.read for row in rows])
    everything[published[numpy.argsort(-scores[published], kind="stable")[:unread]]] = False
    return exported(trees(everything, rounds))


def _weighed(row: Example) -> str:
    if row.counted and row.read:
        return "error" if row.exchanged else "further"
    if not row.exchanged:
        return "published"
    return "slip" if row.kind in GENERATED else "exchanged"


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
    parser.add_argument(
        "folder", type=Path, help="Folder of the rule, whose tables are read and whose weights and trees are written."
    )
    parser.add_argument("archives", type=Path, nargs="+", metavar="ARCHIVE", help="That of news first.")
    parser.add_argument("--model", type=Path, default=DEFAULT_PATH, help="Word model counted from the same archives.")
    parser.add_argument("--keep-pairs", action="store_true", help="Train the trees only.")
    options = parser.parse_args()
    model = word_model(options.model)
    confusions = Confusions(options.folder / "confusions.tsv", model, options.folder / "slips.words")
    weights = options.folder / "pairs.weights"
    if not options.keep_pairs:
        spoken = [
            (folded(confusion.wrong), folded(confusion.right))
            for confusion in confusions
            if confusion.kind not in GENERATED
        ]
        wanted = [(min(words), max(words)) for words in spoken]
        train_pairs(shared(options.archives, TRAINING), wanted, model, weights, tell)
    knowledge = Knowledge(
        model,
        confusions,
        CueTable(options.folder / "cues.tsv"),
        PairWeights(weights, rebuild="this command"),
        ContextNetwork(options.folder / "context.network", model, rebuild="linter.data.build.network"),
        vectors=WordVectors(options.folder / "topic.vectors", model, rebuild="linter.data.build.vectors"),
        usual=UsualWords(options.folder / "usual.words", model, rebuild="linter.data.build.usual"),
    )
    found = examples(shared(options.archives, 0, HELD_OUT), knowledge)
    general = shared(options.archives[1:], HELD_OUT, COUNTED)
    more = examples(general, knowledge, counted=True).rows
    tell(f"{len(found.rows)} places in {found.words} words, {sum(row.exchanged for row in found.rows)} exchanged")
    read = further(shared(options.archives, HELD_OUT, FURTHER), knowledge)
    short = examples(short_drafts(shared(options.archives, 0, HELD_OUT)), knowledge).rows
    scorer, confidence = train(found, short, more, read)
    scorer.first.save(options.folder / "first.trees")
    scorer.second.save(options.folder / "second.trees")
    save_calibration(options.folder / "confidence.tsv", confidence)


if __name__ == "__main__":
    main()
