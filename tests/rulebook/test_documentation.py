"""Documentation read from docstrings."""

from __future__ import annotations

from linter.rulebook.documentation import documentation, parse_docstring


def test_sections_with_and_without_blank_lines() -> None:
    doc = parse_docstring(
        """An acronym stands for the name before it.

    Why: readers look the name up
    and find nothing.
    Not flagged: acronyms of the name in another language: MSF, FSB;
    names that are known.

    Source: a style guide,
    "abbreviations: and acronyms".
    """
    )
    assert doc.summary == "An acronym stands for the name before it."
    assert doc.why == "readers look the name up and find nothing."
    assert doc.not_flagged == "acronyms of the name in another language: MSF, FSB; names that are known."
    assert doc.source == 'a style guide, "abbreviations: and acronyms".'
    assert [heading for heading, _ in doc.sections] == ["Why", "Not flagged", "Source"]


def test_other_sections_and_paragraphs_without_heading() -> None:
    doc = parse_docstring(
        "A summary over\ntwo lines.\n\nLoose text\nhere: there.\n\nWhy:\n    - one\n    - two\n\nFor example: this.\n"
        "Wrapped: no heading.\n\nMethod: counts.\n\nSecond paragraph.\n"
    )
    assert doc.summary == "A summary over two lines."
    assert doc.sections == (
        ("", "Loose text here: there."),
        ("Why", "- one\n    - two"),
        ("For example", "this. Wrapped: no heading."),
        ("Method", "counts.\n\nSecond paragraph."),
    )
    assert (doc.not_flagged, doc.source) == ("", "")


def test_a_section_right_after_the_summary() -> None:
    doc = parse_docstring("Summary.\nWhy: because.")
    assert (doc.summary, doc.why) == ("Summary.", "because.")


def test_one_line() -> None:
    doc = parse_docstring("Only this.")
    assert doc == documentation("Only  this.")
    assert (doc.summary, doc.sections) == ("Only this.", ())


def test_from_parts() -> None:
    doc = documentation("S.", why="one\ntwo\n\nthree", source="here")
    assert doc.sections == (("Why", "one two\n\nthree"), ("Source", "here"))
    assert (doc.why, doc.not_flagged, doc.source) == ("one two\n\nthree", "", "here")
