"""`copydesk model`: word models of a newsroom's own archive."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from linter.cli.applications import command_group
from linter.cli.output import say, write
from linter.errors import UsageError

commands = command_group()


@commands.callback()
def model() -> None:
    """Build a word model from your own archive.

    Rules use the model to judge words in context.
    """


@commands.command("build")
def build(
    archive: Annotated[
        Path, typer.Argument(metavar="ARCHIVE", help="Articles as JSON lines, optionally compressed with xz.")
    ],
    *,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="File to write the model to.")] = Path(
        "newsroom.wordmodel"
    ),
    name: Annotated[
        str, typer.Option("--name", help="Name of the model in the evidence of findings.")
    ] = "newsroom word model",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Do not print progress.")] = False,
) -> None:
    """Build a word model from an archive: counts of word sequences, from which no text can be recovered.

    Each line of ARCHIVE is a JSON object with "id", "date", "title" and "text". The file is written completely or not
    at all; the same archive gives the same bytes. To use the model, name it in the configuration:

    [rules."typos/real-word"]
    model = "newsroom.wordmodel"
    """
    from linter.analysis.word_model.building import build_model, is_model
    from linter.cli.targets import refuse_place

    if not archive.is_file():
        raise UsageError(f"{archive}: no such file")
    refuse_place("--output", output)
    if output.exists() and not is_model(output):
        raise UsageError(f"--output {output}: the file exists and is not a word model")
    if not output.parent.is_dir():
        raise UsageError(f"--output {output}: the folder {output.parent} does not exist")
    build_model(archive, output, None if quiet else _tell, name=name)
    write(f"{output}: {output.stat().st_size / 1e6:.1f} MB\n")


def _tell(line: str) -> None:
    say(f"{line}\n")
