"""Titles that a draft gives to people whom the register of offices knows by their full name.

A claim is a role noun with its words directly before a full name ("Ukrainian Foreign Minister Dmytro Kuleba"), with
what belongs to it in between ("Director of the World Food Programme David Beasley"), or in an apposition that ends at a
mark or a verb ("David Beasley, the director of the World Food Programme,"). Surnames alone are never looked up.
Left out: headlines and captions, what a guard word ("former", "then", "acting", "-elect", "wife") makes another claim,
and names that go on ("Ann Berger Smith"). What the register says is for `officeholders` to judge.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.analysis.names.title_vocabulary import COMPLEMENTS, MODIFIERS
from linter.analysis.registers_in_force import offices_of
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.tokens import Tokens, tokens
from linter.analysis.titles.parsed_title import ROLE_CLASSES, Reading, country_key, read_title
from linter.document.analysed import analysis
from linter.document.model import Block, BlockKind, Document
from linter.records import NamedTuple

if TYPE_CHECKING:
    from linter.registers.offices import Term


class TitleClaim(NamedTuple):
    """A title beside the name of a person whom the register of offices has.

    block: the block that they are in.
    start, end: the characters of the title in `block.text`, end excluded.
    name_start, name_end: the characters of the full name, end excluded.
    before: whether the title stands before the name.
    reading: the title, parsed.
    terms: all terms that the register has for the name.
    """

    block: Block
    start: int
    end: int
    name_start: int
    name_end: int
    before: bool
    reading: Reading
    terms: tuple[Term, ...]

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


_NO_CLAIMS = (BlockKind.HEADLINE, BlockKind.SUBHEADING, BlockKind.CAPTION, BlockKind.BYLINE)
_ROLES = frozenset(ROLE_CLASSES) | {word.capitalize() for word in ROLE_CLASSES} | {"CEO"}
_LONGEST_NAME = 6  # words
_LONGEST_TITLE = 12  # words on either side of the role noun
_PARTICLES = frozenset("de da do dos das del della di du la le el al van von der den ten ter bin ibn e y zu".split())  # noqa: SIM905
_INSIDE = frozenset("of for the and to on in".split())  # noqa: SIM905 - small words of a title's complement
_SHORT = frozenset("Gen Lt Col Maj Adm Sen Rep Gov Dr Sir Dame Lord General Admiral Colonel Senator Mr Mrs Ms".split())  # noqa: SIM905
_CALENDAR = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December""".split()  # noqa: SIM905
)
_GUARDS = frozenset(
    """former formerly ex then then-u.s acting interim caretaker elect designate designee nominee nominated candidate
    candidates candidacy hopeful hopefuls contender shadow late incoming outgoing future next would-be wannabe
    one-time onetime longtime erstwhile previous past departed deposed ousted retired disgraced impeached jailed
    exiled opposition wife husband widow son daughter brother sister father mother honorary self-declared
    self-proclaimed self-styled presumptive potential possible prospective likely aspiring pick choice replacement
    successor predecessor fictional fake ceremonial rival de facto two-time first-ever would-be historic 1st
    emeritus appointee like unlike portrait bust statue film movie play played plays actor series book biography
    impersonator lookalike imaginary hypothetical called calling dubbed himself herself becoming become became
    crowned elected re-elected reelected appointed named appointing naming fired sacked slain murdered assassinated
    indicted convicted succeeded succeeding replaced replacing succeed replace vice-presidential running
    """.split()  # noqa: SIM905
)
"""Words that make a title another claim than that the person holds the office."""
_AFTER = frozenset(("who", "said", "told", "says", "has", "will", "is", "was", "had", "and"))


class _Reader:
    """Reads the claims of one block."""

    def __init__(self, block: Block, document: Document) -> None:
        self.block = block
        self.document = document
        self.tokens: Tokens = tokens(block)
        self.texts = self.tokens.texts

    def claims(self) -> Iterator[TitleClaim]:
        """The claims around each role noun."""
        texts = self.texts
        places = [number for number, text in enumerate(texts) if text in _ROLES]
        taken = -1  # the last token of the name found last
        for number in places:
            if number <= taken:
                continue
            found = self._before_name(number) or self._after_name(number)
            if found is None:
                continue
            first, last, name, terms = found
            if number < name[0]:
                taken = name[1]
            if not self._guarded(first, last, name):
                yield self._claim(first, last, name, terms)

    def _claim(self, first: int, last: int, name: tuple[int, int], terms: tuple[Term, ...]) -> TitleClaim:
        listed = self.tokens
        start, end = listed.starts[first], listed.ends[last]
        name_end = listed.ends[name[1]] - (2 if self.texts[name[1]].endswith(("'s", "’s")) else 0)
        reading = read_title(" ".join(self.block.text[start:end].split()))
        return TitleClaim(self.block, start, end, listed.starts[name[0]], name_end, first < name[0], reading, terms)

    def _before_name(self, role: int) -> tuple[int, int, tuple[int, int], tuple[Term, ...]] | None:
        """First and last token of the title, those of the name after it, and its terms."""
        texts = self.texts
        place = self._with_general(role) + 1
        open_title = False  # inside a complement
        for number in range(place, min(place + _LONGEST_TITLE, len(texts))):
            text = texts[number]
            if number == place and text in ("and", "the", "on", "in"):
                return None
            small = open_title and texts[number - 1] in _INSIDE
            if text[0].isupper() and not small and text not in _SHORT and text not in _ROLES:
                found = self._name_at(number)
                if found is not None:
                    last = number - 1
                    while last >= place and (
                        texts[last] in _SHORT or (texts[last] == "." and texts[last - 1] in _SHORT)
                    ):
                        last -= 1
                    return (self._title_start(role), last, *found)
            if text in _SHORT or (text == "." and texts[number - 1] in _SHORT):
                continue
            if text == "to" and texts[role] not in ("ambassador", "Ambassador"):
                return None
            if text in _INSIDE:
                open_title = True
            elif not open_title or not (text[0].isupper() or text in COMPLEMENTS or text in "-&" or text == "rights"):
                return None
        return None

    def _after_name(self, role: int) -> tuple[int, int, tuple[int, int], tuple[Term, ...]] | None:
        """The same for an apposition: the name, a comma, the title and a mark or verb."""
        texts = self.texts
        first = self._title_start(role)
        comma = first - 1
        if comma >= 0 and texts[comma] in ("the", "The"):
            comma -= 1
        if comma >= 1 and texts[comma] == "is" and texts[comma - 1] == "who":
            comma -= 2
        if comma < 2 or texts[comma] != ",":
            return None
        last = self._title_end(role)
        following = texts[last + 1] if last + 1 < len(texts) else "."
        if following[0].isalnum() and following not in _AFTER:
            return None
        if following == "and" or (following == "," and _goes_on(texts[last + 2 : last + 3])):
            return None  # a list: "Ann Berger, the president of Peru, and her guests"
        for first_of_name in range(max(0, comma - _LONGEST_NAME - 2), comma - 1):
            if texts[first_of_name][0].isupper() or texts[first_of_name] in ("al", "el"):
                found = self._name_between(first_of_name, comma - 1)
                if found is not None and not self._goes_back(first_of_name):
                    return first, last, *found
        return None

    def _with_general(self, role: int) -> int:
        """The last token of the role noun: "Secretary-General", "Attorney General"."""
        texts = self.texts
        after = role + 2 if texts[role + 1 : role + 2] == ["-"] else role + 1
        if texts[after : after + 1] in (["General"], ["general"]) and self.texts[role].lower() in _WITH_GENERAL:
            return after
        return role

    def _title_end(self, role: int) -> int:
        """The last token of the role noun with "of", "for" or "to" and what follows in capitals."""
        texts = self.texts
        last = self._with_general(role)
        if texts[last + 1 : last + 2] not in (["of"], ["for"], ["to"]):
            return last
        number = last + 1
        while number < min(last + _LONGEST_TITLE, len(texts)):
            text = texts[number]
            if not (text in _INSIDE or text[0].isupper() or text in COMPLEMENTS or text in ("-", "rights")):
                break
            number += 1
        while texts[number - 1] in _INSIDE:
            number -= 1
        return max(number - 1, last)

    def _title_start(self, role: int) -> int:
        """The first token of the words before the role noun that belong to it."""
        texts, starts, ends = self.texts, self.tokens.starts, self.tokens.ends
        first = role
        while first > 0 and role - first < _LONGEST_TITLE:
            text = texts[first - 1]
            if text == "-" and first > 1 and ends[first - 2] == starts[first - 1] and ends[first - 1] == starts[first]:
                first -= 2
                continue
            if starts[first] - ends[first - 1] > 1:
                break
            if text == "and" and first > 1 and texts[first - 2].lower() in _JOINED:
                first -= 2
                continue
            if not text[0].isalpha() or not _belongs(text):
                break
            first -= 1
        return first

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
            if after[0].isupper() and after not in _CALENDAR and after not in ("Jr", "Sr", "II", "III"):
                continue  # the name goes on
            found = self._name_between(number, end)
            if found is not None:
                return found
        return None

    def _name_between(self, first: int, last: int) -> tuple[tuple[int, int], tuple[Term, ...]] | None:
        if not 1 <= last - first <= 2 * _LONGEST_NAME:
            return None
        name = self.block.text[self.tokens.starts[first] : self.tokens.ends[last]]
        terms = offices_of(self.document).terms_of(name.removesuffix("'s").removesuffix("’s"))
        return ((first, last), terms) if terms else None

    def _goes_back(self, first: int) -> bool:
        """Whether a capitalised word before the name may belong to it."""
        if first == 0:
            return False
        before = self.texts[first - 1]
        apart = self.tokens.starts[first] - self.tokens.ends[first - 1]
        return apart <= 1 and before[0].isupper() and before not in _ROLES and before not in _SHORT

    def _guarded(self, first: int, last: int, name: tuple[int, int]) -> bool:
        """Whether a word near the title makes it another claim."""
        texts = self.texts
        near = [*texts[max(0, first - 3) : last + 1], *texts[name[1] + 1 : name[1] + 3]]
        if name[1] < first:
            near += texts[last + 1 : last + 3]
            near += texts[max(0, name[0] - 2) : name[0]]
        if "and" in texts[max(0, first - 1) : last]:
            near += texts[max(0, first - 9) : first]  # "Former mayor and Foreign Minister Ann Berger"
        words = {text.lower() for text in near}
        if not words.isdisjoint(_GUARDS):
            return True
        if first == 0:
            return False
        before = texts[first - 1]
        if name[0] > last and before == "the" and texts[first - 2 : first - 1] in (["of"], ["to"], ["for"]):
            return True
        return before.lower() in _SOMEBODYS or any(_of_a_person(text) for text in texts[first:last])


def _goes_on(following: list[str]) -> bool:
    """Whether what follows a comma may be the next of a list of people."""
    return bool(following) and (following[0] in ("and", "the", "or") or following[0][0].isupper())


_SOMEBODYS = frozenset("a an one any no every another that his her their my our your some each".split())  # noqa: SIM905


def _of_a_person(text: str) -> bool:
    """Whether a word of a title is the possessive of something that is no country: "Bush's secretary of state"."""
    return text.endswith(("'s", "’s")) and not country_key(text[:-2]) and text[:1].isupper()


def _belongs(text: str) -> bool:
    """Whether a word before a role noun can be part of the title."""
    if text[0].isupper():
        small = text.lower() in FUNCTION_WORDS and not text.isupper() and text != "New"
        return text not in _CALENDAR and not small
    return text in MODIFIERS or text in COMPLEMENTS or text in _MODIFYING


_MODIFYING = frozenset("government ministry department refugee humanitarian army intelligence central general".split())  # noqa: SIM905
_WITH_GENERAL = ("secretary", "director", "attorney", "prosecutor", "governor", "solicitor")
_JOINED = frozenset("foreign health defence defense justice trade energy business economy finance home".split())  # noqa: SIM905
