"""The kind `replace`: words with better ones.

    swap      table: phrase = "better" or phrase = ["best", "second best"]; see PhraseTable for how phrases are found
    safety    "safe", "unsafe" or "display": whether `--fix` may replace it ("unsafe")

The message may use `{text}` and `{replacement}`. The replacement follows the capitals of what it replaces.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.document.model import Document
from linter.files.toml import Table
from linter.files.values import describe
from linter.findings.finding import Finding, Suggestion
from linter.rulebook.declarative import DeclarativeRule, read_message, read_safety
from linter.rulebook.phrases import PhraseTable, as_phrases, with_case_of


class Kind(DeclarativeRule):
    """Flags phrases that have a better form."""

    def read(self, table: Table) -> None:
        """Take `swap` and `safety`."""
        self.message = read_message(table, ("text", "replacement"))
        self.safety = read_safety(table)
        swap = table.table("swap")
        if swap is None or not swap.values:
            raise table.missing("swap", "'swap' must be a non-empty table of words and their replacements")
        self.phrases = PhraseTable(
            as_phrases(table, ((text, _better(swap, text), ("swap", text)) for text in swap.values))
        )

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding for every phrase of the table."""
        for block in self.blocks(document):
            for match in self.phrases.matches(block):
                text = block.text[match.start : match.end]
                better = dict.fromkeys(with_case_of(text, match.phrase, one) for one in match.value)
                if text in better or self.excepted(block, match.start, match.end):
                    continue
                suggestions = [Suggestion(one, self.safety) for one in better]
                yield self.report(block, match.start, match.end, self.message, suggestions=suggestions)


def _better(swap: Table, text: str) -> tuple[str, ...]:
    value = swap.values[text]
    better = (value,) if isinstance(value, str) else value
    if not isinstance(better, (list, tuple)) or not all(isinstance(one, str) for one in better):
        raise swap.wrong(f"the replacement of {text!r} must be a string or an array, not {describe(value)}", text)
    if not better or text in better:
        raise swap.wrong(f"{text!r} must have a replacement other than itself", text)
    return tuple(better)
