"""The analysis of one sentence: the part of speech of each word, its features, its head and its relation to it.

Labels are those of Universal Dependencies (https://universaldependencies.org/u/dep/). A sentence is analysed when it is
first asked for, and the block remembers it. The first of a process opens the network, which takes some milliseconds.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from operator import attrgetter
from pathlib import Path
from typing import overload

from linter.analysis.syntax.agents import with_agents
from linter.analysis.syntax.network import Analysed, SyntaxNetwork
from linter.analysis.syntax.syntactic_words import SyntacticWord, dateline_length, syntactic_words, texts_of
from linter.analysis.text.sentences import Sentence
from linter.analysis.text.tokens import tokens
from linter.document.analysed import analysis_of_text
from linter.document.model import Block
from linter.document.span import Span
from linter.records import NamedTuple

NETWORK = Path(__file__).parents[2] / "data" / "syntax.network"
REBUILD = "python -I -m linter.data.build.syntax train TREEBANKS ANNOTATED linter/data/syntax.network"
ROOT = -1
"""The head of the word that the sentence hangs on."""
LONGEST = 120
"""Words that are analysed together: the time grows with the square of their number."""
LONGEST_LABEL = 5
"""Words before a colon that may be a label."""
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "csubj:outer"})
"""Relations of a subject to its verb, or to what a form of "be" says of it."""
PARTICIPLES = frozenset({"Part", "Ger"})
"""The forms of a verb that may stand beside a noun, "-ing" among them."""
NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
_SINGULAR_FORMS = frozenset({"is", "was", "has", "does", "'s", "’s", "this", "that"})
_PLURAL_FORMS = frozenset({"are", "were", "'re", "’re", "these", "those"})


class Word(NamedTuple):
    """One word of a sentence.

    block: the block that it is in.
    number: its place among the sentence's words, from 0.
    start, end: characters of the block's text.
    text: the word as written.
    upos: the universal part of speech ("NOUN", "PROPN", "VERB", "AUX" …).
    features: such as {"Number": "Plur"}, or {"Tense": "Past", "VerbForm": "Part"}.
    head: the number of the word it hangs on, ROOT for the sentence's own.
    relation: its relation to the head: "nsubj", "obj", "root" …
    """

    block: Block
    number: int
    start: int
    end: int
    text: str
    upos: str
    features: Mapping[str, str]
    head: int
    relation: str

    @property
    def span(self) -> Span:
        """The word's place in the source file."""
        return self.block.span(self.start, self.end)


class Parsed(Sequence[Word]):
    """The words of a sentence in order, with look-ups by what hangs on what. Immutable."""

    __slots__ = ("_dependents", "_words")

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = tuple(words)
        self._dependents: dict[int, list[Word]] = {}
        for word in self._words:
            self._dependents.setdefault(word.head, []).append(word)

    def __len__(self) -> int:
        return len(self._words)

    @overload
    def __getitem__(self, index: int) -> Word: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Word]: ...
    def __getitem__(self, index: int | slice) -> Word | Sequence[Word]:
        return self._words[index]

    def beginning_at(self, start: int) -> Word | None:
        """The word that begins at a character of the block; None inside a word."""
        at = bisect_left(self._words, start, key=attrgetter("start"))
        return self._words[at] if at < len(self._words) and self._words[at].start == start else None

    @property
    def root(self) -> Word | None:
        """The word that the sentence hangs on: its main verb, or what a form of "be" says; None without words."""
        return next(iter(self._dependents.get(ROOT, ())), None)

    def head(self, word: Word) -> Word | None:
        """What a word hangs on; None for the root."""
        return None if word.head == ROOT else self._words[word.head]

    def dependents(self, word: Word, *relations: str) -> list[Word]:
        """What hangs on a word, in order; with relations named, what hangs on it by one of these."""
        found = self._dependents.get(word.number, [])
        return [other for other in found if other.relation in relations] if relations else list(found)

    def phrase(self, word: Word) -> list[Word]:
        """A word with all that hangs on it, directly or not, in order."""
        found, waiting = [], [word]
        while waiting:
            at = waiting.pop()
            found.append(at)
            waiting += self._dependents.get(at.number, ())
        return sorted(found, key=lambda other: other.number)

    def subject(self, verb: Word) -> Word | None:
        """The subject of a verb, or of what a form of "be" says.

        A second verb shares the first's ("came and went"), a participle beside a noun has the noun ("men arrested near
        the port"; headlines leave out "were"), an infinitive beside a name the name ("Ostrow to leave Oslo"). None
        where there is none, as in an imperative.
        """
        seen: set[int] = set()
        at: Word | None = verb
        while at is not None and at.number not in seen:
            seen.add(at.number)
            own = self.dependents(at, *SUBJECTS)
            if own:
                before = [word for word in own if word.number < at.number]
                return (before or own)[-1]
            head = self.head(at)
            if head is not None and _has_for_subject(at, head):
                return head
            at = head if at.relation == "conj" else None
        return None

    def object(self, verb: Word) -> Word | None:
        """The direct object of a verb; None where there is none."""
        return next(iter(self.dependents(verb, "obj")), None)

    def agent(self, verb: Word) -> Word | None:
        """Who does what a passive verb says ("shot by a guard"); None where that is not said."""
        return next(iter(self.dependents(verb, "obl:agent")), None)

    def is_negated(self, verb: Word) -> bool:
        """Whether "not", "n't" or "never" hangs on a word, or "no" determines its object ("had no time")."""
        if any(other.text.lower() in NEGATIONS for other in self.dependents(verb, "advmod")):
            return True
        named = self.object(verb)
        return named is not None and any(other.text.lower() == "no" for other in self.dependents(named, "det"))

    def number(self, word: Word) -> str | None:
        """ "Sing" or "Plur", of a noun, pronoun or verb that shows it; two that "and" joins are "Plur"."""
        joined = self.dependents(word, "conj")
        if joined and word.upos in ("NOUN", "PROPN", "PRON"):
            links = [link.text.lower() for other in joined for link in self.dependents(other, "cc")]
            if links and all(link in ("and", "&") for link in links):
                return "Plur"
        lower = word.text.lower()
        if word.upos in ("AUX", "DET", "VERB"):
            if lower in _SINGULAR_FORMS:
                return "Sing"
            if lower in _PLURAL_FORMS:
                return "Plur"
        number = word.features.get("Number")
        return "Plur" if number == "Ptan" else number


def _has_for_subject(verb: Word, noun: Word) -> bool:
    form = verb.features.get("VerbForm")
    if form in PARTICIPLES:
        return verb.relation == "acl"
    named = noun.upos == "PROPN" and noun.number < verb.number
    return form == "Inf" and named and verb.relation in ("acl", "xcomp")


def parsed(sentence: Sentence) -> Parsed:
    """The analysis of a sentence, made once. Raises DataError if the network can't be read."""
    remembered = _parsed_sentences(sentence.block)
    found = remembered.get(sentence.first)
    if found is None:
        found = remembered[sentence.first] = _parse(sentence)
    return found


def parsed_again(found: Parsed, word: Word, text: str) -> Parsed:
    """The analysis of a sentence with another word in place of one; all stand where they stood.

    Raises DataError as `parsed` does.
    """
    words = [SyntacticWord(text if one.number == word.number else one.text, one.start, one.end) for one in found]
    return Parsed(
        [
            Word(word.block, number, one.start, one.end, one.text, *_features(tag), head, relation)
            for number, (one, tag, head, relation) in enumerate(zip(words, *_analysed(words), strict=True))
        ]
    )


def parts_of_speech(sentence: Sentence) -> list[tuple[int, str]]:
    """Where each word of a sentence begins (characters of the block's text), and its universal part of speech.

    The same as `parsed` says, in two thirds of the time where nothing else of a sentence is asked. Raises DataError.
    """
    return _parts_of_speech(sentence.block, sentence.first, sentence.last)


@analysis_of_text
def _parts_of_speech(block: Block, first: int, last: int) -> list[tuple[int, str]]:
    """Those of the tokens from `first` up to, not including, `last`, which are a sentence."""
    found = _parsed_sentences(block).get(first)
    if found is not None:
        return [(word.start, word.upos) for word in found]
    words = syntactic_words(tokens(block), first, last)
    apart = dateline_length(words)
    tags = [*_as_dateline(words[:apart]).tags, *_tags(words[apart:])] if apart else _tags(words)
    label = 0 if apart else _label_length(words, tags)
    if label:
        tags = [*_tags(words[:label]), *_tags(words[label:])]
    return [(word.start, _features(tag)[0]) for word, tag in zip(words, tags, strict=True)]


def _tags(words: Sequence[SyntacticWord]) -> list[str]:
    found: list[str] = []
    for first in range(0, len(words), LONGEST):
        found += network().tags(texts_of(words[first : first + LONGEST]))
    return found


@analysis_of_text
def _parsed_sentences(_block: Block) -> dict[int, Parsed]:
    """The analyses made so far, by their sentence's first token."""
    return {}


def _parse(sentence: Sentence) -> Parsed:
    words = syntactic_words(tokens(sentence.block), sentence.first, sentence.last)
    apart = dateline_length(words)
    analysed = _analysed(words[apart:])
    label = 0 if apart else _label_length(words, analysed.tags)
    if label:
        analysed = _after(_analysed(words[:label]), _analysed(words[label:]))
    elif apart:
        analysed = _after(_as_dateline(words[:apart]), analysed)
    return Parsed(
        [
            Word(sentence.block, number, word.start, word.end, word.text, *_features(tag), head, relation)
            for number, (word, tag, head, relation) in enumerate(zip(words, *analysed, strict=True))
        ]
    )


def _analysed(words: Sequence[SyntacticWord]) -> Analysed:
    """What the network says; of a long sentence, in stretches. The roots of all but the first hang on the first's."""
    joined = Analysed([], [], [])
    for first in range(0, len(words), LONGEST):
        texts = texts_of(words[first : first + LONGEST])
        piece = network().analysed(texts)
        top = joined.heads.index(ROOT) if first else ROOT
        joined.tags.extend(piece.tags)
        joined.heads.extend(top if head == ROOT else head + first for head in piece.heads)
        joined.relations.extend(
            "parataxis" if first and relation == "root" else relation for relation in with_agents(texts, *piece)
        )
    return joined


def _label_length(words: Sequence[SyntacticWord], tags: Sequence[str]) -> int:
    """How many words, with the colon, stand before a sentence as a label ("Poll: Voters turn away"); 0 if none do."""
    colon = next((number for number, word in enumerate(words[: LONGEST_LABEL + 1]) if word.text == ":"), 0)
    verbs = [tag.startswith(("VERB", "AUX")) for tag in tags]
    return colon + 1 if colon and not any(verbs[:colon]) and any(verbs[colon:]) else 0


def _as_dateline(words: Sequence[SyntacticWord]) -> Analysed:
    """A dateline: all hangs on its first word."""
    marks = [not any(map(str.isalnum, word.text)) for word in words]
    first = marks.index(False)
    return Analysed(
        ["PUNCT" if mark else "PROPN|Number=Sing" for mark in marks],
        [ROOT if number == first else first for number in range(len(words))],
        ["punct" if mark else "root" if number == first else "flat" for number, mark in enumerate(marks)],
    )


def _after(start: Analysed, analysed: Analysed) -> Analysed:
    """What stands apart at the start of a sentence, and the sentence, on whose root it hangs."""
    count = len(start.tags)
    root = analysed.heads.index(ROOT) + count
    return Analysed(
        [*start.tags, *analysed.tags],
        [
            *(root if head == ROOT else head for head in start.heads),
            *(ROOT if head == ROOT else head + count for head in analysed.heads),
        ],
        [*("parataxis" if head == ROOT else told for head, told in zip(*start[1:], strict=True)), *analysed.relations],
    )


@lru_cache(maxsize=256)
def _features(tag: str) -> tuple[str, Mapping[str, str]]:
    upos, *features = tag.split("|")
    return upos, dict(feature.split("=", 1) for feature in features)


@cache
def network() -> SyntaxNetwork:
    """The network that ships, opened once a process."""
    return SyntaxNetwork(NETWORK, rebuild=REBUILD)
