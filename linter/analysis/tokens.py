"""Words, numbers and punctuation of a block, with their places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple, overload

from linter.document.analysed import analysis
from linter.document.model import OBJECT, Block
from linter.document.span import Span

WORD = "word"
"""Letters with their inner apostrophes and combining marks; initialisms with stops ("U.S.") are one word."""
NUMBER = "number"
"""Starts with a digit: 1,200 3.5 21st 1990s; the sign and the unit are tokens of their own."""
PUNCTUATION = "punctuation"
URL = "url"
EMAIL = "email"
HANDLE = "handle"
HASHTAG = "hashtag"
OBJECT_KIND = "object"
"""What stands for something that is not prose."""


class Token(NamedTuple):
    """One word, number, mark or address: `text` is `block.text[start:end]`."""

    block: Block
    start: int
    end: int
    kind: str
    text: str

    @property
    def span(self) -> Span:
        """The token's place in the source file."""
        return self.block.span(self.start, self.end)

    @property
    def is_word(self) -> bool:
        """Whether the token is a word."""
        return self.kind == WORD


class Tokens(Sequence[Token]):
    """A block's tokens as parallel lists, for speed, that index and iterate as `Token`s.

    `texts`, `starts`, `ends` (characters of the block's text) and `kinds` have one entry a token.
    """

    __slots__ = ("block", "ends", "kinds", "starts", "texts")

    def __init__(self, block: Block, texts: list[str], starts: list[int], ends: list[int], kinds: list[str]) -> None:
        self.block = block
        self.texts = texts
        self.starts = starts
        self.ends = ends
        self.kinds = kinds

    def __len__(self) -> int:
        return len(self.texts)

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Token]: ...
    def __getitem__(self, index: int | slice) -> Token | Sequence[Token]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        return Token(self.block, self.starts[index], self.ends[index], self.kinds[index], self.texts[index])

    def span(self, first: int, last: int) -> Span:
        """The source span from token number `first` to token number `last`, both included."""
        return self.block.span(self.starts[first], self.ends[last])

    def at(self, position: int) -> int:
        """The number of the first token that ends after `position` (characters of the block's text); may be len."""
        return bisect_right(self.ends, position)


# One alternative a kind; the name of the group that matched is the kind.
_LETTER = r"[^\W\d_]"
_MARK = r"[\u0300-\u036f\u00ad\u200b-\u200d\u2060]"
_PATTERN = re.compile(
    rf"""
    (?P<url>(?:https?://|www\.)[^\s<>"“”{OBJECT}]*[^\s<>"“”{OBJECT}.,;:!?'’)\]])
  | (?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)
  | (?P<word>(?:[A-Z]\.){{2,}}(?:[A-Z](?![\w]))?              # U.S., J.K., U.S.A
      | {_LETTER}(?:{_LETTER}|{_MARK})*(?:['’](?:{_LETTER}|{_MARK})+)*)
  | (?P<number>\d+(?:[.,:/]\d+)*(?:{_LETTER}+|['’]s)?)
  | (?P<handle>@\w+)
  | (?P<hashtag>\#\w+)
  | (?P<object>{OBJECT})
  | (?P<punctuation>\.\.\.|--|[^\w\s]|_)
    """,
    re.VERBOSE,
)


@analysis
def tokens(block: Block) -> Tokens:
    """The tokens of `block.text`, in order; white space belongs to none."""
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    kinds: list[str] = []
    for match in _PATTERN.finditer(block.text):
        texts.append(match.group())
        start, end = match.span()
        starts.append(start)
        ends.append(end)
        kinds.append(match.lastgroup or PUNCTUATION)
    return Tokens(block, texts, starts, ends, kinds)
