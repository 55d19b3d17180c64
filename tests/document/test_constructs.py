"""What is prose in the constructs of publishing systems, and what is not; that places are exact in all of them.

A file in constructs/ has drafts of one system with lines "⁂" between them: every "lantern" is prose, and no "wrod" is.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.document.model import OBJECT
from linter.document.parse import parse

CASES = [
    pytest.param(file.suffixes[-2], f"{source}\n", id=f"{file.name.partition('.')[0]} {number}")
    for file in sorted((Path(__file__).parent / "constructs").iterdir())
    for number, source in enumerate(file.read_text("utf-8").rstrip("\n").split("\n⁂\n"), 1)
]


@pytest.mark.parametrize(("extension", "source"), CASES)
def test_prose_is_read_and_code_is_not(extension: str, source: str) -> None:
    for ending in ("\n", "\r\n"):
        text = source.replace("\n", ending)
        document = parse(text, path=f"a{extension}")
        words = " ".join(block.text for block in document.prose).casefold()
        assert words.count("lantern") == text.casefold().count("lantern")
        assert "wrod" not in words
        for block in document.prose:
            at = block.text.casefold().find("lantern")
            if at >= 0:
                assert document.text_of(block.span(at, at + 7)) == block.text[at : at + 7]


@pytest.mark.parametrize(("extension", "source"), CASES)
def test_every_character_knows_its_place(extension: str, source: str) -> None:
    document = parse(source, path=f"a{extension}")
    for block in document.prose:
        for run in block.runs:
            if run.text_length == run.source_length:
                text = block.text[run.text_start : run.text_start + run.text_length]
                there = source[run.source_start : run.source_start + run.source_length]
                assert all(one in {other, OBJECT} or one.isspace() for one, other in zip(text, there, strict=True))
