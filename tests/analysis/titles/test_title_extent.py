"""Where a title begins and ends around its role noun."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.text.tokens import tokens
from linter.analysis.titles.title_extent import title_end, title_start, with_general
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("the Norwegian foreign minister left", "minister", "Norwegian foreign minister"),
        ("the minister of foreign affairs left", "minister", "minister of foreign affairs"),
        ("UN Secretary General Ann Berg left", "Secretary", "UN Secretary General"),
        ("Norway's embattled prime minister left", "minister", "Norway's embattled prime minister"),
        ("the minister of the day left", "minister", "minister"),
        ("on Monday Minister Ann Berg left", "Minister", "Minister"),
    ],
)
def test_extent(text: str, noun: str, expected: str, draft: Callable[..., Document]) -> None:
    listed = tokens(draft(text).prose[0])
    role = listed.texts.index(noun)
    first, last = title_start(listed, role, loud=False), title_end(listed.texts, role)
    assert text[listed.starts[first] : listed.ends[last]] == expected
    assert with_general(listed.texts, role) - role == ("General" in text)
