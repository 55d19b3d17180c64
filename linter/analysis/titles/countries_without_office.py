"""Countries that have no prime minister, and countries that have no president, whoever holds which office there.

Written from general knowledge of their constitutions, as they have been since 1995, and held against the register's
rows, none of which contradicts it. A country that had such an office for some of that time has the last year of it. Of
a draft of an earlier year nothing is known.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from linter.analysis.titles.parsed_title import country_key

if TYPE_CHECKING:
    from linter.dates import DateInterval

_NO_PREMIER = (
    "United States;Mexico;Argentina;Brazil;Chile;Colombia;Venezuela;Ecuador;Bolivia;Paraguay;Uruguay;Costa Rica;Panama;"
    "Guatemala;Honduras;El Salvador;Nicaragua;Dominican Republic;Nigeria;Ghana;Liberia;Zambia;South Africa;Botswana;"
    "Malawi;South Sudan;Indonesia;Philippines;Iran;Cyprus;Switzerland;Turkmenistan;"
    "Kenya 2013;Zimbabwe 2013;Turkey 2018;Angola 2010"
)
_NO_PRESIDENT = (
    "United Kingdom;Canada;Australia;New Zealand;Japan;Netherlands;Belgium;Denmark;Norway;Sweden;Thailand;Malaysia;"
    "Jordan;Morocco;Saudi Arabia;Kuwait;Jamaica;Luxembourg;Spain;Bahrain;Qatar;Cambodia;Papua New Guinea"
)


_SINCE = 1995


@cache
def _last_years(listed: str) -> dict[str, int]:
    """The countries by their adjective, each with the last year of the office, 0 if there was none."""
    found = {}
    for entry in listed.split(";"):
        name, _, year = entry.rpartition(" ") if entry[-1].isdigit() else (entry, "", "0")
        found[country_key(name)] = int(year)
    return found


def lacks_office(country: str, role: str, date: DateInterval | None) -> bool:
    """Whether a country, by its adjective, has no "premier" (prime minister) or no "president" at a date."""
    if date is not None and date.first.year < _SINCE:
        return False
    last = _last_years({"premier": _NO_PREMIER, "president": _NO_PRESIDENT}[role]).get(country)
    return last == 0 or (last is not None and date is not None and date.first.year > last)
