"""Words that a space cuts in two: "news paper", "govern ment".

Two words of a draft that make a common word when the space is taken out, and that edited news never has side by side.
Where both are words that stand together now and then ("any one", "may be", "every day"), the word model has seen them.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.tokens import tokens
from linter.analysis.word_model.model import word_model
from linter.analysis.words.lexicon import lexicon, unknown_words
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.document.span import Span
from linter.records import NamedTuple

SHORTEST, LONGEST = 5, 20
"""Letters of the word that both make."""
_COMMON = 7.0
"""The binary logarithm of the uses it has at least."""
_HYPHENS = frozenset("-‐‑'’")


class SplitWord(NamedTuple):
    """Two words of a block, `block.text[start:end]` with the space, and the `word` (as written) that they make.

    `fragment`: one of them is no word by itself, or both are small words that never meet.
    """

    block: Block
    start: int
    end: int
    word: str
    fragment: bool

    @property
    def span(self) -> Span:
        """Their place in the source file."""
        return self.block.span(self.start, self.end)


@analysis
def split_words(document: Document) -> tuple[SplitWord, ...]:
    """The words that a space cuts in two, in order; those that the configuration accepts are left out."""
    words = lexicon()
    accepted = {word.casefold() for word in document.accepted}
    odd: dict[int, set[int]] = {}
    for unknown in unknown_words(document):
        odd.setdefault(unknown.block.index, set()).add(unknown.number)
    found = []
    for block in document.prose:
        here = tokens(block)
        texts, starts, ends = here.texts, here.starts, here.ends
        for number in _may_be_halves(texts, odd.get(block.index, ())):
            left, right, space = texts[number - 1], texts[number], ends[number - 1]
            if starts[number] != space + 1:
                continue
            word = left + right
            if SHORTEST <= len(word) <= LONGEST and words.suggestible(word.lower()) >= _COMMON:
                split = _is_split(block, left, right, space, ends[number])
                if split and accepted.isdisjoint({left.lower(), right}):
                    fragment = not (_is_word(left) and _is_word(right))
                    found.append(SplitWord(block, space - len(left), ends[number], word, fragment))
    return tuple(found)


def _may_be_halves(texts: list[str], strange: Collection[int]) -> list[int]:
    """The numbers of the tokens that may be the second half of a word, with the one before as the first.

    Small words make up few, those numbered in `strange` any.
    """
    numbers = []
    before, small_before = "", True
    for number, text in enumerate(texts):
        small = text in FUNCTION_WORDS
        if small or small_before:
            if before in _STARTS and text in _ENDS:
                numbers.append(number)
        elif text.islower():
            numbers.append(number)
        before, small_before = text, small
    if strange:
        beside = {number for one in strange for number in (one, one + 1) if 0 < number < len(texts)}
        numbers = sorted(beside.union(numbers))
    return numbers


def _is_word(text: str) -> bool:
    """Whether a half of a word is a word with a meaning of its own."""
    lower = text.lower()
    return lower not in FUNCTION_WORDS and word_model().word_id(lower) is not None and lexicon().ordinary(lower)


def _is_split(block: Block, left: str, right: str, space: int, end: int) -> bool:
    """Whether two words of a block, with the space at `space` between them, are one; both make a common word."""
    text = block.text
    if (
        left.lower() in _QUARTERS
        or len(right) == 1
        or text[space] != " "
        or not right.islower()
        or not (left.islower() or (len(left) > 1 and left[1:].islower()))
    ):
        return False
    hyphened = text[space - len(left) - 1 : space - len(left)] in _HYPHENS or text[end : end + 1] in _HYPHENS
    if hyphened or _is_apart(f"{left} {right}".lower(), text, end):
        return False
    model = word_model()
    first, second = model.word_id(left), model.word_id(right)
    if first is None or second is None:
        return len(left) > 1 or left.lower() not in _ONE_LETTER
    seen = model.sequence(first, second)
    chance = model.total(first) * model.total(second) / model.tokens
    small = (left.lower() in FUNCTION_WORDS) + (right in FUNCTION_WORDS)
    if small == 2 and chance >= _SURELY_SEEN and left.lower() in _SMALL_STARTS:
        return seen < _SELDOM * model.tokens and seen < chance / 10
    if small:
        return seen < _HARDLY * model.tokens and left.lower() in _PRONOUN_STARTS and right in _PRONOUN_ENDS
    return not seen


def _is_apart(both: str, text: str, end: int) -> bool:
    """Whether what follows shows that two words are meant: "an other, a stranger", "some one billion a month"."""
    if both in ("in come", "in comes"):
        return True  # "the money to get in comes from them"
    if both == "where as" and not _CONTRASTED.match(text, end):
        return True  # "a hall where as many as 300 dine", "in Leith, where as mayor she was"
    if both == "an other":
        return not text[end : end + 2].strip().isalpha()
    return both in _BEFORE_NUMBERS and _LARGE_NUMBER.match(text, end) is not None


_CONTRASTED = re.compile(r" (?:the|he|she|it|they|we|you|i|this|that|these|those|in|his|her|their|its|our|my|others)\b")
"""What begins the clause behind \"whereas\"; behind \"where\", \"as\" says what somebody is."""
_BEFORE_NUMBERS = frozenset({"some one", "any one", "no one", "every one"})
_LARGE_NUMBER = re.compile(r" (?:hundred|thousand|[mb]illion|trillion|dozen|in \w+|of)\b")
_QUARTERS = frozenset({"north", "south"})
"""British news writes "south west"."""
_ONE_LETTER = frozenset("aio")
_SELDOM = 4.3e-7
"""Share of all words up to which two that would meet ten times as often by chance are taken for slips in the counted
text itself."""
_HARDLY = 5e-8
"""The same for a pronoun and its ending."""
_SURELY_SEEN = 10.0
"""Two small words that would meet so often by chance, but never do, avoid each other: "through out"."""
_SMALL_STARTS = frozenset("an any her him in no out over some them through under up what when where with".split())  # noqa: SIM905
_PRONOUN_STARTS = frozenset("any every her him how it my no our some them there what when where your".split())  # noqa: SIM905
_PRONOUN_ENDS = frozenset("body ever fore how self selves thing things where".split())  # noqa: SIM905
_STARTS = _SMALL_STARTS | _PRONOUN_STARTS
_ENDS = _PRONOUN_ENDS | FUNCTION_WORDS
