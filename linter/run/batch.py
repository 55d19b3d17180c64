"""Checking many drafts: what earlier runs found is looked up, the rest is found by worker processes where that pays.

Rules from outside copydesk that are written in Python run in a worker process whenever they run, so that one that gets
stuck can be ended. Whatever finds them, findings pass through the same stages here, and the outcome is the same.
"""

from __future__ import annotations

import os
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
    from linter.rulebook.loader import Rulebook, Selection
    from linter.rulebook.rule import Rule
    from linter.run.cache_key import Keys
    from linter.run.caches import Stores

FEWEST_CACHED = 10
"""For fewer drafts, opening the cache and making keys costs about what it saves."""

WORTH_WORKERS = 150_000
"""Characters of text for which it pays to start a second process: about a second's work."""

_KIND = "findings"  # of answers in the cache
_AT_ONCE = 64  # drafts that are looked up together


class _Prepared(NamedTuple):
    """A draft before its rules run.

    rules: those that may run anywhere. here: those that look outside, and do so from this process, every time.
    needs_worker: whether a rule must be run by a process that can be killed.
    """

    draft: Draft
    in_force: InForce
    document: Document
    selection: Selection
    rules: tuple[Rule, ...]
    here: tuple[Rule, ...]
    needs_worker: bool
    key: bytes | None


class Batch:
    """Checks the drafts of one run. stores: the run's caches."""

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
        for one in unknown:
            waiting.append(one)
            characters += len(one.document.source)
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
        for one in waiting:
            self._done(guarded(one.draft.path, partial(self._checked, one, found)))
        self._keep(found)

    def _checked(self, one: _Prepared, found: list[tuple[_Prepared, bytes]]) -> FileResult:
        config = one.in_force.config
        findings, failures = collect(one.rules, one.document, time_limit=config.time_limit)
        if one.key is not None and not failures:
            found.append((one, pack(findings)))
        return _concluded(one, findings, failures)

    def _in_workers(self, waiting: list[_Prepared], unknown: Iterator[_Prepared]) -> None:
        """Have `waiting` and the rest checked by worker processes."""
        handed: dict[int, _Prepared] = {}

        def tasks() -> Iterator[Task]:
            for number, one in enumerate(chain(waiting, unknown)):
                handed[number] = one
                rules = tuple(rule.id for rule in one.rules)
                yield _task(number, one.draft, one.document, rules, one.in_force.config.time_limit)

        found: list[tuple[_Prepared, bytes]] = []
        with Workers(processes(self._settings), self._settings, self._resolver) as workers:
            for task, answer in workers.answers(tasks()):
                one = handed.pop(task.number)
                findings, failures = unpack(answer)
                if one.key is not None and not failures:
                    found.append((one, answer))
                self._conclude(one, findings, failures)
        self._keep(found)

    def _unknown(self, work: Sequence[tuple[Draft, InForce]]) -> Iterator[_Prepared]:
        """The drafts whose findings are to be found; those that are known, or can't be, are done with here."""
        for start in range(0, len(work), _AT_ONCE):
            some = [one for each in work[start : start + _AT_ONCE] if (one := self._prepared(*each))]
            known = self._known(some)
            for one in some:
                answer = known.get(one.key) if one.key is not None else None
                if answer is None:
                    yield one
                else:
                    self._conclude(one, *answer)

    def _prepared(self, draft: Draft, in_force: InForce) -> _Prepared | None:
        """The draft, parsed; None if it can't be."""
        prepared: list[_Prepared] = []

        def prepare() -> FileResult:
            document = parse_source(draft.read(in_force.config.encoding).text, draft, in_force)
            selection = select_for(document, in_force)
            asked = asked_of_drafts(selection)
            ids = _foreign(in_force.rulebook)
            foreign = {rule for rule in asked if rule.id in ids}
            here = tuple(rule for rule in asked if rule.outside and rule not in foreign)
            rules = tuple(rule for rule in asked if rule not in here)
            key = None
            may_cache = self._keys is not None and self._resolver.may_cache(draft, in_force.config)
            if self._keys and may_cache and not any(rule.outside for rule in foreign):
                key = self._keys.key(document, selection, in_force.rulebook, in_force.config)
            prepared.append(_Prepared(draft, in_force, document, selection, rules, here, bool(foreign), key))
            return failed(draft.path, "")

        result = guarded(draft.path, prepare)
        if prepared:
            return prepared[0]
        self._done(result)
        return None

    def _known(self, prepared: Sequence[_Prepared]) -> dict[bytes, tuple[list[Finding], list[RuleFailure]]]:
        known = {}
        for store, some in self._by_store(prepared):
            for key, answer in store.look_up(_KIND, [one.key for one in some if one.key is not None]).items():
                with suppress(ValueError):  # not what this copydesk packs: not known
                    known[key] = unpack(answer)
        return known

    def _keep(self, found: Sequence[tuple[_Prepared, bytes]]) -> None:
        answers = {one.key: answer for one, answer in found if one.key is not None}
        if answers:
            for store, some in self._by_store([one for one, _ in found]):
                store.keep(_KIND, {one.key: answers[one.key] for one in some if one.key is not None})

    def _by_store(self, prepared: Sequence[_Prepared]) -> Iterator[tuple[Store, list[_Prepared]]]:
        if self._keys is None:
            return
        folders: dict[Path | None, list[_Prepared]] = {}
        for one in prepared:
            folders.setdefault(one.in_force.config.cache_dir, []).append(one)
        for folder, some in folders.items():
            yield self._stores.at(folder), some

    def _conclude(self, one: _Prepared, findings: list[Finding], failures: Sequence[RuleFailure]) -> None:
        self._done(guarded(one.draft.path, partial(_concluded, one, findings, failures)))

    def _done(self, result: FileResult) -> None:
        self._results.append(result)
        if self._progress:
            self._progress(len(self._results), self._total)


def _concluded(one: _Prepared, findings: list[Finding], failures: Sequence[RuleFailure]) -> FileResult:
    """The result for a draft of which `findings` are known; the rules that look outside are asked now."""
    config = one.in_force.config
    if one.here:
        found = collect(one.here, one.document, time_limit=config.time_limit)
        findings, failures = _together((findings, failures), found)
    return conclude(one.document, one.selection, one.in_force, (findings, failures), base=one.draft.base)


def _task(number: int, draft: Draft, document: Document, rules: tuple[str, ...], limit: float) -> Task:
    """What a worker is to do. The text goes along, so that both processes speak of the same."""
    given = draft._replace(stdin=None if draft.stdin is None else b"", staged=None, base=None)  # b"": it was stdin
    return Task(number, given, document.source, rules, limit)


def _together(
    some: tuple[list[Finding], Sequence[RuleFailure]], others: tuple[list[Finding], Sequence[RuleFailure]]
) -> tuple[list[Finding], list[RuleFailure]]:
    """What two sets of rules found on one draft, and which of them failed, by id."""
    return some[0] + others[0], sorted([*some[1], *others[1]], key=lambda failure: failure.rule or "")


class Apart:
    """Runs the rules of other packs in a process of their own where the draft is checked in this one.

    A rule that ends its process, or crashes in C, ends neither the run nor what `--fix` is about to write.
    """

    def __init__(self, workers: Workers) -> None:
        self._workers = workers

    def __call__(
        self, document: Document, draft: Draft, rules: Sequence[Rule], in_force: InForce
    ) -> tuple[list[Finding], list[RuleFailure]]:
        """What the rules found in `document`, the text of `draft`, and which of them failed."""
        ids = _foreign(in_force.rulebook)
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
    """`work`, whose rules of other packs are run by a process that ends with the context, if there are any."""
    if not any(_foreign(here.rulebook) for _, here in work):
        yield work
        return
    with Workers(1, settings, resolver) as workers:
        apart = Apart(workers)
        yield [(draft, here._replace(apart=apart)) for draft, here in work]


def _foreign(rulebook: Rulebook) -> frozenset[str]:
    """The ids of the rules that are written in Python and not copydesk's own."""
    own = rulebook.packs[0]
    return frozenset(rule.id for rule in rulebook.rules if rule.pack is not own and rule.path.suffix == ".py")


def processes(settings: RunSettings) -> int:
    """How many processes a run may use: those asked for, else one for each core that this process may use."""
    if settings.jobs is not None:
        return settings.jobs
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
