"""Many drafts: the outcome is the same however many processes find it, and whether it was found before."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from linter.cache.store import NAME
from linter.run.cores import usable_cores
from linter.run.discovery import Draft
from linter.run.resolver import RunSettings
from linter.run.run import lint

pytestmark = pytest.mark.slow

Run = Callable[..., Any]  # of the fixture `copydesk`
COUNT = 24


@pytest.fixture
def drafts(newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Drafts that differ, with a rule that crashes on some, one that can't be read and one with a wrong setting."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(newsroom / ".user"))
    monkeypatch.setattr("linter.run.batch.WORTH_WORKERS", 1)
    config = 'packs = ["./rules"]\nselect = ["house", "broken/crash", "typos"]\ntime-limit = 0\n'
    (newsroom / "copydesk.toml").write_text(config)
    folder = newsroom / "drafts"
    folder.mkdir()
    for number in range(COUNT):
        text = f"# A colour {number}\n\nThe mayor utilised the the “centre” on a very long day {number}.\n"
        if number % 7 == 3:
            text += "\nThen came a boom.\n"
        if number % 5 == 1:
            text += "\nA colour [sic] that is meant.\n"
        (folder / f"{number:02}.md").write_text(text)
    (folder / "98.md").write_bytes(b"caf\xe9\n")
    (folder / "99.md").write_text("---\ncopydesk: {ignore: [hose]}\n---\nA colour.\n")
    return newsroom


def test_the_output_is_the_same_for_any_number_of_processes(copydesk: Run, drafts: Path) -> None:
    runs = [copydesk("check", "drafts", "--no-cache", "--jobs", jobs) for jobs in ("1", "2", "3", "40")]
    assert len({(run.code, run.out) for run in runs}) == 1  # on a slow machine progress is told beside it
    answer = runs[0]
    assert answer.code == 2
    assert "house/spelling" in answer.out
    assert "[broken/crash]" in answer.out
    assert "drafts/03.md: broken/crash did not finish: ZeroDivisionError" in answer.out


@pytest.mark.parametrize("format_", ["json", "text"])
def test_a_warm_run_says_the_same_as_a_cold_one(copydesk: Run, drafts: Path, format_: str) -> None:
    plain = copydesk("check", "drafts", "--no-cache", "--jobs", "1", "--format", format_)
    assert not (drafts / ".user").exists()
    runs = [copydesk("check", "drafts", "--jobs", jobs, "--format", format_) for jobs in ("2", "2", "1")]
    assert runs == [plain, plain, plain]
    assert (drafts / ".user" / "copydesk" / NAME).is_file()


def rules_that_run(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the drafts whose rules run from now on."""
    from linter.run import batch
    from linter.run.answers import examined

    ran: list[str] = []

    def noting(draft: Draft, *arguments: Any, **more: Any) -> Any:
        ran.append(draft.path)
        return examined(draft, *arguments, **more)

    monkeypatch.setattr(batch, "examined", noting)
    monkeypatch.setattr(batch, "WORTH_WORKERS", 10**9)
    return ran


def test_only_what_changed_and_what_failed_is_looked_at_again(
    copydesk: Run, drafts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (drafts / "copydesk.toml").write_text('packs = ["./rules"]\nselect = ["house", "typos"]\n')
    for name in ("98.md", "99.md"):  # which can't be checked, and are tried in every run
        (drafts / "drafts" / name).unlink()
    copydesk("check", "drafts")
    ran = rules_that_run(monkeypatch)
    copydesk("check", "drafts")
    assert ran == []
    (drafts / "drafts" / "05.md").write_text("A colour.\n")
    answer = copydesk("check", "drafts")
    assert ran == ["drafts/05.md"]
    assert "drafts/05.md:1:3: warning: the house writes color" in answer.out


def test_a_rule_that_failed_is_tried_again(drafts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = lint(["drafts"], RunSettings())
    failed = [file.path for file in result.files if file.failures and file.document]
    again = lint(["drafts"], RunSettings())
    assert failed == ["drafts/03.md", "drafts/10.md", "drafts/17.md"]
    assert [file.path for file in again.files if file.failures and file.document] == failed


@pytest.mark.parametrize(
    "change",
    ['fail-level = "error"\n', 'ignore = ["house/wording"]\n', '[severity]\n"house/wording" = "note"\n'],
)
def test_a_change_of_the_configuration_holds_at_once(copydesk: Run, drafts: Path, change: str) -> None:
    config = 'packs = ["./rules"]\nselect = ["house"]\n'
    (drafts / "drafts" / "98.md").unlink()
    (drafts / "drafts" / "99.md").unlink()
    (drafts / "copydesk.toml").write_text(config)
    before = copydesk("check", "drafts", "--format", "json")
    (drafts / "copydesk.toml").write_text(config + change)
    warm = copydesk("check", "drafts", "--format", "json")
    assert warm == copydesk("check", "drafts", "--format", "json", "--no-cache")
    assert warm != before or change.startswith("fail-level")


def test_a_suppression_written_into_another_draft_of_the_same_text_holds(copydesk: Run, drafts: Path) -> None:
    report = copydesk("check", "drafts", "--format", "json").report
    assert report["summary"]["dropped"]["suppressions"] > 0
    assert copydesk("check", "drafts", "--format", "json").report == report


def test_a_damaged_cache_is_built_anew_and_said(copydesk: Run, drafts: Path) -> None:
    clean = copydesk("check", "drafts", "--format", "json").report
    cache = drafts / ".user" / "copydesk" / NAME
    cache.write_bytes(b"damaged" * 1000)
    report = copydesk("check", "drafts", "--format", "json").report
    assert report["files"] == clean["files"]
    (said,) = report["summary"]["skipped"]
    assert said["file"] == str(cache)
    assert said["reason"] == "the cache was damaged (file is not a database) and was deleted"
    assert copydesk("check", "drafts", "--format", "json").report == clean


def test_a_cache_that_can_not_be_written_is_said_and_the_run_goes_on(copydesk: Run, drafts: Path) -> None:
    (drafts / "file").write_text("")
    clean = copydesk("check", "drafts", "--format", "json", "--no-cache").report
    report = copydesk("check", "drafts", "--format", "json", "--cache-dir", "file/cache").report
    assert report["files"] == clean["files"]
    assert report["summary"]["skipped"][0]["reason"] == "can't be used as the cache: not a directory"


def test_the_cache_lies_where_it_is_told_to(copydesk: Run, drafts: Path) -> None:
    (drafts / "copydesk.toml").write_text('cache-dir = ".copydesk_cache"\npacks = ["./rules"]\nselect = ["house"]\n')
    copydesk("check", "drafts")
    assert (drafts / ".copydesk_cache" / NAME).is_file()
    copydesk("check", "drafts", "--cache-dir", "other")
    assert (drafts / "other" / NAME).is_file()
    assert not (drafts / ".user").exists()


def test_the_cache_holds_no_path_and_no_text_but_what_findings_say(copydesk: Run, drafts: Path) -> None:
    (drafts / "drafts" / "00.md").write_text("# Nobody knows\n\nTop secret is nothing of the colour.\n")
    copydesk("check", "drafts")
    data = (drafts / ".user" / "copydesk" / NAME).read_bytes()
    assert b"the house writes color, not colour" in data
    for secret in (b"Top secret", b"Nobody", b"00.md", b"long day"):
        assert secret not in data


def test_few_drafts_need_no_cache(copydesk: Run, drafts: Path) -> None:
    copydesk("check", "drafts/01.md", "drafts/02.md")
    assert not (drafts / ".user").exists()


def test_runs_at_the_same_time_say_the_same(drafts: Path) -> None:
    import subprocess
    import sys

    command = [sys.executable, "-m", "linter", "check", "drafts", "-q", "--format", "json", "--cache-dir", ".cache"]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(3)]
    outputs = {run.communicate() for run in runs}
    assert len(outputs) == 1
    ((out, err),) = outputs
    assert err == b""
    assert b"house/spelling" in out


def test_progress_counts_every_draft_once(drafts: Path) -> None:
    seen: list[tuple[int, int]] = []
    for jobs in (1, 3):
        lint(["drafts"], RunSettings(jobs=jobs), progress=lambda *told: seen.append(told))
    assert seen == 2 * [(number, COUNT + 2) for number in range(1, COUNT + 3)]


def test_standard_input_is_checked_by_a_worker_too(copydesk: Run, drafts: Path) -> None:
    answer = copydesk("check", "-", "--stdin-filename", "x.txt", "--format", "json", stdin=b"A boom in colour.\n")
    assert [one["rule"] for one in answer.report["files"][0]["findings"]] == ["broken/crash", "house/spelling"]


def test_with_several_threads_processes_are_started_anew(drafts: Path) -> None:
    from linter.run.limited_process import copies, start_context

    assert copies(start_context())
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert not copies(start_context())
        several = lint(["drafts"], RunSettings(jobs=2, cache=False))
    finally:
        done.set()
        thread.join()
    alone = lint(["drafts"], RunSettings(jobs=1, cache=False))
    assert [file._replace(document=None) for file in several.files] == [
        file._replace(document=None) for file in alone.files
    ]


def test_as_many_processes_as_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    from linter.run.batch import processes

    assert processes(RunSettings()) == usable_cores()
    assert processes(RunSettings(jobs=7)) == 7


def outside(drafts: Path, body: str) -> None:
    (drafts / "rules" / "house" / "asks.py").write_text(
        '"""Asks somebody else."""\n'
        "from pathlib import Path\n"
        "from linter.api import Rule, Severity, Span\n"
        "class Asks(Rule):\n"
        "    severity = Severity.NOTE\n"
        f"{body}"
        "    def check(self, document):\n"
        "        yield self.finding(Span(0, 1), Path('answer').read_text())\n"
    )


@pytest.mark.parametrize("own", [True, False])
def test_a_rule_that_looks_outside_is_asked_in_every_run(
    copydesk: Run, drafts: Path, monkeypatch: pytest.MonkeyPatch, own: bool
) -> None:
    if own:  # as if the pack were copydesk's own, whose rules need no worker
        monkeypatch.setattr("linter.rulebook.loader.Rulebook.foreign", frozenset())
    outside(drafts, "    outside = True\n")
    for said in ("one", "two"):
        (drafts / "answer").write_text(said)
        answer = copydesk("check", "drafts", "--format", "json")
        assert answer == copydesk("check", "drafts", "--format", "json", "--no-cache", "--jobs", "1")
        messages = [
            one["message"] for file in answer.report["files"] for one in file["findings"] if one["rule"] == "house/asks"
        ]
        assert messages == [said] * COUNT


def test_drafts_that_wait_for_a_second_process_are_measured_once(
    newsroom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A repository can have ten thousand small drafts: each is weighed when it comes, not all again."""

    class Measured(bytes):
        times = 0

        def __len__(self) -> int:
            Measured.times += 1
            return super().__len__()

    def measured(number: int) -> int:
        folder = newsroom / f"{number}-drafts"
        folder.mkdir()
        for one in range(number):
            (folder / f"{one:02}.txt").write_text("A colour.\n")
        Measured.times = 0
        result = lint([folder.name], RunSettings(jobs=2, cache=False))
        assert len(result.files) == number
        return Measured.times

    monkeypatch.setattr(Draft, "data", lambda draft: Measured(Path(draft.path).read_bytes()))
    assert measured(40) < 2.4 * measured(20)
