"""What a draft itself says not to report: `[sic]` after the words, and `copydesk: {ignore: …}` in its front matter."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from typing import Any

from linter.document.model import Document
from linter.errors import InputError, nearest
from linter.findings.finding import Finding
from linter.findings.places import block_at, text_after

Suppression = Callable[[Finding], bool]
"""Says whether it silences a finding."""

_KEYS = ("ignore", "select")
_SIC = re.compile(r"\W{0,8}?[\[(]sic[.!]?[\])]", re.IGNORECASE)


def suppressions(document: Document) -> list[Suppression]:
    """The suppressions that `document` holds."""
    found: list[Suppression] = []
    if "sic" in document.source.lower():
        found.append(lambda finding: followed_by_sic(document, finding.span.end))
    if ignored := ignored_rules(document.settings.get("ignore")):
        found.append(
            lambda finding: finding.rule in ignored or finding.rule.split("/")[0] in ignored or "all" in ignored
        )
    return found


def check_settings(document: Document, names: Collection[str]) -> None:
    """Raise InputError for a key that the front matter's `copydesk:` can't have, or a name that is not in `names`."""
    for key in document.settings:
        if key not in _KEYS:
            raise InputError(f"unknown key {key!r} of copydesk in the front matter{nearest(key, _KEYS)}")
    ignored = document.settings.get("ignore", [])
    if not isinstance(ignored, (str, list)) or not all(isinstance(name, str) for name in ignored):
        raise InputError("ignore in the front matter must be a list of rules and families")
    for name in sorted(ignored_rules(ignored)):
        if name not in names:
            raise InputError(f"ignore in the front matter: unknown rule or family {name!r}{nearest(name, names)}")


def followed_by_sic(document: Document, end: int) -> bool:
    """Whether `[sic]` or `(sic)` follows the words that end before source character `end`.

    Quotation marks, spaces and markup may stand between.
    """
    block = block_at(document, end)
    if block is None:
        return _SIC.match(document.source, end) is not None
    return _SIC.match(block.text, text_after(block, end)) is not None


def ignored_rules(setting: Any) -> frozenset[str]:
    """The rule ids and families of a front matter's `ignore`, a name or a list of names."""
    names: Iterable[Any] = [setting] if isinstance(setting, str) else setting if isinstance(setting, list) else ()
    return frozenset(str(name).strip() for name in names)
