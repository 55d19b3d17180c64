"""The kind `pattern`: a regular expression, where phrases don't suffice.

    pattern        a regular expression of Python's, searched for in the text of a block
    ignore-case    true: capitals don't matter (false)
    replacement    what to write instead: `\\1` or `\\g<name>` stand for groups; no suggestion if there is none
    safety         "safe", "unsafe" or "display": whether `--fix` may replace it ("unsafe")

The message may use `{text}`, `{replacement}` where there is one, and the names of the pattern's groups. Nothing is
found inside addresses, handles and hashtags. A pattern that could take for ever on some draft is refused.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator

from linter.analysis.text.tokens import EMAIL, HANDLE, HASHTAG, URL, tokens
from linter.document.model import Block, Document
from linter.files.expressions import pieces, reason_to_refuse
from linter.files.toml import Table
from linter.findings.finding import Finding, Suggestion
from linter.rulebook.declarative import DeclarativeRule, read_message, read_safety


class Kind(DeclarativeRule):
    """Flags what a regular expression matches."""

    def read(self, table: Table) -> None:
        """Take `pattern`, `ignore-case`, `replacement` and `safety`."""
        pattern = table.string("pattern")
        if pattern is None:
            raise table.missing("pattern", "'pattern' is missing")
        flags = re.IGNORECASE if table.boolean("ignore-case", False) else re.NOFLAG
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error", FutureWarning)  # "[[" and the like, which will mean something else
                self.pattern = re.compile(pattern, flags)
                refused = reason_to_refuse(pattern, flags)
        except (re.error, RecursionError, OverflowError, FutureWarning) as reason:
            raise table.wrong(f"pattern is not a valid regular expression: {reason}", "pattern") from reason
        if refused:
            raise table.wrong(f"pattern {refused}", "pattern")
        self.replacement = table.take("replacement", "a string", lambda value: isinstance(value, str))
        self.safety = read_safety(table)
        known = ["text", *self.pattern.groupindex]
        if self.replacement is None:
            if "safety" in table:
                raise table.wrong("'safety' needs a 'replacement'", "safety")
        else:
            self._check_replacement(table)
            known.insert(1, "replacement")
        self.message = read_message(table, known)

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding for every match."""
        for block in self.blocks(document):
            for start, end in pieces(block.text):
                for match in self.pattern.finditer(block.text, start, end):
                    yield from self._finding(block, match)

    def _finding(self, block: Block, match: re.Match[str]) -> Iterator[Finding]:
        start, end = match.span()
        if start == end or _in_address(block, start, end) or self.excepted(block, start, end):
            return
        suggestions: list[Suggestion] = []
        if self.replacement is not None:
            new = match.expand(self.replacement)
            if new == match.group():
                return
            suggestions.append(Suggestion(new, self.safety))
        groups = {name: value or "" for name, value in match.groupdict().items()}
        yield self.report(block, start, end, self.message, suggestions=suggestions, values=groups)

    def _check_replacement(self, table: Table) -> None:
        """Whether the replacement names only groups that the pattern has."""
        try:
            # A template is compiled only with a match; this pattern has the same groups and matches everything.
            names = {number: name for name, number in self.pattern.groupindex.items()}
            groups = (f"(?P<{names[n]}>)" if n in names else "()" for n in range(1, self.pattern.groups + 1))
            match = re.compile("".join(groups)).match("")
            assert match is not None
            match.expand(self.replacement)
        except (re.error, IndexError) as reason:
            raise table.wrong(f"replacement does not fit the pattern: {reason}", "replacement") from reason


def _in_address(block: Block, start: int, end: int) -> bool:
    found = tokens(block)
    for number in range(found.at(start), len(found)):
        if found.starts[number] >= end:
            return False
        if found.kinds[number] in _ADDRESSES:
            return True
    return False


_ADDRESSES = frozenset({URL, EMAIL, HANDLE, HASHTAG})
