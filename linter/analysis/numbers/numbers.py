"""The numbers of a block, in digits and in words, with what they count.

Kinds:
    plain      a count or measure: "1,200 people", "forty-five", "two dozen", "half a million", "3.2bn", "5kg", "No. 10"
    percent    "12%", "12 per cent"; the value is 12
    points     "two percentage points"
    money      "$3m", "US$5", "Shs7.4bn", "20 euros"; `currency` is the sign, or the word where there is none
    ordinal    "3rd", "third"; "second" and "first" only where a word such as "the" or "its" stands before
    year       1900 to 2099 without separator, older ones where a word such as "in" says so
    decade     "1990s", "'90s" (value 90)
    fraction   "two-thirds", "a quarter of", "one in three", "½"; the value is 0 to 1
    age        "aged 93", "a 21-year-old", "Ann Lund, 45,"
    day        a day of a month beside its month
    time       "5:30pm", "5 p.m."; the value is hours
    score      "3-1", "a 5-4 ruling": two numbers

A range ("10-15", "between 10 and 15", "2003-05") is two numbers, `part` "low" and "high"; what is written once for both
(a scale, a sign) counts for both. Not numbers: names with digits ("Covid-19", "F-16", "5G", "24/7"), dates in figures,
telephone numbers, feet and inches, "one" except before a noun of time or people, a scale or "in ten", "dozens",
"thousands".
"""

from __future__ import annotations

from itertools import pairwise

from linter.analysis.numbers.context import bound_beside, counted_noun, is_age, is_score, is_year
from linter.analysis.numbers.reader import Read, Reader
from linter.analysis.numbers.vocabulary import STARTING
from linter.analysis.text.tokens import NUMBER, WORD, Tokens, tokens
from linter.dates import MONTH_NUMBERS
from linter.document.analysed import analysis_of_text
from linter.document.model import Block
from linter.document.span import Span
from linter.records import NamedTuple


class Number(NamedTuple):
    """A number in the draft, with its scale ("million"), currency sign and per cent sign.

    block: the block that it is in.
    start, end: its characters in `block.text`, end excluded.
    value: its value.
    kind: what kind of number it is.
    unit: the noun counted, in lower case as written, or the measure; "" if neither is certain.
    approximate: whether a word such as "nearly" or "at least" stands beside it.
    precision: the value of its last significant digit: 100,000 for "3.5 million", 100 for "1,200", 0.01 for fractions.
    bound: "about", "above" or "below", by the word beside it; "" without one.
    currency: its currency, or "".
    part: what it is a part of, or "".
    """

    block: Block
    start: int
    end: int
    value: float
    kind: str
    unit: str
    approximate: bool
    precision: float
    bound: str = ""
    currency: str = ""
    part: str = ""

    @property
    def text(self) -> str:
        """The number as written."""
        return self.block.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Its place in the source file."""
        return self.block.span(self.start, self.end)


@analysis_of_text
def numbers(block: Block) -> tuple[Number, ...]:
    """The numbers of `block`, in order; none overlaps another."""
    listed = tokens(block)
    reader = Reader(listed)
    found: list[Read] = []
    after = 0  # the number read last
    for number, (kind, word) in enumerate(zip(listed.kinds, reader.lower, strict=True)):
        if number < after:
            continue
        if kind == NUMBER:
            read = reader.in_digits(number)
        elif kind == WORD and word in STARTING:
            read = reader.in_words(number)
        elif kind == WORD and not word.isalpha():
            read = reader.glued(number)
        else:
            continue
        if read is not None:
            found.append(read)
            after = read.last
    return _finished(listed, found)


def _finished(listed: Tokens, found: list[Read]) -> tuple[Number, ...]:
    """The numbers with what their surroundings say: ranges, scores, years, days, ages, bounds, units."""
    texts = listed.texts
    for one, other in pairwise(found):
        _join(listed, one, other)
    finished = []
    for read in found:
        before = texts[read.first - 1].lower() if read.first else ""
        after = texts[read.last].lower() if read.last < len(texts) else ""
        if read.kind == "plain" and not read.unit and read.scale == 1.0 and not read.words and not read.part:
            if 1 <= read.value <= 31 and _beside_month(listed, read):
                read.kind = "day"
            elif "," not in texts[read.first] and is_year(read.value, before, after):
                read.kind = "year"
        if read.kind == "plain" and is_age(listed, read.first, read.last, read.value):
            read.kind, read.unit = "age", "year"
        bound = bound_beside(listed, read.first, read.last)
        unit = read.unit
        if not unit and read.kind in {"plain", "ordinal", "fraction"}:
            unit = counted_noun(listed, read.last, plural=read.kind == "plain" and read.value != 1)
        finished.append(
            Number(
                listed.block,
                listed.starts[read.first],
                listed.ends[read.last - 1],
                read.value,
                read.kind,
                unit,
                bool(bound),
                read.precision,
                bound,
                read.currency,
                read.part,
            )
        )
    return tuple(finished)


def _beside_month(listed: Tokens, read: Read) -> bool:
    """Whether the name of a month stands before or after the number ("March 30", "30 March", "30 of March")."""
    texts, first, last = listed.texts, read.first, read.last
    before = first - 2 if first > 1 and texts[first - 1] == "." else first - 1
    if before >= 0 and texts[before].lower() in MONTH_NUMBERS and texts[before][0].isupper():
        return True
    after = last + 1 if last < len(texts) and texts[last] == "of" else last
    return after < len(texts) and texts[after].lower() in MONTH_NUMBERS and texts[after][0].isupper()


def _join(listed: Tokens, one: Read, other: Read) -> None:
    """Mark two neighbours as a range or a score where they are one, and share what is written once."""
    texts = listed.texts
    between = [text.lower() for text in texts[one.last : other.first]]
    if one.kind not in _JOINED or other.kind not in _JOINED or not 0 < len(between) < 2 or one.part:
        return
    sign = between[0]
    before = texts[one.first - 1].lower() if one.first else ""
    if sign in {"-", "–", "—"} and listed.ends[one.last - 1] == listed.starts[one.last]:
        if one.kind == other.kind == "plain" and is_score(listed, one.first, other.last, one.value, other.value):
            one.kind = other.kind = "score"
            return
    elif (
        (not (sign == "to" and before != "to") and not (sign == "and" and before == "between"))
        or _unlike(one, other, texts[one.first])
        or (before in {"in", "since"} and _is_year_before_amount(one, other, texts))
    ):
        return
    if 1000 <= one.value < 2100 and one.kind == "plain" and one.scale == 1.0 and other.kind == "plain":
        if sign in "-–—" and len(texts[other.first]) == 2 and other.value > one.value % 100:
            other.value += one.value // 100 * 100
        if 1000 <= other.value < 2100 and "," not in texts[one.first]:
            one.kind = other.kind = "year"
    elif one.scale == 1.0 and other.scale > 1.0 and one.value < other.value and one.kind in {"plain", "money"}:
        scale = _written_scale(other)
        if one.value * scale < other.value:
            one.value *= scale
            one.precision *= scale
            one.scale = other.scale
    if one.value >= other.value:
        return
    if one.kind == "plain" and other.kind in {"percent", "points", "money"}:
        one.kind, one.currency = other.kind, other.currency
    elif one.kind == "money" and other.kind == "plain" and sign != "to":
        other.kind, other.currency = "money", one.currency
    one.part, other.part = "low", "high"


def _unlike(one: Read, other: Read, written: str) -> bool:
    """Whether two numbers with "to" between them can't be a range: "rose 5% to $40", "from 40 in 2015 to $50"."""
    if one.kind == "plain":
        return other.kind == "money" and "," not in written and 1900 <= one.value < 2100
    return other.kind not in {"plain", one.kind}


def _is_year_before_amount(one: Read, other: Read, texts: list[str]) -> bool:
    """Whether a year ends what is said of the figure before it: "from 31,000 in 2000 to 93,000"."""
    written = texts[one.first]
    year = one.kind == "plain" and one.scale == 1.0 and len(written) == 4 and 1900 <= one.value < 2100
    return year and (other.scale > 1.0 or "," in texts[other.first] or not 1900 <= other.value < 2100)


_JOINED = frozenset({"plain", "percent", "points", "money"})


def _written_scale(read: Read) -> float:
    """What the written figure of a scaled number was multiplied by."""
    scale = 1e12
    while scale > 1 and abs(read.value) < scale:
        scale /= 1e3
    return scale
