"""The word list: which words exist, in which variant of English, how often news uses them; and a draft's unknown words.

One memory-mapped file, made by linter/data/build/words.py: a trie of lower-case words, a byte of flags and a byte of
frequency for each, the words that may be suggested under their skeletons (see distance.py), and known misspellings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from pathlib import Path

from linter.analysis.text.code import is_in_code, words_of_code
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.tokens import WORD, Tokens, tokens
from linter.document.analysed import analysis
from linter.document.model import OBJECT, Block, BlockKind, Document
from linter.document.span import Span
from linter.files.data_file import NO_SENSE, damaged, open_data, sections
from linter.records import NamedTuple

KIND = b"words"
VERSION = 2
REBUILD = "python -I -m linter.data.build.words --corpus ARCHIVE"
DEFAULT_PATH = Path(__file__).parents[2] / "data" / "words.bin"

US = 1
"""American English has the word."""
GB = 2
"""British English has the word (with -ise or -ize)."""
LOWER = 4
"""Written in lower case by a dictionary or by news; without it only a name."""
NAME = 8
"""Known with a capital only."""
RARE = 16
"""In large dictionaries only, and news does not use it: more likely a slip where a common word is near."""
SUGGESTED = 32
"""May be suggested for a misspelling."""
NEWS = 64
"""No dictionary has it, but news uses it often."""
VARIANT = 128
"""A spelling that dictionaries have, but that no variant of English prefers."""

FREQUENCY_STEPS = 12
"""A frequency byte is this many times the binary logarithm of one more than the count."""

_REMEMBERED = 30_000
_INVISIBLE = {0xAD: None, 0x200B: None, 0x200C: None, 0x200D: None, 0x2060: None, 0x2019: "'"}
_ENDINGS = frozenset({"'s", "'ll", "'d", "'ve", "'re", "'m"})
_ELISIONS = frozenset({"d", "l", "c", "qu", "n", "o", "j", "s", "m", "t", "y", "rock"})
_ROMAN = re.compile(r"m{0,3}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})(?:st|nd|rd|th)?")
_TRIPLE = re.compile(r"([^\W\d_])\1\1")
_NO_VOWEL = re.compile(r"[^aeiouy]+")


class UnknownWord(NamedTuple):
    """A word of the draft that is not in the word list as it is written.

    block: the block that it is in.
    number: its token's number.
    start, end: its characters in `block.text`, end excluded.
    text: these characters.
    word: the word to look up: lower case, without possessive ending and invisible characters.
    ending: its possessive ending, or "".
    rare: RARE, VARIANT or (in lower case) NAME if the list has it as such, else 0.
    uses: how often the draft has it, whatever its capitals.
    partner: whether another unknown lower-case word stands beside it, with only a space between.
    abroad: whether two or more other foreign words are near.
    joined: whether it is part of a hyphenated word.
    """

    block: Block
    number: int
    start: int
    end: int
    text: str
    word: str
    ending: str
    rare: int
    uses: int
    partner: bool
    abroad: bool
    joined: bool

    @property
    def capitalised(self) -> bool:
        """Whether it starts with a capital."""
        return self.text[:1].isupper()

    @property
    def span(self) -> Span:
        """Its place in the source file, without the possessive ending."""
        return self.block.span(self.start, self.end - len(self.ending))


class Lexicon:
    """The word list. Words go in and come out in lower case with a straight apostrophe.

    year: of the newest article that was counted, 0 if unknown.
    """

    def __init__(self, path: Path = DEFAULT_PATH) -> None:
        import marisa_trie

        self.path = path
        payload = open_data(path, KIND, VERSION, rebuild=REBUILD, check=True)
        try:
            parts = sections(payload)
            self._trie = marisa_trie.Trie().map(parts["words"])
            self._skeletons = marisa_trie.Trie().map(parts["skeletons"])
            self._flags = parts["flags"]
            self._frequencies = parts["frequencies"]
            self._names = marisa_trie.Trie().map(parts["names"])
            self._slips = marisa_trie.Trie().map(parts["slips"])
            about = dict(line.split("\t") for line in bytes(parts["about"]).decode().splitlines())
            self.year = int(about["year"])
        except NO_SENSE as error:
            raise damaged(path, KIND, VERSION, rebuild=REBUILD, reason=str(error)) from error
        if not len(self._trie) == len(self._flags) == len(self._frequencies):
            raise damaged(path, KIND, VERSION, rebuild=REBUILD, reason="words and their flags differ in number")
        self._fine: set[str] = set()
        self._at_home: set[str] = set()

    def __contains__(self, word: object) -> bool:
        return word in self._trie

    def __len__(self) -> int:
        return len(self._trie)

    def flags(self, word: str) -> int:
        """The flags of a word, 0 if the list does not have it."""
        number = self._trie.get(word)
        return 0 if number is None else self._flags[number]

    def frequency(self, word: str) -> float:
        """The binary logarithm of one more than the number of times the archive has the word (24 M words)."""
        number = self._trie.get(word)
        steps: int = 0 if number is None else self._frequencies[number]
        return steps / FREQUENCY_STEPS

    def suggestible(self, word: str) -> float:
        """The frequency of a word that may be suggested, -1 of any other."""
        number = self._trie.get(word)
        if number is None or not self._flags[number] & SUGGESTED:
            return -1.0
        steps: int = self._frequencies[number]
        return steps / FREQUENCY_STEPS

    def with_skeleton(self, skeleton: str) -> list[str]:
        """The words that may be suggested and have this skeleton."""
        skip = len(skeleton) + 1
        return [key[skip:] for key in self._skeletons.keys(skeleton + " ")]

    def names_with_skeleton(self, skeleton: str) -> list[str]:
        """The well-known names of closed classes (countries, days, big companies …), as written, with this skeleton."""
        skip = len(skeleton) + 1
        return [key[skip:] for key in self._names.keys(skeleton + " ")]

    def names(self) -> list[str]:
        """All well-known names, as written."""
        return [pair.partition(" ")[2] for pair in self._names.keys()]  # noqa: SIM118 - a trie, no mapping

    def begins_name(self, letters: str) -> bool:
        """Whether the skeleton of any of these names begins with these letters."""
        return next(self._names.iterkeys(letters), None) is not None

    def meant_by(self, slip: str) -> list[str]:
        """The words that a known misspelling is written for, in alphabetical order; none for any other word."""
        skip = len(slip) + 1
        return sorted(key[skip:] for key in self._slips.keys(slip + " "))

    def starting(self, letters: str) -> list[str]:
        """The words that begin with these letters."""
        found: list[str] = self._trie.keys(letters)
        return found

    def begins(self, letters: str) -> bool:
        """Whether any word begins with these letters."""
        return next(self._trie.iterkeys(letters), None) is not None

    def begins_skeleton(self, letters: str) -> bool:
        """Whether the skeleton of any word that may be suggested begins with these letters."""
        return next(self._skeletons.iterkeys(letters), None) is not None

    def ordinary(self, word: str) -> bool:
        """Whether a lower-case word is one that needs no second look."""
        flags = self.flags(word)
        return bool(flags & LOWER) and not flags & (RARE | VARIANT)

    def foreign(self, word: str) -> bool:
        """Whether a lower-case word is unknown, or known as part of foreign phrases only."""
        flags = self.flags(word)
        return not flags & LOWER or not flags & (US | GB | RARE | VARIANT | NEWS | SUGGESTED)

    def foreigners(self, texts: Sequence[str]) -> int:
        """How many of `texts` (tokens as written, of any kind) are lower-case words that are `foreign`."""
        doubtful = set(texts).difference(self._at_home)
        if not doubtful:
            return 0
        away = {text for text in doubtful if text.isalpha() and text.islower() and len(text) > 1 and self.foreign(text)}
        _remember(self._at_home, doubtful - away)
        return sum(map(away.__contains__, texts))

    def unusual(self, texts: Iterable[str]) -> set[str]:
        """Those of `texts` (tokens as written, of any kind) that are perhaps unknown words."""
        unusual = set(texts).difference(self._fine)
        fine = {text for text in unusual if not text[0].isalpha() or self.accepts(text)}
        _remember(self._fine, fine)
        return unusual - fine

    def accepts(self, text: str) -> bool:
        """Whether a word as written, capital and possessive ending and all, is known or none that can be judged."""
        word = normalised(text)
        if len(split_ending(word)[0]) < 3 or "." in word or not (word.islower() or word[1:].islower()):
            return True  # initials, initialisms, NATO, MPs, iPhone, McDonald, O'Brien
        return self.knows(word)

    def knows(self, word: str) -> bool:
        """Whether a word as written but `normalised` is known; a rare one or a name in lower case is not."""
        lower = word.lower()
        flags = self.flags(lower)
        if flags and (word != lower or (flags & LOWER and not flags & (RARE | VARIANT))):
            return True
        if not lower.isascii():
            return True  # a foreign word or name; what is wrong with its letters is not spelling
        if "'" in lower:
            return self._knows_apostrophe(word, lower)
        if lower[-1].isdecimal():
            stem = lower.rstrip("0123456789")
            return stem not in FUNCTION_WORDS and self.ordinary(stem)  # "file1", "python3", a footnote's number
        return (len(lower) < 7 and bool(_ROMAN.fullmatch(lower))) or self._stretched(lower)

    def _stretched(self, lower: str) -> bool:
        """Whether letters are repeated on purpose ("nooooo", "yesss", "hmmm"); "currrent" and "lesss" are slips."""
        triple = _TRIPLE.search(lower)
        if not triple:
            return False
        start, end = triple.span()
        if lower[end : end + 1] == triple[1] or _NO_VOWEL.fullmatch(lower):
            return True
        return self.ordinary(lower[:start] + lower[start + 2 :]) and not self.ordinary(
            lower[:start] + lower[start + 1 :]
        )

    def _knows_apostrophe(self, word: str, lower: str) -> bool:
        base, ending = split_ending(word)
        if ending:
            return self.knows(base)
        head, _, rest = lower.partition("'")
        if head in _ELISIONS and rest != "t":
            return True  # d'état, l'Oréal, rock'n'roll
        return "'n'" in lower


def _remember(known: set[str], texts: set[str]) -> None:
    """Add to what a process need not ask again, which must not grow without end."""
    if len(known) > _REMEMBERED:
        known.clear()
    known |= texts


def normalised(text: str) -> str:
    """A word without invisible characters, with straight apostrophes, composed."""
    if text.isascii():
        return text
    from unicodedata import normalize

    return normalize("NFC", text.translate(_INVISIBLE))


def split_ending(word: str) -> tuple[str, str]:
    """A normalised word and its possessive or contracted ending ("" if it has none)."""
    place = word.rfind("'")
    if place > 0 and word[place:].lower() in _ENDINGS:
        return word[:place], word[place:]
    return word, ""


@lru_cache(maxsize=4)
def lexicon(path: Path = DEFAULT_PATH) -> Lexicon:
    """The word list, opened once. Raises DataError if the file is missing, damaged or of another version."""
    return Lexicon(path)


@lru_cache(maxsize=8)
def accepted_words(entries: frozenset[str]) -> frozenset[str]:
    """The words in what a configuration accepts: names of several words whole and word by word.

    They are normalised, but keep their capitals.
    """
    return frozenset(word for entry in entries for word in (normalised(entry), *words_of(entry)))


def words_of(entry: str) -> list[str]:
    """The words of an accepted entry, normalised, without possessive endings."""
    words = (split_ending(word.strip(_AROUND))[0] for word in re.split(r"[\s–—-]+", normalised(entry)))
    return [word for word in words if word]


@analysis
def unknown_words(document: Document) -> tuple[UnknownWord, ...]:
    """The words of the draft's prose that the word list does not have, in order; accepted words are left out."""
    words = lexicon()
    listed = [tokens(block) for block in document.prose]
    unusual = words.unusual(chain.from_iterable(here.texts for here in listed))
    if not unusual or _is_scrap_abroad(words, listed):
        return ()
    accepted = {word.casefold() for word in accepted_words(document.accepted)}
    found: list[UnknownWord] = []
    uses: dict[str, int] = {}
    for here in listed:
        if unusual.isdisjoint(here.texts):
            continue
        block, kinds, starts, ends = here.block, here.kinds, here.starts, here.ends
        text = block.text
        last = -2
        for number, written in enumerate(here.texts):
            if written not in unusual or kinds[number] != WORD:
                continue
            word = normalised(written)
            base, ending = split_ending(word)
            lower = base.lower()
            if lower in accepted or word.lower() in accepted:
                continue
            uses[lower] = uses.get(lower, 0) + 1
            start, end = starts[number], ends[number]
            before, after = text[start - 1 : start], text[end : end + 2]
            if (
                before in _ATTACHED
                or _BROKEN.fullmatch(text, start - 3, start)
                or after[:1] in {"(", OBJECT}
                or (before == OBJECT and written[0].islower())
                or before == ")"
                or (after[:1] in _ATTACHED and (after[:1] != "." or after[1:].islower()))
            ):
                continue  # an address, a bracketed letter, markup
            if is_in_code(block, start, end) or lower.endswith("js") or _names_a_part(words, document, block, word):
                continue  # "revealjs": libraries of JavaScript
            partner = last == number - 1 and before.isspace() and base == lower
            if partner and found[-1].text.islower():
                found[-1] = found[-1]._replace(partner=True)
            else:
                partner = False
            joined = before in _HYPHENS or after[:1] in _HYPHENS or (before == "–" and not text[start - 2].isspace())
            abroad = _abroad(words, here.texts, number)
            rare = words.flags(lower) & (NAME | RARE | VARIANT)
            found.append(
                UnknownWord(block, number, start, end, written, lower, ending, rare, 1, partner, abroad, joined)
            )
            last = number
    return tuple(word._replace(uses=uses[word.word]) for word in found)


def _is_scrap_abroad(words: Lexicon, listed: Sequence[Tokens]) -> bool:
    """Whether all the prose is a title or a few lines, with several unknown words and none of English's small ones.

    So little text is in no language that its small words tell, as the page of a translation that has only its title.
    """
    written: list[str] = []
    for here in listed:
        first, *others = here.texts or ("",)
        written += [text for text in (first.lower(), *others) if text.isalpha()]
        if len(written) > _SCRAP:
            return False
    if not _ENGLISH_ALONE.isdisjoint(map(str.lower, written)):
        return False
    unheard = [text for text in written if not words.meant_by(text.lower())]  # "Teh goverment fell" is English
    strange = words.foreigners(unheard) + sum(not text.isascii() for text in written)  # names of people are not counted
    return strange >= max(_STRANGE[0], _STRANGE[1] * len(written))


_SCRAP = 40
"""Words."""
_STRANGE = (2, 0.25)
"""How many words must be foreign, or names, and which share."""
_ENGLISH_ALONE = frozenset(
    "the and with that this from have has been were are said they his who which what how when why where its it you "  # noqa: SIM905
    "your we our their would can could should but after more than about into says is was by he she".split()
)
"""Small words of English, without those that are words of another language as well and stand in its titles."""


def _names_a_part(words: Lexicon, document: Document, block: Block, word: str) -> bool:
    """Whether a word is something's name: a word of the draft's code, numbered, an account in a list."""
    if words.meant_by(word.lower()):
        return False
    if word[0].isupper():
        return word.lower() in words_of_code(document)
    return (
        (word[-1].isdecimal() and words.ordinary(word.rstrip("0123456789")))
        or word in words_of_code(document)
        or (block.kind is BlockKind.LIST_ITEM and word == block.text and _is_among_names(document, block))
    )


def _is_among_names(document: Document, block: Block) -> bool:
    """Whether an item beside this one of a list is a person's name, or a word in lower case, as names of accounts."""
    beside = document.blocks[max(0, block.index - 1) : block.index] + document.blocks[block.index + 1 : block.index + 2]
    texts = [other.text.split() for other in beside if other.kind is BlockKind.LIST_ITEM]
    return any(len(text) in _PARTS_OF_NAME and all(part[0].isupper() for part in text) for text in texts)


_PARTS_OF_NAME = frozenset({2, 3})


def _abroad(words: Lexicon, texts: list[str], number: int) -> bool:
    """Whether the text around a token is in another language, as far as its lower-case words tell."""
    near = texts[max(0, number - _NEAR) : number] + texts[number + 1 : number + _NEAR + 1]
    return words.foreigners([text for text in near if text != texts[number]]) > 1


_BROKEN = re.compile(r"[^\W\d_][-‐‑¬] ")
"""What stands before the second half of a word that a line cut in two."""
_AROUND = ".,;:!?\"'()[]“”‘’«»"
_NEAR = 7
"""Tokens either side in which other foreign words count."""
_HYPHENS = frozenset("-‐‑'’&")
_ATTACHED = frozenset("[]/_@#*`´‘›\\=<>^~.") | frozenset("0123456789")
