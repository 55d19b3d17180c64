"""Finding many phrases in a block at once, word by word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from linter.analysis.text.tokens import NUMBER, PUNCTUATION, WORD, Tokens, tokens
from linter.document.analysed import analysis_of_text
from linter.document.model import Block, BlockKind, Run
from linter.document.span import Span
from linter.files.toml import Table
from linter.files.toml_lines import Place
from linter.records import NamedTuple

Value = TypeVar("Value")

_READ = frozenset({WORD, NUMBER, PUNCTUATION})  # a phrase is never looked for in an address, a handle, a hashtag


class Match(NamedTuple, Generic[Value]):
    """A phrase in a block: characters `start` to `end` of its text, without a possessive 's, and the phrase's value."""

    start: int
    end: int
    phrase: str
    value: Value


class Phrase(NamedTuple, Generic[Value]):
    """A phrase to look for. `words` are its tokens, folded; `spaced` says before which of them there is a space."""

    text: str
    words: tuple[str, ...]
    spaced: tuple[bool, ...]
    value: Value


class PhraseTable(Generic[Value]):
    """Phrases by their first two words, so that few are looked at where hundreds begin with "the".

    Whole words only: no part of a word and no part of a compound with a hyphen; a possessive 's may follow. Any white
    space stands for a space, and curly apostrophes for straight ones. A phrase in lower case is found however it is
    capitalised; one with a capital is found as written and in all capitals ("US" does not find "us"). Where several
    phrases start at a word, the longest counts.
    """

    def __init__(self, phrases: Iterable[Phrase[Value]]) -> None:
        self._by_words: dict[str, dict[str, list[Phrase[Value]]]] = {}  # first word -> second, "" for none -> phrases
        for phrase in phrases:
            second = phrase.words[1] if len(phrase.words) > 1 else ""
            self._by_words.setdefault(phrase.words[0], {}).setdefault(second, []).append(phrase)
        for starting in self._by_words.values():
            for alike in starting.values():
                alike.sort(key=_longest_first)

    def matches(self, block: Block) -> Iterator[Match[Value]]:
        """What is found in the block's text, in order and without overlaps."""
        words, distinct = _folded(block)
        if self._by_words.keys().isdisjoint(distinct):
            return
        found = tokens(block)
        number = 0
        while number < len(words):
            last = -1
            for phrase in self._starting(words, number):
                end = _end(found, words, number, phrase)
                if end:
                    last = number + len(phrase.words) - 1
                    yield Match(found.starts[number], end, phrase.text, phrase.value)
                    break
            number = max(number, last) + 1

    def _starting(self, words: Sequence[str], number: int) -> Sequence[Phrase[Value]]:
        """The phrases that the words from this number on may be, the longest first."""
        word = words[number]
        starting = self._by_words.get(word)
        exact: Sequence[Phrase[Value]] = self._going_on(starting, words, number) if starting else ()
        bare = self._by_words.get(_bare(word), {}).get("", ()) if word.endswith("'s") else ()
        return [*exact, *bare] if bare else exact

    def _going_on(
        self, starting: Mapping[str, list[Phrase[Value]]], words: Sequence[str], number: int
    ) -> Sequence[Phrase[Value]]:
        following = words[number + 1] if number + 1 < len(words) else ""
        seconds = {following, _bare(following), ""}
        lists = [starting[second] for second in seconds if second in starting]
        if len(lists) == 1:
            return lists[0]
        return sorted((phrase for alike in lists for phrase in alike), key=_longest_first)


def as_phrases(table: Table, entries: Iterable[tuple[str, Value, Place]]) -> list[Phrase[Value]]:
    """Phrases from texts with their values and the places in a rule's table where they stand.

    Raises RuleError for one without a word or number, and for two that mean the same.
    """
    phrases: list[Phrase[Value]] = []
    seen: dict[tuple[object, ...], str] = {}
    for text, value, place in entries:
        found = tokens(Block(BlockKind.PARAGRAPH, text, [Run(0, len(text), 0, len(text))], Span(0, len(text))))
        if not any(kind in (WORD, NUMBER) for kind in found.kinds) or not _READ.issuperset(found.kinds):
            raise table.wrong(f"{text!r} is not a phrase: it must contain a word and no web or e-mail address", *place)
        words = tuple(_fold(word) for word in found.texts)
        spaced = (False, *(found.starts[i] > found.ends[i - 1] for i in range(1, len(found))))
        case = "" if text == text.lower() else " ".join(found.texts)
        if (words, spaced, case) in seen:
            raise table.wrong(f"{text!r} is the same phrase as {seen[words, spaced, case]!r}", *place)
        seen[words, spaced, case] = text
        phrases.append(Phrase(text, words, spaced, value))
    return phrases


def with_case_of(text: str, phrase: str, replacement: str) -> str:
    """`replacement` written as `text` writes `phrase`: in capitals, with a first capital, or with one on every word."""
    if "’" in text:
        replacement = replacement.replace("'", "’")
    if text.replace("’", "'") == phrase:
        return replacement
    letters = [character for character in text if character.isalpha()]
    if len(letters) > 1 and text == text.upper():
        return replacement.upper()
    if phrase[:1].islower() and text[:1].isupper():
        words, new = text.split(), replacement.split(" ")
        if len(words) > 1 and all(word[:1].isupper() for word in words):
            return " ".join(word[:1].upper() + word[1:] for word in new)
        return replacement[:1].upper() + replacement[1:]
    return replacement


def _longest_first(phrase: Phrase[Value]) -> tuple[int, str]:
    return -len(phrase.words), phrase.text


@analysis_of_text
def _folded(block: Block) -> tuple[tuple[str, ...], frozenset[str]]:
    """The block's words in lower case with straight apostrophes, one a token (empty for addresses), and all of them
    once, also without a possessive 's.
    """
    found = tokens(block)
    words = tuple(_fold(text) if kind in _READ else "" for text, kind in zip(found.texts, found.kinds, strict=True))
    return words, frozenset(words).union(_bare(word) for word in words if "'" in word)


def _fold(word: str) -> str:
    return word.lower().replace("’", "'")


def _bare(word: str) -> str:
    return word.removesuffix("'s")


def _end(found: Tokens, words: tuple[str, ...], first: int, phrase: Phrase[Value]) -> int:
    """Where the phrase ends that starts with token number `first` (characters of the block's text), 0 if none does."""
    last = first + len(phrase.words) - 1
    if last >= len(words) or words[first:last] != phrase.words[:-1]:
        return 0
    end = found.ends[last]
    if words[last] != phrase.words[-1]:
        if not words[last].endswith("'s") or _bare(words[last]) != phrase.words[-1]:
            return 0
        end -= len("'s")
    for number in range(first + 1, last + 1):
        if (found.starts[number] > found.ends[number - 1]) is not phrase.spaced[number - first]:
            return 0
    if phrase.text != phrase.text.lower() and not _written_like(
        found.block.text[found.starts[first] : end], phrase.text
    ):
        return 0
    return 0 if _in_compound(found, first, last) else end


def _written_like(text: str, phrase: str) -> bool:
    plain = " ".join(text.replace("’", "'").split())
    return plain in (" ".join(phrase.replace("’", "'").split()), " ".join(phrase.replace("’", "'").upper().split()))


def _in_compound(found: Tokens, first: int, last: int) -> bool:
    """Whether a hyphen joins the words to a word before or after them."""
    before = first >= 2 and found.texts[first - 1] in _HYPHENS
    if before and found.ends[first - 1] == found.starts[first] and found.ends[first - 2] == found.starts[first - 1]:
        return found.kinds[first - 2] in (WORD, NUMBER)
    after = last + 2 < len(found) and found.texts[last + 1] in _HYPHENS
    if after and found.ends[last] == found.starts[last + 1] and found.ends[last + 1] == found.starts[last + 2]:
        return found.kinds[last + 2] in (WORD, NUMBER)
    return False


_HYPHENS = frozenset({"-", "‐", "‑"})
