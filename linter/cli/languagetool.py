"""`copydesk languagetool`: the installation of LanguageTool, and a server of it that is kept alive."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from linter.cli.applications import command_group
from linter.cli.output import write
from linter.errors import UsageError
from linter.languagetool.paths import START_LIMIT, VERSION, installation_folder, languagetool_folder

commands = command_group()

LimitOption = Annotated[float, typer.Option(metavar="SECONDS", min=1, help="How long the server may take to answer.")]
MemoryOption = Annotated[str, typer.Option(metavar="SIZE", help="The most memory of its heap, such as 512m or 2g.")]


@commands.callback()
def languagetool() -> None:
    """Install, start and stop LanguageTool, which grammar rules ask.

    It is installed in the user's data folder, or in the one that COPYDESK_LANGUAGETOOL names. Where it is installed,
    `check` starts a server for each run, or uses the one that `start` has left running. It runs on this machine alone.
    """


@commands.command("install")
def install(
    *,
    from_release: Annotated[
        bool, typer.Option("--from-release", help="Let language-tool-python download LanguageTool's release.")
    ] = False,
    jars: Annotated[
        Path | None, typer.Option("--jars", metavar="DIR", help="Copy LanguageTool from a folder of its jars.")
    ] = None,
    limit: LimitOption = 4 * START_LIMIT,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress.")] = False,
) -> None:
    """Install LanguageTool for English with Maven, about 100 MB, and try it.

    Maven's own copy of what it fetches stays in its repository, so a broken install goes on where it stopped. An
    installation appears whole, after its server has answered, or not at all.
    """
    from linter.cli.progress import progress
    from linter.languagetool import installation

    if from_release and jars is not None:
        raise UsageError("--from-release and --jars name two sources; give one of them")
    if jars is not None and not jars.is_dir():
        raise UsageError(f"--jars: there is no folder {jars}")
    if installation.is_installed():
        write(f"LanguageTool {VERSION} is already installed in {installation_folder()}\n")
        return
    if jars is not None:
        folder = installation.install_from_folder(jars, limit=limit)
    elif from_release:
        folder = installation.install_from_release(limit=limit)
    else:
        folder = installation.install_from_maven(progress(quiet=quiet), limit=limit)
    write(f"LanguageTool {VERSION} is installed in {folder}\n")


@commands.command("status")
def status() -> None:
    """Say whether LanguageTool is installed and a server is kept. Ends with 0 if it is installed, else with 1."""
    from linter.errors import LanguageToolError
    from linter.languagetool.background_server import kept_server
    from linter.languagetool.installation import is_installed
    from linter.languagetool.java import find_java, java_version

    installed = is_installed()
    if installed:
        write(f"LanguageTool {VERSION} is installed in {installation_folder()}\n")
    else:
        write(f"LanguageTool is not installed in {languagetool_folder()}; `copydesk languagetool install` gets it\n")
    try:
        java = find_java()
        write(f"Java {java_version(java)}: {java}\n")
    except LanguageToolError as error:
        write(f"{error}\n")
    kept = kept_server()
    if kept is None:
        write("no server is kept; each run starts its own\n")
    else:
        write(
            f"a server is kept at {kept.url} (process {kept.pid}, ends after {kept.idle / 60:g} minutes without use)\n"
        )
    raise typer.Exit(0 if installed else 1)


@commands.command("start")
def start(
    *,
    limit: LimitOption = START_LIMIT,
    memory: MemoryOption = "1g",
    idle: Annotated[
        float, typer.Option(metavar="MINUTES", min=0.01, help="End it after so many minutes without use.")
    ] = 60,
) -> None:
    """Start a server and leave it running, so that later runs need not start one: for editors and commit hooks."""
    import re

    from linter.errors import LanguageToolError
    from linter.languagetool.background_server import start_kept
    from linter.languagetool.installation import is_installed
    from linter.languagetool.paths import NOT_INSTALLED

    if not re.fullmatch(r"[1-9]\d*[kKmMgG]", memory):
        raise UsageError(f"--memory must be a size such as 512m or 2g, not {memory!r}")
    if not is_installed():
        raise LanguageToolError(NOT_INSTALLED)
    kept, new = start_kept(limit=limit, memory=memory, idle=60 * idle)
    write(f"{'started' if new else 'already running'}: LanguageTool {kept.version} at {kept.url}\n")


@commands.command("stop")
def stop() -> None:
    """End the server that `start` has left running."""
    from linter.languagetool.background_server import stop_kept

    kept = stop_kept()
    write(f"stopped: {kept.url}\n" if kept else "no server was running\n")


@commands.command("uninstall")
def uninstall() -> None:
    """End the kept server and take the installation and its answers in the user's cache away.

    What Maven keeps of its own in its repository stays.
    """
    from linter.cache.store import Store
    from linter.files.user_folders import cache_folder
    from linter.languagetool.background_server import stop_kept
    from linter.languagetool.installation import uninstall as take_away
    from linter.languagetool.match_cache import KIND

    stop_kept()
    gone = take_away()
    Store(cache_folder(), named=False).forget(KIND)
    write(f"LanguageTool is taken away from {languagetool_folder()}\n" if gone else "LanguageTool is not installed\n")
