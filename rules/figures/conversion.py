"""Checks for a quantity that is given in two units and is not the same in both.

Why: a slip between miles and kilometres is found by the reader who thinks in the other unit. Lengths, areas, volumes,
weights, speeds, temperatures and fuel consumption are converted, in brackets, after a slash or after ", or", and
numbers in lakh and crore.
Not flagged: rounding, as copy does it ("30 km (20 miles)", "a two-metre (seven-foot) wall"): 8 per cent, 2.5 where
the second figure has three digits, or half the last digit of either; a difference of temperatures ("warmed by 2C
(3.6F)"); any meaning of "gallon", "ton" or "ounce" that fits; money; ranges with unlike numbers of figures; what may
be an alternative ("500 metres or two miles").
Source: NIST Special Publication 811, appendix B; Weights and Measures Act 1985; 1,269 pairs of 73,700 texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from math import floor, log10

from linter.analysis.arithmetic.rounding import could_be, like
from linter.analysis.quantities.indian_scales import ScalePair, scale_pairs
from linter.analysis.quantities.pairs import Figure, Pair, pairs
from linter.analysis.quantities.units import TEMPERATURE, convert
from linter.api import Document, Evidence, Finding, Precision, Rule, Severity, Source, Suggestion

_SHARE = 0.08
"""How far from the computed figure the printed one may be: what rounding to fives and tens comes to in copy."""
_FINE_SHARE = 0.025
"""The same where the second figure has three digits or more, and so was computed."""
_MOST_BY_ZEROS = 0.125
"""How much of the figure half of its last digit that is not zero may be: "400 km" for 280 miles is too far."""
_ALTERNATIVE = 2.5
"""Figures further apart than this factor are no conversion where only "or" joins them or other words stand between."""
_DEGREES = 2.0
_TENS_OF_DEGREES = 4.0
_DEGREES_SHARE = 0.03
"""How far a temperature may be from the computed one: two degrees, four where tens stand, 3 per cent in an oven."""
_SOURCE = Source("NIST Special Publication 811, appendix B", "https://www.nist.gov/pml/special-publication-811")


@cache
def _by() -> re.Pattern[str]:
    """Near these a temperature may be a difference."""
    return re.compile(
        r"(?i)\b(?:warm(?:ing|ed|er|s)?|cool(?:ing|ed|er)?|colder|hotter|heat(?:ing|ed)|ris(?:e|en|es|ing)|rose|increas\w+|"
        r"decreas\w+|drop(?:s|ped)?|f[ae]ll(?:s|en)?|above|below|higher|lower|differ\w*|gap|limit\w*|target|threshold|"
        r"anomal\w+|climb\w*|up|down|more|jump\w*|change[ds]?|reduc\w+|average|normal|swings?|within|margin)\b"
    )


@cache
def _at() -> re.Pattern[str]:
    """Directly before these figures a temperature is one on the scale."""
    return re.compile(
        r"(?i)(?:\b(?:temperatures? (?:of|at|as (?:high|low) as|hit|reached|topped|touched|was|were|is|stood at)|"
        r"(?:reach|hit|top|touch)(?:es|ed|ing)?|highs? of|lows? of|oven (?:to|at)|bake at|preheat\w* (?:the oven )?to|"
        r"heated to|boils at|freezes at|melts at|stored at|kept at|peaked at|peak of|record of|maximum of|minimum of|"
        r"water at|air at)"
        r"(?: (?:about|around|nearly|almost|just|over|under|a|an|record|minus|as|high|low))* )$"
    )


@cache
def _of_warming() -> re.Pattern[str]:
    """Directly before these figures a temperature is a difference."""
    return re.compile(
        r"(?i)\b(?:warming|warmed|rise|increase|rose|risen|difference|drop) (?:of|by) (?:about |around |just )?$"
    )


class Conversion(Rule):
    """See the module."""

    severity = Severity.WARNING
    precision = Precision(
        hits=22, right=22, corpus="27,420 news articles, 2012-2020, and what could concern it in 46,297 other texts"
    )
    examples = (
        "The village is 10 miles ([[26=>16]] km) from the coast.",
        "The fire burned 40 million hectares ([[98.8=>98.8 million]] acres) of forest.",
        "Winds of 100 km/h ([[82=>62]] mph) were measured on the pier.",
        "The calf weighs 90kg, or [[298=>198]] pounds.",
        "At noon it was 30C ([[68=>86]]F) in the square.",
        "Scientists expect warming of 2C ([[35.6=>3.6]]F) by the end of the century.",
        "The plan covers 25 lakh ([[250,000=>2,500,000]]) homes.",
        "The plan costs Rs 12 crore ([[Rs 12 million=>Rs 120 million]]) a year.",
        "The plan covers 25 lakh (2.5 million) homes and costs Rs 12 crore ($1.4 million), or"
        " Rs 3 crore (Rs 300 lakh) a year.",
        "The village is 10 miles (16 km) from the coast.",
        "He lives about 30 km (20 miles) from town, behind a two-metre (seven-foot) wall.",
        "Temperatures rose by 2C (3.6F), to 30C (86F) at noon, and fell to minus 10C (14F) at night.",
        "The tank holds 1,000 gallons (4,546 litres) in Leeds and 1,000 gallons (3,785 litres) in Boston.",
        "Take 10 to 15 miles (16 to 24 km) a day. The runner is 6ft 2in (1.88m) and weighs 12 stone 4lb (78kg).",
        "It was fined $10m (£8m). It is 500 metres or two miles away, depending on whom you ask.",
        "Mix one 1 1/4 oz (7g) packet of yeast with water. It is one and a half inches (4 cm) across.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Convert the first figure of each pair and hold it against the second."""
        for pair in pairs(document):
            computed = _misses(pair)
            if computed is not None:
                yield self._finding(pair, computed)
        for scaled in scale_pairs(document):
            if not could_be(scaled.first).meets(could_be(scaled.second)):
                yield self._of_scales(scaled)

    def _of_scales(self, pair: ScalePair) -> Finding:
        right = like(pair.first.value, pair.second)
        equation = f"{pair.first.text} = {right}"
        return self.finding(
            pair.second.span,
            f"{equation}, not {pair.second.text}",
            suggestions=(Suggestion(right),),
            evidence=(Evidence(equation, pair.first.span),),
            confidence=0.9,
        )

    def _finding(self, pair: Pair, computed: float) -> Finding:
        block, second = pair.block, pair.second
        first = block.text[pair.first.start : pair.first.end]
        equation = f"{first} {pair.unit.name} = {_readable(computed)} {pair.other.name}"
        written = block.text[second.start : second.end]
        return self.finding(
            block.span(second.start, second.end),
            f"{equation}, not {written}",
            suggestions=(Suggestion(fixed),) if (fixed := _as_written(computed, pair)) else (),
            evidence=(Evidence(equation, block.span(pair.first.start, pair.first.end), _SOURCE),),
            confidence=0.9,
        )


def _misses(pair: Pair) -> float | None:
    """What the second figure should be; None if some rounding explains it."""
    if pair.unit.dimension == TEMPERATURE:
        return _misses_temperature(pair)
    first, second = pair.first, pair.second
    candidates = convert(first.value, pair.unit, pair.other)
    if not candidates or first.value <= 0 or second.value <= 0:
        return None
    computed = min(candidates, key=lambda one: abs(one - second.value))
    ratio = computed / second.value
    if (pair.loose or not pair.direct) and not 1 / _ALTERNATIVE < ratio < _ALTERNATIVE:
        return None
    if _fraction_fits(pair) or any(abs(one - second.value) <= _tolerance(pair, one) for one in candidates):
        return None
    return computed


def _tolerance(pair: Pair, computed: float) -> float:
    """How far the second figure may be from the computed one."""
    first, second = pair.first, pair.second
    each = abs(computed / first.value)
    half_first = 0.5 * first.step * each
    half_second = max(0.5 * second.step, min(0.5 * second.grain, _MOST_BY_ZEROS * computed))
    if _digits(second) >= (2 if pair.compound else 3) and (pair.compound or not second.digits.endswith("5")):
        rounded_first = min(0.5 * first.grain * each, _SHARE * computed)
        return max(_FINE_SHARE * computed, rounded_first, half_first) + 0.5 * second.step
    return max(_SHARE * computed, half_first, half_second)


def _digits(figure: Figure) -> int:
    """How many digits it is given to, without the zeros at its end."""
    digits = figure.digits.lstrip("0.")
    return len((digits if "." in digits else digits.rstrip("0")).replace(".", ""))


def _fraction_fits(pair: Pair) -> bool:
    """Whether the fraction alone is the second figure: one packet of a quarter of an ounce, "1 1/4 oz (7g)"."""
    fraction = pair.first.value % 1
    if not fraction or pair.first.step != 0.25:
        return False
    return any(abs(one - pair.second.value) <= _SHARE * one for one in convert(fraction, pair.unit, pair.other))


def _misses_temperature(pair: Pair) -> float | None:
    """The same for degrees, which are a place on a scale or a difference."""
    (absolute,) = convert(pair.first.value, pair.unit, pair.other)
    zero = convert(0.0, pair.unit, pair.other)[0]
    difference = absolute - zero
    step = abs(convert(1.0, pair.unit, pair.other)[0] - zero)
    text = pair.block.text
    before = text[max(0, pair.start - 80) : pair.start]
    near = before + text[pair.end : pair.end + 40]

    def fits(value: float) -> bool:
        second = pair.second
        tens = _TENS_OF_DEGREES if second.grain >= 10 or (pair.first.grain >= 10 and second.grain >= 5) else 0.0
        rounding = _DEGREES * second.step if pair.first.step >= 1 else 0.0
        by_share = _DEGREES_SHARE * value if abs(value) > 100 else 0.0
        return abs(value - second.value) <= max(rounding, 0.5 * (step * pair.first.step + second.step), tens, by_share)

    if fits(absolute):
        only_by = _of_warming().search(before) is not None and not fits(difference) and pair.first.value < 10
        return difference if only_by else None
    if fits(difference):
        return absolute if _at().search(before) and not _by().search(near) else None
    return difference if _of_warming().search(before) else absolute


def _readable(value: float) -> str:
    """A figure for a message: three digits, with commas, and words for millions."""
    for scale, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= scale:
            return f"{value / scale:.3g} {word}"
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}".removesuffix(".0") if abs(value) >= 1 else f"{value:.2g}"


def _as_written(computed: float, pair: Pair) -> str:
    """The right figure as the second one is written, "" where that has no digits."""
    second = pair.second
    if not second.digits:
        return ""
    scale, word = second.scale, pair.block.text[second.start : second.end]
    tail = re.search(r"[ -]?[a-z]+$", word, re.IGNORECASE)
    if scale == 1.0 and pair.first.scale > 1 and abs(computed) >= 1e6:
        scale = pair.first.scale
        named = pair.block.text[pair.first.start : pair.first.end]
        tail = re.search(r"[ -]?[a-z]+$", named, re.IGNORECASE)
    value = computed / scale
    decimals = len(second.digits.partition(".")[2])
    if not decimals and second.grain >= 10 * second.step and abs(value) >= 100:
        places = max(2, _digits(second)) - 1 - floor(log10(abs(value)))
        value = round(value, places)
    elif abs(value) < 10**-decimals:
        decimals = 1 - floor(log10(abs(value))) if value else 0
    return f"{value:,.{decimals}f}" + (tail[0] if tail and scale > 1 else "")
