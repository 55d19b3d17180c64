"""What kind of thing a name of a headline names."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.names.claim_names import claim_names
from linter.analysis.headlines.names.name_kinds import NameKind, name_kind, names_another
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        ("Lindqvist opens fair", "Mayor Lindqvist opened the fair.", NameKind.PERSON),
        ("Lindqvist opens fair", "Anna Lindqvist opened the fair.", NameKind.PERSON),
        ("Lindqvist opens fair", 'The fair is open, Lindqvist said. "Come in."', NameKind.PERSON),
        ("Lindqvist opens fair", "The fair of Lindqvist is open.", NameKind.UNKNOWN),
        ("Lindqvist opens fair", "The fair was opened by Sen. Lindqvist.", NameKind.PERSON),
        ("Norway opens fair", "The fair was dull, said Tom. Norway opened the fair.", NameKind.COUNTRY),
        ("Norway opens fair", "Norway opened the fair.", NameKind.COUNTRY),
        ("Moscow opens fair", "Moscow opened the fair.", NameKind.COUNTRY),
        ("South Korea opens fair", "South Korea opened the fair.", NameKind.COUNTRY),
        ("Texas opens fair", "Texas opened the fair.", NameKind.PLACE),
        ("Democrats open fair", "The Democrats opened the fair.", NameKind.PARTY),
        ("Senate opens fair", "The Senate opened the fair.", NameKind.BODY),
        ("FBI opens fair", "The FBI opened the fair.", NameKind.BODY),
    ],
)
def test_kinds(headline: str, body: str, expected: NameKind) -> None:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    assert name_kind(claim, claim_names(claim)[0]) is expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Tom Lindqvist opened the fair.", True),
        ("Anna Lindqvist opened the fair.", False),
        ("Mayor Lindqvist opened the fair.", False),
        ("Lindqvist opened the fair.", False),
    ],
)
def test_a_name_behind_another_first_name(body: str, expected: bool) -> None:
    claim = claims(parse(f"# Anna Lindqvist opens fair\n\n{body}\n", path="draft.md"))[0]
    place = claim.index.forms.index("lindqvist")
    assert names_another(claim, claim_names(claim)[0], place) is expected
