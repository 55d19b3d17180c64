"""Readings in which a verb that seems to differ from its subject has another subject, or no number at all.

"The morning of the next day the sailors were sent home", "mending harbours has deep roots", "who really was there".
"""

from __future__ import annotations

from collections.abc import Sequence

from linter.analysis.grammar.noun_number import PLURAL, SINGULAR, noun_number
from linter.analysis.grammar.number_conflict import NumberConflict
from linter.analysis.grammar.subject_forms import (
    DETERMINING,
    ENDINGS_OF_PEOPLE,
    INFORMING,
    OPENING_OBJECTS,
    TELLING,
    THINKING,
)
from linter.analysis.grammar.word_classes import CLAUSE_STARTERS, MODALS, PREPOSITIONS, is_adverb
from linter.analysis.text.sentence_of import sentence_of
from linter.analysis.text.tokens import lower_texts, tokens
from linter.analysis.word_model.model import word_model
from linter.document.model import BlockKind

_LONGEST_PHRASE = 5
"""Words of a phrase from its article to the verb behind it."""
_USUAL_PAIR = 20.0
"""How often news has a participle and its noun side by side, as in "rising prices", where it is no gerund."""
_MODAL_BEFORE = frozenset({"not", "only", "hardly", "ever"})
_SHOWING = INFORMING | frozenset("show shows showing shown ask asks asked asking telling tell".split())  # noqa: SIM905
_FEARING = TELLING | THINKING | frozenset("worrying fearing wishing complaining hoping feeling sensing".split())  # noqa: SIM905
_CLAUSES = (CLAUSE_STARTERS | {"that", "when", "while", "where", "after", "before", "if", "as"}) - {"and", "or", "nor"}
_BEFORE_VERBS = MODALS | frozenset("to not and or who which that they we".split())  # noqa: SIM905
_TITLED = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEADING})


def is_read_otherwise(seen: NumberConflict) -> bool:
    """Whether the words around tell of another reading. Raises DataError if the counts of news can't be read."""
    words = lower_texts(seen.block)
    verb, subject = words[seen.verb], seen.subject
    first = sentence_of(seen.block, subject).first
    after = words[seen.verb + 1] if seen.verb + 1 < len(words) else "."
    if verb in ("need", "dare") and after in _MODAL_BEFORE:
        return True  # "each room need not be heated"
    if seen.relative is not None:
        return words[seen.relative] == "who" and _is_told(words, first, subject)
    if seen.number == SINGULAR:
        return _has_own_subject(words, subject, seen.verb)
    return (
        _is_verb_of_clause(words, first, subject)
        or _is_name(seen, first)
        or (seen.joined is None and _is_object_of_gerund(words, first, subject))
    )


def _is_told(words: Sequence[str], first: int, subject: int) -> bool:
    """Whether somebody is asked or shown "who": "he told the crews who was in charge"."""
    for word in reversed(words[max(first, subject - _LONGEST_PHRASE) : subject]):
        if word in _SHOWING:
            return True
        if word in PREPOSITIONS or not word.isalpha():
            break
    return False


def _has_own_subject(words: Sequence[str], subject: int, verb: int) -> bool:
    """Whether a phrase that no preposition governs ends before a plural verb: "the day the sailors were sent home"."""
    last = verb - 1
    while last > subject and is_adverb(words[last]):
        last -= 1
    if noun_number(words[last]) != PLURAL:
        return False
    for at in range(last - 1, max(subject, last - _LONGEST_PHRASE), -1):
        if words[at] in PREPOSITIONS or words[at] in _CLAUSES:
            return False
        if words[at] in DETERMINING:
            before = words[at - 1]
            noun = noun_number(before) != "" and words[at - 2] not in _BEFORE_VERBS
            return noun or before in _FEARING
    return False


def _is_verb_of_clause(words: Sequence[str], first: int, subject: int) -> bool:
    """Whether what seems a plural is the verb of a clause with an article: "when a ferry docks"."""
    if subject - 3 < first:
        return False
    opening, article, noun = words[subject - 3 : subject]
    return opening in _CLAUSES and article in ("a", "an", "every", "each") and noun_number(noun) != PLURAL


def _is_name(seen: NumberConflict, first: int) -> bool:
    """Whether a plural with a capital inside a sentence is part of a name: "her Sisters of Sweden party"."""
    text = tokens(seen.block).texts[seen.subject]
    people = text.lower().endswith(ENDINGS_OF_PEOPLE)
    return seen.subject > first and text[0].isupper() and not people and seen.block.kind not in _TITLED


def _is_object_of_gerund(words: Sequence[str], first: int, subject: int) -> bool:
    """Whether the clause opens with a gerund that has the plural for its object: "mending harbours has deep roots"."""
    start = first
    if words[first].endswith("ing") and words[first + 1] in OPENING_OBJECTS:
        return True
    for at in range(subject - 1, max(first, subject - _LONGEST_PHRASE) - 1, -1):
        if words[at] in _CLAUSES or not words[at].isalpha():
            start = at + 1
            break
    if start >= subject or not words[start].endswith("ing"):
        return False
    model = word_model()
    gerund, after = model.word_id(words[start]), model.word_id(words[start + 1])
    return gerund is None or after is None or model.sequence(gerund, after) < _USUAL_PAIR
