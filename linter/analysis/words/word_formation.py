"""Words that English makes on the spot: derivations ("unbuildable", "Brexit-like") and compounds ("battlespace").

No word list has them all, so a word formed by the book out of known words is probably meant as it stands.
"""

from __future__ import annotations

import re

from linter.analysis.words.lexicon import Lexicon

INFLECTION = "inflection"
"""A known word with an ending of its grammar: also what a learner does to an irregular verb ("maked")."""
DERIVATION = "derivation"
COMPOUND = "compound"

_PREFIX_LIST = """
    aero agri anti audio auto be bio co counter cross crypto cyber de deep dis down e eco electro en ethno euro ever
    ex extra fore geo half hydro hyper in infra inter intra macro maxi mega meta micro mid mini mis mono multi nano
    narco neo neuro non omni out over para petro photo poly post pre pro pseudo psycho quasi re self semi socio step
    sub super techno tele thermo trans tri turbo ultra un under up vice
    atto centi deca deci exa femto giga kilo milli peta pico tera yotta zepto zetta
"""
PREFIXES = tuple(_PREFIX_LIST.split())
_SUFFIX_LIST = """
    able ably ability ableness age al an ans athon ation ations cide cracy dom ee ees er ers ery ese esque ess est
    ette ey fest fication fold ful fully gate hood ian ians ible ic ical ically ification ified ifies ify ifying in
    ing ings ings ise ised iser isers ises ish ishly ishness ising isation isations ism isms ist istic istically ists
    ite ites ity ive ize ized izer izers izes izing ization izations land less lessly lessness let lets like ling
    lings ly man men ment ments ness nesses nik niks ocracy ocrat ocrats off offs ology or ors phile phobe phobes
    phobia phobic proof ship ships some speak ster sters style time tion tions ville ward wards ware ways wide wise
    woman women work worthy y
"""
_SUFFIXES = tuple(_SUFFIX_LIST.split())
_INFLECTIONS = ("s", "es", "ed", "d", "eds", "ing", "est", "ly", "n", "in")
_DOUBLES = re.compile(r"[^aeiou]*[aeiou][bdgklmnprtvz]")
"""A stem of one syllable whose last letter is doubled before a vowel."""
_STEM, _COMMON, _VERY_COMMON = 5.0, 7.0, 11.0
"""Binary logarithms of the uses that a stem, a half of a compound, and one of three letters have, at least."""


_SHORTEST_STEM, _LONG_STEM = 4, 6
"""Letters that a word has behind its prefix at least, and if it has an ending, too."""


def formation(words: Lexicon, word: str) -> str:
    """How a lower-case word is formed out of known ones: one of the kinds above, "" if it is not."""
    if _prefixed(words, word):
        return DERIVATION
    if any(word.endswith(ending) and _stem(words, word[: -len(ending)], ending, 3) for ending in _INFLECTIONS):
        return INFLECTION
    if _suffixed(words, word):
        return DERIVATION
    for place in range(3, len(word) - 2):
        if _common(words, word[:place]) and _common(words, word[place:]):
            return COMPOUND
    return ""


def prefixed(words: Lexicon, word: str, shortest: int = 1) -> bool:
    """Whether a lower-case word is a known one with a prefix of `shortest` letters or more before it: "premutation"."""
    return any(
        len(prefix) >= shortest and word.startswith(prefix) and words.ordinary(rest) and words.frequency(rest) >= _STEM
        for prefix in PREFIXES
        if len(rest := word[len(prefix) :]) >= _SHORTEST_STEM
    )


def _prefixed(words: Lexicon, word: str) -> bool:
    """The same, or a word formed of a known one by an ending, with a prefix before it."""
    return prefixed(words, word) or any(
        word.startswith(prefix) and len(word) - len(prefix) >= _LONG_STEM and _suffixed(words, word[len(prefix) :])
        for prefix in PREFIXES
    )


def _suffixed(words: Lexicon, word: str) -> bool:
    if word[-1] == "y" and words.ordinary(word[:-1] + "ly"):
        return False  # "manualy" is "manually" with a letter lost
    return any(word.endswith(suffix) and _stem(words, word[: -len(suffix)], suffix, 4) for suffix in _SUFFIXES)


def _stem(words: Lexicon, stem: str, ending: str, shortest: int) -> bool:
    if len(stem) < shortest:
        return False
    doubles = ending[0] in "aeioy" and _DOUBLES.fullmatch(stem)
    stems = [] if doubles else [stem]  # not "traped"
    if ending[0] in "aeioy":
        stems.append(stem + "e")
        stems.append(stem + "y")
        if stem[-1] == stem[-2]:
            stems.append(stem[:-1])
    if ending in ("an", "ans"):
        stems.append(stem + "a")
    if stem[-1] == "i":
        stems.append(stem[:-1] + "y")
    return any(words.ordinary(form) and words.frequency(form) >= _STEM for form in stems)


def _common(words: Lexicon, word: str) -> bool:
    return words.suggestible(word) >= (_COMMON if len(word) > 3 else _VERY_COMMON)
