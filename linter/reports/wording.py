"""What reports say in words about a finding, the same in every format for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.document.span import Span
from linter.findings.finding import Finding, Safety, Source, Suggestion
from linter.reports.positions import Lines
from linter.terminal import printable

MOST_SUGGESTIONS = 5
_MOST_WORDS = 80
"""Characters of the draft that are repeated for a piece of evidence."""


def counted(number: int, noun: str) -> str:
    """`1 file`, `2 files`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def offered(suggestions: Iterable[Suggestion], *, quoted: bool = False, plain: bool = False) -> str:
    """The suggestions, best first, each with what may be done with it.

    quoted: whether they are for words in a quotation, where nothing is applied. plain: without what may be done.
    """
    offers = []
    for one in suggestions:
        offer = f"“{printable(one.text)}”" if one.text else "delete these words"
        if plain:
            pass
        elif one.safety is Safety.SAFE:
            offer += "" if quoted else " (safe)"
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


def fix_of(finding: Finding) -> str:
    """What to write instead, and that `--fix` won't where it stands in a quotation."""
    by_hand = " (by hand: it stands in a quotation)" if finding.quoted else ""
    return offered(finding.suggestions, plain=True) + by_hand


def briefly(finding: Finding, lines: Lines) -> str:
    """What to write instead, and the evidence, in one line; places on the finding's own line are left out."""
    parts = []
    if finding.suggestions:
        parts.append(f"fix: {fix_of(finding)}")
    reasons: dict[str, list[str]] = {}
    own = lines.position(finding.span.start).line
    for one in finding.evidence:
        places = reasons.setdefault(printable(one.message), [])
        if one.span is not None and lines.position(one.span.start).line != own:
            places.append(place_of(one.span, lines))
    told = "; ".join(message + (f" ({'; '.join(places)})" if places else "") for message, places in reasons.items())
    if told:
        parts.append(f"because: {told}")
    elif finding.source is not None:
        parts.append(f"source: {named(finding.source)}")
    return "; ".join(parts)


def place_of(span: Span, lines: Lines) -> str:
    """A place of the draft: its line, and its words, cut where they are many."""
    words = printable(" ".join(lines.source[span.start : span.end].split()))
    cut = words if len(words) <= _MOST_WORDS else words[: _MOST_WORDS - 1].rstrip() + "…"
    return f"{lines.noun} {lines.position(span.start).line}" + (f": “{cut}”" if cut else "")


def details(finding: Finding, lines: Lines) -> Iterator[str]:
    """A line each for the evidence (with its place, in words), the source, the suggestions and the quotation."""
    for one in finding.evidence:
        said = f" ({named(one.source)})" if one.source else ""
        place = ""
        if one.span is not None:
            place = f" ({place_of(one.span, lines)})"
        yield f"because: {printable(one.message)}{said}{place}"
    if finding.source is not None:
        yield f"source: {named(finding.source)}"
    if finding.suggestions:
        yield f"suggestion: {offered(finding.suggestions, quoted=finding.quoted)}"
    if finding.quoted:
        yield "in a quotation: not changed by --fix"
