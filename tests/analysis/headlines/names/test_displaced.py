"""Names that the body has for something else than the headline."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.names.claim_names import claim_names
from linter.analysis.headlines.names.displaced import Displaced, displaced
from linter.analysis.headlines.names.name_rivals import NameKind
from linter.document.parse import parse

LATER = "\n\nThe berries are sold in jars. Shops hope for May. In Norway there is another levy."


def found(headline: str, body: str) -> tuple[str, Displaced] | None:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    name, *others = claim_names(claim)
    one = displaced(claim, name, tuple(others))
    return None if one is None else (claim.index.texts[one.rival], one)


def test_the_lead_has_another_country() -> None:
    what = found("Norway lifts levy on berries", "Finland has lifted a levy on berries, the minister said." + LATER)
    assert what is not None
    rival, signs = what
    assert rival == "Finland"
    assert (signs.kind, signs.rival_kind) == (NameKind.PLACE, NameKind.PLACE)
    assert (signs.after, signs.sentences, signs.often, signs.into, signs.second) == (3, 1, 1, 0, False)
    assert (signs.roles, signs.titles) == (1, 1)
    assert signs.lead > signs.there


@pytest.mark.parametrize(
    ("headline", "lead"),
    [
        ("Norway lifts levy on berries", "Norway has lifted a levy on berries from Finland."),
        ("Norway lifts levy on berries", "Norwegian ministers have lifted a levy on berries from Finland."),
        ("Norway lifts levy on berries", "The levy on berries has been lifted."),
        ("Norway lifts levy on berries", "Oslo has lifted a levy on berries from Finland."),
        ("FYB lifts levy on berries", "The ferry yard board has lifted a levy on berries for Velmora. FYB"),
        ("Glaxo lifts levy on berries", "GlaxoSmithKline has lifted a levy on berries for Velmora. Glaxo"),
    ],
)
def test_the_lead_has_the_name_too_in_some_form_or_none_of_its_kind(headline: str, lead: str) -> None:
    assert found(headline, lead + LATER) is None


@pytest.mark.parametrize(
    ("headline", "lead"),
    [
        ("Holm and Duarte lift levy on berries", "Ana has lifted a levy on berries. Ana Duarte spoke."),
        ("Okafor lifts levy on berries", "The Supreme Court has lifted a levy on berries."),
        ("Velmo lifts levy on berries", "The firm has lifted a levy on berries in Marshall, Michigan. Velmo"),
    ],
)
def test_what_belongs_to_another_name_is_no_rival(headline: str, lead: str) -> None:
    assert found(headline, f"{lead}{LATER} Tom Holm said so. Okafor said so.") is None
