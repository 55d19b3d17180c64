from __future__ import annotations

import pytest

from linter.analysis.text.unpaired_marks import unpaired_brackets, unpaired_quotation_marks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said: “It is late.", [(9, True)]),
        ("It is late,” he said.", [(11, False)]),
        ("He said: “It is late.”", []),
        ('A board 6" wide', []),
    ],
)
def test_quotation_marks(text: str, expected: list[tuple[int, bool]]) -> None:
    assert [(one.place, one.opens) for one in unpaired_quotation_marks(0, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor (who left", [(10, True)]),
        ("a) the war", []),
        ("It left) then", [(7, False)]),
        ("Glad :) he was", []),
    ],
)
def test_brackets(text: str, expected: list[tuple[int, bool]]) -> None:
    assert [(one.place, one.opens) for one in unpaired_brackets(0, text, "(", ")")] == expected
