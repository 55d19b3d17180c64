"""What stands around a title and tells whether it is the title of the name beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.analysis.names.title_vocabulary import COMPLEMENTS, MODIFIERS
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.titles.parsed_title import ROLE_CLASSES, country_key
from linter.dates import MONTHS, WEEKDAYS
from linter.registers.words import HEADS

if TYPE_CHECKING:
    pass

PLURALS = {
    plural: word
    for word in ROLE_CLASSES
    for plural in (f"{word}s", f"{word[:-3]}men" if word.endswith("man") else "")
    if plural
}
CALENDAR = frozenset((*WEEKDAYS, *MONTHS))
GUARDS = frozenset(
    """then-u.s acting interim caretaker elect designate designee nominee nominated candidate
    candidates candidacy hopeful hopefuls contender shadow late incoming outgoing future next would-be wannabe
    longtime previous past departed deposed ousted retired disgraced impeached jailed
    exiled opposition wife husband widow son daughter brother sister father mother honorary self-declared
    self-proclaimed self-styled presumptive potential possible prospective likely aspiring pick choice replacement
    successor predecessor fictional fake ceremonial rival de facto two-time first-ever would-be historic 1st
    emeritus appointee like unlike portrait bust statue film movie play played plays actor series book biography
    impersonator lookalike imaginary hypothetical called calling dubbed himself herself becoming become became
    crowned elected re-elected reelected appointed named appointing naming fired sacked slain murdered assassinated
    ouster overthrow overthrew toppled toppling removal resignation firing dismissal sacking impeachment death killing
    assassination indicted convicted succeeded succeeding replaced replacing succeed replace vice-presidential running
    """.split()  # noqa: SIM905
)
"""Words that make a title another claim than that the person holds the office."""


def ends_a_name(after: str) -> bool:
    """Whether a word with a capital in a headline is none that a name may have: a verb or a small word."""
    word = after.lower()
    return word in FUNCTION_WORDS or word in _HEADLINE_VERBS or word.endswith(("ed", "’s", "'s"))


_HEADLINE_VERBS = frozenset(
    """says told tells vows urges calls meets warns visits wants seeks slams hails backs denies rejects faces makes
    takes gives plans defends signs dies quits resigns wins loses hits hints signals orders pledges promises accuses
    rules sets sees gets goes joins leads opens""".split()  # noqa: SIM905
)


def singular(word: str) -> str:
    """The role of one for that of several, with its capital: "Ministers", "Minister"."""
    plain = PLURALS.get(word.lower())
    if plain is None:
        return word
    return plain.capitalize() if word[0].isupper() else plain


def goes_on(following: list[str]) -> bool:
    """Whether what follows a comma may be the next of a list of people."""
    return bool(following) and (following[0] in ("and", "the", "or") or following[0][0].isupper())


POSSESSIVE = ("'s", "’s", "'S", "’S")
CLOSING = frozenset((",", ".", ";", ":", "!", "?", ")", "—", "–", "-", "”", '"'))
NOT_IN_OFFICE = frozenset("as when while once become becomes becoming for a an be was made of".split())  # noqa: SIM905
PLACING = frozenset("in at on from near to outside after before".split())  # noqa: SIM905
BODIES_OF = frozenset(word.capitalize() for word in HEADS | {"republic", "house"})
OF_BODIES = HEADS | {
    "-",
    "armed",
    "forces",
    "central",
    "rights",
    "house",
    "senate",
    "cabinet",
    "army",
    "navy",
    "staff",
}
SOMEBODYS = frozenset("a an one any no every another his her their my our your some each".split())  # noqa: SIM905


def belongs(text: str) -> bool:
    """Whether a word before a role noun can be part of the title."""
    if text[0].isupper():
        small = text.lower() in FUNCTION_WORDS and not text.isupper() and text != "New"
        return text not in CALENDAR and not small
    return text in MODIFIERS or text in COMPLEMENTS or text in _MODIFYING


def in_title(text: str) -> bool:
    """Whether a word is one that titles are made of, whatever its case: of a country, an office or a role."""
    word = text.lower()
    return (
        word in MODIFIERS or word in COMPLEMENTS or word in _MODIFYING or word in ROLE_CLASSES
        or bool(country_key(text.title() if len(text) > 3 else text))
        or (text.endswith(POSSESSIVE) and bool(country_key(text[:-2].title())))
    )  # fmt: skip


_MODIFYING = frozenset(
    """government ministry department refugee humanitarian army intelligence central general competition internal market
    enlargement climate migration budget digital cohesion fisheries jobs crisis management equality space business work
    pensions science innovation skills commerce industry petroleum mining water infrastructure communities equalities
    women welfare""".split()  # noqa: SIM905 - reads better than quoted words
)
WITH_GENERAL = ("secretary", "director", "attorney", "prosecutor", "governor", "solicitor", "commissioner")
JOINED = frozenset(
    """foreign health defence defense justice trade energy business economy finance home work science culture housing
    agriculture environment labour transport communities women""".split()  # noqa: SIM905
)
