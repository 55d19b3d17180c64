"""Checks for a weekday or month in the headline where the body's first sentences have another one.

Why: readers turn up on the day that the headline names. The rule looks at what follows "on", "in", "by", "until",
"from", "since" and the like, and holds it against the one day or month of the first two sentences (of the
first in a brief).
Not flagged: a day that the first sentences have too, or tell by "today", "tomorrow" or "the weekend"; the day on which
something was said; names ("Black Friday"); a day of which another sentence says what the headline says. A day that a
later sentence has is a note, unless that sentence tells of something else for certain. A day that something was moved
from is no day of it.
Source: AP Stylebook, "days of the week", "months".
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.headlines.claims.claim_days import days_instead
from linter.analysis.headlines.claims.claims import Claim, ClaimForm
from linter.api import Evidence, Precision
from linter.rulebook.claim_rule import ClaimRule, Objection, objection

ABSENT = 0.95
"""Where the body lacks the headline's day."""
ELSEWHERE = 0.85
"""Where a later sentence has it."""


class DayRule(ClaimRule):
    """Days and months that the lead has not, and another one in their place."""

    forms = frozenset({ClaimForm.STATEMENT, ClaimForm.LIST})
    note_at = 0.5
    warning_at = 0.9
    needs_body = True
    precision = Precision(
        hits=0,
        right=0,
        corpus="217 published headlines with the name of a day, 2012 to 2020, presumed right; 2 of them were reported, "
        "4 more were in notes; of the same with another day 46 are reported",
        silent_on=215,
    )
    examples = (
        """# Bridge to reopen on [[Sunday]]

The bridge over the Lund will carry cars again on Thursday after a year of repairs. Nobody has missed it.
""",
        """# Trial of skipper to open in [[March]]

A judge in Lund has fixed 14 October for the start of the trial of a skipper. He denies the charge.

He has been held since March, when his ferry ran aground.
""",
        """# Ferry fares to rise from [[June]]

Ferry fares will go up in September, the line said on Monday.
""",
        """# Bridge to reopen on Sunday

The bridge over the Lund will carry cars again after a year of repairs, the mayor said on Thursday.
""",
        """# Bridge to reopen on Sunday

The bridge over the Lund will carry cars again at the weekend. Repairs ended on Thursday.
""",
        """# Bridge to reopen on Sunday

The bridge over the Lund will carry cars again. It was shut on Thursday.

It will reopen to cars on Sunday, the mayor said. The bridge had been mended for a year.
""",
        """# Bridge to reopen on Sunday

The bridge over the Lund will carry cars again after a year of repairs. The ferry sails for the last time on Thursday.

Nobody will miss it.
""",
        """# Shops fill up on Black Friday

Shops in Lund were full on Monday. Nobody had foreseen it.
""",
        """# Fair of Lund moves to [[Sunday]]

The fair of Lund moves from Sunday to Monday, the mayor said. The bridge is shut until Sunday.
""",
        """# Bridge to reopen on Sunday

Between Monday and Thursday the bridge will be swept. Nobody has missed it.
""",
    )

    def objections(self, claim: Claim) -> Iterator[Objection]:
        """Yield an objection to each day or month."""
        for found in days_instead(claim):
            index = claim.index
            instead = index.texts[found.place]
            evidence = [Evidence("the body's day", index.span(found.place, found.place))]
            if found.own is not None:
                evidence.append(Evidence("the headline's day", index.span(found.own, found.own)))
            yield objection(
                found.word,
                score=ABSENT if found.own is None or found.apart else ELSEWHERE,
                message=f"Headline says {found.word.text}; body says {instead}",
                evidence=evidence,
                body=instead,
            )
