"""Checks for a name that a body or country did not have at the draft's date.

Why: Russia's army has not been the Red Army since 1946, and Swaziland is Eswatini since 2018; the old name misleads, or
sounds like a slogan.
Not flagged: history: a year before the change, "former", "then", and the words of the time (Soviet, Stalin, World War)
near the name; other bodies of that name (the Red Army Faction, China's Red Army, choirs); drafts without a date, and
drafts from before the change.
Source: the renamings themselves, with their dates, as the table in the rule has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from linter.analysis.text.past_cues import past_cue
from linter.api import Block, Document, Evidence, Finding, Precision, Rule, Severity, Source
from linter.records import NamedTuple


class Former(NamedTuple):
    """A name that is out of date.

    name: the old name.
    since: the first day on which it is wrong.
    now: what is meant is called now.
    past: an expression for what near it speaks of the past.
    about: an expression that must occur in the draft, so that the name means this body; an empty one always does.
    plain: whether the name has no other use; then it is a warning from a year after the change on.
    """

    name: str
    since: date
    now: tuple[str, ...]
    past: str
    about: str = ""
    plain: bool = False


_FORMER = (
    Former(
        "Red Army",
        date(1992, 1, 1),
        ("Russian army", "Russian military"),
        r"\b(?:Soviets?|USSR|World War|WWII|wartime|Stalin|Lenin|Trotsky|Bolshevik\w*|Nazis?|Hitler|Holocaust|"
        r"Auschwitz|Reich|liberat\w+|Warsaw Pact|Cold War|Chin\w+|Mao|Long March|Japan\w*|Faction|Fraction|Brigade|"
        r"Choir|Chorus|Ensemble|Studio|veterans?|Victory Day|Great Patriotic|tsar\w*|"
        r"civil war|fans?|club|season|league|Afghanistan|Germans?)\b",
        r"\b(?:Russian|Russia|Putin|Moscow|Kremlin)\b",
    ),
    Former("Swaziland", date(2018, 4, 19), ("Eswatini",), r"\beSwatini|Eswatini\b", plain=True),
    Former(
        "Zaire",
        date(1997, 5, 17),
        ("Congo", "Democratic Republic of Congo"),
        r"\b(?:Mobutu|Kabila|Ali|Foreman|Ebola|Emile)\b",
    ),
    Former("Upper Volta", date(1984, 8, 4), ("Burkina Faso",), r"\b(?:missiles?|rockets?)\b"),
    Former(
        "Federal Republic of Yugoslavia", date(2003, 2, 4), ("Serbia",), r"\b(?:Milosevic|Milošević|tribunal|war)\b"
    ),
)


class Anachronism(Rule):
    """Reports names that were given up before the draft's date."""

    severity = Severity.WARNING
    precision = Precision(hits=0, right=0, corpus="27,420 news articles, 2012-2020", silent_on=12)
    examples = (
        "---\ndate: 2022-04-01\n---\n\nThe [[Red Army=>Russian army]] is leaving the north, officials in Moscow said.",
        "---\ndate: 2023-09-01\n---\n\nThe king of [[Swaziland=>Eswatini]] opened the school on Friday.",
        "---\ndate: 2024-03\n---\n\nFarmers in [[Swaziland=>Eswatini]] sold their sugar to the mills in March.",
        "---\ndate: 2022-04-01\n---\n\nThe Red Army took Berlin in 1945, Russian historians say.",
        "---\ndate: 2022-04-01\n---\n\nRussian choirs sing: the Red Army Choir starts its tour.",
        "---\ndate: 2010-04-01\n---\n\nThe king of Swaziland opened the school.",
        "---\ndate: 2023-09-01\n---\n\nEswatini, formerly Swaziland, held a vote.",
        "The Red Army is leaving the north, officials in Moscow said.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for each former name, if the draft is dated after its end."""
        if document.date is None:
            return
        for former in _FORMER:
            if document.date.first < former.since or former.name not in document.source:
                continue
            if former.about and not re.search(former.about, document.source):
                continue
            for number, block in enumerate(document.prose):
                for match in re.finditer(rf"\b{former.name}\b", block.text):
                    if not past_cue(document, number, match.start(), match.end(), former.past):
                        yield self._finding(block, match.start(), match.end(), former, document)

    def _finding(self, block: Block, start: int, end: int, former: Former, document: Document) -> Finding:
        now = former.now[0]
        source = Source("renamings of bodies and countries", as_of=former.since.isoformat())
        return self.finding(
            block.span(start, end),
            f"“{former.name}” is a former name in a draft of {document.date}: {now}",
            suggestions=former.now,
            evidence=(
                Evidence(f"not since {former.since.year}; nothing near the name speaks of the past", source=source),
            ),
            source=source,
            severity=None if _sure(former, document) else Severity.NOTE,
            confidence=0.85,
        )


def _sure(former: Former, document: Document) -> bool:
    """Whether a name has no other use, and nobody can have missed the change."""
    return former.plain and document.date is not None and document.date.first.year > former.since.year + 1
