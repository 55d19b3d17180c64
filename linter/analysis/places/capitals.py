"""Cities that a draft calls the capital of a country or state: "the Austrian capital, Graz", "Graz is the capital of
Austria".

Only plain capitals of today: no financial, old or regional ones, and no city that a clause begins with ("In the
Austrian capital, Graz fans sang").
"""

from __future__ import annotations

import re
from functools import cache

from linter.analysis.names.countries import adjectives
from linter.analysis.places.gazetteer import capitals, country_codes, key, region_codes
from linter.analysis.places.phrases import WORD, first_at_each_place, is_part_of_more
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.document.span import Span
from linter.records import NamedTuple

_CITY = rf"(?P<city>{WORD}(?: (?:(?:de|del|la|el|al|es|da|do|di) )?{WORD}){{0,2}})"
_COUNTRY = rf"{WORD}(?: (?:(?:of the|of|and) )?{WORD}){{0,2}}"
_OF = rf"(?:the (?P<adjective>{_COUNTRY}) capital|(?P<owner>{_COUNTRY})['’]s capital(?: city)?|"
_OF += rf"(?:the )?capital(?: city)? of (?:the )?(?P<noun>{_COUNTRY}))"
_FIRST = rf"(?:[Tt]he (?P<adjective>{_COUNTRY}) capital|(?P<owner>{_COUNTRY})['’]s capital(?: city)?|"
_FIRST += rf"[Tt]he capital of (?:the )?(?P<noun>{_COUNTRY}))"
_END = r"(?=[,.;:)]|\s*$)"
_CLAUSE = re.compile(r"(?:^|[.!?:;][”\"]? |\n|, |[“\"])(?:In|At|From|Near|Outside|in|at|from|near|outside) (?:the )?$")
_NOT_NOW = re.compile(
    r"\b(?:1[0-9]\d\d|until|once|then|former(?:ly)?|medieval|ancient|empire|coloni\w+|historic\w*|century|wartime|Soviet|"
    r"became|become|if|not|never|no longer|proposed|planned|exile)\b",
    re.IGNORECASE,
)


class Capital(NamedTuple):
    """A city and the country or state whose capital the draft calls it; places are characters of `block.text`.

    block: where both stand.
    start, end: the city's words.
    code: the gazetteer's code of the country or state.
    of: the words that name it.
    """

    block: Block
    start: int
    end: int
    code: str
    of: str

    @property
    def city(self) -> str:
        """The city as written."""
        return self.block.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """The city's place in the source."""
        return self.block.span(self.start, self.end)

    @property
    def known(self) -> tuple[str, ...]:
        """The names of the capitals that the country or state has, the usual one first."""
        return capitals()[self.code]

    @property
    def agrees(self) -> bool:
        """Whether the city is one of them."""
        return key(self.city) in map(key, self.known)


@analysis
def capitals_named(document: Document) -> tuple[Capital, ...]:
    """Every city that is called a capital, in the order of the source."""
    return first_at_each_place(document, lambda text: "capital" in text, lambda: (_after(), _before()), _read)


@cache
def _after() -> re.Pattern[str]:
    """ "Graz, the Austrian capital,", "Graz is the capital of Austria"."""
    return re.compile(rf"(?<![\w'’-]){_CITY}(?:, | is |, which is |, now ){_OF}(?=[,.;:)]|\s*$|\s+(?:and|but)\b)")


@cache
def _before() -> re.Pattern[str]:
    """ "The Austrian capital, Graz,", "the Austrian capital of Graz", "Austria's capital Graz"."""
    return re.compile(rf"(?<![\w'’-]){_FIRST}(?:(?P<comma>, )| of | ){_CITY}(?:{_END}|(?=\s+[a-z]))")


_REACH = 600
"""Characters of a sentence on either side that may say when it was so."""


def _read(block: Block, match: re.Match[str]) -> Capital | None:
    text = block.text
    first, last = max(0, match.start() - _REACH), match.end() + _REACH
    begin = max(text.rfind(stop, first, match.start()) for stop in (". ", "! ", "? ", "\n")) + 1
    ends = [end for end in (text.find(stop, match.end(), last) for stop in (". ", "! ", "? ", "\n")) if end >= 0]
    if _NOT_NOW.search(text, max(begin, first), min(ends, default=last)):
        return None
    if match.re is _before():
        of_city = " of " in text[match.start() : match.start("city")] and not match["noun"]
        if match["comma"] and text[match.end("city") :][:1] != ",":
            return None  # "In the Austrian capital, Graz said"
        if not of_city and _CLAUSE.search(text, max(0, match.start() - 40), match.start()):
            return None  # "In the Austrian capital Graz won"
    elif is_part_of_more(text, match.start()):
        return None
    code, of = _country(match)
    return Capital(block, *match.span("city"), code, of) if code in capitals() else None


def _country(match: re.Match[str]) -> tuple[str, str]:
    """The code of the country or state, and how it is called; "" for none."""
    words = match["adjective"] or match["owner"] or match["noun"]
    known = adjectives().get(words) if match["adjective"] else None
    noun = known.noun if known is not None else words
    return country_codes().get(noun) or region_codes().get(noun, ""), noun
