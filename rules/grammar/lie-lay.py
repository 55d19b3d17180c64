"""Checks for “lay” where “lie” is meant: “was laying on the floor”, “wanted to lay down”.

Why: “lay” is the past of “lie” and a verb of its own that takes an object.
Not flagged: "lay" with an object ("was laying bricks", "to lay down the law"); hens; speech in quotation marks.
Source: Oxford English Dictionary, "lay" and "lie"; Guardian and AP stylebooks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.analysis.text.tokens import lower_texts
from linter.analysis.text.word_places import places_of
from linter.api import Document, Finding, Rule, Severity, tokens


class LieLay(Rule):
    """Reports forms of "lay" that have no object."""

    severity = Severity.NOTE
    by_block = True
    quotations = "skip"
    examples = (
        "The man was [[laying=>lying]] on the floor.",
        "She wanted to [[lay=>lie]] down for an hour.",
        "He had been [[laying=>lying]] there since noon.",
        "The man was laying bricks on the floor, and hens were laying.",
        "She wanted to lay down the law, and he was lying on the floor.",
        "The body lay on the floor, and they lay down to sleep.",
        "“I was laying on the floor,” he said.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what follows "laying" and "lay"."""
        for block, numbers in places_of(document, _MEANT):
            words, listed = lower_texts(block), tokens(block)
            for number in numbers:
                if number and _has_no_object(words, number):
                    yield self.finding(
                        listed.span(number, number),
                        f"“{listed.texts[number]}” takes an object; “{_MEANT[words[number]]}” takes none",
                        suggestions=[_MEANT[words[number]]],
                        confidence=0.7,
                    )


_MEANT = {"laying": "lying", "lay": "lie"}
_BE = frozenset("was were is are be been being found".split())  # noqa: SIM905
_BEFORE_BASES = frozenset("to can could will would should must may might don't didn't".split())  # noqa: SIM905
_PLACES = frozenset("on in at there dead face unconscious awake next beside under motionless".split())  # noqa: SIM905
_ENDS = frozenset(". , ; and for on in at beside next when until".split())  # noqa: SIM905


def _has_no_object(words: Sequence[str], number: int) -> bool:
    before = words[number - 1]
    after = words[number + 1] if number + 1 < len(words) else "."
    later = words[number + 2] if number + 2 < len(words) else "."
    if words[number] == "laying":
        return before in _BE and (after in _PLACES or (after == "down" and later in _ENDS))
    return before in _BEFORE_BASES and after == "down" and later in _ENDS
