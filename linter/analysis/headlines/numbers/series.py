"""Roads, flights and types that letters and a number name, of which the body has another number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.analysis.headlines.claims.claims import Claim
from linter.records import NamedTuple

NUMBERED = re.compile(r"(?<![\w$£€.-])([A-Z]{1,3})[ -]?(?!(?:19|20)\d\d)(\d{1,4})(?![\w%.,]*\d)(?=[\W_]|$)")
ROADS = frozenset("AMBNE")
"""Single letters that number roads."""
NO_SERIES = frozenset(
    """
    Q H FY CY AD BC US UK EU UN U S G C F T Y OVER TOP THE FOR AND ALL AT BY IN OF ON TO UP NO PM AM RS USD GBP EUR AUD
    CAD INR NGN KSH A COP AGE NEW WIN
    """.split()  # noqa: SIM905
) - {"A"}
"""Letters before a number that number no series, or one of which a story names several."""


class NumberedOtherwise(NamedTuple):
    """A road or the like in a claim that has another number in its body.

    start, end: its characters in the block's text, end excluded.
    instead: what the body has, first at the position `place` of its index.
    """

    start: int
    end: int
    instead: str
    place: int


def numbered_otherwise(claim: Claim) -> Iterator[NumberedOtherwise]:
    """Yield what letters and a number name in a claim ("M6", "MH370"), where the body has the letters with others."""
    index = claim.index
    for found in NUMBERED.finditer(claim.block.text):
        letters, number = found.groups()
        if not claim.claims_at(found.start(), found.end()) or (len(letters) == 1 and letters not in ROADS):
            continue
        if found[0].startswith("A ") or letters in NO_SERIES:
            continue  # "A 3-way race"
        others: dict[str, int] = {}
        for block, first in index.blocks():
            for other in NUMBERED.finditer(block.text):
                if other[1] == letters and first >= claim.since:
                    others.setdefault(other[2], index.place(block, other.start()))
        said_before = re.search(rf"{letters}[ -]?{number}\b", claim.block.text[: found.start()])
        if others and number not in others and not said_before:
            instead, place = next(iter(others.items()))
            yield NumberedOtherwise(found.start(), found.end(), f"{letters}{instead}", place)
