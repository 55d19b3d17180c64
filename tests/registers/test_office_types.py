"""What kinds of office titles of registers and of drafts name."""

from __future__ import annotations

import csv

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.data.build.offices import SOURCE
from linter.registers.office_types import PORTFOLIOS, types_of

JUSTICE = {"minister", "minister:justice"}


@pytest.mark.parametrize(
    ("title", "organisation", "country", "types"),
    [
        ("President", "", "United States", {"head of state", "head of government"}),
        ("President", "", "Germany", {"head of state"}),
        ("Ministry of Finance", "", "Norway", {"minister", "minister:finance"}),
        ("Foreign Ministry Spokeperson", "Ministry of Foreign Affairs", "Norway", set()),
        ("Head of the Foreign Ministry’s press service", "", "Norway", set()),
        ("Ukrainian President", "", "", {"head of state"}),
        ("President", "European Central Bank", "", {"president", "central-bank-governor"}),
        ("ECB president", "", "", {"president"}),
        ("President of the European Commission", "", "", {"president"}),
        ("President of the Senate", "", "France", {"speaker"}),
        ("Vice-President", "", "United States", {"vice"}),
        ("Prime Minister", "", "India", {"head of government"}),
        ("British prime minister", "", "", {"head of government"}),
        ("Deputy Prime Minister", "", "Canada", {"deputy head of government"}),
        ("Vice Premier", "", "China", {"deputy head of government"}),
        ("Taoiseach", "", "Ireland", {"head of government"}),
        ("German Chancellor", "", "", {"head of government"}),
        ("Chancellor", "", "United Kingdom", {"minister", "minister:finance"}),
        ("Chancellor of the Exchequer", "", "", {"minister", "minister:finance"}),
        ("Lord Chancellor", "", "United Kingdom", JUSTICE),
        ("Minister of Foreign Affairs", "", "Russia", {"minister", "minister:foreign"}),
        ("foreign minister", "", "", {"minister", "minister:foreign"}),
        ("Secretary of State", "", "United States", {"minister", "minister:foreign"}),
        ("U.S. Secretary of State", "", "", {"minister", "minister:foreign"}),
        ("Secretary of State for Defence", "", "United Kingdom", {"minister", "minister:defence"}),
        ("Secretary of Defense", "", "United States", {"minister", "minister:defence"}),
        ("defence secretary", "", "", {"minister", "minister:defence"}),
        ("Minister of Justice and Attorney General", "", "Canada", {*JUSTICE, "attorney general"}),
        ("Minister of Foreign Affairs and Trade", "", "Hungary", {"minister", "minister:foreign", "minister:trade"}),
        ("Prime Minister and Minister of Finance", "", "", {"head of government", "minister", "minister:finance"}),
        ("Deputy Minister of Defence", "", "Ukraine", {"deputy minister"}),
        ("Minister of State for Schools", "", "", {"deputy minister", "minister", "minister:education"}),
        ("Parliamentary Under-Secretary of State", "Home Office", "United Kingdom",
         {"deputy minister", "minister", "minister:interior"}),
        ("Deputy Secretary of State", "", "United States", {"deputy minister"}),
        ("Secretary of State of Arizona", "", "United States", {"state official"}),
        ("Pentagon press secretary", "", "", {"spokesperson"}),
        ("spokeswoman of the Ministry of Foreign Affairs", "", "China", {"spokesperson"}),
        ("UN Secretary-General", "", "", {"secretary-general"}),
        ("Deputy Secretary-General of the United Nations", "", "", {"deputy secretary-general"}),
        ("WHO director-general", "", "", {"director-general"}),
        ("national security advisor", "", "", {"national-security-adviser"}),
        ("Bank of England governor", "", "", {"central-bank-governor"}),
        ("Fed chairman", "", "", {"central-bank-governor", "chair"}),
        ("Texas governor", "", "", {"governor"}),
        ("People's Deputy of Ukraine", "", "Ukraine", {"legislator", "representative"}),
        ("ambassador to Hungary", "", "", {"ambassador"}),
        ("Justice of the Supreme Court", "", "", {"judge"}),
        ("Chief of the General Staff", "", "Russia", {"military chief"}),
        ("White House chief of staff", "", "", {"chief of staff"}),
        ("CEO", "Tesla", "", {"chief executive"}),
        ("President of the Council of Ministers", "", "Italy", {"head of government"}),
        ("president of Lombardy", "", "Italy", {"president"}),
        ("President of Italy", "", "Italy", {"head of state"}),
        ("President of the French Republic", "", "France", {"head of state"}),
        ("President of the Generalitat of Catalonia", "", "Spain", {"president"}),
        ("President of the Bundesbank", "", "Germany", {"president", "central-bank-governor"}),
        ("Counselor to the President", "", "United States", {"adviser"}),
        ("Special Adviser to the Prime Minister", "", "", {"adviser"}),
        ("Chief of Air Staff", "", "", {"military chief"}),
        ("Marshal of the Sejm", "", "Poland", {"speaker"}),
        ("Croat Member of the Presidency", "", "Bosnia", {"head of state"}),
        ("NATO chief", "", "", set()),
        ("", "", "", set()),
    ],
)  # fmt: skip
def test_types(title: str, organisation: str, country: str, types: set[str]) -> None:
    assert types_of(title, organisation, country) == tuple(sorted(types))


def test_most_titles_of_the_shipped_register_are_known() -> None:
    with SOURCE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    unknown = [row for row in rows if not types_of(row["office_title"], row["organisation"], row["country"])]
    assert len(unknown) <= 0.02 * len(rows), unknown


@settings(deadline=None)
@given(st.text(max_size=40), st.text(max_size=20), st.text(max_size=20))
def test_no_title_is_too_strange(title: str, organisation: str, country: str) -> None:
    for one in types_of(title, organisation, country):
        assert not one.startswith("minister:") or one.removeprefix("minister:") in PORTFOLIOS
