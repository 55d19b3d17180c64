"""What holds whatever the input is: faults, and the command line run in this process with its output taken."""

from __future__ import annotations

import io
import os
import re
import sys
import tempfile
import traceback
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import linter

ENGINE = str(Path(linter.__file__).parent)
OURSELVES = "internal error in copydesk"


class Fault(Exception):  # noqa: N818 - it is what is looked for
    """copydesk did what it must not. `kind`: the same for all inputs that show one fault; `detail`: of this one."""

    def __init__(self, kind: str, detail: str = "") -> None:
        super().__init__(f"{kind}: {detail}" if detail else kind)
        self.kind = kind
        self.detail = detail


def kind_of(error: BaseException) -> str:
    """What faults of the same cause share: for an error that nobody caught, its type and where it came from."""
    if isinstance(error, Fault):
        return error.kind
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if frame.filename.startswith(ENGINE)] or frames
    place = f"{Path(ours[-1].filename).name}:{ours[-1].name}" if ours else "?"
    return f"{type(error).__name__} at {place}"


def require(holds: bool, kind: str, detail: object = "") -> None:
    """Raise Fault unless `holds`."""
    if not holds:
        raise Fault(kind, str(detail)[:2000])


class Answer(NamedTuple):
    """What a command line led to."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """Everything that was written."""
        return self.out + self.err


@contextmanager
def streams(stdin: bytes = b"") -> Iterator[tuple[io.BytesIO, io.BytesIO]]:
    """Standard input from `stdin`; what is written to standard output and error comes into two buffers."""
    before = sys.stdin, sys.stdout, sys.stderr
    out, err = io.BytesIO(), io.BytesIO()
    sys.stdin = io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")
    sys.stdout = io.TextIOWrapper(out, encoding="utf-8", write_through=True)
    sys.stderr = io.TextIOWrapper(err, encoding="utf-8", errors="backslashreplace", write_through=True)
    streams_of_ours = sys.stdout, sys.stderr
    try:
        yield out, err
        for stream in streams_of_ours:
            stream.flush()
    finally:
        sys.stdin, sys.stdout, sys.stderr = before
        for stream in streams_of_ours:
            stream.detach()


def copydesk(words: Sequence[str], stdin: bytes = b"", *, others: bool = False) -> Answer:
    """Run a command line in this process. Raises Fault for what no command line may lead to.

    others: what other processes write to the same standard output and error is taken too.
    """
    from linter.cli.command_line import run

    with streams(stdin) as (out, err):
        if others:
            with descriptors() as written:
                code = run(list(words))
            said = written
        else:
            code = run(list(words))
            said = [out.getvalue(), err.getvalue()]
    answer = Answer(code, *(one.decode("utf-8", "replace") for one in said))
    judge(answer)
    return answer


@contextmanager
def descriptors() -> Iterator[list[bytes]]:
    """Standard output and error of the whole process, as its children have them, go into files; the list gets both."""
    written: list[bytes] = []
    kept = [os.dup(number) for number in (1, 2)]
    before = sys.stdout, sys.stderr
    held = [os.open(tempfile.gettempdir(), os.O_TMPFILE | os.O_RDWR) for _ in kept]
    try:
        for number, file in enumerate(held, 1):
            os.dup2(file, number)
        sys.stdout = io.TextIOWrapper(io.FileIO(os.dup(1), "w"), encoding="utf-8", write_through=True)
        sys.stderr = io.TextIOWrapper(
            io.FileIO(os.dup(2), "w"), encoding="utf-8", errors="backslashreplace", write_through=True
        )
        yield written
        for stream in (sys.stdout, sys.stderr):
            stream.close()
    finally:
        sys.stdout, sys.stderr = before
        for number, old in enumerate(kept, 1):
            os.dup2(old, number)
            os.close(old)
        for file in held:
            with os.fdopen(file, "rb") as opened:
                opened.seek(0)
                written.append(opened.read())


def said_where(answer: Answer, files: Iterable[str]) -> None:
    """Raise Fault unless what a command refused to go on with is said with one of these files, and mostly its line."""
    message = answer.err.partition("copydesk: error: ")[2].partition("\n")[0]
    require(bool(message), "refused without a message", answer.said)
    where = "|".join(re.escape(name) for name in files)
    require(
        re.search(where, message) is not None or _MISSING.search(message) is not None,
        "refused without the file",
        message,
    )
    lined = re.search(rf"(?:{where}):\d+: ", message) or _WHOLE.search(message) or _MISSING.search(message)
    require(lined is not None, "refused without the line", message)


_WHOLE = re.compile(
    "nested too deeply|can't be (?:read|opened)|not a (?:regular )?file|a folder|larger than|is damaged"
)
"""What is said of a file as a whole."""
_MISSING = re.compile("^[^:]+: (?:there is no such|can't be read)")
"""What is said of a file that is not there."""


def judge(answer: Answer) -> None:
    """Raise Fault unless this is how a command line may end: a known code, no traceback, no error of our own."""
    if OURSELVES in answer.said or "Traceback (most recent call last)" in answer.said:
        frames = re.findall(r'File "([^"]+)", line \d+, in (\S+)', answer.said)
        ours = [(Path(file).name, name) for file, name in frames if file.startswith(ENGINE)]
        error = re.findall(
            r"^(?:\w+\.)*(\w*(?:Error|Exit|Interrupt|File|Odd|Group|Exception|Reached))(?:: .*)?$",
            answer.said.partition(f"\ncopydesk: {OURSELVES}")[0],
            re.MULTILINE,
        )
        what = error[-1] if error else ""
        inner = re.search(rf"{OURSELVES}: (\w+)", answer.said)
        place = ":".join(ours[-1]) if ours else ""
        raise Fault(f"crash {what or (inner[1] if inner else '')} {place}".rstrip(), tail(answer.said))
    require(answer.code in (0, 1, 2, 130), f"exit code {answer.code}", tail(answer.said))
    require(answer.code != 2 or bool(answer.said.strip()), "exit code 2 without a word")


def tail(text: str) -> str:
    """The last of a long text."""
    return text if len(text) < 1500 else "…" + text[-1500:]


_STEERS = re.compile(r"[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def shows_no_control(text: str, kind: str) -> None:
    """Raise Fault if a text for people holds a character that steers a terminal or turns the order of letters."""
    found = _STEERS.search(text.replace("\n", ""))
    if found:
        around = text.replace("\n", " ")
        place = around.find(found[0])
        raise Fault(kind, f"{found[0]!r} in {around[max(0, place - 60) : place + 40]!r}")
