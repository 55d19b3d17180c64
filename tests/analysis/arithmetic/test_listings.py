"""Numbers with lists beside them, as read off one draft."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.arithmetic.enumerations import enumerations
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "value", "found"),
    [
        ("The three, Ann Berg, Tom Lisle and Ivo Renn, deny it.", 3, 3),
        ("The trio of Ann Berg, Tom Lisle and Ivo Renn won.", 3, 3),
        ("The two-nation bloc of Norway, Chile and Laos will meet.", 2, 3),
        ("She won it twice, in 1998, 2002 and 2006.", 2, 3),
        ("It opens on two days: Monday, Tuesday and Friday.", 2, 3),
        ("Both brothers – Ivo, Luis and Ben – will row.", 2, 3),
        ("The four accused – Ann Berg, 30, Tom Lisle, 27, and Ivo Renn, 19 – deny it.", 4, 3),
    ],
)
def test_a_number_and_its_list(draft: Callable[..., Document], text: str, value: int, found: int) -> None:
    read = enumerations(draft(text))
    assert {(one.value, one.found.fewest, one.found.most) for one in read} == {(value, found, found)}


def test_an_unsure_number_has_no_list(draft: Callable[..., Document]) -> None:
    assert enumerations(draft("She won it at least three times, in 1998 and 2002.")) == ()
