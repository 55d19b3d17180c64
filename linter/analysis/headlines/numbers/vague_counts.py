"""How many a claim means by "hundreds", "first" or "the whole", and how many the top of the body counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.numbers.claim_numbers import body_numbers
from linter.analysis.headlines.predicates.deeds import same_deed
from linter.analysis.headlines.predicates.sayings import reader
from linter.analysis.headlines.predicates.stated import is_verb, parts_of_speech
from linter.records import NamedTuple

AT_LEAST = {"dozens": 20, "scores": 30, "hundreds": 100, "thousands": 1_000, "millions": 1_000_000}
"""How many each means at least."""
_TIMES = {"tens": 10, "hundreds": 100}
TOP = 2
"""Sentences at the top that count."""
NEAR_TOP = 3
LATER = re.compile(r"second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d*(?:2nd|3rd|\dth)|another")
FIRST = frozenset({"first", "maiden", "inaugural", "debut", "1st", "pioneering", "pioneer", "unprecedented"})
SHORT_OF = frozenset({"near", "short", "below", "shy", "under", "beneath", "off", "approaching", "missed", "missing"})
WHOLE = frozenset({"all", "every", "entire", "whole", "everyone", "everybody", "each", "both", "none"})


class Fewer(NamedTuple):
    """Words of a claim that say more than the body: the first and the last, and the body's positions."""

    first: ClaimWord
    last: ClaimWord
    places: tuple[int, int]


def fewer_than_claimed(claim: Claim) -> Iterator[Fewer]:
    """Where "hundreds" do something, or have it done to them, and the first sentences count far fewer who do."""
    parts: dict[int, str] | None = None
    for first, last, least in _vague(claim):
        if any(claim.index.places_of(form, claim.since) for form, most in AT_LEAST.items() if most >= least):
            continue
        parts = parts_of_speech(claim) if parts is None else parts
        verb = next((word for word in claim.words[last.number + 1 :] if is_verb(claim, word, parts)), None)
        counted = list(_counted(claim, verb)) if verb is not None else []
        few = [place for place, value in counted if value <= least / 2]
        if few and len(few) == len(counted):
            yield Fewer(first, last, (few[0], few[0] + 1))


def _vague(claim: Claim) -> Iterator[tuple[ClaimWord, ClaimWord, float]]:
    """The words that say vaguely how many, and how many that is at least."""
    words = claim.words
    for word in words[claim.kicker :]:
        least = AT_LEAST.get(word.form)
        if least is None or claim.quoted[word.number]:
            continue
        first = word
        if word.number > 1 and words[word.number - 1].form == "of" and words[word.number - 2].form in _TIMES:
            first = words[word.number - 2]
            least *= _TIMES[first.form]
        if (
            word.number + 1 < len(words)
            and words[word.number + 1].form == "of"
            and (word.number + 2 < len(words) and words[word.number + 2].form in AT_LEAST)
        ):
            continue
        yield first, word, least


def _counted(claim: Claim, verb: ClaimWord) -> Iterator[tuple[int, float]]:
    """The counts at the top of those who do what the verb says, or have it done to them: position and value."""
    index = claim.index
    top = index.sentence_of[claim.since]
    deed = {place for base in same_deed(verb.lemma) for place in index.positions(base, claim.since)}
    telling = {index.sentence_of[place] for place in deed}
    for number, place in body_numbers(claim):
        sentence = index.sentence_of[place]
        if sentence - top >= TOP:
            return
        if number.kind != "plain" or sentence not in telling:
            continue
        read = reader(index, sentence)
        counting = read.word_at(place)
        noun = counting if counting is None or counting.relation != "nummod" else read.tree.head(counting)
        told = None if noun is None else read.tree.head(noun)
        if told is None or noun is None or noun.relation not in {"nsubj", "nsubj:pass", "obj"}:
            continue
        if read.place_of(told) in deed:
            yield place, number.value


def not_the_first(claim: Claim) -> Iterator[Fewer]:
    """Where a claim has the first of something, and the top of the body another or the third of it, and no first."""
    index = claim.index
    top = index.sentence_of[claim.since]
    parts: dict[int, str] | None = None
    for word in claim.words[claim.kicker :]:
        if word.form != "first" or claim.quoted[word.number]:
            continue
        parts = parts_of_speech(claim) if parts is None else parts
        following = claim.words[word.number + 1 : word.number + 4]
        noun = next((other for other in following if parts.get(other.number) == "NOUN" and other.content), None)
        if noun is None or any(index.places_of(form, claim.since) for form in FIRST):
            continue
        for place in index.positions(noun.lemma, claim.since):
            if index.sentence_of[place] - top >= NEAR_TOP:
                break
            before = range(max(index.sentences[index.sentence_of[place]].first, place - 2), place)
            later = next((at for at in before if LATER.fullmatch(index.forms[at])), None)
            if later is not None:
                yield Fewer(word, noun, (later, place))
                break


def short_of_record(claim: Claim) -> Iterator[Fewer]:
    """Where a claim has a record that the body only falls short of."""
    index = claim.index
    for word in claim.words[claim.kicker :]:
        places = index.positions("record", claim.since) if word.form == "record" else []
        if not places or claim.quoted[word.number]:
            continue
        short = [at for place in places if (at := _short(claim, place)) is not None]
        if len(short) == len(places):
            yield Fewer(word, word, (short[0], places[0]))


def _short(claim: Claim, place: int) -> int | None:
    first = claim.index.sentences[claim.index.sentence_of[place]].first
    return next((at for at in range(max(first, place - 6), place) if claim.index.forms[at] in SHORT_OF), None)


def part_of_the_whole(claim: Claim) -> Iterator[Fewer]:
    """Where a claim is of a whole, and the top of the body says how few of how many, or what the rest did."""
    index = claim.index
    top = index.sentence_of[claim.since]
    last = min(top + NEAR_TOP, len(index.sentences))
    first, end = index.sentences[top].first, index.sentences[last - 1].last
    for word in claim.words[claim.kicker :]:
        after = next((one for one in claim.words[word.number + 1 : word.number + 4] if one.content), None)
        if word.form not in {"all", "every", "entire", "whole"} or after is None or claim.quoted[word.number]:
            continue
        if any(index.forms[at] in WHOLE for at in range(first, end)):
            return
        numbers = [item for item in body_numbers(claim) if item.place < end and item.number.kind == "plain"]
        for one, other in pairwise(numbers):
            between = index.forms[one.place + 1 : other.place]
            of_them = between[:1] == ["of"] and len(between) <= 5 and one.number.value <= other.number.value / 2
            if of_them and index.sentence_of[one.place] == index.sentence_of[other.place]:
                yield Fewer(word, after, (one.place, other.place))
                return
        for item in numbers:
            if item.place and index.forms[item.place - 1] in {"remaining", "other"}:
                yield Fewer(word, after, (item.place - 1, item.place + 1))
                return
