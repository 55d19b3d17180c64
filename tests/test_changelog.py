"""The changelog keeps to the form of Keep a Changelog: versions from the newest, sections in one order, none empty."""

from __future__ import annotations

import datetime
import re
from itertools import pairwise
from pathlib import Path

import linter

LINES = (Path(__file__).parents[1] / "CHANGELOG.md").read_text(encoding="utf-8").splitlines()
SECTIONS = ("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security")


def below(mark: str, lines: list[str]) -> list[tuple[str, list[str]]]:
    """The headings that begin with `mark`, each with the lines up to the next of them."""
    starts = [number for number, line in enumerate(lines) if line.startswith(mark)]
    return [(lines[start].removeprefix(mark), lines[start + 1 : end]) for start, end in pairwise([*starts, len(lines)])]


VERSIONS = below("## ", LINES)


def test_it_begins_with_what_is_not_released() -> None:
    assert LINES[0] == "# Changelog"
    assert VERSIONS[0][0] == "Unreleased"


def test_versions_have_a_day_and_come_from_the_newest() -> None:
    released = []
    for heading, _ in VERSIONS[1:]:
        match = re.fullmatch(r"(\d+)\.(\d+)\.(\d+) - (\d{4}-\d\d-\d\d)", heading)
        assert match, heading
        released.append((tuple(map(int, match.groups()[:3])), datetime.date.fromisoformat(match[4])))
    assert released == sorted(released, reverse=True)
    assert len({version for version, _ in released}) == len(released)
    assert ".".join(map(str, released[0][0])) == linter.__version__


def test_sections_are_the_usual_ones_in_their_order_and_none_is_empty() -> None:
    for version, lines in VERSIONS:
        sections = below("### ", lines)
        headings = [heading for heading, _ in sections]
        assert headings, version
        assert headings == [heading for heading in SECTIONS if heading in headings], version
        for heading, entries in sections:
            text = [line for line in entries if line]
            assert text, f"{version}: {heading} is empty"
            assert text[0].startswith("- "), f"{version}: {heading} is a list"
            assert all(line.startswith(("- ", "  ")) for line in text), f"{version}: {heading} is a list"


def test_each_entry_is_sentences() -> None:
    text = "\n".join(LINES)
    entries = re.findall(r"^- (.+(?:\n  .+)*)", text, re.MULTILINE)
    assert len(entries) > 20
    assert [entry for entry in entries if not entry.endswith(".")] == []
