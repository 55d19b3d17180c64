"""What confirms a row of a register: in words for people, and as an identifier for programs."""

from __future__ import annotations

from linter.records import NamedTuple

UNCHECKED = "unchecked"
"""The column `checked` of a shipped row that no open record confirms."""

_PUBLISHERS = {
    "cow-igo": "the Correlates of War project",
    "dotgov": "the .gov registry",
    "govuk": "GOV.UK",
    "iati": "IATI",
    "ifg": "the Institute for Government",
    "news": "published news",
    "ror": "ROR",
    "us-acronym": "the list of US agencies' acronyms",
    "wd": "Wikidata",
    "wd-office": "Wikidata",
    "wikidata": "Wikidata",
}
"""Prefix of an identifier -> the publisher of the record."""


class Confirmation(NamedTuple):
    """words: who confirms a row, for people; "" if nothing is known. record: the identifier of that record, or None."""

    words: str
    record: str | None = None

    @property
    def bracketed(self) -> str:
        """The words in parentheses after a space, or ""."""
        return f" ({self.words})" if self.words else ""


def confirmation(checked: str) -> Confirmation:
    """What the column `checked` (an identifier such as PREFIX:ID, "unchecked" or "") says."""
    if checked == UNCHECKED:
        return Confirmation("not confirmed by another source")
    prefix, colon, _ = checked.partition(":")
    if not colon:
        return Confirmation("")
    return Confirmation(f"confirmed by {_PUBLISHERS.get(prefix, 'another source')}", checked)
