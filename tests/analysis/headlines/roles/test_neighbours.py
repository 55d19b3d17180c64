"""What stands beside the names of a headline, and beside which of them the body has it."""

from __future__ import annotations

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.names.claim_names import claim_names
from linter.analysis.headlines.roles.neighbours import Neighbours, is_name, neighbours
from linter.document.parse import parse


def compared(headline: str, body: str) -> Neighbours:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    one, other = claim_names(claim)
    return neighbours(claim, one, other)


def test_the_body_has_them_in_the_other_order() -> None:
    found = compared("Moreau mocks Lindqvist over vote", "Lindqvist mocked Moreau over the vote.")
    assert found.exchanged > found.own
    assert found.words > 0
    assert found.places


def test_the_body_has_them_in_the_same_order() -> None:
    found = compared("Moreau mocks Lindqvist over vote", "Moreau mocked Lindqvist over the vote.")
    assert found.own > found.exchanged
    assert not found.places


def test_what_two_do_to_each_other_counts_for_neither() -> None:
    found = compared("Moreau marries Lindqvist", "Lindqvist married Moreau on Monday.")
    assert found.own == found.exchanged == found.adjoining_exchanged == 0


def test_what_stands_right_beside_the_other_name() -> None:
    found = compared("Moreau aide fights Lindqvist", "The Lindqvist aide laughed at Moreau.")
    assert found.adjoining_exchanged > found.adjoining_own == 0


def test_somebody_with_another_first_name_is_somebody_else() -> None:
    mocked = "{} Lindqvist mocked Moreau over the vote."
    same, other = (compared("Moreau mocks Anna Lindqvist over vote", mocked.format(first)) for first in ("Anna", "Tom"))
    assert same.exchanged > other.exchanged


def test_a_name_is_a_word_that_is_usually_written_with_a_capital() -> None:
    claim = claims(parse("# London Bridge Falls\n\nIt fell.\n", path="draft.md"))[0]
    assert [word.text for word in claim.words if is_name(word)] == ["London"]
