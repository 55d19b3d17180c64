"""The table of titles, built from invented articles and offices."""

from __future__ import annotations

import csv
import json

import pytest

from linter.analysis.titles.title_table import END, MIDDLE, OFFICE, TitleTable, WrongTitle
from linter.data.build.titles import compile_to, shorter

GIVEN = ("Ann", "Paul", "Jean")
OFFICES = (
    ("Prosecutor General", "Norway"),
    ("Minister of Housing and Urban Development", "Norway"),
    ("Press Secretary", "Norway"),
    ("Secretary of the Harbour", "Norway"),
)


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> TitleTable:
    folder = tmp_path_factory.mktemp("titles")
    texts = 40 * ["On Monday the Pentagon press secretary Ann Berger spoke."]
    texts += 40 * ["On Monday Senate Majority Leader Paul Okoro spoke; so did FBI Director Jean Hill."]
    texts += 3 * ["On Monday Senate President Paul Okoro spoke."]
    articles = folder / "articles.jsonl"
    articles.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
    offices = folder / "offices.csv"
    with offices.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("person", "office_title", "organisation", "country", "end", "kind"))
        for office, country in OFFICES:
            writer.writerows((f"{given} Berger", office, "", country, "", "executive") for given in GIVEN)
        writer.writerow(("Jussi Lindqvist", "President", "", "Finland", "1981-01-01", "executive"))
    path = folder / "titles.bin"
    compile_to(path, [offices], [], [articles])
    return TitleTable(path)


class TestTable:
    """What the compiled table says of words before a name."""

    def test_a_counted_title_without_its_last_word(self, table: TitleTable) -> None:
        assert table.wrong("senate majority") == WrongTitle(END, ("senate majority leader",), 40, 0)

    def test_a_body_s_title_without_the_word_that_makes_it(self, table: TitleTable) -> None:
        wrong = table.wrong("pentagon secretary")
        assert wrong is not None
        assert (wrong.kind, wrong.right[0], wrong.right_uses) == (MIDDLE, "pentagon press secretary", 40)

    def test_an_adjective_that_and_joins(self, table: TitleTable) -> None:
        wrong = table.wrong("housing and urban minister")
        assert wrong is not None
        assert wrong.right == ("housing and urban development minister",)

    def test_a_head_that_the_body_has_not(self, table: TitleTable) -> None:
        assert table.wrong("fbi secretary") == WrongTitle(OFFICE, ("fbi director",), 40, 0)

    @pytest.mark.parametrize(
        "phrase", ["pentagon press secretary", "senate president", "fbi chief", "press secretary", "urban minister", ""]
    )
    def test_what_is_right_or_unknown(self, table: TitleTable, phrase: str) -> None:
        assert table.wrong(phrase) is None

    def test_given_names_are_those_of_several(self, table: TitleTable) -> None:
        assert table.given == set(GIVEN)

    def test_people_of_high_offices_that_news_still_names(self, table: TitleTable) -> None:
        assert [name for _, _, name in table.people(last="berger")] == ["Ann Berger", "Jean Berger", "Paul Berger"]
        assert list(table.people(first="jussi")) == []

    def test_last_words_are_what_a_draft_is_searched_for(self, table: TitleTable) -> None:
        assert {"majority", "secretary"} <= table.last_words


def test_one_or_two_words_are_left_out() -> None:
    assert set(shorter("white house press secretary")) >= {
        (MIDDLE, "white house secretary"),
        (MIDDLE, "white secretary"),
        (END, "white house press"),
    }
