"""Which reports a check writes, and where to: standard output, files, and the summary of a GitHub job."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from linter.cli.output import columns, say, utf8, wants_colour, write, write_report
from linter.errors import InputError, UsageError, nearest
from linter.records import NamedTuple
from linter.reports import COPIES, FORMATS, Style, copier, pieces, reporter
from linter.run.discovery import STDIN
from linter.streams import as_commands, as_json, as_xml, for_people
from linter.terminal import printable

if TYPE_CHECKING:
    from linter.run.discovery import Draft
    from linter.run.resolver import Resolver
    from linter.run.results import RunResult

TEXT, CONCISE, GITHUB = "text", "concise", "github"
FOR_PEOPLE = frozenset({TEXT, CONCISE})
"""Formats that `--verbose` and `--statistics` change."""

_TOGETHER = {TEXT, GITHUB}
"""Formats that can share one stream; any other is read by a program, from its first character to its last."""

_HARMLESS: Mapping[str, Callable[[str], str]] = {
    TEXT: for_people,
    CONCISE: for_people,
    GITHUB: as_commands,
    "checkstyle": as_xml,
    "junit": as_xml,
}
"""Name of a format -> the function that escapes its report for printing; all other formats are JSON."""


class Outputs(NamedTuple):
    """The reports that a check writes.

    printed: formats for standard output, in this order.
    files: path of a file -> its format.
    summary: the file that GitHub shows as the job's summary; None outside of a job, or if `github` is not written.
    """

    printed: tuple[str, ...]
    files: Mapping[Path, str]
    summary: Path | None = None


def chosen(format_: str | None, outputs: Sequence[str], environment: Mapping[str, str] = os.environ) -> Outputs:
    """What `--format` and `--output` ask for: text if they ask for nothing on standard output.

    In a GitHub job, where nothing was asked for, workflow commands follow the text. Raises UsageError.
    """
    files: dict[Path, str] = {}
    printed: dict[str, None] = {} if format_ is None else {_known("--format", format_): None}
    for output in outputs:
        name, equals, file = output.partition("=")
        if name in COPIES and not equals:
            raise UsageError(f"{name} is a copy of the draft; write it to a file: --output {name}=FILE")
        if (equals and not file) or (not equals and name not in FORMATS and not name.isalnum()):
            raise UsageError(f"--output must be FORMAT=FILE, such as json=report.json, or FORMAT, not {output!r}")
        if name not in COPIES:
            _known("--output", name)
        if not equals:
            printed[name] = None
        else:
            _refuse(Path(file), files)
            files[Path(file)] = name
    in_job = environment.get("GITHUB_ACTIONS") == "true"
    if not printed:
        printed[TEXT] = None
        if in_job and not outputs:
            printed[GITHUB] = None
    elif len(printed) > 1 and not printed.keys() <= _TOGETHER:
        alone = next(name for name in printed if name not in _TOGETHER)
        raise UsageError(
            f"{alone} and another report can't share standard output; write one to a file: --output {alone}=FILE"
        )
    summary = environment.get("GITHUB_STEP_SUMMARY")
    written = GITHUB in printed or GITHUB in files.values()
    return Outputs(tuple(printed), files, Path(summary) if summary and written else None)


def spare_drafts(outputs: Outputs, paths: Sequence[str]) -> None:
    """Raise UsageError for a report that the next check would read as a draft."""
    for file in outputs.files:
        for path in paths:
            _spare(file, path)


def spare_files(outputs: Outputs, drafts: Sequence[Draft], resolver: Resolver) -> None:
    """Raise UsageError for a report that would overwrite a draft, or a file that the check reads."""
    if outputs.files:
        from linter.cli.targets import refuse_read

        for file in outputs.files:
            refuse_read("--output", file, drafts, resolver)


class Shown(NamedTuple):
    """What options say of how reports look; see the fields of Style."""

    quiet: bool = False
    no_color: bool = False
    verbose: bool = False
    statistics: bool = False
    suggest: bool = False


def refuse_unshown(outputs: Outputs, shown: Shown) -> None:
    """Raise UsageError for an option that changes none of the reports."""
    for_people = FOR_PEOPLE.intersection((*outputs.printed, *outputs.files.values()))
    for option, given in (("--verbose", shown.verbose), ("--statistics", shown.statistics)):
        if given and not for_people:
            raise UsageError(f"{option} needs a report in the format {TEXT} or {CONCISE}")
    if shown.suggest and not COPIES.keys() & set(outputs.files.values()):
        raise UsageError(f"--suggest needs a copy of the draft, such as --output {next(iter(COPIES))}=FILE")


def print_reports(result: RunResult, outputs: Outputs, stream: TextIO, shown: Shown) -> None:
    """Write the reports for standard output to `stream`."""
    style = _style(shown)._replace(
        color=wants_colour(stream, no_color=shown.no_color),
        width=columns(stream),
        quiet=shown.quiet,
        wrap=stream.isatty(),
    )
    for name in outputs.printed:
        if name in FOR_PEOPLE:
            write(reporter(name)(result, style), stream)
        else:
            write_report(map(_HARMLESS.get(name, as_json), pieces(name, result, style)), stream)


def write_files(result: RunResult, outputs: Outputs, shown: Shown) -> bool:
    """Write each report to its file, completely or not at all; returns whether all were written."""
    style = _style(shown)
    written = [
        _copied(path, name, result, shown)
        if name in COPIES
        else _write(path, map(utf8, _for(path, name, pieces(name, result, style))))
        for path, name in outputs.files.items()
    ]
    if outputs.summary is not None:
        from linter.reports.github_summary import job_summary

        written.append(_append(outputs.summary, utf8(job_summary(result, style))))
    return all(written)


def _style(shown: Shown) -> Style:
    return Style(root=_root(), verbose=shown.verbose, statistics=shown.statistics)


def _known(option: str, name: str) -> str:
    if name not in FORMATS:
        raise UsageError(f"{option}: unknown format {name!r} (supported: {', '.join(FORMATS)}){nearest(name, FORMATS)}")
    return name


def _root() -> Path:
    from linter.reports.paths import repository_root

    return repository_root(Path.cwd())


def _for(path: Path, name: str, report: Iterable[str]) -> Iterable[str]:
    """The pieces of a report, escaped if `path` is a pipe or device, which a CI service may read."""
    try:
        elsewhere = not stat.S_ISREG(path.stat().st_mode)
    except (OSError, ValueError):  # it is not there yet, or writing it says what is wrong
        elsewhere = False
    return map(_HARMLESS.get(name, as_json), report) if elsewhere else report


def _write(path: Path, data: Iterable[bytes]) -> bool:
    from linter.files.atomic_write import write_pieces

    try:
        write_pieces(path, data)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        say(f"copydesk: error: {printable(str(path))}: the report could not be written: {reason}\n")
        return False
    return True


def _copied(path: Path, name: str, result: RunResult, shown: Shown) -> bool:
    """Write a copy of the draft; one that can't be made is told and not written."""
    try:
        copy = copier(name)(result, suggest=shown.suggest)
    except InputError as error:
        say(f"copydesk: error: {printable(str(path))}: the report could not be written: {printable(str(error))}\n")
        return False
    return _write(path, (copy,))


def _append(path: Path, data: bytes) -> bool:
    """Add `data` to what other steps have written to the file."""
    try:
        before = path.read_bytes()
    except OSError:  # not there yet; what keeps it from being read keeps it from being written
        before = b""
    return _write(path, (before, data))


def _refuse(file: Path, others: Iterable[Path]) -> None:
    """Raise UsageError if a report can't be written to `file`, for example because another report is."""
    from linter.cli.targets import refuse_place, same_file

    refuse_place("--output", file)
    for other in others:
        if same_file(file, other):
            raise UsageError(f"--output names {file} twice" + ("" if file == other else f", as {other} too"))


def _spare(file: Path, path: str) -> None:
    if path == STDIN:
        return
    here, folder = file.resolve(), Path(path).resolve()
    if folder.is_dir() and here.is_relative_to(folder):
        from linter.document.formats import format_of

        hidden = any(part.startswith(".") for part in here.relative_to(folder).parts)
        if format_of(here.name) is not None and not hidden:
            raise UsageError(f"--output {file}: the next check of {path} would read this report as a draft")
