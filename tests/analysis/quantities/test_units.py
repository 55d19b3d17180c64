from __future__ import annotations

import pytest

from linter.analysis.quantities.units import convert, unit_called, units


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("km", "kilometres"), ("Kilometers", "kilometres"), ("km/h", "kilometres per hour"), ("kph", "kilometres per hour"),
        ("m", "metres"), ("sq km", "square kilometres"), ("square-mile", "square miles"), ("m²", "square metres"),
        ("m3", "cubic metres"), ("cubic feet", "cubic feet"), ("nautical miles", "nautical miles"), ("mph", "miles per hour"),
        ("°C", "degrees Celsius"), ("degrees Fahrenheit", "degrees Fahrenheit"), ("degrees", "degrees"), ("st", "stone"),
        ("fluid ounces", "fluid ounces"), ("oz", "ounces"), ("mpg", "miles per gallon"), ("l/100km", "litres per 100 kilometres"),
        ("US gallons", "US gallons"), ("gallon", "gallons"), ("tonnes", "tonnes"), ("tons", "tons"), ("hands", "hands"),
    ],
)  # fmt: skip
def test_a_spelling_has_one_unit(written: str, name: str) -> None:
    assert unit_called(written).name == name


@pytest.mark.parametrize("written", ["M", "c", "f", "L", "parsec", ""])
def test_what_is_not_a_unit(written: str) -> None:
    with pytest.raises(LookupError):
        unit_called(written)


def test_names_differ() -> None:
    names = [unit.name for unit, _ in units()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("value", "unit", "other", "expected"),
    [
        (1, "mile", "km", [1.609344]),
        (1, "acre", "hectares", [0.40468564224]),
        (1, "stone", "kg", [6.35029318]),
        (1, "cubic foot", "litres", [28.316846592]),
        (1, "gallon", "litres", [3.785411784, 4.54609]),
        (1, "ton", "kg", [1000, 907.18474, 1016.0469088]),
        (1, "tonne", "barrels", []),
        (60, "knots", "km/h", [111.12]),
        (100, "C", "F", [212]),
        (-40, "F", "C", [-40]),
        (86, "degrees", "C", [30]),
        (30, "degrees", "F", [86]),
        (30, "C", "degrees", [86]),
        (50, "mpg", "l/100km", [4.704, 5.65]),
        (5, "l/100km", "km/l", [20]),
        (0, "km/l", "mpg", []),
    ],
)  # fmt: skip
def test_convert(value: float, unit: str, other: str, expected: list[float]) -> None:
    one, another = unit_called(unit), unit_called(other)
    if one.dimension != another.dimension:
        assert expected == []
        return
    assert list(convert(value, one, another)) == pytest.approx(expected, rel=1e-3)
