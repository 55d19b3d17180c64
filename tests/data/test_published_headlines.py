"""The headlines of an archive that builders of judges learn from."""

from __future__ import annotations

import json
import lzma
from pathlib import Path

import pytest

from linter.data.build.published_headlines import headline, index_of, published, quarter, statement

ROWS = [
    {"id": 7, "title": "Boat  is\nlost", "text": "It sank."},
    {"id": 8, "title": "OPINION: Boats rust", "text": "They do."},
    {"id": 9, "title": "", "text": "It sank."},
    {"id": 10, "title": "Boat is found", "text": "It rose.", "outlet": "New York Times - News"},
]


@pytest.mark.parametrize("packed", [False, True])
def test_opinion_and_what_has_no_headline_are_left_out(tmp_path: Path, packed: bool) -> None:
    told = "\n".join(map(json.dumps, ROWS)).encode()
    archive = tmp_path / ("archive.jsonl.xz" if packed else "archive.jsonl")
    archive.write_bytes(lzma.compress(told) if packed else told)
    assert [(one.name, one.title, one.text) for one in published(archive)] == [("7", "Boat is lost", "It sank.")]


def test_articles_are_shared_out_by_their_ids() -> None:
    assert {quarter(str(number)) for number in range(40)} == {0, 1, 2, 3}


def test_each_line_of_an_article_is_a_paragraph() -> None:
    index = index_of("The boat sank.\n  It rusted.\n")
    assert [block.text for block, _ in index.blocks()] == ["The boat sank.", "It rusted."]
    assert headline("Boat sinks", index).index is index


@pytest.mark.parametrize(
    ("title", "text", "claims"),
    [("Boat sinks", "The boat sank.", True), ("Why boat sank", "The boat sank.", False), ("Boat sinks", "", False)],
)
def test_only_what_states_something_over_a_body_is_a_statement(title: str, text: str, claims: bool) -> None:
    assert (statement(title, text) is not None) == claims
