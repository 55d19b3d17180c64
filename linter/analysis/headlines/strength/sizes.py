"""How large the body says a change is: a percentage, a record, "slightly"."""

from __future__ import annotations

from enum import StrEnum

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.records import NamedTuple

REACH = 14
"""Words between a change and what tells its size."""
LARGE_PERCENT, SMALL_PERCENT = 7.0, 2.5
LARGE_MARGIN, LARGE_MARGIN_OF_POINTS, MANY_GOALS, MOST_POINTS = 4, 25, 15, 200
"""By how many goals a match is won by far, by how many points, and how many goals and points there are at most."""
PERCENT = frozenset({"%", "percent", "pc"})
SUPERLATIVES = frozenset(
    """
    biggest largest steepest sharpest worst fastest highest lowest greatest deepest heaviest strongest weakest
    """.split()  # noqa: SIM905
)
RECORDS = frozenset({"record", "records", "historic", "unprecedented", "all-time", "decades", "rout"})
SPANS = frozenset({"since", "ever", "year", "years", "decade", "decades", "history", "months", "quarters"})
MULTIPLES = frozenset(
    """
    double doubled doubling doubles triple tripled trebled quadrupled halved halving halves tenfold threefold fivefold
    two-thirds three-quarters
    """.split()  # noqa: SIM905
)
PARTS = frozenset({"half", "third", "quarter", "fifth"})
BEFORE_PARTS = frozenset({"by", "than", "nearly", "almost", "over", "about"})
LARGELY = frozenset(
    """
    sharply steeply dramatically massively heavily hugely rapidly drastically enormously vastly substantially
    """.split()  # noqa: SIM905
)
SLIGHTLY = frozenset(
    """
    slightly modestly marginally barely narrowly fractionally gently minimally mildly somewhat
    """.split()  # noqa: SIM905
)
FRACTIONS = frozenset({"tenth", "hundredth", "fraction", "thousandth"})
UNITS = frozenset({"cent", "cents", "point", "points", "penny", "pence", "degree", "degrees", "percent", "percentage"})


HARDLY = frozenset({"barely", "hardly", "scarcely", "little"})
MOVED = frozenset({"moved", "changed", "budged", "shifted", "stirred", "altered", "fell", "rose", "dipped"})
NUMBERS = {"half": 0.5, **{word: float(at) for at, word in enumerate("zero one two three four five six seven".split())}}  # noqa: SIM905


class Magnitude(StrEnum):
    """What a size amounts to."""

    LARGE = "large"
    SMALL = "small"


class Size(NamedTuple):
    """Where the body tells a size.

    magnitude: what it amounts to.
    first, last: its positions in the index.
    """

    magnitude: Magnitude
    first: int
    last: int


def size_near(index: BodyIndex, place: int) -> Size | None:
    """The size told beside the word at a position, in its sentence or at the start of the next; the largest counts."""
    sentence = index.sentences[index.sentence_of[place]]
    first, last = max(sentence.first, place - REACH), min(len(index), max(sentence.last, place + REACH))
    small: Size | None = None
    for at in range(first, last):
        size = _size_at(index, at, last)
        if size is not None and size.magnitude is Magnitude.LARGE:
            return size
        if size is not None and at < sentence.last:
            small = small or size
    return small


def _size_at(index: BodyIndex, at: int, last: int) -> Size | None:
    form = index.forms[at]
    if form in SUPERLATIVES and SPANS & {*index.forms[at : min(last, at + 8)]}:
        return Size(Magnitude.LARGE, at, at)
    if form in RECORDS or form in LARGELY or form in MULTIPLES:
        return Size(Magnitude.LARGE, at, at)
    if form in PARTS and at > 1 and index.forms[at - 2] in BEFORE_PARTS:  # "by a third", not "in the third quarter"
        return Size(Magnitude.LARGE, at - 2, at)
    hardly = form in HARDLY and not MOVED.isdisjoint(index.forms[at + 1 : at + 2])
    if hardly or form in SLIGHTLY:
        return Size(Magnitude.SMALL, at, at + int(hardly))
    if form in FRACTIONS and UNITS & {*index.forms[at + 1 : min(last, at + 5)]}:
        return Size(Magnitude.SMALL, at, min(last, at + 3))
    return _score(index, at) or _percentage(index, at)


def _score(index: BodyIndex, at: int) -> Size | None:
    """The score of a match that one side won by far, at a position: "5-0", "61-7"."""
    texts = index.texts[at : at + 3]
    if len(texts) < len("5-0") or texts[1] not in {"-", "–"} or not (texts[0].isdigit() and texts[2].isdigit()):
        return None
    one, other = int(texts[0]), int(texts[2])
    by = LARGE_MARGIN if max(one, other) <= MANY_GOALS else LARGE_MARGIN_OF_POINTS
    return Size(Magnitude.LARGE, at, at + 2) if by <= abs(one - other) <= MOST_POINTS else None


def percentage_at(index: BodyIndex, at: int) -> float | None:
    """The percentage whose number stands at a position, in figures or as a word; None where none does."""
    after = index.forms[at + 1 : at + 3]
    if not after or not (after[0] in PERCENT or after == ["per", "cent"]):
        return None
    if index.forms[at] in NUMBERS:
        return NUMBERS[index.forms[at]]
    try:
        return float(index.texts[at].replace(",", "").lstrip("+-−"))
    except ValueError:
        return None


def _percentage(index: BodyIndex, at: int) -> Size | None:
    value = percentage_at(index, at)
    if value is None:
        return None
    end = at + (1 if index.forms[at + 1] in PERCENT else 2)
    if value >= LARGE_PERCENT:
        return Size(Magnitude.LARGE, at, end)
    return Size(Magnitude.SMALL, at, end) if value <= SMALL_PERCENT else None
