"""Checks for a title that the person no longer held at the draft's date, and for "former" before one still held.

Why: titles outlive terms in memory and in copied paragraphs; a reader takes "Defence Minister" for today's.
A note only, unless the register has somebody else in the office: the first 60 days after the term, and rows whose days
nobody else confirms.
Not flagged: sentences about the past (another year, "then", "during", "under"), or without a sign of the present: a
verb of speech or in the present (years after that are no cue), a day of the week, and, where a draft begins, an act in
the first year after the term; American presidents, who keep the title for life, without a day of the week; terms
without an explicit end; drafts without a date, or whose date allows the term.
Source: the register of offices, shipped and imported; each finding shows the row, its source and its as-of date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.analysis.titles.verdict import TitleVerdict, Verdict
from linter.analysis.titles.wording import former_place, former_title
from linter.api import Precision
from linter.dates import written
from linter.rulebook.title_verdict_rule import TitleVerdictRule

if TYPE_CHECKING:
    from linter.dates import DateInterval


class Former(TitleVerdictRule):
    """Reports the title of an office whose every term of that person had ended."""

    precision = Precision(hits=1, right=0, corpus="24,246 dated news articles, 2012-2020", silent_on=12807)
    kinds = (Verdict.FORMER, Verdict.STILL_HELD)
    examples = (
        (
            "---\ndate: 2022-03-15\n---\n"
            "The bridge will open, [[NSW Premier=>former NSW Premier]] Gladys Berejiklian said on Tuesday."
        ),
        (
            "---\ndate: 2024-05-20\n---\n"
            "[[Speaker of the House=>Former Speaker of the House]] Kevin McCarthy said on Monday that bills pass."
        ),
        (
            "---\ndate: 2024-04-20\n---\n"
            "It helps, the [[Archbishop of Canterbury=>former Archbishop of Canterbury]], Rowan Williams, said Friday."
        ),
        (
            "---\ndate: 2024-07-20\n---\n"
            "Uttarakhand Chief Minister Pushkar Singh Dhami said on Monday that roads would open."
        ),
        (
            "---\ndate: 2025-09-18\n---\n"
            "It pays, said Liz Kendall, the [[work and pensions secretary=>former work and pensions secretary]], as "
            "she left."
        ),
        "---\ndate: 2025-09-18\n---\nIt pays, said Pat McFadden, the work and pensions secretary, as he left.",
        "---\ndate: 2015-09-17\n---\nOn the porch Gov. Mike Huckabee said no.",
        (
            "---\ndate: 2021-05-11\n---\n"
            "[[Commons Speaker=>Former Commons Speaker]] John Bercow said on Tuesday that he would write."
        ),
        (
            "---\ndate: 2019-05-14\n---\n"
            "[[US Chief Justice=>Former US Chief Justice]] William Rehnquist said on Tuesday that courts are slow."
        ),
        "---\ndate: 2019-05-14\n---\nA clerk of Chief Justice William Rehnquist said on Tuesday that courts are slow.",
        "---\ndate: 2019-05-14\n---\nChief Justice William Rehnquist said that courts are slow, and he was right.",
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
        (
            "---\ndate: 2024-10-14\n---\n"
            "[[Ukrainian Foreign Minister=>Former Ukrainian Foreign Minister]] Dmytro Kuleba said on Monday that no "
            "talks go on."
        ),
        (
            "---\ndate: 2015-03-10\n---\n"
            "An envoy flew in on Tuesday to meet [[British Foreign Secretary=>former British Foreign Secretary]] "
            "William Hague over supper."
        ),
        (
            "---\ndate: 2015-03-10\n---\n"
            "[[Foreign Secretary=>Former Foreign Secretary]] William Hague planted an oak in the park."
        ),
        (
            "---\ndate: 2022-11-14\n---\n"
            "[[Chancellor=>Former Chancellor]] Kwasi Kwarteng speaks to the millers of Rochdale on Thursday."
        ),
        (
            "---\ndate: 2013-02-20\n---\n"
            "Nobody rang that night, though she said Secretary of State Hillary Clinton had tried to."
        ),
        (
            "---\ndate: 2015-03-02\n---\n"
            "US Secretary of State Hillary Clinton looks on as two mayors shake hands in Jericho on May 4, 2011."
        ),
        (
            "---\ndate: 2024-03-04\n---\n"
            "[[German Chancellor=>Former German Chancellor]] Angela Merkel defends her choice of 2015, an aide wrote."
        ),
        (
            "---\ndate: 2022-03-04\n---\n"
            "[[Gov=>Former Gov]]. Andrew Cuomo of New York will speak in Albany, his lawyer said."
        ),
        (
            "---\ndate: 2022-05-09\n---\n"
            "Francis Collins, [[director of the National Institutes of Health=>former director of the National "
            "Institutes of Health]], plays the organ on Sunday."
        ),
        (
            "---\ndate: 2023-06-12\n---\n"
            "[[First Minister=>Former First Minister]] Nicola Sturgeon said on Monday that it rained."
        ),
        (
            "---\ndate: 2022-09-06\n---\n"
            "[[Australian Treasurer=>Former Australian Treasurer]] Josh Frydenberg said on Tuesday that it rained."
        ),
        (
            "---\ndate: 2024-04-17\n---\n"
            "[[UN human rights chief=>Former UN human rights chief]] Michelle Bachelet said on Tuesday that it rained."
        ),
        (
            "---\ndate: 2024-07-24\n---\n"
            "[[Argentine Economy Minister=>Former Argentine Economy Minister]] Sergio Massa said so on Tuesday."
        ),
        "---\ndate: 2016-01-23\n---\nFormer two-term Maryland Gov. Martin O'Malley has lost on Monday.",
        "---\ndate: 2024-10-14\n---\nThe three-time British Foreign Secretary William Hague said no on Monday.",
        (
            "---\ndate: 2025-10-14\n---\n"
            "[[USAID administrator=>Former USAID administrator]] Samantha Power said on Monday that it rained."
        ),
        (
            "---\ndate: 2014-10-14\n---\n"
            "[[Greek Interior Minister=>Former Greek Interior Minister]] Antonis Manitakis said so on Monday."
        ),
        "---\ndate: 2024-03-04\n---\nIn 2015, German Chancellor Angela Merkel defends her choice, an aide wrote.",
        "---\ndate: 2024-03-04\n---\nGerman Chancellor Angela Merkel supporters on the coast held a fair.",
        "---\ndate: 2022-03-04\n---\nLt. Gov. Andrew Cuomo of New York will speak in Albany.",
        "---\ndate: 2022-03-04\n---\nGov. Gen. Andrew Cuomo will speak in Albany.",
        "---\ndate: 2017-03-10\n---\nForeign Secretary William Hague planted an oak in the park.",
        "---\ndate: 2015-03-10\n---\nForeign Secretary William Hague resigned over supper.",
        "---\ndate: 2013-02-12\n---\nOn Monday senators praised the lawyers of President George W. Bush.",
        "---\ndate: 2013-10-10\n---\nAid stopped on Monday after the ouster of Egyptian President Mohamed Morsi.",
        ("---\ndate: 2025-09-15\n---\nTariffs will stay, [[former President=>President]] Donald Trump said on Monday."),
        ("---\ndate: 2025-09-15\n---\nThe wall was begun under former President Donald Trump, a guide said on Monday."),
        "---\ndate: 2024\n---\nUkrainian Foreign Minister Dmytro Kuleba said on Monday that talks go on.",
        "Ukrainian Foreign Minister Dmytro Kuleba said on Monday that talks go on.",
    )

    def says(self, verdict: TitleVerdict, date: DateInterval | None) -> str:
        """When the term ended, or that it had not."""
        claim, term = verdict.claim, verdict.term
        if verdict.kind is Verdict.STILL_HELD:
            return f"{claim.name} is called former, and holds the office “{claim.title}” since {written(term.start)}"
        if verdict.certain:
            return (
                f"{claim.name} left the office “{claim.title}” on {written(term.end)}, before the draft’s date, {date}"
            )
        return f"{claim.name} may have left the office “{claim.title}”: the register has {term.held}, the draft {date}"

    def place(self, verdict: TitleVerdict) -> tuple[int, int] | None:
        """The title, or the word that calls it former."""
        if verdict.kind is Verdict.STILL_HELD:
            return former_place(verdict)
        return super().place(verdict)

    def mends(self, verdict: TitleVerdict) -> str | None:
        """The title with "former", or without."""
        claim = verdict.claim
        if verdict.kind is Verdict.STILL_HELD:
            return (
                claim.title[0].upper() + claim.title[1:]
                if claim.block.text[former_place(verdict)[0]].isupper()
                else claim.title
            )
        return former_title(verdict)
