"""`copydesk check` with LanguageTool, without it, and with one that fails: never in silence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]  # of the fixture `copydesk`

RULE = """\
kind = "languagetool"
severity = "warning"
message = "{says}"
[ids]
HE_VERB_AGR = { right = 1, read = 1 }
"""
NOT_INSTALLED = "LanguageTool is not installed; to install it, run: copydesk languagetool install"


@pytest.fixture
def desk(newsroom: Path) -> Path:
    """The newsroom with two grammar rules of its own and a draft."""
    (newsroom / "rules" / "speech").mkdir()
    (newsroom / "rules" / "speech" / "verb.toml").write_text(RULE, encoding="utf-8")
    (newsroom / "rules" / "speech" / "article.toml").write_text(
        RULE.replace("HE_VERB_AGR", "EN_A_VS_AN"), encoding="utf-8"
    )
    (newsroom / "copydesk.toml").write_text('packs = ["./rules"]\nselect = ["speech"]\n', encoding="utf-8")
    (newsroom / "draft.txt").write_text("He have a very bright idea.\n", encoding="utf-8")
    return newsroom


def test_without_it_its_rules_are_skipped_and_the_summary_says_so(desk: Path, copydesk: Run) -> None:
    answer = copydesk("check", "draft.txt")
    assert (answer.code, answer.out) == (
        0,
        f"speech/article, speech/verb: skipped: {NOT_INSTALLED}\n\n1 file checked: nothing found; 2 rules skipped\n",
    )
    report = copydesk("check", "draft.txt", "--format", "json").report
    assert report["summary"]["skipped"] == [
        {"rule": None, "rules": ["speech/article", "speech/verb"], "reason": NOT_INSTALLED}
    ]
    assert report["languagetool"] is None


def test_rules_that_would_not_run_anyway_are_not_skipped(desk: Path, copydesk: Run) -> None:
    answer = copydesk("check", "draft.txt", "--select", "speech,house", "--ignore", "speech/verb")
    assert answer.code == 0
    assert "1 rule skipped" in answer.out
    (desk / "rules" / "speech" / "article.toml").write_text(
        RULE.replace('severity = "warning"', 'severity = "warning"\nenabled = false'), encoding="utf-8"
    )
    answer = copydesk("check", "draft.txt", "--select", "all", "--ignore", "grammar/pronoun-verb")
    assert answer.code == 0
    (skipped,) = copydesk("check", "draft.txt", "--select", "all", "--format", "json").report["summary"]["skipped"]
    assert "speech/verb" in skipped["rules"]
    assert "speech/article" not in skipped["rules"]


def test_a_rule_that_can_not_run_is_not_read(desk: Path, copydesk: Run) -> None:
    (desk / "rules" / "speech" / "verb.toml").write_text('kind = "languagetool"\nseverity = 1\n', encoding="utf-8")
    assert copydesk("check", "draft.txt").code == 0


def test_why(desk: Path, copydesk: Run) -> None:
    assert NOT_INSTALLED in copydesk("check", "draft.txt", "--why", "speech/verb").out
    answer = copydesk("check", "draft.txt", "--why", "speech/verb", "--languagetool", "off")
    assert "LanguageTool is turned off" in answer.out


@pytest.mark.parametrize("folder", ["false", "./tools", "../x", "drafts/~"])
def test_its_folder_is_never_looked_for_from_the_working_directory(
    desk: Path, copydesk: Run, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    monkeypatch.setenv("COPYDESK_LANGUAGETOOL", folder)
    for arguments in (("check", "draft.txt"), ("languagetool", "status"), ("languagetool", "install")):
        answer = copydesk(*arguments)
        assert (answer.code, answer.out) == (2, "")
        assert answer.err.startswith(f"copydesk: error: COPYDESK_LANGUAGETOOL must be an absolute path, not '{folder}'")
    assert copydesk("check", "draft.txt", "--languagetool", "off").code == 0


def test_off_is_not_worth_a_word(desk: Path, copydesk: Run) -> None:
    answer = copydesk("check", "draft.txt", "--languagetool", "off")
    assert (answer.code, answer.out) == (0, "1 file checked: nothing found\n")


@pytest.mark.parametrize("where", ["flag", "file"])
def test_required_and_missing_fails_every_draft_and_checks_the_rest(desk: Path, copydesk: Run, where: str) -> None:
    arguments = ["check", "draft.txt", "--select", "speech,house"]
    if where == "flag":
        arguments += ["--languagetool", "required"]
    else:
        (desk / "copydesk.toml").write_text('packs = ["./rules"]\nlanguagetool = "required"\n', encoding="utf-8")
    answer = copydesk(*arguments)
    assert answer.code == 2
    assert "very says nothing" in answer.out
    assert f"draft.txt: speech/article, speech/verb did not finish: {NOT_INSTALLED}" in answer.out
    report = copydesk(*arguments, "--format", "json").report
    assert report["files"][0]["failures"] == [
        {"rule": "speech/article", "reason": NOT_INSTALLED},
        {"rule": "speech/verb", "reason": NOT_INSTALLED},
    ]


@pytest.mark.parametrize("where", ["flag", "environment", "file"])
def test_a_server_that_was_named_and_is_not_there_fails(
    desk: Path, copydesk: Run, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    url = "http://127.0.0.1:9"
    arguments = ["check", "draft.txt"]
    if where == "flag":
        arguments += ["--languagetool-url", url]
    elif where == "environment":
        monkeypatch.setenv("COPYDESK_LANGUAGETOOL_URL", url)
    else:
        text = f'packs = ["./rules"]\nselect = ["speech"]\nlanguagetool-url = "{url}"\n'
        (desk / "copydesk.toml").write_text(text, encoding="utf-8")
    answer = copydesk(*arguments)
    assert answer.code == 2
    assert f"speech/article, speech/verb did not finish: no LanguageTool server answered at {url}" in answer.out


def test_the_command_line_beats_the_environment_which_beats_the_file(
    desk: Path, copydesk: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = 'packs = ["./rules"]\nlanguagetool-url = "http://127.0.0.1:7"\nlanguagetool-start-limit = 5\n'
    (desk / "copydesk.toml").write_text(text, encoding="utf-8")
    assert 'languagetool-url = "http://127.0.0.1:7"  # copydesk.toml:2' in copydesk("config", "draft.txt").out
    assert "languagetool-start-limit = 5.0  # copydesk.toml:3" in copydesk("config", "draft.txt").out
    monkeypatch.setenv("COPYDESK_LANGUAGETOOL_URL", "http://127.0.0.1:8")
    assert "http://127.0.0.1:8" in copydesk("config", "draft.txt").out
    answer = copydesk("check", "draft.txt", "--languagetool-url", "http://127.0.0.1:9")
    assert "no LanguageTool server answered at http://127.0.0.1:9" in answer.out


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('languagetool = "on"', "languagetool must be one of 'auto', 'required', 'off', not 'on'"),
        ('languagetool-url = "127.0.0.1"', "languagetool-url must be the address of a LanguageTool server"),
        ("languagetool-start-limit = 0", "languagetool-start-limit must be a number of seconds"),
        ('languagetol = "off"', "unknown key 'languagetol'; did you mean 'languagetool'?"),
    ],
)
def test_what_is_wrong_in_the_configuration(desk: Path, copydesk: Run, line: str, message: str) -> None:
    (desk / "copydesk.toml").write_text(f"\n{line}\n", encoding="utf-8")
    answer = copydesk("check", "draft.txt")
    assert answer.code == 2
    assert answer.err.startswith(f"copydesk: error: copydesk.toml:2: {message}")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--languagetool", "on"), "--languagetool must be one of"),
        (("--languagetool-url", "localhost"), "--languagetool-url must be the address"),
    ],
)
def test_what_is_wrong_on_the_command_line(desk: Path, copydesk: Run, arguments: tuple[str, ...], message: str) -> None:
    answer = copydesk("check", "draft.txt", *arguments)
    assert answer.code == 2
    assert message in answer.err


def test_with_it(desk: Path, copydesk: Run, languagetool_url: str) -> None:
    answer = copydesk("check", "draft.txt", "--languagetool-url", languagetool_url, "--format", "json")
    assert answer.code == 1
    (file,) = answer.report["files"]
    ((rule, start, end),) = [(one["rule"], one["start"]["offset"], one["end"]["offset"]) for one in file["findings"]]
    assert (rule, start, end) == ("speech/verb", 3, 7)
    use = answer.report["languagetool"]
    assert use["version"] == "6.8"
    assert use["client"].startswith("language-tool-python 3.")
    assert use["url"] == languagetool_url
    text = copydesk("check", "draft.txt", "--languagetool-url", languagetool_url).out
    assert "1 file checked: 1 warning\n" in text, "a server on this machine is no news"


def test_a_draft_in_another_language_is_skipped_with_the_reason(
    desk: Path, copydesk: Run, languagetool_url: str
) -> None:
    (desk / "draft.md").write_text("---\nlang: fr\n---\n\nIl a une pomme.\n", encoding="utf-8")
    answer = copydesk("check", "draft.md", "--languagetool-url", languagetool_url)
    assert answer.code == 0
    assert "draft.md: skipped: rules for English do not run: the draft is in 'fr'\n" in answer.out


def test_drafts_of_one_run_can_not_be_sent_to_two_servers(desk: Path, copydesk: Run) -> None:
    (desk / "other").mkdir()
    (desk / "other" / "draft.txt").write_text("He have.\n", encoding="utf-8")
    for folder, port in ((desk, 7), (desk / "other", 8)):
        text = f'packs = ["{desk}/rules"]\nlanguagetool-url = "http://127.0.0.1:{port}"\n'
        (folder / "copydesk.toml").write_text(text, encoding="utf-8")
    answer = copydesk("check", ".")
    assert answer.code == 2
    assert "use one server per run: http://127.0.0.1:7, http://127.0.0.1:8" in answer.err


def test_examples_of_rules(desk: Path, copydesk: Run, languagetool_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    rule = RULE.replace("[ids]", 'examples = ["He [[have=>has]] an idea.", "They have an idea."]\n[ids]')
    (desk / "rules" / "speech" / "verb.toml").write_text(rule, encoding="utf-8")
    answer = copydesk("test", "rules/speech/verb.toml")
    assert (answer.code, answer.out) == (
        0,
        f"speech/verb: skipped: {NOT_INSTALLED}\n1 rule tested: 1 skipped\n",
    )
    monkeypatch.setenv("COPYDESK_LANGUAGETOOL_URL", languagetool_url)
    answer = copydesk("test", "rules/speech/verb.toml")
    assert (answer.code, answer.out) == (0, "speech/verb: 2 examples passed\n1 rule tested: all passed\n")


def test_a_suppression_of_a_rule_that_did_not_run_is_not_called_useless(desk: Path, copydesk: Run) -> None:
    comments = ("<!-- copydesk: ignore[speech/verb] meant so -->", "<!-- copydesk: ignore[speech] so -->")
    text = f"{comments[0]}\nHe have an idea.\n\n{comments[1]}\nIt have.\n"
    (desk / "draft.md").write_text(text, encoding="utf-8")
    answer = copydesk("check", "draft.md", "--select", "speech,suppressions")
    assert answer.code == 0
    assert "1 file checked: nothing found; 2 rules skipped" in answer.out
