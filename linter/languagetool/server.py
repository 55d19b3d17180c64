"""A LanguageTool server that this project starts and owns: on a free loopback port, within a time limit, and no longer
than whoever started it lives.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from linter.errors import LanguageToolError
from linter.languagetool import supervisor
from linter.languagetool.address import ServerAddress
from linter.languagetool.answers import UnusableAnswerError, read_matches, read_version
from linter.languagetool.java import find_java
from linter.languagetool.paths import START_LIMIT, server_jar, state_file
from linter.records import NamedTuple

MEMORY = "1g"
"""The most that its heap may grow to, as Java writes it."""

_POLL = 0.1
_ATTEMPTS = 3  # another program may take the port between the moment it is found free and its use


class Server(NamedTuple):
    """A server that answers. `process` is the supervisor, which leads the process group that Java is in."""

    address: ServerAddress
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def url(self) -> str:
        """Its address as it is written."""
        return self.address.url

    def stop(self) -> None:
        """End the server; returns once its processes are gone."""
        with suppress(OSError):
            self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            with suppress(OSError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        self.log.unlink(missing_ok=True)

    def last_words(self) -> str:
        """What the server wrote to standard error last, on one line."""
        return _last_words(self.log)


def start_server(
    jar: Path | None = None,
    *,
    limit: float = START_LIMIT,
    memory: str = MEMORY,
    idle: float = 0,
    log: Path | None = None,
) -> Server:
    """Start the installed LanguageTool, or the one of `jar`, and wait until it has checked a sentence.

    It lives as long as this process, or, once the state file names its supervisor, until it was not used for `idle`
    seconds. Raises LanguageToolError, within `limit` seconds, if there is no Java or the server dies or does not
    answer; what it wrote to standard error is in the message.
    """
    java = os.path.abspath(find_java())  # noqa: PTH100 - links stay
    jar = (jar or server_jar()).absolute()
    if not jar.is_file():
        raise LanguageToolError("the file does not exist; install LanguageTool again", path=jar)
    deadline = time.monotonic() + limit
    for attempt in range(1, _ATTEMPTS + 1):
        port = _free_port()
        command = [
            java,
            *_java_options(memory),
            "-cp",
            str(jar),
            _MAIN,
            "--port",
            str(port),
            "--config",
            str(_SETTINGS),
        ]
        server = _launch(command, port, idle, log)
        try:
            failure = _await(server, deadline)
        except BaseException:
            server.stop()
            raise
        if failure is None:
            return server
        words = server.last_words()
        server.stop()
        if attempt == _ATTEMPTS or "Address already in use" not in words:
            raise LanguageToolError(f"LanguageTool's server {failure.format(limit=limit)}{words and f': {words}'}")
    raise AssertionError("the last attempt returns or raises")


def try_server(address: ServerAddress, limit: float) -> str:
    """The version of the LanguageTool server at `address`, which has checked a sentence with one mistake.

    limit: seconds that it may take. Raises NoAnswerError, or UnusableAnswerError if it is none of LanguageTool's.
    """
    from linter.languagetool.transport import ask

    answer = ask(address, "check", {"language": "en-US", "text": _SENTENCE}, limit=limit)
    version = read_version(answer)
    if not read_matches(answer, len(_SENTENCE), 0):
        raise UnusableAnswerError(f"found no error in the test sentence “{_SENTENCE}”")
    return version


def answers(address: ServerAddress, limit: float) -> bool:
    """Whether a LanguageTool server at `address` checks a sentence as it should within `limit` seconds."""
    try:
        try_server(address, limit)
    except LanguageToolError:
        return False
    return True


_MAIN = "org.languagetool.server.HTTPServer"
_SETTINGS = Path(__file__).with_name("server.properties")
_SENTENCE = "He have an apple."


def _java_options(memory: str) -> list[str]:
    # With the first compiler alone the server is up on 5 s of CPU instead of 15 and checks as many words a second:
    # most of its time goes into dictionaries. The serial collector takes least memory.
    tuning = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
    return [f"-Xmx{memory}", *tuning, "-XX:+DisplayVMOutputToStderr", "-Dfile.encoding=UTF-8"]


def _launch(command: list[str], port: int, idle: float, log: Path | None) -> Server:
    if log is None:
        descriptor, name = tempfile.mkstemp(prefix="copydesk-languagetool-", suffix=".log")
        os.close(descriptor)
        log = Path(name)
    wrapper = [sys.executable, "-I", supervisor.__file__, str(os.getpid()), str(state_file()), str(idle), str(log)]
    process = subprocess.Popen(  # noqa: S603 - our own program with our own arguments
        [*wrapper, *command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # a group of its own: Ctrl-C is for the run, which then ends the server
        cwd="/",  # neither Java nor a server that outlives the run has any business with the drafts' folder
    )
    return Server(ServerAddress("http", "127.0.0.1", port), process, log)


def _await(server: Server, deadline: float) -> str | None:
    """Wait until `server` answers; what is wrong if it doesn't."""
    while True:
        left = deadline - time.monotonic()
        if left <= 0:
            return "did not answer within {limit:g} seconds"
        if _listens(server.address) and answers(server.address, left):
            # an answer from a port that another program took meanwhile would not be ours
            return None if server.process.poll() is None else _died(server)
        if server.process.poll() is not None:
            return _died(server)
        time.sleep(_POLL)


def _died(server: Server) -> str:
    return f"ended with code {server.process.returncode} before it answered"


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
    return port


def _listens(address: ServerAddress) -> bool:
    try:
        socket.create_connection((address.host, address.port), 1).close()
    except OSError:
        return False
    return True


def _last_words(log: Path) -> str:
    try:
        lines = log.read_text("utf-8", "replace").split("\n")
    except OSError:
        return ""
    return " | ".join(line.strip() for line in lines if line.strip())[-600:]
