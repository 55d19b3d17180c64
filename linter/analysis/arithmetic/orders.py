"""Two figures of which words say which is greater: "61%, above last year's 58%", "16 medals, ahead of Lund with 14".

The words stand between the two, and the second is brought in as definite ("the", "last year's", "that of"), since "more
than 50" alone bounds another figure. Read too is the way of a difference that has both figures: "340p, down 12p from
352p".
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.arithmetic.compared_figures import comparable, figures_of
from linter.analysis.arithmetic.roles import LOOSELY, SPANS
from linter.analysis.arithmetic.statements import Statement, dense, figures, has, statements
from linter.analysis.arithmetic.sum_terms import plural
from linter.analysis.numbers.numbers import Number
from linter.analysis.text.expression import expression
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.records import NamedTuple


class Order(NamedTuple):
    """Two figures, and which is said to be the greater.

    block: the block that it is in.
    start, end: the characters of the block's text that state it, end excluded.
    first, second: the figures, in the order of the draft.
    way: 1 where the first is said to be the greater, -1 where the second is.
    word: the words that say it.
    """

    block: Block
    start: int
    end: int
    first: Number
    second: Number
    way: int
    word: str


_UP = (
    r"more than|higher than|greater than|larger than|bigger than|longer than|taller than|above|up from|up on|exceeding"
    r"|well above|well up on|ahead of|in excess of|beat|beating|surpass(?:ed|ing)|topp(?:ed|ing)"
)
_DOWN = (
    r"less than|fewer than|lower than|smaller than|shorter than|below|down from|down on|short of|well below"
    r"|well down on|behind"
)
_DEFINITE = (
    r"(?:the (?:(?!by\b)[a-z-]+ ){0,4}?(?:of |rate of |figure of |total of |average of |target of )?"
    r"|(?:last|this) (?:year|month|week|season|quarter)['’]s (?:[a-z-]+ ){0,3}?(?:of |at )?"
    r"|(?:its|his|her|their) (?:[a-z-]+ ){1,3}?(?:of )|[A-Z][\w.]+(?: [A-Z][\w.]+)?['’]s? (?:[a-z-]+ ){0,3}?(?:of )?"
    r"|that of (?:[\w’'-]+ ){1,3}?(?:at |with |of ))"
)
_COMPARED = expression(
    r"^(?P<what>(?:[ -](?!(?:and|or|but|than|from|to|not|no|while)\b)[\w’'-]+){0,6}?),?"
    r" (?:(?:is|was|are|were|stood) )?"
    rf"(?:just |well |far |slightly |a little |still )?(?:(?:(?P<up>{_UP})|(?P<down>{_DOWN})) {_DEFINITE}"
    rf"|(?:(?P<rise>up)|(?P<fall>down)) from ){LOOSELY}$"
)
_RANKED = expression(
    r"^ (?P<unit>points?|medals?|seats?|votes?|wins?|goals?|titles?|golds?|members|pupils|wickets?|runs|caps)"
    r",?(?: [\w’' -]{0,50}?)? ?(?:(?P<up>ahead of|above|more than)|(?P<down>behind|below)) "
    r"(?:the )?[A-Z][\w’'. -]{1,30}?,? (?:with|on|who (?:had|have|has|won|got|scored|took)|which (?:had|has)) "
    rf"{LOOSELY}$"
)
_NEGATED = expression(
    r"\b(?:not|no|never|nor|n['’]t|neither|without|loss(?:es)?|deficit|minus|negative|debt|despite|although|though|even"
    r" though|more gold|goal difference|countback|in hand|per capita|projected|would|could|seconds?|minutes?|strokes?"
    r"|shots?|par|rank\w*|place[ds]?|expected|if)\b"
)
"""What may turn the order around: a loss, a time, a rank."""
_BY = expression(r"^(?: [\w’'-]+){0,3}?,? (?:(?P<up>up|a rise of|a gain of)|(?P<down>down|off|a fall of|a drop of)) $")
_FROM = expression(rf"^(?: (?:points?|percentage points|votes|seats|cents|p))? (?:from|on) {_DEFINITE}?{LOOSELY}$")
_HINTS = (
    "ore than ", "igher than ", "reater than ", "arger than ", "igger than ", "onger than ", "aller than ", " above ",
    " up from ", " up on ", "xceeding ", "head of ", "ess than ", "ewer than ", "ower than ", "horter than ", " below ",
    " down from ", " down on ", " beat", "urpass", " topp",
    "hort of ", "behind ", ", up ", ", down ", " a rise of ", " a fall of ",
)  # fmt: skip
_TWO, _THREE = 2, 3
_FAR = 2.5
"""A figure so many times the other is of something else."""


@analysis
def orders(document: Document) -> tuple[Order, ...]:
    """The orders of figures that the body's text states, in the order of the source."""
    places = figures(document)
    found: list[Order] = []
    for block in document.body:
        near = places.get(block.index, ())
        if len(near) >= _TWO and has(block.text, _HINTS) and dense(near, _TWO):
            for sentence in statements(block):
                if len(sentence.numbers) >= _TWO and has(sentence.text, _HINTS):
                    found.extend(_of_sentence(sentence))
    return tuple(found)


def _of_sentence(sentence: Statement) -> Iterator[Order]:
    amounts = figures_of(sentence)
    if len(amounts) < _TWO or _NEGATED.search(sentence.text):
        return
    for at, one in enumerate(amounts[:-1]):
        other = amounts[at + 1]
        if other != one + 1:
            continue
        gap = sentence.gap(other)
        match = _COMPARED.match(gap) if len(amounts) == _TWO else None
        match = match or _RANKED.match(gap)
        if match is not None:
            said = match.groupdict()
            up = said["up"] or said.get("rise")
            yield from _order(sentence, one, other, 1 if up else -1, up or said["down"] or "down")
        elif at + _TWO < len(amounts) == _THREE and (by := _BY.match(gap)) and amounts[at + _TWO] == other + 1:
            yield from _by(sentence, (one, other, amounts[at + _TWO]), 1 if by["up"] else -1)


def _order(sentence: Statement, one: int, other: int, way: int, word: str) -> Iterator[Order]:
    first, second = sentence.numbers[one], sentence.numbers[other]
    measured = {number.unit if number.unit in SPANS else "" for number in (first, second) if number.unit}
    if not comparable(first, second) or not 1 / _FAR < first.value / second.value < _FAR:
        return  # of two things
    if first.part or second.part or len(measured) > 1 or first.bound == "below":
        return
    if (first.unit in SPANS - {"points"} and not second.unit) or (
        plural(second.unit) and plural(first.unit) and first.unit != second.unit
    ):
        return
    yield Order(sentence.block, first.start, second.end, first, second, way, word)


def _by(sentence: Statement, places: tuple[int, int, int], way: int) -> Iterator[Order]:
    """A figure, by how much it is more or less, and what it was before; only where the difference is right."""
    first, apart, second = (sentence.numbers[place] for place in places)
    if _FROM.match(sentence.gap(places[2])) is None or not comparable(first, second):
        return
    alike = apart.kind in {first.kind, "points"} or (first.kind == "percent" and apart.unit.startswith("point"))
    if alike and apart.value > 0 and abs(abs(first.value - second.value) - apart.value) <= apart.precision / 2:
        word = ("up " if way > 0 else "down ") + apart.text
        yield Order(sentence.block, first.start, second.end, first, second, way, word)
