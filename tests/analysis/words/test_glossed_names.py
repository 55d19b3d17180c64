from __future__ import annotations

import pytest

from linter.analysis.words.glossed_names import is_glossed


@pytest.mark.parametrize(
    ("text", "glossed"),
    [
        ("Matlyuba, also Matluba, left", True),
        ("he was born Matluba Lund", True),
        ("it is ‘Matluba’ in charters", True),
        ("in Doric (Matluba) it is", True),
        ("they say Matluba or Matlyuba", True),
        ("they met Matluba [Ann Lund]", True),
        ("the modern term Matluba is new", True),
        ("they saw Matluba, a small river", True),
        ("they saw Matluba, a small sailor", False),
        ("they met Matluba or left", False),
        ("Matluba left", False),
        ("they met Matluba) and left", False),
    ],
)
def test_what_stands_around_a_name_says_that_it_is_another_form(text: str, *, glossed: bool) -> None:
    start = text.index("Matluba")
    assert is_glossed(text, start, start + len("Matluba")) is glossed
