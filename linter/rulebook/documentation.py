"""A rule's documentation as data, read from its module's docstring or its TOML keys."""

from __future__ import annotations

import re

from linter.records import NamedTuple


class RuleDoc(NamedTuple):
    """The documentation of a rule.

    Texts are paragraphs separated by blank lines. Lines of a paragraph are joined; list items and indented lines stay
    lines of their own.

    summary: one line.
    why: the section "Why", or "".
    not_flagged: the section "Not flagged", or "".
    source: the section "Source", or "".
    sections: all sections in order as (heading, text); the heading is "" for text outside of sections.
    """

    summary: str
    why: str = ""
    not_flagged: str = ""
    source: str = ""
    sections: tuple[tuple[str, str], ...] = ()


def parse_docstring(docstring: str) -> RuleDoc:
    """The documentation in `docstring`: a summary (its first paragraph), then sections.

    A section starts with a line `Heading: text`. The headings of `HEADINGS` are known on every line, others only on the
    first line of a paragraph.
    """
    lines = _dedented(docstring)
    summary, rest = _first_paragraph(lines)
    return _documentation(" ".join(summary), _sections(rest))


def documentation(summary: str, *, why: str = "", not_flagged: str = "", source: str = "") -> RuleDoc:
    """The documentation of a rule that keeps each section apart."""
    given = (("Why", why), ("Not flagged", not_flagged), ("Source", source))
    return _documentation(
        " ".join(summary.split()), [(heading, _text(_dedented(text))) for heading, text in given if text]
    )


HEADINGS = ("Why", "Not flagged", "Source", "Method", "Data", "Options", "Fix", "Limits", "See also")
"""Sections that are known even where no blank line stands before them."""

_KNOWN = re.compile(rf"(?P<heading>{'|'.join(HEADINGS)}):(?:\s+|$)")
_ANY = re.compile(r"(?P<heading>[A-Z][a-z]+(?: [a-z]+)?):(?:\s+|$)")
_OWN_LINE = re.compile(r"\s|[-*] |\d+\. ")


def _documentation(summary: str, sections: list[tuple[str, str]]) -> RuleDoc:
    found = dict(reversed(sections))  # the first of each name
    return RuleDoc(
        summary=summary,
        why=found.get("Why", ""),
        not_flagged=found.get("Not flagged", ""),
        source=found.get("Source", ""),
        sections=tuple(sections),
    )


def _dedented(text: str) -> list[str]:
    """The lines of `text` less the indentation that all but the first share (inspect.cleandoc, without inspect)."""
    lines = text.expandtabs().strip().splitlines()
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(margins, default=0)
    return [lines[0].strip(), *(line[margin:].rstrip() for line in lines[1:])] if lines else []


def _first_paragraph(lines: list[str]) -> tuple[list[str], list[str]]:
    for number, line in enumerate(lines):
        if not line or (number and _KNOWN.match(line)):
            return lines[:number], lines[number:]
    return lines, []


def _sections(lines: list[str]) -> list[tuple[str, str]]:
    sections: list[tuple[str, list[str]]] = []
    blank = True
    for line in lines:
        match = _KNOWN.match(line) or (_ANY.match(line) if blank else None)
        if match:
            sections.append((match["heading"], [line[match.end() :]]))
        elif sections:
            sections[-1][1].append(line)
        elif line:
            sections.append(("", [line]))
        blank = not line
    return [(heading, _text(text)) for heading, text in sections]


def _text(lines: list[str]) -> str:
    text = ""
    for line in lines:
        if not line:
            text = text.rstrip() + "\n\n"
        elif not text or text.endswith("\n"):
            text += line if text else line.lstrip()
        else:
            text += ("\n" if _OWN_LINE.match(line) else " ") + line
    return text.strip()
