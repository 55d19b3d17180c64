"""Titles whose holder the register knows by a longer one: a "US attorney" who is attorney general."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.analysis.titles.parsed_title import Reading, country_key, initials, read_title
from linter.analysis.titles.title_claims import TitleClaim, title_claims
from linter.analysis.titles.verdict import well_within
from linter.dates import DateInterval
from linter.document.analysed import analysis
from linter.document.model import Document
from linter.records import NamedTuple

if TYPE_CHECKING:
    from linter.registers.offices import Term

_LONGER = {
    "attorney": ("attorney-general",),
    "prosecutor": ("prosecutor-general",),
    "solicitor": ("solicitor-general",),
    "governor": ("governor-general",),
    "director": ("director-general",),
    "secretary": ("secretary-general", "spokes"),
    "minister": ("premier",),
}
"""Role nouns, and the roles of those whose titles are these with one word more."""
_MISSING = {"director": ("executive", "managing"), "commissioner": ("high",), "representative": ("high", "trade")}
"""Words that a title with the same role noun has before it."""

_SHORT_FOR = frozenset(("right", "refugee"))
_STATE = frozenset(("state",))
_AMERICAN = frozenset(("American",))


class FullerOffice(NamedTuple):
    """A claim, and the register's row that has the title in full."""

    claim: TitleClaim
    term: Term


@analysis
def fuller_offices(document: Document) -> tuple[FullerOffice, ...]:
    """The cut titles of people whom the register knows, in the order of the source.

    A row counts if it is of the same country or body and the draft's date, if it has one, lies in its term; none of
    the person's rows may have the title as it is written. Raises DataError for a damaged register.
    """
    found = []
    for claim in title_claims(document):
        if claim.reading.role in _LONGER or claim.reading.role in _MISSING:
            goes_on = claim.block.text.startswith(" Gen", claim.end)  # "US Attorney Gen."
            term = None if goes_on else _fuller(claim, document.date)
            if term is not None:
                found.append(FullerOffice(claim, term))
    return tuple(found)


def _fuller(claim: TitleClaim, date: DateInterval | None) -> Term | None:
    reading = claim.reading
    if reading.role == "minister":
        return _led(claim, date) if date is not None else None
    alone = not (reading.countries or reading.content)
    if reading.role == "commissioner" and claim.before and " for " not in claim.title and reading.content & _SHORT_FOR:
        return None  # "UN human rights commissioner", as news writes for short
    if reading.ranks or (alone and not (date is not None and _is_title_alone(claim))):
        return None
    longer = None
    for term in claim.terms:
        row = read_title(term.office)
        if alone and date is not None and not _holds(term, date):
            continue
        if row.role == reading.role and row.ranks <= reading.ranks and not _lacks(reading, row):
            if date is not None and reading.countries and row.content - reading.content:
                continue  # a state's governor; which of both it is the date tells
            return None  # the title is right as it is, of this or of another body
        if longer is None and _is_longer(reading, row) and (alone or _same_owner(reading, row, term)):
            longer = term if date is None or _holds(term, date) else None
    return longer


def _led(claim: TitleClaim, date: DateInterval) -> Term | None:
    """The term of who certainly leads the government of the country that a bare "Minister" is given."""
    reading = claim.reading
    if not claim.before or not claim.title.endswith("Minister") or reading.ranks or reading.content:
        return None
    for term in claim.terms:
        row = read_title(term.office)
        leads = row.role == "premier" and not row.ranks and term.accuses and well_within(term, date)
        if leads and reading.countries & {country_key(term.country)}:
            return term
    return None


def _is_title_alone(claim: TitleClaim) -> bool:
    """Whether a title is one word before the name, with a capital or a comma, and its office mostly a longer one."""
    comma = claim.block.text[claim.end : claim.name_start].startswith(",")
    written = claim.title.capitalize() if comma else claim.title
    return claim.before and written in ("Solicitor", "Prosecutor", "Governor")


def _is_longer(reading: Reading, row: Reading) -> bool:
    if row.ranks:
        return False
    return row.role in _LONGER.get(reading.role, ()) or _lacks(reading, row)


def _lacks(reading: Reading, row: Reading) -> bool:
    """Whether the row's title has a word more before the same noun."""
    if reading.role == row.role == "secretary":
        return row.content == _STATE and not reading.content and reading.countries == _AMERICAN
    words = _MISSING.get(reading.role, ())
    return reading.role == row.role and any(word in row.content and word not in reading.content for word in words)


def _same_owner(reading: Reading, row: Reading, term: Term) -> bool:
    """Whether the title names the row's country, or nothing but words of its body."""
    abroad = {*row.countries, country_key(term.country), country_key(term.organisation)} - {""}
    if reading.countries and not reading.countries & abroad:
        return False
    if not reading.content:
        return bool(reading.countries)
    body = read_title(term.organisation).content | row.content | {initials(term.organisation)}
    return reading.content <= body


def _holds(term: Term, date: DateInterval) -> bool:
    """Whether the term can cover the date, as far as is known."""
    begun = term.start is None or term.start.first <= date.last
    return begun and (term.end is None or date.first <= term.end.last)
