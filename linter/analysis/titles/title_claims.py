"""Titles that a draft gives to people whom the register of offices knows by their full name.

A claim is a role noun with its words beside a full name:

- before it: "Ukrainian Foreign Minister Dmytro Kuleba", "Director of the World Food Programme David Beasley";
- before it and a comma, where the name is closed by a mark: "The prime minister, Rishi Sunak, said";
- after it and a comma, up to a mark or a verb: "David Beasley, the director of the World Food Programme,",
  "David Beasley, 68, director of …", "…, who is (was) the director of …"; two titles joined by "and" are two claims;
- one title before several names: "Presidents Joe Biden and Emmanuel Macron".

Surnames alone are never looked up. In capitals and in headlines whose words all have them, a title is only made of the
words that titles are made of, and a name ends before a verb or a small word. "Former", "ex-" and "then" make a claim
about the past. Left out: captions, what another guard word ("acting", "-elect", "wife") makes another claim, names that
go on ("Ann Berger Smith") and lists of people. What the register says is for `title_verdicts` to judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import TYPE_CHECKING

from linter.analysis.names.names import all_capitals
from linter.analysis.names.title_vocabulary import COMPLEMENTS
from linter.analysis.registers_in_force import offices_of
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.tokens import NUMBER, Tokens, tokens
from linter.analysis.titles.around_titles import (
    CALENDAR,
    CLOSING,
    GUARDS,
    NOT_IN_OFFICE,
    PLACING,
    PLURALS,
    POSSESSIVE,
    SOMEBODYS,
    ends_a_name,
    goes_on,
    singular,
)
from linter.analysis.titles.links import (
    DESCRIBING,
    PARTIES,
    PAST,
    THEN,
    Link,
    close_of,
    country_after,
    link_before,
    opens_with_as,
)
from linter.analysis.titles.parsed_title import ROLE_CLASSES, Reading, read_title
from linter.analysis.titles.title_extent import LONGEST_TITLE, ROLE_NOUNS, SMALL, title_end, title_start, with_general
from linter.document.analysed import analysis
from linter.document.model import Block, BlockKind, Document
from linter.records import NamedTuple

if TYPE_CHECKING:
    from linter.registers.offices import Term


class Stance(Enum):
    """When the person is said to hold the office."""

    NOW = "now"
    FORMER = "former"
    """In the past and no longer: "former", "ex-", "who was"."""
    THEN = "then"
    """At a time of which the draft tells: "then-"."""
    SHADOW = "shadow"
    """Never: it is the opposition's, "shadow chancellor"."""


class TitleClaim(NamedTuple):
    """A title beside the name of a person whom the register of offices has.

    block: the block that they are in.
    start, end: the characters of the title in `block.text`, end excluded.
    name_start, name_end: the characters of the full name, end excluded.
    before: whether the title stands before the name.
    reading: the title, parsed, without what `stance` says.
    terms: all terms that the register has for the name.
    stance: when the person is said to hold the office.
    shared: whether several people are given the title together.
    listed: whether title and name may be two of a list: “Ann Berger, the mayor, and her guests”.
    form: the title as it was read: without what `stance` says, in the singular, without capitals that say nothing.
    """

    block: Block
    start: int
    end: int
    name_start: int
    name_end: int
    before: bool
    reading: Reading
    terms: tuple[Term, ...]
    stance: Stance = Stance.NOW
    shared: bool = False
    form: str = ""
    listed: bool = False

    @property
    def title(self) -> str:
        """The title as written."""
        return self.block.text[self.start : self.end]

    @property
    def name(self) -> str:
        """The name as written."""
        return self.block.text[self.name_start : self.name_end]


@analysis
def title_claims(document: Document) -> tuple[TitleClaim, ...]:
    """The claims of all prose in the order of the source."""
    return tuple(
        claim for block in document.prose if block.kind not in _NO_CLAIMS for claim in _Reader(block, document).claims()
    )


_NO_CLAIMS = (BlockKind.SUBHEADING, BlockKind.CAPTION, BlockKind.BYLINE)
_LONGEST_NAME = 6  # words
_PARTICLES = frozenset("de da do dos das del della di du la le el al van von der den ten ter bin ibn e y zu".split())  # noqa: SIM905
_SHORT = frozenset("Gen Lt Col Maj Adm Sen Rep Gov Dr Sir Dame Lord General Admiral Colonel Senator Mr Mrs Ms".split())  # noqa: SIM905
_FORMER = frozenset("former formerly ex onetime one-time erstwhile".split())  # noqa: SIM905
_FORMER_FAR = r"\b(?:[Ff]ormer|[Ee]x)[ -](?:[\w’']+-[\w’'-]+ ){1,2}$"
"""A word that is parted from the title by others: “Former two-term Maryland Gov.”."""
_FAR = 60  # characters
_SHADOW = "shadow"
_THEN = frozenset(("then",))
_CALLS = ("called", "calling", "named", "appointed", "fired", "appointing", "naming", "late", "next", "previous")
"""Guard words that say nothing of the title when they come after the name."""
_DOES = ("called", "calling", "play", "played", "plays")
"""Guard words that are what the person does when they come after an apposition."""
_AFTER = frozenset(("who", "said", "told", "says", "has", "will", "is", "was", "had", "and"))
_AFTER_PAST = frozenset("until till since from under when before after between at during for".split())  # noqa: SIM905
_GOES_ON = frozenset("of for to in at - elect designate".split())  # noqa: SIM905


_GOVERNING = frozenset(("Gov", "Governor", "governor", "Premier", "premier", "Mayor", "mayor"))
_OF_COUNTRIES = frozenset(("premier", "president", "minister", "chancellor"))
_BEFORE_OWNED = frozenset(("for", "of"))
_AND = (["and"], ["or"])


class _Found(NamedTuple):
    """A title and a name by their tokens, the last ones included, and the terms of the name."""

    first: int
    last: int
    name: tuple[int, int]
    terms: tuple[Term, ...]
    stance: str = ""
    shared: bool = False
    listed: bool = False


class _Reader:
    """Reads the claims of one block."""

    def __init__(self, block: Block, document: Document) -> None:
        self.block = block
        self.document = document
        self.tokens: Tokens = tokens(block)
        self.texts = self.tokens.texts
        self.loud = all_capitals(block)

    def claims(self) -> Iterator[TitleClaim]:
        """The claims around each role noun."""
        texts = self.texts
        roles = ROLE_NOUNS | {word.upper() for word in ROLE_NOUNS} if self.loud else ROLE_NOUNS
        if roles.isdisjoint(texts):
            return
        places = [number for number, text in enumerate(texts) if text in roles]
        taken = -1  # the last token of the name found last
        for number in places:
            if number <= taken:
                continue
            for found in self._around(number):
                if number < found.name[0]:
                    taken = found.name[1]
                claim = self._claim(found)
                if claim is not None:
                    yield claim

    def _around(self, role: int) -> tuple[_Found, ...]:
        """The names that a role noun belongs to."""
        if self.texts[role].lower() in PLURALS:
            return self._before_names(role)
        found = self._before_name(role)
        if found is not None:
            return (found,)
        after = self._after_name(role)
        if after:
            return after
        found = self._across_comma(role)
        return (found,) if found is not None else ()

    def _claim(self, found: _Found) -> TitleClaim | None:
        first, last, name, terms = found[:4]
        if self._guarded(found):
            return None
        texts, listed = self.texts, self.tokens
        words = {text.lower() for text in texts[max(0, first - 1) : last + 1]}
        past = found.stance == PAST or words & _FORMER
        stance = Stance.THEN if found.stance == THEN or words & _THEN else Stance.FORMER if past else Stance.NOW
        if self._is_shadow(first, last):
            stance = Stance.SHADOW
        while first < last and (texts[first].lower() in _FORMER | _THEN or texts[first] == "-"):
            first += 1
        start, end = listed.starts[first], listed.ends[last]
        name_end = listed.ends[name[1]] - (2 if texts[name[1]].endswith(POSSESSIVE) else 0)
        title = " ".join(self.block.text[start:end].split())
        if stance is not Stance.NOW:
            title = re.sub(r"\b(?:[Ff]ormer(?:ly)?|[Ee]x|[Oo]ne-?time|[Ee]rstwhile|[Tt]hen)\b[ -]*", "", title)
        if self.loud:
            title = " ".join(word.title() if len(word) > 3 else word for word in title.split())
        if found.shared:
            title = " ".join(singular(word) for word in title.split())
        title = self._form(title, name[1], before=first < name[0])
        return TitleClaim(
            self.block, start, end, listed.starts[name[0]], name_end, first < name[0], read_title(title), terms, stance,
            found.shared, title, found.listed,
        )  # fmt: skip

    def _form(self, title: str, name_end: int, *, before: bool) -> str:
        """The title without what describes the person, and with the country after the name that it stands before."""
        words = title.split()
        if any(word in DESCRIBING for word in words) and read_title(title).role in _OF_COUNTRIES:
            title = " ".join(word for word in words if word not in DESCRIBING)
        if words[0] in PARTIES and words[-1] in _GOVERNING:
            title = title.partition(" ")[2] or title
        title = re.sub(r"\bPM\b", "Prime Minister", title)
        governs = words[-1] in _GOVERNING
        country = country_after(self.texts, name_end, parts=governs) if before else ""
        return f"{title} of {country}" if country and " of " not in title else title

    def _before_name(self, role: int) -> _Found | None:
        """The name that the role noun, with what belongs to it, stands before."""
        texts = self.texts
        place = with_general(self.texts, role) + 1
        open_title = False  # inside a complement
        for number in range(place, min(place + LONGEST_TITLE, len(texts))):
            text = texts[number]
            if number == place and text in ("and", "the", "on", "in"):
                return None
            small = open_title and texts[number - 1] in SMALL
            if text[0].isupper() and not small and text not in _SHORT and text not in ROLE_NOUNS:
                found = self._name_at(number)
                if found is not None:
                    last = number - 1
                    while last >= place and (
                        texts[last] in _SHORT or (texts[last] == "." and texts[last - 1] in _SHORT)
                    ):
                        last -= 1
                    return _Found(title_start(self.tokens, role, loud=self.loud), last, *found)
            if text in _SHORT or (text == "." and texts[number - 1] in _SHORT):
                continue
            if text == "to" and texts[role] not in ("ambassador", "Ambassador"):
                return None
            if text in SMALL:
                open_title = True
            elif not open_title or not (text[0].isupper() or text in COMPLEMENTS or text in "-&" or text == "rights"):
                return None
        return None

    def _before_names(self, role: int) -> tuple[_Found, ...]:
        """The names in the list that a role noun in the plural stands before: "Presidents Ann Berg and Bo Lund"."""
        texts = self.texts
        found: list[_Found] = []
        first, place, end = title_start(self.tokens, role, loud=self.loud), role + 1, role + 1 + LONGEST_TITLE
        while place < min(end, len(texts)) and texts[place][0].isupper():
            name = self._name_at(place)
            if name is None:
                return ()  # whose end nobody knows
            country = country_after(texts, name[0][1])
            found.append(_Found(first, role, *name, shared=not country))
            place = name[0][1] + (2 + country.count(" ") + 1 if country else 1)
            if texts[place : place + 1] == [","] or texts[place : place + 1] == ["and"]:
                place += 2 if texts[place : place + 2] == [",", "and"] else 1
            else:
                break
        if texts[place : place + 1] in (["of"], ["from"], ["("]):
            return ()  # "Ministers Ann Berg of the left and Bo Lund"
        return tuple(found) if len(found) > 1 else ()

    def _across_comma(self, role: int) -> _Found | None:
        """The name between marks after a title that says whose it is: "The prime minister, Ann Berg, said"."""
        texts = self.texts
        last = title_end(self.texts, role)
        close = close_of(texts[last + 1]) if last + 3 < len(texts) else None
        if close is None:
            return None
        first = title_start(self.tokens, role, loud=self.loud)
        found = self._name_at(last + 2)
        if found is None:
            return None
        after = texts[found[0][1] + 1] if found[0][1] + 1 < len(texts) else "."
        if opens_with_as(texts, first):
            return _Found(first, last, *found, THEN) if after in CLOSING or after.islower() else None
        if after not in CLOSING or (close and after != close):
            return None
        return _Found(first, last, *found) if self._stands_before(first, found[0][1] + 1) else None

    def _stands_before(self, first: int, after: int) -> bool:
        """Whether a title that begins at a token and ends at a mark is that of the name up to `after`."""
        texts = self.texts
        article = first > 0 and texts[first - 1].lower() == "the"
        before = texts[first - 2 : first - 1] if article else texts[first - 1 : first]
        owned = texts[first].endswith(POSSESSIVE) or (before and before[0].endswith(POSSESSIVE))
        if not article and not owned and texts[first][0].islower():
            return False
        if not article and before and before[0].lower() in (NOT_IN_OFFICE - _BEFORE_OWNED if owned else NOT_IN_OFFICE):
            return False
        if before == [","] and not self._opens_with_place(first - 2 if article else first - 1):
            return False
        return not (texts[after : after + 1] == [","] and before == [","] and texts[after + 1 : after + 2] in _AND)

    def _opens_with_place(self, comma: int) -> bool:
        """Whether the words before a comma say where or when, and name nobody: "In Oslo on Monday,"."""
        texts = self.texts
        place = comma - 1
        if place < 0 or not texts[place][0].isupper() or texts[place] in CALENDAR:
            return True
        while place > max(0, comma - _LONGEST_NAME) and texts[place][0].isupper():
            place -= 1
        return texts[place].lower() in PLACING

    def _after_name(self, role: int) -> tuple[_Found, ...]:
        """The name before an apposition: the name, a link, the title and a mark or verb."""
        texts = self.texts
        first = title_start(self.tokens, role, loud=self.loud)
        link = link_before(texts, first)
        if link is None:
            return ()
        titles = self._appositions(first, role, link)
        if not titles:
            return ()
        last = link.name_end
        if last > 2 and self.tokens.kinds[last] == NUMBER and texts[last - 1] == ",":
            last -= 2  # an age
        for first_of_name in range(max(0, last - _LONGEST_NAME - 1), last):
            if texts[first_of_name][0].isupper() or texts[first_of_name] in ("al", "el"):
                found = self._name_between(first_of_name, last)
                if found is not None and not self._goes_back(first_of_name):
                    listed = self._may_be_listed(first, titles[-1][1], link)
                    return tuple(_Found(*title, *found, link.stance, listed=listed) for title in titles)
        return ()

    def _appositions(self, first: int, role: int, link: Link) -> tuple[tuple[int, int], ...]:
        """First and last tokens of a title that ends at a mark or verb, and of one joined to it by "and"."""
        texts = self.texts
        last = title_end(self.texts, role)
        titles = [(first, last)]
        if texts[last + 1 : last + 2] == ["and"]:
            roles = [n for n in range(last + 2, min(last + 7, len(texts))) if texts[n] in ROLE_NOUNS]
            begin = title_start(self.tokens, roles[0], loud=self.loud) if roles else -1
            if begin != last + 2 and texts[last + 2 : begin] != ["the"]:
                return ()
            last = title_end(self.texts, roles[0])
            titles.append((begin, last))
        following = texts[last + 1] if last + 1 < len(texts) else "."
        if link.close:
            return tuple(titles) if following == link.close else ()
        if link.verb:
            return () if following in _GOES_ON or following[0].isupper() else tuple(titles)
        past = link.stance == PAST or texts[first - 1] == "been"
        if following[0].isalnum() and following not in (_AFTER | _AFTER_PAST if past else _AFTER):
            return ()
        return () if following == "and" else tuple(titles)

    def _may_be_listed(self, first: int, last: int, link: Link) -> bool:
        """Whether title and name may be two of a list: “Ann Berger, the president of Peru, and her guests”."""
        following = self.texts[last + 1 : last + 3]
        owned = link.article or self.texts[first].endswith(POSSESSIVE)
        more = following[:1] == [";"] or (following[:1] == [","] and goes_on(following[1:]))
        return owned and not link.stance and more

    def _name_at(self, number: int) -> tuple[tuple[int, int], tuple[Term, ...]] | None:
        """The longest name of the register that begins at a token and ends where the capitals do."""
        texts = self.texts
        ends = []
        words = 0
        last = number
        while last < len(texts) and words < _LONGEST_NAME:
            text = texts[last]
            if text[0].isupper():
                words += 1
                if words > 1:
                    ends.append(last)
                if text.endswith(("'s", "’s")):
                    break
            elif text in _PARTICLES or text == "-" or (text == "." and len(texts[last - 1]) == 1):
                pass
            elif texts[last - 1] == "-" and words:  # Lai Ching-te
                ends.append(last)
            else:
                break
            last += 1
        for end in reversed(ends):
            after = texts[end + 1] if end + 1 < len(texts) else "."
            goes_on = after[0].isupper() and after not in CALENDAR and after not in ("Jr", "Sr", "II", "III")
            if goes_on and not (self.loud and ends_a_name(after)):
                continue
            found = self._name_between(number, end)
            if found is not None:
                return found
        return None

    def _name_between(self, first: int, last: int) -> tuple[tuple[int, int], tuple[Term, ...]] | None:
        if not 1 <= last - first <= 2 * _LONGEST_NAME:
            return None
        name = self.block.text[self.tokens.starts[first] : self.tokens.ends[last]]
        if ", " in name and name.partition(", ")[2].split()[0].rstrip(".") not in ("Jr", "Sr", "II", "III"):
            return None  # "Ann Berger, spoke to Paul Okoro", "Ann Berger, Gen. Paul Okoro"
        terms = offices_of(self.document).terms_of(name.removesuffix("'s").removesuffix("’s"))
        return ((first, last), terms) if terms else None

    def _goes_back(self, first: int) -> bool:
        """Whether a capitalised word before the name may belong to it."""
        if first == 0:
            return False
        before = self.texts[first - 1]
        apart = self.tokens.starts[first] - self.tokens.ends[first - 1]
        if before in _SHORT or before in ROLE_NOUNS or before.lower() in FUNCTION_WORDS:
            return False
        return apart <= 1 and before[0].isupper()

    def _is_shadow(self, first: int, last: int) -> bool:
        """Whether a title is of a shadow cabinet."""
        return any(text.lower() == _SHADOW for text in self.texts[first:last])

    def _guarded(self, found: _Found) -> bool:  # noqa: PLR0911 - one a guard
        """Whether a word near the title makes it another claim."""
        texts = self.texts
        first, last, name = found[:3]
        own = texts[max(0, first - 1) : last + 1]
        after = texts[name[1] + 1 : name[1] + 3]
        near = texts[max(0, first - 3) : max(0, first - 1)] + [text for text in after if text not in _CALLS]
        if name[1] < first:
            near += [text for text in texts[last + 1 : last + 3] if text not in _DOES]
            near += texts[max(0, name[0] - 2) : name[0]]
        if "and" in texts[max(0, first - 1) : last]:
            near += texts[max(0, first - 9) : first]  # "Former mayor and Foreign Minister Ann Berger"
        if self._is_shadow(first, last) and not found.stance and _FORMER.isdisjoint(own):
            own = [text for text in own if text.lower() != _SHADOW]
        if any(text.lower() in GUARDS for text in own):
            return True
        guards = GUARDS if found.stance else GUARDS | _FORMER | _THEN
        if any(text.lower() in guards for text in near):
            return True
        if not found.stance and re.search(_FORMER_FAR, self.block.text[: self.tokens.starts[first]][-_FAR:]):
            return True
        if texts[last] == "Gov" and texts[last + 1 : last + 3] == [".", "Gen"]:
            return True
        if first == 0:
            return False
        before = texts[first - 1]
        if before == "." and texts[first - 2 : first - 1] == ["Lt"]:
            return True
        if before in ("a", "an") and (
            ROLE_CLASSES.get(texts[first].lower()) == "spokes" or texts[first].lower() in _FORMER
        ):
            return False  # one of several, and still of one body
        if name[0] > last and before == "the" and texts[first - 2 : first - 1] in (["of"], ["to"], ["for"]):
            return True
        return before.lower() in SOMEBODYS
