"""Units of measurement: their spellings and what they are worth in the units of the SI.

Factors are exact by definition: the international yard and pound agreement of 1959 (yard 0.9144 m, pound 0.45359237
kg), the US gallon of 231 cubic inches, the imperial gallon of the Weights and Measures Act 1985 (4.54609 l), the
international nautical mile (1852 m) and the petroleum barrel of 42 US gallons, as in NIST Special Publication 811,
appendix B. A name that means several units ("gallon", "ton") has all their values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from linter.records import NamedTuple

LENGTH, AREA, VOLUME, MASS, SPEED = "length", "area", "volume", "mass", "speed"
TEMPERATURE, CONSUMPTION = "temperature", "fuel consumption"


class Unit(NamedTuple):
    """A unit of measurement.

    name: what it is called in messages, in the plural.
    dimension: what it measures.
    factors: its value in metres, square metres, litres, kilograms or metres per second, one for each meaning of the
        name. Of temperatures and of fuel consumption they are unused: those don't convert by a factor alone.
    """

    name: str
    dimension: str
    factors: tuple[float, ...]


_INCH, _FOOT, _YARD, _MILE = 0.0254, 0.3048, 0.9144, 1609.344
_OUNCE, _POUND = 0.028349523125, 0.45359237
_US_GALLON, _IMPERIAL_GALLON = 3.785411784, 4.54609
_NAUTICAL = 1852.0
_HOUR = 3600.0

_LENGTHS = (
    ("millimetres", 0.001, r"millimet(?:re|er)s?|mm"),
    ("centimetres", 0.01, r"centimet(?:re|er)s?|cms?"),
    ("kilometres", 1000.0, r"kilomet(?:re|er)s?|kms?|km\."),
    ("metres", 1.0, r"met(?:re|er)s?|m"),
    ("inches", _INCH, r"inch(?:es)?|ins?\.?"),
    ("feet", _FOOT, r"feet|foot|ft\.?"),
    ("yards", _YARD, r"yards?|yds?\.?"),
    ("nautical miles", _NAUTICAL, r"nautical[ -]miles?|nmi?"),
    ("miles", _MILE, r"(?:statute )?miles?|mi\.?"),
    ("furlongs", 201.168, r"furlongs?"),
    ("fathoms", 1.8288, r"fathoms?"),
    ("hands", 4 * _INCH, r"hands"),
)
_POWERS = (
    ("square", AREA, 2, 1.0, r"(?:square|sq\.?)[ -]?(?:{0})|(?:{0})(?:²|2\b)"),
    ("cubic", VOLUME, 3, 1000.0, r"(?:cubic|cu\.?)[ -]?(?:{0})|(?:{0})(?:³|3\b)"),
)
_POWERED = frozenset({"millimetres", "centimetres", "kilometres", "metres", "inches", "feet", "yards", "miles"})
_OTHERS = (
    ("hectares", AREA, (10000.0,), r"hectares?|ha"),
    ("acres", AREA, (4046.8564224,), r"acres?"),
    ("millilitres", VOLUME, (0.001,), r"millilit(?:re|er)s?|ml"),
    ("litres", VOLUME, (1.0,), r"lit(?:re|er)s?|l"),
    ("US gallons", VOLUME, (_US_GALLON,), r"(?:US|U\.S\.) gallons?"),
    ("imperial gallons", VOLUME, (_IMPERIAL_GALLON,), r"(?:imperial|UK) gallons?"),
    ("gallons", VOLUME, (_US_GALLON, _IMPERIAL_GALLON), r"gallons?|gals?\.?"),
    ("quarts", VOLUME, (_US_GALLON / 4, _IMPERIAL_GALLON / 4), r"quarts?|qts?"),
    ("pints", VOLUME, (_US_GALLON / 8, _IMPERIAL_GALLON / 8), r"pints?"),
    ("fluid ounces", VOLUME, (_US_GALLON / 128, _IMPERIAL_GALLON / 160), r"(?:fluid|fl\.?)[ -]?(?:ounces?|oz\.?)"),
    ("barrels", VOLUME, (42 * _US_GALLON,), r"barrels?"),
    ("milligrams", MASS, (0.000001,), r"milligram(?:me)?s?|mg"),
    ("grams", MASS, (0.001,), r"gram(?:me)?s?|g"),
    ("kilograms", MASS, (1.0,), r"kilogram(?:me)?s?|kilos?|kgs?"),
    ("tonnes", MASS, (1000.0,), r"tonnes?|metric[ -]tons?"),
    ("short tons", MASS, (2000 * _POUND,), r"short[ -]tons?"),
    ("long tons", MASS, (2240 * _POUND,), r"long[ -]tons?"),
    ("tons", MASS, (1000.0, 2000 * _POUND, 2240 * _POUND), r"tons?"),
    ("ounces", MASS, (_OUNCE, 0.0311034768), r"ounces?|oz\.?"),
    ("pounds", MASS, (_POUND,), r"pounds?|lbs?\.?"),
    ("stone", MASS, (14 * _POUND,), r"stones?|st"),
    ("kilometres per hour", SPEED, (1000 / _HOUR,),
     r"(?:kilomet(?:re|er)s?|kms?)[ -](?:per|an)[ -]hour|kmh|kph|km/hr?|kmph|km h"),
    ("miles per hour", SPEED, (_MILE / _HOUR,), r"miles?[ -](?:per|an)[ -]hour|mph|mi/hr?"),
    ("knots", SPEED, (_NAUTICAL / _HOUR,), r"knots?|kts?|kn"),
    ("metres per second", SPEED, (1.0,), r"met(?:re|er)s?[ -](?:per|a)[ -]second|m/s"),
    ("feet per second", SPEED, (_FOOT,), r"feet[ -](?:per|a)[ -]second|ft/s"),
    ("degrees Celsius", TEMPERATURE, (), r"(?:degrees?[ -]?|° ?)?(?:Celsius|celsius|centigrade|C)"),
    ("degrees Fahrenheit", TEMPERATURE, (), r"(?:degrees?[ -]?|° ?)?(?:Fahrenheit|fahrenheit|F)"),
    ("degrees", TEMPERATURE, (), r"degrees?|°"),
    ("miles per gallon", CONSUMPTION, (_MILE / 1000 / _US_GALLON, _MILE / 1000 / _IMPERIAL_GALLON),
     r"miles?[ -](?:per|to the|a)[ -]gallon|mpg"),
    ("kilometres per litre", CONSUMPTION, (1.0,), r"kilomet(?:re|er)s?[ -](?:per|a)[ -]lit(?:re|er)|km/l|kmpl"),
    ("litres per 100 kilometres", CONSUMPTION, (),
     r"(?:lit(?:re|er)s?|l)(?:[ -]per[ -]|/)100 ?(?:kilomet(?:re|er)s|km)"),
)  # fmt: skip


@cache
def units() -> tuple[tuple[Unit, str], ...]:
    """Every unit with a regular expression of its spellings, longer spellings before those that they begin with."""
    return tuple(_units())


def _units() -> Iterator[tuple[Unit, str]]:
    for name, dimension, factors, spelt in _OTHERS:
        if dimension in (SPEED, CONSUMPTION):
            yield Unit(name, dimension, factors), spelt
    for word, dimension, power, litres, form in _POWERS:
        for name, metres, spelt in _LENGTHS:
            if name in _POWERED:
                yield Unit(f"{word} {name}", dimension, (metres**power * litres,)), form.format(spelt)
    for name, metres, spelt in _LENGTHS:
        yield Unit(name, LENGTH, (metres,)), spelt
    for name, dimension, factors, spelt in _OTHERS:
        if dimension not in (SPEED, CONSUMPTION):
            yield Unit(name, dimension, factors), spelt


_AS_WRITTEN = frozenset({"metres", "litres", "grams", "degrees Celsius", "degrees Fahrenheit"})
"""Units whose signs are letters that mean other things as capitals or small ones: M for million, c for cents."""


@cache
def any_unit() -> str:
    """A regular expression for a unit as written; what follows it is for the caller to look at."""
    return "|".join(spelt if unit.name in _AS_WRITTEN else f"(?i:{spelt})" for unit, spelt in units())


@cache
def unit_called(written: str) -> Unit:
    """The unit of a spelling that `any_unit` matches. Raises LookupError for anything else."""
    for unit, spelt in units():
        flags = 0 if unit.name in _AS_WRITTEN else re.IGNORECASE
        if re.fullmatch(spelt, written, flags):
            return unit
    raise LookupError(written)


def convert(value: float, unit: Unit, other: Unit) -> tuple[float, ...]:
    """What `value` of one unit is in the other, for each meaning of the two names; both have the same dimension.

    Degrees without a scale are of the scale that the other unit lacks. Fuel consumption that is nothing converts to
    nothing.
    """
    if unit.dimension == TEMPERATURE:
        if unit.name.endswith("Fahrenheit") or other.name.endswith("Celsius"):
            return ((value - 32) * 5 / 9,)
        return (value * 9 / 5 + 32,)
    if unit.dimension == CONSUMPTION:
        return _consumption(value, unit, other)
    return tuple(dict.fromkeys(value * factor / to for factor in unit.factors for to in other.factors))


def _consumption(value: float, unit: Unit, other: Unit) -> tuple[float, ...]:
    """Kilometres per litre lie between the others: 100 of them are one litre for 100 kilometres."""
    if value <= 0:
        return ()
    between = [value * factor for factor in unit.factors] if unit.factors else [100 / value]
    if not other.factors:
        return tuple(100 / one for one in between)
    return tuple(one / factor for one in between for factor in other.factors)
