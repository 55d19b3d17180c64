"""How every Typer application of the command line is made: plain help, plain errors."""

from __future__ import annotations

from typing import Any

import typer


def application(**settings: Any) -> typer.Typer:
    """An application of one command, or, with settings of its own, of another kind."""
    settings.setdefault("add_completion", False)
    return typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, **settings)


def command_group(**settings: Any) -> typer.Typer:
    """An application of several commands, which prints its help when none is named."""
    return application(no_args_is_help=True, context_settings={"help_option_names": ["--help", "-h"]}, **settings)
