"""Words that stand in the body only as alleged, suspected or possible, and those that it denies."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.certainty.in_doubt import Standing, doubt_of
from linter.analysis.headlines.claims.body_index import body_index
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("body", "word", "standing", "by"),
    [
        ("The ferry had an alleged bomb.", "bomb", Standing.DOUBTED, "alleged"),
        ("The keeper suspected an arsonist.", "arsonist", Standing.DOUBTED, "suspected"),
        ("It might have been a shark.", "shark", Standing.DOUBTED, "might"),
        ("It was thought to be a shark.", "shark", Standing.DOUBTED, "thought"),
        ("No shark was seen.", "shark", Standing.DENIED, "No"),
        ("The keeper saw a shark.", "shark", None, ""),
        ("If it may rain, a shark comes.", "shark", None, ""),
        ("Tom Fear saw a shark.", "shark", None, ""),
    ],
)
def test_what_leaves_a_word_in_doubt(body: str, word: str, standing: Standing | None, by: str) -> None:
    index = body_index(parse(f"# Ferry\n\n{body}\n", path="draft.md"))
    found = doubt_of(index, index.places_of(word)[0])
    if standing is None:
        assert found is None
    else:
        assert found is not None
        assert (found.standing, index.texts[found.by]) == (standing, by)
