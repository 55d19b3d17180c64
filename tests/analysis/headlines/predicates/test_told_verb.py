"""The verb with which a claim tells what happens."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.predicates.told_verb import first_verb, told_verb
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("headline", "told", "first"),
    [
        ("Mayor says toll will rise", "rise", "rise"),
        ("Brewer buys hop farm", "buys", "buys"),
        ("Brewer refuses to sell farm", None, "refuses"),
        ("Missing skipper found in Lund", "found", "found"),
        ("Shut quay, mayor tells board", None, "Shut"),
        ("As toll rises, ferry sinks", None, None),
        ("The quay of a mayor", None, None),
        ("Food stamps will shrink", "shrink", "shrink"),
        ("Skipper rates are rising", None, "rising"),
        ("Self-employed skipper faces toll", "faces", "faces"),
    ],
)
def test_what_it_says_and_what_it_tells(headline: str, told: str | None, first: str | None) -> None:
    claim = claims(parse(f"# {headline}\n\nThe quay of the mayor was shut.\n", path="draft.md"))[0]
    found = [word.text if word is not None else None for word in (told_verb(claim), first_verb(claim))]
    assert found == [told, first]
