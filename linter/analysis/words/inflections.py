"""The forms of a word: those of the verbs it may belong to, its number, its owner, the grades of an adjective."""

from __future__ import annotations

from functools import cache, lru_cache

from linter.analysis.words.irregular_verbs import irregular_verbs
from linter.analysis.words.lexicon import lexicon
from linter.analysis.words.verb_forms import RAREST_BASE, base_of_gerund, base_of_past, verb_forms

_NOUNS = {"man": "men", "woman": "women", "child": "children", "foot": "feet", "tooth": "teeth", "wife": "wives"}
_NOUNS |= {plural: singular for singular, plural in _NOUNS.items()}
_GRADES = {"good": ("better", "best"), "bad": ("worse", "worst")}
_DOUBLED = frozenset("bdgmnpt")
"""Letters that are doubled before "-er": "big, bigger"."""
_VOWELS = frozenset("aeiou")


@lru_cache(maxsize=6_000)
def forms_of(word: str) -> tuple[str, ...]:
    """The other forms of a word (lower case) that the word list has; "mayor's" is a form of "mayors"."""
    words = lexicon()
    found = [form for base in bases_of(word) for form in verb_forms(base)]
    found += (*_numbers(word), *_grades(word))
    known = [form for form in dict.fromkeys(found) if form != word and words.ordinary(form)]
    owner = _owner(word)
    return (*known, owner) if owner else tuple(known)


@lru_cache(maxsize=6_000)
def bases_of(word: str) -> tuple[str, ...]:
    """The verbs that a word (lower case) may be a form of."""
    found = [base_of_gerund(word), base_of_past(word)]
    found += _irregular_bases().get(word, ())
    for ending, letters in (("s", ""), ("es", ""), ("ies", "y")):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            found.append(word[: -len(ending)] + letters)
    found.append(word)
    return tuple(base for base in dict.fromkeys(found) if base and _is_verb(base))


@cache
def _irregular_bases() -> dict[str, tuple[str, ...]]:
    """The irregular verbs that have a form as their past or participle, by that form."""
    found: dict[str, tuple[str, ...]] = {}
    for base, verb in irregular_verbs().items():
        for form in dict.fromkeys((*verb.pasts, *verb.participles)):
            found[form] = (*found.get(form, ()), base)
    return found


def gerund_of(base: str) -> str:
    """The form in "-ing" of a verb (lower case); "" of what is no verb."""
    return verb_forms(base).gerund if base and _is_verb(base) else ""


@lru_cache(maxsize=6_000)
def _is_verb(base: str) -> bool:
    words = lexicon()
    if not words.ordinary(base):
        return False
    forms = verb_forms(base)
    return all(map(words.ordinary, forms)) and words.frequency(forms.gerund) > 0


def _numbers(word: str) -> list[str]:
    """How the other number of a noun may be spelt."""
    if word in _NOUNS:
        return [_NOUNS[word]]
    found = [] if word.endswith("s") else [word + "s", word + "es"]
    if word.endswith("y"):
        found.append(word[:-1] + "ies")
    if word.endswith("ies"):
        found.append(word[:-3] + "y")
    if word.endswith("es"):
        found.append(word[:-2])
    if word.endswith("s") and not word.endswith("ss"):
        found.append(word[:-1])
    return found


def _owner(word: str) -> str:
    """ "mayor's" for "mayors" and the other way round; "" for words that are neither."""
    words = lexicon()
    if word.endswith("'s"):
        noun = word[:-2]
        return "" if noun in _NOUNS else next(filter(words.ordinary, _numbers(noun)), "")
    singular = next(filter(words.ordinary, _numbers(word)), "") if word.endswith("s") else ""
    return f"{singular}'s" if singular else ""


def _grades(word: str) -> list[str]:
    """All grades of an adjective of which a word may be one."""
    for base, grades in _GRADES.items():
        if word == base or word in grades:
            return [base, *grades]
    stem = word
    for ending in ("est", "er"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
    stems = [stem]
    if stem != word:
        stems += [stem[:-1] + "y"] if stem[-1] == "i" else [stem + "e", stem[:-1]]
    words = lexicon()
    least = words.frequency(word) / RAREST_BASE
    for base in stems:
        grades = _graded(base)
        if word in (base, *grades) and words.frequency(base) >= least and all(map(words.ordinary, (base, *grades))):
            return [base, *grades]
    return []


def _graded(base: str) -> tuple[str, str]:
    if base.endswith("e"):
        return base + "r", base + "st"
    stem = base[:-1] + "i" if base.endswith("y") else base
    if len(base) > 2 and base[-1] in _DOUBLED and base[-2] in _VOWELS and base[-3] not in _VOWELS:
        stem += base[-1]
    return stem + "er", stem + "est"
