"""Checks for a percentage, a fraction or a multiple that its own two figures contradict.

Why: "from $40 million to $50 million, up 20%" is up 25%: the desk divides by the wrong figure, or one of the three was
changed and the others stayed. A rise from 4% to 5% is one percentage point, or 25%, not 1%.
Not flagged: rounded figures that could give the percentage; yearly rates; figures of two things; "nearly", "more than".
A money amount for each of a number is a note.
Source: arithmetic; AP Stylebook, "percent, percentage, percentage points".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.analysis.arithmetic.changes import changes, shares, tied_ratios
from linter.analysis.arithmetic.comparisons import Change, Share
from linter.analysis.arithmetic.orders import Order, orders
from linter.analysis.arithmetic.rounding import Range, could_be, last_place, like, other_scale, plain
from linter.analysis.arithmetic.tied_ratios import TiedRatio
from linter.analysis.numbers.vocabulary import UNITS
from linter.api import Document, Evidence, Finding, Number, Precision, Rule, Severity

_POINTS_SLACK = 0.15
_SHARE_SLACK = 0.25
"""Percentage points by which rounding elsewhere may move a percentage."""
_MULTIPLES = {"": (0.88, 1.13), "about": (0.82, 1.2), "below": (0.7, 1.03), "above": (0.97, 1.75)}
"""By how much a multiple may be off, by the word beside it: "doubled" from 40 to 75, "more than doubled" to 120."""
_FRACTION = 0.1
_SHOWN = 0.01
"""The least multiple that two places show."""
_FAR = 3.2
"""How many times the right share a stated one may be, or the other way."""


class Percent(Rule):
    """Percentages, fractions and multiples beside the two figures that they come from."""

    severity = Severity.WARNING
    precision = Precision(
        hits=7,
        right=7,
        corpus="27,420 news articles, 2012-2020, one reader; false alarms seen there and elsewhere were mended",
    )
    quotations = "skip"
    examples = (
        "Sales will grow to $1.1bn in May, with its crowds increasing to 495m, a growth of 11.7%.",
        "Sales rose [[from $40 million to $50 million, up 20%]] on the year.",
        "Support fell [[from 54% to 44%, a fall of 20 percentage points]].",
        "The number of cases [[doubled from 40 to 60]].",
        "Takings were up by [[8% to €2.16 million from €2.0bn]].",
        "The fund [[rose from $4.1 billion to $4.5 million]] in a year.",
        "Only [[nine of the 30 shops, fewer than a quarter]], are open.",
        "Profit came to €60m, up 50% at constant exchange rates, from €45m.",
        "The lake was at [[61% of its depth, below last year's 58%]].",
        "Shares in the brewer closed at [[340p, up 12p from Tuesday's close of 352p]].",
        "Lund finished with [[16 points, ahead of Corle with 18]].",
        "Lund made a loss of $16 million, less than last year's $12 million from fees.",
        "The survey found that [[45 of the 60 shops, or 65%]], had closed.",
        "Sales rose from $40 million to $50 million, up 25% on the year.",
        "The budget will grow by 3% a year, from $500 million to $580 million in 2030.",
        "Only [[one in five (25%]]) of the farmers had been paid.",
        "Only one in five (22%) of the farmers had been paid, and more than one in five (24%) of the growers.",
        "More than four in 10 in this group, 45 percent, said yes.",
        "Prices of goods (64% weight) rose to 2.42% in April from 0.77% in March.",
        "Halve the pears, and let them simmer in the pan from 3 to 4 hours.",
        "He headed in from 10 yards. With just 10 minutes left they doubled their lead.",
        "The number of cases more than doubled from 40 to 107.",
        "The firm, up 30% this year, grew from $2 million to $3 billion.",
        "Takings were up by 40% to €2.16 million from €2.0bn for the firm.",
        "Nearly 40% of the fleet, 38 of 100 ships, lay idle.",
        "Aside from the four albums in this top 10 list there was Ann Berger’s Double Tap.",
        "The kwacha fell from 2.20 to the dollar to about 15 in 16 months.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for each change and each share that its figures don't give."""
        seen: set[tuple[int, int]] = set()
        for change in changes(document):
            said = _wrong_change(change)
            place = (change.block.index, change.before.start)
            if said and place not in seen:
                seen.add(place)
                figures = [one for one in (change.before, change.after, change.stated) if one is not None]
                yield self._report(change, said, figures, Severity.WARNING)
        for share in shares(document):
            said = _wrong_each(share) if share.each else _wrong_share(share)
            if said and (share.block.index, share.start) not in seen:
                seen.add((share.block.index, share.start))
                severity = Severity.NOTE if share.each else Severity.WARNING
                yield self._report(share, said, [share.part, share.whole, share.stated], severity)

        for tied in tied_ratios(document):
            said = _wrong_either_way(tied)
            place = (tied.block.index, tied.figures[0].start)
            if said and place not in seen:
                seen.add(place)
                yield self._report(tied, said, [*tied.figures, tied.stated], Severity.WARNING)

        for order in orders(document):
            said = _wrong_order(order)
            place = (order.block.index, order.second.start)
            if said and (order.block.index, order.first.start) not in seen and place not in seen:
                seen.add(place)
                yield self._report(order, said, [order.first, order.second], Severity.WARNING)

    def _report(
        self, found: Change | Share | TiedRatio | Order, said: str, figures: list[Number], severity: Severity
    ) -> Finding:
        return self.finding(
            found.block.span(found.start, found.end),
            f"Figures disagree: {said}",
            severity=severity,
            evidence=[Evidence(said, one.span) for one in figures],
            confidence=0.85,
        )


def _is_exact(figure: Number) -> bool:
    """Whether a figure is printed as it is: a count or a price without a scale, but no percentage."""
    return figure.kind in {"plain", "money"} and last_place(figure) <= 1 and not figure.approximate


def _rounded_alike(before: Number, after: Number) -> tuple[Range, Range]:
    """What both figures can be; "$8 million" beside "$7.2 million" is given to the same place as that."""
    figures = (before, after)
    found = [could_be(figure, exact=_is_exact(figure)) for figure in figures]
    places = [last_place(figure) for figure in figures]
    scales = [figure.text[-7:].strip("0123456789.,$£€₹ ") for figure in figures]
    if scales[0] == scales[1] and min(places) < max(places) == 10 * min(places):
        coarse = places.index(max(places))
        if "." not in figures[coarse].text and not figures[coarse].bound:
            half = min(places) / 2
            found[coarse] = Range(figures[coarse].value - half, figures[coarse].value + half)
    return found[0], found[1]


def _wrong_change(change: Change) -> str:
    """The computation, where the change can't be the stated one; else ""."""
    one, other = _rounded_alike(change.before, change.after)
    if one.low <= 0:
        return ""
    ratio = change.after.value / change.before.value
    low, high = other.low / one.high, other.high / one.low
    lead = f"from {change.before.text} to {change.after.text} is "
    scale = other_scale(change.before, change.after)
    if change.times:
        least, most = (change.times * share for share in _MULTIPLES[change.hedge])
        most *= 1.2 if change.times > 4 else 1.0
        if change.times < 1 and change.hedge in {"below", "above"}:
            least, most = (
                (change.times * 0.97, change.times * 1.25) if change.hedge == "below" else (0.2, change.times * 1.03)
            )
        if low <= most and least <= high:
            return ""
        shown = f"{plain(ratio)} times" if ratio >= _SHOWN else f"{plain(1 / ratio)} times less"
        return f"{lead}{shown}, not “{change.word}”"
    if change.stated is None:
        wrong = (change.direction > 0) == (ratio < 1) and ratio != 1 and not (low <= 1 <= high)
        return f"{lead}{'less' if ratio < 1 else 'more'}, not “{change.word}”" if wrong else ""
    said = _wrong_percent(change, change.stated, Range(low, high), ratio, lead)
    if said and scale and _wrong_percent(change, change.stated, Range(low * scale, high * scale), ratio * scale, lead):
        return ""  # no slip of the scale, so of two things
    return said


def _wrong_percent(change: Change, stated: Number, ratios: Range, ratio: float, lead: str) -> str:
    said = could_be(stated)
    points = change.before.kind == "percent"
    difference = change.after.value - change.before.value
    if points:
        both = could_be(change.before).high - could_be(change.before).low
        gap = Range(abs(difference) - both, abs(difference) + both)
    if stated.kind in {"points", "plain"}:
        if not points or gap.meets(said):
            return ""
        return (
            f"{lead}{'up' if difference > 0 else 'down'} {plain(abs(difference))} percentage points, not {stated.text}"
        )
    scale = 100.0 if stated.kind == "fraction" else 1.0
    loose = _FRACTION * stated.value * 100 if stated.kind == "fraction" else _POINTS_SLACK + 0.02 * stated.value
    target = Range(said.low * scale - loose, said.high * scale + loose)
    changed = Range((ratios.low - 1) * 100, (ratios.high - 1) * 100)
    mirrored = Range(-changed.high, -changed.low)
    slip = (
        points
        and abs(stated.value * scale - abs(difference)) < 1e-6
        and abs(abs(ratio - 1) * 100 - abs(difference)) > 2
    )
    if (changed.meets(target) or mirrored.meets(target)) and not slip:
        return ""
    up = "up" if ratio > 1 else "down"
    percent = plain(round(abs(ratio - 1) * 100, 1))
    if points:
        return f"{lead}{up} {plain(abs(difference))} percentage points, or {percent}%, not {stated.text}"
    return f"{lead}{up} {percent}%, not {stated.text}"


def _wrong_order(order: Order) -> str:
    """What is wrong, where the figure that is said to be the greater is the smaller one; else ""."""
    first, second = could_be(order.first), could_be(order.second)
    if order.way > 0 and first.high < second.low:
        return f"{order.first.text} is less than {order.second.text}, not “{order.word}”"
    if order.way < 0 and first.low > second.high:
        return f"{order.first.text} is more than {order.second.text}, not “{order.word}”"
    return ""


def _wrong_either_way(tied: TiedRatio) -> str:
    """The computation, where neither figure is changed to the other, nor by the other, by what is stated; else ""."""
    one, other = (could_be(figure, exact=_is_exact(figure)) for figure in tied.figures)
    first, second = (figure.value for figure in tied.figures)
    scale = 100.0 if tied.stated.kind == "fraction" else 1.0
    said = could_be(tied.stated)
    loose = _FRACTION * tied.stated.value * 100 if scale > 1 else _POINTS_SLACK + 0.02 * tied.stated.value
    target = Range(said.low * scale - loose, said.high * scale + loose)
    low, high = (one, other) if first < second else (other, one)
    grown = (high.low / low.high - 1, high.high / low.low - 1)
    shrunk = (1 - low.high / high.low, 1 - low.low / high.high)
    added = (low.low / (high.high - low.low), low.high / (high.low - low.high)) if high.low > low.high else (0.0, 0.0)
    taken = (low.low / (high.high + low.low), low.high / (high.low + low.high))
    ways = [grown, added] if tied.way > 0 else [shrunk, taken] if tied.way < 0 else [grown, shrunk, added, taken]
    ways += (
        [(low.low / high.high, low.high / high.low), (high.low / low.high, high.high / low.low)] if not tied.way else []
    )
    if any(Range(100 * least, 100 * most).meets(target) for least, most in ways):
        return ""
    lead = f"from {tied.figures[0].text} to {tied.figures[1].text} is {'up' if second > first else 'down'}"
    return f"{lead} {plain(round(abs(second / first - 1) * 100, 1))}%, not {tied.stated.text}"


def _printed(figure: Number) -> Range:
    """The values that a part or a whole may have; 200 million may be a quarter of its last digit off."""
    found = could_be(figure, exact=True)
    if figure.value >= _MANY and "." not in figure.text:
        spare = figure.precision / 4
        return Range(min(found.low, figure.value - spare), max(found.high, figure.value + spare))
    return found


_MANY = 1e6


def _wrong_share(share: Share) -> str:
    one, other, said = _printed(share.part), _printed(share.whole), could_be(share.stated)
    if share.part.kind == "fraction":
        parts = re.search(r"(\w+)$", share.part.text)
        of = UNITS.get(parts[1].lower(), int(parts[1]) if parts[1].isdigit() else 3) if parts else 0
        loose = 0.35 / of if of else 0.0
        next_up = 1 / of if of and share.part.bound in {"above", "about"} else loose  # "more than four in ten" for 45%
        next_down = 1 / of if of and share.part.bound in {"below", "about"} else loose
        one = Range(share.part.value - next_down, share.part.value + next_up)  # "six in ten" for 62%
        if of > 2 and re.match(r"(?i)(?:one|a|1) ", share.part.text):
            one = _one_in(of, share.part.bound)
        other = Range(1.0, 1.0)
    if other.low <= 0:
        return ""
    found = Range(100 * one.low / other.high, 100 * one.high / other.low)
    value = 100 * share.part.value / share.whole.value
    if share.stated.kind == "fraction":
        stated = 100 * share.stated.value
        below, above = share.stated.bound in {"below", "about"}, share.stated.bound in {"above", "about"}
        target = Range(
            100 * said.low if below else (1 - _FRACTION) * stated,
            100 * said.high if above else (1 + _FRACTION) * stated,
        )
    else:
        target = Range(said.low - _SHARE_SLACK, said.high + _SHARE_SLACK)
    target = _within_bound(share.stated, target)
    if found.meets(target):
        return ""
    off = value / (share.stated.value * (100 if share.stated.kind == "fraction" else 1) or 1.0)
    if not 1 / _FAR < off < _FAR and not any(abs(off / slip - 1) < _POINTS_SLACK / 10 for slip in (0.1, 10.0)):
        return ""  # of something else, and no slip of the point
    if share.part.kind == "fraction":
        return f"{share.part.text} is {plain(round(value, 1))}%, not {share.stated.text}"
    whole = plain(share.whole.value)
    return f"{share.part.text} of {whole} is {plain(round(value, 1))}%, not {share.stated.text}"


_LESS = re.compile(r"\b(?:less|fewer|lower) than (?:an? )?$|\bunder (?:an? )?$")
_MORE = re.compile(r"\b(?:[Mm]ore|greater|higher) than (?:an? )?$|\b[Oo]ver (?:an? )?$")


def _within_bound(stated: Number, target: Range) -> Range:
    """The shares that a stated one stands for, cut off where "more than" or "fewer than" before it says so."""
    value = stated.value * (100.0 if stated.kind == "fraction" else 1.0)
    before = stated.block.text[max(0, stated.start - 20) : stated.start]
    if _LESS.search(before):
        return Range(min(target.low, value * (1 - _LOOSE_BOUND)), value)
    if _MORE.search(before):
        return Range(value, max(target.high, value * (1 + _LOOSE_BOUND)))
    return target


_LOOSE_BOUND = 0.3
"""How far a share may lie on the side of a bound that the word allows, as a part of it."""


def _one_in(many: int, bound: str) -> Range:
    """The shares that "one in five" stands for: those to which neither "one in four" nor "one in six" is nearer."""
    least, own, most = 1 / (many + 1), 1 / many, 1 / (many - 1)
    return Range(
        least if bound in {"below", "about"} else (least + own) / 2,
        most if bound in {"above", "about"} else (own + most) / 2,
    )


def _wrong_each(share: Share) -> str:
    one, other, said = could_be(share.part), could_be(share.whole, exact=True), could_be(share.stated)
    if other.low <= 0:
        return ""
    found = Range(one.low / other.high * 0.97, one.high / other.low * 1.03)
    value = share.part.value / share.whole.value
    if found.meets(said) or not 0.05 < value / share.stated.value < 20:
        return ""
    return f"{share.part.text} for {share.whole.text} is {like(value, share.stated)} each, not {share.stated.text}"
