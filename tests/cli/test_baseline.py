"""`copydesk baseline`, and checks with a baseline."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]  # of the fixture `copydesk`

DRAFT = "A colour\n\nThe mayor utilised the hall. It was a very long day.\n"
FILE = "copydesk-baseline.jsonl"


@pytest.fixture
def recorded(newsroom: Path, copydesk: Run) -> Path:
    """A newsroom whose one draft has three findings, all of them in its baseline."""
    (newsroom / "drafts").mkdir()
    (newsroom / "drafts" / "a.txt").write_text(DRAFT)
    assert copydesk("baseline", "create").code == 0
    with (newsroom / "copydesk.toml").open("a") as file:
        file.write(f'baseline = "{FILE}"\n')
    return newsroom


def lines(newsroom: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in (newsroom / FILE).read_text(encoding="utf-8").splitlines()]


def rules(answer: Any) -> list[tuple[str, str]]:
    return [(file["path"], one["rule"]) for file in answer.report["files"] for one in file["findings"]]


def test_create_records_everything_and_says_how_to_use_it(newsroom: Path, copydesk: Run) -> None:
    (newsroom / "a.txt").write_text(DRAFT)
    answer = copydesk("baseline", "create")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == (
        f"{FILE}: 3 findings recorded\n"
        f'To leave these findings out of checks, add to copydesk.toml: baseline = "{FILE}"\n'
    )
    assert [(one["path"], one["rule"], one["words"]) for one in lines(newsroom)] == [
        ("a.txt", "house/hint", "very"),
        ("a.txt", "house/spelling", "colour"),
        ("a.txt", "house/wording", "utilised"),
    ]
    before = (newsroom / FILE).read_bytes()
    again = copydesk("baseline", "create")
    assert again.code == 2
    assert "already exists" in again.err
    assert (newsroom / FILE).read_bytes() == before


def test_create_makes_no_file_that_a_link_leads_to(newsroom: Path, copydesk: Run) -> None:
    (newsroom / "a.txt").write_text(DRAFT)
    (newsroom / FILE).symlink_to("../of-a-baseline")
    answer = copydesk("baseline", "create")
    assert (answer.code, answer.out) == (2, "")
    assert f"{FILE} is a link; name the file it points to" in answer.err
    assert not (newsroom.parent / "of-a-baseline").exists()


def test_what_is_recorded_is_not_reported_and_what_is_new_is(recorded: Path, copydesk: Run) -> None:
    answer = copydesk("check", "drafts")
    assert (answer.code, answer.out) == (0, "1 file checked: nothing found; 3 recorded in the baseline\n")
    (recorded / "drafts" / "a.txt").write_text(DRAFT + "\nThe centre held.\n")
    answer = copydesk("check", "drafts", "--format", "json")
    assert (answer.code, rules(answer)) == (1, [("drafts/a.txt", "house/spelling")])
    assert answer.report["summary"]["dropped"] == {"baseline": 3}


@pytest.mark.parametrize(
    ("edited", "left"),
    [
        ("Foreword\n\nTwo new lines.\n\n" + DRAFT, []),  # moved lines
        (DRAFT.replace("It was a very", "Also.\n\nIt was a very"), []),  # a new paragraph
        (DRAFT.replace("utilised the hall.", "utilised\nthe hall."), []),  # a new line break
        (DRAFT.replace(" It was", " Nobody spoke. It was"), []),  # an edited neighbour
        (DRAFT.replace("the hall", "the old hall"), []),  # its own sentence
        (DRAFT.replace("very long", "long"), []),  # another finding was dealt with
        (DRAFT.replace("utilised", "used") + "\nThey utilised it.\n", []),  # one for one
        (DRAFT + "\nThe mayor utilised the hall.\n", ["house/wording"]),  # once more
    ],
)
def test_it_follows_findings_through_edits(recorded: Path, copydesk: Run, edited: str, left: list[str]) -> None:
    (recorded / "drafts" / "a.txt").write_text(edited)
    assert [rule for _, rule in rules(copydesk("check", "drafts", "--format", "json"))] == left


def test_what_is_gone_is_reported_and_fails_nothing(recorded: Path, copydesk: Run) -> None:
    (recorded / "drafts" / "a.txt").write_text(DRAFT.replace("colour", "color"))
    answer = copydesk("check", "drafts")
    assert answer.code == 0
    assert "1 gone from the baseline (to remove, run: copydesk baseline update)" in answer.out
    report = copydesk("check", "drafts", "--format", "json").report
    assert [(one["path"], one["rule"]) for one in report["summary"]["gone"]] == [("drafts/a.txt", "house/spelling")]
    answer = copydesk("baseline", "update")
    assert (answer.code, answer.out) == (
        0,
        "gone: drafts/a.txt: “colour” [house/spelling]\n"
        f"{FILE}: 2 findings recorded; 1 removed, 0 added, 0 drafts renamed\n",
    )
    assert [one["rule"] for one in lines(recorded)] == ["house/hint", "house/wording"]
    assert copydesk("baseline", "check").code == 0


def test_update_adds_nothing_unless_it_is_told_to(recorded: Path, copydesk: Run) -> None:
    before = (recorded / FILE).read_bytes()
    (recorded / "drafts" / "a.txt").write_text(DRAFT + "\nThe centre held.\n")
    answer = copydesk("baseline", "update")
    assert answer.code == 1
    assert "not in the baseline (use --allow-more to add it): drafts/a.txt: “centre” [house/spelling]" in answer.out
    assert (recorded / FILE).read_bytes() == before
    answer = copydesk("baseline", "update", "--allow-more")
    assert (answer.code, answer.out) == (0, f"{FILE}: 4 findings recorded; 0 removed, 1 added, 0 drafts renamed\n")
    assert copydesk("check", "drafts").code == 0


def test_check_tells_both_and_writes_nothing(recorded: Path, copydesk: Run) -> None:
    before = (recorded / FILE).read_bytes()
    assert copydesk("baseline", "check").out == f"{FILE}: 3 findings recorded; up to date\n"
    (recorded / "drafts" / "a.txt").write_text(DRAFT.replace("colour", "centre"))
    answer = copydesk("baseline", "check")
    assert (answer.code, answer.out) == (
        1,
        "gone: drafts/a.txt: “colour” [house/spelling]\n"
        "not in the baseline: drafts/a.txt: “centre” [house/spelling]\n"
        f"{FILE}: 3 findings recorded; 1 gone, 1 not recorded\n",
    )
    assert (recorded / FILE).read_bytes() == before


def test_a_renamed_draft_keeps_its_records_and_a_copy_gets_none(recorded: Path, copydesk: Run) -> None:
    (recorded / "drafts" / "a.txt").rename(recorded / "drafts" / "b.txt")
    assert copydesk("check", "drafts").code == 0
    (recorded / "drafts" / "c.txt").write_text(DRAFT)
    assert {path for path, _ in rules(copydesk("check", "drafts", "--format", "json"))} == {"drafts/c.txt"}
    answer = copydesk("baseline", "update")
    assert answer.out.startswith(f"{FILE}: 3 findings recorded; 0 removed, 0 added, 1 draft renamed\n")
    assert {one["path"] for one in lines(recorded)} == {"drafts/b.txt"}


def test_records_of_a_deleted_draft_are_gone(recorded: Path, copydesk: Run) -> None:
    (recorded / "drafts" / "a.txt").unlink()
    (recorded / "drafts" / "clean.txt").write_text("Nothing.\n")
    assert "3 gone from the baseline" in copydesk("check", "drafts").out
    assert "gone from" not in copydesk("check", "drafts/clean.txt").out  # that draft is not looked for here
    assert f"{FILE}: 0 findings recorded; 3 removed" in copydesk("baseline", "update").out


def test_of_what_is_not_checked_nothing_is_said(recorded: Path, copydesk: Run) -> None:
    (recorded / "drafts" / "b.txt").write_text("Nothing.\n")
    assert "gone" not in copydesk("check", "drafts/b.txt").out
    assert "gone" not in copydesk("check", "drafts", "--select", "house/hint").out
    with (recorded / "copydesk.toml").open("a") as file:
        file.write('ignore = ["house/hint"]\n')
    assert copydesk("baseline", "update").code == 0
    assert len(lines(recorded)) == 3


def test_nothing_is_written_when_not_everything_was_checked(recorded: Path, copydesk: Run) -> None:
    before = (recorded / FILE).read_bytes()
    (recorded / "drafts" / "a.txt").write_text("Nothing.\n")
    (recorded / "drafts" / "bad.txt").write_bytes(b"caf\xe9\n")
    answer = copydesk("baseline", "update")
    assert answer.code == 2
    assert "drafts/bad.txt: not checked: line 1: byte 0xE9" in answer.err
    assert "the baseline was not written" in answer.err
    assert (recorded / FILE).read_bytes() == before
    assert copydesk("baseline", "update", "--baseline", "other.jsonl").code == 2
    assert copydesk("baseline", "create", "--baseline", "other.jsonl").code == 2
    assert not Path("other.jsonl").exists()


def test_a_full_disk_leaves_the_old_file(recorded: Path, copydesk: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (recorded / FILE).read_bytes()
    (recorded / "drafts" / "a.txt").write_text("Nothing.\n")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    answer = copydesk("baseline", "update")
    assert answer.code == 2
    assert f"{FILE} can't be written: no space left on device" in answer.err
    assert (recorded / FILE).read_bytes() == before
    assert sorted(path.name for path in recorded.iterdir()) == [".git", FILE, "copydesk.toml", "drafts", "rules"]


def test_a_wrong_file_is_2_with_its_place(recorded: Path, copydesk: Run) -> None:
    with (recorded / FILE).open("a") as file:
        file.write("{}\n")
    for arguments in (("check", "drafts"), ("baseline", "update"), ("baseline", "check")):
        answer = copydesk(*arguments)
        assert (answer.code, answer.out) == (2, "")
        assert f"{FILE}:4: invalid baseline entry: path is missing" in answer.err


def test_the_command_line_names_another_file(recorded: Path, copydesk: Run) -> None:
    (recorded / "none.jsonl").write_text("")
    assert copydesk("check", "drafts", "--baseline", "none.jsonl").code == 1
    answer = copydesk("check", "drafts", "--baseline", "gone.jsonl")
    assert (answer.code, answer.out) == (2, "")
    assert "gone.jsonl: the baseline file does not exist; to create it, run: copydesk baseline create" in answer.err
    assert f'baseline = "{FILE}"  # copydesk.toml:3' in copydesk("config").out


def test_a_draft_that_agreed_with_a_recorded_finding_stays_silent(recorded: Path, copydesk: Run) -> None:
    """Two rules with the same fix are heard once; the baseline records both, or the second would come up later."""
    (recorded / "rules" / "house" / "twice.toml").write_text(
        'kind = "replace"\nseverity = "note"\nmessage = "m"\n[swap]\ncolour = "color"\n'
    )
    answer = copydesk("check", "drafts", "--format", "json")
    assert rules(answer) == [("drafts/a.txt", "house/twice")]
    copydesk("baseline", "update", "--allow-more")
    assert rules(copydesk("check", "drafts", "--format", "json")) == []


def test_standard_input_has_no_place_in_a_baseline(recorded: Path, copydesk: Run) -> None:
    assert copydesk("baseline", "update", "-").code == 2
    assert copydesk("check", "-", stdin=b"A colour.\n").code == 1
