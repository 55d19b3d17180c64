"""Checks for a city that lies on the other side of its country: "Lviv in eastern Ukraine".

Why: east and west are mixed up more easily than names, and the front or the coast is then in the wrong place.
Not flagged: cities in the middle half of their country, by its height or width or by its places; names that the country
has on both sides; parts of states.
Source: GeoNames (CC BY 4.0), places of 500 inhabitants and more.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.places.directions import cities_in_parts
from linter.api import Document, Evidence, Finding, Rule, Severity, Source

_SOURCE = Source("GeoNames, places of 500 inhabitants and more", "https://www.geonames.org/")


class Direction(Rule):
    """Reports cities that are put on the wrong side of their country."""

    severity = Severity.WARNING
    by_block = True
    examples = (
        "Shells hit Kharkiv in [[western=>eastern]] Ukraine on Friday.",
        "Trams stopped in Lviv, in [[eastern=>western]] Ukraine, at noon.",
        "The [[southern=>northern]] Iraqi city of Mosul has a new bridge.",
        "Shells hit Kharkiv in eastern Ukraine and Lviv in western Ukraine.",
        "They live in Poltava in western Ukraine, and near Lyon in northern France.",
        "They met in Odesa, Lviv, in eastern Ukraine, and so on.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield the side that is opposite to the city's."""
        for one in cities_in_parts(document):
            if one.agrees:
                continue
            said = one.part.removesuffix("ern")
            right = _along(said, one.lies)
            yield self.finding(
                one.span,
                f"{one.city} lies in the {one.lies} of {one.country}, not in the {said}",
                suggestions=(right + one.part[len(said) :],),
                evidence=(Evidence("by the places of that name and all others there", one.span, source=_SOURCE),),
                source=_SOURCE,
                confidence=0.85,
            )


def _along(said: str, lies: str) -> str:
    """The side on which a city lies, told as the draft tells it: as north or south, east or west, or both."""
    upright, across = (lies[:5], lies[5:]) if lies[:5] in ("north", "south") else ("", lies)
    told = (upright if "th" in said else "") + (across if "st" in said else "")
    return told or lies
