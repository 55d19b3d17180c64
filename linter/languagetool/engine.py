"""Asking LanguageTool about sentences: in batches, by several threads, and about no sentence twice.

The server is started (or reached) when the first sentence comes that was never asked about, so a run whose sentences
are all known needs none. An engine travels on documents (see services.py); rules that ask it run in the process that
opened it, never in a worker.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from linter.languagetool.answers import NoAnswerError
from linter.languagetool.client import Client, Match
from linter.languagetool.connection import Connection
from linter.languagetool.match_cache import MatchCache, key_of

if TYPE_CHECKING:
    from linter.cache.store import Store

TIMEOUT = 60.0
"""Seconds that one request may take."""

_BATCH = 6_000  # characters of a request: one article of average length
_THREADS = 4


class Engine:
    """Asks LanguageTool's rules `ids`, and no others, about sentences; threads may share it.

    open_store: opens the cache of answers; without it every sentence is asked about.
    """

    def __init__(
        self, ids: Iterable[str], connection: Connection, open_store: Callable[[], Store] | None = None
    ) -> None:
        self.ids = frozenset(ids)
        self.connection = connection
        self._clients: dict[str, Client] = {}  # by language
        self._cache = MatchCache(open_store)

    def check(self, sentences: Sequence[str], language: str) -> list[tuple[Match, ...]]:
        """The matches of each sentence, which is in `language` ("en-GB"). Raises LanguageToolError.

        A match counts characters of its sentence. The same sentence always has the same matches, whatever stands
        around it. A server that did not answer once, or not in time, is not asked again: each further call raises the
        same error at once.
        """
        self.connection.check()  # also where every sentence is known: what is required must be there
        rule_set = ",".join(sorted(self.ids))
        source = f"{self.connection.version} {self.connection.url or ''}"
        keys = [key_of(sentence, source, language, rule_set) for sentence in sentences]
        known = self._cache.known(dict(zip(keys, sentences, strict=True)))
        new = {key: sentence for key, sentence in zip(keys, sentences, strict=True) if key not in known}
        if new:
            fresh = dict(zip(new, self._ask(list(new.values()), language), strict=True))
            self._cache.keep(fresh)
            known.update(fresh)
        return [known[key] for key in keys]

    def _ask(self, sentences: list[str], language: str) -> list[tuple[Match, ...]]:
        address = self.connection.address
        try:
            client = self._clients.get(language)
            if client is None or client.address != address:
                client = self._clients[language] = Client(address, language, self.ids, timeout=TIMEOUT)
            return _answers(client, list(_batches(sentences)))
        except NoAnswerError as error:
            self._clients.clear()  # they remember it, too
            self.connection.fail(error)
            raise


def _answers(client: Client, batches: list[list[str]]) -> list[tuple[Match, ...]]:
    if len(batches) == 1:
        return client.check(batches[0])
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(min(_THREADS, os.cpu_count() or 1)) as pool:
        return [matches for batch in pool.map(client.check, batches) for matches in batch]


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
