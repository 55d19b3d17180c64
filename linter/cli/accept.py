"""`copydesk accept WORD …`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from linter.cli.output import write
from linter.cli.scope import ConfigOption
from linter.config.accept import accept_file, add
from linter.config.load import find_config, load_config
from linter.files.toml import shown
from linter.terminal import printable


def accept(
    words: Annotated[list[str], typer.Argument(metavar="WORD", help="Words and names to accept.")],
    *,
    file: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Accept file to add to (default: the first one in the configuration)."),
    ] = None,
    config: ConfigOption = None,
) -> None:
    """Add words and names to the accept file.

    The file stays in alphabetical order. An accepted word is not reported as a misspelling; a word that differs from
    an accepted name by one slip is. Quote a name of several words, so that it is one argument.
    """
    loaded = load_config(config or find_config(Path.cwd()))
    path = accept_file(loaded, file)
    for word, new in add(words, loaded, path).items():
        write(printable(f"{shown(path)}: {'added' if new else 'already accepted'}: {word}") + "\n")
