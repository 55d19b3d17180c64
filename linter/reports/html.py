"""A page to look at: each draft as readers will see it, its findings marked, message and evidence beside them.

One file that loads nothing and runs nothing: what can be chosen on it is chosen by its style sheet alone. Words of
drafts and rules are escaped, whatever they hold.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from linter.document.model import OBJECT, Block, BlockKind, Document
from linter.document.span import Span
from linter.findings.finding import Evidence, Finding, Severity
from linter.findings.offsets import block_at, text_after
from linter.records import NamedTuple
from linter.reports.listed import listed
from linter.reports.not_done import NotDone, not_done
from linter.reports.positions import lines_of
from linter.reports.summary import summary
from linter.reports.wording import counted, fix_of, named, place_of
from linter.terminal import printable

if TYPE_CHECKING:
    from linter.reports import Style
    from linter.run.results import FileResult, RunResult

_SEVERITIES = sorted(Severity, key=lambda severity: -severity.rank)
_ELEMENTS = {
    BlockKind.HEADLINE: "h3",
    BlockKind.SUBHEADING: "h4",
    BlockKind.QUOTATION: "blockquote",
}
"""Kinds of blocks that are not paragraphs; the page's own headings stand above those of a draft."""
_LABELLED = frozenset(BlockKind) - {
    BlockKind.HEADLINE, BlockKind.SUBHEADING, BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.LIST_ITEM,
}  # fmt: skip
"""Kinds of blocks that don't show by themselves what they are."""
_BAR = 160  # units of a bar in the overview


def render(result: RunResult, style: Style) -> str:
    """The page: an overview of all drafts, then one after the other."""
    title = _title(result)
    head = f"<header><h1>{_text(title)}</h1></header>"
    return document(title, f"{head}\n{report(result, style)}")


def document(title: str, body: str, *, style: str = "", submits: bool = False) -> str:
    """A page with the style sheet of reports.

    title, body: its title, in plain text, and what it shows, in HTML.
    style: more for the style sheet.
    submits: whether a form on it may be sent to where the page is from.
    """
    policy = "default-src 'none'; style-src 'unsafe-inline'; form-action " + ("'self'" if submits else "'none'")
    sheet = files("linter.reports").joinpath("page.css").read_text(encoding="utf-8").strip()
    head = _HEAD.format(style=f"{sheet}\n{style}".strip(), title=_text(title), policy=policy)
    return f"{head}\n{body}\n</main></body></html>\n"


def report(result: RunResult, style: Style) -> str:
    """What was found, as the body of a page."""
    drafts = [_Draft(number, file) for number, file in enumerate(result.files, start=1)]
    families = Counter(_family(finding) for draft in drafts for finding in draft.findings)
    told = _text(summary(result, style._replace(color=False)))
    undone = [one for one in not_done(result) if not style.quiet or one.failed]
    parts = [
        f'<p class="summary">{told}.</p>',
        *_filters(families),
        *_overview(drafts),
        *(draft.shown() for draft in drafts if draft.findings),
        *_undone(undone),
    ]
    return "\n".join(part for part in parts if part)


_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<style>
{style}
</style>
</head>
<body><main>"""


def _title(result: RunResult) -> str:
    if len(result.files) == 1:
        return f"copydesk: {printable(result.files[0].path)}"
    return f"copydesk: {counted(len(result.files), 'draft')}"


def _filters(families: Counter[str]) -> Iterator[str]:
    """A box for each severity and family; unticked, it hides what belongs to it."""
    if not families:
        return
    severities = [(f"s-{severity.value}", f"{severity.value}s") for severity in _SEVERITIES]
    yield '<form class="filters" aria-label="What is shown">'
    shown = [(_class(family), f"{family} ({number})") for family, number in sorted(families.items())]
    for name, label in (*severities, *shown):
        yield f'<label><input type="checkbox" id="show-{name}" checked> {_text(label)}</label>'
    yield "</form>"
    hidden = "".join(
        f"body:has(#show-{name}:not(:checked)) .{name}{{display:none}}"
        f"body:has(#show-{name}:not(:checked)) a.mark.{name}{{display:inline;all:unset}}"
        for name, _ in (*severities, *shown)
    )
    yield f"<style>{hidden}</style>"


def _overview(drafts: Sequence[_Draft]) -> Iterator[str]:
    """A table of the drafts with a bar each, those with most to look at first."""
    if len(drafts) < 2:
        return
    most = max(len(draft.findings) for draft in drafts) or 1
    yield '<section aria-labelledby="overview"><h2 id="overview">Overview</h2>'
    yield '<table><thead><tr><th scope="col">Draft</th>'
    yield "".join(f'<th scope="col">{severity.value.capitalize()}s</th>' for severity in _SEVERITIES)
    yield '<th scope="col"><span class="hidden">Share</span></th></tr></thead><tbody>'
    for draft in sorted(drafts, key=lambda one: [-one.counts[severity] for severity in _SEVERITIES]):
        path = _text(draft.file.path)
        link = f'<a href="#d-{draft.number}">{path}</a>' if draft.findings else path
        cells = "".join(f"<td>{draft.counts[severity] or '–'}</td>" for severity in _SEVERITIES)
        bar, at = "", 0.0
        for severity in _SEVERITIES:
            width = _BAR * draft.counts[severity] / most
            bar += f'<rect class="{severity.value}" x="{at:.1f}" width="{width:.1f}" height="12"/>' if width else ""
            at += width
        chart = f'<svg viewBox="0 0 {_BAR} 12" aria-hidden="true">{bar}</svg>'
        yield f'<tr><th scope="row">{link}</th>{cells}<td>{chart}</td></tr>'
    yield "</tbody></table></section>"


def _undone(undone: Sequence[NotDone]) -> Iterator[str]:
    if undone:
        yield '<section aria-labelledby="undone"><h2 id="undone">Not checked, or not in full</h2><ul>'
        for one in undone:
            told = ": ".join(part for part in (one.path or "", one.what_happened, one.reason) if part)
            yield f"<li>{_text(told)}</li>"
        yield "</ul></section>"


class _Marked(NamedTuple):
    """A range of a block's text and what stands there.

    start, end: characters of the text.
    rank: of several for the same words, the one with the highest shows.
    anchor: its id on the page.
    target: the id that its link leads to.
    classes: how it looks, and what hides it.
    """

    start: int
    end: int
    rank: int
    anchor: str
    target: str
    classes: str


class _Draft:
    """A draft on the page."""

    def __init__(self, number: int, file: FileResult) -> None:
        self.number = number
        self.file = file
        self.findings = listed(file).findings if file.document else ()
        self.counts = Counter(finding.severity for finding in self.findings)
        self.lines = lines_of(file)

    def shown(self) -> str:
        """The draft with its findings in the margin."""
        assert self.file.document is not None
        document = self.file.document.parsed()
        marked: dict[int, list[_Marked]] = {}
        notes: dict[int | None, list[str]] = {}
        for number, finding in enumerate(self.findings, start=1):
            block = self._mark(document, finding, number, marked)
            notes.setdefault(block.index if block is not None else None, []).append(
                self._note(finding, number, linked=block is not None)
            )
        path = _text(self.file.path)
        rows = [f'<article aria-labelledby="d-{self.number}"><h2 id="d-{self.number}">{path}</h2>']
        if None in notes:
            rows.append(f'<div class="row"><p class="label">Outside of the text</p>{_margin(notes[None])}</div>')
        for block in document.blocks:
            if block.text.strip(f"{OBJECT} \n"):
                shown = self._block(block, marked.get(block.index, []))
                rows.append(f'<div class="row">{shown}{_margin(notes.get(block.index, []))}</div>')
        return "\n".join((*rows, "</article>"))

    def _mark(
        self, document: Document, finding: Finding, number: int, marked: dict[int, list[_Marked]]
    ) -> Block | None:
        """Note the finding's words and those of its evidence; the block in which the words stand."""
        name = f"{self.number}-{number}"
        classes = f"mark s-{finding.severity.value} {_class(_family(finding))}"
        block = block_at(document, finding.span.start)
        if block is not None:
            mark = _Marked(*_range(block, finding.span), 1 + finding.severity.rank, f"m-{name}", f"n-{name}", classes)
            marked.setdefault(block.index, []).append(mark)
        for place, evidence in enumerate(finding.evidence, start=1):
            if evidence.span is not None and (where := block_at(document, evidence.span.start)) is not None:
                mark = _Marked(*_range(where, evidence.span), 0, f"e-{name}-{place}", f"n-{name}", "evidence")
                marked.setdefault(where.index, []).append(mark)
        return block

    def _block(self, block: Block, marks: Sequence[_Marked]) -> str:
        element = _ELEMENTS.get(block.kind, "p")
        css = f' class="{block.kind.value.replace(" ", "-")}"'
        label = f'<span class="label">{block.kind.value}</span> ' if block.kind in _LABELLED else ""
        return f"<{element}{css}>{label}{''.join(_pieces(block.text, marks))}</{element}>"

    def _note(self, finding: Finding, number: int, *, linked: bool) -> str:
        name = f"{self.number}-{number}"
        classes = f"note s-{finding.severity.value} {_class(_family(finding))}"
        line = self.lines.position(finding.span.start).line
        where = f"<strong>{finding.severity.value}</strong>, {self.lines.noun} {line}"
        where = f'<a href="#m-{name}">{where}</a>' if linked else where
        parts = [f'<li class="{classes}" id="n-{name}"><p>{where} {_text(finding.message)}</p>']
        if finding.suggestions:
            parts.append(f"<p>Fix: {_text(fix_of(finding))}</p>")
        reasons = [self._reason(one, f"e-{name}-{place}") for place, one in enumerate(finding.evidence, start=1)]
        if finding.source is not None and finding.source not in [one.source for one in finding.evidence]:
            reasons.append(f"<li>{_text(named(finding.source))}</li>")
        if reasons:
            parts.append(f"<ul>{''.join(reasons)}</ul>")
        parts.append(f'<p class="rule">{_text(finding.rule)}</p></li>')
        return "".join(parts)

    def _reason(self, evidence: Evidence, anchor: str) -> str:
        said = _text(evidence.message + (f" ({named(evidence.source)})" if evidence.source else ""))
        if evidence.span is None:
            return f"<li>{said}</li>"
        return f'<li>{said} <a href="#{anchor}">{_text(place_of(evidence.span, self.lines))}</a></li>'


def _family(finding: Finding) -> str:
    return finding.rule.partition("/")[0]


def _class(family: str) -> str:
    """The class of what belongs to a family, whatever its folder is called."""
    return "f-" + re.sub(r"[^A-Za-z0-9-]", lambda match: f"_{ord(match[0]):x}", family)


def _text(words: str) -> str:
    """Words as the content of an element."""
    return escape(printable(words), quote=False)


def _range(block: Block, span: Span) -> tuple[int, int]:
    start = text_after(block, span.start)
    return start, max(start, text_after(block, span.end))


def _margin(notes: Sequence[str]) -> str:
    return f"<aside><ul>{''.join(notes)}</ul></aside>" if notes else ""


def _pieces(text: str, marks: Sequence[_Marked]) -> Iterator[str]:
    """The text with its marks; where several cover the same words, the most severe shows and each has its anchor."""
    cuts = sorted({0, len(text), *(place for mark in marks for place in (mark.start, mark.end))})
    waiting = sorted(marks, key=lambda mark: mark.start)
    inside: list[_Marked] = []
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        anchors = []
        while waiting and waiting[0].start <= start:
            inside.append(waiting.pop(0))
            anchors.append(inside[-1])
        covering = [mark for mark in inside if start < mark.end]
        best = max(covering, key=lambda mark: mark.rank, default=None)
        others = [mark for mark in anchors if mark is not best]
        yield "".join(f'<span id="{mark.anchor}"></span>' for mark in others)
        words = _text(_readable(text[start:end]))
        if best is None:
            yield words
        else:
            anchor = f' id="{best.anchor}"' if best in anchors else ""
            yield f'<a{anchor} class="{best.classes}" href="#{best.target}">{words}</a>'
        inside = covering


def _readable(text: str) -> str:
    return text.replace("\n", " ").replace(OBJECT, "▢")
