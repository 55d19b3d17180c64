"""Check texts from a program: a CMS, a service, a job over an archive. Nothing is printed, and only the configuration
and the files that it names are read.

    from linter.embed import lint_text
    for finding in lint_text(body, title=headline, format="html", date="2026-11-29").findings:
        print(finding.severity, finding.field, finding.start, finding.message)

Results are plain records that can be pickled. The functions may be called from several threads at once; only in the
main thread do rules have a time limit. Configurations and their packs are read once per process, and again when a file
changes. LanguageTool is used only where the configuration says `languagetool = "required"` or names a server.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linter.config.load import merge_command_line
from linter.config.schema import Config
from linter.document.parse import SEPARATOR
from linter.document.span import Span
from linter.errors import CopydeskError, UsageError
from linter.findings.baseline import Baseline
from linter.records import NamedTuple
from linter.run.discovery import Draft
from linter.run.resolver import InForce, Resolver, RunSettings

if TYPE_CHECKING:
    import pyarrow

    from linter.document.known_blocks import KnownBlocks
    from linter.document.model import Document
    from linter.findings.finding import Evidence, Finding
    from linter.run.results import FileResult

TITLE, TEXT = "title", "text"
"""The fields of a text: what the places of findings count from."""


class TextEvidence(NamedTuple):
    """Why a rule reports a finding. field, start, end: another place of the text, None if the reason is outside, at
    `source`.
    """

    message: str
    field: str | None
    start: int | None
    end: int | None
    source: str | None


class TextSuggestion(NamedTuple):
    """A replacement for the flagged characters. safety: "safe", "unsafe" or "display"."""

    text: str
    safety: str


class TextFinding(NamedTuple):
    """One error found in a text.

    rule: the id of the rule.
    severity: "note", "warning" or "error".
    message: what is wrong.
    field: "title" or "text".
    start, end: its characters (code points) in that field, end excluded.
    words: these characters.
    confidence: from 0 to 1.
    suggestions: replacements, best first.
    evidence: why the rule reports it.
    quoted: whether it is inside a quotation.
    fingerprint: identifies the finding across edits.
    """

    rule: str
    severity: str
    message: str
    field: str
    start: int
    end: int
    words: str
    confidence: float
    suggestions: tuple[TextSuggestion, ...]
    evidence: tuple[TextEvidence, ...]
    quoted: bool
    fingerprint: str


class TextResult(NamedTuple):
    """What was found in a text, in the order of its places.

    failures: what was not done and why (a rule that crashed, a text that can't be read). skipped: rules that did not
    run and why.
    """

    findings: tuple[TextFinding, ...]
    failures: tuple[str, ...]
    skipped: tuple[str, ...]


class FixedText(NamedTuple):
    """A text after the safe fixes, how many edits were made, and what is found in it then."""

    text: str
    title: str | None
    edits: int
    result: TextResult


class Keys(NamedTuple):
    """The keys (columns) of a row's text, title, date and path; None for those that rows don't have."""

    text: str
    title: str | None
    date: str | None
    path: str | None


class Row(NamedTuple):
    """A result of `lint_batch`. number: of the row, from 0. reason: why it could not be checked, empty if it was."""

    number: int
    result: TextResult
    reason: str


def lint_text(
    text: str,
    *,
    title: str | None = None,
    format: str = "plain",  # noqa: A002 - the word of the command line
    path: str = "text",
    date: str | None = None,
    lang: str | None = None,
    config: str | Path | None = None,
    known: KnownBlocks | None = None,
) -> TextResult:
    """Check a text.

    title: its headline, as plain text, if that is kept apart. format: what `--as` takes. path: what `per-path` of the
    configuration matches, from the configuration's folder; it need not exist. date: of publication, an ISO day, month,
    year or interval. lang: its language, such as en-GB, if it names none itself. config: a configuration file; None for
    copydesk's defaults. known: the blocks of the texts that one thread checked before, so that of a text that comes
    again, changed or not, less need be read; findings are the same. Raises ConfigError, RuleError or DataError for what
    is wrong with the configuration, UsageError for a date or format that makes no sense, InputError for a text that
    can't be read.
    """
    return _checked(*_prepared(text, title, format=format, path=path, date=date, lang=lang, config=config), known)


def check_text(
    text: str,
    *,
    format: str = "plain",  # noqa: A002 - the word of the command line
    path: str = "text",
    date: str | None = None,
    config: str | Path | None = None,
) -> FileResult:
    """Check a text as `lint_text` does; the result is one that reports take."""
    from linter.run.check import check_source

    return check_source(*_prepared(text, None, format=format, path=path, date=date, lang=None, config=config))


def fix_text(
    text: str,
    *,
    title: str | None = None,
    format: str = "plain",  # noqa: A002 - the word of the command line
    path: str = "text",
    date: str | None = None,
    lang: str | None = None,
    config: str | Path | None = None,
) -> FixedText:
    """Apply the safe fixes to a text and its title; arguments and errors are those of `lint_text`."""
    source, draft, in_force = _prepared(text, title, format=format, path=path, date=date, lang=lang, config=config)
    edits = 0
    if title is None:
        source, edits = _fixed(source, TEXT, lambda _: draft, in_force)
    else:
        # the text first, then the title: whichever is left alone says where the other one begins or ends
        source, edits = _fixed(source, TEXT, lambda _: draft, in_force)
        after = len(source) - len(title)
        source, more = _fixed(source, TITLE, lambda new: _with_title(draft, len(new) - after), in_force)
        draft, edits = _with_title(draft, len(source) - after), edits + more
    new_title = source[: draft.headline.end] if draft.headline is not None else None
    return FixedText(source[_offset(draft) :], new_title, edits, _checked(source, draft, in_force))


def _fixed(source: str, field: str, draft_of: Callable[[str], Draft], in_force: InForce) -> tuple[str, int]:
    """`source` with the safe fixes of one field made, and how many. draft_of: what a source's draft is."""
    from linter.fixes.apply import fix
    from linter.run.check import check_document, parse_source

    def parse(new: str) -> Document:
        return parse_source(new, draft_of(new), in_force)

    def check(document: Document) -> list[Finding]:
        draft = draft_of(document.source)
        return [
            one for one in check_document(document, draft, in_force).findings if _field(one.span, draft)[0] == field
        ]

    document = parse(source)
    fixed = fix(document, check(document), parse, check)
    return fixed.source, len(fixed.changes)


def lint_batch(
    rows: Iterable[Mapping[str, Any]],
    *,
    text: str = "text",
    title: str | None = None,
    date: str | None = None,
    path: str | None = None,
    format: str = "plain",  # noqa: A002 - the word of the command line
    config: str | Path | None = None,
) -> Iterator[Row]:
    """Check many texts, one after another; results come as they are found.

    rows: mappings, or a table or record batch of Arrow. text, title, date, path: the keys (columns) that hold them; a
    row without a title or date has none. A row that can't be checked (no text, a date that makes no sense) is a Row
    with its reason. Raises ConfigError, RuleError or DataError, before the first row, for a configuration that can't be
    used, and UsageError for an unknown format.
    """
    _in_force(*_known(config))
    _check_format(format)
    return checked_rows(_mappings(rows), Keys(text, title, date, path), format, config)


def table_of(rows: Iterable[Row]) -> pyarrow.Table:
    """Findings and failures as a table of Arrow, a row each: `number` says which row of the input it is about.

    Needs pyarrow. `failure` is null in the rows of findings; all but `number` and `failure` is null in the others.
    """
    import pyarrow as pa

    return pa.Table.from_pylist([record for row in rows for record in records(row)], schema=schema())


def records(row: Row) -> Iterator[dict[str, Any]]:
    """The findings and failures of a row as flat mappings of strings, numbers and lists: those of `table_of`."""
    empty = dict.fromkeys(COLUMNS)
    for finding in row.result.findings:
        suggestions = [one.text for one in finding.suggestions]
        evidence = [one.message for one in finding.evidence]
        flat = {**finding._asdict(), "suggestions": suggestions, "evidence": evidence}
        yield {**empty, **flat, "number": row.number}
    for failure in (row.reason,) if row.reason else row.result.failures:
        yield {**empty, "number": row.number, "failure": failure}


COLUMNS = ("number", *TextFinding._fields, "failure")
"""The columns of `table_of`."""


def schema() -> pyarrow.Schema:
    """The schema of `table_of`. Needs pyarrow."""
    import pyarrow as pa

    types = {
        "number": pa.int64(), "start": pa.int64(), "end": pa.int64(), "confidence": pa.float64(), "quoted": pa.bool_(),
        "suggestions": pa.list_(pa.string()), "evidence": pa.list_(pa.string()),
    }  # fmt: skip
    return pa.schema([(name, types.get(name, pa.string())) for name in COLUMNS])


_NOTHING = TextResult((), (), ())


def checked_rows(
    rows: Iterable[Mapping[str, Any]],
    keys: Keys,
    format: str,  # noqa: A002 - the word of the command line
    config: str | Path | None,
) -> Iterator[Row]:
    """What `lint_batch` yields, for the columns that `keys` names. Raises what is wrong with the configuration."""
    _in_force(*_known(config))
    for number, row in enumerate(rows):
        try:
            result = lint_text(
                _text(row, keys.text),
                title=_string(row, keys.title),
                format=format,
                path=_string(row, keys.path) or "text",
                date=_string(row, keys.date) or None,
                config=config,
            )
        except CopydeskError as error:
            yield Row(number, _NOTHING, str(error))
        else:
            yield Row(number, result, "")


def _mappings(rows: Any) -> Iterator[Mapping[str, Any]]:
    """The rows of an iterable, of a table or of a record batch, a batch at a time."""
    if hasattr(rows, "to_batches"):
        for batch in rows.to_batches():
            yield from batch.to_pylist()
    elif hasattr(rows, "to_pylist"):
        yield from rows.to_pylist()
    else:
        yield from rows


def _string(row: Any, key: str | None) -> str | None:
    """The string under `key`, None without one; a date or time is taken by its day. Only what is asked for is read."""
    if key is None:
        return None
    if not isinstance(row, Mapping):
        raise UsageError(f"a row must be a mapping, not {type(row).__name__}")
    value: Any = row.get(key)
    if value is None or isinstance(value, str):
        return value
    if hasattr(value, "isoformat"):
        return str(value.isoformat())[:10]
    raise UsageError(f"{key!r} must be a string, not {type(value).__name__}")


def _text(row: Any, key: str) -> str:
    text = _string(row, key)
    if text is None:
        raise UsageError(f"missing text under {key!r}")
    return text


def _prepared(
    text: str,
    title: str | None,
    *,
    format: str,  # noqa: A002 - the word of the command line
    path: str,
    date: str | None,
    lang: str | None,
    config: str | Path | None,
) -> tuple[str, Draft, InForce]:
    """The source that is checked, the draft that says what it is, and what is in force for it."""
    _check_format(format)
    file, state = _known(config)
    place = str(file.parent / path) if file is not None else path
    in_force = asking(_in_force(file, state), place)
    # the date goes onto the draft: for another configuration all rules would be made again, and kept
    day = None if date is None else merge_command_line(Config(), {"date": date}).date
    draft = Draft(place, format, stdin=b"", date=day, lang=lang)
    if title is None:
        return text, draft, in_force
    return title + SEPARATOR + text, _with_title(draft, len(title)), in_force


def _check_format(name: str) -> None:
    from linter.document.formats import FORMATS, no_format

    if name not in FORMATS:
        raise UsageError(no_format(name))


def _known(config: str | Path | None) -> tuple[Path | None, tuple[int, int]]:
    """The configuration's absolute path, and what changes when it is written."""
    if config is None:
        return None, (0, 0)
    file = Path(config).absolute()
    try:
        status = file.stat()
    except OSError:
        return file, (0, 0)  # reading it says what is wrong
    return file, (status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=16)
def _in_force(file: Path | None, _state: tuple[int, int]) -> InForce:
    nothing_known = Baseline(Path("none"))  # texts are no files of a repository, of which a baseline speaks
    settings = RunSettings(config=file, isolated=file is None, baseline=nothing_known, cache=False)
    folder = file.parent if file is not None else Path()
    in_force = Resolver(settings).for_draft(Draft(str(folder / "text"), "plain"))._replace(baseline=None)
    asked_for = in_force.config.languagetool == "required" or in_force.config.languagetool_url
    return in_force if asked_for else in_force.without_languagetool()  # a program must not start Java unasked


def asking(in_force: InForce, path: str) -> InForce:
    """`in_force` with this process's engine, if LanguageTool may be asked and a rule for `path` needs it."""
    if in_force.left_out is not None:
        return in_force
    in_force.select(path)
    ids = frozenset(in_force.languagetool_ids())
    if not ids:
        return in_force
    from linter.languagetool.shared import shared_engine

    url, limit = in_force.config.languagetool_url, in_force.config.languagetool_start_limit
    return in_force.asking(shared_engine(ids, url, limit=limit))


def _with_title(draft: Draft, length: int) -> Draft:
    return draft._replace(headline=Span(0, length))


def _offset(draft: Draft) -> int:
    """Where the text begins in the source, in characters."""
    return 0 if draft.headline is None else draft.headline.end + len(SEPARATOR)


def _field(span: Span, draft: Draft) -> tuple[str, int, int]:
    """The field that a place of the source is in, and its characters there."""
    if draft.headline is not None and span.start <= draft.headline.end:
        return TITLE, span.start, span.end
    offset = _offset(draft)
    return TEXT, span.start - offset, span.end - offset


def _checked(source: str, draft: Draft, in_force: InForce, known: KnownBlocks | None = None) -> TextResult:
    from linter.run.check import check_source

    return _result(check_source(source, draft, in_force, known=known), draft)


def _result(file: FileResult, draft: Draft) -> TextResult:
    assert file.document is not None
    source = file.document.source
    return TextResult(
        tuple(_finding(one, source, draft) for one in file.findings),
        tuple(f"{one.rule}: {one.reason}" if one.rule else one.reason for one in file.failures),
        tuple(f"{one.rule}: {one.reason}" if one.rule else one.reason for one in file.skipped),
    )


def _finding(finding: Finding, source: str, draft: Draft) -> TextFinding:
    field, start, end = _field(finding.span, draft)
    return TextFinding(
        finding.rule,
        finding.severity.value,
        finding.message,
        field,
        start,
        end,
        source[finding.span.start : finding.span.end],
        float(finding.confidence),
        tuple(TextSuggestion(one.text, one.safety.value) for one in finding.suggestions),
        tuple(_evidence(one, draft) for one in finding.evidence),
        finding.quoted,
        finding.fingerprint,
    )


def _evidence(evidence: Evidence, draft: Draft) -> TextEvidence:
    field, start, end = _field(evidence.span, draft) if evidence.span is not None else (None, None, None)
    return TextEvidence(evidence.message, field, start, end, evidence.source.name if evidence.source else None)
