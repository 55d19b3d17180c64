"""What `copydesk check` does with the options that it is given, however they were read."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from linter.cli.options import SETTING_OPTIONS
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
from linter.document.formats import FORMATS, no_format
from linter.errors import InputError, OutputError, UsageError
from linter.records import NamedTuple
from linter.run.discovery import STDIN
from linter.run.resolver import RunSettings


def check_drafts(
    paths: list[str],
    *,
    config: Path | None = None,
    isolated: bool = False,
    as_: str | None = None,
    stdin_filename: str | None = None,
    changed: str | None = None,
    staged: bool = False,
    pre_commit: bool = False,
    declarative_only: bool = False,
    fix: bool = False,
    diff: bool = False,
    why: str | None = None,
    format_: str | None = None,
    output: list[str] | None = None,
    force_exclude: bool = False,
    jobs: int | None = None,
    no_cache: bool = False,
    watch: bool = False,
    exit_zero: bool = False,
    verbose: bool = False,
    statistics: bool = False,
    suggest: bool = False,
    quiet: bool = False,
    no_color: bool = False,
    **overrides: Any,
) -> int:
    """Check drafts as the options of `linter/cli/options.py` say, and return the exit code.

    overrides: of each setting that has an option, by field, what was given. Raises CopydeskError.
    """
    if pre_commit:
        if changed is not None or staged:
            raise UsageError("--pre-commit cannot be combined with --changed or --staged")
        from linter.cli.hook import comparison

        changed, staged = comparison(paths)
    settings = RunSettings(
        config=config,
        isolated=isolated,
        overrides={
            one.name: overrides[one.field] for one in SETTING_OPTIONS if overrides.get(one.field) not in (None, [])
        },
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
        return watching(paths, settings, lambda: _run(paths, settings, wanted, outputs, None))
    stdin = _stdin() if STDIN in paths else None
    return _run(paths, settings, wanted, outputs, stdin)


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
    if settings.format is not None and settings.format not in FORMATS:
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
