"""Which blocks of a draft have a digit: a look that all readers of years, days and durations share."""

from __future__ import annotations

import re

from linter.document.analysed import analysis
from linter.document.model import Block, Document

_DIGIT = re.compile("[0-9]")


@analysis
def blocks_with_digits(document: Document) -> tuple[Block, ...]:
    """The blocks of prose that have an ASCII digit, in the order of the source."""
    return tuple([block for block in document.prose if _DIGIT.search(block.text)])
