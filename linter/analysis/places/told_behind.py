"""What follows a name and says which one it is: "Argentia, Newfoundland", "the Cameronians (Scottish Rifles)"."""

from __future__ import annotations

import re

from linter.analysis.places.gazetteer import landscape

_REGION = re.compile(
    r", ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)[,.;)](?! (?:and|or)\b)(?! [A-Z][\w’'-]+(?: and\b|,))"
)  # not so in a row: "Argentia, Bavaria, and Chile"
_OTHER_NAME = re.compile(r" \([A-Z][\w’'-]+ [A-Z][\w’'-]+\)")


def is_told_behind(text: str, end: int) -> bool:
    """Whether what follows a name that ends at `end` says which one it is, so that it is no country misspelt.

    That is a region where a place lies, or another name of two words in brackets. Raises DataError as `landscape` does.
    """
    region = _REGION.match(text, end)
    return (region is not None and landscape(region[1]) is not None) or _OTHER_NAME.match(text, end) is not None
