"""The tables of LanguageTool's ids: each is one of LanguageTool's and is spoken of once."""

from __future__ import annotations

import re
import tomllib
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from linter.findings.finding import Severity
from linter.rulebook.loader import LoadedRule, builtin_pack, load_rulebook

RULES = [rule for rule in load_rulebook().rules if rule.needs_languagetool]


def listed() -> list[str]:
    """All ids of the tables, those that are off too."""
    files = sorted((builtin_pack() / "grammar").glob("*.toml"))
    return [name for file in files for name in tomllib.loads(file.read_text(encoding="utf-8"))["ids"]]


def test_every_id_has_one_rule() -> None:
    assert RULES
    twice = [name for name, count in Counter(listed()).items() if count > 1]
    assert twice == []


def test_every_id_is_one_of_languagetools(languagetool_installation: Path) -> None:
    """So that a new version of LanguageTool that renames or drops one is noticed."""
    known: set[str] = set()
    for name in ("language-en", "languagetool-core"):
        (jar,) = languagetool_installation.glob(f"*/{name}-*.jar")
        with zipfile.ZipFile(jar) as archive:
            for entry in archive.namelist():
                if re.search(r"rules/.*(?:grammar|style).*\.xml$", entry):
                    known.update(re.findall(r"""\bid=["']([^"']+)["']""", archive.read(entry).decode()))
                elif entry.endswith(".class") and "/rules/" in entry:
                    known.update(one.decode() for one in re.findall(rb"[A-Z][A-Z0-9_]{3,}", archive.read(entry)))
    wrong_words = [name for name in listed() if name.startswith("ENGLISH_WRONG_WORD_IN_CONTEXT_")]
    assert wrong_words
    assert "ENGLISH_WRONG_WORD_IN_CONTEXT" in known
    assert [name for name in listed() if name not in known and name not in wrong_words] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_speaks_at_a_warning_was_mostly_right(rule: LoadedRule) -> None:
    """At least 30 hits were read, and the 95% interval of the share that was right starts at 0.8 or above."""
    if rule.severity is Severity.NOTE:
        return
    assert rule.precision is not None
    assert rule.precision.hits >= 30
    assert rule.precision.interval[0] >= 0.8
