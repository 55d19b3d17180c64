"""Percentages that are the shares of one whole, and so make a hundred together.

"48% approved, 37% disapproved and 15% had no view"; "wheat is 55% of the crop, barley 30% and oats the remaining 15%";
"owned by the state (60%), a firm (25%) and its workers (15%)". The shares are all the figures of their sentence; what
makes them exclusive is a residue (the rest, those without a view), or a verb of owning, dividing or coming from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.analysis.arithmetic.opposites import are_opposites
from linter.analysis.arithmetic.roles import LOOSELY
from linter.analysis.arithmetic.statements import PERCENT, Statement
from linter.analysis.arithmetic.sum_terms import Sum, sum_over
from linter.analysis.text.expression import expression

_NO_SHARE = frozenset({"year", "day", "ordinal", "decade", "time"})
_MOST = 7
_REST = expression(
    r"\b(?:the|its|their) (?:(?:remaining|other|final|last) |rest,? |remainder,? |balance,? (?:of )?)$"
    r"|\b(?:the rest|the remainder|the balance|all others?|others?) (?:\(|[–—,:] ?)$"
)
"""What stands before the share of the rest."""
_NO_VIEW = expression(
    r"\b(?:undecided|abstain\w*|spoil\w*|declined|refused to (?:say|answer)|unsure|uncertain|not sure|neutral"
    r"|no (?:opinion|view|views|answer|preference|idea|position)|(?:do|did|does)(?: not|n['’]t) (?:know|say|have an?)"
    r"|don['’]t knows?|neither|no opinion either way|(?:and|the) (?:others?|rest))\b"
)
_LEANS = expression(
    r"\b(?:favou?r(?:ed|s)?|oppos\w+|support\w*|against|approv\w+|disapprov\w+|yes|no|agree\w*|disagree\w*"
    r"|back(?:ed|s)?|prefer\w*|vot\w+|would|said|want\w*|like[sd]?|trust\w*|happy|satisfied|better|worse|good|bad|think"
    r"|thought)\b"
)
_DIVIDED = expression(
    r"\b(?:owned|own(?:s|ing)?|h[eo]lds?|holding|shareholders?|stakes?|divided|split|shared|made up"
    r"|consist\w*"
    r"|makes? up|making up|comprises?|compris(?:ed|ing)|composed|broken down|breaks? down|came|com(?:es?|ing)|derived"
    r"|generated|drawn|account(?:s|ed|ing)? for|constitut\w+)\b"
)
_TWO_SERIES = expression(
    r"\b(?:compared|last (?:year|month|week|time|quarter)|previous\w*|earlier|while (?:men|women)|among|versus"
    r"|ago|respectively|points?|each|both|margin|tied|turnout|more than one|multiple|some also|also|target|whereas)\b"
)
_CHANGED = expression(
    r"\b(?:from|(?<!made )(?<!make )(?<!makes )(?<!making )up|down|than|rose|fell|falls?|rises?|at|rate of|against"
    r"|(?:ris\w+|rose|fall\w*|fell|gr[eo]w\w*|increas\w+|declin\w+|drop\w*|up|down|cut|reduc\w+|rais\w+|lower\w*"
    r"|shr[aiu]nk\w*|jump\w*|climb\w*) by"
    rf"|include[sd]?|including|of (?:whom|which|them|these|those)) {LOOSELY}$"
)
"""What stands before a percentage that is no share of the whole."""
_OF_ITS_OWN = expression(
    r"^ (?:more|less|higher|lower|fewer|increase|rise|fall|drop|cut|growth|interest|rate|chance|pay|off|up"
    r"|down|of (?:them|those|these|whom|which)|above|below|on)\b"
)


def shares_of_one(sentence: Statement) -> Iterator[Sum]:
    """The shares of a sentence that can't make more, or anything else, than a hundred per cent."""
    figures = [place for place, one in enumerate(sentence.numbers) if one.kind not in _NO_SHARE]
    shares = [sentence.numbers[place] for place in figures]
    if not 1 < len(shares) <= _MOST or any(one.kind != "percent" or one.part for one in shares):
        return
    text = sentence.text.replace("the last", "")
    if _TWO_SERIES.search(text) or any(one.bound in {"above", "below"} for one in shares):
        return
    if any(_CHANGED.search(sentence.gap(place)) or _OF_ITS_OWN.match(sentence.gap(place + 1)) for place in figures):
        return
    rest = _REST.search(sentence.gap(figures[-1])) is not None
    if rest or (len(shares) > 2 and _NO_VIEW.search(text) and _LEANS.search(text)):
        # who leans neither way may be left out where only one side is named
        yield sum_over(sentence, shares, None, at_most=not rest and not _BOTH_WAYS.search(text))
    elif _DIVIDED.search(text) and (_is_list(sentence, figures) if len(shares) > 2 else _are_apart(sentence, figures)):
        yield sum_over(sentence, shares, None, at_most=True)


def _are_apart(sentence: Statement, figures: list[int]) -> bool:
    """Whether two shares are of groups that have no member in common: "men made up 57% and women 43%"."""
    return are_opposites(*(sentence.gap(place) for place in figures))


_BOTH_WAYS = expression(
    r"\bapprov.*\bdisapprov|\bagree.*\bdisagree|\b(?:support|favou?r|back|for)\w*\b.*\b(?:oppos|against|reject)"
    r"|\byes\b.*\bno\b|\b(?:satisfied|happy|like|want|trust|agree|think|believe)\w*\b.*\b(?:not|n['’]t|dissatisfied"
    r"|unhappy"
    r"|dislik\w+|distrust\w*|disagree\w*)\b|\boppos.*\b(?:support|favou?r|back)|\bbetter\b.*\bworse"
)
_ITEM = expression(rf"^\)?(?:(?! but | while )[^.;:{PERCENT}]){{0,60}}?(?:, and|,| and|, with)[^.;:]{{0,60}}$")


_SOMEWHERE = expression(r"^(?: of [a-z ]{3,30})? (?:in|at) (?:the )?[A-Z]")


def _is_list(sentence: Statement, figures: list[int]) -> bool:
    """Whether the shares are coordinated, the last with "and"."""
    joints = [sentence.gap(place) for place in figures[1:]]
    places = sum(_SOMEWHERE.match(sentence.gap(place + 1)) is not None for place in figures)
    if places > 1:
        return False  # "22% in Corle and 19% in Lund": of two populations
    return all(_ITEM.match(joint) for joint in joints) and re.search(r"\band\b", joints[-1]) is not None
