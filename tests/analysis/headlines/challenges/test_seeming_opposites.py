"""Words of a body that only look like what stands on a list."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.challenges.seeming_opposites import (
    is_asked_for,
    is_on_terms,
    only_seems,
    turned_by_voice,
)
from linter.analysis.headlines.claims.body_index import BodyIndex, body_index
from linter.document.parse import parse


def index_of(body: str) -> BodyIndex:
    return body_index(parse(f"# T\n\n{body}\n", path="draft.md"))


@pytest.mark.parametrize(
    ("body", "form", "seems"),
    [
        ("The mayor met Bad Harbour on Friday.", "bad", True),
        ("The mayor met a bad skipper.", "bad", False),
        ("Skippers were caught up in fog.", "up", True),
        ("Tolls are up slightly.", "up", False),
        ("The yard is down by a third.", "down", False),
        ("She lived in Lund.", "lived", True),
        ("She lived.", "lived", False),
        ("They burnt the mast alive.", "alive", True),
        ("She was found alive.", "alive", False),
    ],
)
def test_names_particles_and_homes(body: str, form: str, seems: bool) -> None:
    index = index_of(body)
    assert only_seems(index, index.forms.index(form)) is seems


@pytest.mark.parametrize(
    ("body", "form", "turned"),
    [
        ("Lund was beaten by Aldport.", "beaten", True),
        ("Lund has beaten Aldport.", "beaten", False),
        ("The yard was sold.", "sold", False),
    ],
)
def test_who_is_beaten_loses(body: str, form: str, turned: bool) -> None:
    index = index_of(body)
    assert turned_by_voice(index, index.forms.index(form)) is turned


def test_denied_until_something() -> None:
    index = index_of("The ferry will not sail until May.")
    assert is_on_terms(index, index.forms.index("sail"))
    index = index_of("The ferry will not sail in May.")
    assert not is_on_terms(index, index.forms.index("sail"))


def test_only_asked_for() -> None:
    index = index_of("Skippers called for the board to stop the ferry.")
    assert is_asked_for(index, index.forms.index("stop"))
    index = index_of("The board will stop the ferry.")
    assert not is_asked_for(index, index.forms.index("stop"))
