"""What of a body is of an earlier time, or of another noun."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.challenges.other_stories import is_in_family, is_told_before
from linter.analysis.headlines.claims.claims import claims
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("headline", "body", "before"),
    [
        ("Mill reopens", "The mill was bought on Friday. It closed when its owner left.", True),
        ("Mill to reopen", "The mill closed when its owner left.", True),
        ("Mill reopens", "People came to the mill for the first time since it closed in March.", True),
        ("Cook refuses to resign", "The cook closed her kitchen.", False),
        ("Mill opens", "The mill closed when its owner left.", False),
        ("Mill opens", "The mill closed in 2019.", True),
        ("Cook rehired", "The cook, who was fired by the board, will come back.", True),
    ],
)
def test_what_was_so_before(headline: str, body: str, before: bool) -> None:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    index = claim.index
    at = next(at for at, form in enumerate(index.forms) if form in {"closed", "fired"})
    assert is_told_before(claim, claim.words[-1], at) is before


def test_another_word_of_the_family() -> None:
    claim = claims(
        parse("# Lund contradicts board\n\nLund admitted a leak, a contradiction of the board.\n", path="draft.md")
    )[0]
    at = claim.index.forms.index("admitted")
    assert is_in_family(claim.index, claim.words[1], at, at)
    assert not is_in_family(claim.index, claim.words[0], at, at)
