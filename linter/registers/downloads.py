"""Fetching open data: what has not changed is not fetched again, and what broke off goes on where it stopped.

Beside each file lies `NAME.about.json`: its address, ETag, checksum and day. What is being fetched is `NAME.part`.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from linter.errors import InputError
from linter.files.atomic_write import replacing
from linter.records import NamedTuple
from linter.registers.sources import Source

LIMIT = 1 << 30
"""Bytes that a file may have."""
_TIMEOUT = 90.0  # seconds without an answer
_PIECE = 1 << 16
_PAGES = 500  # pages of one list
_AGENT = "copydesk register update (https://pypi.org/project/copydesk/)"


class Download(NamedTuple):
    """What was fetched.

    path: the file. sha256: its checksum. size: its bytes. changed: whether it is another one than before.
    """

    path: Path
    sha256: str
    size: int
    changed: bool


def download(source: Source, folder: Path) -> Download:
    """Fetch what a source publishes into `folder`, unless it is there and has not changed.

    Raises InputError if it can't be fetched; what was there stays, and what has come of it is kept for the next time.
    """
    path = folder / source.file
    try:
        if source.form == "pages":
            return _kept(path, source.url, _pages(source.url), {})
        if source.form == "deposit":
            url, md5 = _newest_deposit(source.url)
            return _file(path, url, md5)
        return _file(path, source.url)
    except HTTPError as error:
        raise InputError(f"can't be fetched: {urlsplit(source.url).netloc} answers {error.code}", path=path) from None
    except (URLError, HTTPException, OSError, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise InputError(f"can't be fetched from {urlsplit(source.url).netloc}: {reason}", path=path) from None


def about(path: Path) -> dict[str, Any]:
    """What is known of a file that was fetched; nothing of others."""
    with suppress(OSError, ValueError):
        known = json.loads(path.with_name(f"{path.name}.about.json").read_text(encoding="utf-8"))
        if isinstance(known, dict):
            return known
    return {}


def checksum(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _file(path: Path, url: str, md5: str = "") -> Download:
    known = about(path) if path.is_file() else {}
    part = path.with_name(f"{path.name}.part")
    begun = about(part) if part.is_file() else {}
    headers = {}
    if known.get("url") == url and known.get("etag"):
        headers["If-None-Match"] = known["etag"]
    resumed = begun.get("url") == url and begun.get("etag") and part.stat().st_size
    if resumed:
        headers |= {"Range": f"bytes={resumed}-", "If-Range": begun["etag"]}
    try:
        with _open(url, headers) as response:
            goes_on = response.status == 206 and resumed
            etag = response.headers.get("ETag", "")
            _note(part, {"url": url, "etag": etag})
            _receive(response, part, append=bool(goes_on))
    except HTTPError as error:
        if error.code == 304:
            return Download(path, known.get("sha256", ""), path.stat().st_size, changed=False)
        if error.code == 416:  # what was begun is not what is there now
            part.unlink()
        raise
    found = _digest(part, "md5") if md5 else ""
    if found != md5:
        part.unlink()
        raise ValueError("its checksum is not the one that its publisher states")
    digest = checksum(part)
    part.replace(path)
    part.with_name(f"{part.name}.about.json").unlink()
    return _told(path, url, digest, known, {"etag": etag})


def _digest(path: Path, algorithm: str) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, algorithm).hexdigest()


def _receive(response: Any, part: Path, *, append: bool) -> None:
    """Write what comes to a file. Raises OSError if less comes than was announced, or more than LIMIT."""
    wanted = response.headers.get("Content-Length")
    come = 0
    with part.open("ab" if append else "wb") as file:
        while piece := response.read(_PIECE):
            file.write(piece)
            come += len(piece)
            if file.tell() > LIMIT:
                raise OSError(f"it has more than {LIMIT:,} bytes")
    if wanted is not None and come < int(wanted):
        raise OSError(f"the connection broke off after {come:,} of {int(wanted):,} bytes; run it again to go on")


def _pages(url: str) -> bytes:
    """All entries of a list in pages, each of which names the next, as one JSON array under "results"."""
    found: list[Any] = []
    home = urlsplit(url).netloc
    following: str | None = url
    for _ in range(_PAGES):
        if not following:
            return json.dumps({"results": found}, ensure_ascii=False, sort_keys=True).encode()
        if urlsplit(following).netloc != home:
            raise ValueError("a page leads to another host")
        page = _json(following)
        found += page["results"] if isinstance(page.get("results"), list) else []
        following = page.get("next_page_url")
    raise ValueError(f"it has more than {_PAGES} pages")


def _newest_deposit(url: str) -> tuple[str, str]:
    """The address of the newest archive of a deposit and its MD5, "" if that is not stated."""
    hits = _json(url).get("hits", {}).get("hits", [])
    for file in hits[0].get("files", []) if hits else []:
        if str(file.get("key", "")).endswith(".zip"):
            kind, _, digest = str(file.get("checksum", "")).partition(":")
            return str(file["links"]["self"]), digest if kind == "md5" else ""
    raise ValueError("its list names no archive")


def _json(url: str) -> dict[str, Any]:
    with _open(url, {}) as response:
        content = response.read(LIMIT)
    read = json.loads(content)
    if not isinstance(read, dict):
        raise ValueError("its answer is not a JSON object")  # noqa: TRY004 - not a mistake of the caller's
    return read


def _open(url: str, headers: Mapping[str, str]) -> Any:
    if urlsplit(url).scheme not in ("http", "https"):
        raise ValueError("its address is neither http nor https")
    stated = {"User-Agent": _AGENT, "Accept": "application/sparql-results+json, application/json, */*", **headers}
    return urlopen(Request(url, headers=stated), timeout=_TIMEOUT)  # noqa: S310 - the scheme was checked


def _kept(path: Path, url: str, content: bytes, more: Mapping[str, str]) -> Download:
    known = about(path) if path.is_file() else {}
    with replacing(path) as file:
        file.write(content)
    return _told(path, url, hashlib.sha256(content).hexdigest(), known, more)


def _told(path: Path, url: str, digest: str, known: Mapping[str, Any], more: Mapping[str, str]) -> Download:
    fetched = datetime.datetime.now(datetime.UTC).date().isoformat()
    _note(path, {"url": url, "sha256": digest, "fetched": fetched, **more})
    return Download(path, digest, path.stat().st_size, known.get("sha256") != digest)


def _note(path: Path, said: Mapping[str, str]) -> None:
    path.with_name(f"{path.name}.about.json").write_text(json.dumps(said), encoding="utf-8")
