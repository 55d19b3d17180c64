"""Applying safe suggestions that don't overlap, again and again until nothing changes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import accumulate

from linter.analysis.text.quotations import quotations, quoted
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.document.span import Span
from linter.errors import InputError
from linter.findings.finding import Finding, Safety
from linter.findings.offsets import bare_text, block_at
from linter.fixes.comments import is_comment, taken_out
from linter.records import NamedTuple
from linter.run.results import Change

MOST_PASSES = 10
"""Fixes that are not all made by then never come to an end."""

LEAST_TRIALS, MOST_TRIED = 24, 1_000_000
"""How often a draft is parsed in one pass to find the edits that change more than their words: at least so often, and
more often if no more than so many characters are parsed.
"""


_LONGEST_ADDRESS = 200
"""Characters to either side of a word in which an address or code may begin and end."""
_ADDRESS = re.compile(r"://|\bwww\.|\w@\w|\w\.[a-z][a-z0-9]{1,4}(?![\w.'’-])|(?:^|[^\w<])[/\\]\w|\w[/\\]\S*[/\\]")
"""A scheme, a host or a file's name, an address of mail, a path."""


class Edit(NamedTuple):
    """Put `text` in the place of the source characters `span`; `rule` is the id of the rule that says so."""

    span: Span
    text: str
    rule: str = ""


class Fixed(NamedTuple):
    """The text after the last pass, the changes that led to it, and the rules whose fixes never come to an end."""

    source: str
    changes: tuple[Change, ...]
    endless: tuple[str, ...] = ()

    @property
    def edits(self) -> int:
        """How many changes were made."""
        return len(self.changes)


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
    made: list[Change] = []
    seen = [document.source]
    rules: list[set[str]] = []  # that made the edits of each pass
    while True:
        wanted = [edit for edit in safe_edits(document, findings) if edit.rule not in left_out]
        edits, new = _that_hold(document, [edit for edit in wanted if not _rewrites(document, edit)], parse)
        if new is None:
            edits, new = _that_hold(document, [edit for edit in wanted if _rewrites(document, edit)], parse)
            if new is None:
                return Fixed(document.source, tuple(made)), set()
            return Fixed(new.source, (*made, *_changes(document, edits))), set()
        made += _changes(document, edits)
        rules.append({edit.rule for edit in edits})
        if new.source in seen:
            return Fixed(document.source, ()), set().union(*rules[seen.index(new.source) :])
        if len(rules) == MOST_PASSES:
            return Fixed(document.source, ()), rules[-1]
        seen.append(new.source)
        document, findings = new, check(new)


def _changes(document: Document, edits: Iterable[Edit]) -> list[Change]:
    """What edits of the draft do, in words; lines are those of the draft before them."""
    changes = []
    line, place = 1, 0
    for span, text, rule in edits:
        line += len(_LINE_END.findall(document.source, place, span.start))
        place = span.start
        changes.append(Change(rule, line, document.text_of(span), text))
    return changes


_LINE_END = re.compile(r"\r\n?|\n")


def _rewrites(document: Document, edit: Edit) -> bool:
    """Whether an edit changes what a comment says, rather than taking it out."""
    return bool(edit.text) and is_comment(document, edit.span)


def safe_edits(document: Document, findings: Iterable[Finding]) -> tuple[Edit, ...]:
    """The edits that may be made unasked, in order, none overlapping another: the first one wins.

    Only a finding's first suggestion counts, and it must be safe. Words that a quotation touches, that have markup or
    an entity among them, or that are part of an address or a file's name, are left alone; a comment is edited whole.
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
        elif (place := _in_text(document, edit)) is None or _in_code_or_address(*place) or _is_named(document, edit):
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


def _in_code_or_address(block: Block, start: int, end: int) -> bool:
    """Whether `block.text[start:end]` is in code, an address or a path to people, though no markup says so.

    Markdown has none on a line that a comment or a tag begins.
    """
    before = block.text[max(0, start - _LONGEST_ADDRESS) : start]
    after = block.text[end : end + _LONGEST_ADDRESS]
    if before[before.rfind("\n") + 1 :].count("`") % 2 and "`" in after.partition("\n")[0]:
        return True
    left = "" if before[-1:].isspace() else before.split()[-1:]
    right = "" if after[:1].isspace() else after.split(maxsplit=1)[:1]
    return _ADDRESS.search("".join((*left, block.text[start:end], *right))) is not None


@analysis
def _named_references(document: Document) -> tuple[tuple[Span, str], ...]:
    """Where reStructuredText refers to something by its name, "`the pier`_", and that name in lower case."""
    if document.format != "restructuredtext":
        return ()
    return tuple(
        (Span(*match.span()), " ".join(match[1].split()).lower()) for match in _NAMED.finditer(document.source)
    )


_NAMED = re.compile(r"(?<![\w:`])`([^`<>]+)`__?(?![\w`])")


def _is_named(document: Document, edit: Edit) -> bool:
    """Whether an edit changes a reference by name, or a heading that one names: the link would lead nowhere."""
    references = _named_references(document)
    if not references:
        return False
    names = {name for _, name in references}
    return any(span.overlaps(edit.span) for span, _ in references) or any(
        block.level and block.source_span.overlaps(edit.span) and block.text.lower() in names
        for block in document.blocks
    )


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
    """The edits after which the draft reads as it should, and the document with them.

    Where not all hold, which is rare, the culprits are found by halves. A draft with so many of them that it would have
    to be parsed again and again keeps what was not tried; its findings stay in the report.
    """
    new = edited(document, edits, parse)
    if new is not None or len(edits) < 2:
        return edits, new
    held: list[Edit] = []
    trials = max(LEAST_TRIALS, MOST_TRIED // (len(document.source) + 1))
    waiting = _halves(edits)
    while waiting and trials > 0:
        some = waiting.pop()
        trials -= 1
        if edited(document, some, parse) is not None:
            held += some
        elif len(some) > 1:
            waiting += _halves(some)
    return held, edited(document, held, parse)


def _halves(edits: Sequence[Edit]) -> list[Sequence[Edit]]:
    """Both halves, the first one last; one edit is a half of itself."""
    half = len(edits) // 2
    return [some for some in (edits[half:], edits[:half]) if some]


def edited(document: Document, edits: Sequence[Edit], parse: Callable[[str], Document]) -> Document | None:
    """The document with `edits`; None if its prose is not the old one with just these words replaced."""
    if not edits:
        return None
    try:
        new = parse(apply_edits(document.source, edits))
    except InputError:
        return None
    of_block: dict[int, list[Edit]] = {}  # id of a block -> what is to be replaced in its text
    has_comment = False
    for edit in edits:
        place = _in_text(document, edit)
        if place is None:
            has_comment = True  # which is no prose
        else:
            of_block.setdefault(id(place[0]), []).append(Edit(Span(*place[1:]), edit.text))
    wanted = [(block.kind, apply_edits(block.text, of_block.get(id(block), ()))) for block in document.prose]
    found = [(block.kind, block.text) for block in new.prose]
    if has_comment:  # the space around it may be other than it was
        found, wanted = ([(kind, " ".join(text.split())) for kind, text in prose] for prose in (found, wanted))
    return new if found == wanted else None


def _in_text(document: Document, edit: Edit) -> tuple[Block, int, int] | None:
    """The block and the range of its text that an edit replaces; None if it is not text alone."""
    block = block_at(document, edit.span.start)
    found = bare_text(block, edit.span) if block else None
    return (block, *found) if block and found else None
