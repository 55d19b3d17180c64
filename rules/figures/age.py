"""Checks for an age that the draft's own dates contradict.

Why: "died on Tuesday aged 92", born in 1943: one of the two is wrong, and the family will see it. The age at death is
held against birth and death, an age of some year against the birth, and a present age against the birth and the draft's
date; so is the age of a relative against the years between the two, and an anniversary against the age at the wedding.
Not flagged: every age that the days, months or years allow, and one year more where only the draft's date is known;
ages more than a dozen years off, which are another person's, unless two digits are exchanged; blocks with several
births; pages of photographs, whose captions may be newer.
Source: arithmetic; 3,956 passages on births, deaths and ages in 73,700 texts, obituaries included.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.calendar.ages_apart import AgeApart, ages_apart
from linter.analysis.calendar.galleries import is_gallery
from linter.analysis.calendar.lives import Age, SinceThen, ages, since_then
from linter.analysis.calendar.relatives import relatives
from linter.analysis.calendar.two_ages import TwoAges, two_ages
from linter.api import Document, Evidence, Finding, Precision, Rule, Severity
from linter.dates import written

_MOST = 12
"""Years by which a slip may be off; more is another person."""
_MONTH = 31
"""Days within which a birth is known well enough to tell an age on a day."""
_MOST_OF_ONE = 25
"""The same where a pronoun leaves both ages to one person."""


class AgeRule(Rule):
    """See the module."""

    severity = Severity.WARNING
    precision = Precision(
        hits=2, right=2, corpus="27,420 news articles, 2012-2020, and what could concern it in 46,297 other texts"
    )
    examples = (
        "The 27-year-old, who turned [[30=>27]] last month, made her first hundred for Lund.",
        "The widow and her twins, aged six and [[eight=>6]], were in court.",
        "The widow, her twins and their cousin, aged six and eight, were in court.",
        "Ada Moller was born on 5 May 1940 in Leeds and died on 3 March 2026, aged [[87=>85]].",
        "---\ndate: 2026-03-06\n---\n\nAda Moller, born in Leeds in 1943, died on Tuesday at the age of [[92]].",
        "Ada Moller, who was born in Leeds, won her first cup in 1985. In 1996 she was one of four women in the final.",
        "Ada Moller was born in Leeds in 1970. In 1996 she was one of four women in the final.",
        "Born in Leeds, Moller began to row in 2011, at age eleven, and won her first cup in 2014.",
        "She was born in 1962 in York. In 1998, then [[46]], she won the prize.",
        "---\ndate: 2026-03-06\n---\n\nKay Moll, [[45]], was born in 1970, her lawyer said.",
        "---\ndate: 2026-03-06\n---\n\nKay Moll, 64, runs the mill. In 1998, when she was [[46]], it burned.",
        "---\ndate: 2026-03-06\n---\n\nKay Moll, [[21=>20]], who was born in April 2005, rows for Leeds.",
        "---\ndate: 2026-03-06\n---\n\nAda Moller died on Tuesday. Moller, born on 5 May 1941, was [[48=>84]].",
        "She was 24 when she won in 2012. Eight years on, at [[36]], she won again.",
        "---\ndate: 2026-03-06\n---\n\nKay Moll, who was born in 1950, turned 75 last year.",
        "Ada Moller was born on 5 May 1940 in Leeds and died on 3 March 2026, aged 85.",
        "---\ndate: 2026-03-06\n---\n\nAda Moller, who was born in Leeds in 1943, died on Tuesday at the age of 82.",
        "She was born in 1962 in York. In 1998, then 36, she won the prize; her son was 9 in 1998.",
        "---\ndate: 2026-03-06\n---\n\nKay Moll, 55, was born in 1970. Her mother, 91, was born in 1935.",
        "Born in Leeds in 1967, he became active in the party aged just 16. In 1997 he was elected.",
        "---\ndate: 2020-07-12\n---\n\nIn 1996, when Moll was 19, he and a 17-year-old friend robbed a man.",
        "She was born on 15 September 1933 in Leeds. She wed Tom Moll; her work took her to York. He died on 31 January"
        " 2015 at the age of 86.",
        "Her father was born in 1899. He died in 1950, when she was at school, at 9 p.m. in 1950.",
        "---\ndate: 2026-03-06\n---\n\nKay Moll, 64, runs the mill. In 1998, when she was 36, it burned.",
        "---\ndate: 2026-03-06\n---\n\nKay Moll, 31, who has rowed since she was 12, won her first cup in 2019.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Hold each age against the years that the dates allow."""
        seen: set[tuple[int, int]] = set()
        for age in ages(document):
            if age.kind in ("now", "turned", "lately") and is_gallery(document):
                continue  # captions may be newer than the page's date
            least, most = age.possible
            if age.kind == "now":
                exact = (age.born.last - age.born.first).days <= _MONTH and age.at.is_day
                least, most = least - 1, most + (0 if exact else 1)
            elif age.kind == "turned":
                least = most
            if not least <= age.years <= most and _slip(age.years, least, most):
                seen.add((age.block.index, age.start))
                yield self._finding(age)
        for two in two_ages(document):
            right = two.first + two.passed
            if abs(two.last - right) > 1 and _slip(two.last, right, right, _MOST_OF_ONE):
                seen.add((two.block.index, two.start))
                yield self._later(two, right)
        if document.date is not None:
            for pair in since_then(document):
                passed = document.date.first.year - pair.year
                right = pair.now - passed
                if (
                    passed > 0
                    and pair.then != pair.now
                    and abs(pair.then - right) > 1
                    and _slip(pair.then, right, right, _MOST_OF_ONE)
                ):
                    seen.add((pair.block.index, pair.start))
                    yield self._earlier(pair, passed, right)
        for apart in (*ages_apart(document), *relatives(document)):
            wrong = not apart.least <= apart.stated <= apart.most and _slip(
                apart.stated, apart.least, apart.most, apart.near
            )
            if wrong and (apart.block.index, apart.start) not in seen:
                seen.add((apart.block.index, apart.start))
                yield self._apart(apart)

    def _finding(self, age: Age) -> Finding:
        least, most = age.possible
        least = most if age.kind == "turned" else least
        shown = str(most) if least == most else f"{least} or {most}" if most == least + 1 else f"{least} to {most}"
        equation = f"born {written(age.born)}, {_at(age)}: {shown}"
        return self.finding(
            age.block.span(age.start, age.end),
            f"{equation}, not {age.years}",
            suggestions=(str(most),) if least == most else (),
            evidence=(Evidence(equation, age.born_block.span(age.born_start, age.born_end)),),
            confidence=0.85,
        )

    def _apart(self, age: AgeApart) -> Finding:
        shown = str(age.most) if age.least == age.most else f"{age.least} to {age.most}"
        equation = f"{age.proof}: {shown}"
        return self.finding(
            age.block.span(age.start, age.end),
            f"{equation}, not {age.stated}",
            suggestions=(str(age.most),) if age.least == age.most else (),
            evidence=(Evidence(equation, age.block.span(age.proof_start, age.proof_end)),),
            confidence=0.8,
        )

    def _later(self, two: TwoAges, right: int) -> Finding:
        equation = f"{two.first}, {two.passed} years later: {right}"
        return self.finding(
            two.block.span(two.start, two.end),
            f"{equation}, not {two.last}",
            evidence=(Evidence(equation, two.block.span(two.first_start, two.first_end)),),
            confidence=0.8,
        )

    def _earlier(self, pair: SinceThen, passed: int, right: int) -> Finding:
        equation = f"{pair.now} now, {passed} years after {pair.year}: {right} then"
        return self.finding(
            pair.block.span(pair.start, pair.end),
            f"{equation}, not {pair.then}",
            evidence=(Evidence(equation, pair.block.span(pair.now_start, pair.now_end)),),
            confidence=0.8,
        )


def _at(age: Age) -> str:
    at = written(age.at) or f"{age.at.first.isoformat()}/{age.at.last.isoformat()}"
    return f"{'died' if age.kind in ('death', 'lately') else 'in' if age.kind == 'past' else 'on'} {at}"


def _slip(stated: int, least: int, most: int, off: int = _MOST) -> bool:
    """Whether an age is near enough to a possible one to be the same person's."""
    exchanged = int(str(stated)[::-1])
    return min(abs(stated - least), abs(stated - most)) <= off or least <= exchanged <= most
