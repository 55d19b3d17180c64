"""How a run reaches LanguageTool, and what it does not ask twice."""

from __future__ import annotations

import sqlite3
from functools import partial
from pathlib import Path

import pytest
from hostile_server import Handler, Hostile

from linter.cache.store import NAME
from linter.errors import LanguageToolError
from linter.files.user_folders import cache_folder
from linter.languagetool.client import Client, Match
from linter.languagetool.connection import Connection
from linter.languagetool.engine import Engine
from linter.languagetool.match_cache import key_of
from linter.run.caches import Stores

IDS = {"HE_VERB_AGR", "EN_A_VS_AN"}


@pytest.fixture(autouse=True)
def _cache_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def cached(url: str, ids: set[str] = IDS) -> Engine:
    """An engine of a new run, which uses the user's cache."""
    return Engine(ids, Connection(url), partial(Stores().at, None))


def test_the_same_sentence_is_asked_about_once(languagetool_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sentences = ["He have a plan.", "All is well.", "He have a plan."]
    first = cached(languagetool_url).check(sentences, "en-GB")
    assert [len(matches) for matches in first] == [1, 0, 1]
    file = cache_folder() / NAME
    with sqlite3.connect(file) as database:
        rows = database.execute("select kind from answers").fetchall()
    database.close()
    assert rows == [("languagetool",)] * 2
    assert "have a plan" not in file.read_bytes().decode("latin-1"), "no text of a draft is kept"

    def asked(*_: object) -> list[tuple[Match, ...]]:
        raise LanguageToolError("asked")

    monkeypatch.setattr(Client, "check", asked)
    engine = cached(languagetool_url)
    assert engine.check(sentences, "en-GB") == first, "known, so nothing is asked"
    with pytest.raises(LanguageToolError, match="asked"):
        engine.check(sentences, "en-US")  # another variant is another question
    with pytest.raises(LanguageToolError, match="asked"):
        cached(languagetool_url, {"EN_A_VS_AN"}).check(sentences, "en-GB")  # and so is another set of rules
    with pytest.raises(LanguageToolError, match="asked"):
        Engine(IDS, Connection(languagetool_url)).check(sentences, "en-GB")  # without a cache every run asks


def test_it_is_told_why_there_is_no_server() -> None:
    engine = Engine(IDS, Connection("http://127.0.0.1:9", limit=1))
    with pytest.raises(LanguageToolError, match=r"no LanguageTool server answered at http://127\.0\.0\.1:9"):
        engine.check(["He have a plan."], "en-AU")


def test_long_drafts_go_in_several_requests_at_once(languagetool_url: str) -> None:
    sentences = [f"Number {number} has a apple, and he have a plan for the valley." for number in range(250)]
    found = Engine(IDS, Connection(languagetool_url)).check(sentences, "en-US")
    for sentence, matches in zip(sentences, found, strict=True):
        assert [sentence[match.start : match.end] for match in matches] == ["a", "have"]


def test_a_damaged_cache_is_made_anew(hostile: Hostile) -> None:
    cache_folder().mkdir(parents=True)
    (cache_folder() / NAME).write_bytes(b"no database" * 500)
    for _ in range(2):
        assert len(cached(hostile.url).check(["He have a plan."], "en-US")[0]) == 1
    assert hostile.texts == ["He have a plan."]


def test_an_answer_of_another_shape_is_not_known(hostile: Hostile) -> None:
    cached(hostile.url).check(["He have a plan."], "en-US")
    key = key_of("He have a plan.", f"6.8 {hostile.url}", "en-US", ",".join(sorted(IDS)))
    for answer in (
        b"",
        b"\xff",
        b"[[]]",
        b"7",
        b"{}",
        b'[["A", "1", 2, "m", []]]',
        b'[["A", 1, 2, "m", [3]]]',
        b"[" * 9999,
        b'[["A", 3, 99, "m", []]]',
        b'[["A", -1, 3, "m", []]]',
    ):
        Stores().at(None).keep("languagetool", {key: answer})
        before = len(hostile.texts)
        assert len(cached(hostile.url).check(["He have a plan."], "en-US")[0]) == 1
        assert len(hostile.texts) == before + 1


def test_a_cache_that_can_not_be_written_costs_no_finding(hostile: Hostile, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be", encoding="utf-8")
    assert len(cached(hostile.url).check(["He have a plan."], "en-US")[0]) == 1


def test_keys_differ_in_every_part() -> None:
    parts = ("He have.", "6.8", "en-US", "A,B")
    changed = [tuple(part + "x" * (number == one) for number, part in enumerate(parts)) for one in range(5)]
    assert len({key_of(*some) for some in changed}) == 5


def test_what_is_no_languagetool_is_told(hostile: Hostile) -> None:
    hostile.replies(b'{"hello": "world"}', always=True)
    with pytest.raises(LanguageToolError, match="no LanguageTool server answered at"):
        Engine(IDS, Connection(hostile.url, limit=5)).check(["He have a plan."], "en-US")


def test_a_server_that_did_not_answer_is_tried_again_where_that_is_wanted(hostile: Hostile) -> None:
    once, again = Engine(IDS, Connection(hostile.url)), Engine(IDS, Connection(hostile.url, retry=0))
    hostile.replies(b"busy", always=True)
    for engine in (once, again):
        with pytest.raises(LanguageToolError, match="no LanguageTool server answered at"):
            engine.check(["He have a plan."], "en-US")
    hostile.replies(Handler.like_languagetool)
    with pytest.raises(LanguageToolError, match="no LanguageTool server answered at"):
        once.check(["He have a plan."], "en-US")
    assert len(again.check(["He have a plan."], "en-US")[0]) == 1
