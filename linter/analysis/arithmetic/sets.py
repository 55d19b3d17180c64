"""Sets of a match that are listed beside their number: "in straight sets, 6-4, 6-3", "6-4, 3-6, 6-2 in three sets"."""

from __future__ import annotations

import re

from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.records import NamedTuple

_SET = r"\d{1,2}[-–]\d{1,2}(?: ?\(\d{1,2}(?:[-–]\d{1,2})?\))?"
_LIST = rf"{_SET}(?:(?:, and |, | and | ){_SET}){{1,4}}(?![-–\d])"
_MANY = r"in (?:just |only )?(?P<many>straight|two|three|four|five)(?: (?:tight|close|hard-fought|long))? sets\b"
_GAP = r"[^.;:\d]{0,50}?[^.;\d]?"
_AFTER = re.compile(rf"\b{_MANY}{_GAP}[ (](?P<list>{_LIST})")
_BEFORE = re.compile(rf"(?P<list>{_LIST}){_GAP}\b{_MANY}")
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
    found = []
    for block in document.body:
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
