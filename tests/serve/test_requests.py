"""What the server answers, asked as its clients ask."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("starlette", reason="starlette is not installed; it is in copydesk[serve]")
pytest.importorskip("httpx", reason="httpx is not installed; it is in copydesk[test]")

import httpx

from linter.run import checker as checker_module
from linter.run.checker import BusyError, Checker
from linter.serve.access import Access
from linter.serve.requests import LARGEST, application

TEXT = "Doctors fear innocent causalities at the the harbour."


@pytest.fixture
def checker() -> Iterator[Checker]:
    working = Checker()
    thread = threading.Thread(target=working.work, daemon=True)
    thread.start()
    yield working
    working.stop()
    thread.join(10)


class Client:
    """Sends requests to an application, without a socket."""

    def __init__(self, app: Any, base_url: str) -> None:
        self.app = app
        self.base_url = base_url

    def request(self, method: str, path: str, **given: Any) -> httpx.Response:
        async def answer() -> httpx.Response:
            async with httpx.AsyncClient(transport=httpx.ASGITransport(self.app), base_url=self.base_url) as client:
                return await client.request(method, path, **given)

        return asyncio.run(answer())

    def get(self, path: str, **given: Any) -> httpx.Response:
        return self.request("GET", path, **given)

    def post(self, path: str, **given: Any) -> httpx.Response:
        return self.request("POST", path, **given)


@pytest.fixture
def client(checker: Checker) -> Client:
    return Client(application(checker, Access("127.0.0.1"), None), base_url="http://127.0.0.1:8010")


class TestLanguageTool:
    """/v2, as LanguageTool has it."""

    def matches(self, client: Client, **given: str) -> list[dict[str, Any]]:
        answer = client.post("/v2/check", data={"language": "en-US", **given})
        assert answer.status_code == 200
        found: list[dict[str, Any]] = answer.json()["matches"]
        return found

    def test_a_text(self, client: Client) -> None:
        (word, twice) = self.matches(client, text=TEXT)
        assert (word["offset"], word["length"], word["replacements"]) == (22, 11, [{"value": "casualties"}])
        assert word["rule"]["id"] == "typos/real-word"
        assert word["rule"]["category"] == {"id": "TYPOS", "name": "Typos"}
        assert word["sentence"] == TEXT
        assert (twice["rule"]["id"], twice["rule"]["issueType"]) == ("typos/repeated-word", "duplication")

    def test_offsets_are_utf_16(self, client: Client) -> None:
        (word, _) = self.matches(client, text="🚢🚢 " + TEXT)
        assert (word["offset"], word["length"]) == (27, 11)
        context = word["context"]
        units = context["text"].encode("utf-16-le")
        start, end = 2 * context["offset"], 2 * (context["offset"] + context["length"])
        assert units[start:end].decode("utf-16-le") == "causalities"

    def test_markup_is_left_out_and_counted(self, client: Client) -> None:
        parts = [
            {"markup": "<p>"}, {"text": "Doctors fear innocent "}, {"markup": "<b>"}, {"text": "causalities"},
            {"markup": "</b></p><p>", "interpretAs": "\n\n"}, {"text": "The end is near."},
        ]  # fmt: skip
        (word,) = self.matches(client, data=json.dumps({"annotation": parts}))
        assert (word["offset"], word["length"]) == (28, 11)
        assert len(self.matches(client, data=json.dumps({"annotation": parts}), level="picky")) == 2
        (word, _) = self.matches(client, data=json.dumps({"text": TEXT}))
        assert word["offset"] == 22

    def test_a_request_may_be_an_address(self, client: Client) -> None:
        answer = client.get("/v2/check", params={"language": "en-GB", "text": TEXT})
        assert len(answer.json()["matches"]) == 2
        assert answer.json()["language"]["code"] == "en-GB"

    @pytest.mark.parametrize(
        ("given", "rules"),
        [
            ({"disabledRules": "typos/real-word"}, ["typos/repeated-word"]),
            ({"disabledCategories": "TYPOS"}, []),
            ({"enabledRules": "typos/real-word", "enabledOnly": "true"}, ["typos/real-word"]),
            ({"enabledOnly": "true"}, []),
        ],
    )
    def test_rules_can_be_chosen(self, client: Client, given: dict[str, str], rules: list[str]) -> None:
        assert [one["rule"]["id"] for one in self.matches(client, text=TEXT, **given)] == rules

    @pytest.mark.parametrize(
        ("given", "reason"),
        [
            ({"text": TEXT}, "missing 'language' parameter"),
            ({"language": "en"}, "missing 'text' or 'data' parameter"),
            ({"language": "de-DE", "text": TEXT}, "'de-DE' is not a language code"),
            ({"language": "en", "data": "{"}, "'data' must be JSON"),
            ({"language": "en", "data": '{"annotation": [{"text": 5}]}'}, "'data' must be JSON"),
            ({"language": "en", "data": '{"annotation": 5}'}, "'data' must be JSON"),
        ],
    )
    def test_what_makes_no_sense_is_told(self, client: Client, given: dict[str, str], reason: str) -> None:
        answer = client.post("/v2/check", data=given)
        assert (answer.status_code, answer.text.startswith(f"Error: {reason}")) == (400, True)

    def test_languages(self, client: Client) -> None:
        languages = client.get("/v2/languages").json()
        assert {"name": "English (GB)", "code": "en", "longCode": "en-GB"} in languages


class TestJson:
    """/check, for programs."""

    def test_places_count_in_title_and_text(self, client: Client) -> None:
        answer = client.post("/check", json={"title": "The the harbour is shut", "text": f"It is shut.\n\n{TEXT}"})
        assert answer.status_code == 200
        found = [
            (one["field"], one["start"]["line"], one["start"]["column"], one["text"])
            for one in answer.json()["findings"]
        ]
        assert found == [("title", 1, 1, "The the"), ("text", 3, 23, "causalities"), ("text", 3, 38, "the the")]
        assert answer.json()["tool"]["name"] == "copydesk"

    def test_date_and_format_count(self, client: Client) -> None:
        asked = {"text": "<p>It is on Tuesday, 4 March.</p>", "format": "html", "date": "2026-02-27"}
        (finding,) = client.post("/check", json=asked).json()["findings"]
        assert (finding["rule"], finding["start"]["offset"]) == ("figures/weekday", 12)

    @pytest.mark.parametrize(
        ("body", "reason"),
        [
            (b"{", "the body must be JSON"), (b"[]", 'the body must be an object with a "text"'),
            (b'{"text": "x", "titel": "y"}', "unknown key 'titel'"),
            (b'{"text": "x", "date": 5}', "'date' must be a string"),
            (b'{"text": "x", "date": "soon"}', "--date "), (b'{"text": "x", "format": "doc"}', "unknown format 'doc'"),
            (b"[" * 100_000, "the body must be JSON"),
        ],
    )  # fmt: skip
    def test_what_makes_no_sense_is_told(self, client: Client, body: bytes, reason: str) -> None:
        answer = client.post("/check", content=body)
        assert answer.status_code == 400
        assert answer.text.startswith(f"Error: {reason}")

    def test_a_body_has_bounds(self, client: Client) -> None:
        assert client.post("/check", content=b" " * (LARGEST + 1)).status_code == 413


class TestAccess:
    """Who may ask."""

    @pytest.mark.parametrize(
        ("headers", "status"),
        [
            ({}, 200), ({"host": "localhost:8010"}, 200), ({"host": "[::1]:8010"}, 200),
            ({"host": "evil.example:8010"}, 403), ({"host": "127.0.0.1.evil.example"}, 403), ({"host": ""}, 403),
            ({"origin": "http://127.0.0.1:8010"}, 200), ({"origin": "chrome-extension://abc"}, 200),
            ({"origin": "https://evil.example"}, 403), ({"origin": "null"}, 403),
            ({"origin": "http://127.0.0.1:9999"}, 403),
        ],
    )  # fmt: skip
    def test_pages_of_other_sites_may_not(self, client: Client, headers: dict[str, str], status: int) -> None:
        answer = client.post("/v2/check", data={"language": "en", "text": TEXT}, headers=headers)
        assert answer.status_code == status
        assert "causalities" not in answer.text or status == 200

    def test_with_a_token_only_who_has_it(self, checker: Checker) -> None:
        client = Client(application(checker, Access("0.0.0.0", "secret"), None), base_url="http://desk.example")
        for path in ("/", "/health", "/metrics", "/v2/languages"):
            assert client.get(path).status_code == 403
        assert client.get("/health", headers={"authorization": "Bearer wrong"}).status_code == 403
        assert client.get("/health", headers={"authorization": "Bearer secret"}).status_code == 200
        asked = {"language": "en", "text": TEXT}
        assert client.post("/v2/check", data=asked).status_code == 403
        assert client.post("/v2/check", data={**asked, "apiKey": "secret"}).status_code == 200


class Fields(HTMLParser):
    """The names of a page's fields, and the classes of its elements."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.classes: list[str] = []
        self.feed(text)

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "name" and value:
                self.names.append(value)
            elif name == "class" and value:
                self.classes += value.split()


class TestPage:
    """/, for people."""

    def test_a_text_is_pasted_and_comes_back_with_what_was_found(self, client: Client) -> None:
        assert {"text", "format", "date"} <= set(Fields(client.get("/").text).names)
        answer = client.post("/", data={"text": f"</textarea><script>x</script> {TEXT}", "format": "plain", "date": ""})
        assert answer.status_code == 200
        assert "<script>" not in answer.text
        assert Fields(answer.text).classes.count("note") == 2

    def test_a_wrong_date_is_told(self, client: Client) -> None:
        assert client.post("/", data={"text": TEXT, "date": "soon"}).status_code == 400


def test_health_and_metrics(client: Client) -> None:
    assert client.get("/health").json()["status"] == "ok"
    client.post("/check", json={"text": TEXT})
    metrics = client.get("/metrics").text
    assert 'copydesk_requests_total{path="/check",status="200"} 1\n' in metrics
    assert 'copydesk_findings_total{severity="warning"} 2\n' in metrics


def test_what_is_read_is_kept_nowhere(client: Client) -> None:
    answer = client.post("/check", json={"text": TEXT})
    assert answer.headers["cache-control"] == "no-store"


def test_a_text_that_changed_is_answered_as_if_it_were_new(checker: Checker) -> None:
    kept = Client(application(checker, Access("127.0.0.1"), None), base_url="http://127.0.0.1:8010")
    for text in (TEXT, f"Ann Lund spoke.\n\n{TEXT}", f"{TEXT}\n\nThey they left.", TEXT):
        new = Client(application(checker, Access("127.0.0.1"), None), base_url="http://127.0.0.1:8010")
        answers = [client.post("/check", json={"text": text}).json() for client in (kept, new)]
        assert answers[0] == answers[1]
        assert answers[0]["findings"]


def test_the_configuration_is_in_force(checker: Checker, tmp_path: Path) -> None:
    file = tmp_path / "copydesk.toml"
    file.write_text('ignore = ["typos/real-word"]\n')
    client = Client(application(checker, Access("127.0.0.1"), file), base_url="http://127.0.0.1")
    assert [one["rule"] for one in client.post("/check", json={"text": TEXT}).json()["findings"]] == [
        "typos/repeated-word"
    ]


def test_too_many_are_turned_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checker_module, "MOST_WAITING", 0)
    with pytest.raises(BusyError):
        asyncio.run(Checker().ask(lambda: None))
