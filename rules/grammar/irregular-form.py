"""Checks for an irregular verb with a regular ending: “seeked”, “teached”, “beginned”.

Why: the form is right by the rule and wrong by use, and the nearest word in a dictionary is not the one that is meant.
The finding takes the place of that of typos/misspelling.
Not flagged: forms that are used beside the irregular one ("hanged", "lighted", "speeded", "broadcasted"); words of
their own ("putted", "leaded", "ringed", "costed").
Source: Quirk et al., A Comprehensive Grammar of the English Language (1985), 3.11-3.20.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.grammar.word_classes import is_adverb
from linter.analysis.text.tokens import lower_texts
from linter.analysis.text.word_places import places_of
from linter.analysis.words.irregular_verbs import irregular_verbs, wrong_regular_forms
from linter.api import Document, Finding, Rule, Severity, tokens


class IrregularForm(Rule):
    """Reports regular forms that nobody uses, and names the right one."""

    severity = Severity.WARNING
    examples = (
        "The burglar [[seeked=>sought]] refuge in a church.",
        "She [[teached=>taught]] maths and he has [[choosed=>chosen]] law.",
        "The bonds were [[selled=>sold]] at once.",
        "He was hanged, she putted, the plan was costed and the roof leaded.",
        "The ringed plover and the winged seed flied out.",
        "The burglar sought refuge in a church, where she taught maths.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for the forms of the table."""
        forms = wrong_regular_forms()
        for block, numbers in places_of(document, forms):
            words, listed = lower_texts(block), tokens(block)
            for number in numbers:
                word = words[number]
                if listed.texts[number] != word:
                    continue
                verb = irregular_verbs()[forms[word]]
                before = number - 1
                while before > 0 and is_adverb(words[before]):
                    before -= 1
                perfect = before >= 0 and words[before] in _BEFORE_PARTICIPLES
                yield self.finding(
                    listed.span(number, number),
                    f"“{word}” is a regular form of the irregular verb “{verb.base}”",
                    suggestions=verb.participles if perfect else verb.pasts,
                    confidence=0.9,
                )


_BEFORE_PARTICIPLES = frozenset("has have had having is are was were be been being hasn't haven't hadn't got".split())  # noqa: SIM905
