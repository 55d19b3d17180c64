"""Checks for an office that the person did not hold at the draft's date.

Why: "French Prime Minister" before the name of the president, or a deputy's promotion to minister, is the mistake that
fills corrections columns, and spelling checkers can't see it.
Not flagged: surnames alone; any title that fits any row of any person of that name; offices that only the body itself
could tell apart (two directors, two chiefs); "former", "acting", "shadow" and the like; what stands in quotation marks.
Source: the register of offices, shipped and imported; each finding shows the row, its source and its as-of date.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.titles.title_verdicts import title_verdicts
from linter.analysis.titles.wording import held_title, office_of
from linter.api import Document, Finding, Precision, Rule, Severity
from linter.rulebook.register_evidence import evidence_of_term


class WrongOffice(Rule):
    """Reports a title of a kind that the person never held, beside another that the register is certain of."""

    severity = Severity.WARNING
    precision = Precision(hits=5, right=5, corpus="27,420 news articles, 2012-2020", silent_on=14015)
    quotations = "skip"
    dated_by = ("offices",)
    examples = (
        (
            "---\ndate: 2022-05-20\n---\n"
            "[[Ukrainian Foreign Minister=>Ukrainian Defence Minister]] Oleksii Reznikov thanked the allies."
        ),
        (
            "---\ndate: 2023-06-01\n---\n"
            "Talks went well, said Emmanuel Macron, the [[French prime minister=>French president]]."
        ),
        "---\ndate: 2019\n---\n[[India’s President=>India’s Prime Minister]] Narendra Modi flew to Tokyo.",
        "---\ndate: 2024-02\n---\nThe envoy met [[Prime Minister=>President]] Joe Biden in Warsaw.",
        "A Canadian guard of honour waited for [[President=>Prime Minister]] Stephen Harper in Ottawa.",
        "The club met its founder, President Stephen Harper, in Ottawa.",
        ("---\ndate: 2018-05-27\n---\nIrish Deputy Prime Minister Simon Coveney said on Monday that talks go on."),
        "---\ndate: 2022-05-20\n---\nUkrainian Defence Minister Oleksii Reznikov thanked the allies.",
        (
            "---\ndate: 2020-06-01\n---\n"
            "German Finance Minister Olaf Scholz and French President Emmanuel Macron spoke by telephone."
        ),
        (
            "---\ndate: 2022-05-20\n---\n"
            "The acting Foreign Minister Oleksii Reznikov, as the order called him, signed it."
        ),
        "Ukraine’s Foreign Minister Oleksii Reznikov told reporters that talks would go on.",
        "---\ndate: 2023-06-01\n---\nThe club’s president, Emmanuel Macron Dupont, met the mayor.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report the verdicts on offices never held."""
        for verdict in title_verdicts(document):
            if verdict.kind != "office":
                continue
            claim, term = verdict.claim, verdict.term
            right = held_title(verdict)
            when = f" on {document.date}" if document.date is not None else ""
            yield self.finding(
                claim.block.span(claim.start, claim.end),
                f"{claim.name} has not held the office “{claim.title}”; register: {office_of(term)}{when}",
                suggestions=(right,) if right else (),
                evidence=(evidence_of_term(term, document.date),),
                confidence=0.6 if term.checked == "unchecked" else 0.85,
            )
