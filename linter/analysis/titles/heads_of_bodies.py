"""Who else holds the office that a title names: the heads of organisations and agencies that the register has."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from linter.analysis.registers_in_force import offices_of
from linter.analysis.titles.held_offices import GRACE, fits, is_exact, office_seen, surely_held
from linter.analysis.titles.parsed_title import initials
from linter.document.analysed import analysis
from linter.registers.offices import COLUMNS, term_of

if TYPE_CHECKING:
    import datetime

    from linter.analysis.titles.title_claims import TitleClaim
    from linter.dates import DateInterval
    from linter.document.model import Document
    from linter.registers.offices import Offices, Term

_KINDS = frozenset(
    (
        "chief executive",
        "secretary-general",
        "director-general",
        "managing director",
        "director",
        "president",
        "chair",
        "administrator",
        "high commissioner",
        "high representative",
        "central-bank-governor",
        "military chief",
    )
)


_CHAMBERS = frozenset(("house", "senate", "congress", "parliament", "assembly"))
"""Bodies of many chairs."""
_TITLE, _LEVEL = (COLUMNS.index(name) for name in ("office_title", "level"))


def _is_press_secretary(title: str) -> bool:
    """Whether a title is of the one among many spokespeople who is their chief."""
    return "press secretary" in title.lower()


@analysis
def heads_of_bodies(document: Document) -> dict[str, tuple[Term, ...]]:
    """The terms of those who led a body, by each word that titles call the body."""
    return _by_word(offices_of(document))


@lru_cache(maxsize=4)
def _by_word(offices: Offices) -> dict[str, tuple[Term, ...]]:
    # Looking through all rows takes time, so this is asked for only where a title fits none of its person's.
    found: dict[str, list[Term]] = {}
    for layer, table in offices.tables:
        for row in table.rows(lacking=("national", "regional")):
            if row[_LEVEL] not in ("organisation", ""):
                continue
            term = term_of(row, layer, table)
            held = office_seen(term)
            if held.body & _CHAMBERS:
                continue
            if held.kinds & _KINDS or _is_press_secretary(row[_TITLE]):
                for word in held.words:
                    found.setdefault(word, []).append(term)
    return {word: tuple(terms) for word, terms in found.items()}


def other_holder(
    claim: TitleClaim,
    heads: dict[str, tuple[Term, ...]],
    date: DateInterval,
    margin: datetime.timedelta = GRACE,
    *,
    sure: bool = True,
) -> Term | None:
    """The term of somebody else who certainly held the claimed office of a body at the date, `margin` within it.

    sure: whether the term must be one that may accuse.
    """
    names = {term.person for term in claim.terms}
    known = [heads.get(word, ()) for word in claim.reading.content]
    if not known or not all(known) or (claim.reading.role == "spokes" and not _is_press_secretary(claim.title)):
        return None
    for term in min(known, key=len):
        if sure and not term.accuses:
            continue
        inside = (
            term.start is not None
            and date.first - term.start.last > margin
            and (term.end is None or term.end.first - date.last > margin)
        )
        another = term.person not in names and not may_be_one(term.person, claim.name)
        same = inside and another and _names_body(claim, term)
        if same and surely_held(term, date) and fits(claim, term) and is_exact(claim, term):
            return term
    return None


def may_be_one(person: str, name: str) -> bool:
    """Whether two full names may be one person's: of one surname, with given names of one initial (Mike, Michael)."""
    one, other = person.split(), name.split()
    return one[-1] == other[-1] and one[0][0] == other[0][0]


def _names_body(claim: TitleClaim, term: Term) -> bool:
    """Whether the title has the body's own name or its initials, and no more than what kind of body it is."""
    held, words = office_seen(term), claim.reading.content
    short = {initials(term.organisation)} if " " in term.organisation else set()
    return bool(held.body and held.body <= words) or bool(short & words) or _has_acronym(claim.title)


def _has_acronym(title: str) -> bool:
    return any(len(word) > 2 and word.isupper() and word != "CEO" for word in title.split())
