"""Registers that are older than the drafts: who took office since is not in them, and no rule says so by itself."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from linter.errors import CopydeskError
from linter.findings.finding import Skipped

if TYPE_CHECKING:
    from linter.document.model import Document
    from linter.registers.offices import Offices
    from linter.run.resolver import InForce

LATER = datetime.timedelta(days=60)
"""How much older than a draft a register may be without a word about it."""

_ROLE = (
    r"(?:[Pp]rime [Mm]inister|[Pp]resident|[Mm]inister|[Cc]hancellor|[Ss]ecretary|[Pp]remier|[Gg]overnor|[Mm]ayor|"
    r"[Cc]ommissioner|[Ss]peaker|[Aa]ttorney[ -][Gg]eneral|[Aa]mbassador|[Tt]aoiseach|[Ss]pokes(?:man|woman|person))"
)
_TITLED = re.compile(
    rf"(?P<before>(?:[A-Z][\w.]*(?:['’]s)?[ -]){{0,4}})\b{_ROLE}\b"
    r"(?P<after>(?: (?:of|for|the|and|[A-Z][\w.]*)){0,6}?),? [A-Z][\w.’'-]+ [A-Z][\w’'-]+"
)
"""A title before a name, with the capitalised words on either side of its noun that may name a country."""
_CAPITALISED = re.compile(r"[A-Z][\w.]*(?: [A-Z][\w.]*)?")


def older_registers(checked: Iterable[tuple[tuple[str, str], ...]]) -> Iterator[Skipped]:
    """One line if titles in drafts are held against a register more than LATER older than they are.

    checked: what `judged_by` says of each draft.
    """
    found: dict[datetime.date, set[str]] = {}
    for older in checked:
        for country, known in older:
            found.setdefault(datetime.date.fromisoformat(known), set()).add(country)
    if found:
        said = " and ".join(_dated(known, countries) for known, countries in sorted(found.items())[:_DAYS])
        more = " and later" if len(found) > _DAYS else ""
        yield Skipped(f"titles judged by a register of {said}{more}; office-holders since then unknown")


_DAYS = 3  # days that the line names
_COUNTRIES = 4  # countries that it names for a day


def _dated(known: datetime.date, countries: set[str]) -> str:
    named = sorted(countries - {""})
    more = f" and {len(named) - _COUNTRIES} more" if len(named) > _COUNTRIES else ""
    return f"{known.isoformat()} ({', '.join(named[:_COUNTRIES])}{more})" if named else known.isoformat()


def judged_by(document: Document, in_force: InForce) -> Iterator[tuple[str, str]]:
    """The countries of titles in `document`, each with the day, as ISO writes it, up to which the register knows it.

    Only where that is more than LATER ago. Drafts without a date are not held against a day, and so are no matter here;
    neither are those for which no rule of that kind is selected, and those without titles. Where a title names a
    country, what counts is the newest information about that country.
    """
    if document.date is None:
        return
    with suppress(CopydeskError):  # of a register that can't be used, which its rules tell
        rules = in_force.select(document.path, document.settings).rules
        if not any("offices" in rule.dated_by for rule in rules):
            return
        register = document.services.offices()
        oldest = min((*register.fresh.values(), *filter(None, [register.as_of])), default=None)
        if oldest is None or document.date.first - oldest <= LATER:
            return
        for country in sorted({_country(title, register) for title in _TITLED.finditer(document.source)}):
            known = register.fresh.get(country, register.as_of)
            if known is not None and document.date.first - known > LATER:
                yield country, known.isoformat()


def _country(title: re.Match[str], register: Offices) -> str:
    """The country of the register that the words beside a title name, or ""."""
    from linter.analysis.names.countries import adjectives, country_of

    for words in (title["before"], title["after"]):
        for match in _CAPITALISED.finditer(words):
            for name in (match.group(), match.group().partition(" ")[0]):
                country = country_of(name)
                noun = adjectives()[country.adjective].noun if country is not None else ""
                if noun in register.fresh:
                    return noun
    return ""
