"""Words before a verb that a walk takes for its subject, or for the start of its clause, though they are none."""

from __future__ import annotations

from collections.abc import Sequence

from linter.analysis.grammar.noun_number import MASS, PLURAL, SINGULAR, noun_number
from linter.analysis.grammar.quantifiers import may_be_verb
from linter.analysis.grammar.subject_forms import ASIDES, COMPARED, LONGEST_ASIDE, PARTICLES
from linter.analysis.grammar.word_classes import (
    AUXILIARIES,
    BASE_OF_THIRD,
    CLAUSE_STARTERS,
    DETERMINERS,
    NOUNS_OR_VERBS,
    NUMERALS,
    PREPOSITIONS,
    THIRD_OF_BASE,
    VERBS,
    is_adverb,
)
from linter.analysis.text.tokens import Tokens
from linter.analysis.words.irregular_verbs import irregular_verbs, mere_participles, mere_pasts

_COMPARING = frozenset("more most less least better best further no longer".split())  # noqa: SIM905
_MOST_ADVERBS = 4
_BASES = frozenset(BASE_OF_THIRD.values()) | {"have", "do"}
_BEFORE_CLAUSES = frozenset("in except given provided now so save but".split())  # noqa: SIM905
"""With "that" these begin a clause: "wrong in that ferries were late"."""


def is_split_infinitive(words: Sequence[str], verb: int) -> bool:
    """Whether adverbs alone stand between "to" and a base: "the decision to more formally begin"."""
    if words[verb] not in _BASES:
        return False
    at = verb - 1
    farthest = max(0, verb - 1 - _MOST_ADVERBS)
    while at > farthest and (is_adverb(words[at]) or words[at] in _COMPARING or words[at] == "and"):
        at -= 1
    return words[at] == "to"


def is_plural_compound(words: Sequence[str], last: int) -> bool:
    """Whether a word ends a compound whose first part has the plural: "presidents-elect", "mothers-in-law"."""
    at = last
    while at > 1 and words[at - 1] == "-":
        at -= 2
    return at < last and noun_number(words[at]) == PLURAL


def is_adjective_behind(words: Sequence[str], last: int) -> bool:
    """Whether a word that is a noun elsewhere follows its plural as an adjective: "the costs incident to it"."""
    return words[last] in _ADJECTIVES_OR_NOUNS and noun_number(words[last - 1]) == PLURAL


_ADJECTIVES_OR_NOUNS = frozenset(
    """
    attendant resident native incident relative equivalent subordinate subject opposite parallel antecedent consequent
    dependent dependant adjacent constituent complement present patient
    """.split()  # noqa: SIM905
)


def is_of_participle(words: Sequence[str], start: int, noun: int) -> bool:
    """Whether a noun is the object of a participle that tells more of an earlier one: "a rule protecting fishermen"."""
    return any(words[at].endswith("ing") and noun_number(words[at - 1]) == SINGULAR for at in range(start + 1, noun))


def is_one_amount(words: Sequence[str], start: int, verb: int) -> bool:
    """Whether a subject that begins at a token is a number of things, and what is said of it holds for the sum.

    "3,000 places is better than none", "the 46 arrests in May was the most in years".
    """
    while words[start] in DETERMINERS and start < verb - 1:
        start += 1
    after, later = words[verb + 1], words[verb + 2] if verb + 2 < len(words) else ""
    compared = after in COMPARED or (after == "the" and (later in ("most", "least") or later.endswith("est")))
    return compared and (words[start] in NUMERALS or words[start][0].isdecimal())


def is_demonstrative(words: Sequence[str], that: int) -> bool:
    """Whether "that" stands between a preposition and its noun: "on that lone street"."""
    before = words[that - 1] if that else ""
    clause = before in _BEFORE_CLAUSES and words[that + 1] in DETERMINERS
    return before in PREPOSITIONS and not clause and noun_number(words[that + 1]) != PLURAL


def is_second_noun(words: Sequence[str], verb: int) -> bool:
    """Whether what looks like a verb is the second of two nouns: "if talks over wage rises stall".

    A singular that is counted has no preposition right before it unless another noun follows.
    """
    bare, after = words[verb - 1], words[verb + 1]
    if BASE_OF_THIRD.get(words[verb]) not in NOUNS_OR_VERBS or words[verb - 2] not in PREPOSITIONS:
        return False
    if noun_number(bare) != SINGULAR or bare in MASS:
        return False
    return after.isalpha() and after not in _AFTER_VERBS and not is_adverb(after)


def is_noun_here(words: Sequence[str], verb: int) -> bool:
    """Whether what follows makes a noun of it: "the sell off came", "the ways that faces shape us", "a thank you"."""
    word, following = words[verb], words[verb + 1 : verb + 3]
    if len(following) < 2 or (word == "thank" and following[0] == "you"):
        return True
    shaped = words[verb - 1] == "that" and word in BASE_OF_THIRD and following[0] in THIRD_OF_BASE
    if shaped or is_second_noun(words, verb):
        return True
    finite = following[1] in mere_pasts() or following[1] in AUXILIARIES or following[1].endswith("ed")
    return word in THIRD_OF_BASE and following[0] in PARTICLES and finite


def is_verb_of_relative(words: Sequence[str], start: int) -> bool:
    """Whether what follows "that" is the verb of a plural before it: "the ideas that shape modern art reject it"."""
    opens = start > 1 and words[start - 1] == "that" and noun_number(words[start - 2]) == PLURAL
    return opens and may_be_verb(words[start])


_AFTER_VERBS = PREPOSITIONS | DETERMINERS | {"to", "that", "off", "out", "up", "down", "back", "away"}


def is_end_of_relative(words: Sequence[str], verb: int) -> bool:
    """Whether the word before a verb ends a relative clause without an object: "the case that owners make is old"."""
    before = words[verb - 1]
    base = before in irregular_verbs() and before not in NOUNS_OR_VERBS
    return base and "that" in words[max(0, verb - _FARTHEST) : verb - 1] and noun_number(words[verb - 2]) != SINGULAR


_FARTHEST = 10


def is_parted(listed: Tokens, head: int, verb: int) -> bool:
    """Whether a hyphen with spaces, for a dash, stands between a noun and a verb."""
    return any(
        listed.texts[at] == "-" and listed.starts[at] > listed.ends[at - 1] and listed.starts[at + 1] > listed.ends[at]
        for at in range(head + 1, verb)
    )


def ends_contact_clause(words: Sequence[str], head: int, last: int) -> bool:
    """Whether a relative clause without "that" may end in a verb: "the hurdle candidates for high office face is"."""
    base = words[last] in THIRD_OF_BASE and words[last] in NOUNS_OR_VERBS | VERBS
    if words[head + 1] in PREPOSITIONS and words[last - 2] in DETERMINERS and words[last - 3] in PREPOSITIONS:
        return False  # "the results of the vote on the harbour plan"
    return base and last > head + 1 and noun_number(words[last - 1]) == SINGULAR and words[last - 1] not in VERBS


def before_aside(words: Sequence[str], first: int, comma: int) -> int:
    """The token before an aside that ends at a comma ("…, along with his aides,"); -1 without one."""
    for number in range(comma - 1, max(first, comma - LONGEST_ASIDE), -1):
        if words[number] == ",":
            opening = words[number + 1]
            aged = opening[0].isdecimal() and number + 2 == comma
            shortened = opening.endswith("ed") or opening in mere_participles()
            return number - 1 if aged or shortened or opening in ASIDES else -1
    return -1


def is_joined_by_dash(listed: Tokens, start: int) -> bool:
    """Whether a dash without spaces joins token `start` to the word before it: "the Spain–France region"."""
    return start > 1 and listed.starts[start] == listed.ends[start - 2] + 1 and listed.texts[start - 1] == "–"


def is_set_off(words: Sequence[str], start: int) -> bool:
    """Whether a phrase after "but" is no clause: "a vote to take boys but not girls has", "but also girls"."""
    return words[start] == "also" or (words[start] == "not" and words[start + 1] not in _QUANTIFYING)


_QUANTIFYING = frozenset("all every each many much everyone everybody everything one a".split())  # noqa: SIM905


def introduces(word: str, number: str) -> bool:
    """Whether a sentence that begins with this word may have a phrase before its subject."""
    if word in PREPOSITIONS or word in CLAUSE_STARTERS or is_adverb(word):
        return True
    return word.endswith("ed") or (number == PLURAL and word.endswith("ing"))
