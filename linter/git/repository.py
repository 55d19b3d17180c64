"""What git knows about the drafts of a repository. Names are bytes, with NUL between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from subprocess import CompletedProcess

from linter.errors import RepositoryError
from linter.files.reading import LARGEST
from linter.git.command import GitError, ask_git, said_by
from linter.records import NamedTuple

DEFAULT_BRANCHES = ("origin/HEAD", "origin/main", "origin/master", "main", "master")
"""What `--changed` compares with when it names nothing: the first of these that exists."""

_REGULAR = ("100644", "100755")


class Change(NamedTuple):
    """A file in git's index that differs from a commit. Names are as in git, from the repository's root.

    status: git's letter for the change.
    name: its name.
    new_blob: its content, None for a file with conflicts.
    old_name: its name in the commit, None for a new file.
    old_blob: its content in the commit, None for a new file.
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
            if done.returncode == 0 and done.stdout:  # of a damaged history git says nothing, and that all is well
                return done.stdout.split()[0].decode(), self._known_as(candidate)
            if self._commit("HEAD") is None:
                raise RepositoryError("has no commits to compare with", path=self.top)
            raise RepositoryError(self._no_ancestor(candidate), path=self.top)
        if name is None:
            known = ", ".join(DEFAULT_BRANCHES)
            raise RepositoryError(
                f"no main branch found (looked for {known}); name the branch or commit to compare with: --changed=BASE",
                path=self.top,
            )
        more = "; the clone is shallow, so it may have to be fetched first" if self._is_shallow() else ""
        raise RepositoryError(f"has no branch or commit named {name!r}{more}", path=self.top)

    def is_head(self, name: str) -> bool:
        """Whether the commit or branch `name` is what is checked out."""
        commit = self._commit(name)
        return commit is not None and commit == self._commit("HEAD")

    def files(self, commit: str) -> dict[bytes, str]:
        """Name -> blob of all regular files of `commit`."""
        found = {}
        for line in _fields(self._output("ls-tree", "-r", "-z", "--full-tree", commit)):
            description, _, name = line.partition(b"\t")
            mode, _, blob = description.decode().split()
            if mode in _REGULAR:
                found[name] = blob
        return found

    def renamed(self, commit: str) -> dict[bytes, tuple[bytes, str]]:
        """Name in git's index -> name and blob in `commit` of the files that have another name since."""
        return {
            change.name: (change.old_name, change.old_blob)
            for change in self._changes(commit)
            if change.status == "R" and change.old_name is not None and change.old_blob is not None
        }

    def staged(self) -> list[Change]:
        """What the next commit would change, with the blobs that it would have; renames are followed."""
        if self._commit("HEAD") is None:
            return list(self._everything())
        return [change for change in self._changes("HEAD") if change.status != "D"]

    def contents(self, blobs: Iterable[str]) -> dict[str, bytes]:
        """The content of each blob, without those that are longer than a draft may be."""
        wanted = sorted(set(blobs))
        if not wanted:
            return {}
        named = "".join(f"{blob}\n" for blob in wanted).encode()
        sizes = dict(zip(wanted, self._output("cat-file", "--batch-check", given=named).splitlines(), strict=True))
        for blob, line in sizes.items():
            if len(line.split()) != 3:
                said = f"lacks the object {blob}{self._if_partial() or '; the clone may be incomplete'}"
                raise RepositoryError(said, path=self.top)
        wanted = [blob for blob in wanted if int(sizes[blob].split()[2]) <= LARGEST]
        output = self._output("cat-file", "--batch", given="".join(f"{blob}\n" for blob in wanted).encode())
        found, place = {}, 0
        for blob in wanted:
            end = output.index(b"\n", place)
            place = end + 1 + int(output[place:end].split()[2])
            found[blob] = output[end + 1 : place]
            place += 1
        return found

    def tracked(self, folder: Path) -> Sequence[bytes]:
        """The names of the files that git's index holds of `folder`, which lies in the working tree, in any case."""
        below = folder.relative_to(self.top).as_posix()
        return _fields(self._output("ls-files", "-z", "--cached", "--", f":(top,icase,literal){below}"))

    def _changes(self, commit: str) -> list[Change]:
        """What the index changes in `commit`. The files themselves are not looked at, or their filters would run."""
        options = ("--raw", "-z", "--no-abbrev", "-M50%", "-l1000", "--no-ext-diff", "--no-textconv", "--no-color")
        fields = iter(
            _fields(self._output("diff-index", "--cached", *options, "--ignore-submodules=all", commit, "--"))
        )
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

    def _everything(self) -> Iterator[Change]:
        """All of the index, as what the first commit adds."""
        stages: dict[bytes, list[tuple[str, str]]] = {}
        for line in _fields(self._output("ls-files", "-z", "--cached", "--stage")):
            description, _, name = line.partition(b"\t")
            mode, blob, stage = description.decode().split()
            if mode in _REGULAR:
                stages.setdefault(name, []).append((blob, stage))
        for name, entries in stages.items():
            whole = entries[0][1] == "0"
            yield Change("A" if whole else "U", name, entries[0][0] if whole else None, None, None)

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
        said = f"has no common ancestor of HEAD and {name}"
        if not self._is_shallow():
            return said
        return (
            f"{said}: the clone is shallow; fetch its history (git fetch --unshallow; in GitHub Actions, "
            "fetch-depth: 0 for actions/checkout; in GitLab CI, GIT_DEPTH: 0)"
        )

    def _if_partial(self) -> str:
        """What to say where something is missing, if it is missing because the clone is partial."""
        asked = self._git("config", "--get-regexp", r"^(remote\..*\.promisor|extensions\.partialclone)$")
        if not asked.stdout:
            return ""
        return (
            "; the clone is partial, and nothing is fetched while drafts are checked: make it whole first "
            "(git fetch --refetch --no-filter)"
        )

    def _output(self, *arguments: str, given: bytes | None = None, folder: Path | None = None) -> bytes:
        done = self._git(*arguments, given=given, folder=folder)
        if done.returncode != 0:
            raise self._failed(arguments[0], done)
        return done.stdout

    def _failed(self, command: str, done: CompletedProcess[bytes]) -> RepositoryError:
        return RepositoryError(f"git {command} failed: {said_by(done)}{self._if_partial()}", path=self.top)

    def _git(self, *arguments: str, given: bytes | None = None, folder: Path | None = None) -> CompletedProcess[bytes]:
        try:
            return ask_git(self.top, *arguments, given=given, folder=folder)
        except GitError as error:
            raise RepositoryError(str(error), path=self.top) from error


def _fields(output: bytes) -> Sequence[bytes]:
    return output.split(b"\0")[:-1]
