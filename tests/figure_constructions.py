"""Constructions in which reporters state figures together, with slots: filled rightly, and with one figure wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from figure_sentences import GROUPS

_UNITS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen
""".split()  # noqa: SIM905
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905


def _in_words(value: float) -> str:
    if value >= 100 or value != int(value):
        return f"{value:,}"
    tens, units = divmod(int(value), 10)
    if tens < 2:
        return _UNITS[int(value)]
    return _TENS[tens - 2] + (f"-{_UNITS[units]}" if units else "")


def _written(value: float | str, style: str) -> str:
    if isinstance(value, str):
        return value[0].upper() + value[1:] if style == "C" else value
    plain = _in_words(value) if value < 10 else f"{value:,}"
    return {
        "": plain, "C": plain.capitalize(), "d": f"{value:,}", "y": f"{value}", "$": f"${value:,}", "m": f"£{value}m",
        "M": f"${value} million", "%": f"{value}%", "P": f"{value} per cent", "w": _in_words(value),
        "W": _in_words(value).capitalize(),
    }[style]  # fmt: skip


def filled(construction: str, **slots: float | str) -> str:
    """The construction with its slots filled.

    "{a}" is in words below ten, "{a:w}" in words, "{a:W}" and "{a:C}" with a capital, "{a:d}" in digits.
    """
    return re.sub(r"\{(\w+)(?::(.))?\}", lambda match: _written(slots[match[1]], match[2] or ""), construction)


_SUMS = """
{t:C} people were rescued: {a} men, {b} women and {c} children.
{t:C} people – {a} men, {b} women and {c} children – were rescued from the roof.
The crew of {t} was made up of {a} Filipinos, {b} Poles and {c} Greeks.
The team of {t} comprises {a} nurses, {b} doctors and {c} porters.
The choir has {t} singers, {a} sopranos, {b} altos and {c} tenors.
The blast hurt {t} people, the mayor said: {a} shoppers, {b} guards and {c} traders.
The council put in {a:m}, the lottery {b:m} and the county {c:m}, a total of {t:m}.
The {t:m} bridge was paid for by the council, which gave {a:m}, the county, {b:m}, and the state, {c:m}.
Ashby has {a} shops, Corle {b} and Lisle {c}: {t} in total.
There were {a} fires in May, {b} in June and {c} in July, {t} altogether.
Of the {t} houses, {a} have been sold, {b} are for rent and the remaining {c} stand empty.
The motion had {a} votes for, {b} against and {c} abstentions, all {t} members having voted.
The firm employs {a} people in Leeds, {b} in York and {c} in Hull, a workforce of {t}.
""".strip().splitlines()
_HALVES = """
{a:C} of the {t} houses have been sold; the other {b} are for rent.
{a:C} of the {t} houses have been sold, leaving {b} for rent.
Of the {t} patients, {a} have gone home, leaving {b} in hospital.
The firm employs {t} people, {a} of them in Leeds and the rest, {b}, in York.
There were {t} people on board. {a:C} were crew and the other {b} were passengers.
The jury of {a} women and {b} men, {t} people in all, retired on Monday.
She won with {t} votes, {a} more than the {b} of her nearest rival.
The club cut its staff from {t} to {b}, a loss of {a} jobs.
The number of schools fell by {a}, from {t} to {b}.
There were {t} deaths this year, compared with {b} last year, a rise of {a}.
The town now has {t} pubs, up {a} from {b} in 2010.
""".strip().splitlines()
_CHANGES = """
Sales rose by {z:P} to £{y:d}, from £{x:d} in 2024.
Sales were £{y:d}, up {z:%} from £{x:d} a year earlier.
Sales were £{y:d}, compared with £{x:d} a year earlier, a rise of {z:%}.
There were {x:d} burglaries in 2023 and {y:d} in 2024, a rise of {z:%}.
There were {x:d} burglaries in 2023. In 2024 there were {y:d}, a rise of {z:%}.
A {z:%} rise took the number of burglaries from {x:d} to {y:d}.
The price went up by {z:%}, to ${y:d} from ${x:d}.
Shares rose {d:d} pence, or {z:%}, to {y:d} pence.
Shares gained {z:%}, or {d:d} pence, to {y:d} pence.
Licences have grown from {x:d} a month to {y:d}, up {z:%}, since then.
""".strip().splitlines()
_SHARES = """
The survey found that {x} of the {y} shops, or {z:%}, had closed.
{z:%} of shops ({x} of {y}) had closed.
Of the {y} shops, {x}, or {z:%}, had closed.
The firm asked {y} people, of whom {x}, or {z:%}, said yes.
The firm asked {y} people, {x} of whom ({z:%}) said yes.
In a survey of {y} drivers, {x} said yes, which is {z:%}.
{x} people, or {z:%} of the {y} asked, said yes.
{z:%} of the {y} people asked, or {x}, said yes.
The school has {y} pupils. {x} of them, or {z:%}, walk to school.
With {x} of {y} members voting, turnout was {z:%}.
{x} members voted for and {n} against, or {z:%} in favour.
""".strip().splitlines()
_YEARS = """
She led the club from {a:s} to {b:s}, {n} years in all.
She joined the club in {a:s} and left in {b:s} after {n} years.
Her {n}-year reign began in {a:s} and ended in {b:s}.
The war began in {a:s} and lasted {n} years, until {b:s}.
He was jailed in {a:s} and freed in {b:s}, having served {n} years.
He spent {n} years in jail between {a:s} and {b:s}.
The vote was in {a:s}; the opening came {n} years later, in {b:s}.
""".strip().splitlines()
_LISTS = """
{n:C} men – {names} – were charged on Monday.
The {n}, {names}, were charged on Monday.
{names} are the {n} men charged.
{names}, the {n} women charged, will appear on Monday.
She is survived by {n} children, {names}, and a brother.
The {n}-nation bloc of {names} will meet.
Offices in the {n} cities of {names} will close.
She won the prize {n} times, in {years}.
The shops will open on {n} days: {days}.
The {n} accused – {aged} – deny the charge.
""".strip().splitlines()
_NAMES = ("Anna Berger", "Tom Lisle", "Maria Okoro", "Paul Renner", "Ines Vidal")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def _listed(items: tuple[str, ...]) -> str:
    return f"{', '.join(items[:-1])} and {items[-1]}"


def pairs() -> Iterator[tuple[str, str, str]]:
    """The rule, a draft with the right figures and one with a wrong figure, of each construction."""
    for rule, rightly, wrongly, sentences in GROUPS:
        for one in sentences:
            yield rule, filled(one, **rightly).replace("¦", "\n"), filled(one, **wrongly).replace("¦", "\n")
    for one in _SUMS:
        slots = {"a": 14, "b": 12, "c": 11}
        yield "sum", filled(one, t=37, **slots), filled(one, t=35, **slots)
    for one in _HALVES:
        yield "sum", filled(one, t=37, a=14, b=23), filled(one, t=37, a=16, b=23)
    for one in _CHANGES:
        yield "percent", filled(one, x=400, y=500, d=100, z=25), filled(one, x=400, y=500, d=100, z=35)
    for one in _SHARES:
        slots = {"x": 24, "y": 60, "n": 36}
        yield "percent", filled(one, z=40, **slots), filled(one, z=50, **slots)
    for one in _YEARS:
        years = {"a": "1988", "b": "2002"}
        plain = one.replace(":s", "")
        yield "duration", filled(plain, n=14, **years), filled(plain, n=11, **years)
    for one in _LISTS:
        many = {"names": _NAMES, "days": _DAYS, "years": ("1998", "2002", "2006", "2011", "2014"),
                "aged": tuple(f"{name}, {20 + len(name)}" for name in _NAMES)}  # fmt: skip
        right, wrong = ({name: _listed(items[:some]) for name, items in many.items()} for some in (3, 4))
        yield "count", filled(one, n=3, **right), filled(one, n=3, **wrong)
