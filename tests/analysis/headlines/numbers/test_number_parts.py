"""What numbers of a headline belong to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.headlines.claims.claims import Claim, claims
from linter.analysis.headlines.numbers.number_parts import (
    after_a_name,
    counts,
    counts_items,
    is_version,
    names_an_event,
    of_a_name,
)
from linter.analysis.numbers.numbers import Number, numbers
from linter.document.parse import parse

Asked = Callable[[Claim, Number], bool]


@pytest.mark.parametrize(
    ("asked", "headline", "expected"),
    [
        (after_a_name, "Party picks Lund 37", True),
        (after_a_name, "Party picks 37 sailors", False),
        (counts, "Mill cuts 270 jobs", True),
        (counts, "Mill keeps all 50 yards", False),
        (counts, "Ferry 1.2 is out", False),
        (counts, "7412.txt", False),
        (counts, "Skippers of Lund are 7412. They row", True),
        (counts, "No 10 silent on ferries", False),
        (counts, "Skipper seen at No. 10", False),
        (counts, "Skipper falls to No 10", True),
        (counts, "Skippers finish one-two in Lund", False),
        (counts, "Skippers had Covid -19 in May", False),
        (counts_items, "Five skippers to watch in May", True),
        (counts_items, "Race in doubt? Six hard questions answered", True),
        (counts_items, "The 5 skippers Lund needs most", True),
        (counts_items, "Five skippers freed", False),
        (counts_items, "Lund freed the 5 skippers", False),
        (counts_items, "Dow falls 380 points", False),
        (is_version, "Skippers try ferryOS 26", True),
        (is_version, "Skippers try Windows 11", True),
        (is_version, "Skippers try 11 ferries", False),
        (names_an_event, "Skippers recall 2016 regatta", True),
        (names_an_event, "Skippers leave in 2016", False),
        (of_a_name, "Skippers plan Ferry Cup 2026", True),
        (of_a_name, "Skippers plan ferry for 2026", False),
    ],
)
def test_what_a_number_belongs_to(asked: Asked, headline: str, expected: bool) -> None:
    claim = claims(parse(f"# {headline}\n\nAll yards of the mill stay, and it rained.\n", path="draft.md"))[0]
    assert asked(claim, numbers(claim.block)[0]) is expected
