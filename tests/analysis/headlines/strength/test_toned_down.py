"""Words of a body that make less of a word beside them."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.body_index import body_index
from linter.analysis.headlines.strength.toned_down import falls_short, phrases, tone_down, toning_words
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("body", "word", "expected"),
    [
        ("It was a limited retreat.", "retreat", "limited retreat"),
        ("Prices fell slightly.", "fell", "fell slightly"),
        ("The retreat was limited.", "retreat", "retreat was limited"),
        ("It was a regrouping rather than a real retreat.", "retreat", "rather than a real retreat"),
        ("The small business owners left.", "owners", None),
        ("It was a full retreat.", "retreat", None),
    ],
)
def test_what_makes_less_of_a_word(body: str, word: str, expected: str | None) -> None:
    index = body_index(parse(f"# Lund\n\n{body}\n", path="draft.md"))
    found = tone_down(index, index.texts.index(word))
    assert (" ".join(index.texts[found.first : found.last + 1]) if found else None) == expected


def test_a_phrase_that_falls_short_is_found_by_its_first_word() -> None:
    index = body_index(parse("# Lund\n\nIt was anything but a victory.\n", path="draft.md"))
    assert falls_short(index, index.texts.index("victory"), 0) is not None
    assert ("anything", "but") in phrases()["anything"]
    assert "rather than" in toning_words()["falls-short"]
