from __future__ import annotations

import pytest

from linter.analysis.grammar.complements_of_adjectives import complement_of


@pytest.mark.parametrize(
    ("adjective", "written", "right"),
    [
        ("independent", "on", "of"),
        ("similar", "with", "to"),
        ("prone", "for", "to"),
        ("keen", "in", "on"),
        ("aware", "about", ""),  # allowed beside "of"
        ("aware", "of", ""),
        ("guilty", "for", ""),  # news has it
        ("familiar", "from", ""),
        ("late", "of", ""),
        ("equivalent", "with", ""),  # some writers have it
        ("absent", "of", ""),
        ("capable", "with", ""),  # "capable with a rifle"
        ("full", "for", ""),
    ],
)
def test_what_an_adjective_takes(adjective: str, written: str, right: str) -> None:
    assert complement_of(adjective, written) == right


@pytest.mark.parametrize(
    ("adjective", "written", "right"),
    [
        ("incapable", "for", "of"),
        ("eligible", "of", "for"),
        ("prone", "from", "to"),
        ("fluent", "of", "in"),
        ("reliant", "of", "on"),
        ("synonymous", "of", "with"),
        ("exempt", "of", "from"),
        ("excited", "of", "about"),
    ],
)
def test_all_groups_are_read(adjective: str, written: str, right: str) -> None:
    assert complement_of(adjective, written) == right
