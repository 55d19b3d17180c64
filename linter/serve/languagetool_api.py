"""The HTTP API of LanguageTool, version 2: what it is asked and what it answers.

Source: https://languagetool.org/http-api/ and the answers of LanguageTool 6.8. Offsets and lengths are UTF-16 code
units.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Any

from linter import __version__
from linter.embed import TextFinding, TextResult
from linter.errors import UsageError
from linter.records import NamedTuple

LANGUAGES = {
    "en": "English",
    "en-AU": "English (Australian)",
    "en-CA": "English (Canadian)",
    "en-GB": "English (GB)",
    "en-NZ": "English (New Zealand)",
    "en-US": "English (US)",
    "en-ZA": "English (South African)",
}
_AROUND = 40
"""Characters of context to either side of what is found."""
_KINDS = {"misspelling": "misspelling", "repeated-word": "duplication", "spacing": "whitespace"}
_FAMILIES = {"typos": "misspelling", "grammar": "grammar", "consistency": "inconsistency"}


class Request(NamedTuple):
    """What is to be checked.

    text: with whatever markup there is.
    plain: the text that is read, whose characters come from `places` of `text`.
    places: for each character of `plain` the character of `text` that it is, and the end of the text.
    lang: the language, None if it is to be guessed.
    disabled: ids of rules and families that are left out.
    enabled: those that alone run, if `only` says so.
    only: whether no others than `enabled` run.
    picky: whether notes are told, too.
    """

    text: str
    plain: str
    places: Sequence[int]
    lang: str | None
    disabled: frozenset[str]
    enabled: frozenset[str]
    only: bool
    picky: bool


def request(given: Mapping[str, str]) -> Request:
    """The request that the fields of a form make. Raises UsageError."""
    lang = given.get("language", "")
    if not lang:
        raise UsageError("missing 'language' parameter")
    if lang != "auto" and lang.partition("-")[0] != "en":
        raise UsageError(f"'{lang}' is not a language code known to copydesk")
    text, plain, places = _annotated(given["data"]) if "data" in given else _plain(given.get("text"))
    return Request(
        text, plain, places, None if lang == "auto" else lang,
        _ids(given, "disabledRules") | _ids(given, "disabledCategories"),
        _ids(given, "enabledRules") | _ids(given, "enabledCategories"),
        given.get("enabledOnly", "").lower() in {"true", "yes"},
        given.get("level") == "picky",
    )  # fmt: skip


def _ids(given: Mapping[str, str], field: str) -> frozenset[str]:
    return frozenset(one.strip().lower() for one in given.get(field, "").split(",") if one.strip())


def _plain(text: str | None) -> tuple[str, str, Sequence[int]]:
    if text is None:
        raise UsageError("missing 'text' or 'data' parameter")
    return text, text, range(len(text) + 1)


def _annotated(data: str) -> tuple[str, str, Sequence[int]]:
    """The text with its markup, the text that is read instead, and where its characters are from."""
    try:
        parsed = json.loads(data)
        if isinstance(parsed, dict) and isinstance(parsed.get("text"), str):
            return _plain(parsed["text"])
        parts = [_part(one) for one in parsed["annotation"]]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UsageError("'data' must be JSON with a text, or an annotation of texts and markup") from error
    text, plain, places = "", "", []
    for words, markup, instead in parts:
        if markup:
            places += [len(text)] * len(instead)
            plain += instead
            text += markup
        else:
            places += range(len(text), len(text) + len(words))
            plain += words
            text += words
    return text, plain, [*places, len(text)]


def _part(one: Mapping[str, str]) -> tuple[str, str, str]:
    """The text, the markup and what it is to be read as, of a part of an annotation."""
    part = one.get("text", ""), one.get("markup", ""), one.get("interpretAs", "")
    if not all(isinstance(value, str) for value in part):
        raise TypeError("no text")
    return part


def answer(asked: Request, result: TextResult) -> dict[str, Any]:
    """What LanguageTool would answer with these findings."""
    units = _Units(asked.text)
    code = asked.lang or "en"
    name = LANGUAGES.get(code, "English")
    return {
        "software": {
            "name": "copydesk", "version": __version__, "buildDate": None, "apiVersion": 1, "premium": False,
            "premiumHint": "", "status": "",
        },
        "warnings": {"incompleteResults": bool(result.failures)},
        "language": {
            "name": name, "code": code, "detectedLanguage": {"name": name, "code": code, "confidence": 1.0},
        },
        "matches": [_match(one, asked, units) for one in result.findings if _is_wanted(one, asked)],
    }  # fmt: skip


def _is_wanted(finding: TextFinding, asked: Request) -> bool:
    names = {finding.rule, finding.rule.partition("/")[0]}
    if finding.severity == "note" and not asked.picky:
        return False
    return not names & asked.disabled and (not asked.only or bool(names & asked.enabled))


def _match(finding: TextFinding, asked: Request, units: _Units) -> dict[str, Any]:
    start, end = asked.places[finding.start], asked.places[finding.end]
    first, last = max(0, start - _AROUND), min(len(asked.text), end + _AROUND)
    before, after = "..." if first else "", "..." if last < len(asked.text) else ""
    family, _, rule = finding.rule.partition("/")
    reasons = "; ".join(dict.fromkeys(one.message for one in finding.evidence))
    return {
        "message": finding.message + (f" ({reasons})" if reasons else ""),
        "shortMessage": finding.message,
        "replacements": [{"value": one.text} for one in finding.suggestions],
        "offset": units.before(start),
        "length": units.before(end) - units.before(start),
        "context": {
            "text": (before + asked.text[first:last] + after).replace("\n", " "),
            "offset": len(before) + units.before(start) - units.before(first),
            "length": units.before(end) - units.before(start),
        },
        "sentence": _sentence(asked.plain, finding.start, finding.end),
        "type": {"typeName": "UnknownWord" if rule == "misspelling" else "Other"},
        "rule": {
            "id": finding.rule,
            "description": f"copydesk {finding.rule}, {finding.severity}",
            "issueType": _KINDS.get(rule, _FAMILIES.get(family, "inconsistency")),
            "category": {"id": family.upper(), "name": family.capitalize()},
        },
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": -1,
    }


def _sentence(text: str, start: int, end: int) -> str:
    """The line that the words stand in: copydesk's rules see more than a sentence."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    return text[first : last if last >= 0 else len(text)].strip()


class _Units:
    """UTF-16 code units before the characters of a text."""

    def __init__(self, text: str) -> None:
        self._large = [place for place, sign in enumerate(text) if ord(sign) > 0xFFFF]

    def before(self, place: int) -> int:
        return place + bisect_left(self._large, place)
