"""Words in small letters that a draft means as they stand: names of programs, and what heads an entry of a list."""

from __future__ import annotations

from collections import Counter

from linter.analysis.text.code import words_of_code
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.software import is_about_software
from linter.analysis.text.tokens import lower_texts, tokens
from linter.analysis.words.known_names import mostly_a_name
from linter.analysis.words.lexicon import lexicon
from linter.document.analysed import analysis
from linter.document.model import Block, BlockKind, Document

_PRONOUNS = frozenset("he she it we they you i who".split())  # noqa: SIM905
"""What contracts to another word: "she'll" to "shell"."""
_ENTRIES = frozenset({BlockKind.LIST_ITEM, BlockKind.SUBHEADING, BlockKind.TABLE_CELL})


def is_of_software(document: Document, word: str, meant: str, *, often_confused: bool) -> bool:
    """Whether a word of a draft about software may be a name or a term of it, though news has another in its place.

    The draft has it in its code, or it is known as a name ("a new dell"), or the draft has it again. The last says
    nothing of two words that are `often_confused`, nor of a mark that lacks ("lets").
    """
    lower = word.lower()
    if lower in FUNCTION_WORDS or not is_about_software(document):
        return False
    if lower in words_of_code(document):
        return True
    pronoun, mark, _ = meant.lower().replace("’", "'").partition("'")
    if mark and (pronoun not in _PRONOUNS or not lexicon().ordinary(lower)):
        return False
    return mostly_a_name(lower) or (not often_confused and _uses(document)[lower] > 1)


def heads_an_entry(block: Block, number: int) -> bool:
    """Whether a word is the first of an entry of a list, a subheading or a cell: an imperative or a label."""
    return number == 0 and block.kind in _ENTRIES and tokens(block).texts[0][:1].isupper()


@analysis
def _uses(document: Document) -> Counter[str]:
    return Counter(word for block in document.prose for word in lower_texts(block))
