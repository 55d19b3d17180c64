"""Whether a number counts people: "eight rescued" is neither "eight metres" nor "eight rooms"."""

from __future__ import annotations

from linter.analysis.headlines.claims.acting_nouns import ACTING_NOUNS
from linter.analysis.headlines.claims.claims import ClaimWord
from linter.analysis.numbers.numbers import Number
from linter.analysis.words.person_nouns import PERSON_NOUNS
from linter.analysis.words.word_facts import word_facts

DONE_BY_PEOPLE = frozenset(
    """
    face join win lose flee vie seek sue quit deny plead admit attend want need ask get leave enter visit sign flock
    """.split()  # noqa: SIM905
)
"""Verbs of which a headline's number is the subject: in "Two face charges" it counts no charges."""
_HAPPENS_TO_PEOPLE = frozenset(
    """
    dead die died killed hurt injured wounded burned burnt shot stabbed drowned missing feared trapped stranded
    displaced infected hospitalised hospitalized rescued saved freed released evacuated arrested charged held detained
    questioned quizzed jailed imprisoned convicted acquitted cleared fined sentenced deported expelled sacked suspended
    banned honoured honored nominated shortlisted homeless jobless unemployed
    """.split()  # noqa: SIM905
)
_PEOPLE = frozenset(
    """
    people person man woman child kid girl boy adult teen teens teenager toddler baby infant other more survivor
    casualty fatality death victim body life crew troop foreigner national refugee human individual member pensioner
    """.split()  # noqa: SIM905
)
_MAKING_PEOPLE = ("er", "or", "ist", "ian", "ee", "man", "men", "woman", "women", "ant", "ent", "ive")


def counts_people(counted: ClaimWord | None) -> bool:
    """Whether the word after a number of a claim says what people did or what was done to them.

    counted: that word, None where nothing follows.
    """
    return counted is not None and (counted.form in DONE_BY_PEOPLE or counted.form in _HAPPENS_TO_PEOPLE)


def is_of_things(number: Number) -> bool:
    """Whether a number of the body counts what is no person, by its unit."""
    unit = number.unit
    if not unit or not unit.isalpha():
        return False
    lemma = word_facts(unit).lemma
    if unit == lemma and number.value > 1:
        return False  # no noun: "two anti-ferry activists"
    if lemma in ACTING_NOUNS or lemma in _PEOPLE or unit in _HAPPENS_TO_PEOPLE or lemma.endswith(_MAKING_PEOPLE):
        return False
    after = number.block.text[number.end :]
    return after[after.find(unit) - 1 : after.find(unit)] == " " and not unit[0].isupper() and unit in after[:40]


def is_of_people(form: str) -> bool:
    """Whether a word (lower case) is a noun for a person or for people."""
    lemma = word_facts(form).lemma
    return lemma in PERSON_NOUNS or lemma in _PEOPLE or form.removesuffix("s") in PERSON_NOUNS
