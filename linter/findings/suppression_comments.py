"""Reading `<!-- copydesk: ignore[rule-id "words", family] reason -->`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.document.model import Document
from linter.document.span import Span
from linter.findings.suppression import SuppressedName, Suppression, SuppressionForm

VERBS = (SuppressionForm.IGNORE, SuppressionForm.DISABLE, SuppressionForm.ENABLE, SuppressionForm.FILE_IGNORE)
"""What a comment can say; a draft's front matter is the other place."""

_OPENING = r"(?:<!--|\{\{-?\s*/\*|\{\{!(?:--)?|\{/\*|\{#-?|<%#|<%--|%%|\{%-?\s*comment\s*-?%\}|\{::comment\})"
"""What opens a comment: in HTML, Hugo, Handlebars, JSX, Jinja, ERB, Obsidian, Liquid and kramdown."""
_CLOSING = re.compile(
    r"(?:-->|\*/\s*-?\}\}|(?:--)?\}\}|\*/\s*\}|-?#\}|(?:--)?%>|%%|\{%-?\s*endcomment\s*-?%\}|\{:/(?:comment)?\})\Z"
)
_OURS = re.compile(rf"{_OPENING}\s*copydesk(?:\s*:|(?=\s+(?:{'|'.join(VERBS)})\b))", re.IGNORECASE)
_LIKE_OURS = re.compile(rf"{_OPENING}\s*([a-z]{{3,12}}(?:[ -]desk)?)(\s*:|[\s.;,=–—-]*)\s*([\w-]+)\s*\[", re.IGNORECASE)
"""Matches a comment that may be a misspelt suppression: a word, perhaps a mark, another word, a bracket."""
_VERB = re.compile(r"\s*([^\s\[\](:]*)\s*")
_NAME = re.compile(r"""\s*([^\s\[\],"“”]+)(?:\s*(?:"((?:[^"\\]|\\.)*)"|“([^”]*)”))?""", re.DOTALL)
_NEAR = 0.8
"""Similarity (0 to 1) from which on a word is taken for a misspelt "copydesk"."""


def read_comments(document: Document) -> Iterator[Suppression]:
    """The suppressions in the comments of `document`, in order; other comments are ignored."""
    for span in document.comments:
        text = document.text_of(span)
        if _OURS.match(text) or _meant_opening(text):
            yield read_comment(text, span)


def holds_comment(text: str) -> bool:
    """Whether there is a suppression among the words of `text`, whose format has no comments."""
    return "copydesk" in text.lower() and _OURS.search(text) is not None


def read_comment(text: str, span: Span) -> Suppression:
    """Parse the comment `text` at `span`; if it is invalid, `fault` says why."""
    opening = _OURS.match(text)
    if opening is None or not opening.group().endswith(":"):
        return _without_opening(text, span, opening)
    verb = _VERB.match(text, opening.end())
    assert verb is not None
    said = verb[1]
    if said not in VERBS:
        known = ", ".join(VERBS)
        near = _nearest(said)
        meant = text[: verb.start(1)] + near + text[verb.end(1) :] if near else ""
        if meant and read_comment(meant, span).fault:
            meant = ""
        fault = f"“{said}” is not a kind of suppression" if said else "the action is missing"
        form = SuppressionForm(near) if near else None
        return Suppression(span, text, form, fault=f"{fault} (supported: {known})", meant=meant)
    form = SuppressionForm(said)
    names, end, fault = _names(text, verb.end(), form)
    if fault:
        return Suppression(span, text, form, fault=fault)
    reason = " ".join(_CLOSING.sub("", text[end:]).split()).lstrip(":–—- ")
    return Suppression(span, text, form, names, reason)


def _without_opening(text: str, span: Span, opening: re.Match[str] | None) -> Suppression:
    """A suppression that does not begin with "copydesk:", though it was meant to."""
    meant = f"{opening.group()}:{text[opening.end() :]}" if opening else _meant_opening(text)
    understood = read_comment(meant, span)
    fault = "a colon must follow the word “copydesk”" if opening else "it must begin with “copydesk:”"
    if understood.fault:
        meant, fault = understood.meant, fault if understood.meant else understood.fault
    return Suppression(span, text, understood.form, fault=fault, meant=meant)


def _meant_opening(text: str) -> str:
    """The text with "copydesk:" in the place of what seems to be meant for it; empty if nothing does."""
    like = _LIKE_OURS.match(text)
    if like is None:
        return ""
    from difflib import SequenceMatcher

    word, verb = like[1].lower().replace(" ", "").replace("-", ""), like[3]
    if word != "copydesk" and (verb not in VERBS or SequenceMatcher(None, word, "copydesk").ratio() < _NEAR):
        return ""
    return f"{text[: like.start(1)]}copydesk: {text[like.start(3) :]}" if _nearest(verb) else ""


def _names(text: str, position: int, form: SuppressionForm) -> tuple[tuple[SuppressedName, ...], int, str]:
    """The names in brackets from `position` on, the character after the brackets, and what is wrong."""
    if not text.startswith("[", position):
        return (), position, f"the rule is missing: write {form}[family/rule] or {form}[family]"
    position += 1
    names: list[SuppressedName] = []
    while (match := _NAME.match(text, position)) is not None:
        words = match[2] if match[2] is not None else match[3]
        if match[2] is not None:
            words = re.sub(r"\\(.)", r"\1", match[2])
        if match[1].casefold() == "all":
            return (), position, "“all” is not allowed; name rules or families"
        names.append(SuppressedName(match[1], words, match.start(1), match.end()))
        position = _after_space(text, match.end())
        if not text.startswith(",", position):
            break
        position += 1
    position = _after_space(text, position)
    if not text.startswith("]", position):
        return (), position, "the text in brackets is invalid, or the closing bracket is missing"
    if not names:
        return (), position, f"the rule is missing: write {form}[family/rule] or {form}[family]"
    return tuple(names), position + 1, ""


def _after_space(text: str, position: int) -> int:
    while text[position : position + 1].isspace():
        position += 1
    return position


def _nearest(verb: str) -> str:
    from difflib import get_close_matches

    return next(iter(get_close_matches(verb.lower(), [str(one) for one in VERBS], n=1, cutoff=0.7)), "")
