"""All that a rule may import from copydesk.

Names are looked up when they are first used, so that a rule pays only for the analyses it needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from linter.analysis.acronyms import Acronym, acronyms
    from linter.analysis.alignment import Hit, Support, support
    from linter.analysis.bodyindex import BodyIndex, body_index
    from linter.analysis.claimnames import ClaimName, claim_names, has_phrase
    from linter.analysis.claims import Claim, ClaimForm, ClaimWord, claims
    from linter.analysis.dates import Date, dates
    from linter.analysis.names import Name, names
    from linter.analysis.numbers import Number, numbers
    from linter.analysis.othernames import other_names
    from linter.analysis.quotations import Quotation, quotations
    from linter.analysis.sentences import Sentence, sentences
    from linter.analysis.tokens import Token, Tokens, tokens
    from linter.analysis.wordfacts import WordFacts, opposites, related_words, word_facts
    from linter.document.analysed import analysis
    from linter.document.model import OBJECT, Block, BlockKind, DateInterval, Document, Section
    from linter.document.span import Span
    from linter.errors import DataError
    from linter.findings.finding import Evidence, Finding, Safety, Severity, Source, Suggestion
    from linter.rulebook.rule import Precision, Rule

_HOMES = {
    "linter.analysis.acronyms": ("Acronym", "acronyms"),
    "linter.analysis.alignment": ("Hit", "Support", "support"),
    "linter.analysis.bodyindex": ("BodyIndex", "body_index"),
    "linter.analysis.claimnames": ("ClaimName", "claim_names", "has_phrase"),
    "linter.analysis.claims": ("Claim", "ClaimForm", "ClaimWord", "claims"),
    "linter.analysis.dates": ("Date", "dates"),
    "linter.analysis.names": ("Name", "names"),
    "linter.analysis.numbers": ("Number", "numbers"),
    "linter.analysis.othernames": ("other_names",),
    "linter.analysis.quotations": ("Quotation", "quotations"),
    "linter.analysis.sentences": ("Sentence", "sentences"),
    "linter.analysis.tokens": ("Token", "Tokens", "tokens"),
    "linter.analysis.wordfacts": ("WordFacts", "opposites", "related_words", "word_facts"),
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
    "BodyIndex",
    "Claim",
    "ClaimForm",
    "ClaimName",
    "ClaimWord",
    "DataError",
    "Date",
    "DateInterval",
    "Document",
    "Evidence",
    "Finding",
    "Hit",
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
    "Support",
    "Token",
    "Tokens",
    "WordFacts",
    "acronyms",
    "analysis",
    "body_index",
    "claim_names",
    "claims",
    "dates",
    "has_phrase",
    "names",
    "numbers",
    "opposites",
    "other_names",
    "quotations",
    "related_words",
    "sentences",
    "support",
    "tokens",
    "word_facts",
]


def __getattr__(name: str) -> Any:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"linter.api has no {name!r}")
    from importlib import import_module

    value = getattr(import_module(home), name)
    globals()[name] = value
    return value
