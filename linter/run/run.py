"""The whole pipeline on one screen: paths and settings in, a result for the reports out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from linter.document.frontmatter import unread_front_matter
from linter.document.model import Document
from linter.document.parse import parse
from linter.errors import CopydeskError, InputError, refused_by_system
from linter.findings.finding import Finding, RuleFailure, Severity, Skipped
from linter.findings.suppressions import Ran, check_settings
from linter.records import NamedTuple
from linter.rulebook.rule import SuppressionRule
from linter.rulebook.running import collect, left_out
from linter.run.caches import Stores
from linter.run.discovery import Base, Draft
from linter.run.pipeline import BEFORE_CHANGED, Context, Stage, run_stages
from linter.run.resolver import InForce, Resolver, RunSettings
from linter.time_limit import TimeLimit, TimeLimitReached

if TYPE_CHECKING:
    from linter.findings.baseline import Entry
    from linter.findings.changed import Changes
    from linter.languagetool.engine import Use
    from linter.rulebook.loader import Rulebook
    from linter.rulebook.rule import Rule
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

    gone: what the baseline records and nothing found any more. renamed: old -> new path, in the baseline, of drafts
    that it knows by another name. unchanged: how many drafts were not checked because they are what they were in the
    version named `since`.
    rulebooks: the rules that were in force, one set for each that a configuration leads to.
    languagetool: which LanguageTool was asked, None if none was.
    """

    files: tuple[FileResult, ...]
    skipped: tuple[Skipped, ...] = ()
    timings: Mapping[str, float] = {}
    gone: tuple[Entry, ...] = ()
    renamed: Mapping[str, str] = {}
    unchanged: int = 0
    since: str = ""
    rulebooks: tuple[Rulebook, ...] = ()
    languagetool: Use | None = None

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
        if any(file.failures for file in self.files) or not (self.files or self.skipped or self.unchanged):
            return 2
        return int(any(one.severity.rank >= file.fail_level.rank for file in self.files for one in file.findings))


def lint(
    paths: Sequence[str],
    settings: RunSettings,
    *,
    stdin: bytes | None = None,
    check: Callable[[Draft, InForce], FileResult] | None = None,
    progress: Callable[[int, int], None] | None = None,
    ready: Callable[[Sequence[Draft], Resolver], None] | None = None,
) -> RunResult:
    """Check the drafts that `paths` (files, folders, "-" for `stdin`) stand for.

    check: what is done with each draft in this process; if not given, each is checked, in worker processes or with the
    help of the cache where that pays. progress: called with how many drafts are done and how many there are. ready:
    called before any draft is checked, with all that were found and what tells what is in force for them; may raise
    UsageError.
    Raises UsageError, ConfigError, RuleError and RepositoryError before any draft is checked.
    """
    resolver = Resolver(settings)
    found = resolver.drafts(paths, stdin)
    everything = found.drafts
    unchanged, since = 0, ""
    if settings.compares:
        from linter.run.changed_drafts import compared

        found, unchanged, since = compared(found, paths, settings)
    work = [(draft, resolver.for_draft(draft)) for draft in found.drafts]
    if ready is not None:
        ready((*everything, *found.drafts), resolver)
    results = [failed(path, reason) for path, reason in found.failures]
    rulebooks = {id(in_force.rulebook): in_force.rulebook for _, in_force in work}
    left_out = dict.fromkeys(one for draft, here in work for one in here.select(draft.path).skipped)
    skipped = (*found.skipped, *resolver.unmatched(paths), *left_out)
    result = RunResult((), skipped, rulebooks=tuple(rulebooks.values()), unchanged=unchanged, since=since)
    stores = Stores()
    with resolver.languagetool(work, stores) as languagetool:
        if check is None and (len(work) > 1 or any(len(in_force.rulebook.packs) > 1 for _, in_force in work)):
            from linter.run.batch import Batch

            results += Batch(settings, resolver, stores, progress).check(work)
        else:
            check = check or check_draft
            for done, (draft, here) in enumerate(work, start=1):
                results.append(check(draft, here))
                if progress:
                    progress(done, len(work))
        if any(in_force.baseline is not None for _, in_force in work):
            from linter.run.baseline_renames import settle

            results, gone, renamed = settle(results, work, paths, check_draft)
            result = result._replace(gone=gone, renamed=renamed)
    result = result._replace(skipped=(*result.skipped, *_older_registers(results, work)))
    return result._replace(
        skipped=(*result.skipped, *resolver.skipped, *stores.skipped),
        files=tuple(sorted(results, key=lambda result: result.path)),
        languagetool=languagetool.use if languagetool and any(asks_languagetool(here) for _, here in work) else None,
    )


def _older_registers(results: Sequence[FileResult], work: Sequence[tuple[Draft, InForce]]) -> Sequence[Skipped]:
    """What to say of registers that are older than the drafts held against them."""
    in_force = {draft.path: here for draft, here in work}
    dated = [one.document for one in results if one.document is not None and one.document.date is not None]
    if not dated:
        return ()
    from linter.run.register_age import older_registers

    return tuple(older_registers((document, in_force[document.path]) for document in dated))


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
        refused = refused_by_system(error)
        return failed(path, refused or f"an error in copydesk itself: {type(error).__name__}: {error}")


def check_source(source: str, draft: Draft, in_force: InForce, stages: Sequence[Stage] | None = None) -> FileResult:
    """Check `source` as the text of `draft`. Raises CopydeskError if it can't be."""
    return check_document(parse_source(source, draft, in_force), draft, in_force, stages)


def parse_source(source: str, draft: Draft, in_force: InForce) -> Document:
    """The document that `source` is as the text of `draft`. Raises InputError."""
    config = in_force.config
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
                house=in_force.house,
            )
        finally:
            limit.stop()
    except TimeLimitReached:
        limit.stop()
        raise InputError(limit.exceeded("parsing")) from None


def select_for(document: Document, in_force: InForce) -> Selection:
    """The rules that run on `document`. Raises InputError for what its front matter says wrongly."""
    check_settings(document, in_force.rulebook.names())
    return for_its_language(in_force.select(document.path, document.settings), document)


def check_document(
    document: Document, draft: Draft, in_force: InForce, stages: Sequence[Stage] | None = None
) -> FileResult:
    """Run the selected rules on `document`, a text of `draft`, and pass what they find through the stages."""
    selection = select_for(document, in_force)
    collected = collect(asked_of_drafts(selection), document, time_limit=in_force.config.time_limit)
    return conclude(document, selection, in_force, collected, base=draft.base, stages=stages)


def asked_of_drafts(selection: Selection) -> tuple[Rule, ...]:
    """The rules that look at the draft itself, rather than at its suppressions."""
    return tuple(rule for rule in selection.rules if not isinstance(rule, SuppressionRule))


def conclude(
    document: Document,
    selection: Selection,
    in_force: InForce,
    collected: tuple[list[Finding], Sequence[RuleFailure]],
    *,
    base: Base | None = None,
    stages: Sequence[Stage] | None = None,
) -> FileResult:
    """Pass what the selected rules found in `document` through the stages. base: what it is compared with."""
    findings, failures = collected
    judges = [rule for rule in selection.rules if isinstance(rule, SuppressionRule)]
    ran = {rule.id for rule in asked_of_drafts(selection)} - {failure.rule for failure in failures}
    context = Context(
        document,
        quotations={rule.id: rule.quotations for rule in selection.rules},
        severity={rule.id: rule.severity for rule in selection.rules},
        baseline=None if in_force.baseline is None else in_force.baseline.of(document.path),
        changes=_changes(document, base, in_force),
        idle=set(selection.reasons) - {rule.id for rule in selection.rules} | {one.rule for one in failures},
        judges=judges,
        ran=Ran(ran, selection.names, whole=in_force.config.command_line is None),
        time_limit=in_force.config.time_limit,
    )
    kept = run_stages(findings, context, stages)
    unseen, unsaid = left_out(asked_of_drafts(selection), document)
    for analysed in (document, *document.blocks):  # a run may hold the documents of thousands of drafts
        analysed.forget()
    return FileResult(
        document.path,
        document,
        tuple(kept),
        (*failures, *context.failures, *unsaid),
        (*selection.unfit, *unread(document), *unseen),
        dropped=context.dropped,
        fail_level=in_force.config.fail_level,
        arrived=context.arrived,
        recorded=context.recorded,
        gone=context.gone,
    )


def _changes(document: Document, base: Base | None, in_force: InForce) -> Changes | None:
    """What tells new findings in `document` from old ones; None if there is nothing that it is compared with."""
    if base is None:
        return None
    from linter.findings.changed import changes_since

    def found_before(source: str) -> Sequence[Finding]:
        earlier = Draft(base.path, base.format)
        return check_source(source, earlier, in_force._replace(baseline=None), BEFORE_CHANGED).findings

    return changes_since(base.data, document.source, in_force.config.encoding, found_before)


def asks_languagetool(in_force: InForce) -> bool:
    """Whether a rule that ran under this configuration needs LanguageTool."""
    return any(rule.languagetool for rule in in_force.rulebook.selected())


def for_its_language(selection: Selection, document: Document) -> Selection:
    """`selection` less the rules that can't check a draft in its language: LanguageTool's here are for English."""
    from linter.document.languages import english

    if english(document.lang) is not None:
        return selection
    reason = f"the draft is in {document.lang!r}, and LanguageTool is asked about English alone"
    unfit = tuple(Skipped(reason, rule=rule.id) for rule in selection.rules if rule.languagetool)
    rules = tuple(rule for rule in selection.rules if not rule.languagetool)
    return selection._replace(rules=rules, unfit=unfit) if unfit else selection


def unread(document: Document) -> tuple[Skipped, ...]:
    """What stands at the head of a draft and is not read."""
    reason = unread_front_matter(document.source, document.format)
    return (Skipped(reason, file=document.path),) if reason else ()


def failed(path: str, reason: str) -> FileResult:
    """The result for a file that could not be checked."""
    return FileResult(path, None, failures=(RuleFailure(None, reason),))


def reason(error: CopydeskError) -> str:
    """Why a draft can't be checked, less its path, which reports have anyway."""
    if not isinstance(error, InputError):
        return str(error)
    return error.message if error.line is None else f"line {error.line}: {error.message}"
