"""Where each word of a draft's body stands, by base form: what headlines are held against."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from linter.analysis.text.code import blocks_of_code, marked_code
from linter.analysis.text.sentences import sentences
from linter.analysis.text.tokens import NUMBER, WORD, capitalised, tokens
from linter.analysis.words.word_facts import MOST_REMEMBERED, word_facts
from linter.document.analysed import Analysed, analysis, analysis_of_text
from linter.document.model import Block, BlockKind, Document
from linter.document.span import Span
from linter.records import NamedTuple


class BodySentence(NamedTuple):
    """A sentence of the body.

    block: the block that it is in.
    first, last: its positions in the index, from `first` up to, not including, `last`.
    start, end: its characters in `block.text`, end excluded.
    """

    block: Block
    first: int
    last: int
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The sentence's place in the source file."""
        return self.block.span(self.start, self.end)


class BodyIndex(Analysed):
    """The words of the standfirst and the body as parallel lists; a position is a place in them.

    texts: as written. forms: lower case without a possessive ending. lemmas: base forms (of words), the text itself for
    anything else. sentence_of: number of the sentence in `sentences`. at: base form -> positions. The standfirst, if
    there is one, takes the positions before `body_start`. beside: the forms that stand in the byline, the dateline,
    the kicker and under pictures, and the words and numbers of code, which a headline may rest on too. Analyses of an
    index are remembered on it.
    """

    __slots__ = (
        "_block_starts",
        "_blocks",
        "_capitals",
        "_numbers",
        "at",
        "beside",
        "body_start",
        "forms",
        "lemmas",
        "sentence_of",
        "sentences",
        "texts",
    )

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.forms: list[str] = []
        self.lemmas: list[str] = []
        self.sentence_of: list[int] = []
        self.sentences: list[BodySentence] = []
        self.at: dict[str, list[int]] = defaultdict(list)
        self._capitals: dict[int, frozenset[str]] = {}
        self.body_start = 0
        self.beside: frozenset[str] = frozenset()
        self._blocks: list[Block] = []
        self._numbers: dict[int, int] = {}  # id of a block -> its number among them
        self._block_starts: list[int] = []

    def capitals(self, since: int = 0) -> frozenset[str]:
        """Forms that stand with a capital somewhere from position `since` on."""
        found = self._capitals.get(since)
        if found is None:
            places = [offset + number for block, offset in self.blocks() for number in capitalised(block)]
            found = self._capitals[since] = frozenset(self.forms[place] for place in places if place >= since)
        return found

    def __len__(self) -> int:
        return len(self.texts)

    def span(self, first: int, last: int) -> Span:
        """The source span from position `first` to position `last`, both included, in one block."""
        number = bisect_right(self._block_starts, first) - 1
        block, offset = self._blocks[number], self._block_starts[number]
        found = tokens(block)
        end = min(last - offset, len(found) - 1)
        return found.span(first - offset, end)

    def positions(self, base: str, since: int = 0, until: int | None = None) -> list[int]:
        """Positions of a base form, in order, from `since` up to `until`."""
        found = self.at.get(base)
        if not found:
            return []
        if since or until is not None:
            last = len(found) if until is None else bisect_left(found, until)
            return found[bisect_left(found, since) : last]
        return found

    def places_of(self, form: str, since: int = 0) -> Sequence[int]:
        """Positions of a form, in order, from `since` on; of those too that are never sought by their base form."""
        found = _by_form(self).get(form, ())
        return found[bisect_left(found, since) :] if since else found

    def has_beginning(self, letters: str, since: int = 0) -> bool:
        """Whether a base form that begins so stands somewhere from position `since` on."""
        bases = _bases(self)
        number = bisect_left(bases, letters)
        while number < len(bases) and bases[number].startswith(letters):
            if self.at[bases[number]][-1] >= since:
                return True
            number += 1
        return False

    def range_of(self, blocks: tuple[Block, ...]) -> tuple[int, int]:
        """The positions that neighbouring blocks take: the first, and one more than the last; (0, 0) for none."""
        taken = [self._numbers[id(block)] for block in blocks if id(block) in self._numbers]
        if not taken:
            return (0, 0)
        after = max(taken) + 1
        return (
            self._block_starts[min(taken)],
            self._block_starts[after] if after < len(self._block_starts) else len(self),
        )

    def blocks(self) -> list[tuple[Block, int]]:
        """The indexed blocks, each with its first position."""
        return list(zip(self._blocks, self._block_starts, strict=True))

    def place(self, block: Block, position: int) -> int:
        """The position in the index of the word at `position` (characters of the block's text)."""
        return self._block_starts[self._numbers[id(block)]] + tokens(block).at(position)

    def add(self, block: Block) -> None:
        """Append a block's words."""
        offset = len(self.texts)
        self._numbers[id(block)] = len(self._blocks)
        self._blocks.append(block)
        self._block_starts.append(offset)
        found = tokens(block)
        self.texts.extend(found.texts)
        forms, lemmas, sought = _entries(block)
        self.forms.extend(forms)
        self.lemmas.extend(lemmas)
        at = self.at
        for lemma, number in sought:
            at[lemma].append(offset + number)
        for sentence in sentences(block):
            number = len(self.sentences)
            first, last = offset + sentence.first, offset + sentence.last
            self.sentences.append(BodySentence(block, first, last, sentence.start, sentence.end))
            # Tokens between sentences belong to the one before.
            self.sentence_of.extend([max(0, number - 1)] * (first - len(self.sentence_of)))
            self.sentence_of.extend([number] * (last - first))
        self.sentence_of.extend([max(0, len(self.sentences) - 1)] * (len(self.texts) - len(self.sentence_of)))


@analysis_of_text
def _entries(block: Block) -> tuple[list[str], list[str], list[tuple[str, int]]]:
    """The forms and base forms of a block's tokens, and the base forms that are looked up with their tokens."""
    found, known = tokens(block), _seen
    if len(known) > MOST_REMEMBERED:
        known.clear()
    entries = [known.get(text) or _read(text, kind) for text, kind in zip(found.texts, found.kinds, strict=True)]
    return (
        [entry[0] for entry in entries],
        [entry[1] for entry in entries],
        [(entry[1], number) for number, entry in enumerate(entries) if entry[2]],
    )


@analysis
def _by_form(index: BodyIndex) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for place, form in enumerate(index.forms):
        places.setdefault(form, []).append(place)
    return places


@analysis
def _bases(index: BodyIndex) -> list[str]:
    """The base forms in alphabetical order."""
    return sorted(index.at)


NEVER_SOUGHT = frozenset(
    """
    the a an of to and in that is was for on with as at by he his be from this have had but are they were not has she
    her an their its which would been or will about there him so if than
    """.split()  # noqa: SIM905
)
"""Words of which `at` holds no positions: every sentence has them, and no claim turns on where."""
BESIDE = frozenset({BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.KICKER, BlockKind.CAPTION, BlockKind.ALT_TEXT})
_WORD_OR_NUMBER = re.compile(r"[A-Za-z]+|\d+(?:[.,]\d+)*")
_seen: dict[str, tuple[str, str, bool]] = {}


def _read(text: str, kind: str) -> tuple[str, str, bool]:
    """Form, base form and whether it is looked up, of a token; remembered for the process."""
    if kind == WORD:
        facts = word_facts(text)
        entry = (facts.form, facts.lemma, facts.form not in NEVER_SOUGHT)
    else:
        entry = (text, text, kind == NUMBER)
    _seen[text] = entry
    return entry


@analysis
def body_index(document: Document) -> BodyIndex:
    """The index of a draft's standfirst and body."""
    index = BodyIndex()
    for block in document.blocks:
        if block.kind is BlockKind.STANDFIRST and block.text:
            index.add(block)
    index.body_start = len(index)
    for block in document.body:
        index.add(block)
    index.beside = frozenset(
        _read(text, kind)[0]
        for block in document.blocks
        if block.kind in BESIDE
        for text, kind in zip(tokens(block).texts, tokens(block).kinds, strict=True)
        if kind == WORD
    ).union(
        word.lower()
        for piece in (*marked_code(document), *blocks_of_code(document))
        for word in _WORD_OR_NUMBER.findall(piece)
    )
    return index
