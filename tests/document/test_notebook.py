from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.document.formats import FORMATS
from linter.document.formats.format import Decoded
from linter.document.frontmatter import unread_front_matter
from linter.document.model import BlockKind, Document
from linter.document.parse import parse
from linter.errors import InputError
from linter.findings.suppression_comments import read_comments


def _notebook(*cells: tuple[str, str | list[str]], **how: bool) -> str:
    made: list[dict[str, object]] = [{"cell_type": kind, "metadata": {}, "source": source} for kind, source in cells]
    return json.dumps({"cells": made, "metadata": {"title": "teh"}, "nbformat": 4}, indent=1, **how)  # type: ignore[arg-type]


def _parse(source: str) -> Document:
    return parse(source, path="a.ipynb")


def test_markdown_cells_are_read_and_nothing_else_is() -> None:
    source = _notebook(
        ("markdown", ["# The ferry\n", "\n", 'It was "late", `wrod`.\n', "- café & *tea*"]),
        ("code", "wrod = 1"),
        ("raw", "wrod"),
        ("markdown", "# The pier\n\nIt was empty."),
    )
    document = _parse(source)
    assert [(block.kind, block.level, block.text) for block in document.prose] == [
        (BlockKind.HEADLINE, 1, "The ferry"),
        (BlockKind.PARAGRAPH, 0, 'It was "late", \ufffc.'),
        (BlockKind.LIST_ITEM, 0, "café & tea"),
        (BlockKind.SUBHEADING, 1, "The pier"),
        (BlockKind.PARAGRAPH, 0, "It was empty."),
    ]
    headline, late, tea, *_ = document.prose
    assert document.text_of(headline.text_span) == "The ferry"
    assert document.text_of(late.span(7, 13)) == '\\"late\\"'
    assert document.text_of(late.span(9, 12)) == "ate"
    assert document.text_of(tea.span(0, 4)) == "caf\\u00e9"
    assert document.text_of(tea.span(7, 10)) == "tea"


@given(st.lists(st.text(alphabet='ab é"\n\t😀*#', max_size=30), max_size=4), st.booleans())
def test_every_character_knows_its_place(lines: list[str], ascii_only: bool) -> None:
    source = _notebook(("markdown", lines), ensure_ascii=ascii_only)
    for block in _parse(source).prose:
        for number, character in enumerate(block.text):
            written = source[slice(*block.span(number, number + 1))]
            assert character.isspace() or json.loads(f'"{written}"') == character


def test_notebooks_of_format_3_keep_their_cells_in_worksheets() -> None:
    cells = [
        {"cell_type": "heading", "level": 1, "metadata": {}, "source": ["The ferry"]},
        {"cell_type": "markdown", "metadata": {}, "source": ["It was late.\n"]},
        {"cell_type": "code", "input": ["wrod = 1"]},
        {"cell_type": "heading", "level": 3, "metadata": {}, "source": "The pier"},
        {"cell_type": "heading", "metadata": {}, "source": "The boat"},
    ]
    document = _parse(json.dumps({"nbformat": 3, "worksheets": [{"cells": cells[:2]}, {}, {"cells": cells[2:]}]}))
    assert [(block.kind, block.level, document.text_of(block.text_span)) for block in document.prose] == [
        (BlockKind.HEADLINE, 1, "The ferry"),
        (BlockKind.PARAGRAPH, 0, "It was late."),
        (BlockKind.SUBHEADING, 3, "The pier"),
        (BlockKind.SUBHEADING, 1, "The boat"),
    ]


def test_a_notebook_is_not_taken_for_front_matter() -> None:
    assert unread_front_matter(_notebook(("markdown", "# The ferry")), FORMATS["notebook"]) == ""


def test_suppressions_work_in_cells() -> None:
    document = _parse(_notebook(("markdown", "<!-- copydesk: ignore[typos] his own -->\n\nIt was late.")))
    (written,) = read_comments(document)
    assert (written.form, written.reason) == ("ignore", "his own")


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("{", "broken Jupyter notebook: "),
        ("[]", "not a Jupyter notebook: "),
        ('{"cells": 1}', "not a Jupyter notebook: "),
    ],
)
def test_what_is_no_notebook_is_said(source: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        _parse(source)
    assert str(caught.value).partition(": ")[2].startswith(message)
    assert caught.value.path == "a.ipynb"


def test_a_notebook_is_not_changed() -> None:
    with pytest.raises(InputError, match="Jupyter notebook can't be changed"):
        FORMATS["notebook"].write_back("new", Decoded("old", b"old"))
