"""JUnit's XML, which every CI service shows: a suite a draft, a case a finding.

A finding at or above the level that fails the run is a failure; one below is a case that passes and says what was
found. A draft without findings has one case, so that it shows that it was checked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from linter.findings.finding import Finding
from linter.reports.listed import listed
from linter.reports.not_done import NotDone, not_done
from linter.reports.paths import from_root
from linter.reports.positions import Lines, lines_of
from linter.reports.wording import details
from linter.reports.xml import document, element, legal

if TYPE_CHECKING:
    from linter.reports import Style
    from linter.run.results import FileResult, RunResult

_RUN = "copydesk"
"""The suite of what concerns the run as a whole."""


def render(result: RunResult, style: Style) -> str:
    """The report, whose counts are those of its parts."""
    undone: dict[str, list[NotDone]] = {}
    for one in not_done(result):
        undone.setdefault(from_root(one.path, style) if one.path else _RUN, []).append(one)
    suites = {}
    for file in result.files:
        path = from_root(file.path, style)
        cases = [*_cases(file, path), *_undone(path, undone.pop(path, ()))]
        suites[path] = _suite(path, cases or [_case(path, "nothing found")])
    for path, left in undone.items():
        suites[path] = _suite(path, _undone(path, left))
    root = element("testsuites", name=_RUN, tests=0, failures=0, errors=0)
    root.extend(suites[path] for path in sorted(suites))
    for name in ("tests", "failures", "errors"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in suites.values())))
    return document(root)


def _cases(file: FileResult, path: str) -> Iterator[Element]:
    lines = lines_of(file)
    for finding in listed(file).findings:
        place = lines.position(finding.span.start)
        case = _case(path, f"{finding.rule} {place.line}:{place.column}")  # GitLab wants names to differ
        text = legal(_told(finding, lines))
        if finding.severity.rank >= file.fail_level.rank:
            case.append(element("failure", type=finding.severity.value, message=finding.message))
        else:
            case.append(element("system-out"))
        case[0].text = text
        yield case


def _told(finding: Finding, lines: Lines) -> str:
    place = lines.position(finding.span.start)
    words = " ".join(lines.source[finding.span.start : finding.span.end].split())
    head = f"line {place.line}, column {place.column}: {finding.severity.value}: “{words}”: {finding.message}"
    return "\n".join((head, *details(finding, lines)))


def _undone(path: str, undone: Iterable[NotDone]) -> Iterator[Element]:
    for one in undone:
        case = _case(path, ", ".join(one.rules) or ("checked" if one.failed else "skipped"))
        case.append(element("error" if one.failed else "skipped", message=one.message))
        yield case


def _case(path: str, name: str) -> Element:
    return element("testcase", classname=path, name=name)


def _suite(path: str, cases: Iterable[Element]) -> Element:
    suite = element("testsuite", name=path)
    suite.extend(cases)
    suite.set("tests", str(len(suite)))
    for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(name, str(len(suite.findall(f"testcase/{tag}"))))
    return suite
