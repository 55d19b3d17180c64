from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.names.claim_names import claim_names
from linter.analysis.headlines.names.name_rivals import NameKind, Rival, kind_of_claim_name, rivals
from linter.document.parse import parse


def found(headline: str, body: str, name: int = 0) -> dict[str, Rival]:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    of = claim_names(claim)[name]
    return {claim.index.texts[rival.place]: rival for rival in rivals(claim, of, of.words[-1])}


def test_a_name_that_stands_where_the_claim_has_another() -> None:
    names = found("Toyota recalls 40,000 vans", "Honda recalled 40,000 vans on Monday. Norway has many vans, she said.")
    assert next(iter(names)) == "Honda"
    assert names["Honda"].slot == pytest.approx(1.0)
    assert (names["Honda"].often, names["Honda"].leads) == (1, True)


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        ("Mayor opens bridge in Sweden", "The mayor opened the bridge in Norway with Ana Holm.", ["Norway"]),
        ("Swedish mayor opens bridge", "The mayor opened the bridge in Norway with Ana Holm.", ["Norway"]),
        (
            "Okafor opens bridge in Sweden",
            "Kari Lindqvist opened the bridge. Norway paid for it.",
            ["Kari", "Lindqvist"],
        ),
        (
            "Oslo mayor meets Okafor",
            "The mayor of Norway's capital met Kari Lindqvist of Norway.",
            ["Kari", "Lindqvist"],
        ),
        ("Mayor meets Paris team", "The mayor met Paris Hilton. The team of Lyon was there.", ["Lyon"]),
    ],
)
def test_places_stand_for_places_and_people_for_people(headline: str, body: str, expected: list[str]) -> None:
    names = found(headline, body, -1 if headline.startswith("Oslo") else 0)
    assert sorted(names) == expected


def test_what_the_claim_names_itself_is_none() -> None:
    assert "Norway" not in found("Norwegian ferry leaves Okafor", "The ferry left Kari Lindqvist in Norway.", 1)


@pytest.mark.parametrize(
    ("headline", "kind"),
    [
        ("Sweden opens bridge", NameKind.PLACE),
        ("New Delhi opens bridge", NameKind.PLACE),
        ("Senator Okafor opens bridge", NameKind.PERSON),
        ("Georgia Holm opens bridge", NameKind.PERSON),
        ("Okafor opens bridge", NameKind.UNKNOWN),
    ],
)
def test_what_a_name_is_of(headline: str, kind: NameKind) -> None:
    claim = claims(parse(f"# {headline}\n\nIt is open.\n", path="draft.md"))[0]
    assert kind_of_claim_name(claim, claim_names(claim)[0]) is kind
