"""Run rules on a document, and accept only valid findings from them."""

from __future__ import annotations

import re
import signal
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from linter.document.model import Document
from linter.document.span import Span
from linter.errors import CopydeskError, LanguageToolError
from linter.findings.finding import Evidence, Finding, RuleFailure, Safety, Severity, Skipped, Source, Suggestion
from linter.findings.suppression import Suppression
from linter.rulebook.printed import Printed, described
from linter.rulebook.rule import Rule, SuppressionRule
from linter.time_limit import TimeLimit, TimeLimitReached, signals_handled

_REFERENCES = re.compile(r":[a-z][\w+:.-]*:`|\]\(|\]\[|\[\^|<https?:|</?a\b|`_|\{\{|\{%|<%")
"""Markup of links, notes and template code, which no reader sees and no suggestion may drop."""
_MARK = re.compile(r"\*{1,3}|~~|==|</?[a-zA-Z][^<>\n]{0,200}>")
"""A mark of emphasis, or a tag."""
MOST = 100_000
"""Largest number of findings of a rule in one draft; a rule with more is stopped."""


def collect(
    rules: Iterable[Rule],
    document: Document,
    *,
    time_limit: float = 0,
    before: Callable[[Rule], None] | None = None,
    keeping: bool = False,
) -> tuple[list[Finding], list[RuleFailure]]:
    """The findings of the rules in `document`, and the rules that failed.

    A rule fails if it raises, or yields anything but a valid finding; its valid findings are kept, and the failure says
    that there may be more. It also fails if it takes more than `time_limit` seconds of CPU time (0: no limit); then
    none of its findings are kept, because how far it came is chance. What a rule prints goes to standard error.
    before: called with each rule before it runs. keeping: whether rules by block are asked about the blocks alone of
    which nothing is kept (see kept_by_block.py).
    """
    rules = list(rules)
    if any(rule.languagetool for rule in rules):
        from linter.analysis.text.languagetool_matches import remarks

        with suppress(LanguageToolError):  # each rule that needs the answer says what is wrong
            remarks(document)  # here, so that the start of a server is not counted against the first rule
    if not keeping:
        asked = ((rule, partial(_checked, rule, document)) for rule in rules)
        return _collected(asked, document, TimeLimit(time_limit), before)
    from linter.rulebook.kept_by_block import KeptByBlock

    kept = KeptByBlock(rules, document)

    def found(rule: Rule) -> Iterable[Finding]:
        return kept.check(rule) if rule.by_block else rule.check(document)

    asked = ((rule, partial(found, rule)) for rule in rules)
    findings, failures = _collected(asked, document, TimeLimit(time_limit), before)
    if not failures:
        kept.keep()
    return findings, failures


def collect_on_suppressions(
    rules: Iterable[SuppressionRule],
    document: Document,
    suppressions: Sequence[Suppression],
    *,
    time_limit: float = 0,
    before: Callable[[Rule], None] | None = None,
) -> tuple[list[Finding], list[RuleFailure]]:
    """The same for rules about `suppressions`, those of `document`."""
    asked = ((rule, partial(_judged, rule, suppressions)) for rule in rules)
    return _collected(asked, document, TimeLimit(time_limit), before)


def _checked(rule: Rule, document: Document) -> Iterable[Finding]:
    return rule.check(document)


def _judged(rule: SuppressionRule, suppressions: Sequence[Suppression]) -> Iterable[Finding]:
    return rule.judge(suppressions)


def _collected(
    asked: Iterable[tuple[Rule, Callable[[], Iterable[Finding]]]],
    document: Document,
    limit: TimeLimit,
    before: Callable[[Rule], None] | None = None,
) -> tuple[list[Finding], list[RuleFailure]]:
    findings: list[Finding] = []
    failures: list[RuleFailure] = []
    with signals_handled(), Printed() as printed:
        for rule, check in asked:
            rule_id = rule.id  # which a rule could change
            if before is not None:
                before(rule)
            printed.by(rule_id)
            found, wrong = _found(rule, check, document, limit)
            findings += found
            if wrong is not None:
                failures.append(RuleFailure(rule_id, wrong))
    return findings, failures


def left_out(rules: Iterable[Rule], document: Document) -> tuple[list[Skipped], list[RuleFailure]]:
    """What the rules did not check in `document`, each reason once, and the rules that failed to say."""
    reasons: dict[str, None] = {}
    failures: list[RuleFailure] = []
    for rule in rules:
        try:
            reasons.update(dict.fromkeys(rule.leaves_out(document)))
        except Exception as error:  # noqa: BLE001 - nothing a rule does may stop the other rules
            failures.append(RuleFailure(rule.id, _described(error, rule)))
    return [Skipped(reason, file=document.path) for reason in reasons], failures


def too_long(rule: str | None, time_limit: float, *, by_clock: bool = False) -> RuleFailure:
    """The failure of a rule (None: of parsing) that was stopped.

    It took more than `time_limit` seconds of CPU time or, if `by_clock`, the corresponding time on the clock.
    """
    return RuleFailure(rule, TimeLimit(time_limit).exceeded("parsing" if rule is None else "it", by_clock=by_clock))


def _found(
    rule: Rule, check: Callable[[], Iterable[Finding]], document: Document, limit: TimeLimit
) -> tuple[list[Finding], str | None]:
    """The findings of one rule, and why it failed, if it did."""
    found: list[Finding] = []
    wrong: str | None = None
    try:
        limit.start()
        try:
            for finding in check():
                fault = _fault(finding, rule, len(document.source))
                if fault is not None:
                    wrong = wrong or fault
                elif len(found) == MOST:
                    wrong = f"the rule yielded more than {MOST} findings"
                    break
                else:
                    kept = _without_loss(finding, document)
                    found.append(kept._replace(quoted=False, fingerprint=""))  # the pipeline's to say
        finally:
            limit.stop()
    except TimeLimitReached:
        limit.stop()
        return [], limit.exceeded("it")
    except CopydeskError as error:
        wrong = str(error)
    except KeyboardInterrupt as error:
        if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
            raise
        wrong = _described(error, rule)  # nobody can interrupt a worker: it is the rule's own
    except BaseException as error:  # noqa: BLE001 - nothing a rule does may stop the other rules
        wrong = _described(error, rule)
    return found, wrong


def _without_loss(finding: Finding, document: Document) -> Finding:
    """The finding without the suggestions that would take a link, a note or template code out of the draft.

    A mark of emphasis or a tag that stands alone among the flagged words is kept where it is.
    """
    if not finding.suggestions:
        return finding
    flagged = document.text_of(finding.span)
    references = _REFERENCES.findall(flagged)
    kept = [one for one in finding.suggestions if all(mark in one.text for mark in references)]
    marks = [] if references else list(_MARK.finditer(flagged))
    if len(marks) == 1:
        kept = [one._replace(text=text) for one in kept if (text := _with_mark(one.text, marks[0]))]
    return finding if len(kept) == len(finding.suggestions) and not marks else finding._replace(suggestions=tuple(kept))


def _with_mark(text: str, mark: re.Match[str]) -> str:
    """A suggestion with the mark of the flagged source at its place; "" where no place is plainly that."""
    before, after = mark.string[: mark.start()], mark.string[mark.end() :]
    if not text or mark[0] in text:
        return text or mark[0]
    if text.startswith(before):
        return before + mark[0] + text[len(before) :]
    return f"{text.removesuffix(after)}{mark[0]}{after}" if text.endswith(after) else ""


def _fault(finding: object, rule: Rule, length: int) -> str | None:
    """What is wrong with something that a rule yielded; None for a valid finding. length: characters of the source."""
    if not isinstance(finding, Finding):
        return f"the rule yielded {_a(finding)} instead of a finding"
    if finding.rule != rule.id:
        return f"the rule yielded a finding of {finding.rule!r}; use self.finding()"
    if not _is_text(finding.message):
        return "the rule yielded a finding without a message"
    place = _span_fault(finding.span, length)
    if place is not None:
        return f"the rule yielded a finding {place}"
    return _values_fault(finding) or _evidence_fault(finding.evidence, length)


def _values_fault(finding: Any) -> str | None:
    if not isinstance(finding.severity, Severity):
        return f"the rule yielded a finding whose severity is {_a(finding.severity)}"
    if not isinstance(finding.confidence, (int, float)) or not 0 <= finding.confidence <= 1:
        return f"the rule yielded a finding with a confidence outside 0 to 1: {finding.confidence!r}"
    if not _is_source(finding.source):
        return f"the rule yielded a finding whose source is {_a(finding.source)}"
    return _suggestions_fault(finding.suggestions)


def _suggestions_fault(suggestions: Any) -> str | None:
    if not isinstance(suggestions, tuple):
        return f"the rule yielded a finding whose suggestions are not a tuple: {_a(suggestions)}"
    for suggestion in suggestions:
        if not isinstance(suggestion, Suggestion) or not isinstance(suggestion.text, str):
            return f"the rule yielded a finding with an invalid suggestion: {_a(suggestion)}"
        safety: Any = suggestion.safety
        if not isinstance(safety, Safety):
            return f"the rule yielded a suggestion whose safety is {_a(safety)}"
    return None


def _evidence_fault(evidence: Any, length: int) -> str | None:
    if not isinstance(evidence, tuple):
        return f"the rule yielded a finding whose evidence is not a tuple: {_a(evidence)}"
    for one in evidence:
        if not isinstance(one, Evidence) or not _is_text(one.message) or not _is_source(one.source):
            return f"the rule yielded a finding with invalid evidence: {_a(one)}"
        place = None if one.span is None else _span_fault(one.span, length)
        if place is not None:
            return f"the rule yielded evidence {place}"
    return None


def _span_fault(span: Any, length: int) -> str | None:
    if not isinstance(span, Span) or type(span.start) is not int or type(span.end) is not int:
        return f"whose span is {_a(span)}"
    if not 0 <= span.start <= span.end <= length:
        return f"at characters {span.start} to {span.end}, outside the draft of {length} characters"
    return None


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_source(value: Any) -> bool:
    if value is None:
        return True
    if not isinstance(value, Source) or not _is_text(value.name):
        return False
    return all(one is None or isinstance(one, str) for one in (value.url, value.as_of, value.record))


def _a(value: object) -> str:
    return "None" if value is None else f"a value of type {type(value).__name__}"


def _described(error: BaseException, rule: Rule) -> str:
    """The error on one line, with the last place in the rule's own file that it came through."""
    what = described(error)
    folder = str(rule.folder)
    place = ""
    trace = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if rule.folder != Path() and file.startswith(folder):
            place = f" ({Path(file).name}, line {trace.tb_lineno})"
        trace = trace.tb_next
    return what + place
