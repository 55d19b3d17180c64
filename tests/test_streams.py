"""What is printed steers no terminal and starts no command of a CI service, and means what it meant."""

from __future__ import annotations

import io
import json
import re
from typing import Any
from xml.etree.ElementTree import Element, fromstring, tostring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.errors import OutputError
from linter.streams import Stream, as_commands, as_json, as_xml, for_people, line_of_command

_WEIGHTLESS = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]"
)
"""What a search by the rules of a language passes over."""


def commands(text: str) -> list[str]:
    """The lines in which the services find a command, read as their own programs read them."""
    found = []
    for line in re.split("\r\n|\r|\n", text):
        seen = _WEIGHTLESS.sub("", line)
        if seen.lstrip().startswith("::") or re.search(r"##\[|##vso\[|##teamcity\[", seen, re.IGNORECASE):
            found.append(line)
    return found


HOSTILE = [
    "::stop-commands::x",
    " \t ::error::x",
    "a\n::error::x",
    "a\r::error::x",
    "a\r\n::error::x",
    "\ufeff::error::x",
    "\u200d:\u200d:error::x",
    ":\ufe0f:error::x",
    "##[stop-commands]x",
    "words ##[add-mask]x",
    "#\u200d#\ufe0f[stop-commands]x",
    "#\u034f#\u200b[stop-commands]x",
    "####[group]x",
    "##vso[task.setvariable variable=x]y",
    "##VSO[task.x]y",
    "##v\u200dso[task.x]y",
    "##teamcity[testFailed name='x']",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_starts_no_command(text: str) -> None:
    assert commands(text)
    shown = for_people(text)
    assert commands(shown) == []
    assert len(shown) == len(text.replace("\ufeff", ""))
    assert line_of_command(text) is not None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::x", "∶:x"),
        ("  ::x\n##[y]", "  ∶:x\n♯#[y]"),
        ("a ::b ## c # [d]: e\n", "a ::b ## c # [d]: e\n"),
        ("##\n[a]\n", "##\n[a]\n"),
        ("section_start:1:a and section_end:2:a\n", "section_start∶1:a and section_end∶2:a\n"),
        ("section_start: what it means\n", "section_start: what it means\n"),
    ],
)
def test_other_text_is_left_alone(text: str, shown: str) -> None:
    assert for_people(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b]0;title\x07", "␛[31mred␛]0;title␇"),
        ("\x9b31m\x9d0;t\x9c\x7f", "\ufffd31m\ufffd0;t\ufffd\ufffd"),
        ("\u202etxt.exe\u2066\u200f", "\ufffdtxt.exe\ufffd\ufffd"),
        ("section_start:1:a\r\x1b[0Kb", "section_start∶1:a ␛[0Kb"),
        ("a\udcffb", "a\ufffdb"),
        ("one\ntwo\tthree\n", "one\ntwo three\n"),
    ],
)
def test_text_steers_no_terminal(text: str, shown: str) -> None:
    assert for_people(text) == shown


PIECES = st.text(st.sampled_from('#:[v so]\n\r\t\x1b\x9b\u200d\ufe0f\u202e\ufeff\xa0é😀&<"\\')) | st.sampled_from(
    HOSTILE
)
VALUES = st.lists(PIECES | st.text(), max_size=4).map("".join)


@given(VALUES)
def test_any_text(text: str) -> None:
    shown = for_people(text)
    assert commands(shown) == []
    assert all(one.isprintable() or one in "\n\u200d" for one in shown)
    assert for_people(shown) == shown


@given(st.dictionaries(VALUES, VALUES, max_size=3), st.sampled_from([None, 1]))
def test_any_json_means_the_same(value: dict[str, str], indent: int | None) -> None:
    harmless = as_json(json.dumps(value, ensure_ascii=False, indent=indent) + "\n")
    assert commands(harmless) == []
    assert json.loads(harmless) == value
    assert all(one.isprintable() or one == "\n" for one in harmless)


@given(st.lists(VALUES, max_size=3))
def test_any_xml_means_the_same(values: list[str]) -> None:
    illegal = re.compile(r"[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
    root = Element("a", {f"b{number}": illegal.sub("", one) for number, one in enumerate(values)})
    root.text = illegal.sub("", "".join(values))
    written = tostring(root, encoding="unicode")
    harmless = as_xml(written + "\n")
    assert commands(harmless) == []
    assert all(one.isprintable() or one == "\n" for one in harmless)
    read = fromstring(harmless)
    assert read.attrib == root.attrib
    assert (read.text or "") == root.text


def test_our_own_commands_are_no_others() -> None:
    report = (
        "::error title=copydesk,file=a##[b].md::##vso[x]%0A::x\n::debug::y\n  ::error title=z::\ncopydesk: 3 more\n"
    )
    assert as_commands(report).splitlines() == [
        "::error title=copydesk,file=a♯#[b].md::♯#vso[x]%0A::x",
        "∶:debug::y",
        "  ∶:error title=z::",
        "copydesk: 3 more",
    ]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("size", [1, 2, 3])
@pytest.mark.parametrize("flush", [False, True])
def test_a_command_in_pieces_is_none_either(text: str, size: int, flush: bool) -> None:
    below = io.StringIO()
    stream = Stream(below, "it")
    for start in range(0, len(text), size):
        print(text[start : start + size], end="", file=stream, flush=flush)
    stream.flush()
    assert commands(below.getvalue()) == []
    assert len(below.getvalue()) == len(text.replace("\ufeff", ""))


def test_what_is_printed_in_pieces_is_read_as_a_whole() -> None:
    below = io.StringIO()
    stream = Stream(below, "it")
    print("a", "::b", "C#", file=stream)
    print("x", end="", file=stream)
    assert below.getvalue() == "a ::b C#\n"
    stream.flush()
    assert below.getvalue() == "a ::b C#\nx"
    stream.write("y" * 5000)
    assert len(below.getvalue()) == 5010


class Terminal(io.StringIO):
    """A terminal."""

    def isatty(self) -> bool:
        """It is one."""
        return True


def test_a_terminal_shows_what_would_be_a_command_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    below = Terminal()
    Stream(below, "it").write("##[a] \x1b[1;31mred\x1b[0m \x1b[2J\x1b]0;title\n")
    assert below.getvalue() == "##[a] \x1b[1;31mred\x1b[0m ␛[2J␛]0;title\n"
    monkeypatch.setenv("TF_BUILD", "True")
    Stream(below, "it").write("##[a]\n")
    assert below.getvalue().endswith("♯#[a]\n")


class Bytes(io.TextIOWrapper):
    """A stream whose bytes can be looked at."""

    def __init__(self, encoding: str = "utf-8") -> None:
        super().__init__(io.BytesIO(), encoding=encoding)

    @property
    def written(self) -> bytes:
        """What was written so far."""
        below: Any = self.buffer
        written: bytes = below.getvalue()
        return written


@pytest.mark.parametrize(
    ("encoding", "written"),
    [
        ("utf-8", "“é”\n".encode()),
        ("ascii", b"\\u201c\\xe9\\u201d\n"),
        ("latin-1", b"\\u201c\xe9\\u201d\n"),
    ],
)
def test_what_an_encoding_lacks_is_an_escape(encoding: str, written: bytes) -> None:
    below = Bytes(encoding)
    Stream(below, "it").write("“é”\n")
    assert below.written == written


@pytest.fixture(params=["GITHUB_ACTIONS", "GITLAB_CI", "TF_BUILD", "TEAMCITY_VERSION"])
def _job(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(request.param, {"TF_BUILD": "True"}.get(request.param, "true"))


class Sparing(io.RawIOBase):
    """Takes a few bytes at a time, as a pipe or a disk may, and no more than `room` in all."""

    def __init__(self, room: int) -> None:
        self.taken = b""
        self._room = room

    def writable(self) -> bool:
        """It is."""
        return True

    def write(self, data: Any) -> int | None:
        """Take three bytes at most."""
        taken = bytes(data[: min(3, self._room - len(self.taken))])
        self.taken += taken
        return len(taken) or None


def test_what_the_system_takes_in_pieces_is_written_whole_or_told() -> None:
    below = Sparing(100)
    Stream(io.TextIOWrapper(below, encoding="utf-8", write_through=True), "it").write("“a” long line\n")  # type: ignore[type-var]
    assert below.taken.decode() == "“a” long line\n"
    below = Sparing(5)
    stream = Stream(io.TextIOWrapper(below, encoding="utf-8", write_through=True), "it")  # type: ignore[type-var]
    with pytest.raises(OutputError, match="it can't be written to: resource temporarily unavailable"):
        stream.write("a long line\n")
    with pytest.raises(OutputError, match="it can't be written to: resource temporarily unavailable"):
        stream.write("another\n")
    assert below.taken == b"a lon"


def test_bytes_for_a_program_are_written_as_they_are() -> None:
    below = Bytes()
    Stream(below, "it").write_exactly(b"\xff::error::x\r\n\x1b")
    assert below.written == b"\xff::error::x\r\n\x1b"


@pytest.mark.usefixtures("_job")
@pytest.mark.parametrize(("data", "line"), [(b"a\n ::error::x\n", 2), (b"+##[x]y", 1), (b" \xff#\xe2\x80\x8d#[", 1)])
def test_bytes_for_a_program_that_would_command_are_refused_in_a_job(data: bytes, line: int) -> None:
    below = Bytes()
    with pytest.raises(OutputError, match=f"the CI service would read line {line} as a command"):
        Stream(below, "it").write_exactly(data)
    assert below.written == b""
    Stream(below, "it").write_exactly(b"a ::b\n")
    assert below.written == b"a ::b\n"
