"""Trains the judges of names and numbers in headlines: what makes a headline wrong, learned from very many wrong ones.

    nice python -I -m linter.data.build.judges_of_names rules/headlines ARCHIVE FURTHER ...

ARCHIVE: articles as JSON lines, with `id`, `title` and `text`. Each headline is taken as published, and once with each
change that linter/data/build/altered_names.py can make in it; and the same over the beginning of the article, where
that tells as much of it (linter/data/build/short_bodies.py), with one example more in which headline and body are
changed alike. Half of the articles train the trees, and all of the FURTHER archives; a quarter says from which score
on a headline is reported, so that of those as published no more are than ALARMS allow; on the last quarter it is
counted what is found. Needs the extra `scorer`; 27,000 articles take some 30 minutes of CPU time.
"""

from __future__ import annotations

import argparse
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random

from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.names.claim_names import claim_names
from linter.analysis.headlines.names.displaced import displaced
from linter.analysis.headlines.names.displaced_measures import DISPLACED_MEASURES, displaced_measures
from linter.analysis.headlines.names.name_measures import NAME_MEASURES, name_measures
from linter.analysis.headlines.names.name_rivals import rivals
from linter.analysis.headlines.numbers.claim_numbers import agreeing, body_numbers, strange
from linter.analysis.headlines.numbers.number_derived import is_told_in_parts
from linter.analysis.headlines.numbers.number_measures import NUMBER_MEASURES, number_evidence
from linter.analysis.headlines.numbers.number_parts import counts
from linter.analysis.headlines.roles.exchange_measures import EXCHANGE_MEASURES, exchange_evidence
from linter.analysis.headlines.roles.exchanges import name_pairs
from linter.analysis.numbers.numbers import numbers
from linter.data.build.altered_names import Names, altered, changed_alike
from linter.data.build.published_headlines import Article, headline, index_of, published, quarter
from linter.data.build.scorer import exported
from linter.data.build.short_bodies import beginning
from linter.files.decision_trees import DecisionTrees
from linter.records import NamedTuple

MEASURES = {
    "number": NUMBER_MEASURES,
    "name": NAME_MEASURES,
    "displaced": DISPLACED_MEASURES,
    "roles": EXCHANGE_MEASURES,
}
"""By the name of the file of the judge."""
KINDS = {
    "number": "number",
    "number from the body": "number",
    "name": "name",
    "name from the body": "displaced",
    "names exchanged": "roles",
}
ALARMS = {"number": 0.002, "name": 0.003, "displaced": 0.003, "roles": 0.002}
"""Shares of the headlines as published, over whole bodies, that may be reported."""
WARNING_AT = {"number": 0.9, "name": 0.76, "displaced": 0.76, "roles": 0.82}
"""The score from which on they are: that of a warning of the rule."""
WEIGHTS = {"number": 1.0, "name": 0.05, "displaced": 1.0, "roles": 1.0}
"""How much an altered headline counts beside one as published; names are altered in nearly all, and rarely lacking."""
SHORT_WEIGHTS = {"number": 1.3, "name": 1.0, "displaced": 0.0, "roles": 1.6}
"""How much more it counts over the beginning of an article, so that one score is worth as much over both. Names
that bodies have for something else are learned over whole articles alone: over beginnings, too, trees so trained find
more of them, and more of those that writers made up."""
PARAMETERS = {
    "objective": "binary", "learning_rate": 0.04, "num_leaves": 8, "min_data_in_leaf": 20, "feature_fraction": 0.5,
    "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5.0, "verbosity": -1, "num_threads": 1, "seed": 1,
    "deterministic": True,
}  # fmt: skip
TREES = {"number": 600, "name": 200, "displaced": 200, "roles": 200}
OF_NUMBERS = {"learning_rate": 0.03, "num_leaves": 10, "min_data_in_leaf": 40}
"""What is otherwise for numbers, which have more measures."""
LEAST_WORDS = 120
"""Of a body; of shorter ones the archive has mere teasers."""
KNOWN_FROM = 2000
"""Headlines whose names are those that others are exchanged for."""
UNFOUND = -99.0


class Example(NamedTuple):
    """A number, a name or two names of a headline.

    article: the id of the article. kind: the change, "" as published.
    values: its measures; None where the rule says nothing of it whatever they are.
    short: whether the body is the beginning of the article.
    """

    article: str
    kind: str
    values: Sequence[float] | None
    short: bool = False


Examples = Mapping[str, list[Example]]
"""By the rule."""


def headlines(path: Path) -> Iterator[tuple[Article, Claim]]:
    """The articles of an archive that have a body to speak of, with their headlines."""
    for article in published(path):
        index = index_of(article.text)
        if len(index) >= LEAST_WORDS:
            yield article, headline(article.title, index)


def examples(article: Article, claim: Claim, names: Names) -> Iterator[tuple[str, Example]]:
    """Yield what a headline has for each judge, over the whole body, and over its beginning if that tells as much."""
    yield from _examples(article.name, claim, names, short=False)
    random = Random(article.name)
    start = beginning(article.title, article.text, random)
    if start is None:
        return
    over_start = headline(article.title, index_of(start))
    yield from _examples(article.name, over_start, names, short=True)
    changed = changed_alike(over_start, start, names, random)
    if changed is not None:
        alike = headline(changed[0], index_of(changed[1]))
        for rule in MEASURES:
            yield from ((rule, Example(article.name, "", values, short=True)) for values in measured(rule, alike))


def _examples(article: str, claim: Claim, names: Names, *, short: bool) -> Iterator[tuple[str, Example]]:
    """Yield what a headline has for each judge, as published and with each change."""
    for rule in MEASURES:
        yield from ((rule, Example(article, "", values, short)) for values in measured(rule, claim))
    for change in altered(claim, names, Random(article)):
        rule = KINDS[change.kind]
        rows = list(measured(rule, headline(change.text, claim.index), change.start, change.end))
        yield from ((rule, Example(article, change.kind, values, short)) for values in rows or [None])


def measured(rule: str, claim: Claim, start: int = 0, end: int | None = None) -> Iterator[Sequence[float] | None]:
    """The measures of each number, name or pair of names that has characters from `start` to `end`, a pair all of them;
    None for those of which the rule says nothing.
    """
    end = len(claim.block.text) if end is None else end
    whole = not start and end == len(claim.block.text)
    found: Iterator[Mapping[str, float] | None]
    if rule == "number":
        found = _numbers(claim, start, end)
    elif rule == "name":
        found = _names(claim, start, end)
    elif rule == "displaced":
        found = _displaced(claim, start, end)
    else:
        found = _pairs(claim, None if whole else (start, end))
    for values in found:
        yield None if values is None else [float(values[name]) for name in MEASURES[rule]]


def _numbers(claim: Claim, start: int, end: int) -> Iterator[Mapping[str, float] | None]:
    placed = body_numbers(claim)
    others = strange(claim, placed)
    for number in numbers(claim.block):
        if number.start < end and start < number.end and counts(claim, number):
            same = agreeing(claim, number, placed)
            found = number_evidence(claim, number, same, placed, others)
            nearest = found.rivals[:1] if found.conflict else ()
            yield None if is_told_in_parts(claim, number, placed, nearest) else found.measures


def _names(claim: Claim, start: int, end: int) -> Iterator[Mapping[str, float]]:
    for name in claim_names(claim):
        absent = [place for place, there in enumerate(name.found) if not there]
        if absent and name.words[0].start < end and start < name.words[-1].end:
            word = name.words[absent[0] : absent[-1] + 1][-1]
            yield name_measures(claim, name, absent, rivals(claim, name, word))


def _displaced(claim: Claim, start: int, end: int) -> Iterator[Mapping[str, float] | None]:
    names = claim_names(claim)
    for name in names:
        if all(name.found) and name.words[0].start < end and start < name.words[-1].end:
            found = displaced(claim, name, tuple(other for other in names if other is not name))
            yield None if found is None else displaced_measures(claim, name, found)


def _pairs(claim: Claim, ends: tuple[int, int] | None) -> Iterator[Mapping[str, float]]:
    for pair in name_pairs(claim):
        low, high = pair.one.words[0], pair.other.words[-1]
        if ends is None or (
            low.start <= ends[0] < pair.one.words[-1].end and pair.other.words[0].start < ends[1] <= high.end
        ):
            yield exchange_evidence(claim, pair).measures


def gathered(path: Path, names: Names) -> tuple[int, Examples]:
    """How many headlines an archive has, and all their examples."""
    found: dict[str, list[Example]] = defaultdict(list)
    read = 0
    for article, claim in headlines(path):
        read += 1
        for rule, example in examples(article, claim, names):
            found[rule].append(example)
    return read, found


def known_names(path: Path) -> Names:
    """The names of the first headlines of an archive."""
    names = Names()
    for (_, claim), _ in zip(headlines(path), range(KNOWN_FROM), strict=False):
        names.add(claim)
    return names


def trained(rule: str, listed: Sequence[Example], weight: float, short_weight: float = 1.0) -> DecisionTrees:
    """Trees that tell altered headlines from published ones, of the judge of a rule.

    weight: how much an altered one counts. short_weight: how much more over a beginning; 0 leaves beginnings out.
    """
    import lightgbm
    import numpy as np

    rows = [example for example in listed if example.values is not None and (short_weight or not example.short)]
    weights = [weight * (short_weight if row.short else 1.0) if row.kind else 1.0 for row in rows]
    values = np.array([row.values for row in rows])
    data = lightgbm.Dataset(values, np.array([float(bool(row.kind)) for row in rows]), weight=np.array(weights))
    parameters = PARAMETERS | (OF_NUMBERS if rule == "number" else {})
    return exported(lightgbm.train(parameters, data, TREES[rule]))


def scores(listed: Sequence[Example], trees: DecisionTrees) -> Mapping[tuple[str, str], float]:
    """The highest score of each headline, by its article and its change."""
    best: dict[tuple[str, str], float] = {}
    for example in listed:
        key = example.article, example.kind
        score = UNFOUND if example.values is None else trees.score(example.values)
        best[key] = max(score, best.get(key, UNFOUND))
    return best


def limit(best: Mapping[tuple[str, str], float], headlines: int, share: float) -> float:
    """The score above which no more than a share of the headlines as published lie."""
    right = sorted((score for (_, kind), score in best.items() if not kind), reverse=True)
    allowed = int(share * headlines)
    return (right[allowed - 1] + right[allowed]) / 2 if 0 < allowed < len(right) else max(right, default=0.0)


def shifted(trees: DecisionTrees, score: float, becomes: float) -> DecisionTrees:
    """The same trees and one leaf more, so that what had a score has a chance of `becomes`."""
    leaves = [*trees.leaves, math.log(becomes / (1 - becomes)) - score]
    return DecisionTrees(
        measures=trees.measures,
        roots=[*trees.roots, -len(leaves)],
        features=trees.features,
        thresholds=trees.thresholds,
        yes=trees.yes,
        no=trees.no,
        leaves=leaves,
    )


def told(best: Mapping[tuple[str, str], float], headlines: int, above: float) -> Iterator[str]:
    """Lines that say how many headlines as published are reported, and how many of each change are found."""
    for kind in sorted({kind for _, kind in best}):
        of_kind = [score for (_, other), score in best.items() if other == kind]
        found = sum(score > above for score in of_kind)
        yield f"{kind or 'as published':24} {found:5} of {len(of_kind) if kind else headlines}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="Folder of the rules, to which the trees are written.")
    parser.add_argument("archive", type=Path)
    parser.add_argument("further", type=Path, nargs="*")
    options = parser.parse_args()
    names = known_names(options.archive)
    read, found = gathered(options.archive, names)
    further = [gathered(path, names)[1] for path in options.further]
    for rule in MEASURES:
        parts: list[list[Example]] = [[], [], [], []]
        for example in found[rule]:
            parts[quarter(example.article)].append(example)
        learned = [*parts[0], *parts[1], *(example for one in further for example in one[rule])]
        trees = trained(rule, learned, WEIGHTS[rule], SHORT_WEIGHTS[rule])
        above = limit(scores([one for one in parts[2] if not one.short], trees), read // 4, ALARMS[rule])
        for short, over in ((False, "whole bodies"), (True, "beginnings")):
            print(f"{rule}: reported above {above:.2f}, over {over}")
            print("\n".join(told(scores([one for one in parts[3] if one.short is short], trees), read // 4, above)))
        shifted(trees, above, WARNING_AT[rule]).save(options.folder / f"{rule}.trees")


if __name__ == "__main__":
    main()
