"""Rates beside what they are of: so much for each, how many there are, and what it comes to.

"20 miles a day for 15 days, 300 in all"; "£24m for 6,000 homes, or £4,000 per home"; "12 bicycles at $350 apiece,
$4,200"; "each of the 12 villages gets 50 lamps"; "$250 a month, or $3,000 a year"; "480 pupils and 24 teachers, one for
every 20 pupils". A figure has a role: it is so much for each of something (words beside it say of what), it counts that
thing, or it is of the rate's own unit and so their product. Where the roles of all figures of a sentence are certain,
whatever the order and the verbs, the product must be right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from linter.analysis.arithmetic.people import PEOPLE
from linter.analysis.arithmetic.roles import LOOSELY, SPANS
from linter.analysis.arithmetic.statements import Statement, dense, figures, has, statements, stretch
from linter.analysis.arithmetic.sum_terms import plural
from linter.analysis.numbers.numbers import Number
from linter.analysis.text.expression import expression
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.records import NamedTuple


class Product(NamedTuple):
    """A number of things, what each is worth and what they come to.

    block: the block that it is in.
    start, end: the characters of the block's text that state it, end excluded.
    many, each, total: the figures.
    rounded: whether what each is worth is what the others give, and so may be rounded.
    """

    block: Block
    start: int
    end: int
    many: Number
    each: Number
    total: Number
    rounded: bool = False


class RatePair(NamedTuple):
    """One rate said of two spans of time: "$250 a month, or $3,000 a year".

    block: the block that it is in.
    start, end: the characters of the block's text that state it, end excluded.
    short, long: the figures, of the shorter span and of the longer one.
    least, most: how many of the shorter span are in the longer one, by every way of counting.
    spans: the two spans.
    """

    block: Block
    start: int
    end: int
    short: Number
    long: Number
    least: float
    most: float
    spans: tuple[str, str]


# -- what a figure is for each of --

_TIME = "second|minute|hour|day|night|week|fortnight|month|quarter|year|season|shift|session|lesson|game|match"
_SHARED = "head|person|piece|pop|acre|hectare|mile|kilometre|kilometer|tonne|ton|barrel|bushel|litre|liter|gallon"
_SOLD = "share|ticket|seat|pupil|student|bottle|box|bag|pint|kilo|pound|ounce|gram|square foot|square metre|bed|ride"
_FOR_EACH = expression(
    r"^(?P<what>(?:[ -](?!(?:an?|per|each|every|for|and|or|to|of|in|at|on|from|the|were|was|are|is"
    r"|have|had|has|will|would)\b)"
    r"[\w’'-]+){0,3}?)"
    rf"(?: (?:an?|each|every) (?P<unit>{_TIME}|{_SHARED}|{_SOLD})\b|(?: | ?/ ?)per (?P<per>[a-z]+(?: (?:foot|metre))?)"
    r"| for (?:each|every)(?: one)? (?:of (?:the|its|their|his|her) )?(?:\w+['’]s? )?(?P<every>[a-z]+(?![\w’']))?"
    rf"|/(?P<stroke>{_TIME}|head|person)\b| (?P<adverb>hourly|daily|nightly|weekly|monthly|yearly|annually)\b"
    r"|(?P<each> each| apiece)\b(?! (?:other|of)\b)"
    r"| (?:in|on|to) (?:each|every) (?:of the )?(?P<inside>[a-z]+))"
)
"""What follows a figure that is so much for each of something."""
_EACH_HAS = expression(
    r"\b[Ee](?:ach|very)(?: one)?(?: of (?:them|the [a-z]+))?(?: (?!of\b)(?P<noun>[a-z]+))?(?: [a-z]+){0,4}? "
    rf"(?P<verb>gets?|got|has|have|had|holds?|held|costs?|receiv\w+|paid|pays?|pay|is|was|be|worth|seats?|carr\w+"
    rf"|earn\w*|employs?|employed|contain\w*|made|gave|gives?|given|sold|sells?|weigh\w*|raised|sleeps|scored"
    rf"|measur\w+|lasts?|lasted)(?: [a-z]+)??(?: an? [a-z]+(?: (?:of|for|worth))?)? {LOOSELY}$"
    r"|\b(?:giving|leaving|handing|paying|granting|awarding|allotting|sending|costing) each"
    rf"(?: (?P<given>[a-z]+))?(?: one)? {LOOSELY}$"
)
"""What precedes one: "each school gets", "giving each"."""
_EACH_OF = expression(r"\b[Ee](?:ach|very one) of (?:the |its |their |his |her |those |these |[A-Z][\w’']+ )?$")
_OF_THEM_HAS = expression(
    r"^ (?P<noun>(?:[a-z-]+ ){0,3}?)(?:will |would |is to |are to |was to |must |can |could )?(?:be |have )?"
    r"(?:gets?|got|given|ha[sd]|have|receiv\w+|pa(?:id|ys?)|costs?|holds?|held|made?|gives?|gave|sold|brought"
    rf"|planted|bought|contain\w*|employs?|seats?|carr\w+|takes?|worth|raised|was|is|were){{1}}(?: [a-z]+)?? {LOOSELY}$"
)
_BEFORE_RATE = expression(
    rf"\b(?P<adjective>hourly|daily|nightly|weekly|monthly|yearly|annual) "
    rf"(?:[a-z]+ ){{1,3}}?(?:of|is|was|at|to|comes to) {LOOSELY}$"
)
_PRICE = expression(
    r"\b(?P<noun>[a-z]{2,}s) (?:cost|costing|at|sold (?:for|at)|selling (?:for|at)|(?:were|are) (?:priced at"
    rf"|sold (?:for|at)|going for)|priced at|fetched) {LOOSELY}$",
    re.IGNORECASE,
)
"""A price for each of what its plural names: "tickets cost £15"."""
_GROUPS = expression(rf" (?:[a-z]+ )?(?P<noun>[a-z]{{2,}}s) of {LOOSELY}")
_ALL_OF_THEM = expression(r"^ (?:[a-z]+ )?[a-z]+(?: each)?(?:,| \(| –| —|:| or| making| for) ?")
"""So many groups of so many, and what follows them: "eight teams of 11 players, 88 in all"."""
_ADVERBS = {
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month", "yearly": "year",
    "annually": "year", "annual": "year",
}  # fmt: skip
_SPEEDS = {"mph": ("mile", "hour"), "kmh": ("km", "hour"), "kph": ("km", "hour"), "km/h": ("km", "hour")}
_ALIKE = {"storey": "floor", "story": "floor", "capita": "person", "head": "person", "kilometre": "km",
          "kilometer": "km", "fortnight": "fortnight", "bike": "bicycle"}  # fmt: skip
_ANY = "each"
"""What a rate is for each of, where only "each" or "apiece" says it."""


def singular(noun: str) -> str:
    """The singular of a noun, near enough to tell whether two figures are of one thing; nouns for people are one."""
    if noun in PEOPLE or noun + "s" in PEOPLE:
        noun = "person" if noun in {"people", "persons", "person", "individuals"} else noun
    noun = {"men": "man", "women": "woman", "children": "child", "feet": "foot"}.get(noun, noun)
    if noun.endswith("ies") and len(noun) > 4:
        noun = noun[:-3] + "y"
    elif re.search(r"(?:ch|sh|x|ss)es$", noun):
        noun = noun[:-2]
    elif noun.endswith("s") and not noun.endswith("ss"):
        noun = noun[:-1]
    return _ALIKE.get(noun, noun)


class _Figure(NamedTuple):
    """A figure of a sentence: its place, itself, what it is of, and for each of what (""): a noun in the singular."""

    place: int
    number: Number
    unit: str
    per: str


_NO_FIGURE = frozenset({"year", "day", "ordinal", "decade", "time"})


_TO_ONE = expression(r"^(?: [a-z]+)? (?:for|to|per)(?: (?:each|every))? ")


def _figures(sentence: Statement) -> list[_Figure]:
    found = []
    for place, number in enumerate(sentence.numbers):
        if number.kind in _NO_FIGURE or (number.text == "one" and _TO_ONE.match(sentence.gap(place + 1))):
            continue
        unit, per = singular(number.unit), _per(sentence, place)
        if number.unit in _SPEEDS:
            unit, per = _SPEEDS[number.unit]
        if number.kind == "money":
            unit = number.currency
        if not (_GROUP_OF.search(sentence.gap(place)) and number.kind == "plain"):
            found.append(_Figure(place, number, unit, per))
    counted = {one.unit for one in found if plural(one.number.unit)}
    for at, one in enumerate(found):
        each = None if one.per else _FOR_A.match(sentence.gap(one.place + 1))
        if each is not None and each["noun"] in counted and each["noun"] != one.unit:
            found[at] = one._replace(per=each["noun"])
    return found


_GROUP_OF = expression(r"\b(?:crew|team|group|party|gang|squad|family|panel) of $")
"""What makes a figure the size of those who do what is told, and none of the product."""
_FOR_A = expression(r"^ an? (?P<noun>[a-z]+)(?=[.,;)]|$| (?:to|for|in|on|from|at|of)\b)")
"""A rate for each of what the sentence counts: "£18 a book"."""


def _per(sentence: Statement, place: int) -> str:
    """What a figure is for each of, in the singular; "" where it is no rate."""
    after, before = sentence.gap(place + 1), sentence.gap(place)
    if (found := _FOR_EACH.match(after)) is not None:
        noun = found["unit"] or found["per"] or found["every"] or found["stroke"] or found["inside"]
        return _ADVERBS.get(found["adverb"] or "") or (singular(noun) if noun else _ANY)
    if (adjective := _BEFORE_RATE.search(before)) is not None:
        return _ADVERBS[adjective["adjective"]]
    if (each := _EACH_HAS.search(before)) is not None:
        noun = each["noun"] or each["given"]
        return singular(noun) if noun and noun not in _VERBS else _ANY
    noun = _ANY if place and _AVERAGE_OF.search(before) and "innings" not in sentence.text else ""
    if sentence.numbers[place].kind == "money" and (price := _PRICE.search(before)) is not None:
        noun = price["noun"].lower()
    elif place and (groups := _GROUPS.fullmatch(before)) and _ALL_OF_THEM.match(after):
        noun = groups["noun"]
    elif place and _EACH_OF.search(sentence.gap(place - 1)) and _OF_THEM_HAS.match(before):
        noun = sentence.numbers[place - 1].unit
    return singular(noun) if noun else ""


_AVERAGE_OF = expression(rf",? (?:at |or |giving |with )?(?:an average of|averaging) {LOOSELY}$")
_VERBS = frozenset({"gets", "get", "got", "has", "had", "will", "would", "is", "was", "costs", "can", "could", "one"})


# -- products --

_LOOSE = expression(
    r"\b(?:plus|deposit|discount|tax|interest|from|up to|between(?! them)|less than|fewer than|minimum|maximum|another"
    r"|with the|those|others"
    r"|also|extra|overtime|bonus\w*|including|already|but|while|whereas|if|as many as|additional|further|than|rather"
    r"|instead|after|before|profit|net|more|rest|remaining|expected|target|range[sd]?|ranging|compared|previous\w*"
    r"|top|peak|limit"
    r"|respectively|once|twice|half|only some|not all)\b"
)
"""Words with which a product may have more factors or terms than are told."""
_AVERAGE = expression(r"\b(?:averag|works? out|about|roughly|nearly|around|approximately)")
_MORE = expression(r"^(?: [\w’'-]+){0,2}? (?:with|and|in) (?!(?:all|total|which|so)\b)")
"""What may follow a product that has more terms: "$4,800 with locks"."""
_MOST_APART = 90
"""Characters between two figures of a product."""


def _products(sentence: Statement, found: list[_Figure]) -> Iterator[Product]:
    """The product of a sentence all whose figures have a role in it."""
    if len(found) != _THREE or _LOOSE.search(sentence.text):
        return
    rates = [one for one in found if one.per]
    if len(rates) != 1 or any(one.number.part or one.number.kind in {"percent", "points"} for one in found):
        return
    rate = rates[0]
    others = [one for one in found if one is not rate]
    totals = [one for one in others if _is_total(one, rate)]
    counts = [one for one in others if _counts(one, rate)]
    if len(totals) == len(counts) == 2 and _AVERAGE_OF.search(sentence.gap(rate.place)):
        few, several = sorted(others, key=lambda one: one.number.value)
        counts, totals = ([few], [several]) if rate.number.value >= 1 else ([several], [few])
    if len(totals) == 2 and len(counts) == 1:
        totals = [one for one in totals if one is not counts[0]]
    if len(counts) == 2 and len(totals) == 1:
        counts = [one for one in counts if one is not totals[0]]
    if len(totals) != 1 or len(counts) != 1 or totals[0] is counts[0]:
        return
    if _MORE.match(sentence.gap(found[2].place + 1)):
        return
    if any(len(sentence.gap(one.place)) > _MOST_APART for one in found[1:]):
        return
    many, each, total = counts[0].number, rate.number, totals[0].number
    if many.value < 2 or each.value == total.value or total.bound in {"above", "below"} or many.bound or each.bound:
        return
    rounded = rate is found[2] or _AVERAGE.search(sentence.text) is not None
    yield Product(sentence.block, found[0].number.start, found[2].number.end, many, each, total, rounded)


_THREE = 3


def _is_total(one: _Figure, rate: _Figure) -> bool:
    """Whether a figure may be what a rate comes to: money of its currency, or a count of its noun or of none."""
    if rate.number.kind == "money" or one.number.kind == "money":
        return rate.number.kind == one.number.kind and one.number.currency == rate.number.currency
    if one.number.kind not in {"plain", "age"} or one.number.value < rate.number.value:
        return False
    return one.unit == rate.unit or not rate.number.unit or not plural(one.number.unit)


def _counts(one: _Figure, rate: _Figure) -> bool:
    """Whether a figure counts that of which a rate is for each."""
    if one.number.kind not in {"plain", "age"}:
        return False
    if rate.per == _ANY:
        return plural(one.number.unit) and one.number.unit not in SPANS
    if one.unit == rate.per or (not one.unit and rate.number.kind == "money" and one.number.value > 1):
        return True
    return rate.per == "person" and one.number.unit in PEOPLE


# -- one rate of two spans --

_IN_SPAN = expression(
    r"^(?:[ -][\w’'-]+){0,2}?,? (?:over|in|during|across) (?:an?|one|the|each|every|a full|a whole) "
    r"(?P<span>minute|hour|day|week|month|year)\b"
)
_SPAN_LINK = expression(
    r"^(?:[ -][\w’'-]+){0,3}? (?:an?|per|each|every) [a-z]+ ?(?:,? or|,? \(|,? – ?|,? equivalent to|,? equal to|,"
    r"|,? (?:which|that) (?:is|comes to|works out at|amounts to|adds up to)|,? amounting to|,? making|,? meaning"
    r"|,? com(?:es|ing) to|,? i\.e\.,?|,? (?:and )?so (?:[a-z]+ ){1,5}?"
    r"|,? which (?:means|meant)(?: that)? (?:[a-z]+ ){0,5}?"
    r"|,? meaning (?:that )?(?:[a-z]+ ){0,5}?|,? costing (?:[a-z]+ ){0,4}?|,? (?:a|an)(?: [a-z]+){1,3} of) ?"
    rf"{LOOSELY}$"
)
_IN_SPANS = {
    ("second", "minute"): (60, 60), ("minute", "hour"): (60, 60), ("hour", "day"): (5, 24), ("hour", "week"): (20, 168),
    ("day", "week"): (5, 7), ("day", "month"): (20, 31), ("day", "year"): (180, 366), ("night", "week"): (5, 7),
    ("week", "month"): (4, 4.6), ("week", "year"): (36, 53), ("month", "year"): (10, 12), ("quarter", "year"): (4, 4),
    ("hour", "year"): (1400, 8784), ("fortnight", "month"): (2, 2.3), ("fortnight", "year"): (24, 27),
}  # fmt: skip
_BESIDES = expression(r"\b(?:with|plus|including|before|after|less|discount\w*|bonus\w*|if|but)\b")
_TERM = expression(r"\b(?:school|academic|term|season|working|business)\b")


def _pairs(sentence: Statement, found: list[_Figure]) -> Iterator[RatePair]:
    """Two rates of one amount, side by side, of which words say that they are one."""
    for one, other in pairwise(found):
        per = other.per
        if not per and (inside := _IN_SPAN.match(sentence.gap(other.place + 1))):
            per = inside["span"]
        spans = (one.per, per)
        if (
            other.place != one.place + 1
            or not one.per
            or not per
            or _SPAN_LINK.match(sentence.gap(other.place)) is None
        ):
            continue
        first, second = one, other
        if spans not in _IN_SPANS:
            spans, first, second = spans[::-1], other, one
        if spans not in _IN_SPANS or one.number.kind != other.number.kind or one.number.part or other.number.part:
            continue
        if one.number.currency != other.number.currency or one.number.kind in {"percent", "points"}:
            continue
        if one.number.unit and other.number.unit and one.unit != other.unit and plural(other.number.unit):
            continue
        if one.number.bound in {"above", "below"} and other.number.bound in {"above", "below"}:
            continue
        if _LOOSE.search(sentence.text, max(0, sentence.place(one.place) - 20), sentence.place(other.place)):
            continue
        if _BESIDES.search(sentence.gap(other.place + 1)):
            continue
        least, most = _IN_SPANS[spans]
        if spans == ("month", "year") and _TERM.search(sentence.text) is None:
            least = 12
        yield RatePair(
            sentence.block, one.number.start, other.number.end, first.number, second.number, least, most, spans
        )


# -- so many to one --

_ONE_FOR = expression(
    r"(?:^|[,:(–—;]|\b(?:or|is|was|has|have|of|with|means|meaning|giving|roughly|that)) (?:only |just |about )?"
    r"(?:one|an?|[\ue000-\ue00f])(?: (?P<x>(?!(?:for|to|per|in)\b)[a-z]+))? (?:for|to|per)(?: (?:every|each))? "
    rf"{LOOSELY}$"
)
_ELSEWHERE = expression(r";|[,;] in |\b(?:while|whereas|but|among|if|target|ideal\w*|recommend\w*|should|average)\b")


def _ratios(sentence: Statement, found: list[_Figure]) -> Iterator[Product]:
    """Two counts and how many of the one there are to one of the other: "24 teachers, one for every 20 pupils"."""
    if len(found) != _THREE or _LOOSE.search(sentence.text) or any(one.number.kind != "plain" for one in found):
        return
    stated = found[2]
    between = sentence.text[sentence.place(found[0].place) : sentence.place(stated.place)]
    match = _ONE_FOR.search(between)
    if match is None or _ELSEWHERE.search(between) or any(one.number.part or one.number.bound for one in found[:2]):
        return
    few, many = found[:2] if found[0].number.value < found[1].number.value else found[1::-1]
    if match["x"] and singular(match["x"]) != few.unit:
        return
    if stated.unit and stated.unit != many.unit and plural(stated.number.unit):
        return
    if not plural(few.number.unit) or not plural(many.number.unit) or few.unit == many.unit or few.number.unit in SPANS:
        return
    start, end = found[0].number.start, stated.number.end
    yield Product(sentence.block, start, end, few.number, stated.number, many.number, rounded=True)


# -- a document's --

_HINTS = (
    "each", "Each", "apiece", "every ", "Every ", " per ", " an hour", " a day", " a night", " a week", " a month",
    " a year", " a minute",
    " a head", " a piece", " an acre", " a share", " a ticket", " a game", " a season", " a mile", " a tonne", " a ton",
    " a litre", " a person", " a pupil", "mph", "km/h", "/day", "/month", "daily", "weekly", "monthly", "annual",
    "yearly", " one for ", " one to ", " cost ", "priced at", "averag", ", or ", "in all", "altogether",
)  # fmt: skip
"""Strings of which a block with a rate has one; most blocks have none."""
_SPAN_HINTS = ("minute", "hour", " a day", " per ", "week", "month", "nnual", "yearly", " a year")
"""Of a block with two figures, which can only be one rate of two spans."""


@analysis
def rates(document: Document) -> tuple[Product | RatePair, ...]:
    """The products and the pairs of rates that the body's text states, in the order of the source."""
    found: list[Product | RatePair] = []
    places = figures(document)
    for block in document.body:
        near = places.get(block.index, ())
        three = len(near) > 2 and dense(near, _THREE)
        if not three and not (len(near) > 1 and has(block.text, _SPAN_HINTS) and dense(near, 2)):
            continue
        if not has(block.text, _HINTS):
            continue
        before: Statement | None = None
        for sentence in statements(block):
            found.extend(_of_sentence(before if three else None, sentence))
            before = sentence
    return tuple(found)


def _of_sentence(before: Statement | None, sentence: Statement) -> Iterator[Product | RatePair]:
    many = sum(one.kind not in _NO_FIGURE for one in sentence.numbers)
    if many > 1:
        read = _figures(sentence) if many <= _FOUR else []
        if many > 2 and read:
            yield from _products(sentence, read)
            yield from _ratios(sentence, read)
        yield from _pairs(sentence, read)
    both = _joined(before, sentence) if before is not None else None
    if both is not None and not _AVERAGE.search(both.text):
        yield from _products(both, _figures(both))


_FOUR = 4
_CLOSE = 260
"""Characters of two sentences that are read as one."""


def _joined(before: Statement, sentence: Statement) -> Statement | None:
    """Two sentences that have three figures between them as one statement."""
    if len(before.numbers) > 2 or len(sentence.numbers) > 2 or len(before.numbers) + len(sentence.numbers) < _THREE:
        return None
    if sentence.start + sentence.length - before.start > _CLOSE:
        return None
    return stretch(sentence.block, before.start, sentence.start + sentence.length)
