"""Asking a LanguageTool server, through language-tool-python, what it makes of sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from linter.errors import LanguageToolError
from linter.languagetool.places import is_here
from linter.records import NamedTuple

if TYPE_CHECKING:
    from language_tool_python import LanguageTool


class Match(NamedTuple):
    """What one of LanguageTool's rules says of the characters `start` up to `end` of a sentence."""

    rule: str
    start: int
    end: int
    message: str
    replacements: tuple[str, ...]


_PARTED = "\n\n"
_MOST_REPLACEMENTS = 5


class Client:
    """The client of the server at `url`, for sentences in `language` and LanguageTool's rules `ids` alone.

    timeout: seconds for one request; a request that fails is sent once more. Raises LanguageToolError if the server
    can't be reached or is none of LanguageTool's.
    """

    def __init__(self, url: str, language: str, ids: Iterable[str], *, timeout: float) -> None:
        self.url = url
        with _told(url):
            self._tool = _tool(url, language, timeout)
        self._ids = frozenset(ids)
        self._tool.enabled_rules = set(self._ids)
        self._tool.enabled_rules_only = True

    def check(self, sentences: Sequence[str]) -> list[tuple[Match, ...]]:
        """The matches of each sentence, in one request. Raises LanguageToolError.

        Each is sent as a paragraph of its own, so that what is said of it does not depend on what stands around it.
        """
        sent = [Sent(sentence) for sentence in sentences]
        starts: list[int] = []
        length = 0
        for one in sent:
            starts.append(length)
            length += len(one.text) + len(_PARTED)
        found: list[list[Match]] = [[] for _ in sent]
        with _told(self.url):
            answers = self._tool.check(_PARTED.join(one.text for one in sent))
        for answer in answers:
            number = bisect_right(starts, answer.offset) - 1
            start = answer.offset - starts[number]
            end = start + answer.error_length
            if not start < end <= len(sent[number].text):
                continue  # what is said of no words, or of words of two sentences, is not about a sentence
            place = sent[number].place(start, end)
            replacements = tuple(answer.replacements[:_MOST_REPLACEMENTS])
            found[number].append(Match(self._asked_for(answer.rule_id), *place, answer.message, replacements))
        return [tuple(sorted(some, key=lambda one: (one.start, one.end, one.rule))) for some in found]

    def _asked_for(self, rule: str) -> str:
        """The id that was asked for: some of LanguageTool's rules answer with longer ones (EN_COMPOUNDS_MID_AIR)."""
        if rule in self._ids:
            return rule
        return max((one for one in self._ids if rule.startswith(f"{one}_")), key=len, default=rule)


class Sent:
    """A sentence as it is sent: each character one of LanguageTool's, which counts in UTF-16 units, and each white
    character a space. Marks that nobody sees, some of which LanguageTool drops before it counts, are left out.
    """

    def __init__(self, sentence: str) -> None:
        self.text = _BEYOND.sub(_SIGN, _SPACE.sub(" ", sentence))
        self._places: list[int] | None = None
        if _UNSEEN.search(sentence):
            self._places = [place for place, character in enumerate(self.text) if not _UNSEEN.match(character)]
            self.text = "".join(self.text[place] for place in self._places)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The characters of the sentence that `text[start:end]` stands for; `end` is more than `start`."""
        if self._places is None:
            return start, end
        return self._places[start], self._places[end - 1] + 1


_SPACE = re.compile(r"\s")
_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_SIGN = "\u263a"  # for an emoji, mostly; two UTF-16 units become one
_UNSEEN = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]")


@contextmanager
def _told(url: str) -> Iterator[None]:
    """Whatever goes wrong with the server at `url` is a LanguageToolError."""
    from language_tool_python.exceptions import LanguageToolError as TheirError
    from requests import RequestException

    try:
        yield
    except (TheirError, RequestException) as error:
        raise LanguageToolError(f"the LanguageTool server at {url} failed: {_short(error)}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise LanguageToolError(f"what answers at {url} is no LanguageTool server ({_short(error)})") from error


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:300] or type(error).__name__


def _tool(url: str, language: str, timeout: float) -> LanguageTool:
    from language_tool_python import LanguageTool

    class Tool(LanguageTool):
        """Theirs, with a time limit of ours."""

        _TIMEOUT: Any = timeout

    # no proxy is asked for what is on this machine
    return Tool(
        language, remote_server=url, proxies={"no_proxy": urlsplit(url).hostname or ""} if is_here(url) else None
    )
