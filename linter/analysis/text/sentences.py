"""Where the sentences of a block begin and end.

Every stop, question mark, exclamation mark and ellipsis that white space (or a capital without any) follows is a
candidate; what stands before and after it decides. Sentences partition a block's tokens: marks that close a quotation
belong to the sentence before them, a headline without a stop is one sentence. A quotation of several sentences is
cut into them; brackets in the middle of a sentence are not, nor are lists that run on in a line ("1. Oslo 2. Rome").
"""

from __future__ import annotations

import re
from bisect import bisect_left

from linter.analysis.text.abbreviations import (
    AFTER_CLOCK,
    BEFORE_NAMES,
    BEFORE_NUMBERS,
    CLOCK,
    EITHER,
    EXCLAIMING,
    NEVER_LAST,
    SPEECH,
    STARTERS,
    STATES,
    STREETS,
)
from linter.analysis.text.tokens import tokens
from linter.document.analysed import analysis_of_text
from linter.document.model import OBJECT, Block
from linter.document.span import Span
from linter.records import NamedTuple


class Sentence(NamedTuple):
    """A sentence of a block.

    block: the block that it is in.
    start, end: its characters in `block.text`, end excluded.
    first, last: the numbers of its tokens, from `first` up to, not including, `last`.
    """

    block: Block
    start: int
    end: int
    first: int
    last: int

    @property
    def text(self) -> str:
        """The sentence as it stands in the block."""
        return self.block.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """The sentence's place in the source file."""
        return self.block.span(self.start, self.end)


@analysis_of_text
def sentences(block: Block) -> tuple[Sentence, ...]:
    """The sentences of `block`, in order; every token belongs to exactly one."""
    listed = tokens(block)
    starts, ends = listed.starts, listed.ends
    found = []
    first = 0
    for cut in _cuts(block.text):
        last = bisect_left(starts, cut, first)
        if last > first:
            found.append(Sentence(block, starts[first], ends[last - 1], first, last))
            first = last
    if first < len(starts):
        found.append(Sentence(block, starts[first], ends[-1], first, len(starts)))
    return tuple(found)


# It starts with a set of signs, so that the engine jumps from one to the next. Possessive, so that a long row of stops
# or spaces costs one pass. Groups: the stops after the first, marks that close, white space; none for the other ends.
_CANDIDATE = re.compile(
    r"""
    [.!?…。！？\n]
    (?: (?<=[。！？]) [。！？]*+ [」』”]*+
      | (?<=\n) [^\S\n]*+ \n
      | (?<!\n)(?<![.!?…].) ([.!?…]*+) (["”’'»›)\]]*+) (?:\[\d{1,3}\])*+ (\s++|(?=[A-Z“]))
    )""",
    re.VERBOSE | re.DOTALL,
)
# What follows: marks that open, then a word.
_NEXT = re.compile(r"(?:[—–•*|-]++\s)?[\"“‘'«‹(\[„‚¿¡*•–—-]{0,4}+([^\W_]{0,30}+(?:['’.-][^\W_]{1,30}+){0,20}+)")
_OPENING = "\"“‘'«‹([„‚*•"
_LEAD = re.compile("[\"“‘'\\[ ]*+")  # what a sentence may begin with before a bracket that is not in its middle
_REACH = 400  # characters that an opening bracket is looked for to either side
_LONGEST = 30  # characters of the longest abbreviation with its opening marks


def _cuts(text: str) -> list[int]:
    """The positions in `text` right after each sentence but the last, white space included."""
    cuts: list[int] = []
    begin = 0
    listed = 0  # the number of the last item of a list that runs on inside the text
    for match in _CANDIDATE.finditer(text):
        start, end = match.span()
        if end == len(text):
            break
        more, closers, space = match.groups()
        if more is None:
            cuts.append(end)
            begin = end
            continue
        before = _word_before(text, start, begin)
        stops = text[start] + more
        if stops != "." or closers or not _is_plain(before, space, text[end]):
            if stops == "." and not closers and before.isdecimal() and len(before) <= 2:
                place = start - len(before)
                if _is_marker(text, place, begin, int(before), listed):
                    listed = int(before)
                    continue
            if not _ends(_Stop(text, begin, match, before)):
                continue
        if not _inside_brackets(text, start + len(stops), begin):
            cuts.append(end)
            begin = end
    return cuts


def _is_plain(before: str, space: str, following: str) -> bool:
    """Whether a full stop ends a sentence at first sight: after a word that is no abbreviation, before a capital.

    Most do; `_ends` would say the same, after much more work.
    """
    return bool(space) and "A" <= following <= "Z" and len(before) > 1 and before.isalpha() and before not in _SHORTENED


_SHORTENED = BEFORE_NAMES | BEFORE_NUMBERS | NEVER_LAST | EITHER | STATES | CLOCK


def _word_before(text: str, position: int, begin: int) -> str:
    """The word right before `position`, without what opens it and what it is hyphenated to."""
    window = text[max(begin, position - _LONGEST) : position]
    if not window or window[-1].isspace():
        return ""
    word = window.split()[-1]
    if word.isalpha():
        return word
    word = word.lstrip(_OPENING)
    for joint in ("-", "–", "—", "/"):
        if joint in word:
            word = word.rpartition(joint)[2]
    return word


def _is_marker(text: str, place: int, begin: int, number: int, listed: int) -> bool:
    """Whether the number at `place`, with a stop after it, counts an item of a list."""
    if number == listed + 1 and listed:
        return True
    lead = text[begin:place].rstrip() if place - begin < _REACH else "…"
    return not lead.strip("\"“‘'([*•") or (lead[-1] in ":;(" and number <= 1)


def _inside_brackets(text: str, position: int, begin: int) -> bool:
    """Whether `position` is inside round brackets that opened in the middle of the sentence."""
    opened = text.rfind("(", max(begin, position - _REACH), position)
    if opened <= begin or text.find(")", opened, position) >= 0:
        return False
    lead = _LEAD.match(text, begin)
    if lead is not None and lead.end() >= opened:
        return False
    return text.find(")", position, position + _REACH) >= 0


class _Stop:
    """One candidate: marks that may end a sentence, and what stands around them."""

    __slots__ = ("before", "begin", "closers", "end", "opened", "space", "start", "starter", "stops", "text", "word")

    def __init__(self, text: str, begin: int, match: re.Match[str], before: str) -> None:
        self.text = text
        self.begin = begin  # of the sentence
        self.start = match.start()
        self.end = match.end()  # white space included
        self.stops: str = text[self.start] + match[1]
        self.closers: str = match[2]
        self.space: str = match[3]
        self.before = before  # the word before the marks
        following = _NEXT.match(text, self.end)
        self.word: str = following[1] if following else ""  # the word after them, opening marks skipped
        self.opened = following is not None and following.start(1) > self.end
        self.starter = self.word.replace("’", "'") in STARTERS


def _ends(stop: _Stop) -> bool:
    """Whether the candidate ends a sentence."""
    word, before = stop.word, stop.before
    if not word:
        # A mark, an emoji, a dash: a new sentence only where it can't be the same one's.
        sign = stop.text[stop.end]
        return not stop.opened and bool(stop.space) and before not in BEFORE_NAMES and sign in _SIGNS
    if word[0].islower() and not _starts_in_lower_case(stop):
        return False
    if not stop.space and not _lacks_space(stop):
        return False
    return _ends_with_stop(stop) if stop.stops == "." else _ends_with_feeling(stop)


_SIGNS = "$£€¥#@" + OBJECT


def _starts_in_lower_case(stop: _Stop) -> bool:
    """Whether a sentence may begin with this word in spite of its small letter: "iPhone", "al-Shabab"."""
    before, word = stop.before, stop.word
    if len(before) < 3 or before in EITHER or before in BEFORE_NAMES or "." in before:
        return False
    return (len(word) > 3 and word[1].isupper()) or (word[:3] in {"al-", "el-"} and word[3:4].isupper())


def _lacks_space(stop: _Stop) -> bool:
    """Whether a stop without white space after it ends a sentence all the same ("the end.The next")."""
    if stop.stops == "." and not stop.closers:
        before, word = stop.before, stop.word
        return len(before) > 2 and before.islower() and before.isalpha() and word[1:2].islower() and "." not in word
    return bool(stop.closers) or stop.stops in {"!", "?"}


def _ends_with_feeling(stop: _Stop) -> bool:
    """The decision for question marks, exclamation marks and ellipses before a capital."""
    if stop.stops == "!" and stop.before in EXCLAIMING and not stop.closers:
        return stop.starter
    if stop.stops[0] in ".…" and not stop.closers and not stop.before and stop.word in {"I", "I'm", "I’m"}:
        return False  # a pause inside a sentence: "I … I don't know"
    if stop.closers and stop.closers[-1] in "\"”’'»":
        # “Who knows?” Ms Lund asked.
        return not any(word in SPEECH for word in _words_after(stop.text, stop.end))
    return True


def _words_after(text: str, position: int) -> list[str]:
    """The words after `position` up to the first that has a small letter, at most five; none if a quotation opens."""
    if text[position] in "\"“‘'":
        return []
    collected = []
    for word in text[position : position + 80].split()[:5]:
        collected.append(word.rstrip(".,:;"))
        if word[0].islower() or word[-1] in ",:;?!":
            break
    # "“Is that all?” But the judge said nothing": the second sentence tells.
    return collected if collected and collected[0] not in {"A", "An", "But", "And", "When", "As", "If", "In"} else []


def _ends_with_stop(stop: _Stop) -> bool:
    """The decision for one full stop before a capital, a digit or a letter without case."""
    before, closers = stop.before, stop.closers
    if not before:  # a stop that stands alone: the last of a spaced ellipsis, or a slip
        return stop.text[stop.end] != "." and not stop.text[max(0, stop.start - 2) : stop.start].strip(
            " \u00a0"
        ).endswith(".")
    if closers and not closers.startswith("'") and before not in BEFORE_NAMES:
        return not _is_aside(closers, before)
    if len(before) == 1 and before.isupper():
        return _ends_after_letter(stop)
    if before in BEFORE_NAMES:
        return before in STREETS and stop.starter and _follows_name(stop, len(before))
    return before not in NEVER_LAST and _ends_after_abbreviation(stop)


def _ends_after_abbreviation(stop: _Stop) -> bool:
    """The decision after words that may be abbreviations and may end sentences."""
    before = stop.before
    digit = stop.word[0].isdecimal()
    if before in BEFORE_NUMBERS:
        return not digit
    if before in CLOCK:
        return not digit and (stop.word not in AFTER_CLOCK or stop.opened)
    if before in STATES:
        return not stop.opened and not digit
    if before in EITHER or _is_initialism(before):
        return stop.starter and not digit
    return True


def _is_initialism(word: str) -> bool:
    """Whether a word has stops between single letters: "U.S", "a.m"; not "example.com"."""
    return "." in word and all(len(part) < 2 for part in word.split("."))


def _is_aside(closers: str, before: str) -> bool:
    """Whether a stop inside brackets closes an abbreviation, not a sentence: "(D-Calif.) Nancy", "(Ret.)"."""
    return closers[-1] in ")]" and (before in STATES or before in EITHER or before == "Ret" or "." in before)


def _ends_after_letter(stop: _Stop) -> bool:
    """Whether a capital letter with a stop ends a sentence ("vitamin C. The") or is an initial ("J. Lund")."""
    alone = stop.text[max(stop.begin, stop.start - 2) : stop.start - 1] == " "
    if not stop.starter:
        # "So did I. Germany": the pronoun, not an initial.
        return stop.before == "I" and alone and len(stop.word) > 1 and not _follows_name(stop, 1)
    return len(stop.word) > 1 or (alone and stop.before not in "JMW")


def _follows_name(stop: _Stop, length: int) -> bool:
    """Whether a word with a capital and no mark stands before the last `length` characters before the stop."""
    position = stop.start - length
    words = stop.text[max(stop.begin, position - 40) : position].split()
    return bool(words) and words[-1][0].isupper() and words[-1][-1].isalnum()
