"""The scores of games and the counts of votes in prose: "3-1", "88–85", "38 votes to 13"."""

from __future__ import annotations

from collections.abc import Iterable

from linter.analysis.text.expression import expression
from linter.document.model import Block
from linter.records import NamedTuple

SCORE = expression(
    r"(?<![\d.,:$£€/-])(\d{1,3})[-–](\d{1,3})(?![\d/-]|[.,:]\d|[- ](?:year|day|week|month|mile|hour|point|seed))"
)
"""Two figures that may be a game's score: no years, ages, distances or sums of money."""


class Score(NamedTuple):
    """A score as written.

    block: where it stands.
    start, end: its characters in the block's text.
    first, second: its figures in the order of the text.
    """

    block: Block
    start: int
    end: int
    first: int
    second: int

    @property
    def text(self) -> str:
        """The score as written."""
        return self.block.text[self.start : self.end]

    @property
    def place(self) -> tuple[Block, int, int]:
        """Its block and its characters there."""
        return self.block, self.start, self.end

    @property
    def low_and_high(self) -> tuple[int, int]:
        """Its figures, the lower first: those of one game, whichever side is named first."""
        return min(self.first, self.second), max(self.first, self.second)


def scores(blocks: Iterable[Block]) -> list[Score]:
    """The scores of blocks, in the order of the text."""
    return [
        Score(block, match.start(), match.end(), int(match[1]), int(match[2]))
        for block in blocks
        for match in SCORE.finditer(block.text)
    ]


_VOTES = expression(
    r"\b(?P<for>\d{1,3}) (?:votes? )?(?:for|in favou?r)(?: and|,)? (?P<against>\d{1,3}) (?:votes? )?against\b"
    r"|\b(?P<most>\d{1,3}) votes? to (?P<least>\d{1,3})\b"
    r"|\b(?:vot\w+|carried|passed|rejected|defeated|approved)(?: [a-z]+){0,3} (?:by )?"
    r"(?P<one>\d{1,3})(?:[-–]| to )(?P<other>\d{1,3})\b"
)
_SIDES = (("for", "against"), ("most", "least"), ("one", "other"))


class Vote(NamedTuple):
    """A count of votes: its block, and the value and the characters of each of its two figures, as written."""

    block: Block
    first: tuple[int, int, int]
    second: tuple[int, int, int]


def votes(blocks: Iterable[Block]) -> list[Vote]:
    """The counts of votes of blocks, in the order of the text."""
    found = []
    for block in blocks:
        for match in _VOTES.finditer(block.text):
            one, other = next(names for names in _SIDES if match[names[0]])
            found.append(Vote(block, (int(match[one]), *match.span(one)), (int(match[other]), *match.span(other))))
    return found
