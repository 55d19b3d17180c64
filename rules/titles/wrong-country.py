"""Checks for a title that names another country, region or body than the one whose office it is.

Why: with two visitors in one paragraph a minister soon serves the wrong government, an error that readers there take
badly; so does a governor of New York in New Jersey, or NATO's secretary-general at the United Nations.
A note only: rows whose days nobody else confirms, unless the register has somebody else in the office named.
Not flagged: people whom the register also has in office in the country named; ambassadors, who belong to two
countries; companies, several of which one person may lead; surnames alone; what stands in quotation marks.
Source: the register of offices, shipped and imported; each finding shows the row, its source and its as-of date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.analysis.titles.parsed_title import country_key
from linter.analysis.titles.verdict import TitleVerdict, Verdict
from linter.analysis.titles.wording import country_place, country_word, held_region, office_of, place_after
from linter.api import Precision
from linter.rulebook.title_verdict_rule import TitleVerdictRule

if TYPE_CHECKING:
    from linter.dates import DateInterval


class WrongCountry(TitleVerdictRule):
    """Reports the country of a title whose person holds that office in another one."""

    precision = Precision(hits=0, right=0, corpus="9,000 dated news articles, 2012-2020", silent_on=12808)
    kinds = (Verdict.COUNTRY,)
    sure = 0.85
    examples = (
        "---\ndate: 2022-04-19\n---\n[[Romanian=>Ukrainian]] Foreign Minister Dmytro Kuleba thanked the allies.",
        (
            "---\ndate: 2020-05-04\n---\n"
            "Schools will reopen, said Jacinda Ardern, the [[Australian=>New Zealand]] prime minister."
        ),
        "[[Brazil=>India]]’s Prime Minister Narendra Modi flew to Tokyo.",
        (
            "---\ndate: 2014-03-03\n---\n"
            "The bridge is safe, [[New Jersey Governor=>New York Governor]] Andrew Cuomo told reporters."
        ),
        (
            "---\ndate: 2021-03-03\n---\n"
            "Maria Zakharova, a spokeswoman for the [[Serbian=>Russian]] foreign ministry, sent the station a letter."
        ),
        (
            "---\ndate: 2018-03-05\n---\n"
            "The krone is strong, said Stefan Ingves, the governor of [[Denmark=>Sweden]]’s central bank."
        ),
        (
            "---\ndate: 2014-03-03\n---\n"
            "The bridge is safe, said Democratic Gov. Andrew Cuomo of [[New Jersey=>New York]], its owner."
        ),
        "---\ndate: 2014-03-03\n---\nThe bridge is safe, said Democratic Gov. Andrew Cuomo of New York, its owner.",
        "---\ndate: 2022-03-08\n---\nThe [[archbishop of Canterbury]], Stephen Cottrell, led the prayers.",
        "---\ndate: 2018-06-01\n---\nWashington Mayor Muriel Bowser opened a school.",
        "---\ndate: 2022-06-01\n---\nDaniel Andrews, spoke to Annastacia Palaszczuk, the Queensland premier.",
        "---\ndate: 2014-03-03\n---\nThe bridge is safe, New York Gov. Andrew Cuomo told reporters.",
        "---\ndate: 2014-03-03\n---\nThe bridge is safe, New York Governor Andrew Cuomo told reporters.",
        (
            "---\ndate: 2023-11-08\n---\n"
            "French President Emmanuel Macron called his [[Italian=>German]] counterpart, Olaf Scholz, in May."
        ),
        "---\ndate: 2023-11-08\n---\nFrench President Emmanuel Macron called his German counterpart, Olaf Scholz.",
        "---\ndate: 2018-01-25\n---\nThe prime minister of Macedonia, Zoran Zaev, met nobody in Davos.",
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

    def says(self, verdict: TitleVerdict, date: DateInterval | None) -> str:  # noqa: ARG002 - the row says when
        """Whose office the register has."""
        claim = verdict.claim
        where = "in the wrong country" if claim.reading.countries else "at the wrong body or place"
        title = claim.form if place_after(claim) is not None else claim.title
        return f"“{title}” puts {claim.name} {where}: the register has {office_of(verdict.term)}"

    def place(self, verdict: TitleVerdict) -> tuple[int, int] | None:
        """The country, or the whole title where it names a body or a part of a country."""
        claim = verdict.claim
        after = place_after(claim)
        if after is not None or not claim.reading.countries:
            return after or super().place(verdict)
        place = country_place(claim.title, next(iter(claim.reading.countries)))
        return (claim.start + place[0], claim.start + place[1]) if place is not None else None

    def mends(self, verdict: TitleVerdict) -> str | None:
        """The word for the country whose office it is, or the title with the region."""
        claim = verdict.claim
        if not claim.reading.countries:
            return held_region(verdict)
        right = country_key(verdict.term.country)
        place = self.place(verdict)
        if not right or place is None:
            return None
        return country_word(claim.block.text[slice(*place)], right)
