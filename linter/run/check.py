"""Check one draft: parse its text, run the selected rules, and pass their findings through the pipeline."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from linter.document.formats import FORMATS
from linter.document.frontmatter import unread_front_matter
from linter.document.ignored import Ignored
from linter.document.model import Document, Text
from linter.document.parse import UNCHECKED, parse
from linter.errors import CopydeskError, InputError, refused_by_system
from linter.findings.finding import Finding, RuleFailure, Skipped
from linter.findings.suppression_comments import holds_comment
from linter.findings.suppressions import Ran, check_settings
from linter.rulebook.rule import SuppressionRule
from linter.rulebook.running import collect, left_out
from linter.run.discovery import Base, Draft
from linter.run.pipeline import BEFORE_CHANGED, Context, Stage, changed, run_stages
from linter.run.resolver import InForce
from linter.run.results import FileResult, failed
from linter.time_limit import TimeLimit, TimeLimitReached

if TYPE_CHECKING:
    from linter.config.schema import Config, PathSection
    from linter.document.known_blocks import KnownBlocks
    from linter.findings.changed import Changes
    from linter.rulebook.loader import Rulebook, Selection
    from linter.rulebook.rule import Rule


def check_draft(draft: Draft, in_force: InForce) -> FileResult:
    """Read and check one draft. An error is a failure of this draft only."""
    return guarded(draft.path, lambda: check_source(draft.read(in_force.config.encoding).text, draft, in_force))


def guarded(path: str, check: Callable[[], FileResult]) -> FileResult:
    """The result of `check`; if it raises, a failed result for the draft at `path`."""
    try:
        return check()
    except CopydeskError as error:
        return failed(path, reason(error))
    except Exception as error:  # noqa: BLE001 - the other drafts are checked whatever happens with this one
        refused = refused_by_system(error)
        return failed(path, refused or f"internal error in copydesk: {type(error).__name__}: {error}")


def check_source(
    source: str,
    draft: Draft,
    in_force: InForce,
    stages: Sequence[Stage] | None = None,
    known: KnownBlocks | None = None,
) -> FileResult:
    """Check `source` as the text of `draft`. known: blocks of earlier versions. Raises CopydeskError."""
    document = parse_source(source, draft, in_force)
    if known is None:
        return check_document(document, draft, in_force, stages)
    lent = known.lend(document)
    result = check_document(lent.document, draft, in_force, stages, keeping=True)
    known.take_back(lent)
    return result._replace(document=document)


def parse_source(source: str, draft: Draft, in_force: InForce) -> Document:
    """Parse `source` as the text of `draft`. Raises InputError."""
    config = in_force.config
    sections = sections_for(config, draft.path)
    limit = TimeLimit(config.time_limit)
    try:
        limit.start()
        try:
            return parse(
                source,
                path=draft.path,
                format=draft.format,
                date=draft.date or config.date,
                lang=draft.lang or next((one.lang for one in reversed(sections) if one.lang), config.lang),
                accepted=config.accepted,
                services=in_force.services,
                headline=draft.headline,
                front_matter=config.front_matter,
                ignored=_ignored(config, sections),
            )
        finally:
            limit.stop()
    except TimeLimitReached:
        limit.stop()
        raise InputError(limit.exceeded("parsing")) from None


def sections_for(config: Config, path: str) -> list[PathSection]:
    """The sections of the configuration for drafts at `path`, in order."""
    if config.root is None or not config.per_path:
        return []
    from linter.config.paths import matches, relative_path

    relative = relative_path(path, config.root)
    return [section for section in config.per_path if relative and matches(section.pattern, relative)]


def _ignored(config: Config, sections: Sequence[PathSection]) -> Ignored | None:
    """What the configuration says is no prose."""
    voices: list[Config | PathSection] = [config, *sections]
    patterns = [pattern for voice in voices for pattern in voice.ignore_pattern]
    passages = [passage for voice in voices for passage in voice.ignore_block]
    return Ignored(tuple(patterns), tuple(passages)) if patterns or passages else None


def select_for(document: Document, in_force: InForce) -> Selection:
    """The rules that run on `document`. Raises InputError for invalid settings in its front matter."""
    check_settings(document, in_force.rulebook.names())
    return for_its_language(in_force.select(document.path, document.settings), document, in_force.rulebook)


def check_document(
    document: Document,
    draft: Draft,
    in_force: InForce,
    stages: Sequence[Stage] | None = None,
    *,
    keeping: bool = False,
) -> FileResult:
    """Run the selected rules on `document`, a text of `draft`, and pass their findings through the pipeline.

    keeping: whether findings are kept by block, and those that are used.
    """
    selection = select_for(document, in_force)
    rules = asked_of_drafts(selection)
    if in_force.apart is not None:
        collected = in_force.apart(document, draft, rules, in_force)
    else:
        collected = collect(rules, document, time_limit=in_force.config.time_limit, keeping=keeping)
    return conclude(document, selection, in_force, collected, base=draft.base, stages=stages)


def asked_of_drafts(selection: Selection) -> tuple[Rule, ...]:
    """The rules that check the draft, without those that check its suppressions."""
    return tuple(rule for rule in selection.rules if not isinstance(rule, SuppressionRule))


def conclude(
    document: Document,
    selection: Selection,
    in_force: InForce,
    collected: tuple[list[Finding], Sequence[RuleFailure]],
    *,
    base: Base | None = None,
    stages: Sequence[Stage] | None = None,
    before: Callable[[Rule], None] | None = None,
) -> FileResult:
    """Pass the findings of the selected rules through the pipeline.

    base: the earlier version to compare with. stages: those of the pipeline, all by default. before: called with each
    rule that a stage runs.
    """
    findings, failures = collected
    failed = {failure.rule for failure in failures}
    judges = [rule for rule in selection.rules if isinstance(rule, SuppressionRule) and rule.id not in failed]
    ran = {rule.id for rule in asked_of_drafts(selection)} - failed
    context = Context(
        document,
        quotations={rule.id: rule.quotations for rule in selection.rules},
        severity={rule.id: rule.severity for rule in selection.rules},
        baseline=None if in_force.baseline is None else in_force.baseline.of(document.path),
        changes=changes_of(document, base, in_force) if stages is None or changed in stages else None,
        idle=set(selection.reasons) - {rule.id for rule in selection.rules} | failed,
        judges=judges,
        ran=Ran(ran, selection.names, whole=in_force.config.command_line is None),
        time_limit=in_force.config.time_limit,
        before=before,
    )
    kept = run_stages(findings, context, stages)
    unseen, unsaid = left_out(asked_of_drafts(selection), document)
    for analysed in (document, *document.blocks):  # editors and servers hold documents
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


def changes_of(document: Text, base: Base | None, in_force: InForce) -> Changes | None:
    """What tells new findings in `document`, of which the source is asked, from old ones; None without `base`.

    An earlier version that can't be read counts as none: all findings are new.
    """
    if base is None:
        return None
    from linter.document.formats import decode
    from linter.findings.changed import changes_since

    try:
        old = decode(base.data, in_force.config.encoding, base.path, base.format).text
    except InputError:
        return None

    def found_before() -> Sequence[Finding]:
        earlier = Draft(base.path, base.format)
        return check_source(old, earlier, in_force._replace(baseline=None), BEFORE_CHANGED).findings

    return changes_since(old, document.source, found_before)


def for_its_language(selection: Selection, document: Document, rulebook: Rulebook) -> Selection:
    """`selection` without copydesk's own rules, which are for English, if the draft is in another language."""
    from linter.document.languages import english

    if english(document.lang) is not None:
        return selection
    own = {rule.id for rule in rulebook.rules if rule.pack is rulebook.packs[0]}
    rules = tuple(
        rule
        for rule in selection.rules
        if isinstance(rule, SuppressionRule) or (rule.id not in own and not rule.languagetool)
    )
    if any(reason.endswith(UNCHECKED) for reason in document.unused):  # the parser has said how it knows the language
        return selection._replace(rules=rules)
    unfit = (Skipped(f"{UNCHECKED}: the draft is in {document.lang!r}", file=document.path),)
    return selection._replace(rules=rules, unfit=unfit)


def reason(error: CopydeskError) -> str:
    """Why a draft can't be checked, without its path, which reports print already."""
    if not isinstance(error, InputError):
        return str(error)
    return error.message if error.line is None else f"line {error.line}: {error.message}"


def unread(document: Document) -> tuple[Skipped, ...]:
    """What the draft states and nothing was made of: front matter, dates, comments that mean nothing in the format."""
    known = FORMATS[document.format]
    reasons = [unread_front_matter(document.source, known), *document.unused]
    if known.paragraphs and holds_comment(document.source):
        reasons.append(
            f"suppression comments do not apply to a draft in {known.title}; "
            "put “[sic]” after the words, or name the rule in the configuration"
        )
    return tuple(Skipped(reason, file=document.path) for reason in reasons if reason)
