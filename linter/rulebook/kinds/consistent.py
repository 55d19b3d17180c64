"""The kind `consistent`: spellings that must not be mixed in one draft.

    spellings    arrays of phrases, one array a spelling, forms in the same order: [["adviser", "advisers"],
                 ["advisor", "advisors"]]; one string instead of an array is a spelling of one form
    safety       "safe", "unsafe" or "display": whether `--fix` may replace it ("unsafe")

The spelling that the draft uses most is kept (of two used as often, the one that it uses first); each use of another is
flagged, with the first use of the kept one as evidence. The message may use `{text}`, `{replacement}` and `{counts}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.document.model import Block, Document
from linter.files.toml import Table
from linter.files.values import describe
from linter.findings.finding import Evidence, Finding, Suggestion
from linter.records import NamedTuple
from linter.rulebook.declarative import DeclarativeRule, read_message, read_safety
from linter.rulebook.phrases import PhraseTable, as_phrases, with_case_of


class Kind(DeclarativeRule):
    """Flags the spellings of a draft that are in the minority."""

    def read(self, table: Table) -> None:
        """Take `spellings` and `safety`."""
        self.message = read_message(table, ("text", "replacement", "counts"))
        self.safety = read_safety(table)
        self.spellings = _spellings(table)
        forms = [
            (text, (spelling, form), ("spellings", spelling))
            for spelling, texts in enumerate(self.spellings)
            for form, text in enumerate(texts)
        ]
        self.phrases = PhraseTable(as_phrases(table, forms))

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding for every use of a spelling in the minority."""
        uses = list(self._uses(document))
        counts = [0] * len(self.spellings)
        for use in uses:
            counts[use.spelling] += 1
        if sum(count > 0 for count in counts) < 2:
            return
        kept = max(uses, key=lambda use: counts[use.spelling])  # of equals, max() takes the first
        listed = ", ".join(f"{self.spellings[n][0]} {count}" for n, count in enumerate(counts) if count)
        for use in uses:
            if use.spelling == kept.spelling:
                continue
            text = use.block.text[use.start : use.end]
            replacement = with_case_of(text, use.phrase, self.spellings[kept.spelling][use.form])
            first = Evidence(
                f"the draft has {kept.block.text[kept.start : kept.end]!r} here ({listed})",
                kept.block.span(kept.start, kept.end),
            )
            yield self.report(
                use.block,
                use.start,
                use.end,
                self.message,
                suggestions=[Suggestion(replacement, self.safety)],
                values={"counts": listed},
                evidence=[first],
            )

    def _uses(self, document: Document) -> Iterator[_Use]:
        """What the draft says in its own voice, if the rule passes over quotations, else every use."""
        for block in self.blocks(document):
            for match in self.phrases.matches(block):
                if self.excepted(block, match.start, match.end):
                    continue
                if self.quotations == "skip":
                    from linter.analysis.text.quotations import quoted

                    if quoted(document, block.span(match.start, match.end)):
                        continue
                yield _Use(block, match.start, match.end, match.phrase, *match.value)


class _Use(NamedTuple):
    block: Block
    start: int
    end: int
    phrase: str
    spelling: int
    form: int


def _spellings(table: Table) -> list[list[str]]:
    values = table.take("spellings", "an array", lambda value: isinstance(value, list))
    spellings = [[value] if isinstance(value, str) else value for value in values or ()]
    for number, forms in enumerate(spellings):
        if not isinstance(forms, list) or not forms or not all(isinstance(form, str) for form in forms):
            message = f"each spelling must be a string or an array of strings, not {describe(values[number])}"
            raise table.wrong(message, "spellings", number)
        if len(forms) != len(spellings[0]):
            raise table.wrong(
                f"{forms[0]!r} has {len(forms)} forms, {spellings[0][0]!r} has {len(spellings[0])}", "spellings", number
            )
    if len(spellings) < 2:
        raise table.missing("spellings", "'spellings' must be an array of at least two spellings")
    return spellings
