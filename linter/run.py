"""The whole pipeline on one screen: paths and settings in, a result for the reports out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from linter.discovery import Draft
from linter.document.model import Document
from linter.document.parse import parse
from linter.errors import CopydeskError, InputError
from linter.findings.collection import collect
from linter.findings.finding import Finding, RuleFailure, Severity, Skipped
from linter.findings.pipeline import Context, run_stages
from linter.findings.suppressions import Ran, check_settings
from linter.findings.time_limit import TimeLimit, TimeLimitReached
from linter.in_force import InForce, Resolver, RunSettings
from linter.rulebook.rule import SuppressionRule
from linter.rulebook.selection import select

if TYPE_CHECKING:
    from linter.config.schema import Config
    from linter.rulebook.loader import Rulebook
    from linter.rulebook.rule import Rule
    from linter.rulebook.selection import Selection


class FileResult(NamedTuple):
    """What was found in one file. `document` is None when the file could not be read or parsed.

    dropped: name of a stage -> number of findings that it dropped. fail_level: the severity from which on a finding
    fails the run. fixed: number of edits that `--fix` made; `document` and `findings` are then those of the new text.
    """

    path: str
    document: Document | None
    findings: tuple[Finding, ...] = ()
    failures: tuple[RuleFailure, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    dropped: Mapping[str, int] = {}
    fail_level: Severity = Severity.WARNING
    fixed: int = 0


class RunResult(NamedTuple):
    """What was found in a run: files in the order of their paths; what was skipped for the run as a whole.

    rulebooks: the rules that were in force, one set for each that a configuration leads to.
    """

    files: tuple[FileResult, ...]
    skipped: tuple[Skipped, ...] = ()
    timings: Mapping[str, float] = {}
    rulebooks: tuple[Rulebook, ...] = ()

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
        if any(file.failures for file in self.files) or not (self.files or self.skipped):
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

    check: what is done with each draft in this process; if not given, each is checked, in worker processes or with the
    help of the cache where that pays. progress: called with how many drafts are done and how many there are. Raises
    UsageError, ConfigError and RuleError before any draft is checked.
    """
    resolver = Resolver(settings)
    found = resolver.drafts(paths, stdin)
    work = [(draft, resolver.for_draft(draft)) for draft in found.drafts]
    results = [failed(path, reason) for path, reason in found.failures]
    skipped = found.skipped
    if check is None and (len(work) > 1 or any(len(in_force.rulebook.packs) > 1 for _, in_force in work)):
        from linter.batch import Batch

        batch = Batch(settings, resolver, progress)
        results += batch.check(work)
        skipped += batch.skipped
    else:
        check = check or check_draft
        for done, (draft, here) in enumerate(work, start=1):
            results.append(check(draft, here))
            if progress:
                progress(done, len(work))
    rulebooks = {id(here.rulebook): here.rulebook for _, here in work}
    files = tuple(sorted(results, key=lambda result: result.path))
    return RunResult(files, skipped, rulebooks=tuple(rulebooks.values()))


def check_draft(draft: Draft, in_force: InForce) -> FileResult:
    """Read and check one draft. Whatever stops that is a failure of this file alone."""
    return guarded(draft.path, lambda: check_source(draft.read(in_force.config.encoding), draft, in_force))


def guarded(path: str, check: Callable[[], FileResult]) -> FileResult:
    """What `check` returns; if it can't be done, the failure of the draft at `path`."""
    try:
        return check()
    except CopydeskError as error:
        return failed(path, reason(error))
    except Exception as error:  # noqa: BLE001 - the other drafts are checked whatever happens with this one
        return failed(path, f"an error in copydesk itself: {type(error).__name__}: {error}")


def check_source(source: str, draft: Draft, in_force: InForce) -> FileResult:
    """Check `source` as the text of `draft`. Raises CopydeskError if it can't be."""
    document = parse_source(source, draft, in_force.config)
    return check_document(document, select_for(document, in_force), in_force.config)


def parse_source(source: str, draft: Draft, config: Config) -> Document:
    """The document that `source` is as the text of `draft`. Raises InputError."""
    limit = TimeLimit(config.time_limit)
    try:
        limit.start()
        try:
            return parse(
                source,
                path=draft.path,
                format=draft.format,
                date=config.date,
                lang=config.lang,
                accepted=config.accepted,
            )
        finally:
            limit.stop()
    except TimeLimitReached:
        limit.stop()
        raise InputError(limit.exceeded("parsing")) from None


def select_for(document: Document, in_force: InForce) -> Selection:
    """The rules that run on `document`. Raises InputError for what its front matter says wrongly."""
    check_settings(document, in_force.rulebook.names())
    return select(in_force.rulebook, in_force.config, document.path, document.settings)


def check_document(document: Document, selection: Selection, config: Config) -> FileResult:
    """Run the selected rules on `document` and pass what they find through the stages."""
    found = collect(asked_of_drafts(selection), document, time_limit=config.time_limit)
    return conclude(document, selection, config, *found)


def asked_of_drafts(selection: Selection) -> tuple[Rule, ...]:
    """The rules that look at the draft itself, rather than at its suppressions."""
    return tuple(rule for rule in selection.rules if not isinstance(rule, SuppressionRule))


def conclude(
    document: Document,
    selection: Selection,
    config: Config,
    findings: list[Finding],
    failures: Sequence[RuleFailure],
) -> FileResult:
    """Pass what the selected rules found in `document` through the stages."""
    judges = [rule for rule in selection.rules if isinstance(rule, SuppressionRule)]
    ran = {rule.id for rule in asked_of_drafts(selection)} - {failure.rule for failure in failures}
    context = Context(
        document,
        quotations={rule.id: rule.quotations for rule in selection.rules},
        severity={rule.id: rule.severity for rule in selection.rules},
        judges=judges,
        ran=Ran(ran, selection.names, whole=config.command_line is None),
        time_limit=config.time_limit,
    )
    kept = run_stages(findings, context)
    for analysed in (document, *document.blocks):  # a run may hold the documents of thousands of drafts
        analysed.forget()
    return FileResult(
        document.path,
        document,
        tuple(kept),
        (*failures, *context.failures),
        dropped=context.dropped,
        fail_level=config.fail_level,
    )


def failed(path: str, reason: str) -> FileResult:
    """The result for a file that could not be checked."""
    return FileResult(path, None, failures=(RuleFailure(None, reason),))


def reason(error: CopydeskError) -> str:
    """Why a draft can't be checked, less its path, which reports have anyway."""
    if not isinstance(error, InputError):
        return str(error)
    return error.message if error.line is None else f"line {error.line}: {error.message}"
