"""`--fix` on files: whatever their bytes and markup, nothing changes but the words that are fixed."""

from __future__ import annotations

import codecs
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.fixes.drafts import Fixer
from linter.run.discovery import Draft
from linter.run.resolver import InForce, Resolver, RunSettings

RULE = """
kind = "replace"
severity = "warning"
message = "not {text}"
safety = "safe"
examples = ["The [[colour=>color]] held.", "The color held."]
[swap]
colour = "color"
centre = "center"
"""

PROSE = ["colour", "a colour", "x", "é", "—", "A", "colour’s", "\u00ad", "1.", "(colour)"]
"""Pieces in which the word is to be fixed, in any format."""
QUOTED = [
    "“centre”",
    "“the centre, he said”",
    "http://example.org/centre",
    "drafts/centre/a.md",
    "centre.html",
    "a@centre.org",
]
"""Pieces in which nothing may change, in any format."""
MARKDOWN = [
    "*colour*", "**a colour**", "[colour](centre.html)", "[x](centre.html)", "![x](centre.png)", "`centre`",
    "``a `centre` b``", "\n\nx\n\n    centre\n\nx\n\n", "\n\n```\ncentre\n```\n\n", "\\`", "cen*tre*",
]  # fmt: skip
HTML = [
    "<b>colour</b>", "<!-- centre -->", "<a href='centre.html'>x</a>", "<p>colour</p>", "&amp;",
    "\n\n<script>centre</script>\n\n", "<code>centre</code>", "\n\n<style>.centre {}</style>\n\n", "cen<i>tre</i>",
    "ce&#110;tre",
]  # fmt: skip
"""Pieces with markup: the other word stands only where nothing may change."""
PIECES = {"a.txt": PROSE + QUOTED, "a.md": PROSE + QUOTED + MARKDOWN + HTML, "a.html": PROSE + QUOTED + HTML}
BREAKS = [" ", " ", " ", "\n", "\n\n", "\n\n> ", "\n\n- ", "\n\n# ", ", "]
FRONT = ["", "---\ntitle: A colour\ncentre: centre\n---\n\n", "---\ntitle: 'It''s a colour'\ntags: [centre]\n---\n\n"]
ENCODINGS = ["utf-8", "utf-8 with a mark", "windows-1252", "latin-1"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A house whose only rule writes words otherwise."""
    folder = tmp_path_factory.mktemp("house")
    (folder / ".git").mkdir()
    (folder / "rules" / "house").mkdir(parents=True)
    (folder / "rules" / "house" / "spelling.toml").write_text(RULE, encoding="utf-8")
    (folder / "copydesk.toml").write_text('packs = ["./rules"]\nselect = ["house"]\n', encoding="utf-8")
    return folder


def fix_file(path: Path, encoding: str | None = None) -> tuple[int, list[str]]:
    """How many edits were made in a file, and what went wrong."""
    result = Fixer().check(Draft(str(path)), _in_force(path.parent, encoding))
    return result.fixed, [failure.reason for failure in result.failures]


def _in_force(folder: Path, encoding: str | None) -> InForce:
    overrides = {"languagetool": "off"} | ({"encoding": encoding} if encoding else {})
    settings = RunSettings(config=folder / "copydesk.toml", overrides=overrides, cache=False)
    return Resolver(settings).for_draft(Draft(str(folder / "a.md")))


class Case(NamedTuple):
    """A draft to be fixed."""

    name: str
    text: str
    encoding: str

    @property
    def codec(self) -> str:
        """What the configuration says of the encoding."""
        return "utf-8" if self.encoding == "utf-8 with a mark" else self.encoding

    @property
    def data(self) -> bytes:
        """The file."""
        return (codecs.BOM_UTF8 if self.encoding == "utf-8 with a mark" else b"") + self.text.encode(self.codec)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Drafts of any format, with any line ends, in several encodings."""
    name = draw(st.sampled_from(sorted(PIECES)))
    pieces = draw(st.lists(st.tuples(st.sampled_from(PIECES[name]), st.sampled_from(BREAKS)), max_size=14))
    front = draw(st.sampled_from(FRONT)) if name != "a.html" else ""
    text = front + "".join(piece + after for piece, after in pieces)
    encoding = draw(st.sampled_from(ENCODINGS))
    if encoding == "latin-1":
        text = text.translate({ord("—"): "-", ord("“"): "«", ord("”"): "»", ord("’"): "'"})
    ends = ["\n", "\r\n", "\r"]
    return Case(name, text.replace("\n", draw(st.sampled_from(ends))), encoding)


@given(case=cases())
def test_undoing_the_fixes_gives_the_bytes_that_were_there(folder: Path, case: Case) -> None:
    path = folder / case.name
    path.write_bytes(case.data)
    in_force = _in_force_as(folder, case.codec)
    result = Fixer().check(Draft(str(path)), in_force)
    after = path.read_bytes()
    assert result.failures == ()
    assert after.replace(b"color", b"colour") == case.data  # so that every "centre" is there, too
    assert after.count(b"color") == result.fixed
    again = Fixer().check(Draft(str(path)), in_force)
    assert (again.fixed, again.failures) == (0, ())
    assert path.read_bytes() == after
    assert [entry.name for entry in folder.iterdir() if entry.name.endswith(".tmp")] == []


@cache
def _in_force_as(folder: Path, codec: str) -> InForce:
    return _in_force(folder, None if codec == "utf-8" else codec)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("A colour.\n".encode("utf-16"), None),
        (b"A colour, caf\xe9.\n", None),
        ("A colour —.\n".encode("windows-1252"), "ascii"),
    ],
)
def test_bytes_that_cannot_be_read_stay(folder: Path, data: bytes, encoding: str | None) -> None:
    path = folder / "b.md"
    path.write_bytes(data)
    made, wrong = fix_file(path, encoding)
    assert (made, len(wrong)) == (0, 1)
    assert path.read_bytes() == data


def test_a_file_that_cannot_be_written_stays_and_that_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "c.md"
    path.write_text("A colour.\n")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    made, wrong = fix_file(path)
    assert (made, wrong) == (0, ["not fixed: no space left on device"])
    assert path.read_text() == "A colour.\n"


def test_rules_whose_fixes_never_end_are_failures_and_the_draft_gets_the_others(folder: Path) -> None:
    endless = RULE.replace("colour=>color", "grey=>grey grey").replace("The color held.", "It held.")
    endless = endless.split("[swap]")[0] + '[swap]\ngrey = "grey grey"\n'
    rule = folder / "rules" / "house" / "endless.toml"
    rule.write_text(endless, encoding="utf-8")
    path = folder / "d.md"
    path.write_text("A grey colour.\n")
    try:
        made, wrong = fix_file(path)
    finally:
        rule.unlink()
    assert (made, wrong) == (1, ["not fixed: applying its safe fixes never ends, because each causes a new one"])
    assert path.read_text() == "A grey color.\n"
