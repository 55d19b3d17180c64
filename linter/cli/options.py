"""The options of `copydesk check`, each declared once, and the quick way to read them.

Typer makes the command of them (`check.py`): its help, its completion, its messages about wrong ones. To read a right
command line takes no Typer, whose import is a sixth of a cold check: `read` does it, and leaves to Typer all else.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from linter.config.schema import SETTINGS
from linter.document.formats import FORMATS as DRAFT_FORMATS
from linter.records import NamedTuple
from linter.reports import FORMATS

SETTING_OPTIONS = tuple(setting for setting in SETTINGS if setting.metavar)
"""The settings that the command line may set."""


class Option(NamedTuple):
    """One option of the command.

    field: its name in Python.
    help: one sentence.
    metavar: of its value; "" if it is a flag, which takes none.
    short: its short name, such as "-q"; "" if it has none.
    kind: what its value becomes: str, Path, int (from 1 on), or list (of texts; it may be repeated).
    """

    field: str
    help: str
    metavar: str = ""
    short: str = ""
    kind: type = str

    @property
    def name(self) -> str:
        """As it is written: `--stdin-filename`."""
        return f"--{self.field.rstrip('_').replace('_', '-')}"


OPTIONS = (
    *(
        Option(
            setting.field,
            help=f"{setting.help.removesuffix('.')}; may be repeated." if setting.kind.several else setting.help,
            metavar=setting.metavar,
            kind=list if setting.kind.several else str,
        )
        for setting in SETTING_OPTIONS
    ),
    Option("config", help="Use this configuration for every draft.", metavar="FILE", kind=Path),
    Option("isolated", help="Ignore all configuration files."),
    Option("as_", help=f"Format of the drafts: {', '.join(DRAFT_FORMATS)} (default: by extension).", metavar="FORMAT"),
    Option("stdin_filename", help="File name of standard input, for reports and its format.", metavar="PATH"),
    Option(
        "changed",
        help="Report only what is new since this branch or commit (default: the main branch).",
        metavar="[BASE]",
    ),
    Option("staged", help="Report only what is new in the changes staged in git."),
    Option("pre_commit", help="Report only what is new in the changes that pre-commit checks."),
    Option("declarative_only", help="Do not run Python rules of the checked repository."),
    Option("fix", help="Apply safe suggestions outside quotations."),
    Option("diff", help="Print what --fix would change, without writing it."),
    Option("why", help="Explain why a rule is on or off for each draft; check nothing.", metavar="RULE"),
    Option("format_", help=f"Report format: {', '.join(FORMATS)}.", metavar="FORMAT"),
    Option(
        "output",
        help="Write a report to FILE, or print one more; docx=FILE is a copy with comments.",
        metavar="FORMAT[=FILE]",
        kind=list,
    ),
    Option("force_exclude", help="Apply the configured exclude patterns to named paths too."),
    Option("jobs", help="Largest number of processes (default: one per core).", metavar="N", short="-j", kind=int),
    Option("no_cache", help="Do not read or write the result cache."),
    Option("watch", help="Check again whenever drafts change, until Ctrl-C."),
    Option("exit_zero", help="Exit with 0 even if there are findings."),
    Option("verbose", help="Show all evidence of each finding.", short="-v"),
    Option("statistics", help="Count the findings of each rule."),
    Option("suggest", help="In a copy of the draft (docx=FILE), make fixes tracked changes."),
    Option("quiet", help="Print findings only, no summary or progress.", short="-q"),
    Option("no_color", help="Do not use colours."),
)
"""All of them, in the order of the help."""

_LONG = {one.name: one for one in OPTIONS}
_SHORT = {one.short: one for one in OPTIONS if one.short}


def read(arguments: Sequence[str]) -> dict[str, Any] | None:
    """The paths and the options that a command line gives, by field, as `check_drafts` takes them.

    None where there is something to say of it: help is asked for, a path is missing, an option is unknown, lacks its
    value or has a wrong one.
    """
    given: dict[str, Any] = {}
    paths: list[str] = []
    waiting = iter(with_changed(arguments))
    for word in waiting:
        if word == "--":
            paths += waiting
        elif word.startswith("--"):
            name, equals, value = word.partition("=")
            option = _LONG.get(name)
            if option is None or not _take(option, value if equals else None, waiting, given):
                return None
        elif word.startswith("-") and word != "-":
            option = _SHORT.get(word[:2])
            if option is None or (len(word) > 2 and not option.metavar):
                return None
            if not _take(option, word[2:] or None, waiting, given):
                return None
        else:
            paths.append(word)
    return {"paths": paths, **given} if paths else None


def with_changed(arguments: Sequence[str]) -> list[str]:
    """The arguments with `--changed` in one word with its value, which is empty if it has none.

    The word after it is a branch or commit, unless a file of that name exists.
    """
    written: list[str] = []
    waiting = list(arguments)
    while waiting:
        word = waiting.pop(0)
        if word == "--":
            written += [word, *waiting]
            break
        if word == "--changed":
            named = waiting and not waiting[0].startswith("-") and not os.path.lexists(waiting[0])
            word = f"--changed={waiting.pop(0) if named else ''}"
        written.append(word)
    return written


def _take(option: Option, value: str | None, waiting: Iterator[str], given: dict[str, Any]) -> bool:
    """Note the option; False if its value is missing or wrong. value: what the same word says, None if nothing."""
    if not option.metavar:
        given[option.field] = True
        return value is None
    if value is None:
        value = next(waiting, None)
        if value is None:
            return False
    if option.kind is list:
        given.setdefault(option.field, []).append(value)
    elif option.kind is int:
        if not (value.isascii() and value.isdecimal() and int(value) > 0):
            return False
        given[option.field] = int(value)
    else:
        given[option.field] = option.kind(value)
    return True
