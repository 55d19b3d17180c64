"""Differences whose figures stand in a form of their own: runs of cricket, times of a race, what gets on and off.

"won by 37 runs, having made 281 and bowled them out for 244"; "her 2:31:40 was 30 seconds faster than his 2:32:10";
"left with 44 riders, let off 17 and reached the end with 27 aboard".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.analysis.arithmetic.roles import LOOSELY
from linter.analysis.arithmetic.statements import COUNT, PLAIN, Statement, has, present, stretch
from linter.analysis.arithmetic.sum_terms import Sum, sum_over
from linter.analysis.numbers.vocabulary import UNITS
from linter.analysis.text.expression import expression
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.records import NamedTuple

# -- runs --

_BY_RUNS = expression(
    rf"\b(?:w[io]n\w*|beat\w*|victory|defeat\w*|lost|losing)\b[^.;]{{0,60}}? by (?P<runs>{PLAIN})[ -]runs?\b"
)
_WICKETS = expression(rf"^ ?(?:for|/) ?(?P<down>{PLAIN})(?= |[,.;]|$)")
_BATTED = expression(
    rf"\b(?:ma[dk]\w+|post\w+|scor\w+|set\w*|total\w*(?: of)?|piled up|amass\w+|reach\w+|hit\w*|put on|put up"
    rf"|innings of"
    rf"|after) {LOOSELY}$"
)
_ANSWERED = expression(
    r"\b(?:(?:all )?out|dismiss\w+|bowl\w+|restrict\w+|h[eo]ld\w*|bundl\w+|skittl\w+|limit\w+|repl(?:y|ied)"
    r"|respon\w+)\b"
    rf"[^.;]{{0,40}}? (?:for|to|with|at) (?:a total of |just |only )?{LOOSELY}$"
)
_OTHER_RULES = expression(
    r"\b(?:innings and|D/?L|DLS|Duckworth|revised|target|rain|declared|follow|first innings|second innings)\b"
)
_LEAST_TOTAL = 50
"""Runs below which a figure is a batter's, or the wickets."""


def runs(sentence: Statement) -> Iterator[Sum]:
    """A win by so many runs with the totals of both sides."""
    match = _BY_RUNS.search(sentence.text) if " run" in sentence.text else None
    if match is None or _OTHER_RULES.search(sentence.text):
        return
    stated = sentence.number(match.start("runs"))
    totals = [
        place
        for place, one in enumerate(sentence.numbers)
        if one.kind in {"plain", "year"} and one.start != stated.start and one.value >= _LEAST_TOTAL
    ]
    if len(totals) != 2:
        return
    first, second = totals
    if _BATTED.search(sentence.gap(first)) and _ANSWERED.search(sentence.gap(second)):
        high, low = sentence.numbers[first], sentence.numbers[second]
        if high.value > low.value:
            yield sum_over(sentence, (high, low), stated, minus=True)


# -- what gets on and off --

_HELD = expression(
    rf"\bwith (?P<n>{COUNT}) (?:passengers|people|riders|aboard|on board|travellers|guests|crew|pilgrims)\b"
)
_STILL = expression(rf"\b(?:with|carrying) {LOOSELY}(?P<n>{COUNT}) (?:[a-z]+ )?(?:aboard|on board)\b")
_OFF = expression(
    rf"\b(?:let|dropp?ed|set|put|took) (?:off|down) (?P<a>{COUNT})|(?P<b>{COUNT}) (?:[a-z]+ )?(?:got off|got out|left"
    r"|alighted|disembarked|stepped off)\b"
)
_ON = expression(
    rf"\b(?:picked up|took on|collected) (?P<a>{COUNT})|(?P<b>{COUNT}) (?:others |more |[a-z]+ )?(?:got on|got in"
    rf"|boarded"
    r"|joined|climbed aboard|stepped on)\b"
)
_UNCOUNTED = expression(
    r"\b(?:some|several|a few|many|others?|more|half|most)\b(?: [a-z]+){0,3}? (?:got|boarded|joined|left|on|off)\b"
    r"|\b(?:took on|picked up|let off|dropped off) (?:some|several|a few|many|others?|more)\b"
)


def flows(before: Statement | None, sentence: Statement) -> Iterator[Sum]:
    """How many a vehicle carried, how many left and joined it, and how many it carried then."""
    if "board" not in sentence.text:
        return
    held = _HELD.search(sentence.text)
    own = held is not None and _STILL.search(sentence.text, held.end()) is not None
    if not own and before is not None and before.block is sentence.block and sentence.start - before.start < 300:
        sentence = stretch(sentence.block, before.start, sentence.start + sentence.length)
        held = _HELD.search(sentence.text)
    still = [match for match in _STILL.finditer(sentence.text) if held and match.start() > held.end()]
    if held is None or len(still) != 1:
        return
    end = still[0].start("n")
    amounts = [
        one for one in sentence.between(held.start("n"), end + 1) if one.kind not in {"year", "day", "ordinal", "time"}
    ]
    off, on = (
        [
            sentence.number(match.start("a") if match["a"] else match.start("b"))
            for match in pattern.finditer(sentence.text, held.end(), end)
        ]
        for pattern in (_OFF, _ON)
    )
    start, stated = sentence.number(held.start("n")), sentence.number(end)
    if _UNCOUNTED.search(sentence.text, held.end(), end):
        return
    if not off or len(off) + len(on) + 2 != len(amounts) or any(one.approximate for one in amounts):
        return
    lost = sum(one.value for one in off) - sum(one.value for one in on)
    if 0 < lost < start.value:
        yield sum_over(sentence, (start, off[0]._replace(value=lost)), stated, minus=True)


# -- times of a race --


class TimeGap(NamedTuple):
    """Two times and how many seconds they are stated to be apart.

    block: the block that it is in.
    start, end: the characters of the block's text that state it, end excluded.
    times: both, as written.
    apart: the seconds between them.
    stated: the seconds that the draft has.
    written: its words for them.
    """

    block: Block
    start: int
    end: int
    times: tuple[str, str]
    apart: float
    stated: float
    written: str


_CLOCK = (
    r"(?:\d{1,2}:\d\d:\d\d(?:\.\d+)?|\d{1,2}:\d\d\.\d+"
    r"|(?:\d{1,2} hours?,? )?\d{1,2} minutes?(?:,? and|,)? \d{1,2}(?:\.\d+)? seconds?)"
)
_N = r"(?:\d{1,3}(?:\.\d+)?|" + "|".join(word for word, value in UNITS.items() if value > 0) + ")"
_GAP = expression(
    rf"(?P<one>{_CLOCK})(?P<between>[^.;:\d]{{1,40}}?) (?P<by>{_N}) seconds (?P<way>faster|slower|quicker|better"
    rf"|ahead|behind"
    rf"|inside|outside|off|under|over|clear|short)\b(?P<more>[^.;:\d]{{0,60}}?)\b(?P<other>{_CLOCK})(?![:\d])"
)
_TWO = re.compile(r"\band (?!was |is |so )|\bbut\b|\bwhile\b|\bwho\b|\bthen\b")


_SECONDS = (" seconds ",)


@analysis
def time_gaps(document: Document) -> tuple[TimeGap, ...]:
    """The times of all body text that stand with their difference in seconds, in the order of the source."""
    found = []
    for block in document.body if present(document, _SECONDS) else ():
        if not has(block.text, _SECONDS):
            continue
        for match in _GAP.finditer(block.text):
            if _TWO.search(match["between"]) or _TWO.search(match["more"]):
                continue
            one, other = _seconds(match["one"]), _seconds(match["other"])
            stated = UNITS.get(match["by"].lower())
            seconds = float(match["by"]) if stated is None else float(stated)
            found.append(
                TimeGap(
                    block, match.start(), match.end(), (match["one"], match["other"]), abs(one - other), seconds,
                    f"{match['by']} seconds",
                )
            )  # fmt: skip
    return tuple(found)


def _seconds(written: str) -> float:
    """The seconds of a time: hours, minutes and seconds, or minutes and seconds."""
    total = 0.0
    for part in re.findall(r"\d+(?:\.\d+)?", written):
        total = total * 60 + float(part)
    return total
