"""`copydesk init`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from linter.cli.output import write
from linter.config.load import config_of
from linter.errors import UsageError
from linter.files.atomic_write import write_new
from linter.records import NamedTuple
from linter.terminal import printable

STARTER = Path(__file__).parent.parent / "starter"
"""The files of a new editorial repository."""

PLACEHOLDER = "copydesk @ git+https://PUT-THE-ADDRESS-OF-COPYDESK-HERE@AND-A-COMMIT"
"""What pip installs, if the address of this installation is unknown."""

_CONFIG = "copydesk.toml"
_ACCEPTED = "accepted.list"
_FOLDERS = ("rules", "rule-examples")


class _Service(NamedTuple):
    """A file that `init` writes on request.

    target: where it goes.
    since: if that file exists, the part after this line is printed, to be pasted; "" for the whole file.
    heading: how the output introduces that part.
    """

    target: str
    since: str
    heading: str


_ON_REQUEST = {
    "pre-commit-config.yaml": _Service(".pre-commit-config.yaml", "repos:\n", "add this below its repos:"),
    "github-workflow.yml": _Service(".github/workflows/copydesk.yml", "", "not changed; copydesk's workflow would be:"),
    "gitlab-ci.yml": _Service(".gitlab-ci.yml", "", "add this to it:"),
}
"""By the name in the starter."""


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="[FOLDER]", help="Top folder of the repository (default: the working directory).")
    ] = Path(),
    *,
    pre_commit: Annotated[bool, typer.Option("--pre-commit", help="Also write a pre-commit hook.")] = False,
    github: Annotated[bool, typer.Option("--github", help="Also write a GitHub Actions workflow.")] = False,
    gitlab: Annotated[bool, typer.Option("--gitlab", help="Also write a GitLab CI pipeline.")] = False,
) -> None:
    """Set up an editorial repository: a configuration, a pack for house rules, and examples to copy from.

    Existing files are not changed; if files for pre-commit or CI exist, the text to add to them is printed.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder} is not a folder")
    files = [*_configuration(folder), *_packs(folder)]
    written = [_put(folder / name, (STARTER / name).read_text(encoding="utf-8")) for name in files]
    wanted = zip(_ON_REQUEST.items(), (pre_commit, github, gitlab), strict=True)
    services = [(name, service) for (name, service), given in wanted if given]
    if services:
        written += _services(folder, services)
    if any(written):
        write("Next: run copydesk test rule-examples, copy the rules you want to rules/, and run copydesk check .\n")


def requirement() -> str:
    """The requirement by which others can install this copydesk with pip; PLACEHOLDER if it is unknown.

    It is the repository and commit, or the archive, that copydesk was installed from; or, if it was installed from a
    clone, the clone's origin and commit; or, if it was installed from an index, its version.
    """
    import json
    from importlib.metadata import distribution

    installed = distribution("copydesk")
    text = installed.read_text("direct_url.json")  # PEP 610: pip writes none for what it has from an index
    if text is None:
        return f"copydesk=={installed.version}"
    origin = json.loads(text)
    address = _public(origin.get("url", ""))
    source = origin.get("vcs_info")
    if address and source:
        return f"copydesk @ {source['vcs']}+{address}@{source['commit_id']}"
    if address:
        return f"copydesk @ {address}"
    if "dir_info" in origin and origin["url"].startswith("file://"):
        return _cloned_from(origin["url"]) or PLACEHOLDER
    return PLACEHOLDER


def _public(address: str) -> str:
    """The address without user name and password; "" if other machines can't reach it."""
    from urllib.parse import urlsplit

    parts = urlsplit(address)
    if (
        parts.scheme not in ("http", "https", "ssh")
        or not parts.hostname
        or parts.hostname in ("localhost", "127.0.0.1")
    ):
        return ""
    host = parts.netloc.rpartition("@")[2]
    user = "git@" if parts.scheme == "ssh" else ""
    return parts._replace(netloc=user + host).geturl()


def _cloned_from(folder_url: str) -> str:
    """The origin of the clone in a folder and the commit checked out, if the origin has that commit; "" otherwise."""
    import re
    from urllib.parse import unquote, urlsplit

    from linter.git.command import GitError, ask_git

    folder = unquote(urlsplit(folder_url).path)

    def asked(*arguments: str) -> str:
        done = ask_git(Path(folder), *arguments, in_hook=False)
        return done.stdout.decode("utf-8", "replace").strip() if done.returncode == 0 else ""

    try:
        if asked("rev-parse", "--show-prefix") or not asked("branch", "--remotes", "--contains", "HEAD"):
            return ""
        address = re.sub(r"^(\w+@[\w.-]+):(?!/)", r"ssh://\1/", asked("remote", "get-url", "origin"))
        commit = asked("rev-parse", "HEAD")
    except GitError:
        return ""
    address = _public(address)
    return f"copydesk @ git+{address}@{commit}" if address and commit else ""


def main_branch(folder: Path) -> str:
    """Name of the main branch: origin's default branch, else a branch of a usual name, else the current branch."""
    from linter.git.command import GitError, ask_git, top_of

    top = top_of(folder.resolve())
    if top is None:
        return "main"

    def asked(*arguments: str) -> str:
        done = ask_git(top, *arguments, in_hook=False)
        return done.stdout.decode("utf-8", "replace").strip() if done.returncode == 0 else ""

    try:
        default = asked("symbolic-ref", "--short", "refs/remotes/origin/HEAD")
        if default:
            return default.removeprefix("origin/")
        for usual in ("main", "master", "trunk"):
            if any(
                asked("rev-parse", "--verify", "--quiet", f"refs/{kind}/{usual}")
                for kind in ("heads", "remotes/origin")
            ):
                return usual
        return asked("symbolic-ref", "--short", "HEAD") or "main"
    except GitError:
        return "main"


def draft_files() -> str:
    """A regular expression for the names of files that `check` takes for drafts."""
    from linter.document.formats import extensions

    return rf"(?i)\.({'|'.join(extension.removeprefix('.') for extension in extensions())})$"


def _configuration(folder: Path) -> Iterator[str]:
    """The configuration and its accept file, unless the folder has a configuration of another name."""
    there = config_of(folder)
    if there is not None and there.name != _CONFIG:
        _left(there.name)
    else:
        yield from (_CONFIG, _ACCEPTED)


def _packs(folder: Path) -> Iterator[str]:
    """The files of the starting pack and of the examples, without folders that exist already."""
    for name in _FOLDERS:
        if (folder / name).exists():
            _left(f"{name}/")
            continue
        for path in sorted((STARTER / name).rglob("*")):
            if path.is_file() and path.suffix in (".toml", ".py"):
                yield path.relative_to(STARTER).as_posix()


def _services(folder: Path, wanted: list[tuple[str, _Service]]) -> Iterator[bool]:
    """Write the files for pre-commit and CI, or print what to add to existing ones; yields whether each was written."""
    import json

    needed = requirement()
    values = {"@REQUIREMENT@": needed, "@BRANCH@": json.dumps(main_branch(folder)), "@FILES@": draft_files()}
    asked = False
    for name, service in wanted:
        text = (STARTER / name).read_text(encoding="utf-8")
        for mark, value in values.items():
            text = text.replace(mark, value)
        target = folder / service.target
        put = _put(target, text)
        paste = not put and not _runs_copydesk(target)
        asked = asked or put or paste
        if paste:
            piece = text.partition(service.since)[2] if service.since else text
            write(f"{printable(service.target)}: {service.heading}\n\n{piece}\n")
        yield put
    if asked and needed == PLACEHOLDER:
        write(f"The address to install copydesk from is unknown: replace “{PLACEHOLDER}” with it\n")


def _runs_copydesk(target: Path) -> bool:
    """Whether an existing file already runs copydesk."""
    try:
        return "copydesk check" in target.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False


def _put(target: Path, text: str) -> bool:
    """Write a new file; returns False if it exists already."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_new(target, text.encode())
    except FileExistsError:
        _left(str(target))
        return False
    except OSError as error:
        raise UsageError(f"{target} can't be written: {(error.strerror or str(error)).lower()}") from error
    write(f"{printable(str(target))}: written\n")
    return True


def _left(name: str) -> None:
    write(f"{printable(name)}: already exists, not changed\n")
