"""Trains the trees that judge a whole headline's denials and hedges, and says what they find.

    python -I -m linter.data.build.judges_of_headlines rules/headlines ARCHIVE ... [--share N]

ARCHIVE: articles as JSON lines, with `id`, `title` and `text`. One in N is read (2), whole and cut to first sentences.
Right are headlines as published, and those that were altered with their bodies alike; wrong are those that one change
makes of them (altered_words.py, altered_statements.py) or of their bodies (altered_bodies.py). By a checksum of their
ids half of the articles train, a quarter sets what a score is worth, a quarter says how much is found. Needs LightGBM
(the `scorer` extra).
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from math import log
from pathlib import Path
from typing import Any
from zlib import crc32

from linter.analysis.headlines.claims.claims import Claim, ClaimForm
from linter.analysis.headlines.whole.whole_measures import whole_measures
from linter.data.build.altered_bodies import altered_bodies, text_of
from linter.data.build.altered_statements import altered_statements
from linter.data.build.altered_words import alterations
from linter.data.build.calibrating import Scored, logistic
from linter.data.build.published_headlines import Article, headline, published, statement
from linter.data.build.scorer import exported
from linter.data.build.short_bodies import LONGEST_CUT, SHORTEST_CUT, cut
from linter.files.decision_trees import DecisionTrees
from linter.records import NamedTuple

LONGEST, SHORTEST = 6000, 600
"""Characters of an article that are read, and that it must have."""
KINDS = ("negated", "hedge")
FILES = {"negated": "turned.trees", "hedge": "surer.trees"}
MOST_OF_A_KIND = 3
"""Altered headlines of a kind over one body."""
BODIES = 3
"""One article in so many has its body altered, too, which takes long."""
WRONG = 0.1
"""The share of wrong headlines at the desk for which it is said what a score is worth."""
ALARMS = (0.001, 0.002, 0.004)
TAIL = 0.1
"""What a score is worth is fitted to the highest scores, as many as this share of the published headlines."""
WEIGHT_OF_WRONG = 0.05
"""The weight of all wrong headlines beside that of all right ones; leaves are counted by weight, too."""
ROUNDS = 300
PARAMETERS: dict[str, Any] = {
    "objective": "binary",
    "num_leaves": 20,
    "learning_rate": 0.05,
    "min_data_in_leaf": 10,
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
    """A headline over a body.

    change: "negated" or "hedge"; "" as published.
    where: what was changed: "words", "statement", "body" or "both", in which case the pair is right.
    quarter: its article's, 0 to 3.
    short: whether the body was cut.
    measures: what trees judge it by.
    """

    change: str
    where: str
    quarter: int
    short: bool
    measures: Sequence[float]

    @property
    def right(self) -> bool:
        """Whether nothing is wrong with it."""
        return not self.change or self.where == "both"


def read(archive: Path, share: int) -> Iterator[Row]:
    """The headlines of an archive, each as published and as changed."""
    for number, article in enumerate(published(archive)):
        if number % share == 0:
            yield from of_article(article)


def of_article(article: Article) -> Iterator[Row]:
    """The headline of an article as published, and what changes make of it, over the whole body and over a cut."""
    whole = statement(article.title, article.text[:LONGEST]) if len(article.text) >= SHORTEST else None
    if whole is None:
        return
    rng = random.Random(crc32(article.name.encode()))
    bodies = rng.randrange(BODIES) == 0
    yield from _over(whole, rng, article.quarter, short=False, bodies=bodies)
    claim = statement(article.title, cut(whole.index, rng.randint(SHORTEST_CUT, LONGEST_CUT)))
    if claim is not None:
        yield from _over(claim, rng, article.quarter, short=True, bodies=bodies)


def _over(claim: Claim, rng: random.Random, quarter: int, *, short: bool, bodies: bool) -> Iterator[Row]:
    yield Row("", "", quarter, short, whole_measures(claim))
    body = text_of(claim.index)
    of_words = [(one.kind, "words", one.text) for one in alterations(claim, body, rng)]
    of_statements = [(one.kind, "statement", one.text) for one in altered_statements(claim, rng)]
    for kind in KINDS:
        changed = [one for one in (*of_words, *of_statements) if one[0] == kind]
        rng.shuffle(changed)
        for _, where, text in changed[:MOST_OF_A_KIND]:
            altered = headline(text, claim.index)
            if altered.form is ClaimForm.STATEMENT:
                yield Row(kind, where, quarter, short, whole_measures(altered))
    if not bodies:
        return
    pairs = [one for one in altered_bodies(claim, rng) if one.kind in KINDS]
    rng.shuffle(pairs)
    taken: set[tuple[str, bool]] = set()
    for one in pairs:
        kind_and_side = (one.kind, not one.words)
        if kind_and_side not in taken:
            taken.add(kind_and_side)
            changed_claim = statement(one.headline, one.body)
            if changed_claim is not None:
                where = "body" if one.words else "both"
                yield Row(one.kind, where, quarter, short, whole_measures(changed_claim))


def trained(rows: Sequence[Row], kind: str) -> DecisionTrees:
    """Trees for a kind of change; their score is no share yet."""
    import lightgbm
    import numpy as np

    chosen = [row for row in rows if row.measures and (row.right or row.change == kind)]
    wrong = sum(1 for row in chosen if not row.right)
    weight = WEIGHT_OF_WRONG * (len(chosen) - wrong) / max(1, wrong)
    data = lightgbm.Dataset(
        np.array([row.measures for row in chosen], dtype=np.float32),
        np.array([int(not row.right) for row in chosen]),
        weight=np.array([1.0 if row.right else weight for row in chosen]),
    )
    return exported(lightgbm.train(PARAMETERS, data, ROUNDS))


def as_share(trees: DecisionTrees, rows: Sequence[Row], kind: str) -> DecisionTrees:
    """The trees with a score that is the log-odds of a finding to be right where WRONG of the headlines are wrong."""
    chosen = [row for row in rows if row.measures and (not row.change or (row.change == kind and not row.right))]
    wrong = sum(1 for row in chosen if row.change)
    weights = {True: WRONG / max(1, wrong), False: (1 - WRONG) / max(1, len(chosen) - wrong)}
    scored = [(trees.score(row.measures), bool(row.change)) for row in chosen]
    right = sorted((score for score, is_wrong in scored if not is_wrong), reverse=True)
    lowest = right[int(TAIL * len(right))]
    fitted = logistic(
        Scored(score, is_wrong, weights[is_wrong] * len(chosen) / 2) for score, is_wrong in scored if score >= lowest
    )
    (low, _), (high, _) = fitted[0], fitted[-1]
    slope = (_log_odds(fitted[-1].confidence) - _log_odds(fitted[0].confidence)) / (high - low)
    shift = (_log_odds(fitted[0].confidence) - slope * low) / len(trees.roots)
    moved = [slope * leaf + shift for leaf in trees.leaves]
    return DecisionTrees(
        measures=trees.measures,
        roots=trees.roots,
        features=trees.features,
        thresholds=trees.thresholds,
        yes=trees.yes,
        no=trees.no,
        leaves=moved,
    )


def _log_odds(share: float) -> float:
    return log(share / (1 - share))


def shares_found(trees: DecisionTrees, rows: Sequence[Row], kind: str) -> Iterator[tuple[float, dict[str, float]]]:
    """For each share of published headlines that is reported: the least share right, and what is found."""
    right = sorted((trees.chance(row.measures) for row in rows if not row.change and row.measures), reverse=True)
    for alarms in ALARMS:
        least = right[int(alarms * len(right))]
        told = {"from": least}
        for where in ("words", "statement", "body", "both"):
            those = [row for row in rows if row.change == kind and row.where == where and row.measures]
            told[where] = sum(1 for row in those if trees.chance(row.measures) > least) / max(1, len(those))
        yield alarms, told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("archives", type=Path, nargs="+")
    parser.add_argument("--share", type=int, default=2)
    arguments = parser.parse_args()
    rows = [row for archive in arguments.archives for row in read(archive, arguments.share)]
    training, setting, test = ([row for row in rows if row.quarter in quarters] for quarters in ({0, 1}, {2}, {3}))
    for kind in KINDS:
        trees = as_share(trained(training, kind), setting, kind)
        trees.save(arguments.folder / FILES[kind])
        for short in (False, True):
            tried = [row for row in test if row.short is short]
            for alarms, found in shares_found(trees, tried, kind):
                shares = ", ".join(f"{name} {value:.1%}" for name, value in found.items())
                print(f"{kind}, {'cut' if short else 'whole'} bodies, {alarms:.1%} reported: {shares}")


if __name__ == "__main__":
    main()
