"""Checks for a headline whose margin, multiple, share, crowd, age, count or sentence of years the body contradicts.

Why: "Lynx win by eight points" over a score of 88-85 needs no second look at the match: the headline writer took the
wrong figure, or one was changed below and not above.
Not flagged: a body with several figures for the thing; "doubles" for less than twice by rounding; dozens, hundreds and
thousands in their usual widths; idioms ("doubles down"); figures of the body that make the headline's together. A count
that the body gives otherwise is named once, by this rule or by `headlines/number`.
Source: the draft itself; the body is taken for right.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.arithmetic.headline_counts import headline_counts
from linter.analysis.arithmetic.headline_figures import HeadlineFigure, headline_figures, headline_shares
from linter.analysis.arithmetic.rounding import plain
from linter.api import Document, Evidence, Finding, Precision, Rule, Severity


class Headline(Rule):
    """Figures that a headline says in words, held against the body's."""

    severity = Severity.WARNING
    precision = Precision(
        hits=0,
        right=0,
        corpus="27,420 news articles, 2012-2020; kinds of false alarms seen there were mended",
    )
    examples = (
        "# Lynx win by [[eight points]]\n\nThe Lynx beat Dunmere 88-85 on Sunday.\n",
        "# Rents in Dunmere [[double]]\n\nRents in Dunmere rose from $400 to $500 in a year.\n",
        "# [[Hundreds]] held after derby\n\nPolice arrested 43 people after fights before the derby.\n",
        "# Lisle through in [[straight sets]]\n\nTom Lisle won 6-4, 3-6, 6-2 on Sunday.\n",
        "# Man, [[47]], saved from silo\n\nA 74-year-old farmer was pulled from a silo on Sunday.\n",
        "# [[A third]] of shops in Corle shut\n\nOf the 60 shops in Corle, 30, or 50%, are shut.\n",
        "# Gang leader jailed for [[16]] years\n\nA man who ran a gang was sentenced to 14 years on Thursday.\n",
        "# Gang leader jailed for 16 years\n\nA man was jailed for 14 years and for two more, 16 years in all.\n",
        "# Four die in Corle\n\nA driver and three passengers died when a car hit a wall.\n",
        "# Moll jailed for 10 years\n\nTom Moll was sentenced to eight years for robbery and two for assault.\n",
        "# Lynx win by three points\n\nThe Lynx beat Dunmere 88-85 on Sunday.\n",
        "# Lynx win by eight points\n\nThe Lynx beat Dunmere 88-80 on Sunday, after 79-74 in May.\n",
        "# Rents in Dunmere double\n\nRents in Dunmere rose from $400 to $780 in a year.\n",
        "# Mayor of Dunmere doubles down\n\nRents in Dunmere rose from $400 to $500 in a year.\n",
        "# Dozens held after derby\n\nPolice arrested 43 people after fights before the derby.\n",
        "# Lisle through in straight sets\n\nTom Lisle won 6-4, 6-3 on Sunday.\n",
        "# Man, 47, saved from silo\n\nThe farmer, who turned 47 in May, lives with his 74-year-old mother.\n",
        "# Half of shops in Corle shut\n\nOf the 60 shops in Corle, 30, or 50%, are shut.\n",
        "# Five killed in crash\n\nFour people died at the scene and a fifth in hospital on Monday.\n",
        "# Rates up by half a point\n\nThe bank put its rate up from 3% to 3.5% on Monday.\n",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for each figure in words that the body's figure is far from."""
        seen: set[int] = set()
        for found in (*headline_figures(document), *headline_shares(document)):
            if not found.least <= found.found <= found.most:
                seen.add(found.start)
                yield self._finding(found)
        for count in headline_counts(document):
            if not count.least <= count.found <= count.most and count.start not in seen:
                seen.add(count.start)
                yield self._finding(count)

    def _finding(self, found: HeadlineFigure) -> Finding:
        block, start, end = found.place
        words = found.block.text[found.start : found.end]
        body = block.text[start:end]
        return self.finding(
            found.block.span(found.start, found.end),
            f"Headline says “{words}”; {_SAID[found.kind].format(body=body, found=plain(found.found))}",
            evidence=[Evidence("the body's figure", block.span(start, end))],
            confidence=0.8,
        )


_SAID = {
    "margin": "{body} is a margin of {found}",
    "score": "the score is {body}",
    "sets": "the body has a lost set, {body}",
    "multiple": "“{body}” is {found} times",
    "share": "the body's figures make {found} of the whole",
    "crowd": "the body has {body}",
    "age": "the body's only age is {body}",
    "count": "body says “{body}”",
}
