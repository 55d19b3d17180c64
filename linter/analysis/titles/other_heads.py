"""Head words beside a body whose office the person holds under another: “CIA chairman” of its director.

The draft itself says that person and body belong together, so the register's row is asked for the head word alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.analysis.titles.held_offices import HEADS, PORTFOLIO_WORDS, office_seen, surely_held
from linter.analysis.titles.parsed_title import read_title

if TYPE_CHECKING:
    from linter.analysis.titles.title_claims import TitleClaim
    from linter.dates import DateInterval
    from linter.registers.offices import Term

_HEADS_OF = {
    "director": "president chair governor chancellor minister secretary secretary-general administrator commissioner "
    "premier speaker",
    "director-general": "president chair governor chancellor minister secretary secretary-general administrator "
    "premier",
    "secretary-general": "president chair governor chancellor minister director director-general administrator premier "
    "speaker commissioner",
    "president": "director governor chancellor secretary secretary-general administrator commissioner premier minister",
    "chair": "director chancellor secretary secretary-general administrator premier minister speaker",
    "governor": "chair president director chancellor secretary secretary-general administrator minister",
    "administrator": "president chair governor chancellor secretary secretary-general commissioner premier minister "
    "director",
    "commissioner": "president chair governor chancellor secretary secretary-general administrator premier director",
    "prosecutor": "president governor chancellor secretary secretary-general administrator minister premier",
    "speaker": "president chair governor chancellor secretary director administrator commissioner",
}
"""Role nouns of offices, and those that their holders are never called by, even loosely."""
_BUSINESS = frozenset(("chief executive", "party-leader", "legislator", "ambassador"))


def other_head(claim: TitleClaim, date: DateInterval) -> Term | None:
    """The office of the body that a title names, certainly held at the date, which has another head word than it."""
    reading = claim.reading
    named = reading.content if reading.content == _UNITED_NATIONS else reading.content - PORTFOLIO_WORDS - _PLAIN
    if reading.ranks or not named or claim.listed:
        return None
    rows = [term for term in claim.terms if not term.acting and surely_held(term, date)]
    own = [term for term in rows if named <= office_seen(term).words]
    roles = {office_seen(term).reading.role for term in own}
    if not own or any(set(term.types) & (_BUSINESS | HEADS) for term in own):
        return None
    if not all(reading.role in _HEADS_OF.get(role, "").split() for role in roles):
        return None
    if any(office_seen(term).reading.ranks for term in own) or _has_role(claim, reading.role):
        return None
    return max(own, key=lambda term: term.accuses)


_PLAIN = frozenset("general executive managing chief police united state nation city of".split())  # noqa: SIM905
"""Words that do not name a body."""
_UNITED_NATIONS = frozenset(("united", "nation"))


def _has_role(claim: TitleClaim, role: str) -> bool:
    """Whether the person has an office of that role anywhere, at any time: a governor may be a former president."""
    return any(
        role == read_title(term.office).role and office_seen(term).words & claim.reading.content for term in claim.terms
    )
