"""Landslides and unanimous votes of a claim over a body that tells of a few votes, or of votes against."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.analysis.headlines.claims.at_the_top import phrases_at_top
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.strength.wholes import nearly_all
from linter.records import NamedTuple

TOP = 1
"""Sentences at the top that tell the vote; below, it may be another one."""
SHARE = 0.25
"""How much of the claim one of them must hold."""
ALL = 1000
"""Sentences of the whole body."""
_FEW = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|"
    r"eighty|ninety)"
)
EVERY = frozenset({"all", "every"})
VOTERS = frozenset(
    """
    mp mps senator senators member members councillor councillors councilor councilors lawmaker lawmakers peer peers
    judge judges justice justices delegate delegates deputy deputies legislator legislators commissioner commissioners
    director directors shareholder shareholders republicans democrats
    """.split()  # noqa: SIM905
)
"""Those who vote together: "all MPs back the bill"."""
BACKING = frozenset(
    """
    back backs backed support supports supported approve approves approved reject rejects rejected oppose opposes
    """.split()  # noqa: SIM905
)
_KINDS = (
    (
        frozenset({"landslide"}),
        rf"by (?:just |only |barely |a mere )?{_FEW} votes?|narrow(?:ly| win| victory| majority)|"
        r"by (?:a single|a handful of|a few) votes?|by the (?:narrowest|slimmest|thinnest) of margins|wafer-thin",
        r"landslide|crushing|overwhelming(?:ly)?|by a wide margin|by a mile",
    ),
    (
        frozenset({"unanimous", "unanimously", *EVERY}),
        rf"(?:by )?(?!0\b){_FEW}(?: votes)?(?: to |[-–])(?!0\b){_FEW}|"
        r"voted against|dissent(?:ed|s|ing)?|split decision",
        r"unanim\w+|with one voice|without (?:a vote|dissent)|nem con|no votes? against",
    ),
)
_READ = tuple(
    (forms, re.compile(rf"\b(?:{few})\b", re.IGNORECASE), re.compile(rf"\b(?:{own})\b", re.IGNORECASE))
    for forms, few, own in _KINDS
)


class OtherVote(NamedTuple):
    """Words of a claim, from `first` to `last`, and the positions of the body's words for how the vote went."""

    first: ClaimWord
    last: ClaimWord
    places: tuple[int, int]


def other_votes(claim: Claim) -> Iterator[OtherVote]:
    """Words for a vote that one side carried, where the top of the body has it close, or some against."""
    index = claim.index
    top = index.sentence_of[claim.since]
    for word in claim.words[claim.kicker :]:
        for forms, few, own in _READ:
            if word.form not in forms or claim.quoted[word.number]:
                continue
            if word.form in EVERY and not _votes(claim, word):
                continue
            shares = support(claim).scores(without=(word.number,))
            for found in phrases_at_top(claim, few, TOP):
                number = index.sentence_of[found.first]
                share = max(shares.get(near, (0.0, 0))[0] for near in (number, top))
                if share >= SHARE and next(phrases_at_top(claim, own, ALL), None) is None:
                    yield OtherVote(word, word, (found.first, found.last))
                    break


def _votes(claim: Claim, word: ClaimWord) -> bool:
    """Whether "all" or "every" is said of those who vote one way, and nothing is taken off it ("nearly all")."""
    after = [other.form for other in claim.words[word.number + 1 : word.number + 3]]
    return len(after) > 1 and after[0] in VOTERS and after[1] in BACKING and not nearly_all(claim, word)
