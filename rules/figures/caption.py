"""Checks for a caption or an alt text that the body contradicts: a name, an age, a number, a vote or a day.

Why: captions are written by somebody else and in another hour than the text, so a wrong age or number stays in.
Not flagged: people and things that only the picture shows; a number of which the body has several, or another rounding;
relatives; short forms of a given name; other capitals in a name; what can be or was planned; a part of a crowd; another
match; an age of then.
A note where the two figures count no one noun; no archive with captions was at hand on which the rule could be
measured.
Source: the draft itself; the body is taken for right.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.arithmetic.caption_people import caption_ages, caption_names
from linter.analysis.arithmetic.captions import CAPTIONS, caption_days, caption_numbers, caption_scores, caption_votes
from linter.api import Document, Evidence, Finding, Rule, Severity


class Caption(Rule):
    """Names, ages, numbers and days of captions that differ from those of the body."""

    severity = Severity.WARNING
    quotations = "skip"
    examples = (
        "# Ferry aground\n\nThe ferry had 34 passengers aboard on Monday.\n\n![The ferry with its [[43]] "
        "passengers aboard](a.jpg)\n",
        "# Ferry aground\n\nThe master, Karl Lindholm, 45, came.\n\n![Karl Lindholm, [[54=>45]], outside the "
        "court](a.jpg)\n",
        "# Ferry aground\n\nThe master, Karl Lindholm, came.\n\n![The master, [[Kurt=>Karl]] Lindholm](a.jpg)\n",
        "# Merger agreed\n\nThe plan passed by 38 votes to 13.\n\n![The vote: 38 for, [[31=>13]] against](a.jpg)\n",
        "# Ferry aground\n\nThe ferry had 34 passengers aboard.\n\n![The ferry can carry 340 passengers](a.jpg)\n",
        "# Moll wins\n\nAda Moll, 82, won on Sunday.\n\n![Ada Moll, aged 28, at the 1972 race](a.jpg)\n",
        "# Moll wins\n\nCatherine Moll won the race.\n\n![Kate Moll after the race](a.jpg)\n",
        "# Lynx win\n\nThe Lynx beat Dunmere 3-1.\n\n![The Lynx after their 2-0 win over Corle in May](a.jpg)\n",
        "# Merger goes through\n\nThe plan passed by 38 votes to 13, the budget by 30 votes to 21.\n\n"
        "![The vote: 38 for, 31 against](a.jpg)\n",
        "# Ferry aground\n\nThe master, Karl DeVries, came.\n\n![Karl Devries on the quay](a.jpg)\n",
        "# Ferry aground\n\nThe master, Karl Lindholm, came.\n\n:::note The master, Kurt Lindholm\n\nHe left.\n\n:::\n",
        "# Ferry aground\n\nThe ferry had 34 passengers aboard.\n\n![Three passengers wait on the quay](a.jpg)\n",
        "# Ferry aground\n\nThe master, Karl Lindholm, came.\n\n![Karl Lindholm with his son, Kurt Lindholm](a.jpg)\n",
        "# Ferry aground\n\nKarl Lindholm died on Monday aged 83.\n\n![Karl Lindholm, who has died aged "
        "[[38=>83]]](a.jpg)\n",
        "# Mill burns\n\nThe mill, built in 1911, employs 340 people.\n\n![The mill, built in [[1991]], employs 340 "
        "people](a.jpg)\n",
        "# Mill burns\n\nThe mill employs 340 people.\n\n![The mill employed 410 people before the sale](a.jpg)\n",
        "# Moll wins\n\nAda Moll won the hill race in the rain.\n\n![The winner among men in the race was Otto Moll, "
        "no relation](a.jpg)\n",
        "# Ward to close\n\nOrganiser Ruth Ansell said the ward treats many.\n\n![Dr Peter Ansell, who runs the "
        "ward](a.jpg)\n",
        "---\nauthor_bio: Kurt Lindholm, the master, writes of the sea for the paper.\n---\n\n# Ferry aground\n\n"
        "The master, Karl Lindholm, came.",
        "# Ferry aground\n\nSome 1,980 people marched on Sunday.\n\n![About 2,000 people marched](a.jpg)\n",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for each name, age and number of a caption that the body has otherwise."""
        if not any(block.kind in CAPTIONS for block in document.blocks):
            return
        for number in caption_numbers(document):
            yield self.finding(
                number.stated.span,
                f"Caption says {number.stated.text}; body says {number.body.text}",
                evidence=[Evidence("the body's number", number.body.span)],
                severity=None if number.closed else Severity.NOTE,
                confidence=0.8,
            )
        for figure in (*caption_scores(document), *caption_votes(document), *caption_days(document)):
            block, start, end = figure.place
            yield self.finding(
                figure.block.span(figure.start, figure.end),
                f"Caption says {figure.block.text[figure.start : figure.end]}; body says {figure.body}",
                suggestions=[figure.body],
                evidence=[Evidence(f"the body's {figure.kind}", block.span(start, end))],
                confidence=0.8,
            )
        for age in caption_ages(document):
            block, start, end = age.place
            yield self.finding(
                age.block.span(age.start, age.end),
                f"Caption has {age.name} aged {age.age}; body has {age.body}",
                suggestions=[str(age.body)],
                evidence=[Evidence("the body's age", block.span(start, end))],
                confidence=0.9,
            )
        for name in caption_names(document):
            block, start, end = name.place
            yield self.finding(
                name.block.span(name.start, name.end),
                f"Caption says {name.name}; body says {name.body}",
                suggestions=[name.other],
                evidence=[Evidence("the body's name", block.span(start, end))],
                confidence=0.8,
            )
