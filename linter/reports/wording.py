"""What reports say in words about a finding, the same in every format for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.findings.finding import Finding, Safety, Source, Suggestion
from linter.reports.positions import Lines
from linter.terminal import printable

MOST_SUGGESTIONS = 5
_MOST_WORDS = 80
"""Characters of the draft that are repeated for a piece of evidence."""


def counted(number: int, noun: str) -> str:
    """`1 file`, `2 files`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def offered(suggestions: Iterable[Suggestion]) -> str:
    """The suggestions, best first, each with what may be done with it."""
    offers = []
    for one in suggestions:
        offer = f"“{printable(one.text)}”" if one.text else "delete these words"
        if one.safety is Safety.SAFE:
            offer += " (safe)"
        elif one.safety is Safety.DISPLAY:
            offer += " (never applied)"
        offers.append(offer)
    more = len(offers) - MOST_SUGGESTIONS
    return " or ".join(offers[:MOST_SUGGESTIONS]) + (f" or {more} more" if more > 0 else "")


def named(source: Source) -> str:
    """A source with its date and address."""
    parts = [source.name]
    if source.as_of:
        parts.append(f"as of {source.as_of}")
    if source.url:
        parts.append(source.url)
    return printable(", ".join(parts))


def details(finding: Finding, lines: Lines) -> Iterator[str]:
    """A line each for the evidence (with its place, in words), the source, the suggestions and the quotation."""
    for one in finding.evidence:
        said = f" ({named(one.source)})" if one.source else ""
        place = ""
        if one.span is not None:
            words = printable(" ".join(lines.source[one.span.start : one.span.end].split()))
            cut = words if len(words) <= _MOST_WORDS else words[: _MOST_WORDS - 1].rstrip() + "…"
            place = f" (line {lines.position(one.span.start).line}" + (f": “{cut}”)" if cut else ")")
        yield f"because: {printable(one.message)}{said}{place}"
    if finding.source is not None:
        yield f"source: {named(finding.source)}"
    if finding.suggestions:
        yield f"suggestion: {offered(finding.suggestions)}"
    if finding.quoted:
        yield "in a quotation: not changed by --fix"
