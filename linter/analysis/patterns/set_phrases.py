"""Set phrases that stand in a text with another word in the place of one of theirs: "clean bull of health".

The table has a phrase a line: words with spaces between, "toe*" for a verb in any form, "his" for any possessive.
A word with "!" is proven: where the others of the phrase stand so, edited prose hardly ever has a word that may be
mistaken for it. One with "?" may be another, and is not looked at. "hook!, line" is looked for with commas and without.
Behind a tab may stand words that are right in the phrase after all. Lines with " = " name words that are taken for
another though they are spelled differently: "cannon = canon".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product
from pathlib import Path

from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.tokens import WORD, lower_texts, tokens
from linter.analysis.words.lexicon import lexicon
from linter.analysis.words.same_word import is_same_word
from linter.analysis.words.sounds import sounds
from linter.analysis.words.verb_forms import verb_forms
from linter.document.model import Block
from linter.edit_distance import edit_distance
from linter.errors import DataError
from linter.files.kept import made_of
from linter.records import NamedTuple

_POSSESSIVES = frozenset("his her their its your my our".split())  # noqa: SIM905
_SHORTEST, _LONG, _END = 3, 6, 4
"""Letters of a word that may be mistaken; from `_LONG` on it may be two edits away, if it begins or ends alike."""
_PLACE_BITS = 4
_PLACES = (1 << _PLACE_BITS) - 1
_AWAY = (-2, -1, 1, 2)
_EDGE = ("", "")
_PROVEN, _FREE = "!", "?"
_SEVERAL = 3


_MADE_BY = (__file__, Path(__file__).parents[1] / "text" / "function_words.py")
"""What decides, beside a table, by which words its phrases are found."""


class SetPhrase:
    """A phrase of the table: the forms that each of its words may have, and the words that are right in it, too.

    `proven` are the places of the words with "!", `slots` those of the words that may be mistaken: a verb only if it is
    proven, since many verbs govern what the phrase does, and of two words only one that is proven.
    """

    __slots__ = ("forms", "proven", "right", "slots", "text", "words")

    def __init__(self, text: str, right: frozenset[str] = frozenset()) -> None:
        marked = text.split()
        self.words = [word.rstrip(_PROVEN + _FREE) for word in marked]
        self.text = " ".join(self.words)
        self.right = right
        self.proven = frozenset([place for place, word in enumerate(marked) if word[-1] == _PROVEN])
        self.forms = tuple([_forms(word) for word in self.words])
        few = len(self.words) < _SEVERAL
        self.slots = tuple(
            [
                place
                for place in slots_of(self.words)
                if place in self.proven or not (few or marked[place][-1] in ("*", _FREE))
            ]
        )


class PhraseSlip(NamedTuple):
    """A set phrase with a wrong word.

    phrase: the phrase as the table has it.
    known_by: how many of its other words tell something.
    proven: whether the other words hardly ever stand so without the one that is meant.
    first, last, number: the numbers of its first, last and wrong token in the block.
    meant: the phrase's word, in the form of the wrong one and with its capital.
    """

    phrase: str
    known_by: int
    proven: bool
    first: int
    last: int
    number: int
    meant: str


class Pair(NamedTuple):
    """Two words of a phrase: how many words behind the rarer one the other stands (0 for none), and the other.

    line: the number of the phrase.
    place: which of its words the rarer one is.
    """

    away: int
    other: str
    line: int
    place: int


class SetPhraseTable:
    """A file of set phrases; read and indexed once. Raises DataError with a line that is none.

    A phrase is found by pairs of its words, side by side or with one between them, so many that whichever word is wrong
    there is a pair without it; a phrase of two words by either.
    """

    def __init__(self, path: Path) -> None:
        self._phrases: dict[int, SetPhrase] = {}
        self._read: dict[str, list[Pair]] = {}
        lines, self._alike, self.pairs = made_of((path, *_MADE_BY), lambda: _made(path))
        """For the rarer word of each pair the pairs, as text: loading many small values takes long."""
        self._lines: list[str] = lines.splitlines()

    def __iter__(self) -> Iterator[SetPhrase]:
        return map(self.phrase, range(len(self._lines)))

    def of(self, word: str) -> list[Pair]:
        """The pairs of a word of `pairs`, the rarer one of them."""
        read = self._read.get(word)
        if read is None:
            fields = self.pairs[word].split("|")
            read = self._read[word] = [
                Pair(int(away), other, int(entry) >> _PLACE_BITS, int(entry) & _PLACES)
                for away, other, entry in zip(fields[::3], fields[1::3], fields[2::3], strict=True)
            ]
        return read

    def phrase(self, number: int) -> SetPhrase:
        """The phrase of this number; read in full when a draft has one of its anchors."""
        known = self._phrases.get(number)
        if known is None:
            text, _, right = self._lines[number].partition("\t")
            known = self._phrases[number] = SetPhrase(text, frozenset(right.split()))
        return known

    def alike(self, written: str, meant: str) -> bool:
        """Whether a word may have been written for another: it is near to it, or sounds the same."""
        if abs(len(written) - len(meant)) > 2 or len(written) < _SHORTEST:
            return self._taken_for(written, meant)
        return _alike(written, meant) or self._taken_for(written, meant)

    def _taken_for(self, written: str, meant: str) -> bool:
        return written in self._alike.get(meant, "").split()


def _made(path: Path) -> tuple[str, dict[str, str], dict[str, str]]:
    """The phrases, a line each, the words that are taken for another, the index; not made anew at every start."""
    phrases: list[str] = []
    alike: dict[str, str] = {}
    pairs: dict[str, str] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        word, defines, others = line.partition(" = ")
        if defines:
            alike[word] = others
        elif line and line[0] != "#":
            for written in _written(line):
                phrase = SetPhrase(written.partition("\t")[0])
                if not slots_of(phrase.words):
                    raise DataError("a set phrase has two words that tell something", path=path, line=number)
                for rarer, pair in sorted(_pairs(phrase, len(phrases))):
                    pairs[rarer] = f"{pairs[rarer]}|{pair}" if rarer in pairs else pair
                phrases.append(written)
    return "\n".join(phrases), alike, pairs


def _written(line: str) -> Iterator[str]:
    """The ways in which a phrase is written: without its commas, with them, and with one before "and", too."""
    phrase, tab, right = line.partition("\t")
    yield f"{phrase.replace(',', '')}{tab}{right}"
    if "," in phrase:
        listed = phrase.replace(",", " ,")
        yield f"{listed}{tab}{right}"
        yield f"{listed.replace(' and ', ' , and ').replace(' or ', ' , or ')}{tab}{right}"


def _pairs(phrase: SetPhrase, number: int) -> set[tuple[str, str]]:
    """Words by which a phrase is found whichever of its words is wrong, each with its pair, as text."""
    places = range(len(phrase.words))
    found = sorted(
        [(one, one + away) for one in places for away in _AWAY if one + away in places],
        key=lambda pair: _commonness(phrase, pair),
    )
    pairs = set()
    for wrong in phrase.slots:
        rarer, other = next((pair for pair in found if wrong not in pair), (1 - wrong, 1 - wrong))
        for word, beside in product(phrase.forms[rarer], phrase.forms[other]):
            if rarer != other or word == beside:
                pairs.add((word, f"{other - rarer}|{beside}|{number << _PLACE_BITS | rarer}"))
    return pairs


def slots_of(words: Sequence[str]) -> tuple[int, ...]:
    """The places of the words that tell something, if there are two or more: one is known by another."""
    places = tuple([place for place, word in enumerate(words) if is_content(word.rstrip("*").lower())])
    return places if len(places) > 1 else ()


def _commonness(phrase: SetPhrase, pair: tuple[int, int]) -> tuple[bool, int, float]:
    """How often a pair would be looked for: by a small word, in how many forms, and how common its first word is."""
    word = phrase.words[pair[0]].rstrip("*").lower()
    forms = len(phrase.forms[pair[0]]) * len(phrase.forms[pair[1]])
    return not is_content(word), forms, lexicon().frequency(word)


def is_content(word: str) -> bool:
    """Whether a word of a phrase tells something, so that it may be mistaken and the phrase known by it."""
    return len(word) >= _SHORTEST and word.isalpha() and word not in FUNCTION_WORDS


def phrase_slips(block: Block, table: SetPhraseTable) -> Iterator[PhraseSlip]:
    """The phrases of the table that stand in a block with one word replaced, in order; one for each wrong word."""
    texts, pairs = lower_texts(block), table.pairs
    padded = [*texts, *_EDGE]  # what is before the first word is behind the last one
    seen: set[int] = set()
    for number in [place for place, word in enumerate(texts) if word in pairs]:
        for away, other, line, place in table.of(texts[number]):
            if padded[number + away] != other:
                continue
            start, phrase = number - place, table.phrase(line)
            wrong = _wrong_place(phrase, texts, start) if start >= 0 else -1
            if wrong < 0 or start + wrong in seen:
                continue
            slip = _slip(block, table, phrase, start, wrong)
            if slip is not None:
                seen.add(slip.number)
                yield slip


def _wrong_place(phrase: SetPhrase, texts: Sequence[str], start: int) -> int:
    """The place of the only word from `start` on that differs from the phrase.

    -1 if none or several do, or if it can't be mistaken.
    """
    wrong = -1
    if len(texts) - start < len(phrase.forms):
        return -1
    for place, forms in enumerate(phrase.forms, start):
        if texts[place] not in forms:
            if wrong >= 0:
                return -1
            wrong = place - start
    return wrong if wrong in phrase.slots else -1


def _slip(block: Block, table: SetPhraseTable, phrase: SetPhrase, start: int, wrong: int) -> PhraseSlip | None:
    here = tokens(block)
    number, last = start + wrong, start + len(phrase.forms) - 1
    written, text = lower_texts(block)[number], here.texts[number]
    if here.kinds[number] != WORD or written in phrase.right or not lexicon().knows(text):
        return None
    gaps = [block.text[here.ends[one] : here.starts[one + 1]] for one in range(start, last)]
    if any(not gap.isspace() and here.texts[one] != "," for one, gap in enumerate(gaps, start + 1)):
        return None
    if (start and _joins(block, here.starts[start] - 1)) or _joins(block, here.ends[last]):
        return None
    if not _capitals_fit(phrase, here.texts[start : last + 1], wrong, begins=_begins(here.texts, start)):
        return None
    near = [form for form in phrase.forms[wrong] if table.alike(written, form)]
    if not near:
        return None
    meant = min(near, key=lambda form: (edit_distance(written, form), form))
    if text[0].isupper():
        meant = meant[0].upper() + meant[1:]
    known_by = len(slots_of(phrase.words)) - 1
    return PhraseSlip(phrase.text, known_by, wrong in phrase.proven, start, last, number, meant)


def _joins(block: Block, place: int) -> bool:
    """Whether a hyphen or another joining mark stands at a character of the block."""
    return block.text[place : place + 1] in tuple("-‐‑/@_&'’")


def _begins(texts: list[str], start: int) -> bool:
    return start == 0 or texts[start - 1] in frozenset('.!?:“"‘')


def _capitals_fit(phrase: SetPhrase, texts: list[str], wrong: int, *, begins: bool) -> bool:
    """Whether the words are written large where the phrase is a name, and small where it is none."""
    for place, (word, text) in enumerate(zip(phrase.words, texts, strict=True)):
        if word[0].isupper():
            if not text[0].isupper() or text.isupper():
                return False
        elif text[0].isupper() and not (begins and place == 0) and (place == wrong or place in phrase.slots):
            return False
    return True


def _forms(word: str) -> frozenset[str]:
    if word.endswith("*"):
        return frozenset(verb_forms(word[:-1]))
    return _POSSESSIVES if word in _POSSESSIVES else frozenset({word.lower()})


@lru_cache(maxsize=5000)
def _alike(written: str, meant: str) -> bool:
    """Whether two words are one edit apart, or two if they sound alike or are long and begin or end alike.

    False for forms of one word.
    """
    far = edit_distance(written, meant)
    if far > 2 or not written.isalpha() or is_same_word(written, meant):
        return False
    if far == 1 or (len(meant) >= _LONG and (written[0] == meant[0] or written[-_END:] == meant[-_END:])):
        return True
    return sounds(written) == sounds(meant)
