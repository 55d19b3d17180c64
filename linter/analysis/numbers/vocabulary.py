"""The words and signs that numbers are written with, and what one token written in digits is worth."""

from __future__ import annotations

import re

from linter.records import NamedTuple

UNITS = {
     "zero": 0, "nil": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "mn": 1e6, "mln": 1e6, "bn": 1e9,
    "bln": 1e9, "tn": 1e12, "trn": 1e12, "lakh": 1e5, "crore": 1e7, "cr": 1e7, "dozen": 12.0,
}  # fmt: skip
ORDINALS = {
     "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
    "hundredth": 100, "thousandth": 1000, "millionth": 1_000_000,
}  # fmt: skip
PARTS = {
    "half": 2, "halves": 2, "quarter": 4, "quarters": 4, "third": 3, "thirds": 3, "fourth": 4, "fourths": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6,
    "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9,
    "tenth": 10, "tenths": 10, "hundredth": 100, "hundredths": 100,
}  # fmt: skip
SIGNS_OF_FRACTIONS = {
     "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip
STARTING = frozenset(UNITS) | frozenset(TENS) | frozenset(ORDINALS) | {"half", "quarter", "a", "an", "hundred", "dozen"}
"""Words, in lower case, that a number may begin with."""

CURRENCIES = frozenset("$£€¥₹₽₴₩₺₪₦")
CURRENCY_WORDS = {
    "dollar": "$", "dollars": "$", "bucks": "$", "euro": "€", "euros": "€", "yen": "¥", "yuan": "¥", "renminbi": "¥",
    "rupee": "₹", "rupees": "₹", "ruble": "₽", "rubles": "₽", "rouble": "₽", "roubles": "₽", "hryvnia": "₴",
    "hryvnias": "₴", "naira": "₦", "shekels": "₪", "lira": "₺", "sterling": "£", "francs": "francs", "kroner": "kroner",
    "kronor": "kronor", "pesos": "pesos", "reais": "reais", "zloty": "zloty", "zlotys": "zloty", "rand": "rand",
    "cents": "cents", "pence": "pence", "riyals": "riyals", "dirhams": "dirhams",
}  # fmt: skip
CURRENCY_CODES = frozenset(
    {"USD", "EUR", "GBP", "JPY", "CNY", "RUB", "UAH", "INR", "CHF", "SEK", "NOK", "DKK", "Rs", "PLN"}
)
GLUED_CURRENCIES = frozenset(
    """
    Rs Re Shs Sh Ksh KSh KShs Kshs Ush USh UShs Ushs Tsh TSh TShs Tshs USD EUR GBP JPY CNY RMB RUB UAH INR PKR LKR NPR
    BDT Tk CHF SEK NOK DKK Kr kr PLN CZK HUF TRY TL ILS NIS AED Dh Dhs SAR SR QAR KWD BHD OMR EGP LE KES UGX TZS RWF FRw
    ETB Br NGN N GHS GHC GHc XAF XOF CFA FCFA ZAR R ZMW K MWK MK BWP P NAD MUR MGA Ar MYR RM SGD HKD TWD NT THB IDR Rp
    PHP Php P VND KRW MOP AUD NZD CAD MXN BRL ARS CLP COP PEN S FJD PGK
    """.split()  # noqa: SIM905
)
"""Letters that are written onto an amount without a space: "Shs7.5 trillion", "RM40m", "N2.3bn"."""
MEASURES = frozenset(
    """
    kg km cm mm mph kph kmh ft lb lbs oz mg ml GB MB TB KB MW GW kW MWh GWh kWh TWh Hz kHz MHz GHz hr hrs min mins
    sec secs
    ms in yd mi ha sq km² m² C F K V W nm bps rpm mpg px °C °F g l p
    """.split()  # noqa: SIM905
)


class Digits(NamedTuple):
    """What a token of digits says.

    `shape` is "plain", "ordinal", "decade", "time", "fraction" or "measure"; `value` counts what the shape says (a
    time in hours), `precision` is the worth of the last digit that counts; `unit` is a measure written on ("kg").
    """

    shape: str
    value: float
    precision: float
    unit: str = ""
    scaled: bool = False


_DIGITS = re.compile(r"(\d{1,3}(?:,\d{2,3})+|\d+)(?:\.(\d+))?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞])?(['’]s|[^\W\d_]+[²³]?)?")
_TIME = re.compile(r"(\d\d?)(?:[:.](\d\d))?([ap]m)?")
_PART = re.compile(r"(\d+)/(\d+)")
_SUFFIXES = {
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "t": 1e12,
}


def read_digits(text: str) -> Digits | None:
    """The meaning of a token that begins with a digit; None for a date, a version, a designation ("5G", "24/7")."""
    if len(text) > 40:
        return None
    match = _DIGITS.fullmatch(text)
    if match is None:
        return _read_odd(text)
    whole, decimals, sign, suffix = match.groups()
    value = float(whole.replace(",", ""))
    precision = _place(whole.replace(",", ""), decimals)
    if decimals:
        value = float(f"{whole.replace(',', '')}.{decimals}")
    if sign:
        value += SIGNS_OF_FRACTIONS[sign]
        precision = 0.01
    if not suffix:
        return Digits("plain", value, precision)
    return _with_suffix(Digits("plain", value, precision), whole, suffix, text)


def _with_suffix(plain: Digits, whole: str, suffix: str, text: str) -> Digits | None:
    """The meaning of digits with letters after them."""
    low = suffix.lower()
    if low in {"st", "nd", "rd", "th"} and "." not in text:
        return Digits("ordinal", plain.value, 1)
    if low in {"s", "'s", "’s"} and len(whole) in {2, 4} and plain.value % 10 == 0:
        return Digits("decade", plain.value, 10)
    if low in {"am", "pm"}:
        return _read_odd(text)
    if low in _SUFFIXES and suffix != "T":
        return Digits("plain", times(plain.value, _SUFFIXES[low]), plain.precision * _SUFFIXES[low], scaled=True)
    return Digits("measure", plain.value, plain.precision, suffix) if suffix in MEASURES else None


def _read_odd(text: str) -> Digits | None:
    """Times and fractions."""
    match = _TIME.fullmatch(text.lower())
    if match and (match[3] or ":" in text):
        hour, minute = int(match[1]), int(match[2] or 0)
        if hour > 24 or minute > 59:
            return None
        if match[3]:
            hour = hour % 12 + (12 if match[3] == "pm" else 0)
        return Digits("time", hour + minute / 60, 1 / 60)
    part = _PART.fullmatch(text)
    if part and 0 < int(part[1]) < int(part[2]) and int(part[2]) in {2, 3, 4, 5, 8, 10}:
        return Digits("fraction", int(part[1]) / int(part[2]), 0.01)
    return None


def _place(whole: str, decimals: str | None) -> float:
    """The worth of the last digit that counts, trailing zeros of a whole number not counted."""
    if decimals:
        return float(10.0 ** -len(decimals))
    stripped = whole.rstrip("0")
    return float(10.0 ** (len(whole) - len(stripped))) if stripped else 1.0


def times(value: float, scale: float) -> float:
    """The product without the noise of binary fractions: 16.4 trillion is 16,400,000,000,000."""
    return float(f"{value * scale:.12g}")


def place_of(value: float) -> float:
    """The same for a whole number that was written in words."""
    return _place(str(int(value)), None) if value == int(value) and value < 1e15 else 0.01
