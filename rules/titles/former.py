"""Checks for a title that the person no longer held at the draft's date.

Why: titles outlive terms in memory and in copied paragraphs; a reader takes "Defence Minister" for today's.
Not flagged: sentences about the past (a year, "then", "during", "under"), or without a sign of the present; terms
without an explicit end; the first 60 days after it; drafts without a date, or whose date allows the term.
Source: the register of offices, shipped and imported; each finding shows the row, its source and its as-of date.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.titles.title_verdicts import title_verdicts
from linter.analysis.titles.wording import former_title
from linter.api import Document, Finding, Precision, Rule, Severity
from linter.dates import written
from linter.rulebook.register_evidence import evidence_of_term


class Former(Rule):
    """Reports the title of an office whose every term of that person had ended."""

    severity = Severity.WARNING
    precision = Precision(hits=5, right=4, corpus="24,276 dated news articles, 2012-2020", silent_on=22782)
    quotations = "skip"
    dated_by = ("offices",)
    examples = (
        (
            "---\ndate: 2025-02-03\n---\n"
            "[[Ukrainian Foreign Minister=>Former Ukrainian Foreign Minister]] Dmytro Kuleba said no on Monday."
        ),
        (
            "---\ndate: 2023-08\n---\n"
            "Jacinda Ardern, the [[prime minister of New Zealand=>former prime minister of New Zealand]], is in Oslo."
        ),
        (
            "---\ndate: 2025-10-20\n---\n"
            "Talks go on, [[Germany’s Chancellor=>Germany’s former Chancellor]] Olaf Scholz said in Berlin."
        ),
        (
            "---\ndate: 2025-02-03\n---\n"
            "Former Ukrainian Foreign Minister Dmytro Kuleba said on Monday that talks go on."
        ),
        "---\ndate: 2025-02-03\n---\nIn 2022 Ukrainian Foreign Minister Dmytro Kuleba said that talks would resume.",
        ("---\ndate: 2024-10-14\n---\nUkrainian Foreign Minister Dmytro Kuleba said on Monday that talks go on."),
        "---\ndate: 2024\n---\nUkrainian Foreign Minister Dmytro Kuleba said on Monday that talks go on.",
        "Ukrainian Foreign Minister Dmytro Kuleba said on Monday that talks go on.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report the verdicts on terms that are over."""
        for verdict in title_verdicts(document):
            if verdict.kind != "former":
                continue
            claim, term = verdict.claim, verdict.term
            yield self.finding(
                claim.block.span(claim.start, claim.end),
                f"{claim.name} left the office “{claim.title}” on {written(term.end)}, before the draft’s date, "
                f"{document.date}",
                suggestions=(former_title(verdict),),
                evidence=(evidence_of_term(term, document.date),),
                confidence=0.6 if term.checked == "unchecked" else 0.8,
            )
