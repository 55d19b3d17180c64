"""What the words directly beside a figure make of it: a total, the whole of which others are parts, the rest.

Each reader is asked of one figure of a statement, so that a form of totals is arithmetic on roles and does not care in
what order, with what verb or between what other words its figures stand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from linter.analysis.arithmetic.people import PEOPLE
from linter.analysis.arithmetic.statements import Statement, has
from linter.analysis.arithmetic.sum_terms import plural
from linter.analysis.numbers.numbers import Number
from linter.analysis.numbers.vocabulary import MEASURES
from linter.analysis.text.expression import expression

LOOSELY = (
    r"(?:(?:about|around|roughly|approximately|nearly|almost|just|only|exactly|some|over|under|more than|less than"
    r"|fewer than|at least|up to|as many as|a|an|the|its|their|his|her|all|another|fully|all of|an estimated|record"
    r"|a further|as much as|well over|well under|full|whole|entire|good) )*"
)
"""Words that may stand between what gives a figure its role and the figure."""

_GROUP = (
    r"(?:workforce|squad|fleet|team|crew|staff|party|group|class|haul|tally|crowd|cast|family|convoy|herd|total|sum"
    r"|grand total|combined total|collection|force|flock|field|membership|strength|complement"
    r"|catch|harvest|crop|intake|attendance|congregation|audience|consignment|shipment|cargo)"
)
_TOTAL_BEFORE = expression(
    r"(?:\b[Tt]otal(?:s|ed|led|ing|ling)?(?: (?:number|figure|sum|cost|bill|haul|tally))?"
    r"(?: of| to| was| is| were| stands at| came to| comes to| at|:| –)?"
    r"|\b(?:[Ii]n all|[Ii]n total|[Aa]ltogether|[Aa]ll told|[Cc]ombined|[Oo]verall|[Bb]etween them|put together),?"
    r"(?: there (?:are|were))?(?: they (?:had|have|won|made|sold|raised|scored))?"
    r"|\b(?:mak(?:es?|ing)|made|giv(?:es?|ing)|gave)(?: (?:it|them|him|her|us|for|up|a total of|the [a-z]+))?"
    r"|\b(?:br(?:ings?|inging|ought)|tak(?:es?|ing)|took) (?:the|its|their|his|her|this)(?: [\w’'-]+){0,5}? to"
    r"|\b(?:add(?:s|ed|ing)?(?: up)?|com(?:es?|ing)|came|amount(?:s|ed|ing)?|sum(?:s|med|ming)?) (?:up )?to"
    rf"|(?:^|[,;:–—(] ?)(?:[Aa]ll|[Aa]ll of)|\b(?:a grand|out of a possible)"
    r"|,? (?:for|in|or|with|and) a (?:[a-z-]+ )?(?:total|sum|haul|tally) of"
    rf"|, a (?:[a-z-]+ )?{_GROUP} of"
    rf") {LOOSELY}$"
)
_TOTAL_HINTS = (
    "otal", "ll", "ltogether", "ombined", "verall", "etween them", "together", "mak", "made", "giv", "gave", "br",
    "tak", "took", "add", "com", "came", "amount", "sum", "grand", "possible", "haul", "tally", ", a ",
)  # fmt: skip
"""Strings of which whatever announces a total has one."""
_TOTAL_AFTER = expression(
    r"(?: [\w’'-]+){0,3}?,? (?:in all|in total|altogether|all told|combined|between them|overall|put together"
    r"|in the (?:whole )?(?:season|year)|for the (?:whole )?(?:season|year|day|match|game|week|month)|in a single day)"
    r"\b"
)
_BEFORE_TOTAL = expression(
    r"(?:[,:–—(-]|, (?:or|for|so|that is)|\b(?:has|have|had|scored|won|sold|made|took|got|raised|caught|lost))"
    rf" ?{LOOSELY}$"
)
"""What stands before a total that words after it announce."""
_RUNNING = expression(r"\b(?:running|career|cumulative|overall|season['’]s|all-time|previous|earlier|so far)\b[^.,]*$")
"""A total of more than what stands before it."""
_WEAK_TOTAL = expression(r"\b(?:all|mak(?:es?|ing)|made|giv(?:es?|ing)|gave)(?: (?:it|them|him|her|us|for))? $")
"""These announce a total only where something else agrees: "making 12 people happy"."""
_WHOLE = (
    r"(?<!total )(?<!number )(?<!group )(?<!sum )(?:[Oo]f|[Oo]ut of|[Aa]mong) (?:(?:the|its|their|his|her|those|these"
    r"|our|my|all|a total of|some|this|both"
    r"|[\w’'-]+['’]s?|[\w-]+s['’]) )*(?:[a-z-]+ )?"
)
_WHOLE_BEFORE = expression(rf"(?:^|\b){_WHOLE}$")
_PART_OF_WHOLE = expression(rf"^(?: [\w’'-]+){{0,3}}? {_WHOLE}$")
_REST_BEFORE = expression(
    r"(?:\b(?:the|its|their|his|her|another|its) (?:other|remaining|rest|remainder|balance)(?: of [a-z ]{3,30})?"
    r"(?:,| –| —| \()?|\b(?:remaining|leav(?:ing|es)(?: (?:him|her|it|them|us|me|the [a-z]+))?(?: with)?"
    rf"|which left(?: (?:him|her|it|them))?(?: with)?|keep(?:s|ing)?|(?:still|now) (?:has|have|had|owns?|runs?"
    rf"|employs?)"
    rf"|(?:which|that) (?:means?|leaves?|left)(?: that)?|so(?: that)?|and (?:has|have|had|kept|closed|shut|sold|lost"
    rf"|saved|cut|rejected|refused|failed|dropped))) {LOOSELY}$"
)
_REST_AFTER = expression(
    r"^(?: [\w’'-]+){0,2}? (?:to go|still to (?:come|go|be [a-z]+|report|sell|count)|left to [a-z]+|outstanding"
    r"|yet to [a-z]+|remain(?:ed|s|ing)?(?: to be [a-z]+)?(?=[.,;]|$| to| un| in| at| on)|(?:are |is |were "
    r"|was )?left(?=[.,;]|$)"
    r"|(?:are|were|is|was) still [a-z]+|(?:have|has) (?:yet to|not)|failed(?=[.,;]|$))\b"
)
_RATE = expression(
    r"\b(?:each|every|per|apiece|an? (?:year|month|week|day|night|head|share|piece|hour|minute|time)"
    r"|annual(?:ly)?|includ(?:ing|ed|es?)|compared|than|out of|times|average|averag\w+|versus|double|twice"
    r"|behind|ahead of|adrift of|short of|clear of"
    r"|(?:up|down|ranging) from|between (?:the )?ages?|of (?:them|whom|which|those|these)|(?<!first )(?<!second )half"
    r" of|or)\b"
)


_REACH = 160
"""Characters before a figure in which what gives it its role stands."""


def _ends(pattern: re.Pattern[str], gap: str) -> bool:
    """Whether an expression that ends with the text is found at the end of what stands before a figure."""
    return pattern.search(gap, max(0, len(gap) - _REACH)) is not None


def is_total(sentence: Statement, number: int) -> bool:
    """Whether words beside a figure say that it is what others come to."""
    before = sentence.gap(number)
    after = _TOTAL_AFTER.match(sentence.gap(number + 1)) is not None
    found = has(before, _TOTAL_HINTS) and _ends(_TOTAL_BEFORE, before)
    if found and _RUNNING.search(before):
        return False
    if not found:
        return after and _ends(_BEFORE_TOTAL, before)
    one = sentence.numbers[number]
    counts = one.unit != "" or one.kind == "percent" or (one.kind == "money" and "mak" in before[-20:])
    return after or counts or not _ends(_WEAK_TOTAL, before)


def is_weak_total(sentence: Statement, number: int) -> bool:
    """Whether of the words before a figure only "making" or "all" says that it is a total."""
    return _ends(_WEAK_TOTAL, sentence.gap(number))


_GROWN = expression(r"\b(?:br(?:ings?|inging|ought)|tak(?:es?|ing)|took) (?:the|its|their|his|her|this)\b[^.]*$")


def may_have_begun_before(sentence: Statement, number: int) -> bool:
    """Whether a total is one that grew, and may have more parts than are named: "taking the toll to 18"."""
    return _GROWN.search(sentence.gap(number)) is not None


def is_whole(sentence: Statement, number: int) -> bool:
    """Whether a figure is a whole: "of the 20", "out of 20", "among the 20"."""
    return _ends(_WHOLE_BEFORE, sentence.gap(number))


def is_part_of(sentence: Statement, number: int) -> bool:
    """Whether the figure before this one is a part of it, and nothing else stands between: "12 of the 20"."""
    return number > 0 and _PART_OF_WHOLE.match(sentence.gap(number)) is not None


_OTHERS_AFTER = expression(r"^ others\b")


def is_rest(sentence: Statement, number: int) -> bool:
    """Whether a figure is what is left of a whole: "the other 5", "the remaining 5", "leaving 5", "5 to go"."""
    if sentence.gap(number).endswith(" the ") and _OTHERS_AFTER.match(sentence.gap(number + 1)):
        return True
    return _ends(_REST_BEFORE, sentence.gap(number)) or _REST_AFTER.match(sentence.gap(number + 1)) is not None


def has_rate(text: str) -> bool:
    """Whether a text has words that make its figures other than parts that can be added."""
    return _RATE.search(text) is not None


SPANS = frozenset(
    """
    years months weeks days hours minutes seconds times points degrees miles km feet metres meters inches yards
    kilometres kilometers decades percent kilograms kilogrammes grams ounces pounds tons tonnes litres liters
    gallons acres hectares
    """.split()  # noqa: SIM905
)
"""What is measured and not counted; such figures are added only to others of their own."""


def one_thing(total: Number, parts: Sequence[Number], *, kinds: bool) -> bool:
    """Whether parts may make a total: figures of one thing, of people, or, with `kinds`, of kinds of it."""
    if total.kind in {"money", "percent"}:
        return True
    units = {one.unit.rstrip("s") for one in (total, *parts) if plural(one.unit) and one.unit != "others"}
    measured = {one.unit if one.unit in SPANS or one.unit in MEASURES else "" for one in (total, *parts)}
    if len(measured - {""}) > 1 or (total.unit and len(measured) > 1 and total.unit not in measured):
        return False
    if len(units) <= 1 or all(one in PEOPLE or one + "s" in PEOPLE for one in units):
        return True
    return kinds and measured == {""}
