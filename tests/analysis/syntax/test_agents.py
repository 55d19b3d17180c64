"""Who does what a passive verb says."""

from __future__ import annotations

import pytest

from linter.analysis.syntax.agents import with_agents

PAST, PARTICIPLE = "VERB|Tense=Past|VerbForm=Fin", "VERB|Tense=Past|VerbForm=Part"


@pytest.mark.parametrize(
    ("words", "tags", "heads", "relations", "label"),
    [
        (
            "He was hit by cars",
            ["PRON", "AUX", PAST, "ADP", "NOUN"],
            [2, 2, -1, 4, 2],
            "nsubj aux:pass root case obl",
            "obl:agent",
        ),
        ("Men hit by cars", ["NOUN", PARTICIPLE, "ADP", "NOUN"], [-1, 0, 3, 1], "root acl case obl", "obl:agent"),
        ("He came by car", ["PRON", PAST, "ADP", "NOUN"], [1, -1, 3, 1], "nsubj root case obl", "obl"),
        ("Built by 2020", [PARTICIPLE, "ADP", "NUM"], [-1, 2, 0], "root case obl", "obl"),
        ("Built near cars", [PARTICIPLE, "ADP", "NOUN"], [-1, 2, 0], "root case obl", "obl"),
        ("Cars by Ford", ["NOUN", "ADP", "PROPN"], [-1, 2, 0], "root case nmod", "nmod"),
    ],
)
def test_by_beside_a_passive_verb(words: str, tags: list[str], heads: list[int], relations: str, label: str) -> None:
    assert with_agents(words.split(), tags, heads, relations.split()) == [*relations.split()[:-1], label]
