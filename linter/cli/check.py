"""`copydesk check`.

Annotations are not kept as text here, since Typer would compile each of some thirty four times, 6 ms in all.
"""

import inspect
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer
from typer._click.core import Context
from typer.core import TyperCommand

from linter.cli.output import say, write, write_bytes
from linter.cli.outputs import Outputs, chosen, print_reports, spare_drafts, spare_files, write_files
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
    """`command` with the options of settings in the place of its `**overrides`, first of all options."""
    signature = inspect.signature(command)
    paths, *others, _ = signature.parameters.values()
    options = [
        inspect.Parameter(one.field, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=_option(one))
        for one in _OPTIONS
    ]
    command.__signature__ = signature.replace(parameters=[paths, *options, *others])  # type: ignore[attr-defined]
    return command


def _option(setting: Setting) -> Any:
    """What Typer makes the option of a setting of. Its value stays text, which the setting's own check reads."""
    if setting.kind.several:
        about = f"{setting.help.removesuffix('.')}; may be repeated."
        return Annotated[list[str] | None, typer.Option(metavar=setting.metavar, help=about)]
    return Annotated[str | None, typer.Option(metavar=setting.metavar, help=setting.help)]


Paths = Annotated[list[str], typer.Argument(metavar="PATH", help="Files, folders, or - for standard input.")]


@_with_settings
def check(
    paths: Paths,
    *,
    config: Annotated[Path | None, typer.Option(metavar="FILE", help="Use this configuration for every draft.")] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Use no configuration file.")] = False,
    as_: Annotated[
        str | None, typer.Option("--as", metavar="FORMAT", help=f"Read files as {', '.join(DRAFT_FORMATS)}.")
    ] = None,
    stdin_filename: Annotated[
        str | None, typer.Option(metavar="PATH", help="Name of standard input, in reports and for its format.")
    ] = None,
    changed: Annotated[
        str | None,
        typer.Option(metavar="[BASE]", help="Only what is new since this branch or commit (the main branch)."),
    ] = None,
    staged: Annotated[bool, typer.Option("--staged", help="Only what is new in what git has staged.")] = False,
    pre_commit: Annotated[
        bool, typer.Option("--pre-commit", help="As a hook of pre-commit: what is new in what it asks about.")
    ] = False,
    declarative_only: Annotated[
        bool, typer.Option("--declarative-only", help="Run no Python rule of the repository that is checked.")
    ] = False,
    fix: Annotated[bool, typer.Option("--fix", help="Apply safe suggestions, outside quotations.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would change; write nothing.")] = False,
    why: Annotated[
        str | None, typer.Option(metavar="RULE", help="Say why a rule is on or off for each draft; check nothing.")
    ] = None,
    format_: Annotated[
        str | None, typer.Option("--format", metavar="FORMAT", help=f"Of the report: {', '.join(FORMATS)}.")
    ] = None,
    output: Annotated[
        list[str] | None,
        typer.Option(metavar="FORMAT[=FILE]", help="Write a report to a file, or print one too; may be repeated."),
    ] = None,
    force_exclude: Annotated[
        bool, typer.Option("--force-exclude", help="Pass over what the configuration excludes also if it is named.")
    ] = False,
    jobs: Annotated[
        int | None, typer.Option("--jobs", "-j", metavar="N", min=1, help="Processes at most; one a core if not given.")
    ] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Neither use nor keep what was found before.")] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Check again whenever drafts change, until Ctrl-C.")] = False,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 in spite of findings.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No summary, no progress: findings only.")] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="No colours on a terminal.")] = False,
    **overrides: Any,
) -> None:
    """Check drafts: files, folders, or - for standard input.

    A folder is searched for Markdown, plain text and HTML; what is hidden, ignored by git or excluded by the
    configuration is passed over. Standard input without a file name or --as is plain text. The nearest copydesk.toml,
    .copydesk.toml or pyproject.toml with [tool.copydesk] up the tree from each draft counts. In a GitHub job, unless a
    report is named, workflow commands follow the text.

    --changed compares drafts with what they were where the work on HEAD parted from BASE (git's three dots), --staged
    compares what is staged with HEAD. A finding is new if its words or its evidence were changed, or if the earlier
    version does not have it. The word after --changed is BASE unless it is a path; --changed=BASE is always one.
    --pre-commit does as --staged for a commit that is being made, as --changed for the commits that pre-commit names
    (--from-ref, or a push), and as neither for --all-files.

    Many drafts are checked by several processes, which changes nothing but the time; --fix and --diff use one.
    """
    if pre_commit:
        if changed is not None or staged:
            raise UsageError("--pre-commit chooses between --changed and --staged itself; leave them out")
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
    wanted = _Wanted(fix=fix, diff=diff, why=why, exit_zero=exit_zero, quiet=quiet, no_color=no_color)
    outputs = chosen(format_, output or [])
    _refuse_nonsense(paths, settings, wanted)
    if why is not None and (format_ or output):
        raise UsageError(f"--why checks nothing, so {'--format' if format_ else '--output'} has nothing to do")
    spare_drafts(outputs, paths)
    if watch:
        from linter.cli.watch import watching

        _refuse_to_watch(paths, wanted)
        raise typer.Exit(watching(paths, settings, lambda: _run(paths, settings, wanted, outputs, None)))
    stdin = _stdin() if STDIN in paths else None
    raise typer.Exit(_run(paths, settings, wanted, outputs, stdin))


class CheckCommand(TyperCommand):
    """The command, with the word after `--changed` sorted out: a branch or commit, or one of the paths."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
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
"""What the application makes the command of."""


class _Wanted(NamedTuple):
    """What to do with the findings."""

    fix: bool
    diff: bool
    why: str | None
    exit_zero: bool
    quiet: bool
    no_color: bool


def _run(paths: list[str], settings: RunSettings, wanted: _Wanted, outputs: Outputs, stdin: bytes | None) -> int:
    if wanted.why is not None:
        from linter.cli.why import reasons

        text, code = reasons(wanted.why, paths, settings, stdin)
        write(text)
        return code
    from linter.run.run import lint

    bar = progress(quiet=wanted.quiet)
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
    printing.append(lambda: print_reports(result, outputs, stream, quiet=wanted.quiet, no_color=wanted.no_color))
    failure: OutputError | None = None
    for one in printing:
        try:
            one()
        except OutputError as error:  # the files are written all the same
            failure = failure or error
    written = write_files(result, outputs)
    if failure is not None:
        raise failure
    code = result.exit_code
    return 2 if not written else 0 if wanted.exit_zero and code == 1 else code


def _refuse_nonsense(paths: list[str], settings: RunSettings, wanted: _Wanted) -> None:
    """Raise UsageError for options that contradict each other or would do nothing."""
    if settings.isolated and settings.config is not None:
        raise UsageError("--isolated uses no configuration and --config names one; give one of them")
    if settings.stdin_filename is not None and STDIN not in paths:
        raise UsageError("--stdin-filename names standard input, which is not checked; add the path -")
    _refuse_with_staged(settings, wanted)
    if wanted.fix and wanted.diff:
        raise UsageError("--diff shows what --fix would write; give one of them")
    if settings.format is not None and settings.format not in DRAFT_FORMATS:
        raise UsageError(f"--as: {no_format(settings.format)}")
    if wanted.why is not None:
        useless = [("--fix", wanted.fix), ("--diff", wanted.diff), ("--exit-zero", wanted.exit_zero)]
        useless += [("--baseline", "baseline" in settings.overrides), ("--changed", settings.changed is not None)]
        useless += [("--staged", settings.staged)]
        for option, given in useless:
            if given:
                raise UsageError(f"--why checks nothing, so {option} has nothing to do")
    if "cache-dir" in settings.overrides and not settings.cache:
        raise UsageError("--no-cache keeps nothing and --cache-dir says where; give one of them")


def _refuse_with_staged(settings: RunSettings, wanted: _Wanted) -> None:
    for option, given in (("--changed", settings.changed is not None), ("--fix", wanted.fix)):
        if settings.staged and given:
            raise UsageError(f"--staged checks what git has staged, not the files, so {option} can't go with it")


def _stdin() -> bytes:
    from linter.files.reading import LARGEST

    if sys.stdin is None:
        raise InputError("standard input can't be read: it is closed")
    try:
        if sys.stdin.isatty():
            say("copydesk: the draft is read from the terminal; Ctrl-D ends it\n")
        return sys.stdin.buffer.read(LARGEST + 1)
    except (OSError, ValueError) as error:  # ValueError: it is open for writing only
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise InputError(f"standard input can't be read: {reason.lower()}") from error


def _refuse_to_watch(paths: list[str], wanted: _Wanted) -> None:
    if STDIN in paths:
        raise UsageError("--watch checks files again when they change; standard input is read once")
    for option, given in (("--fix", wanted.fix), ("--diff", wanted.diff), ("--why", wanted.why is not None)):
        if given:
            raise UsageError(f"--watch shows what is found, over and over; {option} can't be given with it")
