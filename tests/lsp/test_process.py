"""`copydesk lsp` as an editor meets it: a process that is asked over its standard input and output."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pygls", reason="pygls is not installed; it is in copydesk[lsp]")

pytestmark = pytest.mark.slow

Telling = Callable[..., None]

TEXT = "# Harbour \U0001f6a2 reopens\n\nDoctors \U0001f637 fear innocent causalities at the the harbour.\n"
HEADLINE = "# Ferry fire kills 12\n\nThe fire broke out on Monday. It killed 14 people, police said.\n"


def places(diagnostics: list[Any]) -> list[tuple[Any, int, int, int, int]]:
    return [
        (one.code, one.range.start.line, one.range.start.character, one.range.end.line, one.range.end.character)
        for one in diagnostics
    ]


@pytest.mark.parametrize(
    ("name", "encoding", "shift"),
    [("visual-studio-code", "utf-16", 0), ("neovim", "utf-8", 2), ("emacs", "utf-32", -1)],
)
def test_findings_come_with_the_places_that_editors_count(
    telling: Telling, name: str, encoding: str, shift: int
) -> None:
    async def story(editor: Any) -> None:
        assert editor.capabilities.position_encoding == encoding
        found = await editor.open("a.md", TEXT)
        assert places(found) == [
            ("typos/real-word", 2, 25 + shift, 2, 36 + shift),
            ("typos/repeated-word", 2, 40 + shift, 2, 47 + shift),
        ]
        assert {(one.source, one.severity.name) for one in found} == {("copydesk", "Warning")}
        assert found[1].message.startswith("“the” stands here twice")
        assert (await editor.hover("a.md", found[0].range.start)).range == found[0].range

    telling(story, capabilities=name)


def test_related_information_leads_to_the_evidence_in_the_draft(telling: Telling) -> None:
    async def story(editor: Any) -> None:
        (found,) = await editor.open("a.md", HEADLINE)
        (related, *_) = found.related_information
        assert related.location.uri == editor.uri("a.md")
        place = related.location.range
        line = HEADLINE.split("\n")[place.start.line]
        assert "14" in line[place.start.character : place.end.character]

    telling(story)


def test_an_editor_without_related_information_has_the_evidence_in_the_message(telling: Telling) -> None:
    from lsprotocol import types

    async def story(editor: Any) -> None:
        (found,) = await editor.open("a.md", HEADLINE)
        assert found.related_information is None
        assert "because: " in found.message
        assert "line 3" in found.message

    telling(story, capabilities=types.ClientCapabilities())


def test_hover_shows_the_evidence(telling: Telling) -> None:
    async def story(editor: Any) -> None:
        found = await editor.open("a.md", TEXT)
        shown = await editor.hover("a.md", found[0].range.start)
        assert shown.range == found[0].range
        assert shown.contents.kind == "markdown"
        assert shown.contents.value.startswith("**“causalities” ")
        assert "because: " in shown.contents.value
        assert "suggestion: “casualties”" in shown.contents.value
        assert await editor.hover("a.md", type(found[0].range.start)(0, 3)) is None

    telling(story)


def test_quick_fixes_make_the_text_right(telling: Telling) -> None:
    async def story(editor: Any) -> None:
        while found := await editor.diagnostics("a.md") if editor.texts else await editor.open("a.md", TEXT):
            offered = await editor.actions("a.md", found[0].range)
            fix = next(one for title, one in offered.items() if title.startswith("Replace with"))
            assert fix.diagnostics[0].message == found[0].message
            await editor.do("a.md", fix)
        fixed = TEXT.replace("causalities", "casualties").replace("the the", "the")
        assert editor.texts[editor.uri("a.md")] == fixed

    telling(story)


def test_only_what_is_asked_for_is_offered(telling: Telling) -> None:
    async def story(editor: Any) -> None:
        found = await editor.open("a.md", TEXT)
        assert await editor.actions("a.md", found[0].range, ["refactor"]) == {}
        assert await editor.actions("a.md", found[0].range, ["quickfix"]) != {}
        first = [one.is_preferred for one in (await editor.actions("a.md", found[0].range)).values()]
        assert first.count(True) == 0, "the word is a guess, which nobody should make for the editor"
        assert (await editor.actions("a.md", found[1].range))["Replace with “the”"].is_preferred

    telling(story)


def test_a_word_is_accepted(telling: Telling, tmp_path: Path) -> None:
    (tmp_path / "copydesk.toml").write_text('accept-files = ["accepted.txt"]\n')
    (tmp_path / "accepted.txt").write_text("Aldermouth\nZell\n")

    async def story(editor: Any) -> None:
        found = await editor.open("a.md", "It was embarassing. They saw the the harbour.\n")
        assert [one.code for one in found] == ["typos/misspelling", "typos/repeated-word"]
        offered = await editor.actions("a.md", found[0].range)
        assert "Accept “the the”" not in await editor.actions("a.md", found[1].range)
        editor.published.clear()
        await editor.execute(offered["Accept “embarassing”"].command)
        assert [one.code for one in await editor.diagnostics("a.md")] == ["typos/repeated-word"]
        assert editor.messages == [f"copydesk: {tmp_path / 'accepted.txt'}: added: embarassing"]
        assert (tmp_path / "accepted.txt").read_text() == "Aldermouth\nembarassing\nZell\n"

    telling(story)


def test_without_an_accept_file_the_editor_is_told_how_to_have_one(telling: Telling) -> None:
    async def story(editor: Any) -> None:
        found = await editor.open("a.md", "It was embarassing.\n")
        offered = await editor.actions("a.md", found[0].range)
        await editor.execute(offered["Accept “embarassing”"].command)
        (said,) = await editor.until(lambda: editor.messages)
        assert "copydesk init" in said

    telling(story)


def test_a_finding_is_ignored_where_it_stands(telling: Telling) -> None:
    async def story(editor: Any) -> None:
        found = await editor.open("a.md", TEXT)
        offered = await editor.actions("a.md", found[1].range)
        left = await editor.do("a.md", offered["Ignore typos/repeated-word here"])
        assert [one.code for one in left] == ["typos/real-word"]
        comment = ' <!-- copydesk: ignore[typos/repeated-word "the the"] -->\n'
        assert editor.texts[editor.uri("a.md")] == TEXT.removesuffix("\n") + comment

    telling(story)


def test_a_configuration_counts_when_it_changes(telling: Telling, tmp_path: Path) -> None:
    async def story(editor: Any) -> None:
        config = tmp_path / "copydesk.toml"
        assert len(await editor.open("a.md", TEXT)) == 2
        config.write_text('ignore = ["typos/real-word"]\n')
        assert [one.code for one in await editor.again("a.md")] == ["typos/repeated-word"]
        config.write_text("ignore = 3\n")
        (broken,) = await editor.change("a.md", TEXT + "\nMore.\n")
        assert broken.message.startswith("not checked: copydesk.toml:1: ignore must be ")
        assert (broken.severity.name, broken.range.start.line) == ("Error", 0)
        assert await editor.actions("a.md", broken.range) == {}
        config.unlink()
        assert len(await editor.again("a.md")) == 2

    telling(story)


def test_the_editor_is_asked_to_watch_files(telling: Telling) -> None:
    from lsprotocol import types

    async def story(editor: Any) -> None:
        (asked,) = await editor.until(lambda: editor.watching)
        assert [one.method for one in asked.registrations] == ["workspace/didChangeWatchedFiles"]
        await editor.open("a.md", TEXT)
        editor.published.clear()
        (editor.folder / "copydesk.toml").write_text('select = ["typos/real-word"]\n')
        change = types.FileEvent(editor.uri("copydesk.toml"), types.FileChangeType.Created)
        editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([change]))
        assert [one.code for one in await editor.diagnostics("a.md")] == ["typos/real-word"]

    telling(story)


RULE = '''
"""A rule that leaves a trace when it is loaded."""
from pathlib import Path
from linter.api import Rule, Severity

Path(__file__).with_name("ran").write_text("x")
print("loaded")


class Trace(Rule):
    """Flags the first character."""

    severity = Severity.NOTE
    examples = ("[[A]] colour.",)

    def check(self, document):
        """Yield one finding."""
        print("checking")
        yield self.finding(document.prose[0].span(0, 1), "A trace")
'''


@pytest.mark.parametrize("options", [None, {"trusted": "yes"}])
def test_python_of_a_workspace_that_is_not_trusted_never_runs(telling: Telling, tmp_path: Path, options: Any) -> None:
    house_rule(tmp_path)

    async def story(editor: Any) -> None:
        (refused,) = await editor.open("a.md", "A colour.\n")
        assert "is a Python rule of the checked repository, which copydesk does not run" in refused.message
        assert "trust it in the editor" in refused.message
        assert not (tmp_path / "rules/house/ran").exists()

    telling(story, options=options)


def test_python_of_a_trusted_workspace_runs_and_may_print(telling: Telling, tmp_path: Path) -> None:
    house_rule(tmp_path)

    async def story(editor: Any) -> None:
        assert [one.code for one in await editor.open("a.md", "A colour.\n")] == ["house/trace"]
        assert (tmp_path / "rules/house/ran").exists()

    telling(story, options={"trusted": True})


def test_trust_ends_at_the_workspace(telling: Telling, tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    for folder in (inside, outside):
        (folder / ".git").mkdir(parents=True)
        house_rule(folder)

    async def story(editor: Any) -> None:
        editor.folder = outside
        (refused,) = await editor.open("a.md", "A colour.\n")
        assert refused.message.startswith("not checked: ")
        assert not (outside / "rules/house/ran").exists()

    telling(story, inside, options={"trusted": True})


def house_rule(folder: Path, text: str = RULE, more: str = "") -> None:
    (folder / "rules/house").mkdir(parents=True)
    (folder / "rules/house/trace.py").write_text(text)
    (folder / "copydesk.toml").write_text('packs = ["./rules"]\nselect = ["house"]\n' + more)


def test_a_rule_that_does_not_end_is_stopped(telling: Telling, tmp_path: Path) -> None:
    house_rule(tmp_path, RULE.replace('print("checking")', "while True: pass"), "time-limit = 1\n")

    async def story(editor: Any) -> None:
        (said,) = await editor.open("a.md", "A colour.\n")
        assert said.message == "house/trace did not finish: it was stopped after 1 s of CPU time"
        assert (said.code, said.severity.name) == ("house/trace", "Error")

    telling(story, options={"trusted": True})


def test_a_draft_that_is_broken_says_so_until_it_is_mended(telling: Telling) -> None:
    async def story(editor: Any) -> None:
        (said,) = await editor.open("a.md", "---\ntitle: [a\n---\n\nIt is the the end.\n")
        assert said.message.startswith("not checked: ")
        assert said.severity.name == "Error"
        assert await editor.hover("a.md", said.range.start) is None
        assert [one.code for one in await editor.change("a.md", "It is the the end.\n")] == ["typos/repeated-word"]
        (said,) = await editor.change("a.md", "---\ncopydesk:\n  ignroe: typos\n---\n\nIt is the the end.\n")
        assert "did you mean 'ignore'" in said.message

    telling(story)


ODD = [
    ("A line.\rIt is the the end.\r", (1, 6, 1, 13)),
    ("A line.\r\n\r\nIt is the the end.\r\n", (2, 6, 2, 13)),
    ("A\u2028b\x0bc\x0cd \x85 It is the the end.", (0, 16, 0, 23)),
    ("\ufeffIt is the the end.\n", (0, 7, 0, 14)),
    ("\x00\ud83d It is the the end.\n", (0, 9, 0, 16)),
]


def test_odd_characters_and_ends_of_lines(telling: Telling) -> None:
    async def story(editor: Any) -> None:
        for number, (text, place) in enumerate(ODD):
            found = await editor.open(f"{number}.txt", text, "plaintext")
            repeated = [one for one in found if one.code == "typos/repeated-word"]
            assert places(repeated) == [("typos/repeated-word", *place)]

    telling(story)


def test_each_draft_has_its_own_configuration(telling: Telling, tmp_path: Path) -> None:
    for name, rule in (("one", "typos/real-word"), ("two", "typos/repeated-word")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "copydesk.toml").write_text(f'select = ["{rule}"]\n')

    async def story(editor: Any) -> None:
        first = await editor.open("one/a.md", TEXT)
        second = await editor.open("two/a.html", "<p>They saw the the harbour.</p>", "html")
        assert places(first) == [("typos/real-word", 2, 25, 2, 36)]
        assert places(second) == [("typos/repeated-word", 0, 12, 0, 19)]
        assert await editor.change("one/a.md", "All is well.\n") == []
        assert len(await editor.again("two/a.html")) == 1

    telling(story)


def test_what_is_typed_fast_is_checked_as_it_stands_in_the_end(telling: Telling) -> None:
    async def story(editor: Any) -> None:
        await editor.open("a.md", "")
        for end in range(1, len(TEXT)):
            editor.type("a.md", TEXT[:end])
        assert len(await editor.change("a.md", TEXT)) == 2
        assert editor.published[-1].version == len(TEXT) + 1
        assert len(editor.published) < len(TEXT)

    telling(story)


def test_a_draft_that_was_never_saved(telling: Telling, tmp_path: Path) -> None:
    (tmp_path / "copydesk.toml").write_text('select = ["typos/real-word"]\n')

    async def story(editor: Any) -> None:
        assert [one.code for one in await editor.open("untitled:Untitled-1", TEXT)] == ["typos/real-word"]
        assert await editor.open("untitled:Untitled-2", "x = the the", "python") == []

    telling(story)


def test_a_draft_without_a_workspace(telling: Telling) -> None:
    async def story(editor: Any) -> None:
        assert len(await editor.open("a.md", TEXT)) == 2
        assert len(await editor.open("untitled:b", TEXT)) == 2

    telling(story, folders=False, options={"trusted": True})


def test_a_closed_draft_has_no_findings_any_more(telling: Telling) -> None:
    from lsprotocol import types

    async def story(editor: Any) -> None:
        await editor.open("a.md", TEXT)
        document = types.TextDocumentIdentifier(editor.uri("a.md"))
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(document))
        await editor.until(lambda: editor.published[-1].diagnostics == ())
        assert await editor.hover("a.md", types.Position(2, 27)) is None

    telling(story)


def test_options_that_mean_nothing_are_told(telling: Telling) -> None:
    async def story(editor: Any) -> None:
        await editor.until(lambda: len(editor.logged) == 2)
        assert editor.logged == [
            "unknown initialization option 'trustd'; did you mean 'trusted'?",
            "the initialization option 'trusted' must be true or false",
        ]

    telling(story, options={"trustd": True, "trusted": 1})


def message(**content: Any) -> bytes:
    body = json.dumps({"jsonrpc": "2.0", **content}).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


START = message(id=1, method="initialize", params={"processId": None, "rootUri": None, "capabilities": {}})


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (START + message(id=2, method="shutdown") + message(method="exit"), 0),
        (START + message(method="exit"), 1),
        (START, 1),
        (b"", 1),
    ],
)
def test_it_ends_when_the_editor_does(sent: bytes, code: int) -> None:
    command = [sys.executable, "-m", "linter", "lsp"]
    ended = subprocess.run(command, input=sent, capture_output=True, timeout=60, check=False)
    assert (ended.returncode, ended.stderr) == (code, b"")


def test_ctrl_c_ends_it() -> None:
    command = [sys.executable, "-m", "linter", "lsp"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(START)
        process.stdin.flush()
        assert process.stdout.readline().startswith(b"Content-Length: ")
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == -signal.SIGINT
