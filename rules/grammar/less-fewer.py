"""Checks for “less” before what is counted and “fewer” before what is not: “less cars”, “fewer water”.

Why: most stylebooks keep “fewer” for what can be counted, and readers write in.
Not flagged: sums and units ("less than ten miles", "less ten per cent"); the first of two nouns ("less emissions
trading", "fewer traffic stops"); "less" for "minus"; speech in quotation marks, which has it everywhere.
Source: Guardian and AP stylebooks, "fewer".
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.grammar.noun_number import MASS, PLURAL, UNITS, noun_number
from linter.analysis.grammar.word_classes import AUXILIARIES, PREPOSITIONS
from linter.analysis.text.tokens import lower_texts
from linter.analysis.text.word_places import places_of
from linter.analysis.words.irregular_verbs import mere_pasts
from linter.api import Document, Finding, Rule, Severity, tokens


class LessFewer(Rule):
    """Reports "less" before a plural and "fewer" before a noun without one."""

    severity = Severity.WARNING
    by_block = True
    quotations = "skip"
    examples = (
        "The match drew [[less spectators=>fewer spectators]] than in May.",
        "[[Less cars=>Fewer cars]] were sold. She made [[less mistakes=>fewer mistakes]] this time.",
        "The island has [[fewer water=>less water]] in its tanks.",
        "[[Less people=>Fewer people]] voted this year.",
        "The match drew fewer spectators, and the island has less water.",
        "It is less than ten miles, or ten miles less two yards.",
        "Fewer traffic stops and less emissions trading followed.",
        "The less people know, the better.",
        "Less miles than that is no walk. It made £3m, less costs and fees.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the word after each "less" and "fewer"."""
        for block, numbers in places_of(document, _RIGHT):
            words, listed = lower_texts(block), tokens(block)
            for number in numbers:
                if number + 1 == len(words):
                    continue
                word, noun = words[number : number + 2]
                right = _RIGHT[word]
                after = words[number + 2] if number + 2 < len(words) else "."
                told = word == "less" and noun == "people" and after in _PASTS
                if not (told or after in _ENDS) or (number and words[number - 1] in _BEFORE_OTHERS):
                    continue
                if (noun_number(noun) != PLURAL or noun in UNITS) if word == "less" else noun not in MASS:
                    continue
                written = listed.texts[number]
                yield self.finding(
                    listed.span(number, number + 1),
                    f"“{written}” before “{listed.texts[number + 1]}” should be “{right}”",
                    suggestions=[
                        (right.capitalize() if written[0].isupper() else right) + f" {listed.texts[number + 1]}"
                    ],
                    confidence=0.7,
                )


_RIGHT = {"less": "fewer", "fewer": "less"}
_PASTS = mere_pasts().keys() | {"voted", "attended", "turned", "died", "lost", "left", "moved", "worked", "needed"}
_BEFORE_OTHERS = frozenset({"-", ",", "the", "or", "no", "much", "any"})
_ENDS = (
    AUXILIARIES
    | PREPOSITIONS
    | frozenset(". , ; : ? ! than that who which and to this last next each every now today so when".split())  # noqa: SIM905
)
