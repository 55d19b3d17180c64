"""Words with which a body says that a story is not true."""

from __future__ import annotations

from functools import cache

from linter.analysis.bodyindex import BodyIndex
from linter.analysis.functionwords import FUNCTION_WORDS
from linter.analysis.wordfacts import word_facts

UNTRUE = frozenset(
    """
    hoax hoaxes debunk debunked debunks false untrue fake satire
    fabricated unfounded baseless bogus rumour rumor rumours rumors retracted retraction discredited refuted
    """.split()  # noqa: SIM905
)
"""Forms that call a story untrue."""

_ADJECTIVES = frozenset({"false", "fake", "fabricated", "unfounded", "baseless", "bogus", "discredited", "debunked"})
_STORIES = frozenset({"story", "report", "rumour", "rumor", "tale", "site", "quote", "picture", "video"})
"""Adjectives of doubt speak of the whole story when alone ("is false.") or before one of these words."""
_PAIRS = {
    "no": ("evidence", "truth", "proof", "confirmation"),
    "not": ("true", "real", "accurate"),
    "isn't": ("true", "real"),
    "wasn't": ("true", "real"),
    "urban": ("legend", "myth"),
    "never": ("happened",),
}


def debunked(index: BodyIndex, since: int = 0) -> list[tuple[int, int]]:
    """Where the body from position `since` on calls a story untrue: first and last position of the words, in order."""
    found = []
    for place in sorted(place for form in _opening() for place in index.positions(form, since)):
        words = _debunks(index, place)
        if words:
            found.append((place, place + words - 1))
    return found


@cache
def _opening() -> tuple[str, ...]:
    """Base forms of the words that may open a denial."""
    return tuple(sorted({word_facts(form).lemma for form in (*UNTRUE, *_PAIRS)}))


def _debunks(index: BodyIndex, place: int) -> int:
    """How many words from `place` on say that something is not true; 0 for none."""
    form = index.forms[place]
    following = index.forms[place + 1] if place + 1 < len(index) else ""
    if form in UNTRUE:
        if place and index.forms[place - 1] in {"not", "no", "alarm", "start"}:
            return 0
        attributive = form in _ADJECTIVES and following[:1].isalpha() and following not in FUNCTION_WORDS
        if attributive and following == "news":
            following = index.forms[place + 2] if place + 2 < len(index) else ""
        return 0 if attributive and word_facts(following).lemma not in _STORIES else 1
    return 2 if following in _PAIRS.get(form, ()) else 0
