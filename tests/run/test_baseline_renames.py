"""What a baseline says about a run as a whole."""

from __future__ import annotations

from pathlib import Path

from counting import calls

from linter.findings.baseline import Baseline, Entry
from linter.run.baseline_renames import settle
from linter.run.discovery import Draft
from linter.run.resolver import Resolver, RunSettings
from linter.run.results import failed


def _baseline(folder: Path, *paths: str) -> Baseline:
    return Baseline(folder / "baseline.jsonl", [Entry(path, "house/a", "w", "0a") for path in paths])


def test_what_is_gone_is_told_of_the_paths_that_were_checked(tmp_path: Path) -> None:
    in_force = Resolver(RunSettings(isolated=True)).for_draft(Draft("a.md"))
    baseline = _baseline(tmp_path, "gone.md", "drafts/gone.md", "drafts/deep/gone.md", "drafts2/gone.md")
    work = [(Draft("a.md"), in_force._replace(baseline=baseline))]

    def gone(*paths: str) -> list[str]:
        named = [str(tmp_path / path) for path in paths]
        return [one.path for one in settle([], work, named, lambda draft, _: failed(draft.path, "")).gone]

    assert gone("drafts") == ["drafts/deep/gone.md", "drafts/gone.md"]
    assert gone("drafts/gone.md", "gone.md", "x") == ["drafts/gone.md", "gone.md"]
    assert len(gone(".")) == 4
    assert gone("drafts/deep/..", "drafts/x") == ["drafts/deep/gone.md", "drafts/gone.md"]


def test_paths_and_drafts_that_are_gone_are_not_held_against_each_other_one_by_one(tmp_path: Path) -> None:
    """As a hook names them: every file of a commit."""
    in_force = Resolver(RunSettings(isolated=True)).for_draft(Draft("a.md"))

    def counted(number: int) -> int:
        baseline = _baseline(tmp_path, *(f"gone{one}.md" for one in range(number)))
        work = [(Draft("a.md"), in_force._replace(baseline=baseline))]
        paths = [str(tmp_path / f"draft{one}.md") for one in range(number)]
        return calls(lambda: settle([], work, paths, lambda draft, _: failed(draft.path, "")))

    counted(1)
    assert counted(40) < 2.4 * counted(20)
