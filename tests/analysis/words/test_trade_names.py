"""Names with a wrong apostrophe, hyphen or space."""

from __future__ import annotations

import pytest

from linter.analysis.words.trade_names import wrong_trade_names
from linter.document.parse import parse


def wrong(text: str) -> list[tuple[str, str]]:
    found = wrong_trade_names(parse(text, path="draft.md"))
    return [(one.block.text[one.start : one.end], one.right) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He parked behind Sainsburys in Hexham.", [("Sainsburys", "Sainsbury's")]),
        ("He parked behind Sainsburys' in Hexham.", [("Sainsburys'", "Sainsbury's")]),
        ("They met outside Morrison's supermarket.", [("Morrison's", "Morrisons")]),
        ("The bank Barclay's has shut.", [("Barclay's", "Barclays")]),
        ("She works at Tescos in Leeds.", [("Tescos", "Tesco")]),
        ("Rolls Royce makes engines.", [("Rolls Royce", "Rolls-Royce")]),
        ("Rolls Royse makes engines.", [("Rolls Royse", "Rolls-Royce")]),
        ("The ship left Guinea-Bisseau.", [("Guinea-Bisseau", "Guinea-Bissau")]),
        ("Astra Zeneca tested it.", [("Astra Zeneca", "AstraZeneca")]),
    ],
)
def test_the_right_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert wrong(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The McDonalds of Skye sang.",  # a family
        "Sarah Sainsburys was there.",
        "Kate Barclay's bank wrote to her.",  # somebody's own
        "Barclay rang. Then Barclay's bank wrote.",
        "Barclay's dog won.",
        "Two Tescos stand within a mile.",  # several shops
        "Rolls-Royce and Coca-Cola, and Guinea-Bissau.",
        "A frigate of the Baden-Wuerttemberg class sank.",
        "Baden-Wuerttemberg lies in the south-west.",
        "Stoke on Trent has a style of its own.",
        "Guinea pigs and rolls of wallpaper.",
    ],
)
def test_what_is_right(text: str) -> None:
    assert wrong(text) == []
