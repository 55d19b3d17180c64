"""Checks for a comparison that is made twice: “more safer”, “most cheapest”, and made the long way: “more cheap”.

Why: one of two ways to compare was meant, and both were left.
Not flagged: speech in quotation marks; "more" that counts ("more older people", "more smaller firms").
Fix: the comparative alone.
Source: Quirk et al., A Comprehensive Grammar of the English Language (1985), 7.74-7.81.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.analysis.grammar.word_classes import PREPOSITIONS
from linter.analysis.text.tokens import lower_texts
from linter.analysis.text.word_places import places_of
from linter.api import Block, Document, Finding, Rule, Severity, tokens


class DoubleComparative(Rule):
    """Reports "more" before a comparative and "most" before a superlative."""

    severity = Severity.WARNING
    by_block = True
    quotations = "skip"
    examples = (
        "This route is [[more safer=>safer]] than the old one.",
        "It is the [[most cheapest=>cheapest]] flat in the city.",
        "Exams are getting [[more easier=>easier]].",
        "She found a [[more better=>better]] way.",
        "[[Most strongest=>Strongest]] of all was the wind.",
        "More older people than ever live alone, and more smaller firms than last year closed.",
        "The more safe houses there are, the better.",
        "Petrol is [[more cheap=>cheaper]] on the far side. Rents are far [[more high=>higher]] than before.",
        "There is more cold than ever, it was more hot than cold, and more poor people came.",
        "“It is more better,” he said.",
        "The road is [[more safer=>safer]] now, and rents are [[more higher=>higher]] this year.",
        "They did more further down the road.",
        "Once more better counsel prevailed.",
        "It came an hour or more later.",
        "The tenant saves now and owes much more later, and he had drunk far more earlier.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the word after each "more" and "most"."""
        for block, numbers in places_of(document, _DEGREES):
            words = lower_texts(block)
            for number in numbers:
                if number + 1 == len(words):
                    continue
                if words[number] == "more" and words[number + 1] in _SHORT:
                    if _is_of_adjective(words, number):
                        yield self._long_way(block, number, _stem(words[number + 1]) + "er")
                    continue
                if words[number] == "more":
                    if words[number + 1] not in _COMPARATIVES or not _compares(words, number):
                        continue
                elif words[number + 1] not in _SUPERLATIVES:
                    continue
                listed = tokens(block)
                doubled, alone = listed.texts[number], listed.texts[number + 1]
                yield self.finding(
                    listed.span(number, number + 1),
                    f"“{doubled} {alone}” compares twice",
                    suggestions=[alone.capitalize() if doubled[0].isupper() else alone],
                    confidence=0.9,
                )

    def _long_way(self, block: Block, number: int, right: str) -> Finding:
        """ "More cheap"."""
        listed = tokens(block)
        return self.finding(
            listed.span(number, number + 1),
            f"“{listed.texts[number]} {listed.texts[number + 1]}” should be “{right}”",
            suggestions=[right],
            confidence=0.8,
        )


_DEGREES = frozenset({"more", "most"})
_REGULAR = frozenset(
    """
    angry big bold brave brief bright broad busy calm cheap clean clear clever close cold cool cosy cozy crazy dark
    deadly deep dense dirty dry dull dumb early easy faint fair fancy fast fat few fierce fine firm fit flat fresh
    friendly full funny gentle grand grave great greedy green guilty handy happy hard harsh healthy heavy high holy
    hot humble hungry keen kind large late lazy lean light likely lively lonely long loose loud lovely low lucky mad
    mean merry mild moist narrow nasty near neat new nice noisy odd old pale plain pleasant polite poor pretty proud
    pure quick quiet rare rich ripe risky rough rude sad safe scary shallow sharp shiny short shy sick silly simple
    sleepy slim slow small smart smooth soft sore sour steady steep stiff strange strict strong stupid subtle sunny
    sure sweet swift tall tasty thick thin tidy tight tiny tough true ugly vague vast warm weak wealthy weary weird
    wet wide wild windy wise worthy young
    """.split()  # noqa: SIM905
)


def _stem(adjective: str) -> str:
    if adjective.endswith("y") and adjective[-2] not in "aeiou":
        return adjective[:-1] + "i"
    if adjective.endswith("e"):
        return adjective[:-1]
    doubled = adjective[-1] in "bdgmnt" and adjective[-2] in "aeiou" and adjective[-3] not in "aeiou"
    return adjective + adjective[-1] if doubled else adjective


_COMPARATIVES = frozenset(_stem(word) + "er" for word in _REGULAR) | {"better", "worse"}
_SUPERLATIVES = frozenset(_stem(word) + "est" for word in _REGULAR) | {"best", "worst"}
_SHORT = frozenset(
    """
    cheap fast high low big small tall short old young rich poor strong weak hard soft long wide deep thick thin quick
    slow loud warm bright large late safe heavy easy busy early dirty tidy ugly healthy wealthy happy cold hot
    """.split()  # noqa: SIM905
)
"""Adjectives that nobody compares with "more"."""


def _is_of_adjective(words: Sequence[str], number: int) -> bool:
    """Whether "more" compares the adjective behind it: "is more cheap on the far side"; not "more poor people"."""
    before = words[number - 1] if number else ""
    after = words[number + 2] if number + 2 < len(words) else "."
    later = words[number + 3] if number + 3 < len(words) else "."
    if before not in _LINKING or before in ("an", "a") or "there" in words[max(0, number - 3) : number]:
        return False
    if after == "than":
        return later not in _REGULAR and later not in ("a", "an")  # "more hot than cold", "more big than a big one"
    return before in _IS and after in _AFTER and after not in ("and", "or", ",", "to")


_IS = frozenset("is are was were be been become becomes became".split())  # noqa: SIM905
_LINKING = frozenset(
    """
    is are was were be been being am become becomes became becoming get gets got getting grow grows grew feel feels
    felt look looks looked seem seems seemed make makes made much far even a an 's 're it them him her
    """.split()  # noqa: SIM905
)
_COUNTED = frozenset("much far even it them him her is are was were be get gets got".split())  # noqa: SIM905
_NOW = frozenset({"now", "today", "this"})
_OF_TIME = frozenset({"later", "earlier"})
"""Comparatives that tell when there was more of something."""
_AFTER = PREPOSITIONS | frozenset(". , ; : ? ! and or but to because if when".split())  # noqa: SIM905


def _compares(words: Sequence[str], number: int) -> bool:
    """Whether "more" at a token compares and does not count what follows: "more older people"."""
    before = words[number - 1] if number else ""
    after = words[number + 2] if number + 2 < len(words) else "."
    if before in ("once", "no", "or"):
        return False
    if words[number + 1] in _OF_TIME:
        return after == "than"  # "they pay more later"
    if after in _AFTER or (before in _IS and after in _NOW):
        return True
    return before in _LINKING and before not in _COUNTED
