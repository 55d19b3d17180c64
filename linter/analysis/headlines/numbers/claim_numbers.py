"""The numbers of a claim beside those of the body: which of them agree, and which stand for the same thing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.numbers.measures import MILLION, measured
from linter.analysis.headlines.numbers.number_people import DONE_BY_PEOPLE, counts_people, is_of_things
from linter.analysis.numbers.agreement import equal, rounds_to, within_limit
from linter.analysis.numbers.numbers import Number, numbers
from linter.analysis.words.word_facts import word_facts
from linter.document.analysed import analysis
from linter.records import NamedTuple

PERIODS = frozenset({"year", "month", "week", "day", "hour", "decade", "yr", "minute", "century"})
"""Base forms of nouns that count time."""

_LESS = frozenset({"nearly", "almost", "under", "below", "near", "close"})
_MORE = frozenset(
    """
    over more above past exceeds exceed tops top plus least passes hits surpasses beyond
    """.split()  # noqa: SIM905
)
AGES = frozenset({"at", "aged", "age"})
DEATHS = frozenset({"die", "dead", "death"})
"""Base forms of words that say that somebody died."""
OTHERS = frozenset({"other", "others", "more", "another", "additional"})
FOLLOWING = 3
"""Words after a number that say of whom it counts more or fewer."""
_MANY_TIMES = 30
"""Of two numbers, one so many times the other counts something larger."""
_MANY_TIMES_THE_SHARE = 10
"""The same of percentages: a yield of 8 is no rise by 150."""
_BEFORE = 2
"""Words between what is done to so many and the number."""
_PERIOD_SLOT = 0.4
"""How far the claim's words must stand around a span of time: bodies have many."""


LEAD = 2
"""Sentences at the top, one of which says what the headline says."""
SHARES = frozenset({"percent", "fraction"})
_SPEAKS_OF_IT = 0.4
"""How much of a claim a sentence of the lead holds, the number left out, that says the same with another number."""
_LEADING_SLOT = 0.25
"""How far the claim's words must stand around that number."""
_LEADING_AMOUNT_SLOT = 0.1
"""How far around the only amount of money, or the only share, of that sentence."""
_MOST_BEYOND = 1.7
"""How many times what a body bounds a number by the claim's may be, or the other way round."""
_HALF_A_DECADE = 5.0
_HELPING = frozenset({"be", "have"})
_MOST_BETWEEN = 3
"""Words, without helping verbs, among which stands what a number of the body counts: "Four men have been charged"."""
_IN_YEARS = {"year": 1, "years": 1, "decade": 10, "decades": 10}


_FIGURES = re.compile(r"[\s-]figures?\b")
SO_MANY_FIGURES = range(2, 13)
"""Of a sum; "330 figures" are no number of so many digits."""
CONVERTED = 0.03
"""How far, as a share, two measures may be apart and be the same, rounded."""
ROUGH_MEASURE = 0.1
ROUND_MEASURE = 10
"""Below this, a measure is told roughly: "7km" for 6,700 metres."""


class Placed(NamedTuple):
    """A number of the body with its position in the index."""

    number: Number
    place: int

    @property
    def text(self) -> str:
        """The number as written."""
        return self.number.text


def body_numbers(claim: Claim) -> Sequence[Placed]:
    """All numbers of the claim's body with their positions, in order."""
    found = all_numbers(claim.index)
    return found[bisect_left(found, claim.since, key=_place) :] if claim.since else found


@analysis
def all_numbers(index: BodyIndex) -> list[Placed]:
    """All numbers of a body with their positions, in order."""
    return [
        Placed(number, index.place(block, number.start)) for block, _ in index.blocks() for number in numbers(block)
    ]


def _place(item: Placed) -> int:
    return item.place


def agreeing(claim: Claim, stated: Number, placed: Sequence[Placed]) -> list[Placed]:
    """The numbers of the body that are the stated one, exactly, rounded, or as its limit."""
    before = [word.form for word in claim.words if word.end <= stated.start][-3:]
    after = [word.form for word in claim.words if word.start >= stated.end][:2]
    less = any(form in _LESS for form in before)
    more = any(form in _MORE for form in before) or "+" in after[:1] or after == ["or", "more"] or "plus" in after[:1]
    short = short_year(stated)

    of_unit = _by_unit(stated, less=less, more=more)
    people = stated.kind == "plain" and counts_people(next(iter(unit_words(claim, stated)), None))

    def agrees(other: Number) -> bool:
        if people and (measured(other) is not None or is_of_things(other)):
            return False
        told = of_unit(other) if of_unit is not None else None
        if told is not None:
            return told
        if short and other.kind == "year":
            return other.value % 100 == stated.value
        if equal(stated, other) or rounds_to(stated, other):
            return True
        return (less or more) and within_limit(stated, other, less=less, more=more)

    found = _those(placed, agrees)
    years = _years(stated)
    ranked = stated.kind == "plain" and (before[-1:] in (["number"], ["no"]) or before[-2:] == ["no", "."])
    agreed = {id(item) for item in found}
    found += [
        item
        for item in placed
        if id(item) not in agreed
        and (
            _beyond(stated, item.number)
            or _is_the_day(stated, item)
            or (ranked and item.number.kind == "ordinal" and item.number.value == stated.value)
            or (years and _so_many_years(item.number, years))
        )
    ]
    return found


def _beyond(stated: Number, other: Number) -> bool:
    """Whether the stated number is what the body gives a bound for: "more than a dozen" for 16."""
    if stated.kind != other.kind or other.kind not in {"plain", "money", "percent"} or not other.bound:
        return False
    if stated.bound == other.bound and stated.bound != "about":
        return False  # "below $60" is not "below $70"
    if other.bound == "above":
        return other.value < stated.value <= _MOST_BEYOND * other.value
    return other.bound == "below" and other.value / _MOST_BEYOND <= stated.value < other.value


def _is_the_day(stated: Number, item: Placed) -> bool:
    """Whether an ordinal of the body is the stated day of a month: "the Fourth of July" for "July 4"."""
    return stated.kind == "day" and item.number.kind == "ordinal" and item.number.value == stated.value


def _so_many_years(number: Number, years: float) -> bool:
    """Whether a number of years or decades of the body comes to so many years, decades rounded."""
    own = _years(number)
    return own is not None and abs(own - years) <= (_HALF_A_DECADE if number.unit.startswith("decade") else 0.0)


def _by_unit(stated: Number, *, less: bool, more: bool) -> Callable[[Number], bool | None] | None:
    """Whether a number is the stated one, as far as its unit tells; None where it does not, or the stated has none.

    "7km" is 6,900 metres, 114mph is not £114, and a 14-year high is not 14%; "six-figure" is from 100,000 up.
    """
    if is_of_figures(stated):
        least = 10.0 ** (int(stated.value) - 1)
        return lambda other: other.kind in {"plain", "money"} and least <= other.value < 10 * least
    measure = measured(stated)
    if measure is None:
        return None
    if measure.dimension == "time":
        return lambda other: _is_so_long(measure.value, other)

    def of_measure(other: Number) -> bool | None:
        of_other = measured(other)
        if of_other is None:
            if stated.value >= MILLION:
                return None  # "1.2m" may be millions of anything
            return False if other.kind != "plain" or other.unit else None
        if of_other.dimension != measure.dimension:
            return False
        loose = bool(stated.approximate or other.bound) or min(stated.value, other.value) < ROUND_MEASURE
        return _about(measure.value, of_other.value, rough=loose) or (
            (less and 0.85 * measure.value <= of_other.value <= measure.value)
            or (more and measure.value <= of_other.value <= 1.35 * measure.value)
        )

    return of_measure


def is_of_figures(stated: Number) -> bool:
    """Whether a number says how many digits a sum has: "six-figure earnings"."""
    return stated.value in SO_MANY_FIGURES and _FIGURES.match(stated.block.text, stated.end) is not None


def _is_so_long(seconds: float, other: Number) -> bool | None:
    """Whether a number of the body is a time of so many seconds, where it is a time in other units; None elsewhere."""
    if other.kind in {"percent", "money"}:
        return False
    told = measured(other)
    if told is None or told.dimension != "time":
        return None
    return None if _about(seconds, told.value, rough=True) else False


def _about(stated: float, exact: float, *, rough: bool) -> bool:
    """Whether an amount in the first unit of its measure is another one, rounded and converted."""
    stated, exact = abs(stated), abs(exact)
    return abs(stated - exact) <= (ROUGH_MEASURE if rough else CONVERTED) * max(stated, exact)


def _years(number: Number) -> float | None:
    """The years that a number of years or decades comes to."""
    if number.kind != "plain" or number.unit not in _IN_YEARS:
        return None
    return number.value * _IN_YEARS[number.unit]


def strange(claim: Claim, placed: Sequence[Placed]) -> list[Placed]:
    """The numbers of the body that are none of the claim's own."""
    own = numbers(claim.block)
    return _those(placed, lambda other: not any(equal(other, one) for one in own))


def _those(placed: Sequence[Placed], wanted: Callable[[Number], bool]) -> list[Placed]:
    """The numbers that are wanted; each value is asked about once."""
    asked: dict[tuple[str, float, bool, str], bool] = {}
    found = []
    for item in placed:
        number = item.number
        key = (number.kind, number.value, number.approximate, number.unit)
        if key not in asked:
            asked[key] = wanted(number)
        if asked[key]:
            found.append(item)
    return found


def is_age(claim: Claim, number: Number) -> bool:
    """Whether a number of a claim is somebody's age: "aged 88", "dead at 88"."""
    word = word_at(claim, number)
    if number.kind == "age":
        return True
    if number.kind != "plain" or word is None or not word.number or claim.words[word.number - 1].form not in AGES:
        return False
    return any(other.lemma in DEATHS for other in claim.words)


def conflicting(
    claim: Claim, stated: Number, others: Sequence[Placed], same: Sequence[Placed]
) -> list[tuple[float, Placed]]:
    """Numbers of the body that stand before the same thing, or after the same word, as the stated one does.

    others: the numbers of the body that are none of the claim's own; same: those that agree with the stated one. Each
    comes with how far the claim's other words stand around it. Empty when the stated number stands there, too; for a
    sub-head, in its own section, if that has such a number.
    """
    units = unit_lemmas(claim, stated)
    before = _before(claim, stated)
    if stated.kind in {"percent", "money"} or not (units or before):
        return []
    hits = support(claim).hits
    things = {hit.place for word in unit_words(claim, stated) for hit in hits.get(word.number, ())}

    counted = unit_words(claim, stated)
    deed = {hit.place for hit in hits.get(counted[0].number, ())} if counted and _a_participle(counted[0]) else set()

    def alike(item: Placed) -> bool:
        if not deed.isdisjoint(range(item.place - _BEFORE, item.place)):
            return True  # "charged five" for "five charged"
        if before is not None and _previous(claim, item) == before:
            return True
        return bool(units) and followed(claim, item, units, things)

    agreed = {item.place for item in same}
    found = [
        (slot(claim, stated, item), item)
        for item in others
        if item.number.kind == stated.kind
        and item.number.value != stated.value
        and not (units and far_apart(stated.value, item.number.value))
        and item.place not in agreed
        and alike(item)
    ]
    beside = [item for item in same if alike(item)]
    section = [(share, item) for share, item in found if claim.in_section(item.place)]
    if beside and (not section or any(claim.in_section(item.place) for item in beside)):
        return []
    if beside:
        found = section
    if units & PERIODS:
        return [(share, item) for share, item in found if share >= _PERIOD_SLOT]
    return found


def _a_participle(word: ClaimWord) -> bool:
    return word.form.endswith("ed") and word.lemma != word.form


def leading(claim: Claim, stated: Number, others: Sequence[Placed]) -> tuple[float, Placed] | None:
    """The number of the lead that stands where the claim has the stated one, with how far the claim's words do so.

    others: the numbers of the body that are none of the claim's own. None where the sentence of the lead that says most
    of what the claim says does not say much of it, or has no number of the kind, or has several that may be meant.
    """
    index = claim.index
    word = word_at(claim, stated)
    if word is None:
        return None
    first = index.sentence_of[claim.since]
    scores = support(claim).scores((word.number,))
    share, at = max((scores.get(number, (0.0, 0))[0], -number) for number in range(first, first + LEAD))
    if share < _SPEAKS_OF_IT:
        return None
    units = unit_lemmas(claim, stated)
    found = [
        (slot(claim, stated, item), item)
        for item in others
        if index.sentence_of[item.place] == -at
        and (item.number.kind == stated.kind or {item.number.kind, stated.kind} <= SHARES)
        and not _of_other_sizes(stated, item.number)
        and (stated.kind != "plain" or (may_count_it(claim, item, units & PERIODS) and not _in_a_name(claim, item)))
    ]
    least = _LEADING_SLOT if stated.kind == "plain" else _LEADING_AMOUNT_SLOT
    if len(found) != 1 or found[0][0] < least:
        return None
    return found[0]


def may_count_it(claim: Claim, item: Placed, periods: set[str]) -> bool:
    """Whether a number of the body counts the same periods as the claim's (base forms), or none if that counts none."""
    last = claim.index.place(item.number.block, item.number.end - 1)
    after = {*claim.index.lemmas[last + 1 : last + 3]}
    return bool(after & periods) if periods else after.isdisjoint(PERIODS)


def _in_a_name(claim: Claim, item: Placed) -> bool:
    """Whether a word with a capital stands beside a number of the body: "Highway 9"."""
    index = claim.index
    sentence = index.sentences[index.sentence_of[item.place]]
    before = index.texts[item.place - 1] if item.place > sentence.first else ""
    return before[:1].isupper()


def _of_other_sizes(stated: Number, other: Number) -> bool:
    """Whether two numbers are so far apart that they can't count the same, unless both are of one measure."""
    one, two = measured(stated), measured(other)
    if one is not None and two is not None and one.dimension == two.dimension:
        return False  # metres for kilometres are a slip, too
    return far_apart(other.value, stated.value, stated.kind)


def far_apart(one: float, other: float, kind: str = "plain") -> bool:
    """Whether one of two numbers is so many times the other that they can't count the same. kind: that of both."""
    low, high = sorted((abs(one), abs(other)))
    return high > (_MANY_TIMES_THE_SHARE if kind == "percent" else _MANY_TIMES) * low


def short_year(number: Number) -> bool:
    """Whether two digits after an apostrophe are a year ("'68")."""
    before = number.block.text[max(0, number.start - 1) : number.start + 1]
    return number.kind == "plain" and number.value < 100 and any(mark in before for mark in "'’‘")


def slot(claim: Claim, stated: Number, item: Placed) -> float:
    """How far the claim's words around the stated number stand around one of the body, 0 to 1."""
    word = word_at(claim, stated)
    return support(claim).slot(word, item.place) if word is not None else 0.0


def word_at(claim: Claim, number: Number) -> ClaimWord | None:
    """The claim's word in which a number begins."""
    return next((word for word in claim.words if word.end > number.start), None)


def unit_words(claim: Claim, number: Number) -> list[ClaimWord]:
    """The words of what a number of the claim counts: up to three that follow it, as far as the next word that is
    none.
    """
    found: list[ClaimWord] = []
    for word in [word for word in claim.words if word.start >= number.end][:4]:
        if word.text == "-":
            continue
        if not word.is_word or len(found) == 3:
            break
        if not word.content and word.lemma not in PERIODS:
            break
        found.append(word)
        if len(found) == 1 and word.form in DONE_BY_PEOPLE:
            break
    return found


_ALIKE = {
    lemma: frozenset(line.split())
    for line in (
        "job post position role",
        "home house household dwelling",
        "flat apartment",
        "pupil student schoolchild",
        "child kid youngster",
        "car vehicle",
        "ship vessel",
        "soldier troop",
        "firm company business",
        "shop store",
        "film movie",
        "lorry truck",
        "plane aircraft airliner",
        "worker employee",
        "fan supporter",
        "shareholder investor",
        "migrant refugee",
    )
    for lemma in line.split()
}
"""Base forms of words that headlines and bodies have for the same things."""


def unit_lemmas(claim: Claim, number: Number) -> set[str]:
    """Their base forms, and those of words for the same things: "jobs" are "posts"."""
    lemmas = {word.lemma for word in unit_words(claim, number)}
    return lemmas.union(*(_ALIKE[lemma] for lemma in lemmas & _ALIKE.keys()))


def followed(claim: Claim, item: Placed, units: set[str], things: set[int]) -> bool:
    """Whether one of the things that the claim counts stands within three words after a number of the body, without
    counting helping verbs.

    units: base forms of the things. things: positions of what stands for them.
    """
    index = claim.index
    last = index.place(item.number.block, item.number.end - 1)
    between = 0
    for place in range(last + 1, min(len(index), last + 6)):
        if index.lemmas[place] in units or place in things:
            return True
        between += index.lemmas[place] not in _HELPING
        if between >= _MOST_BETWEEN or (not index.texts[place][0].isalpha() and index.texts[place] != "-"):
            return False
    return False


def named_by(claim: Claim, number: Number) -> bool:
    """Whether a number makes a name with the word before it ("Article 5", "No 1")."""
    return _before(claim, number) is not None


def _previous(claim: Claim, item: Placed) -> str:
    forms = claim.index.forms
    place = item.place - 1
    if place > 0 and forms[place] == ".":
        place -= 1
    return forms[place] if place >= 0 else ""


def _before(claim: Claim, number: Number) -> str | None:
    """A word just before the number that makes a name with it ("Article 5", "Jan. 15", "No 1")."""
    place = next((at for at, word in enumerate(claim.words) if word.end > number.start), 0)
    if place and claim.words[place - 1].text == "." and place > 1:
        place -= 1
    if not place:
        return None
    word = claim.words[place - 1]
    if not word.is_word or not word.capital or number.kind not in {"plain", "day"}:
        return None
    share = word_facts(word.text).capital
    return word.form if not claim.title_case or (share is not None and share >= 0.5) else None
