"""A verb and a subject that differ in number, and whether the parser sees them so, too."""

from __future__ import annotations

from linter.analysis.grammar.noun_number import PLURAL, SINGULAR, noun_number
from linter.analysis.grammar.subject_forms import ANY_CLASS, COMPLEMENTS, JOINING, TELLING
from linter.analysis.grammar.word_classes import AUXILIARIES, BASE_OF_THIRD
from linter.analysis.syntax.parse import SUBJECTS, Parsed, Word, parsed
from linter.analysis.text.sentence_of import sentence_of
from linter.analysis.text.tokens import lower_texts, tokens
from linter.document.model import Block
from linter.document.span import Span
from linter.records import NamedTuple


class NumberConflict(NamedTuple):
    """A verb and its subject that differ in number.

    block: the block that they are in.
    subject, verb: the numbers of their tokens.
    number: the subject's number, "singular" or "plural".
    relative: the token of the "who", "which" or "that" between them, or None.
    joined: the token of a second subject that "and" joins to the first, or None.
    """

    block: Block
    subject: int
    verb: int
    number: str
    relative: int | None = None
    joined: int | None = None

    @property
    def span(self) -> Span:
        """The verb's place in the source file."""
        return tokens(self.block).span(self.verb, self.verb)


def is_confirmed(seen: NumberConflict) -> bool:
    """Whether the parser sees the same subject, or what follows shows the verb."""
    return _has_clause_of_consequence(seen) or (not _has_other_subject(seen) and _is_seen_by_parser(seen))


def _has_other_subject(seen: NumberConflict) -> bool:
    """Whether what the noun is told of has the verb: "an essay stating officials were late".

    Or a whole clause has it, where a comma is left out before "which": "they fight to win mates which causes unrest".
    """
    words = lower_texts(seen.block)
    if seen.relative is not None:
        return words[seen.relative] == "which" and BASE_OF_THIRD.get(words[seen.verb]) in _OF_CLAUSES
    return not TELLING.isdisjoint(words[seen.subject + 1 : seen.verb])


_OF_CLAUSES = frozenset(
    "cause mean make lead result allow enable help force create leave let give require suggest explain prove".split()  # noqa: SIM905
)
"""Verbs of which all that a clause says may be the subject."""


def _is_seen_by_parser(seen: NumberConflict) -> bool:
    starts = tokens(seen.block).starts
    found = parsed(sentence_of(seen.block, seen.verb))
    places = {word.start: word for word in found}
    verb, subject = places.get(starts[seen.verb]), places.get(starts[seen.subject])
    if subject is not None and subject.relation == "flat":
        subject = found.head(subject)  # "Mr" of "Mr Smith"
    if verb is None or subject is None:
        return False
    if seen.joined is None and not _is_noun_of(found, subject, seen.number):
        return False
    governor = found.head(verb) if verb.relation in ("aux", "aux:pass", "cop") else verb
    if governor is None or verb.upos not in ("VERB", "AUX") or not _is_finite(found, governor, verb, seen.number):
        return False
    if seen.relative is not None:
        return places[starts[seen.relative]].relation in SUBJECTS
    subjects = [one.number for one in found.dependents(governor, *SUBJECTS)]
    if seen.joined is not None:
        other = places[starts[seen.joined]]
        return subject.number in subjects and (other.number in subjects or other.head == subject.number)
    if len(subjects) > 1 and seen.number == SINGULAR and lower_texts(seen.block)[seen.subject + 1] in COMPLEMENTS:
        subjects = [one for one in subjects if one <= subject.number or one > verb.number]
    return subjects == [subject.number] and subject.number < verb.number


def _has_clause_of_consequence(seen: NumberConflict) -> bool:
    """Whether the verb is "mean" with a clause behind it, which the parser takes for the main one.

    "The closure of the car parks mean shoppers must walk."
    """
    words, verb = lower_texts(seen.block), seen.verb
    if words[verb] != "mean" or seen.joined is not None or seen.relative is not None:
        return False
    first = sentence_of(seen.block, verb).first
    between = words[seen.subject : verb]
    asked = not AUXILIARIES.isdisjoint(words[first:verb]) or "to" in words[first : seen.subject]
    if asked or not JOINING.isdisjoint(between) or "," in between or noun_number(words[verb + 1]) != PLURAL:
        return False
    return not _OF_CLAUSE.isdisjoint(words[verb + 2 : verb + 4])


_OF_CLAUSE = frozenset("will must can may would could are were have face need".split())  # noqa: SIM905


def _is_finite(found: Parsed, governor: Word, verb: Word, number: str) -> bool:
    """Whether the verb has a number: no auxiliary before it, and what "be" says of a subject agrees with that.

    "The main worry are the costs" is a matter of taste.
    """
    earlier = (one for one in found.dependents(governor, "aux", "aux:pass", "cop") if one.number < verb.number)
    if any(one.upos == "AUX" for one in earlier):
        return False
    copula = verb.relation == "cop" or found.dependents(governor, "cop")
    if verb.text.lower() in ("have", "has"):
        return True  # no copula, whatever the parser sees in "have angered walkers"
    if not copula or governor.upos not in ("NOUN", "PROPN") or found.dependents(governor, "case"):
        return True
    if number == PLURAL and verb.text.lower() in ("is", "was", "isn't", "wasn't", "has"):
        return any(found.dependents(one, "det") for one in found.dependents(governor, *SUBJECTS))
    return {"Sing": SINGULAR, "Plur": PLURAL}.get(found.number(governor) or "") == number


def _is_noun_of(found: Parsed, subject: Word, number: str) -> bool:
    """Whether the parser sees a noun of this number that nothing is joined to."""
    links = (link for other in found.dependents(subject, "conj") for link in found.dependents(other, "cc"))
    if any(link.text.lower() in ("and", "&", "or", "nor") for link in links):
        return False
    if subject.text.lower() in ANY_CLASS:
        return True
    if subject.upos == "PROPN" and number == SINGULAR and subject.text[0].isupper():
        return True  # which `_titled` has seen
    return subject.upos == "NOUN" and subject.features.get("Number") == ("Sing" if number == SINGULAR else "Plur")
