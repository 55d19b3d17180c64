"""Alters published headlines in one place, so that the body contradicts them: what judges of headlines learn from.

A number becomes another of the same shape, or another number of the body; a name becomes another of its kind that the
body has not, or that it has; two names of one kind change places. Nothing else changes. Where headline and body are
changed alike both are right.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from random import Random

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.names.claim_names import PARTICLES, ClaimName, claim_names
from linter.analysis.headlines.names.name_kinds import NameKind, name_kind
from linter.analysis.headlines.numbers.claim_numbers import agreeing, body_numbers
from linter.analysis.headlines.numbers.number_parts import counts
from linter.analysis.names.countries import adjectives
from linter.analysis.names.places import place_named
from linter.analysis.numbers.agreement import equal
from linter.analysis.numbers.numbers import Number, numbers
from linter.analysis.words.word_facts import word_facts
from linter.data.build.published_headlines import headline
from linter.records import NamedTuple

WORDS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
ORDINALS = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_ENDING = re.compile(r"(?:['’]s|['’])\Z")
_LEAST_YEAR, _MOST_YEARS = 1900, 20
LOW, HIGH = 0.2, 4.0
"""How many times a number another one of its shape is."""
MOSTLY_A_NAME = 0.8
MOST_ALIKE = 5
"""So many times a name is remembered; those of presidents fill headlines."""


NUMBERS_FIRST = 0.6
"""How often a number is changed where a name could be, too."""


class Altered(NamedTuple):
    """A headline with one change.

    kind: "number", "number from the body", "name", "name from the body", "names exchanged".
    text: the headline. start, end: what changed in it (characters, end excluded).
    """

    kind: str
    text: str
    start: int
    end: int


class Names:
    """Names of many headlines by kind, from which another one is drawn for a name: the more used, the more often."""

    def __init__(self) -> None:
        self._of_kind: dict[str, list[str]] = defaultdict(list)

    def add(self, claim: Claim) -> None:
        """Remember the names of a claim that its body has."""
        for name in claim_names(claim):
            kind = _kind(claim, name)
            if all(name.found) and kind is not None:
                text = swapped_part(claim, name)[0]
                if self._of_kind[kind].count(text) < MOST_ALIKE:
                    self._of_kind[kind].append(text)

    def other(self, claim: Claim, name: ClaimName, random: Random) -> str | None:
        """Another name of the kind, which the body has not; None where a dozen trials give none."""
        known = self._of_kind[_kind(claim, name) or ""]
        own = swapped_part(claim, name)[0].lower()
        for _ in range(12 if known else 0):
            chosen = random.choice(known)
            said = chosen.lower().split()
            if not any(word in own or claim.index.places_of(word) for word in said):
                return chosen
        return None


def _kind(claim: Claim, name: ClaimName) -> str | None:
    """What a name is of and how it is written: a country, its people; None for what nobody takes for another name."""
    text = swapped_part(claim, name)[0]
    kind = name_kind(claim, name)
    words = text.split()
    if kind is NameKind.THING or not all(_surely_a_name(word) for word in words):
        return None
    if kind is NameKind.COUNTRY:
        return "people" if text in adjectives() or text.removesuffix("s") in adjectives() else "country"
    if kind is NameKind.PLACE or place_named([word.lower() for word in words]) is not None:
        return "place"
    if len(words) > 1:
        return None
    return f"{kind.value} in capitals" if text.isupper() else kind.value


def _surely_a_name(word: str) -> bool:
    facts = word_facts(word)
    return word[0].isupper() and (not facts.known or (facts.capital or 0.0) >= MOSTLY_A_NAME)


def swapped_part(claim: Claim, name: ClaimName) -> tuple[str, int, int]:
    """The part of a name that is exchanged, its surname or all of it, without a possessive ending; start and end."""
    first = name.words[-1] if name_kind(claim, name) is NameKind.PERSON else name.words[0]
    start, end = first.start, name.words[-1].end
    text = _ENDING.sub("", claim.block.text[start:end])
    return text, start, start + len(text)


def altered(claim: Claim, names: Names, random: Random) -> Iterator[Altered]:
    """A published headline with one change, once for each kind that its words allow."""
    text = claim.block.text
    stated = [number for number in numbers(claim.block) if counts(claim, number)]
    if stated:
        number = random.choice(stated)
        shaped = other_number(text[number.start : number.end], random)
        if shaped is not None and shaped != text[number.start : number.end]:
            yield _with("number", text, number.start, number.end, shaped)
        other = _of_body(claim, number, random)
        if other is not None:
            yield _with("number from the body", text, number.start, number.end, other)
    listed = own_names(claim)
    if listed:
        name = random.choice(listed)
        _, start, end = swapped_part(claim, name)
        instead = names.other(claim, name, random)
        if instead is not None:
            yield _with("name", text, start, end, instead)
        there = _name_of_body(claim, name, random)
        if there is not None:
            yield _with("name from the body", text, start, end, there)
    pairs = list(_pairs(claim, listed))
    if pairs:
        yield _exchanged(claim, *random.choice(pairs))


def changed_alike(claim: Claim, body: str, names: Names, random: Random) -> tuple[str, str] | None:
    """A headline and its body with the same number or name changed in both: odd, and right all the same."""
    text = claim.block.text
    stated = [number for number in numbers(claim.block) if counts(claim, number)]
    named = [name for name in own_names(claim) if all(name.found)]
    instead: str | None = None
    if stated and (not named or random.random() < NUMBERS_FIRST):
        number = random.choice(stated)
        own = text[number.start : number.end]
        instead = other_number(own, random)
    elif named:
        name = random.choice(named)
        own = swapped_part(claim, name)[0]
        instead = names.other(claim, name, random)
    if instead is None:
        return None
    pattern = re.compile(rf"(?<![\w.,]){re.escape(own)}(?!\w|[.,]\d)", re.IGNORECASE)
    if not pattern.search(body):
        return None
    return pattern.sub(instead, text), pattern.sub(instead, body)


def own_names(claim: Claim) -> list[ClaimName]:
    """The names of a headline that others could be taken for."""
    return [name for name in claim_names(claim) if _kind(claim, name) is not None]


def _name_of_body(claim: Claim, name: ClaimName, random: Random) -> str | None:
    """Another name of the body of the same kind."""
    index = claim.index
    own = {word.form for word in claim.words}
    kind = _kind(claim, name)
    found = set()
    for form, text in dict(zip(index.forms, index.texts, strict=True)).items():
        if text[0].isupper() and len(text) > 2 and form not in own and _kind_of_word(index, text) == kind:
            found.add(text)
    return random.choice(sorted(found)) if found else None


def _kind_of_word(index: BodyIndex, text: str) -> str | None:
    claim = headline(f"{text} xx", index)
    return next((_kind(claim, name) for name in claim_names(claim) if all(name.found)), None)


def _with(kind: str, text: str, start: int, end: int, instead: str) -> Altered:
    return Altered(kind, text[:start] + instead + text[end:], start, start + len(instead))


def other_number(text: str, random: Random) -> str | None:
    """A number of the same shape as the one that a text has: as many digits that count, or a word; None for others."""
    found = _DIGITS.search(text)
    if found is not None:
        instead = _other_digits(found[0], random, year="," not in text and found[0] == text)
        return text[: found.start()] + instead + text[found.end() :] if instead else None
    first, space, rest = text.partition(" ")
    for series in (WORDS, TENS, ORDINALS):
        if first.lower() in series:
            at = series.index(first.lower())
            others = [word for place, word in enumerate(series) if place != at and abs(place - at) <= max(3, at)]
            instead = random.choice(others)
            return (instead.capitalize() if first[0].isupper() else instead) + space + rest
    return None


def _other_digits(digits: str, random: Random, *, year: bool) -> str | None:
    value = float(digits.replace(",", ""))
    if year and _LEAST_YEAR <= value < 2100 and value == int(value):
        return str(int(value) + random.choice([-1, 1]) * random.randint(1, _MOST_YEARS))
    if value < 1:
        return None
    if value < 10 and "." not in digits:
        return str(random.choice([other for other in range(1, 10) if other != value]))
    decimals = len(digits.partition(".")[2])
    whole = digits.replace(",", "").partition(".")[0]
    counting = max(1, len((whole + digits.partition(".")[2]).strip("0"))) if decimals else len(whole.rstrip("0"))
    wanted = value * random.choice([random.uniform(LOW, 0.85), random.uniform(1.15, HIGH)])
    size = len(str(int(wanted)))
    if decimals:
        told = f"{wanted:.{decimals}f}"
    else:
        step = 10 ** max(0, size - counting)
        told = str(max(1, round(wanted / step)) * step)
    whole, point, part = told.partition(".")
    if "," in digits or (len(whole) > 3 and len(digits.replace(",", "")) <= 3):
        whole = f"{int(whole):,}"
    return whole + point + part


def _of_body(claim: Claim, stated: Number, random: Random) -> str | None:
    """Another number of the body of the same kind, written as the body writes it."""
    own = numbers(claim.block)
    placed = body_numbers(claim)
    others = {
        item.text: item
        for item in placed
        if item.number.kind == stated.kind
        and not item.number.part
        and not any(equal(item.number, one) for one in own)
        and (stated.kind != "plain" or (item.number.value > 1 and 1 / 30 <= item.number.value / stated.value <= 30))
    }
    if stated.kind not in {"plain", "percent", "money"} or not others or stated.part:
        return None
    chosen = others[random.choice(sorted(others))]
    text = claim.block.text[stated.start : stated.end]
    told, instead = _DIGITS.search(text), _DIGITS.search(chosen.text)
    if told is None or instead is None or _DIGITS.sub("", text).strip() != _DIGITS.sub("", chosen.text).strip():
        return chosen.text
    return text[: told.start()] + instead[0] + text[told.end() :]


def is_changed(claim: Claim, start: int, end: int) -> bool:
    """Whether the number at a place of an altered headline is none that the body may be said to have there."""
    for number in numbers(claim.block):
        if number.start < end and start < number.end:
            return not agreeing(claim, number, body_numbers(claim))
    return False


def _pairs(claim: Claim, listed: Sequence[ClaimName]) -> Iterator[tuple[ClaimName, ClaimName]]:
    """Names of one kind, or of none that shows, between which a word stands that tells something."""
    for one, other in combinations([name for name in listed if all(name.found)], 2):
        first, second = swapped_part(claim, one), swapped_part(claim, other)
        if first[0].lower()[:4] == second[0].lower()[:4] or _kind(claim, one) != _kind(claim, other):
            continue
        between = claim.words[one.words[-1].number + 1 : other.words[0].number]
        if any(word.content and word.form not in PARTICLES for word in between):
            yield one, other


def _exchanged(claim: Claim, one: ClaimName, other: ClaimName) -> Altered:
    text = claim.block.text
    first, low, middle = swapped_part(claim, one)
    second, after, high = swapped_part(claim, other)
    changed = text[:low] + second + text[middle:after] + first + text[high:]
    return Altered("names exchanged", changed, low, high)
