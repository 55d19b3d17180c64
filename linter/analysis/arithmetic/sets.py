"""Scores that make others: the sets of a match beside their number, the legs of a tie, the quarters of a game."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.analysis.arithmetic.statements import has, present
from linter.analysis.text.expression import expression
from linter.analysis.text.sentences import sentences
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.records import NamedTuple

_SET = r"\d{1,2}[-–]\d{1,2}(?: ?\(\d{1,2}(?:[-–]\d{1,2})?\))?"
_LIST = rf"{_SET}(?:(?:, and |, | and | ){_SET}){{1,4}}(?![-–\d])"
_MANY = (
    r"(?:in|needed|needs|took|takes|over|through|played|within) (?:her |him |just |only |all )?"
    r"(?P<many>straight|two|three|four|five)(?: (?:tight|close|hard-fought|long|gruelling|tough))? sets\b"
)
_GAP = r"[^.;:\d]{0,50}?[^.;\d]?"
_AFTER = expression(rf"\b{_MANY}{_GAP}[ (](?P<list>{_LIST})")
_BEFORE = expression(rf"(?P<list>{_LIST}){_GAP}\b{_MANY}")
_NUMBER = {"two": 2, "three": 3, "four": 4, "five": 5}


class Sets(NamedTuple):
    """A match of tennis or volleyball with its sets.

    block: the block that it is in.
    start, end: the characters of the block's text that state it, end excluded.
    stated: the number of sets that is stated; None for "straight sets".
    games: the games of both sides, a pair a set.
    """

    block: Block
    start: int
    end: int
    stated: int | None
    games: tuple[tuple[int, int], ...]


@analysis
def matches_in_sets(document: Document) -> tuple[Sets, ...]:
    """The matches of all body text whose sets are listed and counted, in the order of the source."""
    found: list[Sets] = []
    for block in document.body if present(document, (" sets",)) else ():
        if " sets" not in block.text:
            continue
        for pattern in (_AFTER, _BEFORE):
            for match in pattern.finditer(block.text):
                games = tuple(
                    (int(one), int(other)) for one, other in re.findall(r"(\d+)[-–](\d+)(?![-–\d]*\))", match["list"])
                )
                if all(max(pair) >= 6 and pair[0] != pair[1] for pair in games):
                    found.append(Sets(block, match.start(), match.end(), _NUMBER.get(match["many"]), games))
    return tuple(found)


class Score(NamedTuple):
    """A score and the scores that make it: the legs of a tie, the quarters of a game.

    block: the block that it is in.
    start, end: the characters of the block's text that state it, end excluded.
    parts: the scores of legs or quarters.
    total: the score that they make; both sides have the same where the draft says "level at".
    sides: whether each pair names the same side first; legs name the home side.
    """

    block: Block
    start: int
    end: int
    parts: tuple[tuple[int, int], ...]
    total: tuple[int, int]
    sides: bool


_PAIR = r"(?<![\d-])(\d{1,3})[-–](\d{1,3})(?![\d-])"
_AGGREGATE = expression(rf"(?P<sum>{_PAIR}) on aggregate\b|\baggregate (?:score )?(?:of )?(?P<other>{_PAIR})")
_QUARTERS = expression(rf"{_PAIR}(?:(?:, and |, | and ){_PAIR}){{1,3}}")
_PERIODS = expression(r"\b(?:quarters|periods|halves)\b")
_LEVEL = expression(
    rf"\b(?:level|tied|even) at (?P<level>\d{{1,3}})(?![\d-])|\b(?:won|win|lost|beat\w*|score"
    rf"|to) (?:[A-Z]\w+ )?(?P<score>{_PAIR})"
)


@analysis
def scores(document: Document) -> tuple[Score, ...]:
    """The scores of all body text that stand with their legs or quarters, in the order of the source."""
    found: list[Score] = []
    hints = present(document, ("aggregate", "quarters", "periods", "halves"))
    for block in document.body:
        if has(block.text, hints):
            for sentence in sentences(block):
                found.extend(_scores(block, sentence.start, sentence.text))
    return tuple(found)


def _scores(block: Block, start: int, text: str) -> Iterator[Score]:
    pairs = [(match.start(), match.end(), (int(match[1]), int(match[2]))) for match in re.finditer(_PAIR, text)]
    whole = _AGGREGATE.search(text)
    if whole is not None and len(pairs) == 3:
        inside = [pair for first, _, pair in pairs if whole.start() <= first < whole.end()]
        legs = [pair for first, _, pair in pairs if not whole.start() <= first < whole.end()]
        if len(inside) == 1:
            yield Score(block, start + pairs[0][0], start + pairs[-1][1], tuple(legs), inside[0], sides=False)
    quarters = _QUARTERS.search(text)
    if quarters is None or not _PERIODS.search(text):
        return
    parts = [pair for first, _, pair in pairs if quarters.start() <= first < quarters.end()]
    for match in _LEVEL.finditer(text):
        if len(parts) < 2 or quarters.start() <= match.start() < quarters.end():
            continue
        level = match["level"]
        one, other = (level, level) if level else re.split("[-–]", match["score"])
        first, last = min(match.start(), quarters.start()), max(match.end(), quarters.end())
        yield Score(block, start + first, start + last, tuple(parts), (int(one), int(other)), sides=True)
