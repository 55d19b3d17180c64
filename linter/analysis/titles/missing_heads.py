"""Head words beside a body that has no such officer: “the Fifa commissioner”, “chancellor of Russia's central bank”.

Read are a body and a head word after it, and a head word with "of" and a body; before a name, in an apposition on
either side of one, and with "the" or a possessive where the title stands for the person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.analysis.names.vocabulary import CALENDAR
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.tokens import tokens
from linter.analysis.titles.heads_by_kind import (
    BodyKind,
    body_key,
    first_words,
    head_ends,
    head_key,
    heads,
    kinds_of_bodies,
    last_words,
    longest_body,
)
from linter.analysis.titles.parsed_title import RANKS
from linter.analysis.titles.title_table import title_table
from linter.analysis.titles.titles import NAME
from linter.document.analysed import analysis
from linter.document.model import Block, BlockKind, Document
from linter.records import NamedTuple


class MissingHead(NamedTuple):
    """A title that names an office which the body does not have.

    block: where it stands.
    start, end: its characters, the body's name and the head word.
    head: the characters of the head word.
    kind: what is known of the body.
    """

    block: Block
    start: int
    end: int
    head: tuple[int, int]
    kind: BodyKind

    @property
    def written(self) -> str:
        """The title as written."""
        return self.block.text[self.start : self.end]

    @property
    def right(self) -> tuple[str, ...]:
        """The title with the head words that the body has."""
        text = self.block.text
        first, last = self.head
        capital = text[first].isupper()
        meant = (re.sub(r"\b[a-z]", _upper, head) if capital else head for head in self.kind.right)
        return tuple(text[self.start : first] + head + text[last : self.end] for head in meant)


def _upper(letter: re.Match[str]) -> str:
    return letter[0].upper()


@analysis
def missing_heads(document: Document) -> tuple[MissingHead, ...]:
    """The titles of all text but captions and bylines, in the order of the source."""
    found: list[MissingHead] = []
    for block in document.prose:
        if block.kind not in _NOT_READ:
            found += _in(block)
    return tuple(found)


_NOT_READ = (BlockKind.CAPTION, BlockKind.BYLINE)
_WORD = re.compile(r"[^\s()\[\]“”\"|•*;:!?—–]+")
_OF_BODY = re.compile(r" of (?:the )?(?P<body>(?:[A-Z&][^\s()\[\]“”\";:!?—–]*|of|and|for|the|central|bank)"
                      r"(?: (?:[A-Z&][^\s()\[\]“”\";:!?—–]*|of|and|for|the|central|bank)){0,8})")  # fmt: skip
_NEXT_NAME = re.compile(r",? (?:[A-Z]\.? ?){0,2}(?:Sir |Dame |Lord |Dr |Gen\.? )?[A-Z][\w’'-]+")
_NEXT = re.compile(
    r"\s*(?:[,.;)!?]|$)| (?:said|says|told|tells|has|had|is|was|will|would|may|might|could|can|should|must|did|does|"
    r"wants|warned|added|called|urged|resigned|who|and|in|on|at|from|about|after|before|when)\b"
)
_NOT_NEXT = re.compile(r" (?:of|for|to)\b|[-’']")
_DEFINITE = re.compile(r"(?:\bthe|\b(?:former|new|then|current|outgoing|next)) $", re.IGNORECASE)
_NAMED_BEFORE = re.compile(r"[A-Z][\w’'-]+ (?:\w+ )?[A-Z][\w’'-]+,(?: \d\d,)?(?: who (?:is|was))? (?:the |a )?$")
_INDEFINITE = re.compile(r"\b(?:an?|one|any|every|another|no|some|his|her|their|like) $", re.IGNORECASE)
_SETTING = frozenset("former new then current outgoing next acting interim ex the a an".split())  # noqa: SIM905
_BEFORE_BODY = frozenset("of & at".split())  # noqa: SIM905
_SHORTEST = 4  # letters of an acronym that may be written as a word: "Nasa", "Fifa"


def _in(block: Block) -> Iterator[MissingHead]:
    listed = tokens(block)
    texts, lasts, firsts = listed.texts, last_words(), first_words()
    ends = head_ends()
    if ends.isdisjoint(texts):
        return
    for number, word in enumerate(texts):
        if word not in ends or number == 0:
            continue
        first = number
        small = word.lower()
        while first and (f"{texts[first - 1].lower()} {small}" in ends or texts[first - 1] == "-"):
            first -= 1
            small = f"{texts[first].lower()} {small}" if texts[first] != "-" else small
        before = texts[first - 1] if first else ""
        place = number + 1
        if texts[place : place + 1] == ["of"]:
            place += 2 if texts[place + 1 : place + 2] == ["the"] else 1
            opens = place < len(texts) and body_key(texts[place]) in firsts
        else:
            opens = before in _OWNING
        if opens or body_key(before) in lasts:
            match = heads().match(block.text, listed.starts[first])
            if match is None or match.end() != listed.ends[number] or before.lower() == "vice":
                continue
            found = _after_body(block, match) or _before_body(block, match) or _its(block, match)
            if found is not None:
                yield found


_OWNING = frozenset(("its", "whose", "new", "current", "then", "former"))


def _after_body(block: Block, match: re.Match[str]) -> MissingHead | None:
    """A body right before the head word."""
    text = block.text
    if text[match.start() - 1 : match.start()] != " " or _NOT_NEXT.match(text, match.end()):
        return None
    first = max(0, match.start() - 80)
    words = list(_WORD.finditer(text, first, match.start()))[-longest_body() :]
    for word in words:
        written = text[word.start() : match.start() - 1]
        kind = _kind(written) if written[-1] != "," else None
        if kind is None:
            continue
        if not _is_lacking(text, match, kind) or not _may_begin(text, word.start()):
            return None
        if match[0].endswith(" General") and head_key(match[0].split()[0]) not in kind.lacks:
            return None  # "NSA Director General Ann Berger", who has a rank
        before = text[: word.start()]
        owner = written.endswith(("'s", "’s", "s'", "s’"))
        named = _NEXT_NAME.match(text, match.end())
        if named is not None and named[0][0] == " ":
            stands = True
        elif _INDEFINITE.search(before):
            stands = False
        else:
            definite = owner or block.kind is BlockKind.HEADLINE or _DEFINITE.search(before) is not None
            stands = (definite or _NAMED_BEFORE.search(before) is not None) and _NEXT.match(
                text, match.end()
            ) is not None
        return MissingHead(block, word.start(), match.end(), match.span(), kind) if stands else None
    return None


_ITS = re.compile(
    r"(?P<body>[A-Z][^\s,;:()]*(?: (?:[A-Z][^\s,;:()]*|of|and|for|the)){0,8})"
    r",? (?:led by its|headed by its|run by its|chaired by its|under its|and its|whose|with its|or its) "
    r"(?:new |current |then |former |outgoing )?$"
)


def _its(block: Block, match: re.Match[str]) -> MissingHead | None:
    """A body before "led by its", "whose" and the like, and a name or mark after the head word."""
    text = block.text
    if not text[max(0, match.start() - 30) : match.start()].endswith(_POINTING):
        return None
    owner = _ITS.search(text, max(0, match.start() - 110), match.start())
    if owner is None or not re.match(rf",? {NAME}", text[match.end() :]):
        return None
    pieces = owner["body"].split(" ")
    for first in range(len(pieces)):
        kind = _kind(" ".join(pieces[first:]))
        if kind is not None:
            start = owner.start("body") + sum(len(piece) + 1 for piece in pieces[:first])
            lacking = head_key(match[0]) in kind.lacks and _may_begin(text, start)
            return MissingHead(block, *match.span(), match.span(), kind) if lacking else None
    return None


_POINTING = tuple(
    f"{word} {more}" for word in ("its", "whose") for more in ("", "new ", "current ", "then ", "former ")
)


def _is_lacking(text: str, match: re.Match[str], kind: BodyKind) -> bool:
    """Whether no officer of the body has the head word; a "general" of a director-general's body is none of an army."""
    if match[0].lower() != "general" or "general" in kind.lacks:
        return head_key(match[0]) in kind.lacks
    if not kind.right[0].endswith(" general") or kind.right[0].startswith("secretary"):
        return False
    named = re.match(rf" {NAME}", text[match.end() :])
    if match[0] == "general":
        return _NEXT_NAME.match(text, match.end()) is not None
    return named is not None and named[0].split()[0] in title_table().given


def _before_body(block: Block, match: re.Match[str]) -> MissingHead | None:  # noqa: PLR0911 - one a guard
    """A body after the head word and "of"."""
    text = block.text
    following = _OF_BODY.match(text, match.end())
    if following is None:
        return None
    head = head_key(match[0])
    before = text[max(0, match.start() - 80) : match.start()]
    last = before.split()[-1].lower().strip(",") if before.split() else ""
    if last in RANKS - {"former", "ex"} or _INDEFINITE.search(before) or before.endswith(("-", "’", "'")):
        return None
    if last not in _BEFORE_BODY and not _may_begin(text, match.start()):
        return None  # "the Council of Postsecondary Presidents of Alberta"
    if not (_DEFINITE.search(before) or _NAMED_BEFORE.search(before) or not before or match[0][0].isupper()):
        return None
    pieces = following["body"].split(" ")
    for length in range(len(pieces), 0, -1):
        written = " ".join(pieces[:length])
        plain = written.rstrip(".,")
        kind = _kind(plain) if not plain.endswith(("'s", "’s")) else None
        if kind is None:
            continue
        end = following.start("body") + len(plain)
        rest = text[end:]
        goes_on = re.match(r"[’'-]|\.\w| (?:of|for|&)\b", rest)
        named = length < len(pieces) and written == plain
        ends = _names_person(rest) if named else _NEXT.match(text, end) is not None or not re.match(r" [a-z]", rest)
        if head not in kind.lacks or goes_on or not ends:
            return None  # "director of FEC reform"
        return MissingHead(block, match.start(), end, match.span(), kind)
    return None


def _names_person(rest: str) -> bool:
    """Whether a person's full name follows, not more of the body's."""
    named = re.match(rf" {NAME}", rest)
    return named is not None and named[0].split()[0] in title_table().given


def _kind(written: str) -> BodyKind | None:
    """What is known of the body that words name, None if they name none, or not as names are written."""
    kind = kinds_of_bodies().get(body_key(written))
    if kind is None or not written[0].isupper():
        return None
    small = [word for word in written.split() if word[0].islower()]
    if any(word not in FUNCTION_WORDS and word not in ("central", "bank", "board", "police") for word in small):
        return None
    letters = written.replace(".", "").removesuffix("'s").removesuffix("’s")
    if len(letters) < _SHORTEST and not letters.isupper() and letters != "BoJ":
        return None
    return kind


def _may_begin(text: str, start: int) -> bool:
    """Whether a body's name can begin here: no longer name stands there."""
    if start and text[start - 1] in "-’'&/":
        return False
    before = text[max(0, start - 30) : start].split()
    if not before or text[start - 1] in "(“\"'":
        return True
    last = before[-1]
    small = last.lower()
    if small in _BEFORE_BODY or small in RANKS - {"former", "ex", "acting", "interim"}:
        return False
    if small == "and" and before[-2:-1] and before[-2].isupper():
        return False  # "Justice Department, CIA and FBI administrator"
    if not last[0].isupper() or last[-1] in ".,:;":
        return True
    return small in _SETTING or small in FUNCTION_WORDS or small in CALENDAR or small in ("us", "uk")
