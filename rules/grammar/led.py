"""Checks for “lead” where its past “led” is meant: “has lead to”, “was lead by”, “a team lead by”.

Why: the metal is said like the past of the verb, and no spell checker objects.
Not flagged: the metal and the noun ("had lead in it", "has lead singer"), "lead by example", "they lead by a point".
Fix: safe after "have" or "be" with "to" or "by" behind it, where only a participle can stand.
Source: Oxford English Dictionary, "lead" and "led".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter.analysis.grammar.noun_number import PLURAL, SINGULAR, noun_number
from linter.analysis.grammar.subject_forms import BREAKS, CAUSATIVES
from linter.analysis.grammar.word_classes import (
    ARTICLES,
    CLAUSE_STARTERS,
    MANDATIVE,
    MODALS,
    NUMERALS,
    POSSESSIVES,
    PREPOSITIONS,
    is_adverb,
)
from linter.analysis.syntax.parse import SUBJECTS, parsed
from linter.analysis.text.sentence_of import sentence_of
from linter.analysis.text.tokens import lower_texts
from linter.analysis.text.word_places import places_of
from linter.api import Block, Document, Finding, Precision, Rule, Safety, Severity, Suggestion, tokens


class Led(Rule):
    """Reports "lead" and "mislead" where their past is due."""

    severity = Severity.WARNING
    by_block = True
    precision = Precision(hits=3, right=3, corpus="news of 2012-2020 and prose of 60 other sources, 5.6 million words")
    quotations = "skip"
    examples = (
        "The merger has [[lead=>led]] to job losses.",
        "The inquiry was [[lead=>led]] by a retired judge.",
        "They were [[mislead=>misled]] by the firm.",
        "A team [[lead=>led]] by the surgeon saved her.",
        "The mistakes had [[lead=>led]] him to resign.",
        "In 2017 the company [[lead=>led]] the market, and last year the team [[lead=>led]] the table.",
        "In 2017 she saw the company lead the market, and the team lead the table.",
        "She increased her delegate lead by about 30.",
        "The pipes had lead in them, and the band has lead singer Una Fell.",
        "The inquiry [[lead=>led]] to new rules. A tip [[lead=>led]] police to the barn.",
        "It was the storm that [[lead=>led]] to the collapse.",
        "The board saw the inquiry lead to new rules. Does a tip lead the police there?",
        "The side cut the lead by winning, and came within a game of the Central lead by beating Poole.",
        "The gas lead to the boiler was cut, and the police lead to the killer went cold.",
        "It is vital that the judge lead the inquiry, and the gas and steam lead to a tank.",
        "They lead by example, and a leader must lead by force of will.",
        "The visitors lead by two goals, and the side lead by a goal.",
        "Faults in the hull that lead to leaks are rare.",
        "The cracks found in the pier lead to delays.",
        "The roof was lead and the walls were lead to the floor.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what stands before and after each "lead"."""
        for block, numbers in places_of(document, _PAST):
            words = lower_texts(block)
            for number in numbers:
                if 0 < number < len(words) - 1:
                    yield from self._lead(block, words, number)

    def _lead(self, block: Block, words: Sequence[str], number: int) -> Iterator[Finding]:
        before, after = number - 1, words[number + 1]
        while before > 0 and is_adverb(words[before]):
            before -= 1
        helper = words[before]
        if helper in _HAVE:
            wrong = after in _AFTER_PERFECT or words[number] == "mislead"
        elif helper in _BE:
            wrong = after in _AFTER_PASSIVE or (words[number] == "mislead" and after in _ENDS)
        else:
            wrong = before == number - 1 and after == "by" and _is_agent(words, number)
        if not wrong and not _tells_of_the_past(block, words, number) and not _has_one_subject(block, words, number):
            return
        listed = tokens(block)
        written = listed.texts[number]
        if written[0].isupper():
            return
        sure = helper in _HAVE | _BE and after in ("to", "by")
        yield self.finding(
            listed.span(number, number),
            f"“{written}” should be “{_PAST[words[number]]}”",
            suggestions=[Suggestion(_PAST[words[number]], Safety.SAFE if sure else Safety.UNSAFE)],
            confidence=0.9,
        )


_PAST = {"lead": "led", "mislead": "misled"}
_HAVE = frozenset("has have had having hasn't haven't hadn't 've".split())  # noqa: SIM905
_BE = frozenset("is are was were be been being wasn't weren't".split())  # noqa: SIM905
_AFTER_PERFECT = (
    ARTICLES
    | POSSESSIVES
    | frozenset("to him them us me her it many some several most more this by from for so up through into away".split())  # noqa: SIM905
)
_AFTER_PASSIVE = frozenset("by away off astray into out through down".split())  # noqa: SIM905
_ENDS = frozenset(". , ; by about into over and".split())  # noqa: SIM905
_NO_AGENTS = NUMERALS | frozenset(
    "example a an force more less far just only one nature default then about around some over nearly almost".split()  # noqa: SIM905
)


def _is_agent(words: Sequence[str], number: int) -> bool:
    """Whether "lead by" after a noun means "which was led by": a singular with an article before, someone behind."""
    noun = words[number - 1]
    agent = words[number + 2] if number + 2 < len(words) else ""
    if agent in _NO_AGENTS or not agent[:1].isalpha() or agent.endswith("ing"):
        return False
    if noun == "," or noun_number(noun) != SINGULAR:
        return noun in _LED and any(word in ARTICLES for word in words[max(0, number - 4) : number - 1])
    return any(word in ARTICLES | POSSESSIVES for word in words[max(0, number - 4) : number - 1])


def _tells_of_the_past(block: Block, words: Sequence[str], number: int) -> bool:
    """Whether a group with "lead" and an object behind it did so at a time that is over: "in 2017 the firm lead it"."""
    if words[number] != "lead" or words[number - 1] not in _LED or words[number + 1] not in ARTICLES | POSSESSIVES:
        return False
    sentence = sentence_of(block, number)
    before = words[sentence.first : number]
    if not (CAUSATIVES | MODALS | MANDATIVE | {"to", "did", "didn't", "does", "do"}).isdisjoint(before):
        return False
    clause = " ".join(words[sentence.first : sentence.last + 1])
    return _OVER.search(clause) is not None


def _has_one_subject(block: Block, words: Sequence[str], number: int) -> bool:
    """Whether one thing did it: "the inquiry lead to new rules", "the storm that lead to the collapse"."""
    noun = number - 1 - (words[number - 1] in ("that", "which"))
    if words[number] != "lead" or noun < 1 or noun_number(words[noun]) != SINGULAR or words[noun] in _LED:
        return False
    if words[number + 1] != "to" and words[number + 1] not in _LEDABLE:
        return False
    sentence = sentence_of(block, number)
    earlier = words[sentence.first : number]
    if (
        "and" in earlier
        or _has_plural_before(words, sentence.first, noun)
        or not (CAUSATIVES | MODALS | MANDATIVE | {"to", "did", "does", "do"}).isdisjoint(earlier)
    ):
        return False
    found = parsed(sentence)
    verb = next((word for word in found if word.start == tokens(block).starts[number]), None)
    if verb is None or found.dependents(verb, "aux", "cop"):
        return False
    if verb.upos == "VERB":
        return any(one.start >= tokens(block).starts[noun] for one in found.dependents(verb, *SUBJECTS))
    ended = "." in words[sentence.last - 1 : sentence.last + 1]
    whole = ended and words[sentence.first] in ARTICLES | POSSESSIVES
    return whole and not any(word.features.get("VerbForm") == "Fin" for word in found)  # nothing else is its verb


def _has_plural_before(words: Sequence[str], first: int, noun: int) -> bool:
    """Whether a plural further back may be the subject: "faults found in the hull lead to"."""
    for at in range(noun - 1, first - 1, -1):
        if words[at] in BREAKS or words[at] in CLAUSE_STARTERS:
            return False
        governed = not PREPOSITIONS.isdisjoint(words[max(first, at - _NEAR) : at])
        if noun_number(words[at]) == PLURAL and not governed:
            return True
    return False


_NEAR = 3
"""Words between a preposition and the noun behind it."""
_LEDABLE = (
    ARTICLES
    | POSSESSIVES
    | {"police", "officers", "investigators", "firefighters", "detectives", "him", "them", "us", "me", "it"}
)
"""What follows a verb and no noun."""
_OVER = re.compile(
    r"\b(?:in|during|until|from|by) (?:\w+ )?(?:1[5-9]\d\d|20[01]\d|202[0-4])\b|\b(?:ago|yesterday)\b"
    r"|\blast (?:year|month|week|season|night|term|summer|winter|autumn|spring)\b"
)
_LED = frozenset(
    """
    team group government band coalition consortium delegation council party company committee alliance force mission
    side panel crew union firm business brand bank club family country state school charity body
    """.split()  # noqa: SIM905
)
