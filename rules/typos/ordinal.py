"""Checks for a number with the ending of another: “11st”, “2th”, “23th”.

Why: a number that was corrected keeps the letters of the old one, and no dictionary looks at it.
Not flagged: stones ("11st 4lb", "a 16st wing"), what a formula raises ("n − 1th"), codes and versions ("B-2th").
Fix: the ending that the number is said with; not safe, since the number may be what is wrong.
Source: The Chicago Manual of Style, 9.6; reading the hits in 74,000 documents of news and other edited prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.api import Block, Document, Finding, Precision, Rule, Severity

_ORDINAL = re.compile(r"\d(?<!\d\d)(?<!\d,\d)[\d,]*+(?:st|nd|rd|th)(?![\w/])")
_NO_NUMBER = re.compile(r"[\w.,/+−–-]$|[+−–=-] $")
"""What stands before figures that are a part of a code or a formula."""
_ONE = re.compile(r"(?:the|his|her|their|its|our|my|this|every|each) $")
_PERSON = re.compile(r" (?:man|woman|wing|lock|prop|forward|fighter|boxer|champion|\d)")
_TEENS = frozenset({"11", "12", "13"})
_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}


class Ordinal(Rule):
    """Reports an ordinal number whose ending does not fit its last figure."""

    severity = Severity.WARNING
    by_block = True
    precision = Precision(hits=2, right=2, corpus="74,000 documents of news and other edited prose, 45 M words")
    examples = (
        "It was the [[11st=>11th]] match of the season, on the [[2th=>2nd]] floor.",
        "The [[23th=>23rd]] victim was found on the [[101th=>101st]] day.",
        "She came [[3nd=>3rd]] and he came [[112nd=>112th]].",
        "It was the 11th match on the 2nd floor, the 23rd victim on the 101st day, and the 113th and 112th guest.",
        "The boxer weighed 11st 4lb, lost 4st, and met a 16st wing and the 20st man.",
        "Take the polynomial of the N − 1th degree, the 0th power and the 3rd.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each number in figures that has letters of an ordinal behind it."""
        for block in document.prose:
            yield from self._in(block)

    def _in(self, block: Block) -> Iterator[Finding]:
        text = block.text
        for match in _ORDINAL.finditer(text):
            written = match.group()
            start, end = match.span()
            number, ending = written[:-2], written[-2:]
            right = "th" if number[-2:] in _TEENS else _ENDINGS.get(number[-1], "th")
            if ending == right or number[-1] == "," or _NO_NUMBER.search(text, max(0, start - 2), start):
                continue
            if ending == "st" and (not _ONE.search(text, max(0, start - 8), start) or _PERSON.match(text, end)):
                continue
            yield self.finding(
                block.span(start, end),
                f"“{written}” has the ending of another number",
                suggestions=[number + right],
                confidence=0.9,
            )
