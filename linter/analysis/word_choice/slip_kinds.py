"""Which changes of one word counts can tell, by the kind of change and the words around."""

from __future__ import annotations

from collections.abc import Sequence

from linter.analysis.word_choice.slips import EXTRA, FORM, GERUND, MISSING, OTHER, PREPOSITIONS, Slip
from linter.analysis.words.inflections import bases_of
from linter.analysis.words.verb_forms import verb_forms

_WRITTEN = frozenset(PREPOSITIONS) - {"over", "against"}
_MEANT = frozenset(PREPOSITIONS) - {"over", "against", "about"}
"""Prepositions that are exchanged; the others are chosen for what they say."""
_PAIRS = (frozenset({"this", "these"}), frozenset({"as", "than"}))
_GOVERNING = frozenset(
    """
    be been being is are was were am isn't aren't wasn't weren't 's 're have has had having haven't hasn't hadn't 've to
    will would can could may might must shall should 'll cannot can't couldn't won't wouldn't shouldn't do does did
    don't doesn't didn't get gets got getting
    """.split()  # noqa: SIM905
)
"""Words that ask for a certain form of the verb behind them."""
_BEFORE_GERUNDS = frozenset("about after against at before by for from in of on without".split())  # noqa: SIM905
_BEFORE_NOUNS = frozenset(
    "a an the my your his her its our their this that these those no any some every each more most".split()  # noqa: SIM905
)
_REACH = 3
"""Words before a verb in which what governs it may stand."""
_LEFT = frozenset("not that and his her their be as over he they it who".split())  # noqa: SIM905
"""Small words that often stand where counts expect none: "as women and as girls"."""
_ASKED = frozenset({"have", "has", "had", "been", "was", "were", "is", "are"})
"""Verbs that a question has elsewhere: "where have these people been"."""
_TO_COME = frozenset({"is", "are", "was", "were", "be", "'s", "'re"})
"""Forms of "be" behind which "to" says what is to come."""
_JOINING = frozenset({"and", "or", "but", "nor"})
_FREE = frozenset({"where", "what", "when", "why", "how", "who"})
_SAME = 6
"""Words behind a place in which the one that seems to lack may follow: "refers all questions to his office"."""
_OWNERS = frozenset("his her their my our your its".split())  # noqa: SIM905
_RELATIVES = frozenset("which who whose where when".split())  # noqa: SIM905
_ENDS = frozenset({".", "?", "!", ";", ":"})
_FARTHEST = 5
_LONGEST_ASIDE = 20
_LONGEST_NAME = 5
_DEGREES = frozenset({"as", "so", "too", "how"})


def is_judged(slip: Slip, words: Sequence[str]) -> bool:
    """Whether a change is of a kind that counts can tell: not the number of a noun, nor present for past.

    words: those of its block, in lower case.
    """
    if slip.kind == OTHER:
        earlier = words[max(0, slip.number - _LONGEST_ASIDE) : slip.number]
        ranged = slip.old == "to" and "from" in earlier  # "from a reprimand and a fine to up to a year in jail"
        return not ranged and ((slip.old in _WRITTEN and slip.new in _MEANT) or {slip.old, slip.new} in _PAIRS)
    at = slip.number
    before = words[at - 1] if at else ""
    if "-" in (before, words[at], *(words[at + 1 : at + 2] if slip.kind == EXTRA else ())):
        return False
    if slip.kind == EXTRA:
        return slip.old not in _LEFT and before not in ("and", "or", "many") and not _belongs(slip, words)
    if slip.kind == MISSING:
        return _may_lack(slip, words)
    if slip.kind == GERUND:
        lucky = before in _ASKED and "how" in words[max(0, at - _FARTHEST) : at]  # "how lucky we have been to live"
        return not (lucky or before in _TO_COME or before in _JOINING)  # "they are to fall", "to leak and to sink"
    return slip.kind != FORM or _is_form_asked_for(slip, words)


def _belongs(slip: Slip, words: Sequence[str]) -> bool:
    """Whether a small word has its place, though counts expect none.

    So "closest of allies", "just about given up", and "move ferries, which are late, to towns".
    """
    at = slip.number
    before = words[at - 1] if at else ""
    if slip.old == "of":
        return before.endswith("est")
    if slip.old in _ASKED and words[at + 1] in _FREE:
        return True  # "the hills were where they lived"
    if slip.old == "about":
        return before == "just"
    return before == "," and slip.old in PREPOSITIONS and _ends_aside(words, at - 1)


def _ends_aside(words: Sequence[str], comma: int) -> bool:
    """Whether a comma closes a relative clause that another opened."""
    for at in range(comma - 1, max(0, comma - _LONGEST_ASIDE), -1):
        if words[at] in _ENDS:
            return False
        if words[at] == ",":
            return words[at + 1] in _RELATIVES
    return False


def _may_lack(slip: Slip, words: Sequence[str]) -> bool:
    at = slip.number
    if slip.new == "to" and words[at - 1] == "due" and words[at - 2 : at - 1] and words[at - 2] in _ASKED:
        return words[at] not in _OWNERS  # "she was due her pension"
    if slip.new == "of" and words[at] == "the" and "," in words[at + 2 : at + 1 + _LONGEST_NAME]:
        return False  # "the members the Republic, Aldermouth and Nurra": an apposition
    part = slip.new == "of" and words[at] == "the" and words[at - 1] in _FRACTIONS  # "a third the price"
    if part or (slip.new in PREPOSITIONS and words[at] in _BEFORE_NOUNS and _opens_clause(words, at)):
        return False  # "voiced doubt the patrols would help"
    if slip.new in _ASKED and "?" in words[at:]:
        return False
    if slip.new == "of" and at > 1 and words[at - 2] in _DEGREES and words[at] in ("a", "an"):
        return False  # "as kind a man"
    return slip.new not in words[at + 1 : at + 1 + _SAME]


_BEFORE_PHRASES = frozenset("close next due near prior similar related opposed thanks according contrary".split())  # noqa: SIM905
"""Words whose "to" is a preposition."""
_FRACTIONS = frozenset("third half quarter fifth tenth twice double triple".split())  # noqa: SIM905
_FINITE = frozenset(
    "would will could can might may is are was were has have had does do did should must won't wouldn't".split()  # noqa: SIM905
)
_TOLD = frozenset(
    """
    doubt doubts skepticism scepticism fear fears hope hopes belief claim claims concern concerns evidence sign signs
    fact idea notion chance odds word proof hint hints suspicion speculation certainty confidence worry worries
    impression feeling sense rumour rumours rumor rumors news view possibility assurance assurances
    """.split()  # noqa: SIM905
)
"""Nouns that a clause without "that" may follow."""


def _opens_clause(words: Sequence[str], at: int) -> bool:
    """Whether a noun of what is thought stands before a place, and a finite verb of its clause behind it."""
    return words[at - 1] in _TOLD and not _FINITE.isdisjoint(words[at + 1 : at + _FARTHEST + 2])


def _is_form_asked_for(slip: Slip, words: Sequence[str]) -> bool:
    """Whether a word before a verb asks for the other form, as "be" does, or a preposition for "-ing"."""
    at, old, new = slip.number, slip.old, slip.new
    before = words[max(0, at - _REACH) : at]
    base = next(iter(bases_of(new)), "")
    if not before or before[-1] in _BEFORE_NOUNS or not base or base not in bases_of(old):
        return False
    if before[-1] == "to" and before[-2:-1] and before[-2] in _BEFORE_PHRASES and old == verb_forms(base).participle:
        return False  # "close to ousted chairmen"
    forms = verb_forms(base)
    if old == forms.participle != forms.past == new:
        return _GOVERNING.isdisjoint(words[max(0, at - _REACH - 1) : at])
    if before[-1] in _BEFORE_GERUNDS:
        return new == forms.gerund and old == forms.base
    if not _is_governed(before) or forms.third in (new, old):
        return False
    return {old, new} != {forms.gerund, forms.participle}


def _is_governed(before: Sequence[str]) -> bool:
    """Whether a word that asks for a form ends these, but for adverbs; "did" may have its subject between."""
    for word in reversed(before):
        if word in _GOVERNING:
            return True
        if not (word in _BETWEEN or word.endswith("ly")):
            break
    return not _ASKING.isdisjoint(before)


_BETWEEN = frozenset("not never also already always still ever even just once all both now".split())  # noqa: SIM905
_ASKING = frozenset({"did", "does", "didn't", "doesn't"})
