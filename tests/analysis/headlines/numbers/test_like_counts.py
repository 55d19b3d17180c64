"""What a body counts of the same kind as a headline."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import Claim, claims
from linter.analysis.headlines.numbers.claim_numbers import body_numbers
from linter.analysis.headlines.numbers.like_counts import like_counts, name_rows, of_people
from linter.analysis.numbers.numbers import numbers
from linter.document.parse import parse


def claim_of(headline: str, body: str) -> Claim:
    return claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]


@pytest.mark.parametrize(
    ("headline", "body", "values"),
    [
        ("Nine pools shut", "The town shuts 5 pools, and 4 in the west. Six cooks wept.", [5, 4]),
        ("Nine cooks held", "Police held five cooks. A skipper and two divers were held on Monday.", [5, 1, 2]),
        ("Nine cooks held", "The nine cooks were held. All nine cooks wept. Five pools are shut.", []),
        ("Nine medals for diver", "Holm won three medals. She won another.", [3, 1]),
        (
            "Ferry 90 minutes late",
            "The ferry took 30 minutes, and two hours on Monday. It took 8 days in May.",
            [1800, 7200, 691200],
        ),
        ("Yard pays £9m", "The yard pays £5m for tar and $4m for oil.", [5e6]),
        ("Nine medals for diver", "Three medals are hers. Holm wants another", [3]),
        ("90 jobs to go", "The yard is to lose 50 cooks. It has 7 doors.", [50]),
    ],
)
def test_what_is_of_its_kind(headline: str, body: str, values: list[float]) -> None:
    claim = claim_of(headline, body)
    assert [one.value for one in like_counts(claim, numbers(claim.block)[0], body_numbers(claim))] == values


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        ("Ports in Alaska, Oregon and Maine are shut.", [3]),
        ("Ted Holm of Lund, Ron Berg of Malmo and Ana Duarte of Ystad wept.", [3]),
        ("Ana Holm and Tom Berg wept.", [2]),
        ("Ana Holm wept, and so did Tom Berg.", []),
        ("Ana Holm, Tom Berg, wept.", []),
    ],
)
def test_names_in_a_row(body: str, rows: list[int]) -> None:
    assert [many for _, many in name_rows(claim_of("Ferry sinks", body))] == rows


@pytest.mark.parametrize(
    ("headline", "people"),
    [
        ("Nine dead on ferry", True),
        ("Nine held", True),
        ("Family of nine leaves ferry", True),
        ("Nine jobs to go", True),
        ("Nine pools shut", False),
        ("Lund spends 9 hours at sea", False),
    ],
)
def test_whether_people_are_counted(headline: str, people: bool) -> None:
    claim = claim_of(headline, "The ferry sank.")
    assert of_people(claim, numbers(claim.block)[0]) is people
