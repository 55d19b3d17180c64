"""A headline's "will" over a body's "may"."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.certainty.surer import surer_than_body
from linter.analysis.headlines.claims.claims import claims
from linter.document.parse import parse


def surer(headline: str, body: str) -> list[tuple[str, str]]:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    texts = claim.index.texts
    return [(one.word.text, " ".join(texts[one.places[0][0] : one.places[0][1] + 1])) for one in surer_than_body(claim)]


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        ("Ferry will close in March", "The ferry may close in March.", [("will", "may close")]),
        ("Ferry certain to close", "The ferry could close, its owner said.", [("certain", "could close")]),
        ("Ferry will close in March", "The ferry may close in March. It will close, she said.", []),
        ("Ferry will probably close", "The ferry may close in March.", []),
        ("Pact seen, but no price guarantee", "The pact is unlikely to do more for the price.", []),
        ("Ferry will not close", "The ferry may close in March.", []),
        ("Ferry may close", "The ferry may close in March.", []),
    ],
)
def test_will_over_may(headline: str, body: str, expected: list[tuple[str, str]]) -> None:
    assert surer(headline, body) == expected


def test_somebody_who_says_so_makes_it_less_sure() -> None:
    body = "The ferry may close in March."
    plain, said = (
        next(surer_than_body(claims(parse(f"# {title}\n\n{body}\n", path="draft.md"))[0]))
        for title in ("Ferry will close in March", "Mayor says ferry will close in March")
    )
    assert (plain.attributed, said.attributed) == (False, True)
    assert said.score < plain.score
