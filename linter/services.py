"""What a document may ask beside its own text: the registers in force for it, and LanguageTool.

They travel on the document, so two threads of one process, or a rule's examples in the middle of a run, never see each
other's. What lies below, such as a register file that was opened, may be kept for the whole process: it depends on the
path alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from linter.errors import LanguageToolError
from linter.records import NamedTuple

if TYPE_CHECKING:
    from linter.languagetool.client import Match
    from linter.languagetool.engine import Engine
    from linter.registers.house import HouseRegisters
    from linter.registers.imported_organisations import ImportedOrganisations
    from linter.registers.offices import Offices
    from linter.registers.organisations import OrganisationStore


class Services(NamedTuple):
    """What is in force for a document.

    house: the registers that its configuration names, None if it names none. imported: whether those count that the
    user has imported. languagetool: the engine that is asked about sentences, None if none is; it belongs to its
    process, so a copy that is pickled has none.
    """

    house: HouseRegisters | None = None
    imported: bool = True
    languagetool: Engine | None = None

    def __reduce__(self) -> tuple[object, ...]:
        """Leave the engine behind."""
        return Services, (self.house, self.imported)

    def offices(self) -> Offices:
        """The register of offices. Raises DataError if a file of it can't be used."""
        if self.house is not None:
            return self.house.offices(imported=self.imported)
        from linter.registers.offices import offices

        return offices(imported=self.imported)

    def organisations(self) -> OrganisationStore:
        """The register of organisations, imported ones left aside. Raises DataError if it can't be used."""
        if self.house is not None:
            return self.house.organisations
        from linter.registers.organisations import shipped_organisations

        return shipped_organisations()

    def imported_organisations(self) -> ImportedOrganisations:
        """The imported registers of organisations. Raises DataError if one of them can't be used."""
        from linter.registers.imported_organisations import imported_organisations

        return imported_organisations(imported=self.imported)

    def open_imported(self) -> None:
        """Open every imported register. Raises DataError for one that can't be used, also if nothing asks for it."""
        from linter.registers.folder import imported_files

        if self.imported and imported_files("offices"):
            self.offices()
        if self.imported and imported_files("organisations"):
            self.imported_organisations()

    def matches(self, sentences: Sequence[str], language: str) -> list[tuple[Match, ...]]:
        """LanguageTool's matches of each sentence, which is in `language` ("en-GB").

        Raises LanguageToolError if it can't be asked, or if nobody is there to ask.
        """
        if self.languagetool is None:
            raise LanguageToolError("LanguageTool is not in use here")
        return self.languagetool.check(sentences, language)


DEFAULT = Services()
"""What is in force where nobody says otherwise: the shipped and the imported registers."""
