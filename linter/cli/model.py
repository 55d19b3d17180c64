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
    """Build a word model from an archive of your own.

    By the model rules judge words in context.
    """


@commands.command("build")
def build(
    archive: Annotated[Path, typer.Argument(metavar="ARCHIVE", help="JSON lines of articles, packed with xz or not.")],
    *,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The model's file.")] = Path(
        "newsroom.wordmodel"
    ),
    name: Annotated[str, typer.Option("--name", help="What evidence calls the model.")] = "newsroom word model",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress.")] = False,
) -> None:
    """Count an archive and write a word model: counts of words in sequence, from which no text can be recovered.

    Each line of ARCHIVE is an object with "id", "date", "title" and "text". The file is written whole or not at all;
    the same archive gives the same bytes. To use it, name it in the configuration:

    [rules."typos/real-word"]
    model = "newsroom.wordmodel"
    """
    from linter.analysis.word_model.building import build_model, is_model
    from linter.cli.targets import refuse_place

    if not archive.is_file():
        raise UsageError(f"{archive}: no such file")
    refuse_place("--output", output)
    if output.exists() and not is_model(output):
        raise UsageError(f"--output would write over {output}, which is not a word model")
    if not output.parent.is_dir():
        raise UsageError(f"{output}: there is no folder {output.parent}")
    build_model(archive, output, None if quiet else _tell, name=name)
    write(f"{output}: {output.stat().st_size / 1e6:.1f} MB\n")


def _tell(line: str) -> None:
    say(f"{line}\n")
