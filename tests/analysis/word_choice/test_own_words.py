"""Words that drafts about software mean as they stand, and words that head an entry of a list."""

from __future__ import annotations

import pytest

from linter.analysis.word_choice.own_words import heads_an_entry, is_of_software
from linter.document.parse import parse

PROGRAMS = "Copy /etc/hosts and /etc/fstab to main.conf and tide.cfg.\n\n"


@pytest.mark.parametrize(
    ("text", "word", "meant", "confused", "own"),
    [
        ("A new dell has come.", "dell", "deal", False, True),
        ("Name the datum once and the datum again.", "datum", "data", False, True),
        ("Name the datum once.", "datum", "data", False, False),
        ("The shell asks for shell access.", "shell", "she'll", False, True),
        ("It lets you go. So lets go.", "lets", "let's", False, False),
        ("A loose end and a loose one.", "loose", "lose", True, False),
        ("It is than and than.", "than", "then", False, False),
    ],
)
def test_words_of_a_draft_about_software(text: str, word: str, meant: str, confused: bool, own: bool) -> None:
    document = parse(PROGRAMS + text + "\n", path="a.md")
    assert is_of_software(document, word, meant, often_confused=confused) is own
    assert not is_of_software(parse(text + "\n", path="a.md"), word, meant, often_confused=confused)


def test_words_of_its_code() -> None:
    document = parse(f"{PROGRAMS}The current `crate` is old.\n", path="a.md")
    assert is_of_software(document, "crate", "create", often_confused=True)


def test_the_first_word_of_an_entry() -> None:
    document = parse("- Preserve the files.\n- files\n\n## Device and land\n\nPreserve them.\n", path="a.md")
    heads = {block.text: heads_an_entry(block, 0) for block in document.prose}
    assert heads == {
        "Preserve the files.": True,
        "files": False,
        "Device and land": True,
        "Preserve them.": False,
    }
    assert not heads_an_entry(document.prose[0], 1)
