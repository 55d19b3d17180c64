"""The kind `languagetool`: rules of LanguageTool's, each enabled by its id.

    ids       table: id = { right = 28, read = 30 }, how many of its hits on news were read and how many an editor would
              have acted on. `severity = "note"` in it makes its findings notes, `severity = "off"` says that it was
              tried and is not used; `unless` is a regular expression of Python's, and words that match it as a whole
              are not flagged by this id
    corpus    what was read

The message may use `{text}`, `{replacement}` where there is one, and `{says}`, LanguageTool's own words. Options of the
rule: `ids`, more ids, for LanguageTool's rules that no rule of ours names, and `without`, ids that it leaves out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from linter.analysis.text.languagetool_matches import Remark, remarks
from linter.document.model import Document
from linter.files.expressions import reason_to_refuse
from linter.files.toml import Table
from linter.findings.finding import Finding, Severity, Source, Suggestion
from linter.rulebook.declarative import DeclarativeRule, read_message
from linter.rulebook.rule import Precision

_OFF = "off"


@dataclass(frozen=True)
class Options:
    """ids: of LanguageTool's rules that are reported too. without: of those that are not."""

    ids: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in (*self.ids, *self.without):
            if not name.isascii() or not name.replace("_", "").replace("-", "").isalnum():
                raise ValueError(f"{name!r} is not a LanguageTool rule id (such as 'EN_A_VS_AN')")


class Kind(DeclarativeRule):
    """Surfaces what LanguageTool's rules say of the draft's sentences."""

    Options = Options
    outside = True

    def read(self, table: Table) -> None:
        """Take `ids`, `corpus` and the message."""
        self.message = read_message(table, ("text", "replacement", "says"))
        corpus = table.string("corpus") or ""
        ids = table.table("ids")
        if ids is None or not ids.values:
            raise table.missing("ids", "'ids' must be a non-empty table of LanguageTool rule ids")
        self.lowered: dict[str, Severity] = {}
        self.unless: dict[str, re.Pattern[str]] = {}
        used: list[str] = []
        right = read = 0
        for name, one in ids.tables():
            chosen = one.choice("severity", (*Severity, _OFF))
            counts = [_count(one, key) for key in ("right", "read")]
            self._read_unless(name, one)
            one.finish()
            if counts[0] > counts[1]:
                raise one.wrong(f"{counts[0]} of {counts[1]} is impossible", "right")
            if chosen == _OFF:
                continue
            used.append(name)
            if chosen is None:
                right, read = right + counts[0], read + counts[1]
                continue
            if Severity(chosen).rank >= self.severity.rank:
                raise one.wrong(f"severity must be below the rule's own, {self.severity.value}", "severity")
            self.lowered[name] = Severity(chosen)
        precision = Precision(hits=read, right=right, corpus=corpus) if read else None
        self.__dict__.update(precision=precision, languagetool=tuple(used))

    def _read_unless(self, name: str, table: Table) -> None:
        pattern = table.string("unless")
        if pattern is None:
            return
        try:
            self.unless[name] = re.compile(pattern)
        except (re.error, RecursionError, OverflowError) as reason:
            raise table.wrong(f"unless is not a valid regular expression: {reason}", "unless") from reason
        refused = reason_to_refuse(pattern, re.NOFLAG)
        if refused:
            raise table.wrong(f"unless {refused}", "unless")

    def made(self, options: Any = None) -> DeclarativeRule:
        """The rule with the ids that its options add and leave out."""
        rule = super().made(options)
        chosen: Options = rule.options
        ids = dict.fromkeys((*self.languagetool, *chosen.ids))
        rule.__dict__["languagetool"] = tuple(name for name in ids if name not in chosen.without)
        return rule

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding for every remark of the rule's ids."""
        wanted = frozenset(self.languagetool)
        for remark in remarks(document):
            if remark.rule not in wanted or remark.block.kind not in self.common.blocks:
                continue
            unless = self.unless.get(remark.rule)
            if unless and unless.fullmatch(remark.block.text, remark.start, remark.end):
                continue
            if not self.excepted(remark.block, remark.start, remark.end):
                yield self._finding(remark)

    def _finding(self, remark: Remark) -> Finding:
        text = remark.block.text[remark.start : remark.end]
        offered = dict.fromkeys(one for one in remark.replacements if one != text)
        severity = min(self.lowered.get(remark.rule, self.severity), self.severity, key=lambda one: one.rank)
        values: Mapping[str, str] = {"says": remark.message, "replacement": next(iter(offered), "")}
        return self.report(
            remark.block,
            remark.start,
            remark.end,
            self.message,
            suggestions=[Suggestion(one) for one in offered],
            values=values,
            severity=severity,
            source=Source(f"LanguageTool, {remark.rule}"),
        )


def _count(table: Table, key: str) -> int:
    value = table.take(key, "a whole number", lambda value: type(value) is int and value >= 0)
    return int(value or 0)
