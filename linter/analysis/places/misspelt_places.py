"""Places whose name is another's by a letter, where the draft says which is meant: "Columbia's president" in Bogotá.

Some of the names are people's, or those of smaller places ("Cameron", "Pittsburg"): a capital, a people or a region
beside them decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from linter.analysis.places.gazetteer import city_of_region, region_codes
from linter.analysis.text.tokens import capitalised, tokens
from linter.analysis.words.distance import distance
from linter.analysis.words.known_names import names_near
from linter.analysis.words.lexicon import lexicon, split_ending
from linter.document.model import Block, Document
from linter.records import NamedTuple

_DOUBLES = {
    "columbia": ("Colombia", "bogotá bogota medellín medellin cartagena barranquilla colombian colombians farc"),
    "cameron": ("Cameroon", "yaoundé yaounde douala cameroonian cameroonians"),
    "lichtenstein": ("Liechtenstein", "vaduz principality"),
    "jordon": ("Jordan", "amman jordanian jordanians hashemite"),
    "chili": ("Chile", "chilean chileans valparaíso valparaiso"),
    "cypress": ("Cyprus", "nicosia limassol larnaca cypriot cypriots paphos"),
    "granada": ("Grenada", "grenadian grenadians caricom"),
    "grenada": ("Granada", "alhambra andalusia andalucía"),
    "mauretania": ("Mauritania", "nouakchott mauritanian mauritanians"),
    "guinee": ("Guinea", "conakry guinean"),
}
"""A word that may be another country's name, or a city's, by a letter: the name, and the words that say it is meant."""
_NO_COUNTRY = re.compile(
    r" ?(?:University|College|Records|Pictures|River|Gorge|Space|Journalism|Law|School|Road)\b|, [A-Z]"
)
_NAMESAKE = re.compile(r"\b(?:British|District of|Mr|Ms|Mrs|Dr|Sir|Lord|Roy|[A-Z][\w’'-]*\.?) $")
_COST, _RARER = 6.6, 4.0
"""The dearest slip for a city of the region that follows, and by how much (a binary logarithm) the word is rarer."""
_REGION = re.compile(r", ([A-Z][a-z]+(?: [A-Z][a-z]+)?)\b")


class MisspeltPlace(NamedTuple):
    """A word of a block, characters `start` to `end`, and the place that is meant."""

    block: Block
    start: int
    end: int
    right: str


def misspelt_places(document: Document) -> Iterator[MisspeltPlace]:
    """The places of a draft that are another's name, in order. Raises DataError if a table is damaged."""
    words: frozenset[str] | None = None
    for block in document.prose:
        listed, text = tokens(block), block.text
        for number in capitalised(block):
            name = split_ending(listed.texts[number].replace("’", "'"))[0]
            start, end = listed.starts[number], listed.starts[number] + len(name)
            if name.lower() in _DOUBLES:
                right, cues = _DOUBLES[name.lower()]
                if words is None:
                    words = frozenset(word.lower() for one in document.prose for word in tokens(one).texts)
                said = words.intersection(cues.split())
                if said and not _is_namesake(document, name):
                    yield MisspeltPlace(block, start, end, right)
            elif text.startswith(", ", end) and (region := _region(text, end)):
                right = _city_meant(name, region)
                if right and not text[:start].endswith("-"):
                    yield MisspeltPlace(block, start, end, right)


def _is_namesake(document: Document, name: str) -> bool:
    """Whether the draft has a person, a province, a university or a city of a region by the name."""
    for block in document.prose:
        for match in re.finditer(rf"\b{name}\b", block.text):
            start, end = match.span()
            if _NO_COUNTRY.match(block.text, end) or _NAMESAKE.search(block.text, max(0, start - 20), start):
                return True
    return False


def _region(text: str, end: int) -> str:
    """The code of the region that a comma and its name name behind a word; "" if there is none."""
    match = _REGION.match(text, end)
    if match is None:
        return ""
    codes = region_codes()
    return codes.get(match[1]) or codes.get(match[1].split(" ", 1)[0], "")


@lru_cache(maxsize=1000)
def _city_meant(name: str, region: str) -> str:
    """The large city of a region that a word, much rarer than the city, is one slip away from; "" if there is none."""
    lower, words = name.lower(), lexicon()
    for known in names_near(lower):  # of all names that everybody knows
        meant = known.lower()
        found = city_of_region(known, region)
        if meant == lower or found is None or region not in found.own or distance(lower, meant, _COST) > _COST:
            continue
        if words.frequency(lower) + _RARER <= words.frequency(meant):
            return known
    return ""
