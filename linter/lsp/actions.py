"""What the editor offers to do about a finding: put a suggestion in, accept the word, ignore the finding here.

Whatever is offered was tried on the draft before: its prose then reads as it did but for the words replaced, and the
finding is gone.
"""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol.types import CodeAction, CodeActionKind, Command, Diagnostic, TextEdit, WorkspaceEdit

from linter.config.accept import fault_of
from linter.document.model import BlockKind, Document
from linter.document.span import Span
from linter.errors import CopydeskError, InputError
from linter.findings.finding import Finding, Safety
from linter.findings.offsets import line_ends
from linter.findings.suppressions import Suppressions
from linter.fixes.apply import Edit, apply_edits, edited
from linter.fixes.comments import is_comment, taken_out
from linter.lsp.drafts import Checked
from linter.lsp.places import Places
from linter.reports.wording import MOST_SUGGESTIONS
from linter.terminal import printable

ACCEPT = "copydesk.accept"
"""The command that accepts a word; its arguments are the draft's address and the word."""

MOST_WORDS = 5
"""Words of a name that can be accepted."""


def actions(checked: Checked, finding: Finding, told: Diagnostic, uri: str, places: Places) -> Iterator[CodeAction]:
    """What is offered about a finding, which the editor knows as `told`."""
    if checked.result.document is None:
        return
    document = checked.result.document.parsed()
    for title, edit, is_safe in _replacements(checked, document, finding):
        yield CodeAction(
            title, kind=CodeActionKind.QuickFix, diagnostics=[told], edit=_workspace_edit(edit, uri, places),
            is_preferred=True if is_safe else None,
        )  # fmt: skip
    if is_comment(document, finding.span):
        return  # what is wrong with a suppression is put right, not suppressed
    word = " ".join(document.text_of(finding.span).split())
    if _can_be_accepted(checked, finding, word):
        title = f"Accept “{printable(word)}”"
        command = Command(title, ACCEPT, arguments=[uri, word])
        yield CodeAction(title, kind=CodeActionKind.QuickFix, diagnostics=[told], command=command)
    for title, edit in _ignoring(checked, document, finding):
        yield CodeAction(
            title, kind=CodeActionKind.QuickFix, diagnostics=[told], edit=_workspace_edit(edit, uri, places)
        )


def _workspace_edit(edit: Edit, uri: str, places: Places) -> WorkspaceEdit:
    return WorkspaceEdit({uri: [TextEdit(places.range(edit.span), edit.text)]})


def _replacements(checked: Checked, document: Document, finding: Finding) -> Iterator[tuple[str, Edit, bool]]:
    """The suggestions that can be put in where they stand, and whether one may be put in unasked."""
    for number, one in enumerate(finding.suggestions[:MOST_SUGGESTIONS]):
        edit = Edit(finding.span, one.text)
        if not one.text and is_comment(document, finding.span):
            edit = Edit(taken_out(document, finding.span), "")
        if one.safety is not Safety.DISPLAY and edited(document, [edit], checked.parse) is not None:
            title = f"Replace with “{printable(one.text)}”" if one.text else "Delete these words"
            in_quotation = " in a quotation" if finding.quoted else ""
            yield title + in_quotation, edit, not number and not finding.quoted and one.safety is Safety.SAFE


def _can_be_accepted(checked: Checked, finding: Finding, word: str) -> bool:
    """Whether the finding would be gone if the word were accepted."""
    if len(word.split()) > MOST_WORDS or fault_of(word):
        return False
    try:
        left = checked.found_if_accepted(word)
    except CopydeskError:
        return False
    return all((one.rule, one.span) != (finding.rule, finding.span) for one in left)


def _ignoring(checked: Checked, document: Document, finding: Finding) -> Iterator[tuple[str, Edit]]:
    """Suppressions of the finding: the first that is heard where it stands, and the first for the whole draft."""
    rule = printable(finding.rule)
    for title, places in (
        (f"Ignore {rule} here", _near(document, finding)),
        (f"Ignore {rule} in this draft", _for_the_draft(document, finding)),
    ):
        edit = next((edit for edit in places if _is_heard(checked, document, finding, edit)), None)
        if edit is not None:
            yield title, edit


def _near(document: Document, finding: Finding) -> Iterator[Edit]:
    """A comment at the end of the words' line, or on a line of its own above their block."""
    source, inline, alone = document.source, *_comment_signs(document.format)
    start, end = _line(document, finding.span)
    for what in _what(document, finding):
        text = f"copydesk: ignore[{what}]"
        if inline:
            after = end - (len(source[start:end]) - len(source[start:end].rstrip()))  # two spaces break a line
            yield Edit(Span(after, after), " " + inline.format(text))
        for block in document.prose:
            if block.source_span.start <= finding.span.start <= finding.span.end <= block.source_span.end:
                above = _line(document, Span(block.source_span.start, block.source_span.start))[0]
                before = source[above : block.source_span.start]
                indentation = "" if before.strip() else before
                yield Edit(Span(above, above), indentation + _own(document, alone, text))


def _for_the_draft(document: Document, finding: Finding) -> Iterator[Edit]:
    """A comment above the first block of the body, or a line of front matter."""
    source, ends = document.source, line_ends(document)
    _, alone = _comment_signs(document.format)
    newline = _newline(document)
    closing = _end_of_front_matter(document)
    for what in _what(document, finding):
        if alone:
            place = closing[1] if closing else int(source.startswith("\ufeff"))
            gap = newline if closing else ""
            yield Edit(Span(place, place), f"{gap}{_own(document, alone, f'copydesk: file-ignore[{what}]')}")
    setting = f"copydesk:{newline}  ignore: [{finding.rule}]{newline}"
    if closing:
        yield Edit(Span(closing[0], closing[0]), setting)
    elif ends or source:
        start = int(source.startswith("\ufeff"))
        yield Edit(Span(start, start), f"---{newline}{setting}---{newline}{newline}")


def _end_of_front_matter(document: Document) -> tuple[int, int] | None:
    """Where the line that closes YAML front matter starts and where the next one does; None without it."""
    source, starts = document.source, [end for _, end in line_ends(document)]
    if not source.removeprefix("\ufeff").startswith(("---\n", "---\r")):
        return None
    for number, start in enumerate(starts):
        after = starts[number + 1] if number + 1 < len(starts) else len(source)
        if source[start:after].rstrip() in {"---", "..."}:
            return start, after
    return None


def _comment_signs(name: str) -> tuple[str, str]:
    """How a comment is written behind words and on a line of its own, in a format; "" where it can't be."""
    return {
        "markdown": ("<!-- {} -->", "<!-- {} -->"),
        "html": ("<!-- {} -->", "<!-- {} -->"),
        "mdx": ("{{/* {} */}}", "{{/* {} */}}"),
        "restructuredtext": ("", ".. <!-- {} -->"),
        "asciidoc": ("", "// <!-- {} -->"),
    }.get(name, ("", ""))


def _own(document: Document, alone: str, text: str) -> str:
    """A comment on a line of its own, and in reStructuredText the empty line that has to follow."""
    newline = _newline(document)
    return alone.format(text) + newline * (2 if document.format == "restructuredtext" else 1)


def _what(document: Document, finding: Finding) -> Iterator[str]:
    """What a suppression names: the rule with these words only, else the rule."""
    words = " ".join(document.text_of(finding.span).split())
    if words:
        escaped = words.replace("\\", "\\\\").replace('"', '\\"')
        yield f'{finding.rule} "{escaped}"'
    yield finding.rule


def _newline(document: Document) -> str:
    ends = line_ends(document)
    return document.source[slice(*ends[0])] if ends else "\n"


def _line(document: Document, span: Span) -> tuple[int, int]:
    """Where the lines that a span touches start and end, without the last one's end."""
    ends = line_ends(document)
    start = max((after for _, after in ends if after <= span.start), default=0)
    end = min((before for before, _ in ends if before >= span.end), default=len(document.source))
    return start, end


def _is_heard(checked: Checked, document: Document, finding: Finding, edit: Edit) -> bool:
    """Whether the draft reads as before once a suppression is in it, and the finding is silenced."""
    try:
        new = checked.parse(apply_edits(document.source, [edit]))
    except InputError:
        return False
    if _prose(new) != _prose(document):
        return False
    shift = len(edit.text) if edit.span.start <= finding.span.start else 0
    moved = Span(finding.span.start + shift, finding.span.end + shift)
    return Suppressions(new).silences(finding._replace(span=moved))


def _prose(document: Document) -> list[tuple[BlockKind, str]]:
    return [(block.kind, " ".join(block.text.split())) for block in document.prose]
