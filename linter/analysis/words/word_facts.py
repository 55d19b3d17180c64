"""What is known of single English words: base form, rarity, how often a name, and which words are near in meaning.

Compiled by linter/data/build/headlines.py from an archive of news and from WordNet 3.0; read from a memory-mapped file,
each word once a process.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

from linter.records import NamedTuple

DATA = Path(__file__).parents[2] / "data" / "headlines.bin"
KIND = b"headline words"
VERSION = 1
REBUILD = "python -I -m linter.data.build.headlines"

# Kinds of relation, the nearest first; as stored.
SYNONYM_FIRST, DERIVED, PERTAINS, SYNONYM, DERIVED_TWICE, PARTNER, HYPERNYM, ANTONYM = range(8)
WEIGHTS = {
    SYNONYM_FIRST: 0.8,
    DERIVED: 0.8,
    PERTAINS: 0.9,
    SYNONYM: 0.7,
    DERIVED_TWICE: 0.6,
    PARTNER: 0.6,
    HYPERNYM: 0.6,
    ANTONYM: 0.0,
}
FIRST_NAME = 1
UNKNOWN = 255
"""The byte for a share that rests on too few cases."""


class WordFacts(NamedTuple):
    """What is known about a word form.

    form: the form in lower case, without a possessive 's.
    lemma: the base form that all its forms share.
    known: whether the word list has it.
    capital: the share of its uses in mid-sentence that are capitalised, None if it is too rare.
    first_name: whether it is a first name of people in the news.
    rarity: -log10 of the share of articles that have the lemma (0 = all articles, 5 = unknown).
    absent: the share of headlines with this lemma whose body lacks it, None if too few headlines have it.
    unexplained: the share of headlines with this lemma whose body lacks it and every related word, None as above.
    """

    form: str
    lemma: str
    known: bool
    capital: float | None
    first_name: bool
    rarity: float
    absent: float | None
    unexplained: float | None


def word_facts(word: str) -> WordFacts:
    """The facts of a word as written (any case, possessive or not)."""
    try:
        return _facts[word]
    except KeyError:
        if len(_facts) > MOST_REMEMBERED:
            _facts.clear()
        facts = _facts[word] = _store().facts(plain(word))
        return facts


def lemma(word: str) -> str:
    """The base form of a word as written."""
    return word_facts(word).lemma


def related(base: str) -> tuple[tuple[str, int], ...]:
    """Words (base forms) near in meaning to a base form, or opposite, each with its kind of relation."""
    try:
        return _relations[base]
    except KeyError:
        if len(_relations) > MOST_REMEMBERED:
            _relations.clear()
        found = _relations[base] = _store().related(base)
        return found


def related_words(base: str, *, nearest: bool = False) -> tuple[str, ...]:
    """Words near in meaning to a base form, opposites left out; `nearest`: first-sense synonyms and derivations
    only."""
    return tuple(
        other
        for other, kind in related(base)
        if kind != ANTONYM and (not nearest or kind in {SYNONYM_FIRST, DERIVED, PERTAINS})
    )


def opposites(base: str) -> tuple[str, ...]:
    """Words of the opposite meaning to a base form."""
    return tuple(other for other, kind in related(base) if kind == ANTONYM)


def name_pair(first: str, second: str) -> bool:
    """Whether two words (lower case) are usually written with capitals when they stand together."""
    return f"{first} {second}" in _store().pairs


def plain(word: str) -> str:
    """Lower case, straight apostrophe, no possessive ending, no full stops (`U.S.'s` -> `us.`: see `_STOPPED`)."""
    text = word.lower().replace("’", "'")
    if text.endswith("'s"):
        text = text[:-2]
    elif text.endswith("'"):
        text = text[:-1]
    return text


def fallback_bases(form: str) -> Iterator[str]:
    """Possible base forms of a form that the table lacks, best first."""
    for ending, replacements in _ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) >= 3:
            stem = form[: -len(ending)]
            for new in replacements:
                yield stem + new
            if ending in {"ed", "ing"} and stem[-1] == stem[-2]:
                yield stem[:-1]
            return


def share_byte(part: int, rest: int) -> int:
    """A share as 0..250, UNKNOWN when it rests on fewer than three cases."""
    return round(250 * part / (part + rest)) if part + rest >= 3 else UNKNOWN


def absence_byte(part: int, whole: int) -> int:
    """A share of titles as 0..250, drawn towards the mean while cases are few; UNKNOWN below five."""
    return round(250 * (part + 1.0) / (whole + 6.0)) if whole >= 5 else UNKNOWN


def frequency_byte(articles: int, whole: int) -> int:
    """-log10 of a share of articles, in steps of 1/50."""
    return min(250, round(-50 * math.log10(articles / whole))) if articles else 250


_ENDINGS = (("ies", ("y",)), ("es", ("e", "")), ("s", ("",)), ("ed", ("e", "")), ("ing", ("e", "")))


class _Store:
    """The mapped file."""

    def __init__(self) -> None:
        import marisa_trie

        from linter.files.data_file import NO_SENSE, damaged, open_data, sections

        payload = open_data(DATA, KIND, VERSION, rebuild=REBUILD, check=True)
        try:
            parts = sections(payload)
            self.words = marisa_trie.Trie()
            self.words.map(parts["words"])
            self.pairs = marisa_trie.Trie()
            self.pairs.map(parts["pairs"])
            self._lemma = parts["lemma"].cast("I")
            self._capital = parts["capital"]
            self._flags = parts["flags"]
            self._frequency = parts["frequency"]
            self._absent = parts["absent"]
            self._unexplained = parts["unexplained"]
            self._starts = parts["starts"].cast("I")
            self._edges = parts["edges"].cast("I")
        except NO_SENSE as error:
            raise damaged(DATA, KIND, VERSION, rebuild=REBUILD, reason=str(error)) from error
        if len(self._starts) != len(self.words) + 1 or len(self._lemma) != len(self.words):
            raise damaged(DATA, KIND, VERSION, rebuild=REBUILD, reason="its tables differ in length")

    def facts(self, form: str) -> WordFacts:
        number = self.words.get(form)
        if number is None:
            for base in fallback_bases(form):
                found = self.words.get(base)
                if found is not None and self._capital[found] < 200:
                    return self._of(form, found, self.words.restore_key(self._lemma[found]), None, first_name=False)
            return WordFacts(form, form, False, None, False, 5.0, None, None)
        capital, base = self._capital[number], self._lemma[number]
        return self._of(
            form,
            base,
            form if base == number else self.words.restore_key(base),
            None if capital == UNKNOWN else capital / 250,
            first_name=bool(self._flags[number] & FIRST_NAME),
        )

    def _of(self, form: str, base: int, lemma_of_it: str, capital: float | None, *, first_name: bool) -> WordFacts:
        absent, unexplained = self._absent[base], self._unexplained[base]
        return WordFacts(
            form,
            lemma_of_it,
            True,
            capital,
            first_name,
            self._frequency[base] / 50,
            None if absent == UNKNOWN else absent / 250,
            None if unexplained == UNKNOWN else unexplained / 250,
        )

    def related(self, base: str) -> tuple[tuple[str, int], ...]:
        number = self.words.get(base)
        if number is None:
            return ()
        restore = self.words.restore_key
        return tuple(
            (restore(edge >> 8), edge & 255) for edge in self._edges[self._starts[number] : self._starts[number + 1]]
        )


MOST_REMEMBERED = 10_000
"""Words, of a few hundred bytes each, that two hundred articles have; those of the next are met soon enough."""
_facts: dict[str, WordFacts] = {}
_relations: dict[str, tuple[tuple[str, int], ...]] = {}
_opened: list[_Store] = []


def _store() -> _Store:
    if not _opened:
        _opened.append(_Store())
    return _opened[0]
