"""Open data fetched from servers that speak as its publishers' do, and made into registers."""

from __future__ import annotations

import hashlib
import io
import json
import threading
import zipfile
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from linter.errors import InputError
from linter.registers import sources as published
from linter.registers import updating
from linter.registers.downloads import about, download
from linter.registers.imported_organisations import imported_organisations
from linter.registers.offices import offices
from linter.registers.sources import Source, sources

Run = Callable[..., Any]  # of the fixture `copydesk`


def statement(person: str, start: str, end: str, number: int) -> dict[str, dict[str, str]]:
    """One line of the answer of Wikidata's query service."""
    columns = {
        "person": person,
        "office_title": "Minister of Harbours",
        "country": "Norway",
        "start": f"{start}T00:00:00Z",
    }
    columns |= {"person_id": f"http://www.wikidata.org/entity/Q{number}", "as_of": "2026-11-01"}
    columns |= {"end": f"{end}T00:00:00Z"} if end else {}
    return {name: {"type": "literal", "value": value} for name, value in columns.items()}


WIKIDATA = {
    "head": {"vars": ["person"]},
    "results": {
        "bindings": [
            statement("Ida Quill", "2014-10-16", "2018-01-17", 1),
            statement("Ida Quill", "2018-01-17", "2021-10-14", 1),
            statement("Per Quill", "2021-10-14", "", 2),
        ]
    },
}
CONGRESS = [
    {
        "id": {"bioguide": "Q000001"},
        "name": {"first": "Una", "last": "Quill"},
        "terms": [
            {"type": "sen", "start": "2019-01-03", "end": "2025-01-03"},
            {"type": "sen", "start": "2025-01-03", "end": "2131-01-03"},
        ],
    }
]
BODY = {
    "id": "https://ror.org/0quill",
    "status": "active",
    "names": [{"value": "Quill Harbour Institute", "types": ["label", "ror_display"], "lang": "en"},
              {"value": "QHIX", "types": ["acronym"]}],
    "locations": [{"geonames_details": {"country_name": "Norway"}}],
    "admin": {"last_modified": {"date": "2026-10-01"}},
}  # fmt: skip


def archive() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        packed.writestr("v9-ror-data_schema_v2.json", json.dumps([BODY]))
    return buffer.getvalue()


class Publisher:
    """A server with files, which keeps the requests that it got. cut: how many bytes of a file it sends, if not all."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.cut: int | None = None
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self.handler())
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def handler(self) -> type[BaseHTTPRequestHandler]:
        publisher = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                publisher.asked.append((self.path, dict(self.headers)))
                content = publisher.files.get(self.path.partition("?")[0])
                if content is None:
                    self.send_error(404)
                    return
                etag = f'"{hashlib.sha256(content).hexdigest()[:8]}"'
                if self.headers.get("If-None-Match") == etag:
                    self.send_response(304)
                    self.end_headers()
                    return
                first = 0
                if self.headers.get("Range") and self.headers.get("If-Range") == etag:
                    first = int(self.headers["Range"].removeprefix("bytes=").rstrip("-"))
                self.send_response(206 if first else 200)
                self.send_header("ETag", etag)
                self.send_header("Content-Length", str(len(content) - first))
                self.end_headers()
                self.wfile.write(content[first : publisher.cut])

            def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
                pass

        return Handler


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    found = Publisher()
    yield found
    found.server.shutdown()
    found.server.server_close()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COPYDESK_REGISTERS", str(tmp_path / "registers"))
    (tmp_path / "registers").mkdir()
    return tmp_path


@pytest.fixture
def all_sources(publisher: Publisher, monkeypatch: pytest.MonkeyPatch) -> Publisher:
    url = publisher.url
    publisher.files = {
        "/executive.json": json.dumps(CONGRESS).encode(),
        "/sparql": json.dumps(WIKIDATA).encode(),
        "/organisations": json.dumps({
            "results": [{"title": "Quill Harbour Agency", "details": {"abbreviation": "QHAX"}, "format": "Agency"}],
            "next_page_url": f"{url}/more",
        }).encode(),
        "/more": json.dumps({
            "results": [{"title": "Quill Ferry Agency", "details": {"abbreviation": "QFAX"}, "format": "Agency"}]
        }).encode(),
        "/records": json.dumps({"hits": {"hits": [{"files": [{
            "key": "v9-ror-data.zip", "links": {"self": f"{url}/v9.zip"},
            "checksum": f"md5:{hashlib.md5(archive()).hexdigest()}",
        }]}]}}).encode(),
        "/v9.zip": archive(),
    }  # fmt: skip
    listed = (
        Source("congress-executive", "offices", f"{url}/executive.json", "file", "CC0", "1 KB", ".json"),
        Source("wikidata-norway", "offices", f"{url}/sparql?query=x", "file", "CC0", "1 KB", ".json"),
        Source("govuk", "organisations", f"{url}/organisations", "pages", "OGL v3.0", "1 KB", ".json"),
        Source("ror", "organisations", f"{url}/records?q=x", "deposit", "CC0", "1 KB", ".zip"),
    )
    monkeypatch.setattr(published, "sources", lambda: listed)
    return publisher


def test_what_is_published_where() -> None:
    listed = sources()
    assert len({one.name for one in listed}) == len(listed) > 50
    assert all(one.url.startswith("https://") and one.licence and one.size for one in listed)
    (france,) = [one for one in listed if one.name == "wikidata-france"]
    assert "wd%3AQ142" in france.url
    assert "%23" not in france.url, "comments need not be sent"


class TestDownload:
    """One file."""

    @staticmethod
    def source(publisher: Publisher) -> Source:
        return Source("a", "offices", f"{publisher.url}/a.json", "file", "CC0", "1 KB", ".json")

    def test_what_has_not_changed_is_not_fetched_again(self, publisher: Publisher, tmp_path: Path) -> None:
        publisher.files["/a.json"] = b"[1]"
        first = download(self.source(publisher), tmp_path)
        assert (first.path.read_bytes(), first.size, first.changed) == (b"[1]", 3, True)
        assert first.sha256 == hashlib.sha256(b"[1]").hexdigest() == about(first.path)["sha256"]
        assert not download(self.source(publisher), tmp_path).changed
        assert "If-None-Match" in publisher.asked[-1][1]
        publisher.files["/a.json"] = b"[2]"
        assert download(self.source(publisher), tmp_path).changed
        assert (tmp_path / "a.json").read_bytes() == b"[2]"

    def test_what_broke_off_goes_on_where_it_stopped(self, publisher: Publisher, tmp_path: Path) -> None:
        content = bytes(range(256)) * 40
        publisher.files["/a.json"] = content
        publisher.cut = 5000
        with pytest.raises(InputError, match=r"broke off after 5,000 of 10,240 bytes; run it again"):
            download(self.source(publisher), tmp_path)
        assert not (tmp_path / "a.json").exists()
        publisher.cut = None
        assert download(self.source(publisher), tmp_path).path.read_bytes() == content
        assert publisher.asked[-1][1]["Range"] == "bytes=5000-"
        assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json", "a.json.about.json"]

    def test_what_changed_in_between_is_fetched_from_its_beginning(self, publisher: Publisher, tmp_path: Path) -> None:
        publisher.files["/a.json"] = b"a" * 10_000
        publisher.cut = 5000
        with pytest.raises(InputError):
            download(self.source(publisher), tmp_path)
        publisher.cut = None
        publisher.files["/a.json"] = b"b" * 10_000
        assert download(self.source(publisher), tmp_path).path.read_bytes() == b"b" * 10_000

    def test_what_is_not_there_leaves_the_old_file(self, publisher: Publisher, tmp_path: Path) -> None:
        publisher.files["/a.json"] = b"[1]"
        download(self.source(publisher), tmp_path)
        publisher.files.clear()
        with pytest.raises(InputError, match=r"127\.0\.0\.1:\d+ answers 404"):
            download(self.source(publisher), tmp_path)
        assert (tmp_path / "a.json").read_bytes() == b"[1]"

    def test_other_addresses_and_damaged_archives_are_refused(self, publisher: Publisher, tmp_path: Path) -> None:
        with pytest.raises(InputError, match="neither http nor https"):
            download(Source("a", "offices", "file:///etc/hosts", "file", "CC0", "", ".json"), tmp_path)
        listed = {"key": "a.zip", "links": {"self": f"{publisher.url}/a.zip"}, "checksum": "md5:0"}
        publisher.files["/list"] = json.dumps({"hits": {"hits": [{"files": [listed]}]}}).encode()
        publisher.files["/a.zip"] = archive()
        with pytest.raises(InputError, match="its checksum is not the one that its publisher states"):
            download(Source("a", "organisations", f"{publisher.url}/list", "deposit", "CC0", "", ".zip"), tmp_path)

    def test_pages_stay_with_one_host(self, publisher: Publisher, tmp_path: Path) -> None:
        publisher.files["/list"] = json.dumps({"results": [], "next_page_url": "http://localhost:1/more"}).encode()
        with pytest.raises(InputError, match="a page leads to another host"):
            download(Source("a", "organisations", f"{publisher.url}/list", "pages", "OGL", "", ".json"), tmp_path)


def test_an_update_fetches_mends_and_imports(folder: Path, all_sources: Publisher, copydesk: Run) -> None:
    answer = copydesk("register", "update")
    assert (answer.code, answer.err) == (0, "")
    lines = answer.out.splitlines()
    assert lines[:4] == ["congress-executive: fetched", "wikidata-norway: fetched", "govuk: fetched", "ror: fetched"]
    digest = hashlib.sha256(all_sources.files["/sparql"]).hexdigest()
    assert f"wikidata-norway: {len(all_sources.files['/sparql']):,} bytes, CC0, sha256 {digest}" in lines
    assert lines[-3:] == ["offices update: 3 rows", "organisations govuk: 2 rows", "organisations ror: 1 rows"]
    (quill,) = offices().terms_of("Ida Quill")
    assert (quill.held, quill.accuses, quill.level, quill.layer) == (
        "2014-10-16 to 2021-10-14",
        True,
        "national",
        "imported",
    )
    (senator,) = offices().terms_of("Una Quill")
    assert (senator.held, senator.accuses) == ("since 2019-01-03", True)
    assert [one.country for one in imported_organisations().holders("QHIX")] == ["Norway"]
    assert imported_organisations().holders("QFAX")
    again = copydesk("register", "update", "congress", "ror").out.splitlines()
    assert again[:2] == ["congress-executive: unchanged", "ror: unchanged"]


def test_a_source_that_fails_is_told_and_the_others_are_used(
    folder: Path, all_sources: Publisher, copydesk: Run
) -> None:
    del all_sources.files["/executive.json"]
    answer = copydesk("register", "update", "congress", "wikidata")
    assert answer.code == 2
    assert "congress-executive: can't be fetched: 127.0.0.1" in answer.err
    assert "1 of 2 sources could not be fetched" in answer.err
    assert offices().knows("Per Quill")


@pytest.mark.usefixtures("all_sources")
def test_a_folder_of_files_needs_no_network(folder: Path, copydesk: Run, publisher: Publisher) -> None:
    (folder / "files").mkdir()
    answer = copydesk("register", "update", "--from", str(folder / "files"))
    assert (answer.code, "contains no file of a source" in answer.err) == (2, True)
    (folder / "files" / "wikidata-norway.json").write_text(json.dumps(WIKIDATA), encoding="utf-8")
    answer = copydesk("register", "update", "--from", str(folder / "files"))
    assert (answer.code, answer.out.splitlines()[-1]) == (0, "offices update: 2 rows")
    assert publisher.asked == []
    assert updating.present(folder / "files", published.sources())[0].name == "wikidata-norway"


@pytest.mark.usefixtures("folder")
def test_sources_are_listed_and_unknown_ones_refused(copydesk: Run) -> None:
    listed = copydesk("register", "update", "ror", "--sources").out.split()
    assert listed[:2] == ["ror.zip", "organisations"]
    answer = copydesk("register", "update", "rorr")
    assert (answer.code, "unknown source 'rorr'" in answer.err) == (2, True)
    assert copydesk("register", "update", "--from", "nowhere").code == 2
