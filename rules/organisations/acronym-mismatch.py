"""Checks for an acronym in brackets that does not stand for the name before it.

Why: a reader who looks up "Center for the Study of War (ISW)" finds nothing, and the source of the claim is misnamed; a
wrong letter in the brackets sends them to another body.
Not flagged: acronyms of the name in another language (MSF, FSB) and irregular ones (ISO); letters from inside words;
names and acronyms that the register knows together; party and state abbreviations, tickers.
Source: the register of organisations; where it knows neither, initials: in 3,208 definitions of bodies in published
news the first letter alone was never different.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.organisations.acronym_definitions import Definition, Verdict, definitions
from linter.api import Document, Evidence, Finding, Precision, Rule, Severity, Source, organisations_of
from linter.registers.words import as_written
from linter.rulebook.register_evidence import evidence_of_imported, evidence_of_organisation


class AcronymMismatch(Rule):
    """Reports a name that its acronym contradicts, or an acronym that its name contradicts."""

    severity = Severity.ERROR
    precision = Precision(hits=13, right=12, corpus="27,420 news articles, 2012-2020", silent_on=9160)
    examples = (
        "The World Tourism Organization of the United Nations (UNWTO) agreed.",
        "Canadian Press - OTTAWA (CP) - The house met.",
        "Analysts at the [[Center for the Study of War=>Institute for the Study of War]] (ISW) warned on Tuesday.",
        "The [[Foundation for Rural Schools]] (IRS) published its report.",
        "The European Medicines Agency ([[MEA=>EMA]]) approved the drug.",
        "The Centers for Disease Control and Prevention ([[CDS=>CDC]]) advised against travel.",
        "The Organisation for Economic Co-operation and Development ([[OSCE=>OECD]]) raised its forecast.",
        "The [[American Civil Rights Union=>American Civil Liberties Union]] (ACLU) went to court.",
        "Analysts at the Institute for the Study of War (ISW) warned on Tuesday.",
        "The National Mandate Party (PAN) left; Industrial and Commercial Bank (ICBC), China’s largest lender, stayed.",
        "Doctors Without Borders (MSF) suspended its work.",
        "The Federal Security Service (FSB) arrested two men, and the Security Service of Ukraine (SBU) three.",
        "The International Organization for Standardization (ISO) met in Geneva.",
        "The Indonesian Survey Institute (LSI) asked voters; the Workers’ Party of Zion (PPZ) thanked them.",
        "The Federal Criminal Office (BKA) searched the flat.",
        "The U.S. Geological Survey (USGS) measured the quake; Senator Ann Berger (D-Ohio) felt it.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield what contradicts."""
        for definition in definitions(document):
            if definition.verdict is Verdict.MISNAMED and not definition.fits:
                yield self._misnamed(definition, document)
            elif definition.verdict is Verdict.WRONG_ACRONYM:
                yield self._wrong_acronym(definition, document)
            elif definition.verdict is Verdict.FIRST_LETTER:
                yield self.finding(
                    definition.name_span,
                    f"“{definition.name}” can’t be {definition.acronym}: all letters but its first are initials",
                    evidence=(Evidence(f"the acronym starts with {definition.acronym[0]}", definition.acronym_span),),
                    source=Source("alignment of name and acronym"),
                    confidence=0.95,
                )

    def _misnamed(self, definition: Definition, document: Document) -> Finding:
        assert definition.right is not None
        entry, checked = _entry(definition, document)
        return self.finding(
            definition.name_span,
            f"“{definition.name}” is not what {definition.acronym} stands for: {definition.right.text}",
            suggestions=(as_written(definition.right.text, definition.name),),
            evidence=(
                Evidence(f"the acronym {definition.acronym}", definition.acronym_span),
                entry,
            ),
            source=entry.source,
            severity=None if checked else Severity.WARNING,
            confidence=0.95,
        )

    def _wrong_acronym(self, definition: Definition, document: Document) -> Finding:
        assert definition.right is not None
        entry, _ = _entry(definition, document)
        return self.finding(
            definition.acronym_span,
            f"the acronym of {definition.name} is {definition.acronym_right}, not {definition.acronym}",
            suggestions=(definition.acronym_right,),
            evidence=(
                Evidence("the name it stands for", definition.name_span),
                entry,
            ),
            source=entry.source,
            severity=Severity.WARNING,
            confidence=0.9,
        )


def _entry(definition: Definition, document: Document) -> tuple[Evidence, bool]:
    """The register's entry, and whether somebody has checked it."""
    assert definition.right is not None
    if definition.imported is not None:
        return evidence_of_imported(definition.imported), False
    entry = organisations_of(document).entry(definition.right.entry)
    return evidence_of_organisation(entry), entry.checked != "unchecked"
