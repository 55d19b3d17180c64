"""Counts of people of whom one thing is told, which a reader adds up: "six sailors died … three hikers also drowned".

A headline may say the sum ("nine dead") where the body has only the parts. The counts stand in one sentence or in two
that follow each other; a part of another count ("of whom", "including") is not added, nor is a count with a bound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.analysis.arithmetic.people import PEOPLE
from linter.analysis.arithmetic.statements import Statement, dense, figures, statements
from linter.analysis.numbers.numbers import Number
from linter.analysis.text.expression import expression
from linter.document.analysed import analysis
from linter.document.model import Document
from linter.records import NamedTuple


class AddedCounts(NamedTuple):
    """Counts that belong together.

    parts: the counts, in the order of the source; two or more.
    value: their sum.
    deed: what is told of all of them: "killed", "hurt", "arrested", "charged", "rescued" or "missing".
    """

    parts: tuple[Number, ...]
    value: float
    deed: str


_DEEDS = expression(
    r"\b(?:(?P<killed>killed|killing|died|dead|deaths|dies|drowned|perished|murdered|shot dead)"
    r"|(?P<hurt>hurt|injured|injuring|wounded|wounding)|(?P<arrested>arrested|arresting|detained|held|seized)"
    r"|(?P<charged>charged|indicted)|(?P<rescued>rescued|saved|freed|released)|(?P<missing>missing|unaccounted for))\b"
)
_PART_OF = expression(
    r"\b(?:of (?:them|whom|which|these|those|the)|including|among|include[sd]?|at least|up to|total|in all|toll|from"
    r"|than|not|were believed|feared|last (?:year|month|week)|in (?:19|20)\d\d|\d+ years)\b"
)


@analysis
def added_counts(document: Document) -> tuple[AddedCounts, ...]:
    """The counts of the body's text that add up, in the order of the source."""
    found: list[AddedCounts] = []
    places = figures(document)
    for block in document.body:
        if not dense(places.get(block.index, ()), 2):
            continue
        before: tuple[str, tuple[Number, ...]] | None = None
        for sentence in statements(block):
            own = _told(sentence)
            if own is not None:
                found.extend(_together(before, own))
            before = own
    return tuple(found)


def _told(sentence: Statement) -> tuple[str, tuple[Number, ...]] | None:
    """The one thing that a sentence tells of people, and their counts; None where there is more than that."""
    deeds = {match.lastgroup for match in _DEEDS.finditer(sentence.text)}
    if len(deeds) != 1 or _PART_OF.search(sentence.text):
        return None
    counts = tuple(one for one in sentence.numbers if one.kind == "plain" and (one.unit in PEOPLE or not one.unit))
    others = [one for one in sentence.numbers if one.kind in {"money", "percent", "fraction", "age"}]
    sure = any(one.unit in PEOPLE for one in counts) and not any(one.bound or one.part for one in counts)
    return (str(deeds.pop()), counts) if sure and not others else None


def _together(
    before: tuple[str, tuple[Number, ...]] | None, own: tuple[str, tuple[Number, ...]]
) -> Iterator[AddedCounts]:
    deed, counts = own
    if len(counts) > 1:
        yield AddedCounts(counts, sum(one.value for one in counts), deed)
    if before is not None and before[0] == deed and _goes_on(counts[0]):
        parts = (*before[1], *counts)
        yield AddedCounts(parts, sum(one.value for one in parts), deed)


def _goes_on(count: Number) -> bool:
    """Whether the sentence of a count adds it to those before: "also", "another", "a further"."""
    text = count.block.text
    beside = text[max(0, count.start - _BEFORE) : count.end + _AFTER]
    return re.search(r"\b(?:also|another|further|more|others?|too)\b", beside, re.IGNORECASE) is not None


_BEFORE, _AFTER = 20, 60
"""Characters before a count and after it in which a word may add it to others."""
