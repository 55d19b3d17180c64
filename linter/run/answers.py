"""What is known of a draft once the rules have run that depend on it alone: for the cache, and between processes.

The main process makes the result of it. It adds what stands outside the draft: rules that look there, the baseline, and
the draft's earlier version.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING

from linter.findings.finding import Finding, RuleFailure, Severity, Skipped
from linter.findings.packed import finding_of, values_of
from linter.records import NamedTuple
from linter.run.results import FileResult

if TYPE_CHECKING:
    from linter.document.model import Document
    from linter.rulebook.loader import Selection
    from linter.rulebook.rule import Rule
    from linter.run.discovery import Draft
    from linter.run.kept_text import KeptText
    from linter.run.resolver import InForce


class Answer(NamedTuple):
    """What the rules say of a draft.

    result: without its text, and without what a baseline or an earlier version says.
    checked: whether the draft could be checked.
    finished: whether all its rules have run, and what follows them; if not, the findings are the rules' own.
    lasting: whether another run may use it.
    day: the day on which it holds, as ISO writes it, empty if it holds on every other day too.
    otherwise: the rules that run although the draft's path does not select them, or do not although it does.
    lowered: rule -> the level in force, of rules that found something; empty where it is applied already.
    document: the draft, parsed, if this process has done it.
    """

    result: FileResult
    checked: bool = True
    finished: bool = True
    lasting: bool = False
    day: str = ""
    otherwise: tuple[str, ...] = ()
    lowered: Mapping[str, Severity] = {}
    document: Document | None = None


def examined(
    draft: Draft,
    data: bytes,
    in_force: InForce,
    *,
    compared: bool,
    failed: Sequence[RuleFailure] = (),
    before: Callable[[Rule | None], None] | None = None,
) -> Answer:
    """Check `draft`, whose bytes are `data`, with all rules that depend on it alone.

    compared: whether its findings are to be held against a baseline or an earlier version. failed: rules that are not
    to run, and why. before: called with each rule before it runs, and with None where no rule does.
    """
    from linter.run.check import guarded

    answers: list[Answer] = []

    def check() -> FileResult:
        answers.append(_examined(draft, data, in_force, compared=compared, failed=failed, before=before))
        return answers[0].result

    result = guarded(draft.path, check)
    return answers[0] if answers else Answer(result, checked=False)


def _examined(
    draft: Draft,
    data: bytes,
    in_force: InForce,
    *,
    compared: bool,
    failed: Sequence[RuleFailure],
    before: Callable[[Rule | None], None] | None,
) -> Answer:
    from linter.document.formats import decode
    from linter.rulebook.running import collect
    from linter.run.check import asked_of_drafts, conclude, parse_source, select_for
    from linter.run.pipeline import BEFORE_BASELINE
    from linter.run.register_age import judged_by

    source = decode(data, in_force.config.encoding, draft.path, draft.format).text
    document = parse_source(source, draft, in_force)
    selection = select_for(document, in_force)
    main = frozenset(rule.id for rule in main_rules(selection, in_force))
    without = main.union(failure.rule for failure in failed if failure.rule)
    rules = [rule for rule in asked_of_drafts(selection) if rule.id not in without]
    findings, failures = collect(rules, document, time_limit=in_force.config.time_limit, before=before)
    if before is not None:
        before(None)
    failures = together(failed, failures)
    lasting = not any(rule.outside and rule.id not in main for rule in selection.rules)
    if main:
        result = FileResult(draft.path, None, tuple(findings), tuple(failures))
        return Answer(result, finished=False, lasting=lasting and not failures, document=document)
    stages = BEFORE_BASELINE if compared else None
    result = conclude(document, selection, in_force, (findings, failures), stages=stages, before=before)
    result = result._replace(document=None, older=tuple(judged_by(document, in_force)))
    return Answer(
        result,
        lasting=lasting and not result.failures,
        day=_today() if document.unused else "",  # a date that lies too far ahead to be one is in time a year later
        otherwise=_otherwise(draft, selection, in_force) if compared else (),
        lowered=_lowered(result.findings, selection) if compared else {},
        document=document,
    )


def main_rules(selection: Selection, in_force: InForce) -> tuple[Rule, ...]:
    """The rules that ask something outside the draft, which the main process runs in every run."""
    from linter.run.check import asked_of_drafts

    foreign = in_force.rulebook.foreign
    return tuple(rule for rule in asked_of_drafts(selection) if rule.outside and rule.id not in foreign)


def together(first: Sequence[RuleFailure], second: Sequence[RuleFailure]) -> list[RuleFailure]:
    """The failures of two sets of rules, by rule."""
    return sorted((*first, *second), key=lambda one: one.rule or "") if first else list(second)


def completed(answer: Answer, draft: Draft, data: bytes, in_force: InForce) -> FileResult:
    """The result for `draft`, whose bytes are `data`, with what stands outside it. Raises CopydeskError."""
    from linter.run.kept_text import KeptText

    if not answer.checked:
        return answer.result
    result = answer.result if answer.finished else _with_main_rules(answer, draft, data, in_force)
    text = KeptText(draft, in_force, data, whole=bool(result.findings or result.arrived))
    if answer.finished and (in_force.baseline is not None or draft.base is not None):
        result = _compared(answer, draft, in_force, text)
    return result._replace(document=text, fail_level=in_force.config.fail_level)


def _with_main_rules(answer: Answer, draft: Draft, data: bytes, in_force: InForce) -> FileResult:
    """What the rules found that ran, and those that ask something outside the draft."""
    from linter.document.formats import decode
    from linter.rulebook.running import collect
    from linter.run.check import conclude, parse_source, select_for
    from linter.run.register_age import judged_by

    document = answer.document
    if document is None:
        source = decode(data, in_force.config.encoding, draft.path, draft.format).text
        document = parse_source(source, draft, in_force)
    selection = select_for(document, in_force)
    findings, failures = collect(main_rules(selection, in_force), document, time_limit=in_force.config.time_limit)
    collected = [*answer.result.findings, *findings], together(answer.result.failures, failures)
    older = tuple(judged_by(document, in_force))
    return conclude(document, selection, in_force, collected, base=draft.base)._replace(older=older)


def _compared(answer: Answer, draft: Draft, in_force: InForce, text: KeptText) -> FileResult:
    """What is new among the findings, by the baseline and by the draft's earlier version."""
    from linter.run.check import changes_of
    from linter.run.pipeline import FROM_BASELINE, Context, run_stages

    result = answer.result
    entries = None if in_force.baseline is None else in_force.baseline.of(draft.path)
    idle: set[str | None] = set()
    if entries:
        rules = {rule.id for rule in in_force.select(draft.path).rules}.symmetric_difference(answer.otherwise)
        idle = {rule.id for rule in in_force.rulebook.rules if rule.id not in rules}
        idle.update(one.rule for one in result.failures)
    with text.held() if result.findings else nullcontext():
        context = Context(
            text,
            quotations={},
            severity=answer.lowered,
            baseline=entries,
            changes=changes_of(text, draft.base, in_force) if result.findings else None,
            idle=idle,
        )
        context.dropped.update(result.dropped)
        kept = run_stages(list(result.findings), context, FROM_BASELINE)
    return result._replace(
        findings=tuple(kept),
        dropped=context.dropped,
        arrived=context.arrived,
        recorded=context.recorded,
        gone=context.gone,
    )


def _otherwise(draft: Draft, selection: Selection, in_force: InForce) -> tuple[str, ...]:
    usual = {rule.id for rule in in_force.select(draft.path).rules}
    return tuple(sorted(usual.symmetric_difference(rule.id for rule in selection.rules)))


def _lowered(findings: Sequence[Finding], selection: Selection) -> Mapping[str, Severity]:
    found = {one.rule for one in findings}
    return {rule.id: rule.severity for rule in selection.rules if rule.id in found}


def _today() -> str:
    return datetime.datetime.now(tz=datetime.UTC).date().isoformat()


# as bytes


def pack_answer(answer: Answer) -> bytes:
    """`answer` as bytes, without its path and document."""
    import json

    result = answer.result
    flags = (answer.checked, answer.finished, answer.lasting, answer.day)
    skipped = [(one.reason, one.rule, one.file is not None) for one in result.skipped]
    values = [
        *(flags, [values_of(one) for one in result.findings], result.failures, skipped),
        *(result.dropped, result.older, answer.otherwise, answer.lowered),
    ]
    return json.dumps(values, separators=(",", ":")).encode("ascii")


def unpack_answer(data: bytes, path: str) -> Answer:
    """The answer about the draft at `path`. Raises ValueError for anything else, and for one of another day."""
    import json

    try:
        flags, findings, failures, skipped, dropped, older, otherwise, lowered = json.loads(data)
        checked, finished, lasting, day = flags
        result = FileResult(
            path,
            None,
            tuple(map(finding_of, findings)),
            tuple(RuleFailure(rule, str(reason)) for rule, reason in failures),
            tuple(Skipped(reason, rule, path if has_file else None) for reason, rule, has_file in skipped),
            dropped=dict(dropped),
            older=None if older is None else tuple((str(country), str(known)) for country, known in older),
        )
        levels = {rule: Severity(level) for rule, level in lowered.items()}
    except (TypeError, LookupError, AttributeError, RecursionError) as error:
        raise ValueError(f"invalid packed answer: {error}") from error
    if day and day != _today():
        raise ValueError("an answer of another day")
    return Answer(result, checked, finished, lasting, day, tuple(otherwise), levels)
