"""Checks for a title that the body or the country beside it does not have: “FBI Secretary”, “Canadian President”.

Why: the FBI has a director and no secretary; the reader who knows that stops trusting the rest.
Not flagged: deputies and departments' heads ("IMF deputy managing director"), chiefs, heads and bosses, which any body
has; people of whom the register tells the office, which `titles/wrong-office` compares; companies and other bodies
beside a country's name ("British Airways President"); headlines.
Source: the institutions' own names for their offices, the constitutions of the countries since 1995; how often either
form stands before a name in some 70,000 articles.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.names.countries import adjectives
from linter.analysis.titles.countries_without_office import lacks_office
from linter.analysis.titles.parsed_title import country_key
from linter.analysis.titles.phrases_beside_names import NamedPhrase, phrases_beside_names
from linter.analysis.titles.title_phrases import COUNTRY
from linter.analysis.titles.title_table import OFFICE
from linter.analysis.titles.wrong_titles import WrongWords, wrong_titles
from linter.api import Document, Evidence, Finding, Rule, Severity, Source, offices_of

_COUNTS = Source("counts of titles before names in 70,000 articles")
_BODIES = Source("the institutions’ own names for their offices")
_ATTESTED = 8
"""Uses of the right title before names from which the wrong one is a warning."""


class NonexistentOffice(Rule):
    """Reports a head word that the body or country does not have, beside a full name."""

    severity = Severity.WARNING
    examples = (
        "[[FBI Secretary=>FBI Director]] Ann Berger told the senators.",
        "The [[IRS administrator=>IRS commissioner]], Ann Berger, told the senators.",
        "[[Canadian President=>Canadian Prime Minister]] Ann Berger came by train.",
        "[[Mexican Prime Minister=>Mexican President]] Ann Berger came by train.",
        "FBI Director Ann Berger, FBI chief Paul Okoro and FBI deputy director Jean Hill told the senators.",
        "British Airways President Ann Berger and Bank of Canada Governor Paul Okoro came by train.",
        "A former Canadian Olympic Committee president Ann Berger and the Mexican Foreign Minister came by train.",
        "Canadian Vice President Ann Berger of the firm came by train.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Hold the words beside every full name against the bodies' heads and the countries without an office."""
        for wrong in wrong_titles(document):
            if wrong.entry.kind == OFFICE:
                yield self._body(wrong)
        for phrase in phrases_beside_names(document):
            finding = self._country(document, phrase)
            if finding is not None:
                yield finding

    def _body(self, wrong: WrongWords) -> Finding:
        sure = wrong.entry.right_uses >= _ATTESTED and wrong.entry.uses == 0
        right = wrong.right[0]
        counted = f"“{right}” stood before names {wrong.entry.right_uses:,} times, “{wrong.written}” "
        counted += f"{wrong.entry.uses:,} times"
        return self.finding(
            wrong.phrase.block.span(wrong.start, wrong.end),
            f"“{wrong.written}” names an office that the body does not have: its head is the {right}",
            suggestions=wrong.right,
            evidence=(Evidence(counted, source=_COUNTS),) if wrong.entry.right_uses else (),
            severity=None if sure else Severity.NOTE,
            source=_COUNTS if sure else _BODIES,
            confidence=0.85 if sure else 0.5,
        )

    def _country(self, document: Document, phrase: NamedPhrase) -> Finding | None:
        words = [word.word for word in phrase.words]
        length = 3 if words[-2:] == ["prime", "minister"] else 2
        if words[-length:] not in ([COUNTRY, "president"], [COUNTRY, "prime", "minister"]) or phrase.place == "after":
            return None
        title = phrase.words[-length:]
        text = phrase.block.text
        key = country_key(text[title[0].start : title[0].end])
        if not lacks_office(key, "president" if length == 2 else "premier", document.date):
            return None
        if not text[title[-1].start].isupper() or offices_of(document).knows(phrase.name):
            return None
        start, end = title[0].start, title[-1].end
        right = text[start : title[1].start] + ("Prime Minister" if length == 2 else "President")
        return self.finding(
            phrase.block.span(start, end),
            f"“{text[start:end]}” names an office that {adjectives()[key].noun} does not have",
            suggestions=(right,),
            confidence=0.8,
        )
