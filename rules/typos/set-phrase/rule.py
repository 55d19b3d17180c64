"""Checks for a set phrase with a wrong word: “clean bull of health”, “in one fell scoop”.

Why: the wrong word is spelled rightly, so that no dictionary sees it, and the reader laughs.
Not flagged: a word that the phrase may have, too; names and hyphens; forms of the own word ("bills of health").
A note only: headlines, which play with phrases; a word that the draft has twice or more elsewhere, its own subject; a
common word where no more than two other words make the phrase, and nobody counted that they hardly ever stand with
another one like it ("a drop in the basket").
Limits: phrases.tsv holds some 6,400 phrases, written from memory. A word one edit away from theirs (two in a long word,
or one that sounds the same), or often confused with it, is taken for a slip, unless 60 M words of edited prose have it
rightly. Verbs, and phrases of two words, are looked at only where one hardly ever stands without the other.
Source: dictionaries of idioms; counts of edited prose (see MODEL.md).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from linter.analysis.patterns.set_phrases import PhraseSlip, SetPhraseTable, phrase_slips
from linter.analysis.text.tokens import lower_texts
from linter.api import Block, BlockKind, Document, Finding, Precision, Rule, Severity, lexicon, of_whole_draft, tokens

_PLAYFUL = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEADING, BlockKind.TABLE_CELL})
_SURELY_KNOWN, _RARE = 3, 7.0
"""From so many other words on a phrase is certain; by fewer only where the wrong word is rare (130 uses)."""
_OWN_SUBJECT = 3
"""From so many uses on a word is what the draft is about."""


class SetPhrase(Rule):
    """Reports the word of a set phrase that is another word."""

    severity = Severity.WARNING
    by_block = True
    precision = Precision(
        hits=31,
        right=22,
        corpus="45 M words of news and other prose, 650 phrases of an earlier table; the wrong ones are in it now",
    )
    examples = (
        "Doctors gave him a clean [[bull=>bill]] of health.",
        "Voters waited with [[baited=>bated]] breath.",
        "Both changed in one fell [[scoop=>swoop]], and the firm has a new [[leash=>lease]] of life.",
        "Doctors gave him a clean bill of health, and the bull of the town was clean.",
        "The bull was of health; a clean, bull of health; a clean bull-of health.",
        "They fell for it hook, line and [[sinner=>sinker]], after blood, sweat, and tears.",
        "A ball may drop in the basket, and the firm Clean Bull of Health sold bills of health.",
        "# Clean [[bull=>bill]] of health for the town's prize herd\n\nThe herd is well.\n",
        "The bull was sold. Another bull was bought, and that bull got a clean [[bull=>bill]] of health.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield the slips of each block."""
        table = _phrases(self.folder)
        for block in document.prose:
            for slip in phrase_slips(block, table):
                yield self._report(document, block, slip)

    def _report(self, document: Document, block: Block, slip: PhraseSlip) -> Finding:
        here = tokens(block)
        written = here.texts[slip.number]
        lower = written.lower()
        common = not slip.proven and slip.known_by < _SURELY_KNOWN and lexicon().frequency(lower) > _RARE
        weak = common or block.kind in _PLAYFUL or _uses(document, lower) >= _OWN_SUBJECT
        words = here.texts[slip.first : slip.last + 1]
        words[slip.number - slip.first] = slip.meant
        phrase = " ".join(words).replace(" ,", ",")
        return self.finding(
            here.span(slip.number, slip.number),
            f"“{written}” is probably meant to be “{slip.meant}”: the set phrase is “{phrase}”",
            suggestions=[slip.meant],
            severity=Severity.NOTE if weak else None,
            confidence=0.5 if weak else 0.9,
        )


@of_whole_draft
def _uses(document: Document, word: str) -> int:
    return sum(lower_texts(block).count(word) for block in document.prose)


@lru_cache(maxsize=4)
def _phrases(folder: Path) -> SetPhraseTable:
    return SetPhraseTable(folder / "phrases.tsv")
