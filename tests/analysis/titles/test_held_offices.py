"""Which row decides: the one of the date, of the country's own level, of the body named; and which may accuse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from invented_offices import import_offices

from linter.analysis.titles.title_verdicts import title_verdicts
from linter.analysis.titles.verdict import TitleVerdict
from linter.document.model import Document

Dated = Callable[[str, str], Document]


def shown(verdict: TitleVerdict) -> str:
    """The kind, with a question mark if it is not certain, the title, and the office that the row has."""
    return f"{verdict.kind.value}{'' if verdict.certain else '?'}: {verdict.claim.title}: {verdict.term.office}"


def against(text: str, date: str, dated: Dated) -> str:
    """What the register says against a draft of one sentence."""
    return " | ".join(map(shown, title_verdicts(dated(text, date))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Prime minister long ago, president today.
        ("Norwegian Prime Minister Leif Torgal left Oslo.", "office: Norwegian Prime Minister: President"),
        ("Prime Minister Leif Torgal left Oslo.", "office: Prime Minister: President"),
        ("Then-Prime Minister Leif Torgal left Oslo.", ""),
        ("In 2004 Prime Minister Leif Torgal left Oslo.", ""),
        ("Norwegian President Leif Torgal left Oslo.", ""),
    ],
)
def test_the_office_of_the_date_excludes_an_earlier_one(text: str, expected: str, dated: Dated) -> None:
    assert against(text, "2014-05-05", dated) == expected


@pytest.mark.parametrize(
    ("date", "text", "expected"),
    [
        ("2014-05-05", "No, former President Leif Torgal said on Monday.", "still held: President: President"),
        ("2014-05-05", "Former President Leif Torgal left Oslo.", ""),
        ("2014-05-05", "Former President Leif Torgal said in 2012 that he would.", ""),
        ("2010-02-05", "No, former President Leif Torgal said on Monday.", ""),
        ("2017-12-05", "No, former President Leif Torgal said on Monday.", ""),
        ("2019-05-05", "No, former President Leif Torgal said on Monday.", ""),
        ("2014-05-05", "No, former Prime Minister Leif Torgal said on Monday.", ""),
        ("2014-05-05", "No, then-President Leif Torgal said on Monday.", ""),
    ],
)
def test_a_former_office_that_is_still_held(date: str, text: str, expected: str, dated: Dated) -> None:
    assert against(text, date, dated) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Italian President Nora Elstad left Rome.", "office: Italian President: Prime Minister"),
        ("President of the Province of Trento Nora Elstad left Rome.", ""),
    ],
)
def test_a_region_silences_nothing_of_the_country(text: str, expected: str, dated: Dated) -> None:
    assert against(text, "2014-05-05", dated) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("New York Governor Dora Winslet left.", "country: New York Governor: Governor of New Jersey"),
        ("Dora Winslet, the governor of Ohio, left.", "country: governor of Ohio: Governor of New Jersey"),
        ("New Jersey Mayor Dora Winslet left.", "office: New Jersey Mayor: Governor of New Jersey"),
        ("Prime Minister Dora Winslet left.", "office: Prime Minister: Governor of New Jersey"),
        ("New Jersey Governor Dora Winslet left.", ""),
        ("New Jersey deputy governor Dora Winslet left.", "office: New Jersey deputy governor: Governor of New Jersey"),
        ("Springfield Mayor Dora Winslet left.", ""),
        ("Ohio Mayor Dora Winslet left.", ""),
        ("The governor, Dora Winslet, left.", ""),
    ],
)
def test_governors_are_judged_by_their_part_of_the_country(text: str, expected: str, dated: Dated) -> None:
    assert against(text, "2014-05-05", dated) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Grain Board Secretary-General Ida Falk left.",
            "country: Grain Board Secretary-General: Secretary-General",
        ),
        (
            "The secretary-general of the Grain Board, Ida Falk, left.",
            "country: secretary-general of the Grain Board: Secretary-General",
        ),
        ("Harbour Union President Ida Falk left.", "office: Harbour Union President: Secretary-General"),
        ("Harbour Union Secretary-General Ida Falk left.", ""),
        ("Harbour Union chief Ida Falk left.", ""),
        ("The secretary-general of the union, Ida Falk, left.", ""),
        ("Under Grain Board Secretary-General Ida Falk much was built.", ""),
        (
            "Bank of Norway President Arne Stovik left.",
            "office: Bank of Norway President: Governor of the Bank of Norway",
        ),
    ],
)
def test_heads_of_bodies_are_judged_by_their_body(text: str, expected: str, dated: Dated) -> None:
    assert against(text, "2012-05-05", dated) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Treasury Secretary Hilde Marr left.", "office: Treasury Secretary: Secretary of Commerce"),
        ("Commerce Secretary Hilde Marr left.", ""),
        ("President Hilde Marr left.", ""),
        ("Iranian President Aziz Renn left.", "office: Iranian President: Supreme Leader"),
        ("Iran’s supreme leader, Aziz Renn, left.", ""),
    ],
)
def test_a_title_without_a_country_is_of_the_persons_own(text: str, expected: str, dated: Dated) -> None:
    assert against(text, "2014-05-05", dated) == expected


@pytest.mark.parametrize(
    ("date", "text", "expected"),
    [
        ("2014-05-05", "Presidents Jan Rask and Leif Torgal left.", "office: Presidents: Prime Minister"),
        ("2014-05-05", "PRIME MINISTER LEIF TORGAL SAID NO.", "office: PRIME MINISTER: President"),
        (
            "2019-05-05",
            "THE NORWEGIAN PRESIDENT, LEIF TORGAL, SAID NO ON MONDAY.",
            "former: NORWEGIAN PRESIDENT: President",
        ),
        ("2019-05-05", "THE NORWEGIAN PRESIDENT, LEIF TORGAL, LEFT.", ""),
    ],
)
def test_shared_titles_and_capitals_are_judged_too(date: str, text: str, expected: str, dated: Dated) -> None:
    assert against(f"It rained all day, and nobody left.\n\nNobody came.\n\n{text}", date, dated) == expected


def test_an_act_after_the_term_counts_where_the_draft_begins(dated: Dated) -> None:
    act = "Norwegian Finance Minister Nils Haug mended the bridge."
    rest = "\n\nIt is a long bridge, and the ferry has gone.\n\nNobody misses it, it seems, in the whole town.\n\n"
    expected = "former: Norwegian Finance Minister: Minister of Finance"
    assert against(act, "2016-08-05", dated) == expected
    assert against("The ferry has gone, and nobody misses it." + rest + act, "2016-08-05", dated) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No, said US President Vera Stolt on Monday.", "former: US President: President"),
        ("US President Vera Stolt said no.", ""),
        ("On Monday they praised the lawyers of US President Vera Stolt.", ""),
    ],
)
def test_american_presidents_keep_the_title(text: str, expected: str, dated: Dated) -> None:
    assert against(text, "2019-05-05", dated) == expected


class TestWhatMayAccuse:
    """A row that may not accuse gives a note at most, and silences like any other."""

    ROWS = """\
person,aliases,office_title,organisation,country,start,end,source,as_of,accuses
Mona Tveit,,Minister of Foreign Affairs,,Norway,2010-01-01,2014-01-01,a list,2020-01-01,no
Ola Grimm,,Spokesman,Foreign Ministry,Norway,2010-01-01,2014-01-01,a list,2020-01-01,no
Per Lysne,,Minister of Foreign Affairs,,Norway,2010-01-01,2014-01-01,a list,2020-01-01,yes
Per Lysne,,Prime Minister,,Norway,2014-01-01,2018-01-01,a list,2020-01-01,no
"""

    @pytest.fixture(autouse=True)
    def _rows(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COPYDESK_REGISTERS", str(tmp_path))
        import_offices(self.ROWS, tmp_path)

    @pytest.mark.parametrize(
        ("date", "text", "expected"),
        [
            (
                "2012-05-05",
                "Norwegian Prime Minister Mona Tveit left Oslo.",
                "office: Norwegian Prime Minister: Prime Minister",
            ),
            (
                "2012-05-05",
                "Andorran Foreign Minister Mona Tveit left Oslo.",
                "country?: Andorran Foreign Minister: Minister of Foreign Affairs",
            ),
            # Sweden’s foreign minister is somebody else.
            (
                "2012-05-05",
                "Swedish Foreign Minister Mona Tveit left Oslo.",
                "country: Swedish Foreign Minister: Minister of Foreign Affairs",
            ),
            # Somebody else is Norway’s foreign minister then.
            (
                "2016-05-05",
                "Norwegian Foreign Minister Mona Tveit said on Monday.",
                "former: Norwegian Foreign Minister: Minister of Foreign Affairs",
            ),
            # Of cabinets the next may be missing.
            ("2038-05-05", "Norwegian Foreign Minister Mona Tveit said on Monday.", ""),
            (
                "2016-05-05",
                "Foreign Ministry spokesman Ola Grimm said on Monday.",
                "former?: Foreign Ministry spokesman: Spokesman",
            ),
            ("2016-05-05", "Norwegian Prime Minister Per Lysne said on Monday.", ""),
        ],
    )
    def test_verdicts(self, date: str, text: str, expected: str, dated: Dated) -> None:
        assert against(text, date, dated) == expected
