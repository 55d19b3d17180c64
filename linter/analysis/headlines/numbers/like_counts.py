"""What a body counts of the same kind as a claim does, in order: numbers, single ones ("another", "a boy"), names in a
row ("Ana Holm and Tom Lund").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.numbers.claim_numbers import PERIODS, Placed, unit_lemmas, unit_words
from linter.analysis.headlines.numbers.measures import measured
from linter.analysis.headlines.numbers.number_people import counts_people, is_of_people, is_of_things
from linter.analysis.numbers.numbers import Number
from linter.analysis.words.word_facts import word_facts
from linter.records import NamedTuple

_BEHIND = 3
"""Words after a number among which what it counts stands."""
_TO_A_PERSON = 4
"""Words from "a" to the noun for a person: "a 16-year-old local boy"."""
_POSTS = frozenset({"job", "post", "position", "role", "redundancy", "layoff"})
"""Each is held by a person: "200 welders" are as many jobs."""
_GROUPS = frozenset({"family", "crew", "team", "group", "party", "gang", "couple", "trio"})
"""Before "of": "a family of five" counts people."""
_ONE = frozenset({"a", "an", "one", "another"})
_SINGLE = frozenset({*_ONE, "his", "her", "their", "last", "final"})
_MORE = frozenset({"more", "other", "others", "further", "additional", "extra"})
_OPEN = frozenset(
    """
    , . ; : — ) and or of in on at from for to by with after before during as than while who were was are had
    have did have more other others further died die dead killed survived remain remained left came went turned escaped
    joined stayed followed voted did will would
    """.split()  # noqa: SIM905
)
"""What follows a number that counts what one before it does: "and 57 in the south"."""
_SAID_BEFORE = frozenset({"the", "all", "these", "those", "both", "every"})
"""Before a number of what the text has counted already."""
_ALSO_IN_NAMES = frozenset({"of", "the", "de", "van", "von", "la", "al", "bin", "&", "-", "."})
_JOINING = frozenset({",", "and"})
_MOST_JOINING = 2
_DOING = frozenset("dead died killed hurt injured arrested held charged missing rescued trapped wounded".split())  # noqa: SIM905


class Like(NamedTuple):
    """Something of a claim's kind that a body counts.

    value: how many, or a measure in its first unit.
    place: its position in the index.
    sentence: the number of its sentence.
    alone: whether it is one that no number says.
    named: whether what it counts stands beside it.
    """

    value: float
    place: int
    sentence: int
    alone: bool = False
    named: bool = True


def of_people(claim: Claim, stated: Number) -> bool:
    """Whether a number of a claim counts people, or what each one of them has: "dead", "jobs", "a family of five"."""
    units = unit_words(claim, stated)
    before = [word.lemma for word in claim.words if word.end <= stated.start][-2:]
    if before[:1] and before[0] in _GROUPS and before[-1] == "of":
        return True
    around = {word.form for word in claim.words} & _DOING
    return any(counts_people(word) or is_of_people(word.form) or word.lemma in _POSTS for word in units) or (
        not units and bool(around)
    )


def like_counts(claim: Claim, stated: Number, placed: Sequence[Placed]) -> list[Like]:
    """What the body counts of the kind that a number of a claim is of, in order.

    placed: the numbers of the body. Money is of one currency; lengths, weights and times are in their first unit.
    """
    measure = measured(stated)
    sentence_of = claim.index.sentence_of
    if measure is not None and measure.dimension:
        told = ((measured(item.number), item) for item in placed)
        return [
            Like(one.value, item.place, sentence_of[item.place])
            for one, item in told
            if one is not None and one.dimension == measure.dimension
        ]
    if stated.kind != "plain":
        return [
            Like(item.number.value, item.place, sentence_of[item.place])
            for item in placed
            if item.number.kind == stated.kind and item.number.currency == stated.currency
        ]
    people = of_people(claim, stated)
    found = {one.place: one for one in _numbers(claim, stated, placed, people=people)}
    taken = {item.place for item in placed}
    for one in _singles(claim, stated, people=people):
        if one.place not in taken:
            found.setdefault(one.place, one)
    if people:
        for first, many in name_rows(claim):
            if word_facts(claim.index.texts[first]).first_name:
                found.setdefault(first, Like(many, first, sentence_of[first], alone=True))
    return [found[place] for place in sorted(found)]


def _numbers(claim: Claim, stated: Number, placed: Sequence[Placed], *, people: bool) -> Iterator[Like]:
    index = claim.index
    units = unit_lemmas(claim, stated)
    hits = support(claim).hits
    things = {hit.place for word in unit_words(claim, stated) for hit in hits.get(word.number, ())}
    counting = ""
    for item in placed:
        number = item.number
        if number.kind != "plain" or number.part or measured(number) is not None:
            continue
        last = index.place(number.block, number.end - 1)
        after = _behind(claim, last)
        if index.lemmas[last + 1 : last + 2] and index.lemmas[last + 1] in PERIODS and not units & PERIODS:
            continue
        before = index.forms[max(0, item.place - 2) : item.place]
        if len(before) > 1 and before[-1] == "of" and is_of_people(before[0]):
            continue  # a boy of nine
        if not _SAID_BEFORE.isdisjoint(before[-1:]):
            continue
        named = any(index.lemmas[place] in units or place in things for place in after) or (
            people and _counts_people(claim, number, after)
        )
        following = index.forms[last + 1] if last + 1 < len(index) else "."
        if named or following in _OPEN or following in _MORE:
            yield Like(number.value, item.place, index.sentence_of[item.place], named=named)
        elif not units:
            unit = word_facts(number.unit).lemma if number.unit else ""
            if counting in {"", unit}:
                counting = unit
                yield Like(number.value, item.place, index.sentence_of[item.place])


def _counts_people(claim: Claim, number: Number, after: Sequence[int]) -> bool:
    """Whether a noun for people, or what was done to them, is among the words at the positions after a number."""
    forms = [claim.index.forms[place] for place in after]
    return any(map(is_of_people, forms)) or (not is_of_things(number) and not _DOING.isdisjoint(forms))


def _behind(claim: Claim, last: int) -> list[int]:
    """Positions of the words after a number, as far as the next mark."""
    index = claim.index
    found = []
    for place in range(last + 1, min(len(index), last + 1 + _BEHIND)):
        if not index.texts[place][0].isalpha() and index.texts[place] != "-":
            break
        found.append(place)
    return found


def _singles(claim: Claim, stated: Number, *, people: bool) -> Iterator[Like]:
    """Each one of a kind that the body tells of without a number: "a boy", "his wife", "another", "one of"."""
    index = claim.index
    units = unit_lemmas(claim, stated) - PERIODS
    for form in _SINGLE:
        for place in index.places_of(form, claim.since):
            after = _behind(claim, place)
            if place + 1 >= len(index):
                continue
            elliptic = form in {"another", "one"} and index.forms[place + 1] in _OPEN
            counted = any(index.lemmas[at] in units and (index.forms[at] == index.lemmas[at]) for at in after) or (
                people and any(_is_one_person(claim, at) for at in range(place + 1, place + 1 + _TO_A_PERSON))
            )
            if counted or elliptic:
                yield Like(1.0, place, index.sentence_of[place], alone=True)


def _is_one_person(claim: Claim, place: int) -> bool:
    index = claim.index
    return place < len(index) and index.forms[place] == index.lemmas[place] and is_of_people(index.forms[place])


def name_rows(claim: Claim) -> Iterator[tuple[int, int]]:
    """The names that stand in a row with commas and "and": the position of the first of each row, and how many."""
    index = claim.index
    row: list[tuple[int, int]] = []
    joined = False
    for first, last in _names(claim):
        between = index.forms[row[-1][1] + 1 : first] if row else []
        if row and between and len(between) <= _MOST_JOINING and _JOINING.issuperset(between):
            row.append((first, last))
            joined = joined or "and" in between
            continue
        if joined:
            yield row[0][0], len(row)
        row, joined = [(first, last)], False
    if joined:
        yield row[0][0], len(row)


def _names(claim: Claim) -> Iterator[tuple[int, int]]:
    """The first and the last position of each run of words with capitals, "of" and the like within."""
    index = claim.index
    for sentence in index.sentences:
        place = max(sentence.first, claim.since)
        while place < sentence.last:
            if not index.texts[place][0].isupper():
                place += 1
                continue
            last = end = place
            while end < sentence.last and (index.texts[end][0].isupper() or index.forms[end] in _ALSO_IN_NAMES):
                last = end if index.texts[end][0].isupper() else last
                end += 1
            yield place, last
            place = last + 1
