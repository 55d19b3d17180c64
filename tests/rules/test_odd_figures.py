"""Figures that nobody means, none, thousands of digits, no day, where rules reckon: none of them fails."""

from __future__ import annotations

import re

import pytest

from linter.document.parse import parse
from linter.rulebook.loader import load_rulebook
from linter.rulebook.running import collect
from linter.testing import parse_example

DEFINITIONS = [one for one in load_rulebook((), None, {}).rules if one.id.startswith(("figures/", "headlines/number"))]
EXAMPLES = [(one.id, parse_example(text).source) for one in DEFINITIONS for text in one.examples[::4]]
RULES = {one.id: one.make(None) for one in DEFINITIONS}
_DIGITS = re.compile(r"\d[\d,.]*\d|\d")


@pytest.mark.parametrize("figure", ["0", "00", "-5", "٣", "0/0", 40 * "9", 5000 * "1", "31/31/2024", "1e999"])
def test_every_example_with_another_figure(figure: str) -> None:
    failed = []
    for rule, source in EXAMPLES:
        start = source.find("\n---\n") + 1
        last = [*_DIGITS.finditer(source, start)][-1:]
        drafts = [_DIGITS.sub(figure, source[start:])]
        drafts += [source[start : one.start()] + figure + source[one.end() :] for one in last]
        for draft in drafts:
            _, failures = collect([RULES[rule]], parse(source[:start] + draft, path="draft.md"))
            failed += [(rule, draft, one.reason) for one in failures]
    assert failed == []


@pytest.mark.parametrize(
    ("rule", "draft"),
    [
        ("headlines/number", "# Skipper gets 366-figure sum\n\nThe skipper was paid £60 for the ferry on Monday.\n"),
        ("figures/headline", "# Gang leader jailed for 00 years\n\nA man was jailed for 14 years on Monday.\n"),
        ("figures/age", f"The code is {5000 * '1'}. Kay Moll joined at 16 and left 20 years later, at 46.\n"),
    ],
)
def test_figures_that_were_too_much(rule: str, draft: str) -> None:
    _, failures = collect([RULES[rule]], parse(f"---\ndate: 2026-03-06\n---\n\n{draft}", path="draft.md"))
    assert not failures
