from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from linter.analysis.arithmetic.announced import announced
from linter.analysis.arithmetic.lists import Enumeration
from linter.analysis.arithmetic.small_numbers import small_numbers
from linter.document.model import Document


def _announced(document: Document) -> Iterator[Enumeration]:
    (block,) = document.body
    return announced(block, small_numbers(document)[block.index].all)


@pytest.mark.parametrize(
    ("text", "value", "many"),
    [
        ("Three men were held. They are Ann Rae, Tom Moll, Kay Lund and Jo Berg.", 3, 4),
        ("Police named the three as Ann Rae, Tom Moll, Kay Lund and Jo Berg.", 3, 4),
        ("The bag comes in three colours: red, blue, grey and green.", 3, 4),
        ("They have three choices: mend it, sell it, burn it or leave it.", 3, 4),
        ("He is a three-time champion (1998, 2002, 2006, 2010).", 3, 4),
        ("She has won three titles, in 1998, 2002, 2006 and 2010.", 3, 4),
        ("Three men, Ann Rae (31), Tom Moll (29) and Kay Lund (41), were held.", 3, 3),
    ],
)
def test_numbers_and_lists(text: str, value: int, many: int, draft: Callable[..., Document]) -> None:
    assert (value, many) in [(one.value, one.found.most) for one in _announced(draft(text))]


@pytest.mark.parametrize(
    "text",
    [
        "At least three men were held. They are Ann Rae, Tom Moll, Kay Lund and Jo Berg.",
        "The bag comes in three colours, including red, blue, grey and green.",
        "Three men met two women. They are Ann Rae, Tom Moll, Kay Lund and Jo Berg.",
        "He is a three-time champion, winning in 1998.",
        "They have two choices – a plain, static page and sharing.",
    ],
)
def test_parts_of_longer_lists(text: str, draft: Callable[..., Document]) -> None:
    assert list(_announced(draft(text))) == []
