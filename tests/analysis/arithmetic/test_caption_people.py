from __future__ import annotations

import pytest

from linter.analysis.arithmetic.caption_people import caption_ages, caption_names
from linter.document.parse import parse


def _draft(body: str, caption: str) -> str:
    return f"# Ferry\n\n{body}\n\n![{caption}](a.jpg)\n"


@pytest.mark.parametrize(
    ("body", "caption"),
    [
        ("Ann Rae, who is 45, denied it.", "Ann Rae (54) on the quay"),
        ("The 45-year-old Ann Rae denied it.", "Ann Rae, aged 54, on the quay"),
        ("The twins, Ann and Tom, both 9, sang.", "Ann and Tom Rae, both 8, on the quay"),
    ],
)
def test_ages(body: str, caption: str) -> None:
    (found,) = caption_ages(parse(_draft(body, caption), path="draft.md"))
    assert found.age != found.body


def test_names_of_one_role() -> None:
    made = parse(_draft("Deborah Rae was sworn in as judge in Corle.", "Barbara Rae, judge in Corle"), path="draft.md")
    assert [(one.name, one.body) for one in caption_names(made)] == [("Barbara Rae", "Deborah Rae")]


@pytest.mark.parametrize(
    "caption", ["VIDEO: Senator Compares Quay Plan To Castle", "The quay in May", "Ann Rae with her mother Barbara Rae"]
)
def test_words_that_are_no_names(caption: str) -> None:
    text = "Ann Rae was on the quay. Next Quay is a ward, and Quay Street another."
    assert caption_names(parse(_draft(text, caption), path="draft.md")) == ()
