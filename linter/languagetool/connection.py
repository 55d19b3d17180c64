"""Which LanguageTool server is asked: one that the user named, the one that is kept alive, or one started for this."""

from __future__ import annotations

import time
from math import inf
from threading import RLock
from typing import Self

from linter.errors import LanguageToolError
from linter.languagetool import background_server as kept
from linter.languagetool.address import ServerAddress, server_address
from linter.languagetool.paths import NOT_INSTALLED, START_LIMIT, VERSION, server_jar
from linter.languagetool.server import MEMORY, Server, answers, start_server, try_server
from linter.records import NamedTuple


class Use(NamedTuple):
    """What a run's findings of grammar rest on. `url`: of a server that the user named, None for one of our own."""

    version: str
    client: str
    url: str | None = None

    @property
    def remote(self) -> bool:
        """Whether text has left this machine."""
        return self.url is not None and not server_address(self.url).here


class Connection:
    """The way to a server, which is reached or started when it is first needed; threads may share it.

    url: of a server that the user named; without one, the server that is kept alive is used, else one is started, which
    ends with the context. limit: seconds that it may take to start. retry: seconds after which a server that did not
    answer is tried again. Raises ValueError for a url that is none.
    """

    def __init__(self, url: str | None = None, *, limit: float = START_LIMIT, retry: float = inf) -> None:
        self._named = None if url is None else server_address(url)
        self._limit = limit
        self._retry = retry
        self._version: str | None = VERSION if url is None else None
        self._address: ServerAddress | None = None
        self._server: Server | None = None
        self._failure: LanguageToolError | None = None
        self._failed_at = 0.0
        self._lock = RLock()  # so that threads that need a server at the same time start one

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    @property
    def url(self) -> str | None:
        """The address that the user named, None if there is none."""
        return None if self._named is None else self._named.url

    @property
    def address(self) -> ServerAddress:
        """That of a server that answers. Raises LanguageToolError, at each try the same, if there is none."""
        with self._lock:
            self.check()
            if self._address is None:
                try:
                    self._address = self._reach()
                except LanguageToolError as error:
                    self.fail(error)
                    raise
            return self._address

    @property
    def version(self) -> str:
        """The version of LanguageTool, which of a server that the user named only the server can tell."""
        if self._version is None:
            _ = self.address
        assert self._version is not None
        return self._version

    @property
    def use(self) -> Use | None:
        """What to say in a report; None if the server that the user named was never reached."""
        if self._version is None:
            return None
        from importlib.metadata import version

        return Use(self._version, f"language-tool-python {version('language-tool-python')}", self.url)

    def check(self) -> None:
        """Raise LanguageToolError if no server answered before, or if none can be started; nobody is asked."""
        with self._lock:
            if self._failure is not None and time.monotonic() - self._failed_at >= self._retry:
                self._failure = None
            if self._failure is not None:
                raise self._failure
            if self._named is None and self._address is None and not server_jar().is_file():
                raise LanguageToolError(NOT_INSTALLED)

    def fail(self, error: LanguageToolError) -> None:
        """Note that the server did not answer: whoever asks for it gets the same error at once."""
        with self._lock:
            self._failure, self._failed_at = error, time.monotonic()
            self.close()

    def close(self) -> None:
        """End the server, if it was started for this."""
        with self._lock:
            self._address = None
            if self._server is not None:
                self._server.stop()
                self._server = None

    def _reach(self) -> ServerAddress:
        if self._named is not None:
            try:
                self._version = try_server(self._named, self._limit)
            except LanguageToolError as error:
                raise LanguageToolError(f"no LanguageTool server answered at {self._named.url}: {error}") from error
            return self._named
        keeping = kept.kept_server()
        if keeping is not None and keeping.version == VERSION and answers(keeping.address, self._limit):
            kept.touch()
            return keeping.address
        if not server_jar().is_file():
            raise LanguageToolError(NOT_INSTALLED)
        self._server = start_server(limit=self._limit, memory=MEMORY)
        return self._server.address
