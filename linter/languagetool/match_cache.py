"""LanguageTool's matches, kept in the cache so that no sentence is asked about twice.

No text of a draft is kept, only digests of sentences, and what LanguageTool says of them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from linter.cache.digest import digest
from linter.languagetool.client import Match

if TYPE_CHECKING:
    from linter.cache.store import Store

KIND = "languagetool"
"""Of the answers, in the cache."""

_FORMAT = b"2"  # of the answers, and of how sentences are sent; part of every key


def key_of(sentence: str, version: str, language: str, rule_set: str) -> bytes:
    """The digest under which the matches of a sentence are kept; all that they depend on goes into it."""
    parts = (version, language, rule_set, sentence)
    return digest(_FORMAT, *(part.encode("utf-8", "surrogatepass") for part in parts))


class MatchCache:
    """Matches by the keys of sentences. open_store: opens the cache when it is needed; without it nothing is kept."""

    def __init__(self, open_store: Callable[[], Store] | None) -> None:
        self._open_store = open_store

    def known(self, sentences: Mapping[bytes, str]) -> dict[bytes, tuple[Match, ...]]:
        """The matches of those sentences, given by their keys, that have been asked about."""
        if self._open_store is None:
            return {}
        answers = self._open_store().look_up(KIND, list(sentences))
        read = ((key, _unpacked(answer, len(sentences[key]))) for key, answer in answers.items())
        return {key: matches for key, matches in read if matches is not None}

    def keep(self, matches: Mapping[bytes, Sequence[Match]]) -> None:
        """Keep the matches of sentences."""
        if self._open_store is not None and matches:
            answers = {key: json.dumps(list(some), separators=(",", ":")).encode() for key, some in matches.items()}
            self._open_store().keep(KIND, answers)


def _unpacked(answer: bytes, length: int) -> tuple[Match, ...] | None:
    """The matches that were kept of a sentence of `length` characters; None for anything else."""
    try:
        values = json.loads(answer)
        matches = tuple(Match._make((*four, tuple(replacements))) for *four, replacements in values)
    except (ValueError, TypeError, RecursionError):
        return None
    return matches if isinstance(values, list) and all(_fits(one, length) for one in matches) else None


def _fits(match: Match, length: int) -> bool:
    texts = (match.rule, match.message, *match.replacements)
    if not all(isinstance(text, str) for text in texts):
        return False
    return type(match.start) is type(match.end) is int and 0 <= match.start < match.end <= length
