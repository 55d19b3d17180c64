"""Cities that a draft puts in one part of a country: "Graz in northern Austria", "the northern Austrian
city of Graz".
"""

from __future__ import annotations

import re
from functools import cache

from linter.analysis.names.countries import adjectives
from linter.analysis.places.gazetteer import country_codes, sides
from linter.analysis.places.phrases import WORD, first_at_each_place
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.document.span import Span
from linter.records import NamedTuple

_CITY = rf"(?P<city>{WORD}(?: {WORD})?)"
_PART = r"(?P<part>(?:(?:north|south)-?)?(?:north|south|east|west)(?:ern)?)"
_LAND = rf"(?P<country>{WORD}(?: {WORD})?)"
_PART_OF = re.compile(r"\b(?:north|south|east|west)[a-z-]* [A-ZÀ-Þ]")
_KIND = r"(?:(?:port|border|coastal|industrial) )?(?:city|town|port|village|resort|capital)"
_END = r"(?=[,.;:)”\"]|\s+[a-z—–(]|\s*$)"


class InPart(NamedTuple):
    """A city and the part of a country that it is said to lie in; places are characters of `block.text`.

    block: where both stand.
    start, end: the words for the part ("northern").
    city: the city as written.
    country: the country's name.
    lies: the side of it on which the city lies ("north", "southeast").
    """

    block: Block
    start: int
    end: int
    city: str
    country: str
    lies: str

    @property
    def part(self) -> str:
        """The words for the part."""
        return self.block.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Their place in the source."""
        return self.block.span(self.start, self.end)

    @property
    def agrees(self) -> bool:
        """Whether no side that the draft names is opposite to one on which the city lies."""
        return not any(side in self.part and other in self.lies for side, other in _OPPOSITE)


_OPPOSITE = (("north", "south"), ("south", "north"), ("east", "west"), ("west", "east"))


@analysis
def cities_in_parts(document: Document) -> tuple[InPart, ...]:
    """Every city of the gazetteer with the part of its country that the draft puts it in, in order of the source."""
    return first_at_each_place(document, _PART_OF.search, lambda: (_after(), _before()), _read)


@cache
def _after() -> re.Pattern[str]:
    """ "Graz in northern Austria", "Graz, in northern Austria,", "Graz, a city in northern Austria"."""
    return re.compile(rf"(?<![\w'’-]){_CITY},? (?:an? {_KIND} )?in {_PART} {_LAND}{_END}")


@cache
def _before() -> re.Pattern[str]:
    """ "The northern Austrian city of Graz", "northern Austria's Graz"."""
    return re.compile(rf"\b{_PART} {_LAND}(?: {_KIND} of| {_KIND},?|['’]s) {_CITY}{_END}")


def _read(block: Block, match: re.Match[str]) -> InPart | None:
    words = match["country"]
    known = adjectives().get(words)
    noun = known.noun if known is not None else words
    code = country_codes().get(noun)
    if code is None:
        return None
    if match.re is _after() and re.search(r"[A-ZÀ-Þ][\w'’.-]*(?:,? and|,| of)? $", block.text[: match.start()][-30:]):
        return None  # one of a list, or part of a longer name
    lies = sides(match["city"], code)
    return InPart(block, *match.span("part"), match["city"], noun, lies) if lies else None
