"""Titles that break off before the name of somebody whose office the register has in full.

“Surgeon Vivek Murthy”, “Foreign James Cleverly”, “UN general António Guterres”: who holds the office at the date of the
draft tells that the words are the beginning of its title, or its end. Without a date nothing is read.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.analysis.registers_in_force import offices_of
from linter.analysis.text.tokens import lower_texts, tokens
from linter.analysis.titles.cut_titles import NAME, CutTitle
from linter.analysis.titles.held_offices import may_hold, office_seen
from linter.analysis.titles.title_extent import ROLE_NOUNS
from linter.document.analysed import analysis
from linter.document.model import Block, BlockKind, Document

if TYPE_CHECKING:
    from linter.registers.offices import Term


@analysis
def cut_by_holder(document: Document) -> tuple[CutTitle, ...]:
    """The cut titles beside holders of offices, in the order of the source. Raises DataError for a damaged register."""
    if document.date is None:
        return ()
    return tuple(
        cut
        for block in document.prose
        if block.kind not in _NOT_READ
        for cut in (*_before_names(block, document), *_of_bodies(block, document), *_ended_early(block, document))
    )


_RANKS = frozenset(("General", "Lt", "Adm", "Gen", "Col"))
_NOT_READ = (BlockKind.SUBHEADING, BlockKind.BYLINE)
_OFFICES = {
    "attorney": "attorney general",
    "surgeon": "surgeon general",
    "solicitor": "solicitor general",
    "postmaster": "postmaster general",
    "comptroller": "comptroller general",
    "auditor": "auditor general",
    "prime": "prime minister",
    "deputy prime": "deputy prime minister",
    "first": "first minister",
    "vice": "vice president",
    "lt.": "lieutenant governor",
    "lieutenant": "lieutenant governor",
    "press": "press secretary",
    "majority": "majority leader",
    "minority": "minority leader",
    "supreme": "supreme leader",
}
"""How offices begin, and what they are called in full."""
_PORTFOLIOS = {
    "foreign": "foreign", "defense": "defence", "defence": "defence", "treasury": "finance", "finance": "finance",
    "home": "interior", "interior": "interior", "homeland security": "homeland security", "health": "health",
    "energy": "energy", "transportation": "transport", "labor": "labour", "commerce": "trade",
    "agriculture": "agriculture", "education": "education", "transport": "transport", "environment": "environment",
    "housing": "housing", "immigration": "immigration", "culture": "culture", "trade": "trade",
}  # fmt: skip
"""What a minister's title begins with, and the portfolio that it tells."""
_GENERALS = ("secretary-general", "secretary general", "director-general", "director general")

_BEGINNINGS = "|".join(sorted(sorted({*_OFFICES, *_PORTFOLIOS} - {"lt."}), key=len, reverse=True))
_BEFORE = re.compile(
    rf"(?<![\w’'-])(?P<cut>(?i:{_BEGINNINGS})|Lt\.)(?P<comma>,?) (?P<name>{NAME})|"
    rf"(?<!\w)(?<!\w\.)(?P<body>[A-Z][\w.]+) (?P<general>general),? (?P<held>{NAME})"
)
_LAST = frozenset(word for key in (*_OFFICES, *_PORTFOLIOS, "general") for word in (key.split()[-1],)) - {"lt."} | {
    "lt"
}


def _before_names(block: Block, document: Document) -> Iterator[CutTitle]:
    """The beginning of a title, or "general", right before a full name."""
    if _LAST.isdisjoint(lower_texts(block)):
        return
    for match in _BEFORE.finditer(block.text):
        group = "general" if match["general"] else "cut"
        name = match["held"] or match["name"]
        terms = _held(name, document) if name.split()[0].rstrip(".").capitalize() not in ROLE_NOUNS | _RANKS else ()
        if not terms:
            continue
        if group == "general":
            whole = _general(match["body"], terms)
        elif not match["comma"] and _stands_as_title(block.text, match):
            whole = _whole(match["cut"].lower(), terms)
        else:
            continue
        if whole:
            right = whole if group == "general" else _written(match["cut"], whole)
            yield CutTitle(block, *match.span(group), (right,))


def _stands_as_title(text: str, match: re.Match[str]) -> bool:
    """Whether the words are written as a title is: with a capital, or after the country whose one officer it is."""
    if match["cut"][0].isupper():
        return not _is_noun(text, match)
    return match["cut"] in _OF_COUNTRIES and _COUNTRYS.search(text[: match.start()]) is not None


_OF_COUNTRIES = frozenset(("surgeon", "postmaster", "comptroller", "first", "deputy prime"))
_COUNTRYS = re.compile(r"\b(?:U\.S\.|US|American|Scottish|Welsh|British|UK|Irish|Canadian) $")


def _general(body: str, terms: tuple[Term, ...]) -> str:
    """The title of a body's head who is called its "general": one with that word, else the head word that it has."""
    for title in _GENERALS:
        if any(title in term.office.lower() for term in terms):
            return title
    heads = [office_seen(term) for term in terms if term.level == "organisation" and "military chief" not in term.types]
    return next((held.reading.role for held in heads if body.lower() in held.words and held.reading.role in _HEADS), "")


_HEADS = frozenset(("commissioner", "director", "president", "administrator", "governor"))


def _is_noun(text: str, match: re.Match[str]) -> bool:
    """Whether the words may be no title: "At the Treasury Ann Berger", "First Ann Berger spoke"."""
    before = text[: match.start()]
    if match["cut"] == "Attorney" and re.search(r"(?:U\.S\.|US|States|State|District|County|City|Assistant) $", before):
        return True
    if match["cut"].lower() == "first":
        return not re.search(r"(?:\w|[’']s) $", before) or re.search(r"\b(?:[Tt]he|[Aa]t) $", before) is not None
    return (
        match["cut"].lower() in _PORTFOLIOS
        and re.search(r"\b(?:the|at|in|for|of|and)(?: the)? $", before, re.IGNORECASE) is not None
    )


_AT_ONCE = datetime.timedelta(0)


def _held(name: str, document: Document) -> tuple[Term, ...]:
    """The terms of a name that can cover the draft's date."""
    date = document.date
    if date is None:
        return ()
    terms = offices_of(document).terms_of(re.sub(r"['’]s?$", "", name))
    held = (term for term in terms if may_hold(term, date, _AT_ONCE))
    return tuple(term for term in held if "legislator" not in term.types)


def _whole(cut: str, terms: tuple[Term, ...]) -> str:
    """The title that begins with the words and that one of the terms has, "" if none does."""
    if cut in _OFFICES:
        whole = _OFFICES[cut]
        return whole if any(whole in term.office.lower().replace("-", " ") for term in terms) else ""
    kind = f"minister:{_PORTFOLIOS[cut]}"
    for term in terms:
        if kind in term.types and "deputy minister" not in term.types:
            return f"{cut} secretary" if "Secretary" in term.office else f"{cut} minister"
    return ""


def _written(cut: str, whole: str) -> str:
    """The whole title with capitals, as the words have them."""
    if cut == "Lt.":
        return "Lt. Gov."
    if cut.islower():
        return whole
    return " ".join(word.capitalize() for word in whole.split())


_MANAGING = re.compile(
    rf"(?P<cut>\b[Mm]anaging) of (?:the )?[A-Z][\w.]*(?: (?:of|for|and|the|[A-Z][\w.]*)){{0,12}},? (?P<after>{NAME})|"
    rf"(?P<name>{NAME}),? (?:the )?(?P<last>managing) of (?:the )?[A-Z]|"
    rf"(?P<chief>{NAME}), (?:the )?(?P<staff>chief of the defen[cs]e)(?=[,.;])|"
    rf"(?P<defence>[Cc]hief of the defen[cs]e),? (?P<person>{NAME})"
)


def _of_bodies(block: Block, document: Document) -> Iterator[CutTitle]:
    """A title without its noun or its end: “managing of the IMF”, “chief of the defence”."""
    if "anaging of " not in block.text and "hief of the defen" not in block.text:
        return
    for match in _MANAGING.finditer(block.text):
        name = match["after"] or match["name"] or match["chief"] or match["person"]
        offices = [term.office.lower() for term in _held(name, document)]
        managing = match["cut"] or match["last"]
        group = next(key for key in ("cut", "last", "staff", "defence") if match[key])
        if any(("managing director" if managing else "defence staff") in office for office in offices):
            yield CutTitle(block, *match.span(group), (f"{match[group]} {'director' if managing else 'staff'}",))


_ADJECTIVE = r"[A-Z][a-z]+(?:al|ic|ign)"
_ENDED_EARLY = re.compile(
    rf"(?<![\w’'-])(?P<cut>(?:[A-Z][\w-]+ )?(?:Secretary|Minister|Director|Chancellor|Commissioner|Under-?Secretary|"
    rf"Chair|Chairman|President|Governor|Head|[Cc]hief) (?:of|for)(?: the)?(?: {_ADJECTIVE})?) (?P<name>{NAME})|"
    rf"(?P<body>[A-Z][a-z]+ {_ADJECTIVE}) (?P<head>president|prosecutor|governor|director|commissioner|chief) "
    rf"(?P<holder>{NAME})"
)


def _ended_early(block: Block, document: Document) -> Iterator[CutTitle]:
    """A title or a body that breaks off after a small word or an adjective: “Director of National”."""
    if not _HEAD_WORDS.isdisjoint(tokens(block).texts):
        for match in _ENDED_EARLY.finditer(block.text):
            cut = re.sub(_SMALL_FIRST, "", match["cut"] or "")
            for office in (_plain(term.office) for term in _held(match["name"] or match["holder"], document)):
                _, found, rest = f" {office}".partition(f" {_plain(cut)} ") if cut else ("", "", "")
                if found and rest.split()[0] not in _SMALL_WORDS:
                    more = _next(rest.split())
                    more = more if "chief" not in cut else more.lower()
                    yield CutTitle(block, match.end("cut") - len(cut), match.end("cut"), (f"{cut} {more}",))
                    break
                if match["body"] and match["head"] in office and _lacks_noun(_plain(match["body"]), office):
                    yield CutTitle(block, *match.span("body"), ())
                    break


_SMALL_FIRST = r"^(?:As|But|When|While|If|And|After|Before|Because|Since|Yet|With|Then) "
"""A small word with which a sentence begins before a title."""
_HEAD_WORDS = frozenset(
    """Secretary Minister Director Chancellor Commissioner Under-Secretary Chair Chairman President Governor Head Chief
    president prosecutor governor director commissioner chief Undersecretary""".split()  # noqa: SIM905
)
_SMALL_WORDS = frozenset("of for and in to the".split())  # noqa: SIM905
_NOUNS = frozenset(("bank", "court", "council", "parliament", "fund", "agency", "union", "committee"))


def _plain(title: str) -> str:
    """A title in small letters, without commas and hyphens."""
    return " ".join(title.lower().replace("-", " ").replace(",", "").split())


def _next(rest: list[str]) -> str:
    """The words that complete a title, up to its next small word."""
    end = next((number for number, word in enumerate(rest) if word in _SMALL_WORDS), len(rest))
    return " ".join(word.capitalize() for word in rest[:end])


def _lacks_noun(body: str, office: str) -> bool:
    """Whether a body in an office's title goes on with the noun that says what it is: "European Central Bank"."""
    _, found, rest = office.partition(f"{body} ")
    return bool(found) and rest.split()[:1] != [] and rest.split()[0] in _NOUNS
