"""Asks git, so that no program runs which a repository names.

A repository may come from anyone: as an archive with its `.git`, or as files of a commit that look like a repository
of their own. So git is never left to find a repository: it is told which, by the folder that this program found. And
what a repository can say in its configuration, attributes, index and remotes reaches no program:

- Only commands are asked that neither look into files of the working tree (which would run the filters of the
  repository: their names can't be known) nor write anything (which would run hooks).
- Objects that a partial clone lacks are not fetched, and no way of transport is allowed.
- What is left that could name a program is overridden by settings of the command line, which win over every file.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from linter.files.owners import VARIABLE, foreign_owner

SECONDS = 60
"""Longer than git needs for any repository."""

_OF_HOOKS = ("GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH")
"""Set while a hook runs: they say which index and which objects the commit is made from."""
_OF_THE_USER = ("GIT_CONFIG", "GIT_EXEC_PATH")
"""How the names of variables begin that say where the user's own git and its settings lie."""

_SETTINGS = (
    "safe.bareRepository=explicit",
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.pager=cat",
    "core.editor=false",
    "sequence.editor=false",
    "core.askPass=false",
    "credential.helper=",  # empty: those named before don't count
    "core.sshCommand=false",
    "core.gitProxy=none",
    "core.alternateRefsCommand=true",
    "protocol.allow=never",
    "gpg.program=false",
    "gpg.ssh.program=false",
    "gpg.x509.program=false",
    "submodule.recurse=false",
    "gc.auto=0",
    "maintenance.auto=false",
)
_ENVIRONMENT = {
    "GIT_ALLOW_PROTOCOL": "none",  # wins over every protocol.*.allow
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0",
    "LC_ALL": "C",
}


class GitError(Exception):
    """Git is not installed, did not answer in time or refuses the repository; the message says which."""


def ask_git(
    top: Path, *arguments: str, folder: Path | None = None, given: bytes | None = None, in_hook: bool = True
) -> subprocess.CompletedProcess[bytes]:
    """Run git on the repository whose working tree is `top`; its exit code and all that it printed, in English.

    folder: of the working tree, in which git runs; `top` if not given. given: its standard input. in_hook: whether the
    index is that of the commit that is being made, if a hook of this repository is running. Raises GitError.
    """
    environment = _environment(top, in_hook=in_hook)
    if not environment["PATH"]:  # an empty search path means the working directory
        raise GitError("git is not installed")
    _refuse_foreign(top, environment)
    return _run(
        (f"--git-dir={top / '.git'}", f"--work-tree={top}", "--no-pager", *arguments),
        folder or top,
        environment,
        given,
    )


def top_of(folder: Path) -> Path | None:
    """The root of the working tree that `folder` lies in, None if it lies in none.

    As for git, a `.git` that is a folder without HEAD doesn't count.
    """
    for place in (folder, *folder.parents):
        if os.path.lexists(place / ".git" / "HEAD") or (place / ".git").is_file():
            return place
    return None


def git_folder(top: Path) -> Path:
    """Where the repository of the working tree `top` lies: its `.git`, or what the file of that name says."""
    place = top / ".git"
    if not place.is_file():
        return place
    try:
        with place.open("rb") as file:
            said = os.fsdecode(file.read(_LONGEST_LINK))
    except OSError:
        return place
    if "\0" in said or not said.startswith("gitdir:"):
        return place
    return top / said.removeprefix("gitdir:").strip()


_LONGEST_LINK = 1 << 16  # bytes of a `.git` file, more than any path


def _environment(top: Path, *, in_hook: bool) -> dict[str, str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    environment |= {key: value for key, value in os.environ.items() if key.startswith(_OF_THE_USER)}
    if in_hook and _hook_is_of(top):
        environment |= {key: os.environ[key] for key in _OF_HOOKS if key in os.environ}
    path = os.environ.get("PATH", os.defpath).split(os.pathsep)
    # A relative or empty part of the search path would find programs in the folder that is checked.
    environment["PATH"] = os.pathsep.join(part for part in path if os.path.isabs(part))  # noqa: PTH117
    return environment | _ENVIRONMENT


def _hook_is_of(top: Path) -> bool:
    """Whether the variables of a hook speak of the repository at `top`, rather than of another that is checked too."""
    named = os.environ.get("GIT_DIR")
    if named is None:
        try:
            return top_of(Path.cwd()) == Path(os.path.realpath(top))
        except FileNotFoundError:  # the working directory is gone
            return False
    return os.path.realpath(top / named) == os.path.realpath(git_folder(top))


def _refuse_foreign(top: Path, environment: dict[str, str]) -> None:
    """Raise GitError for a repository of another user, unless git itself has been told that it is safe."""
    if all(foreign_owner(place) is None for place in (top, top / ".git", git_folder(top))):
        return
    only_here = {**environment, "GIT_CEILING_DIRECTORIES": str(top.parent)}
    done = _run(("rev-parse", "--git-dir"), top, only_here, None)
    if done.returncode:
        remedy = f"name it in {VARIABLE} or in git's safe.directory if it may be used"
        raise GitError(f"git: {said_by(done)}; {remedy}")


def said_by(done: subprocess.CompletedProcess[bytes]) -> str:
    """The line in which git said what was wrong."""
    lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
    fatal = next((line for line in lines if line.startswith("fatal: ")), None)
    return (fatal or next(iter(lines), f"exit code {done.returncode}")).removeprefix("fatal: ")


def _run(
    arguments: tuple[str, ...], folder: Path, environment: dict[str, str], given: bytes | None
) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(  # noqa: S603 - no shell; names from outside follow --end-of-options
            ("git", "-C", str(folder), *_settings(), *arguments),  # noqa: S607 - found by the cleaned search path
            input=given,
            stdin=subprocess.DEVNULL if given is None else None,
            capture_output=True,
            env=environment,
            check=False,
            timeout=SECONDS,
        )
    except FileNotFoundError as error:
        raise GitError("git is not installed") from error
    except OSError as error:
        raise GitError(f"git can't be run: {(error.strerror or str(error)).lower()}") from error
    except subprocess.TimeoutExpired as error:
        command = next(argument for argument in arguments if not argument.startswith("-"))
        raise GitError(f"git {command} took longer than {SECONDS} seconds") from error


def _settings() -> Iterator[str]:
    for setting in _SETTINGS:
        yield "-c"
        yield setting
