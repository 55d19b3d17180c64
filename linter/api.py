"""All that a rule may import from copydesk.

Names are looked up when they are first used, so that a rule pays only for the analyses it needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from linter.analysis.acronyms import Acronym, acronyms
    from linter.analysis.dates import Date, dates
    from linter.analysis.names import Name, names
    from linter.analysis.numbers import Number, numbers
    from linter.analysis.quotations import Quotation, quotations
    from linter.analysis.sentences import Sentence, sentences
    from linter.analysis.tokens import Token, Tokens, tokens
    from linter.document.analysed import analysis
    from linter.document.model import OBJECT, Block, BlockKind, DateInterval, Document, Section
    from linter.document.span import Span
    from linter.errors import DataError
    from linter.findings.finding import Evidence, Finding, Safety, Severity, Source, Suggestion
    from linter.rulebook.rule import Precision, Rule

_HOMES = {
    "linter.analysis.acronyms": ("Acronym", "acronyms"),
    "linter.analysis.dates": ("Date", "dates"),
    "linter.analysis.names": ("Name", "names"),
    "linter.analysis.numbers": ("Number", "numbers"),
    "linter.analysis.quotations": ("Quotation", "quotations"),
    "linter.analysis.sentences": ("Sentence", "sentences"),
    "linter.analysis.tokens": ("Token", "Tokens", "tokens"),
    "linter.document.analysed": ("analysis",),
    "linter.document.model": ("OBJECT", "Block", "BlockKind", "DateInterval", "Document", "Section"),
    "linter.document.span": ("Span",),
    "linter.errors": ("DataError",),
    "linter.findings.finding": ("Evidence", "Finding", "Safety", "Severity", "Source", "Suggestion"),
    "linter.rulebook.rule": ("Precision", "Rule"),
}
_HOME_OF = {name: home for home, names_there in _HOMES.items() for name in names_there}

__all__ = [
    "OBJECT",
    "Acronym",
    "Block",
    "BlockKind",
    "DataError",
    "Date",
    "DateInterval",
    "Document",
    "Evidence",
    "Finding",
    "Name",
    "Number",
    "Precision",
    "Quotation",
    "Rule",
    "Safety",
    "Section",
    "Sentence",
    "Severity",
    "Source",
    "Span",
    "Suggestion",
    "Token",
    "Tokens",
    "acronyms",
    "analysis",
    "dates",
    "names",
    "numbers",
    "quotations",
    "sentences",
    "tokens",
]


def __getattr__(name: str) -> Any:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"linter.api has no {name!r}")
    from importlib import import_module

    value = getattr(import_module(home), name)
    globals()[name] = value
    return value
