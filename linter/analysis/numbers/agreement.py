"""Whether one number says the same as another, or follows from others: rounding, limits, sums, years."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

from linter.analysis.numbers.numbers import Number

LARGE = 1e6
"""From here on numbers are written with few digits and a scale."""
MOST_ROUNDING = 0.15
"""The share of a number that rounding may take off or add."""


def step(value: float) -> float:
    """The place of a number's last digit that is not zero: 100 for 4,400; 0.1 for 3.5; 1 for 0."""
    if value == 0:
        return 1.0
    place = 1.0
    if value == int(value):
        whole = int(abs(value))
        while whole % 10 == 0:
            whole //= 10
            place *= 10
        return place
    while abs(value / place - round(value / place)) > 1e-6 and place > 1e-4:
        place /= 10
    return place


_KINDS = {"age": "plain", "points": "percent", "year": "year", "decade": "year"}


def same_kind(stated: Number, other: Number) -> bool:
    """Whether `other` can be what `stated` says.

    Money is no percentage, and three is not the third, though the third is one of three.
    """
    one, two = _KINDS.get(stated.kind, stated.kind), _KINDS.get(other.kind, other.kind)
    if one == two:
        return True
    if two == "ordinal":
        return one == "fraction"
    if {one, two} == {"percent", "fraction"}:
        return True
    return "plain" in {one, two} and not {one, two} & {"day", "time"}


def equal(one: Number, other: Number) -> bool:
    """Whether two numbers have the same value, a fraction as a percentage or a short year as a long one."""
    if not same_kind(one, other):
        return False
    a, b = _as_percent(one, other), _as_percent(other, one)
    if math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-9):
        return True
    if {one.kind, other.kind} <= {"year", "plain", "decade"} and one.kind != "plain":
        return 1900 <= max(a, b) < 2100 and int(max(a, b)) % 100 == int(min(a, b))
    return False


def rounds_to(stated: Number, exact: Number) -> bool:
    """Whether `stated` is `exact` rounded to the places that it has, cut off, or within 3% of it for a round number."""
    if not same_kind(stated, exact) or stated.kind in {"year", "ordinal"}:
        return False
    a, b = _as_percent(stated, exact), _as_percent(exact, stated)
    if b == 0 or a == 0:
        return False
    place, error = step(a), abs(a - b)
    if abs(b) < abs(a) == place:
        place /= 10  # up to 100 rounds what is nearer to it than to 90
    if step(b) < place and error <= MOST_ROUNDING * abs(b):  # digits only vanish in rounding
        cut = math.floor(b / place) * place == a or (abs(b) > 100 and math.ceil(b / place) * place == a)
        if cut or error <= place / 2 + 1e-9:
            return True
    is_round = place >= abs(a) / 10 and abs(a) >= 20
    loose = stated.approximate or exact.approximate
    allowed = 0.1 * abs(b) if loose else 0.03 * abs(b) if is_round else 0.0
    return error <= allowed or (stated.kind == "fraction" and error <= 0.06 * max(a, b))


def within_limit(stated: Number, exact: Number, *, less: bool, more: bool) -> bool:
    """Whether "nearly"/"under" (`less`) or "more than" (`more`) `stated` is a way to say `exact`.

    "Over 1m" is said of all that is less than 2m.
    """
    if not same_kind(stated, exact) or stated.kind in {"year", "ordinal"}:
        return False
    a, b = _as_percent(stated, exact), _as_percent(exact, stated)
    return (less and 0.85 * a <= b <= a) or (more and a <= b and (b <= 1.35 * a or LARGE <= a <= b < a + step(a)))


def complement(stated: Number, exact: Number) -> bool:
    """Whether two percentages (or a percentage and a fraction) make a hundred."""
    kinds = {stated.kind, exact.kind}
    return kinds <= {"percent", "fraction"} and abs(percent(stated) + percent(exact) - 100) < 0.51


def sums_to(stated: Number, others: Sequence[tuple[Number, int]]) -> bool:
    """Whether the stated number is the sum or the difference of two neighbours in `others`, or the sum of three.

    others: numbers in order, each with the number of its sentence; neighbours are in one sentence, of larger numbers
    one apart, of amounts of money two.
    """
    value = stated.value
    margin = _margin(value)
    small = stated.kind == "plain" and stated.value <= 12
    reach = 0 if small else 2 if stated.kind == "money" else 1
    for place, (a, sentence) in enumerate(others):
        near = [other.value for other, where in others[place + 1 : place + 4] if where - sentence <= reach]
        for b in near:
            if abs(a.value + b - value) <= margin and _close(a.value + b, value):
                return True
            off = abs(abs(a.value - b) - value) if not small and stated.kind != "percent" else math.inf
            if off <= margin and _close(abs(a.value - b), value):
                return True
        for b, c in itertools.pairwise(near):
            if abs(a.value + b + c - value) <= margin and _close(a.value + b + c, value):
                return True
    return False


def times_to(stated: Number, others: Sequence[tuple[Number, int]]) -> bool:
    """Whether the stated number is the product or the quotient of two neighbours in `others`, in one sentence."""
    for place, (a, sentence) in enumerate(others):
        for other, where in others[place + 1 : place + 3]:
            b = other.value
            if where != sentence or min(abs(a.value), abs(b)) <= 1:
                continue
            if _close(a.value * b, stated.value) or _close(max(a.value, b) / min(a.value, b), stated.value):
                return True
    return False


def _margin(stated: float) -> float:
    """How far a number may be from the stated one at most to be `_close`, which takes longer to tell."""
    return max(step(stated), 1e-8 * abs(stated))


def _close(exact: float, stated: float) -> bool:
    place = step(stated)
    if math.isclose(exact, stated, rel_tol=1e-9):
        return True
    return step(exact) < place and abs(exact - stated) <= place / 2 and abs(stated) >= 10


def percent(number: Number) -> float:
    """A percentage or a fraction as a percentage."""
    return number.value * 100 if number.kind == "fraction" else number.value


def _as_percent(number: Number, beside: Number) -> float:
    if number.kind == "fraction" and beside.kind == "percent":
        return number.value * 100
    return number.value
