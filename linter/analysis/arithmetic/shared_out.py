"""Products and averages that a draft states with all their figures, whatever stands first.

"Each of the 12 villages will get 50 streetlights, 600 in all"; "at $40 an hour for 20 hours she will earn $800"; "the
debt of Rs 6,000 crore is Rs 60,000 for each of 10 lakh families"; "bids of $10, $12 and $14, an average of $12".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter.analysis.arithmetic.differences import Product
from linter.analysis.arithmetic.roles import LOOSELY, SPANS, is_total
from linter.analysis.arithmetic.statements import (
    AMOUNT,
    ANY,
    COUNT,
    MONEY,
    Statement,
    dense,
    figures,
    has,
    present,
    statements,
)
from linter.analysis.arithmetic.sum_terms import plural, same_kind
from linter.analysis.numbers.numbers import Number
from linter.analysis.text.expression import expression
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.records import NamedTuple


class Average(NamedTuple):
    """Listed figures and their stated average.

    block: the block that it is in.
    start, end: the characters of the block's text that state it, end excluded.
    parts: the figures.
    stated: what the draft has for their average.
    """

    block: Block
    start: int
    end: int
    parts: tuple[Number, ...]
    stated: Number


_HINTS = ("each", "every one of ", "qually", "venly", " an hour", " per ", " a day", " a night", " a week", " a month")
_NO_FIGURE = frozenset({"year", "day", "ordinal", "decade", "time"})
_LOOSE = expression(
    r"\b(?:plus|deposit|discount|tax|interest|average\w*|from|up to|between|more|less|fewer|than|minimum|maximum"
    r"|another"
    r"|with the|also|extra|overtime|bonus\w*|including|already|at least|first|only|but|while|whereas|if|as many as"
    r"|additional|further|about|nearly|almost|some|over|most)\b"
)
"""Words with which a product may have more factors or terms than are told."""


def _figures(sentence: Statement) -> list[int]:
    return [place for place, one in enumerate(sentence.numbers) if one.kind not in _NO_FIGURE]


def _product(sentence: Statement, many: int, each: int, total: int) -> Iterator[Product]:
    numbers = [sentence.numbers[place] for place in (many, each, total)]
    if not any(one.part or one.bound for one in numbers) and numbers[0].value >= 2:
        start, end = min(one.start for one in numbers), max(one.end for one in numbers)
        yield Product(sentence.block, start, end, *numbers)


_TO_EACH = expression(
    rf"\b[Ee](?:ach|very one) of (?:the |its |their |those |these |[A-Z][\w’']+ )?(?P<many>{COUNT}) "
    rf"(?:[\w’'-]+ ){{1,4}}?(?:will (?:be |get |have |receive )?|would |is to |are to |gets?|got|ha[sd]|have"
    rf"|receive[sd]?"
    rf"|was |is |were |holds?|held|made|gave|sold|paid|brought|planted|bought|contains?|employs?|seats?|carries|takes)"
    rf"(?: ?[a-z]+){{0,2}}? ?(?P<each>{AMOUNT})(?P<what>[^{ANY[1:-1]}.;:]{{0,60}}?)(?P<joint>[,:–—(]|\bfor|\bor"
    rf"|\bmaking)"
)


_GROUPS_OF = expression(rf"(?P<many>{COUNT}) [a-z-]+s of (?P<each>{COUNT})(?: [a-z-]+){{0,2}} each\b")


def _to_each(sentence: Statement, places: Sequence[int]) -> Iterator[Product]:
    """What each of so many gets, and all of it: "each of the 12 villages gets 50 lamps, 600 in all"."""
    match = _TO_EACH.search(sentence.text) or _GROUPS_OF.search(sentence.text)
    if match is None or len(places) != 3:
        return
    many, each, total = places
    in_order = sentence.place(many) == match.start("many") and sentence.place(each) == match.start("each")
    first, last = sentence.numbers[each], sentence.numbers[total]
    if in_order and is_total(sentence, total) and same_kind(first, [last]) and plural(sentence.numbers[many].unit):
        measured = {one.unit if one.unit in SPANS else "" for one in (first, last)}
        if len(measured) == 1 or not last.unit:
            yield from _product(sentence, many, each, total)


_PERIODS = r"hour|day|night|week|month|shift|session|game|match|lesson|mile|acre|hectare|tonne|ton|barrel|ticket|share"
_WORKED = expression(
    rf"(?P<each>{MONEY}) (?:an?|per|each|every) (?P<per>{_PERIODS})\b[^{ANY[1:-1]};:]{{0,40}}?[ -](?P<many>{COUNT})[ -]"
    rf"(?P<unit>{_PERIODS})s?\b(?P<what>[^{ANY[1:-1]};:]{{0,60}}?) {LOOSELY}(?P<total>{MONEY})"
    rf"(?P<after>[^{ANY[1:-1]};:]{{0,30}})"
)
_EARNED = expression(
    r"\b(?:earn\w*|com(?:es|ing|e) to|came to|total\w*|pay\w*|paid|cost\w*|mak(?:es?|ing)|made|or|rais\w+|bring\w*"
    r"|brought|owe[sd]?|get|gets|got|receiv\w+|bill\w*|spend|spent|take home|is|was)\b"
)
_OTHER_RATE = expression(r"^ (?:an?|per|each|every) (?!head)[a-z]+")


def _worked(sentence: Statement, places: Sequence[int]) -> Iterator[Product]:
    """A rate, for how many it is paid and what it comes to: "at $40 an hour for 20 hours she will earn $800"."""
    match = _WORKED.search(sentence.text)
    if match is None or len(places) != 3 or match["per"] != match["unit"]:
        return
    each, many, total = places
    aligned = [sentence.place(place) for place in places] == [match.start(name) for name in ("each", "many", "total")]
    same = sentence.numbers[each].currency == sentence.numbers[total].currency
    if aligned and same and _EARNED.search(match["what"]) and not _OTHER_RATE.match(match["after"]):
        yield from _product(sentence, many, each, total)


_FOR_EACH = expression(
    rf"(?P<total>{MONEY})(?P<what>[^{ANY[1:-1]};:]{{0,60}}?)\b(?:works? out (?:to|at)|com(?:es|ing) (?:out )?(?:to|at)"
    rf"|amounts to|is|equals|equal to|means|equivalent to|or) {LOOSELY}(?P<each>{MONEY}) (?:for (?:each|every one)"
    rf"|each for|to each) (?:of )?(?:the |its |their |[\w’']+['’]s? )*(?:[a-z]+['’]s )?{LOOSELY}(?P<many>{COUNT}) [a-z]"
)
_EQUALLY = expression(
    rf"(?P<total>{MONEY})(?P<what>[^{ANY[1:-1]};:]{{0,60}}?)\b(?:equally|evenly|in equal (?:parts|shares))\b"
    rf"[^{ANY[1:-1]};:]{{0,40}}?(?P<many>{COUNT})(?P<who>[^{ANY[1:-1]};:]{{1,60}}?) (?P<each>{MONEY})"
    r" (?:each|apiece|a head|per head)\b"
)


def _shared(sentence: Statement, places: Sequence[int]) -> Iterator[Product]:
    """A sum and what each of so many gets of it: "shared equally by the four winners, who get £3,000 each"."""
    for pattern in (_FOR_EACH, _EQUALLY):
        match = pattern.search(sentence.text)
        if match is None or len(places) != 3:
            continue
        named = {match.start(name): name for name in ("many", "each", "total")}
        found = {named.get(sentence.place(place), ""): place for place in places}
        if "" not in found and len(found) == 3:
            yield from _product(sentence, found["many"], found["each"], found["total"])


@analysis
def _dense_blocks(document: Document) -> tuple[Block, ...]:
    """The blocks of the body in which three figures stand near each other."""
    places = figures(document)
    return tuple(block for block in document.body if block.index in places and dense(places[block.index], _THREE))


@analysis
def shared_out(document: Document) -> tuple[Product, ...]:
    """The products of all body text that words of distribution state, in the order of the source."""
    found: list[Product] = []
    blocks = _dense_blocks(document)
    hints = present(document, _HINTS) if blocks else []
    for block in blocks if hints else ():
        if not has(block.text.lower(), hints):
            continue
        before: Statement | None = None
        for sentence in statements(block):
            amounts = _figures(sentence)
            if len(amounts) in {2, _THREE} and not _LOOSE.search(sentence.text):
                for form in (_to_each, _worked, _shared):
                    found.extend(form(sentence, amounts))
                found.extend(_worked_before(before, sentence, amounts))
            before = sentence
    return tuple(found)


_THREE = 3
_RATE = expression(rf"(?P<each>{MONEY}) (?:an?|per|each|every) (?P<per>{_PERIODS})\b")
_COMES_TO = expression(
    rf"^[\"“]?(?:For|In|Over|At|With) (?:an?|the|her|his|their|its|that|this) (?:full |whole )?(?P<many>{COUNT})[- ]"
    rf"(?P<unit>{_PERIODS})s?\b[^{ANY[1:-1]};:]{{0,30}}?(?:com(?:es|ing|e) to|came to|is|was|makes|made|means|meant"
    rf"|amounts to|adds up to|totals) {LOOSELY}(?P<total>{MONEY})"
)


def _worked_before(before: Statement | None, sentence: Statement, places: Sequence[int]) -> Iterator[Product]:
    """A rate in the sentence before: "… pays $18 an hour. For a 40-hour week that comes to $720"."""
    match = _COMES_TO.match(sentence.text) if before is not None and len(places) == 2 else None
    if match is None or before is None or before.block is not sentence.block or _LOOSE.search(before.text):
        return
    rate = _RATE.search(before.text)
    if rate is None or len(_figures(before)) != 1 or rate["per"] != match["unit"]:
        return
    each, many, total = (
        before.number(rate.start("each")),
        *(sentence.number(match.start(name)) for name in ("many", "total")),
    )
    if each.currency == total.currency and not any(one.bound for one in (each, many, total)):
        yield Product(sentence.block, each.start, total.end, many, each, total)


# -- averages --

_AVERAGE = expression(
    rf"\b(?:average[sd]?|mean|averaging)\b(?:[^{ANY[1:-1]}.;:]{{0,40}}?\b(?:of|is|was|were|to|at|about|:))?,? {LOOSELY}"
    rf"(?P<stated>{AMOUNT})|, (?:was|is|comes to|came to|works out at) {LOOSELY}(?P<after>{AMOUNT})(?=[.,;]| )"
)
_LIST = expression(
    rf"(?:\bof|,|:|\bwere|\bare|[–—(]|\bscored|\bmade|\bran|\bshot|\btook) (?P<list>{AMOUNT}(?: [a-z]+)?(?:, {AMOUNT}"
    rf"(?: [a-z]+)?)*,? and {AMOUNT})(?![\w%])"
)
_LEAST = 2


@analysis
def averages(document: Document) -> tuple[Average, ...]:
    """The averages of all body text that stand with the list that they are of, in the order of the source."""
    found: list[Average] = []
    blocks = _dense_blocks(document)
    hints = present(document, ("average", "averaging", " mean ")) if blocks else []
    for block in blocks if hints else ():
        if not has(block.text.lower(), hints):
            continue
        for sentence in statements(block):
            if len(sentence.numbers) > _LEAST and re.search(r"\b[Aa]verag|\bmean (?:of|is|was)\b", sentence.text):
                found.extend(_average(sentence))
    return tuple(found)


_NOT_OF_THESE = expression(
    r"\b(?:last|previous|national|state|season|career|industry|annual|weighted|long-term|league|a (?:day|week|month"
    r"|year"
    r"|game|match)|per|rolling|moving|compared|above|below|than|over the|up|down|from|respectively|Dow|Nikkei|grade"
    r"|batting)\b"
)


def _average(sentence: Statement) -> Iterator[Average]:
    listed = list(_LIST.finditer(sentence.text))
    if len(listed) != 1 or _NOT_OF_THESE.search(sentence.text):
        return
    parts = sentence.between(listed[0].start("list"), listed[0].end("list"))
    rest = [
        place for place in _figures(sentence) if sentence.numbers[place] not in parts
        and sentence.numbers[place].value != len(parts)
    ]  # fmt: skip
    if len(rest) != 1 or len(parts) < _LEAST:
        return
    stated = sentence.numbers[rest[0]]
    places = {
        match.start(name) for match in _AVERAGE.finditer(sentence.text) for name in ("stated", "after") if match[name]
    }
    if sentence.place(rest[0]) not in places or not same_kind(stated, parts) or stated.start < parts[0].start < 0:
        return
    inside = [one.value for one in parts]
    if min(inside) <= stated.value <= max(inside) and not any(one.part for one in (*parts, stated)):
        start, end = min(parts[0].start, stated.start), max(parts[-1].end, stated.end)
        yield Average(sentence.block, start, end, parts, stated)
