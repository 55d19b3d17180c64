"""Formats, publication dates, languages: what holds for every kind of draft."""

from __future__ import annotations

import datetime
import subprocess
import sys

import pytest

from linter.dates import DateInterval
from linter.document.formats import format_of
from linter.document.model import BlockKind
from linter.document.parse import parse
from linter.errors import InputError

_DAY = DateInterval(datetime.date(2020, 1, 2), datetime.date(2020, 1, 2))


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a.md", "markdown"), ("x/A.Markdown", "markdown"), ("a.mdown", "markdown"), ("a.txt", "plain"),
        ("a.b.TEXT", "plain"), ("a.html", "html"), ("a.htm", "html"), ("a.xhtml", "html"), ("a", None), ("-", None),
        (".md", None), ("a.md/b", None),
        ("a.epub", None), ("a.", None), ("C:\\x.y\\a.md", "markdown"),
    ],
)  # fmt: skip
def test_formats_by_extension(path: str, name: str | None) -> None:
    assert format_of(path) == name


def test_a_named_format_wins() -> None:
    assert parse("# a", path="a.txt", format="markdown").format == "markdown"
    assert parse("# a", path="-", format="plain").blocks[0].text == "# a"


@pytest.mark.parametrize("name", ["markdown", "plain", "html"])
def test_a_line_is_read_in_formats_that_are_text(name: str) -> None:
    assert [block.text for block in parse("A line.", path="x", format=name).blocks] == ["A line."]


@pytest.mark.parametrize(
    ("path", "name", "message"),
    [
        ("a.epub", None, ".epub files are not supported; save such drafts as Markdown, MDX, plain text"),
        ("a.pdf", None, "unsupported file type"),
        ("-", None, "--as"),
        ("a.txt", "markdwon", "did you mean 'markdown'"),
    ],
)
def test_unknown_formats(path: str, name: str | None, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        parse("x", path=path, format=name)
    assert caught.value.path == path


def test_the_order_of_publication_dates() -> None:
    front, dateline = "---\ndate: 2021-05\n---\n", "KYIV, March 30, 2022 (Agency) — Text."
    name = "2019-07-08-a.md"
    both = parse(front + dateline, path=name, date=_DAY)
    assert (both.date, both.date_source) == (_DAY, "option")
    in_front = parse(front + dateline, path=name)
    assert (str(in_front.date), in_front.date_source) == ("2021-05-01/2021-05-31", "front matter")
    in_name = parse(dateline, path=name)
    assert (str(in_name.date), in_name.date_source) == ("2019-07-08", "file name")
    in_dateline = parse(dateline, path="a.md")
    assert (str(in_dateline.date), in_dateline.date_source) == ("2022-03-30", "dateline")
    nowhere = parse("Text.", path="a.md")
    assert (nowhere.date, nowhere.date_source) == (None, None)


def test_the_language_of_the_draft_wins() -> None:
    assert parse("---\nlang: en-US\n---\nx", path="a.md", lang="en-GB").lang == "en-US"
    assert parse("<html lang=fr><p>x", path="a.html", lang="en-GB").lang == "fr"
    assert parse("x", path="a.md", lang="en-GB").lang == "en-GB"


@pytest.mark.parametrize("said", ["utf-8", "und", "{lang}"])
def test_what_is_no_language_tag_says_no_language(said: str) -> None:
    assert parse(f'<html lang="{said}"><p>x', path="a.html").lang is None
    assert parse(f":lang: {said}\n\nx", path="a.adoc").lang is None


def test_accepted_words_are_handed_on() -> None:
    assert parse("x", path="a.md", accepted=frozenset({"Kyiv"})).accepted == {"Kyiv"}


def test_blocks_are_numbered_and_the_source_is_kept() -> None:
    source = "\ufeff# A\r\n\r\nb\r\n"
    document = parse(source, path="a.md")
    assert [block.index for block in document.blocks] == [0, 1]
    assert document.source == source


def test_the_same_story_in_three_formats() -> None:
    plain = "Troops leave\n\nThe army left.\n\nWhat Remains\n\nRuins remain.\n"
    markdown = "# Troops leave\n\nThe army left.\n\n## What Remains\n\nRuins remain.\n"
    page = "<h1>Troops leave</h1><p>The army left.<h2>What Remains</h2><p>Ruins remain."
    stories = [parse(text, path=f"a.{end}") for text, end in ((plain, "txt"), (markdown, "md"), (page, "html"))]
    assert {tuple((block.kind, block.level, block.text) for block in story.blocks) for story in stories} == {
        (
            (BlockKind.HEADLINE, 1, "Troops leave"),
            (BlockKind.PARAGRAPH, 0, "The army left."),
            (BlockKind.SUBHEADING, 2, "What Remains"),
            (BlockKind.PARAGRAPH, 0, "Ruins remain."),
        )
    }


def test_parsers_and_yaml_are_imported_only_when_needed() -> None:
    code = (
        "import sys; from linter.document.parse import parse;"
        "parse('---\\ntitle: A\\ndate: 2022\\n---\\nB &amp; c', path='a.txt');"
        "heavy = ('pyromark', 'yaml', 'html', 'html.parser', 'linter.document.parsers.html');"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


_CONFLICT = "<<<<<<< HEAD\nThe quay is shut.\n=======\nThe quay was shut.\n>>>>>>> second-desk\n"


@pytest.mark.parametrize(
    ("source", "path", "line"),
    [
        (f"# The quay is shut\n\nIt rained.\n\n{_CONFLICT}", "a.md", 5),
        (f"The quay\n\n{_CONFLICT}", "a.txt", 3),
        (f"It rained.\n\n{_CONFLICT}".replace("\n", "\r\n"), "a.md", 3),
        (f"<p>It rained.</p>\n{_CONFLICT}", "a.html", 2),
        (f"It rained.\n\n{_CONFLICT}", "a.rst", 3),
        (f"It rained.\n\n{_CONFLICT}", "a.adoc", 3),
        (_CONFLICT.replace("=======", "||||||| base\nThe quay.\n======="), "a.md", 1),
        ("---\n" + _CONFLICT.replace("The quay", "title: The quay") + "---\n\nIt rained.\n", "a.md", 2),
    ],
)
def test_both_sides_of_a_merge_are_no_draft(source: str, path: str, line: int) -> None:
    with pytest.raises(InputError, match="unresolved merge conflict") as caught:
        parse(source, path=path)
    assert (caught.value.path, caught.value.line) == (path, line)


@pytest.mark.parametrize(
    ("source", "path"),
    [
        (f"Git writes this:\n\n```\n{_CONFLICT}```\n\nChoose one.\n", "a.md"),
        (f"<p>Git writes this:</p>\n<pre>\n{_CONFLICT}</pre>\n", "a.html"),
        (f"Git writes this:\n\n----\n{_CONFLICT}----\n", "a.adoc"),
        ("The quay is shut\n=======\n\nIt rained.\n", "a.md"),
        ("It rained.\n\n>>>>>>> They said so.\n", "a.md"),
    ],
)
def test_a_conflict_that_is_shown_is_code(source: str, path: str) -> None:
    assert parse(source, path=path).prose
