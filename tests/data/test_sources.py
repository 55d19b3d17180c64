"""Which articles of the archives the shipped word model counts."""

from __future__ import annotations

import json
from pathlib import Path

from linter.data.build.sources import LEFT_OUT, shared, usable


def archive(path: Path, *rows: dict[str, str]) -> Path:
    path.write_text("".join(json.dumps({"text": "The ferry left.", **row}) + "\n" for row in rows), encoding="utf-8")
    return path


def test_old_prose_and_sources_that_rules_are_measured_on_are_left_out(tmp_path: Path) -> None:
    found = usable(
        [
            archive(
                tmp_path / "a.jsonl",
                {"id": "old", "date": "1939-12-31"},
                {"id": "new", "date": "1940"},
                {"id": "undated"},
                {"id": "measured", "source": f"{LEFT_OUT[0]}/rural.txt"},
                {"id": "other", "source": "a weekly"},
            )
        ]
    )
    assert [(article.id, article.source) for article in found] == [("new", ""), ("undated", ""), ("other", "a weekly")]


def test_archives_take_turns_and_shares_are_cut_from_all(tmp_path: Path) -> None:
    first = archive(tmp_path / "a.jsonl", *({"id": f"a{number}"} for number in range(3)))
    second = archive(tmp_path / "b.jsonl", {"id": "b0"})
    everything = list(usable([first, second]))
    assert [article.id for article in everything] == ["a0", "b0", "a1", "a2"]
    middle = sorted(article.share for article in everything)[1]
    assert [one for one in everything if one.share >= middle] == list(shared([first, second], middle))
    assert [one for one in everything if one.share < middle] == list(shared([first, second], 0, middle))
