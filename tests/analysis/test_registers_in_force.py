"""Which registers a draft is judged by."""

from __future__ import annotations

from collections.abc import Callable

from linter.analysis.registers_in_force import offices_of, organisations_of
from linter.document.model import Document
from linter.registers.offices import offices
from linter.registers.organisations import shipped_organisations
from linter.services import Services


class House:
    """A house's registers, as far as they are asked for here."""

    organisations = object()

    def __init__(self) -> None:
        self.own = object()

    def offices(self, *, imported: bool) -> object:
        return self.own if imported else None


def test_without_a_house_the_shipped_ones_are_in_force(draft: Callable[..., Document]) -> None:
    assert offices_of(draft("It rained.")) is offices()
    assert organisations_of(draft("It rained.")) is shipped_organisations()


def test_those_of_the_house_come_first(draft: Callable[..., Document]) -> None:
    house = House()
    document = draft("It rained.")
    services = Services(house=house)  # type: ignore[arg-type]
    document = Document("draft.txt", document.source, "plain", document.blocks, services=services)
    assert offices_of(document) is house.own
    assert organisations_of(document) is house.organisations
