"""How many a claim means by a vague word, and what the top of the body counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from linter.analysis.headlines.claims.claims import Claim, claims
from linter.analysis.headlines.numbers.vague_counts import (
    Fewer,
    fewer_than_claimed,
    not_the_first,
    part_of_the_whole,
    short_of_record,
)
from linter.document.parse import parse

Finder = Callable[[Claim], Iterator[Fewer]]


def said(finder: Finder, headline: str, body: str) -> list[str]:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    return [" ".join(claim.index.texts[one.places[0] : one.places[1] + 1]) for one in finder(claim)]


@pytest.mark.parametrize(
    ("finder", "headline", "body", "words"),
    [
        (fewer_than_claimed, "Dozens hurt in tram crash", "Three people were injured in Norwick.", "Three people"),
        (fewer_than_claimed, "Tens of thousands jailed", "The court jailed 12 men on Friday.", "12 men"),
        (not_the_first, "First ferry sinks", "Another ferry went down off Norwick on Friday.", "Another ferry"),
        (short_of_record, "Record crowd sees final", "The crowd was just short of the record.", "short of the record"),
        (part_of_the_whole, "Every tram stops", "Two of the 40 trams stood still.", "Two of the 40"),
    ],
)
def test_less_than_claimed(finder: Finder, headline: str, body: str, words: str) -> None:
    assert said(finder, headline, body) == [words]


@pytest.mark.parametrize(
    ("finder", "headline", "body"),
    [
        (fewer_than_claimed, "Dozens hurt in tram crash", "Three people were hurt at first, and dozens later."),
        (
            fewer_than_claimed,
            "Dozens hurt in tram crash",
            "About 30 people were hurt. Three people were injured badly.",
        ),
        (fewer_than_claimed, "Dozens hurt in tram crash", "Three people were rescued from a tram by dozens."),
        (not_the_first, "First ferry sinks", "The third ferry of the day was the first to sink."),
        (short_of_record, "Record crowd sees final", "A record crowd of 90 came, just short of the record of all."),
        (part_of_the_whole, "Every tram stops", "Two of the 40 trams stood still at first, then all of them."),
        (part_of_the_whole, "Every tram stops", "Two of the trams stood still. There are 40."),
    ],
)
def test_as_much_as_claimed(finder: Finder, headline: str, body: str) -> None:
    assert said(finder, headline, body) == []
