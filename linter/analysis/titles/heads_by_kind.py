"""Which head words bodies can't have: a police force has no president, a central bank no chancellor.

Written from general knowledge of the bodies' constitutions, class by class: what a body of a kind is headed by, and the
head words that neither its head nor any other officer of it bears. What bodies of a kind may have besides (chairs,
chiefs, directors of departments) is simply not listed. Ambiguous names ("ICC", "Commonwealth") are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from linter.files.kept import made_of
from linter.records import NamedTuple


class BodyKind(NamedTuple):
    """What is known of the bodies of one kind.

    right: the title of their head, as it stands before a name; others of the head's after it.
    lacks: head words that none of their officers has, as `head_key` writes them.
    """

    right: tuple[str, ...]
    lacks: frozenset[str]


def body_key(name: str) -> str:
    """A body's name as it is looked up: lower case, without stops and possessives."""
    small = name.lower().replace("’", "'").replace(".", "").replace(",", "")
    return " ".join(word.removesuffix("'s") for word in small.split())


def head_key(head: str) -> str:
    """A head word as it is compared: lower case, no hyphen."""
    return " ".join(head.lower().replace("-", " ").split())


def _rows() -> Iterator[tuple[str, BodyKind]]:
    from linter.analysis.titles.other_bodies import OTHERS
    from linter.analysis.titles.public_bodies import PUBLIC

    for right, lacks, has, names in (*PUBLIC, *OTHERS):
        lacking = frozenset(lacks.split(";")) - frozenset(has.split(";"))
        if right.startswith("secretary general"):
            lacking |= {"general secretary"}  # what unions and parties have
        kind = BodyKind(tuple(right.split(";")), lacking)
        for name in names.split(";"):
            yield body_key(name), kind


@cache
def kinds_of_bodies() -> dict[str, BodyKind]:
    """The bodies by `body_key`."""
    return dict(_rows())


@cache
def longest_body() -> int:
    """How many words the longest name has."""
    return max(key.count(" ") + 1 for key in kinds_of_bodies())


@cache
def heads() -> re.Pattern[str]:
    """A head word that some body lacks, as it stands in a text."""
    listed = {head for kind in kinds_of_bodies().values() for head in kind.lacks} | {"general"}
    words = sorted(sorted(listed), key=len, reverse=True)  # the same at every start, so that it can be kept
    either = "|".join(f"{word[0]}{word[1:]}".replace(" ", "[ -]") for word in words)
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", re.IGNORECASE)


@cache
def _words_at_the_ends() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """What the three functions below return, which every draft asks for; few ask for the bodies."""
    lists = (Path(__file__).with_name(f"{name}_bodies.py") for name in ("public", "other"))
    return made_of((__file__, *lists), _read_ends)


def _read_ends() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    names = [key.split() for key in kinds_of_bodies()]
    listed = {head for kind in kinds_of_bodies().values() for head in kind.lacks} | {"general"}
    lasts = {head.split()[-1] for head in listed}
    ends = lasts | {word.capitalize() for word in lasts} | {head for head in listed if " " in head}
    return frozenset(name[0] for name in names), frozenset(name[-1] for name in names), frozenset(ends)


def head_ends() -> frozenset[str]:
    """The last words of all head words, in lower case and with a capital, and head words of two words as a whole."""
    return _words_at_the_ends()[2]


def first_words() -> frozenset[str]:
    """The first words of all bodies' names, as `body_key` writes them."""
    return _words_at_the_ends()[0]


def last_words() -> frozenset[str]:
    """The last words of all bodies' names, as `body_key` writes them."""
    return _words_at_the_ends()[1]
