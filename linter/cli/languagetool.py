"""`copydesk languagetool`: LanguageTool's installation, and a background server."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from linter.cli.applications import command_group
from linter.cli.output import write
from linter.errors import UsageError
from linter.languagetool.paths import START_LIMIT, VERSION, installation_folder, languagetool_folder

commands = command_group()

LimitOption = Annotated[
    float, typer.Option(metavar="SECONDS", min=1, help="Time limit for the server to start, in seconds.")
]
MemoryOption = Annotated[str, typer.Option(metavar="SIZE", help="Largest heap of the server, such as 512m or 2g.")]


@commands.callback()
def languagetool() -> None:
    """Install, start and stop LanguageTool, which the grammar rules use.

    It is installed in the folder that COPYDESK_LANGUAGETOOL names, else in the user's data folder. Once it is
    installed, `check` starts a server for each run, or uses the background server that `start` left running. The
    server runs on this machine, and no draft leaves it.
    """


@commands.command("install")
def install(
    *,
    from_release: Annotated[
        bool, typer.Option("--from-release", help="Download LanguageTool's release with language-tool-python.")
    ] = False,
    jars: Annotated[
        Path | None, typer.Option("--jars", metavar="DIR", help="Copy LanguageTool from a folder of its jar files.")
    ] = None,
    limit: LimitOption = 4 * START_LIMIT,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Do not print progress.")] = False,
) -> None:
    """Install LanguageTool for English with Maven (about 100 MB) and test it.

    Maven keeps its own copy of what it downloads, so an interrupted installation continues where it stopped. The
    installation takes effect only after its server has answered.
    """
    from linter.cli.progress import progress
    from linter.languagetool import installation

    if from_release and jars is not None:
        raise UsageError("--from-release cannot be combined with --jars")
    if jars is not None and not jars.is_dir():
        raise UsageError(f"--jars: {jars} is not a folder")
    if installation.is_installed():
        write(f"LanguageTool {VERSION} is already installed in {installation_folder()}\n")
        return
    if jars is not None:
        folder = installation.install_from_folder(jars, limit=limit)
    elif from_release:
        folder = installation.install_from_release(limit=limit)
    else:
        folder = installation.install_from_maven(progress(quiet=quiet, what="files fetched"), limit=limit)
    write(f"LanguageTool {VERSION} is installed in {folder}\n")


@commands.command("status")
def status() -> None:
    """Show whether LanguageTool is installed and a server is running. Exits with 0 if installed, else with 1."""
    from linter.errors import LanguageToolError
    from linter.languagetool.background_server import kept_server
    from linter.languagetool.installation import is_installed
    from linter.languagetool.java import find_java, java_version

    installed = is_installed()
    if installed:
        write(f"LanguageTool {VERSION} is installed in {installation_folder()}\n")
    else:
        write(
            f"LanguageTool is not installed in {languagetool_folder()}; "
            "to install it, run: copydesk languagetool install\n"
        )
    try:
        java = find_java()
        write(f"Java {java_version(java)}: {java}\n")
    except LanguageToolError as error:
        write(f"{error}\n")
    kept = kept_server()
    if kept is None:
        write("no background server is running; each run starts its own\n")
    else:
        write(
            f"a background server is running at {kept.url} "
            f"(process {kept.pid}, ends after {kept.idle / 60:g} minutes without use)\n"
        )
    raise typer.Exit(0 if installed else 1)


@commands.command("start")
def start(
    *,
    limit: LimitOption = START_LIMIT,
    memory: MemoryOption = "1g",
    idle: Annotated[
        float, typer.Option(metavar="MINUTES", min=0.01, help="End the server after this many minutes without use.")
    ] = 60,
) -> None:
    """Start a background server that later runs use, for example in editors and commit hooks."""
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
    """End the background server."""
    from linter.languagetool.background_server import stop_kept

    kept = stop_kept()
    write(f"stopped: {kept.url}\n" if kept else "no background server was running\n")


@commands.command("uninstall")
def uninstall() -> None:
    """End the background server, and remove LanguageTool and its results from the user's cache.

    Maven's own copies stay in its repository.
    """
    from linter.cache.store import Store
    from linter.files.user_folders import cache_folder
    from linter.languagetool.background_server import stop_kept
    from linter.languagetool.installation import uninstall as take_away
    from linter.languagetool.match_cache import KIND

    stop_kept()
    gone = take_away()
    Store(cache_folder(), named=False).forget(KIND)
    write(f"LanguageTool was removed from {languagetool_folder()}\n" if gone else "LanguageTool is not installed\n")
