"""Files and git's blobs compared, without git: to compare them itself, it would run the filters of the repository."""

from __future__ import annotations

import hashlib
import re
import stat
from pathlib import Path

from linter.files.reading import LARGEST

_POINTER = re.compile(
    rb"version https://(?:git-lfs|hawser)\.github\.com/spec/v\d+\n(?:.*\n)*?oid sha256:([0-9a-f]{64})\n"
)
_LONGEST_POINTER = 1024  # bytes, by its specification


def file_content(path: Path) -> bytes | None:
    """The bytes of a draft, None if it can't be read, is no regular file or is longer than drafts are."""
    try:
        with path.open("rb") as file:
            if not stat.S_ISREG(path.stat().st_mode):
                return None
            data = file.read(LARGEST + 1)
    except (OSError, ValueError):
        return None
    return data if len(data) <= LARGEST else None


def is_blob(data: bytes, blob: str) -> bool:
    """Whether `data` is what the blob of this name (40 or 64 hexadecimal digits) holds, whatever its line ends."""
    return _name(data, blob) == blob or (b"\r\n" in data and _name(data.replace(b"\r\n", b"\n"), blob) == blob)


def pointed_at(blob: bytes) -> str | None:
    """If a blob is a pointer of Git LFS, the SHA-256 of the content that it stands for."""
    found = _POINTER.match(blob) if len(blob) <= _LONGEST_POINTER else None
    return found[1].decode() if found else None


def content_behind(blob: bytes, path: Path) -> bytes | None:
    """What a blob stands for: itself or, for a pointer of Git LFS, the file at `path` if that has this content."""
    wanted = pointed_at(blob)
    if wanted is None:
        return blob
    data = file_content(path)
    return data if data is not None and hashlib.sha256(data).hexdigest() == wanted else None


def _name(data: bytes, like: str) -> str:
    kind = "sha256" if len(like) == 64 else "sha1"
    hashed = hashlib.new(kind, b"blob %d\0" % len(data), usedforsecurity=False)
    hashed.update(data)
    return hashed.hexdigest()
