"""Checks for the second half of a pair that does not fit the first: “neither … or”, “between 20 to 30”.

Why: by the time the second word comes, the first is some words away.
Not flagged: "neither" where "nor" follows later; "or" between two parts of one item ("neither the red or white wine nor
the beer"); "between" with more than a number before "to"; "than" after "as … as" and "better than", or after a
comparative earlier in the sentence ("more see it as unsafe than as dear"); speech in quotation
marks.
Fix: the word that goes with the first.
Source: Quirk et al., A Comprehensive Grammar of the English Language (1985), 13.33-13.42, 14.13.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.analysis.grammar.word_classes import AUXILIARIES, NUMERALS, PREPOSITIONS, PRONOUNS
from linter.analysis.text.tokens import lower_texts
from linter.analysis.text.word_places import places_of
from linter.analysis.words.lexicon import lexicon
from linter.api import Document, Finding, Rule, Severity, tokens


class Correlative(Rule):
    """Reports "or" after "neither", "to" after "between" and a number, and "than" after "as" or "no sooner … then"."""

    severity = Severity.WARNING
    by_block = True
    quotations = "skip"
    examples = (
        "Neither the bank [[or=>nor]] its owner replied. She is neither a doctor [[or=>nor]] a nurse.",
        "Between 2010 [[to=>and]] 2015 rents doubled, and between 20 [[to=>and]] 30 people left.",
        "The ferry is as long [[than=>as]] the pier, and twice as dear [[than=>as]] planned.",
        "No sooner had she left [[then=>than]] it rained.",
        "Neither the bank nor its owner replied, and between 2010 and 2015 rents doubled.",
        "Neither the red or white wine nor the beer is dear. Neither is cheap or good.",
        "It lies between 20 miles to the north and the sea, and between five to seven and noon it rained.",
        "The ferry is as long as the pier, and as more than ten left, the others cheered.",
        "She had no sooner left than he came; then it rained.",
        "“Neither the bank or its owner replied,” she said.",
        "More of them see the pier as unsafe than as dear. A larger share call it as bad than good.",
        "As rather than sail they flew, few saw it. Neither has left, or so she says.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind the first halves of pairs."""
        for block, numbers in places_of(document, _SECOND_HALF):
            words, listed = lower_texts(block), tokens(block)
            for number in numbers:
                found = _SECOND_HALF[words[number]](words, number)
                if found is not None:
                    at, right = found
                    yield self.finding(
                        listed.span(at, at),
                        f"“{listed.texts[number]}” goes with “{right}”, not “{listed.texts[at]}”",
                        suggestions=[right],
                        confidence=0.85,
                    )


_FARTHEST = 7
_VERBAL = AUXILIARIES | PRONOUNS


def _after_neither(words: Sequence[str], number: int) -> tuple[int, str] | None:
    later = words[number + 1 : number + 1 + 2 * _FARTHEST]
    if "nor" in later:
        return None
    for at in range(number + 1, min(len(words), number + _FARTHEST)):
        if words[at] == "or":
            return (at, "nor") if at > number + 1 else None
        if words[at] in _VERBAL or not words[at].replace("'", "").isalpha():
            return None
    return None


def _after_between(words: Sequence[str], number: int) -> tuple[int, str] | None:
    at = number + 1
    while at < len(words) and (words[at] in _SIGNS or words[at] in NUMERALS or words[at][0].isdecimal()):
        at += 1
    counted = at > number + 1 and words[at - 1] not in _SIGNS
    behind = words[at + 1 : at + 3]
    if not counted or words[at : at + 1] != ["to"] or not behind:
        return None
    second = behind[-1] if behind[0] in _SIGNS else behind[0]
    after = words[at + 2 + (behind[0] in _SIGNS) :][:1]
    numeric = second[0].isdecimal() or second in NUMERALS
    return (at, "and") if numeric and after != ["and"] else None


def _after_as(words: Sequence[str], number: int) -> tuple[int, str] | None:
    adjective, than = (*words[number + 1 : number + 3], "", "")[:2]
    plain = adjective.isalpha() and adjective not in _COMPARED and not adjective.endswith("er")
    if than != "than" or not plain or adjective in PREPOSITIONS or _is_compared_before(words, number):
        return None
    return number + 2, "as"


def _is_compared_before(words: Sequence[str], number: int) -> bool:
    """Whether a comparative earlier in the sentence has the "than": "more see it as unsafe than ever"."""
    for word in reversed(words[:number]):
        if word in _ENDS:
            return False
        if word in _OPENING or (word.endswith("er") and len(word) > _SHORT and lexicon().ordinary(word[:-1] + "st")):
            return True  # "larger" beside "largest"
    return False


def _after_sooner(words: Sequence[str], number: int) -> tuple[int, str] | None:
    if not number or words[number - 1] != "no":
        return None
    for at in range(number + 1, min(len(words), number + _FARTHEST)):
        if words[at] in ("then", "when"):
            return at, "than"
        if words[at] == "than" or not words[at].replace("'", "").isalpha():
            return None
    return None


_SIGNS = frozenset("$ £ € %".split())  # noqa: SIM905
_ENDS = frozenset({".", "?", "!", ";"})
_OPENING = frozenset("more less fewer rather sooner worse better further other".split())  # noqa: SIM905
"""Words that open what "than" goes on with."""
_SHORT = 4
_COMPARED = frozenset("more less rather other fewer else worse no such".split())  # noqa: SIM905
_SECOND_HALF = {
    "neither": _after_neither,
    "between": _after_between,
    "as": _after_as,
    "sooner": _after_sooner,
}
