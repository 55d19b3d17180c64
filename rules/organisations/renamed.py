"""Checks for a body under the name that it had before the draft's date.

Why: a reader who looks for the Independent Police Complaints Commission in 2024 finds that it closed in 2018.
It is a warning where the sentence is of the present: the body says, will or plans something, or a weekday stands there.
Without that it is a note, and so it is in a draft without a date, where the change may be still to come.
Not flagged: the first three months after the change; a body that the draft places in another country; a draft that
has the new name too, or that speaks of the past near the old one (a year before the change, "former", "then", "was",
"until", "set up"); a former name that is part of a longer name; in a draft without a date also whatever is not of the
present.
Source: the register of organisations: its former names with the day on which each ended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from linter.analysis.organisations.homes import draft_is_of_another_country, placed_elsewhere
from linter.analysis.organisations.likely_mistakes import has_words
from linter.analysis.organisations.mentions import former_names
from linter.analysis.text.past_cues import REACH, past_cue
from linter.api import Document, Evidence, Finding, Mention, Precision, Rule, Severity, Source, organisations_of
from linter.dates import parse_day
from linter.registers.words import as_written

_GRACE = timedelta(days=92)
"""How long after a change the old name is still used for lack of a known new one."""
_PAST = (
    r"\b(?:[Uu]ntil|[Pp]reviously|[Oo]riginally|[Bb]ack then|[Dd]ecades?|ago|[Ff]ounded|[Ss]et up|[Cc]reated|[Mm]erged|"
    r"[Aa]bolished|[Ss]crapped|[Rr]eplaced|[Pp]redecessor|[Ss]ucce(?:ssor|eded)|[Nn]ow-defunct|[Dd]efunct|[Bb]ecame|"
    r"[Rr]ebrand\w*|[Dd]issolved|[Cc]losed)\b"
)
_LOOSE = r"|\b(?:[Oo]nce|[Rr]etired|[Vv]eteran|[Ll]ate|[Aa]lumn\w+|[Cc]areer|[Tt]hen|[Ww]hen)\b"
"""What speaks of the past only where nothing says that the body does something now."""
_SERVED = (
    r"\b(?:served|worked|joined|was|were|had|led|headed|ran|played|spent|drafted|traded|signed|left)\b[^.!?]{0,80}$"
)


_PRESENT_AFTER = re.compile(
    r"[’']?s? (?:\w+ )?(?:says?|said|told|warns?|warned|will|plans?|expects?|has|have|is|are|announced|"
    r"confirmed|published|refused|declined|urged?s?|wants?|advis\w+|shows?|suggests?|reports?|opened|fined|launched)\b"
)
_WEEKDAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tomorrow|this (?:week|month))\b"
)


class Renamed(Rule):
    """Reports former names in drafts about the present."""

    severity = Severity.WARNING
    precision = Precision(hits=2, right=2, corpus="27,420 news articles, 2012-2020", silent_on=18)
    examples = (
        (
            "---\ndate: 2024-03-01\n---\n\nThe complaint went to the [[Independent Police Complaints Commission=>"
            "Independent Office for Police Conduct]], which will answer on Monday."
        ),
        (
            "---\ndate: 2022\n---\n\nThe [[European Aviation Safety Agency=>European Union Aviation Safety Agency]] "
            "warns pilots."
        ),
        "---\ndate: 2026-05-06\n---\n\nThe [[Boy Scouts of America=>Scouting America]] will meet in May.",
        "---\ndate: 2024-03-01\n---\n\nThe Independent Police Complaints Commission cleared him in 2011.",
        (
            "---\ndate: 2024-03-01\n---\n\nThe Independent Office for Police Conduct has the papers of the "
            "Independent Police Complaints Commission."
        ),
        "---\ndate: 2018-03-01\n---\n\nThe Independent Police Complaints Commission will answer on Monday.",
        "---\ndate: 2024-03-01\n---\n\nShe served for ten years on the Independent Police Complaints Commission.",
        (
            "The [[Independent Police Complaints Commission=>Independent Office for Police Conduct]] will answer on "
            "Monday."
        ),
        "The Independent Police Complaints Commission and its files.",
        (
            "---\ndate: 2022-03-02\n---\n\nFigures from [[Public Health England=>UK Health Security Agency]] show "
            "fewer cases, and tests will end when the money does."
        ),
        "---\ndate: 2023-10-05\n---\n\nThe Financial Services Authority in Jakarta, Indonesia, said that lending grew.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Hold the end of each former name against the draft's date."""
        numbers = {block.index: number for number, block in enumerate(document.prose)}
        for mention in former_names(document):
            ended = parse_day(mention.form.context)
            if ended is None or (document.date is not None and document.date.first <= ended.last + _GRACE):
                continue
            present = _of_the_present(mention)
            if document.date is None and not present:
                continue
            store = organisations_of(document)
            home = store.entry(mention.form.entry).country
            if placed_elsewhere(mention.block, mention.start, mention.end, home) or draft_is_of_another_country(
                document, home
            ):
                continue
            if any(has_words(document, form.text) for form in store.right_forms(mention.form.entry)):
                continue
            before = mention.block.text[max(0, mention.start - 120) : mention.start]
            years = "|".join(str(year) for year in range(2000, ended.last.year + 1))
            past = f"{_PAST}|(?<!\\d)(?:{years})(?!\\d)" if years else _PAST
            if not _acts_now(mention):
                past += _LOOSE
            here = numbers[mention.block.index]
            if re.search(_SERVED, before) or past_cue(document, here, mention.start, mention.end, past):
                continue
            yield self._finding(mention, document, present)

    def _finding(self, mention: Mention, document: Document, present: bool) -> Finding:
        entry = organisations_of(document).entry(mention.form.entry)
        source = Source(entry.source, as_of=entry.as_of or None)
        dated = document.date is not None
        when = f"in a draft of {document.date}" if dated else "(the draft has no date)"
        return self.finding(
            mention.span,
            f"“{mention.text}” is a former name {when}: {entry.name} since {mention.form.context}",
            suggestions=(as_written(entry.name, mention.text),),
            evidence=(
                Evidence(f"the register has {entry.described}, whose name this was until {mention.form.context}",
                         source=source),
            ),
            source=source,
            severity=None if dated and present else Severity.NOTE,
            confidence=0.8 if dated and present else 0.7,
        )  # fmt: skip


def _acts_now(mention: Mention) -> bool:
    """Whether the body says, will or plans something."""
    return _PRESENT_AFTER.match(mention.block.text, mention.end) is not None


def _of_the_present(mention: Mention) -> bool:
    """Whether the body is said to do something now, or the sentence has a day of this week."""
    if _acts_now(mention):
        return True
    first, last = max(0, mention.start - REACH), mention.end + REACH
    text = mention.block.text
    begin = max(text.rfind(stop, first, mention.start) for stop in (". ", "! ", "? ", "\n")) + 1
    ends = [end for end in (text.find(stop, mention.end, last) for stop in (". ", "! ", "? ", "\n")) if end >= 0]
    return _WEEKDAY.search(text, max(begin, first), min(ends, default=last)) is not None
