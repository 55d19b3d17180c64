"""Applying safe suggestions that don't overlap, again and again until nothing changes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import accumulate

from linter.analysis.quotations import quotations, quoted
from linter.document.model import Document
from linter.document.span import Span
from linter.errors import InputError
from linter.findings.finding import Finding, Safety
from linter.findings.places import bare_text, block_at
from linter.fixes.comments import is_comment, taken_out
from linter.records import NamedTuple

MOST_PASSES = 10
"""Fixes that are not all made by then never come to an end."""


class Edit(NamedTuple):
    """Put `text` in the place of the source characters `span`; `rule` is the id of the rule that says so."""

    span: Span
    text: str
    rule: str = ""


class Fixed(NamedTuple):
    """The text after the last pass, how many edits led to it, and the rules whose fixes never come to an end."""

    source: str
    edits: int
    endless: tuple[str, ...] = ()


def fix(
    document: Document,
    findings: Sequence[Finding],
    parse: Callable[[str], Document],
    check: Callable[[Document], Sequence[Finding]],
) -> Fixed:
    """Apply the safe suggestions of `findings` to the text of `document`, check the new text, and so on.

    An edit after which the draft would read otherwise than with these words replaced (because the new words are
    markup where they stand) is not made. Comments are rewritten last, and what is found with them is not fixed any
    more: what a comment says once it is right is heard before anything else is done. Rules that undo each other's
    fixes, or go on and on, fix nothing, and are named.
    """
    endless: set[str] = set()
    while True:
        fixed, unsettled = _settled(document, findings, parse, check, endless)
        if not unsettled:
            return fixed._replace(endless=tuple(sorted(endless)))
        endless |= unsettled


def _settled(
    document: Document,
    findings: Sequence[Finding],
    parse: Callable[[str], Document],
    check: Callable[[Document], Sequence[Finding]],
    left_out: Collection[str],
) -> tuple[Fixed, set[str]]:
    """What fixing without some rules leads to, and the rules that never come to an end: then the text is no outcome."""
    made = 0
    seen = [document.source]
    rules: list[set[str]] = []  # that made the edits of each pass
    while True:
        wanted = [edit for edit in safe_edits(document, findings) if edit.rule not in left_out]
        edits, new = _that_hold(document, [edit for edit in wanted if not _rewrites(document, edit)], parse)
        if new is None:
            edits, new = _that_hold(document, [edit for edit in wanted if _rewrites(document, edit)], parse)
            return Fixed(new.source if new else document.source, made + len(edits) * (new is not None)), set()
        made += len(edits)
        rules.append({edit.rule for edit in edits})
        if new.source in seen:
            return Fixed(document.source, 0), set().union(*rules[seen.index(new.source) :])
        if len(rules) == MOST_PASSES:
            return Fixed(document.source, 0), rules[-1]
        seen.append(new.source)
        document, findings = new, check(new)


def _rewrites(document: Document, edit: Edit) -> bool:
    """Whether an edit changes what a comment says, rather than taking it out."""
    return bool(edit.text) and is_comment(document, edit.span)


def safe_edits(document: Document, findings: Iterable[Finding]) -> tuple[Edit, ...]:
    """The edits that may be made unasked, in order, none overlapping another: the first one wins.

    Only a finding's first suggestion counts, and it must be safe. Words that a quotation touches, or that have markup
    or an entity among them, are left alone; a comment is edited as a whole.
    """
    edits: list[Edit] = []
    safe = [one for one in findings if one.suggestions and one.suggestions[0].safety is Safety.SAFE]
    quoted_words = _Quoted(document) if safe else None
    for finding in sorted(safe, key=lambda one: (one.span, one.rule)):
        edit = Edit(finding.span, finding.suggestions[0].text, finding.rule)
        if (
            edit.text == document.text_of(edit.span)
            or finding.quoted
            or (quoted_words and quoted_words.meet(edit.span))
        ):
            continue
        if is_comment(document, edit.span):
            edit = edit if edit.text else Edit(taken_out(document, edit.span), "", edit.rule)
        elif _in_text(document, edit) is None:
            continue
        if edits and edits[-1].span.overlaps(edit.span):
            continue
        edits.append(edit)
    return tuple(edits)


def apply_edits(source: str, edits: Iterable[Edit]) -> str:
    """`source` with `edits`, which are in order and don't overlap; all other characters stay as they are."""
    pieces: list[str] = []
    place = 0
    for span, text, _ in edits:
        pieces += (source[place : span.start], text)
        place = span.end
    return "".join((*pieces, source[place:]))


class _Quoted:
    """Where a draft quotes."""

    def __init__(self, document: Document) -> None:
        self._document = document
        spans = sorted(one.block.span(one.start, one.end) for one in quotations(document))
        self._starts = [span.start for span in spans]
        self._ends = list(accumulate((span.end for span in spans), max))  # the last end of all up to each

    def meet(self, span: Span) -> bool:
        """Whether any character of `span` is in a quotation or one of its marks."""
        start, end = span
        if any(quoted(self._document, Span(place, place + 1)) for place in {start, max(start, end - 1)}):
            return True
        number = bisect_left(self._starts, max(end, start + 1)) - 1
        return number >= 0 and self._ends[number] > start


def _that_hold(
    document: Document, edits: Sequence[Edit], parse: Callable[[str], Document]
) -> tuple[Sequence[Edit], Document | None]:
    """The edits after which the draft reads as it should, and the document with them."""
    new = _edited(document, edits, parse)
    if new is None and edits:  # rare: find the culprits, half by half
        edits = _without_culprits(document, edits, parse)
        new = _edited(document, edits, parse)
    return edits, new


def _without_culprits(document: Document, edits: Sequence[Edit], parse: Callable[[str], Document]) -> Sequence[Edit]:
    """Those of `edits`, not all of which hold together, that hold in parts."""
    if len(edits) == 1:
        return ()
    middle = len(edits) // 2
    return [
        edit
        for half in (edits[:middle], edits[middle:])
        for edit in (half if _edited(document, half, parse) else _without_culprits(document, half, parse))
    ]


def _edited(document: Document, edits: Sequence[Edit], parse: Callable[[str], Document]) -> Document | None:
    """The document with `edits`; None if its prose is not the old one with just these words replaced."""
    if not edits:
        return None
    try:
        new = parse(apply_edits(document.source, edits))
    except InputError:
        return None
    wanted = [(block.kind, block.text) for block in document.prose]
    numbers = {id(block): number for number, block in enumerate(document.prose)}
    has_comment = False
    for edit in reversed(edits):
        place = _in_text(document, edit)
        if place is None:
            has_comment = True  # which is no prose
            continue
        number, start, end = numbers[place[0]], place[1], place[2]
        kind, text = wanted[number]
        wanted[number] = (kind, text[:start] + edit.text + text[end:])
    found = [(block.kind, block.text) for block in new.prose]
    if has_comment:  # the space around it may be other than it was
        found, wanted = ([(kind, " ".join(text.split())) for kind, text in prose] for prose in (found, wanted))
    return new if found == wanted else None


def _in_text(document: Document, edit: Edit) -> tuple[int, int, int] | None:
    """The id of the block and the range of its text that an edit replaces; None if it is not text alone."""
    block = block_at(document, edit.span.start)
    found = bare_text(block, edit.span) if block else None
    return (id(block), *found) if found else None
