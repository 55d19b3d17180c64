"""Messages quote no word of a draft that is longer than a line."""

from __future__ import annotations

from linter.api import Finding, Severity
from linter.document.span import Span
from linter.rulebook.rule import Rule


class _Odd(Rule):
    severity = Severity.WARNING

    def check(self, document: object) -> list[Finding]:
        raise NotImplementedError


def test_a_long_word_is_cut_in_the_message_and_nowhere_else() -> None:
    word = 70 * "n"
    found = _Odd.__new__(_Odd).finding(Span(0, 70), f"“{word}” is not in the dictionary", suggestions=[word])
    assert (found.message, found.suggestions[0].text) == (f"“{60 * 'n'}…” is not in the dictionary", word)
