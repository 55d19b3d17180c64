"""Words that look like an auxiliary, and are names, nouns, or verbs with a noun behind them."""

from __future__ import annotations

from collections.abc import Sequence

from linter.analysis.grammar.contact_clauses import is_contact_clause
from linter.analysis.grammar.noun_number import PLURAL, SINGULAR, UNITS, noun_number
from linter.analysis.grammar.subject_forms import REPORTED
from linter.analysis.grammar.word_classes import (
    ARTICLES,
    AUXILIARIES,
    MODALS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    THIRD_OF_BASE,
    is_adverb,
)
from linter.analysis.text.sentence_of import sentence_of
from linter.analysis.text.tokens import lower_texts, tokens
from linter.analysis.word_model.model import word_model
from linter.analysis.words.irregular_verbs import irregular_verbs, mere_participles
from linter.analysis.words.verb_forms import base_of_past, verb_forms
from linter.document.model import Block

_BASES = frozenset(irregular_verbs()) | THIRD_OF_BASE.keys() | {"match", "mix", "park", "ride"}
_FINITE = frozenset({"is", "are", "was", "were", "has", "had"})
_KINDS_OF_WILL = frozenset(
    "political public popular collective good ill free national living sheer divine iron".split()  # noqa: SIM905
)
"""Adjectives that stand before the noun "will"; behind an article some are subjects ("the public will")."""
_SUBJECTS = frozenset({"public", "good", "living", "ill", "divine"})


def is_no_modal(block: Block, number: int) -> bool:
    """Whether a modal is a name inside a sentence (Will, May), or "will" the noun ("public will")."""
    text = tokens(block).texts[number]
    if text[0].isupper():
        return sentence_of(block, number).first != number
    words = lower_texts(block)
    before, earlier = ("", "", *words[max(0, number - 2) : number])[-1:-3:-1]
    if words[number] != "will":
        return False
    return before in POSSESSIVES or (before in _KINDS_OF_WILL and not (before in _SUBJECTS and earlier in ARTICLES))


def ends_what_is_said(words: Sequence[str], auxiliary: int, number: int) -> bool:
    """Whether a past after "not" has those who say it for a subject: "the share saying she should not fell to"."""
    after = words[number + 1] if number + 1 < len(words) else "."
    if words[max(0, auxiliary - 3) : auxiliary - 2] == ["who"] and words[auxiliary - 2] in REPORTED:
        return words[number - 1].endswith("n't") or words[number - 1] == "not"  # "those who said they won't left"
    return words[number - 1] == "not" and words[auxiliary - 2] in _SAYING and after in _AFTER_LOSS


_SAYING = frozenset({"saying", "thinking", "believing"})
_AFTER_LOSS = frozenset("to by from . , in".split())  # noqa: SIM905


def ends_nested_clause(words: Sequence[str], auxiliary: int, first: int) -> bool:
    """Whether "had" ends a clause in a clause on a noun: "a brother she didn't know she had wore off".

    first: the first token of its sentence.
    """
    at = auxiliary - 2
    if at <= first or words[auxiliary - 1] not in SUBJECT_PRONOUNS or words[at] not in REPORTED:
        return False
    while at > first and (words[at - 1] in AUXILIARIES or words[at - 1] in ("not", "never")):
        at -= 1
    return is_contact_clause(words, at, first)


def opens_with_fact(words: Sequence[str], first: int, auxiliary: int) -> bool:
    """Whether a clause for a subject opens a sentence: "the fact that it pays and hers did not proves little"."""
    opening = words[first : min(auxiliary, first + _LONGEST_ASKED)]
    return any(word in _CONTENTS and words[first + at + 1] == "that" for at, word in enumerate(opening))


_CONTENTS = frozenset(
    "fact knowledge idea belief claim notion news view sense feeling thought realisation realization".split()  # noqa: SIM905
)
"""Nouns that a clause with "that" tells the content of."""


def opens_question(words: Sequence[str], auxiliary: int) -> bool:
    """Whether an auxiliary stands before its subject, behind what is asked for: "what use might ferries be"."""
    at = auxiliary - 1
    while at > 0 and noun_number(words[at]) and auxiliary - at < _LONGEST_ASKED:
        at -= 1
    return at < auxiliary - 1 and at >= 0 and words[at] in ("what", "which", "whose") and "?" in words[auxiliary:]


_LONGEST_ASKED = 3


def is_half_of_pair(words: Sequence[str], number: int) -> bool:
    """Whether a base and another make one expression: "it was touch and go", "it is do or die"."""
    joining, second = (*words[number + 1 : number + 3], ".", ".")[:2]
    return joining in ("and", "or") and second in _BASES


def is_noun_behind(words: Sequence[str], auxiliary: int, number: int) -> bool:
    """Whether the base behind "be" or "have" is a noun by what follows it: "has gain, a factor", "have pay withheld".

    "Lead" is sooner written for "led". Behind "be" a noun that is a verb, too, has neither "by" nor "to" after it:
    "can be cover for a theft".
    """
    helper, word = words[auxiliary], words[number]
    after, behind = (*words[number + 1 : number + 3], ".", ".")[:2]
    if noun_number(word) != SINGULAR or helper in ("been", "being") or word == "lead":
        return False
    if helper in ("has", "have", "had"):
        if word in _REASONS and after in ("to", "for"):
            return True
        return after in _MARKS or after in mere_participles() or bool(base_of_past(after))
    if after in ("to", "by"):
        return behind == word
    if word.endswith("or") and after in PREPOSITIONS:
        return True  # "was censor in 1828": an office has no article
    return after in _AFTER_NOUN or (helper == "be" and after == "for")


def is_part_of_name(block: Block, number: int) -> bool:
    """Whether a word is written as in a name, or heads one with a number: "was Write the Docs", "is release 1.5.0"."""
    here = tokens(block)
    text, after = here.texts[number], here.texts[number + 1] if number + 1 < len(here) else ""
    return (text[0].isupper() and not text.isupper()) or after[:1].isdigit()


_REASONS = frozenset({"cause", "reason", "need"})
"""Nouns that "have" takes without an article."""
_MARKS = frozenset({",", ".", ";", ":"})
_AFTER_NOUN = frozenset({"and", "or", "while"})


def has_compound(words: Sequence[str], auxiliary: int, number: int) -> bool:
    """Whether two nouns stand behind what is no auxiliary: "were seal colonies", "now have trigger laws"."""
    helper, word = words[auxiliary], words[number]
    after, behind = (*words[number + 1 : number + 3], ".", ".")[:2]
    if not noun_number(word):
        return False
    if after.endswith("ing") and (behind.endswith("ed") or behind in mere_participles()):
        return True  # "has call waiting installed"
    if helper in _FINITE:
        return noun_number(after) == PLURAL or (after == "and" and bool(noun_number(behind)))
    at = auxiliary - 1
    while at > 0 and is_adverb(words[at]):
        at -= 1
    finite = helper == "have" and at >= 0 and words[at] not in MODALS and words[at] != "to"
    return finite and noun_number(after) == PLURAL and after not in UNITS and not _is_done_to(word, after)


def _is_done_to(base: str, noun: str) -> bool:
    """Whether news has a verb's participle before a noun oftener than its base: "arrested suspects"."""
    model = word_model()
    ids = [model.word_id(word) for word in (base, verb_forms(base).participle, noun)]
    if None in ids:
        return False
    first, other, second = (one or 0 for one in ids)
    return model.sequence(other, second) > model.sequence(first, second)


def is_not_found(words: Sequence[str], number: int) -> bool:
    """Whether "found" behind "did not" stands for "find": news never has its object behind "founded".

    "Police did not found the knife", but not "he did not found the party". Raises DataError if the
    counts of news can't be read.
    """
    if len(words) < number + 3 or not {"didn't", "did"} & set(words[max(0, number - 2) : number]):
        return False
    model = word_model()
    ids = [model.word_id(word) for word in ("founded", words[number + 1], words[number + 2])]
    if None in ids or not noun_number(words[number + 2]):
        return False
    founded, article, noun = (one or 0 for one in ids)
    return model.sequence(founded, article, noun) == 0 and model.sequence(article, noun) >= _KNOWN


_KNOWN = 20.0
"""How often news has an article and a noun, so that the absence of another word before them says something."""
