"""Names of a headline that a short body describes."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.names.claim_names import claim_names
from linter.analysis.headlines.names.told_otherwise import is_described
from linter.document.parse import parse


def described(headline: str, body: str) -> bool:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    return is_described(claim, claim_names(claim)[0], others_known=frozenset({"ally"}))


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Mombasa gets new quay", "Kenya's biggest port has a new quay."),
        ("Mombasa gets new quay", "A new quay was opened in the Kenyan city on Monday."),
        ("Putin ally dies on ferry", "A friend of the Russian president has died on a ferry."),
        ("Velmora Road roof leaks", "Rain came through the roof of the club's stadium on Monday."),
        ("Velmora Road roof leaks", "Lund won, but at its arena the roof leaked."),
        ("Velmora Road shuts stand", "Lund have closed the whole of the north stand of their stadium."),
        ("Trump ally dies on ferry", "A friend of the former president has died on a ferry."),
        ("Blair ally dies on ferry", "A friend of the former prime minister has died on a ferry."),
    ],
)
def test_the_body_describes_it(headline: str, body: str) -> None:
    assert described(headline, body)


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Mombasa gets new quay", "Ghana's biggest port has a new quay."),
        ("Mombasa gets new quay", "Kenya has a new quay at the port of Malindi."),
        ("Mombasa gets new quay", "Kenya has a new quay."),
        ("Mombasa gets new quay", "Kenya is far away. The city has a new quay."),
        ("Putin ally dies on ferry", "A friend of President Okafor has died on a ferry."),
        ("Putin ally dies on ferry", "A friend of the president has died on a ferry."),
        ("Trump ally dies on ferry", "A friend of former president Okafor has died; her former ferry sank."),
        ("Putin speaks on ferry", "The Russian president has spoken on a ferry."),
        ("Velmora Road roof leaks", "Rain came through the roof of a stadium on Monday."),
        ("Velmora Road roof leaks", "Rain came through the roof of the club's Velmora Stadium on Monday."),
        ("Velmora Road roof leaks", "The roof leaks. On Monday, after the rain, nobody came to the club's stadium."),
    ],
)
def test_the_body_does_not_describe_it(headline: str, body: str) -> None:
    assert not described(headline, body)
