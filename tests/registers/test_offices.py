"""The register of offices: the shipped rows are sound, names find the terms of all namesakes, layers add up."""

from __future__ import annotations

import csv
import datetime
from pathlib import Path

import pytest

from linter.data.build import offices as builder
from linter.dates import DateInterval, parse_day
from linter.errors import DataError
from linter.registers.importing import Malformed, import_file
from linter.registers.offices import COMPILED, Term, offices
from linter.registers.people import name_key

DAY = datetime.date.fromisoformat


def on(text: str) -> DateInterval:
    interval = parse_day(text)
    assert interval is not None
    return interval


def no_fault(row: Malformed) -> None:
    raise AssertionError(row)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COPYDESK_REGISTERS", str(tmp_path / "registers"))
    return tmp_path / "registers"


def an_import(tmp_path: Path, name: str, *rows: str) -> Path:
    path = tmp_path / name
    header = "person,aliases,office_title,organisation,country,start,end,source,as_of,kind"
    path.write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    return import_file("offices", path, report=no_fault).path


BUILD = Path(__file__).parents[2] / "linter" / "data" / "build"


class TestShipped:
    """The register that comes with copydesk."""

    @pytest.mark.slow
    def test_compiled_is_what_the_source_says(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("OPEN", "LAWMAKERS"):  # the checkout's, since the wheel has none
            monkeypatch.setattr(builder, name, BUILD / getattr(builder, name).name)
        builder.compile_to(tmp_path / "offices.register")
        assert COMPILED.read_bytes() == (tmp_path / "offices.register").read_bytes()

    def test_rows_are_dated_checked_and_not_reversed(self) -> None:
        with builder.SOURCE.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert len(rows) >= 300
        assert len({tuple(row.values()) for row in rows}) == len(rows)
        for row in rows:
            assert name_key(row["person"]), row
            assert all(name_key(alias) for alias in row["aliases"].split(";") if alias), row
            assert row["checked"] == "unchecked" or row["checked"].startswith(("wikidata:Q", "ifg:")), row
            start, end = parse_day(row["start"]), parse_day(row["end"])
            assert (start is not None) == bool(row["start"]), row
            assert (end is not None) == bool(row["end"]), row
            assert end is None or (start is not None and start.first <= end.last), row
            assert start is None or start.first <= DAY(builder.AS_OF), row
        assert sum(row["checked"] != "unchecked" for row in rows) >= 0.6 * len(rows)

    def test_a_term_says_who_what_when_and_by_whose_word(self) -> None:
        (term,) = offices().terms_of("Jean Castex")
        assert term == Term(
            "Jean Castex", "Prime Minister", "", "France", on("2020-07-03"), on("2022-05-16"), ("head of government",),
            "register of offices; Wikidata; The World Factbook", DAY(builder.AS_OF), "shipped", term.checked, (),
            "national", True, False,
        )  # fmt: skip
        assert term.checked.startswith("wikidata:Q")
        assert term.held == "2020-07-03 to 2022-05-16"

    @pytest.mark.parametrize("name", ["Volodymyr Zelenskiy", "Vladimir Zelensky", "President Volodymyr Zelenskyy’s"])
    def test_transliterations_find_the_person(self, name: str) -> None:
        assert {term.person for term in offices().terms_of(name)} == {"Volodymyr Zelensky"}

    @pytest.mark.parametrize("name", ["Zelensky", "Putin", "", "Nobody Atall", "of the"])
    def test_others_find_nobody(self, name: str) -> None:
        assert offices().terms_of(name) == ()
        assert not offices().knows(name)

    def test_several_offices_of_one_person(self) -> None:
        terms = offices().terms_of("Mark Rutte")
        assert {(term.office, term.country or term.organisation, term.level) for term in terms} >= {
            ("Prime Minister", "Netherlands", "national"),
            ("Secretary General of NATO", "NATO", "organisation"),
            ("State Secretary for Social Affairs and Employment", "Netherlands", "national"),
        }

    def test_as_of_is_stated(self) -> None:
        assert DAY("2026-06-19") <= (offices().as_of or DAY(builder.AS_OF)) <= DAY("2026-12-31")

    def test_a_row_accuses_with_days_and_a_confirmed_or_trusted_source(self) -> None:
        terms = list(offices().terms())
        accusing = [term for term in terms if term.accuses]
        assert len(terms) > 100_000
        assert 20_000 < len(accusing) < 30_000
        for term in accusing:
            assert term.start is not None
            assert (term.start.last - term.start.first).days < 31, term
            assert term.end is None or term.start.first <= term.end.last, term
            assert term.end is None or (term.end.last - term.end.first).days < 31, term
            assert "ambassador" not in term.types, term

    def test_a_province_is_no_country(self) -> None:
        levels = {(term.office, term.level) for term in offices().terms_of("Matteo Renzi")}
        assert ("president of the Province of Florence", "regional") in levels
        assert ("Prime Minister", "national") in levels

    def test_terms_known_as_ended_are_closed(self) -> None:
        foreign = [term for term in offices().terms_of("David Lammy") if "minister:foreign" in term.types]
        assert foreign
        assert all(term.end is not None for term in foreign)


class TestTerm:
    """What a term says about a day."""

    term = Term("A B", "Mayor", "", "", on("2010"), on("2014-05"), (), "", DAY("2020-01-01"), "imported", "")

    @pytest.mark.parametrize(
        ("day", "surely"),
        [
            ("2009-12-31", False),
            ("2010-06-01", False),
            ("2010-12-31", True),
            ("2014-05-01", True),
            ("2014-05-02", False),
            ("2014-05-31", False),
            ("2014-06-01", False),
            ("2013/2015", False),
        ],
    )
    def test_vague_ends(self, day: str, surely: bool) -> None:
        first, _, last = day.partition("/")
        interval = DateInterval(on(first).first, on(last or first).last)
        assert self.term.surely_holds(interval) is surely

    def test_an_open_end_is_sure_until_its_information(self) -> None:
        term = self.term._replace(end=None)
        assert term.surely_holds(on("2020-01-01"))
        assert not term.surely_holds(on("2020-01-02"))
        assert term.held == "since 2010"

    def test_unknown_dates_are_sure_of_nothing(self) -> None:
        term = self.term._replace(start=None, end=None, as_of=None)
        assert not term.surely_holds(on("2012-01-01"))
        assert term.held == "at unknown dates"
        assert term._replace(end=on("2012")).held == "until 2012"


@pytest.mark.usefixtures("folder")
class TestLayers:
    """Imported registers beside the shipped one."""

    def test_namesakes_come_together_the_layer_that_wins_first(self, tmp_path: Path) -> None:
        an_import(tmp_path, "towns.csv", "Jean Castex,,Mayor of Harbourside,,Utopia,2001,,town hall,2020-02-02,")
        terms = offices().terms_of("jean castex")
        assert [(term.layer, term.office) for term in terms] == [
            ("imported", "Mayor of Harbourside"),
            ("shipped", "Prime Minister"),
        ]
        assert (terms[0].source, terms[0].as_of, terms[0].end) == ("town hall", DAY("2020-02-02"), None)

    def test_several_imports_add_up_and_the_same_name_replaces(self, tmp_path: Path) -> None:
        an_import(tmp_path, "one.csv", "Ann Lund,Anna Lund,Mayor,,Utopia,2001,,x,2020,")
        an_import(tmp_path, "two.csv", "Ann Lund,,Member of the Chamber,,Utopia,2005,,x,2020,legislator")
        assert len(offices().terms_of("Ann Lund")) == 2
        assert len(offices().terms_of("Anna Lund")) == 1
        an_import(tmp_path, "one.csv", "Bo Lund,,Mayor,,Utopia,2001,,x,2020,")
        assert [term.office for term in offices().terms_of("Ann Lund")] == ["Member of the Chamber"]
        assert "legislator" in offices().terms_of("Ann Lund")[0].types
        assert offices().knows("Bo Lund")

    def test_the_same_row_twice_is_one_term(self, tmp_path: Path) -> None:
        an_import(tmp_path, "one.csv", *["Ann Lund,,Mayor,,Utopia,2001,,x,2020,"] * 2)
        assert len(offices().terms_of("Ann Lund")) == 1

    @pytest.mark.parametrize(
        ("row", "held"),
        [
            ("2020-07-03,2022-05-14,x,2023-01-01", ["2020-07-03 to 2022-05-14"]),  # the import wins
            ("2020-07-03,,x,2021-01-01", ["2020-07-03 to 2022-05-16"]),  # but can't know an end after its date
            ("2020-07-03,,x,2023-01-01", ["2020-07-03 to 2022-05-16"]),  # nor does it undo what a newer source tells
            ("2020-07-03,,x,2031-01-01", ["since 2020-07-03", "2020-07-03 to 2022-05-16"]),  # a contradiction
            ("2024-07-03,2025-05-14,x,2026-01-01", ["2024-07-03 to 2025-05-14", "2020-07-03 to 2022-05-16"]),
        ],
    )
    def test_of_two_rows_for_one_term_the_imported_one_counts(self, tmp_path: Path, row: str, held: list[str]) -> None:
        start, end, source, as_of = row.split(",")
        an_import(tmp_path, "one.csv", f"Jean Castex,,Prime Minister,,France,{start},{end},{source},{as_of},")
        assert [term.held for term in offices().terms_of("Jean Castex")] == held

    def test_as_of_is_the_newest(self, tmp_path: Path) -> None:
        an_import(
            tmp_path,
            "one.csv",
            "Ann Lund,,Mayor,,Utopia,2001,,x,2031-01-01,",
            "Bo Lund,,Mayor,,Utopia,2001,,x,2012 (best effort),",
        )
        assert offices().as_of == DAY("2031-01-01")
        assert offices().terms_of("Bo Lund")[0].as_of == DAY("2012-12-31")

    def test_imports_count_for_those_who_want_them(self, tmp_path: Path) -> None:
        an_import(tmp_path, "one.csv", "Ann Lund,,Mayor,,Utopia,2001,,x,2020,")
        assert not offices(imported=False).knows("Ann Lund")
        assert offices().knows("Ann Lund")
        assert len(offices(imported=False).tables) == 1

    def test_a_damaged_import_is_told(self, tmp_path: Path) -> None:
        path = an_import(tmp_path, "one.csv", "Ann Lund,,Mayor,,Utopia,2001,,x,2020,")
        path.write_bytes(path.read_bytes()[:-20])
        other = an_import(tmp_path, "two.csv", "Bo Lund,,Mayor,,Utopia,2001,,x,2020,")
        with pytest.raises(
            DataError, match=r"one\.register: is damaged: .* run: copydesk register import offices FILE"
        ):
            offices()
        assert other.exists()

    def test_a_folder_that_is_named_must_be_there(self) -> None:
        with pytest.raises(DataError, match="the folder named by COPYDESK_REGISTERS does not exist"):
            offices()


def test_without_the_variable_registers_lie_in_the_users_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert len(offices().tables) == 1
    path = an_import(tmp_path, "one.csv", "Ann Lund,,Mayor,,Utopia,2001,,x,2020,")
    assert path == tmp_path / "data" / "copydesk" / "registers" / "offices" / "one.register"
    assert offices().knows("Ann Lund")
