"""How a run reaches LanguageTool: which server, when it is started, and what need not be asked again.

The engine is a process's, not a document's: a run opens one with `in_use`, the analysis of every document asks it. The
server is started (or reached) when the first sentence comes that was never asked about, so a run whose sentences are
all known needs none. Rules that ask it run in the run's own process, never in its workers.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from linter.errors import LanguageToolError
from linter.languagetool import background_server as kept
from linter.languagetool.address import ServerAddress, server_address
from linter.languagetool.answers import NoAnswerError
from linter.languagetool.client import Client, Match
from linter.languagetool.match_cache import MatchCache, key_of
from linter.languagetool.paths import NOT_INSTALLED, START_LIMIT, VERSION, server_jar
from linter.languagetool.server import MEMORY, Server, answers, start_server, try_server
from linter.records import NamedTuple

if TYPE_CHECKING:
    from linter.cache.store import Store

TIMEOUT = 60.0
"""Seconds that one request may take."""

_BATCH = 6_000  # characters of a request: one article of average length
_THREADS = 4


class Use(NamedTuple):
    """What a run's findings of grammar rest on. `url`: of a server that the user named, None for one of our own."""

    version: str
    client: str
    url: str | None = None

    @property
    def remote(self) -> bool:
        """Whether text has left this machine."""
        return self.url is not None and not server_address(self.url).here


class Engine:
    """Asks LanguageTool's rules `ids`, and no others, about sentences.

    url: of a server that the user named; without one, the server that is kept alive is used, else one is started for
    this engine. limit: seconds it may take to start. open_store: opens the cache of answers; without it every sentence
    is asked about. Nothing happens before the first question. Raises ValueError for a url that is none.
    """

    def __init__(
        self,
        ids: Iterable[str],
        *,
        url: str | None = None,
        limit: float = START_LIMIT,
        open_store: Callable[[], Store] | None = None,
    ) -> None:
        self.ids = frozenset(ids)
        self._named = None if url is None else server_address(url)
        self._limit = limit
        self._address: ServerAddress | None = None
        self._version: str | None = VERSION if url is None else None
        self._server: Server | None = None
        self._clients: dict[str, Client] = {}
        self._cache = MatchCache(open_store)
        self._failed: LanguageToolError | None = None

    @property
    def address(self) -> ServerAddress:
        """That of a server that answers. Raises LanguageToolError, at each try the same, if there is none."""
        if self._failed is not None:
            raise self._failed
        if self._address is None:
            try:
                self._address = self._reach()
            except LanguageToolError as error:
                self._failed = error
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

        client = f"language-tool-python {version('language-tool-python')}"
        return Use(self._version, client, None if self._named is None else self._named.url)

    def check(self, sentences: Sequence[str], language: str) -> list[tuple[Match, ...]]:
        """The matches of each sentence, which is in `language` ("en-GB"). Raises LanguageToolError.

        A match counts characters of its sentence. The same sentence always has the same matches, whatever stands
        around it. A server that did not answer once, or not in time, is not asked again: each further call raises the
        same error at once.
        """
        if self._failed is not None:
            raise self._failed
        if self._named is None and self._address is None and not server_jar().is_file():
            raise LanguageToolError(NOT_INSTALLED)  # also where every sentence is known: what is required must be there
        rule_set = ",".join(sorted(self.ids))
        source = f"{self.version} {'' if self._named is None else self._named.url}"
        keys = [key_of(sentence, source, language, rule_set) for sentence in sentences]
        known = self._cache.known(dict(zip(keys, sentences, strict=True)))
        new = {key: sentence for key, sentence in zip(keys, sentences, strict=True) if key not in known}
        if new:
            try:
                answers_to_new = self._ask(list(new.values()), language)
            except NoAnswerError as error:
                self._failed = error
                raise
            fresh = dict(zip(new, answers_to_new, strict=True))
            self._cache.keep(fresh)
            known.update(fresh)
        return [known[key] for key in keys]

    def close(self) -> None:
        """End the server, if it was started for this engine."""
        if self._server is not None:
            self._server.stop()
            self._server = None
            self._address = None

    def _ask(self, sentences: list[str], language: str) -> list[tuple[Match, ...]]:
        if language not in self._clients:
            self._clients[language] = Client(self.address, language, self.ids, timeout=TIMEOUT)
        client = self._clients[language]
        batches = list(_batches(sentences))
        if len(batches) == 1:
            return client.check(batches[0])
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(min(_THREADS, os.cpu_count() or 1)) as pool:
            return [matches for batch in pool.map(client.check, batches) for matches in batch]

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


def engine_in_use() -> Engine:
    """The engine of this process. Raises LanguageToolError if none was opened."""
    if _engines:
        return _engines[-1]
    raise LanguageToolError("LanguageTool is not in use")


@contextmanager
def in_use(engine: Engine) -> Iterator[Engine]:
    """Have the analyses of this process ask `engine`, and close it at the end."""
    _engines.append(engine)
    try:
        yield engine
    finally:
        _engines.pop()
        engine.close()


_engines: list[Engine] = []


def _batches(sentences: Iterable[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    length = 0
    for sentence in sentences:
        if batch and length + len(sentence) > _BATCH:
            yield batch
            batch, length = [], 0
        batch.append(sentence)
        length += len(sentence)
    if batch:
        yield batch
