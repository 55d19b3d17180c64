"""What a number of a claim belongs to: the name of an event, a version, all there are; whether it claims something."""

from __future__ import annotations

import re

from linter.analysis.headlines.claims.claims import LIST_NOUNS, Claim
from linter.analysis.headlines.numbers.claim_numbers import (
    named_by,
    unit_lemmas,
    word_at,
)
from linter.analysis.numbers.numbers import Number

_IN_A_NAME = re.compile(r"^\d+[A-Z](?![A-Za-z])(?<![KMB])")
"""A number that a capital other than those for thousands and millions follows: 18F, 747C."""
_OF_A_FILE = re.compile(r"\.[a-z]")
"""Behind the number that a file or a site is called by: 7412.txt."""
VERSIONED = frozenset(
    """
    Windows Android Chrome Firefox Safari Ubuntu Debian Fedora Kindle Galaxy Pixel Xbox PlayStation Office Python Java
    Unity Photoshop Opera Outlook Kubernetes Django Drupal Linux
    """.split()  # noqa: SIM905
)
"""Products that a number tells the versions of apart, and whose names are words."""
_POINTING = frozenset({"the", "these", "our", "my", "are"})
MOST_ITEMS = 60
"""No text lists more things."""
_BEGINNING = frozenset({":", "-", "–", "—", "?", ".", "|", ";", "here"})
"""After them a new sentence of a headline begins."""
SEAT = 10
"""The number of the prime minister's house in Downing Street."""
_INSIDE = frozenset({"in", "at", "inside", "outside", "into", "from", "by", "with"})
_SHORT_OF_MEN = frozenset({8, 9, 10, 13, 14})
"""Players of a side of football or rugby after one or more were sent off."""
_BEFORE_A_YEAR = frozenset(
    """
    in since by until till from of for before after to through during early late mid than below above around between
    and or fiscal - year
    """.split()  # noqa: SIM905
)


def is_version(claim: Claim, number: Number) -> bool:
    """Whether a number is the version of a product whose name is in capitals and small letters: "tvOS 26"."""
    word = word_at(claim, number)
    if number.kind != "plain" or word is None or not word.number or unit_lemmas(claim, number):
        return False
    name = claim.words[word.number - 1].text
    return name in VERSIONED or (name.isalpha() and name[1:].lower() != name[1:] and not name.isupper())


def after_a_name(claim: Claim, number: Number) -> bool:
    """Whether a word with a capital stands before a number."""
    word = word_at(claim, number)
    return word is not None and bool(word.number) and claim.words[word.number - 1].capital


def of_a_name(claim: Claim, number: Number) -> bool:
    """Whether a year is of the name before it: "World Cup 2026", "Campaign 2016"."""
    word = word_at(claim, number)
    if number.kind != "year" or word is None:
        return False
    return not word.number or claim.words[word.number - 1].form not in _BEFORE_A_YEAR


def _is_all_there_are(claim: Claim, number: Number) -> bool:
    """Whether a headline says of how many there are that it is all of them, as the body says: "all 50 states"."""
    word = word_at(claim, number)
    if word is None or not word.number or claim.words[word.number - 1].form != "all":
        return False
    index = claim.index
    return any(
        not {"all", "every", "each"}.isdisjoint(index.forms[max(0, place - 2) : place])
        for unit in unit_lemmas(claim, number)
        for place in index.positions(unit, claim.since)
    )


def _is_short_of_men(claim: Claim, number: Number) -> bool:
    """Whether a number says that a side had a player sent off: "ten-man Lund"; bodies tell of the card."""
    after = [word.form for word in claim.words if word.start >= number.end][:2]
    return after == ["-", "man"] and number.value in _SHORT_OF_MEN


def _is_no_count(claim: Claim, number: Number) -> bool:
    """Whether a number is of a set phrase ("one-two", "Covid -19") or of an address that stands for who works there
    ("No 10 is silent", not "falls to No 10").
    """
    before = claim.block.text[: number.start].lower()
    if before.endswith("one-") or before.rstrip(" -–").endswith("covid"):
        return True
    word = word_at(claim, number)
    if number.value != SEAT or word is None or not word.number:
        return False
    at = word.number - 1
    at -= claim.words[at].text == "." and at > 0
    named = claim.words[at].form in {"no", "number"} and claim.words[at].capital
    return named and (at == claim.kicker or claim.words[at - 1].form in _INSIDE)


def _hangs_on_a_name(claim: Claim, number: Number) -> bool:
    """Whether the body joins a number to the name before it with a hyphen: "Ferry 5.2" over "Ferry-5.2"."""
    word = word_at(claim, number)
    if word is None or not word.number or not claim.words[word.number - 1].capital:
        return False
    texts = claim.index.texts
    return any(
        texts[place + 1 : place + 3] == ["-", number.text]
        for place in claim.index.places_of(claim.words[word.number - 1].form, claim.since)
    )


def names_an_event(claim: Claim, number: Number) -> bool:
    """Whether a year stands before what it is the year of: "the 2016 campaign"; bodies need not repeat it."""
    word = word_at(claim, number)
    if number.kind != "year" or word is None:
        return False
    after = claim.words[word.number + 1 : word.number + 2]
    return bool(after) and after[0].content


def counts_items(claim: Claim, number: Number) -> bool:
    """Whether a number says how many things the text itself lists: "The 5 senators to watch", "Six tough questions"."""
    word = word_at(claim, number)
    if word is None or number.kind != "plain" or number.value > MOST_ITEMS:
        return False
    after = [other for other in claim.words[word.number + 1 : word.number + 4] if other.is_word]
    if any(other.lemma in LIST_NOUNS for other in after):
        return True
    before = claim.words[word.number - 1] if word.number else None
    begins = before is None or before.text in _BEGINNING or word.number == claim.kicker
    if before is not None and before.form in _POINTING:
        place = before.number
        begins = not place or claim.words[place - 1].text in _BEGINNING or place == claim.kicker
        return begins and bool(after) and after[0].content
    return begins and bool(after) and any(other.form == "to" for other in after[1:])


def counts(claim: Claim, number: Number) -> bool:
    """Whether a number claims something: not "one", not a part of a name, a time or code."""
    text = claim.block.text[number.start : number.end]
    of_code = text in claim.index.beside  # the number of a status or a port
    in_name = _IN_A_NAME.search(text + claim.block.text[number.end :][:1])
    in_name = in_name or _OF_A_FILE.match(claim.block.text, number.end)
    if of_code or in_name or not claim.claims_at(number.start, number.end):
        return False
    if number.kind == "plain" and (_is_all_there_are(claim, number) or _is_short_of_men(claim, number)):
        return False
    if number.kind == "plain" and "." in text and not unit_lemmas(claim, number):
        word = word_at(claim, number)
        if word is not None and word.number and claim.words[word.number - 1].capital:
            return False  # Ferry 1.2: a version
    if number.kind == "plain" and (_hangs_on_a_name(claim, number) or _is_no_count(claim, number)):
        return False
    if number.value in {0.0, 1.0} and number.kind == "plain":
        return claim.block.text[number.start : number.end].isdigit() and number.value == 1.0 and named_by(claim, number)
    return True
