"""The command line from its words to its exit code: which command is asked, and how errors are printed."""

from __future__ import annotations

import os
import sys

from linter.cli.commands import COMMANDS, OWN_OPTIONS, refuse_no_folder
from linter.cli.output import say
from linter.errors import CopydeskError, OutputError, UsageError, refused_by_system
from linter.streams import in_place
from linter.terminal import printable

INTERRUPTED = 130
"""The exit code for Ctrl-C."""


def run(arguments: list[str] | None = None) -> int:
    """Run a command line (`sys.argv` if none is given) and return its exit code.

    The exit code is 2 for everything that keeps the tool from doing its job.
    """
    with in_place():
        try:
            code = _run(sys.argv[1:] if arguments is None else arguments)
            sys.stdout.flush()
        except OutputError as error:  # where errors are told, too
            code = _not_written(error)
        return code


def _run(arguments: list[str]) -> int:
    try:
        _refuse_null(arguments)
        code = _answer(_with_command(arguments))
    except OutputError as error:
        return _not_written(error)
    except CopydeskError as error:
        say(f"copydesk: error: {printable(str(error))}\n")
        if isinstance(error, UsageError):
            command = next((word for word in arguments if word in COMMANDS), "")
            say(f"Try '{f'copydesk {command}'.rstrip()} --help' for help.\n")
        return 2
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BaseException as error:  # noqa: BLE001 - Python would end with 1, which means findings
        if isinstance(error, SystemExit) and _completes(arguments):
            return error.code if isinstance(error.code, int) else 2
        return _unforeseen(error)
    if code == INTERRUPTED:  # which is what Typer makes of Ctrl-C
        say("copydesk: interrupted\n")
    return code if isinstance(code, int) else 0


def _answer(arguments: list[str]) -> object:
    """The exit code of the command. A right command line of `check` needs no Typer."""
    if arguments[:1] == ["check"] and "_COPYDESK_COMPLETE" not in os.environ:
        from linter.cli.options import read

        given = read(arguments[1:])
        if given is not None:
            from linter.cli.checking import check_drafts

            refuse_no_folder()
            return check_drafts(**given)
    from linter.cli.app import answer

    return answer(arguments)


def _completes(arguments: list[str]) -> bool:
    """Whether the shell asks for completion, which Typer answers by leaving."""
    asked = arguments[:1] in (["--install-completion"], ["--show-completion"])
    return asked or "_COPYDESK_COMPLETE" in os.environ


def _with_command(arguments: list[str]) -> list[str]:
    """The arguments with `check` in front where they name a draft, or an option of `check`, and no command."""
    first = arguments[0] if arguments else ""
    if not first or first in COMMANDS or first in OWN_OPTIONS:
        return arguments
    a_path = first == "-" or "." in first or os.sep in first or os.path.lexists(first)
    return ["check", *arguments] if a_path or first.startswith("-") else arguments


def _refuse_null(arguments: list[str]) -> None:
    if any("\0" in argument for argument in arguments):
        raise UsageError("an argument contains a null character")
    for argument in arguments:
        try:
            os.fsencode(argument)
        except UnicodeEncodeError:  # half a character, or one that the system's encoding lacks
            raise UsageError(f"the argument {argument!r} can't be encoded in the system's encoding") from None


def _unforeseen(error: BaseException) -> int:
    refused = refused_by_system(error)
    if refused is not None:
        say(f"copydesk: error: {printable(refused)}\n")
        return 2
    import traceback

    traceback.print_exception(error)
    say("copydesk: internal error in copydesk; no report was written\n")
    return 2


def _not_written(error: OutputError) -> int:
    """Report that output failed, unless the reader closed its end of the pipe."""
    if not error.reader_gone:
        say(f"copydesk: error: {error}\n")
    return 2
