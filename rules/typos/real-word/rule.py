"""A word that is spelt right but is the wrong word: "innocent causalities", "marital law", "its been".

Why: no dictionary finds it, every reader does.
Not flagged: names; words that edited news has often enough in the same place; places where the other word fits only a
little better.
Source: counts of edited news (see MODEL.md) and a list of confusions written by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import exp
from pathlib import Path

from linter.api import (
    MEASURES,
    DecisionTrees,
    Document,
    Evidence,
    Finding,
    Knowledge,
    PairWeights,
    Rule,
    Severity,
    Source,
    WordChoice,
    WordModel,
    read_confusions,
    read_cues,
    read_trees,
    tokens,
    word_choices,
    word_model,
)

THRESHOLDS = {
    "embarrassing": 2.5,
    "homophone": 2.4,
    "near-homophone": 3.8,
    "usage": 3.0,
    "apostrophe": 1.0,
    "slip": 3.9,
}
"""The log-odds at which a confusion of each kind is reported, set on development articles."""
HEADING_EXTRA = 1.0
"""Headlines in title case need more: their capitals hide names."""
REBUILD = "python -m linter.data.build.scorer ARCHIVE rules/typos/real-word"


@dataclass(frozen=True, slots=True)
class Options:
    """model: a word model built with `copydesk model build`, instead of the shipped one; a path."""

    model: str = ""


class RealWord(Rule):
    """See the module."""

    severity = Severity.WARNING
    Options = Options
    examples = (
        "Shelling of the town raised fears of more civilian [[causalities=>casualties]].",
        "The government declared [[marital=>martial]] law on Tuesday night.",
        "Diplomats tried to [[diffuse=>defuse]] the crisis before the summit.",
        "The company said [[its=>it's]] not going to appeal.",
        "Shelling of the town raised fears of more civilian casualties.",
        "Police said the marital home had been sold.",
        "The company said its profits had risen.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report the places whose score reaches the threshold of their kind."""
        model = word_model(Path(self.options.model)) if self.options.model else word_model()
        knowledge, trees = _learnt(self.folder, model)
        apostrophe = "’" if "’" in document.source else "'"
        for choice in word_choices(document, knowledge, trees):
            place = choice.place
            token = tokens(place.block)[place.token]
            threshold = THRESHOLDS[place.confusion.kind] + HEADING_EXTRA * place.heading
            if choice.score < threshold or token.text in document.accepted:
                continue
            right = in_case_of(token.text, place.confusion.right).replace("'", apostrophe)
            yield self.finding(
                token.span,
                f"“{token.text}” is probably meant to be “{right}”.",
                suggestions=[right],
                evidence=_evidence(choice, model, token.text, right),
                confidence=round(1 / (1 + exp(-choice.score)), 3),
            )


@lru_cache(maxsize=4)
def _learnt(folder: Path, model: WordModel) -> tuple[Knowledge, DecisionTrees]:
    knowledge = Knowledge(
        model,
        read_confusions(folder / "confusions.tsv", model),
        read_cues(folder / "cues.tsv"),
        PairWeights(folder / "pairs.weights", rebuild=REBUILD),
    )
    return knowledge, read_trees(folder / "scorer.trees", MEASURES, rebuild=REBUILD)


def in_case_of(written: str, right: str) -> str:
    """`right` with the capitals of `written`."""
    if len(written) > 1 and written.isupper():
        return right.upper()
    return right[0].upper() + right[1:] if written[0].isupper() else right


def _evidence(choice: WordChoice, model: WordModel, written: str, right: str) -> list[Evidence]:
    """The counts that tell the two words apart best: those of a phrase of the draft, else those of the words."""
    place = choice.place
    texts, number = tokens(place.block).texts, place.token
    fit, fit_right = place.fit, place.fit_right
    phrases = (
        (-1, 1, fit.middle, fit_right.middle),
        (-2, 0, fit.left2, fit_right.left2),
        (0, 2, fit.right2, fit_right.right2),
        (-1, 0, fit.left, fit_right.left),
        (0, 1, fit.right, fit_right.right),
    )
    shown = []
    for first, last, wrong_count, right_count in phrases:
        start, end = number + first, number + last + 1
        if right_count >= 2 and right_count > 3 * wrong_count and start >= 0 and end <= len(texts):
            before, after = texts[start:number], texts[number + 1 : end]
            other = _counted([*before, right, *after], right_count)
            shown.append(f"{other}; {_counted([*before, written, *after], wrong_count)}")
            if len(shown) == 2:
                break
    if not shown:
        shown.append(f"{_counted([right], fit_right.uses)}; {_counted([written], fit.uses)}")
    source = Source(model.name, as_of=model.as_of)
    size = f"{model.tokens / 1e6:.0f} million words" if model.tokens >= 1e6 else f"{model.tokens} words"
    return [Evidence(f"in {size} of edited news, {line}", source=source) for line in shown]


def _counted(words: list[str], count: float) -> str:
    phrase = "“" + _NO_SPACE.sub(r"\1", " ".join(words)) + "”"
    if count < 2:
        return f"{phrase} hardly ever occurs"
    return f"{phrase} occurs about {round(count):,} times" if count > 6 else f"{phrase} occurs {round(count)} times"


_NO_SPACE = re.compile(r" ([,.;:!?%)\]])")
