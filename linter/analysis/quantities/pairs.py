"""Quantities that a draft gives in two units: "10 miles (16 km)", "6ft 2in (1.88m)", "30C (86F)", "5 miles, or 8 km".

The second figure stands in brackets, after a slash, or after ", or" and what means the same. Ranges and lists give as
many pairs as they have figures ("10 to 15 miles (16 to 24 km)"). Read are digits with commas, the Indian ones too,
fractions, scales ("40 million hectares"), small numbers in words and parts of one ("half a mile"). Money is left out,
and so is what a comma makes open ("2,5 km").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from linter.analysis.quantities.units import Unit, any_unit, unit_called
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.records import NamedTuple


class Figure(NamedTuple):
    """One figure of a quantity.

    start, end: its characters in the block's text, scale included, unit not.
    value: its value.
    step: the value of its last digit as written: 0.1 for "2.5", 1 for "40", 100,000 for "3.2 million".
    grain: the value of its last digit that is not zero: 10 for "40".
    scale: what the digits were multiplied by: 1,000,000 for "3.2 million".
    digits: the digits as written, "" for a number in words.
    """

    start: int
    end: int
    value: float
    step: float
    grain: float
    scale: float
    digits: str


class Pair(NamedTuple):
    """A figure with its unit and the same quantity in another unit.

    block: the block that both are in.
    first, second: the figures, as they stand.
    unit, other: their units, of the same dimension.
    start, end: both with all that stands between, in characters of the block's text.
    compound: whether either has a smaller unit beside it ("6ft 2in"); then `grain` is that unit's.
    direct: whether nothing but a bracket and words such as "about" stand between them.
    loose: whether only "or" without a comma joins them, which may name an alternative.
    """

    block: Block
    first: Figure
    unit: Unit
    second: Figure
    other: Unit
    start: int
    end: int
    compound: bool
    direct: bool
    loose: bool


@analysis
def pairs(document: Document) -> tuple[Pair, ...]:
    """The pairs of all prose, in the order of the source."""
    found: list[Pair] = []
    for block in document.prose:
        text = block.text
        joined = (("(" in text or "/" in text or "[" in text) and _bracket_hint().search(text)) or (
            (" or " in text and _loose().search(text)) or ", equ" in text or ", the equ" in text or "that is" in text
        )
        if joined and (_unit_hint().search(text) or _spelt_hint().search(text)):
            found += _in_block(block)
    return tuple(found)


_WORDS = {
    word: float(value)
    for value, word in enumerate(
        """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty
        """.split(),  # noqa: SIM905
        1,
    )
} | {"thirty": 30.0, "forty": 40.0, "fifty": 50.0, "sixty": 60.0, "seventy": 70.0, "eighty": 80.0, "ninety": 90.0}
_PARTS = {
    "half a": 0.5, "half an": 0.5, "a half": 0.5, "half": 0.5, "a quarter of a": 0.25, "quarter of a": 0.25,
    "a quarter": 0.25, "quarter": 0.25, "three-quarters of a": 0.75, "three quarters of a": 0.75, "a third of a": 1 / 3,
    "two-thirds of a": 2 / 3, "two thirds of a": 2 / 3, "a": 1.0, "an": 1.0,
}  # fmt: skip
_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
_SCALES = {
    "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "m": 1e6, "crore": 1e7, "billion": 1e9, "bn": 1e9,
    "trillion": 1e12,
}  # fmt: skip

_DIGITS = r"(?:\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?:[ -]?\d/\d{1,2}(?!\d)|[½¼¾⅓⅔⅛])?|[½¼¾⅓⅔⅛]"
_WORD = rf"(?i:{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?![a-z])"
_SCALE = r"(?:[ -]?(?i:hundred|thousand|million|billion|trillion|lakh|crore)|m(?= [a-z])|bn(?= [a-z]))"
_NUMBER = rf"(?:(?i:minus )|(?<![\d°CF])[-−](?=[\d.]))?(?:{_DIGITS}|{_WORD}){_SCALE}?"
_BETWEEN = r"(?:\s?[-–—]\s?|\s(?:to|and|by|or|x)\s|\s?[x×]\s?)"
_PART = rf"(?i:{'|'.join(sorted(map(re.escape, _PARTS), key=len, reverse=True))})"
_AFTER_UNIT = r"(?![\w°²³]|/[a-z])"
_HEDGE = (
    r"(?:(?i:about|around|roughly|approximately|approx\.?|some|nearly|almost|just|slightly|a little|over|under"
    r"|more than|less than|up to|at least|or|i\.e\.,?|equal to|equivalent to|the equivalent of|well|between|from"
    r"|that is,?|ca?\.)\s+|[~≈=c]\s?)*"
)
_TAIL = (
    r"(?:tall|high|long|wide|deep|thick|away|across|apart|off|up|down|per hour|an hour|square|in (?:diameter|length"
    r"|height|width|depth)|or (?:so|more|less)|each|total)"
)


@cache
def _bracket_hint() -> re.Pattern[str]:
    """A figure behind a bracket or a slash."""
    return re.compile(
        r"[(\[/](?:(?<=/)[0-9]|(?<=[(\[])(?:[^()\d\n]{0,25}[0-9]|(?:about |some )?"
        r"(?:an?|half|one|two|three|four|five|six|seven|eight|nine|ten)[ -]))"
    )


@cache
def _unit_hint() -> re.Pattern[str]:
    """A figure with what may be a unit."""
    return re.compile(
        r"[0-9](?:[ -]?(?:million |thousand |billion )?"
        r"(?:(?:km|kph|kg|mi|m|mm|cm|ft|in|yd|ha|sq|lbs?|oz|st|[gl]|mph|mpg|ml)(?![a-z])"
        r"|(?i:met|mile|feet|foot|inch|yard|acre|hect|squ|cub|pound|kilo|gram|ounce|ton|stone|gallon|lit|pint|quart|barrel|knot"
        r"|deg|cel|fahr|hand|naut|furl|fath|mill|cent)|[CF]\b|°|US|imp|fluid))"
    )


@cache
def _spelt_hint() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{'|'.join(['an?', 'half', 'quarter', *_WORDS])})[ -]"
        r"(?:met|mile|foot|feet|inch|yard|kilo|acre|ton|pound|lit|gal|sq)"
    )


@cache
def _loose() -> re.Pattern[str]:
    """What may join a pair without any sign."""
    return re.compile(r"\bor (?:about |around |roughly |some |nearly |almost |just )?\d")


@cache
def _quantity() -> re.Pattern[str]:
    """A figure or several with their unit and, it may be, a smaller unit after it."""
    return re.compile(
        rf"(?<![\w.,$£€¥₹%'’])(?<!\d[-–/])"
        rf"(?:(?P<figures>{_NUMBER}(?:{_BETWEEN}{_NUMBER}){{0,2}})[ \u00a0\u202f-]{{0,2}}"
        rf"|(?P<part>{_PART})[ -])(?P<unit>{any_unit()}){_AFTER_UNIT}"
        rf"(?:,?[ -]?(?:and )?(?P<more>{_NUMBER})[ -]?"
        rf"(?P<smaller>inch(?:es)?|ins?\b\.?|lbs?\b|pounds?|oz\b|ounces?|cm\b){_AFTER_UNIT})?"
    )


@cache
def _joint() -> re.Pattern[str]:
    """What stands between the two quantities; `open` is a bracket, `loose` an "or" that may join alternatives."""
    return re.compile(
        rf"(?P<words>(?:[- ](?!(?:and|or|but|to|from|for|with)\b)[a-z]+){{0,3}})\s?(?P<open>[(\[])\s?{_HEDGE}"
        r"|\s?/\s?|(?P<of>\sof\s[a-z]+)?,\s(?:or|equal to|equivalent to|the equivalent of|that is,?|i\.e\.,?)\s"
        rf"{_HEDGE}"
        rf"|(?P<loose>\sor\s){_HEDGE}"
    )


@cache
def _closing() -> re.Pattern[str]:
    """What follows the last unit in a bracket; other words would say that something else is measured there."""
    return re.compile(rf"(?:\s{_TAIL}){{0,2}}(?:\s?[)\];,/]|\sor\s)")


@cache
def _apart() -> re.Pattern[str]:
    """What follows a second quantity that is one with the first."""
    return re.compile(r"[,.;)]|\s[–—]|$|\s(?:a|per|each|every|in all|in total)\b")


@cache
def _going_on() -> re.Pattern[str]:
    """What joins a third quantity to the second one in a bracket."""
    return re.compile(rf"\s?[;,/]\s?(?:or\s)?{_HEDGE}")


@cache
def _single() -> re.Pattern[str]:
    return re.compile(rf"({_NUMBER})")


def _is_rest_of_number(text: str, match: re.Match[str]) -> bool:
    """Whether a quantity is only the end of one in words: "one and a half inches"."""
    return match[0].lower().startswith(("a half", "half", "a quarter", "three")) and text.endswith(
        " and ", 0, match.start()
    )


def _in_block(block: Block) -> Iterator[Pair]:
    text = block.text
    for match in _quantity().finditer(text):
        joint = _joint().match(text, match.end())
        if joint is None:
            continue
        other = _quantity().match(text, joint.end())
        if other is None or _is_rest_of_number(text, match):
            continue
        bracket = joint["open"]
        if bracket and not _closing().match(text, other.end()):
            continue
        if joint["of"] and not _apart().match(text, other.end()):
            continue  # "25 kg of rice, or 2 tonnes of maize"
        direct = not joint["words"]
        yield from _paired(block, match, other, direct=direct, loose=bool(joint["loose"]))
        following = _going_on().match(text, other.end()) if bracket else None
        third = _quantity().match(text, following.end()) if following else None
        if third is not None and _closing().match(text, third.end()):
            yield from _paired(block, match, third, direct=direct, loose=False)


def _paired(block: Block, one: re.Match[str], other: re.Match[str], *, direct: bool, loose: bool) -> Iterator[Pair]:
    """The pairs of two quantities, none if they measure different things or have unlike numbers of figures."""
    unit, second_unit = unit_called(one["unit"]), unit_called(other["unit"])
    if unit == second_unit or unit.dimension != second_unit.dimension:
        return
    if loose and "degrees" in (unit.name, second_unit.name):
        return  # 50 or 60 degrees
    firsts, seconds = _figures(one, unit), _figures(other, second_unit)
    if len(firsts) != len(seconds):
        return
    compound = one["more"] is not None or other["more"] is not None
    for first, second in zip(firsts, seconds, strict=True):
        if first is not None and second is not None:
            yield Pair(block, first, unit, second, second_unit, one.start(), other.end(), compound, direct, loose)


def _figures(match: re.Match[str], unit: Unit) -> list[Figure | None]:
    """The figures before a unit, None for one that can't be read; a smaller unit after it counts in."""
    if match["part"]:
        value = _PARTS[match["part"].lower()]
        return [Figure(match.start("part"), match.end("part"), value, value, value, 1.0, "")]
    start = match.start("figures")
    read = [_figure(found, start) for found in _single().finditer(match["figures"])]
    if len(read) > 1 and read[-1] is not None and read[-1].scale > 1:
        last = read[-1].scale
        read = [one and (_scaled(one, last) if one.scale == 1 else one) for one in read]
    if match["more"]:
        more = _figure(_single().match(match["more"]), 0)  # type: ignore[arg-type]  # it is a number
        whole = read[-1]
        smaller = unit_called(match["smaller"])
        if more is None or whole is None or len(read) > 1 or smaller.dimension != unit.dimension:
            return [None]
        share = smaller.factors[0] / unit.factors[0]
        read = [whole._replace(value=whole.value + more.value * share, step=more.step * share, grain=more.step * share)]
    return read


def _scaled(figure: Figure, scale: float) -> Figure:
    return figure._replace(
        value=figure.value * scale, step=figure.step * scale, grain=figure.grain * scale, scale=scale
    )


def _figure(match: re.Match[str], start: int) -> Figure | None:
    """One number as it is written."""
    written = match[1]
    place, end = start + match.start(), start + match.end()
    sign = -1.0 if written[0] in "-−" or written.lower().startswith("minus") else 1.0
    body = re.sub(r"(?i)^(?:minus |[-−])", "", written)
    scale = 1.0
    scaled = re.search(r"(?i)[ -]?(hundred|thousand|million|billion|trillion|lakh|crore|m|bn)$", body)
    if scaled:
        scale = _SCALES[scaled[1].lower()]
        body = body[: scaled.start()]
    if body.lower() in _WORDS:
        value = _WORDS[body.lower()]
        return Figure(place, end, sign * value * scale, scale, scale * (10 if value % 10 == 0 else 1), scale, "")
    return _in_digits(body, sign, scale, place, end)


def _in_digits(body: str, sign: float, scale: float, place: int, end: int) -> Figure | None:
    fraction = 0.0
    part = re.search(r"[ -]?(\d)/(\d{1,2})$|[½¼¾⅓⅔⅛]$", body)
    if part:
        if part[1]:
            if int(part[2]) == 0:
                return None
            fraction = int(part[1]) / int(part[2])
        else:
            fraction = _SIGNS[part[0]]
        body = body[: part.start()]
    if "," in body and not re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d\d)*,\d{3}(?:\.\d+)?", body):
        return None
    digits = body.replace(",", "")
    value = float(digits or 0) + fraction
    _, _, decimals = digits.partition(".")
    step = 0.25 if part else 10.0 ** -len(decimals)
    grain = step
    if not part and not decimals and digits:
        grain = 10.0 ** (len(digits) - len(digits.rstrip("0"))) if digits.strip("0") else 1.0
    return Figure(place, end, sign * value * scale, step * scale, grain * scale, scale, digits)
