"""What LanguageTool says of a document's sentences."""

from __future__ import annotations

from linter.analysis.text.sentences import sentences
from linter.document.analysed import analysis
from linter.document.languages import english
from linter.document.model import OBJECT, Block, BlockKind, Document
from linter.errors import LanguageToolError
from linter.records import NamedTuple

READ = frozenset(
    {BlockKind.STANDFIRST, BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.LIST_ITEM, BlockKind.CAPTION}
)
"""Kinds of blocks whose sentences are sent: those written in whole sentences."""


class Remark(NamedTuple):
    """What LanguageTool's rule `rule` says of `block.text[start:end]`; best replacements first."""

    block: Block
    start: int
    end: int
    rule: str
    message: str
    replacements: tuple[str, ...]


def remarks(document: Document) -> tuple[Remark, ...]:
    """What LanguageTool's rules say of the sentences of a document, in the order of its blocks.

    None about anything that is no prose (inline code, an image). Empty for a draft that is not in English. Raises
    LanguageToolError if LanguageTool can't be asked.
    """
    answer = _asked_once(document)
    if isinstance(answer, LanguageToolError):
        raise answer
    return answer


@analysis
def _asked_once(document: Document) -> tuple[Remark, ...] | LanguageToolError:
    """The answer, or why there is none: a server that hangs is not waited for by one rule after another."""
    language = english(document.lang)
    if language is None:
        return ()
    asked = [one for block in document.prose if block.kind in READ for one in sentences(block)]
    try:
        answers = document.services.matches([one.text for one in asked], language) if asked else []
    except LanguageToolError as error:
        return error
    except Exception as error:  # noqa: BLE001 - whatever it is, the draft's other findings stay
        return LanguageToolError(f"LanguageTool could not be asked: {type(error).__name__}: {error}")
    return tuple(
        Remark(one.block, one.start + match.start, one.start + match.end, match.rule, match.message, match.replacements)
        for one, matches in zip(asked, answers, strict=True)
        for match in matches
        if OBJECT not in one.text[match.start : match.end]
    )
