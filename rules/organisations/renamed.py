"""Checks for a body under the name that it had before the draft's date.

Why: a reader who looks for the Independent Police Complaints Commission in 2024 finds that it closed in 2018.
Not flagged: the first half year after the change; drafts without a date; a draft that has the new name too, or that
speaks of the past near the old one (a year before the change, "former", "then", "was", "until", "set up"); a former
name that is part of a longer name.
Source: the register of organisations: its former names with the day on which each ended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from linter.analysis.organisations.mentions import former_names, has_words
from linter.analysis.text.past_cues import past_cue
from linter.api import Document, Evidence, Finding, Mention, Precision, Rule, Severity, Source, organisations_of
from linter.dates import parse_day
from linter.registers.words import as_written

_GRACE = timedelta(days=182)
"""How long after a change the old name is still used for lack of a known new one."""
_PAST = (
    r"\b(?:[Uu]ntil|[Pp]reviously|[Oo]riginally|[Bb]ack then|[Dd]ecades?|ago|[Ff]ounded|[Ss]et up|[Cc]reated|[Mm]erged|"
    r"[Aa]bolished|[Ss]crapped|[Rr]eplaced|[Pp]redecessor|[Ss]ucce(?:ssor|eded)|[Nn]ow-defunct|[Dd]efunct|[Bb]ecame|"
    r"[Oo]nce|[Rr]ebrand\w*|[Dd]issolved|[Rr]etired|[Vv]eteran|[Ll]ate|[Aa]lumn\w+|[Cc]areer|[Tt]hen|[Ww]hen)\b"
)
_SERVED = (
    r"\b(?:served|worked|joined|was|were|had|led|headed|ran|played|spent|drafted|traded|signed|left)\b[^.!?]{0,80}$"
)


class Renamed(Rule):
    """Reports former names in drafts about the present."""

    severity = Severity.NOTE  # such names stand in 20 places of 27,420 articles: too few to promise more
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
        "The Independent Police Complaints Commission will answer on Monday.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Hold the end of each former name against the draft's date."""
        if document.date is None:
            return
        numbers = {block.index: number for number, block in enumerate(document.prose)}
        for mention in former_names(document):
            ended = parse_day(mention.form.context)
            if ended is None or document.date.first <= ended.last + _GRACE:
                continue
            store = organisations_of(document)
            if any(has_words(document, form.text) for form in store.right_forms(mention.form.entry)):
                continue
            before = mention.block.text[max(0, mention.start - 120) : mention.start]
            years = "|".join(str(year) for year in range(2000, ended.last.year + 1))
            past = f"{_PAST}|(?<!\\d)(?:{years})(?!\\d)" if years else _PAST
            here = numbers[mention.block.index]
            if re.search(_SERVED, before) or past_cue(document, here, mention.start, mention.end, past):
                continue
            yield self._finding(mention, document)

    def _finding(self, mention: Mention, document: Document) -> Finding:
        entry = organisations_of(document).entry(mention.form.entry)
        source = Source(entry.source, as_of=entry.as_of or None)
        return self.finding(
            mention.span,
            f"“{mention.text}” is a former name in a draft of {document.date}: {entry.name}",
            suggestions=(as_written(entry.name, mention.text),),
            evidence=(
                Evidence(f"the register has {entry.described}, whose name this was until {mention.form.context}",
                         source=source),
            ),
            source=source,
            confidence=0.7,
        )  # fmt: skip
