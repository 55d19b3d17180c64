"""Which words the word model tells apart, and the numbers (ids) that stand for them in its tables.

Everything a text can hold has an id of 16 bits: the vocabulary's words and marks, and one id for each class of the
rest, so that "the <year> election" is counted once for all years.
"""

from __future__ import annotations

from linter.analysis.text.tokens import NUMBER, OBJECT_KIND, PUNCTUATION, WORD

BREAK, NAME, NAME_OWNER, RARE, RARE_OWNER, INITIALS, NUMERAL, YEAR, ORDINAL, MARK, ADDRESS, OBJECT_ID = range(12)
"""The classes: a paragraph's edge, an unknown name and its possessive, a rare word and its possessive, a word in
capitals, a number, a year, a number with letters (21st, 1990s), a rare mark, an address, what is not prose."""
FIRST_WORD = 16
"""The id of the vocabulary's first word; its trie's own numbers follow in order."""
MAX_VOCABULARY = 0xFFFF - FIRST_WORD

_FOLDED = {
    **dict.fromkeys("’‘`", "'"),
    **dict.fromkeys("“”„«»", '"'),
    "—": "–",
    "--": "–",
    "…": "...",
}
_IGNORED = {0x00AD: None, 0x200B: None, 0x200C: None, 0x200D: None, 0x2060: None}


def folded(text: str) -> str:
    """A word or mark as the vocabulary spells it: lower case, straight apostrophe, no invisible characters."""
    if text.isascii():
        return text.lower() if len(text) != 2 else _FOLDED.get(text) or text.lower()
    if len(text) == 1:
        return _FOLDED.get(text) or text.lower()
    return text.lower().replace("’", "'").translate(_IGNORED)


def class_of(text: str, kind: str) -> int:
    """The id of a token that the vocabulary lacks; `text` as written, `kind` as in `linter.analysis.text.tokens`."""
    if kind == WORD:
        return _class_of_word(text)
    if kind == NUMBER:
        if text.isdigit():
            return YEAR if len(text) == 4 and text[0] in "12" else NUMERAL
        return ORDINAL if text[-1].isalpha() else NUMERAL
    if kind == PUNCTUATION:
        return MARK
    return OBJECT_ID if kind == OBJECT_KIND else ADDRESS


def _class_of_word(text: str) -> int:
    owner = text[-2:] in ("'s", "’s")
    if not text[0].isupper():
        return RARE_OWNER if owner else RARE
    if owner:
        return NAME_OWNER
    return INITIALS if len(text) > 1 and text.isupper() else NAME


def in_vocabulary(kind: str) -> bool:
    """Whether tokens of this kind may be words of the vocabulary; the others always stand for their class."""
    return kind in (WORD, PUNCTUATION)
