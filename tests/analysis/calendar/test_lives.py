from __future__ import annotations

import pytest

from linter.analysis.calendar.lives import ages, since_then
from linter.document.model import Document
from linter.document.parse import parse


def document(text: str) -> Document:
    return parse(f"---\ndate: 2026-03-06\n---\n\n{text}\n", path="draft.md")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She was born on 5 May 1940 and died on 3 March 2026, aged 87.", [(87, (85, 85), "death")]),
        ("She was born in 1940 and died in 2020 at the age of 87.", [(87, (79, 80), "death")]),
        ("Nils Aker, 84, died on Monday. He was born in July 1951.", [(84, (74, 74), "lately")]),
        ("Nils Aker, 84, died on Monday.\n\nHe was born in July 1951.", [(84, (74, 74), "lately")]),
        ("Ada Moller (1932-2024) died aged 93.", [(93, (91, 92), "death")]),
        ("She was born in 1962. In 1998, then 46, she won.", [(46, (35, 36), "past")]),
        ("Kay Moll, 45, was born in 1970.", [(45, (55, 56), "now")]),
        ("He was born in 1990 and will turn 46 in May.", [(46, (35, 36), "turned")]),
        ("Nils Aker, 84, died on Monday. He was born in 1951, his wife in Bergen; she was born in 1955.", []),
        ("Nils Aker, 84, died. He was born in 1951.", []),
        ("Kay Moll, 45, was born in 1970 and left in 1990.", []),
        ("She was born in 1962. In 1998 her son was at 9 p.m. in bed.", []),
    ],
)
def test_ages(text: str, expected: list[tuple[int, tuple[int, int], str]]) -> None:
    assert [(age.years, age.possible, age.kind) for age in ages(document(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kay Moll, 64, is retired. In 1998, when she was 46, she ran it.", [(46, 64, 1998)]),
        ("Kay Moll, 52, was then 26 in 1990.", [(26, 52, 1990)]),
        ("Ervin Lang, then 28, was shot in 1935. Ada Foss, 60, was tried.", []),
        ("In 1935 Ervin Lang, then 28, was shot. Ervin Lang, 60, was tried.", []),
        ("Kay Moll, 64, and Ada Foss, 60, met in 1998, when she was 46.", []),
    ],
)
def test_since_then(text: str, expected: list[tuple[int, int, int]]) -> None:
    assert [(pair.then, pair.now, pair.year) for pair in since_then(document(text))] == expected
