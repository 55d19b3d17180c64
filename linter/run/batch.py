"""Check many drafts: look up what is known of them, and check the others in worker processes where that pays.

A draft that is known, or that a worker checks, is not parsed in this process. Python rules of other packs always run in
a worker process, so that a rule that gets stuck can be killed. All answers are completed in the same way here, wherever
they come from, so the result is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from linter.document.model import Document
from linter.errors import CopydeskError
from linter.findings.finding import Finding, RuleFailure
from linter.findings.packed import unpack
from linter.records import NamedTuple
from linter.rulebook.running import collect
from linter.run.answers import Answer, completed, examined, pack_answer, together, unpack_answer
from linter.run.check import guarded, reason
from linter.run.discovery import Draft
from linter.run.limited_process import copies, start_context
from linter.run.resolver import InForce, Resolver, RunSettings
from linter.run.results import FileResult, failed
from linter.run.workers import RulesTask, Task, Workers

if TYPE_CHECKING:
    from linter.cache.store import Store
    from linter.rulebook.rule import Rule
    from linter.run.cache_key import Keys
    from linter.run.caches import Stores

WORTH_WORKERS = 150_000
"""Bytes of drafts for which a second process pays: about a second of work."""

_SHORT = 100_000  # bytes of a draft that is soon checked
_KIND = "drafts"  # of answers in the cache
_AT_ONCE = 256  # drafts that are looked up together, and answers that are kept together
_ROOM = 8 << 20  # bytes of drafts that are looked up together


class _Waiting(NamedTuple):
    """A draft of which nothing is known. data: its bytes. key: of its answer in the cache, None if it must not be
    kept there.
    """

    draft: Draft
    in_force: InForce
    data: bytes
    key: bytes | None

    @property
    def is_compared(self) -> bool:
        return _is_compared(self.draft, self.in_force)

    @property
    def needs_worker(self) -> bool:
        """Whether a rule may run that must be in a process that can be killed; the front matter can select one."""
        foreign = self.in_force.rulebook.foreign
        if not foreign:
            return False
        selected = self.in_force.select(self.draft.path).rules
        return b"copydesk" in self.data.lower() or any(rule.id in foreign for rule in selected)


class Batch:
    """Checks the drafts of one run, using the caches `stores`. keys: of the answers in them, None to use none."""

    def __init__(
        self,
        settings: RunSettings,
        resolver: Resolver,
        stores: Stores,
        keys: Keys | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> None:
        self._settings = settings
        self._resolver = resolver
        self._progress = progress
        self._stores = stores
        self._keys = keys
        self._results: list[FileResult] = []
        self._found: list[tuple[_Waiting, bytes]] = []  # answers that are still to be kept
        self._total = 0

    def check(self, work: Sequence[tuple[Draft, InForce]]) -> list[FileResult]:
        """The results for all drafts, in any order."""
        self._total = len(work)
        self._results = []
        waiting: list[_Waiting] = []
        size = 0  # of all that wait
        several = processes(self._settings) > 1
        unknown = self._unknown(work)
        for one in unknown:
            waiting.append(one)
            size += len(one.data)
            if one.needs_worker or (several and size >= WORTH_WORKERS and len(waiting) > 1):
                self._in_workers(waiting, unknown)
                waiting = []
                break
            if not several:
                self._here(waiting.pop())
        for one in waiting:
            self._here(one)
        self._keep()
        return self._results

    def _here(self, one: _Waiting) -> None:
        """Check a draft in this process."""
        answer = examined(one.draft, one.data, one.in_force, compared=one.is_compared)
        self._answered(one, answer, None)

    def _in_workers(self, waiting: list[_Waiting], unknown: Iterator[_Waiting]) -> None:
        """Have `waiting` and the rest checked by worker processes.

        A draft is checked here first: processes that are copies of this one then have all that rules read, which takes
        each of them half a second otherwise.
        """
        if copies(start_context()) and not waiting[0].needs_worker and len(waiting[0].data) <= _SHORT:
            self._here(waiting.pop(0))
        handed: dict[int, _Waiting] = {}

        def tasks() -> Iterator[Task]:
            for number, one in enumerate(chain(waiting, unknown)):
                handed[number] = one
                yield Task(number, _given(one.draft), one.data, one.in_force.config.time_limit, one.is_compared)

        with Workers(processes(self._settings), self._settings, self._resolver) as workers:
            for task, packed in workers.answers(tasks()):
                one = handed.pop(task.number)
                self._answered(one, unpack_answer(packed, one.draft.path), packed)

    def _answered(self, one: _Waiting, answer: Answer, packed: bytes | None) -> None:
        """Keep an answer if another run may use it, and complete it. packed: the answer, if it is packed already."""
        if one.key is not None and answer.lasting:
            self._found.append((one._replace(data=b""), packed or pack_answer(answer)))
            if len(self._found) >= _AT_ONCE:
                self._keep()
        self._complete(one, answer)

    def _unknown(self, work: Sequence[tuple[Draft, InForce]]) -> Iterator[_Waiting]:
        """The drafts that must be checked. Those in the cache, and those that can't be read, are finished here."""
        chunk: list[_Waiting] = []
        size = 0
        for draft, in_force in work:
            try:
                data = draft.data()
            except CopydeskError as error:
                self._done(failed(draft.path, reason(error)))
                continue
            chunk.append(_Waiting(draft, in_force, data, self._key(draft, data, in_force)))
            size += len(data)
            if len(chunk) >= _AT_ONCE or size >= _ROOM:
                yield from self._not_known(chunk)
                chunk, size = [], 0
        yield from self._not_known(chunk)

    def _key(self, draft: Draft, data: bytes, in_force: InForce) -> bytes | None:
        if self._keys is None or not self._resolver.may_cache(draft, in_force.config):
            return None
        return self._keys.key(draft, data, in_force, compared=_is_compared(draft, in_force))

    def _not_known(self, chunk: Sequence[_Waiting]) -> Iterator[_Waiting]:
        known: dict[bytes, bytes] = {}
        for store, group in self._by_store(chunk):
            known |= store.look_up(_KIND, [one.key for one in group if one.key is not None])
        for one in chunk:
            packed = known.get(one.key) if one.key is not None else None
            try:
                answer = None if packed is None else unpack_answer(packed, one.draft.path)
            except ValueError:  # not what this copydesk packs: not known
                answer = None
            if answer is None:
                yield one
            else:
                self._complete(one, answer)

    def _keep(self) -> None:
        """Put the answers that are not kept yet into the cache."""
        packed = {one.key: packed for one, packed in self._found}
        for store, group in self._by_store([one for one, _ in self._found]):
            store.keep(_KIND, {one.key: packed[one.key] for one in group if one.key is not None})
        self._found = []

    def _by_store(self, drafts: Sequence[_Waiting]) -> Iterator[tuple[Store, list[_Waiting]]]:
        folders: dict[Path | None, list[_Waiting]] = {}
        for one in drafts:
            if one.key is not None:
                folders.setdefault(one.in_force.config.cache_dir, []).append(one)
        for folder, group in folders.items():
            yield self._stores.at(folder), group

    def _complete(self, one: _Waiting, answer: Answer) -> None:
        self._done(guarded(one.draft.path, partial(completed, answer, one.draft, one.data, one.in_force)))

    def _done(self, result: FileResult) -> None:
        self._results.append(result)
        if self._progress:
            self._progress(len(self._results), self._total)


def _is_compared(draft: Draft, in_force: InForce) -> bool:
    """Whether what is found in a draft is held against a baseline or the draft's earlier version."""
    return in_force.baseline is not None or draft.base is not None


def _given(draft: Draft) -> Draft:
    """The draft as a worker needs it, which is given its text."""
    return draft._replace(stdin=None if draft.stdin is None else b"", staged=None, base=None)  # b"": it was stdin


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
            task = RulesTask(0, _given(draft), document.source, limit, foreign)
            for _, answer in self._workers.answers(iter([task])):
                found, wrong = unpack(answer)
                findings, failures = findings + found, together(failures, wrong)
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
