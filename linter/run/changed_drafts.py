"""Find drafts that changed since an earlier version of their repository, with their earlier text."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from linter.errors import UsageError
from linter.files.reading import TOO_LARGE
from linter.git.blobs import content_behind, file_content, is_blob
from linter.git.command import top_of
from linter.git.repository import Change, Repository
from linter.records import NamedTuple
from linter.run.discovery import Base, Draft, Found, written

if TYPE_CHECKING:
    from linter.run.resolver import RunSettings


_ONLY_A_POINTER = (
    "the staged text is not available: git has staged only a Git LFS pointer, and the file differs from it; "
    "check the file without --staged"
)


class Compared(NamedTuple):
    """The drafts left to check.

    found: these drafts.
    unchanged: the number of unchanged drafts.
    since: what they were compared with.
    """

    found: Found
    unchanged: int
    since: str


def compared(found: Found, paths: Sequence[str], settings: RunSettings) -> Compared:
    """Compare the drafts `found` below `paths` as the settings ask."""
    if settings.staged:
        return staged_drafts(found, paths)
    return changed_drafts(found, settings.changed or None)


def changed_drafts(found: Found, base: str | None) -> Compared:
    """The drafts that differ from the commit where HEAD branched off `base`, each with its earlier version.

    A draft that git does not track, or that did not exist, has no earlier version: all of it is new. Raises
    RepositoryError, and UsageError for standard input.
    """
    drafts: list[Draft] = []
    failures = list(found.failures)
    since: dict[str, None] = {}
    unchanged = 0
    for top, here in _by_repository(found.drafts, failures, "--changed"):
        repository = Repository(top)
        commit, name = repository.merge_base(base)
        since[commit[:9] if commit.startswith(name) else f"{name} ({commit[:9]})"] = None
        before, renamed = repository.files(commit), repository.renamed(commit)
        wanted: list[tuple[Draft, bytes | None, str | None]] = []
        for draft, name_in_git in here:
            blob = before.get(name_in_git)
            if blob is None:
                wanted.append((draft, *renamed.get(name_in_git, (None, None))))
            elif _is_as_it_was(top / os.fsdecode(name_in_git), blob):
                unchanged += 1
            else:
                wanted.append((draft, name_in_git, blob))
        drafts.extend(_with_bases(repository, wanted))
    return Compared(_found(found, drafts, failures), unchanged, " and ".join(since))


def staged_drafts(found: Found, paths: Sequence[str]) -> Compared:
    """The drafts below `paths` that the next commit changes, with their staged text and their version in HEAD.

    Raises RepositoryError, and UsageError for standard input.
    """
    drafts: list[Draft] = []
    failures = list(found.failures)
    unchanged = 0
    groups = dict(_by_repository(found.drafts, failures, "--staged"))
    for path in paths:
        place = Path(os.path.realpath(path))
        top = top_of(place if place.is_dir() else place.parent)
        if top is not None:
            groups.setdefault(top, [])
    for top, here in groups.items():
        repository = Repository(top)
        changes = {change.name: change for change in repository.staged()}
        everything = [*here, *_only_staged(top, changes, paths, {name for _, name in here}, failures)]
        unchanged += sum(name not in changes for _, name in everything)
        staged = [(draft, changes[name]) for draft, name in everything if name in changes]
        texts = repository.contents(change.new_blob for _, change in staged if change.new_blob is not None)
        wanted: list[tuple[Draft, bytes | None, str | None]] = []
        for draft, change in staged:
            if change.new_blob is None:
                failures.append((draft.path, "not staged: it has unresolved merge conflicts"))
            elif change.new_blob not in texts:
                failures.append((draft.path, TOO_LARGE))
            elif (text := content_behind(texts[change.new_blob], top / os.fsdecode(change.name))) is None:
                failures.append((draft.path, _ONLY_A_POINTER))
            else:
                wanted.append((draft._replace(staged=text), change.old_name, change.old_blob))
        drafts.extend(_with_bases(repository, wanted))
    return Compared(_found(found, drafts, failures), unchanged, "HEAD")


def _by_repository(
    drafts: Sequence[Draft], failures: list[tuple[str, str]], option: str
) -> Iterator[tuple[Path, list[tuple[Draft, bytes]]]]:
    """The root of each repository, and its drafts with their names in git."""
    groups: dict[Path, list[tuple[Draft, bytes]]] = {}
    tops: dict[Path, Path | None] = {}
    for draft in drafts:
        if draft.stdin is not None:
            raise UsageError(f"{option} cannot be combined with standard input")
        real = Path(os.path.realpath(draft.path))
        if real.parent not in tops:
            tops[real.parent] = top_of(real.parent)
        top = tops[real.parent]
        if top is None:
            failures.append((draft.path, f"not in a git repository, as {option} requires"))
        else:
            groups.setdefault(top, []).append((draft, os.fsencode(real.relative_to(top).as_posix())))
    yield from groups.items()


def _only_staged(
    top: Path, changes: dict[bytes, Change], paths: Sequence[str], on_disk: set[bytes], failures: list[tuple[str, str]]
) -> Iterator[tuple[Draft, bytes]]:
    """Staged drafts that no longer exist in the working tree; removes the failures about them from `failures`."""
    from linter.document.formats import format_of

    given: dict[Path, list[int]] = {}  # real path -> the numbers of `paths` that stand for it
    for number, path in enumerate(paths):
        given.setdefault(Path(os.path.realpath(path)), []).append(number)
    answered: set[str] = set()
    for name, change in changes.items():
        where = top / os.fsdecode(name)
        is_there = where.exists() and not where.is_symlink()  # behind a link stands something else
        if change.new_blob is None or name in on_disk or is_there or format_of(where.name) is None:
            continue
        around = [(number, place) for place in (where, *where.parents) for number in given.get(place, ())]
        for number, place in sorted(around):
            inner = where.relative_to(place)
            if any(part.startswith(".") for part in inner.parts):
                continue
            path = paths[number]
            answered.add(written(path))
            shown = path if where == place else os.path.join(path, inner)  # noqa: PTH118 - as found drafts are named
            yield Draft(written(shown), format_of(where.name)), name
            break
    if answered:
        failures[:] = [failure for failure in failures if failure[0] not in answered]


def _with_bases(repository: Repository, wanted: Sequence[tuple[Draft, bytes | None, str | None]]) -> Iterator[Draft]:
    """Each draft with the file of this name and content as its earlier version, if that can be read."""
    contents = repository.contents(blob for _, _, blob in wanted if blob is not None)
    for draft, name, blob in wanted:
        base = None
        if name is not None and blob in contents:
            data = content_behind(contents[blob], Path(draft.path))
            base = None if data is None else _base(draft, repository.top, os.fsdecode(name), data)
        yield draft._replace(base=base)


def _is_as_it_was(file: Path, blob: str) -> bool:
    data = file_content(file)
    return data is not None and is_blob(data, blob)


def _base(draft: Draft, top: Path, name: str, data: bytes) -> Base | None:
    """The earlier version; None if the file was not a draft under its old name."""
    from linter.document.formats import format_of

    real = Path(os.path.realpath(draft.path))
    if not real.is_relative_to(top):  # a link stands where what is staged was
        real = Path(os.path.realpath(Path(draft.path).parent), Path(draft.path).name)
    if top / name == real:
        return Base(draft.path, draft.format, data)
    given = draft.format != format_of(draft.path)  # by --as
    format_ = draft.format if given else format_of(name)
    own = str(Path(draft.path).absolute())
    inside = real.relative_to(top).as_posix()
    root = own.removesuffix(inside) if own.endswith(f"/{inside}") else f"{top}/"
    return None if format_ is None else Base(root + name, format_, data)


def _found(found: Found, drafts: list[Draft], failures: list[tuple[str, str]]) -> Found:
    checked = {draft.path for draft in drafts}
    return found._replace(
        drafts=tuple(sorted(drafts, key=lambda draft: draft.path)),
        failures=tuple(dict.fromkeys(failures)),
        skipped=tuple(one for one in found.skipped if one.file not in checked),
    )
