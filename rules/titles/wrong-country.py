"""Checks for a title that names another country than the one whose office it is.

Why: with two visitors in one paragraph a minister soon serves the wrong government, an error that readers there take
badly.
Not flagged: people whom the register also has in office in the country named; ambassadors, who belong to two
countries; surnames alone; what stands in quotation marks.
Source: the register of offices, shipped and imported; each finding shows the row, its source and its as-of date.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.titles.parsed_title import country_key
from linter.analysis.titles.title_verdicts import title_verdicts
from linter.analysis.titles.wording import country_place, country_word, office_of
from linter.api import Document, Finding, Precision, Rule, Severity
from linter.rulebook.register_evidence import evidence_of_term


class WrongCountry(Rule):
    """Reports the country of a title whose person holds that office in another one."""

    severity = Severity.WARNING
    precision = Precision(hits=0, right=0, corpus="24,276 dated news articles, 2012-2020", silent_on=14020)
    quotations = "skip"
    dated_by = ("offices",)
    examples = (
        "---\ndate: 2022-04-19\n---\n[[Romanian=>Ukrainian]] Foreign Minister Dmytro Kuleba thanked the allies.",
        (
            "---\ndate: 2020-05-04\n---\n"
            "Schools will reopen, said Jacinda Ardern, the [[Australian=>New Zealand]] prime minister."
        ),
        "[[Brazil=>India]]’s Prime Minister Narendra Modi flew to Tokyo.",
        "---\ndate: 2022-04-19\n---\nUkrainian Foreign Minister Dmytro Kuleba thanked the allies in Bucharest.",
        (
            "---\ndate: 2020-05-04\n---\n"
            "In the Australian capital Prime Minister Jacinda Ardern said schools would reopen."
        ),
        (
            "---\ndate: 2020-05-04\n---\n"
            "Australian Prime Minister Scott Morrison and New Zealand Prime Minister Jacinda Ardern met."
        ),
        (
            "---\ndate: 2022-04-19\n---\n"
            "The Romanian foreign minister and Dmytro Kuleba, the Ukrainian foreign minister, signed it."
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report the verdicts on countries."""
        for verdict in title_verdicts(document):
            if verdict.kind != "country":
                continue
            claim, term = verdict.claim, verdict.term
            place = country_place(claim.title, next(iter(claim.reading.countries)))
            if place is None:
                continue
            written, right = claim.title[slice(*place)], country_key(term.country)
            yield self.finding(
                claim.block.span(claim.start + place[0], claim.start + place[1]),
                f"“{claim.title}” puts {claim.name} in the wrong country: the register has {office_of(term)}",
                suggestions=(country_word(written, right),) if right else (),
                evidence=(evidence_of_term(term, document.date),),
                confidence=0.6 if term.checked == "unchecked" else 0.85,
            )
