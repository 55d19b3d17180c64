"""Words of the body that a word before them leaves in doubt: "an alleged bomb", "suspected an arsonist"."""

from __future__ import annotations

from enum import StrEnum

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.predicates.negation_and_hedging import NEGATORS
from linter.records import NamedTuple

_ALLEGED = frozenset(
    """
    alleged suspected supposed purported rumoured rumored feared possible potential would-be unconfirmed hypothetical
    """.split()  # noqa: SIM905
)
"""Adjectives that leave in doubt the noun that they are of."""
ALLEGED = frozenset(
    "alleged allege allegedly suspected suspect accuse purported supposed unconfirmed possible rumoured rumored".split()  # noqa: SIM905
)
"""Of what leaves a word in doubt, forms and base forms that say whose word it is, not only that it may be."""
_SUSPECTING = frozenset(
    "suspect suspicion allege allegation accuse accusation deny denial doubt fear wonder speculate speculation".split()  # noqa: SIM905
)
"""Base forms of words that leave in doubt what follows them in their clause."""
_THOUGHT = frozenset({"thought", "believed", "rumoured", "rumored", "said", "presumed", "understood"})
"""Before "to" they leave in doubt what follows."""
_MODALS = frozenset({"may", "might", "could"})
_BEING = frozenset({"be", "been", "have"})
_BREAKS = frozenset({";", ":", ".", "?", "!", "—", "–", "but", "“", "”", '"', "who", "which", "when", "after", "where"})
_NEAR, _REACH = 3, 7
_GOVERNED = 5
"""Words from "accused" to what somebody is accused of."""


class Standing(StrEnum):
    """What the body makes of a word."""

    DOUBTED = "doubted"
    DENIED = "denied"


class Doubt(NamedTuple):
    """A word that the body leaves in doubt or denies.

    standing: which of the two. by: the position of what does so.
    """

    standing: Standing
    by: int


def doubt_of(index: BodyIndex, place: int) -> Doubt | None:
    """What leaves the word at a position in doubt, or denies it, in its clause; None where nothing does."""
    sentence = index.sentences[index.sentence_of[place]]
    for at in range(place - 1, max(sentence.first, place - _REACH) - 1, -1):
        form, steps = index.forms[at], place - at
        if form in _BREAKS or (form == "," and steps > 1):
            break
        if _leaves_open(index, at, steps):
            return Doubt(Standing.DOUBTED, at)
        if (form in NEGATORS or form.endswith("n't")) and steps <= _NEAR + 1:
            return Doubt(Standing.DENIED, at)
    return None


def _leaves_open(index: BodyIndex, at: int, steps: int) -> bool:
    """Whether the word at a position leaves open the one that stands `steps` words after it."""
    form = index.forms[at]
    if form in _ALLEGED:
        return steps < _NEAR
    if index.lemmas[at] in _SUSPECTING or form == "whether":
        of = index.lemmas[at] != "accuse" or "of" in index.forms[at : at + steps]
        return index.texts[at].islower() and steps <= _GOVERNED and of  # "accused their colleagues"
    if form in _THOUGHT:
        return index.forms[at + 1] == "to"
    return form in _MODALS and index.texts[at] != "May" and steps <= (_NEAR + 1 if index.forms[at + 1] in _BEING else 2)
