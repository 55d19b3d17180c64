"""Names and people as one line of text, to be compared at a glance."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.names.names import Name, names
from linter.analysis.names.persons import PersonName, persons
from linter.document.model import Document


def _shown(name: Name) -> str:
    start, end = "^" if name.sentence_start else "", "" if name.reliable else "?"
    title = f"({name.title_text}) " if name.title else ""
    apposition = f" ({name.block.text[slice(*name.apposition)]})" if name.apposition else ""
    return f"{start}{title}{name.text}{apposition}{end}"


def _person(person: PersonName) -> str:
    honorific = f"{person.honorific} " if person.honorific else ""
    return f"{honorific}{person.given}+{person.surname}{'!' if person.evident else ''}"


@pytest.fixture
def read_names(draft: Callable[[str], Document]) -> Callable[[str], str]:
    """The names of a text: ^ at the start of a sentence, the title before it and the apposition after it."""
    return lambda text: " | ".join(map(_shown, names(draft(text))))


@pytest.fixture
def read_persons(draft: Callable[[str], Document]) -> Callable[[str], str]:
    """The people of a text: honorific, given name+surname, ! if something beside the name shows that it is one."""
    return lambda text: " | ".join(map(_person, persons(draft(text))))
