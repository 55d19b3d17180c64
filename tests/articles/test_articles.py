"""Whole drafts with all default rules: what each yields stands beside it in a golden file.

After a change that is meant, write the new findings with `COPYDESK_UPDATE_GOLDEN=1 pytest tests/articles` and read the
difference: a clean article that gains a line needs a reason.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]  # of the fixture `copydesk`
HERE = Path(__file__).parent
DRAFTS = sorted(path for path in HERE.iterdir() if path.suffix in {".md", ".txt", ".html"})
CLEAN = "clean-"


def findings_of(path: Path, copydesk: Run) -> str:
    """One line a finding (place, severity, rule, flagged words, first suggestion), then its evidence in the draft."""
    answer = copydesk("check", "--isolated", "--format", "json", path.name)
    assert answer.code in {0, 1}, answer.err + answer.out
    report = answer.report
    assert report["summary"]["failures"] == 0
    (file,) = report["files"]
    lines = []
    for finding in file["findings"]:
        start, end = finding["start"], finding["end"]
        place = f"{start['line']}:{start['column']}-{end['line']}:{end['column']}"
        fix = f" => {finding['suggestions'][0]['text']!r}" if finding["suggestions"] else ""
        lines.append(f"{place} {finding['severity']} {finding['rule']} {finding['text']!r}{fix}")
        lines.extend(
            f"    {evidence['start']['line']}:{evidence['start']['column']} {evidence['text']!r}"
            for evidence in finding["evidence"]
            if evidence["start"] is not None
        )
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda path: path.name)
def test_findings_are_as_recorded(draft: Path, copydesk: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    golden = draft.with_suffix(f"{draft.suffix}.findings")
    monkeypatch.chdir(HERE)
    found = findings_of(draft, copydesk)
    if os.environ.get("COPYDESK_UPDATE_GOLDEN"):
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("draft", [path for path in DRAFTS if path.name.startswith(CLEAN)], ids=lambda path: path.name)
def test_clean_articles_yield_nothing(draft: Path) -> None:
    assert draft.with_suffix(f"{draft.suffix}.findings").read_text(encoding="utf-8") == ""
