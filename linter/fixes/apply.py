"""Applying safe suggestions that don't overlap, again and again until nothing changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from linter.analysis.quotations import quotations, quoted
from linter.document.model import Document
from linter.document.span import Span
from linter.errors import InputError
from linter.findings.finding import Finding, Safety
from linter.findings.places import bare_text, block_at
from linter.fixes.comments import is_comment, taken_out
from linter.records import NamedTuple

MOST_PASSES = 10
"""Rules that undo each other's fixes would go on for ever."""


class Edit(NamedTuple):
    """Put `text` in the place of the source characters `span`."""

    span: Span
    text: str


class Fixed(NamedTuple):
    """The text after the last pass and how many edits led to it."""

    source: str
    edits: int


def fix(
    document: Document,
    findings: Sequence[Finding],
    parse: Callable[[str], Document],
    check: Callable[[Document], Sequence[Finding]],
) -> Fixed:
    """Apply the safe suggestions of `findings` to the text of `document`, check the new text, and so on.

    An edit after which the draft would read otherwise than with these words replaced (because the new words are
    markup where they stand) is not made.
    """
    made = 0
    for _ in range(MOST_PASSES):
        edits, new = _that_hold(document, safe_edits(document, findings), parse)
        if not edits or new is None:
            break
        made += len(edits)
        document, findings = new, check(new)
    return Fixed(document.source, made)


def safe_edits(document: Document, findings: Iterable[Finding]) -> tuple[Edit, ...]:
    """The edits that may be made unasked, in order, none overlapping another: the first one wins.

    Only a finding's first suggestion counts, and it must be safe. Words that a quotation touches, or that have markup
    or an entity among them, are left alone; a comment is edited as a whole.
    """
    edits: list[Edit] = []
    for finding in sorted(findings, key=lambda one: (one.span, one.rule)):
        if not finding.suggestions or finding.suggestions[0].safety is not Safety.SAFE:
            continue
        edit = Edit(finding.span, finding.suggestions[0].text)
        if edit.text == document.text_of(edit.span) or _touches_quotation(document, finding):
            continue
        if is_comment(document, edit.span):
            edit = edit if edit.text else Edit(taken_out(document, edit.span), "")
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
    for span, text in edits:
        pieces += (source[place : span.start], text)
        place = span.end
    return "".join((*pieces, source[place:]))


def _touches_quotation(document: Document, finding: Finding) -> bool:
    start, end = finding.span
    if finding.quoted or any(quoted(document, Span(place, place + 1)) for place in {start, max(start, end - 1)}):
        return True
    return any(one.block.span(one.start, one.end).overlaps(finding.span) for one in quotations(document))


def _that_hold(
    document: Document, edits: Sequence[Edit], parse: Callable[[str], Document]
) -> tuple[Sequence[Edit], Document | None]:
    """The edits after which the draft reads as it should, and the document with them."""
    new = _edited(document, edits, parse)
    if new is None and edits:  # rare: find the culprits one by one
        edits = [edit for edit in edits if _edited(document, (edit,), parse) is not None]
        new = _edited(document, edits, parse)
    return edits, new


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
