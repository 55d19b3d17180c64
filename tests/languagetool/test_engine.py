"""How a run reaches LanguageTool, and what it does not ask twice."""

from __future__ import annotations

import http.server
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from linter.errors import LanguageToolError
from linter.languagetool.client import Client, Match
from linter.languagetool.engine import Engine, engine_in_use, in_use
from linter.languagetool.places import cache_file, is_here
from linter.languagetool.said import Said, key_of

IDS = {"HE_VERB_AGR", "EN_A_VS_AN"}


@pytest.fixture(autouse=True)
def _cache_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def elsewhere() -> Iterator[str]:
    """The address of something that is no LanguageTool."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b'{"hello": "world"}')

        do_GET = do_POST  # noqa: N815 - their name

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_the_same_sentence_is_asked_about_once(languagetool_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sentences = ["He have a plan.", "All is well.", "He have a plan."]
    with in_use(Engine(IDS, url=languagetool_url)) as engine:
        first = engine.check(sentences, "en-GB")
        assert [len(matches) for matches in first] == [1, 0, 1]
    with sqlite3.connect(cache_file()) as database:
        rows = database.execute("select matches from said").fetchall()
    database.close()
    assert len(rows) == 2
    assert "have a plan" not in cache_file().read_bytes().decode("latin-1"), "no text of a draft is kept"

    def asked(*_: object) -> list[tuple[Match, ...]]:
        raise LanguageToolError("asked")

    monkeypatch.setattr(Client, "check", asked)
    with in_use(Engine(IDS, url=languagetool_url)) as engine:
        assert engine.check(sentences, "en-GB") == first, "known, so nothing is asked"
        with pytest.raises(LanguageToolError, match="asked"):
            engine.check(sentences, "en-US")  # another variant is another question
    with (
        in_use(Engine({"EN_A_VS_AN"}, url=languagetool_url)) as engine,
        pytest.raises(LanguageToolError, match="asked"),
    ):
        engine.check(sentences, "en-GB")  # and so is another set of rules


def test_it_is_told_why_there_is_no_server() -> None:
    with pytest.raises(LanguageToolError, match="LanguageTool is not in use here"):
        engine_in_use()
    with (
        in_use(Engine(IDS, url="http://127.0.0.1:9", limit=1)) as engine,
        pytest.raises(LanguageToolError, match=r"no LanguageTool server answers at http://127\.0\.0\.1:9"),
    ):
        engine.check(["He have a plan."], "en-AU")


def test_long_drafts_go_in_several_requests_at_once(languagetool_url: str) -> None:
    sentences = [f"Number {number} has a apple, and he have a plan for the valley." for number in range(250)]
    with in_use(Engine(IDS, url=languagetool_url)) as engine:
        found = engine.check(sentences, "en-US")
    for sentence, matches in zip(sentences, found, strict=True):
        assert [sentence[match.start : match.end] for match in matches] == ["a", "have"]


def test_a_damaged_cache_is_made_anew(languagetool_url: str) -> None:
    cache_file().parent.mkdir(parents=True)
    cache_file().write_bytes(b"no database" * 500)
    for _ in range(2):
        with in_use(Engine(IDS, url=languagetool_url)) as engine:
            assert len(engine.check(["He have a plan."], "en-US")[0]) == 1


def test_a_cache_that_can_not_be_written_costs_no_finding(languagetool_url: str, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be", encoding="utf-8")
    with in_use(Engine(IDS, url=languagetool_url)) as engine:
        assert len(engine.check(["He have a plan."], "en-US")[0]) == 1


def test_keys_differ_in_every_part() -> None:
    parts = ("He have.", "6.8", "en-US", "A,B")
    changed = [tuple(part + "x" * (number == one) for number, part in enumerate(parts)) for one in range(5)]
    assert len({key_of(*some) for some in changed}) == 5


def test_old_answers_make_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linter.languagetool.said.MOST", 10)
    said = Said(tmp_path / "said.sqlite3")
    said.keep({bytes([number]): () for number in range(30)})
    said.close()
    said = Said(tmp_path / "said.sqlite3")
    assert len(said.known([bytes([number]) for number in range(30)])) == 10
    said.close()


def test_what_is_no_languagetool_is_told(elsewhere: str) -> None:
    with (
        in_use(Engine(IDS, url=elsewhere, limit=5)) as engine,
        pytest.raises(LanguageToolError, match="no LanguageTool server answers at"),
    ):
        engine.check(["He have a plan."], "en-US")


def test_without_an_engine() -> None:
    with pytest.raises(LanguageToolError, match="not in use"):
        engine_in_use()


@pytest.mark.parametrize(
    ("url", "here"),
    [
        ("http://127.0.0.1:8081", True),
        ("http://localhost:8081/v2", True),
        ("http://[::1]:8081", True),
        ("http://127.evil.example", False),
        ("https://languagetool.example/api", False),
        ("http://localhost.example", False),
    ],
)
def test_where_a_server_is(url: str, here: bool) -> None:
    assert is_here(url) is here
