"""What is offered about a finding, in every format of text; each edit is made, and the new text is checked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pygls", reason="pygls is not installed; it is in copydesk[lsp]")

from lsprotocol.types import Diagnostic, Position, Range

from linter.lsp.actions import actions
from linter.lsp.drafts import Checked, Drafts, Place
from linter.lsp.places import Places


@pytest.fixture(autouse=True)
def no_server_of_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COPYDESK_LANGUAGETOOL_URL", raising=False)


NOWHERE = Diagnostic(Range(Position(0, 0), Position(0, 0)), "")


@pytest.fixture
def drafts() -> Drafts:
    return Drafts()


def place(folder: Path, name: str) -> Place:
    return Place(str(folder / name), "", trusted=False)


def offered(checked: Checked, rule: str = "typos/repeated-word") -> dict[str, Any]:
    (finding,) = (one for one in checked.result.findings if one.rule == rule)
    return {one.title: one for one in actions(checked, finding, NOWHERE, "uri", Places(checked.text))}


def edited(text: str, action: Any) -> str:
    ((_, (edit,)),) = action.edit.changes.items()
    lines = text.split("\n")

    def offset(where: Position) -> int:
        return sum(len(line) + 1 for line in lines[: where.line]) + where.character  # of texts in the BMP

    return text[: offset(edit.range.start)] + str(edit.new_text) + text[offset(edit.range.end) :]


HERE = [
    ("a.md", "Saw the the pier.\nGone.\n", "Saw the the pier. <!-- {} -->\nGone.\n"),
    ("a.md", "- one\n- saw the the pier  \n  gone\n", "- one\n- saw the the pier <!-- {} -->  \n  gone\n"),
    ("a.md", "Saw the\nthe pier.\n", "Saw the\nthe pier. <!-- {} -->\n"),
    ("a.md", "> Saw the the pier.\n", "> Saw the the pier. <!-- {} -->\n"),
    ("a.md", "# Back at the the pier\n\nAll well.\n", "# Back at the the pier <!-- {} -->\n\nAll well.\n"),
    ("a.mdx", "Saw the the pier.\n", "Saw the the pier. {{/* {} */}}\n"),
    ("a.html", "<p>Saw the the pier.</p>\n", "<p>Saw the the pier.</p> <!-- {} -->\n"),
    ("a.rst", "One.\n\nSaw the the pier.\n", "One.\n\n.. <!-- {} -->\n\nSaw the the pier.\n"),
    ("a.adoc", "One.\n\nSaw the the pier.\n", "One.\n\n// <!-- {} -->\nSaw the the pier.\n"),
]


@pytest.mark.parametrize(("name", "text", "new"), HERE)
def test_ignoring_here(drafts: Drafts, tmp_path: Path, name: str, text: str, new: str) -> None:
    where = place(tmp_path, name)
    action = offered(drafts.check(text, where))["Ignore typos/repeated-word here"]
    after = edited(text, action)
    words = "the the"
    assert after == new.format(f'copydesk: ignore[typos/repeated-word "{words}"]')
    assert drafts.check(after, where).result.findings == ()


DRAFT = [
    ("a.md", "Saw the the pier.\n", "<!-- {} -->\nSaw the the pier.\n"),
    (
        "a.md",
        "---\ntitle: At the the pier\n---\n\nAll well.\n",
        "---\ntitle: At the the pier\n---\n\n<!-- {} -->\n\nAll well.\n",
    ),
    (
        "a.txt",
        "At sea\n\nSaw the the pier.\n",
        "---\ncopydesk:\n  ignore: [typos/repeated-word]\n---\n\nAt sea\n\nSaw the the pier.\n",
    ),
    (
        "a.txt",
        "---\ntitle: At sea\n---\nSaw the the pier.\n",
        "---\ntitle: At sea\ncopydesk:\n  ignore: [typos/repeated-word]\n---\nSaw the the pier.\n",
    ),
]


@pytest.mark.parametrize(("name", "text", "new"), DRAFT)
def test_ignoring_in_the_whole_draft(drafts: Drafts, tmp_path: Path, name: str, text: str, new: str) -> None:
    where = place(tmp_path, name)
    action = offered(drafts.check(text, where))["Ignore typos/repeated-word in this draft"]
    after = edited(text, action)
    assert after == new.format('copydesk: file-ignore[typos/repeated-word "the the"]')
    assert drafts.check(after, where).result.findings == ()


def test_nothing_is_offered_that_does_not_help(drafts: Drafts, tmp_path: Path) -> None:
    """Front matter holds no comment, and a plain draft none either."""
    matter = "---\ntitle: At the the pier\n---\n\nAll well.\n"
    assert "Ignore typos/repeated-word here" not in offered(drafts.check(matter, place(tmp_path, "a.md")))
    assert "Ignore typos/repeated-word here" not in offered(
        drafts.check("Saw the the pier.\n", place(tmp_path, "a.txt"))
    )
    split = offered(drafts.check("Saw the *the* pier.\n", place(tmp_path, "a.md")))
    assert [title for title in split if title.startswith("Replace")] == [], "it would lose the emphasis"
    assert [title for title in split if title.startswith("Accept")] == []


def test_words_of_a_quotation_are_replaced_by_hand_alone(drafts: Drafts, tmp_path: Path) -> None:
    checked = drafts.check("“We saw the the pier,” he said.\n", place(tmp_path, "a.md"))
    action = offered(checked)["Replace with “the” in a quotation"]
    assert action.is_preferred is None
    assert edited(checked.text, action) == "“We saw the pier,” he said.\n"


def test_a_comment_that_silences_nothing_is_taken_out(drafts: Drafts, tmp_path: Path) -> None:
    text = "All well.\n\n<!-- copydesk: ignore[typos] x -->\nAll well.\n"
    checked = drafts.check(text, place(tmp_path, "a.md"))
    (action,) = offered(checked, "suppressions/unused").values()
    assert action.title == "Delete these words"
    assert edited(text, action) == "All well.\n\nAll well.\n"


class TestDrafts:
    def test_a_draft_that_did_not_change_is_not_checked_again(self, drafts: Drafts, tmp_path: Path) -> None:
        where = place(tmp_path, "a.md")
        first = drafts.check("Saw the the pier.\n", where)
        assert drafts.check("Saw the the pier.\n", where) is first
        assert drafts.check("Saw the pier.\n", where) is not first

    def test_a_change_of_what_it_depends_on_counts(self, drafts: Drafts, tmp_path: Path) -> None:
        where, config, words = place(tmp_path, "a.md"), tmp_path / "copydesk.toml", tmp_path / "words.txt"

        def found() -> list[str]:
            return [one.rule for one in drafts.check("It was embarassing.\n", where).result.findings]

        assert found() == ["typos/misspelling"]
        config.write_text('accept-files = ["words.txt"]\n')
        assert found() == []
        assert [one.reason for one in drafts.check("", where).result.failures] != []
        words.write_text("embarassing\n")
        assert found() == []
        assert drafts.check("", where).result.failures == ()
        words.write_text("embarass\n")
        assert found() == ["typos/misspelling"]
        (tmp_path / "rules/house").mkdir(parents=True)
        config.write_text('packs = ["./rules"]\nselect = ["house"]\n')
        assert found() == []
        rule = 'kind = "forbid"\nseverity = "note"\nmessage = "x"\nphrases = ["was"]\nexamples = ["[[was]]", "is"]\n'
        (tmp_path / "rules/house/past.toml").write_text(rule)
        assert [one.reason for one in drafts.check("It was.\n", where).result.failures] == []
        assert found() == ["house/past"]

    @pytest.mark.parametrize(
        ("name", "language"),
        [("a.py", "python"), ("a.docx", "plaintext"), ("requirements.txt", "plaintext"), ("archive/a.md", "markdown")],
    )
    def test_what_is_no_draft(self, drafts: Drafts, tmp_path: Path, name: str, language: str) -> None:
        (tmp_path / "copydesk.toml").write_text('exclude = ["archive/**"]\n')
        checked = drafts.check("Saw the the pier.\n", Place(str(tmp_path / name), language, trusted=False))
        assert (checked.result.findings, checked.result.failures) == ((), ())

    def test_the_language_counts_where_no_extension_says_the_format(self, drafts: Drafts, tmp_path: Path) -> None:
        checked = drafts.check("Saw the the pier.\n", Place(str(tmp_path / "draft"), "markdown", trusted=False))
        assert [one.rule for one in checked.result.findings] == ["typos/repeated-word"]

    def test_a_draft_that_is_too_long(self, drafts: Drafts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("linter.lsp.drafts.LARGEST", 10)
        (failure,) = drafts.check("Saw the the pier.\n", place(tmp_path, "a.md")).result.failures
        assert failure.reason.startswith("larger than ")

    def test_a_workspace_that_is_not_trusted_names_no_file_outside(self, drafts: Drafts, tmp_path: Path) -> None:
        from linter.errors import UsageError

        (tmp_path / "in").mkdir()
        (tmp_path / "profile").write_text("")
        (tmp_path / "in/copydesk.toml").write_text('accept-files = ["../profile"]\n')
        with pytest.raises(UsageError, match="outside of the workspace"):
            drafts.accept("word", place(tmp_path, "in/a.md"))
        assert (tmp_path / "profile").read_text() == ""

    @pytest.mark.parametrize(("trusted", "asked"), [(False, []), (True, ["languagetool-url"])])
    def test_a_workspace_that_is_not_trusted_sends_nothing_anywhere(
        self, drafts: Drafts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trusted: bool, asked: list[str]
    ) -> None:
        said: list[str] = []

        def asking(in_force: Any, _path: str) -> Any:
            said.append("languagetool-url")
            return in_force

        monkeypatch.setattr("linter.embed.asking", asking)
        (tmp_path / "copydesk.toml").write_text('languagetool-url = "http://127.0.0.1:9/"\n')
        drafts.check("", Place(str(tmp_path / "a.md"), "", trusted=trusted))
        assert said == asked


def test_without_its_packages_the_command_says_what_to_install(copydesk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    for name in [one for one in sys.modules if one.startswith(("linter.lsp", "pygls"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pygls", None)
    answer = copydesk("lsp")
    assert (answer.code, "pygls is not installed; run: pip install 'copydesk[lsp]'" in answer.err) == (2, True)


def test_findings_that_are_not_listed_are_told(drafts: Drafts, tmp_path: Path) -> None:
    from linter.lsp.answers import diagnostics, notices

    checked = drafts.check("Saw the the pier.\n\n" * 102, place(tmp_path, "a.md"))
    told = [one for one in diagnostics(checked, "uri", Places(checked.text), related=True) if "more" in one.message]
    assert [(one.code, one.message.partition(":")[0]) for one in told] == [
        ("typos/repeated-word", "typos/repeated-word found 2 more")
    ]
    assert notices(checked) == []


def test_what_was_left_out_is_for_the_log(drafts: Drafts, tmp_path: Path) -> None:
    from linter.lsp.answers import diagnostics, notices

    checked = drafts.check("---\nlang: fr\n---\n\nLe port est le le lieu.\n", place(tmp_path, "a.md"))
    assert diagnostics(checked, "uri", Places(checked.text), related=True) == []
    assert notices(checked) == ["skipped: rules for English do not run: the draft is in 'fr'"]
