"""Titles without their noun, beside people of whom nothing need be known."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.titles.unfinished_titles import unfinished_titles
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "written", "right"),
    [
        ("The shadow health, Ann Berger, asked why.", "shadow health", "shadow health secretary"),
        ("Ann Berger, the shadow home, said no.", "shadow home", "shadow home secretary"),
        ("Deputy Foreign Ann Berger said no.", "Deputy Foreign", "Deputy Foreign Minister"),
        ("Trade Cabinet Ann Berger said no.", "Trade Cabinet", "Trade Cabinet Secretary"),
        (
            "The town's deputy chief medical, Ann Berger, said no.",
            "deputy chief medical",
            "deputy chief medical officer",
        ),
        (
            "The comptroller and auditor, Ann Berger, said no.",
            "comptroller and auditor",
            "comptroller and auditor general",
        ),
        ("EU foreign policy Ann Berger said no.", "foreign policy", "foreign policy chief"),
        ("British home Ann Berger said no.", "home", "home secretary"),
        ("Kenyan foreign affairs Ann Berger said no.", "foreign affairs", "foreign affairs minister"),
        ("The business and secretary, Ann Berger, said no.", "business and secretary", "business and trade secretary"),
        ("The deputy prime and finance minister, Ann Berger, said no.", "deputy prime", "deputy prime minister"),
        ("UN special for the lakes Ann Berger said no.", "special", "special envoy"),
        ("The permanent at the ministry, Ann Berger, said no.", "permanent", "permanent secretary"),
        ("The bank's vice, Ann Berger, said no.", "", ""),
        ("Aldermouth's vice for trade Ann Berger said no.", "vice", "vice chair"),
        ("The general of the GMB, Ann Berger, said no.", "general", "general secretary"),
        ("The crown of Norway, Ann Berger, said no.", "crown", "crown prince"),
        ("The lieutenant of Texas, Ann Berger, said no.", "lieutenant", "lieutenant governor"),
        ("Cork County State's Ann Berger said no.", "State's", "State's Attorney"),
        ("Bihar Deputy Chief Ann Berger said no.", "Deputy Chief", "Deputy Chief Minister"),
    ],
)
def test_the_noun_is_told(text: str, written: str, right: str, draft: Callable[..., Document]) -> None:
    found = [(cut.written, cut.right[0]) for cut in unfinished_titles(draft(text))]
    assert found == ([(written, right)] if written else [])


@pytest.mark.parametrize(
    "text",
    [
        "The shadow health secretary, Ann Berger, and Deputy Foreign Minister Paul Okoro said no.",
        "It is bad for the nation's health, Ann Berger said.",
        "It was up to the Secretary of State for Foreign Affairs Ann Berger.",
        "In Bihar Chief Justice Ann Berger and Bihar Chief Minister-designate Paul Okoro said no.",
        "A Netflix special for children, Ann Berger said, pays.",
        "The general of the army, Ann Berger, said no.",
        "The German foreign Ann Berger Fund pays.",
        "Oregon Senate President Ann Berger said no.",
    ],
)
def test_whole_titles_and_other_words_are_none(text: str, draft: Callable[..., Document]) -> None:
    assert not unfinished_titles(draft(text))
