"""Trains the trees that judge a headline's words, and says what they find on articles that trained none.

    python -I -m linter.data.build.judges_of_words rules/headlines ARCHIVE [--share N]

ARCHIVE: articles as JSON lines, with `id`, `title` and `text`. One in N is read (2). Headlines as published are right;
those that one change makes of them (linter/data/build/altered_words.py) are wrong. By a checksum of their ids
half of the articles train, a quarter sets what a score is worth, a quarter says how much is found. Needs LightGBM (the
`scorer` extra).
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import exp, log
from pathlib import Path
from typing import Any

from linter.analysis.headlines.challenge_measures import MEASURES, measured
from linter.analysis.headlines.challenges import Kind, challenges
from linter.analysis.headlines.claims import Claim
from linter.data.build.altered_words import alterations
from linter.data.build.calibrating import Scored, logistic
from linter.data.build.published_headlines import statement
from linter.data.build.scorer import exported
from linter.files.decision_trees import DecisionTrees
from linter.records import NamedTuple

LEFT_OUT = "New York Times"
"""Its texts lack the first paragraph in the archive."""
LONGEST, SHORTEST = 6000, 600
"""Characters of an article that are read, and that it must have."""
MOST_OF_A_KIND = 2
"""Alterations of one headline of a kind."""
WRONG = 0.1
"""The share of wrong headlines at the desk for which it is said what a score is worth."""
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
    """A headline as published (`change` is "") or changed, challenges to its words, its article's quarter, 0 to 3."""

    change: str
    rows: Sequence[Row]
    quarter: int


def read(archive: Path, share: int) -> Iterator[Headline]:
    """The headlines of an archive, each as published and as changed."""
    with lzma.open(archive, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % share == 0:
                row = json.loads(line)
                if LEFT_OUT not in row.get("outlet", ""):
                    yield from of_article(row["id"], " ".join(row["title"].split()), row["text"][:LONGEST])


def of_article(name: str, title: str, body: str) -> Iterator[Headline]:
    """The headline of an article as published, and some that one change makes of it."""
    claim = statement(title, body) if title and len(body) >= SHORTEST else None
    if claim is None:
        return
    checksum = zlib.crc32(name.encode())
    rng = random.Random(checksum)
    yield Headline("", rows_of(claim, frozenset()), checksum % 4)
    changed = alterations(claim, body, rng)
    rng.shuffle(changed)
    taken: dict[str, int] = {}
    for one in changed:
        if taken.get(one.kind, 0) < MOST_OF_A_KIND:
            taken[one.kind] = taken.get(one.kind, 0) + 1
            altered = statement(one.text, body)
            if altered is not None:
                yield Headline(one.kind, rows_of(altered, one.words), checksum % 4)


def rows_of(claim: Claim, wrong: frozenset[str]) -> list[Row]:
    """What challenges the words of a claim. wrong: the forms of its changed words."""
    return [
        Row(one.kind, measured(claim, one).measures, one.word.form in wrong)
        for kind in Kind
        for one in challenges(claim, kind)
    ]


def examples(found: Iterable[Headline], kind: Kind) -> tuple[list[Sequence[float]], list[int]]:
    """What trees of a kind learn from, changed words and published headlines: measures, and whether a word is wrong."""
    chosen = [
        row for headline in found for row in headline.rows if row.kind is kind and (row.wrong or not headline.change)
    ]
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
    """The trees with a score that is the log-odds of a finding to be right where WRONG of the headlines are wrong."""
    published = sum(1 for one in found if not one.change)
    weights = {True: WRONG / max(1, len(found) - published), False: (1 - WRONG) / max(1, published)}
    scored = [(headline, at) for headline in found if (at := best(trees, headline, kind)) is not None]
    right = sorted((score for headline, (score, _) in scored if not headline.change), reverse=True)
    lowest = right[int(TAIL * len(right))] if right else 0.0
    all_weights = len(found) / 2
    fitted = logistic(
        Scored(score, wrong, weights[bool(headline.change)] * all_weights)
        for headline, (score, wrong) in scored
        if score >= lowest and (wrong or not headline.change)
    )
    (low, _), (high, _) = fitted[0], fitted[-1]
    slope = (_log_odds(fitted[-1].confidence) - _log_odds(fitted[0].confidence)) / (high - low)
    shift = _log_odds(fitted[0].confidence) - slope * low
    leaves = [slope * leaf for leaf in trees.leaves]
    return DecisionTrees(
        measures=MEASURES,
        roots=[*trees.roots, -1 - len(leaves)],  # a tree of one leaf: the shift
        features=trees.features,
        thresholds=trees.thresholds,
        yes=trees.yes,
        no=trees.no,
        leaves=[*leaves, shift],
    )


def _log_odds(share: float) -> float:
    return log(share / (1 - share))


def shares_found(trees: DecisionTrees, found: Sequence[Headline], kind: Kind) -> Mapping[float, dict[str, float]]:
    """For each share of published headlines that is reported: the least share right, and what is found by change."""
    scored = [(one.change, at[0]) for one in found if (at := best(trees, one, kind)) is not None]
    right = sorted((score for change, score in scored if not change), reverse=True)
    published = sum(1 for one in found if not one.change)
    told: dict[float, dict[str, float]] = {}
    for alarms in ALARMS:
        number = int(alarms * published)
        least = right[number] if number < len(right) else -100.0
        told[alarms] = {"share": 1 / (1 + exp(-least))}
        for change in sorted({one.change for one in found} - {""}):
            those = [score for name, score in scored if name == change]
            whole = sum(1 for one in found if one.change == change)
            told[alarms][change] = sum(1 for score in those if score > least) / whole
    return told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--share", type=int, default=2)
    arguments = parser.parse_args()
    found = list(read(arguments.archive, arguments.share))
    training, setting, test = ([one for one in found if one.quarter in quarters] for quarters in ({0, 1}, {2}, {3}))
    for kind in Kind:
        trees = as_share(trained(training, kind), setting, kind)
        trees.save(arguments.folder / f"{kind.value}.trees")
        for alarms, by_change in shares_found(trees, test, kind).items():
            shares = ", ".join(f"{name} {value:.1%}" for name, value in by_change.items())
            print(f"{kind.value}: {alarms:.1%} of published headlines reported: {shares}")


if __name__ == "__main__":
    main()
