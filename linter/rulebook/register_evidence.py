"""What a register says, as the evidence of a finding: the row, who confirms it, its source and its date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.analysis.titles.wording import office_of
from linter.findings.finding import Evidence, Source
from linter.registers.confirmation import confirmation

if TYPE_CHECKING:
    from linter.dates import DateInterval
    from linter.registers.imported_organisations import ImportedOrganisation
    from linter.registers.offices import Term
    from linter.registers.organisations import Organisation


def evidence_of_term(term: Term, date: DateInterval | None) -> Evidence:
    """Office, from and to; and that the information is older than the draft of `date`, if so."""
    url = term.source if term.source.startswith(("http://", "https://")) else None
    as_of = term.as_of.isoformat() if term.as_of else None
    message = f"{term.person}: {office_of(term)}, {term.held}"
    confirmed = confirmation(term.checked)
    if confirmed.words:
        message += f"; {confirmed.words}"
    if date is not None and term.as_of is not None and term.as_of < date.first:
        message += f"; the register's information is of {as_of}, older than the draft"
    return Evidence(message, source=Source(term.source, url, as_of, confirmed.record))


def evidence_of_organisation(entry: Organisation) -> Evidence:
    """Name, acronym and country."""
    confirmed = entry.confirmation
    source = Source(entry.source, as_of=entry.as_of or None, record=confirmed.record)
    return Evidence(f"the register has {entry.described}{confirmed.bracketed}", source=source)


def evidence_of_imported(entry: ImportedOrganisation) -> Evidence:
    """Name and acronym, which nobody has confirmed."""
    acronym = f" ({entry.acronyms[0]})" if entry.acronyms else ""
    layer = "imported: " if entry.layer == "imported" else ""
    source = Source(f"{layer}{entry.source}", as_of=entry.as_of or None, record=entry.id or None)
    return Evidence(f"the register has {entry.name}{acronym}", source=source)
