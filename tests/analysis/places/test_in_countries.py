"""Cities that drafts put in countries, and words that only look like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from counting import calls

from linter.analysis.places.in_countries import cities_in_countries
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met in Graz, Austria.", "Graz: Austria"),
        ("They met in Graz, Austria, on Monday.", "Graz: Austria"),
        ("They met in Tulsa, Oklahoma, on Monday.", "Tulsa: Oklahoma"),
        ("They met in Tulsa, Okla., on Monday.", "Tulsa: Okla."),
        ("TULSA, Okla. (AP) — It snowed.", "TULSA: Okla."),
        ("They met in Tulsa, N.M., on Monday.", "Tulsa: N.M."),
        ("They met in Munich, Saxony, on Monday.", "Munich: Saxony"),
        ("They met in Tulsa, Oklahoma, and Texas.", ""),
        ("They met in Graz, Austria on Monday.", "Graz: Austria"),
        ("They met (in Graz, Austria) twice.", "Graz: Austria"),
        ("GRAZ, Austria — It snowed.", "GRAZ: Austria"),
        ("GRAZ, Austria (AP) — It snowed.", "GRAZ: Austria"),
        ("He moved to The Hague, Netherlands.", "The Hague: Netherlands"),
        ("She flew from Sao Paulo, Brazil.", "Sao Paulo: Brazil"),
        ("She flew from Graz, United Kingdom.", "Graz: United Kingdom"),
        ("The Austrian city of Graz is small.", "Graz: Austrian"),
        ("The Austrian port city of Graz is small.", "Graz: Austrian"),
        ("The Austrian capital, Vienna, is large.", "Vienna: Austrian"),
        ("The Austrian capital of Vienna is large.", "Vienna: Austrian"),
        ("It lies near the city of Graz in southern Austria.", "Graz: Austria"),
        ("The Austrian capital Vienna is large.", "Vienna: Austrian"),
        ("In the Austrian capital Graz won.", ""),
        ("They left Graz, Austria, at dawn.", "Graz: Austria"),
        ("It fell on Graz, Austria.", "Graz: Austria"),
        ("Born in Graz, Austria, and raised in Linz, she sings.", ""),
        ("She was born in Graz, Austria, and raised in Linz.", "Graz: Austria"),
        ("They met in Graz, Austria, and the towns around it.", "Graz: Austria"),
        ("They met in Graz, Austria, and divided Cyprus.", ""),
        ("Students at Graz, Austria, met.", "Graz: Austria"),
        ("Brussels in Graz, Austria, met.", ""),
        ("They met in Graz (Austria).", "Graz: Austria"),
        ("They met in Graz in southern Austria.", "Graz: Austria"),
        ("They met in Graz in Austria Hungary.", ""),
        ("They sent people from Graz in Austria.", ""),
        ("She came from Graz in Austria.", "Graz: Austria"),
        ("Graz, Austria’s second city, is small.", "Graz: Austria"),
        ("Graz, the Austrian city, is small.", "Graz: Austrian"),
        ("Graz, a city in Austria, is small.", "Graz: Austria"),
        ("Linz, Graz, a city in Austria, is small.", ""),
        ("Austria’s second city, Graz, is small.", "Graz: Austria"),
        ("In Austria’s second city, Graz, she sang.", ""),
        ("It is in the city of Graz in Austria.", "Graz: Austria"),
        ("In Graz, Austria, they met.", "Graz: Austria"),
        ("In Graz, Austria won.", ""),
        ("After a week in Graz, Austria, the coach, resigned.", ""),
        ("They met in Graz, Austria.” He left.", "Graz: Austria"),
        ("They met in Graz, Austria and Hungary.", ""),
        ("They met in Graz, Austria, and Hungary.", ""),
        ("They met in Graz, Austria, Hungary.", ""),
        ("They met in Vienna, in Graz, Austria.", ""),
        ("They met in Graz, Austria's second city.", "Graz: Austria"),
        ("They met in Graz, Austria took the lead.", ""),
        ("They like Graz, Austria.", ""),
        ("The Austrian capital, Vienna said.", ""),
        ("In the Austrian capital, Graz said no.", ""),
        ("He reads the University of Graz, Austria.", ""),
        ("They met in Jack Graz, Austria.", ""),
        ("They met in Graz, Georgia.", ""),
        ("They met in Graz, Utopia.", ""),
        ("They met in Aldermouth, Austria.", ""),
        ("Graz, Austria took the lead.", ""),
    ],
)
def test_cities_in_countries(text: str, expected: str, draft: Callable[..., Document]) -> None:
    found = cities_in_countries(draft(text))
    assert "; ".join(f"{one.city}: {one.text}" for one in found) == expected


def test_spans_are_those_of_the_source(draft: Callable[..., Document]) -> None:
    document = draft("They met in Graz, Austria.\n")
    (one,) = cities_in_countries(document)
    assert document.source[one.span.start : one.span.end] == "Austria"
    assert document.source[one.city_span.start : one.city_span.end] == "Graz"


def test_twice_the_draft_is_twice_the_work(draft: Callable[..., Document]) -> None:
    def work(times: int) -> int:
        return calls(
            lambda: cities_in_countries(draft(times * "They met in Graz, Austria. The city of Graz, in May. "))
        )

    work(1)
    assert work(200) < 2.5 * work(100)
