"""`copydesk register`: the registers of offices and organisations, shipped and imported."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from linter.cli.applications import command_group
from linter.cli.output import utf8, write, write_bytes
from linter.cli.scope import ConfigOption, IsolatedOption, house_at
from linter.errors import UsageError, nearest

commands = command_group()


@commands.callback()
def register() -> None:
    """Import, show and search the registers of offices and organisations.

    Three layers are in force: the house's own registers, which a configuration names (`registers = ["./registers"]`),
    win over imported ones, and these over those that come with copydesk. Imported registers lie in the folder that
    COPYDESK_REGISTERS names, else in the user's data folder; `check` uses what lies there.
    """


KindArgument = Annotated[str, typer.Argument(metavar="KIND", help="offices or organisations.")]
_SHOWN_MALFORMED = 20
_FOUND_AT_MOST = 50


@commands.command("import")
def import_(
    kind: KindArgument,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A CSV, JSON or YAML file, plain, .gz or .zip.")],
    *,
    name: Annotated[str | None, typer.Option("--name", metavar="NAME", help="Call it NAME, not as the file.")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress.")] = False,
) -> None:
    """Make a register of a file of open data.

    A register of the same name is replaced once the new one is whole; registers of other names are added to. Rows that
    make no sense are reported with their line and left out.

    Known as their publishers have them: ROR's JSON and GOV.UK's list (organisations), congress-legislators in YAML or
    JSON and Popolo (offices), and the results, as CSV or JSON, of the Wikidata queries that `register query` writes.
    Any other table is CSV with these columns.

    Columns of offices: person, aliases, office_title, organisation, country, start, end, source, licence, person_id,
    as_of, kind. Of organisations: canonical_name, acronym, aliases, country, kind, source, licence, ext_id, as_of.
    Dates are 2004, 2004-03 or 2004-03-15; an empty end means "in office at as_of".
    """
    from linter.cli.progress import progress
    from linter.registers.importing import Malformed, import_file

    told = 0

    def report(row: Malformed) -> None:
        nonlocal told
        told += 1
        if told <= _SHOWN_MALFORMED:
            write(f"{file}:{row.line}: {row.reason}\n", sys.stderr)

    done = import_file(kind, file, name=name, report=report, progress=progress(quiet=quiet))
    if told > _SHOWN_MALFORMED:
        write(f"{file}: {told - _SHOWN_MALFORMED:,} more rows make no sense\n", sys.stderr)
    left_out = f", {done.malformed:,} left out" if done.malformed else ""
    replaced = f", in place of {done.replaced:,}" if done.replaced is not None else ""
    write(f"{kind} {done.name}: {done.rows:,} rows{left_out}{replaced}\n")


@commands.command("list")
def list_(*, config: ConfigOption = None, isolated: IsolatedOption = False) -> None:
    """List the registers in force: kind, layer, name, rows, and from when to when their information is."""
    from linter.registers.views import registers

    for one in registers(house_at(Path.cwd(), config, isolated)):
        dates = " to ".join(dict.fromkeys(filter(None, (one.oldest, one.newest)))) or "no date stated"
        write(f"{one.kind:<13}  {one.layer:<8}  {one.name:<24}  {one.rows:>9,} rows  as of {dates}\n")


@commands.command("show")
def show(
    words: Annotated[list[str], typer.Argument(metavar="NAME...", help="A full name of a person or organisation.")],
    *,
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
) -> None:
    """Show what the registers know under a name or acronym, with source and date."""
    from linter.registers.views import entries_of

    _listed(entries_of(" ".join(words), house_at(Path.cwd(), config, isolated)), " ".join(words))


@commands.command("search")
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="All of them must occur in the row.")],
    *,
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
) -> None:
    """Search all registers for rows that hold all words, whatever their case and accents."""
    from linter.registers.views import search as found

    _listed(found(" ".join(words), house_at(Path.cwd(), config, isolated)), " ".join(words))


@commands.command("export")
def export(kind: KindArgument, *, config: ConfigOption = None, isolated: IsolatedOption = False) -> None:
    """Write all rows of a kind as CSV to standard output, with the columns that import reads and each row's layer."""
    from linter.registers.importing import KINDS
    from linter.registers.views import exported

    if kind not in KINDS:
        raise UsageError(f"no register is called {kind!r}; there are {', '.join(KINDS)}{nearest(kind, KINDS)}")
    for piece in exported(kind, house_at(Path.cwd(), config, isolated)):
        write_bytes(utf8(piece))


@commands.command("query")
def query(kind: KindArgument) -> None:
    """Write the query for Wikidata whose result, as CSV or JSON, `register import` reads."""
    from linter.registers.importing import KINDS

    if kind not in KINDS:
        raise UsageError(f"no register is called {kind!r}; there are {', '.join(KINDS)}{nearest(kind, KINDS)}")
    from linter import registers

    text = (Path(registers.__file__).parent / "data" / f"wikidata-{kind}.rq").read_text(encoding="utf-8")
    write(text)


@commands.command("remove")
def remove(
    kind: KindArgument,
    name: Annotated[str, typer.Argument(metavar="NAME", help="As `register list` shows it.")],
) -> None:
    """Take an imported register away."""
    from linter.registers.importing import KINDS
    from linter.registers.importing import remove as take_away

    if kind not in KINDS:
        raise UsageError(f"no register is called {kind!r}; there are {', '.join(KINDS)}{nearest(kind, KINDS)}")
    take_away(kind, name)
    write(f"{kind} {name}: taken away\n")


def _listed(lines: Iterator[str], wanted: str) -> None:
    count = 0
    for line in lines:
        if count == _FOUND_AT_MOST:
            write(f"more than {_FOUND_AT_MOST} rows; give more words\n")
            return
        write(line + "\n")
        count += 1
    if not count:
        write(f"no register knows {wanted!r}\n")
        raise typer.Exit(1)
