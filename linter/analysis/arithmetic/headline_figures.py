"""What a headline says of figures in words, beside the figures of the body: margins, multiples, dozens, ages.

"Win by eight points" over 88-85, "prices double" over "from 40 to 60", "hundreds held" over "arrested 43 people", "in
straight sets" over 6-4, 3-6, 6-2, "man, 47," over "a 74-year-old". A pair is yielded only where the body has one figure
for the thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.analysis.arithmetic.changes import before_and_after, shares
from linter.analysis.arithmetic.scores import SCORE, scores
from linter.analysis.arithmetic.surroundings import stem
from linter.analysis.numbers.numbers import Number, numbers
from linter.analysis.numbers.vocabulary import UNITS
from linter.analysis.text.expression import expression
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.records import NamedTuple


class HeadlineFigure(NamedTuple):
    """Words of a headline that say a figure, and the body's figure for the same thing.

    block: the headline.
    start, end: the words, in characters of its text.
    least, most: the values that the words allow.
    found: the body's value.
    place: the body's block and the characters of its figure.
    kind: "margin", "score", "multiple", "share", "crowd", "age", "sets", or "count" for what both give as figures.
    """

    block: Block
    start: int
    end: int
    least: float
    most: float
    found: float
    place: tuple[Block, int, int]
    kind: str = "count"


_N = rf"(?P<n>\d{{1,3}}|{'|'.join(word for word, value in UNITS.items() if value)})"
_MARGIN = expression(
    rf"\b(?:by|with) (?:a |an )?(?P<words>{_N}(?: |-)(?P<unit>points?|goals?|votes?|seats?|tries))(?:-margin| margin|"
    r" lead)?\b",
    re.IGNORECASE,
)
_HITS = expression(
    r"\b(?:hits?|nets?|fires? in|fired|scores?|bags?|puts?|plunders?|smash(?:es)?|thrash(?:es)?) (?:for"
    rf" )?(?P<words>{_N})"
    r"(?= (?:past|in|as|against|without|to|of the best|goals?)\b|$)",
    re.IGNORECASE,
)
_STRAIGHT = expression(r"\bin (?P<words>straight sets)\b", re.IGNORECASE)
_MULTIPLE = expression(
    r"\b(?P<words>(?P<times>doubl|tripl|trebl|quadrupl|halv)(?:es?|ed|ing)?)\b"
    r"(?! (?:down|standards?|acts?|act|trouble|bill|murder|agents?|digits?|life|blow|win|wins|lives|up|bogey|gold|as"
    r"|take|check"
    r"|glaz\w+|vision|winner|champion|dose|jeopardy|bed|room|header|time|play|helping|trap|fault|decker|whammy|crown"
    r"|century)\b)"
    r"|\b(?:by |up |down )(?P<words2>(?:a |one-)?(?P<part>half|third|quarter|fifth))\b(?! an? (?:percentage )?point)",
    re.IGNORECASE,
)
_TIMES = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "halv": 0.5}
_PARTS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5}
_DOWN = expression(
    r"\b(?:fall|falls|fell|drop|drops|down|cut|cuts|slash\w*|shrink\w*|plunge\w*|slump\w*|tumble\w*|lose|loses"
    r"|decline\w*"
    r"|reduce[sd]?|less|fewer|slide|slides|sink|sinks|dip|dips|ease|eases)\b",
    re.IGNORECASE,
)
_CROWD = expression(
    r"\b(?P<words>(?P<size>dozens|scores|hundreds|thousands|tens of thousands|hundreds of thousands|millions))"
    r" (?:of (?P<noun>[a-z]+) )?(?:(?:are|were|is|more|people|feared|reported) )*(?P<what>[a-z]+)",
    re.IGNORECASE,
)
_SIZES = {
    "dozens": (18.0, 199.0), "scores": (30.0, 250.0), "hundreds": (150.0, 2_999.0), "thousands": (1_000.0, 99_999.0),
    "tens of thousands": (12_000.0, 300_000.0), "hundreds of thousands": (120_000.0, 3_000_000.0),
    "millions": (1_000_000.0, 1e12),
}  # fmt: skip
_DONE = {
    word: group
    for group, words in {
        "kill": "kill kills killed die dies died dead deaths death perish perished",
        "hurt": "hurt injure injured injures wounded wound injuries",
        "arrest": "arrest arrested arrests held detain detained detains custody",
        "evacuate": "evacuate evacuated evacuates flee fled displaced",
        "march": "march marched marches rally rallied protest protested demonstrate demonstrated",
        "rescue": "rescue rescued saved",
        "lose": "jobs axed redundant",
    }.items()
    for word in words.split()
}
_AGE = expression(
    r"(?:, (?P<a>[1-9]\d)(?=,| [a-z]|$)(?! (?:more|others?|dead|hurt|people|killed|injured|wounded|feared|held"
    r"|arrested|[a-z]+s)\b)|\b(?P<b>[1-9]\d)-year-old\b|\b(?:aged|at|dies at|dead at) (?P<c>[1-9]\d)(?=$"
    r"|[,.;]| after\b))"
)


@analysis
def headline_figures(document: Document) -> tuple[HeadlineFigure, ...]:
    """The figures that a headline says in words, each with the body's only one."""
    block = document.headline
    if block is None or not document.body:
        return ()
    found: list[HeadlineFigure] = []
    for reader in (_margins, _scores, _sets, _multiples, _crowds, _ages):
        found.extend(reader(document, block))
    return tuple(found)


def _number(written: str) -> float:
    return float(written) if written.isdigit() else float(UNITS[written.lower()])


def _margins(document: Document, block: Block) -> Iterator[HeadlineFigure]:
    """A margin over the only score of the body."""
    match = _MARGIN.search(block.text)
    if match is None:
        return
    told = scores(document.body)
    if len({score.low_and_high for score in told}) == 1 and told[0].first != told[0].second:
        stated, apart = _number(match["n"]), float(abs(told[0].first - told[0].second))
        yield HeadlineFigure(block, *match.span("words"), stated, stated, apart, told[0].place, "margin")


def _scores(document: Document, block: Block) -> Iterator[HeadlineFigure]:
    """Goals that a side hits, over the only score of the body."""
    match = _HITS.search(block.text)
    if match is None or SCORE.search(block.text):
        return
    told = scores(document.body)
    if len({score.low_and_high for score in told}) != 1 or told[0].low_and_high[1] > _MOST_GOALS:
        return
    stated, best = _number(match["n"]), told[0].low_and_high[1]
    of_one = re.search(r"\b(?:hat[- ]trick|brace|scored|netted|goals)\b", " ".join(one.text for one in document.body))
    if stated > best or (stated < best and not of_one):
        yield HeadlineFigure(block, *match.span("words"), stated, stated, float(best), told[0].place, "score")


_MOST_GOALS = 15


def _sets(document: Document, block: Block) -> Iterator[HeadlineFigure]:
    """Straight sets, over sets of which the winner lost one."""
    match = _STRAIGHT.search(block.text)
    if match is None:
        return
    sets = [score for score in scores(document.body) if score.low_and_high[1] in {6, 7}]
    if not 2 <= len(sets) <= 5:
        return
    lost = min(sum(one.first > one.second for one in sets), sum(one.first < one.second for one in sets))
    if lost and len({one.block.index for one in sets}) == 1:
        yield HeadlineFigure(block, *match.span("words"), 0.0, 0.0, float(lost), sets[0].place, "sets")


def _multiples(document: Document, block: Block) -> Iterator[HeadlineFigure]:
    """A multiple or a part, over the only change of the body that has both its figures."""
    match = _MULTIPLE.search(block.text)
    if match is None:
        return
    found = before_and_after(document)
    ratios = {round(after.value / before.value, 4) for before, after in found}
    if len(ratios) != 1:
        return
    before, after = found[0]
    if match["words"]:
        times = _TIMES[match["times"].lower()]
        span = match.span("words")
    else:
        part = _PARTS[match["part"].lower()]
        times = 1 - part if _DOWN.search(block.text) else 1 + part
        span = match.span("words2")
    ratio = after.value / before.value
    if not _shares_words(block, match.span(), before.block) and before.block is not document.body[0]:
        return
    least, most = (times * 0.85, times * 1.3) if match["words"] and times > 1 else (times * 0.88, times * 1.14)
    if (times > 1) == (ratio > 1):
        place = (before.block, min(before.start, after.start), max(before.end, after.end))
        yield HeadlineFigure(block, *span, least, most, ratio, place, "multiple")


def _shares_words(block: Block, span: tuple[int, int], body: Block) -> bool:
    """Whether a word of the headline beside a figure stands in the body's block, too."""
    rest = block.text[: span[0]] + " " + block.text[span[1] :]
    words = {stem(word) for word in re.findall(r"[a-z]{4,}", rest.lower())} - _COMMON
    return not words.isdisjoint({stem(word) for word in re.findall(r"[a-z]{4,}", body.text.lower())})


_COMMON = {
    stem(word) for word in ("years", "year", "after", "over", "with", "from", "more", "than", "last", "this", "that")
}


def _crowds(document: Document, block: Block) -> Iterator[HeadlineFigure]:
    """Dozens or hundreds of whom something is done, over the only number of them in the body."""
    match = _CROWD.search(block.text)
    if match is None:
        return
    group = _DONE.get(match["what"].lower()) or _DONE.get((match["noun"] or "").lower())
    if group is None:
        return
    least, most = _SIZES[match["size"].lower()]
    found = [number for body in document.body for number in _done_to(body, group)]
    text = " ".join(body.text.lower() for body in document.body)
    if len({number.value for number in found}) != 1 or match["size"].lower() in text:
        return
    number = found[0]
    if number.bound == "above" and number.value < least:
        return
    yield HeadlineFigure(
        block, *match.span("words"), least, most, number.value, (number.block, number.start, number.end), "crowd"
    )


def _done_to(block: Block, group: str) -> Iterator[Number]:
    """The numbers of a block of people to whom something of a group is done, within a few words."""
    for number in numbers(block):
        if number.kind not in {"plain", "age"} or number.value < 2:
            continue
        after = re.findall(r"[a-z]+", block.text[number.end : number.end + 50].lower())[:5]
        before = re.findall(r"[a-z]+", block.text[max(0, number.start - 40) : number.start].lower())[-3:]
        if any(_DONE.get(word) == group for word in (*after, *before)):
            yield number


def _ages(document: Document, block: Block) -> Iterator[HeadlineFigure]:
    """The only age of a headline, over the only age of the body, which does not have that number at all."""
    matches = list(_AGE.finditer(block.text))
    if len(matches) != 1:
        return
    match = matches[0]
    name = next(name for name in "abc" if match[name])
    stated = int(match[name])
    found = [number for body in document.body for number in numbers(body) if number.kind == "age"]
    text = " ".join(body.text for body in document.body)
    if len({number.value for number in found}) != 1 or re.search(rf"\b{stated}\b", text):
        return
    number = found[0]
    place = (number.block, number.start, number.end)
    yield HeadlineFigure(block, *match.span(name), stated, stated, number.value, place, "age")


@analysis
def headline_shares(document: Document) -> tuple[HeadlineFigure, ...]:
    """Fractions of a headline, each with the only share of the body that has part and whole."""
    block = document.headline
    if block is None:
        return ()
    found = []
    for number in numbers(block):
        if number.kind != "fraction" or number.part:
            continue
        ratios = [
            (one.part.value / one.whole.value, one)
            for one in shares(document)
            if not one.each and one.whole.value and one.part.kind != "fraction"
        ]
        if len(ratios) == 1 and _shares_words(block, (number.start, number.end), ratios[0][1].block):
            ratio, one = ratios[0]
            least, most = number.value * 0.85, number.value * 1.15
            if number.bound == "above":
                most = number.value * 1.4
            elif number.bound == "below":
                least = number.value * 0.7
            place = (one.block, one.part.start, one.part.end)
            found.append(HeadlineFigure(block, number.start, number.end, least, most, ratio, place, "share"))
    return tuple(found)
