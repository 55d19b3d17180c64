"""The whole pipeline on one screen: paths and settings in, a result for the reports out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from linter.discovery import Draft, find_drafts
from linter.document.model import Document
from linter.document.parse import parse
from linter.errors import CopydeskError, InputError
from linter.findings.collection import collect
from linter.findings.finding import Finding, RuleFailure, Severity, Skipped
from linter.findings.pipeline import BEFORE_CHANGED, Context, Stage, run_stages
from linter.findings.suppressions import Ran, check_settings
from linter.in_force import InForce, Resolver, RunSettings
from linter.rulebook.rule import SuppressionRule
from linter.rulebook.selection import select

if TYPE_CHECKING:
    from linter.config.schema import Config
    from linter.findings.baseline import Entry
    from linter.findings.changed import Changes
    from linter.rulebook.loader import Rulebook
    from linter.rulebook.selection import Selection


class FileResult(NamedTuple):
    """What was found in one file. `document` is None when the file could not be read or parsed.

    dropped: name of a stage -> number of findings that it dropped. fail_level: the severity from which on a finding
    fails the run. fixed: number of edits that `--fix` made; `document` and `findings` are then those of the new text.
    arrived: where there is a baseline, the findings that came to it. recorded: fingerprint -> entry of those that it
    records. gone: what it records of rules that ran, and nothing found any more.
    """

    path: str
    document: Document | None
    findings: tuple[Finding, ...] = ()
    failures: tuple[RuleFailure, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    dropped: Mapping[str, int] = {}
    fail_level: Severity = Severity.WARNING
    fixed: int = 0
    arrived: tuple[Finding, ...] = ()
    recorded: Mapping[str, Entry] = {}
    gone: tuple[Entry, ...] = ()


class RunResult(NamedTuple):
    """What was found in a run: files in the order of their paths; what was skipped for the run as a whole.

    rulebooks: the rules that were in force, one set for each that a configuration leads to. gone: what the baseline
    records and nothing found any more. renamed: old -> new path, in the baseline, of drafts that it knows by another
    name. unchanged: how many drafts were not checked because they are what they were in the version named `since`.
    """

    files: tuple[FileResult, ...]
    skipped: tuple[Skipped, ...] = ()
    timings: Mapping[str, float] = {}
    rulebooks: tuple[Rulebook, ...] = ()
    gone: tuple[Entry, ...] = ()
    renamed: Mapping[str, str] = {}
    unchanged: int = 0
    since: str = ""

    @property
    def counts(self) -> Mapping[Severity, int]:
        """How many findings there are of each severity."""
        found = [one.severity for file in self.files for one in file.findings]
        return {severity: found.count(severity) for severity in Severity}

    @property
    def dropped(self) -> Mapping[str, int]:
        """How many findings each stage dropped in all files."""
        total: dict[str, int] = {}
        for file in self.files:
            for stage, count in file.dropped.items():
                total[stage] = total.get(stage, 0) + count
        return total

    @property
    def exit_code(self) -> int:
        """2 if something was not done, else 1 if a finding reaches the level that fails, else 0."""
        if any(file.failures for file in self.files) or not (self.files or self.unchanged):
            return 2
        return int(any(one.severity.rank >= file.fail_level.rank for file in self.files for one in file.findings))


def lint(
    paths: Sequence[str],
    settings: RunSettings,
    *,
    stdin: bytes | None = None,
    check: Callable[[Draft, InForce], FileResult] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> RunResult:
    """Check the drafts that `paths` (files, folders, "-" for `stdin`) stand for.

    check: what is done with each draft, check_draft() if not given. progress: called with how many drafts are done
    and how many there are. Raises UsageError, ConfigError, RuleError and RepositoryError before any draft is checked.
    """
    check = check or check_draft
    found = find_drafts(paths, format=settings.format, stdin=stdin, stdin_filename=settings.stdin_filename)
    unchanged, since = 0, ""
    if settings.compares:
        from linter.comparing import compared

        found, unchanged, since = compared(found, paths, settings)
    resolver = Resolver(settings)
    in_force = [resolver.for_draft(draft) for draft in found.drafts]
    results = [failed(path, reason) for path, reason in found.failures]
    for done, (draft, here) in enumerate(zip(found.drafts, in_force, strict=True), start=1):
        results.append(check(draft, here))
        if progress:
            progress(done, len(found.drafts))
    rulebooks = {id(here.rulebook): here.rulebook for here in in_force}
    result = RunResult((), found.skipped, rulebooks=tuple(rulebooks.values()), unchanged=unchanged, since=since)
    if any(here.baseline is not None for here in in_force):
        from linter.settling import settle

        results, gone, renamed = settle(results, list(zip(found.drafts, in_force, strict=True)), paths, check_draft)
        result = result._replace(gone=gone, renamed=renamed)
    return result._replace(files=tuple(sorted(results, key=lambda result: result.path)))


def check_draft(draft: Draft, in_force: InForce) -> FileResult:
    """Read and check one draft. Whatever stops that is a failure of this file alone."""
    try:
        return check_source(draft.read(in_force.config.encoding), draft, in_force)
    except CopydeskError as error:
        return failed(draft.path, reason(error))
    except Exception as error:  # noqa: BLE001 - the other drafts are checked whatever happens with this one
        return failed(draft.path, f"an error in copydesk itself: {type(error).__name__}: {error}")


def check_source(source: str, draft: Draft, in_force: InForce, stages: Sequence[Stage] | None = None) -> FileResult:
    """Check `source` as the text of `draft`. Raises CopydeskError if it can't be."""
    return check_document(parse_source(source, draft, in_force.config), draft, in_force, stages)


def parse_source(source: str, draft: Draft, config: Config) -> Document:
    """The document that `source` is as the text of `draft`. Raises InputError."""
    return parse(
        source,
        path=draft.path,
        format=draft.format,
        date=config.date,
        lang=config.lang,
        accepted=config.accepted,
    )


def select_for(document: Document, in_force: InForce) -> Selection:
    """The rules that run on `document`. Raises InputError for what its front matter says wrongly."""
    check_settings(document, in_force.rulebook.names())
    return select(in_force.rulebook, in_force.config, document.path, document.settings)


def check_document(
    document: Document, draft: Draft, in_force: InForce, stages: Sequence[Stage] | None = None
) -> FileResult:
    """Run the selected rules on `document`, a text of `draft`, and pass what they find through the stages."""
    selection = select_for(document, in_force)
    judges = [rule for rule in selection.rules if isinstance(rule, SuppressionRule)]
    rules = [rule for rule in selection.rules if rule not in judges]
    findings, failures = collect(rules, document)
    failed = {failure.rule for failure in failures}
    context = Context(
        document,
        quotations={rule.id: rule.quotations for rule in selection.rules},
        severity={rule.id: rule.severity for rule in selection.rules},
        judges=judges,
        ran=Ran({rule.id for rule in rules} - failed, selection.names, whole=in_force.config.command_line is None),
        baseline=None if in_force.baseline is None else in_force.baseline.of(document.path),
        changes=_changes(document, draft, in_force),
        idle=set(selection.reasons) - {rule.id for rule in selection.rules} | failed,
    )
    kept = run_stages(findings, context, stages)
    for analysed in (document, *document.blocks):  # a run may hold the documents of thousands of drafts
        analysed.forget()
    return FileResult(
        document.path,
        document,
        tuple(kept),
        (*failures, *context.failures),
        dropped=context.dropped,
        fail_level=in_force.config.fail_level,
        arrived=context.arrived,
        recorded=context.recorded,
        gone=context.gone,
    )


def _changes(document: Document, draft: Draft, in_force: InForce) -> Changes | None:
    """What tells new findings in `document` from old ones; None if there is nothing that it is compared with."""
    if draft.base is None:
        return None
    from linter.findings.changed import changes_since

    base = draft.base

    def found_before(source: str) -> Sequence[Finding]:
        earlier = Draft(base.path, base.format)
        return check_source(source, earlier, in_force._replace(baseline=None), BEFORE_CHANGED).findings

    return changes_since(base.data, document.source, in_force.config.encoding, found_before)


def failed(path: str, reason: str) -> FileResult:
    """The result for a file that could not be checked."""
    return FileResult(path, None, failures=(RuleFailure(None, reason),))


def reason(error: CopydeskError) -> str:
    """Why a draft can't be checked, less its path, which reports have anyway."""
    if not isinstance(error, InputError):
        return str(error)
    return error.message if error.line is None else f"line {error.line}: {error.message}"
