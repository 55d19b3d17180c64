"""Checks for a letter of another alphabet, or an invisible character, inside a word.

Why: Cyrillic "а" and Latin "a" look the same, but no search, no spelling checker and no screen reader takes them for
the same; such letters come with text from keyboards of two languages, from scans, and from those who disguise words.
Not flagged: words wholly in another alphabet (the Russian for "peace", "СССР", "С-300"); Greek letters in science
("α-helix", "TNFα", "µm"); letters that look like no Latin one ("Яndex"); soft hyphens; joiners in scripts that need
them; invisible characters between words; addresses.
Source: Unicode Technical Standard 39, "Unicode Security Mechanisms", confusables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from linter.api import Block, Document, Finding, Precision, Rule, Safety, Severity, Suggestion, Token, tokens

_LOOKALIKES = dict(
    zip(
        "АВЕЅІЈКМНОРСТХУаеѕіјорсухԁԛԝһӏ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαοικνρυ" + "ɡ",
        "ABESIJKMHOPCTXYaesijopcyxdqwhl" + "ABEZHIKMNOPTYXaoikvpu" + "g",
        strict=True,
    )
)
"""Letters that look like a Latin one, and which."""

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u180e\u200e\u200f"))
"""Zero-width spaces and joiners, and marks of direction. Soft hyphens, which are right inside a word, are not here."""

_KINDS = frozenset(("word", "number"))


class MixedScript(Rule):
    """Reports words of Latin letters with look-alikes or invisible characters among them."""

    severity = Severity.WARNING
    by_block = True
    precision = Precision(hits=6, right=6, corpus="27,420 news articles, 2012-2020", silent_on=4_001)
    examples = (
        "The [[pr\u0435sident=>president]] resigned.",
        "The [[\u0412russels=>Brussels]] talks ended.",
        "The [[govern\u200bment=>government]] fell.",
        "The president of \u0420\u043e\u0441\u043c\u043e\u0441 resigned, and the govern\u00adment fell.",
        "An \u03b1-helix of 5 \u00b5m and TNF\u03b1 were seen in Brussels.",
        "The letters \u0421\u0421\u0421\u0420 stood on the rocket, and \u0421-300 on the president's car.",
        "The word \u043c\u0438\u0440 means both peace and the world; the president wrote it in Cyrillic letters.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the words of the blocks that have any letter beyond Latin-1."""
        for block in document.prose:
            if not block.text.isascii() and _strange().search(block.text):
                yield from self._in_block(block)

    def _in_block(self, block: Block) -> Iterator[Finding]:
        for token in tokens(block):
            if token.kind in _KINDS and not token.text.isascii() and _strange().search(token.text):
                yield from self._in_word(block, token)

    def _in_word(self, block: Block, token: Token) -> Iterator[Finding]:
        text = token.text.rstrip(_EDGES)  # invisible characters after a word part it from nothing
        plain = "".join(_LOOKALIKES.get(sign, sign) for sign in text.translate(_INVISIBLE))
        if plain == text or not _latin(plain):
            return
        foreign = "".join(sign for sign in text if sign in _LOOKALIKES)
        if foreign and not _inside_latin(text):
            return
        what = f"a {_alphabet(foreign[0])} letter, “{foreign[0]}”," if foreign else "an invisible character"
        yield self.finding(
            block.span(token.start, token.start + len(text)),
            f"“{plain}” is written with {what} in it",
            suggestions=(Suggestion(plain, Safety.SAFE),),
            confidence=0.97,
        )


_EDGES = "".join(map(chr, _INVISIBLE)) + "\u00ad"


@cache
def _strange() -> re.Pattern[str]:
    """Any character that this rule is about; compiled for the first draft that is not plain ASCII."""
    return re.compile(f"[{''.join(_LOOKALIKES)}{''.join(map(chr, _INVISIBLE))}]")


def _latin(word: str) -> bool:
    """Whether all letters are Latin, with or without accents, or soft hyphens and apostrophes."""
    return all(sign < "\u0250" or "\u1e00" <= sign < "\u1f00" or not sign.isalpha() for sign in word)


def _inside_latin(word: str) -> bool:
    """Whether Latin letters are around the look-alikes, and not so few or so placed that they have a meaning.

    A word of another alphabet may look Latin throughout ("СССР"); a small Greek letter ends many terms of science.
    """
    first = next(place for place, sign in enumerate(word) if sign in _LOOKALIKES)
    after = any(sign.isalpha() and sign not in _LOOKALIKES for sign in word[first + 1 :])
    before = any(sign.isalpha() and sign not in _LOOKALIKES for sign in word[:first])
    greek = _alphabet(word[first]) == "Greek"
    return (before and after) if greek and word[first].islower() else before or after


def _alphabet(letter: str) -> str:
    """The name of a look-alike's alphabet."""
    return (
        "Cyrillic" if "\u0400" <= letter < "\u0530" else "Greek" if letter < "\u0400" and letter != "ɡ" else "phonetic"
    )
