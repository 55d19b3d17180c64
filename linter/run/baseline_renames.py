"""Match a baseline against the whole run: follow renamed drafts, and list entries that no longer occur."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from linter.findings.baseline import Baseline, Entry, renamed
from linter.records import NamedTuple
from linter.run.discovery import Draft
from linter.run.resolver import InForce

if TYPE_CHECKING:
    from linter.run.results import FileResult


class Settled(NamedTuple):
    """The results, with renamed drafts checked against the entries of their old names (see RunResult)."""

    results: list[FileResult]
    gone: tuple[Entry, ...]
    renamed: Mapping[str, str]


def settle(
    results: Sequence[FileResult],
    checked: Sequence[tuple[Draft, InForce]],
    paths: Sequence[str],
    check: Callable[[Draft, InForce], FileResult],
) -> Settled:
    """Match the baseline against all results. `check` checks a draft again; `paths` are the paths of the run."""
    baselines = {id(here.baseline): here.baseline for _, here in checked if here.baseline is not None}
    of_draft = {draft.path: (draft, here) for draft, here in checked}
    settled = {result.path: result for result in results}
    below = frozenset(os.path.realpath(path) for path in paths)
    gone: set[Entry] = set()
    moves: dict[str, str] = {}
    for baseline in baselines.values():
        vanished = baseline.vanished()
        mine = [result for result in results if _baseline_of(result, of_draft) is baseline]
        unknown = {
            baseline.path_of(result.path): [one.fingerprint for one in result.arrived]
            for result in mine
            if vanished and not baseline.of(result.path)
        }
        here_moved = renamed(vanished, unknown)
        if here_moved:
            moves.update(here_moved)
            known = baseline.moved(here_moved)
            new_names = frozenset(here_moved.values())
            for result in mine:
                if baseline.path_of(result.path) in new_names:
                    draft, in_force = of_draft[result.path]
                    again = check(draft, in_force._replace(baseline=known))
                    settled[result.path] = again._replace(changes=result.changes)
        for path, entries in vanished.items():
            if path not in here_moved and _is_below(baseline.file.parent / path, below):
                gone.update(entries)
    for result in settled.values():
        gone.update(result.gone)
    return Settled([settled[result.path] for result in results], tuple(sorted(gone)), moves)


def _baseline_of(result: FileResult, of_draft: Mapping[str, tuple[Draft, InForce]]) -> Baseline | None:
    return of_draft[result.path][1].baseline if result.path in of_draft else None


def _is_below(file: Path, folders: frozenset[str]) -> bool:
    """Whether the file is one of these real paths, or below one."""
    here = Path(os.path.realpath(file))
    return not folders.isdisjoint(map(str, (here, *here.parents)))
