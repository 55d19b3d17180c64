"""The registers in force for a draft: those that its configuration names over the imported and the shipped ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.document.analysed import analysis
from linter.document.model import Document
from linter.registers.organisations import shipped_organisations

if TYPE_CHECKING:
    from linter.registers.offices import Offices
    from linter.registers.organisations import OrganisationStore


@analysis
def offices_of(document: Document) -> Offices:
    """The register of offices in force. Raises DataError if a file of it can't be used."""
    from linter.registers.offices import offices

    return document.house.offices() if document.house is not None else offices()


def organisations_of(document: Document) -> OrganisationStore:
    """The register of organisations in force, imported ones left aside. Raises DataError if it can't be used."""
    return document.house.organisations if document.house is not None else shipped_organisations()
