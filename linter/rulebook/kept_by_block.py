"""Findings that outlive a version of a draft: those of rules for which one block decides what they find in it.

At every keystroke all blocks of a draft but one are as they were, and so is what a rule that is `by_block` finds in
them. Of a block that has changed, or that nobody has seen, such a rule is shown a document that has this block alone,
so it can't depend on another one. What it found is kept with the block (see document/known_blocks.py) and holds as
long as all that it could see is the same: the block, its markup, the fields that all blocks share, the rules that ran,
and what the whole draft answered to what it was asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from linter.analysis.text.quotations import beginning_of_quotation, quotations, quotations_in
from linter.document.analysed import analysis_of_text, compute_of
from linter.document.block_view import SHARED, BlockView, Question, extent
from linter.document.model import Block, Document, number_as
from linter.document.span import Span
from linter.findings.finding import Finding
from linter.rulebook.rule import Rule


class _Kept:
    """What rules found in a block.

    rules: those that ran. key: what they could see. answers: what the draft said when it was asked. findings: by the
    rules' ids, at the places that they had when the block began at `start`.
    """

    __slots__ = ("answers", "findings", "key", "rules", "start")

    def __init__(self, rules: tuple[Rule, ...], key: tuple[Any, ...], start: int) -> None:
        self.rules = rules
        self.key = key
        self.start = start
        self.answers: dict[Question, Any] = {}
        self.findings: dict[str, list[Finding]] = {}

    def holds(self, rules: tuple[Rule, ...], key: tuple[Any, ...], document: Document) -> bool:
        """Whether rules that see what `key` says, in a block of `document`, find the same."""
        return (
            self.rules == rules
            and self.key == key
            and all(ask(document, *given) == answer for (ask, given), answer in self.answers.items())
        )


class KeptByBlock:
    """Runs the rules that are `by_block` on those blocks of a document of which nothing is kept that holds."""

    def __init__(self, rules: Iterable[Rule], document: Document) -> None:
        self._rules = tuple(rule for rule in rules if rule.by_block)
        self._document = document
        self._new: list[tuple[BlockView, _Kept]] | None = None
        self._found: dict[str, list[Finding]] = {}

    def check(self, rule: Rule) -> Iterator[Finding]:
        """The findings of one of the rules, kept and new."""
        if self._new is None:
            self._new = list(self._looked_up())
        yield from self._found.get(rule.id, ())
        for view, kept in self._new:
            (block,) = view.blocks
            index = block.index
            number_as(block, 0)
            try:
                for finding in rule.check(view):
                    yield finding
                    kept.findings.setdefault(rule.id, []).append(finding)
            finally:
                number_as(block, index)

    def keep(self) -> None:
        """Keep what was found in new blocks, all rules having told all that they find."""
        for view, kept in self._new or ():
            kept.answers = view.answers
            _latest(view.blocks[0])[:] = [kept]

    def _looked_up(self) -> Iterator[tuple[BlockView, _Kept]]:
        """Take what is kept and holds; yield a view of each other block, and where to keep what is found there."""
        document = self._document
        shared = tuple(getattr(document, name) for name in SHARED)
        blocks = document.prose
        for number, block in enumerate(blocks):
            following = beginning_of_quotation(blocks[number + 1].text) if number + 1 < len(blocks) else ""
            start = extent(block)[0]
            key = (*_seen(block, document), following, shared)
            kept = next(iter(_latest(block)), None)
            if kept is None or not kept.holds(self._rules, key, document):
                view = BlockView(document, block)
                view.results[compute_of(quotations)] = tuple(quotations_in(block, following))
                yield view, _Kept(self._rules, key, start)
                continue
            for rule_id, findings in kept.findings.items():
                self._found.setdefault(rule_id, []).extend(moved(one, start - kept.start) for one in findings)


@analysis_of_text
def _latest(block: Block) -> list[_Kept]:  # noqa: ARG001 - it has them
    """What rules found in the block when they saw it last: nothing, or one entry, which is changed in place."""
    return []


def moved(finding: Finding, by: int) -> Finding:
    """The finding so many characters further on."""
    if not by:
        return finding
    evidence = tuple(one if one.span is None else one._replace(span=_moved(one.span, by)) for one in finding.evidence)
    claim = None if finding.claim is None else _moved(finding.claim, by)
    return finding._replace(span=_moved(finding.span, by), evidence=evidence, claim=claim)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _seen(block: Block, document: Document) -> tuple[object, ...]:
    """All that a view shows of a block besides its kind, level and text, by which it is known, as if it began at 0."""
    start, end = extent(block)
    runs = tuple((run.text_start, run.text_length, run.source_start - start, run.source_length) for run in block.runs)
    return document.source[start:end], runs, block.source_span.start - start, block.source_span.end - start
