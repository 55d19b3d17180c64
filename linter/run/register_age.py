"""Registers that are older than the drafts: who took office since is not in them, and no rule says so by itself."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from linter.errors import CopydeskError
from linter.findings.finding import Skipped

if TYPE_CHECKING:
    from linter.document.model import Document
    from linter.run.resolver import InForce


def older_registers(checked: Iterable[tuple[Document, InForce]]) -> Iterator[Skipped]:
    """A line for each register of offices that is older than drafts which rules hold against it, with their number.

    checked: documents and what was in force for them. Drafts without a date are not held against a day, and so are no
    matter here; neither are those for which no rule of that kind is selected.
    """
    later: dict[datetime.date, int] = {}
    for document, in_force in checked:
        known = _known_until(document, in_force)
        if known is not None and document.date is not None and document.date.first > known:
            later[known] = later.get(known, 0) + 1
    for known, number in sorted(later.items()):
        drafts = "1 draft is" if number == 1 else f"{number} drafts are"
        yield Skipped(
            f"office-holders are known up to {known.isoformat()}; {drafts} later, so changes of office after that day "
            "are not checked"
        )


def _known_until(document: Document, in_force: InForce) -> datetime.date | None:
    """The last day of which the register of offices that `document` is held against knows; None if it is not."""
    if document.date is None:
        return None
    with suppress(CopydeskError):  # of a register that can't be used, which its rules tell
        rules = in_force.select(document.path, document.settings).rules
        if any("offices" in rule.dated_by for rule in rules):
            return document.services.offices().as_of
    return None
