"""titles/name-spelling: slips in well-known names, and names that are nobody's slip."""

from __future__ import annotations

import pytest

from linter.analysis.names.transliteration import same_when_romanised, without_umlauts
from linter.document.parse import parse
from linter.rulebook.loader import load_rulebook

(RULE,) = [loaded.make() for loaded in load_rulebook().rules if loaded.id == "titles/name-spelling"]


def found(text: str, accepted: frozenset[str] = frozenset()) -> list[tuple[str, str, str]]:
    """Severity, flagged words and first suggestion."""
    document = parse(text, path="draft.md", accepted=accepted)
    return [(f.severity.value, document.text_of(f.span), f.suggestions[0].text) for f in RULE.check(document)]


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("Angela Merkle", "Angela Merkel"),
        ("Angela Merkkel", "Angela Merkel"),
        ("Anglea Merkel", "Angela Merkel"),
        ("Vladmir Putin", "Vladimir Putin"),
        ("Emanuel Macron", "Emmanuel Macron"),
        ("Mitch McConnel", "Mitch McConnell"),
        ("Mitch A. McConnel", "Mitch A. McConnell"),
    ],
)
def test_one_slip_anywhere_in_the_sentence(written: str, right: str) -> None:
    for frame in ("On Monday {} spoke.", "The envoy met {}.", "{}’s letter came.", "*{}*, who left, said no."):
        findings = found(frame.format(written))
        assert [(words, fix) for _, words, fix in findings] == [(written, right)], frame


@pytest.mark.parametrize(
    "text",
    [
        "Angela Merkel and Emmanuel Macron met.",
        "Sergey Lavrov, or Sergei Lavrov, met Dmitriy Medvedev.",
        "Mohamed Morsi, Mohammad Morsi and Muhammad Morsi are one man.",
        "There were two Boris Johnsons in the room.",
        "Steven Bannon and Pete King met.",
        "Lady Angela Merkle Hansen, of Merkle & Sons, opened the fair.",
        "The Mary-Angela Merkle School closed.",
        "# Angela Merkle Speaks\n\nThe hall was full.",
        "angela merkle and ANGELA MERKLE are no names to look up.",
    ],
)
def test_silent(text: str) -> None:
    assert [one for one in found(text) if one[0] != "note"] == []


def test_what_the_configuration_accepts() -> None:
    assert found("Nancy Pelsoi spoke.", frozenset({"Pelsoi"})) == []
    assert found("Nancy Pelsoi spoke.", frozenset({"Nancy Pelsoi"})) == []
    assert found("Nancy Pelsoi spoke.") == [("warning", "Nancy Pelsoi", "Nancy Pelosi")]


def test_a_surname_that_the_draft_goes_on_using_is_somebodys() -> None:
    text = "Nancy Pelsoi bakes. Pelsoi was born in Turin. Bread is what Pelsoi sells."
    assert found(text) == []
    assert found(text + " Nancy Pelosi buys it.") == [("warning", "Nancy Pelsoi", "Nancy Pelosi")]


def test_same_when_romanised() -> None:
    assert same_when_romanised("shoygu", "shoigu")
    assert same_when_romanised("gaddafi", "ghaddafi")
    assert same_when_romanised("muhammad", "mohamed")
    assert not same_when_romanised("pelsoi", "pelosi")
    assert not same_when_romanised("obana", "obama")


def test_without_umlauts() -> None:
    assert without_umlauts("loefven") == without_umlauts("lofven")
    assert without_umlauts("mueller") != without_umlauts("miller")
