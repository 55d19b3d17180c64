"""`copydesk register`: the registers of offices and organisations, shipped and imported."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from linter.cli.applications import command_group
from linter.cli.output import utf8, write, write_bytes
from linter.cli.scope import ConfigOption, IsolatedOption, house_at
from linter.errors import InputError, UsageError, nearest

if TYPE_CHECKING:
    from linter.registers.importing import Malformed
    from linter.registers.sources import Source

commands = command_group()


@commands.callback()
def register() -> None:
    """Import, show and search the registers of offices and organisations.

    There are three layers. The house's own registers, which a configuration names (`registers = ["./registers"]`),
    take precedence over imported registers, and these over the registers shipped with copydesk. Imported registers are
    stored in the folder that COPYDESK_REGISTERS names, else in the user's data folder.
    """


KindArgument = Annotated[str, typer.Argument(metavar="KIND", help="Kind of register: offices or organisations.")]
_SHOWN_MALFORMED = 20
_FOUND_AT_MOST = 50


@commands.command("import")
def import_(
    kind: KindArgument,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="CSV, JSON or YAML file; may be compressed (.gz or .zip).")
    ],
    *,
    name: Annotated[
        str | None, typer.Option("--name", metavar="NAME", help="Name of the register (default: the file's name).")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Do not print progress.")] = False,
) -> None:
    """Import a register from a file of open data.

    A register of the same name is replaced once the new one is complete; registers of other names stay in use.
    Malformed rows are reported with their line and left out.

    Supported as published: ROR's JSON and GOV.UK's list (organisations), congress-legislators in YAML or JSON and
    Popolo (offices), and the results, as CSV or JSON, of the Wikidata queries that `register query` prints. Any other
    file must be CSV with these columns.

    Columns of offices: person, aliases, office_title, organisation, country, start, end, source, licence, person_id,
    as_of, kind, level (national, regional or organisation), accuses (no: the row only silences), acting (yes or no).
    Of organisations: canonical_name, acronym, aliases, country, kind, source, licence, ext_id, as_of, english (no: the
    name is in another language), closed (a date or yes). Dates are 2004, 2004-03 or 2004-03-15; an empty end means "in
    office at as_of".
    """
    from linter.cli.progress import progress
    from linter.registers.importing import import_file

    told = 0

    def report(row: Malformed) -> None:
        nonlocal told
        told += 1
        if told <= _SHOWN_MALFORMED:
            write(f"{file}:{row.line}: {row.reason}\n", sys.stderr)

    done = import_file(kind, file, name=name, report=report, progress=progress(quiet=quiet, what="bytes read"))
    if told > _SHOWN_MALFORMED:
        write(f"{file}: {told - _SHOWN_MALFORMED:,} more malformed rows\n", sys.stderr)
    left_out = f", {done.malformed:,} left out" if done.malformed else ""
    replaced = f", replacing {done.replaced:,}" if done.replaced is not None else ""
    write(f"{kind} {done.name}: {done.rows:,} rows{left_out}{replaced}\n")


@commands.command("update")
def update(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SOURCE...]", help="Sources, or beginnings of their names such as wikidata (default: all)."
        ),
    ] = None,
    *,
    folder: Annotated[
        Path | None, typer.Option("--from", metavar="DIR", help="Use the files in this folder; fetch nothing.")
    ] = None,
    show: Annotated[
        bool, typer.Option("--sources", help="List the sources with licence, size and address only.")
    ] = False,
) -> None:
    """Fetch open data and make registers of it: the office-holders and organisations of today.

    Nothing else in copydesk fetches data by itself, and this command sends nothing but requests for these files. Files
    that have not changed are not fetched again, and an interrupted download continues where it stopped. Terms of office
    are mended as those of the shipped register are, and replace the register named update; each list of organisations
    replaces the register of its source's name. With --from, DIR holds files with the names that --sources lists.
    """
    from linter.registers import updating
    from linter.registers.sources import sources

    chosen = [one for one in sources() if not names or one.name.startswith(tuple(names))]
    for name in names or ():
        if not any(one.name.startswith(name) for one in chosen):
            raise UsageError(f"unknown source {name!r}{nearest(name, [one.name for one in sources()])}")
    if show:
        for one in chosen:
            address = one.url.partition("?")[0]
            write(f"{one.file:<32}  {one.kind:<13}  {one.licence:<8}  {one.size:>7}  {address}\n")
        return
    if folder is not None and not folder.is_dir():
        raise UsageError(f"--from: {folder} is not a folder")
    place = updating.downloads_folder() if folder is None else folder
    failed = _fetched(chosen, place) if folder is None else 0
    found = updating.present(place, chosen)
    if not found:
        raise InputError("contains no file of a source (see --sources)", path=place)
    for one in found:
        size, digest = (place / one.file).stat().st_size, updating.checksum(place / one.file)
        write(f"{one.name}: {size:,} bytes, {one.licence}, sha256 {digest}\n")
    told = 0

    def report(path: Path, row: Malformed) -> None:
        nonlocal told
        told += 1
        if told <= _SHOWN_MALFORMED:
            write(f"{path}:{row.line}: {row.reason}\n", sys.stderr)

    for done in updating.apply(place, chosen, report):
        write(f"{done.path.parent.name} {done.name}: {done.rows:,} rows\n")
    if told > _SHOWN_MALFORMED:
        write(f"{told - _SHOWN_MALFORMED:,} more malformed rows\n", sys.stderr)
    if failed:
        raise InputError(f"{failed} of {len(chosen)} sources could not be fetched; their earlier files were used")


def _fetched(chosen: Sequence[Source], place: Path) -> int:
    """Fetch what has changed of the sources into a folder; how many of them failed."""
    from linter.registers.downloads import download

    failed = 0
    for one in chosen:
        try:
            state = "fetched" if download(one, place).changed else "unchanged"
        except InputError as error:
            failed += 1
            write(f"{one.name}: {error.message}\n", sys.stderr)
        else:
            write(f"{one.name}: {state}\n")
    return failed


@commands.command("list")
def list_(
    *,
    by_country: Annotated[
        bool, typer.Option("--by-country", help="List the newest information about offices by country, oldest first.")
    ] = False,
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
) -> None:
    """List the registers in force: kind, layer, name, number of rows, and the dates of their information."""
    from linter.registers.views import by_country as countries
    from linter.registers.views import registers

    if by_country:
        for country, day, rows in countries(house_at(Path.cwd(), config, isolated)):
            write(f"{day}  {country:<40}  {rows:>9,} rows\n")
        return
    for layer in registers(house_at(Path.cwd(), config, isolated)):
        dates = " to ".join(dict.fromkeys(filter(None, (layer.oldest, layer.newest)))) or "no date stated"
        write(f"{layer.kind:<13}  {layer.layer:<8}  {layer.name:<24}  {layer.rows:>9,} rows  as of {dates}\n")


@commands.command("show")
def show(
    words: Annotated[
        list[str], typer.Argument(metavar="NAME...", help="Full name of a person or organisation, or an acronym.")
    ],
    *,
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
) -> None:
    """Show what the registers say about a name or acronym, with source and date."""
    from linter.registers.views import entries_of

    _listed(entries_of(" ".join(words), house_at(Path.cwd(), config, isolated)), " ".join(words))


@commands.command("search")
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="Words that must all occur in a row.")],
    *,
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
) -> None:
    """Search all registers for rows that contain all words, ignoring case and accents."""
    from linter.registers.views import search as found

    _listed(found(" ".join(words), house_at(Path.cwd(), config, isolated)), " ".join(words))


@commands.command("export")
def export(kind: KindArgument, *, config: ConfigOption = None, isolated: IsolatedOption = False) -> None:
    """Print all rows of a kind as CSV, with the columns that `register import` reads and each row's layer."""
    from linter.registers.importing import KINDS
    from linter.registers.views import exported

    if kind not in KINDS:
        raise UsageError(f"unknown kind of register {kind!r} (supported: {', '.join(KINDS)}){nearest(kind, KINDS)}")
    for piece in exported(kind, house_at(Path.cwd(), config, isolated)):
        write_bytes(utf8(piece))


@commands.command("query")
def query(kind: KindArgument) -> None:
    """Print the Wikidata query whose result, as CSV or JSON, `register import` reads."""
    from linter.registers.importing import KINDS

    if kind not in KINDS:
        raise UsageError(f"unknown kind of register {kind!r} (supported: {', '.join(KINDS)}){nearest(kind, KINDS)}")
    from linter import registers

    text = (Path(registers.__file__).parent / "data" / f"wikidata-{kind}.rq").read_text(encoding="utf-8")
    write(text)


@commands.command("remove")
def remove(
    kind: KindArgument,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Name of the register, as `register list` shows it.")],
) -> None:
    """Remove an imported register."""
    from linter.registers.importing import KINDS
    from linter.registers.importing import remove as remove_register

    if kind not in KINDS:
        raise UsageError(f"unknown kind of register {kind!r} (supported: {', '.join(KINDS)}){nearest(kind, KINDS)}")
    remove_register(kind, name)
    write(f"{kind} {name}: removed\n")


def _listed(lines: Iterator[str], wanted: str) -> None:
    count = 0
    for line in lines:
        if count == _FOUND_AT_MOST:
            write(f"more than {_FOUND_AT_MOST} rows match; give more words\n")
            return
        write(line + "\n")
        count += 1
    if not count:
        write(f"not found in any register: {wanted!r}\n")
        raise typer.Exit(1)
