"""Checks for an infinitive behind a verb that takes “-ing”: “she avoided to answer”, “is considering to close”.

Why: verbs of like meaning take one or the other ("refuse to pay", but "avoid paying"), and writers think in both.
Not flagged: the passive ("is considered to be safe", "homes considered to be safe"); a purpose behind a verb with an
object; verbs that take both ("begin", "stop", "remember"); speech in quotation marks and headings.
Fix: the form in "-ing".
Source: Quirk et al., A Comprehensive Grammar of the English Language (1985), 16.39-16.40.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.analysis.grammar.noun_number import PLURAL, noun_number
from linter.analysis.grammar.word_classes import DETERMINERS, HAVE, MODALS, SUBJECT_PRONOUNS, is_adverb
from linter.analysis.text.tokens import lower_texts
from linter.analysis.text.word_places import places_of
from linter.analysis.words.inflections import gerund_of
from linter.analysis.words.verb_forms import verb_forms
from linter.api import BlockKind, Document, Finding, Rule, Severity, tokens


class Complement(Rule):
    """Reports "to" and a base behind the active forms of verbs that take "-ing" alone."""

    severity = Severity.WARNING
    by_block = True
    quotations = "skip"
    examples = (
        "She avoided [[to answer=>answering]] the question.",
        "The council is considering [[to close=>closing]] the library.",
        "The farmer denied [[to burn=>burning]] the hedge. Steps considered to have an effect are few.",
        "He has denied [[to steal=>stealing]] the bicycle, and risks [[to lose=>losing]] his seat.",
        "She avoided answering the question, and the council is considering closing the library.",
        "The drug is considered to be safe, and homes recommended to have alarms are few.",
        "He considered it to be safe, and they finished to applause.",
        "“I enjoy to sing,” he said.\n\n## She avoids to answer\n\nIt rained.",
        "The tax that she avoided to date is due, and it was among the men it was considering to send to the port.",
        "The old mill can pose risks to people, and risks to sailors are few.",
        "It is what they consider to hold the port back, and he considers to be safe means to be dull.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the word behind each of the verbs."""
        for block, numbers in places_of(document, _FORMS):
            if block.kind in _TELEGRAPHIC:
                continue
            words, listed = lower_texts(block), tokens(block)
            for number in numbers:
                base = words[number + 2] if words[number + 1 : number + 2] == ["to"] and number + 2 < len(words) else ""
                gerund = gerund_of(base) if base and not _is_noun(base) and not _is_relative(words, number) else ""
                if gerund and (_is_active(words, number) or _has_subject_and_object(words, number)):
                    yield self.finding(
                        listed.span(number + 1, number + 2),
                        f"“{listed.texts[number]}” takes “{gerund}”, not “to {base}”",
                        suggestions=[gerund],
                        confidence=0.85,
                    )


_TELEGRAPHIC = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEADING, BlockKind.TABLE_CELL, BlockKind.BYLINE})
_VERBS = """
    avoid enjoy finish deny consider risk resist postpone resent dislike contemplate envisage quit relish dread
"""
_FORMS = {form: forms for base in _VERBS.split() for forms in [verb_forms(base)] for form in forms}
_NOUNS = frozenset("be date work plan cause answer applause others reason water use fish".split()) - {"answer", "use"}  # noqa: SIM905
"""Words behind "to" that are sooner nouns there; "what he considers to be right"."""
_BE = frozenset("is are was were am be been 's 're 'm isn't aren't wasn't weren't".split())  # noqa: SIM905


def _is_noun(word: str) -> bool:
    """Whether a word behind "to" is sooner a noun: "poses risks to people"."""
    return word in _NOUNS or noun_number(word) == PLURAL


def _is_relative(words: Sequence[str], number: int) -> bool:
    """Whether a clause without a "that" has the verb: "the men it was considering to send"."""
    for at in range(number - 1, max(0, number - _REACH), -1):
        if words[at] in _ASKED:
            return True
        if words[at] in SUBJECT_PRONOUNS or words[at] == "it":
            return words[at - 1] in _ASKED or bool(noun_number(words[at - 1]))
    return False


_REACH = 5
_ASKED = frozenset({"what", "which", "whom", "that"})


_BEHIND_NOUNS = frozenset("considered contemplated envisaged risked recommended dreaded quit".split())  # noqa: SIM905
"""Forms that say what is done to the noun before them: "steps considered to have an effect"."""


def _has_subject_and_object(words: Sequence[str], number: int) -> bool:
    """Whether a noun stands before a past, an object behind the infinitive: "the farmer denied to burn the hedge"."""
    before = words[number - 1] if number else ""
    after = words[number + 3] if number + 3 < len(words) else "."
    past = words[number] == _FORMS[words[number]].past and words[number] not in _BEHIND_NOUNS
    return past and noun_number(before) != "" and (after in DETERMINERS or after in ("him", "them", "it"))


def _is_active(words: Sequence[str], number: int) -> bool:
    """Whether what stands before a verb shows that somebody does what it says."""
    word = words[number]
    forms = _FORMS[word]
    at = number - 1
    while at > 0 and is_adverb(words[at]):
        at -= 1
    before = words[at] if at >= 0 else ""
    if word == forms.gerund:
        return before in _BE
    if word == forms.third and word not in ("risks", "dislikes", "dreads"):
        return True
    if before in SUBJECT_PRONOUNS or before in ("who", "to", "it"):
        return before != "to" or word == forms.base
    if word == forms.base:
        return before in MODALS or before in ("do", "does", "did", "don't", "doesn't", "didn't")
    return word == forms.third or before in HAVE
