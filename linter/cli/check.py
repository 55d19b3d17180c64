"""`copydesk check`.

Without `from __future__ import annotations`: Typer would compile the text of each annotation four times (6 ms in all).
"""

import inspect
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from linter.cli.output import say, write, write_bytes
from linter.cli.outputs import (
    Outputs,
    Shown,
    chosen,
    print_reports,
    refuse_unshown,
    spare_drafts,
    spare_files,
    write_files,
)
from linter.cli.progress import progress
from linter.config.schema import SETTINGS
from linter.config.settings import Setting
from linter.document.formats import FORMATS as DRAFT_FORMATS
from linter.document.formats import no_format
from linter.errors import InputError, OutputError, UsageError
from linter.records import NamedTuple
from linter.reports import FORMATS
from linter.run.discovery import STDIN
from linter.run.resolver import RunSettings

_OPTIONS = tuple(setting for setting in SETTINGS if setting.metavar)


def _with_settings(command: Callable[..., None]) -> Callable[..., None]:
    """`command` with the options of settings in place of its `**overrides`, before all other options."""
    signature = inspect.signature(command)
    paths, *others, _ = signature.parameters.values()
    options = [
        inspect.Parameter(setting.field, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=_option(setting))
        for setting in _OPTIONS
    ]
    command.__signature__ = signature.replace(parameters=[paths, *options, *others])  # type: ignore[attr-defined]
    return command


def _option(setting: Setting) -> Any:
    """The annotation from which Typer makes the option of a setting. Its value stays text for the setting to read."""
    if setting.kind.several:
        repeated = typer.Option(metavar=setting.metavar, help=f"{setting.help.removesuffix('.')}; may be repeated.")
        return Annotated[list[str] | None, repeated]
    return Annotated[str | None, typer.Option(metavar=setting.metavar, help=setting.help)]


Paths = Annotated[list[str], typer.Argument(metavar="PATH", help="Files or folders, or - for standard input.")]


@_with_settings
def check(
    paths: Paths,
    *,
    config: Annotated[Path | None, typer.Option(metavar="FILE", help="Use this configuration for every draft.")] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Ignore all configuration files.")] = False,
    as_: Annotated[
        str | None,
        typer.Option(
            "--as",
            metavar="FORMAT",
            help=f"Format of the drafts: {', '.join(DRAFT_FORMATS)} (default: by extension).",
        ),
    ] = None,
    stdin_filename: Annotated[
        str | None, typer.Option(metavar="PATH", help="File name of standard input, for reports and its format.")
    ] = None,
    changed: Annotated[
        str | None,
        typer.Option(
            metavar="[BASE]", help="Report only what is new since this branch or commit (default: the main branch)."
        ),
    ] = None,
    staged: Annotated[
        bool, typer.Option("--staged", help="Report only what is new in the changes staged in git.")
    ] = False,
    pre_commit: Annotated[
        bool, typer.Option("--pre-commit", help="Report only what is new in the changes that pre-commit checks.")
    ] = False,
    declarative_only: Annotated[
        bool, typer.Option("--declarative-only", help="Do not run Python rules of the checked repository.")
    ] = False,
    fix: Annotated[bool, typer.Option("--fix", help="Apply safe suggestions outside quotations.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Print what --fix would change, without writing it.")] = False,
    why: Annotated[
        str | None, typer.Option(metavar="RULE", help="Explain why a rule is on or off for each draft; check nothing.")
    ] = None,
    format_: Annotated[
        str | None, typer.Option("--format", metavar="FORMAT", help=f"Report format: {', '.join(FORMATS)}.")
    ] = None,
    output: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FORMAT[=FILE]",
            help="Write a report to FILE, or print one more; docx=FILE is a copy with comments.",
        ),
    ] = None,
    force_exclude: Annotated[
        bool, typer.Option("--force-exclude", help="Apply the configured exclude patterns to named paths too.")
    ] = False,
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", "-j", metavar="N", min=1, help="Largest number of processes (default: one per core)."),
    ] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Do not read or write the result cache.")] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Check again whenever drafts change, until Ctrl-C.")] = False,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 even if there are findings.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Show all evidence of each finding.")] = False,
    statistics: Annotated[bool, typer.Option("--statistics", help="Count the findings of each rule.")] = False,
    suggest: Annotated[
        bool, typer.Option("--suggest", help="In a copy of the draft (docx=FILE), make fixes tracked changes.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print findings only, no summary or progress.")] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="Do not use colours.")] = False,
    **overrides: Any,
) -> None:
    """Check drafts: files, folders, or - for standard input.

    Folders are searched for Markdown, MDX, plain text, HTML, reStructuredText, AsciiDoc, Word and OpenDocument files;
    files that are hidden, ignored by git or excluded by the configuration are left out. Standard input is read as plain
    text unless --stdin-filename or --as is given. Each draft uses the nearest configuration in its folder or above:
    copydesk.toml, .copydesk.toml, or pyproject.toml with [tool.copydesk]. In a GitHub job, workflow commands follow the
    text report unless a report format is chosen.

    --changed compares each draft with its version at the commit where HEAD branched off BASE (git's three dots);
    --staged compares staged drafts with HEAD. A finding is new if its words or its evidence changed, or if the earlier
    version does not have it. The word after --changed is read as BASE unless a file of that name exists;
    --changed=BASE always means BASE. --pre-commit works like --staged for a commit that is being made, like --changed
    for the commits that pre-commit names (--from-ref, or a push), and like neither for --all-files.

    Many drafts are checked by several processes, with the same results; --fix and --diff use one process.
    """
    if pre_commit:
        if changed is not None or staged:
            raise UsageError("--pre-commit cannot be combined with --changed or --staged")
        from linter.cli.hook import comparison

        changed, staged = comparison(paths)
    settings = RunSettings(
        config=config,
        isolated=isolated,
        overrides={one.name: overrides[one.field] for one in _OPTIONS if overrides[one.field] not in (None, [])},
        format=as_,
        stdin_filename=stdin_filename,
        changed=changed,
        staged=staged,
        declarative_only=declarative_only,
        force_exclude=force_exclude,
        jobs=jobs,
        cache=not no_cache,
    )
    shown = Shown(quiet=quiet, no_color=no_color, verbose=verbose, statistics=statistics, suggest=suggest)
    wanted = _Wanted(fix=fix, diff=diff, why=why, exit_zero=exit_zero, shown=shown)
    outputs = chosen(format_, output or [])
    refuse_unshown(outputs, shown)
    _refuse_nonsense(paths, settings, wanted)
    if why is not None and (format_ or output):
        raise UsageError(f"--why cannot be combined with {'--format' if format_ else '--output'}")
    spare_drafts(outputs, paths)
    if watch:
        from linter.cli.watch import watching

        _refuse_to_watch(paths, wanted)
        raise typer.Exit(watching(paths, settings, lambda: _run(paths, settings, wanted, outputs, None)))
    stdin = _stdin() if STDIN in paths else None
    raise typer.Exit(_run(paths, settings, wanted, outputs, stdin))


class CheckCommand(TyperCommand):
    """The command, which decides whether the word after `--changed` is a branch or commit, or a path."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Write `--changed` with its value, empty if it has none."""
        written: list[str] = []
        waiting = list(args)
        while waiting:
            word = waiting.pop(0)
            if word == "--":
                written += [word, *waiting]
                break
            if word == "--changed":
                named = waiting and not waiting[0].startswith("-") and not os.path.lexists(waiting[0])
                word = f"--changed={waiting.pop(0) if named else ''}"
            written.append(word)
        return super().parse_args(ctx, written)


COMMAND = CheckCommand
"""The class that the application makes the command of."""


class _Wanted(NamedTuple):
    """What to do with the findings."""

    fix: bool
    diff: bool
    why: str | None
    exit_zero: bool
    shown: Shown


def _run(paths: list[str], settings: RunSettings, wanted: _Wanted, outputs: Outputs, stdin: bytes | None) -> int:
    if wanted.why is not None:
        from linter.cli.why import reasons

        text, code = reasons(wanted.why, paths, settings, stdin)
        write(text)
        return code
    from linter.run.run import lint

    bar = progress(quiet=wanted.shown.quiet)
    printing: list[Callable[[], None]] = []
    stream = sys.stdout
    ready = partial(spare_files, outputs)
    if wanted.diff:
        from linter.fixes.drafts import Differ

        differ = Differ()
        result = lint(paths, settings, stdin=stdin, check=differ.check, progress=bar, ready=ready)
        printing.append(lambda: write_bytes(b"".join(differ.diffs)))
        stream = sys.stderr
    elif wanted.fix:
        from linter.fixes.drafts import Fixer

        fixer = Fixer()
        result = lint(paths, settings, stdin=stdin, check=fixer.check, progress=bar, ready=ready)
        if stdin is not None:
            printing.append(lambda: write_bytes(fixer.stdin or b""))
            stream = sys.stderr
    else:
        result = lint(paths, settings, stdin=stdin, progress=bar, ready=ready)
    printing.append(lambda: print_reports(result, outputs, stream, wanted.shown))
    failure: OutputError | None = None
    for one in printing:
        try:
            one()
        except OutputError as error:  # the files are written all the same
            failure = failure or error
    written = write_files(result, outputs, wanted.shown)
    if failure is not None:
        raise failure
    code = result.exit_code
    return 2 if not written else 0 if wanted.exit_zero and code == 1 else code


def _refuse_nonsense(paths: list[str], settings: RunSettings, wanted: _Wanted) -> None:
    """Raise UsageError for options that contradict each other or would do nothing."""
    if settings.isolated and settings.config is not None:
        raise UsageError("--isolated cannot be combined with --config")
    if settings.stdin_filename is not None and STDIN not in paths:
        raise UsageError("--stdin-filename needs standard input; add the path -")
    _refuse_with_staged(settings, wanted)
    if wanted.fix and wanted.diff:
        raise UsageError("--diff cannot be combined with --fix")
    if settings.format is not None and settings.format not in DRAFT_FORMATS:
        raise UsageError(f"--as: {no_format(settings.format)}")
    if wanted.why is not None:
        useless = [("--fix", wanted.fix), ("--diff", wanted.diff), ("--exit-zero", wanted.exit_zero)]
        useless += [("--baseline", "baseline" in settings.overrides), ("--changed", settings.changed is not None)]
        useless += [("--staged", settings.staged)]
        for option, given in useless:
            if given:
                raise UsageError(f"--why cannot be combined with {option}")
    if "cache-dir" in settings.overrides and not settings.cache:
        raise UsageError("--no-cache cannot be combined with --cache-dir")


def _refuse_with_staged(settings: RunSettings, wanted: _Wanted) -> None:
    for option, given in (("--changed", settings.changed is not None), ("--fix", wanted.fix)):
        if settings.staged and given:
            raise UsageError(f"--staged cannot be combined with {option}")


def _stdin() -> bytes:
    from linter.files.reading import LARGEST

    if sys.stdin is None:
        raise InputError("standard input can't be read: it is closed")
    try:
        if sys.stdin.isatty():
            say("copydesk: reading the draft from the terminal; press Ctrl-D to end it\n")
        return sys.stdin.buffer.read(LARGEST + 1)
    except (OSError, ValueError) as error:  # ValueError: it is open for writing only
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise InputError(f"standard input can't be read: {reason.lower()}") from error


def _refuse_to_watch(paths: list[str], wanted: _Wanted) -> None:
    if STDIN in paths:
        raise UsageError("--watch cannot be combined with standard input")
    for option, given in (("--fix", wanted.fix), ("--diff", wanted.diff), ("--why", wanted.why is not None)):
        if given:
            raise UsageError(f"--watch cannot be combined with {option}")
