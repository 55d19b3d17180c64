"""Checks for British and American spellings in one draft.

Why: readers notice "colour" beside "center", and take it for copy pasted from two places, as it often is.
Not flagged: quotations; names ("the Labour Party", "Pearl Harbor") and whatever has a capital; -ize, which Oxford
writes too; spellings that both sides of the ocean print ("judgement", "cancelled", "catalogue"); words that only one
side uses ("pavement"); accepted words.
Source: SCOWL, the Spell Checker Oriented Word Lists, for which word is spelled how where.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.api import Block, Document, Evidence, Finding, Precision, Rule, Severity, Span, lexicon, quoted, tokens
from linter.records import NamedTuple

_US, _GB = 1, 2
_RARE_OR_VARIANT = 16 | 128

_SPELLINGS = (
    ("our", "or"),
    ("tre", "ter"),
    ("bre", "ber"),
    ("chre", "cher"),
    ("oeuvre", "euver"),
    ("ise", "ize"),
    ("isa", "iza"),
    ("isi", "izi"),
    ("yse", "yze"),
    ("ysi", "yzi"),
    ("ence", "ense"),
    ("ll", "l"),
    ("lm", "llm"),
    ("fil", "fill"),
    ("rol", "roll"),
    ("til", "till"),
    ("ilful", "illful"),
    ("amme", "am"),
    ("ae", "e"),
    ("oe", "e"),
    ("plough", "plow"),
    ("mould", "mold"),
    ("grey", "gray"),
    ("jewellery", "jewelry"),
    ("aluminium", "aluminum"),
    ("sceptic", "skeptic"),
    ("sulph", "sulf"),
    ("chequer", "checker"),
    ("pyjama", "pajama"),
    ("moustache", "mustache"),
    ("tyre", "tire"),
    ("cosi", "cozi"),
    ("cosy", "cozy"),
    ("ageing", "aging"),
)
"""How British and American spellings differ, in letters anywhere in a word."""

_BOTH = ("judg", "acknowledg", "cancel", "worship", "catalog", "pris", "priz", "rigor", "kidnap", "glamo", "theatr")
"""Beginnings of words that one side prefers and the other prints all the same, or that differ in meaning."""

_REMEMBERED = 30_000
_shared: set[str] = set()
"""Words of earlier drafts that no variant has for itself, so that each is looked up once."""


class _Use(NamedTuple):
    """A word that only one variant spells so, where the draft first has it outside quotations."""

    block: Block
    start: int
    end: int
    word: str
    other: str

    @property
    def span(self) -> Span:
        """Its place in the source file."""
        return self.block.span(self.start, self.end)


_LANGUAGES = {"en-us": True, "en-gb": False, "en-au": False, "en-nz": False, "en-ie": False, "en-za": False}
"""Whether drafts in a language spell as Americans do."""


class Spelling(Rule):
    """Reports the words of the variant that the draft uses less."""

    severity = Severity.NOTE
    precision = Precision(hits=39, right=38, corpus="4,500 news articles, 2012-2020, and 375 others")
    quotations = "skip"
    examples = (
        "The colour of the town is grey, and its [[center=>centre]] is old.",
        "The color of the town is gray, and its [[centre=>center]] is old.",
        "The neighbours travelled to the harbour and [[analyzed=>analysed]] the water.",
        "---\nlang: en-US\n---\n\nThe [[colour=>color]] of the center is old.",
        "The colour of the town centre is grey, and the town will organize a fair.",
        "The color of the town center is gray. “The colour of the centre,” he wrote in London.",
        "Labour’s neighbour wrote of the colour of Pearl Harbor and the Center for the Study of War.",
        "The color in her judgement was cancelled, as the dialogue went on.",
        "The colour of the old centre changed, and the neighbours liked what was analysed in the harbour.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare the words that only one variant spells as the draft does."""
        distinct: set[str] = set()
        for block in document.prose:
            distinct.update(tokens(block).texts)
        marked = _marked(distinct)
        if len({variant for variant, _ in marked.values()}) < 2:
            return
        british, american = _uses(document, marked, _GB), _uses(document, marked, _US)
        if not british or not american:
            return
        usual, rare, name, usual_name = british, american, "American", "British"
        if _prefers_american(document, british, american):
            usual, rare, name, usual_name = american, british, "British", "American"
        seen = Evidence(f"“{usual[0].word}” is {usual_name}", usual[0].span)
        for use in rare:
            yield self.finding(
                use.span,
                f"“{use.word}” is the {name} spelling; the draft has “{usual[0].word}”, which is {usual_name}",
                suggestions=(use.other,),
                evidence=(seen,),
                confidence=0.7,
            )


def _prefers_american(document: Document, british: list[_Use], american: list[_Use]) -> bool:
    """Which variant is the draft's: what it says, else that of more words, else that of the first."""
    lang = (document.lang or "").lower()
    if lang in _LANGUAGES:
        return _LANGUAGES[lang]
    if len(british) != len(american):
        return len(american) > len(british)
    return american[0].span < british[0].span


def _uses(document: Document, marked: dict[str, tuple[int, str]], variant: int) -> list[_Use]:
    """The first use of each word of a variant outside quotations, in the order of the draft."""
    accepted = {word.casefold() for word in document.accepted}
    found: dict[str, _Use] = {}
    for block in document.prose:
        listed = tokens(block)
        for number, word in enumerate(listed.texts):
            if word in marked and marked[word][0] == variant and word not in found and word not in accepted:
                start, end = listed.starts[number], listed.ends[number]
                if not quoted(document, block.span(start, end)):
                    found[word] = _Use(block, start, end, word, marked[word][1])
    return list(found.values())


def _marked(distinct: set[str]) -> dict[str, tuple[int, str]]:
    """The words that one variant alone spells so: the variant and the other's spelling."""
    if len(_shared) > _REMEMBERED:
        _shared.clear()
    found = {word: _look_up(word) for word in distinct.difference(_shared)}
    _shared.update(word for word, (variant, _) in found.items() if not variant)
    return {word: one for word, one in found.items() if one[0]}


def _look_up(word: str) -> tuple[int, str]:
    """The variant that alone spells a word so, and the other's spelling; (0, "") for most words."""
    if len(word) < 4 or not (word.isascii() and word.isalpha() and word.islower()) or word.startswith(_BOTH):
        return (0, "")
    words = lexicon()
    flags = words.flags(word)
    variant = flags & (_US | _GB)
    if variant not in (_US, _GB) or flags & _RARE_OR_VARIANT:
        return (0, "")
    for pair in _SPELLINGS:
        mine, theirs = pair if variant == _GB else pair[::-1]
        if mine in word:
            other = word.replace(mine, theirs)
            for candidate in (other, _last_replaced(word, mine, theirs)):
                their_flags = words.flags(candidate)
                if candidate != word and their_flags & (_US | _GB) & ~variant and not their_flags & _RARE_OR_VARIANT:
                    return (variant, candidate)
    return (0, "")


def _last_replaced(word: str, mine: str, theirs: str) -> str:
    """The word with the last occurrence alone replaced: "neighbourhood", not the "our" of "hours"."""
    head, _, tail = word.rpartition(mine)
    return head + theirs + tail
