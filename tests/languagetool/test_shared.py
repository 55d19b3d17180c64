"""Texts that a program has checked: LanguageTool is asked where the configuration says so, by one engine a process."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest
from hostile_server import Handler, Hostile

from linter.embed import fix_text, lint_batch, lint_text

RULE = """\
kind = "languagetool"
severity = "warning"
message = "{says}"
[ids]
%s = { right = 1, read = 1 }
"""
SENTENCE = "He have a very bright idea."
STARTS = 240  # seconds; a busy machine takes its time


@pytest.fixture
def desk(newsroom: Path) -> Path:
    (newsroom / "rules" / "speech").mkdir()
    (newsroom / "rules" / "speech" / "verb.toml").write_text(RULE % "HE_VERB_AGR", encoding="utf-8")
    return newsroom


def configuration(folder: Path, *lines: str, name: str = "copydesk.toml") -> Path:
    file = folder / name
    file.write_text("\n".join(('packs = ["./rules"]', 'select = ["speech"]', *lines, "")), encoding="utf-8")
    return file


def found(text: str, config: Path) -> list[tuple[str, int, int]]:
    result = lint_text(text, config=config)
    assert result.failures == ()
    return [(one.rule, one.start, one.end) for one in result.findings]


def test_a_server_that_the_configuration_names_is_asked(desk: Path, hostile: Hostile) -> None:
    config = configuration(desk, f'languagetool-url = "{hostile.url}/named"')
    assert found(SENTENCE, config) == [("speech/verb", 3, 7)]
    assert [row.result.findings[0].words for row in lint_batch([{"text": SENTENCE}] * 2, config=config)] == ["have"] * 2
    assert fix_text(SENTENCE, config=config).result.findings[0].rule == "speech/verb"
    assert set(hostile.texts) == {SENTENCE}
    assert [one.path for one in hostile.asked].count("/named/v2/languages") == 1, "one engine for all of them"


@pytest.mark.parametrize("mode", ["auto", "off"])
def test_nobody_is_asked_who_was_not_named(desk: Path, hostile: Hostile, mode: str) -> None:
    lines = [f'languagetool = "{mode}"'] + [f'languagetool-url = "{hostile.url}/off"'] * (mode == "off")
    result = lint_text(SENTENCE, config=configuration(desk, *lines))
    assert (result.findings, result.failures, result.skipped) == ((), (), ())
    assert hostile.asked == []


def test_what_is_required_and_not_there_is_a_failure(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYDESK_LANGUAGETOOL", str(desk / "none"))
    result = lint_text(SENTENCE, config=configuration(desk, 'languagetool = "required"'))
    assert result.failures == (
        "speech/verb: LanguageTool is not installed; to install it, run: copydesk languagetool install",
    )


def test_a_server_that_failed_is_tried_again_after_a_while(
    desk: Path, hostile: Hostile, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [1000.0]
    monkeypatch.setattr("linter.languagetool.connection.time.monotonic", lambda: now[0])
    config = configuration(desk, f'languagetool-url = "{hostile.url}/again"')
    hostile.replies(b"busy", always=True)
    for _ in range(2):
        assert lint_text(SENTENCE, config=config).failures[0].startswith("speech/verb: no LanguageTool server answered")
    assert len(hostile.asked) == 1
    hostile.replies(Handler.like_languagetool)
    now[0] += 59
    assert lint_text(SENTENCE, config=config).failures
    now[0] += 1
    assert found(SENTENCE, config) == [("speech/verb", 3, 7)]


def test_each_rule_of_each_path_is_asked_for(desk: Path, hostile: Hostile) -> None:
    (desk / "rules" / "speech" / "verb.toml").write_text(RULE % "OTHER", encoding="utf-8")
    options = '[per-path."opinion/**".rules."speech/verb"]\nids = ["HE_VERB_AGR"]'
    config = configuration(desk, f'languagetool-url = "{hostile.url}/paths"', options)
    assert [one.words for one in lint_text(SENTENCE, config=config).findings] == []
    assert [one.words for one in lint_text(SENTENCE, config=config, path="opinion/1").findings] == ["have"]


def test_threads_share_one_engine(desk: Path, hostile: Hostile) -> None:
    config = configuration(desk, f'languagetool-url = "{hostile.url}/threads"')
    texts = [f"{number} They have a plan.\n\nWe have another." for number in range(30)]
    with ThreadPoolExecutor(6) as pool:
        results = list(pool.map(lambda text: found(text, config), texts))
    starts = [[len(str(number)) + place for place in (6, 23)] for number in range(30)]
    assert results == [[("speech/verb", start, start + 4) for start in some] for some in starts]


def test_one_server_for_all_configurations_ends_with_the_process(desk: Path, own_folder: Path) -> None:
    """A real Java: none before a sentence is sent, one for two configurations, another for a forked process."""
    (desk / "others" / "speech").mkdir(parents=True)
    (desk / "others" / "speech" / "article.toml").write_text(RULE % "EN_A_VS_AN", encoding="utf-8")
    limit = f"languagetool-start-limit = {STARTS}"
    configuration(desk, 'languagetool = "required"', limit)
    other = configuration(desk, 'languagetool = "required"', limit, name="other.toml")
    other.write_text(other.read_text(encoding="utf-8").replace("./rules", "./others"), encoding="utf-8")
    code = """
        import os
        import psutil
        from linter.embed import lint_text
        def show(config):
            found = lint_text("He have a apple.", config=config)
            print(*(one.words for one in found.findings), *found.failures, flush=True)
            print(len(psutil.Process().children(recursive=True)), flush=True)
        print(len(psutil.Process().children(recursive=True)), flush=True)
        show("copydesk.toml")
        show("other.toml")
        child = os.fork()
        if not child:
            show("other.toml")
            raise SystemExit
        os.waitpid(child, 0)
        show("copydesk.toml")
    """
    command = [sys.executable, "-c", textwrap.dedent(code)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=desk, env=dict(os.environ)) as process:
        out, _ = process.communicate(timeout=STARTS * 2)
    assert out.split() == ["0", "have", "2", "a", "2", "a", "2", "have", "2"]
    assert process.returncode == 0
    commands = [" ".join(one.info["cmdline"] or ()) for one in psutil.process_iter(["cmdline"])]
    assert [one for one in commands if str(own_folder) in one] == []
