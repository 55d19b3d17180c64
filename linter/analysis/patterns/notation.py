"""Patterns of words that are wrong, and what they should be: the notation, and the tables that hold them.

A pattern is words with spaces between; its correction is written the same way. In both:

    about           the word, however it is capitalised
    on/upon         one of several words; in a correction the first of them
    accuse*         a verb in any form; in the correction the same form ("pull* up" -> "pull* back", "make* -> throw*")
    {troops}        one word of a list that the file defines with a line "{troops} = forces soldiers …"
    <base> <ing>    a verb in this form that is no noun here; the correction may have it in the other form
    <verb>          a word that may be a verb's base, where nothing but a verb can stand
    <past>          an irregular past that is no participle ("went"), or a past in "-ed"; <base> is its correction
    <who>           a pronoun in the object's case, a name, or an article and up to three words
    <them> <group>  only the pronoun; only the others
    <the>           an article, a possessive, or another word that a noun follows
    <number>        a number in digits or a small one in words
    <any>           any one word
    <name>          a word with a capital
    <start>         nothing: what follows begins a sentence; it can only be the first of a pattern
    word?           any of these with a question mark may be left out
    !by/with        none of these stands here; no part of what is found

What a correction has as the pattern has it is copied as the draft wrote it. Otherwise several words in it answer to as
many in the pattern, one to one; <a> is "a" or "an", <participle> that of the verb that the pattern has in the past.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import cached_property, lru_cache
from pathlib import Path

from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.words.verb_forms import GERUNDS_BY_LOOK, PASTS_BY_LOOK, verb_forms
from linter.errors import DataError
from linter.files.kept import made_of
from linter.records import NamedTuple

START = "<start>"
CLASSES = frozenset(
    "<base> <verb> <ing> <past> <who> <them> <group> <the> <number> <any> <name> <start>".split()  # noqa: SIM905
)
SEVERAL_WORDS = frozenset({"<who>", "<group>"})
"""Classes of which one member may be more than one word."""
_ONLY_CORRECT = frozenset({"<a>", "<participle>"})
_BY_LOOK = {"<ing>": GERUNDS_BY_LOOK, "<past>": PASTS_BY_LOOK}
_MANY = 20
"""Words from which on an alternative is too broad to look for first."""


_ANALYSIS = Path(__file__).parents[1]
_MADE_BY = (
    __file__,
    _ANALYSIS / "text" / "function_words.py",
    _ANALYSIS / "words" / "irregular_verbs.py",
    _ANALYSIS / "words" / "verb_forms.py",
    _ANALYSIS.parent / "data" / "words.bin",
)
"""What decides, beside a table, by which words its patterns are found."""


class Element(NamedTuple):
    """One element of a pattern. `name` is how it is written, without the signs; `words` are the plain words that stand
    for it, `classes` the classes; `optional` and `absent` say which sign it has. No token stands for an absent one.
    """

    name: str
    words: frozenset[str]
    classes: tuple[str, ...]
    optional: bool
    absent: bool


class Pattern:
    """One line of a table: the elements of what is wrong, what is right (as written), and the kind of mistake.

    The element number `anchor` is the one to look for in a text.
    """

    def __init__(
        self, text: str, elements: tuple[Element, ...], right: tuple[str, ...], kind: str, *, anchor: int
    ) -> None:
        self.text = text
        self.elements = elements
        self.right = right
        self.kind = kind
        self.anchor = anchor

    @cached_property
    def before(self) -> int:
        """How many tokens of the pattern stand before its anchor."""
        return sum(not element.absent for element in self.elements[: self.anchor])

    @cached_property
    def near(self) -> tuple[tuple[int, Container[str]], ...]:
        """What stands at a fixed distance from the anchor, as far as that is cheap to tell.

        The distance in tokens, and the words of the element there, or those that look like words of its class.
        """
        found: list[tuple[int, Container[str]]] = []
        place = -self.before
        for number, element in enumerate(self.elements[: self._fixed]):
            if element.absent:
                continue
            if number != self.anchor and not element.classes:
                found.append((place, element.words))
            elif not element.words and len(element.classes) == 1 and element.classes[0] in _BY_LOOK:
                found.append((place, _BY_LOOK[element.classes[0]]))
            place += 1
        return tuple(found)

    @cached_property
    def elsewhere(self) -> tuple[frozenset[str], ...]:
        """The words of each further element of plain words; what holds the pattern has one of every set.

        With either apostrophe, but without capitals: further on a capital makes a name of a word.
        """
        return tuple(
            element.words.union([word.replace("'", "’") for word in element.words])
            for element in self.elements[self._fixed :]
            if not (element.absent or element.optional or element.classes)
        )

    @property
    def _fixed(self) -> int:
        """How many elements, the first ones, stand a fixed number of tokens from the anchor."""
        for number, element in enumerate(self.elements):
            if not element.absent and (element.optional or not SEVERAL_WORDS.isdisjoint(element.classes)):
                return number
        return len(self.elements)


class PatternTable:
    """A file of patterns: a heading, then a wrong pattern, a correction and a kind a line, with tabs between.

    Lines with " = " define lists, those that begin with "#" are comments. `anchors` has the words by which
    patterns are found, as a draft may write them (capitals throughout make names of words), and for each its lower
    case; a line is read in full when a draft has one of its anchor's.
    """

    def __init__(self, path: Path, kinds: frozenset[str]) -> None:
        self._path = path
        self._kinds = kinds
        self._lists: dict[str, frozenset[str]] = {}
        self._lines: dict[str, list[tuple[int, str, int]]] = {}
        self._elements: dict[str, Element] = {}
        self._patterns: dict[int, Pattern] = {}
        self._starting: dict[str, tuple[Pattern, ...]] = {}
        self.anchors: dict[str, str]
        self._lists, self._lines, self.anchors = made_of((path, *_MADE_BY), self._index)

    def _index(self) -> tuple[dict[str, frozenset[str]], dict[str, list[tuple[int, str, int]]], dict[str, str]]:
        """The lists, the lines by anchor with its place, and the anchors; no start reads the file for it."""
        for number, line in enumerate(self._path.read_text(encoding="utf-8").splitlines()[1:], 2):
            name, defines, words = line.partition(" = ")
            if defines:
                self._lists[name] = frozenset(words.split())
            elif line and line[0] != "#":
                wrong = line.partition("\t")[0].split()
                place = anchor_of(wrong)
                anchor = wrong[place]
                for word in (anchor,) if anchor.isalpha() else self._element(anchor, number).words:
                    self._lines.setdefault(word, []).append((number, line, place))
        anchors = {word: word for word in self._lines} | {word.capitalize(): word for word in self._lines}
        curly = {spelling.replace("'", "’"): word for spelling, word in anchors.items() if "'" in spelling}
        return self._lists, self._lines, anchors | curly

    def __iter__(self) -> Iterator[Pattern]:
        lines = {line for found in self._lines.values() for line in found}
        return (self._pattern(*line) for line in sorted(lines))

    def found_by(self, word: str) -> tuple[Pattern, ...]:
        """The patterns whose anchor a lower-case word is. Raises DataError with the line that is none."""
        known = self._starting.get(word)
        if known is None:
            known = self._starting[word] = tuple([self._pattern(*line) for line in self._lines.get(word, ())])
        return known

    def _pattern(self, number: int, line: str, anchor: int) -> Pattern:
        known = self._patterns.get(number)
        if known is None:
            fields = line.split("\t")
            if len(fields) != 3 or fields[2] not in self._kinds or not fields[1]:
                kinds = ", ".join(sorted(self._kinds))
                raise DataError(
                    f"a pattern, its correction and a kind ({kinds}) are wanted, with tabs between",
                    path=self._path,
                    line=number,
                )
            elements = tuple([self._element(text, number) for text in fields[0].split()])
            right = tuple(fields[1].split())
            for text in right:
                if not text.isalpha() and text.rstrip("?") not in _ONLY_CORRECT:
                    self._element(text, number)
            known = self._patterns[number] = Pattern(fields[0], elements, right, fields[2], anchor=anchor)
        return known

    def _element(self, text: str, number: int) -> Element:
        known = self._elements.get(text)
        if known is None:
            known = self._elements[text] = self._read(text, number)
        return known

    def _read(self, text: str, number: int) -> Element:
        if text.isalpha():
            return Element(text, frozenset({text}), (), optional=False, absent=False)
        name = text.lstrip("!").rstrip("?")
        words: set[str] = set()
        classes = []
        for part in name.split("/"):
            if part in self._lists:
                words |= self._lists[part]
            elif part in CLASSES:
                classes.append(part)
            elif part[-1:] == "*" and part[:-1].isalpha():
                words.update(verb_forms(part[:-1]))
            elif part.replace("'", "").replace("-", "").isalnum():
                words.add(part)
            else:
                raise DataError(f"{text} is not an element of a pattern", path=self._path, line=number)
        return Element(name, frozenset(words), tuple(classes), text[-1] == "?", text[0] == "!" or text == START)


def anchor_of(wrong: Sequence[str]) -> int:
    """The number of the element to look for: of those a fixed number of words from the start, the rarest.

    How rare a word is, its length tells well enough; words of grammar are the last choice.
    """
    best, rarest = 0, -1
    for number, text in enumerate(wrong):
        if text[0] == "!" or text == START:
            continue
        if text[-1] == "?" or text in SEVERAL_WORDS:
            break
        if text[0] != "<":
            rare = _rarity(text)
            if rare > rarest:
                best, rarest = number, rare
    return best


@lru_cache(maxsize=2000)
def _rarity(text: str) -> int:
    word = text.removesuffix("*")
    if word.isalpha():  # as most are, and the first draft waits for the whole table
        return 0 if word in FUNCTION_WORDS else len(word) + 1
    parts = text.split("/")
    bare = [part.rstrip("*") for part in parts]
    if len(parts) > _MANY or bare[0] in FUNCTION_WORDS:
        return 0
    return 1 if text[0] == "{" else min(map(len, bare)) + 1
