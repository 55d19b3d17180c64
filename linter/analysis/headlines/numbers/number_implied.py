"""Numbers of a claim that a body implies: so many each, between two years, after so many tries, one and two more.

Each way is a form of words, and most are asked of one sentence: the sum of any two numbers would be no evidence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.claims.learned import is_short
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.numbers.claim_numbers import PERIODS, Placed, is_age, unit_lemmas, unit_words, word_at
from linter.analysis.headlines.numbers.number_people import counts_people, is_of_people
from linter.analysis.numbers.agreement import times_to
from linter.analysis.numbers.numbers import Number

TOP = 3
"""Sentences at the top."""
OF_THE_CLAIM = 0.3
"""How much of the claim a sentence holds whose numbers count, unless it is one of the first."""
MOST_PEOPLE = 12
"""So many are told one by one at most."""
MOST_YEARS = 8
"""A body of more years has some that are any time apart."""
NOW = (2010, 2035)
"""Drafts are written between these years."""
NEAREST = 2
"""Sentences from one year to the other, or from a part to the rest."""
_EACH = frozenset({"each", "apiece", "every", "per"})
_REST = frozenset({"balance", "remainder", "remaining", "rest"})
_TRIES = frozenset({"try", "attempt", "bid", "go", "time"})
_TOTAL = frozenset({"total", "altogether", "overall", "cumulative", "tally"})
_LATER = frozenset({"later", "after", "afterwards", "on"})
_RATES = (7, 12, 24, 30, 31, 52, 60, 365)
"""How many of one unit of time are one of another."""
_ONE = frozenset({"a", "an", "one", "another"})
_BETWEEN = 7
"""Words and marks from "a" to the noun for a person: "a 16-year-old local boy"."""
_JUST_BEFORE = 4
_AFTER_BORN = 6
_WICKETS = 10
_IN_YEARS = {"year": 1, "decade": 10}


def is_implied(claim: Claim, stated: Number, placed: Sequence[Placed]) -> bool:
    """Whether a body's numbers, `placed`, imply a stated one that none of them is."""
    if stated.kind in {"plain", "money"} and stated.value > 1 and _of_each(claim, stated, placed):
        return True
    if stated.kind in {"plain", "money", "percent"} and _with_the_rest(claim, stated, placed):
        return True
    if is_age(claim, stated):
        return _born_then(claim, placed)
    if stated.kind != "plain" or stated.value != int(stated.value):
        return False
    if unit_lemmas(claim, stated) & PERIODS:
        return _between_years(claim, stated, placed) or _until_now(claim, stated, placed)
    return (
        _after_tries(claim, stated, placed)
        or _wickets_left(claim, stated, placed)
        or _beside_others(claim, stated, placed)
        or _one_and_others(claim, stated, placed)
    )


def is_at_another_rate(stated: Number, same: Sequence[Placed], rival: Placed) -> bool:
    """Whether a body that has the stated number has the other one of a longer time: "48 an hour, 1,152 a day"."""
    times = rival.number.value / stated.value if stated.value else 0.0
    return bool(same) and any(abs(times - rate) < rate / 100 for rate in _RATES)


def is_a_total(claim: Claim, stated: Number, rival: Placed) -> bool:
    """Whether a claim counts what was added ("three more cases") and the body's other number says how many there are
    in all.
    """
    after = [word.form for word in claim.words if word.start >= stated.end][:2]
    index = claim.index
    sentence = index.sentences[index.sentence_of[rival.place]]
    return (
        rival.number.value > stated.value
        and not {"more", "new", "further", "additional", "extra"}.isdisjoint(after)
        and not _TOTAL.isdisjoint(index.lemmas[sentence.first : sentence.last])
    )


def _sentences(claim: Claim) -> Iterator[int]:
    """The first sentences of the body, and those that speak of the claim."""
    first = claim.index.sentence_of[claim.since]
    top = range(first, min(first + TOP, len(claim.index.sentences)))
    yield from top
    yield from (at for at, (share, _) in support(claim).scores().items() if share >= OF_THE_CLAIM and at not in top)


def _of_each(claim: Claim, stated: Number, placed: Sequence[Placed]) -> bool:
    """Whether two numbers of a sentence that says how much each has multiply to the stated one, or divide."""
    index = claim.index
    sentences = {index.sentence_of[place] for form in _EACH for place in index.places_of(form, claim.since)}
    if not sentences:
        return False
    counted = [
        (item.number, index.sentence_of[item.place])
        for item in placed
        if item.number.kind in {"plain", "money"} and index.sentence_of[item.place] in sentences
    ]
    return times_to(stated, counted)


def _with_the_rest(claim: Claim, stated: Number, placed: Sequence[Placed]) -> bool:
    """Whether a number and the next one of its kind, which counts "the balance" or "the rest", come to the stated."""
    index = claim.index
    sentences = {index.sentence_of[place] for base in _REST for place in index.positions(base, claim.since)}
    if not sentences:
        return False
    listed = [item for item in placed if item.number.kind == stated.kind]
    for at, one in enumerate(listed):
        for other in listed[at + 1 : at + 3]:
            apart = index.sentence_of[other.place] - index.sentence_of[one.place]
            if apart > 1 or index.sentence_of[other.place] not in sentences:
                continue
            total = one.number.value + other.number.value
            if 0 <= total - stated.value < stated.precision or abs(total - stated.value) <= stated.precision / 2:
                return True
    return False


def _between_years(claim: Claim, stated: Number, placed: Sequence[Placed]) -> bool:
    """Whether so many years lie between two years that stand near each other, or between one of them and a year that
    is so many years later than another ("met in 1938, wed two years later").
    """
    unit = next((base for base in (*unit_lemmas(claim, stated), stated.unit) if base in _IN_YEARS), None)
    if unit is None:
        return False
    span = stated.value * _IN_YEARS[unit]
    index = claim.index
    years = [(item.number.value, index.sentence_of[item.place]) for item in placed if item.number.kind == "year"]
    later = [
        (item.number.value, index.sentence_of[item.place])
        for item in placed
        if item.number.kind == "plain" and item.number.unit in {"year", "years"} and _is_later(claim, item)
    ]
    counted = {(year, at, at) for year, at in years}
    counted |= {(year + more, at, there) for year, at in years for more, there in later if abs(there - at) <= NEAREST}
    few = len({year for year, _ in years}) <= MOST_YEARS
    return any(
        other - year == span and (few or first - last <= NEAREST)
        for year, _, last in counted
        for other, first, _ in counted
    )


def _until_now(claim: Claim, stated: Number, placed: Sequence[Placed]) -> bool:
    """Whether a short body has one year alone, so many before the time in which drafts are written: "cleared after 31
    years" over "convicted in 1994".
    """
    unit = next((base for base in (*unit_lemmas(claim, stated), stated.unit) if base in _IN_YEARS), None)
    years = {item.number.value for item in placed if item.number.kind == "year"}
    if unit is None or len(years) != 1 or not is_short(claim):
        return False
    return min(NOW) <= years.pop() + stated.value * _IN_YEARS[unit] <= max(NOW)


def _is_later(claim: Claim, item: Placed) -> bool:
    last = claim.index.place(item.number.block, item.number.end - 1)
    return not _LATER.isdisjoint(claim.index.forms[last + 1 : last + 3])


def _born_then(claim: Claim, placed: Sequence[Placed]) -> bool:
    """Whether a body gives no age, but the year in which somebody was born."""
    index = claim.index
    return not any(item.number.kind == "age" for item in placed) and any(
        item.number.kind == "year" and "born" in index.forms[max(0, item.place - _AFTER_BORN) : item.place]
        for item in placed
    )


def _after_tries(claim: Claim, stated: Number, placed: Sequence[Placed]) -> bool:
    """Whether a claim counts tries, and the body those that failed: "had failed eight times" for the ninth."""
    if _TRIES.isdisjoint(unit_lemmas(claim, stated)):
        return False
    index = claim.index
    for item in placed:
        last = index.place(item.number.block, item.number.end - 1)
        after = index.lemmas[last + 1 : last + 3]
        if item.number.value == stated.value - 1 and item.number.kind == "plain" and not _TRIES.isdisjoint(after):
            return True
    return False


def _wickets_left(claim: Claim, stated: Number, placed: Sequence[Placed]) -> bool:
    """Whether a claim counts the wickets that a side had left, and the body those that fell."""
    units = {word.form for word in unit_words(claim, stated)}
    return not units.isdisjoint({"wicket", "wickets"}) and any(
        item.number.kind == "plain"
        and item.number.unit in {"wicket", "wickets"}
        and item.number.value + stated.value == _WICKETS
        for item in placed
    )


def _beside_others(claim: Claim, stated: Number, placed: Sequence[Placed]) -> bool:
    """Whether a claim names a person or two beside the number, and the body counts all: three for "groom, 2 guests"."""
    word = word_at(claim, stated)
    if word is None or stated.value > MOST_PEOPLE:
        return False
    people = 0
    at = word.number - 1
    while at > 0 and people < NEAREST and claim.words[at].text.lower() in {",", "and", "&", "with", "plus"}:
        at -= 1 + (claim.words[at - 1].text == ",")
        if at < 0 or not is_of_people(claim.words[at].form):
            break
        people += 1
        at -= 1
    following = [other for other in claim.words if other.start >= stated.end][1:3]
    if not people and len(following) > 1 and following[0].text in {",", "and", "&"}:
        people = is_of_people(following[1].form)
    return bool(people) and any(
        item.number.kind == "plain" and item.number.value == stated.value + people for item in placed
    )


def _one_and_others(claim: Claim, stated: Number, placed: Sequence[Placed]) -> bool:
    """Whether a sentence has a person, in the singular, and one fewer people than a claim counts: "a boy climbed onto
    the roof while two friends filmed him" for three; or says "one was" beside so many.
    """
    units = unit_words(claim, stated)
    if stated.value > MOST_PEOPLE and (not units or not is_of_people(units[0].form)):
        return _beside_a_single_one(claim, stated, placed)
    if not units or not (counts_people(units[0]) or any(is_of_people(word.form) for word in units)):
        return False
    index = claim.index
    for number in _sentences(claim):
        sentence = index.sentences[number]
        for item in placed:
            if (
                not sentence.first <= item.place < sentence.last
                or item.number.kind != "plain"
                or item.number.value != stated.value - 1
            ):
                continue
            last = index.place(item.number.block, item.number.end - 1)
            counted = index.forms[last + 1 : last + 4]
            if not any(map(is_of_people, counted)):
                continue
            single = [
                at for at in range(sentence.first, sentence.last) if index.forms[at] in _ONE and _a_person(claim, at)
            ]
            if single and (
                _joined(claim, single, item.place) or units[0].lemma not in index.lemmas[last + 1 : last + 4]
            ):
                return True
    return _beside_a_single_one(claim, stated, placed)


def _a_person(claim: Claim, place: int) -> bool:
    """Whether the words behind "a" are of one person."""
    return any(map(is_of_people, claim.index.forms[place + 1 : place + 1 + _BETWEEN]))


def _joined(claim: Claim, single: Sequence[int], place: int) -> bool:
    """Whether "and" stands just before a number and one of some people just before that: "an officer and two"."""
    return claim.index.forms[place - 1] == "and" and any(0 < place - at <= _JUST_BEFORE for at in single)


def _beside_a_single_one(claim: Claim, stated: Number, placed: Sequence[Placed]) -> bool:
    """Whether a sentence tells one apart from all others: "21 were officers, one was a farmer" for 22."""
    index = claim.index
    for number in _sentences(claim):
        sentence = index.sentences[number]
        forms = index.forms[sentence.first : sentence.last]
        alone = any(form == "one" and after in {"was", "is", "were", "has"} for form, after in pairwise(forms))
        if alone and any(
            item.number.kind == "plain"
            and item.number.value == stated.value - 1 > 1
            and sentence.first <= item.place < sentence.last
            for item in placed
        ):
            return True
    return False
