"""What the learned judge looks at in two names of a headline."""

from __future__ import annotations

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.roles.exchange_measures import (
    EXCHANGE_MEASURES,
    NOT_ASKED,
    PARTS,
    ExchangeEvidence,
    exchange_evidence,
)
from linter.analysis.headlines.roles.exchanges import name_pairs
from linter.document.parse import parse

BODY = "Anna Lindqvist sued Tom Moreau over the boat on Monday. Moreau laughed. Lindqvist has sued Moreau before."


def evidence_of(headline: str, body: str = BODY) -> tuple[ExchangeEvidence, list[str]]:
    """The evidence for the headline's two names, and the words of the body where they are exchanged."""
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    (pair,) = name_pairs(claim)
    found = exchange_evidence(claim, pair)
    return found, [" ".join(claim.index.texts[low : high + 1]) for low, high in found.places]


def test_every_measure_has_a_figure() -> None:
    found, _ = evidence_of("Lindqvist sues Moreau over boat")
    assert set(found.measures) == set(EXCHANGE_MEASURES)


def test_names_in_their_places_and_exchanged() -> None:
    right, _ = evidence_of("Lindqvist sues Moreau over boat")
    wrong, places = evidence_of("Moreau sues Lindqvist over boat")
    assert right.measures["difference"] < 0 < wrong.measures["difference"]
    assert (right.measures["turned"], wrong.measures["kept"]) == (0.0, 0.0)
    assert (right.measures["lead order"], wrong.measures["lead order"]) == (1.0, -1.0)
    assert (right.measures["before"], wrong.measures["before"]) == (1.0, 0.0)
    assert places[0] == "Lindqvist sued"


def test_by_between_two_names_turns_their_order() -> None:
    found, _ = evidence_of("Moreau sues Lindqvist over boat", "Anna Lindqvist was sued by Tom Moreau over the boat.")
    assert (found.measures["kept"] > 0, found.measures["turned"]) == (True, 0.0)


def test_sentences_in_the_other_order_show_it_where_nothing_stands_beside() -> None:
    body = "Anna Lindqvist called the boat of Tom Moreau a wreck. Moreau laughed."
    found, places = evidence_of("Moreau finds Lindqvist in wreck of boat", body)
    assert found.measures["turned"] > 0
    assert places


def test_a_short_body_is_parsed_and_a_long_one_is_not() -> None:
    wrong, _ = evidence_of("Moreau sues Lindqvist over boat")
    long, _ = evidence_of("Moreau sues Lindqvist over boat", f"{BODY} {'It rained in the harbour. ' * 40}")
    assert wrong.measures["both_exchanged"] > wrong.measures["both_own"] == 0.0
    assert {long.measures[part] for part in PARTS} == {NOT_ASKED}
