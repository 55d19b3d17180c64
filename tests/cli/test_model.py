"""`copydesk model build`: a model of one's own, used by configuration."""

from __future__ import annotations

import json
import lzma
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from linter.analysis.word_model import counting as word_model_count

SENTENCES = (
    "The council of ministers met on {day} and agreed to mend the {place} bridge before the winter.",
    "Police said that {number} people were arrested after the match in {place} on {day}.",
    "A trial of the new trains began on {day} between {place} and the coast, the company said.",
    "Doctors fear more civilian casualties if the shelling of {place} goes on.",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
PLACES = ("northern", "old", "harbour", "river", "market", "garden", "castle")


def write_archive(path: Path, articles: int) -> None:
    with path.open("w", encoding="utf-8") as file:
        for number in range(articles):
            text = " ".join(
                SENTENCES[(number + line) % 4].format(
                    day=DAYS[(number + line) % 5], place=PLACES[(number * 3 + line) % 7], number=number % 90 + 10
                )
                for line in range(16)
            )
            row = {"id": f"a{number}", "date": f"2020-01-{number % 28 + 1:02}", "title": "A day", "text": text}
            file.write(json.dumps(row) + "\n")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("archive") / "archive.jsonl"
    write_archive(path, 600)
    return path


def test_a_model_is_built_and_used(archive: Path, tmp_path: Path, copydesk: Callable[..., Any]) -> None:
    model = tmp_path / "house.wordmodel"
    built = copydesk("model", "build", str(archive), "--output", str(model), "--name", "house archive", "--quiet")
    assert (built.code, built.err) == (0, "")
    again = tmp_path / "again.wordmodel"
    assert copydesk("model", "build", str(archive), "-o", str(again), "--name", "house archive", "-q").code == 0
    assert again.read_bytes() == model.read_bytes()

    (tmp_path / "copydesk.toml").write_text('[rules."typos/real-word"]\nmodel = "house.wordmodel"\n', encoding="utf-8")
    draft = tmp_path / "draft.txt"
    draft.write_text("A day\n\nDoctors fear more civilian causalities if the shelling goes on.\n", encoding="utf-8")
    report = json.loads(copydesk("check", "--select", "typos/real-word", "--format", "json", str(draft)).out)
    assert report["summary"]["failures"] == 0
    (finding,) = report["files"][0]["findings"]
    assert (finding["text"], finding["suggestions"][0]["text"]) == ("causalities", "casualties")
    assert {evidence["source"]["name"] for evidence in finding["evidence"]} == {"house archive"}


def test_a_missing_model_is_no_silent_run(tmp_path: Path, copydesk: Callable[..., Any]) -> None:
    (tmp_path / "copydesk.toml").write_text('[rules."typos/real-word"]\nmodel = "gone.wordmodel"\n', encoding="utf-8")
    draft = tmp_path / "draft.txt"
    draft.write_text("A day\n\nDoctors fear more civilian causalities.\n", encoding="utf-8")
    checked = copydesk("check", "--select", "typos/real-word", str(draft))
    assert checked.code == 2
    assert "gone.wordmodel" in checked.out + checked.err


def test_archives_that_cannot_serve(tmp_path: Path, copydesk: Callable[..., Any]) -> None:
    output = tmp_path / "x.wordmodel"
    gone = copydesk("model", "build", str(tmp_path / "gone.jsonl"), "-o", str(output))
    assert (gone.code, "gone.jsonl: no such file" in gone.err) == (2, True)
    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"id": "a", "text": "One."}\n{"id": "b"\n', encoding="utf-8")
    wrong = copydesk("model", "build", str(broken), "-o", str(output), "-q")
    assert wrong.code == 2
    assert "broken.jsonl:2: not an article" in wrong.err
    small = tmp_path / "small.jsonl"
    write_archive(small, 3)
    few = copydesk("model", "build", str(small), "-o", str(output), "-q")
    assert (few.code, "too few" in few.err) == (2, True)
    assert not output.exists()


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("{archive}", "--output {archive}: the file exists and is not a word model"),
        ("draft.txt", "--output draft.txt: the file exists and is not a word model"),
        ("link.wordmodel", "link.wordmodel is a link; name the file it points to"),
        ("copydesk.toml", "this name is reserved for configuration files"),
        (".git/config", "files in .git belong to git"),
    ],
)
def test_a_model_takes_the_place_of_nothing_but_a_model(
    archive: Path, newsroom: Path, copydesk: Callable[..., Any], target: str, said: str
) -> None:
    (newsroom / "draft.txt").write_text("A draft.\n")
    (newsroom / "link.wordmodel").symlink_to("draft.txt")
    before = {path: path.read_bytes() for path in (*newsroom.rglob("*.*"), archive) if path.is_file()}
    answer = copydesk("model", "build", archive, "--output", target.format(archive=archive), "--quiet")
    assert (answer.code, answer.out) == (2, "")
    assert said.format(archive=archive) in answer.err
    assert {path: path.read_bytes() for path in (*newsroom.rglob("*.*"), archive) if path.is_file()} == before


def test_an_article_without_an_end_is_an_error_at_its_line(
    tmp_path: Path, copydesk: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(word_model_count, "LONGEST_LINE", 1000)
    archive = tmp_path / "archive.jsonl.xz"
    archive.write_bytes(lzma.compress(b'{"id": "a", "text": "A day."}\n' + bytes(2_000_000)))
    answer = copydesk("model", "build", archive, "--output", tmp_path / "a.wordmodel", "--quiet")
    assert (answer.code, answer.out) == (2, "")
    assert f"{archive}:2: longer than 1,000 characters" in answer.err
    assert not (tmp_path / "a.wordmodel").exists()


@pytest.mark.parametrize("line", ["[" * 100_000, '{"id": "a", "text": "A day.", "date": ' + "9" * 5000 + "}"])
def test_an_article_that_can_not_be_read_is_an_error_at_its_line(
    tmp_path: Path, copydesk: Callable[..., Any], line: str
) -> None:
    (tmp_path / "archive.jsonl").write_text(line + "\n")
    answer = copydesk("model", "build", tmp_path / "archive.jsonl", "--output", tmp_path / "a.wordmodel", "--quiet")
    assert answer.code == 2
    assert "archive.jsonl:1: not an article" in answer.err
