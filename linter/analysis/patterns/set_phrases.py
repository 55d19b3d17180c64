"""Set phrases that stand in a text with another word in the place of one of theirs: "clean bull of health".

The table has a phrase a line: words with spaces between, "toe*" for a verb in any form, "his" for any possessive.
A word with "!" is one that edited prose has in three of five places where the others of the phrase stand so.
Behind a tab may stand words that are right in the phrase after all. Lines with " = " name words that are taken for
another though they are spelled differently: "cannon = canon".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.tokens import WORD, lower_texts, tokens
from linter.analysis.words.lexicon import lexicon
from linter.analysis.words.verb_forms import verb_forms
from linter.analysis.words.word_facts import lemma
from linter.document.model import Block
from linter.edit_distance import edit_distance
from linter.errors import DataError
from linter.files.kept import made_of
from linter.records import NamedTuple

_POSSESSIVES = frozenset("his her their its your my our".split())  # noqa: SIM905
_SHORTEST, _LONG, _END = 3, 6, 4
"""Letters of a word that may be mistaken; from `_LONG` on it may be two edits away, if it begins or ends alike."""
_ANCHORS = 2
_PROVEN = "!"
_SEVERAL = 3
_ENDINGS = ("s", "es", "d", "ed", "'s", "ly", "y", "ing", "er", "ers", "n", "r")
_VARIANTS = (
    ("ise", "ize"),
    ("isa", "iza"),
    ("isi", "izi"),
    ("our", "or"),
    ("ll", "l"),
    ("ence", "ense"),
    ("tre", "ter"),
)
"""Endings that make a form of the same word, and spellings of which both are right."""


_MADE_BY = (__file__, Path(__file__).parents[1] / "text" / "function_words.py")
"""What decides, beside a table, by which words its phrases are found."""


class SetPhrase:
    """A phrase of the table: the forms that each of its words may have, and the words that are right in it, too.

    `proven` are the places of the words with "!", `slots` those of the words that may be mistaken: no verb, since many
    verbs govern what the phrase does; of two words only one that is proven.
    """

    __slots__ = ("forms", "proven", "right", "slots", "text", "words")

    def __init__(self, text: str, right: frozenset[str] = frozenset()) -> None:
        marked = text.split()
        self.words = [word.rstrip(_PROVEN) for word in marked]
        self.text = " ".join(self.words)
        self.right = right
        self.proven = frozenset([place for place, word in enumerate(marked) if word[-1] == _PROVEN])
        self.forms = tuple([_forms(word) for word in self.words])
        few = len(self.words) < _SEVERAL
        self.slots = tuple(
            [
                place
                for place in slots_of(self.words)
                if self.words[place][-1] != "*" and (not few or place in self.proven)
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


class SetPhraseTable:
    """A file of set phrases; read and indexed once. Raises DataError with a line that is none."""

    def __init__(self, path: Path) -> None:
        self._lines: list[str] = []
        self._alike: dict[str, frozenset[str]] = {}
        self._phrases: dict[int, SetPhrase] = {}
        self.by_anchor: dict[str, list[tuple[int, int]]] = {}
        """For each form of two words of each phrase the number of the phrase, and the word's place there."""
        self._lines, self._alike, self.by_anchor = made_of((path, *_MADE_BY), lambda: self._read(path))

    def _read(self, path: Path) -> tuple[list[str], dict[str, frozenset[str]], dict[str, list[tuple[int, int]]]]:
        """The lines, the words that are taken for another, the index; not read anew at every start."""
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            word, defines, others = line.partition(" = ")
            if defines:
                self._alike[word] = frozenset(others.split())
            elif line and line[0] != "#":
                self._index(line, path, number)
        return self._lines, self._alike, self.by_anchor

    def __iter__(self) -> Iterator[SetPhrase]:
        return map(self.phrase, range(len(self._lines)))

    def phrase(self, number: int) -> SetPhrase:
        """The phrase of this number; read in full when a draft has one of its anchors."""
        known = self._phrases.get(number)
        if known is None:
            text, _, right = self._lines[number].partition("\t")
            known = self._phrases[number] = SetPhrase(text, frozenset(right.split()))
        return known

    def _index(self, line: str, path: Path, number: int) -> None:
        words = line.partition("\t")[0].replace(_PROVEN, "").split()
        slots = slots_of(words)
        if not slots:
            raise DataError("a set phrase has two words that tell something", path=path, line=number)
        if len(slots) > _ANCHORS:
            slots = tuple(sorted(slots, key=lambda place: (words[place][-1] == "*", -len(words[place])))[:_ANCHORS])
        for place in slots:
            word = words[place]
            for form in _cheap_forms(word[:-1]) if word[-1] == "*" else (word.lower(),):
                self.by_anchor.setdefault(form, []).append((len(self._lines), place))
        self._lines.append(line)

    def alike(self, written: str, meant: str) -> bool:
        """Whether a word may have been written for another: it is near to it, or sounds the same."""
        if abs(len(written) - len(meant)) > 2 or len(written) < _SHORTEST:
            return written in self._alike.get(meant, ())
        return _alike(written, meant) or written in self._alike.get(meant, ())


def slots_of(words: Sequence[str]) -> tuple[int, ...]:
    """The places of the words that tell something, if there are two or more: one is known by another."""
    places = tuple([place for place, word in enumerate(words) if is_content(word.rstrip("*").lower())])
    return places if len(places) > 1 else ()


def _cheap_forms(base: str) -> tuple[str, ...]:
    """Forms of a regular verb, and some that no verb has; what they find is compared with the real ones."""
    return (base, base + "s", base + "ed", base + "d", base + "ing", base[:-1] + "ing", base + base[-1] + "ing")


def is_content(word: str) -> bool:
    """Whether a word of a phrase tells something, so that it may be mistaken and the phrase known by it."""
    return len(word) >= _SHORTEST and word.isalpha() and word not in FUNCTION_WORDS


def phrase_slips(block: Block, table: SetPhraseTable) -> Iterator[PhraseSlip]:
    """The phrases of the table that stand in a block with one word replaced, in order; one for each wrong word."""
    texts, by_anchor = lower_texts(block), table.by_anchor
    seen: set[int] = set()
    for number in [place for place, word in enumerate(texts) if word in by_anchor]:
        for line, place in by_anchor[texts[number]]:
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
    if any(not block.text[here.ends[one] : here.starts[one + 1]].isspace() for one in range(start, last)):
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
    """Whether two words are one edit apart, long ones two with one first letter, and are not forms of one word."""
    far = edit_distance(written, meant)
    if far > 2 or not written.isalpha() or _one_word(written, meant):
        return False
    return far == 1 or (len(meant) >= _LONG and (written[0] == meant[0] or written[-_END:] == meant[-_END:]))


def _one_word(one: str, other: str) -> bool:
    if lemma(one) == lemma(other) or _plain(one) == _plain(other):
        return True
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) and longer[len(shorter) :] in _ENDINGS


def _plain(word: str) -> str:
    for written, plain in _VARIANTS:
        word = word.replace(written, plain)
    return word
