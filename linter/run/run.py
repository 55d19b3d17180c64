"""The whole pipeline on one screen: paths and settings in, a result for the reports out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext

from linter.findings.finding import Skipped
from linter.run import cache_key
from linter.run.caches import Stores
from linter.run.check import check_draft
from linter.run.discovery import Draft
from linter.run.resolver import InForce, Resolver, RunSettings
from linter.run.results import FileResult, RunResult, failed
from linter.run.selections import left_out


def lint(
    paths: Sequence[str],
    settings: RunSettings,
    *,
    stdin: bytes | None = None,
    check: Callable[[Draft, InForce], FileResult] | None = None,
    progress: Callable[[int, int], None] | None = None,
    ready: Callable[[Sequence[Draft], Resolver], None] | None = None,
) -> RunResult:
    """Check the drafts that `paths` (files, folders, "-" for `stdin`) name.

    check: checks one draft in this process; by default worker processes and the cache are used where that pays.
    progress: called with the number of drafts done and the number of all drafts.
    ready: called before any draft is checked, with all drafts found and the resolver; may raise UsageError.
    Raises UsageError, ConfigError, RuleError and RepositoryError before any draft is checked.
    """
    resolver = Resolver(settings)
    found = resolver.drafts(paths, stdin)
    everything = found.drafts
    unchanged, since = 0, ""
    if settings.compares:
        from linter.run.changed_drafts import compared

        found, unchanged, since = compared(found, paths, settings)
    work = [(draft, resolver.in_force(draft)) for draft in found.drafts]
    stores = Stores()
    keys = _keys(work, settings, resolver, stores) if check is None else None
    skipped = left_out(work, resolver, stores, keys)
    if ready is not None:
        ready((*everything, *found.drafts), resolver)
    results = [failed(path, reason) for path, reason in found.failures]
    rulebooks = {id(in_force.rulebook): in_force.rulebook for _, in_force in work}
    skipped = (*found.skipped, *resolver.unmatched(paths), *skipped)
    result = RunResult((), skipped, rulebooks=tuple(rulebooks.values()), unchanged=unchanged, since=since)
    with resolver.languagetool(work, stores) as languagetool:
        if languagetool is not None:
            work = [(draft, here.asking(languagetool)) for draft, here in work]
        if check is None and (len(work) > 1 or any(len(in_force.rulebook.packs) > 1 for _, in_force in work)):
            from linter.run.batch import Batch

            results += Batch(settings, resolver, stores, keys, progress).check(work)
        else:
            with _kept_apart(work, settings, resolver) as prepared:
                for done, (draft, here) in enumerate(prepared, start=1):
                    results.append((check or check_draft)(draft, here))
                    if progress:
                        progress(done, len(work))
        if any(in_force.baseline is not None for _, in_force in work):
            from linter.run.baseline_renames import settle

            results, gone, renamed = settle(results, work, paths, check_draft)
            result = result._replace(gone=gone, renamed=renamed)
    result = result._replace(skipped=(*result.skipped, *_older_registers(results, work)))
    asked = any(asks_languagetool(here) for _, here in work)
    return result._replace(
        skipped=(*result.skipped, *resolver.skipped, *stores.skipped),
        files=tuple(sorted(results, key=lambda result: result.path)),
        languagetool=languagetool.connection.use if languagetool and asked else None,
    )


def _keys(
    work: Sequence[tuple[Draft, InForce]], settings: RunSettings, resolver: Resolver, stores: Stores
) -> cache_key.Keys | None:
    """The keys of answers in the cache; None for few drafts, and where no cache is to be used."""
    if not settings.cache or len(work) < cache_key.FEWEST_DRAFTS:
        return None
    draft, here = work[0]
    return cache_key.Keys(stores.at(here.config.cache_dir) if resolver.may_cache(draft, here.config) else None)


def _kept_apart(
    work: Sequence[tuple[Draft, InForce]], settings: RunSettings, resolver: Resolver
) -> AbstractContextManager[Sequence[tuple[Draft, InForce]]]:
    """`work`, with rules of other packs, if there are any, run by another process."""
    if all(len(here.rulebook.packs) == 1 for _, here in work):
        return nullcontext(work)
    from linter.run.batch import kept_apart

    return kept_apart(work, settings, resolver)


def _older_registers(results: Sequence[FileResult], work: Sequence[tuple[Draft, InForce]]) -> Sequence[Skipped]:
    """Warnings about registers that are older than the drafts checked against them."""
    in_force = {draft.path: here for draft, here in work}
    older = [one.older for one in results if one.older]
    documents = [one.document.parsed() for one in results if one.document is not None and one.older is None]
    dated = [document for document in documents if document.date is not None]
    if not older and not dated:
        return ()
    from linter.run.register_age import judged_by, older_registers

    older += [tuple(judged_by(document, in_force[document.path])) for document in dated]
    return tuple(older_registers(older))


def asks_languagetool(in_force: InForce) -> bool:
    """Whether a rule that ran under this configuration needs LanguageTool."""
    return any(rule.languagetool for rule in in_force.rulebook.selected())
