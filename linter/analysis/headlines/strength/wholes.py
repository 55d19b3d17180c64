"""All, every and no one in a claim, and what of the body speaks of some, of a part, or of everybody."""

from __future__ import annotations

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim, ClaimWord

NEAR_BEFORE = 3
NO_HARM = frozenset({"one", "injuries", "casualties", "deaths", "victims", "fatalities", "damage", "person"})
"""After "no": it is said of everybody."""


ALL = frozenset({"all", "every"})


SOME = frozenset({"most", "many", "some", "several", "few", "half", "percent", "%", "majority", "dozens", "handful"})


PARTS = frozenset(
    {"most", "many", "some", "half", "majority", "part", "fraction", "third", "quarter", "two-thirds", "few"}
)


WHOLE = ALL | frozenset(
    {"each", "both", "entire", "whole", "any", "none", "everyone", "everybody", "nobody", "unanimous", "unanimously"}
)


IDIOMS = frozenset({"eyes", "time", "way", "day", "night", "star", "stars", "black", "blacks", "year"})
"""After "all" they are no sum of things."""


COUNTS = frozenset("one two three four five six seven eight nine ten eleven twelve dozen".split())  # noqa: SIM905


SWEEPING = frozenset({"nobody", "everyone", "everybody"})


UNIVERSAL = frozenset(
    {
        "unharmed",
        "unhurt",
        "uninjured",
        "unscathed",
        "safe",
        "nobody",
        "none",
        "no-one",
        "anyone",
        "anybody",
        "everyone",
        "everybody",
        "unanimous",
        "unanimously",
        "never",
        "universal",
    }
)


COUNTERPARTS = frozenset(
    """
    surprise surprising surprised unexpected unexpectedly unforeseen shock shocked stunned sudden suddenly
    predict predicted foresee foresaw foreseen anticipate anticipated expect expected blindsided startled
    astonished
    """.split()  # noqa: SIM905
)


def is_part(index: BodyIndex, at: int) -> bool:
    """Whether "most of", "half of" or "a small part of" begins at a position."""
    form, following = index.forms[at], index.forms[at + 1]
    return form in PARTS and following == "of" and index.forms[at - 1] not in {"as", "quarter"}


def of_some(index: BodyIndex, before: int, hit: int) -> bool:
    """Whether a word before another says that it is some of them: "most banks", "two of the five banks"."""
    form = index.forms[before]
    if form in SOME:
        return hit - before == 1 or index.forms[before + 1] in {"of", "the"} or form in {"percent", "%"}
    return form == "of" and before > 0 and _is_count(index, before - 1) and "the" in index.forms[before:hit]


def _is_count(index: BodyIndex, place: int) -> bool:
    if place and index.forms[place - 1] == "not":
        return False  # "not one of the"
    return index.texts[place].isdigit() or index.forms[place] in COUNTS


def out_of(index: BodyIndex, place: int) -> bool:
    """Whether a part of a number begins at `place`: "six in 10"."""
    return index.forms[place + 1 : place + 2] == ["in"] and index.forms[place + 2 : place + 3] in (
        ["10"],
        ["ten"],
        ["100"],
    )


def quantified(index: BodyIndex, places: list[int], quantifiers: frozenset[str]) -> bool:
    """Whether a quantifier stands shortly before one of some positions."""
    return any(index.forms[before] in quantifiers for hit in places for before in range(max(0, hit - NEAR_BEFORE), hit))


def has_universal(claim: Claim) -> bool:
    """Whether the body says something of everybody, or of what nobody expected."""
    index = claim.index
    if any(index.places_of(form, claim.since) for form in UNIVERSAL):
        return True
    after_no = (index.forms[place + 1 : place + 2] for place in index.places_of("no", claim.since))
    if any(following[:1] and following[0] in NO_HARM for following in after_no):
        return True
    return any(
        index.forms[place + 1 : place + 2] != ["to"]  # is expected to
        for form in COUNTERPARTS
        for place in index.places_of(form, claim.since)
    )


def nearly_all(claim: Claim, word: ClaimWord) -> bool:
    """Whether a headline takes a little off its "all" by itself: "nearly all"."""
    return bool(word.number) and claim.words[word.number - 1].form in {
        "nearly",
        "almost",
        "not",
        "virtually",
        "of",
        "-",
    }
