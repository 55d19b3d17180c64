"""What the learned judge looks at in a name for which the lead has another one."""

from __future__ import annotations

from collections.abc import Mapping

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.names.claim_names import claim_names
from linter.analysis.headlines.names.displaced import displaced
from linter.analysis.headlines.names.displaced_measures import DISPLACED_MEASURES, displaced_measures
from linter.document.parse import parse

BODY = "Finland has lifted its levy on frozen berries, the ministry said. It rained. A levy in Norway stays."


def measures_of(headline: str) -> Mapping[str, float]:
    claim = claims(parse(f"# {headline}\n\n{BODY}\n", path="draft.md"))[0]
    (name,) = claim_names(claim)
    found = displaced(claim, name, ())
    assert found is not None
    return displaced_measures(claim, name, found)


def test_every_measure_has_a_figure() -> None:
    assert set(measures_of("Norway lifts levy on berries")) == set(DISPLACED_MEASURES)


def test_the_name_of_the_lead_against_the_name_of_the_headline() -> None:
    found = measures_of("Norway lifts levy on berries")
    assert found["lead"] > found["there"]
    assert found["lead less there"] == found["lead"] - found["there"]
    assert found["slot less own"] > 0
    assert (found["place"], found["rival place"], found["same kind"]) == (1.0, 1.0, 1.0)
    assert (found["begins"], found["of two words"]) == (1.0, 0.0)
    assert measures_of("Levy on berries lifted in Norway")["begins"] == 0.0
