"""Ratios that words tie to two figures without the closed forms: shares of a whole that any verb brings in, changes of
which no word says what came first.

A share is read where the whole follows "of", a verb of asking, having or counting, or stands in the sentence before; a
change where the two figures are the only ones beside the ratio. The rule holds the second against every order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from linter.analysis.arithmetic.compared_figures import comparable, figures_of, is_range, joined
from linter.analysis.arithmetic.comparison_forms import FAR, HEDGED, MORE, OF_OTHERS, OTHER_SERIES, RATIOS, WAY, YEARLY
from linter.analysis.arithmetic.comparisons import Share
from linter.analysis.arithmetic.roles import LOOSELY, SPANS, is_part_of, is_whole
from linter.analysis.arithmetic.statements import YEAR, Statement
from linter.analysis.arithmetic.sum_terms import plural
from linter.analysis.numbers.numbers import Number
from linter.analysis.text.expression import expression
from linter.document.model import Block
from linter.records import NamedTuple


class TiedRatio(NamedTuple):
    """Two figures and a ratio of them, whichever came first.

    block: the block that it is in.
    start, end: the characters of the block's text that state it, end excluded.
    figures: the two, in the order of the draft.
    stated: the percentage or the fraction.
    way: 1 where the words beside it say more, -1 where less, 0 where neither or both.
    """

    block: Block
    start: int
    end: int
    figures: tuple[Number, Number]
    stated: Number
    way: int


# -- shares --

_TO_PART = expression(
    r"^(?: of (?:them|it|these|those|which|whom|the [a-z]+))?(?:(?:,? or|,| \(| [–—-]{1,2}|:|;)(?: (?:around|about"
    r"|that is|ie|i\.e\.))?) ?"
    rf"{LOOSELY}$"
)
"""What joins a percentage to the part that follows it: "40% of them, or 24"."""
_FROM_PART = expression(
    r"(?:,? or| \(|,(?: [a-z]+){0,3}? (?:a|an|the)(?: [a-z-]+){0,3} of|, (?:a|an)(?: [a-z-]+){0,3} (?:rate|share) of"
    r"|,| [–—-]{1,2}|:|;"
    r"|,? (?:which|that|this) (?:is|was|means|makes|represents|equals|amounts to)(?: that)?|, (?:so )?that['’]s"
    r"|,? (?:that is|equal to"
    r"|equivalent to|representing|meaning(?: that)?|making up|giving|i\.e\.|ie)"
    r"|\. (?:That|This|It|Which)(?: (?:is|was|means|makes|represents|equals|amounts to|gives))?"
    r"(?: (?:an?|the|it))?(?:(?: [a-z-]+){0,3} of)?) ?"
    rf"{LOOSELY}$"
)
"""What joins a part to the percentage that follows it: "24 of the 60, a rate of 40%"."""
_WHOLE_BEFORE = expression(
    r"\b(?:of|out of|among|from|check(?:s|ed)?|survey(?:s|ed)?|poll(?:s|ed)?|ask(?:s|ed)?|interview(?:s|ed)?|test(?:s"
    r"|ed)?|inspect(?:s|ed)?"
    r"|examin(?:es?|ed)|question(?:s|ed)?|count(?:s|ed)?|sampl(?:es?|ed)|screen(?:s|ed)?|stud(?:ies|ied)|review(?:s"
    r"|ed)?|audit(?:s|ed)?"
    r"|visit(?:s|ed)?|receiv(?:es?|ed)|rais(?:es?|ed)|borrow(?:s|ed)?|inherit(?:s|ed)?|ha[sd]|have|with|employ(?:s"
    r"|ed)?|runs?|owns?|operates?"
    r"|owes?|owed|is|was|were|are|total(?:s|led|ing|ling)?|num?bers?|numbered|holds?|held|to|planted|bought|built"
    r"|counted|sold|issued|made) "
    rf"(?:(?:the|its|an?|his|her|their|some|about|those|these|all|[\w’'-]+['’]s?) )*(?:[a-z-]+ )?{LOOSELY}$"
)
_NO_SHARE = expression(
    r"\b(?:average|apiece|each|every|respectively|compared|(?:up|down) from|margin of|at least|up to|between|expected"
    r"|target|forecast"
    r"|twice|interest|ris(?:e|es|en|ing)|rose|fell|fall(?:s|en|ing)?|increas\w+|decreas\w+|drop(?:s|ped)?|grew"
    r"|grown|growth|from"
    r"|gain\w*|jump\w*|climb\w*|(?<!make )(?<!makes )(?<!making )(?<!made )(?<!-)up|more|fewer|another|a further"
    r"|while|whereas|aged?|times|than|discount|tax|inflation|needs?|needed|require[sd]?)\b"
)
_PART_OF_IT = expression(r"^(?: (?:buses|[a-z]+))? of (?:it|them|this|these|those|that|which|whom)\b")
_STARTS = expression(
    rf"^[\"“]?(?:(?:Of|Among) (?:these|those|them|the [a-z]+),? |Only |Just |Some |About |[A-Z][a-z]+ (?:takes|took"
    rf"|gets|got|cost|costs) )?{LOOSELY}$"
)
_LEAST, _MOST = 0.3, 3.2
"""Stated shares so far from the right one are of something else."""


class _Three(NamedTuple):
    """A statement with two comparable figures and a ratio, and no other amount.

    statement: one sentence or two.
    one, other: the places of the figures.
    ratio: the place of the ratio.
    second: where its second sentence begins, 0 for one sentence.
    """

    statement: Statement
    one: int
    other: int
    ratio: int
    second: int

    @property
    def figures(self) -> tuple[Number, Number]:
        return self.statement.numbers[self.one], self.statement.numbers[self.other]

    @property
    def stated(self) -> Number:
        return self.statement.numbers[self.ratio]

    @property
    def ends(self) -> tuple[int, int]:
        inside = (*self.figures, self.stated)
        return min(figure.start for figure in inside), max(figure.end for figure in inside)


def _three(before: Statement | None, sentence: Statement, kinds: frozenset[str]) -> _Three | None:
    """The figures and the ratio of a sentence, or of it and the one before."""
    places, statement, second = figures_of(sentence), sentence, 0
    if len(places) in {1, 2} and before is not None and len(figures_of(before)) + len(places) == 3:
        both = joined(before, sentence)
        if both is not None:
            statement, places, second = both, figures_of(both), len(before.text)
    numbers = statement.numbers
    ratios = [place for place in places if numbers[place].kind in kinds]
    if len(places) != 3 or len(ratios) != 1:
        return None
    far = any(statement.place(late) - statement.place(early) > FAR + 30 for early, late in pairwise(places))
    far = far or statement.place(places[2]) - statement.place(places[0]) > _WHOLE
    one, other = (place for place in places if place != ratios[0])
    first, last = numbers[one], numbers[other]
    if far or not comparable(first, last) or first.kind == "percent" or first.value == last.value:
        return None
    return _Three(statement, one, other, ratios[0], second)


_WHOLE = 130
"""Characters from the first figure to the last; what is longer tells of several things."""
_SHARES = frozenset({"percent", "fraction"})


def tied_shares(before: Statement | None, sentence: Statement) -> Iterator[Share]:
    """The shares of a sentence with a part, a whole and a ratio and no other figures; the whole may stand before it."""
    read = _three(before, sentence, _SHARES)
    if read is None or any(one.part or one.unit in SPANS for one in (*read.figures, read.stated)):
        return
    first, last = read.figures
    part, whole = (read.one, read.other) if first.value < last.value else (read.other, read.one)
    if _is_share(read, part, whole):
        numbers = read.statement.numbers
        stated = read.stated.value * (100 if read.stated.kind == "fraction" else 1)
        if _LEAST < stated / (100 * numbers[part].value / numbers[whole].value) < _MOST:
            yield Share(read.statement.block, *read.ends, numbers[part], numbers[whole], read.stated)


def _is_share(read: _Three, part: int, whole: int) -> bool:
    """Whether words make one figure a part of the other, and the ratio that of the two."""
    statement = read.statement
    units = {statement.numbers[place].unit for place in (part, whole)} - {""}
    if read.second and len(units) > 1:
        return False
    places = sorted((read.one, read.other, read.ratio))
    first, last = statement.place(places[0]), statement.place(places[-1])
    if _NO_SHARE.search(statement.text[max(0, first - 30) : last + 12]) or MORE.match(statement.gap(read.ratio + 1)):
        return False
    if OF_OTHERS.match(statement.gap(read.ratio + 1)):
        return False
    apart = read.second and statement.place(max(part, whole)) < read.second < statement.place(read.ratio)
    if apart and not re.search(r"\. (?:That|This|It|Which)\b", statement.gap(read.ratio)):
        return False  # "24 of the 36. At the same time, 88% of them …"
    if part < read.ratio < whole and "," in statement.gap(whole)[1:]:
        return False  # "$3bn, 67% of the profit, on sales of $10bn"
    return _is_tied(statement, part, read.ratio, whole) and _is_whole(statement, part, whole, read.second)


def _is_tied(statement: Statement, part: int, ratio: int, whole: int) -> bool:
    """Whether only a joint stands between a ratio and its part, or the whole that follows the part."""
    low, high = min(part, ratio), max(part, ratio)
    gap = statement.gap(high)
    if low < whole < high:  # "24 of the 60, or 40%"; "40% of the 60, or 24"
        found = _FROM_PART.search(gap[-40:]) if ratio == high else _TO_PART.search(gap)
        return found is not None and len(gap) < FAR
    if high != low + 1 and statement.numbers[high - 1].kind not in YEARLY:
        return False
    if gap.rstrip()[-1:] in {":", ";"} and len(gap) > _BESIDE:
        return False  # another statement
    return _FROM_PART.search(gap[-70:]) is not None if ratio == high else _TO_PART.match(gap) is not None


def _is_whole(statement: Statement, part: int, whole: int, second: int) -> bool:
    """Whether words make the larger figure the one that the smaller is a part of."""
    if is_whole(statement, whole) or is_part_of(statement, whole):
        return True
    if whole > part or not _WHOLE_BEFORE.search(statement.gap(whole)):
        return False
    lead = statement.text[second + 1 : statement.place(part)] if second else ""
    if second:
        return _STARTS.match(lead) is not None or _PART_OF_IT.match(statement.gap(part + 1)) is not None
    return plural(statement.numbers[whole].unit) or _PART_OF_IT.match(statement.gap(part + 1)) is not None


# -- changes --

_SAME = re.compile(
    r"\b(?:which|that) (?:is|was|means|makes|marks)\b|\band (?:has|have|had|is|are|then|so|thereby|thus)\b|\bas it\b"
)
_ELSEWHERE = expression(
    r"\b(?:and|but|while|as|with|which|who|when|where|because|after|though|although|despite|whereas"
    r"|times)\b|;"
    r"|, [a-z]+ (?:its|their|his|her|the) "
)
_LEVEL = expression(rf"\b(?:to|at|of about|stands at|reach(?:ed|ing|es)?) {LOOSELY}$")
"""What makes a percentage a level and not a change."""
_PERIOD = re.compile(r"-(?:year|month|week|day|hour|minute|mile|foot|point)\b|\.\d")
_SET_AGAINST = expression(
    r"\b(?:from|to|than|compared (?:with|to)|against|versus|instead of|rather than|last (?:year|month|week|season)"
    r"|earlier|ago|previous\w*"
    r"|once|until|formerly|originally|now|today|this year|until|had been|it was|were only|stood at|on the|became"
    r"|become|by)\b"
    rf"|\b[Ii]n {YEAR}"
)
"""Words of which one stands beside figures of two times."""
_BESIDE = 45
"""Characters beside a ratio in which a word says that it is a change."""
_SLIP = 4.0
"""How many times the right change a stated one may be; one that is farther off is of something else."""
_TIMES = 12
"""How many times the lower figure the higher one may be."""


def tied_changes(before: Statement | None, sentence: Statement) -> Iterator[TiedRatio]:
    """Two comparable figures and one ratio that words call a rise or a fall, where nothing else is measured."""
    read = _three(before, sentence, RATIOS)
    if read is None or read.stated.kind == "points" or read.stated.part or read.stated.bound in {"above", "below"}:
        return
    statement, (first, last) = read.statement, read.figures
    if OTHER_SERIES.search(statement.text) or is_range(statement, read.one, read.other):
        return
    low, high = sorted((first.value, last.value))
    stated = read.stated.value * (100 if read.stated.kind == "fraction" else 1)
    likely = 0 < low < high < _TIMES * low and any(
        one / _SLIP < stated / 100 < one * _SLIP for one in (high / low - 1, low / (high - low), low / high)
    )
    if likely and _is_change(read) and _of_two_times(read):
        yield TiedRatio(statement.block, *read.ends, read.figures, read.stated, _way(read))


def _way(read: _Three) -> int:
    """Which way the words directly beside the ratio go."""
    place, text = read.statement.place(read.ratio), read.statement.text
    beside = HEDGED.sub(" ", text[max(0, place - _BESIDE // 2) : place] + "·" + text[place + 1 : place + _BESIDE // 2])
    ways = {match.lastgroup for match in WAY.finditer(beside)}
    return 0 if len(ways) != 1 else 1 if ways == {"up"} else -1


def _is_change(read: _Three) -> bool:
    """Whether words at a ratio make it a change, and none begins another statement."""
    statement, place = read.statement, read.statement.place(read.ratio)
    text = statement.text
    beside = text[max(0, place - _BESIDE) : place] + "·" + text[place + 1 : place + _BESIDE]
    if not WAY.search(HEDGED.sub(" ", beside)) or (read.second and not _goes_on(read)):
        return False
    if _LEVEL.search(statement.gap(read.ratio)) or text.startswith(" of ", place + 1):
        return False
    clause = statement.gap(read.ratio) if read.ratio > read.one else statement.gap(read.one)
    return not _ELSEWHERE.search(_SAME.sub(" ", clause)) and not (read.second and clause.count(".") > 1)


_IN_MONTHS = expression(rf"\b(?:in|by|for) (?:(?:early |late )?[A-Z][a-z]+|{YEAR}) and $")
"""What sets two figures side by side as those of two times: "£200 in May and £250 in June"."""


_SUMS_UP = re.compile(r"[.!?] (?:That|This|It|Which)(?: (?:is|was|means|represents|marks|makes))? an? ")
_NEXT = re.compile(
    r"[.!?] (?:Now|Today|By then|This (?:year|month|week|season)|Last (?:year|month)|(?:In|By|Since) |It (?:is|was"
    r"|had)|There (?:are|were))"
)


def _goes_on(read: _Three) -> bool:
    """Whether a second sentence sums up the first, or has the figure of a later time or an earlier one."""
    statement, places = read.statement, (read.one, read.other)
    begins = statement.text[max(0, read.second - 1) :]
    inside = [place for place in places if statement.place(place) > read.second]
    if not inside:  # "… That was up 38% compared to July" is of something else
        return (
            _SUMS_UP.match(begins) is not None
            and not re.match(r" (?:compared|from|over|on)\b", statement.gap(read.ratio + 1))
            and not re.search(r"\b(?:from|than|after|on|against) (?:the|an?|last|its)\b", statement.gap(read.ratio))
        )  # nor is "a slowdown from the growth of 38%"
    return len(inside) == 1 and statement.place(read.ratio) > read.second and _NEXT.match(begins) is not None


def _of_two_times(read: _Three) -> bool:
    """Whether the two figures count one thing at two times."""
    statement, (first, last) = read.statement, read.figures
    units = {figure.unit.rstrip("s") for figure in (first, last) if plural(figure.unit)}
    if len(units) > 1 or any(_PERIOD.match(figure.block.text, figure.end) for figure in (first, last)):
        return False
    between = statement.text[statement.place(read.one) + 1 : statement.place(read.other)]
    apart = re.search(r"\band $|\b(?:which|who|whose|while)\b", _SAME.sub(" ", between)) is not None
    if apart and not _IN_MONTHS.search(between):
        return False
    if re.search(rf"\b(?:by|additional|extra|(?:ris|fall|grow|dropp)ing) {LOOSELY}$", statement.gap(read.other)):
        return False
    if re.search(r"\band (?:[A-Z]|his|her|their|its|the)", between):
        return False  # "Ms Rae raised $20m, … and Mr Moll raised $23m"
    around = statement.gap(read.one)[-30:] + "·" + between + "·" + statement.gap(read.other + 1)[:25]
    return _SET_AGAINST.search(around) is not None
