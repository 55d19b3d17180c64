"""Bodies and places right before the name of who leads them or speaks for them, without the title: “NATO Ann Berger”.

Read are words with capitals that the register's office begins with or ends in, or the body's initials, before a full
name. “Ambassador to NATO Ann Berger”, “NATO's Ann Berger” and parties' names are right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.analysis.names.title_vocabulary import ROLES
from linter.analysis.registers_in_force import offices_of
from linter.analysis.text.tokens import Tokens, capitalised, tokens
from linter.analysis.titles.around_titles import CALENDAR
from linter.analysis.titles.cut_titles import CutTitle
from linter.analysis.titles.held_offices import may_hold
from linter.analysis.titles.parsed_title import initials, read_title
from linter.analysis.titles.title_table import title_table
from linter.document.analysed import analysis
from linter.document.model import Block, BlockKind, Document

if TYPE_CHECKING:
    from linter.registers.offices import Term

_READ = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.STANDFIRST)
_OPENING = frozenset(
    """. ! ? : ; , “ ” " — – ( said that when while where but and after before because if as by with including although
    though until than yet""".split()  # noqa: SIM905 - reads better than quoted words
)
"""What may stand before a title that begins with the body's name; after "of", "at" and "the" it ends other words."""
_LONGEST_NAME, _LONGEST_BODY = 4, 6  # tokens
_SHORT = {"Fed": "Federal Reserve"}
_PARTICLES = frozenset("de da di du del van von der den ten ter bin al el".split())  # noqa: SIM905
_ENDS = frozenset("Chief Solicitor Election Bank Reserve Commission Council Affairs Authority Agency".split())  # noqa: SIM905
"""Last words of bodies and of titles without their noun: after these any name is looked up."""
_HEADS = frozenset("Minister Commissioner General Justice Attorney Adviser Leader Constable".split())  # noqa: SIM905
"""Nouns that titles of several words end with."""
_NO_TITLES = frozenset(("legislator", "party-leader", "judge"))
"""Types of offices in bodies of many members, whose names stand before theirs: “Labour Ann Berger”."""


@analysis
def titles_without_head(document: Document) -> tuple[CutTitle, ...]:
    """The bodies before names in running text, in the order of the source. Raises DataError for a damaged register."""
    return tuple(cut for block in document.prose if block.kind in _READ for cut in _in(block, document))


def _in(block: Block, document: Document) -> Iterator[CutTitle]:
    listed, given = tokens(block), title_table().given
    texts, starts, ends = listed.texts, listed.starts, listed.ends
    for number in capitalised(block):
        before = texts[number - 1] if number else ""
        if not (texts[number] in given or before.isupper() or before in _ENDS):
            continue
        noun = before.lower() in ROLES and before not in _ENDS
        body_before = before[:1].isupper() and starts[number] == ends[number - 1] + 1 and not noun
        if body_before and texts[number].lower() not in ROLES:
            last = _name_end(listed, number)
            cut = _cut(block, listed, (number, last), document) if last > number else None
            if cut is not None:
                yield cut


def _name_end(listed: Tokens, first: int) -> int:
    """The last token of a full name: words with capitals, single spaces, hyphens and initials with stops."""
    texts, starts, ends = listed.texts, listed.starts, listed.ends
    last = first
    for number in range(first + 1, min(first + 2 * _LONGEST_NAME, len(texts))):
        text = texts[number]
        if text == "-" and starts[number] == ends[number - 1] and texts[number + 1 : number + 2]:
            continue
        if text == "." and len(texts[number - 1]) == 1:
            continue
        if (
            text in _PARTICLES
            and texts[number + 1 : number + 2]
            and (texts[number + 1][0].isupper() or number == last + 1)
        ):
            continue
        if not text[0].isupper() or text in CALENDAR or starts[number] - ends[number - 1] > 1:
            break
        last = number
    return last


def _cut(block: Block, listed: Tokens, name: tuple[int, int], document: Document) -> CutTitle | None:
    """The body that an officer's name, by its first and last token, follows."""
    text, texts, starts = block.text, listed.texts, listed.starts
    person = re.sub(r"['’]s?$", "", text[starts[name[0]] : listed.ends[name[1]]])
    former = not _FORMER.isdisjoint(word.lower() for word in texts[max(0, name[0] - _LONGEST_BODY) : name[0]])
    terms = [term for term in offices_of(document).terms_of(person) if _counts(term, document, former=former)]
    end = listed.ends[name[0] - 1]
    for first in _beginnings(listed, name[0]) if terms else ():
        body = text[starts[first] : end]
        rights = dict.fromkeys(right for term in terms if (right := _whole(body, term)))
        if rights:
            before = texts[first - 1] if first else "."
            opens = before.lower() in (_FORMER if former else _OPENING) or before in CALENDAR
            return CutTitle(block, starts[first], end, tuple(rights)[:2]) if opens else None
    return None


def _beginnings(listed: Tokens, end: int) -> Iterator[int]:
    """Where a body's name may begin that ends before a token, the longest first."""
    texts, starts, ends = listed.texts, listed.starts, listed.ends
    first = end
    while first and end - first < _LONGEST_BODY and starts[first] == ends[first - 1] + 1:
        joint = texts[first - 1] in ("of", "and", "for", "the") and first < end
        if not joint and not texts[first - 1][0].isupper():
            break
        first -= 1
    for number in range(first, end):
        if texts[number][0].isupper():
            yield number


def _counts(term: Term, document: Document, *, former: bool) -> bool:
    """Whether a term's title stands before names, and may be held at the draft's date, or before it."""
    if _NO_TITLES & set(term.types):
        return _CHIEF_JUSTICE in term.office and document.date is not None and may_hold(term, document.date)
    return former or document.date is None or may_hold(term, document.date)


def _whole(body: str, term: Term) -> str:
    """The title of a term that begins with the body's name, or may; "" if it is of another body."""
    office, read = term.office, read_title(body)
    noun = _noun_lacking(body, term)
    if noun or body.endswith(tuple(_ROLES_CUT)) or _CHIEF_JUSTICE in office:
        return f"{body} {noun}" if noun else ""
    if read.role or read.ranks or body.rsplit(" ", 1)[-1].lower() in ROLES:
        return ""  # "Attorney Ann Berger": a title of its own
    if office.startswith(f"{body} "):
        return office
    head, of, owner = office.partition(" of ")
    owner = owner.removeprefix("the ")
    if not of or initials(office) == body.lower() or len(head.split()) > _LONGEST_NAME:
        return ""
    plain = _SHORT.get(body, re.sub(r"^U\.?S\.? ", "", body))
    named = plain in (owner, term.organisation) or owner.startswith(f"{plain} of ")
    short = plain.isupper() and _is_short_for(plain, (owner, term.organisation))
    return f"{body} {head}" if named or short else ""


def _noun_lacking(body: str, term: Term) -> str:
    """The noun without which words are the title of a term, the state or body that it belongs to before it or not."""
    *first, noun = re.split(r" (?:of|for)\b|,", term.office)[0].split()
    beginning = " ".join(first)
    if noun not in _HEADS or not first or first[0] not in _CUT or not body.endswith(beginning):
        return ""
    owner = body[: -len(beginning)].strip().removesuffix("'s").removesuffix("’s")
    known = f"{term.office} {term.organisation} {term.country}"
    return noun if not owner or owner in known else ""


_ROLES_CUT = ("Chief", "Solicitor")
_CUT = frozenset(("Chief", "Deputy", "Solicitor"))
"""What titles of several words begin with that say nothing by themselves."""
_CHIEF_JUSTICE = "Chief Justice"
_FORMER = frozenset(("former", "ex"))


def _is_short_for(acronym: str, bodies: tuple[str, ...]) -> bool:
    """Whether letters are the initials of a body of several words."""
    return any(initials(body) == acronym.lower() for body in bodies if re.search(r"\w \w", body))
