from __future__ import annotations

import pytest

from linter.document.span import Span
from linter.reports.positions import Lines


@pytest.mark.parametrize(
    ("source", "offset", "line", "column"),
    [
        ("ab\ncd", 0, 1, 1),
        ("ab\ncd", 2, 1, 3),
        ("ab\ncd", 3, 2, 1),
        ("ab\ncd", 5, 2, 3),
        ("ab\r\ncd", 4, 2, 1),
        ("ab\r\ncd", 3, 1, 4),  # between CR and LF
        ("ab\rcd", 3, 2, 1),
        ("ab\n", 3, 2, 1),
        ("\ufeffab", 1, 1, 2),
        ("🚢e\u0301x", 3, 1, 4),
        ("a\u2028b\x0bc\x85d", 6, 1, 7),  # these end no line in an editor
    ],
)
def test_lines_and_columns_count_code_points_from_one(source: str, offset: int, line: int, column: int) -> None:
    assert Lines(source).position(offset) == (offset, line, column)


def test_lines_are_without_their_ends() -> None:
    lines = Lines("ab\r\n\ncd\re")
    assert [lines.span(number) for number in range(1, len(lines) + 1)] == [(0, 2), (4, 4), (5, 7), (8, 9)]


@pytest.mark.parametrize(
    ("span", "numbers"),
    [((0, 2), [1]), ((0, 3), [1]), ((0, 4), [1, 2]), ((3, 3), [2]), ((6, 6), [3]), ((1, 6), [1, 2])],
)
def test_covering(span: tuple[int, int], numbers: list[int]) -> None:
    assert list(Lines("ab\ncd\n").covering(Span(*span))) == numbers
