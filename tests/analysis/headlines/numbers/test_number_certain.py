"""Numbers of a body that stand for a headline's for certain."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.numbers.claim_numbers import agreeing, body_numbers, strange
from linter.analysis.headlines.numbers.number_certain import another_of_the_same, surely_another
from linter.analysis.numbers.numbers import numbers
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("headline", "body", "right"),
    [
        ("Skipper Tom Holm dies at 98", "Tom Holm, 83, who sailed the ferry, has died. He had nine sons.", "83"),
        ("Skipper Tom Holm dies at 98", "Tom Holm has died at the age of 83.", "83"),
        ("Skipper Tom Holm dies at 98", "Tom Holm has died. He was 83.", "83"),
        ("Skipper Tom Holm dies at 98", "Tom Holm has died. He was 83 days at sea.", None),
        ("Skipper Tom Holm dies at 84", "Tom Holm, 83, who sailed the ferry, has died.", None),
        ("Skipper Tom Holm dies at 98", "Tom Holm has died. Anna Holm, 71, and Ana Berg, 83, wept.", None),
        ("Skipper Tom Holm dies at 98", "Tom Holm has died. It rained. It rained. Anna Holm, 71, wept.", None),
        ("Skipper Tom Holm sails at 98", "Tom Holm, 83, has sailed the ferry.", None),
        ("3,000 ferries burn", "A fire burned 30 ferries.", "30"),
    ],
)
def test_another(headline: str, body: str, right: str | None) -> None:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    stated, placed = numbers(claim.block)[0], body_numbers(claim)
    others = strange(claim, placed)
    found = another_of_the_same(claim, stated, others)
    assert (found.text if found is not None else None) == right
    assert surely_another(claim, stated, agreeing(claim, stated, placed), placed, others) == found


def test_what_the_body_has_is_no_slip() -> None:
    claim = claims(parse("# Ferry yard hires 284 skaters\n\nIt hired 284 skaters, then 248.\n", path="draft.md"))[0]
    stated, placed = numbers(claim.block)[0], body_numbers(claim)
    others = strange(claim, placed)
    assert surely_another(claim, stated, agreeing(claim, stated, placed), placed, others) is None
    assert surely_another(claim, stated, [], placed, others) is not None
