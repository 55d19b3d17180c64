from __future__ import annotations

from pathlib import Path

import pytest

from linter.errors import InputError
from linter.files.reading import read_draft


def test_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x\r\n")
    assert read_draft(tmp_path / "a.txt") == b"x\r\n"
    for missing in (tmp_path / "b.txt", tmp_path, tmp_path / "a\0b"):
        with pytest.raises(InputError, match="can't be read"):
            read_draft(missing)
