"""What git knows about the drafts of a repository. Names are bytes, with NUL between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from subprocess import CompletedProcess

from linter.errors import RepositoryError
from linter.git import GitError, ask_git
from linter.records import NamedTuple

DEFAULT_BRANCHES = ("origin/HEAD", "origin/main", "origin/master", "main", "master")
"""What `--changed` compares with when it names nothing: the first of these that exists."""

_REGULAR = ("100644", "100755")


class Change(NamedTuple):
    """A file that differs between two states of a repository; names are from its root, as git has them.

    status: the letter that git gives it. old_name and old_blob are None for a new file; new_blob is None where the new
    state is the working tree, and for a file with conflicts.
    """

    status: str
    name: bytes
    new_blob: str | None
    old_name: bytes | None
    old_blob: str | None


class Repository:
    """A git repository with a working tree at `top`. Every method raises RepositoryError where git can't answer."""

    def __init__(self, top: Path) -> None:
        self.top = top

    def merge_base(self, name: str | None) -> tuple[str, str]:
        """The commit at which the work on HEAD parted from the branch or commit `name`, and the name it goes by.

        Without a name, the first of DEFAULT_BRANCHES that exists; a branch that only `origin` has is found too.
        """
        for candidate in DEFAULT_BRANCHES if name is None else (name, f"origin/{name}"):
            commit = self._commit(candidate)
            if commit is None:
                continue
            done = self._git("merge-base", "HEAD", commit)
            if done.returncode == 0:
                return done.stdout.split()[0].decode(), self._known_as(candidate)
            if self._commit("HEAD") is None:
                raise RepositoryError("has no commit yet, so there is nothing to compare with", path=self.top)
            raise RepositoryError(self._no_ancestor(candidate), path=self.top)
        if name is None:
            known = ", ".join(DEFAULT_BRANCHES)
            raise RepositoryError(f"none of {known} exists; name what to compare with: --changed=BASE", path=self.top)
        more = "; the clone is shallow, it may have to be fetched first" if self._is_shallow() else ""
        raise RepositoryError(f"has no branch or commit called {name!r}{more}", path=self.top)

    def files(self, commit: str) -> dict[bytes, str]:
        """Name -> blob of all regular files of `commit`."""
        found = {}
        for line in _fields(self._output("ls-tree", "-r", "-z", "--full-tree", commit)):
            description, _, name = line.partition(b"\t")
            mode, _, blob = description.decode().split()
            if mode in _REGULAR:
                found[name] = blob
        return found

    def changes(self, commit: str) -> list[Change]:
        """What the working tree changes in `commit`, as far as git follows its files; renames are followed."""
        return self._changes(commit)

    def staged(self) -> list[Change]:
        """What the next commit would change, with the blobs that it would have; renames are followed."""
        return [change for change in self._changes("--cached") if change.status != "D"]

    def contents(self, blobs: Iterable[str]) -> dict[str, bytes]:
        """The content of each blob."""
        wanted = sorted(set(blobs))
        if not wanted:
            return {}
        output = self._output("cat-file", "--batch", given="".join(f"{blob}\n" for blob in wanted).encode())
        found, place = {}, 0
        for blob in wanted:
            end = output.index(b"\n", place)
            header = output[place:end].split()
            if len(header) != 3:
                raise RepositoryError(f"lacks the object {blob}; is the clone complete?", path=self.top)
            place = end + 1 + int(header[2])
            found[blob] = output[end + 1 : place]
            place += 1
        return found

    def _changes(self, what: str) -> list[Change]:
        options = ("--raw", "-z", "--no-abbrev", "-M50%", "-l1000", "--no-ext-diff", "--no-textconv", "--no-color")
        fields = iter(_fields(self._output("diff", *options, "--ignore-submodules=all", what, "--")))
        changes = []
        for description in fields:
            old_mode, new_mode, old_blob, new_blob, status = description.decode().lstrip(":").split()
            old_name = next(fields)
            name = next(fields) if status[0] in "RC" else old_name
            old = old_mode in _REGULAR and status[0] not in "AC"
            if new_mode in _REGULAR or status[0] in "DU":
                changes.append(
                    Change(
                        status[0],
                        name,
                        new_blob if new_blob.strip("0") else None,
                        old_name if old else None,
                        old_blob if old else None,
                    )
                )
        return changes

    def _commit(self, name: str) -> str | None:
        done = self._git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        if done.returncode not in (0, 1):
            raise self._failed("rev-parse", done)
        return done.stdout.decode().strip() if done.returncode == 0 else None

    def _known_as(self, name: str) -> str:
        """What origin/HEAD stands for; any other name as it is."""
        done = self._git("rev-parse", "--abbrev-ref", name) if name == DEFAULT_BRANCHES[0] else None
        return name if done is None or done.returncode != 0 else done.stdout.decode("utf-8", "replace").strip()

    def _is_shallow(self) -> bool:
        return self._git("rev-parse", "--is-shallow-repository").stdout.strip() == b"true"

    def _no_ancestor(self, name: str) -> str:
        said = f"holds no common ancestor of HEAD and {name}"
        if not self._is_shallow():
            return said
        return (
            f"{said}: the clone is shallow; fetch its history (git fetch --unshallow; in GitHub Actions, "
            "fetch-depth: 0 for actions/checkout; in GitLab CI, GIT_DEPTH: 0)"
        )

    def _output(self, *arguments: str, given: bytes | None = None) -> bytes:
        done = self._git(*arguments, given=given)
        if done.returncode != 0:
            raise self._failed(arguments[0], done)
        return done.stdout

    def _failed(self, command: str, done: CompletedProcess[bytes]) -> RepositoryError:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        return RepositoryError(f"git {command} failed: {said[0] if said else done.returncode}", path=self.top)

    def _git(self, *arguments: str, given: bytes | None = None) -> CompletedProcess[bytes]:
        try:
            return ask_git(self.top, *arguments, given=given)
        except GitError as error:
            raise RepositoryError(f"can't be asked what changed: {error}", path=self.top) from error


def top_of(folder: Path) -> Path | None:
    """The root of the working tree that `folder` lies in, None if it lies in none."""
    for place in (folder, *folder.parents):
        if (place / ".git").exists():
            return place
    return None


def _fields(output: bytes) -> Sequence[bytes]:
    return output.split(b"\0")[:-1]
