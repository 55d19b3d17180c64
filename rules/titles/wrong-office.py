"""Checks for an office that the person did not hold at the draft's date.

Why: "French Prime Minister" before the name of the president, or a deputy's promotion to minister, is the mistake that
fills corrections columns, and spelling checkers can't see it. An office of long ago counts as wrong too, where the
person holds another one now that excludes it ("Prime Minister" of a president who once was one).
A note only: rows whose days nobody else confirms, unless the register has somebody else in the ministry named.
Not flagged: surnames alone; any title that fits a row of any person of that name at the date, but for a region's or an
organisation's where the title is of a whole country; offices that only the body itself could tell apart (two directors,
two chiefs); sentences of another time; "acting" and the like, "shadow" unless the person sits in the government; what
stands in quotation marks.
Source: the register of offices, shipped and imported; each finding shows the row, its source and its as-of date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.analysis.titles.verdict import TitleVerdict, Verdict
from linter.analysis.titles.wording import held_title, office_of
from linter.api import Precision
from linter.rulebook.title_verdict_rule import TitleVerdictRule

if TYPE_CHECKING:
    from linter.dates import DateInterval


class WrongOffice(TitleVerdictRule):
    """Reports a title of a kind that the person never held, beside another that the register is certain of."""

    precision = Precision(hits=10, right=8, corpus="27,420 news articles, 2012-2020", silent_on=12798)
    kinds = (Verdict.OFFICE,)
    sure = 0.85
    examples = (
        "---\ndate: 2022-05-10\n---\n[[EU trade commissioner]] Thierry Breton told reporters that talks would go on.",
        "---\ndate: 2022-05-10\n---\nEU trade commissioner Valdis Dombrovskis met EU home commissioner Ylva Johansson.",
        "---\ndate: 2020-05-01\n---\nThey met Yoweri Museveni, the Prime Minister; the task force left.",
        (
            "---\ndate: 2025-08-17\n---\n"
            "Ukraine’s president, Volodymyr Zelenskyy, wrote to his Russian counterpart, Vladimir Putin."
        ),
        (
            "---\ndate: 2023-06-20\n---\n"
            "The [[Bank of Canada governor]], Chrystia Freeland, was watching the price of bread."
        ),
        (
            "---\ndate: 2022-11-21\n---\n"
            "Winter makes it worse, said Filippo Grandi, the [[UN secretary-general=>UN high commissioner]]."
        ),
        (
            "---\ndate: 2023-05-10\n---\n"
            "Farms were spared by Ursula von der Leyen, [[president of the European Parliament]]."
        ),
        "---\ndate: 2023-04-12\n---\n[[Britain’s chancellor=>Britain’s home secretary]], Suella Braverman, cut it.",
        "---\ndate: 2014-03-04\n---\nIt is home to would-be president Hillary Clinton's campaign.",
        "---\ndate: 2005-03-04\n---\nVictorian Premier Steve Bracks wants to open the dam.",
        ("---\ndate: 2024-05-01\n---\n[[Russian Foreign Minister]] Maria Zakharova spoke of a plot."),
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
        (
            "---\ndate: 2022-05-20\n---\n"
            "[[Russian Prime Minister=>Russian President]] Vladimir Putin sent an envoy to Ankara."
        ),
        (
            "---\ndate: 2024-06-20\n---\n"
            "The [[Polish President=>Polish Prime Minister]], Donald Tusk, sent an envoy to Ankara."
        ),
        (
            "---\ndate: 2021-11-03\n---\n"
            "The [[foreign secretary=>home secretary]], Priti Patel, will answer questions in the Commons."
        ),
        (
            "---\ndate: 2016-09-05\n---\n"
            "The flag fell after [[South Carolina Mayor=>South Carolina Governor]] Nikki Haley had signed the bill."
        ),
        ("---\ndate: 2023-05-16\n---\nModels need licences, [[Google’s chief executive]], Sam Altman, told senators."),
        (
            "---\ndate: 2016-08-15\n---\n"
            "[[South Africa’s trade minister=>South Africa’s finance minister]] Pravin Gordhan opened a tram line."
        ),
        "---\ndate: 2016-08-15\n---\nSouth Africa’s economy minister Pravin Gordhan opened a tram line.",
        "---\ndate: 2022-05-20\n---\nThen-Prime Minister Vladimir Putin sent an envoy to Ankara.",
        "---\ndate: 2022-05-20\n---\nIn 2009 Prime Minister Vladimir Putin sent an envoy to Ankara.",
        "---\ndate: 2022-05-20\n---\nThe president, Sergei Lavrov, and others sat in the second row.",
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
        "[[Ukraine’s Foreign Minister=>Ukraine’s Defence Minister]] Oleksii Reznikov said that talks go on.",
        "---\ndate: 2024-10-08\n---\n[[Shadow health secretary=>Health secretary]] Wes Streeting said it on Tuesday.",
        "---\ndate: 2023-10-10\n---\nShadow health secretary Wes Streeting said on Tuesday that queues are long.",
        "---\ndate: 2024-10-08\n---\nIn 2022 shadow health secretary Wes Streeting said that queues were long.",
        (
            "---\ndate: 2023-05-11\n---\n"
            "[[Bank of England president=>Bank of England governor]] Andrew Bailey said rates would stay."
        ),
        "[[Russian Foreign Minister]] Maria Zakharova told reporters that talks would go on.",
        "---\ndate: 2023-06-01\n---\nThe club’s president, Emmanuel Macron Dupont, met the mayor.",
        "---\ndate: 2022-05-10\n---\n[[Treasury Minister=>Treasury Secretary]] Janet Yellen spoke of prices.",
        "---\ndate: 2019-05-10\n---\n[[Foreign Minister=>Secretary of State]] Mike Pompeo put off a trip.",
        "---\ndate: 2023-07-10\n---\n[[Finance Secretary=>Finance Minister]] Nirmala Sitharaman taxed the games.",
        "---\ndate: 2023-07-10\n---\n[[Home Minister=>Home Secretary]] Suella Braverman wants fewer boats.",
        "---\ndate: 2023-07-10\n---\nThe interior minister, Suella Braverman, wants fewer boats.",
        "---\ndate: 2017-02-21\n---\nForeign Secretary S. Jaishankar flew to Dhaka.",
        "---\ndate: 2022-02-21\n---\n[[Georgia Attorney General=>Georgia Governor]] Brian Kemp signed it.",
        "---\ndate: 2022-02-21\n---\n[[Ontario Prime Minister=>Ontario Premier]] Doug Ford opened a road.",
        "---\ndate: 2024-05-01\n---\nTexas Senate President Dan Patrick closed the session.",
        "---\ndate: 2023-03-07\n---\n[[House Majority Leader=>House Minority Leader]] Hakeem Jeffries will vote no.",
        "---\ndate: 2023-01-05\n---\nHouse Minority Leader Kevin McCarthy lost the tenth ballot.",
        "---\ndate: 2024-04-07\n---\n[[Attorney General=>Solicitor General]] Tushar Mehta told the court to wait.",
        ("---\ndate: 2025-03-04\n---\nIt was opened by Kemi Badenoch, the [[prime minister]], at a hotel."),
        "---\ndate: 2023-02-20\n---\nOlaf Scholz, the German chancellor, and Robert Habeck came by train.",
        "---\ndate: 2018-08-08\n---\nJosh Hawley, the attorney general, opened an inquiry in Missouri.",
        "---\ndate: 2013-09-14\n---\nChuck Hagel, Gen. Martin Dempsey, the chairman of the Joint Chiefs, left.",
        "---\ndate: 2024-09-05\n---\nPresident Kamala Harris would sign the bill.",
        "---\ndate: 2022-06-28\n---\n[[Chief Justice]] Samuel Alito wrote the opinion.",
        "---\ndate: 2022-01-19\n---\nThe [[head of the World Trade Organization]], Tedros Adhanom Ghebreyesus, left.",
        "---\ndate: 2022-04-07\n---\n[[UN Director-General=>UN Secretary-General]] António Guterres flew to Kyiv.",
    )

    def says(self, verdict: TitleVerdict, date: DateInterval | None) -> str:
        """The office that the register has."""
        claim, term = verdict.claim, verdict.term
        if term not in claim.terms:
            own = f"; register: {office_of(verdict.own)}" if verdict.own is not None else ""
            return f"{claim.name} does not hold the office “{claim.title}”, which is {term.person}’s on {date}{own}"
        when = f" on {date}" if date is not None else ""
        return f"{claim.name} does not hold the office “{claim.title}”; register: {office_of(term)}{when}"

    def mends(self, verdict: TitleVerdict) -> str | None:
        """The office held, written as the title is."""
        if verdict.own is None:
            return held_title(verdict)
        return held_title(TitleVerdict(verdict.claim, verdict.kind, verdict.own, verdict.certain))
