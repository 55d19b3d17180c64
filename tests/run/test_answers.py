"""Answers about drafts: what another run, or another process, makes of them is what this one would have found."""

from __future__ import annotations

import datetime
import gc
from pathlib import Path

import pytest

from linter.run import answers
from linter.run.answers import Answer, completed, examined, pack_answer, unpack_answer
from linter.run.discovery import Draft
from linter.run.resolver import InForce, Resolver, RunSettings

TEXT = "# A colour\n\nThe mayor utilised the the “centre” on a very long day.\n\nA colour [sic] that is meant.\n"


def in_force(draft: Draft) -> InForce:
    return Resolver(RunSettings()).for_draft(draft)


def answer_to(text: str, path: str = "a.md") -> tuple[Answer, Draft, InForce]:
    draft = Draft(path, "markdown")
    here = in_force(draft)
    return examined(draft, text.encode(), here, compared=False), draft, here


@pytest.fixture(autouse=True)
def _desk(newsroom: Path) -> None:
    (newsroom / "copydesk.toml").write_text('packs = ["./rules"]\nselect = ["house", "typos"]\n')


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Nothing is wrong.\n",
        "---\nlang: de\n---\nDie Farbe ist colour.\n",
        "---\ncopydesk: {ignore: house/spelling}\n---\nA colour.\n",
        "<!-- copydesk: ignore[house/speling] -->\n\nA colour.\n",
        "---\ncopydesk: {ignore: [hose]}\n---\nA colour.\n",
        "---\ndate: [\n---\nA colour.\n",
    ],
)
def test_nothing_is_lost_on_the_way(text: str) -> None:
    answer, draft, here = answer_to(text)
    again = unpack_answer(pack_answer(answer), draft.path)
    assert again == answer._replace(document=None)
    first, second = (completed(one, draft, text.encode(), here) for one in (answer, again))
    assert first._replace(document=None) == second._replace(document=None)
    assert (first.document is None) == (second.document is None) == (not answer.checked)


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b"[[],[]]", b"[[1,1,1],[],[],[],{},null,[],{}]", b"7", b"\xff"])
def test_other_bytes_are_no_answer(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        unpack_answer(data, "a.md")


ARTICLES = Path(__file__).parents[1] / "articles"


def test_a_checked_draft_is_freed_without_a_search_for_garbage() -> None:
    """The collector hardly ever runs (`linter/__main__.py`), so what refers to itself would stay for a long time."""
    drafts = [path for path in sorted(ARTICLES.iterdir()) if path.suffix in {".html", ".md", ".txt"}]
    here = Resolver(RunSettings(isolated=True, overrides={"languagetool": "off"})).for_draft(Draft("a.md"))
    left: dict[str, int] = {}
    for path in drafts:
        data = path.read_bytes()
        for _ in range(2):  # the first check loads what stays
            gc.collect()
            gc.disable()
            try:
                examined(Draft(path.name), data, here, compared=False)
                left[path.name] = gc.collect()
            finally:
                gc.enable()
    assert left == dict.fromkeys((path.name for path in drafts), 0)


def test_a_draft_that_fails_is_tried_in_every_run() -> None:
    assert answer_to("A colour.\n")[0].lasting
    assert not answer_to("---\ncopydesk: {ignore: [hose]}\n---\nA colour.\n")[0].lasting


def test_a_date_that_lies_ahead_counts_once_it_is_near(monkeypatch: pytest.MonkeyPatch) -> None:
    """Dates far ahead are slips; whether one is, is asked anew on the next day."""
    year = datetime.datetime.now(tz=datetime.UTC).year + 3
    answer = answer_to(f"---\ndate: {year}-05-01\n---\nA colour.\n")[0]
    packed = pack_answer(answer)
    assert answer.lasting
    assert unpack_answer(packed, "a.md").result == answer.result
    monkeypatch.setattr(answers, "_today", lambda: f"{year}-01-01")
    with pytest.raises(ValueError, match="another day"):
        unpack_answer(packed, "a.md")
    assert not answer_to("---\ndate: 2024-05-01\n---\nA colour.\n")[0].day
