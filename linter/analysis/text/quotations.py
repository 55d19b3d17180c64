"""What stands between quotation marks, and which words of a draft are quoted.

Curly, straight, angled and low marks are read, single ones told apart from apostrophes by what stands around them
and by whether a mark that could close them follows in the paragraph. Marks count within a paragraph: what is not
closed there ends with it. A quotation of several paragraphs (an opening mark at each, a closing mark at the last
only) is one `Quotation` a paragraph, `closed` for the last alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from linter.document.analysed import analysis
from linter.document.model import Block, BlockKind, Document
from linter.document.span import Span
from linter.records import NamedTuple


class Quotation(NamedTuple):
    """`block.text[start:end]` with its marks, `[inner_start:inner_end]` without.

    All count characters of the block's text.

    `depth` is 0 for a quotation that is in no other. `closed` is False where the paragraph ends without a closing mark.
    """

    block: Block
    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int
    closed: bool = True

    @property
    def text(self) -> str:
        """The quoted words, without the marks."""
        return self.block.text[self.inner_start : self.inner_end]

    @property
    def span(self) -> Span:
        """The place in the source file, marks included."""
        return self.block.span(self.start, self.end)


@analysis
def quotations(document: Document) -> tuple[Quotation, ...]:
    """The quotations of all prose, in the order of the source, an outer one before those inside it."""
    found: list[Quotation] = []
    blocks = document.prose
    for number, block in enumerate(blocks):
        if _ANY.search(block.text):
            following = blocks[number + 1].text if number + 1 < len(blocks) else ""
            found += quotations_in(block, following)
    return tuple(found)


def quoted(document: Document, span: Span) -> bool:
    """Whether all characters of `span` (of the source) are inside quotation marks or inside a block quotation."""
    starts, ends = _quoted_stretches(document)
    number = bisect_right(starts, span.start) - 1
    return number >= 0 and span.end <= ends[number]


@analysis
def _quoted_stretches(document: Document) -> tuple[list[int], list[int]]:
    """Starts and ends, in the source, of what is quoted; in order and without overlaps."""
    stretches = [quotation.span for quotation in quotations(document) if quotation.depth == 0]
    stretches += [block.source_span for block in document.prose if block.kind is BlockKind.QUOTATION]
    starts: list[int] = []
    ends: list[int] = []
    for start, end in sorted(stretches):
        if ends and start < ends[-1]:
            ends[-1] = max(ends[-1], end)
        else:
            starts.append(start)
            ends.append(end)
    return starts, ends


_ANY = re.compile("[\"“”„‟«»‘’‚‛']")
_OPEN_BEFORE = frozenset("([{—–-/\"“‘'„«…\u00a0")
_DOUBLE_PAIRS = {"“": '"', "”": '"', "„": '"', "‟": '"', '"': '"', "«": "«", "»": "«"}


@cache
def _clipped() -> re.Pattern[str]:
    """Words whose first letters an apostrophe stands for, and years without their century."""
    return re.compile(
        r"['’‘](?:(?:em|n|tis|twas|til|till|cause|round|bout|cos|cuz|kay|sup|ere|neath|gainst|nother|fraid|twere|twill)"
        r"(?![^\W_])|\d\ds?(?![^\W_]))",
        re.IGNORECASE,
    )


class _Opened(NamedTuple):
    """A mark that waits for the one that closes it; `slot` is its place among the quotations found."""

    family: str  # `"`, `«` or `'`
    position: int
    slot: int


def quotations_in(block: Block, following: str = "") -> list[Quotation]:
    """The quotations of one block; `following` is the text of the next one."""
    text = block.text
    marks = [match.start() for match in _ANY.finditer(text)]
    closers = _later_closers(text, marks)
    waiting: list[_Opened] = []
    doubles: list[str] = []  # the families of those that are no single marks
    found: list[tuple[int, int, bool] | None] = []  # start, end, closed; None: no quotation after all

    for number, position in enumerate(marks):
        mark = text[position]
        family = _DOUBLE_PAIRS.get(mark, "'")
        before = text[position - 1] if position else " "
        after = text[position + 1] if position + 1 < len(text) else " "
        around = _Around(text, position, before, after)
        if family == "'":
            is_open = bool(waiting) and waiting[-1].family == "'"
            role = _role_of_single(around, is_open, closers[number])
        else:
            # With nothing but single marks opened since, which may be apostrophes.
            role = _role_of_double(around, doubles[-1:] == [family])
            if role == "open":
                doubles.append(family)
            elif role == "close":
                doubles.pop()
        if role == "open":
            waiting.append(_Opened(family, position, len(found)))
            found.append(None)
        elif role == "close":
            while waiting[-1].family != family:  # single marks that nothing closed were apostrophes
                waiting.pop()
            opened = waiting.pop()
            found[opened.slot] = (opened.position, position + 1, True)
    for opened in waiting:
        if opened.family != "'" or _goes_on(text, opened.position, following):
            found[opened.slot] = (opened.position, len(text), False)
    return _nested(block, [place for place in found if place is not None])


def _nested(block: Block, places: list[tuple[int, int, bool]]) -> list[Quotation]:
    """The places, which are in order and nest, as quotations with their depths."""
    quotations_found = []
    around: list[int] = []  # ends of the quotations that the next one may be in
    for start, end, closed in places:
        while around and around[-1] <= start:
            around.pop()
        inner_end = end - 1 if closed else end
        quotations_found.append(Quotation(block, start, end, start + 1, max(inner_end, start + 1), len(around), closed))
        around.append(end)
    return quotations_found


def _goes_on(text: str, position: int, following: str) -> bool:
    """Whether a single quotation goes on in the next paragraph, which then begins with the same mark."""
    return following.startswith(text[position]) and not _clipped().match(following)


def beginning_of_quotation(following: str) -> str:
    """As much of the text of the next block as decides what is quoted in this one; "" where it decides nothing."""
    return following[:_CLIPPED] if following.startswith(_SINGLE) else ""


_SINGLE = tuple("'‘’‚‛")
_CLIPPED = 10
"""Characters of the longest of the clipped words, with its mark and what ends it."""


class _Around(NamedTuple):
    """A mark's place in the text and the characters beside it."""

    text: str
    position: int
    before: str
    after: str

    @property
    def opens(self) -> bool:
        """Whether it stands where an opening mark stands."""
        return (self.before.isspace() or self.before in _OPEN_BEFORE) and not self.after.isspace()


def _role_of_double(mark: _Around, is_open: bool) -> str:
    """What a double mark does: "open", "close" or nothing."""
    sign, before, after = mark.text[mark.position], mark.before, mark.after
    if sign in "„‟“«":
        # German and Danish close with “ and «.
        closes = is_open and sign in "“«" and not mark.opens and not after.isalnum()
        return "close" if closes else "open"
    if sign in "”»":
        if is_open:
            return "close"
        return "open" if mark.opens and after.isalnum() else ""
    if before.isdecimal() and (not is_open or _is_inches(mark.text, mark.position)):
        return ""  # 12" and 6'2"
    if not is_open:
        return "" if mark.position and after.isspace() and not before.isspace() else "open"
    return "open" if mark.opens and after.isalnum() and before not in '—–-"/…' else "close"


def _is_inches(text: str, position: int) -> bool:
    """Whether the mark follows feet and inches: 6'2"."""
    feet, mark, inches = text[max(0, position - 5) : position].replace("’", "'").rpartition("'")
    return bool(mark) and inches.isdecimal() and feet[-1:].isdecimal()


def _role_of_single(mark: _Around, is_open: bool, closers: tuple[bool, bool]) -> str:
    """What a single mark does: "open", "close", or nothing, being an apostrophe."""
    text, position, before, after = mark
    sign = text[position]
    closer_later, sure_closer_later = closers
    if sign in "‚‛" or (before.isalnum() and after.isalnum()):
        return ""  # the low mark is mostly typed for a comma
    if mark.opens:
        return _role_where_opened(mark, is_open, closer_later)
    if is_open and sign != "‘" and not after.isalnum():
        plural = before in "sS" and after == " " and text[position + 2 : position + 3].islower()
        return "" if plural and sure_closer_later else "close"
    return ""


def _role_where_opened(mark: _Around, is_open: bool, closer_later: bool) -> str:
    """The same for one that stands where an opening mark stands."""
    text, position, before, after = mark
    sign = text[position]
    if is_open and before == "…":
        return "close"
    if sign == "’" or _clipped().match(text, position):
        return "close" if sign == "’" and is_open and not after.isalnum() and not before.isspace() else ""
    if is_open and not after.isalnum() and after not in '"“([':
        return "close"
    return "open" if closer_later or sign == "‘" else ""


def _later_closers(text: str, marks: list[int]) -> list[tuple[bool, bool]]:
    """For each mark: whether a single mark that may close follows it, and whether one follows that surely closes.

    A sure one stands after a mark of punctuation, and before it no single mark opens a quotation.
    """
    later: list[tuple[bool, bool]] = []
    closer = strong = False
    for position in reversed(marks):
        later.append((closer, strong))
        mark = text[position]
        if mark not in "'’‘":
            continue
        before = text[position - 1] if position else " "
        after = text[position + 1] if position + 1 < len(text) else " "
        if mark != "‘" and not before.isspace() and not after.isalnum() and position:
            closer = True
            strong = strong or before in ".,!?…"
        elif mark != "’" and not before.isalnum() and after.isalnum() and not _clipped().match(text, position):
            strong = False
    later.reverse()
    return later
