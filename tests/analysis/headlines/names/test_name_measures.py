"""What the learned judge looks at in a name that the body lacks."""

from __future__ import annotations

from collections.abc import Mapping

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.names.claim_names import claim_names
from linter.analysis.headlines.names.name_measures import NAME_MEASURES, name_measures
from linter.analysis.headlines.names.name_rivals import rivals
from linter.document.parse import parse


def measures_of(headline: str, body: str) -> Mapping[str, float]:
    """The measures of the headline's first name that the body lacks."""
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    name = next(one for one in claim_names(claim) if not all(one.found))
    absent = [place for place, there in enumerate(name.found) if not there]
    return name_measures(claim, name, absent, rivals(claim, name, name.words[absent[-1]]))


def test_every_measure_has_a_figure() -> None:
    found = measures_of("Merkel opens mill in Norway", "Angela Holm opened the mill in Norway on Monday.")
    assert set(found) == set(NAME_MEASURES)


def test_another_name_in_its_place() -> None:
    found = measures_of(
        "Merkel opens mill in Norway", "Anna Okafor opened the mill in Norway on Monday. Okafor sang, Okafor said."
    )
    assert found["slot"] > 0.5
    assert (found["rival person"], found["in part"], found["others there"]) == (1.0, 2.0, 1.0)
    assert found["often"] > 1


def test_nothing_in_its_place() -> None:
    found = measures_of("Merkel opens mill", "The mill was opened on Monday. It rained.")
    assert (found["slot"], found["next slot"], found["often"], found["others"]) == (-1.0, -1.0, 0.0, 0.0)


def test_parts_of_the_name_that_are_there() -> None:
    found = measures_of("Angela Merkel opens mill", "Angela Holm opened the mill on Monday.")
    assert (found["words"], found["before there"], found["after there"]) == (2.0, 1.0, 0.0)
