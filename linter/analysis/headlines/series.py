"""Roads, flights and types that letters and a number name, of which the body has another number."""

from __future__ import annotations

import re

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
