"""Every example of every built-in rule comes out exactly as it says."""

from __future__ import annotations

import pytest

from linter.rulebook.loader import LoadedRule, load_rulebook
from linter.testing import parse_example, run_example, run_examples

RULES = load_rulebook().rules


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        pytest.param(rule, text, id=f"{rule.id}-{number}")
        for rule in RULES
        for number, text in enumerate(rule.examples, 1)
    ],
)
def test_example(rule: LoadedRule, text: str, request: pytest.FixtureRequest) -> None:
    engine = request.getfixturevalue("languagetool") if rule.needs_languagetool else None
    difference = run_example(rule.make(), parse_example(text), engine)
    assert not difference, f"{rule.id}: {text}\n{difference}"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples_as_a_whole(rule: LoadedRule, request: pytest.FixtureRequest) -> None:
    """Also what only shows between examples: none is there twice, both kinds are there."""
    engine = request.getfixturevalue("languagetool") if rule.needs_languagetool else None
    assert run_examples(rule, languagetool=engine) == []
