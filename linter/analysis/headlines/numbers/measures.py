"""Measures of length, weight, speed and the like, so that "7km" can be held against "700 metres"."""

from __future__ import annotations

import re
from typing import Final

from linter.analysis.numbers.numbers import Number
from linter.records import NamedTuple

_UNITS: Final = """
    length 1 m metre meter
    length 1000 km kilometre kilometer
    length 0.01 cm centimetre centimeter
    length 0.001 mm millimetre millimeter
    length 1609.344 mile mi
    length 0.9144 yard yd
    length 0.3048 foot feet ft
    length 0.0254 inch
    length 1852 nautical
    speed 1 mph
    speed 0.621371 kph kmh km/h kmph
    speed 1.150779 knot kt
    weight 1 kg kilo kilogram kilogramme
    weight 0.001 g gram gramme
    weight 1000 tonne ton
    weight 0.453592 lb lbs
    weight 6.35029 stone
    weight 0.0283495 ounce oz
    volume 1 litre liter
    volume 4.54609 gallon
    volume 0.568261 pint
    area 1 hectare
    area 0.404686 acre
    power 1 mw megawatt
    power 1000 gw gigawatt
    power 0.001 kw kilowatt
    time 1 second sec
    time 60 minute min
    time 3600 hour hr
    time 86400 day
    time 604800 week
    time 2629800 month
    time 31557600 year yr
    time 315576000 decade
    time 3155760000 century
"""
_AS_METRES = re.compile(r"\d ?m\Z")
_AN_HOUR = re.compile(r"[\s-]?(?:miles|km|kilomet(?:re|er)s)?\s?(?:/h|(?:an|per|a) hour)")
_LENGTHS_AN_HOUR = {"km": "kph", "kilometres": "kph", "kilometers": "kph", "mile": "mph", "miles": "mph"}
_SAYING_HOW_FAR = frozenset({"", "deep", "high", "long", "wide", "tall", "away", "apart", "below", "above"})
MILLION = 1_000_000


class Measured(NamedTuple):
    """A number with its measure.

    dimension: what is measured: "length", "speed" …
    value: how much, in the dimension's first unit.
    """

    dimension: str
    value: float


def _table() -> dict[str, tuple[str, float]]:
    found = {}
    for line in _UNITS.strip().splitlines():
        dimension, factor, *names = line.split()
        for name in names:
            found[name] = (dimension, float(factor))
            found.setdefault(name + "s", (dimension, float(factor)))
    found["inches"] = found["inch"]
    found["centuries"] = found["century"]
    return found


_TABLE: Final = _table()


def measured(number: Number) -> Measured | None:
    """What a number measures; None where it counts something, or its unit is no measure."""
    if number.kind not in {"plain", "age"}:
        return None
    unit = number.unit.lower().rstrip(".")
    if unit in _LENGTHS_AN_HOUR and _AN_HOUR.match(number.block.text, number.end):
        unit = _LENGTHS_AN_HOUR[unit]
    found = _TABLE.get(unit)
    if found is not None:
        return Measured(found[0], number.value * found[1])
    if unit in _SAYING_HOW_FAR and number.value >= MILLION and _AS_METRES.search(number.text):
        return Measured("length", number.value / MILLION)  # "700m", which may be millions
    return None
