"""Small words that a sentence lacks, or has for others: "tried break the door", "more 900 people", "there mother was".

Each function tells it of one place; counts of edited news say where a word is never left out on purpose.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from linter.analysis.grammar.noun_number import PLURAL, noun_number
from linter.analysis.grammar.word_classes import (
    DETERMINERS,
    NUMERALS,
    PREPOSITIONS,
    is_adverb,
)
from linter.analysis.syntax.parse import parsed
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.sentence_of import sentence_of
from linter.analysis.text.tokens import lower_texts, tokens
from linter.analysis.word_model.model import word_model
from linter.analysis.words.irregular_verbs import mere_participles, mere_pasts
from linter.analysis.words.person_nouns import PERSON_NOUNS
from linter.document.model import Block

_LINKING = frozenset("is are was were be been being 's 're isn't aren't wasn't weren't".split())  # noqa: SIM905
_OBJECTS = frozenset("it him them us me you himself herself themselves itself".split())  # noqa: SIM905
_PARTICLES = frozenset("down up out off back away".split())  # noqa: SIM905
_LEAST_TO, _SHARE_TO = 100.0, 0.2
_LEAST_NOT_TO, _MOST_BARE = 20.0, 2.0
_NO_BASES = FUNCTION_WORDS - frozenset("be do go get make take put see say come let".split())  # noqa: SIM905
_LEAST_AS_BASE = 5.0
"""How often "would" stands before a verb's base."""
"""How often "to" stands behind a word, and which part of its uses that is, where it takes an infinitive."""


def before_bases(block: Block) -> list[int]:
    """The tokens of a block that most often have "to" behind them, and have another word."""
    words = lower_texts(block)
    return [
        number
        for number, (word, after) in enumerate(pairwise(words))
        if after != "to" and after.isalpha() and word not in FUNCTION_WORDS and takes_to(word)
    ]


@lru_cache(maxsize=6_000)
def takes_to(word: str) -> bool:
    """Whether news has "to" behind a word (lower case) often."""
    model = word_model()
    first, to = model.word_id(word), model.word_id("to")
    return first is not None and to is not None and model.sequence(first, to) >= _LEAST_TO


_SEMI_MODALS = frozenset({"need", "needs", "dare", "dares", "help", "helps", "helped"})
"""Verbs that take a base without "to" as well: "they need admit nobody"."""


def lacks_to(block: Block, number: int) -> bool:
    """Whether "to" was left out behind a token: "tried break down the door", "is due appear", "asked not be named".

    What follows must be the base of a verb, with what it governs. Raises DataError if the counts of news or the
    network of the parser can't be read.
    """
    words = lower_texts(block)
    word, base, after = (*words[number : number + 3], ".", ".", ".")[:3]
    negated = base == "not"
    if negated:
        base, after = after, (*words[number + 3 : number + 4], ".")[0]
    if (
        word in FUNCTION_WORDS
        or word in _SEMI_MODALS
        or noun_number(base) == PLURAL
        or not takes_infinitive(word, base, negated=negated)
    ):
        return False
    governing = after in DETERMINERS or after in _OBJECTS or after in _PARTICLES or after[0].isdecimal()
    governing = governing or ((after in PREPOSITIONS or after in NUMERALS) and is_mere_verb(base))
    if not (governing or base == "be"):
        return False
    listed = tokens(block)
    if not listed.texts[number + 1 + negated].islower() or not listed.texts[number].islower():
        return False
    if "-" in (block.text[listed.starts[number] - 1 : listed.starts[number]], base, after):
        return False  # "a six-try win over them"
    return _is_predicate(block, number)


def _is_predicate(block: Block, number: int) -> bool:
    """Whether the parser sees a verb in a token, or what a form of "be" says of a subject."""
    words, listed = lower_texts(block), tokens(block)
    found = parsed(sentence_of(block, number)).beginning_at(listed.starts[number])
    if found is None or found.relation in ("amod", "acl", "compound"):
        return False
    before = number - 1
    while before > 0 and (is_adverb(words[before]) or words[before] == "not"):
        before -= 1
    if words[before] in _LINKING:
        return found.upos in ("ADJ", "VERB", "ADV")
    return found.upos == "VERB" and words[before] not in DETERMINERS


@lru_cache(maxsize=4000)
def is_mere_verb(base: str) -> bool:
    """Whether news has "to" before a word (lower case) far oftener than "the", so that it is no noun."""
    model = word_model()
    to, the, word = (model.word_id(one) for one in ("to", "the", base))
    if to is None or the is None or word is None:
        return False
    return model.sequence(to, word) > _TIMES_THE * model.sequence(the, word)


_TIMES_THE = 20.0


@lru_cache(maxsize=4000)
def takes_infinitive(word: str, base: str, *, negated: bool = False) -> bool:
    """Whether news has "to" between a word and a base, and never leaves it out.

    Both in lower case. negated: with "not" before the "to". Raises DataError if the counts of news can't be read.
    """
    model = word_model()
    ids = [model.word_id(one) for one in (word, "to", base, "not", "would")]
    if None in ids:
        return False
    first, to, last, no, would = (one or 0 for one in ids)
    if model.sequence(would, last) < _LEAST_AS_BASE or base in _NO_BASES or base in mere_pasts() or is_adverb(base):
        return False
    often = model.sequence(first, to)
    if negated:
        return model.sequence(first, no, to) >= _LEAST_NOT_TO and model.sequence(first, no, last) <= _MOST_BARE
    if often < _LEAST_TO or often < _SHARE_TO * model.total(first):
        return False
    return model.sequence(first, to, last) > 0 and model.sequence(first, last) == 0


COMPARING = frozenset({"more", "less", "fewer"})
"""Words that "than" and a number follow."""
_BEFORE_MORE = frozenset(
    """
    is are was were be been with by for of over to from at in has have had killed injured left saw drew attracted
    """.split()  # noqa: SIM905
)


def lacks_than(block: Block, number: int) -> bool:
    """Whether "than" was left out behind "more", "less" or "fewer", before a number and what it counts."""
    words = lower_texts(block)
    if (
        number + 2 >= len(words)
        or words[number] not in COMPARING
        or sum(map(str.isdecimal, words[number + 1])) < _DIGITS
    ):
        return False
    sentence = sentence_of(block, number)
    before = words[number - 1] if number > sentence.first else "."
    opens = number == sentence.first
    counted = words[number + 2]
    if not counted.isalpha() or (noun_number(counted) != PLURAL and counted != "people"):
        return False
    return opens or before in _BEFORE_MORE


_DIGITS = 2


def is_their(block: Block, number: int) -> bool:
    """Whether "there" stands for "their": before a person, and a verb that needs a subject ("there mother was")."""
    words = lower_texts(block)
    person, verb = (*words[number + 1 : number + 3], ".", ".")[:2]
    if person not in PERSON_NOUNS or (verb not in _FINITE and not (verb in mere_pasts() or verb in _SAID)):
        return False
    sentence = sentence_of(block, number)
    before = words[number - 1] if number > sentence.first else ","
    return before in _OPENING and tokens(block).texts[number + 1].islower()


_FINITE = frozenset("was is has had will would could can died".split())  # noqa: SIM905
_SAID = frozenset({"said", "told", "died", "lived", "worked", "left"})
_OPENING = frozenset({",", ";", "and", "but", "that", "because", "while", "when", "“", '"', "said"})
_PLURAL_VERBS = frozenset("have are were want say haven't aren't weren't don't do".split())  # noqa: SIM905
_NAMED_SO = frozenset("mother father uncle grandmother grandfather baby coach lord king queen nurse boss".split())  # noqa: SIM905
"""Persons who are spoken of without an article, as by a name."""


def is_plural_with_apostrophe(block: Block, number: int) -> bool:
    """Whether a person with "'s" is meant for the plural: it begins a sentence, and a verb of its own follows.

    "Farmer's have been urged", "Judge's said her leeks were best", "The resident's have asked".
    """
    words = lower_texts(block)
    word, after, behind = (*words[number : number + 3], ".", ".", ".")[:3]
    if not word.endswith(("'s", "’s")) or word[:-2] not in PERSON_NOUNS:
        return False
    sentence = sentence_of(block, number)
    listed = tokens(block)
    if number == sentence.first:
        if (
            word[:-2] in _NAMED_SO
            or not listed.texts[number + 1 : number + 2]
            or not listed.texts[number + 1].islower()
        ):
            return False
        told = (after in _TELLING and behind not in ("to", "by", ",")) or (
            after in mere_pasts() and after not in _NOUNS
        )
        bare = after in _BEHIND_SEVERAL and word[:-2] not in _WITH_PREMISES
        return after in _PLURAL_VERBS or told or bare
    determined = number == sentence.first + 1 and words[number - 1] in ("the", "these", "those")
    return determined and _is_said_of_several(after, behind)


def _is_said_of_several(verb: str, after: str) -> bool:
    """Whether a plural verb goes on as no possessive lets it: "the farmer's are suing"."""
    if verb == "have":
        return after in ("been", "not", "also", "had") or after.endswith("ed") or after in mere_participles()
    return verb in ("are", "were") and after.endswith("ing") and not noun_number(after)


_BEHIND_SEVERAL = frozenset("to of from with who".split())  # noqa: SIM905
"""What stands behind a noun, and behind no possessive: "Visitor's to the museum"."""
_WITH_PREMISES = frozenset(
    """
    barber butcher baker grocer newsagent chemist doctor dentist vet florist jeweller optician hairdresser tailor
    """.split()  # noqa: SIM905
)
"""Persons whose possessive is a place: "Butcher's to close"."""
_TELLING = frozenset({"said", "told"})
_NOUNS = frozenset("rose spoke dove stole drove slew fell broke woke bore".split())  # noqa: SIM905
