"""Who is a person: by the words of the name, by what stands beside it, by the rest of the draft."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We met Ada Moss there.", ""),
        ("We met Ada Mossberg there.", "Ada+Mossberg"),
        ("We met Ada Mossberg Jr. there.", "Ada+Mossberg"),
        ("We met Ada M. Mossberg there.", "Ada+Mossberg"),
        ("We met Ada Maria Ulla Mossberg there.", "Ada+Mossberg"),
        ("We met Ada Maria Ulla Berta Mossberg there.", ""),
        ("We met Ada-Maria Mossberg there.", "Ada+Mossberg"),
        ("We met Ada Bank there.", ""),
        ("We met Ada University there.", ""),
        ("We met Ada Minister there.", ""),
        ("We met Ada King there.", ""),
        ("We met Ada NATO there.", ""),
        ("We met Ada Li there.", ""),
        ("We met Ada Lim there.", "Ada+Lim"),
        ("We met Ada Norway there.", ""),
        ("We met Norway Mossberg there.", ""),
        ("We met Ada Monday there.", ""),
        ("We met Foreign Mossberg there.", ""),
        ("We met Ada For there.", ""),
        ("“Go,” said Ada Moss.", "Ada+Moss!"),
        ("“Go,” Ada Moss said.", "Ada+Moss!"),
        ("“Go,” told Ada Moss.", "Ada+Moss!"),
        ("Ada Moss, 45, said it.", "Ada+Moss!"),
        ("Ada Moss, 45 said it.", ""),
        ("Ada Moss, the mayor, left.", "Ada+Moss!"),
        ("President Ada Moss left.", "Ada+Moss!"),
        ("Mr. Ada Moss left.", "Ada+Moss!"),
        ("Young Moss said it.", ""),
        ("We met Red Moss there. “Go,” Red Moss said.", ""),
        ("We met Ada O'Brien there.", "Ada+O'Brien"),
        ("We met Ada O’Brien there.", "Ada+O’Brien"),
        ("We met Ada F16 there.", ""),
        ("We met Ada Mossberg. Mossberg left.", "Ada+Mossberg | +Mossberg"),
        ("We met Ada Mossberg. We saw Mossberg.", "Ada+Mossberg | +Mossberg"),
        ("We saw Mossberg. We met Ada Mossberg.", "+Mossberg | Ada+Mossberg"),
        ("We saw Mossberg.", ""),
        ("We saw Mr Mossberg.", "Mr +Mossberg!"),
        ("We saw Mr. Mossberg.", "Mr +Mossberg!"),
        ("We saw Mr Moss.", "Mr +Moss!"),
        ("We saw President Moss.", ""),
        ("We saw President Mossberg.", "+Mossberg!"),
        ("We saw Dr Li.", ""),
        ("We saw Dr Lim.", "Dr +Lim!"),
        ("We saw Dr NATO.", ""),
        ("We saw Mr Norway.", ""),
        ("We saw Mr Bank.", ""),
        ("We saw president Mossberg.", "+Mossberg!"),
        ("We saw spokesman Mr Mossberg.", "Mr +Mossberg!"),
        ("We saw Ada Moss. We met Moss.", ""),
        ("We saw Mr Ada Moss. We met Moss.", "Ada+Moss! | +Moss"),
        ("“Go,” said Mossberg.", "+Mossberg!"),
        ("“Go,” Mossberg added.", "+Mossberg!"),
        ("“Go” wrote Mossberg.", "+Mossberg!"),
        ("We saw Ursula von der Leyen. We met Leyen.", "Ursula+Leyen | +Leyen"),
        ("We saw Mr von der Leyen.", "Mr +Leyen!"),
        ("Ada Mossberg's son Ben Mossberg left.", "Ada+Mossberg | Ben+Mossberg"),
    ],
)
def test_people(text: str, expected: str, read_persons: Callable[[str], str]) -> None:
    assert read_persons(text) == expected
