"""`copydesk init`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from linter.cli.output import write
from linter.config.load import config_of
from linter.errors import UsageError
from linter.reports.terminal import printable
from linter.writing import write_new

STARTER = Path(__file__).parent.parent / "starter"
"""The files of a new editorial repository."""

_CONFIG = "copydesk.toml"
_ACCEPTED = "accepted.list"
_RULES = "rules"
_ON_REQUEST = {
    "pre-commit-config.yaml": ".pre-commit-config.yaml",
    "github-workflow.yml": ".github/workflows/copydesk.yml",
    "gitlab-ci.yml": ".gitlab-ci.yml",
}
"""Name in the starter -> where it goes."""


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="[FOLDER]", help="The top of the repository; by default the working directory.")
    ] = Path(),
    *,
    pre_commit: Annotated[bool, typer.Option("--pre-commit", help="A hook for pre-commit too.")] = False,
    github: Annotated[bool, typer.Option("--github", help="A workflow for GitHub Actions too.")] = False,
    gitlab: Annotated[bool, typer.Option("--gitlab", help="A pipeline for GitLab CI too.")] = False,
) -> None:
    """Set up an editorial repository: a configuration, and rules of its own to start from.

    What is there already is left as it is.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder} is no folder")
    wanted = zip(_ON_REQUEST.items(), (pre_commit, github, gitlab), strict=True)
    files = [*_configuration(folder), *_rules(folder), *(where for where, given in wanted if given)]
    written = [_put(STARTER / name, folder / where) for name, where in files]
    if any(written):
        write("Next: copydesk test rules; copydesk check .; copydesk explain a rule that speaks\n")


def requirement() -> str:
    """What pip is to install to get this copydesk: from where it was installed, if that can be reached by others."""
    import json
    from importlib.metadata import distribution

    installed = distribution("copydesk")
    origin = json.loads(installed.read_text("direct_url.json") or "{}")  # PEP 610
    source = origin.get("vcs_info")
    if source and not origin["url"].startswith("file:"):
        return f"copydesk @ {source['vcs']}+{origin['url']}@{source['commit_id']}"
    return f"copydesk=={installed.version}"


def _configuration(folder: Path) -> Iterator[tuple[str, str]]:
    """The configuration and the accept file that it names, unless there is a configuration under another name."""
    there = config_of(folder)
    if there is not None and there.name != _CONFIG:
        _left(there.name)
    else:
        yield from ((name, name) for name in (_CONFIG, _ACCEPTED))


def _rules(folder: Path) -> Iterator[tuple[str, str]]:
    """The files of the starting pack, unless there is a folder of this name: that is somebody's own."""
    if (folder / _RULES).exists():
        _left(f"{_RULES}/")
        return
    for path in sorted((STARTER / _RULES).rglob("*")):
        if path.is_file() and path.suffix in (".toml", ".py"):
            name = path.relative_to(STARTER).as_posix()
            yield name, name


def _put(source: Path, target: Path) -> bool:
    """Write what the starter holds to a new file; whether there was none before."""
    text = source.read_text(encoding="utf-8")
    if "@REQUIREMENT@" in text:
        text = text.replace("@REQUIREMENT@", requirement())
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
    write(f"{printable(name)}: there already, left as it is\n")
