"""One number in Indian and in Western scales: "25 lakh (2.5 million) households", "Rs 12 crore (Rs 120 million)".

A lakh is 100,000, a crore 10 million. The second figure stands in brackets or after ", or".
Source: Oxford English Dictionary, "lakh", "crore".
"""

from __future__ import annotations

import re
from itertools import pairwise

from linter.analysis.numbers.numbers import Number, numbers
from linter.analysis.numbers.written_figures import prose_text
from linter.analysis.text.expression import expression
from linter.document.analysed import analysis
from linter.document.model import Document
from linter.records import NamedTuple

_INDIAN = re.compile(r"(?i)\b(?:lakhs?|crores?|cr)$")
_JOINT = expression(
    r"(?: [a-z]+)? ?\((?:or |about |around |roughly |nearly |almost |i\.e\.,? |that is,? |equal to )*|, (?:or"
    r"|that is,?) "
    r"(?:about |around |roughly |nearly |almost )?"
)
_CLOSES = expression(r"(?: (?:rupees|people|households|tonnes|[a-z]+))?(?:\)|,)")
_RUPEES = frozenset({"Rs", "Rs.", "₹", "INR", "rupees", "rupee", "Re"})


class ScalePair(NamedTuple):
    """A number and the same one in other scales.

    first, second: both, as they stand.
    """

    first: Number
    second: Number


@analysis
def scale_pairs(document: Document) -> tuple[ScalePair, ...]:
    """The pairs of all prose of which one figure is in lakh or crore, in the order of the source."""
    found: list[ScalePair] = []
    whole = prose_text(document)
    for block in document.prose if "lakh" in whole or "crore" in whole else ():
        if "lakh" not in block.text and "crore" not in block.text:
            continue
        for first, second in pairwise(numbers(block)):
            between = block.text[first.end : second.start]
            indian = _INDIAN.search(first.text) is not None or _INDIAN.search(second.text) is not None
            if not indian or not _JOINT.fullmatch(between) or not _CLOSES.match(block.text, second.end):
                continue
            if not first.part and not second.part and _of_one_currency(first, second):
                found.append(ScalePair(first, second))
    return tuple(found)


def _of_one_currency(first: Number, second: Number) -> bool:
    """Whether both count things, or both count rupees; a bracket may leave them out."""
    kinds = {first.kind, second.kind}
    if kinds == {"plain"}:
        return True
    rupees = all(one.currency in _RUPEES for one in (first, second) if one.kind == "money")
    return rupees and (kinds == {"money"} or (first.kind == "money" and second.kind == "plain" and not second.unit))
