"""Words, numbers and punctuation of a block, with their places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import overload

from linter.document.analysed import analysis_of_text
from linter.document.model import OBJECT, Block
from linter.document.span import Span
from linter.records import NamedTuple

WORD = "word"
"""Letters, and digits after them, with inner apostrophes, combining marks and soft hyphens ("don't", "Jones's", "G7").

Initialisms with stops ("U.S.", "p.m.") are one word, with the last stop; what a hyphen joins is several. The apostrophe
after "Jones'" is a mark of its own, since only the sentence tells whether it closes a quotation.
"""
NUMBER = "number"
"""Starts with a digit: 1,200 3.5 21st 1990s 24/7 5:30pm 5kg; signs before it and "%" are tokens of their own."""
PUNCTUATION = "punctuation"
URL = "url"
EMAIL = "email"
HANDLE = "handle"
HASHTAG = "hashtag"
OBJECT_KIND = "object"
"""What stands for something that is not prose."""


class Token(NamedTuple):
    """A word, number, punctuation mark or address.

    block: the block that it is in.
    start, end: its characters in `block.text`, end excluded.
    kind: which of these it is.
    text: these characters.
    """

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


# No group for each kind: they would cost half the speed. What a token is, its first characters say (`_Kinds`).
_MARKS = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\u0483-\u0487\u0591-\u05bd\u064b-\u0652\u0900-\u0903\u093a-\u094f"
"""Combining marks, soft hyphens and what is invisible: they belong to the word before them."""
_SMALL = rf"""
    [^\W\d_][^\W_]*+(?:[{_MARKS}]++[^\W_]*+|['’][^\W_]++)*+              # a word: don't, O'Neill, G7
      (?:(?<![^\W_]{{2}})\.(?:[^\W\d_]\.)++(?:[A-Z](?!\w))?(?:['’]s(?!\w))?  # an initialism: U.S., p.m., U.S.A
        |(?<=Ph)\.D\.?)?
  | \d+(?:,\d\d(?=,\d)|,\d{{3}}(?!\d)|[.:/]\d+)*+[^\W_]*+(?:['’]s(?!\w))?    # 1,200 3.5 21st 5:30pm 1990's
  | ['’](?:em|tis|twas|til|cause|bout|n['’]?)(?!\w) | ['’‘]\d\ds(?!\w)      # 'em, rock 'n' roll, '90s
  | \.{{3,}} | -{{2,}} | [^\w\s] | _
"""
_ADDRESSES = rf"""
    (?P<url>(?:https?://|www\.)[^\s<>"“”{OBJECT}]*[^\s<>"“”{OBJECT}.,;:!?'’)\]]
      |(?<![\w.-])(?:[\w-]{{1,63}}\.){{1,8}}(?:com|org|net|gov|edu|info|io|co\.uk|uk|eu|ru|ua)(?!\.?\w)(?:/[^\s<>"“”,;)]*)?)
  | (?P<email>[\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}})+)
  | (?P<handle>@\w+(?:[/:-]\w+)*+(?:@[\w-]{{1,63}}(?:\.[\w-]{{1,63}})+)?)
  | (?P<hashtag>\#(?=\w{{0,99}}?[^\W\d_])\w+(?:[/-]\w+)*+)
"""
_PATTERN = re.compile(rf"([A-Za-z]++(?![^\s,]) | {_SMALL})", re.VERBOSE)
"""Most words are plain letters before a space or a comma: they need none of what else a token may be."""
_HINTS = ("@", "#", "://", "www.", ".com", ".org", ".net", ".gov", ".edu", ".info", ".io", ".uk", ".eu", ".ru", ".ua")
"""A text without any of these holds no address."""


@cache
def _with_addresses() -> re.Pattern[str]:
    """The pattern for texts that hold addresses; compiled for the first one."""
    return re.compile(f"{_ADDRESSES} | {_SMALL}", re.VERBOSE)


class _Kinds(dict[str, str]):
    """The kind of a token that is no address, by its first character; "" where the second tells."""

    def __missing__(self, sign: str) -> str:
        kind = PUNCTUATION
        if sign in _APOSTROPHES:
            kind = ""
        elif sign == OBJECT:
            kind = OBJECT_KIND
        elif sign.isalpha():
            kind = WORD
        elif sign.isnumeric():
            kind = NUMBER
        self[sign] = kind
        return kind


_APOSTROPHES = frozenset("'’‘")
_KINDS = _Kinds()


def _kinds(texts: list[str]) -> list[str]:
    """The kinds of tokens that are no addresses."""
    kinds = [_KINDS[token[0]] for token in texts]
    if "" in kinds:
        kinds = [
            kind or (_KINDS[token[1]] if len(token) > 1 else PUNCTUATION)
            for kind, token in zip(kinds, texts, strict=True)
        ]
    return kinds


@analysis_of_text
def tokens(block: Block) -> Tokens:
    """The tokens of `block.text`, in order; white space belongs to none."""
    text = block.text
    for hint in _HINTS:
        if hint in text:
            matches = list(_with_addresses().finditer(text))
            texts = [match[0] for match in matches]
            return Tokens(
                block,
                texts,
                [match.start() for match in matches],
                [match.end() for match in matches],
                [match.lastgroup or kind for match, kind in zip(matches, _kinds(texts), strict=True)],
            )
    # What stands between tokens and the tokens by turns, first and last what stands between: no token is searched for
    # a second time, and no match object made.
    pieces = _PATTERN.split(text)
    ends = list(accumulate(map(len, pieces)))
    texts = pieces[1::2]
    return Tokens(block, texts, ends[:-1:2], ends[1::2], _kinds(texts))


@analysis_of_text
def capitalised(block: Block) -> Sequence[int]:
    """The numbers of the block's tokens that begin with a capital, in order."""
    return [number for number, text in enumerate(tokens(block).texts) if text[0].isupper()]


@analysis_of_text
def lower_texts(block: Block) -> Sequence[str]:
    """The texts of the block's tokens in lower case, with straight apostrophes, one a token."""
    lower = list(map(str.lower, tokens(block).texts))
    return [text.replace("’", "'") for text in lower] if "’" in block.text else lower
