"""Checks for a compound with a hyphen that has a wrong word: “a deep-seeded fear”, “like-mined people”.

Why: both words are spelled rightly, and no phrase of several words shows the error.
Also found: a unit in the plural before a noun (“a five-years-old boy”).
Not flagged: compounds that 60 M words of edited prose have, or have with a space or as one word; new ones, where many
compounds have the word ("record-selling"); names; forms of one word ("peer-reviewers").
A note only: headlines, which play with words; where the counts say that the other word is likelier, but not by much.
Limits: knows some 4,000 places in compounds that are frequent or established. A wrong word is one edit away from the
expected one (two in a long word), or sounds the same.
Source: counts of edited prose, and established compounds from memory (see MODEL.md).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from linter.analysis.patterns.compounds import CompoundTable, compound_slips, units_in_plural
from linter.api import BlockKind, Document, Finding, Rule, Severity

_PLAYFUL = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEADING, BlockKind.TABLE_CELL})
_SURE, _LIKELY = 1.0, -1.0


class Compound(Rule):
    """Reports the word of a compound that is another word."""

    severity = Severity.WARNING
    by_block = True
    examples = (
        "The party has a deep-[[seeded=>seated]] fear of change.",
        "They met like-[[mined=>minded]] people, and she is a [[shoe=>shoo]]-in for the post.",
        "Nail-[[bitting=>biting]] games were won by a [[hair=>hare]]-brained plan.",
        "He gave a tongue-[[and=>in]]-cheek reply.",
        "A five-[[years=>year]]-old boy climbed a 12-[[feet=>foot]]-high wall.",
        "The boy is five-years-old and the wall 12-feet-high.",
        "Their deep-seated fear, a deep-sea dive, a top-seeded player and a stone-deaf dog.",
        "The ferret-minded mayor met peer-reviewers, a fast-selling author and Deep-Seeded Farms.",
        "See deep-seeded.example, /deep-seeded/ and deep-seeded@farm.example.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield the slips of each block."""
        table = _compounds(self.folder)
        for block in document.prose:
            for start, end, singular in units_in_plural(block):
                yield self.finding(
                    block.span(start, end),
                    f"“{block.text[start:end]}” is “{singular}” in a compound before a noun",
                    suggestions=[singular],
                    confidence=0.9,
                )
            for slip in compound_slips(block, table):
                if slip.sureness < _LIKELY:
                    continue
                weak = slip.sureness < _SURE or block.kind in _PLAYFUL
                yield self.finding(
                    block.span(slip.start, slip.end),
                    f"“{slip.written}” is probably meant to be “{slip.meant}”: the word is “{slip.compound}”",
                    suggestions=[slip.meant],
                    severity=Severity.NOTE if weak else None,
                    confidence=0.5 if weak else 0.8,
                )


@lru_cache(maxsize=4)
def _compounds(folder: Path) -> CompoundTable:
    return CompoundTable(folder / "compounds.tsv")
