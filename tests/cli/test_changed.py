"""`copydesk check --changed` and `--staged`: what a change is to blame for, in a repository of git."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]  # of the fixture `copydesk`
Git = Any  # of the fixture `git_at`

OLD = "The old colour\n\nThe mayor utilised the hall.\n\nA quiet day by the sea.\n"

BODY_AND_HEADLINE = """---
title: Fire in Aldermouth warehouse kills {headline}
date: 2025-03-04
---

A fire broke out overnight in a warehouse by the harbour of Aldermouth.

The blaze killed {body} people, the fire service said on Tuesday.
"""


@pytest.fixture
def git(newsroom: Path, git_at: Callable[[Path], Git]) -> Git:
    """The newsroom, with a draft on its main branch, and a branch with work to do."""
    repository = git_at(newsroom)
    repository.write("drafts/old.txt", OLD)
    repository.write("drafts/same.txt", "Another colour.\n")
    repository.commit()
    repository("switch", "-q", "-c", "work")
    return repository


def found(answer: Any) -> dict[str, list[tuple[str, str]]]:
    return {file["path"]: [(one["rule"], one["text"]) for one in file["findings"]] for file in answer.report["files"]}


def changed(copydesk: Run, *arguments: str) -> Any:
    return copydesk("check", *arguments, "--format", "json")


def test_nothing_changed_is_a_pass_that_says_so(copydesk: Run, git: Git) -> None:
    answer = copydesk("check", "drafts", "--changed", "main")
    assert answer.code == 0
    base = git("rev-parse", "main")[:9]
    assert answer.out == f"0 files checked: nothing found; 2 unchanged since main ({base})\n"
    answer = copydesk("check", "drafts", "--changed", git("rev-parse", "main"))
    assert answer.out == f"0 files checked: nothing found; 2 unchanged since {base}\n"


def test_only_what_the_change_is_to_blame_for_is_reported(copydesk: Run, git: Git) -> None:
    git.write("drafts/old.txt", OLD.replace("A quiet day", "A quiet day in the centre"))
    git.write("drafts/new.txt", "A colour.\n")  # git doesn't follow it
    answer = changed(copydesk, "drafts", "--changed", "main")
    assert answer.code == 1
    assert found(answer) == {
        "drafts/new.txt": [("house/spelling", "colour")],
        "drafts/old.txt": [("house/spelling", "centre")],
    }
    assert answer.report["summary"]["dropped"] == {"changed": 2}
    assert answer.report["summary"]["unchanged"] == 1
    git.commit()
    assert found(changed(copydesk, "drafts", "--changed", "main")) == found(answer)
    assert found(changed(copydesk, "drafts", "--changed", "HEAD")) == {}


def test_work_on_the_main_branch_since_is_nobodys_here(copydesk: Run, git: Git) -> None:
    git("switch", "-q", "main")
    git.write("drafts/same.txt", "Another color.\n")
    git.commit()
    git("switch", "-q", "work")
    git.write("drafts/old.txt", OLD + "\nThe end.\n")
    git.commit()
    assert found(changed(copydesk, "drafts", "--changed", "main")) == {"drafts/old.txt": []}


def test_a_sentence_that_is_edited_is_checked_whole_and_its_neighbours_are_not(copydesk: Run, git: Git) -> None:
    text = "The colour held. The mayor utilised the hall. They met in the centre.\n"
    git.write("drafts/one-line.txt", text)
    git.commit()
    git.write("drafts/one-line.txt", text.replace("the hall", "the old hall"))
    answer = changed(copydesk, "drafts", "--changed", "HEAD")
    assert found(answer) == {"drafts/one-line.txt": [("house/wording", "utilised")]}


def test_a_body_edit_that_makes_an_untouched_headline_false_is_reported(copydesk: Run, git: Git) -> None:
    git.write("copydesk.toml", "")
    git.write("drafts/fire.md", BODY_AND_HEADLINE.format(headline="12", body="12"))
    git.commit()
    git.write("drafts/fire.md", BODY_AND_HEADLINE.format(headline="12", body="nine"))
    answer = changed(copydesk, "drafts", "--changed", "HEAD")
    assert answer.code == 1
    assert [text for _, text in found(answer)["drafts/fire.md"]] == ["12"]
    git.commit()
    assert found(changed(copydesk, "drafts", "--changed", "HEAD")) == {}


def test_evidence_that_changed_makes_a_finding_new(copydesk: Run, git: Git) -> None:
    git.write("copydesk.toml", "")
    git.write("drafts/fire.md", BODY_AND_HEADLINE.format(headline="12", body="nine"))
    git.commit()
    git.write("drafts/fire.md", BODY_AND_HEADLINE.format(headline="12", body="ten"))
    assert changed(copydesk, "drafts", "--changed", "HEAD").code == 1
    git.write("drafts/fire.md", BODY_AND_HEADLINE.format(headline="12", body="nine").replace("broke out", "began"))
    assert changed(copydesk, "drafts", "--changed", "HEAD").code == 0


def test_a_repetition_of_an_old_finding_is_new(copydesk: Run, git: Git) -> None:
    git.write("drafts/old.txt", OLD + "\nThe mayor utilised the hall.\n")
    answer = changed(copydesk, "drafts", "--changed")
    assert found(answer) == {"drafts/old.txt": [("house/wording", "utilised")]}
    assert answer.report["files"][0]["findings"][0]["start"]["line"] == 7


def test_a_suppression_that_is_taken_away_makes_a_finding_new(copydesk: Run, git: Git) -> None:
    text = "---\ncopydesk:\n  ignore: [house/spelling]\n---\n\nThe colour held.\n"
    git.write("drafts/quiet.md", text)
    git.commit()
    git.write("drafts/quiet.md", text.partition("---\n\n")[2])
    assert changed(copydesk, "drafts", "--changed", "HEAD").code == 1


@pytest.mark.parametrize("old", ["draft.txt", "inner/2024-05-06-draft.md"])
def test_renames_are_followed(copydesk: Run, git: Git, old: str) -> None:
    git.write(f"drafts/{old}", OLD * 3)
    git.commit()
    (git.folder / "drafts" / "renamed.txt").write_text(OLD * 3 + "\nThe centre.\n")
    (git.folder / "drafts" / old).unlink()
    git("add", "-A")
    answer = changed(copydesk, "drafts", "--changed", "HEAD")
    assert found(answer) == {"drafts/renamed.txt": [("house/spelling", "centre")]}


def test_a_draft_that_comes_to_where_more_rules_run_is_to_blame_for_what_they_find(copydesk: Run, git: Git) -> None:
    config = git.folder / "copydesk.toml"
    config.write_text(config.read_text() + '[per-path."notes/**"]\nignore = ["house/spelling"]\n')
    git.write("notes/idea.txt", OLD)
    git.commit()
    git("mv", "notes/idea.txt", "drafts/idea.txt")
    answer = changed(copydesk, "drafts", "--changed", "HEAD")
    assert found(answer) == {"drafts/idea.txt": [("house/spelling", "colour")]}


def test_a_rule_that_is_new_blames_no_draft_that_was_there(copydesk: Run, git: Git) -> None:
    git.write("rules/house/mayor.toml", 'kind = "forbid"\nseverity = "error"\nmessage = "m"\nphrases = ["mayor"]\n')
    git.write("drafts/old.txt", OLD + "\nThe mayor left.\n")
    assert found(changed(copydesk, "drafts", "--changed")) == {"drafts/old.txt": [("house/mayor", "mayor")]}


def test_an_earlier_version_that_can_not_be_read_excuses_nothing(copydesk: Run, git: Git) -> None:
    (git.folder / "drafts" / "bad.txt").write_bytes(b"The colour of a caf\xe9.\n")
    git.commit()
    git.write("drafts/bad.txt", "The colour of a café.\n")
    assert changed(copydesk, "drafts", "--changed", "HEAD").code == 1


@pytest.mark.parametrize("arguments", [("--changed",), ("--changed", "main"), ("--changed=main",)])
def test_it_works_from_a_folder_and_on_named_drafts(
    copydesk: Run, git: Git, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    git.write("drafts/old.txt", OLD + "\nThe centre.\n")
    monkeypatch.chdir(git.folder / "drafts")
    answer = changed(copydesk, *arguments, "old.txt", "../drafts/same.txt")
    assert found(answer) == {"old.txt": [("house/spelling", "centre")]}
    assert answer.report["summary"]["unchanged"] == 1
    assert answer.report["summary"]["since"].startswith("main (")


def test_the_word_after_it_is_a_path_if_there_is_one(copydesk: Run, git: Git) -> None:
    git.write("drafts/old.txt", OLD + "\nThe centre.\n")
    answer = changed(copydesk, "--changed", "drafts")
    assert found(answer) == {"drafts/old.txt": [("house/spelling", "centre")]}
    assert "no branch or commit named 'drafts'" in changed(copydesk, "--changed=drafts", "drafts").err


def test_it_works_in_a_linked_worktree(
    copydesk: Run, git: Git, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    linked = tmp_path_factory.mktemp("linked")
    git("worktree", "add", "-q", str(linked / "tree"), "main")
    (linked / "tree" / "drafts" / "same.txt").write_text("Another colour. A centre.\n")
    monkeypatch.chdir(linked / "tree")
    answer = changed(copydesk, "drafts", "--changed=main")
    assert found(answer) == {"drafts/same.txt": [("house/spelling", "centre")]}


def test_fixes_are_made_in_what_is_new_alone(copydesk: Run, git: Git) -> None:
    draft = git.write("drafts/old.txt", OLD + "\nThe colour and the centre.\n")
    assert copydesk("check", "drafts", "--changed", "--fix").code == 0
    assert draft.read_text() == OLD + "\nThe color and the center.\n"


def test_what_can_not_be_compared_is_2(copydesk: Run, git: Git, tmp_path_factory: pytest.TempPathFactory) -> None:
    answer = copydesk("check", "drafts", "--changed", "gone")
    assert (answer.code, answer.out) == (2, "")
    assert f"error: {git.folder}: has no branch or commit named 'gone'" in answer.err
    answer = copydesk("check", "-", "--changed", stdin=b"A colour.\n")
    assert answer.code == 2
    assert "--changed cannot be combined with standard input" in answer.err
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "draft.txt"
    elsewhere.write_text("A colour.\n")
    answer = copydesk("check", "drafts", elsewhere, "--changed", "--config", "copydesk.toml")
    assert answer.code == 2
    assert "not in a git repository, as --changed requires" in answer.out


def test_a_folder_without_drafts_is_no_pass(copydesk: Run, git: Git) -> None:
    (git.folder / "empty").mkdir()
    assert copydesk("check", "empty", "--changed").code == 2
    assert copydesk("check", "empty", "--staged").code == 2


class TestStaged:
    """What the next commit would hold."""

    def test_the_staged_text_is_checked_not_the_file(self, copydesk: Run, git: Git) -> None:
        draft = git.write("drafts/old.txt", OLD + "\nThe centre.\n")
        assert found(changed(copydesk, "drafts", "--staged")) == {}
        git("add", "drafts")
        draft.write_text("Nothing at all.\n")
        answer = changed(copydesk, "drafts", "--staged")
        assert answer.code == 1
        assert found(answer) == {"drafts/old.txt": [("house/spelling", "centre")]}
        assert answer.report["files"][0]["findings"][0]["start"]["line"] == 7
        draft.unlink()
        assert found(changed(copydesk, "drafts", "--staged")) == found(answer)
        assert found(changed(copydesk, "drafts/old.txt", "--staged")) == found(answer)
        assert draft.parent.exists()

    def test_a_draft_that_is_not_staged_is_unchanged(self, copydesk: Run, git: Git) -> None:
        git.write("drafts/old.txt", "A centre.\n")
        git.write("drafts/new.txt", "A centre.\n")
        answer = copydesk("check", "drafts", "--staged")
        assert (answer.code, answer.out) == (0, "0 files checked: nothing found; 3 unchanged since HEAD\n")

    def test_the_first_commit_of_a_repository_is_new_as_a_whole(
        self, copydesk: Run, newsroom: Path, git_at: Callable[[Path], Git]
    ) -> None:
        git = git_at(newsroom)
        git.write("drafts/old.txt", OLD)
        git("add", "-A")
        assert [rule for rule, _ in found(changed(copydesk, "drafts", "--staged"))["drafts/old.txt"]] == [
            "house/spelling",
            "house/wording",
        ]

    def test_a_deletion_that_is_staged_is_nothing_to_check(self, copydesk: Run, git: Git) -> None:
        git("rm", "-q", "--cached", "drafts/old.txt")
        assert copydesk("check", "drafts", "--staged").code == 0

    def test_a_conflict_is_2(self, copydesk: Run, git: Git) -> None:
        git.write("drafts/old.txt", OLD.replace("quiet", "loud"))
        git.commit()
        git("switch", "-q", "main")
        git.write("drafts/old.txt", OLD.replace("quiet", "long"))
        git.commit()
        with pytest.raises(Exception, match="merge"):
            git("merge", "work")
        answer = copydesk("check", "drafts", "--staged")
        assert answer.code == 2
        assert "drafts/old.txt: not checked: not staged: it has unresolved merge conflicts" in answer.out

    @pytest.mark.usefixtures("git")
    @pytest.mark.parametrize("option", ["--changed", "--fix"])
    def test_it_goes_with_neither_changed_nor_fix(self, copydesk: Run, option: str) -> None:
        answer = copydesk("check", "drafts", "--staged", option)
        assert (answer.code, answer.out) == (2, "")
        assert f"--staged cannot be combined with {option}" in answer.err

    @pytest.mark.slow
    @pytest.mark.parametrize("commit", [("-a",), ("drafts/old.txt",), ("-a", "--amend")])
    def test_it_serves_as_a_hook_of_git_itself(self, git: Git, commit: tuple[str, ...]) -> None:
        """Git hands the hook an index of its own for what it is about to commit."""
        hook = git.folder / ".git" / "hooks" / "pre-commit"
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(f"#!/bin/sh\nexec '{Path(sys.executable).with_name('copydesk')}' check drafts --staged\n")
        hook.chmod(0o755)
        git.write("drafts/old.txt", OLD + "\nThe centre.\n")
        before = git("rev-parse", "HEAD")
        with pytest.raises(subprocess.CalledProcessError) as error:
            git("commit", "-q", "-m", "more", *commit)
        assert "drafts/old.txt:7:5: warning: the house writes center" in error.value.stdout + error.value.stderr
        assert git("rev-parse", "HEAD") == before
        git.write("drafts/old.txt", OLD + "\nThe center.\n")
        git("commit", "-q", "-m", "more", *commit)
        assert git("rev-parse", "HEAD") != before

    @pytest.mark.slow
    def test_it_serves_as_a_hook_in_a_linked_worktree(
        self, git: Git, git_at: Callable[[Path], Git], tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        hook = git.folder / ".git" / "hooks" / "pre-commit"
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(f"#!/bin/sh\nexec '{Path(sys.executable).with_name('copydesk')}' check drafts --staged\n")
        hook.chmod(0o755)
        linked = tmp_path_factory.mktemp("linked") / "tree"
        git("worktree", "add", "-q", "-b", "other", str(linked))
        there = git_at(linked)
        there.write("drafts/old.txt", OLD + "\nThe centre.\n")
        with pytest.raises(subprocess.CalledProcessError, match="commit"):
            there("commit", "-q", "-a", "-m", "more")
        there.write("drafts/old.txt", OLD + "\nThe end.\n")
        there("commit", "-q", "-a", "-m", "more")
