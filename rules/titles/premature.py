"""Checks for a title that the person did not hold yet at the draft's date.

Why: an archive text updated with today's titles, or a date gone wrong, gives somebody an office years too early.
A note only: terms that begin within 60 days where nobody is known to hold the office, and rows that nobody confirms.
Not flagged: nominees, "-elect", candidates; people who held a like office before, and offices that people come back to
(chief executives, party leaders); spokespeople other than press secretaries, who mostly spoke for the house before;
ministers in the years before, unless the register has somebody else in the ministry; sentences that tell of what is to
come ("if", "named", "next", a later year); the week before a term; headlines whose text tells of a choice; drafts
without a date.
Source: the register of offices, shipped and imported; each finding shows the row, its source and its as-of date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.analysis.titles.verdict import TitleVerdict, Verdict
from linter.api import Precision
from linter.dates import written
from linter.rulebook.title_verdict_rule import TitleVerdictRule

if TYPE_CHECKING:
    from linter.dates import DateInterval


class Premature(TitleVerdictRule):
    """Reports the title of an office whose every term of that person began after the draft's date."""

    precision = Precision(hits=2, right=1, corpus="24,246 dated news articles, 2012-2020", silent_on=12806)
    kinds = (Verdict.PREMATURE,)
    examples = (
        "---\ndate: 2024-04-08\n---\nA rival had jokes; [[President]] Claudia Sheinbaum kept to her notes and said no.",
        "---\ndate: 2019-09-03\n---\nThe prime minister of North Macedonia, Zoran Zaev, cut the ribbon in Skopje.",
        "---\ndate: 2016-12-12\n---\n[[President]] Donald Trump, who walked through the mill, praised the boilers.",
        "---\ndate: 2016-12-12\n---\nSenators have many questions for the new President Donald Trump.",
        (
            "---\ntitle: Mayor Sadiq Khan waves from the pier\ndate: 2016-04-20\n---\n"
            "He is a candidate, no more, but the pier's owner rolled out a carpet."
        ),
        "---\ndate: 2016-03-14\n---\n[[French President]] Emmanuel Macron said on Monday that talks would resume.",
        (
            "---\ndate: 2014-03-03\n---\n"
            "The alliance is ready, [[NATO Secretary General]] Jens Stoltenberg told reporters."
        ),
        (
            "---\ndate: 2016-05\n---\n"
            "António Guterres, the [[Secretary-General of the United Nations]], will visit Nairobi on Friday."
        ),
        "---\ndate: 2016-03-14\n---\n[[French President]] Emmanuel Macron opened a bridge in Lyon.",
        "---\ndate: 2015-02-11\n---\nTheresa May, the [[prime minister]], planted a tree beside the school.",
        "---\ndate: 2021-02-02\n---\n[[Foreign Secretary]] Liz Truss opened a pavilion in Osaka.",
        "---\ndate: 2021-06-02\n---\nA guide to whoever may follow: Foreign Secretary Liz Truss if she wins.",
        "---\ndate: 2017-05-09\n---\nFrench President Emmanuel Macron opened a bridge in Lyon.",
        "---\ndate: 2017-06-12\n---\nFrench President Emmanuel Macron said on Monday that talks would resume.",
        "---\ndate: 2017-05-08\n---\nFrench president-elect Emmanuel Macron said on Monday that talks would resume.",
        "---\ndate: 2014-09-15\n---\nThe next NATO Secretary General, Jens Stoltenberg, will visit Kyiv on Friday.",
        "---\ndate: 2016\n---\nAntónio Guterres hopes to become Secretary-General of the United Nations.",
        "---\ndate: 2015/2016\n---\nSecretary-General António Guterres said on Monday that talks would resume.",
        (
            "---\ndate: 2016-11-18\n---\n"
            "You may think that now President Donald Trump will be able to do whatever he wants."
        ),
        (
            "---\ndate: 1996-08-20\n---\n"
            "Bill Clinton spoke; the ideas of President George Bush said nothing on Monday to us."
        ),
    )

    def says(self, verdict: TitleVerdict, date: DateInterval | None) -> str:
        """When the term begins."""
        claim = verdict.claim
        return f"{claim.name} was not “{claim.title}” before {written(verdict.term.start)}; the draft’s date is {date}"
