"""Which blocks of a draft have a digit: a look that all readers of years, days and durations share."""

from __future__ import annotations

from linter.analysis.numbers.written_figures import by_block, written_figures
from linter.document.analysed import analysis
from linter.document.model import Block, Document


@analysis
def blocks_with_digits(document: Document) -> tuple[Block, ...]:
    """The blocks of prose that have an ASCII digit, in the order of the source."""
    return tuple([block for block, _ in by_block(document, [start for start, _ in written_figures(document).digits])])
