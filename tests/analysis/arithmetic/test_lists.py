"""How many things a list names: where it can be read in one way, in several, or not at all."""

from __future__ import annotations

import pytest

from linter.analysis.arithmetic.lists import items


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ashby, Corle and Dunmere", (3, 3)),
        ("Ashby, Corle, and Dunmere", (3, 3)),
        ("Chile, Norway and Trinidad and Tobago", (1, 4)),
        ("Ashby and Corle", (1, 2)),
        ("Ann Berger, a nurse, and Tom Lisle, 34", (2, 3)),
        ("Ann Berger, 34; Tom Lisle, 41; and Ben Adler, 29", (3, 3)),
        ("South Bend, Indiana, Corle and Dunmere", (1, 4)),
        ("Ohio, Texas and Maine", (3, 3)),
        ("arson, theft and fraud", (3, 3)),
        ("two Poles, three Danes and a Swede", (3, 6)),
        ("Marks and Spencer, Boots and Next", None),
        ("the hot, crisp scones and butter", None),
        ("the kitchen, the hall and the stairs were lost", None),
        ("one of them, as he said", None),
        ("the Curlew (a brig) and the Dunlin", (1, 2)),
        ("Ann Berger … and Tom Lisle", None),
        ("why?", None),
        ("", None),
    ],
)
def test_items(text: str, expected: tuple[int, int] | None) -> None:
    found = items(text)
    assert (found and tuple(found)) == expected
