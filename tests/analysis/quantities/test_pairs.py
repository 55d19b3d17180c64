from __future__ import annotations

from collections.abc import Callable

import pytest
from counting import calls

from linter.analysis.quantities.pairs import pairs
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is 10 miles (16 km) off.", [(10, "miles", 16, "kilometres")]),
        ("A 290-mile (300-kilometer) road.", [(290, "miles", 300, "kilometres")]),
        ("It covers 40 million hectares (98.8 acres).", [(40e6, "hectares", 98.8, "acres")]),
        ("Walk 10 to 15 miles (16 to 24 km).", [(10, "miles", 16, "kilometres"), (15, "miles", 24, "kilometres")]),
        ("Bags of 60 and 70 pounds (27 and 32 kilograms).", [(60, "pounds", 27, "kilograms"), (70, "pounds", 32, "kilograms")]),
        ("He is 6ft 2in (1.88m) tall.", [(6 + 2 / 12, "feet", 1.88, "metres")]),
        ("It fell .84 meters (2.75 feet).", [(0.84, "metres", 2.75, "feet")]),
        ("It fell to minus 10C (14F).", [(-10, "degrees Celsius", 14, "degrees Fahrenheit")]),
        ("It was 40-43C (105-110F).", [(40, "degrees Celsius", 105, "degrees Fahrenheit"), (43, "degrees Celsius", 110, "degrees Fahrenheit")]),
        ("A two-metre (seven-foot) wall.", [(2, "metres", 7, "feet")]),
        ("Half a mile (0.8km) of road.", [(0.5, "miles", 0.8, "kilometres")]),
        ("It lies 2½ miles (4 km) off.", [(2.5, "miles", 4, "kilometres")]),
        ("It is 5 miles, or 8 km, long.", [(5, "miles", 8, "kilometres")]),
        ("A stage of 10 miles/16km.", [(10, "miles", 16, "kilometres")]),
        ("It rose 10,000 ft (two miles, or 3km).", [(10000, "feet", 2, "miles"), (10000, "feet", 3, "kilometres"), (2, "miles", 3, "kilometres")]),
        ("Sown: 2,50,000 acres (1,01,171 hectares).", [(250000, "acres", 101171, "hectares")]),
        ("Six inches of rain (15 cm) fell.", [(6, "inches", 15, "centimetres")]),
    ],
)  # fmt: skip
def test_pairs(text: str, expected: list[tuple[float, str, float, str]], draft: Callable[..., Document]) -> None:
    found = [(pair.first.value, pair.unit.name, pair.second.value, pair.other.name) for pair in pairs(draft(text))]
    assert [one[1::2] for one in found] == [one[1::2] for one in expected]
    assert [value for one in found for value in one[::2]] == pytest.approx(
        [value for one in expected for value in one[::2]]
    )


@pytest.mark.parametrize(
    "text",
    [
        "It cost $3m (£2m) in all.",
        "It is 2,5 km (9 miles) off.",
        "It is 30 miles (12 acres) off.",
        "It is 30 miles (12 miles of it unpaved, and 3 km of it sand) long.",
        "Walk 10 to 15 miles (16 km) a day.",
        "One 5mg tube for children (10-15kg).",
        "It is 10 miles (16 miles by road) off.",
        "Take 50 or 60 degrees C.",
        "In 2012 (5 km from home) he fell.",
    ],
)
def test_what_is_not_a_pair(text: str, draft: Callable[..., Document]) -> None:
    assert pairs(draft(text)) == ()


def test_how_a_figure_is_written(draft: Callable[..., Document]) -> None:
    (pair,) = pairs(draft("About 2.50 million acres (1,010,000 hectares)."))
    assert (pair.first.step, pair.first.grain, pair.first.scale, pair.first.digits) == (10_000, 10_000, 1e6, "2.50")
    assert (pair.second.step, pair.second.grain, pair.second.digits) == (1, 10_000, "1010000")
    assert pair.block.text[pair.second.start : pair.second.end] == "1,010,000"


@pytest.mark.parametrize(
    ("text", "direct", "loose"),
    [("10 miles (16 km)", True, False), ("10 miles of road (16 km)", False, False), ("10 miles or 16 km", True, True)],
)
def test_how_they_are_joined(text: str, direct: bool, loose: bool, draft: Callable[..., Document]) -> None:
    (pair,) = pairs(draft(f"It is {text} from here."))
    assert (pair.direct, pair.loose) == (direct, loose)


def test_twice_the_draft_is_twice_the_work(draft: Callable[..., Document]) -> None:
    def work(times: int) -> int:
        return calls(lambda: pairs(draft(times * "It is 10 miles (16 km) off. ")))

    work(1)
    assert work(400) < 2.5 * work(200)
