"""Weighs the figures of `headlines/roles` on an archive, and says what they find on the half that was left out.

    python -I -m linter.data.build.exchanges ARCHIVE [--share N]

ARCHIVE: articles as JSON lines, with `id`, `title` and `text`. One in N is read (5). A headline with two names of one
kind is taken twice: as published, and with the two exchanged. Needs the extra `scorer`.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import re
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from linter.analysis.headlines.claim_names import ClaimName
from linter.analysis.headlines.claims import Claim, ClaimForm, claims
from linter.analysis.headlines.exchanges import FIGURES, figures_beside, figures_of_parts, name_pairs
from linter.analysis.headlines.neighbours import neighbours
from linter.analysis.headlines.who_did_what import compare, slots_of
from linter.document.model import BlockKind
from linter.document.parse import parse
from linter.records import NamedTuple

if TYPE_CHECKING:
    import numpy as np

ALARMS = (0.001, 0.002, 0.003, 0.005, 0.01)
"""Shares of headlines as published that are reported, for which it is said how many exchanges are found."""
_ENDING = re.compile(r"(?:['’]s|['’])\Z")


class Headline(NamedTuple):
    """The figures of each pair of names of a headline, and of each once two are exchanged (None without such two).

    pair: those of the two that are exchanged, None where they are no pair any more.
    """

    published: Sequence[Sequence[float]]
    exchanged: Sequence[Sequence[float]] | None
    pair: Sequence[float] | None


def claim_of(title: str, body: str) -> Claim | None:
    """The headline of an article as a claim; None if it claims nothing."""
    found = claims(parse(f"# {title}\n\n{body}\n", path="draft.md"))
    statement = found and found[0].kind is BlockKind.HEADLINE and found[0].form is ClaimForm.STATEMENT
    return found[0] if statement else None


def exchanged(claim: Claim, one: ClaimName, other: ClaimName) -> str:
    """The claim's text with two of its names exchanged; possessive endings stay where they are."""
    text = claim.block.text
    (low, middle), (after, high) = ((name.words[0].start, name.words[-1].end) for name in (one, other))
    first, second = text[low:middle], text[after:high]
    bare, other_bare = _bare(first), _bare(second)
    return (
        text[:low]
        + other_bare
        + first[len(bare) :]
        + text[middle:after]
        + bare
        + second[len(other_bare) :]
        + text[high:]
    )


def figures(claim: Claim) -> dict[tuple[str, str], list[float]]:
    """All figures of each pair of names, by their texts without possessive endings."""
    slots = slots_of(claim)
    rows = {}
    for pair in name_pairs(claim):
        compared = compare(claim, pair.one.words[-1], pair.other.words[-1], slots)
        values = figures_beside(neighbours(claim, pair.one, pair.other)) | figures_of_parts(compared)
        rows[_bare(pair.one.text), _bare(pair.other.text)] = [values[name] for name in FIGURES]
    return rows


def _bare(name: str) -> str:
    return _ENDING.sub("", name)


def headlines(archive: Path, share: int) -> Iterator[Headline]:
    """The figures of one headline in `share` of an archive."""
    with lzma.open(archive, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if zlib.crc32(str(row["id"]).encode()) % share or not row.get("title"):
                continue
            title, body = " ".join(row["title"].split()), re.sub(r"\s*\n\s*", "\n\n", row["text"].strip())
            claim = claim_of(title, body)
            if claim is None:
                yield Headline((), None, None)
                continue
            pairs = [pair for pair in name_pairs(claim) if not pair.in_doubt]
            other = chosen = None
            if pairs:
                chosen = random.Random(str(row["id"])).choice(pairs)
                other = claim_of(exchanged(claim, chosen.one, chosen.other), body)
            if chosen is None or other is None:
                yield Headline(list(figures(claim).values()), None, None)
                continue
            of_pairs = figures(other)
            turned = (_bare(chosen.other.text), _bare(chosen.one.text))
            yield Headline(list(figures(claim).values()), list(of_pairs.values()), of_pairs.get(turned))


def fitted(listed: Sequence[Headline]) -> np.ndarray:
    """Weights of the figures, and last the constant, by logistic regression (Newton's method, ridge of 1)."""
    import numpy as np

    rows = [(row, 0) for one in listed for row in one.published]
    rows += [(one.pair, 1) for one in listed if one.pair is not None]
    values = np.array([[*row, 1.0] for row, _ in rows])
    answers = np.array([answer for _, answer in rows], dtype=float)
    ridge = np.diag([1.0] * len(FIGURES) + [0.0])
    weights = np.zeros(len(FIGURES) + 1)
    for _ in range(30):
        chances = 1 / (1 + np.exp(-values @ weights))
        slope = values.T @ (chances - answers) + ridge @ weights
        weights -= np.linalg.solve(values.T @ (values * (chances * (1 - chances))[:, None]) + ridge, slope)
    return weights


def scores(listed: Sequence[Headline], weights: np.ndarray) -> tuple[list[float], list[float]]:
    """The highest sum of each headline as published, and of each with two names exchanged; -99 without names."""

    def highest(rows: Sequence[Sequence[float]]) -> float:
        return max((float(weights[:-1] @ row + weights[-1]) for row in rows), default=-99.0)

    return (
        [highest(one.published) for one in listed],
        [highest(one.exchanged) for one in listed if one.exchanged is not None],
    )


def main() -> None:
    """Read the archive, print the weights and what they find on the other half."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--share", type=int, default=5, help="Read one article in so many (default 5).")
    options = parser.parse_args()
    listed = list(headlines(options.archive, options.share))
    halves = (listed[::2], listed[1::2])
    published: list[float] = []
    swapped: list[float] = []
    for learned, tried in (halves, halves[::-1]):
        there, back = scores(tried, fitted(learned))
        published += there
        swapped += back
    published.sort(reverse=True)
    print(f"{len(published)} headlines, {len(swapped)} of them with two names exchanged")
    for share in ALARMS:
        limit = published[int(share * len(published))]
        found = sum(score > limit for score in swapped)
        print(f"reported of those published {share:.1%}, found of those exchanged {found / len(swapped):.1%}")
    for name, weight in zip((*FIGURES, "constant"), fitted(listed), strict=True):
        print(f"{name:20} {weight:6.2f}")


if __name__ == "__main__":
    main()
