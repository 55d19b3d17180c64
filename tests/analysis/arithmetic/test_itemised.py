from __future__ import annotations

import pytest

from linter.analysis.arithmetic.itemised import itemised
from linter.document.parse import parse

TABLE = "| Ward | Votes |\n|---|---|\n| Ashby | 12 |\n| Corle | 11 |\n| Total | 25 |\n"


@pytest.mark.parametrize(
    ("text", "terms", "total"),
    [
        ("The £30m goes to:\n\n- roads: £12m\n- schools: £11m\n- parks: £9m\n", ["£12m", "£11m", "£9m"], "£30m"),
        (TABLE, ["12", "11"], "25"),
    ],
)
def test_entries_and_their_total(text: str, terms: list[str], total: str) -> None:
    (found,) = itemised(parse(text, path="draft.md"))
    assert ([one.text for one in found.terms], found.stated and found.stated.text) == (terms, total)


@pytest.mark.parametrize(
    "text",
    [
        "The £30m goes to causes such as:\n\n- roads: £12m\n- schools: £11m\n- parks: £9m\n",
        "The £30m goes to:\n\n- roads: £12m\n- schools\n- parks: £9m\n",
        TABLE.replace("Total", "Lisle"),
    ],
)
def test_lists_without_a_total(text: str) -> None:
    assert itemised(parse(text, path="draft.md")) == ()
