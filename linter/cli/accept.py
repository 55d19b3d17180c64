"""`copydesk accept WORD …`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from linter.cli.output import write
from linter.cli.scope import ConfigOption
from linter.config.accept import entries, fault_of, read, with_words
from linter.config.load import find_config, load_config
from linter.config.schema import Config
from linter.errors import UsageError
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
    wanted = list(dict.fromkeys(_checked(word) for word in words))
    loaded = load_config(config or find_config(Path.cwd()))
    path = _accept_file(loaded, file)
    try:
        text = read(path) if path.exists() else ""
        held = {entry.text for entry in entries(text, path)} | set(loaded.accept)
        new = [word for word in wanted if word not in held]
        if new:
            from linter.files.atomic_write import write_through_no_link

            write_through_no_link(path, with_words(text, new, path).encode())
    except OSError as error:
        raise UsageError(f"{shown(path)}: no words were added: {(error.strerror or str(error)).lower()}") from error
    for word in wanted:
        write(printable(f"{shown(path)}: {'added' if word in new else 'already accepted'}: {word}") + "\n")


def _checked(word: str) -> str:
    word = " ".join(word.split())
    fault = fault_of(word)
    if fault:
        raise UsageError(fault)
    return word


def _accept_file(config: Config, named: Path | None) -> Path:
    """The file to write to. It must be one that the configuration names: others have no effect."""
    folder = config.root or Path.cwd()
    known = [folder / name for name in config.accept_files]
    if not known:
        if config.path is None:
            raise UsageError("a configuration is neither here nor above; “copydesk init” makes one with an accept file")
        file = named or "accepted.txt"
        raise UsageError(f'no accept file is configured; add accept-files = ["{file}"] to {shown(config.path)}')
    if named is None:
        return known[0]
    if named.resolve() not in [path.resolve() for path in known]:
        listed = ", ".join(shown(path) for path in known)
        raise UsageError(f"--file: {named} is not a configured accept file (configured: {listed})")
    return named.absolute()
