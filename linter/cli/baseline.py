"""`copydesk baseline`: the findings that a repository has agreed to live with for now."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from linter.cli.applications import command_group
from linter.cli.output import say, write
from linter.cli.progress import progress
from linter.cli.scope import CONTRADICTION, ConfigOption, IsolatedOption
from linter.config.load import find_config, load_config
from linter.errors import UsageError
from linter.files.toml import shown
from linter.records import NamedTuple
from linter.reports.wording import counted
from linter.run.discovery import STDIN
from linter.run.resolver import RunSettings
from linter.terminal import printable

if TYPE_CHECKING:
    from linter.findings.baseline import Baseline, Entry
    from linter.run.results import RunResult

DEFAULT = "copydesk-baseline.jsonl"
"""The file's name where neither the command line nor the configuration names one; it lies beside the configuration."""

MOST_LISTED = 20

commands = command_group()

PathsArgument = Annotated[
    list[str] | None, typer.Argument(metavar="[PATH]", help="Drafts and folders; by default the working directory.")
]
FileOption = Annotated[
    Path | None, typer.Option("--baseline", metavar="FILE", help="The baseline; by default the one configured.")
]


@commands.callback()
def baseline() -> None:
    """Record the findings that are there already, so that only others are reported.

    The file knows findings by their words and sentence, not by line; it follows drafts that are renamed. Name it in the
    configuration: baseline = "copydesk-baseline.jsonl"
    """


@commands.command()
def create(
    paths: PathsArgument = None,
    *,
    baseline: FileOption = None,
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
) -> None:
    """Record everything that is found now in a new file."""
    from linter.cli.targets import refuse_place
    from linter.findings.baseline import Baseline

    file, configured = _file(baseline, config, isolated)
    refuse_place("--baseline", file)
    if file.exists():
        raise UsageError(f"{shown(file)} is there already; copydesk baseline update brings it up to date")
    run = _run(Baseline(file), paths, config, isolated)
    _write(file, run.found)
    write(f"{shown(file)}: {counted(len(run.found.entries), 'finding')} recorded\n")
    if not configured:
        write(f'A check leaves them out when copydesk.toml names the file: baseline = "{file.name}"\n')


@commands.command()
def update(
    paths: PathsArgument = None,
    *,
    allow_more: Annotated[
        bool, typer.Option("--allow-more", help="Record findings that are not in the baseline too.")
    ] = False,
    baseline: FileOption = None,
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
) -> None:
    """Take out what is gone, and follow drafts that were renamed.

    Nothing is added unless --allow-more says so. Ends with 1 if something is found that the baseline does not record
    and that fails a check.
    """
    file, _ = _file(baseline, config, isolated)
    run = _run(_read(file), paths, config, isolated)
    new = run.found if allow_more else run.kept
    added = len(run.added) if allow_more else 0
    if new.as_bytes() != run.before.as_bytes():
        _write(file, new)
    _list("gone", run.gone)
    write(
        f"{shown(file)}: {counted(len(new.entries), 'finding')} recorded; {len(run.gone)} taken out, {added} added, "
        f"{counted(len(run.result.renamed), 'draft')} renamed\n"
    )
    if not allow_more:
        _list("not in the baseline, and not added without --allow-more", run.added)
    raise typer.Exit(0 if allow_more else run.result.exit_code)


@commands.command()
def check(
    paths: PathsArgument = None,
    *,
    baseline: FileOption = None,
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
) -> None:
    """Say whether the baseline is up to date; write nothing.

    Ends with 1 if something is gone, is found that it does not record, or a draft was renamed.
    """
    file, _ = _file(baseline, config, isolated)
    run = _run(_read(file), paths, config, isolated)
    _list("gone", run.gone)
    _list("not in the baseline", run.added)
    renamed = run.result.renamed
    for old, new in sorted(renamed.items()):
        write(f"renamed: {printable(old)} is {printable(new)} now\n")
    exact = not (run.gone or run.added or renamed)
    said = "up to date" if exact else f"{len(run.gone)} gone, {len(run.added)} not recorded"
    write(f"{shown(file)}: {counted(len(run.before.entries), 'finding')} recorded; {said}\n")
    raise typer.Exit(int(not exact))


class _Run(NamedTuple):
    """before: the baseline as it was read. kept: it less what is gone, with drafts and sentences as they are now.
    found: `kept` with what it does not record. added, gone: the differences.
    """

    result: RunResult
    before: Baseline
    kept: Baseline
    found: Baseline
    added: tuple[Entry, ...]
    gone: tuple[Entry, ...]


def _run(baseline: Baseline, paths: list[str] | None, config: Path | None, isolated: bool) -> _Run:
    """Check the drafts against the baseline. Whatever was not done makes an end: nothing could be said of it."""
    from linter.findings.baseline import Baseline
    from linter.run.run import lint

    paths = paths or ["."]
    if STDIN in paths:
        raise UsageError("standard input is no draft of a repository; name files or folders")
    settings = RunSettings(config=config, isolated=isolated, baseline=baseline)
    result = lint(paths, settings, progress=progress(quiet=False))
    failures = [(file.path, failure) for file in result.files for failure in file.failures]
    for path, failure in failures:
        what = "not checked" if failure.rule is None else f"{failure.rule} did not finish"
        say(f"copydesk: error: {printable(f'{path}: {what}: {failure.reason}')}\n")
    if failures or not result.files:
        say("copydesk: error: nothing was written, because not everything was checked\n")
        raise typer.Exit(2)
    moved = baseline.moved(result.renamed)
    kept = set(moved.entries) - set(result.gone)
    added = set()
    for file in result.files:
        assert file.document is not None
        for one in file.arrived:
            entry = moved.entry(one, file.document)
            if one.fingerprint in file.recorded:  # perhaps under the fingerprint that its sentence had before an edit
                kept.discard(file.recorded[one.fingerprint])
                kept.add(entry)
            else:
                added.add(entry)
    return _Run(
        result,
        before=baseline,
        kept=Baseline(baseline.file, kept),
        found=Baseline(baseline.file, kept | added),
        added=tuple(sorted(added)),
        gone=result.gone,
    )


def _file(given: Path | None, config: Path | None, isolated: bool) -> tuple[Path, bool]:
    """The baseline's file, and whether the configuration names it."""
    if isolated and config is not None:
        raise UsageError(CONTRADICTION)
    there = load_config(None if isolated else config or find_config(Path.cwd()))
    if given is not None:
        return given, there.baseline is not None and given.resolve() == there.baseline.resolve()
    if there.baseline is not None:
        return there.baseline, True
    return (there.root or Path.cwd()) / DEFAULT, False


def _read(file: Path) -> Baseline:
    from linter.findings.baseline import read_baseline

    return read_baseline(file)


def _write(file: Path, baseline: Baseline) -> None:
    from linter.files.atomic_write import write_through_no_link

    try:
        write_through_no_link(file, baseline.as_bytes())
    except OSError as error:
        raise UsageError(f"{shown(file)} can't be written: {(error.strerror or str(error)).lower()}") from error


def _list(what: str, entries: Iterable[Entry]) -> None:
    listed = list(entries)
    for one in listed[:MOST_LISTED]:
        write(f"{what}: {printable(f'{one.path}: “{one.words}” [{one.rule}]')}\n")
    if len(listed) > MOST_LISTED:
        write(f"… and {len(listed) - MOST_LISTED} more {what}\n")
