"""Two figures and how far they are apart: "from 900 to 780, a loss of 120".

The figures are found by their roles: one that words call the difference, and two that words set against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter.analysis.arithmetic.roles import LOOSELY, SPANS
from linter.analysis.arithmetic.statements import Statement
from linter.analysis.arithmetic.sum_terms import Sum, plural, sum_over
from linter.analysis.numbers.numbers import Number
from linter.analysis.text.expression import expression

_APART_BEFORE = expression(
    r"\b(?:by|(?:majority|margin|lead|gap|difference|deficit|surplus|rise|increase|gain|jump|growth|fall|drop|loss"
    r"|decrease|decline|cut|reduction|swing|improvement) of|lost|los(?:es?|ing)|gain(?:ed|ing|s)?|add(?:ed|ing|s)?"
    r"|shed(?:ding)?|(?:which|that) is|up|down|ahead by|behind by"
    r"|fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:ed?|es|ing)|rose|ris(?:es?|en|ing)|climb(?:s|ed|ing)?"
    r"|jump(?:s|ed|ing)?|slid|sank|plunged|grew|increased|decreased) "
    rf"{LOOSELY}$"
)
_APART_AFTER = expression(
    r"(?:-(?:vote|point|seat|run|goal|shot|stroke|job|place|percentage-point))? ?(?:[a-z-]+ ){0,2}?"
    r"(?:more|fewer|less|higher|lower|ahead|behind|clear|[a-z]{3,}er(?= than)|majority|margin|(?<!to )lead|gap"
    r"|difference|(?:up|down) on)\b"
)
_TAKING = expression(
    r", (?:and )?(?:taking|reducing|bringing|cutting|lowering|lifting|raising|increasing|shrinking|slimming|trimming"
    r"|expanding|pushing) (?:its|the|their|his|her) [\w’' -]{2,40} from $"
)
_WITH_EFFECT = expression(
    r", (?:clos|shedd|shutt|axe?|scrapp|remov|cutt|add|open|gain|los|creat|dropp|sell|mothball|build|hir|sack|sav)ing "
    rf"{LOOSELY}$"
)
_OF_THEM = expression(r"(?<=ing [\ue000-\ue00f]) of them(?=[.,;]|$)")
_ENDS = expression(r"^(?:[.,;]|$)")
_FROM = expression(rf"\bfrom {LOOSELY}$")
_TO = expression(rf"(?:^|\b)to {LOOSELY}$")
_AGAINST = expression(
    r"^(?: [\w’'-]+){0,6}?,?(?: [\w’'-]+){0,4}? ?(?:[-–]|\b(?:to|against|compared (?:with|to)|versus|than|on|from|after"
    rf"|with|over|and)) (?:the |his |her |its |their |a rival['’]s |(?:[A-Z][\w.]* )?[\w’'-]+['’]s? )*{LOOSELY}$"
)
_SCORE = expression(
    r"^(?: votes?| points?| seats?| runs?| goals?)?(?: in favou?r(?: of [a-z ]+)?| for)?,? ?(?:-|–|to|and)"
)
_NOT_ONE = expression(
    r"\b(?:each|every|per|(?<!in )(?<!over )(?<!within )(?:a|per|every) (?:year|month|week|day|share|head|piece|game"
    r"|match|night)(?! (?:ago|earlier|before|later|on|in hand)\b)|average|annual\w*"
    r"|times|expected|forecast\w*|target|another|a further|among|respectively|while|whereas|then|of (?:them|whom|which)"
    r"|including|but|or|at least|as many|up to|ages?|aged|years? old|ratio|odds|rating)\b"
)
_YEARLY = frozenset({"year", "day", "ordinal", "decade", "time"})


_OTHER_MATCH = expression(r"\b(?:after|following|despite|since|avenging|unlike|before|than|but|while)\b")
"""What makes a score that of another match: "won by six points after an 88-83 defeat"."""
_ASIDE = expression(r", (?:but|or so|while|whereas|then)\b[^\ue000-\ue00f]*$")
"""What follows the last figure after a comma and says nothing of it."""
_EVENT = expression(r"(?:\bthe|[’']s?) $")
"""What makes metres the name of a race: "the 400m"."""
_FAR = 160
"""Characters between the first of three figures and the last, beyond which they are of several things."""


def _figures(sentence: Statement) -> list[int]:
    return [
        number
        for number, one in enumerate(sentence.numbers)
        if one.kind not in _YEARLY and not (one.text.endswith("m") and _EVENT.search(sentence.gap(number)))
    ]


def differences(sentence: Statement) -> Iterator[Sum]:
    """The differences of a sentence that has two figures of one thing and one that words call their difference."""
    places = _figures(sentence)
    if len(places) != 3:
        return
    told = sentence.place(places[2])
    if _NOT_ONE.search(_OF_THEM.sub("", sentence.text[:told] + _ASIDE.sub("", sentence.text[told:]))):
        return
    about = sentence.text[sentence.place(places[0]) : sentence.place(places[2])]
    if len(about) > _FAR or "…" in about:
        return
    apart = [number for number in places if _is_difference(sentence, number)]
    for number in apart if len(apart) == 1 else ():
        lows = [place for place in places if place != number and sentence.numbers[place].part == "low"]
        if any(not _FROM.search(sentence.gap(place)) for place in lows):
            continue  # a range
        one, other = (place for place in places if place != number)
        stated = sentence.numbers[number]
        between = sentence.text[
            min(sentence.place(one), sentence.place(number)) : max(sentence.place(one), sentence.place(number))
        ]
        if sentence.numbers[one].kind == "score" and _OTHER_MATCH.search(between):
            continue
        stated = _in_units(stated, (sentence.numbers[one], sentence.numbers[other]))
        first, second = _measured_alike(sentence, one, other, stated)
        named = _NAMED.search(sentence.gap(number)) if number == places[2] else None
        beaten = number == places[2] and _BEATEN.search(sentence.text[: sentence.place(number)]) is not None
        bare = named is not None and named["what"] in _OF_BOTH and first.unit not in SPANS
        if bare and first.kind == "plain" and plural(first.unit) and plural(second.unit):
            second = second._replace(unit=first.unit)
        if (
            number == places[2]
            and named is None
            and re.search(r"\band (?!so |thus |is |was |has |had )", sentence.gap(number))
        ):
            continue  # "53 to 44, and others had her up 4"
        said = named is not None or beaten or _set_against(sentence, one, other, number)
        if said and _of_one_thing(first, second, stated):
            low, high = sorted((first, second), key=lambda figure: figure.value)
            if 0 < low.value < high.value and stated.value < high.value:
                yield sum_over(sentence, (high, low), stated, minus=True)


_HUNDREDTHS = frozenset({"cents", "cent", "pence", "p", "paise", "c"})


def _in_units(stated: Number, figures: Sequence[Number]) -> Number:
    """A difference in cents or pence as an amount of the currency of the two figures: "by 45 cents to $15.20"."""
    money = all(one.kind == "money" and one.unit not in _HUNDREDTHS for one in figures)
    if money and stated.kind in {"plain", "money"} and (stated.unit in _HUNDREDTHS or stated.currency in _HUNDREDTHS):
        value, precision = stated.value / 100, stated.precision / 100
        return stated._replace(kind="money", currency=figures[0].currency, value=value, precision=precision, unit="")
    return stated


def _measured_alike(sentence: Statement, one: int, other: int, stated: Number) -> tuple[Number, Number]:
    """The two figures, with the measure of their difference where "from … to" leaves it out of both."""
    first, second = sentence.numbers[one], sentence.numbers[other]
    bare = not any(plural(figure.unit) for figure in (first, second)) and first.kind == second.kind == "plain"
    if bare and stated.unit in SPANS - {"points", "times"} and _FROM.search(sentence.gap(one)):
        return first._replace(unit=stated.unit), second._replace(unit=stated.unit)
    measures = {figure.unit for figure in (first, second, stated) if figure.unit}
    if len(measures) == 1 and measures <= SPANS and all("." in figure.text for figure in (first, second, stated)):
        # "9.98 seconds, … the next, who finished in 10.02"
        return first._replace(unit=stated.unit), second._replace(unit=stated.unit)
    return first, second


def _is_difference(sentence: Statement, number: int) -> bool:
    return (
        _APART_BEFORE.search(sentence.gap(number)) is not None
        or _APART_AFTER.match(sentence.gap(number + 1)) is not None
        or _TAKING.search(sentence.gap(number + 1)) is not None
        or (
            _WITH_EFFECT.search(sentence.gap(number)) is not None
            and _ENDS.match(sentence.gap(number + 1).removeprefix(" of them")) is not None
        )
    )


def _of_one_thing(first: Number, second: Number, stated: Number) -> bool:
    """Whether the third can be the difference of two: all counts of one noun, amounts of one currency, percentages."""
    kinds = {"plain" if one.kind in {"age", "score"} else one.kind for one in (first, second)}
    if len(kinds) != 1 or first.currency != second.currency:
        return False
    kind = kinds.pop()
    if kind == "percent":
        return stated.kind == "points" or (stated.kind == "plain" and stated.unit in {"points", "point"})
    if kind == "money":
        return stated.kind == "money" and stated.currency == first.currency
    units = {one.unit.rstrip("s") for one in (first, second, stated) if plural(one.unit)} - {
        "job",
        "vote",
        "point",
        "seat",
    }
    spans = {one.unit if one.unit in SPANS - {"points"} else "" for one in (first, second, stated)}
    return kind == "plain" and stated.kind in {"plain", "age"} and len(units) < 2 and len(spans) == 1


def _set_against(sentence: Statement, one: int, other: int, stated: int) -> bool:
    """Whether words set two figures against each other: from … to, … to …, compared with, than the."""
    if _FROM.search(sentence.gap(one)):
        return _TO.search(sentence.gap(other)) is not None
    if _TO.search(sentence.gap(one)) and _FROM.search(sentence.gap(other)):
        return True
    if sentence.numbers[one].kind == "score":
        return True
    if other == one + 1:
        between = sentence.gap(other)
        if between.rstrip().endswith("and") and not re.search(r"\b(?:for|favou?r|support\w*)\b", between):
            return False  # "leads by 4, 5 and 7"
        return _AGAINST.match(between) is not None
    before_stated, after = sentence.gap(stated), sentence.gap(other)
    return one < stated < other and len(before_stated) < 40 and _BESIDE.search(after) is not None


_BESIDE = expression(
    rf"\bthan (?:[\w’'-]+ ){{1,4}}?[\w’'-]+(?:, | )(?:(?:who|which|that) )?(?:had|has|got|won|polled|scored|sold"
    rf"|took) {LOOSELY}$"
    r"|\b(?:than|ahead of|clear of|behind|above|below|from|over) (?:[\w’'-]+ ){0,4}?[\w’'-]+,? (?:who|which|that) "
    rf"(?:[a-z]+ ){{1,2}}?(?:(?:in|on|at|with|by) )?{LOOSELY}$"
    rf"|\b(?:than|from|on|ahead of|clear of|behind|above|below|over|against|short of|compared (?:with|to)) {LOOSELY}"
    r"(?:the |last |this |previous |that |her |his |its |their |[\w’'-]+['’]s? )*$"
)
_NAMED = expression(
    r"(?:,|;|:| –| —|, (?:giving|making|leaving|for|with|that is|which is)(?: (?:it|them|him|her))?"
    r"|\bleaving(?: (?:it|them|him|her))?(?: with)?)"
    r" (?:an?|the) (?:[a-z-]+ )?(?P<what>surplus|deficit|profit|loss|saving|rise|increase|gain|jump|growth|fall|drop"
    r"|decrease|decline|cut"
    rf"|reduction|difference|gap|margin|majority|lead|shortfall|improvement|discount) of {LOOSELY}$"
)
"""What names the difference of the two figures before it, whatever joins these."""
_BEATEN = expression(rf"\bbeat(?:s|ing|en)? .*\bby {LOOSELY}$|\bbeat(?:s|ing|en)? [^.;]*\bby {LOOSELY}$")
_OF_BOTH = frozenset(
    {"surplus", "deficit", "profit", "loss", "difference", "gap", "margin", "majority", "lead", "shortfall"}
)
