from __future__ import annotations

import pytest

from linter.analysis.grammar.noun_forms import plural_of, singular_of


@pytest.mark.parametrize(
    ("one", "several"),
    [("ferry", "ferries"), ("quay", "quays"), ("church", "churches"), ("fireman", "firemen")],
)
def test_a_noun_and_its_plural(one: str, several: str) -> None:
    assert plural_of(one) == several
    assert singular_of(several) == one


def test_singulars_that_no_rule_gives() -> None:
    assert singular_of("children") == "child"
    assert singular_of("sheep") == ""
