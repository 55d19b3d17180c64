"""Numbers of a claim that follow from what the body counts of the same kind: a sum, a difference, a rate over a time.

Only neighbouring counts of one kind are put together, a few at a time: of all numbers of a body, some two would give
nearly any third.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.claims.learned import is_short
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.numbers.claim_numbers import PERIODS, Placed, unit_lemmas
from linter.analysis.headlines.numbers.like_counts import Like, like_counts, name_rows, of_people
from linter.analysis.headlines.numbers.measures import measured
from linter.analysis.numbers.numbers import Number

MOST_TERMS = 4
NEAREST = 2
"""Sentences from one count to the next."""
TOP = 3
"""Sentences at the top."""
OF_THE_CLAIM = 0.3
"""How much of the claim a sentence holds one of whose counts is among those put together, unless it is at the top."""
MOST_NAMES = 12
_CUE = 5
"""Words beside a count among which one tells of a difference."""
OFF = 0.03
"""How far a total may be from a round number that tells it."""
OFF_OF_LIMITS = 0.15
_LIMITS = frozenset({"over", "nearly", "almost", "than"})
ROUND = 20
_RATES = {("day", "week"): 7, ("day", "month"): 30, ("day", "year"): 365, ("week", "year"): 52, ("month", "year"): 12}
"""How many of the first unit of time are in one of the second."""
_OTHERS = frozenset({"other", "others"})
_ONE = frozenset({"a", "an", "one"})
UNITS_OF_TIME = {"minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0, "year": 31557600.0}
"""In seconds."""
_EACH = frozenset({"a", "an", "per", "each", "every"})
_RATE = 7
"""Words after a number among which "a day" stands."""
_ADVERBS = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
    "annual": "year",
}
_APART = frozenset(
    """
    less fewer need short remaining left instead save cut rest except lose die turn drop reduce shorten faster slower
    late
    """.split()  # noqa: SIM905
)
"""Words that tell of a difference beside two counts (base forms)."""


def is_combined(claim: Claim, stated: Number, placed: Sequence[Placed]) -> bool:
    """Whether neighbouring counts of the body of the same kind come to a stated number: "52 in the north, 57 in the
    south ... 41 more", "40 ships set out, three turned back", "30 tonnes a day" for 210 a week; or it counts what a row
    of names lists ("Alaska, Arkansas and Ohio" for three states).

    placed: the numbers of the body.
    """
    if stated.kind not in {"plain", "money", "percent"} or stated.value <= 1 or stated.part:
        return False
    if stated.kind == "plain" and (_is_of_names(claim, stated) or _with_others(claim, stated, placed)):
        return True
    measure = measured(stated)
    if measure is not None and measure.dimension == "time" and _in_two_units(claim, measure.value, placed):
        return True
    if measure is not None and measure.dimension == "time" and not is_short(claim):
        return False  # articles have spans of all kinds
    value = _value(stated)
    like = like_counts(claim, stated, placed)
    if stated.kind != "percent" and _at_a_rate(claim, stated, value, like):
        return True
    numbered = [one for one in like if not one.alone]
    listed = [like] if is_short(claim) and len(numbered) < len(like) else []
    speaking = _speaking(claim)
    return any(
        _is_it(claim, stated, value, total, whole=terms == numbered)
        for one in (*listed, numbered)
        for terms, total in _totals(claim, one)
        if not speaking.isdisjoint(term.sentence for term in terms)
    )


def _with_others(claim: Claim, stated: Number, placed: Sequence[Placed]) -> bool:
    """Whether a body counts one less as others beside one that it names: "Lund and 10 other towns" for eleven."""
    index = claim.index
    for item in placed:
        last = index.place(item.number.block, item.number.end - 1)
        if item.number.kind == "plain" and item.number.value == stated.value - 1 > 1:
            after = index.forms[last + 1 : last + 3]
            if not _OTHERS.isdisjoint(after):
                return True
    return False


def _in_two_units(claim: Claim, seconds: float, placed: Sequence[Placed]) -> bool:
    """Whether a time that is told in two units comes to so many seconds: "an hour and 15 minutes"."""
    index = claim.index
    for item in placed:
        smaller = measured(item.number)
        before = index.forms[max(0, item.place - 3) : item.place]
        if smaller is None or smaller.dimension != "time" or before[2:] != ["and"]:
            continue
        larger = UNITS_OF_TIME.get(index.lemmas[item.place - 2], 0.0)
        many = 1.0 if before[0] in _ONE else next((o.number.value for o in placed if o.place == item.place - 3), 0.0)
        if many * larger and many * larger + smaller.value == seconds:
            return True
    return False


def _value(stated: Number) -> float:
    measure = measured(stated)
    return measure.value if measure is not None else stated.value


def _speaking(claim: Claim) -> set[int]:
    """The sentences that speak of a claim, and the first ones; all of a short body."""
    index = claim.index
    first = index.sentence_of[claim.since]
    if is_short(claim):
        return {*range(first, len(index.sentences))}
    found = {at for at, (share, _) in support(claim).scores().items() if share >= OF_THE_CLAIM}
    return found | {*range(first, first + TOP)}


def _totals(claim: Claim, like: Sequence[Like]) -> Iterator[tuple[Sequence[Like], float]]:
    """What neighbouring counts come to, added up, and two of them, taken from each other."""
    index = claim.index
    for start, one in enumerate(like):
        total = one.value
        for end in range(start + 1, min(start + MOST_TERMS, len(like))):
            terms = like[start : end + 1]
            if _is_apart(terms[-2], terms[-1]) or sum(term.alone for term in terms) > 1:
                break
            total += like[end].value
            yield terms, total
        for other in like[start + 1 : start + 2]:
            if other.sentence - one.sentence > NEAREST or one.value == other.value:
                continue
            around = (
                *index.lemmas[one.place - 1 : one.place + _CUE],
                *index.lemmas[other.place - _CUE : other.place + _CUE],
            )
            if not _APART.isdisjoint(around):
                yield (one, other), abs(one.value - other.value)


def _is_apart(one: Like, other: Like) -> bool:
    """Whether two counts stand too far from each other to be added up, or are one that is said again."""
    return other.sentence - one.sentence > NEAREST or (one.value == other.value and one.sentence != other.sentence)


def _is_it(claim: Claim, stated: Number, value: float, total: float, *, whole: bool) -> bool:
    """Whether a total is what a claim states; if it is of all the numbers that the body has of its kind, `whole`, about
    so much, too.
    """
    off = abs(total - value)
    if off <= 1e-9 * value:
        return True
    if stated.value < ROUND or not whole:
        return False
    limited = stated.bound or not _LIMITS.isdisjoint(word.form for word in claim.words if word.end <= stated.start)
    rounded = stated.precision >= stated.value / 10 or stated.approximate
    return (rounded and off <= OFF * value) or (bool(limited) and off <= OFF_OF_LIMITS * value)


def _is_of_names(claim: Claim, stated: Number) -> bool:
    """Whether a number of a claim counts the names of a row of the body."""
    units = unit_lemmas(claim, stated)
    if not 2 < stated.value <= MOST_NAMES or units & PERIODS or measured(stated) is not None:
        return False
    if not units and not of_people(claim, stated):
        return False
    sentence_of, speaking = claim.index.sentence_of, _speaking(claim)
    return any(many == stated.value and sentence_of[first] in speaking for first, many in name_rows(claim))


def _at_a_rate(claim: Claim, stated: Number, value: float, like: Sequence[Like]) -> bool:
    """Whether a count of the body that is so many a day comes to the stated one in a week, or in so many days."""
    index = claim.index
    wanted = {word.lemma for word in claim.words} | {_ADVERBS.get(word.form, "") for word in claim.words}
    for one in like:
        end = index.sentences[one.sentence].last
        forms, lemmas = index.forms[one.place : end], index.lemmas[one.place : end]
        rate = {
            lemma
            for form, lemma in zip(forms[:_RATE], lemmas[1 : _RATE + 1], strict=False)
            if form in _EACH and lemma in PERIODS
        } | {_ADVERBS[form] for form in forms[:_RATE] if form in _ADVERBS}
        for unit in rate:
            times: list[float] = [
                factor for (short, long), factor in _RATES.items() if short == unit and long in wanted
            ]
            times += [1 / factor for (short, long), factor in _RATES.items() if long == unit and short in wanted]
            if any(_is_it(claim, stated, value, factor * one.value, whole=True) for factor in times):
                return True
    return False
