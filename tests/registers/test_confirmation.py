"""What confirms a row: people read a publisher, programs an identifier."""

from __future__ import annotations

import pytest

from linter.registers.confirmation import Confirmation, confirmation
from linter.registers.offices import offices
from linter.registers.organisations import shipped_organisations


@pytest.mark.parametrize(
    ("checked", "words", "record", "bracketed"),
    [
        ("news:2012-2026", "confirmed by published news", "news:2012-2026", " (confirmed by published news)"),
        ("ror:0447fe631", "confirmed by ROR", "ror:0447fe631", " (confirmed by ROR)"),
        ("wikidata:Q43944", "confirmed by Wikidata", "wikidata:Q43944", " (confirmed by Wikidata)"),
        ("desk:17", "confirmed by another source", "desk:17", " (confirmed by another source)"),
        ("unchecked", "not confirmed by another source", None, " (not confirmed by another source)"),
        ("", "", None, ""),
        ("the house's register", "", None, ""),
    ],
)
def test_words_and_record(checked: str, words: str, record: str | None, bracketed: str) -> None:
    assert confirmation(checked) == Confirmation(words, record)
    assert confirmation(checked).bracketed == bracketed


def test_no_shipped_row_shows_an_identifier_and_its_publisher_has_a_name() -> None:
    column = [entry.checked for entry in shipped_organisations().entries()]
    column += [row[-1] for _, table in offices().tables for row in table.rows()]
    words = {confirmation(checked).words for checked in column if checked.count(":") and not checked.startswith("http")}
    assert len(words) > 5
    assert not [text for text in words if ":" in text]
    named = {checked.partition(":")[0] for checked in column if "another source" in confirmation(checked).words}
    assert named <= {"unchecked", "domains", "page"}
