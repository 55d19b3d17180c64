"""Asking a LanguageTool server, through language-tool-python, what it makes of sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from linter.errors import LanguageToolError
from linter.languagetool.address import ServerAddress
from linter.languagetool.answers import (
    NoAnswerError,
    RawMatch,
    UnusableAnswerError,
    read_languages,
    read_matches,
    short,
)
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
    """The client of the server at `address`, for sentences in `language` and LanguageTool's rules `ids` alone.

    timeout: seconds for one request. Raises NoAnswerError if the server can't be reached or does not answer in time,
    another LanguageToolError if it is none of LanguageTool's.
    """

    def __init__(self, address: ServerAddress, language: str, ids: Iterable[str], *, timeout: float) -> None:
        self.address = address
        self._gone: NoAnswerError | None = None
        with _told(address):
            self._tool = _tool(address, language, timeout)
        self._ids = frozenset(ids)
        self._tool.enabled_rules = set(self._ids)
        self._tool.enabled_rules_only = True

    def check(self, sentences: Sequence[str]) -> list[tuple[Match, ...]]:
        """The matches of each sentence, in one request. Raises NoAnswerError or another LanguageToolError.

        Each is sent as a paragraph of its own, so that what is said of it does not depend on what stands around it. A
        server that did not answer once is not asked again.
        """
        if self._gone is not None:
            raise self._gone
        sent = [Sent(sentence) for sentence in sentences]
        starts: list[int] = []
        length = 0
        for one in sent:
            starts.append(length)
            length += len(one.text) + len(_PARTED)
        found: list[list[Match]] = [[] for _ in sent]
        try:
            with _told(self.address):
                answers = self._tool.check(_PARTED.join(one.text for one in sent))
        except NoAnswerError as error:
            self._gone = error
            raise
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
_BEYOND = re.compile("[\U00010000-\U0010ffff\ud800-\udfff]")
_SIGN = "\u263a"  # for an emoji, mostly, whose two UTF-16 units become one; and for half a character
_UNSEEN = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]")


@contextmanager
def _told(address: ServerAddress) -> Iterator[None]:
    """Whatever goes wrong with the server at `address` is a LanguageToolError that names it."""
    try:
        yield
    except NoAnswerError as error:
        raise NoAnswerError(f"the LanguageTool server at {address.url} failed: {error}") from error
    except UnusableAnswerError as error:
        what = f"LanguageTool at {address.url} sent an invalid answer: {error}"
        raise UnusableAnswerError(what) from error
    except ValueError as error:  # language-tool-python's, of a language that is not among those the server knows
        raise LanguageToolError(f"LanguageTool at {address.url}: {short(str(error))}") from error


def _tool(address: ServerAddress, language: str, timeout: float) -> LanguageTool:
    from language_tool_python import LanguageTool

    from linter.languagetool.transport import ask

    went_through = False

    class Tool(LanguageTool):
        """Theirs, whose requests go through languagetool/transport.py: its own follow redirects and have no limits."""

        def _query_server(
            self,
            url: str,
            params: dict[str, str] | None = None,
            num_tries: int = 2,  # noqa: ARG002 - theirs
            method: str = "get",  # noqa: ARG002 - theirs
        ) -> Any:
            nonlocal went_through
            went_through = True
            what = url.rpartition("/")[2]
            answer = ask(address, what, params, limit=timeout)
            if params is None:
                return read_languages(answer)
            return {"matches": [_theirs(one) for one in read_matches(answer, len(params["text"]), _MOST_REPLACEMENTS)]}

    tool = Tool(language, remote_server=address.url)
    if not went_through:  # a later language-tool-python that sends requests by another way must not be used
        raise LanguageToolError("unsupported version of language-tool-python; copydesk needs 3.4")
    return tool


def _theirs(match: RawMatch) -> dict[str, Any]:
    """A match in the shape from which language-tool-python makes its own."""
    return {
        "rule": {"id": match.rule, "issueType": "", "category": {"id": ""}},
        "context": {"offset": 0, "text": ""},
        "offset": match.offset,
        "length": match.length,
        "message": match.message,
        "replacements": [{"value": one} for one in match.replacements],
    }
