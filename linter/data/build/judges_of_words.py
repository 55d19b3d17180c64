"""Trains the trees that judge a headline's words, and says what they find on articles that trained none.

    python -I -m linter.data.build.judges_of_words rules/headlines ARCHIVE ... [--share N]

ARCHIVE: articles as JSON lines, with `id`, `title` and `text`. One in N is read (2), whole and cut to first sentences.
Headlines as published are right; those that one change makes of them (linter/data/build/altered_words.py), and those
whose deed one makes of the body (altered_bodies.py), are wrong. By a checksum of their ids half of the articles train,
a quarter sets what a score is worth, a quarter says how much is found. Needs LightGBM (the `scorer` extra).
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import exp, log
from pathlib import Path
from typing import Any
from zlib import crc32

from linter.analysis.headlines.challenges.challenge_measures import BODY_SIZE, MEASURES, measured
from linter.analysis.headlines.challenges.challenges import Kind, challenges
from linter.analysis.headlines.claims.claims import Claim, ClaimForm
from linter.data.build.altered_bodies import Pair, altered_bodies, text_of, told
from linter.data.build.altered_words import alterations
from linter.data.build.calibrating import Scored, logistic
from linter.data.build.published_headlines import Article, headline, published, statement
from linter.data.build.scorer import exported
from linter.data.build.short_bodies import LONGEST_CUT, SHORTEST_CUT, cut
from linter.files.decision_trees import DecisionTrees
from linter.records import NamedTuple

LONGEST, SHORTEST = 6000, 600
"""Characters of an article that are read, and that it must have."""
MOST_OF_A_KIND = 2
"""Alterations of one headline of a kind."""
WRONG = 0.1
"""The share of wrong headlines at the desk for which it is said what a score is worth."""
WARNING = 0.7
"""The share right from which most findings are warnings."""
SHORT_BODY = 200.0
"""Words and marks of a short body, at most."""
ALARMS = (0.001, 0.002, 0.005)
TAIL = 0.1
"""What a score is worth is fitted to the highest scores, as many as this share of the published headlines."""
ROUNDS = 220
PARAMETERS: dict[str, Any] = {
    "objective": "binary",
    "num_leaves": 12,
    "learning_rate": 0.05,
    "min_data_in_leaf": 40,
    "lambda_l2": 10.0,
    "feature_fraction": 0.6,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "verbose": -1,
    "num_threads": 1,
    "seed": 1,
    "deterministic": True,
    "force_row_wise": True,
}


class Row(NamedTuple):
    """A challenge: its kind, its measures, and whether its word is one that was changed."""

    kind: Kind
    measures: Sequence[float]
    wrong: bool


class Headline(NamedTuple):
    """A headline with challenges to its words.

    change: what was changed, in the headline or in the body; "" as published.
    rows: the challenges.
    quarter: its article's, 0 to 3.
    short: whether the body was cut.
    twin: whether headline and body were changed alike, so that the pair is right.
    """

    change: str
    rows: Sequence[Row]
    quarter: int
    short: bool = False
    twin: bool = False

    @property
    def published(self) -> bool:
        """Whether nothing was changed."""
        return not self.change

    @property
    def right(self) -> bool:
        """Whether nothing is wrong with it."""
        return self.twin or not self.change


def read(archive: Path, share: int) -> Iterator[Headline]:
    """The headlines of an archive, each as published and as changed."""
    for number, article in enumerate(published(archive)):
        if number % share == 0:
            yield from of_article(article)


def of_article(article: Article) -> Iterator[Headline]:
    """The headline of an article as published, and some that one change makes of it, over the whole body and a cut."""
    whole = statement(article.title, article.text[:LONGEST]) if len(article.text) >= SHORTEST else None
    if whole is None:
        return
    rng = random.Random(crc32(article.name.encode()))
    yield from _over(whole, rng, article.quarter, short=False)
    claim = statement(article.title, cut(whole.index, rng.randint(SHORTEST_CUT, LONGEST_CUT)))
    if claim is not None:
        yield from _over(claim, rng, article.quarter, short=True)


def _over(claim: Claim, rng: random.Random, quarter: int, *, short: bool) -> Iterator[Headline]:
    """The headline over one body, and what changes of it and of the body make."""
    yield Headline("", rows_of(claim, frozenset()), quarter, short)
    title, body = claim.block.text, text_of(claim.index)
    changed = [Pair(one.kind, one.text, body, one.words) for one in alterations(claim, body, rng)]
    if short:
        changed = [one for one in changed if _is_told(claim, one)]
    rng.shuffle(changed)
    also = altered_bodies(claim, rng)
    rng.shuffle(also)
    taken: Counter[tuple[str, bool, bool]] = Counter()
    for one in (*changed, *also):
        kind = (one.kind, one.headline == title, not one.words)
        if taken[kind] < MOST_OF_A_KIND:
            taken[kind] += 1
            same = one.body == body
            altered = headline(one.headline, claim.index) if same else statement(one.headline, one.body)
            if altered is not None and altered.form is ClaimForm.STATEMENT:
                yield Headline(one.kind, rows_of(altered, one.words), quarter, short, twin=not one.words)


def _is_told(claim: Claim, pair: Pair) -> bool:
    """Whether the body tells the word that was changed in a headline, or hedges what was hedged there."""
    if pair.kind == "hedge":
        return any(one.word.form in pair.words for one in challenges(claim, Kind.OPEN))
    forms = {word.lower() for word in pair.headline.split()}
    return any(
        told(claim, word)
        for word in claim.words
        if word.is_word and word.content and (word.form in pair.words or word.form not in forms)
    )


def rows_of(claim: Claim, wrong: frozenset[str]) -> list[Row]:
    """What challenges the words of a claim. wrong: the forms of its words that are wrong."""
    return [
        Row(one.kind, measured(claim, one).measures, one.word.form in wrong)
        for kind in Kind
        for one in challenges(claim, kind)
    ]


def examples(found: Iterable[Headline], kind: Kind) -> tuple[list[Sequence[float]], list[int]]:
    """What trees of a kind learn from, wrong words and right headlines: measures, and whether a word is wrong."""
    chosen = [row for headline in found for row in headline.rows if row.kind is kind and (row.wrong or headline.right)]
    return [row.measures for row in chosen], [int(row.wrong) for row in chosen]


def trained(found: Iterable[Headline], kind: Kind) -> DecisionTrees:
    """Trees for a kind of challenge; their score is no share yet."""
    import lightgbm
    import numpy as np

    measures, wrong = examples(found, kind)
    data = lightgbm.Dataset(np.array(measures, dtype=np.float32), np.array(wrong))
    return exported(lightgbm.train(PARAMETERS, data, ROUNDS))


def best(trees: DecisionTrees, headline: Headline, kind: Kind) -> tuple[float, bool] | None:
    """The highest score of a headline's words, and whether that word is wrong."""
    return max(((trees.score(row.measures), row.wrong) for row in headline.rows if row.kind is kind), default=None)


def as_share(trees: DecisionTrees, found: Sequence[Headline], kind: Kind) -> DecisionTrees:
    """The trees with a score that is the log-odds of a finding to be right where WRONG of the headlines are wrong.

    A score is worth more or less over short bodies, so what is added to it differs; both are exact at WARNING.
    """
    short, whole = (_line(trees, [one for one in found if one.short is size], kind) for size in (True, False))
    slope = (short[0] + whole[0]) / 2
    shifts = [_log_odds(WARNING) - slope * at for _, at in (short, whole)]
    leaves = [slope * leaf for leaf in trees.leaves]
    first = len(leaves)
    return DecisionTrees(
        measures=MEASURES,
        roots=[*trees.roots, len(trees.features)],  # one more tree: the shift by the size of the body
        features=[*trees.features, BODY_SIZE],
        thresholds=[*trees.thresholds, SHORT_BODY],
        yes=[*trees.yes, -1 - first],
        no=[*trees.no, -2 - first],
        leaves=[*leaves, *shifts],
    )


def mean_of(one: DecisionTrees, other: DecisionTrees) -> DecisionTrees:
    """The trees of two trainings as one set, whose score is the mean of theirs.

    The first may know fewer measures: those that it knows come first in the second's, too.
    """
    nodes, leaves = len(one.features), len(one.leaves)

    def moved(node: int) -> int:
        return node + nodes if node >= 0 else node - leaves

    return DecisionTrees(
        measures=max(one.measures, other.measures),
        roots=[*one.roots, *map(moved, other.roots)],
        features=[*one.features, *other.features],
        thresholds=[*one.thresholds, *other.thresholds],
        yes=[*one.yes, *map(moved, other.yes)],
        no=[*one.no, *map(moved, other.no)],
        leaves=[leaf / 2 for leaf in (*one.leaves, *other.leaves)],
    )


def _line(trees: DecisionTrees, found: Sequence[Headline], kind: Kind) -> tuple[float, float]:
    """How the log-odds of a finding to be right rise with a score, and the score at which WARNING of them are right."""
    published = sum(1 for one in found if one.published)
    wrong = sum(1 for one in found if not one.right)
    weights = {True: WRONG / max(1, wrong), False: (1 - WRONG) / max(1, published)}
    scored = [
        (headline, at)
        for headline in found
        if (headline.published or not headline.right) and (at := best(trees, headline, kind)) is not None
    ]
    right = sorted((score for headline, (score, _) in scored if headline.published), reverse=True)
    lowest = right[int(TAIL * len(right))] if right else 0.0
    all_weights = (wrong + published) / 2
    fitted = logistic(
        Scored(score, is_wrong, weights[not headline.published] * all_weights)
        for headline, (score, is_wrong) in scored
        if score >= lowest and (is_wrong or headline.published)
    )
    (low, _), (high, _) = fitted[0], fitted[-1]
    slope = (_log_odds(fitted[-1].confidence) - _log_odds(fitted[0].confidence)) / (high - low)
    return slope, low + (_log_odds(WARNING) - _log_odds(fitted[0].confidence)) / slope


def _log_odds(share: float) -> float:
    return log(share / (1 - share))


def shares_found(trees: DecisionTrees, found: Sequence[Headline], kind: Kind) -> Mapping[float, dict[str, float]]:
    """For each share of published headlines that is reported: the least share right, and what is found by change."""
    scored = [(one, at[0]) for one in found if (at := best(trees, one, kind)) is not None]
    right = sorted((score for one, score in scored if one.published), reverse=True)
    published = sum(1 for one in found if one.published)
    told: dict[float, dict[str, float]] = {}
    for alarms in ALARMS:
        number = int(alarms * published)
        least = right[number] if number < len(right) else -100.0
        told[alarms] = {"share": 1 / (1 + exp(-least))}
        for change in sorted({one.change for one in found if not one.right}):
            those = [score for one, score in scored if one.change == change and not one.right]
            whole = sum(1 for one in found if one.change == change and not one.right)
            told[alarms][change] = sum(1 for score in those if score > least) / whole
    return told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("archives", type=Path, nargs="+")
    parser.add_argument("--share", type=int, default=2)
    arguments = parser.parse_args()
    found = [one for archive in arguments.archives for one in read(archive, arguments.share)]
    training, setting, test = ([one for one in found if one.quarter in quarters] for quarters in ({0, 1}, {2}, {3}))
    for kind in Kind:
        trees = as_share(trained(training, kind), setting, kind)
        trees.save(arguments.folder / f"{kind.value}.trees")
        for short in (False, True):
            bodies = "cut" if short else "whole"
            tried = [one for one in test if one.short is short]
            for alarms, by_change in shares_found(trees, tried, kind).items():
                shares = ", ".join(f"{name} {value:.1%}" for name, value in by_change.items())
                print(f"{kind.value}, {bodies} bodies: {alarms:.1%} of published headlines reported: {shares}")


if __name__ == "__main__":
    main()
