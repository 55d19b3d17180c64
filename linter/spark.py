"""Checking a column of texts with PySpark: `pip install copydesk[spark]`.

    from linter import spark
    findings = spark.check(articles, text="body", title="headline", date="published", keep=["id"])

Each worker process reads the configuration once and checks its rows with `linter.embed`. The files of a configuration
(it, its packs, accept files and registers) go along with the job, so the workers need only an installed copydesk.
"""

from __future__ import annotations

import io
import tarfile
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linter.embed import COLUMNS, Keys, checked_rows, records
from linter.errors import UsageError

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame

LARGEST = 64 * 1024 * 1024
"""Bytes that the files of a configuration may have together: they travel with every task."""

FINDINGS = (
    "rule string, severity string, message string, field string, start bigint, end bigint, words string, "
    "confidence double, suggestions array<string>, evidence array<string>, quoted boolean, fingerprint string, "
    "failure string"
)
"""The columns of a result, after those that are kept of the input."""


def check(
    frame: DataFrame,
    *,
    text: str,
    title: str | None = None,
    date: str | None = None,
    path: str | None = None,
    keep: Sequence[str] = (),
    format: str = "plain",  # noqa: A002 - the word of the command line
    config: str | Path | None = None,
) -> DataFrame:
    """The findings in a column of texts: a row each, with the columns `keep` of the text's row before FINDINGS.

    text, title, date, path: names of columns; see `linter.embed.lint_text` for what they hold, and for `format` and
    `config`. A row that can't be checked is a row of the result with its `failure`, and so is a rule that crashed.
    Raises UsageError for an unknown column or format, ConfigError for a configuration that can't be used.
    """
    columns = [name for name in (text, title, date, path, *keep) if name is not None]
    for name in columns:
        if name not in frame.columns:
            raise UsageError(f"the frame has no column {name!r} (columns: {', '.join(frame.columns)})")
    twice = sorted(set(keep) & set(COLUMNS))
    if twice:
        raise UsageError(f"the column {twice[0]!r} can't be kept: the result has a column of that name")
    shipped = _packed(Path(config)) if config is not None else None
    keys = Keys(text, title, date, path)
    wanted = frame.select(*dict.fromkeys(columns))
    kept = [f"`{field.name}` {field.dataType.simpleString()}" for field in frame.select(*keep).schema] if keep else []
    return wanted.mapInArrow(_checker(keys, tuple(keep), format, shipped), ", ".join([*kept, FINDINGS]))


def _checker(
    keys: Keys,
    keep: tuple[str, ...],
    format: str,  # noqa: A002 - the word of the command line
    shipped: tuple[str, bytes] | None,
) -> Callable[[Iterable[pyarrow.RecordBatch]], Iterator[pyarrow.RecordBatch]]:
    """What a worker does with its batches; it can be pickled."""

    def checked(batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        import pyarrow as pa

        from linter.embed import schema

        config = _unpacked(*shipped) if shipped is not None else None
        for batch in batches:
            fields = [batch.schema.field(name) for name in keep]
            rows = batch.to_pylist()
            found = [
                {**{name: rows[row.number][name] for name in keep}, **record}
                for row in checked_rows(rows, keys, format, config)
                for record in records(row)
            ]
            wanted = pa.schema([*fields, *(field for field in schema() if field.name != "number")])
            yield from pa.Table.from_pylist(found, schema=wanted).to_batches()

    return checked


def _packed(config: Path) -> tuple[str, bytes]:
    """The name of a configuration and, as a tar file, what it names: its folder, less hidden folders and drafts."""
    from linter.run.resolver import Resolver, RunSettings

    file = config.absolute()
    resolver = Resolver(RunSettings(config=file, overrides={"languagetool": "off"}, cache=False))
    buffer, size = io.BytesIO(), 0
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        for path in dict.fromkeys(resolver.files_at(file.parent)):
            if not path.is_file() or "__pycache__" in path.parts:
                continue
            if not path.resolve().is_relative_to(file.parent.resolve()):
                raise UsageError(f"{path} is outside the folder of {file}, so it can't be shipped with the job")
            size += path.stat().st_size
            if size > LARGEST:
                raise UsageError(f"the files that {file} names are more than {LARGEST // 2**20} MiB together")
            archive.add(path, arcname=str(path.resolve().relative_to(file.parent.resolve())), recursive=False)
    return file.name, buffer.getvalue()


@lru_cache(maxsize=8)
def _unpacked(name: str, archive: bytes) -> Path:
    """The configuration in a folder of this process."""
    folder = tempfile.TemporaryDirectory(prefix="copydesk-")
    _folders.append(folder)  # it lives as long as the process
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        files.extractall(folder.name, filter="data")
    return Path(folder.name, name)


_folders: list[Any] = []
