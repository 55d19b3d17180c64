"""The list of pages is whole, and no page leads to one that is gone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TREE = Path(__file__).parents[1]
DOCS = TREE / "docs"
PAGES = sorted([*TREE.glob("*.md"), *DOCS.rglob("*.md")])


def links(page: Path) -> set[Path]:
    """The files that a page's links lead to."""
    found = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
    return {(page.parent / link).resolve() for link in found if not re.match(r"[a-z]+:", link)}


def test_every_page_is_listed() -> None:
    assert links(DOCS / "README.md") == {page.resolve() for page in PAGES} - {(DOCS / "README.md").resolve()}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(TREE).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    assert [link for link in links(page) if not link.exists()] == []
