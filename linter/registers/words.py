"""How the words of organisation names are compared: folded letters, one national spelling, stems."""

from __future__ import annotations

import re
from functools import lru_cache

from linter.records import NamedTuple

CONNECTORS = frozenset(
    "of the for and on to in at against with & de la du des a".split()  # noqa: SIM905 - reads better than quoted words
)
"""Words of a name that carry none of its meaning; they may stand in lower case inside a name."""

HEADS = frozenset(
    """agency administration association authority academy alliance assembly bank board bureau center centre chamber
    club coalition college command commission committee conference confederation congress consortium
    corporation council court department directorate endowment federation force forum foundation front fund group
    initiative inspectorate institute institution league ministry mission network office organisation organization
    panel party police programme program project secretariat service society station survey tribunal trust union
    university""".split()  # noqa: SIM905 - reads better than sixty quoted words
)
"""Nouns that say what kind of body a name is of."""

_ACCENTED = re.compile(r"[^\x00-\x7f]")
_NATIONAL = re.compile(
    r"is(?=ation|ed$|ing$)|(?<=def|off)ence|(?<=lic)ence|centre|programme|(?<=lab|col|hon|hum|arb)our|aed|aec|theatre|advisor|ageing|coloured|enrol$"
)
_NATIONAL_TO = {
    "is": "iz", "ence": "ense", "centre": "center", "programme": "program", "our": "or", "aed": "ed", "aec": "ec",
    "theatre": "theater", "advisor": "adviser", "ageing": "aging", "coloured": "colored", "enrol": "enroll",
}  # fmt: skip


class NameWord(NamedTuple):
    """One word of a name, or of a phrase that may be one.

    `start` and `end` are characters of the text it was read from, a possessive 's included; `surface` is lower case
    without accents, hyphens and possessive; `folded` is that in one national spelling; `stem` also without
    the plural's s.
    """

    start: int
    end: int
    surface: str
    folded: str
    stem: str

    @property
    def is_connector(self) -> bool:
        """Whether the word only joins others."""
        return self.stem in CONNECTORS


# A hyphen joins only what is also written as one word ("Co-operation", "Anti-Corruption").
_WORD = re.compile(
    r"U\.S\.A?\.?(?:['’]s)?|U\.[KN]\.?(?:['’]s)?|"
    r"(?:(?:[Cc]o|[Cc]ounter|[Aa]nti|[Ii]nter|[Nn]on|[Tt]rans|[Cc]yber|[Pp]re|[Pp]ost)-)?"
    r"[^\W_]+(?:['’][^\W_]+)*(?:['’](?!\w))?|&"
)


def name_words(text: str, start: int = 0, end: int | None = None) -> tuple[NameWord, ...]:
    """The words of `text[start:end]`, a name, with places in `text`; "United States" and "UN" read as one word each."""
    found: list[NameWord] = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        surface, folded, stem = _forms(match.group())
        if found and found[-1].stem == "united" and stem in _UNITED and text[found[-1].end : match.start()].isspace():
            joined = _UNITED[stem]
            # The plural matters ("United Nation"), so only the right form is folded into the abbreviation.
            plural = folded.endswith("s") or joined == "uk"
            surface = folded = joined if plural else joined + "-"
            found[-1] = NameWord(found[-1].start, match.end(), surface, folded, joined)
        else:
            found.append(NameWord(match.start(), match.end(), surface, folded, stem))
    return tuple(found)


_UNITED = {"nation": "un", "state": "us", "kingdom": "uk"}
_ABBREVIATED = {
    "u.s.": "us",
    "u.s": "us",
    "u.n.": "un",
    "u.n": "un",
    "u.k.": "uk",
    "u.k": "uk",
    "u.s.a.": "us",
    "usa": "us",
}


@lru_cache(maxsize=4096)
def _forms(word: str) -> tuple[str, str, str]:
    surface = word.lower()
    if surface == "&":
        return "and", "and", "and"
    if surface[-2:] in ("'s", "’s"):
        surface = surface[:-2]
    if surface in _ABBREVIATED:
        short = _ABBREVIATED[surface]
        return short, short, short
    surface = fold(surface).replace("-", "").replace(".", "")
    folded = national_fold(surface)
    return surface, folded, stem(folded)


def stem_of(word: str) -> str:
    """The stem of a single word as written, of letters alone."""
    return _forms(word)[2]


def fold(word: str) -> str:
    """`word` without accents and apostrophes, whatever their kind; lower case is the caller's business."""
    if _ACCENTED.search(word):
        from unicodedata import combining, normalize

        word = "".join(letter for letter in normalize("NFD", word) if not combining(letter)).replace("’", "'")
    return word.replace("'", "")


def national_fold(word: str) -> str:
    """`word` (lower case) in American spelling, so that Defence and Defense, Organisation and Organization agree."""
    return _NATIONAL.sub(lambda match: _NATIONAL_TO[match.group()], word)


def stem(word: str) -> str:
    """`word` (folded) without the ending of the plural."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def as_written(name: str, given: str) -> str:
    """`name` with "United Nations" or "United States" shortened as the draft's `given` begins with it."""
    for full, short in (("United Nations", r"U\.?N\.?"), ("United States", r"U\.?S\.?")):
        match = re.match(rf"{short}(?= )", given)
        if match is not None and name.startswith(full + " "):
            return match.group() + name[len(full) :]
    return name
