from __future__ import annotations

import os
from pathlib import Path

import pytest

from linter.document.formats import save_as
from linter.errors import ConfigError
from linter.findings.finding import Skipped
from linter.run.discovery import find_drafts
from linter.run.resolver import Resolver, RunSettings


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "b.md", "a.txt", "sub/c.html", "sub/deep/d.MD", "sub/notes.py", "sub/old.epub", ".hidden/e.md", ".f.md",
        "node_modules/g.md", ".venv/h.md", "venv/i.md",
    ):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Text.\n")
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def paths(*given: str) -> list[str]:
    return [draft.path for draft in find_drafts(given).drafts]


def test_a_folder_is_searched_for_known_extensions_in_order(drafts: Path) -> None:
    assert paths(".") == ["a.txt", "b.md", "sub/c.html", "sub/deep/d.MD"]
    assert paths("sub/") == ["sub/c.html", "sub/deep/d.MD"]
    assert paths(str(drafts / "sub")) == [f"{drafts}/sub/c.html", f"{drafts}/sub/deep/d.MD"]


def test_paths_are_written_without_what_says_nothing(drafts: Path) -> None:
    assert paths("./sub/c.html", ".//a.txt", "././b.md") == ["a.txt", "b.md", "sub/c.html"]
    assert [one.file for one in find_drafts(["."]).skipped] == ["."]
    ((path, _),) = find_drafts(["./nowhere.md"]).failures
    assert path == "nowhere.md"


def test_what_is_hidden_is_checked_when_it_is_named(drafts: Path) -> None:
    assert paths(".f.md", ".hidden", "node_modules") == [".f.md", ".hidden/e.md", "node_modules/g.md"]


def test_every_draft_is_found_once(drafts: Path) -> None:
    (drafts / "link.md").symlink_to("b.md")
    found = paths("b.md", "b.md", "sub", "sub/c.html", str(drafts / "b.md"), "link.md")
    assert found == ["b.md", "sub/c.html", "sub/deep/d.MD"]


def test_word_documents_are_counted_in_a_folder_and_refused_by_name(drafts: Path) -> None:
    found = find_drafts(["sub"])
    assert [(one.file, one.rule) for one in found.skipped] == [("sub", None)]
    assert found.skipped[0].reason.startswith("1 .epub: unsupported formats")
    found = find_drafts(["sub/old.epub", "a.txt"])
    assert [path for path, _ in found.failures] == ["sub/old.epub"]
    assert found.failures[0][1].startswith(".epub files are not supported; save such drafts as Markdown")
    assert [draft.path for draft in found.drafts] == ["a.txt"]


def test_links_to_folders_are_not_followed_but_listed(drafts: Path) -> None:
    (drafts / "sub" / "loop").symlink_to(drafts)
    found = find_drafts(["sub"])
    assert [draft.path for draft in found.drafts] == ["sub/c.html", "sub/deep/d.MD"]
    assert Skipped("link to a folder; name it on the command line to check it", file="sub/loop") in found.skipped
    assert "sub/loop/a.txt" in paths("sub/loop")


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("gone.md", "no such file or directory"),
        ("empty", "no drafts found in this folder (supported: .md, "),
        ("sub/notes.py", "unsupported file type '.py' (supported: .md,"),
        ("nul\0.md", "null"),
    ],
)
def test_what_can_not_be_checked_is_a_failure(drafts: Path, path: str, reason: str) -> None:
    found = find_drafts([path, "a.txt"])
    assert [draft.path for draft in found.drafts] == ["a.txt"]
    ((failed, said),) = found.failures
    assert failed == path
    assert reason in said


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_folder_that_can_not_be_read_is_a_failure(drafts: Path) -> None:
    (drafts / "sub" / "deep").chmod(0)
    try:
        found = find_drafts(["sub"])
    finally:
        (drafts / "sub" / "deep").chmod(0o755)
    assert found.failures == (("sub/deep", "permission denied"),)


def test_as_says_what_named_files_are(drafts: Path) -> None:
    found = find_drafts(["sub/notes.py", "a.txt", "sub"], format="plain")
    assert {draft.path: draft.format for draft in found.drafts} == {
        "a.txt": "plain", "sub/c.html": "html", "sub/deep/d.MD": "markdown", "sub/notes.py": "plain",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("format_", "name", "outcome"),
    [
        (None, None, ("<stdin>", "plain")),
        (None, "x/a.md", ("x/a.md", "markdown")),
        ("html", "x/a.md", ("x/a.md", "html")),
        ("markdown", None, ("<stdin>", "markdown")),
    ],
)
def test_standard_input(format_: str | None, name: str | None, outcome: tuple[str, str]) -> None:
    (draft,) = find_drafts(["-", "-"], format=format_, stdin=b"Text.", stdin_filename=name).drafts
    assert (draft.path, draft.format) == outcome
    assert draft.read(None).text == "Text."


def test_standard_input_of_an_unknown_kind_is_a_failure() -> None:
    found = find_drafts(["-"], stdin=b"Text.", stdin_filename="a.epub")
    assert found.drafts == ()
    assert found.failures[0][0] == "a.epub"


class TestLinks:
    """Links in a folder that is searched, and links that are named."""

    SKIPPED = "link to a file outside this folder's drafts; name it on the command line to check it"

    @pytest.mark.parametrize(
        "target", ["/proc/self/environ", "/dev/zero", "../outside.md", ".f.md", "sub/notes.py", ".hidden/e.md", "sub"]
    )
    def test_a_link_to_anything_but_a_draft_of_the_folder_is_said(self, drafts: Path, target: str) -> None:
        (drafts.parent / "outside.md").write_text("Text.\n")
        (drafts / "sub" / "link.md").symlink_to(target if target.startswith("/") else f"../{target}")
        found = find_drafts(["."])
        assert [draft.path for draft in found.drafts] == ["a.txt", "b.md", "sub/c.html", "sub/deep/d.MD"]
        (skipped,) = [one for one in found.skipped if one.file == "sub/link.md"]
        assert skipped.reason == (
            "link to a folder; name it on the command line to check it" if target == "sub" else self.SKIPPED
        )
        assert found.failures == ()

    def test_a_link_through_a_linked_folder_is_one_too(self, drafts: Path) -> None:
        (drafts.parent / "elsewhere").mkdir()
        (drafts.parent / "elsewhere" / "secret.md").write_text("Text.\n")
        (drafts / "sub" / "way").symlink_to(drafts.parent / "elsewhere")
        (drafts / "sub" / "link.md").symlink_to("way/secret.md")
        found = find_drafts(["sub"])
        assert [draft.path for draft in found.drafts] == ["sub/c.html", "sub/deep/d.MD"]
        assert Skipped(self.SKIPPED, file="sub/link.md") in found.skipped

    def test_a_link_to_a_draft_that_is_found_anyway_needs_no_word(self, drafts: Path) -> None:
        (drafts / "a-first.md").symlink_to("sub/deep/d.MD")
        (drafts / "sub" / "back.txt").symlink_to("../a.txt")
        found = find_drafts(["sub", "a.txt", "."])
        assert [draft.path for draft in found.drafts] == ["a.txt", "b.md", "sub/c.html", "sub/deep/d.MD"]
        assert [one.file for one in found.skipped] == ["sub", "."]

    def test_a_link_that_is_named_is_followed(self, drafts: Path) -> None:
        (drafts / "sub" / "link.md").symlink_to("../.f.md")
        assert paths("sub/link.md") == ["sub/link.md"]
        assert paths("sub/link.md", ".f.md") == [".f.md"]
        assert paths("sub", "sub/link.md") == ["sub/c.html", "sub/deep/d.MD", "sub/link.md"]
        assert not [one for one in find_drafts(["sub", "sub/link.md"]).skipped if one.file == "sub/link.md"]

    def test_a_folder_of_links_alone_holds_no_draft_unless_they_lead_to_one(self, drafts: Path) -> None:
        (drafts / "empty" / "link.md").symlink_to("../.f.md")
        found = find_drafts(["empty"])
        assert found.skipped == (Skipped(self.SKIPPED, file="empty/link.md"),)
        assert [path for path, _ in found.failures] == ["empty"]
        (drafts / "empty" / "link.md").unlink()
        (drafts / "empty" / "link.md").symlink_to("../b.md")
        assert find_drafts(["empty", "b.md"]).failures == ()


def _made(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def test_plain_text_that_is_no_draft_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    names = ("requirements.txt", "requirements-dev.txt", "robots.txt", "LICENSE.txt", "CMakeLists.txt", "words.txt")
    story = "The ferry was late.\nNobody knew why.\n" * 20
    _made(tmp_path, dict.fromkeys((f"a/{name}" for name in names), "Text.\n"))
    _made(tmp_path, {"a/names.txt": "harbour\nNorth Pier\n" * 20, "a/poem.txt": story, "a/required.txt": story})
    _made(tmp_path, {"a/house.txt": "# words of the house\npersonal_ws-1.1 en 30 utf-8\n" + "harbour\npier\n" * 20})
    found = find_drafts(["a"])
    assert [draft.path for draft in found.drafts] == ["a/poem.txt", "a/required.txt"]
    assert found.skipped == (
        Skipped("8 .txt: no drafts by their names, or lists of words; name a file to check it", file="a"),
    )
    assert paths("a/robots.txt") == ["a/robots.txt"]


def test_what_generators_build_is_left_out_and_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    built = [
        "_build/html/a.html",
        "_site/index.html",
        "public/index.html",
        "vendor/x/a.md",
        "templates/page.html",
        "node_modules/a.md",
    ]
    _made(tmp_path, dict.fromkeys([*built, "news/public/story.md", "news/templates/letter.md"], "Text.\n"))
    found = find_drafts(["."])
    assert [draft.path for draft in found.drafts] == ["news/public/story.md", "news/templates/letter.md"]
    assert [one.file for one in found.skipped] == ["_build", "_site", "public", "templates", "vendor"]
    assert paths("public", "_site") == ["_site/index.html", "public/index.html"]


def test_as_widens_a_search(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    _made(tmp_path, dict.fromkeys(["a.qmd", "b.mkd", "c.epub", "d.txt", "e.py"], "Text.\n"))
    found = find_drafts(["."], format="markdown")
    assert [(draft.path, draft.format) for draft in found.drafts] == [
        ("a.qmd", "markdown"),
        ("b.mkd", "markdown"),
        ("d.txt", "plain"),
    ]
    assert found.skipped[0].reason.startswith("1 .epub: unsupported formats")


def test_a_configuration_maps_extensions_to_formats(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    _made(tmp_path, dict.fromkeys(["a.mkd", "b.txt", "c/d.mkd", "e.copy"], "Text.\n"))
    _made(tmp_path, {"copydesk.toml": "[formats]\nmkd = 'html'\n'.TXT' = 'markdown'\ncopy = 'plain'\n"})
    _made(tmp_path, {"c/copydesk.toml": ""})
    found = Resolver(RunSettings()).drafts(["."])
    assert [(draft.path, draft.format) for draft in found.drafts] == [
        ("a.mkd", "html"),
        ("b.txt", "markdown"),
        ("e.copy", "plain"),
    ]
    assert found.skipped == (Skipped(f"1 .mkd: unsupported formats; {save_as()}", file="."),)
    assert [draft.format for draft in Resolver(RunSettings()).drafts(["a.mkd"]).drafts] == ["html"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("mkd = 'markdwon'", "unknown format 'markdwon'"),
        ("'a.b' = 'html'", "'a.b' in formats is not an extension of files"),
    ],
)
def test_formats_that_can_not_be_meant(tmp_path: Path, line: str, said: str) -> None:
    _made(tmp_path, {"copydesk.toml": f"[formats]\n{line}\n"})
    with pytest.raises(ConfigError, match=said):
        Resolver(RunSettings()).drafts([str(tmp_path)])
