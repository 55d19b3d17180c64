"""The large register of organisations: rows of open data made fit to ship."""

from __future__ import annotations

import csv
import gzip
from pathlib import Path

import pytest

from linter.data.build import bodies
from linter.registers.imported_organisations import COLUMNS, COMPILED, imported_organisations, keys_of


def raw(name: str, acronym: str = "", **more: str) -> dict[str, str]:
    stated = {"canonical_name": name, "acronym": acronym, "aliases": "", "country": "Norway", "kind": "government"}
    return stated | {"source": "github:ror-community/ror-records", "licence": "CC0", "ext_id": "", "as_of": "v2"} | more


def row(name: str, acronym: str = "", **more: str) -> dict[str, str]:
    found = bodies.cleaned(raw(name, acronym, **more))
    assert found is not None
    return found


@pytest.mark.parametrize(
    "more",
    [{"licence": "COW citation / GPL-3 package (NOT CC0)"}, {"kind": "government:City"}, {"kind": "brands/shop/shoes"}],
)
def test_what_may_not_ship_or_is_of_no_use_is_left_out(more: dict[str, str]) -> None:
    assert bodies.cleaned(raw("Harbour Safety Board", **more)) is None


def test_names_nobody_can_look_up_are_left_out() -> None:
    assert bodies.cleaned(raw("Harbourside")) is None
    assert bodies.cleaned(raw("尼崎市消防団 Board")) is None


def test_markup_and_countries_leave_the_name() -> None:
    found = row("Harbour Safety Board (United Kingdom)", country="", aliases="<b>Harbour</b> &amp; Safety;Δελφοί")
    assert (found["canonical_name"], found["country"], found["aliases"]) == (
        "Harbour Safety Board",
        "United Kingdom",
        "Harbour & Safety",
    )
    assert row("Harbour Safety Board (Lower Deck)")["canonical_name"] == "Harbour Safety Board (Lower Deck)"


def test_codes_of_exchanges_are_acronyms_only_where_they_read_so() -> None:
    assert row("Lund Ferry Company", "LFC", kind="company (NASDAQ)")["acronym"] == "LFC"
    assert row("Lund Ferry Company", "BOAT", kind="company (NASDAQ)")["acronym"] == ""


def test_closed_bodies_and_other_languages_are_marked() -> None:
    assert row("Harbour Safety Board", kind="government:Other:closed")["closed"] == "yes"
    assert row("Harbour Safety Board", kind="facility/inactive")["kind"] == "facility"
    assert row("Instituto de Estudios Portuarios")["english"] == "no"
    assert row("Institute of Harbour Studies")["english"] == ""


def test_one_body_of_two_sources_is_one_row() -> None:
    (found,) = bodies.distinct([row("Harbour Safety Board", "HSB"), row("Harbour safety board", "HASB")])
    assert found["acronym"] == "HSB;HASB"


def test_what_the_curated_register_has_or_calls_wrong_is_not_in_the_large_one() -> None:
    names = bodies.curated_names()
    assert any(names)
    shipped = imported_organisations(imported=False)
    assert not shipped.named("drug enforcement administration")
    assert all(home not in {one.country for one in shipped.named(key)} for key in names for home in names[key])


@pytest.mark.slow
def test_compiled_is_what_the_source_says() -> None:
    source = Path(__file__).parents[2] / "linter" / "data" / "build" / bodies.OPEN.name  # the wheel has none
    with gzip.open(source, "rt", encoding="utf-8", newline="") as file:
        rows = [[one[column] for column in COLUMNS] for one in csv.DictReader(file)]
    assert all(keys_of(one) for one in rows)
    (table,) = imported_organisations(imported=False).tables
    held = list(table.rows())
    assert table.path == COMPILED
    assert 50_000 < len(held) < len(rows)
    assert {tuple(one) for one in held} < {tuple(one) for one in rows}
