"""The kind `forbid`: phrases that must not be used.

    phrases    array of phrases; see PhraseTable for how they are found

The message may use `{text}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.document.model import Document
from linter.files.toml import Table
from linter.findings.finding import Finding
from linter.rulebook.declarative import DeclarativeRule, read_message
from linter.rulebook.phrases import PhraseTable, as_phrases


class Kind(DeclarativeRule):
    """Flags phrases, without a suggestion."""

    def read(self, table: Table) -> None:
        """Take `phrases`."""
        self.message = read_message(table, ("text",))
        phrases = table.strings("phrases")
        if not phrases:
            raise table.missing("phrases", "'phrases' must be a non-empty array")
        entries = ((text, None, ("phrases", number)) for number, text in enumerate(phrases))
        self.phrases = PhraseTable(as_phrases(table, entries))

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding for every phrase of the list."""
        for block in self.blocks(document):
            for match in self.phrases.matches(block):
                if not self.excepted(block, match.start, match.end):
                    yield self.report(block, match.start, match.end, self.message)
