"""Check many drafts: look up cached results, and check the others in worker processes where that pays.

Python rules of other packs always run in a worker process, so that a rule that gets stuck can be killed. Findings pass
through the same pipeline here wherever they come from, so the result is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from linter.document.model import Document
from linter.findings.finding import Finding, RuleFailure
from linter.findings.packed import pack, unpack
from linter.records import NamedTuple
from linter.rulebook.running import collect
from linter.run.check import asked_of_drafts, conclude, guarded, parse_source, select_for
from linter.run.discovery import Draft
from linter.run.resolver import InForce, Resolver, RunSettings
from linter.run.results import FileResult, failed
from linter.run.workers import Task, Workers

if TYPE_CHECKING:
    from linter.cache.store import Store
    from linter.rulebook.loader import Selection
    from linter.rulebook.rule import Rule
    from linter.run.cache_key import Keys
    from linter.run.caches import Stores

FEWEST_CACHED = 10
"""Smallest number of drafts for which opening the cache and computing keys pays."""

WORTH_WORKERS = 150_000
"""Characters of text for which a second process pays: about a second of work."""

_KIND = "findings"  # of answers in the cache
_AT_ONCE = 64  # drafts that are looked up together


class _Prepared(NamedTuple):
    """A draft before its rules run.

    draft: the draft.
    in_force: what is in force for it.
    document: the draft, parsed.
    selection: the rules selected for it.
    worker_rules: rules that depend on the draft alone; a worker can run them, and their findings are cached.
    main_rules: rules with external dependencies; the main process runs them every time.
    needs_worker: whether a rule must run in a process that can be killed.
    key: the key of its findings in the cache, None if they must not be cached.
    """

    draft: Draft
    in_force: InForce
    document: Document
    selection: Selection
    worker_rules: tuple[Rule, ...]
    main_rules: tuple[Rule, ...]
    needs_worker: bool
    key: bytes | None


class Batch:
    """Checks the drafts of one run, using the caches `stores`."""

    def __init__(
        self,
        settings: RunSettings,
        resolver: Resolver,
        stores: Stores,
        progress: Callable[[int, int], None] | None = None,
    ) -> None:
        self._settings = settings
        self._resolver = resolver
        self._progress = progress
        self._stores = stores
        self._keys: Keys | None = None
        self._results: list[FileResult] = []
        self._total = 0

    def check(self, work: Sequence[tuple[Draft, InForce]]) -> list[FileResult]:
        """The results for all drafts, in any order."""
        self._total = len(work)
        self._results = []
        if self._settings.cache and len(work) >= FEWEST_CACHED:
            from linter.run.cache_key import Keys

            self._keys = Keys()
        waiting: list[_Prepared] = []
        characters = 0  # of all that wait
        unknown = self._unknown(work)
        for prepared in unknown:
            waiting.append(prepared)
            characters += len(prepared.document.source)
            if self._wants_workers(waiting, characters):
                self._in_workers(waiting, unknown)
                return self._results
        self._here(waiting)
        return self._results

    def _wants_workers(self, waiting: Sequence[_Prepared], characters: int) -> bool:
        if waiting[-1].needs_worker:
            return True
        if processes(self._settings) < 2 or len(waiting) < 2:
            return False
        return characters >= WORTH_WORKERS

    def _here(self, waiting: Sequence[_Prepared]) -> None:
        """Check `waiting` in this process."""
        found: list[tuple[_Prepared, bytes]] = []
        for prepared in waiting:
            self._done(guarded(prepared.draft.path, partial(self._checked, prepared, found)))
        self._keep(found)

    def _checked(self, prepared: _Prepared, found: list[tuple[_Prepared, bytes]]) -> FileResult:
        config = prepared.in_force.config
        findings, failures = collect(prepared.worker_rules, prepared.document, time_limit=config.time_limit)
        if prepared.key is not None and not failures:
            found.append((prepared, pack(findings)))
        return _concluded(prepared, findings, failures)

    def _in_workers(self, waiting: list[_Prepared], unknown: Iterator[_Prepared]) -> None:
        """Have `waiting` and the rest checked by worker processes."""
        handed: dict[int, _Prepared] = {}

        def tasks() -> Iterator[Task]:
            for number, prepared in enumerate(chain(waiting, unknown)):
                handed[number] = prepared
                rules = tuple(rule.id for rule in prepared.worker_rules)
                yield _task(number, prepared.draft, prepared.document, rules, prepared.in_force.config.time_limit)

        found: list[tuple[_Prepared, bytes]] = []
        with Workers(processes(self._settings), self._settings, self._resolver) as workers:
            for task, answer in workers.answers(tasks()):
                prepared = handed.pop(task.number)
                findings, failures = unpack(answer)
                if prepared.key is not None and not failures:
                    found.append((prepared, answer))
                self._conclude(prepared, findings, failures)
        self._keep(found)

    def _unknown(self, work: Sequence[tuple[Draft, InForce]]) -> Iterator[_Prepared]:
        """The drafts that must be checked. Those in the cache, and those that can't be read, are finished here."""
        for start in range(0, len(work), _AT_ONCE):
            chunk = [prepared for each in work[start : start + _AT_ONCE] if (prepared := self._prepared(*each))]
            known = self._known(chunk)
            for prepared in chunk:
                answer = known.get(prepared.key) if prepared.key is not None else None
                if answer is None:
                    yield prepared
                else:
                    self._conclude(prepared, *answer)

    def _prepared(self, draft: Draft, in_force: InForce) -> _Prepared | None:
        """The draft, parsed; None if it can't be."""
        prepared: list[_Prepared] = []

        def prepare() -> FileResult:
            document = parse_source(draft.read(in_force.config.encoding).text, draft, in_force)
            selection = select_for(document, in_force)
            asked = asked_of_drafts(selection)
            ids = in_force.rulebook.foreign
            foreign = {rule for rule in asked if rule.id in ids}
            main_rules = tuple(rule for rule in asked if rule.outside and rule not in foreign)
            worker_rules = tuple(rule for rule in asked if rule not in main_rules)
            key = None
            may_cache = self._keys is not None and self._resolver.may_cache(draft, in_force.config)
            if self._keys and may_cache and not any(rule.outside for rule in foreign):
                key = self._keys.key(document, selection, in_force.rulebook, in_force.config)
            prepared.append(
                _Prepared(draft, in_force, document, selection, worker_rules, main_rules, bool(foreign), key)
            )
            return failed(draft.path, "")

        result = guarded(draft.path, prepare)
        if prepared:
            return prepared[0]
        self._done(result)
        return None

    def _known(self, drafts: Sequence[_Prepared]) -> dict[bytes, tuple[list[Finding], list[RuleFailure]]]:
        known = {}
        for store, group in self._by_store(drafts):
            for key, answer in store.look_up(
                _KIND, [prepared.key for prepared in group if prepared.key is not None]
            ).items():
                with suppress(ValueError):  # not what this copydesk packs: not known
                    known[key] = unpack(answer)
        return known

    def _keep(self, found: Sequence[tuple[_Prepared, bytes]]) -> None:
        answers = {prepared.key: answer for prepared, answer in found if prepared.key is not None}
        if answers:
            for store, group in self._by_store([prepared for prepared, _ in found]):
                store.keep(
                    _KIND, {prepared.key: answers[prepared.key] for prepared in group if prepared.key is not None}
                )

    def _by_store(self, drafts: Sequence[_Prepared]) -> Iterator[tuple[Store, list[_Prepared]]]:
        if self._keys is None:
            return
        folders: dict[Path | None, list[_Prepared]] = {}
        for prepared in drafts:
            folders.setdefault(prepared.in_force.config.cache_dir, []).append(prepared)
        for folder, group in folders.items():
            yield self._stores.at(folder), group

    def _conclude(self, prepared: _Prepared, findings: list[Finding], failures: Sequence[RuleFailure]) -> None:
        self._done(guarded(prepared.draft.path, partial(_concluded, prepared, findings, failures)))

    def _done(self, result: FileResult) -> None:
        self._results.append(result)
        if self._progress:
            self._progress(len(self._results), self._total)


def _concluded(prepared: _Prepared, findings: list[Finding], failures: Sequence[RuleFailure]) -> FileResult:
    """Finish a draft whose cacheable findings are known, by running its `main_rules` now."""
    config = prepared.in_force.config
    if prepared.main_rules:
        found = collect(prepared.main_rules, prepared.document, time_limit=config.time_limit)
        findings, failures = _together((findings, failures), found)
    return conclude(
        prepared.document, prepared.selection, prepared.in_force, (findings, failures), base=prepared.draft.base
    )


def _task(number: int, draft: Draft, document: Document, rules: tuple[str, ...], limit: float) -> Task:
    """The task for a worker. It includes the text, so that both processes check the same text."""
    given = draft._replace(stdin=None if draft.stdin is None else b"", staged=None, base=None)  # b"": it was stdin
    return Task(number, given, document.source, rules, limit)


def _together(
    first: tuple[list[Finding], Sequence[RuleFailure]], second: tuple[list[Finding], Sequence[RuleFailure]]
) -> tuple[list[Finding], list[RuleFailure]]:
    """Merge the findings and failures of two sets of rules on one draft."""
    return first[0] + second[0], sorted([*first[1], *second[1]], key=lambda failure: failure.rule or "")


class Apart:
    """Runs rules of other packs in another process when the draft is checked in this one.

    A rule that exits, or crashes in C code, then stops neither the run nor the writing of fixes.
    """

    def __init__(self, workers: Workers) -> None:
        self._workers = workers

    def __call__(
        self, document: Document, draft: Draft, rules: Sequence[Rule], in_force: InForce
    ) -> tuple[list[Finding], list[RuleFailure]]:
        """The findings and failures of the rules on `document`, the text of `draft`."""
        ids = in_force.rulebook.foreign
        limit = in_force.config.time_limit
        findings, failures = collect([rule for rule in rules if rule.id not in ids], document, time_limit=limit)
        foreign = tuple(rule.id for rule in rules if rule.id in ids)
        if foreign:
            task = _task(0, draft, document, foreign, limit)
            for _, answer in self._workers.answers(iter([task])):
                findings, failures = _together((findings, failures), unpack(answer))
        return findings, failures


@contextmanager
def kept_apart(
    work: Sequence[tuple[Draft, InForce]], settings: RunSettings, resolver: Resolver
) -> Iterator[Sequence[tuple[Draft, InForce]]]:
    """`work`, with rules of other packs run by a worker that ends with the context, if there are any."""
    if not any(in_force.rulebook.foreign for _, in_force in work):
        yield work
        return
    with Workers(1, settings, resolver) as workers:
        apart = Apart(workers)
        yield [(draft, in_force._replace(apart=apart)) for draft, in_force in work]


def processes(settings: RunSettings) -> int:
    """The number of processes to use: the one asked for, else one per core that this process may use."""
    if settings.jobs is not None:
        return settings.jobs
    from linter.run.cores import usable_cores

    return usable_cores()
