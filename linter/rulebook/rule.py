"""The class that every Python rule extends."""

from __future__ import annotations

import re
from abc import ABCMeta, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from linter.document.model import Document
from linter.document.span import Span
from linter.findings.finding import Evidence, Finding, Severity, Source, Suggestion
from linter.records import NamedTuple

if TYPE_CHECKING:
    from linter.findings.suppression import Suppression


class Precision(NamedTuple):
    """How often a rule is right on real news, as measured.

    hits: the number of findings read.
    right: the number of those that an editor would act on.
    silent_on: for errors too rare to collect (`hits` is 0), the number of correct real contexts without a finding.
    corpus: what was read.
    """

    hits: int
    right: int
    corpus: str
    silent_on: int = 0

    @property
    def interval(self) -> tuple[float, float]:
        """The 95% interval of the share that is right (Wilson 1927), (0, 1) when nothing was read."""
        if not self.hits:
            return (0.0, 1.0)
        z, n = 1.959964, self.hits
        share = self.right / n
        middle = (share + z * z / (2 * n)) / (1 + z * z / n)
        half = z * ((share * (1 - share) / n + z * z / (4 * n * n)) ** 0.5) / (1 + z * z / n)
        return (max(0.0, middle - half), min(1.0, middle + half))

    def in_words(self) -> str:
        """The figures as documentation states them."""
        said = []
        if self.hits:
            low, high = self.interval
            interval = f"95% interval {low:.0%} to {high:.0%}"
            said.append(f"{self.right} of {self.hits} findings were right: {self.right / self.hits:.0%} ({interval})")
        if self.silent_on:
            said.append(f"no finding on {self.silent_on:,} correct uses of what it looks for")
        return "; ".join(said or ["no finding was judged"]) + f". Read: {self.corpus}"


class NoOptions:
    """The options of a rule that has none."""


class _RuleType(ABCMeta):
    """A type with abstract methods and without virtual subclasses.

    An ABC looks for those among all its subclasses: in a process that loads packs again and again, as `--watch` does,
    each question whether something is a rule would take longer than the one before.
    """

    def __instancecheck__(cls, instance: Any) -> bool:
        return type.__instancecheck__(cls, instance)

    def __subclasscheck__(cls, subclass: type) -> bool:
        return type.__subclasscheck__(cls, subclass)


class Rule(metaclass=_RuleType):
    """A check for one kind of error. It has no state: documents come in, findings go out.

    A rule is one class in one file under a pack's `rules/<family>/`; its id is that path. Its module's docstring is its
    documentation: a summary line ("Checks for …"), then paragraphs that start with `Why:`, `Not flagged:`, `Source:`.

    severity: the severity of its findings, unless a finding has a lower one.
    enabled: whether it runs when nothing selects it.
    quotations: "check" reports findings inside quotation marks, "skip" drops them.
    examples: small drafts in Markdown with `[[flagged=>fixed]]` marks (see testing.py).
    precision: its measured precision, None if it was not measured.
    Options: a frozen dataclass of its options with their defaults; `self.options` is an instance of it.
    outside: whether its findings depend on anything besides the draft, the files of its pack and the files that its
        options name, such as a server. If so, it runs in every run, and its findings are not cached.
    languagetool: the LanguageTool rule ids that it uses; the kind `languagetool` sets them.
    dated_by: the kinds of registers ("offices") that it compares with a draft's date: if a register is older than a
        draft, the report says so.
    by_block: whether what it finds in a block is decided by that block alone (its kind, level, words, markup, and what
        stands in quotation marks there) and by what is no part of the text (path, format, date, language, settings,
        accepted words and registers of the draft). Servers keep what it found with the block until one of these
        changes, and show it documents of one block. What such a rule has to know of the whole draft it asks of
        analyses that are `of_whole_draft`.

    The loader sets `id`, `folder` (where the rule's data is) and `options`.
    """

    severity: ClassVar[Severity]
    enabled: ClassVar[bool] = True
    quotations: ClassVar[Literal["check", "skip"]] = "check"
    examples: ClassVar[tuple[str, ...]] = ()
    precision: ClassVar[Precision | None] = None
    Options: ClassVar[type[Any]] = NoOptions
    outside: ClassVar[bool] = False
    languagetool: ClassVar[tuple[str, ...]] = ()
    dated_by: ClassVar[tuple[str, ...]] = ()
    by_block: ClassVar[bool] = False

    id: str = ""
    folder: Path = Path()

    def __init__(self, options: Any = None) -> None:
        self.options: Any = options if options is not None else self.Options()

    @abstractmethod
    def check(self, document: Document) -> Iterator[Finding] | Iterable[Finding]:
        """Yield a finding for each error in `document`, in any order."""

    def leaves_out(self, document: Document) -> Iterable[str]:  # noqa: ARG002 - most rules look at all of it
        """Yield what the rule does not check in `document` and why, a sentence each, for the report.

        It is called after `check`, possibly in another process, so it must be cheap.
        """
        return ()

    def finding(
        self,
        span: Span,
        message: str,
        *,
        suggestions: Iterable[Suggestion | str] = (),
        evidence: Iterable[Evidence] = (),
        source: Source | None = None,
        severity: Severity | None = None,
        confidence: float = 1.0,
    ) -> Finding:
        """A finding at `span`; a string as suggestion is unsafe, and words over 60 characters in a message are cut."""
        return Finding(
            rule=self.id,
            span=span,
            message=_LONG_WORD.sub(lambda word: f"{word.group()[:_LONGEST_WORD]}…", message),
            severity=severity or self.severity,
            confidence=confidence,
            suggestions=tuple(Suggestion(s) if isinstance(s, str) else s for s in suggestions),
            evidence=tuple(evidence),
            source=source,
        )


_LONGEST_WORD = 60
_LONG_WORD = re.compile(rf"[^\s“”]{{{_LONGEST_WORD + 1},}}")
"""A word that no message quotes whole."""


class SuppressionRule(Rule):
    """A rule that checks the suppressions of a draft, not the draft itself.

    It runs after all other rules, when it is known what each suppression silenced.
    """

    def check(self, document: Document) -> Iterable[Finding]:  # noqa: ARG002 - the words of a draft don't matter
        """No findings: the rule checks suppressions only."""
        return ()

    @abstractmethod
    def judge(self, suppressions: Sequence[Suppression]) -> Iterable[Finding]:
        """Yield a finding for each error in the suppressions of a draft, in any order."""
