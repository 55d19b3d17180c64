"""Large cities: the countries they lie in, and the countries that have any place of that name.

The file that is shipped is compiled from GeoNames (`linter/data/build/places.py`). Countries are ISO codes; England,
Scotland, Wales and Northern Ireland have codes of their own (ENG, SCT, WLS, NIR) beside GB.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from unicodedata import combining, normalize

from linter.files.data_file import damaged, open_data, sections
from linter.files.sorted_lines import lines_from
from linter.records import NamedTuple

KIND = b"places"
VERSION = 3
COMPILED = Path(__file__).parents[2] / "data" / "places.bin"
REBUILD = "python -I -m linter.data.build.places FOLDER"


class City(NamedTuple):
    """A name that a large city has.

    own: the codes of the countries of such cities. all: those of the countries that have any place of that name.
    """

    own: frozenset[str]
    all: frozenset[str]


@lru_cache(maxsize=1024)
def city(name: str) -> City | None:
    """The large cities of this name. Raises DataError if the file is missing, damaged or of another version."""
    return _found(name, "cities")


@lru_cache(maxsize=1024)
def city_of_region(name: str, region: str) -> City | None:
    """The large cities of this name in the country of `region`, a code such as "US-TX", by their regions.

    Raises DataError as `city` does.
    """
    return _found(f"{region[:2]} {name}", "regions")


@lru_cache(maxsize=1024)
def landscape(name: str) -> City | None:
    """The regions, states and islands of this name, by their countries. Raises DataError as `city` does."""
    return _found(name, "landscapes")


@lru_cache(maxsize=1024)
def sides(name: str, country: str) -> str:
    """On which side of a country, a code, its city of this name lies: "north", "southeast"; "" near the middle.

    So it is for no such city. Raises DataError as `city` does.
    """
    line = _line(f"{country.lower()} {key(name)}", "positions")
    return b"".join(line).decode("ascii") if line is not None else ""


@cache
def capitals() -> Mapping[str, tuple[str, ...]]:
    """The capitals and seats of government of countries and states, by their codes; the usual one first."""
    lines = (line.split("\t") for line in bytes(_sections()["capitals"]).decode("utf-8").split("\n"))
    return {code: tuple(names.split(";")) for code, names in lines}


@cache
def region_codes() -> Mapping[str, str]:
    """The code of states and provinces of some countries ("US-TX"), by their names and the shortened ones of news."""
    lines = bytes(_sections()["names"]).decode("utf-8").split("\n")
    return dict(line.split("\t", 1) for line in lines)


def _found(name: str, section: str) -> City | None:
    """The countries or regions that a section has of a name."""
    line = _line(key(name), section)
    if line is None:
        return None
    own, others = line
    held = frozenset(own.decode("ascii").split(" "))
    return City(held, held.union(others.decode("ascii").split(" ")) if others else held)


def _line(wanted_key: str, section: str) -> tuple[bytes, bytes] | None:
    """The two columns of the line of a section that begins with a key."""
    try:
        for line in lines_from(_sections()[section], f"{wanted_key}\t".encode()):
            _, one, other = line.split(b"\t")
            return one, other
    except ValueError as error:
        raise damaged(COMPILED, KIND, VERSION, rebuild=REBUILD, reason=str(error)) from None
    return None


@cache
def country_codes() -> Mapping[str, str]:
    """The code of every country, and of every part of Britain, by each name that news uses for it."""
    lines = bytes(_sections()["countries"]).decode("utf-8").split("\n")
    return dict(line.split("\t") for line in lines)


@cache
def _sections() -> Mapping[str, memoryview]:
    """What the file holds: "cities" and "regions", looked up as they lie, "countries" and the regions' "names"."""
    payload = open_data(COMPILED, KIND, VERSION, rebuild=REBUILD, check=True)
    try:
        return sections(payload)
    except ValueError as error:
        raise damaged(COMPILED, KIND, VERSION, rebuild=REBUILD, reason=str(error)) from None


def key(name: str) -> str:
    """The form in which a place is looked up: lower case, without accents, hyphens and apostrophes; Saint as St."""
    letters = "".join(letter for letter in normalize("NFD", name) if not combining(letter)).lower()
    letters = letters.replace("ø", "o").replace("ł", "l").replace("ß", "ss").replace("ı", "i").replace("đ", "d")
    return " ".join(
        "st" if word == "saint" else word for word in re.sub(r"['’ʼ.]", "", letters).replace("-", " ").split()
    )
