"""The ways in which a draft gives somebody a title: orders, marks, several titles or names, capitals, headlines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.titles.title_claims import Stance, TitleClaim, title_claims
from linter.document.model import Document


def shown(claim: TitleClaim) -> str:
    """The title, the name, and what is special about the claim."""
    stance = "" if claim.stance is Stance.NOW else f" ({claim.stance.value})"
    return f"{claim.title}: {claim.name}{stance}{' (shared)' if claim.shared else ''}{' (listed)' * claim.listed}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The foreign minister, Marit Solvang, left.", "foreign minister: Marit Solvang"),
        ("Norway's foreign minister, Marit Solvang, left.", "Norway's foreign minister: Marit Solvang"),
        ("They met the foreign minister, Marit Solvang.", "foreign minister: Marit Solvang"),
        ("On Monday, the foreign minister, Marit Solvang, left.", "foreign minister: Marit Solvang"),
        ("In Oslo, the foreign minister, Marit Solvang, left.", "foreign minister: Marit Solvang"),
        ("The foreign minister of Norway, Marit Solvang, left.", "foreign minister of Norway: Marit Solvang"),
        ("The Harbour Union's secretary-general, Ida Falk, left.", "Harbour Union's secretary-general: Ida Falk"),
        # A list of people, no apposition.
        ("The foreign minister, Marit Solvang and the mayor left.", ""),
        ("They met Ann Berg, the foreign minister, Marit Solvang, and others.", ""),
        ("They met the mayor, the foreign minister, Marit Solvang, and others.", ""),
        # An office of another time, or somebody else's.
        ("As Foreign Minister, Marit Solvang, now retired, left.", "Foreign Minister: Marit Solvang (then)"),
        ("When foreign minister, Marit Solvang, now retired, left.", ""),
        ("A spokesman for the foreign minister, Marit Solvang, left.", ""),
    ],
)
def test_a_title_and_a_comma_before_the_name(text: str, expected: str, dated: Callable[[str, str], Document]) -> None:
    assert " | ".join(map(shown, title_claims(dated(text, "")))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marit Solvang, 61, the foreign minister, left.", "foreign minister: Marit Solvang"),
        ("Marit Solvang, who was foreign minister, left.", "foreign minister: Marit Solvang (former)"),
        (
            "Marit Solvang, the foreign minister and deputy prime minister, left.",
            "foreign minister: Marit Solvang | deputy prime minister: Marit Solvang",
        ),
        ("Marit Solvang, the foreign minister and her deputy, left.", ""),
        ("Marit Solvang, the foreign minister and Prime Minister Jan Rask left.", "Prime Minister: Jan Rask"),
        ("Marit Solvang, Norway's foreign minister, left.", "Norway's foreign minister: Marit Solvang"),
    ],
)
def test_a_title_after_the_name(text: str, expected: str, dated: Callable[[str, str], Document]) -> None:
    assert " | ".join(map(shown, title_claims(dated(text, "")))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ministers Marit Solvang and Jan Rask left.",
            "Ministers: Marit Solvang (shared) | Ministers: Jan Rask (shared)",
        ),
        (
            "Foreign ministers Marit Solvang, Jan Rask and Pia Storm left.",
            "Foreign ministers: Marit Solvang (shared) | Foreign ministers: Jan Rask (shared) | "
            "Foreign ministers: Pia Storm (shared)",
        ),
        ("Ministers Marit Solvang and Ann Berg left.", ""),
        (
            "Ministers Marit Solvang of Norway and Jan Rask of Sweden left.",
            "Ministers: Marit Solvang | Ministers: Jan Rask",
        ),
        ("Ministers Marit Solvang left.", ""),
    ],
)
def test_one_title_of_several_people(text: str, expected: str, dated: Callable[[str, str], Document]) -> None:
    assert " | ".join(map(shown, title_claims(dated(text, "")))) == expected


def test_a_shared_title_is_read_in_the_singular(dated: Callable[[str, str], Document]) -> None:
    first, _ = title_claims(dated("Norwegian presidents Marit Solvang and Jan Rask left.", ""))
    assert first.reading.role == "president"
    assert first.reading.countries == {"Norwegian"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NORWEGIAN FOREIGN MINISTER MARIT SOLVANG SAID NO.", "NORWEGIAN FOREIGN MINISTER: MARIT SOLVANG"),
        ("# Sources Say Foreign Minister Marit Solvang Says No\n\nShe did.", "Foreign Minister: Marit Solvang"),
        ("# Harbour Board Tells Foreign Minister Marit Solvang to Wait\n", "Foreign Minister: Marit Solvang"),
        # The name may go on.
        ("# Harbour Board Tells Foreign Minister Marit Solvang Smith No\n", ""),
        ("Foreign Minister Marit Solvang Says No.", ""),
    ],
)
def test_capitals_that_say_nothing(text: str, expected: str, dated: Callable[[str, str], Document]) -> None:
    assert " | ".join(map(shown, title_claims(dated(text, "")))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Former foreign minister Marit Solvang left.", Stance.FORMER),
        ("Ex-Foreign Minister Marit Solvang left.", Stance.FORMER),
        ("Norway's former foreign minister Marit Solvang left.", Stance.FORMER),
        ("The then foreign minister, Marit Solvang, left.", Stance.THEN),
        ("Then-Foreign Minister Marit Solvang left.", Stance.THEN),
        ("Foreign Minister Marit Solvang left.", Stance.NOW),
    ],
)
def test_words_of_the_past_make_the_stance_and_no_rank(
    text: str, expected: Stance, dated: Callable[[str, str], Document]
) -> None:
    (claim,) = title_claims(dated(text, ""))
    assert claim.stance is expected
    assert not claim.reading.ranks
    assert claim.reading.content == {"external"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marit Solvang, who serves as Norwegian foreign minister, left.", "Norwegian foreign minister: Marit Solvang"),
        ("Marit Solvang, who has been foreign minister since May, left.", "foreign minister: Marit Solvang"),
        ("Marit Solvang, who served as foreign minister, left.", "foreign minister: Marit Solvang (former)"),
        ("Marit Solvang, who was foreign minister until May, left.", "foreign minister: Marit Solvang (former)"),
        ("Marit Solvang, who had been foreign minister, left.", "foreign minister: Marit Solvang (former)"),
        ("Marit Solvang, serving as foreign minister, left.", "foreign minister: Marit Solvang"),
        ("Marit Solvang, as foreign minister, left.", "foreign minister: Marit Solvang (then)"),
        ("Marit Solvang, now the foreign minister, left.", "foreign minister: Marit Solvang"),
        ("Marit Solvang, formerly the foreign minister, left.", "foreign minister: Marit Solvang (former)"),
        ("Marit Solvang, a former foreign minister, left.", "foreign minister: Marit Solvang (former)"),
        ("Marit Solvang was foreign minister in those days.", ""),
        ("Marit Solvang was the foreign minister.", "foreign minister: Marit Solvang (then)"),
        ("Marit Solvang is the foreign minister of our hearts.", ""),
        ("Marit Solvang, the foreign minister of all, left.", ""),
        ("Marit Solvang (Norwegian foreign minister) left.", "Norwegian foreign minister: Marit Solvang"),
        ("Marit Solvang — the foreign minister — left.", "foreign minister: Marit Solvang"),
        ("The foreign minister – Marit Solvang – left.", "foreign minister: Marit Solvang"),
        ("The foreign minister (Marit Solvang) left.", "foreign minister: Marit Solvang"),
        ("The foreign minister (Marit Solvang, they say, left.", ""),
        ("In her role as foreign minister, Marit Solvang has left.", "foreign minister: Marit Solvang (then)"),
        ("Known as foreign minister, Marit Solvang has left.", ""),
        ("The country's foreign minister, Marit Solvang, left.", "foreign minister: Marit Solvang"),
        (
            "They voted for Norway's foreign minister, Marit Solvang, in May.",
            "Norway's foreign minister: Marit Solvang",
        ),
        ("Under Marit Solvang, the foreign minister, it was so.", "foreign minister: Marit Solvang"),
        ("Marit Solvang, the foreign minister, and Jan Rask left.", "foreign minister: Marit Solvang (listed)"),
        ("Marit Solvang, foreign minister, and Jan Rask left.", "foreign minister: Marit Solvang"),
        ("Norwegian PM Jan Rask left.", "Norwegian PM: Jan Rask"),
    ],
)
def test_what_joins_a_title_and_a_name(text: str, expected: str, dated: Callable[[str, str], Document]) -> None:
    assert " | ".join(map(shown, title_claims(dated(text, "")))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway's embattled foreign minister, Marit Solvang, left.", "Norway's foreign minister"),
        ("Norway's long-serving foreign minister Marit Solvang left.", "Norway's foreign minister"),
        ("The Norwegian attack killed minister Marit Solvang.", "minister"),
        ("Foreign Minister Marit Solvang of Norway left.", "Foreign Minister of Norway"),
        ("Foreign Minister Marit Solvang of the harbour left.", "Foreign Minister"),
        ("Norwegian PM Jan Rask left.", "Norwegian Prime Minister"),
    ],
)
def test_a_title_is_read_without_what_describes_the_person(
    text: str, expected: str, dated: Callable[[str, str], Document]
) -> None:
    assert " | ".join(claim.form for claim in title_claims(dated(text, ""))) == expected
