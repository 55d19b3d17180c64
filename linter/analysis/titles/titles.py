"""Titles and the people they stand beside: the words left of a full name, and what an apposition after it says."""

from __future__ import annotations

import re

from linter.analysis.text.tokens import tokens
from linter.document.analysed import analysis
from linter.document.model import Block, BlockKind, Document
from linter.document.span import Span
from linter.records import NamedTuple

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"  # a class of all capitals would take a millisecond more to compile
_GIVEN = rf"{_CAPITAL}(?:\.|[\w'’-]+)"
_PARTICLE = r"d[aeiou]s?|v[ao]n|de[rn]|bin|[ae]l|l[ae]|e|y"
_RANK = "Gen|Lt|Col|Adm|Maj|Sir|Dr|Rear"
NAME = rf"(?<!\w)(?:(?:{_RANK})\.? ){{0,6}}{_GIVEN}(?: (?:(?:{_PARTICLE}) ){{0,3}}{_GIVEN}){{1,9}}"
"""A full name: two capitalised words or more, with initials and particles, no more than anybody has."""
_RUN = rf"(?>{_GIVEN}(?: (?:(?:{_PARTICLE}) )*(?!(?:{_RANK})\.){_GIVEN})*)"
"""Such words, up to a shortened rank: none that begins later ends elsewhere, so none is tried."""

ROLES = tuple(
    """secretary adviser advisor director chief president minister ministry attorney solicitor representative spokes
    press majority minority aide spokesman spokeswoman spokesperson candidate envoy nominee hopeful contender
    chancellor premier commissioner""".split()  # noqa: SIM905 - reads better than quoted words
)
_ROLE_WORDS = frozenset((*ROLES, *(role.capitalize() for role in ROLES)))
_ROLE = "|".join(f"[{role[0].upper()}{role[0]}]{role[1:]}" for role in ROLES)
_LEFT = re.compile(
    r"(?<![\w-])(?P<role>[A-Za-z]+)"  # one of the role nouns stands there when it is tried
    rf"(?P<complement> (?:[Oo]f|[Ff]or) (?:the )?{_CAPITAL}[\w&.]*(?: (?:and )?{_CAPITAL}[\w&.]*)*?)?"
    rf"(?P<comma>,)?[ \n](?P<name>{NAME})(?!\w)(?(comma),)"  # "the press secretary, Ann Berger, said"
)
_RIGHT = re.compile(
    rf"(?P<name>{NAME})(?:,? (?:(?:who|and) (?:is|was) )?(?:the|a) |, (?={_CAPITAL}))"
    rf"(?P<title>(?:[\w.’'-]+ ){{0,6}}(?P<role>{_ROLE})(?: of {_CAPITAL}\w+)?)(?=[,.;:)]| (?:who|said|told)\b)"
    rf"|{_RUN}"
)

_NO_NAME = frozenset(
    """
    General Secretary Minister President Committee Council Commission Department Ministry Office Agency Party House
    Senate Congress Court Service Security Affairs Defense Defence Foreign State States Union United National
    International Prime Deputy Vice Chief Director Leader Whip Speaker Conference Group Bank Fund Institute
    University College School Street Board Center Centre Monday Tuesday Wednesday Thursday Friday Saturday Sunday
    January February March April May June July August September October November December Nations Act Bill Staff The
    In On At For And But He She They His Her Its This That Elect Emeritus Executive Attorney Treasury Health
    Interior Finance Energy Economy Justice Home Trade Labor Labour Education Environment Transport Transportation
    Police Army Air Navy Force Forces Corps Intelligence Republican Democratic Conservative Democrat Democrats
    Republicans Day Award Release Releases Briefing Association Corporation Company Inc Times Post Journal News Club
    Complex Freedom Pool Room Tour Spokesman Spokeswoman Spokesperson Counsel Leaders Adviser Advisor Envoy
    Correspondent Editor Reporter American British Russian French German European Chinese Of Had To Is Are Will Was
    Has Were Not Strategist Technology Information Economist Economic Medical Operating Financial Legal Officer
    Judge Counselor Lawyer Survival Change Advisers Political Digital Communications Muslim Muslims Christian White
    Black Hispanic Jewish Owned Countries""".split()  # noqa: SIM905
)


class Title(NamedTuple):
    """A role noun beside a full name.

    `role_start` and `role_end` are the noun's characters of `block.text`; `left` is the text of the same sentence
    before the noun (at most 80 characters, ending with the space); `name` is the full name and `before` says that the
    title stands before it. `end` is where the title with its complement ends.
    """

    block: Block
    left: str
    role_start: int
    role_end: int
    end: int
    name: str
    name_start: int
    before: bool

    @property
    def role(self) -> str:
        """The role noun as written."""
        return self.block.text[self.role_start : self.role_end]

    @property
    def complement(self) -> str:
        """What follows the noun and belongs to the title ("of UNESCO"), without the space before it."""
        return self.block.text[self.role_end : self.end].strip()

    def span(self, start: int, end: int) -> Span:
        """The source span of characters of the block."""
        return self.block.span(start, end)


@analysis
def titles(document: Document) -> tuple[Title, ...]:
    """Every role noun beside a full name, outside headlines, in the order of the source."""
    found: list[Title] = []
    for block in document.prose:
        if block.kind not in (BlockKind.HEADLINE, BlockKind.SUBHEADING):
            listed = tokens(block)
            if _ROLE_WORDS.isdisjoint(listed.texts):
                continue
            # Patterns that begin with a role noun or a name are slow to search for, and tokens are there already.
            places = [start for text, start in zip(listed.texts, listed.starts, strict=True) if text in _ROLE_WORDS]
            found += _prenominal(block, places)
            found += _appositions(block)
    return tuple(sorted(found, key=lambda title: (title.block.index, title.role_start)))


def _prenominal(block: Block, places: list[int]) -> list[Title]:
    found = []
    last = 0
    for place in places:
        match = _LEFT.match(block.text, place) if place >= last else None
        if match is None:
            continue
        last = match.end()
        if _is_name(match["name"]) and not (match["comma"] and match["role"].lower() == "ministry"):
            start, end = match.span("role")
            stop = match.end("complement") if match["complement"] else end
            found.append(
                Title(block, _left(block.text, start), start, end, stop, match["name"], match.start("name"), True)
            )
    return found


def _appositions(block: Block) -> list[Title]:
    if ", " not in block.text and "is the " not in block.text:
        return []
    found = []
    for match in _RIGHT.finditer(block.text):
        if match["name"] and _is_name(match["name"]):
            start, end = match.span("role")
            left = block.text[match.start("title") : start]
            name, place = match["name"], match.start("name")
            found.append(Title(block, left, start, end, match.end("title"), _plain(name), place, before=False))
    return found


def _left(text: str, position: int) -> str:
    left = text[max(0, position - 80) : position]
    for mark in (". ", "! ", "? ", "; ", ": ", ", ", "“", '"', "(", "\n", "— ", "– "):
        at = left.rfind(mark)
        # "U.S. " and "No. 10" are no ends of sentences.
        if at >= 0 and not (mark == ". " and re.search(r"(?:\b[A-Z]\.[A-Z]|\bNo|\bSt)$", left[:at])):
            left = left[at + len(mark) :]
    return left


def _plain(name: str) -> str:
    """The name without a possessive or an apostrophe after it."""
    return re.sub(r"['’]s?$", "", name)


def _is_name(name: str) -> bool:
    return not any(word.strip(".'’") in _NO_NAME for word in name.replace("-", " ").split())
