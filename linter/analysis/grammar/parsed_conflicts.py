"""Verbs whose number differs from that of the subject that the parser sees, whatever stands between the two.

"Drivers using the bridge at night needs a permit": the parser is asked where a clause opens with a noun of
another number than a verb behind it. It is believed where it sees that noun for the subject both as the sentence
stands and once the verb agrees, and where nothing joins another subject to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from linter.analysis.grammar.noun_number import PLURAL, SINGULAR, UNITS, UNSURE, noun_number
from linter.analysis.grammar.noun_phrases import HEADS_OF_PARTS, MULTITUDES, PARTS
from linter.analysis.grammar.number_conflict import NumberConflict
from linter.analysis.grammar.subject_forms import CONDITIONS, IRREALIS, LONGEST_SENTENCE, PARTICLES, REPORTED, TELLING
from linter.analysis.grammar.word_classes import (
    AUXILIARIES,
    BASE_OF_THIRD,
    BE_SINGULAR,
    DETERMINERS,
    MANDATIVE,
    OTHER_NUMBER,
    PLURAL_VERBS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    SINGULAR_VERBS,
    SUBJECT_PRONOUNS,
    THIRD_OF_BASE,
)
from linter.analysis.syntax.parse import Parsed, Word, parsed, parsed_again
from linter.analysis.text.sentence_of import sentence_of
from linter.analysis.text.tokens import lower_texts, tokens
from linter.analysis.words.irregular_verbs import mere_participles
from linter.document.model import Block

_FARTHEST = 25
"""Words between the start of a clause and its verb."""
_LONGEST_OPENING = 6
"""Words of the phrase that opens a clause, up to its noun."""
_OPENERS = frozenset("that because while although whereas since if when but and said says say".split())  # noqa: SIM905
_BEFORE_CLAUSES = _OPENERS | {"“", '"', ":"}
_JOINING = frozenset({"and", "or", "nor", "&", "plus"})
_OWN = frozenset({"nsubj", "nsubj:pass"})
_DETERMINED = DETERMINERS | POSSESSIVES
_UNEQUAL = frozenset({"no", "what", "which", "whose", "any", "none", "half", "all", "most", "some", "such"})
"""Determiners of subjects that take either number, or are no subjects."""


def parsed_conflict(block: Block, verb: int) -> NumberConflict | None:
    """What the parser sees of the verb at a token; None unless it is sure of a subject of another number.

    Raises DataError if the parser's network can't be read.
    """
    words = lower_texts(block)
    number = _number_of_verb(words[verb])
    if not number or not verb or words[verb - 1] in PRONOUNS or words[verb - 1] in AUXILIARIES:
        return None
    sentence = sentence_of(block, verb)
    if sentence.last - sentence.first > LONGEST_SENTENCE or not _may_differ(words, sentence.first, verb, number):
        return None
    starts = tokens(block).starts
    found = parsed(sentence)
    seen = next((word for word in found if word.start == starts[verb]), None)
    if seen is None or seen.upos not in ("VERB", "AUX") or seen.text[0].isupper():
        return None
    written = _subjects(found, seen)
    if len(written) != 1 or not _is_of_other_number(written[0].text.lower(), number):
        return None  # before the sentence is analysed once more
    mended = parsed_again(found, seen, _other_number(words[verb]))
    subject = _subject(mended, mended[seen.number])
    same = subject is not None and subject.number == written[0].number
    if subject is None or not same or not _is_clear(mended, subject, seen, number, words[sentence.first : verb]):
        return None
    at = next(place for place in range(sentence.first, verb) if starts[place] == subject.start)
    return NumberConflict(block, at, verb, PLURAL if number == SINGULAR else SINGULAR)


def _other_number(verb: str) -> str:
    return OTHER_NUMBER.get(verb) or BASE_OF_THIRD.get(verb) or THIRD_OF_BASE[verb]


def _number_of_verb(word: str) -> str:
    if word in SINGULAR_VERBS or word in BASE_OF_THIRD:
        return SINGULAR
    return PLURAL if word in PLURAL_VERBS or word in THIRD_OF_BASE else ""


def _may_differ(words: Sequence[str], first: int, verb: int, number: str) -> bool:
    """Whether a clause before the verb opens with a noun of another number; cheap."""
    start = max(first, verb - _FARTHEST)
    opens = any(
        _opens_with_other(words, at, verb, number)
        for at in range(start, verb - 1)
        if at == first
        or words[at - 1] in _OPENERS
        or words[at - 1] in ("“", '"', ":")
        or _ends_setting(words, first, at)
    )
    return opens and _may_have_subject(words[first:verb], number)


def _ends_setting(words: Sequence[str], first: int, at: int) -> bool:
    """Whether the first comma of a sentence, behind a phrase that says where or when, stands before a token."""
    setting = words[first : at - 1]
    return words[at - 1] == "," and "," not in setting and setting != [] and setting[0] in PREPOSITIONS


def _opens_with_other(words: Sequence[str], start: int, verb: int, number: str) -> bool:
    head, at = "", start
    while at < min(verb, start + _LONGEST_OPENING):
        word = words[at]
        own = noun_number(word)
        if own:
            head = own
        elif head or word in PREPOSITIONS or word in PRONOUNS or word in AUXILIARIES or not word[0].isalnum():
            break
        at += 1
    if not head or head == number or at >= verb:
        return False
    behind, between = words[at], words[at + 1 : verb]
    if ":" in between or not (TELLING.isdisjoint(words[at:verb]) and REPORTED.isdisjoint(between)):
        return False  # "sailors who argued the way to win is new crews", "an essay stating officials were late"
    if behind in _RELATIVES or (behind == "," and words[at + 1] in _RELATIVES):
        return True
    nouns = all(noun_number(word) or word.endswith("s") for word in between)
    compound = nouns and (
        behind in PARTICLES or len(between) > 1
    )  # "the check in desks are", "conflict of interest rules"
    clause = behind.endswith("ing") and words[verb] in BE_SINGULAR  # "prices staying high is unlikely"
    if compound or clause or words[at - 2] == "number" or words[verb - 1].endswith("ed"):
        return False
    led = behind in PREPOSITIONS or behind.endswith(("ed", "ing")) or behind in mere_participles()
    return led and _OTHER_CLAUSE.isdisjoint(between)


_RELATIVES = frozenset({"who", "which", "that", "whose"})
_OTHER_CLAUSE = _OPENERS | _RELATIVES | AUXILIARIES | SUBJECT_PRONOUNS | {",", "it", "to"}
"""What stands between a noun and its verb only where another clause does."""


def _subject(found: Parsed, verb: Word) -> Word | None:
    """The one noun before a verb that the parser has for its subject; None of a verb that may not be finite."""
    governor = found.head(verb) if verb.relation in ("aux", "aux:pass", "cop") else verb
    if governor is None or found.dependents(governor, "expl", "csubj", "csubj:pass"):
        return None
    helpers = found.dependents(governor, "aux", "aux:pass", "cop")
    if any(helper.number < verb.number for helper in helpers):
        return None
    if any(mark.text.lower() == "to" for mark in found.dependents(governor, "mark")):
        return None
    if verb.relation == "cop" and governor.upos in ("NOUN", "PROPN", "PRON", "NUM"):
        return None  # "the main worry are the costs"
    subjects = _subjects(found, verb)
    return subjects[0] if len(subjects) == 1 and subjects[0].number < verb.number else None


def _subjects(found: Parsed, verb: Word) -> list[Word]:
    """The nouns that the parser has for subjects of a verb, or of what a form of "be" says."""
    governor = found.head(verb) if verb.relation in ("aux", "aux:pass", "cop") else verb
    return (
        []
        if governor is None
        else [one for one in found.dependents(governor, *_OWN) if one.text.lower() not in _RELATIVES]
    )


def _is_clear(found: Parsed, subject: Word, verb: Word, number: str, before: Sequence[str]) -> bool:
    """Whether a subject is one noun of the other number, which opens its clause."""
    own = noun_number(subject.text.lower())
    as_seen = {"Sing": SINGULAR, "Plur": PLURAL}.get(subject.features.get("Number", ""))
    if subject.upos != "NOUN" or own != as_seen or not _is_of_other_number(subject.text.lower(), number):
        return False
    opening = min(word.number for word in _own_words(found, subject))
    edge = found[opening - 1].text.lower() if opening else ""
    if edge and edge != "," and edge not in _BEFORE_CLAUSES:
        return False
    determiner = next((one.text.lower() for one in found.dependents(subject, "det", "nmod:poss")), "")
    if determiner in _UNEQUAL or found.dependents(subject, "conj", "appos", "flat"):
        return False
    span = [word.text.lower() for word in found[max(0, opening - 2) : verb.number] if not _joins_names(found, word)]
    if own == SINGULAR:
        return determiner in _DETERMINED and _JOINING.isdisjoint(span) and not _is_subjunctive(before)
    counted = found.dependents(subject, "nummod")
    return not counted and (edge not in ("and", "or", ",") or not _JOINING.isdisjoint(span[:1]))


def _is_of_other_number(noun: str, number: str) -> bool:
    """Whether a noun in lower case, by its own form, has one number, which is not this."""
    is_measure = noun in UNITS or noun in HEADS_OF_PARTS or noun in MULTITUDES or noun in PARTS
    return not is_measure and noun_number(noun) not in (UNSURE, number)


def _may_have_subject(before: Sequence[str], number: str) -> bool:
    """Whether the words before a verb allow what `_is_clear` asks of its subject, whatever the parser sees; cheap."""
    if not any(_is_of_other_number(word.partition("'")[0], number) for word in before):
        return False
    return number == SINGULAR or not (_DETERMINED.isdisjoint(before) or _is_subjunctive(before))


def _joins_names(found: Parsed, link: Word) -> bool:
    """Whether "and" stands between two names: "the towns of Aldermouth and Nurra"."""
    if link.text.lower() != "and" or not 0 < link.number < len(found) - 1:
        return False
    return all(one.upos == "PROPN" for one in (found[link.number - 1], found[link.number + 1]))


def _own_words(found: Parsed, subject: Word) -> list[Word]:
    """A noun with what belongs to it from before."""
    return [word for word in found.phrase(subject) if word.number <= subject.number]


def _is_subjunctive(before: Sequence[str]) -> bool:
    return not (MANDATIVE | IRREALIS | CONDITIONS).isdisjoint(before)
