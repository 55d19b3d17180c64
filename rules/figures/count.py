"""Checks for a number of things that the list beside it does not have.

Why: "Two men, aged 19, 24 and 31" makes every reader count. A name was added or cut, and the number stayed.
Not flagged: "at least", "including" and other parts of a longer list; lists that can be read in several ways, as names
with "and" or a town with its state can, and lists of lists; several people of one age.
Source: counting.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.arithmetic.enumerations import enumerations
from linter.analysis.arithmetic.lists import Enumeration
from linter.api import Document, Evidence, Finding, Precision, Rule, Severity


class Count(Rule):
    """Numbers that their own list contradicts."""

    severity = Severity.WARNING
    precision = Precision(
        hits=2,
        right=2,
        corpus="27,420 news articles, 2012-2020, one reader; false alarms seen there and elsewhere were mended",
    )
    quotations = "skip"
    examples = (
        "[[Two men, aged 19, 24 and 31]], were arrested on Friday.",
        "[[Three countries have signed so far: Norway, Chile, Ghana and Laos]].",
        "The band's [[four members, singer Jo Vale, guitarist Sam Orr and drummer Pia Lund]], met in Leeds.",
        'It has [[three novels: "Salt" by Jo Vale, "Tin" by Sam Orr, "Low" by Ann Lund and "Fog" by Ann Berger]].',
        "The talks ended with agreement on [[two points: a truce, the release of all prisoners and a new meeting]].",
        "The [[four winners are Ann Berger, Tom Lisle and Maria Okoro]].",
        "Three countries have signed so far: Norway, Chile and Trinidad and Tobago.",
        "At least three countries have signed: Norway, Chile, Ghana and Laos.",
        "The field began with five candidates, but former mayor Jim Moll and former judge Ann Berger left it.",
        "Five playing live instruments (violin, clarinet, guitar, bass, trombone and harp) joined them.",
        "The club had three sisters, Ann Rae and Jo Berg, both of Leeds, and Kay Moll of York.",
        "Found by teams in Japan, Russia and France, the four new elements are heavy.",
        "Rain fell in Hull (3 mm), Goole (4 mm), York (2 mm), Leeds (2 mm) and Ripon (5 mm) also had some.",
        "The teams of Kent, Essex and Surrey changed all four seats.",
        "Six people – three Russians, two Americans and a Dane – came aboard.",
        "The plan pays for nine services: dentists, opticians, nurses, beds, drugs and meals.",
        "Here are the [[four stops]]:\n\n- Lund\n- Malmo\n- Norwick\n",
        "Here are the [[four stops]]:\n\n- Lund\n- Malmo, at either\n  - the old quay or\n  - the new quay\n",
        "Here are the three stops:\n\n- Lund\n- Malmo, at either\n  - the old quay or\n  - the new quay\n",
        "Here are the four stops:\n\n- Lund\n- `MMA`\n- Malmo\n- Norwick\n",
        "Here are the four stops:\n\n- `MMA` is old.\n- `LND` and `NWK` are new.\n- `HUL` is shut.\n",
        "Three men, aged 19 and 24, were arrested on Friday.",
        "The horns curve in three directions: up and out at the root, then on and in, then in and up.",
        "In the end they chose five sports (counting bowls and boules as only one sport), she said.",
        "Two senators were away: Ann Berger, Republican of Ohio, and Tom Lisle, Democrat of Iowa, who is ill.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for each number whose list is longer or shorter."""
        seen: set[tuple[int, int]] = set()
        for found in enumerations(document):
            place = (found.block.index, found.start)
            if found.found.fewest <= found.value <= found.found.most or place in seen or _is_partial(found):
                continue
            seen.add(place)
            said = _said(found)
            span = found.block.span(found.start, found.end)
            yield self.finding(
                span,
                f"“{found.number} {found.noun}”, but {said}".replace(" ”", "”"),
                evidence=[Evidence(said, span)],
                confidence=0.85,
            )


_LONG = 7
"""Things from which on a list that misses more than one of them may be meant to name some."""


def _is_partial(found: Enumeration) -> bool:
    """Whether a long list is so much shorter than its number that it may name some of the things."""
    return found.of == "items" and found.value >= _LONG and found.value - found.found.most > 1


def _said(found: Enumeration) -> str:
    few, many = found.found
    number = f"{few}" if many in {few, 99} else f"{few} to {many}"
    if found.of == "ages":
        return f"{number} ages follow"
    if found.of == "points":
        return f"{number} points follow"
    return f"the list has {number}"
