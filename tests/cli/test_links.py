"""Links among the drafts of a repository: what they lead to is neither printed nor written to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]  # of the fixture `copydesk`
Git = Any  # of the fixture `git_at`

SAID = "skipped: link to a file outside this folder's drafts; name it on the command line to check it"
NOT_FIXED = "not fixed: {} is a link; name the file it points to, because --fix does not write through links"


@pytest.fixture(autouse=True)
def secret(newsroom: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file outside of the repository that a rule would object to."""
    (newsroom / "draft.txt").write_text("A long day.\n")
    path = tmp_path_factory.mktemp("home") / "token.txt"
    path.write_text("A colour called s3cr3t-t0ken.\n")
    return path


@pytest.mark.parametrize("options", [(), ("--fix",), ("--diff",)], ids=str)
def test_a_search_passes_over_a_link_out_of_the_folder_and_says_so(
    copydesk: Run, newsroom: Path, secret: Path, options: tuple[str, ...]
) -> None:
    (newsroom / "link.txt").symlink_to(secret)
    before = secret.read_bytes()
    answer = copydesk("check", ".", *options)
    assert answer.code == 0
    assert f"link.txt: {SAID}" in answer.out + answer.err
    assert "t0ken" not in answer.out + answer.err
    assert secret.read_bytes() == before
    report = copydesk("check", ".", "--format", "json").report
    assert [file["path"] for file in report["files"]] == ["draft.txt"]
    assert report["summary"]["skipped"] == [{"file": "link.txt", "reason": SAID.removeprefix("skipped: ")}]


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="no such file here")
def test_the_environment_is_not_printed_even_where_a_link_to_it_is_named(
    copydesk: Run, newsroom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (newsroom / "link.txt").symlink_to("/proc/self/environ")
    answer = copydesk("check", "link.txt", "--select", "all")
    assert answer.code == 2
    assert answer.out.startswith(
        "link.txt: not checked: can't be read: not a regular file (the system writes it while it is read)\n"
    )


def test_a_link_that_is_named_is_checked_and_never_written_through(copydesk: Run, newsroom: Path, secret: Path) -> None:
    (newsroom / "link.txt").symlink_to(secret)
    before = secret.read_bytes()
    assert copydesk("check", "link.txt").code == 1
    for option in ("--fix", "--diff"):
        answer = copydesk("check", "link.txt", "draft.txt", option)
        assert answer.code == 2
        assert f"link.txt: failed: {NOT_FIXED.format('link.txt')}\n" in answer.out + answer.err
    assert secret.read_bytes() == before
    assert (newsroom / "link.txt").is_symlink()


def test_a_linked_folder_that_is_named_is_checked_and_never_written_to(
    copydesk: Run, newsroom: Path, secret: Path
) -> None:
    (newsroom / "way").symlink_to(secret.parent)
    before = secret.read_bytes()
    assert copydesk("check", "way").code == 1
    answer = copydesk("check", "way", "--fix")
    assert answer.code == 2
    assert f"way/token.txt: failed: {NOT_FIXED.format('way')}\n" in answer.out
    assert secret.read_bytes() == before


def test_nothing_to_fix_behind_a_link_is_no_failure(copydesk: Run, newsroom: Path, secret: Path) -> None:
    (newsroom / "link.txt").symlink_to("draft.txt")
    assert copydesk("check", "link.txt", "--fix").code == 0
    assert copydesk("check", "link.txt", "--diff").code == 0


def test_a_link_among_the_drafts_is_checked_and_fixed_under_its_own_name(copydesk: Run, newsroom: Path) -> None:
    (newsroom / "draft.txt").write_text("A colour.\n")
    (newsroom / "a-link.txt").symlink_to("draft.txt")
    report = copydesk("check", ".", "--format", "json").report
    assert [file["path"] for file in report["files"]] == ["draft.txt"]
    assert report["summary"]["skipped"] == []
    assert copydesk("check", ".", "--fix").code == 0
    assert (newsroom / "draft.txt").read_text() == "A color.\n"
    assert (newsroom / "a-link.txt").is_symlink()


class TestStaged:
    """What git has staged is text of its own, whatever stands in its place now."""

    @pytest.fixture
    def repository(self, newsroom: Path, git_at: Callable[[Path], Git]) -> Git:
        git = git_at(newsroom)
        git.commit(**{"other.txt": "A long day.\n"})
        return git

    def test_a_link_in_its_place_does_not_hide_it(
        self, copydesk: Run, newsroom: Path, secret: Path, repository: Git
    ) -> None:
        repository.write("draft.txt", "A centre.\n")
        repository("add", "draft.txt")
        (newsroom / "draft.txt").unlink()
        (newsroom / "draft.txt").symlink_to(secret)
        report = copydesk("check", ".", "--staged", "--format", "json").report
        found = [(file["path"], one["text"]) for file in report["files"] for one in file["findings"]]
        assert found == [("draft.txt", "centre")]
        assert report["summary"]["skipped"] == []

    @pytest.mark.parametrize("option", ["--changed=HEAD", "--staged"])
    def test_a_draft_that_has_become_a_link_is_said(
        self, copydesk: Run, newsroom: Path, secret: Path, repository: Git, option: str
    ) -> None:
        (newsroom / "draft.txt").unlink()
        (newsroom / "draft.txt").symlink_to(secret)
        repository("add", "draft.txt")
        answer = copydesk("check", ".", option)
        assert f"draft.txt: {SAID}" in answer.out
        assert "t0ken" not in answer.out


@pytest.mark.parametrize("arguments", [("accept", "Nurra"), ("baseline", "update", "--allow-more")])
def test_what_a_configuration_names_is_not_written_through_a_link(
    copydesk: Run, newsroom: Path, tmp_path_factory: pytest.TempPathFactory, arguments: tuple[str, ...]
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "file"
    outside.write_text("")
    (newsroom / "named").symlink_to(outside)
    key = "accept-files = ['named']" if arguments[0] == "accept" else "baseline = 'named'"
    (newsroom / "copydesk.toml").write_text(f'packs = ["./rules"]\nselect = ["house/spelling"]\n{key}\n')
    (newsroom / "a.txt").write_text("A colour.\n")
    answer = copydesk(*arguments)
    assert answer.code == 2
    assert "named is a link; name the file it points to" in answer.err
    assert outside.read_text() == ""
