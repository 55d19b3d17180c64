"""The notation of examples, and running a rule's examples.

An example is a whole small draft in Markdown. `[[flagged=>fixed]]` states that the rule flags exactly these characters,
and its first suggestion; `[[flagged]]` states that it flags them without a suggestion. Nothing else may be flagged.
Marks may contain markup, and flagged words may contain other marks. `\\[[` stands for two brackets, and inside a mark
`\\]]` and `\\=>` stand for themselves. Single brackets in a mark belong to it if they pair: `[[the [site](url)]]`.
"""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, Any

from linter.document.span import Span
from linter.errors import InputError
from linter.records import NamedTuple
from linter.rulebook.rule import SuppressionRule
from linter.services import Services

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from linter.document.model import Document
    from linter.findings.finding import Finding, RuleFailure
    from linter.languagetool.engine import Engine
    from linter.rulebook.loader import LoadedRule
    from linter.rulebook.rule import Rule


class Expectation(NamedTuple):
    """A finding that an example states: the flagged characters of its source, and the first suggestion or None."""

    span: Span
    fixed: str | None = None


class Example(NamedTuple):
    """An example without its marks, and the findings that they state, in the order of the draft."""

    source: str
    expectations: tuple[Expectation, ...]

    @property
    def flagged(self) -> bool:
        """Whether it states a finding; otherwise the rule must be silent."""
        return bool(self.expectations)


class NotationError(ValueError):
    """An example with invalid marks; `position` counts characters of the example."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.position = position


class ExampleFailure(NamedTuple):
    """An example that failed. `number` counts from 1; 0 stands for all examples.

    message: what was expected and what was found, in one or more lines.
    """

    rule: str
    number: int
    example: str
    message: str


def parse_example(text: str) -> Example:
    """The draft and the expectations of an example. Raises NotationError."""
    return _Reader(text).read()


def run_examples(
    loaded: LoadedRule,
    options: Any = None,
    *,
    languagetool: Engine | None = None,
    run: Callable[[Rule, Example], str] | None = None,
) -> list[ExampleFailure]:
    """Run a rule's examples and return those that fail. Each runs the rule alone, as configured for quotations.

    options: an instance of the rule's options, None for the defaults. languagetool: what rules of the kind
    `languagetool` ask. run: replaces `run_example`, for example in another process. A rule without a flagged and a
    silent example fails too, because nothing would be tested. Raises RuleError if the rule can't be loaded.
    """
    run = run or partial(run_example, languagetool=languagetool)
    rule = loaded.make(options)
    failures: list[ExampleFailure] = []
    kinds = set()
    for number, text in enumerate(loaded.examples, 1):
        try:
            example = parse_example(text)
        except NotationError as reason:
            message = f"invalid marks: {reason} (character {reason.position + 1})"
            failures.append(ExampleFailure(rule.id, number, text, message))
            continue
        kinds.add(example.flagged)
        message = run(rule, example)
        if not message and text in loaded.examples[: number - 1]:
            message = f"the same as example {loaded.examples.index(text) + 1}"
        if message:
            failures.append(ExampleFailure(rule.id, number, text, message))
    for kind, word in ((True, "flagged"), (False, "silent")):
        if kind not in kinds:
            failures.append(ExampleFailure(rule.id, 0, "", f"the rule has no {word} example"))
    return failures


def run_example(rule: Rule, example: Example, languagetool: Engine | None = None) -> str:
    """How the findings differ from those stated; "" if they do not.

    Imported registers don't count: examples hold whatever a newsroom has imported.
    """
    from linter.document.parse import parse

    services = Services(imported=False, languagetool=languagetool)
    try:
        document = parse(example.source, path="example.md", services=services)
    except InputError as reason:
        return f"can't be parsed as a draft: {reason.message}"
    found, failures = _on_suppressions(rule, document) if isinstance(rule, SuppressionRule) else _on(rule, document)
    if failures:
        return f"did not finish: {failures[0].reason}"
    if rule.quotations == "skip" and found:
        from linter.analysis.text.quotations import quoted

        found = [finding for finding in found if not quoted(document, finding.span)]
    return _difference(example, found)


def example_time_limit() -> float:
    """Seconds of CPU time that a rule may take for an example: those of a check in which nobody says otherwise."""
    from linter.config.schema import Config

    return Config().time_limit


def _on(rule: Rule, document: Document) -> tuple[list[Finding], Sequence[RuleFailure]]:
    """What the rule finds and what is wrong with it, as in a check."""
    from linter.rulebook.running import collect

    return collect((rule,), document, time_limit=example_time_limit())


def _on_suppressions(rule: SuppressionRule, document: Document) -> tuple[list[Finding], Sequence[RuleFailure]]:
    """The same when the built-in rules that are on by default have been asked before it."""
    from linter.findings.suppressions import Ran
    from linter.rulebook.running import collect
    from linter.run.pipeline import Context, run_stages

    names, others = _others()
    findings, _ = collect(others, document)
    ran = Ran({other.id for other in others}, names, whole=True)
    quotations = {other.id: other.quotations for other in others}
    limit = example_time_limit()
    context = Context(document, quotations=quotations, severity={}, judges=(rule,), ran=ran, time_limit=limit)
    found = [finding for finding in run_stages(findings, context) if finding.rule == rule.id]
    return found, context.failures


@cache
def _others() -> tuple[tuple[str, ...], tuple[Rule, ...]]:
    """The names of all built-in rules and families; the rules that are on and look at drafts."""
    from linter.rulebook.loader import load_rulebook

    rulebook = load_rulebook()
    made = [loaded.make() for loaded in rulebook.rules if loaded.enabled]
    return rulebook.names(), tuple(one for one in made if not isinstance(one, SuppressionRule))


def _difference(example: Example, findings: list[Finding]) -> str:
    found = sorted((_as_expectation(finding) for finding in findings), key=_order)
    if found == sorted(example.expectations, key=_order):
        return _useless_suggestion(example, found)
    missing = _without(example.expectations, found)
    extra = _without(found, example.expectations)
    lines = [f"expected {_shown(one, example)}" for one in missing] + [
        f"found    {_shown(one, example)}" for one in extra
    ]
    if not findings:
        lines.append("found    nothing")
    elif not example.expectations:
        lines.insert(0, "expected nothing")
    return "\n".join(lines)


def _as_expectation(finding: Finding) -> Expectation:
    return Expectation(finding.span, finding.suggestions[0].text if finding.suggestions else None)


def _order(expectation: Expectation) -> tuple[Span, bool, str]:
    return expectation.span, expectation.fixed is not None, expectation.fixed or ""


def _without(some: Any, others: Any) -> list[Expectation]:
    """`some` less `others`, each of which counts once."""
    left = list(others)
    kept = []
    for one in some:
        if one in left:
            left.remove(one)
        else:
            kept.append(one)
    return kept


def _useless_suggestion(example: Example, found: list[Expectation]) -> str:
    for one in found:
        if one.fixed == example.source[one.span.start : one.span.end]:
            return f"suggests the text that is already there: {_shown(one, example)}"
    return ""


def _shown(one: Expectation, example: Example) -> str:
    text = example.source[one.span.start : one.span.end]
    suggested = "no suggestion" if one.fixed is None else f"suggesting {one.fixed!r}"
    return f"{text!r} at characters {one.span.start} to {one.span.end}, {suggested}"


class _Mark:
    """A mark that is being read. `start` is in the source, `position` in the example."""

    def __init__(self, start: int, position: int) -> None:
        self.start = start
        self.position = position
        self.end = -1  # of the flagged words, once the fixed ones are read
        self.fixed = ""
        self.brackets = 0  # single ones that are open


class _Reader:
    """Reads an example from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.source = ""
        self.marks: list[_Mark] = []
        self.expectations: list[Expectation] = []

    def read(self) -> Example:
        position = 0
        while position < len(self.text):
            position += self.step(position)
        if self.marks:
            raise NotationError("a mark is not closed", self.marks[-1].position)
        return Example(self.source, tuple(sorted(self.expectations, key=_order)))

    def step(self, position: int) -> int:
        """Read what stands at `position`; how many characters that was."""
        text = self.text
        mark = self.marks[-1] if self.marks else None
        fixing = mark is not None and mark.end >= 0
        if text.startswith("\\[[", position) or (mark and text.startswith(("\\]]", "\\=>"), position)):
            self.keep(text[position + 1 : position + 3])
            return 3
        if text.startswith("[[", position) and not fixing:
            self.marks.append(_Mark(len(self.source), position))
            return 2
        if mark is not None:
            if text.startswith("=>", position) and not fixing:
                mark.end = len(self.source)
                mark.brackets = 0
                return 2
            if text.startswith("]]", position) and not mark.brackets:
                self.close(self.marks.pop())
                return 2
            if text[position] == "[":
                mark.brackets += 1
            elif text[position] == "]" and mark.brackets:
                mark.brackets -= 1
        self.keep(text[position])
        return 1

    def keep(self, text: str) -> None:
        if self.marks and self.marks[-1].end >= 0:
            self.marks[-1].fixed += text
        else:
            self.source += text

    def close(self, mark: _Mark) -> None:
        fixed = mark.fixed if mark.end >= 0 else None
        end = mark.end if mark.end >= 0 else len(self.source)
        if mark.start == end and not fixed:
            raise NotationError("a mark is empty", mark.position)
        self.expectations.append(Expectation(Span(mark.start, end), fixed))
