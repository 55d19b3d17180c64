"""Words for what the register knows: the held office as a title, "former" in its place, countries."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.titles.title_verdicts import title_verdicts
from linter.analysis.titles.verdict import TitleVerdict
from linter.analysis.titles.wording import (
    country_place,
    country_word,
    former_title,
    held_title,
    office_of,
)
from linter.document.model import Document

Verdict = Callable[[str, str], TitleVerdict]


@pytest.fixture
def verdict(dated: Callable[[str, str], Document]) -> Verdict:
    def make(text: str, date: str) -> TitleVerdict:
        (found,) = title_verdicts(dated(text, date))
        return found

    return make


@pytest.mark.parametrize(
    ("text", "date", "held"),
    [
        ("Norwegian Prime Minister Marit Solvang left.", "2012-05-05", "Norwegian Foreign Minister"),
        ("Norwegian prime minister Marit Solvang left.", "2012-05-05", "Norwegian foreign minister"),
        ("Norway's Prime Minister Marit Solvang left.", "2012-05-05", "Norway's Foreign Minister"),
        ("Norway’s prime minister Marit Solvang left.", "2012-05-05", "Norway’s foreign minister"),
        ("Prime Minister of Norway Marit Solvang left.", "2012-05-05", "Foreign Minister of Norway"),
        ("Marit Solvang, the prime minister of Norway, left.", "2012-05-05", "foreign minister of Norway"),
        ("Prime Minister Marit Solvang left.", "2012-05-05", "Foreign Minister"),
        ("Marit Solvang, the prime minister, left.", "2012-05-05", "foreign minister"),
        ("Norwegian Prime Minister Nils Aronsen left.", "2013-05-05", None),
        ("Dutch President Ilse van der Poel left.", "", "Dutch Prime Minister"),
        ("Norwegian Foreign Minister Jan Rask left.", "2010-05-05", "Norwegian Finance Minister"),
        ("Slovak Prime Minister Hana Kirsten left.", "2013-05-05", "Slovak Deputy Prime Minister"),
        ("US President George K. Ostrow left.", "2005-05-05", "US Vice President"),
    ],
)
def test_the_office_held_as_the_claim_puts_its_own(text: str, date: str, held: str | None, verdict: Verdict) -> None:
    assert held_title(verdict(text, date)) == held


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("Dutch Prime Minister Ilse van der Poel says no.", "Former Dutch Prime Minister"),
        ("Now Dutch Prime Minister Ilse van der Poel says no.", "former Dutch Prime Minister"),
        ("No. Dutch Prime Minister Ilse van der Poel says no.", "Former Dutch Prime Minister"),
        ("No? Dutch Prime Minister Ilse van der Poel says no.", "Former Dutch Prime Minister"),
        ("The Netherlands' Prime Minister Ilse van der Poel says no.", "former Prime Minister"),
        ("Holland's Prime Minister Ilse van der Poel says no.", "Holland's former Prime Minister"),
        ("Holland’s Prime Minister Ilse van der Poel says no.", "Holland’s former Prime Minister"),
    ],
)
def test_former_stands_where_it_belongs(text: str, former: str, verdict: Verdict) -> None:
    assert former_title(verdict(text, "2019-05-05")) == former


def test_an_office_names_its_country_once(verdict: Verdict) -> None:
    assert office_of(verdict("Dutch President Ilse Poel left.", "").term) == "Prime Minister (Netherlands)"
    union = verdict("Harbour Union Secretary-General Ida Falk says no.", "2019-05-05")
    assert office_of(union.term) == "Secretary-General"


@pytest.mark.parametrize(
    ("title", "key", "place"),
    [
        ("Norwegian Foreign Minister", "Norwegian", (0, 9)),
        ("minister of South Korea", "South Korean", (12, 23)),
        ("Norway's minister", "Norwegian", (0, 6)),
        ("president of the United States", "American", (17, 30)),
        ("Prime Minister", "Norwegian", None),
        ("Minister of Norway and Sweden", "Swedish", (23, 29)),
    ],
)
def test_where_a_title_names_a_country(title: str, key: str, place: tuple[int, int] | None) -> None:
    assert country_place(title, key) == place


@pytest.mark.parametrize(
    ("written", "key", "word"),
    [
        ("Norwegian", "Swedish", "Swedish"),
        ("Norway", "Swedish", "Sweden"),
        ("Norway", "American", "US"),
        ("Norwegian", "American", "US"),
        ("Norwegian", "British", "British"),
        ("Norway", "British", "United Kingdom"),
        ("Oslo", "Swedish", "Swedish"),
        ("UK", "Swedish", "Sweden"),
    ],
)
def test_the_word_for_another_country_has_the_form_of_the_first(written: str, key: str, word: str) -> None:
    assert country_word(written, key) == word
