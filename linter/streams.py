"""Standard output and standard error: everything that is printed goes through here.

Printed text contains text of strangers: drafts, file names, messages of rules. It must not control a terminal, and a CI
service must not read it as a command. Text for people shows look-alikes of the characters concerned; text for programs
(JSON, XML) has them as escapes, which are read as the same characters.

Sources: ActionCommand.cs of github.com/actions/runner (`::` after the white space at the start of a line, `##[`
anywhere in it; both are searched for by the rules of a language, which ignore characters without a weight, hence the
gaps below), Command.cs of microsoft/azure-pipelines-agent (`##vso[` anywhere), TeamCity's documentation, "Service
Messages" (`##teamcity[`), lib/gitlab/regex.rb of gitlab.com/gitlab-org/gitlab (`section_start:` and a number).
"""

from __future__ import annotations

import errno
import io
import os
import re
import stat
import sys
from codecs import IncrementalEncoder, getincrementalencoder
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, TextIO

from linter.errors import OutputError
from linter.terminal import printable

_GAP = r"[^ -~\n♯∶]"  # what the rules of a language may pass over: no printable ASCII; more than need be
_BREAKS = "\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029"
_COMMAND = (
    rf"\#(?={_GAP}*(?:\Z|\#(?:[A-Za-z]|{_GAP})*(?:\[|\Z)))"
    rf"|(?:\A|(?<=[{_BREAKS}]))[^!-~♯∶{_BREAKS}]*:(?={_GAP}*(?::|\Z))"
    r"|(?<=section_start):(?=\d)|(?<=section_end):(?=\d)"
)
"""Where a command would begin, up to the character that makes it one; the end of the text may be its middle."""

_LOOK_ALIKES = {"#": "♯", ":": "∶"}
_STYLE = r"(\x1b\[[0-9;]*m)"
_UNUSUAL = r"[^ -~\n]+"
_OWN_COMMAND = r"::[a-z-]+ [^\n]*?::"

_LONGEST_HELD = 4096
"""Characters of a line that are printed before it has ended."""

_JOBS = {"GITHUB_ACTIONS": "true", "GITLAB_CI": "true", "TF_BUILD": "True", "TEAMCITY_VERSION": None}
"""Environment variables that CI services set in a job, with their values; None for any value."""


def for_people(text: str, *, starts_line: bool = True) -> str:
    """`text` as it may be printed: control and format characters as signs, commands with a look-alike.

    starts_line: whether it may stand at the start of a line.
    """
    return _without_commands(_steerless(text, styled=False), _LOOK_ALIKES, starts_line=starts_line)


def as_json(text: str) -> str:
    """JSON that means the same, in which nothing steers a terminal or starts a command."""
    escapes = {character: f"\\u{ord(character):04x}" for character in _LOOK_ALIKES}
    return _without_commands(re.sub(_UNUSUAL, _escaped_in_json, text), escapes)


def as_xml(text: str) -> str:
    """XML that means the same, in which nothing steers a terminal or starts a command."""
    escapes = {character: f"&#{ord(character)};" for character in _LOOK_ALIKES}
    return _without_commands(re.sub(_UNUSUAL, _escaped_in_xml, text), escapes)


def as_commands(text: str) -> str:
    """Workflow commands of our own, a line each; nothing in them is a command besides, and no other line is one."""
    lines = []
    for line in text.split("\n"):
        own = re.match(_OWN_COMMAND, line)
        kept = own.group() if own else ""
        lines.append(kept[:2] + for_people(line[2:], starts_line=False) if kept else for_people(line))
    return "\n".join(lines)


def line_of_command(text: str) -> int | None:
    """The first line (from 1) in which a CI service would find a command; None if there is none."""
    for number, line in enumerate(text.split("\n"), 1):
        if _may_command(line) and re.search(_COMMAND, line + "\n"):
            return number
    return None


def in_job(environment: Any = os.environ) -> bool:
    """Whether the output goes to the log of a CI service."""
    return any(name in environment and wanted in (None, environment[name]) for name, wanted in _JOBS.items())


class Stream(io.TextIOBase):
    """Replaces one of Python's two output streams; printed text passes through `for_people`.

    It accepts any text: characters that the encoding lacks are escaped. Output that can't be written raises
    OutputError; a `forgiving` stream drops it, except in the methods that say otherwise.
    """

    encoding = "utf-8"
    errors = "backslashreplace"

    def __init__(self, stream: TextIO | None, name: str, *, forgiving: bool = False) -> None:
        """stream: what Python has, None if it is closed. name: what messages call it."""
        self._stream = stream
        self._name = name
        self._forgiving = forgiving
        self._held = ""
        self._encoder: IncrementalEncoder | None = None
        self._failure: OutputError | None = None if stream is not None else OutputError(_failed(name, "it is closed"))

    def write(self, text: str) -> int:
        """Print text for people, a line when it has ended; the number of its characters."""
        if not isinstance(text, str):
            raise TypeError(f"text is printed, not {type(text).__name__}")
        lines, end, rest = text.rpartition("\n")
        if end:
            lines, self._held = self._held + lines + end, ""
            with self._forgiven():
                self._print(lines)
        self._held += rest
        if len(self._held) > _LONGEST_HELD:
            self.flush()
        return len(text)

    def flush(self) -> None:
        """Print what there is of a line that has not ended."""
        held, self._held = self._held, ""
        with self._forgiven():
            self._print(held)

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        try:
            return self._stream is not None and self._stream.isatty()
        except ValueError:  # Python's own object was closed
            return False

    def writable(self) -> bool:
        """It is, or says why not when something is written."""
        return True

    def fileno(self) -> int:
        """The number of the file below. Raises OSError if there is none."""
        if self._stream is None:
            raise OSError(f"{self._name} is closed")
        return self._stream.fileno()

    @property
    def buffer(self) -> _Bytes:
        """For those who encode text for people themselves."""
        return _Bytes(self)

    def write_text(self, text: str) -> None:
        """Print text for people: all of it, or OutputError is raised."""
        self.flush()
        self._print(text)

    def write_report(self, pieces: Iterable[str]) -> None:
        """Print what `as_json`, `as_xml` or `as_commands` returned: all of it, or OutputError is raised."""
        self.flush()
        for piece in pieces:
            self._write(piece.encode("utf-8", "backslashreplace"))

    def write_exactly(self, data: bytes) -> None:
        """Print bytes for another program: all of them as they are, or OutputError is raised.

        On a terminal they are text for people. In a CI job they are refused if its service would find a command in
        them, unless they go to a file.
        """
        if self.isatty():
            self.write_text(_steerless(data.decode("utf-8", "replace"), styled=False))
            return
        line = line_of_command(data.decode("utf-8", "replace")) if in_job() and not self._is_file() else None
        if line is not None:
            raise OutputError(
                f"{self._name}: nothing was written, because the CI service would read line {line} as a command; "
                "redirect the output to a file"
            )
        self.flush()
        self._write(data)

    def steer(self, text: str) -> None:
        """Print text of our own that steers a terminal."""
        with self._forgiven():
            self._write(text)

    def _print(self, text: str) -> None:
        shown = _steerless(text, styled=self.isatty())
        self._write(shown if self.isatty() and not in_job() else _without_commands(shown, _LOOK_ALIKES))

    def _write(self, data: str | bytes) -> None:
        if not data:
            return
        with self._told() as stream:
            below = getattr(stream, "buffer", None)
            if below is None:  # text that is kept in memory
                stream.write(data if isinstance(data, str) else data.decode())
                return
            stream.flush()
            left = memoryview(data if isinstance(data, bytes) else self._encoded(data, stream))
            while left:  # without a buffer of Python's, the system may take a part and leave the rest to the next try
                left = left[below.write(left) or _refused() :]
            below.flush()

    def _encoded(self, text: str, stream: TextIO) -> bytes:
        if self._encoder is None:
            self._encoder = getincrementalencoder(stream.encoding or "utf-8")("backslashreplace")
        return self._encoder.encode(text.replace("\n", os.linesep))

    def _is_file(self) -> bool:
        try:
            return stat.S_ISREG(os.fstat(self.fileno()).st_mode)
        except OSError:
            return False

    @contextmanager
    def _forgiven(self) -> Iterator[None]:
        try:
            yield
        except OutputError:
            if not self._forgiving:
                raise

    @contextmanager
    def _told(self) -> Iterator[TextIO]:
        """The stream below; OutputError is raised for what the system says of it, then and ever after."""
        if self._failure is not None:
            raise self._failure
        assert self._stream is not None
        try:
            yield self._stream
        except BrokenPipeError:
            self._failure = OutputError(_failed(self._name, "its reader has closed it"), reader_gone=True)
        except (OSError, ValueError) as error:  # ValueError: Python's own object was closed
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            self._failure = OutputError(_failed(self._name, reason.lower()))
        if self._failure is not None:
            self._give_up()
            raise self._failure

    def _give_up(self) -> None:
        """What is still held back goes nowhere, so that Python does not try again, and complain, when it ends."""
        with suppress(OSError, ValueError):
            ours = self.fileno()
            nowhere = os.open(os.devnull, os.O_WRONLY)
            if nowhere != ours:  # as it is where somebody has closed ours
                os.dup2(nowhere, ours)
                os.close(nowhere)


class _Bytes:
    """The bytes below a stream, for those who encode by themselves."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream

    def write(self, data: bytes) -> int:
        """Print the bytes of text for people; their number."""
        self._stream.write(bytes(data).decode("utf-8", "replace"))
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""


@contextmanager
def in_place() -> Iterator[None]:
    """Until the context ends, `sys.stdout` and `sys.stderr` are streams of this module.

    Standard error is forgiving, because there is nowhere else to report its errors.
    """
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = _guarded(before[0], "standard output"), _guarded(before[1], "standard error", True)
    try:
        yield
    finally:
        sys.stderr.flush()
        sys.stdout, sys.stderr = before


def _refused() -> int:
    raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))


def _failed(name: str, reason: str) -> str:
    return f"{name} can't be written to: {reason}"


def _guarded(stream: Any, name: str, forgiving: bool = False) -> Any:
    return stream if isinstance(stream, Stream) else Stream(stream, name, forgiving=forgiving)


def _steerless(text: str, *, styled: bool) -> str:
    """`text` with signs for what would steer a terminal, but for the ends of lines and, if `styled`, colours."""
    if text.isascii() and text.replace("\n", "").isprintable():
        return text
    parts = re.split(_STYLE, text) if styled else [text]
    for number in range(0, len(parts), 2):  # between them stand the colours
        parts[number] = "\n".join(map(printable, parts[number].split("\n")))
    return "".join(parts)


def _without_commands(text: str, instead: dict[str, str], *, starts_line: bool = True) -> str:
    def changed(match: re.Match[str]) -> str:
        found = match.group()
        if match.start() == 0 and found[-1] == ":" and not starts_line:
            return found
        return found[:-1] + instead[found[-1]]

    return re.sub(_COMMAND, changed, text) if _may_command(text) else text


def _may_command(text: str) -> bool:
    """Whether `_COMMAND` may match in `text`: told without the time that it takes to be compiled."""
    bare = text if text.isascii() else text.encode("ascii", "ignore").decode("ascii")
    return "##" in bare or "::" in bare or bare.endswith(("#", ":")) or "section_" in bare


def _escaped_in_json(match: re.Match[str]) -> str:
    return "".join(one if one.isprintable() else _json_escape(one) for one in match.group())


def _json_escape(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[place]:02x}{units[place + 1]:02x}" for place in range(0, len(units), 2))


def _escaped_in_xml(match: re.Match[str]) -> str:
    return "".join(one if one.isprintable() else f"&#{ord(one)};" for one in match.group())
