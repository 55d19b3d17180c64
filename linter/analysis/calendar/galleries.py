"""Whether a draft is a page of photographs, whose captions may be of many years."""

from __future__ import annotations

import re
from functools import cache

from linter.document.analysed import analysis
from linter.document.model import Document


@cache
def _signs() -> re.Pattern[str]:
    return re.compile(
        r"[Hh]ide [Cc]aption|\bPhotos:|\b\d+ of \d+ (?:[Pp]hotos|[Ii]mages)|(?i:\bphoto gallery\b|\bin pictures\b)"
    )


@analysis
def is_gallery(document: Document) -> bool:
    """Whether some prose of the draft belongs to a gallery ("Photos: …", "Hide Caption 3 of 20")."""
    return any(_signs().search(block.text) for block in document.prose)
