from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
        ("\ufeffab", 1, 1, 1),
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


TEXT = "\ufeffé“🚢e\u0301\u200d🚢”\r\nb🚢c\rd\n"


@pytest.mark.parametrize(
    ("offset", "utf16", "utf8"),
    [
        (0, (1, 1), (1, 1)),
        (1, (1, 1), (1, 4)),  # a byte order mark is no character of the line for editors, and three bytes
        (2, (1, 2), (1, 6)),
        (3, (1, 3), (1, 9)),
        (4, (1, 5), (1, 13)),
        (6, (1, 7), (1, 16)),
        (8, (1, 10), (1, 23)),
        (9, (1, 11), (1, 26)),
        (11, (2, 1), (2, 1)),
        (13, (2, 4), (2, 6)),
        (15, (3, 1), (3, 1)),
        (17, (4, 1), (4, 1)),
    ],
)
def test_columns_in_utf_16_and_utf_8(offset: int, utf16: tuple[int, int], utf8: tuple[int, int]) -> None:
    assert Lines(TEXT).utf16(offset) == (offset, *utf16)
    assert Lines(TEXT).utf8(offset) == (offset, *utf8)


@given(st.text("a\u0301🚢“\r\n\ufeff\ud800", max_size=30), st.lists(st.integers(0, 30), max_size=12))
def test_places_may_be_asked_for_in_any_order(text: str, offsets: list[int]) -> None:
    lines = Lines(text)
    for offset in offsets:
        place = min(offset, len(text))
        assert lines.utf16(place) == Lines(text).utf16(place)
        assert lines.utf8(place) == Lines(text).utf8(place)


@given(st.integers(0, 40), st.lists(st.integers(0, 12_300), min_size=1, max_size=6))
def test_columns_of_a_long_line(length: int, offsets: list[int]) -> None:
    line = ("é" * length + "🚢x") * (12_300 // (length + 2)) + "-" * 50
    lines = Lines(f"\n{line}\n")
    for offset in offsets:
        place = min(offset, len(line))
        before = line[:place]
        assert lines.utf16(place + 1) == (place + 1, 2, len(before.encode("utf-16-le")) // 2 + 1)
        assert lines.utf8(place + 1) == (place + 1, 2, len(before.encode()) + 1)
