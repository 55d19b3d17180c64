from __future__ import annotations

import pytest

from linter.analysis.words.lexicon import unknown_words
from linter.analysis.words.ranks import rank_meant
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Sergent Tracey Lund spoke.", "sergeant"),
        ("The jury heard Corparal Okafor speak.", "corporal"),
        ("The Sergent was late.", None),
        ("Skjelbred Tracey spoke.", None),
    ],
)
def test_a_rank_before_a_name(text: str, meant: str | None) -> None:
    unknown = next(one for one in unknown_words(parse(text, path="draft.txt")) if one.capitalised)
    found = rank_meant(unknown)
    assert (found.word if found else None) == meant
