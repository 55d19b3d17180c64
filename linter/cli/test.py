"""`copydesk test PATH`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from linter.cli.examples_apart import ExamplesApart
from linter.cli.output import write
from linter.config.load import merge_command_line
from linter.config.schema import Config
from linter.errors import RuleError, UsageError
from linter.languagetool.paths import NOT_INSTALLED, server_jar
from linter.reports.wording import counted
from linter.rulebook.loader import LoadedRule, load_rulebook
from linter.run.caches import Stores
from linter.terminal import printable
from linter.testing import ExampleFailure, run_examples

if TYPE_CHECKING:
    from linter.languagetool.engine import Engine


def test(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="Folder of a pack, or a folder or file in it.")],
    *,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print failures only.")] = False,  # noqa: PT028 - no pytest test
) -> None:
    """Run the examples of rules: a pack's folder, or one rule's file.

    Exits with 0 if all examples pass, 1 if some fail, 2 if a rule can't be loaded.
    """
    rules, foreign = rules_in(path)
    failures, broken = 0, 0
    skipped: list[str] = []
    with _languagetool(rules) as (engine, missing):
        for rule in rules:
            if missing and rule.needs_languagetool:
                skipped.append(rule.id)
                continue
            try:
                if rule.id in foreign and not rule.needs_languagetool:  # LanguageTool is asked from this process alone
                    failed = _apart(rule)
                else:
                    failed = run_examples(rule, languagetool=engine)
            except RuleError as error:
                write(f"{printable(str(error))}\n")
                broken += 1
                continue
            failures += bool(failed)
            for failure in failed:
                write("".join(f"{printable(line)}\n" for line in _lines(failure)))
            if not failed and not quiet:
                write(f"{rule.id}: {counted(len(rule.examples), 'example')} passed\n")
    if skipped:
        write(f"{', '.join(skipped)}: skipped: {missing}\n")
    if not quiet or failures or broken or skipped:
        trouble = [f"{failures} failed"] * bool(failures) + [f"{broken} could not be loaded"] * bool(broken)
        trouble += [f"{len(skipped)} skipped"] * bool(skipped)
        write(f"{counted(len(rules), 'rule')} tested: {', '.join(trouble) or 'all passed'}\n")
    raise typer.Exit(2 if broken else int(bool(failures)))


def rules_in(path: Path) -> tuple[list[LoadedRule], frozenset[str]]:
    """The rules whose files are `path` or lie in it, and the ids of those that run in a process of their own.

    Raises UsageError if there is no such rule, RuleError for a bad pack.
    """
    if not path.exists():
        raise UsageError(f"{path} does not exist")
    here = path.resolve()
    folder = _pack_of(here)
    book = load_rulebook((str(folder),))
    found = [rule for rule in book.rules if rule.path.resolve().is_relative_to(here)]
    if not found:
        raise UsageError(
            f"no rule found in {path} (a rule is <family>/<rule>.py, <family>/<rule>.toml or <family>/<rule>/rule.py)"
        )
    return found, book.foreign


def _apart(rule: LoadedRule) -> list[ExampleFailure]:
    """What is wrong with the examples, run in a process of their own, as a rule can get stuck or end its process."""
    with ExamplesApart(rule) as apart:
        return run_examples(rule, run=apart.run)


@contextmanager
def _languagetool(rules: list[LoadedRule]) -> Iterator[tuple[Engine | None, str]]:
    """Provide LanguageTool to the rules that need it until the context ends; else yields None and why it is missing."""
    needing = [rule for rule in rules if rule.needs_languagetool]
    url = merge_command_line(Config(), {}).languagetool_url  # which the environment may name
    if not needing or not (url or server_jar().is_file()):
        yield None, NOT_INSTALLED if needing else ""
        return
    from linter.languagetool.connection import Connection
    from linter.languagetool.engine import Engine

    stores = Stores()
    ids: set[str] = set()
    for rule in needing:
        with suppress(RuleError):  # told when it is tested
            ids.update(rule.make().languagetool)
    with Connection(url) as connection:
        yield Engine(ids, connection, partial(stores.at, None)), ""
    for one in stores.skipped:
        write(f"{printable(f'{one.file}: {one.reason}')}\n")


def _pack_of(path: Path) -> Path:
    """The pack's folder that `path` is or lies in: the nearest one with a pack.toml, else guessed from the path."""
    for folder in (path, *path.parents):
        if (folder / "pack.toml").is_file():
            return folder
    if path.is_dir() and not any(entry.suffix in (".py", ".toml") for entry in path.iterdir()):
        return path
    family = path if path.is_dir() else path.parent  # of a rule's file, or the rule's own folder
    above = family.parent
    return above.parent if (family / "rule.py").is_file() else above


def _lines(failure: ExampleFailure) -> Iterator[str]:
    yield f"{failure.rule}: example {failure.number}:" if failure.number else f"{failure.rule}:"
    for line in failure.example.splitlines():
        yield f"    | {line}"
    for line in failure.message.splitlines():
        yield f"    {line}"
