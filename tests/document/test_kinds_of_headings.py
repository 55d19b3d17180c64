"""What headings and lists are called in every format, so that rules can tell claims of an article from labels."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.document.model import BlockKind
from linter.document.parse import parse

HEADLINE, SUBHEADING, PARAGRAPH, ITEM = (
    BlockKind.HEADLINE, BlockKind.SUBHEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM,
)  # fmt: skip
PARTS = {
    "live blog": (
        (1, "Floods in the valley: live"), (2, "18:42 The bridge is shut"), (0, "It will not open today."),
        (2, "18:10"), (0, "Rain falls on the town."),
    ),
    "guide": ((1, "Install the pump"), (2, "3. Open the lid"), (0, "It is heavy."), (2, "Step 4"), (0, "Push.")),
    "changelog": ((1, "Changelog"), (2, "1.2.0 (2024-05-01)"), (0, "A new pump."), (2, "1.1.0"), (0, "A new lid.")),
    "one release": ((1, "Changelog"), (2, "1.2.0 (2024-05-01)"), (0, "A new pump was built in.")),
    "questions": ((1, "Floods"), (2, "Why does it rain?"), (0, "No one knows."), (2, "And now?"), (0, "Wait.")),
}  # fmt: skip


def _rst(level: int, text: str) -> str:
    return f"{text}\n{' =-'[level] * len(text)}" if level else text


WRITTEN: dict[str, Callable[[int, str], str]] = {
    "a.md": lambda level, text: f"{'#' * level} {text}".strip(),
    "a.mdx": lambda level, text: f"<Box>\n\n{'#' * level} {text}".replace("<Box>\n\n ", "<Box>\n\n") + "\n\n</Box>",
    "a.rst": _rst,
    "a.adoc": lambda level, text: f"{'=' * level} {text}".strip(),
    "a.html": lambda level, text: f"<h{level}>{text}</h{level}>" if level else f"<p>{text}</p>",
}


@pytest.mark.parametrize("path", WRITTEN)
@pytest.mark.parametrize("what", PARTS)
def test_headings_below_the_headline_are_subheadings(what: str, path: str) -> None:
    source = "\n\n".join(WRITTEN[path](level, text) for level, text in PARTS[what])
    kinds = {0: PARAGRAPH, 1: HEADLINE, 2: SUBHEADING}
    assert [(block.kind, block.level, block.text) for block in parse(source, path=path).blocks] == [
        (kinds[level], level, text) for level, text in PARTS[what]
    ]


def test_questions_in_bold_are_subheadings() -> None:
    source = "# Talk with Ann\n\n**When did it start?**\n\nIn May.\n\n**Why there?**\n\nNo one knows.\n"
    assert [block.kind for block in parse(source, path="a.md").blocks] == [
        HEADLINE, SUBHEADING, PARAGRAPH, SUBHEADING, PARAGRAPH,
    ]  # fmt: skip
    alone = "# Floods\n\n**Will it ever stop raining?**\n\nIt rained.\n"
    assert parse(alone, path="a.md").blocks[1].kind is BlockKind.STANDFIRST


def test_a_time_in_bold_is_no_standfirst() -> None:
    source = "# Floods: live\n\n**18:42**\n\nThe bridge is shut.\n"
    assert [block.kind for block in parse(source, path="a.md").blocks][1] is not BlockKind.STANDFIRST


def test_questions_and_answers_of_asciidoc_are_items() -> None:
    blocks = parse("= Floods\n\n[qanda]\nWhy does it rain?:: No one knows.\n", path="a.adoc").blocks
    assert [block.kind for block in blocks] == [HEADLINE, ITEM, ITEM]
