"""The forms of English verbs: from the base to the others, and from "-ing" back to the base.

Spelling by rule (Quirk et al., A Comprehensive Grammar of the English Language, 1985, 3.2-3.10), with the table of
irregular verbs. The word list decides where the rules leave two spellings.
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import lru_cache

from linter.analysis.words.irregular_verbs import irregular_verbs
from linter.analysis.words.lexicon import lexicon
from linter.records import NamedTuple


class VerbForms(NamedTuple):
    """The five forms of a verb, in lower case; a regular one's `past` and `participle` are the same."""

    base: str
    third: str
    past: str
    participle: str
    gerund: str


_IRREGULAR = {
    verb.base: (verb.pasts[0], verb.participles[0])
    for verb in irregular_verbs().values()
    if {verb.pasts[0], verb.participles[0]} != {verb.regular}
}
"""The irregular verbs that are so by choice of most writers, with their commonest past and participle."""
_STRESSED_ENDINGS = """
    abet abhor acquit admit allot begin commit compel confer control defer deter dispel emit excel expel forget incur
    infer occur omit patrol permit prefer propel rebel rebut recur refer regret submit transfer transmit forbid upset
"""
_STRESSED = frozenset(_STRESSED_ENDINGS.split())
"""Verbs of two syllables that double the last letter; those of one syllable do so by rule."""
_ONE_SYLLABLE = re.compile(r"[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]")
_BE = VerbForms("be", "is", "was", "been", "being")


@lru_cache(maxsize=4000)
def verb_forms(base: str) -> VerbForms:
    """The forms of a verb (lower case)."""
    if base == "be":
        return _BE
    third = _third(base)
    stem = base + base[-1] if base in _STRESSED or _ONE_SYLLABLE.fullmatch(base) else base
    gerund = stem + "ing"
    if base.endswith("ie"):
        gerund = base[:-2] + "ying"
    elif base[-1] == "e" and base[-2:-1] not in ("e", "y", "o"):
        gerund = base[:-1] + "ing"
    irregular = _IRREGULAR.get(base)
    if irregular:
        return VerbForms(base, third, *irregular, gerund)
    past = stem + "ed"
    if base[-1] == "e":
        past = base + "d"
    elif base[-1] == "y" and base[-2:-1] not in "aeiou":
        past = base[:-1] + "ied"
    return VerbForms(base, third, past, past, gerund)


def _third(base: str) -> str:
    if base == "have":
        return "has"
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    return base[:-1] + "ies" if base[-1] == "y" and base[-2:-1] not in "aeiou" else base + "s"


class FormsByLook(Container[str]):
    """Words of which `base_of_gerund` or `base_of_past` may find a base, told by their ends alone: what is cheap."""

    def __init__(self, ending: str, irregular: Container[str] = ()) -> None:
        self._ending = ending
        self._irregular = irregular

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and (word.endswith(self._ending) or word in self._irregular)


@lru_cache(maxsize=4000)
def base_of_gerund(gerund: str) -> str:
    """The base of a form in "-ing" (lower case), the commonest word whose gerund it is by the rules; "" if none is."""
    if not gerund.endswith("ing") or len(gerund) < 5:
        return ""
    stem = gerund[:-3]
    if not any(letter in "aeiouy" for letter in stem):
        return ""  # thing, bring, string
    bases = [stem, stem + "e"]
    if stem[-1] == stem[-2:-1]:
        bases.append(stem[:-1])
    if stem[-1] == "y":
        bases.append(stem[:-1] + "ie")
    words = lexicon()
    known = [base for base in bases if words.ordinary(base) and verb_forms(base).gerund == gerund]
    return max(known, key=words.frequency, default="")


RAREST_BASE = 20
"""How many times as frequent as its base a past is at most; a creed has nothing to do with the Cree."""
_VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=4000)
def base_of_past(past: str) -> str:
    """The base of a past (lower case) that can be nothing else: no participle of an irregular verb, no base; or ""."""
    irregular = _PASTS.get(past)
    if irregular is not None:
        return irregular
    if not past.endswith("ed") or len(past) < 5 or past in _IRREGULAR or past in irregular_verbs():
        return ""
    stem = past[:-2]
    bases = [stem, stem + "e"]
    if stem[-1] == stem[-2]:
        bases.append(stem[:-1])
    if stem[-1] == "i":
        bases.append(stem[:-1] + "y")
    words = lexicon()
    least = words.frequency(past) / RAREST_BASE
    known = [
        base
        for base in bases
        if words.ordinary(base)
        and words.frequency(base) >= least
        and not _VOWELS.isdisjoint(base)
        and verb_forms(base).past == past
    ]
    return max(known, key=words.frequency, default="")


_AMBIGUOUS = frozenset(
    """
    bore bound cleft clove dove felt fell found ground lay left lit rent saw shed slew spat wound
    """.split()  # noqa: SIM905
)
_PASTS = {
    past: base
    for base, (past, _) in _IRREGULAR.items()
    if past != base and past not in _IRREGULAR and past not in _AMBIGUOUS
}
"""Irregular pasts that are no base of another verb and no common noun or adjective."""

GERUNDS_BY_LOOK = FormsByLook("ing")
PASTS_BY_LOOK = FormsByLook("ed", _PASTS)
