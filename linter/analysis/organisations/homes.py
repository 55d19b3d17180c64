"""Which countries a draft speaks of, and whether it places a body in another one than its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

from linter.analysis.names.countries import CAPITALS, adjectives, countries
from linter.document.analysed import analysis, analysis_of_text
from linter.document.block_view import of_whole_draft
from linter.document.model import Block, Document

_CODES = {
    "us": "United States", "gb": "United Kingdom", "ca": "Canada", "au": "Australia", "in": "India", "ie": "Ireland",
    "nz": "New Zealand", "za": "South Africa", "ng": "Nigeria", "ke": "Kenya",
}  # fmt: skip
_NOWHERE = frozenset(("", "International", "Other", "001"))
_BEFORE, _AFTER = 60, 80  # characters around a name in which a country is the body's

# Compiled when a near miss asks, which few drafts have.
_FINDER = r"(?<![\w-])(?:U\.S\.A?\.?|U\.K\.?|[A-ZÀ-Þ][a-zà-ÿ]+(?: (?:and )?[A-Z][a-z]+)*|U[SK]A?|UAE)(?!\w)"


@cache
def _finder() -> re.Pattern[str]:
    return re.compile(_FINDER)


def adjective_of(country: str) -> str:
    """The adjective of a register's country, which tells countries apart; "" for none, or one that isn't known."""
    known = countries().get(_CODES.get(country, country))
    return known.adjective if known is not None else ""


def names_itself_in_english(country: str) -> bool:
    """Whether a body's English name is its own, and not one of several translations."""
    known = countries().get(_CODES.get(country, country))
    return known is not None and known.spelling != ""


def countries_in(text: str) -> Counter[str]:
    """The adjectives of the countries that a text names (by noun, adjective or capital), with how often."""
    found: Counter[str] = Counter()
    for match in _finder().finditer(text):
        words = match.group().split(" ")
        place = 0
        while place < len(words):
            for length in (3, 2, 1):
                name = " ".join(words[place : place + length])
                name = CAPITALS.get(name, name)
                country = countries().get(name) or adjectives().get(name)
                if country is not None:
                    found[country.adjective] += 1
                    place += length - 1
                    break
            place += 1
    return found


@of_whole_draft
@analysis
def countries_of(document: Document) -> Mapping[str, int]:
    """The countries that the draft names, as `countries_in` has them."""
    found: Counter[str] = Counter()
    for block in document.prose:
        found.update(_countries_in(block))
    return found


@analysis_of_text
def _countries_in(block: Block) -> Counter[str]:
    return countries_in(block.text)


def placed_elsewhere(block: Block, start: int, end: int, home: str) -> bool:
    """Whether the words around `block.text[start:end]` name other countries and not `home`, a register's country."""
    own = adjective_of(home)
    if home in _NOWHERE or not own:
        return False
    before = re.split(r"[.!?] (?=[A-Z])", block.text[max(0, start - _BEFORE) : start])[-1]
    after = re.split(r"[.!?] (?=[A-Z])", block.text[end : end + _AFTER])[0]
    near = countries_in(f"{before} | {after}")
    return bool(near) and own not in near


def draft_is_of_another_country(document: Document, home: str) -> bool:
    """Whether the draft speaks of another country, and of `home`, a register's country, hardly or not at all."""
    own = adjective_of(home)
    if home in _NOWHERE or not own:
        return False
    named = countries_of(document)
    most = max((number for country, number in named.items() if country != own), default=0)
    return most >= _OFTEN and most >= _TIMES * named.get(own, 0)


_OFTEN, _TIMES = 2, 4
