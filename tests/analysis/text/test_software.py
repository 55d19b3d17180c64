"""Drafts about software, and lines of code that nothing marks."""

from __future__ import annotations

import pytest

from linter.analysis.text.software import in_line_of_code, is_about_software
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Copy /etc/hosts and /etc/fstab to main.conf and tide.cfg.", True),
        ("Use --force and --dry-run, then call close() or getTides, it says.", True),
        ("The release 2.6.18 has row->next, MAX_SIZE, getTides and open() in it.", True),
        ("Version 2.6.18 and 2.6.18 and 2.6.18 and 2.6.18 came out.", False),
        ("The mayor and/or the U.S. envoy met at 10.30, 3/4 of them late; see www.harbour.example.", False),
        ("Copy /etc/hosts and /etc/fstab to main.conf and tide.cfg. " + "The harbour was calm and grey all day. " * 99, False),
    ],
)  # fmt: skip
def test_drafts_about_software_are_full_of_signs_of_programs(text: str, about: bool) -> None:
    assert is_about_software(parse(text + "\n", path="a.md")) is about


def test_code_that_is_marked_tells_too() -> None:
    assert is_about_software(parse("Read `a`, `b`, `c`, `d`, `e` and `f` here.\n", path="a.md"))


@pytest.mark.parametrize(
    "line",
    [
        "chown -R root:root .",
        "OUT=ZAP/1 ; the line",
        "# make clean ; make install",
        "rm /usr/local/bin/tides ; true",
        "int main(void of any) and",
        "for FILE in *.mp3 ; do echo $FILE",
        "#include <tides.h>",
        "static void ebb(int t) {",
    ],
)
def test_lines_of_programs_are_no_prose(line: str) -> None:
    text = f"It is so:\n{line}\nand no more of it ."
    assert in_line_of_code(text, text.index(line) + 8)
    assert not in_line_of_code(text, 3)
    assert not in_line_of_code(text, len(text) - 1)


def test_a_paragraph_that_names_a_command_is_prose_but_beside_it() -> None:
    text = "He ran it with --force on the old server, and then the whole town lost its light for " * 3
    assert in_line_of_code(text, text.index("--force") + 1)
    assert not in_line_of_code(text, text.index("town") + 1)
