"""What rules get can't be changed: a rule that tries fails, and the others see the draft as it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from linter.document.model import BlockKind
from linter.document.parse import parse
from linter.document.span import Span

Run = Callable[..., Any]  # of the fixture `copydesk`

RULE = '''
"""Checks for colours{0}."""

from linter.api import Rule, Severity


class Colours(Rule):
    severity = Severity.WARNING

    def check(self, document):
        {1}
        for block in document.prose:
            start = block.text.find("colour")
            if start >= 0:
                yield self.finding(block.span(start, start + 6), "a colour")
'''
DRAFT = "---\ncopydesk:\n  ignore: [house]\n---\n\n# A headline\n\nThe colour is red.\n"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (
            "document.blocks[1].text = 'Nothing.'",
            "AttributeError: blocks can't be changed: text is read-only",
        ),
        ("document.body[0].kind = None", "AttributeError: blocks can't be changed: kind is read-only"),
        ("del document.body[0].runs", "AttributeError: blocks can't be changed: runs is read-only"),
        ("document.blocks = ()", "FrozenInstanceError: cannot assign to field 'blocks'"),
        ("document.settings['ignore'] = ['wise']", "TypeError: 'mappingproxy' object does not support item assignment"),
        ("document.settings['ignore'].append('wise')", "AttributeError: 'tuple' object has no attribute 'append'"),
    ],
)
def test_a_rule_that_changes_the_draft_fails_and_the_next_one_sees_it_whole(
    newsroom: Path, copydesk: Run, change: str, reason: str
) -> None:
    for name, title, line in (("house/changing", ", and changes the draft", change), ("wise/reading", "", "")):
        path = newsroom / "rules" / f"{name}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(RULE.format(title, line).lstrip(), encoding="utf-8")
    (newsroom / "copydesk.toml").write_text('packs = ["./rules"]\nselect = ["house/changing", "wise"]\n')
    (newsroom / "draft.md").write_text(DRAFT, encoding="utf-8")
    answer = copydesk("check", "draft.md", "--format", "json")
    assert answer.code == 2
    (file,) = answer.report["files"]
    assert [(one["rule"], one["reason"]) for one in file["failures"]] == [
        ("house/changing", f"{reason} (changing.py, line 10)")
    ]
    assert [one["rule"] for one in file["findings"]] == ["wise/reading"]


def test_a_block_of_another_kind_has_the_same_words_in_the_same_places() -> None:
    block = parse("# A *small* headline\n", path="a.md").blocks[0]
    other = block.as_kind(BlockKind.SUBHEADING, level=2)
    assert (other.kind, other.level, other.text) == (BlockKind.SUBHEADING, 2, "A small headline")
    assert (block.kind, block.level) == (BlockKind.HEADLINE, 1)
    assert other.span(2, 7) == block.span(2, 7) == Span(5, 10)
    assert block.as_kind(BlockKind.SUBHEADING).level == 1
