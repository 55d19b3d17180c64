"""The application that Typer makes of the commands, each imported only when it runs."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from linter.cli.applications import application, command_group
from linter.cli.commands import COMMANDS, refuse_no_folder


def answer(arguments: list[str]) -> object:
    """Run a command line as Typer reads it; its exit code."""
    from typer._click.exceptions import ClickException

    try:
        return get_command(app).main(args=arguments, prog_name="copydesk", standalone_mode=False)
    except ClickException as error:
        error.show()
        return 2
    except typer.Abort:
        raise KeyboardInterrupt from None


class _Commands(MutableMapping[str, Any]):  # of commands, whose class Typer does not export
    """The commands by name; looking one up imports it."""

    def __getitem__(self, name: str) -> Any:
        if name not in COMMANDS:
            raise KeyError(name)
        module = import_module(f"linter.cli.{name}")
        function = getattr(module, name)
        if hasattr(module, "commands"):  # it has commands of its own
            return get_command(module.commands)
        single = application()
        single.command(name, cls=getattr(module, "COMMAND", None))(function)
        return get_command(single)

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)

    def __setitem__(self, name: str, command: object) -> None:
        raise TypeError(f"{name}: commands cannot be added; list them in COMMANDS")

    def __delitem__(self, name: str) -> None:
        raise TypeError(f"{name}: commands cannot be removed")


class _Group(TyperGroup):
    """A group whose help needs no command's module."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = _Commands()

    def format_commands(self, _ctx: Any, formatter: Any) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


app = command_group(cls=_Group, add_completion=True)


def _version(wanted: bool) -> None:
    if wanted:
        from linter.cli.version import version

        version()
        raise typer.Exit


@app.callback()
def _copydesk(
    *,
    _: Annotated[
        bool, typer.Option("--version", "-V", is_eager=True, callback=_version, help="Print the version.")
    ] = False,
) -> None:
    """copydesk: a linter for news and article drafts.

    `copydesk draft.md` is short for `copydesk check draft.md`.

    Exit codes: 0 passed, 1 findings, 2 something could not be checked or done, 130 interrupted.
    """
    refuse_no_folder()
