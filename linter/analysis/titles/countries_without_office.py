"""Countries that have no prime minister, and countries that have no president, whoever holds which office there.

Written from general knowledge of their constitutions, as they have been since 1995; a country that had such an office
for some of that time (Kenya, Afghanistan, Peru) is in neither list.
"""

from __future__ import annotations

from functools import cache

from linter.analysis.titles.parsed_title import country_key

_NO_PREMIER = (
    "United States;Mexico;Argentina;Brazil;Chile;Colombia;Venezuela;Ecuador;Bolivia;Paraguay;Uruguay;Costa Rica;Panama;"
    "Guatemala;Honduras;El Salvador;Nicaragua;Nigeria;Ghana;Liberia;Zambia;Indonesia;Philippines;Iran;Cyprus"
)
_NO_PRESIDENT = (
    "United Kingdom;Canada;Australia;New Zealand;Japan;Netherlands;Belgium;Denmark;Norway;Sweden;Thailand;Malaysia;"
    "Jordan;Morocco;Saudi Arabia;Kuwait;Jamaica;Luxembourg;Spain"
)


@cache
def without_premier() -> frozenset[str]:
    """The countries without a prime minister, by their adjective."""
    return frozenset(map(country_key, _NO_PREMIER.split(";"))) - {""}


@cache
def without_president() -> frozenset[str]:
    """The countries without a president, by their adjective."""
    return frozenset(map(country_key, _NO_PRESIDENT.split(";"))) - {""}
