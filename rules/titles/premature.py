"""Checks for a title that the person did not hold yet at the draft's date.

Why: an archive text updated with today's titles, or a date gone wrong, gives somebody an office years too early.
Not flagged: nominees, "-elect", candidates; terms that begin within 60 days; people who held a like office before;
spokespeople, who mostly spoke for the house before; sentences without a sign of the present; drafts without a date.
Source: the register of offices, shipped and imported; each finding shows the row, its source and its as-of date.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.titles.title_verdicts import title_verdicts
from linter.api import Document, Finding, Precision, Rule, Severity
from linter.dates import written
from linter.rulebook.register_evidence import evidence_of_term


class Premature(Rule):
    """Reports the title of an office whose every term of that person began after the draft's date."""

    severity = Severity.WARNING
    precision = Precision(hits=0, right=0, corpus="24,276 dated news articles, 2012-2020", silent_on=22787)
    quotations = "skip"
    dated_by = ("offices",)
    examples = (
        "---\ndate: 2016-03-14\n---\n[[French President]] Emmanuel Macron said on Monday that talks would resume.",
        (
            "---\ndate: 2014-03-03\n---\n"
            "The alliance is ready, [[NATO Secretary General]] Jens Stoltenberg told reporters."
        ),
        (
            "---\ndate: 2016-05\n---\n"
            "António Guterres, the [[Secretary-General of the United Nations]], will visit Nairobi on Friday."
        ),
        "---\ndate: 2017-06-12\n---\nFrench President Emmanuel Macron said on Monday that talks would resume.",
        "---\ndate: 2017-05-08\n---\nFrench president-elect Emmanuel Macron said on Monday that talks would resume.",
        "---\ndate: 2014-09-15\n---\nThe next NATO Secretary General, Jens Stoltenberg, will visit Kyiv on Friday.",
        "---\ndate: 2016\n---\nAntónio Guterres hopes to become Secretary-General of the United Nations.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report the verdicts on terms that had not begun."""
        for verdict in title_verdicts(document):
            if verdict.kind != "premature":
                continue
            claim, term = verdict.claim, verdict.term
            yield self.finding(
                claim.block.span(claim.start, claim.end),
                f"{claim.name} was not “{claim.title}” before {written(term.start)}; the draft’s date is "
                f"{document.date}",
                evidence=(evidence_of_term(term, document.date),),
                confidence=0.6 if term.checked == "unchecked" else 0.8,
            )
