"""The registers in force for a draft, as its services have them: the house's over imported ones over the shipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.document.analysed import analysis
from linter.document.model import Document

if TYPE_CHECKING:
    from linter.registers.imported_organisations import ImportedOrganisations
    from linter.registers.offices import Offices
    from linter.registers.organisations import OrganisationStore


@analysis
def offices_of(document: Document) -> Offices:
    """The register of offices in force. Raises DataError if a file of it can't be used."""
    return document.services.offices()


@analysis
def organisations_of(document: Document) -> OrganisationStore:
    """The register of organisations in force, imported ones left aside. Raises DataError if it can't be used."""
    return document.services.organisations()


@analysis
def imported_organisations_of(document: Document) -> ImportedOrganisations:
    """The imported registers of organisations in force. Raises DataError if one of them can't be used."""
    return document.services.imported_organisations()
