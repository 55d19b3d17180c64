"""Command lines of `check`, read with and without Typer."""

from __future__ import annotations

import inspect
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.main import get_command

from linter.cli.app import app
from linter.cli.checking import check_drafts
from linter.cli.options import OPTIONS, read

NAMES = [name for option in OPTIONS for name in (option.name, option.short) if name]
WORDS = st.one_of(
    st.sampled_from(
        [*NAMES, "a.md", "b.txt", "-", "--", "--help", "-h", "-qv", "-j2", "-j", "0", "3", "x", "", "--nope"]
    ),
    st.builds("{}={}".format, st.sampled_from(NAMES), st.sampled_from(["", "a", "7", "html=a.html", "a=b"])),
)


def with_typer(arguments: list[str]) -> dict[str, Any]:
    """What Typer reads. Raises what it raises for a wrong command line."""
    group: Any = get_command(app)
    command = group.commands["check"]
    context = command.make_context("check", list(arguments))
    given_ = {name: value for name, value in context.params.items() if value not in (None, False, [], ())}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in given_.items()}


def as_written(options: dict[str, Any]) -> dict[str, Any]:
    """Typer makes paths of what is written when it calls the command."""
    return {name: str(value) if isinstance(value, Path) else value for name, value in options.items()}


@given(st.lists(WORDS, max_size=6))
def test_typer_reads_the_same(arguments: list[str]) -> None:
    given_ = read(arguments)
    if given_ is not None:
        assert with_typer(arguments) == as_written(given_)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["a.md"], {"paths": ["a.md"]}),
        (["-q", "a.md", "--format", "json", "b.md"], {"paths": ["a.md", "b.md"], "quiet": True, "format_": "json"}),
        (["--format=json", "-j", "2", "-"], {"paths": ["-"], "format_": "json", "jobs": 2}),
        (["-j4", "--", "--fix"], {"paths": ["--fix"], "jobs": 4}),
        (["--select", "typos", "--select=names", "x"], {"paths": ["x"], "select": ["typos", "names"]}),
        (["--config", "c.toml", "x"], {"paths": ["x"], "config": Path("c.toml")}),
        (["--format", "text", "--format", "json", "x"], {"paths": ["x"], "format_": "json"}),
        (["--changed", "main", "x"], {"paths": ["x"], "changed": "main"}),
        (["--changed", "--fix", "x"], {"paths": ["x"], "changed": "", "fix": True}),
    ],
)
def test_a_right_command_line_needs_no_typer(arguments: list[str], expected: dict[str, Any]) -> None:
    assert read(arguments) == expected
    assert with_typer(arguments) == as_written(expected)


def test_the_word_after_changed_is_a_path_if_there_is_such_a_file(tmp_path: Path) -> None:
    path = os.fspath(tmp_path)
    assert read(["--changed", path]) == {"paths": [path], "changed": ""}


@pytest.mark.parametrize(
    "arguments",
    [[], ["--help"], ["a", "--helpp"], ["a", "--jobs", "0"], ["a", "-j", "two"], ["a", "--format"], ["--fix=yes", "a"],
     ["-x", "a"], ["-qv", "a"], ["--", ]],
)  # fmt: skip
def test_what_typer_has_something_to_say_of_is_left_to_it(arguments: list[str]) -> None:
    assert read(arguments) is None


def test_every_option_reaches_the_check() -> None:
    taken = inspect.signature(check_drafts).parameters
    own = [option.field for option in OPTIONS if option.field in taken]
    assert own == [name for name, parameter in taken.items() if parameter.kind is inspect.Parameter.KEYWORD_ONLY]
