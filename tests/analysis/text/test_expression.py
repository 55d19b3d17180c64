"""Expressions that are compiled late: they search as compiled ones do, and say what is wrong with them late, too."""

from __future__ import annotations

import re

import pytest

from linter.analysis.text.expression import expression


def test_it_searches_as_a_compiled_expression_does() -> None:
    late = expression(r"\bpier(s?)\b", re.IGNORECASE)
    match = late.search("Two Piers")
    assert match is not None
    assert match.span(1) == (8, 9)
    assert [found[0] for found in late.finditer("a pier and piers")] == ["pier", "piers"]
    assert late.match("the pier") is None


def test_what_is_wrong_with_it_is_raised_at_the_first_use() -> None:
    late = expression("(")
    with pytest.raises(re.error):
        late.search("a pier")


def test_it_has_no_attribute_that_is_no_search() -> None:
    assert not hasattr(expression("pier"), "scanner")
