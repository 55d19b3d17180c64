"""Who takes part in what a sentence tells: the verbs and nouns of doing with those who do it and those it is done to.

"Police arrested Lund", "Lund was arrested by police", "Lund, whom police arrested", "the arrest of Lund by police" and
"Lund's arrest by police" have the same doer and the same one done to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from linter.analysis.syntax.parse import ROOT, Parsed, Word
from linter.records import NamedTuple


class Role(StrEnum):
    """What somebody is in what is told."""

    AGENT = "agent"  # does it
    PATIENT = "patient"  # it is done to
    OWNER = "owner"  # it belongs to, or either of the two: "Lund's visit", "the Lund inquiry"


class Participant(NamedTuple):
    """Somebody's part in what a verb or noun tells.

    told: the verb or noun. role: the part. word: the head of the words that name who has it.
    """

    told: Word
    role: Role
    word: Word


_AT_SOMEBODY = frozenset(
    {"against", "on", "at", "over", "to", "toward", "towards", "for", "of", "with", "upon", "into", "from"}
)
"""Prepositions before the one that something is done to: "lashed out at Lund", "a suit against Lund"."""
_DONE_TO = _AT_SOMEBODY - {"of", "for", "with", "to", "into", "from"}
"""Those that say so of a noun, too: "an attack on Lund"."""
_RELATIVE = frozenset({"who", "whom", "which", "that"})
_PERSONS = frozenset({"he", "she", "they", "it"})
_NAMING = frozenset({"flat", "appos"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def participants(sentence: Parsed) -> tuple[Participant, ...]:
    """All of a sentence's, in the order of what is told."""
    found: dict[tuple[int, Role, int], Participant] = {}
    for word in sentence:
        if word.upos == "VERB":
            told = _of_verb(sentence, word)
        elif word.upos in ("NOUN", "PROPN"):
            told = _of_noun(sentence, word)
        else:
            continue
        for role, other in told:
            for one in _joined(sentence, other):
                found.setdefault((word.number, role, one.number), Participant(word, role, one))
    return tuple(found.values())


def _of_verb(sentence: Parsed, verb: Word) -> Iterator[tuple[Role, Word]]:
    by = _agents(sentence, verb)
    head = sentence.head(verb)
    beside = verb.relation in ("acl", "amod") and verb.features.get("VerbForm") == "Part"
    past = verb.features.get("Tense") == "Past" and verb.features.get("VerbForm") == "Part"
    subject = _subject(sentence, verb)
    passive = bool(sentence.dependents(verb, "aux:pass", "nsubj:pass")) or bool(by)
    if beside and past and not sentence.object(verb) and head is not None:
        passive, subject = True, subject or head
    for other in by:
        yield Role.AGENT, other
    if subject is not None:
        yield (Role.PATIENT if passive else Role.AGENT), subject
        speaker = _speaker(sentence, verb, subject)
        if speaker is not None:
            yield (Role.PATIENT if passive else Role.AGENT), speaker
    if passive:
        return
    objects = [other for other in sentence.dependents(verb, "obj", "iobj") if other.text.lower() not in _RELATIVE]
    relative = verb.relation == "acl:relcl" and head is not None
    if relative and not objects and subject is not None and head is not subject:
        objects = [head] if head is not None else []
    for other in objects:
        yield Role.PATIENT, other
    for other in sentence.dependents(verb, "obl"):
        if _preposition(sentence, other) in _AT_SOMEBODY:
            yield Role.PATIENT, other


def _of_noun(sentence: Parsed, noun: Word) -> Iterator[tuple[Role, Word]]:
    owners = [(Role.OWNER, other) for other in sentence.dependents(noun, "nmod:poss")]
    of: list[Word] = []
    agents: list[Word] = _agents(sentence, noun)
    patients: list[Word] = []
    for other in sentence.dependents(noun, "nmod", "obl", "obl:agent"):
        preposition = _preposition(sentence, other)
        if preposition == "of":
            of.append(other)
        elif preposition == "by":
            agents.append(other)
        elif preposition in _DONE_TO:
            patients.append(other)
    owners += [(Role.OWNER, other) for other in sentence.dependents(noun, "compound", "amod")]
    for other in agents:
        between = sentence.dependents(other, "nmod")
        patients += [one for one in between if _preposition(sentence, one) in _DONE_TO]
    if agents:
        patients += of
        patients += [other for _, other in owners if other.relation == "nmod:poss"]
        owners = [pair for pair in owners if pair[1].relation != "nmod:poss"]
    elif of and owners:
        patients += of
        owners = [(Role.AGENT if other.relation == "nmod:poss" else role, other) for role, other in owners]
    elif patients:
        owners = [(Role.AGENT, other) for _, other in owners]
    else:
        owners += [(Role.OWNER, other) for other in of]
    if patients and not agents and not any(role is Role.AGENT for role, _ in owners):
        agents = _light(sentence, noun)
    yield from owners
    for other in agents:
        yield Role.AGENT, other
    for other in patients:
        yield Role.PATIENT, other


def _light(sentence: Parsed, noun: Word) -> list[Word]:
    """Who does what a noun tells, said by its verb's subject: "Lund launched an attack on Holm"."""
    verb = sentence.head(noun)
    if verb is None or noun.relation not in ("obj", "obl") or verb.upos != "VERB":
        return []
    subject = _subject(sentence, verb)
    if subject is None or sentence.dependents(verb, "aux:pass", "nsubj:pass"):
        return []
    return [subject]


def _subject(sentence: Parsed, verb: Word) -> Word | None:
    """The subject, taken from the verb above where an infinitive or "-ing" has none, and from what "who" stands for."""
    at: Word | None = verb
    for _ in sentence:
        if at is None:
            break
        subject = sentence.subject(at)
        if subject is not None:
            return _stands_for(sentence, at) if subject.text.lower() in _RELATIVE else subject
        subject, at = _above(sentence, at)
        if subject is not None:
            return subject
    return None


def _above(sentence: Parsed, verb: Word) -> tuple[Word | None, Word | None]:
    """Who does what a verb without a subject says, or else the word whose subject does it: "asked Lund to leave"."""
    head = sentence.head(verb)
    if head is None:
        return None, None
    if verb.relation == "xcomp":
        named = sentence.object(head)
        return (named if named is not None and named.number < verb.number else None), head
    if verb.relation == "acl" and head.upos in ("NOUN", "PROPN"):
        owner = next(iter(sentence.dependents(head, "nmod:poss")), None)
        return owner, (sentence.head(head) if head.relation in ("obj", "xcomp") else None)
    return None, (head if verb.relation in ("advcl", "conj", "parataxis") else None)


def _speaker(sentence: Parsed, verb: Word, subject: Word) -> Word | None:
    """Whom "she" means in "Lund said she ...": the subject of the verb that the clause hangs on."""
    head = sentence.head(verb)
    if subject.text.lower() not in _PERSONS or verb.relation != "ccomp" or head is None:
        return None
    above = _subject(sentence, head)
    return above if above is not None and above.upos in ("NOUN", "PROPN") and above.number < subject.number else None


def _stands_for(sentence: Parsed, verb: Word) -> Word | None:
    """What "who" or "which" before a verb stands for."""
    at: Word | None = verb
    while at is not None and at.relation == "conj":
        at = sentence.head(at)
    if at is None or at.relation not in ("acl:relcl", "acl"):
        return None
    return sentence.head(at)


def _agents(sentence: Parsed, told: Word) -> list[Word]:
    """Who "by" says did it; where "by" hangs on a noun in between ("knocked out of the cup by Holm"), that one too."""
    passive = sentence.dependents(told, "aux:pass", "nsubj:pass")
    if not passive and sentence.dependents(told, "nsubj") and sentence.object(told) is not None:
        return []  # "has dismissed a complaint by Holm"
    found = sentence.dependents(told, "obl:agent")
    if found or not (told.upos != "VERB" or passive):
        return found[:1]
    for between in sentence.dependents(told, "obl", "nmod", "obj"):
        if between.number > told.number:
            found += [
                other
                for other in sentence.dependents(between, "nmod", "obl", "obl:agent")
                if _preposition(sentence, other) == "by"
            ]
    return found[:1]


def _preposition(sentence: Parsed, noun: Word) -> str:
    cases = sentence.dependents(noun, "case")
    return cases[0].text.lower() if cases else ""


def _joined(sentence: Parsed, word: Word) -> Sequence[Word]:
    """A word, what "and" joins to it, and what names the same beside it."""
    found = [word]
    for other in sentence.dependents(word, "conj", *_NAMING):
        if other.upos in _NOMINAL:
            found.append(other)
            found += [far for far in sentence.dependents(other, *_NAMING) if far.upos in _NOMINAL]
    return found


def name_of(sentence: Parsed, word: Word) -> tuple[Word, ...]:
    """The words of the name or noun that a word heads: "Judge Helen Marlow" for any of the three."""
    head = word
    while head.relation == "flat" and head.head != ROOT:
        above = sentence.head(head)
        if above is None:
            break
        head = above
    found = [head]
    found += sentence.dependents(head, "flat")
    if head.upos == "PROPN":
        found += [other for other in sentence.dependents(head, "compound") if other.number < head.number]
    return tuple(sorted(found, key=lambda other: other.number))
