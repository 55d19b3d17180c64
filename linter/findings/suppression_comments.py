"""Reading `<!-- copydesk: ignore[rule-id "words", family] reason -->`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.document.model import Document
from linter.document.span import Span
from linter.findings.suppression import SuppressedName, Suppression, SuppressionForm

VERBS = (SuppressionForm.IGNORE, SuppressionForm.DISABLE, SuppressionForm.ENABLE, SuppressionForm.FILE_IGNORE)
"""What a comment can say; a draft's front matter is the other place."""

_OURS = re.compile(rf"<!--\s*copydesk(?:\s*:|(?=\s+(?:{'|'.join(VERBS)})\b))", re.IGNORECASE)
_VERB = re.compile(r"\s*([^\s\[\]:]*)\s*")
_NAME = re.compile(r"""\s*([^\s\[\],"“”]+)(?:\s*(?:"((?:[^"\\]|\\.)*)"|“([^”]*)”))?""", re.DOTALL)


def read_comments(document: Document) -> Iterator[Suppression]:
    """The suppressions in the comments of `document`, in order; other comments are nobody's business."""
    for span in document.comments:
        text = document.text_of(span)
        if _OURS.match(text):
            yield read_comment(text, span)


def read_comment(text: str, span: Span) -> Suppression:
    """What the comment `text` at `span` says; a comment that is no suppression says in `fault` why."""
    opening = _OURS.match(text)
    assert opening is not None
    verb = _VERB.match(text, opening.end())
    assert verb is not None
    said = verb[1]
    if said not in VERBS:
        known = ", ".join(VERBS)
        near = _nearest(said)
        meant = text[: verb.start(1)] + near + text[verb.end(1) :] if near else ""
        if meant and read_comment(meant, span).fault:
            meant = ""
        fault = f"“{said}” is no kind of suppression" if said else "it does not say what to do"
        return Suppression(span, text, None, fault=f"{fault}; there are {known}", meant=meant)
    form = SuppressionForm(said)
    names, end, fault = _names(text, verb.end(), form)
    if not fault and not opening.group().endswith(":"):
        fault = "a colon follows the word copydesk"
        meant = f"{opening.group()}:{text[opening.end() :]}"
        return Suppression(span, text, form, fault=fault, meant=meant)
    if fault:
        return Suppression(span, text, form, fault=fault)
    reason = " ".join(text[end:].removesuffix("-->").split()).lstrip(":–—- ")
    return Suppression(span, text, form, names, reason)


def _names(text: str, position: int, form: SuppressionForm) -> tuple[tuple[SuppressedName, ...], int, str]:
    """The names in brackets from `position` on, the character after the brackets, and what is wrong."""
    if not text.startswith("[", position):
        return (), position, f"it names no rule: write {form}[family/rule] or {form}[family]"
    position += 1
    names: list[SuppressedName] = []
    while (match := _NAME.match(text, position)) is not None:
        words = match[2] if match[2] is not None else match[3]
        if match[2] is not None:
            words = re.sub(r"\\(.)", r"\1", match[2])
        if match[1].casefold() == "all":
            return (), position, "“all” is no rule: a suppression names rules or families"
        names.append(SuppressedName(match[1], words, match.start(1), match.end()))
        position = _after_space(text, match.end())
        if not text.startswith(",", position):
            break
        position += 1
    position = _after_space(text, position)
    if not text.startswith("]", position):
        return (), position, "what stands in its brackets can't be understood, or they are not closed"
    if not names:
        return (), position, f"it names no rule: write {form}[family/rule] or {form}[family]"
    return tuple(names), position + 1, ""


def _after_space(text: str, position: int) -> int:
    while text[position : position + 1].isspace():
        position += 1
    return position


def _nearest(verb: str) -> str:
    from difflib import get_close_matches

    return next(iter(get_close_matches(verb.lower(), [str(one) for one in VERBS], n=1, cutoff=0.7)), "")
