"""`copydesk baseline`: recorded findings that checks leave out."""

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
"""Default name of the file, which lies beside the configuration."""

MOST_LISTED = 20

commands = command_group()

PathsArgument = Annotated[
    list[str] | None, typer.Argument(metavar="[PATH]", help="Drafts and folders (default: the working directory).")
]
FileOption = Annotated[
    Path | None, typer.Option("--baseline", metavar="FILE", help="Baseline file (default: the configured one).")
]


@commands.callback()
def baseline() -> None:
    """Record existing findings, so that checks report only new ones.

    A baseline identifies findings by rule, words and sentence, not by line, and follows renamed drafts. Name it in the
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
    """Record all current findings in a new baseline file."""
    from linter.cli.targets import refuse_place
    from linter.findings.baseline import Baseline

    file, configured = _file(baseline, config, isolated)
    refuse_place("--baseline", file)
    if file.exists():
        raise UsageError(f"{shown(file)} already exists; to update it, run: copydesk baseline update")
    run = _run(Baseline(file), paths, config, isolated)
    _write(file, run.found)
    write(f"{shown(file)}: {counted(len(run.found.entries), 'finding')} recorded\n")
    if not configured:
        write(f'To leave these findings out of checks, add to copydesk.toml: baseline = "{file.name}"\n')


@commands.command()
def update(
    paths: PathsArgument = None,
    *,
    allow_more: Annotated[
        bool, typer.Option("--allow-more", help="Also record findings that are not in the baseline.")
    ] = False,
    baseline: FileOption = None,
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
) -> None:
    """Remove entries whose findings are gone, and follow renamed drafts.

    Nothing is added without --allow-more. Exits with 1 if a finding that is not in the baseline fails the check.
    """
    file, _ = _file(baseline, config, isolated)
    run = _run(_read(file), paths, config, isolated)
    new = run.found if allow_more else run.kept
    added = len(run.added) if allow_more else 0
    if new.as_bytes() != run.before.as_bytes():
        _write(file, new)
    _list("gone", run.gone)
    write(
        f"{shown(file)}: {counted(len(new.entries), 'finding')} recorded; {len(run.gone)} removed, {added} added, "
        f"{counted(len(run.result.renamed), 'draft')} renamed\n"
    )
    if not allow_more:
        _list("not in the baseline (use --allow-more to add it)", run.added)
    raise typer.Exit(0 if allow_more else run.result.exit_code)


@commands.command()
def check(
    paths: PathsArgument = None,
    *,
    baseline: FileOption = None,
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
) -> None:
    """Check whether the baseline is up to date, without writing.

    Exits with 1 if a recorded finding is gone, a finding is not recorded, or a draft was renamed.
    """
    file, _ = _file(baseline, config, isolated)
    run = _run(_read(file), paths, config, isolated)
    _list("gone", run.gone)
    _list("not in the baseline", run.added)
    renamed = run.result.renamed
    for old, new in sorted(renamed.items()):
        write(f"renamed: {printable(old)} is now {printable(new)}\n")
    exact = not (run.gone or run.added or renamed)
    state = "up to date" if exact else f"{len(run.gone)} gone, {len(run.added)} not recorded"
    write(f"{shown(file)}: {counted(len(run.before.entries), 'finding')} recorded; {state}\n")
    raise typer.Exit(int(not exact))


class _Run(NamedTuple):
    """A check of the drafts against a baseline.

    result: the result of the check.
    before: the baseline as it was read.
    kept: the entries whose findings still occur, with the current names of drafts and the current sentences.
    found: `kept` and the findings that were not recorded.
    added: the entries of `found` that are not in `before`.
    gone: the entries of `before` whose findings no longer occur.
    """

    result: RunResult
    before: Baseline
    kept: Baseline
    found: Baseline
    added: tuple[Entry, ...]
    gone: tuple[Entry, ...]


def _run(baseline: Baseline, paths: list[str] | None, config: Path | None, isolated: bool) -> _Run:
    """Check the drafts against the baseline; exit with 2 if a draft could not be checked completely."""
    from linter.findings.baseline import Baseline
    from linter.run.run import lint

    paths = paths or ["."]
    if STDIN in paths:
        raise UsageError("standard input can't be recorded in a baseline; name files or folders")
    settings = RunSettings(config=config, isolated=isolated, baseline=baseline)
    result = lint(paths, settings, progress=progress(quiet=False))
    failures = [(file.path, failure) for file in result.files for failure in file.failures]
    for path, failure in failures:
        what = "not checked" if failure.rule is None else f"{failure.rule} did not finish"
        say(f"copydesk: error: {printable(f'{path}: {what}: {failure.reason}')}\n")
    if failures or not result.files:
        say("copydesk: error: the baseline was not written, because not everything could be checked\n")
        raise typer.Exit(2)
    moved = baseline.moved(result.renamed)
    kept = set(moved.entries) - set(result.gone)
    added = set()
    for file in result.files:
        assert file.document is not None
        for finding in file.arrived:
            entry = moved.entry(finding, file.document)
            if finding.fingerprint in file.recorded:  # perhaps under the fingerprint of the sentence before an edit
                kept.discard(file.recorded[finding.fingerprint])
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
    settings = load_config(None if isolated else config or find_config(Path.cwd()))
    if given is not None:
        return given, settings.baseline is not None and given.resolve() == settings.baseline.resolve()
    if settings.baseline is not None:
        return settings.baseline, True
    return (settings.root or Path.cwd()) / DEFAULT, False


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
    for entry in listed[:MOST_LISTED]:
        write(f"{what}: {printable(f'{entry.path}: “{entry.words}” [{entry.rule}]')}\n")
    if len(listed) > MOST_LISTED:
        write(f"… and {len(listed) - MOST_LISTED} more {what}\n")
