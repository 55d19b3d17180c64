"""Checks for a city called the capital of a country or state that has another: "Sydney, the Australian capital".

Why: the largest city is taken for the capital, and every reader there notices.
Not flagged: financial, former and regional capitals; sentences that speak of another time; seats of government; cities
that the gazetteer has not.
Source: GeoNames (CC BY 4.0) for countries; the capitals of states in the United States, Canada, Australia, Germany and
India, and seats of government, are listed by hand.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.places.capitals import Capital, capitals_named
from linter.analysis.places.gazetteer import City, city, city_of_region
from linter.api import Document, Evidence, Finding, Rule, Severity, Source

_SOURCE = Source("GeoNames, capitals of countries", "https://www.geonames.org/")


class CapitalCity(Rule):
    """Reports cities that are called a capital and are not the one that the country has."""

    severity = Severity.WARNING
    by_block = True
    examples = (
        "They flew to [[Sydney=>Canberra]], the Australian capital, on Friday.",
        "The Turkish capital, [[Istanbul=>Ankara]], waited for rain.",
        "The Canadian capital of [[Toronto=>Ottawa]] froze.",
        "[[Casablanca=>Rabat]], Morocco’s capital, has new trams.",
        "[[Zurich=>Bern]] is the capital of Switzerland.",
        "Voters in [[Houston=>Austin]], the capital of Texas, queued.",
        "They flew to Canberra, the Australian capital, and to Ankara, Turkey’s capital.",
        "She left Lagos, the capital of Nigeria until 1991.",
        "They met in Johannesburg, the South African financial capital.",
        "In the Turkish capital Istanbul won. In the Turkish capital, Istanbul are seldom cheered.",
        "The Hague is the Dutch seat of government, and Sucre is Bolivia’s capital, as is La Paz.",
        "In Oldport, the Australian capital, and in Paris, Sydney, the Australian capital, they sang.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each city that lies in the country or state but isn't its capital."""
        for one in capitals_named(document):
            known = _city(one)
            if one.agrees or known is None or one.code not in known.all:
                continue  # of a city elsewhere, places/country speaks
            right = one.known[0]
            yield self.finding(
                one.span,
                f"{one.city} is not the capital of {one.of} but {right} is",
                suggestions=(right,),
                evidence=(Evidence(f"{right} is listed as the capital", one.span, source=_SOURCE),),
                source=_SOURCE,
                confidence=0.9,
            )


def _city(one: Capital) -> City | None:
    return city_of_region(one.city, one.code) if "-" in one.code else city(one.city)
