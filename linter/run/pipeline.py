"""The stages that findings pass between the rules and the report."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from linter.document.model import Text
from linter.document.span import Span
from linter.findings.finding import Finding, RuleFailure, Severity
from linter.findings.suppressions import Ran, Suppressions
from linter.run.fingerprint import with_fingerprints

if TYPE_CHECKING:
    from linter.findings.baseline import Entry
    from linter.findings.changed import Changes
    from linter.rulebook.rule import Rule, SuppressionRule


class Context:
    """What the stages read, and where they record what they do.

    document: the draft; stages up to BEFORE_BASELINE need it parsed.
    quotations: rule id -> "check" or "skip" for words in quotation marks.
    severity: rule id -> the configured severity.
    judges: the rules about suppressions.
    ran: what these rules need to know about the other rules.
    time_limit: seconds of CPU time for each of them, 0 for no limit.
    before: called with each of them before it runs.
    baseline: fingerprint -> baseline entry of the draft; None without a baseline.
    changes: tells new findings from old ones; None if all are reported.
    idle: rules that did not run or did not finish.

    The stages fill in the others:

    dropped: name of a stage -> number of findings it dropped.
    failures: rules that a stage ran and that failed.
    arrived: the findings before the baseline was applied, if there is one.
    recorded: fingerprint -> entry of the findings that the baseline records.
    gone: entries that no longer occur, of rules that are not idle.
    """

    def __init__(
        self,
        document: Text,
        *,
        quotations: Mapping[str, Literal["check", "skip"]],
        severity: Mapping[str, Severity],
        judges: Sequence[SuppressionRule] = (),
        ran: Ran | None = None,
        time_limit: float = 0,
        before: Callable[[Rule], None] | None = None,
        baseline: Mapping[str, Entry] | None = None,
        changes: Changes | None = None,
        idle: Collection[str | None] = (),
    ) -> None:
        self.document = document
        self.quotations = quotations
        self.severity = severity
        self.judges = judges
        self.ran = ran or Ran((), (), whole=True)
        self.time_limit = time_limit
        self.before = before
        self.baseline = baseline
        self.changes = changes
        self.idle = idle
        self.dropped: dict[str, int] = {}
        self.failures: list[RuleFailure] = []
        self.arrived: tuple[Finding, ...] = ()
        self.recorded: Mapping[str, Entry] = {}
        self.gone: tuple[Entry, ...] = ()

    def drop(self, stage: str, count: int) -> None:
        """Note that `stage` dropped `count` findings."""
        if count:
            self.dropped[stage] = self.dropped.get(stage, 0) + count


def run_stages(findings: list[Finding], context: Context, stages: Sequence[Stage] | None = None) -> list[Finding]:
    """The findings left after the stages (by default all of STAGES), in the order of the draft."""
    for stage in STAGES if stages is None else stages:
        findings = stage(findings, context)
    return findings


def in_order(findings: list[Finding], _context: Context) -> list[Finding]:
    """Sort by place, then rule; later stages keep this order."""
    return sorted(findings, key=lambda one: (one.span, one.rule, -one.severity.rank, -one.confidence, one.message))


def duplicates(findings: list[Finding], context: Context) -> list[Finding]:
    """Keep one finding of a rule for the same words: the most severe, then the most confident.

    The suggestions of the others are added to it.
    """
    kept: dict[tuple[Span, str], list[Finding]] = {}
    for one in findings:  # in_order() puts the best of them first
        kept.setdefault((one.span, one.rule), []).append(one)
    if len(kept) == len(findings):
        return findings
    from linter.findings.agreement import with_suggestions_of

    context.drop("duplicates", len(findings) - len(kept))
    return [with_suggestions_of(same[0], same[1:]) for same in kept.values()]


def fingerprints(findings: list[Finding], context: Context) -> list[Finding]:
    """Give each finding its fingerprint, before stages that depend on edits and configuration drop any."""
    return with_fingerprints(findings, context.document.parsed()) if findings else findings


def quotations(findings: list[Finding], context: Context) -> list[Finding]:
    """Mark findings inside quotations, and drop those of rules that skip quotations."""
    if not findings:
        return findings
    from linter.analysis.text.quotations import quoted

    document, kept = context.document.parsed(), []
    for one in findings:
        inside = quoted(document, one.span)
        if inside and context.quotations.get(one.rule) == "skip":
            continue
        kept.append(one._replace(quoted=True) if inside else one)
    context.drop("quotations", len(findings) - len(kept))
    return kept


def suppressed(findings: list[Finding], context: Context) -> list[Finding]:
    """Drop findings that the draft suppresses, and add findings about its suppressions."""
    if not findings and not context.judges:
        return findings
    document = context.document.parsed()
    said = Suppressions(document)
    kept = [one for one in findings if not said.silences(one)]
    context.drop("suppressions", len(findings) - len(kept))
    if not said:
        return kept
    if context.ran.known and (misspelt := said.misspelt(context.ran.known)):
        from linter.findings.agreement import unfixed_in

        kept = unfixed_in(
            kept,
            misspelt,
            "this invalid suppression may be meant for the finding, so --fix does not apply its suggestion",
        )
    if not context.judges:
        return kept
    from linter.rulebook.running import collect_on_suppressions

    found, failures = collect_on_suppressions(
        context.judges, document, said.judged(context.ran), time_limit=context.time_limit, before=context.before
    )
    context.failures += failures
    added = with_fingerprints(duplicates(in_order(found, context), context), document)
    unsilenced = [one for one in added if not said.silences(one)]
    context.drop("suppressions", len(added) - len(unsilenced))
    return in_order(kept + unsilenced, context)


def baselined(findings: list[Finding], context: Context) -> list[Finding]:
    """Drop findings that the baseline records."""
    if context.baseline is None:
        return findings
    from linter.findings.baseline import recorded

    context.arrived = tuple(findings)
    context.recorded = recorded(findings, context.baseline, context.document)
    left = set(context.baseline.values()) - set(context.recorded.values())
    idle = {*context.idle, *(failure.rule for failure in context.failures)}
    context.gone = tuple(entry for entry in left if entry.rule not in idle)
    kept = [one for one in findings if one.fingerprint not in context.recorded]
    context.drop("baseline", len(findings) - len(kept))
    return kept


def changed(findings: list[Finding], context: Context) -> list[Finding]:
    """Drop findings that the earlier version of the draft has too."""
    if context.changes is None or not findings:
        return findings
    kept = context.changes.new(findings)
    context.drop("changed", len(findings) - len(kept))
    return kept


def severity(findings: list[Finding], context: Context) -> list[Finding]:
    """Apply the configured levels.

    A level takes the place of the rule's own. A finding for which the rule itself said less than its usual keeps
    that, but never stays above the configured level.
    """
    if not context.severity:
        return findings
    return [
        one._replace(severity=level)
        if (level := context.severity.get(one.rule)) and level.rank < one.severity.rank
        else one
        for one in findings
    ]


def contradicted(findings: list[Finding], context: Context) -> list[Finding]:
    """Make fixes unsafe that two rules make differently. Runs before old findings are dropped."""
    if len(findings) < 2:
        return findings
    from linter.findings.agreement import without_contradicted_fixes

    return without_contradicted_fixes(findings, context.document)


def agreeing(findings: list[Finding], context: Context) -> list[Finding]:
    """Keep one finding per word, with all suggestions for it.

    Only a finding that is reported can replace another, so this comes after all stages that drop findings.
    """
    if len(findings) < 2:
        return findings
    from linter.findings.agreement import one_for_each_word

    kept = one_for_each_word(findings, context.document)
    context.drop("agreeing", len(findings) - len(kept))
    return kept


Stage = Callable[[list[Finding], Context], list[Finding]]

STAGES: tuple[Stage, ...] = (
    in_order,
    duplicates,
    fingerprints,
    quotations,
    suppressed,
    contradicted,
    baselined,
    changed,
    severity,
    agreeing,
)
"""The stages in order. A stage takes and returns a list of findings, and records what it drops in the context."""

BEFORE_BASELINE = STAGES[: STAGES.index(baselined)]
"""The stages that depend on the draft and its configuration alone, not on what was found earlier."""

FROM_BASELINE = STAGES[len(BEFORE_BASELINE) :]
"""The others, which need no more than the draft's text."""

BEFORE_CHANGED = STAGES[: STAGES.index(changed)]
"""The stages after which findings of two versions of a draft can be compared."""
