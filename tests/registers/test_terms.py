"""Terms of office of open data: mended, joined, closed, and told which of them may accuse."""

from __future__ import annotations

import pytest

from linter.registers import succession, tenures, terms
from linter.registers.terms import Row

COLUMNS = ("person", "aliases", "office_title", "organisation", "country", "start", "end", "source", "licence",
           "person_id", "as_of", "kind", "checked", "start_evidence", "end_evidence")  # fmt: skip
WIKIDATA = "github:every-politician-scrapers/x"


def raw(person: str, title: str, country: str, start: str, end: str = "", **more: str) -> dict[str, str]:
    stated = dict.fromkeys(COLUMNS, "") | {"source": WIKIDATA, "licence": "CC0 (Wikidata extract)"}
    stated |= {"as_of": "2022-07-23", "start_evidence": "stated", "end_evidence": "stated"}
    return stated | {"person": person, "office_title": title, "country": country, "start": start, "end": end} | more


def row(person: str, title: str, country: str, start: str, end: str = "", **more: str) -> Row:
    found = terms.cleaned(raw(person, title, country, start, end, **more))
    assert found is not None
    return found


def days_of(*rows: Row) -> list[tuple[str, str, str]]:
    return [(one.person, one.start, one.end) for one in tenures.joined(rows)]


class TestCleaned:
    """One row of a source."""

    def test_licences_that_do_not_allow_it_are_left_out(self) -> None:
        assert terms.cleaned(raw("Ida Holm", "Mayor", "Norway", "2001", licence="CC BY-SA 4.0")) is None

    @pytest.mark.parametrize("person", ["孙纪木", "Holm", "vice president", ""])
    def test_what_names_nobody_in_latin_letters_is_left_out(self, person: str) -> None:
        assert terms.cleaned(raw(person, "Mayor", "Norway", "2001")) is None

    def test_an_end_before_the_beginning_is_dropped_and_nothing_is_concluded(self) -> None:
        found = row("Ida Holm", "Minister of Finance", "Norway", "2011-05-01", "2001-05-01")
        assert (found.start, found.end, found.doubtful) == ("2011-05-01", "", True)

    def test_names_in_capitals_and_of_countries(self) -> None:
        found = row("MARIA DEL CARMEN LUGO", "Mayor", "The Philippines", "2001")
        assert (found.person, found.country) == ("Maria Del Carmen Lugo", "Philippines")
        assert row("Ida Holm", "Chair", "United Nations", "2001").organisation == "United Nations"

    def test_what_a_source_calls_otherwise_has_its_own_title(self) -> None:
        assert row("Ida Holm", "Minister of Foreign Affairs", "India", "2001").title == "Foreign Secretary"
        assert row("Ida Holm", "Minister of External Affairs", "India", "2001").title == "Minister of External Affairs"

    def test_a_remembered_day_is_no_evidence(self) -> None:
        found = row("Ida Holm", "Mayor", "Norway", "2001", "2004", start_evidence="memory", end_evidence="stated")
        assert (found.beginning, found.ending) == (0, 1)


class TestJoined:
    """Rows of one tenure."""

    def test_cabinets_that_follow_each_other_are_one_tenure(self) -> None:
        found = days_of(
            row("Ida Holm", "Minister of Finance", "Norway", "2009-10-20", "2013-10-16"),
            row("Ida Holm", "Minister of Finance", "Norway", "2013-10-16", "2017-01-20"),
        )
        assert found == [("Ida Holm", "2009-10-20", "2017-01-20")]

    def test_a_return_after_years_is_another_tenure(self) -> None:
        found = days_of(
            row("Ida Holm", "Prime Minister", "Norway", "2001-10-20", "2005-10-16"),
            row("Ida Holm", "Prime Minister", "Norway", "2013-10-16", "2017-01-20"),
        )
        assert len(found) == 2

    def test_other_wordings_of_one_portfolio_are_one_office(self) -> None:
        found = days_of(
            row("Ida Holm", "Minister of Foreign Affairs", "Norway", "2009-10-20", "2013-10-16"),
            row("Ida Holm", "Foreign Minister", "Norway", "2013-10-16", "2017-01-20"),
        )
        assert found == [("Ida Holm", "2009-10-20", "2017-01-20")]

    def test_acting_shadow_and_deputy_offices_stay_apart(self) -> None:
        found = days_of(
            row("Ida Holm", "Minister of Health", "Norway", "2009-10-20", "2013-10-16"),
            row("Ida Holm", "Acting Minister of Health", "Norway", "2013-10-16", "2013-11-20"),
            row("Ida Holm", "Shadow Minister of Health", "Norway", "2013-11-20", "2017-01-20"),
        )
        assert len(found) == 3

    def test_an_open_term_takes_its_end_from_a_source_that_knows_it(self) -> None:
        newer = row(
            "Ida Holm", "Prime Minister", "Norway", "2021-10-14", "2025-02-01",
            source="github:factbook/factbook.json", licence="CC0 / public domain", as_of="2026-01-22",
        )  # fmt: skip
        (found,) = tenures.joined([row("Ida Holm", "Prime Minister", "Norway", "2021-10-14"), newer])
        assert (found.start, found.end, found.beginning, found.ending) == ("2021-10-14", "2025-02-01", 2, 1)
        assert found.sources == ("Wikidata", "The World Factbook")

    def test_a_second_source_does_not_move_a_better_ones_day(self) -> None:
        trusted = row(
            "Ida Holm", "Prime Minister", "Norway", "2021-10-14", "2025-02-01",
            source="github:instituteforgov/x", licence="CC BY 4.0",
        )  # fmt: skip
        (found,) = tenures.joined([row("Ida Holm", "Prime Minister", "Norway", "2005"), trusted])
        assert (found.start, found.end, found.trusted, found.doubtful) == ("2021-10-14", "2025-02-01", True, False)

    def test_a_year_does_not_join_two_terms_that_begin_and_end_in_it(self) -> None:
        assert days_of(
            row("Ida Holm", "Prime Minister", "Norway", "2017-06-01", "2020-01-03"),
            row("Ida Holm", "Prime Minister", "Norway", "2020-08-30", "2022-01-16"),
            row("Ida Holm", "Prime Minister", "Norway", "2020", "2022"),
        ) == [("Ida Holm", "2017-06-01", "2020-01-03"), ("Ida Holm", "2020-08-30", "2022-01-16")]

    def test_people_are_told_by_their_aliases(self) -> None:
        (found,) = tenures.joined([
            row("Ida Holm", "Mayor of Bergen", "Norway", "2001-01-01", "2005-01-01", aliases="Ida Kathrine Dahl"),
            row("Ida Kathrine Dahl", "Mayor of Bergen", "Norway", "2001-01-01", "2005-01-01"),
        ])  # fmt: skip
        assert found.person == "Ida Holm"


class TestClosed:
    """Open terms of which a successor is known."""

    def test_a_successor_after_the_source_s_day_ends_a_term(self) -> None:
        rows = [
            row("Ida Holm", "Prime Minister", "Norway", "2017-01-01", as_of="2022-07-23"),
            row("Per Dahl", "Prime Minister", "Norway", "2024-03-01", as_of="2026-01-22"),
        ]
        assert {(one.person, one.end) for one in succession.closed(rows)} == {
            ("Ida Holm", "2024-03-01"),
            ("Per Dahl", ""),
        }

    def test_a_successor_before_it_makes_the_term_doubtful(self) -> None:
        rows = [
            row("Ida Holm", "Prime Minister", "Norway", "2017-01-01", as_of="2022-07-23"),
            row("Per Dahl", "Prime Minister", "Norway", "2019-03-01", as_of="2022-07-23"),
        ]
        assert {(one.person, one.end, one.doubtful) for one in succession.closed(rows)} == {
            ("Ida Holm", "", True),
            ("Per Dahl", "", False),
        }

    def test_offices_of_many_have_no_successors(self) -> None:
        rows = [
            row("Ida Holm", "Minister without portfolio", "Norway", "2017-01-01"),
            row("Per Dahl", "Minister without portfolio", "Norway", "2024-03-01"),
        ]
        assert all(not one.end for one in succession.closed(rows))

    def test_ends_that_are_known_otherwise(self) -> None:
        ended = [{"person": "Ida Holm", "title": "Mayor", "start": "2001-01-01", "end": "2005-01"}]
        (found,) = terms.with_ends([row("Ida Holm", "Mayor", "Norway", "2001-01-01")], ended)
        assert (found.end, found.ending) == ("2005-01", 2)
        ended[0]["end"] = "1999"
        assert terms.with_ends([row("Ida Holm", "Mayor", "Norway", "2001-01-01")], ended)[0].end == ""

    def test_an_end_told_under_another_wording(self) -> None:
        rows = [
            row("Ida Holm", "Foreign Secretary", "United Kingdom", "2024-07-05"),
            row("Ida Holm", "Secretary of State for Foreign and Development Affairs", "United Kingdom", "2024-07-05",
                "2025-09-05"),
        ]  # fmt: skip
        assert [one.end for one in tenures.sharing_ends(rows)] == ["2025-09-05", "2025-09-05"]


class TestPlaced:
    """Posts of states that a source labels as the country's."""

    def test_a_holder_s_seat_tells_whose_post_it_was(self) -> None:
        post = row("Ida Holm", "Minister of Health", "Spain", "2009-10-20", "2013-10-16", person_id="Q1")
        seat = row("Ida Holm", "Member of the Parliament of Catalonia", "Spain", "2006-11-01", "2012-10-02",
                   person_id="Q1", kind="legislator")  # fmt: skip
        assert tenures.placed([post], [])[0].level == "national"
        assert tenures.placed([post], [seat])[0].level == "regional"
        assert tenures.placed([post], [seat, seat._replace(level="national")])[0].level == "national"
        assert tenures.placed([post], [seat._replace(start="2014-01-01", end="")])[0].level == "national"

    def test_in_some_federations_only_a_seat_shows_that_a_post_is_the_country_s(self) -> None:
        post = row("Ida Holm", "Minister of Health", "Canada", "2009-10-20", "2013-10-16", person_id="Q1")
        seat = row("Ida Holm", "Member of the House of Commons", "Canada", "2008-11-01", "2015-10-02",
                   person_id="Q1", kind="legislator")  # fmt: skip
        assert tenures.placed([post], [])[0].doubtful
        assert not tenures.placed([post], [seat])[0].doubtful

    def test_lawmakers_of_all_legislative_periods_sat_in_one_parliament(self) -> None:
        (found,) = tenures.joined([
            row("Ida Holm", "Member of the 17th Lok Sabha", "India", "2014-05-01", "2019-05-01", kind="legislator"),
            row("Ida Holm", "Member of the Ninth Lok Sabha", "India", "2019-05-30", "2024-05-01", kind="legislator"),
        ])  # fmt: skip
        assert (found.title, found.start, found.end) == ("Member of the Lok Sabha", "2014-05-01", "2024-05-01")


class TestJudged:
    """Which rows may accuse."""

    @staticmethod
    def accusing(*rows: Row) -> set[str]:
        return {one.person for one in succession.judged(rows) if one.accuses}

    def test_days_that_the_next_holder_confirms(self) -> None:
        assert self.accusing(
            row("Ida Holm", "Minister of Health", "Norway", "2009-10-20", "2013-10-16"),
            row("Per Dahl", "Minister of Health", "Norway", "2013-10-16", "2017-01-20"),
            row("Una Berg", "Minister of Health", "Norway", "2018-08-01", "2021-10-14"),
        ) == {"Ida Holm", "Per Dahl"}

    def test_years_alone_accuse_nobody(self) -> None:
        assert not self.accusing(
            row("Ida Holm", "Minister of Health", "Norway", "2009", "2013"),
            row("Per Dahl", "Minister of Health", "Norway", "2013", "2017"),
        )

    def test_two_holders_at_once_accuse_nobody(self) -> None:
        assert not self.accusing(
            row("Ida Holm", "Minister of Health", "Canada", "2009-10-20", "2013-10-16"),
            row("Per Dahl", "Minister of Health", "Canada", "2010-04-01", "2013-11-01"),
        )

    def test_a_remembered_day_counts_where_the_next_holder_says_the_same(self) -> None:
        remembered = {"start_evidence": "memory", "end_evidence": "memory"}
        first = row("Ida Holm", "Minister of Health", "Norway", "2009-10-20", "2013-10-16", **remembered)
        later = row("Per Dahl", "Minister of Health", "Norway", "2014-03-01", "", **remembered)
        assert self.accusing(first, later) == {"Ida Holm"}
        assert not self.accusing(first)
        assert not self.accusing(first, later._replace(start="2014-08-01"))
        # Somebody else is said to hold it all the while.
        beside = row("Una Berg", "Minister of Health", "Norway", "2011-01-01", as_of="2015-01-01")
        assert not self.accusing(first, later, beside)

    def test_an_open_governor_follows_another(self) -> None:
        left = row("Ida Holm", "Governor of Ohio", "United States", "2011-01-10", "2019-01-14")
        assert self.accusing(left, row("Per Dahl", "Governor of Ohio", "United States", "2019-01-14")) >= {"Per Dahl"}
        assert not self.accusing(row("Per Dahl", "Governor of Ohio", "United States", "2019-01-14"))

    def test_two_sources_that_agree(self) -> None:
        other = row(
            "Ida Holm", "Prime Minister", "Norway", "2021-10-15", "2025-02-02",
            source="github:factbook/factbook.json", licence="CC0 / public domain",
        )  # fmt: skip
        joined = tenures.joined([row("Ida Holm", "Prime Minister", "Norway", "2021-10-14", "2025-02-01"), other])
        assert self.accusing(*joined) == {"Ida Holm"}

    def test_a_trusted_source_and_those_who_came_with_a_cabinet(self) -> None:
        institute = {"source": "github:instituteforgov/x", "licence": "CC BY 4.0"}
        assert self.accusing(
            row("Ida Holm", "Home Secretary", "United Kingdom", "2021-10-14", "2025-02-01", **institute)
        )
        cabinet = [
            row(f"{name} Holm", f"Minister of {portfolio}", "Norway", "2005-10-17", f"2009-0{n}-20")
            for n, (name, portfolio) in enumerate(
                [("Ida", "Health"), ("Una", "Finance"), ("Per", "Defence"), ("Ole", "Justice")], 1
            )
        ]
        assert self.accusing(*cabinet) == {"Ida Holm", "Una Holm", "Per Holm", "Ole Holm"}
        assert not self.accusing(*cabinet[:3])

    def test_who_leads_the_government_and_stands_in_for_the_head_of_state(self) -> None:
        rows = [
            row("Per Dahl", "President", "Haiti", "2012-01-01", "2016-01-01"),
            row("Ida Holm", "President", "Haiti", "2016-01-01", "2019-01-01"),
            row("Una Berg", "Prime Minister", "Haiti", "2012-01-01", "2016-01-01"),
            row("Ida Holm", "Prime Minister", "Haiti", "2016-01-01", "2019-01-01"),
        ]
        judged = {(one.person, one.title) for one in succession.judged(rows) if one.accuses}
        assert ("Ida Holm", "Prime Minister") in judged
        assert ("Ida Holm", "President") not in judged

    def test_a_short_term_between_two_others_accuses(self) -> None:
        rows = [
            row("Ida Holm", "Minister of Health", "Norway", "2009-10-20", "2013-10-16"),
            row("Per Dahl", "Minister of Health", "Norway", "2013-10-16", "2014-01-20"),
            row("Una Berg", "Minister of Health", "Norway", "2014-01-20", "2017-10-16"),
        ]
        assert "Per Dahl" in self.accusing(*rows)
        assert "Per Dahl" not in self.accusing(*rows[:2])

    def test_a_term_between_two_others_accuses_though_another_overlaps_it(self) -> None:
        rows = [
            row("Ida Holm", "Minister of Health", "Norway", "2009-10-20", "2013-10-16"),
            row("Per Dahl", "Minister of Health", "Norway", "2013-10-16", "2016-01-20"),
            row("Una Berg", "Minister of Health", "Norway", "2016-01-20", "2017-10-16"),
            row("Ole Vik", "Minister of Health", "Norway", "2011-05-01", "2016-11-16"),
        ]
        accusing = self.accusing(*rows)
        assert "Per Dahl" in accusing
        assert "Ole Vik" not in accusing

    def test_a_territory_has_no_head_of_state_of_its_own(self) -> None:
        assert row("Ida Holm", "Governor", "Guam", "2013-10-16") is not None
        assert terms.cleaned(raw("Ida Holm", "Vice President", "Guam", "2013-10-16")) is None

    def test_short_terms_and_open_ones_of_cities_accuse_nobody_alone(self) -> None:
        assert self.accusing(
            row("Ida Holm", "Minister of Health", "Norway", "2009-10-20", "2013-10-16"),
            row("Per Dahl", "Minister of Health", "Norway", "2013-10-16", "2013-12-10"),
            row("Una Berg", "Minister of Health", "Norway", "2013-12-10"),
            row("Ole Vik", "Mayor of Bergen", "Norway", "2009-10-20", "2013-10-16"),
            row("Liv Moe", "Mayor of Bergen", "Norway", "2013-10-16"),
        ) == {"Ida Holm", "Una Berg", "Ole Vik"}

    def test_ambassadors_and_terms_of_the_last_century_accuse_nobody(self) -> None:
        institute = {"source": "github:instituteforgov/x", "licence": "CC BY 4.0"}
        assert not self.accusing(
            row("Ida Holm", "ambassador to France", "Norway", "2009-10-20", "2013-10-16", **institute),
            row("Per Dahl", "Home Secretary", "United Kingdom", "1987-10-20", "1993-10-16", **institute),
        )


class TestRowsByHand:
    def test_a_tenure_that_is_remembered_to_go_on_is_known_as_of_that_day(self) -> None:
        stated = row("Ida Holm", "Minister of Health", "Norway", "2019-10-20")
        raw_row = {
            "person": "Ida Holm", "aliases": "", "office_title": "Minister of Health", "organisation": "",
            "country": "Norway", "start": "2019-10-20", "end": "", "checked": "unchecked",
        }  # fmt: skip
        remembered = terms.by_hand(raw_row, "a list", "2025-06-30", remembered=True)
        other = terms.by_hand(raw_row | {"start": "2021-10-20"}, "a list", "2025-06-30", remembered=True)
        assert [one.as_of for one in tenures.joined([stated, remembered])] == ["2025-06-30"]
        assert [one.as_of for one in tenures.joined([stated])] == ["2022-07-23"]
        assert len(tenures.joined([stated, other])) == 1

    @staticmethod
    def _accusing(*days: tuple[str, str, str]) -> set[str]:
        made = [
            terms.by_hand(
                {
                    "person": person, "aliases": "", "office_title": "Leader of the Lamp Party",
                    "organisation": "Lamp Party",
                    "country": "Norway", "start": start, "end": end, "checked": "unchecked",
                },
                "a list", "2020-01-01", remembered=person != "Ida Holm",
            )
            for person, start, end in days
        ]  # fmt: skip
        return {one.person for one in succession.judged(made) if one.accuses}

    def test_what_is_only_remembered_accuses_where_the_change_of_hands_bears_it_out(self) -> None:
        before, after = ("Erik Dahl", "2005-02-01", "2010-03-01"), ("Pia Storm", "2014-05-01", "")
        assert self._accusing(before, ("Ulf Berge", "2010-03-01", "2014-05-01"), after) >= {"Ulf Berge"}
        assert not self._accusing(("Ulf Berge", "2010-03-01", "2014-05-01"))
        assert self._accusing(("Ida Holm", "2010-03-01", "2014-05-01")) == {"Ida Holm"}
