"""Checks for two titles of one person in one draft that nobody holds together.

Why: "Foreign Minister Ann Lindqvist" in the lead and "Lindqvist, the defence minister," below it can't both be right,
and a reader sees it without knowing her. A check of each title by itself, or of people in the register alone, does not.
Not flagged: offices that are held together (two neighbouring ministries, a party's lead); a title of another time or
kind ("former", "deputy", a year, "was"); paragraphs that tell of a change of office; several people of one surname.
Source: the draft itself; constitutions, by which a cabinet has one minister of each kind.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.titles.titles_of_one import clashing_titles
from linter.api import Document, Evidence, Finding, Precision, Rule, Severity


class TwoOffices(Rule):
    """Reports the second of two titles that exclude each other, with the first as evidence."""

    severity = Severity.WARNING
    precision = Precision(hits=0, right=0, corpus="9,000 dated news articles, 2012-2020", silent_on=9000)
    quotations = "skip"
    examples = (
        (
            "The quay will be closed, Norwegian Foreign Minister Ann Lindqvist said on Monday.\n\n"
            "Lindqvist, the [[defence minister]], gave no date."
        ),
        (
            "Foreign Minister Ann Lindqvist said that the quay will be closed.\n\n"
            "The harbour board met [[Finance Minister]] Ann Lindqvist on Monday."
        ),
        (
            "Finnish Foreign Minister Ann Lindqvist said that the quay will be closed.\n\n"
            "Ann Lindqvist, the [[Estonian foreign minister]], gave no date."
        ),
        (
            "Foreign Minister Ann Lindqvist said that the quay will be closed.\n\n"
            "Lindqvist, the minister for foreign affairs, gave no date."
        ),
        (
            "Finance Minister Ann Lindqvist said that the quay will be closed.\n\n"
            "Lindqvist, the economy and finance minister, gave no date."
        ),
        (
            "Foreign Minister Ann Lindqvist said that the quay will be closed.\n\n"
            "Ann Lindqvist, the former defence minister, had opened it."
        ),
        (
            "Foreign Minister Ann Lindqvist said that the quay will be closed.\n\n"
            "In 2011 Defence Minister Ann Lindqvist had opened it."
        ),
        (
            "Foreign Minister Ann Lindqvist said that the quay will be closed.\n\n"
            "Ann Lindqvist, the defence minister, moved to the foreign ministry on Monday."
        ),
        (
            "Foreign Minister Ann Lindqvist said that the quay will be closed.\n\n"
            "The board met Defence Minister Olof Lindqvist, and Lindqvist, the defence minister, agreed."
        ),
        (
            "Foreign Minister Ann Lindqvist said that the quay will be closed.\n\n"
            "Ann Lindqvist, the shadow defence minister, gave no date."
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report the later title of each person whose titles clash."""
        for clash in clashing_titles(document):
            second, first = clash.second, clash.first
            yield self.finding(
                second.block.span(second.start, second.end),
                f"{clash.person.name.text} is “{second.text}” here and “{first.text}” before; nobody holds both",
                evidence=(Evidence("the other title stands here", first.block.span(first.start, first.end)),),
                confidence=0.7,
            )
