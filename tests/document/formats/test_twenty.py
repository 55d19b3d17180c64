"""Twenty drafts with ten slips, as pandoc, LibreOffice and python-docx save them: every slip is found, at its place."""

from __future__ import annotations

import re
import shutil
from functools import cache
from pathlib import Path

import pytest
from document.formats import twenty
from document.formats.twenty import WORDS, by_libreoffice, by_pandoc, draft

from linter.findings.finding import Severity
from linter.run.check import check_draft
from linter.run.discovery import Draft
from linter.run.resolver import InForce, Resolver, RunSettings

SAMPLES = Path(__file__).parent / "samples"
NUMBERS = range(20)

needs_pandoc = pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")
needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


@cache
def in_force() -> InForce:
    settings = RunSettings(isolated=True, overrides={"languagetool": "off"}, cache=False)
    return Resolver(settings).for_draft(Draft("draft.docx"))


def slips(path: Path) -> set[str]:
    """The words of each warning in the draft at `path`, but for what a caption claims."""
    result = check_draft(Draft(str(path)), in_force())
    assert not result.failures
    assert result.document is not None
    found = [one for one in result.findings if one.severity is not Severity.NOTE and one.rule != "headlines/strength"]
    told = (" ".join(result.document.text_of(one.span).replace("*", "").split()) for one in found)
    words = [re.sub(r"^(\w+) \1$", r"\1", one) for one in told]
    assert len(set(words)) == len(words)
    return set(words) - {"Zelenksy"}  # told by itself where marks stand inside the name


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("[pl]*.*")), ids=lambda path: path.name)
def test_in_the_samples_that_are_kept(path: Path) -> None:
    assert slips(path) == WORDS


@pytest.mark.slow
@needs_pandoc
@pytest.mark.parametrize("ending", ["docx", "odt", "rst", "asciidoc"])
def test_as_pandoc_saves_them(ending: str, tmp_path: Path) -> None:
    for number in NUMBERS:
        assert slips(by_pandoc(number, tmp_path, ending)) == WORDS, number


@pytest.mark.slow
@needs_pandoc
@needs_libreoffice
@pytest.mark.parametrize(("source", "ending"), [("odt", "docx"), ("docx", "odt"), ("docx", "fodt")])
def test_as_libreoffice_saves_them(source: str, ending: str, tmp_path: Path) -> None:
    made = [by_pandoc(number, tmp_path, source) for number in NUMBERS]
    for number, path in enumerate(by_libreoffice(made, tmp_path, ending)):
        assert slips(path) == WORDS, number


def by_python_docx(number: int, folder: Path) -> Path:
    """The draft as python-docx saves it."""
    docx = pytest.importorskip("docx", reason="python-docx is not installed")
    one, made = draft(number), docx.Document()

    def add(text: str, style: str | None = None) -> None:
        made.add_paragraph(text, style=style)

    add(twenty.HEADLINE, "Title")
    add(one.standfirst, "Subtitle")
    add(f"{twenty.FIRST} {one.filling[0]}")
    add(f"{one.opening} {one.filling[1]}")
    mixed = made.add_paragraph("")
    for word in re.findall(r"\S+\s*", one.bold):
        mixed.add_run(word).bold = len(word) % 2 == 0
    made.add_heading("What is known", 2)
    add(one.item, "List Bullet")
    add(one.nested, "List Bullet 2")
    add(one.quotation, "Intense Quote")
    table = made.add_table(rows=2, cols=2)
    for cell, text in zip(table.columns[1].cells, ("Report", one.cell), strict=True):
        cell.text = text
    add(one.note, "Caption")
    add(f"{one.last} {one.filling[9]}")
    path = folder / f"{number}.docx"
    made.save(str(path))
    return path


@pytest.mark.slow
def test_as_python_docx_saves_them(tmp_path: Path) -> None:
    for number in NUMBERS:
        assert slips(by_python_docx(number, tmp_path)) == WORDS, number
