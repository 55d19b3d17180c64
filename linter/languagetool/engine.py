"""How a run reaches LanguageTool: which server, when it is started, and what need not be asked again.

The engine is a process's, not a document's: a run opens one with `in_use`, the analysis of every document asks it. The
server is started (or reached) when the first sentence comes that was never asked about, so a run whose sentences are
all known needs none. Rules that ask it run in the run's own process, never in its workers.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from linter.errors import LanguageToolError
from linter.languagetool import kept
from linter.languagetool.client import Client, Match
from linter.languagetool.places import NOT_INSTALLED, START_LIMIT, VERSION, cache_file, is_here, server_jar
from linter.languagetool.said import Said, key_of
from linter.languagetool.server import MEMORY, Server, answers, start_server
from linter.records import NamedTuple

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
        return self.url is not None and not is_here(self.url)


class Engine:
    """Asks LanguageTool's rules `ids`, and no others, about sentences.

    url: of a server that the user named; without one, the server that is kept alive is used, else one is started for
    this engine. limit: seconds it may take to start. Nothing happens before the first question.
    """

    def __init__(self, ids: Iterable[str], *, url: str | None = None, limit: float = START_LIMIT) -> None:
        self.ids = frozenset(ids)
        self._named = url
        self._limit = limit
        self._url: str | None = None
        self._version: str | None = None if url else VERSION
        self._server: Server | None = None
        self._clients: dict[str, Client] = {}
        self._said: Said | None = None
        self._failed: LanguageToolError | None = None

    @property
    def url(self) -> str:
        """The address of a server that answers. Raises LanguageToolError, at each try the same, if there is none."""
        if self._failed is not None:
            raise self._failed
        if self._url is None:
            try:
                self._url = self._reach()
            except LanguageToolError as error:
                self._failed = error
                raise
        return self._url

    @property
    def version(self) -> str:
        """The version of LanguageTool, which of a server that the user named only the server can tell."""
        if self._version is None:
            _ = self.url
        assert self._version is not None
        return self._version

    @property
    def use(self) -> Use | None:
        """What to say in a report; None if the server that the user named was never reached."""
        if self._version is None:
            return None
        from importlib.metadata import version

        return Use(self._version, f"language-tool-python {version('language-tool-python')}", self._named)

    def check(self, sentences: Sequence[str], language: str) -> list[tuple[Match, ...]]:
        """The matches of each sentence, which is in `language` ("en-GB"). Raises LanguageToolError.

        A match counts characters of its sentence. The same sentence always has the same matches, whatever stands
        around it.
        """
        if self._failed is not None:
            raise self._failed
        if self._named is None and self._url is None and not server_jar().is_file():
            raise LanguageToolError(NOT_INSTALLED)  # also where every sentence is known: what is required must be there
        if self._said is None:
            self._said = Said(cache_file())
        rule_set = ",".join(sorted(self.ids))
        source = f"{self.version} {self._named or ''}"
        keys = [key_of(sentence, source, language, rule_set) for sentence in sentences]
        known = self._said.known(list(dict.fromkeys(keys)))
        new = {key: sentence for key, sentence in zip(keys, sentences, strict=True) if key not in known}
        if new:
            answers_to_new = self._ask(list(new.values()), language)
            fresh = dict(zip(new, answers_to_new, strict=True))
            self._said.keep(fresh)
            known.update(fresh)
        return [known[key] for key in keys]

    def close(self) -> None:
        """End the server, if it was started for this engine."""
        if self._said is not None:
            self._said.close()
            self._said = None
        if self._server is not None:
            self._server.stop()
            self._server = None
            self._url = None

    def _ask(self, sentences: list[str], language: str) -> list[tuple[Match, ...]]:
        if language not in self._clients:
            self._clients[language] = Client(self.url, language, self.ids, timeout=TIMEOUT)
        client = self._clients[language]
        batches = list(_batches(sentences))
        if len(batches) == 1:
            return client.check(batches[0])
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(min(_THREADS, os.cpu_count() or 1)) as pool:
            return [matches for batch in pool.map(client.check, batches) for matches in batch]

    def _reach(self) -> str:
        if self._named is not None:
            self._version = answers(self._named, self._limit)
            if self._version is None:
                raise LanguageToolError(f"no LanguageTool server answers at {self._named}")
            return self._named
        keeping = kept.kept_server()
        if keeping is not None and keeping.version == VERSION and answers(keeping.url, self._limit):
            kept.touch()
            return keeping.url
        if not server_jar().is_file():
            raise LanguageToolError(NOT_INSTALLED)
        self._server = start_server(limit=self._limit, memory=MEMORY)
        return self._server.url


def engine_in_use() -> Engine:
    """The engine of this process. Raises LanguageToolError if none was opened."""
    if _engines:
        return _engines[-1]
    raise LanguageToolError("LanguageTool is not in use here")


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
