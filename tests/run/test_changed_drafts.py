"""Which drafts are compared with an earlier version."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from counting import calls

from linter.run.changed_drafts import staged_drafts
from linter.run.discovery import find_drafts


def test_staged_drafts_and_the_paths_named_are_not_held_against_each_other_one_by_one(
    tmp_path: Path, git_at: Callable[[Path], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a hook names them: every file of a commit. What is no longer in the working tree is looked for below each."""

    def counted(number: int) -> int:
        folder = tmp_path / str(number)
        git = git_at(folder)
        git.commit(**{"a.md": "One.\n"})
        names = [f"draft{one:02}.md" for one in range(number)]
        for name in names:
            git.write(name, "Two.\n")
        git("add", "-A")
        for name in names:
            (folder / name).unlink()
        monkeypatch.chdir(folder)
        found = find_drafts(names)
        outcome = staged_drafts(found, names)
        assert [draft.path for draft in outcome.found.drafts] == names
        assert outcome.found.failures == ()
        return calls(lambda: staged_drafts(found, names))

    assert counted(60) < 2.4 * counted(30)
