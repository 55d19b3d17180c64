"""Titles that break off before their noun: “chairman of the Joint Chiefs of,”, “the UN high for human rights”.

What no title ends with is a closed class of English: "of" and "for" after a role noun, and the adjectives with which
titles begin ("vice", "prime", "lord chief"). Read are appositions on either side of a full name, and names right after
an owner and such words. Besides, a few offices of which a state has one, each with the cut forms that name none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.analysis.registers_in_force import offices_of
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.tokens import tokens
from linter.analysis.titles.parsed_title import country_key
from linter.analysis.titles.phrases_beside_names import is_person
from linter.analysis.titles.title_table import title_table
from linter.analysis.titles.titles import NAME as _FULL
from linter.document.analysed import analysis
from linter.document.model import Block, BlockKind, Document
from linter.records import NamedTuple

if TYPE_CHECKING:
    from linter.registers.offices import Offices


class CutTitle(NamedTuple):
    """Words of a title that lack its end or its middle.

    block: where they stand. start, end: their characters.
    right: the titles that may be meant, as the draft would write them, the likeliest first; empty if many may be.
    """

    block: Block
    start: int
    end: int
    right: tuple[str, ...]

    @property
    def written(self) -> str:
        """The words as written."""
        return self.block.text[self.start : self.end]


@analysis
def cut_titles(document: Document) -> tuple[CutTitle, ...]:
    """The cut titles of running text, in the order of the source. Raises DataError if the table of names is damaged."""
    offices = offices_of(document)
    found: list[CutTitle] = []
    for block in document.prose:
        if block.kind in _NOT_READ:
            continue
        found += _dangling(block, offices)
        found += _begun(block, offices)
        found += _portfolios(block, offices)
        found += _without_middle(block, offices)
    return tuple(sorted(found, key=lambda cut: (cut.block.index, cut.start)))


NAME = rf"(?:(?:[A-Z] ){{1,3}}[A-Z][\w'’-]+|{_FULL}(?: [A-Z] [A-Z][\w'’-]+)?)"
"""A full name; initials may stand without stops: "S Jaishankar", "Charles Q Brown"."""
_NOT_READ = (BlockKind.HEADLINE, BlockKind.SUBHEADING, BlockKind.CAPTION, BlockKind.BYLINE)
_SAYS = r"(?:said|says|told|tells|warned|added|flew|has|had|will|was|is)"

_NOUNS = (
    "chief|chiefs|chairman|chairwoman|chair|director|secretary|minister|commander|speaker|leader|governor|chancellor|"
    "master|president|commissioner|superintendent|head|captain|inspector|undersecretary|controller|comptroller|keeper|"
    "commander in|editor in|officer in|representative|ambassador|envoy|adviser|archbishop|bishop|mayor|dean|duke|"
    "duchess|earl|prince|princess|king|queen|professor|rector|principal|provost|auditor|vice-president|"
    "high commissioner"
)
_DANGLING = re.compile(
    rf"(?<![\w-])(?P<noun>(?i:{_NOUNS})) (?P<joint>of|for|to(?= the))(?: the)?"
    rf"(?=[,.;)] ?|$| {_SAYS} )(?!, (?:and|or|but|not)\b)"
)
_SAID = re.compile(r" said ([a-z]+)")
_STOPS = frozenset((",", ".", ";", ")", "said", "told", "says", "flew", "has", "had", "will", "was", "is"))
_NAME_COMMA = re.compile(rf"(?P<name>{NAME}),(?: \d\d,)? (?:the |a )?(?P<between>(?:[\w.’'&-]+ ){{0,8}})$")
_OF_CLAUSES = frozenset("who which that is was were whom whose be been he she it they a an became".split())  # noqa: SIM905
_OWNED = re.compile(r"(?:\b[Tt]he|['’]s|\b[A-Z][\w.]*) (?:[\w’'-]+ ){0,7}$")
_THEN_NAME = re.compile(rf", (?P<name>{NAME})(?:,|\.|$| {_SAYS}\b)")
_ENDS = {"chief of": "chief of staff", "chiefs of": "chiefs of staff", "commander in": "commander in chief",
         "editor in": "editor in chief", "officer in": "officer in charge"}  # fmt: skip


def _dangling(block: Block, offices: Offices) -> Iterator[CutTitle]:
    """A role noun with "of" and nothing after it, beside a name."""
    text, texts = block.text, tokens(block).texts
    joints = ("of", "for", "to") if " to the," in text else ("of", "for")
    if not any(_ends(texts, place + 1) for word in joints for place in _places(texts, word)):
        return
    for match in _DANGLING.finditer(text):
        said = _SAID.match(text, match.end())
        if said is not None and said[1] not in FUNCTION_WORDS:
            continue  # "director of said office"
        before = _NAME_COMMA.search(text, max(0, match.start() - 130), match.start())
        if before is not None and _OF_CLAUSES.isdisjoint(before["between"].split()) and _names(before["name"], offices):
            yield _cut(block, match.start(), match.end())
            continue
        after = _THEN_NAME.match(text, match.end())
        owned = re.search(
            r"(?:\b[Tt]he|['’]s|\b[A-Z][\w.]*) (?:[\w’'-]+ ){0,7}$", text[max(0, match.start() - 90) : match.start()]
        )
        if after is not None and owned is not None and _names(after["name"], offices):
            clause = re.split(r"[,.;:]", owned[0])[-1].split()
            if _OF_CLAUSES.isdisjoint(word.lower() for word in clause):
                yield _cut(block, match.start(), match.end())


def _places(texts: list[str], word: str) -> Iterator[int]:
    """Where a word stands; many times quicker than to look at each."""
    place = -1
    try:
        while True:
            place = texts.index(word, place + 1)
            yield place
    except ValueError:
        return


def _ends(texts: list[str], place: int) -> bool:
    """Whether a mark or a verb follows, "the" left aside."""
    if texts[place : place + 1] == ["the"]:
        place += 1
    return place >= len(texts) or texts[place] in _STOPS


def _cut(block: Block, start: int, end: int) -> CutTitle:
    text = block.text
    written = text[start:end]
    key = written.lower().removesuffix(" the")
    whole = _ENDS.get(key)
    if whole is None:
        return CutTitle(block, start, end, ())
    return CutTitle(block, start, end, (written + _cased(whole[len(key) :], written),))


_BEGINNINGS = {
    "high": ("high commissioner", "high representative"),
    "vice": ("vice-president",),
    "executive vice": ("executive vice-president",),
    "senior vice": ("senior vice-president",),
    "first vice": ("first vice-president",),
    "prime": ("prime minister",),
    "deputy prime": ("deputy prime minister",),
    "deputy first": ("deputy first minister",),
    "lord chief": ("lord chief justice",),
    "chief operating": ("chief operating officer",),
    "chief financial": ("chief financial officer",),
    "chief medical": ("chief medical officer",),
    "chief scientific": ("chief scientific adviser",),
    "chief technology": ("chief technology officer",),
    "director of public": ("director of public prosecutions",),
    "director of national": ("director of national intelligence",),
    "national security": ("national security adviser",),
    "police and crime": ("police and crime commissioner",),
}
"""How titles begin that no title ends with, and what they go on to."""
_ADJECTIVAL = "|".join(sorted((word.replace(" ", "[ -]") for word in _BEGINNINGS), key=len, reverse=True))
_OWNER = (
    r"(?:(?:[Tt]he |[Ii]ts )?(?:(?!The |In |On |At |And |But |For )"
    r"[A-Z][\w.&-]*(?: (?:of (?:the )?|for )?[A-Z][\w.&-]*){0,4}|"
    r"[Tt]he (?:university|company|bank|court|agency|commission|group|party|union|firm|college|school|ministry|force|"
    r"council|club|charity|foundation|government|department|hospital|airline|church))(?:['’]s?)? |[Tt]he )"
)
_BEGUN = re.compile(
    rf"(?<![\w-])(?<!\w[.&]){_OWNER}(?P<cut>(?i:{_ADJECTIVAL}))"
    rf"(?: (?:for|of|to) (?:the )?[a-z]+(?: (?:and )?[a-z]+){{0,3}})?, (?P<name>{NAME})(?:,|\.|$| {_SAYS}\b)|"
    rf"(?P<first>{NAME}),(?: \d\d,)? (?:{_OWNER})(?P<last>(?i:{_ADJECTIVAL}))"
    rf"(?= (?:for|to) [a-z]|[,.;](?! [a-z]+,| [a-z]+ and )|$)"
)
_LAST_WORDS = frozenset(
    form for words in _BEGINNINGS for last in (words.split()[-1],) for form in (last, last.capitalize(), last.upper())
)
_FOLLOWING = frozenset((",", ".", ";", "for", "of", "to"))
_DIRECT = re.compile(
    r"(?<![\w-])(?<!\w[.&])(?P<owner>(?:[A-Z][\w.&-]*(?: (?:of (?:the )?)?[A-Z][\w.&-]*){0,4})(?:['’]s)?) "
    r"(?P<cut>(?:executive|senior|first) vice|(?<=University )vice|deputy (?:prime|first)|lord chief|"
    r"chief (?:operating|financial|medical|scientific)|director of public|director of national|police and crime) "
    rf"(?P<name>{NAME})"
)


_PORTFOLIO = re.compile(
    r"(?<!\w)(?<!\w-)(?P<owner>[A-Z][\w-]+(?: [A-Z][\w-]+)?)(?:['’]s)? (?P<cut>foreign|defen[cs]e|finance|"
    rf"interior|justice|health|education|agriculture|environment)(?:, (?P<name>{NAME})(?:,|\.| {_SAYS}\b)|(?=,))"
)
_PORTFOLIOS = frozenset(
    """foreign defence defense finance interior justice health education agriculture environment""".split()  # noqa: SIM905
)


def _portfolios(block: Block, offices: Offices) -> Iterator[CutTitle]:
    """A country's portfolio beside a name, without its minister: “the German foreign, Ann Berger, said”."""
    text, texts = block.text, tokens(block).texts
    present = _PORTFOLIOS.intersection(texts)
    if not any(texts[place + 1 : place + 2] == [","] for word in present for place in _places(texts, word)):
        return
    for match in _PORTFOLIO.finditer(text):
        owner = match["owner"].split()
        if not any(country_key(" ".join(owner[first:])) for first in range(len(owner))):
            continue
        name = match["name"]
        if name is None:
            before = _NAME_COMMA.search(text, max(0, match.start() - 60), match.start())
            follows = re.match(rf", {_SAYS}\b", text[match.end() :])
            if before is None or before["between"] or follows is None:
                continue
            name = before["name"]
        if _names(name, offices):
            yield CutTitle(block, *match.span("cut"), (f"{match['cut']} minister",))


def _begun(block: Block, offices: Offices) -> Iterator[CutTitle]:
    """A beginning of a title where its noun should stand."""
    text, texts = block.text, tokens(block).texts
    if _LAST_WORDS.isdisjoint(texts):
        return
    present = _LAST_WORDS.intersection(texts)
    following = {texts[place + 1] for word in present for place in _places(texts, word) if place + 1 < len(texts)}
    if not _FOLLOWING.isdisjoint(following):
        for match in _BEGUN.finditer(text):
            group = "cut" if match["cut"] else "last"
            name = match["name"] if group == "cut" else match["first"]
            key = match[group].lower().replace("-", " ")
            if _names(name, offices):
                yield _completed(block, match, group, key)
    if any(word[0].isupper() for word in following):
        for match in _DIRECT.finditer(text):
            if _names(match["name"], offices):
                yield _completed(block, match, "cut", match["cut"].lower())


def _completed(block: Block, match: re.Match[str], group: str, key: str) -> CutTitle:
    start, end = match.span(group)
    written = match[group]
    right = tuple(written + _cased(whole[len(key) :], written) for whole in _BEGINNINGS.get(key, ()))
    return CutTitle(block, start, end, right)


def _cased(rest: str, written: str) -> str:
    """The rest of a title, with capitals if what stands there has them."""
    if written.islower():
        return rest
    return re.sub(r"(?<=[ -])[a-z](?=\w{3})", lambda letter: letter[0].upper(), rest)


_PROVINCE = (
    r"(?:Canada|Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Scotland|"
    r"Wales|Ghana|Kenya|Jamaica|Malta|Uganda|Nigeria|Pakistan|Sri Lanka)['’]s|[Tt]he province['’]s|Canadian|Scottish"
)
_WITHOUT_MIDDLE = (
    ("uditor", rf"(?:(?:{_PROVINCE})) (?P<cut>auditor)(?:,)? {NAME}", "auditor general"),
    ("arliamentary ", r"(?:[Cc]anad(?:a['’]s|ian)|Ottawa['’]s) (?P<cut>parliamentary officer)\b",
     "parliamentary budget officer"),
    ("ational advis", r"(?:White House|U\.?S\.?|(?<!\w)[A-Z]\w+(?:ese|i|[ai]n)|['’]s|British|Turkish) "
     r"(?P<cut>[Nn]ational advis[eo]r)\b(?! (?:on|for)\b)", "national security adviser"),
    ("xternal minister", rf"(?P<cut>\b[Ee]xternal minister),? (?=(?:{NAME}))", "external affairs minister"),
    ("Hong Kong", rf"\bHong Kong(?:['’]s)? (?P<cut>[Ee]xecutive),? (?P<name>{NAME})", "chief executive"),
    ("hancellor of the ", r"(?P<cut>[Cc]hancellor of the (?:[Tt]reasury|[Ee]conomy|[Ff]inances?|[Bb]udget))\b",
     "chancellor of the exchequer"),
    ("xchequer", r"(?P<cut>(?:[Ss]ecretary|[Mm]inister|[Gg]overnor|[Pp]resident|[Dd]irector|[Cc]ommissioner|[Cc]hief) "
     r"of the [Ee]xchequer)\b", "chancellor of the exchequer"),
    (" First ", rf"\b(?:Scottish|Welsh|(?:Scotland|Wales|Northern Ireland)['’]s?) (?P<cut>First),? (?P<name>{NAME})",
     "First Minister"),
    ("ourt Chief ", rf"\bCourt (?P<cut>Chief) (?!Justice|Judge|Exec|Clerk|Admin|Prosec|Regist|Magist)(?P<name>{NAME})",
     "Chief Justice"),
    (" governor, ", r"\b(?:[Tt]he (?:new |former |current )?(?:Australian|Canadian|New Zealand|Jamaican|Belizean)|"
     rf"(?:Australia|Canada|New Zealand|Jamaica)['’]s) (?P<cut>governor), (?P<name>{NAME})(?:,|\.)",
     "governor-general"),
    ("istrict ", r"(?:^|[.!?:;,“] |\b(?:said|that|and|but|by|when|while|as) )"
     r"(?!The |In |At |On |U\.?S|Federal |Lake |Peak )"
     rf"(?:[A-Z][\w-]+(?:['’]s)? ){{1,3}}(?:County )?(?P<cut>District) (?P<name>{NAME})(?= (?:{_SAYS}|[a-z]+ed)\b|,)",
     "District Attorney"),
    ("ourt associate ", rf"\bCourt (?P<cut>associate) (?P<name>{NAME})", "associate justice"),
)  # fmt: skip
"""Offices of which a state has one, by cut forms that name no other of its officers."""


def _without_middle(block: Block, offices: Offices) -> Iterator[CutTitle]:
    text = block.text
    for word, pattern, title in _WITHOUT_MIDDLE:
        for match in re.finditer(pattern, text) if word in text else ():
            named = match.groupdict().get("name")
            if named is None or _names(named, offices):
                right = title[0].upper() + title[1:] if match["cut"][0].isupper() else title
                yield CutTitle(block, *match.span("cut"), (right,))


def _names(name: str, offices: Offices) -> bool:
    """Whether capitalised words name a person: a given name that office-holders have is enough here."""
    first = next((word for word in name.split() if len(word.rstrip(".")) > 1), "")
    return first in title_table().given or is_person(name, offices)
