"""Lines that are no body text, told by their words and shape."""

from __future__ import annotations

import pytest

from linter.document.block_classification import is_lone_dateline, is_stock_credit
from linter.document.parse import parse


@pytest.mark.parametrize(
    "month",
    ["January", "Feb.", "MARCH", "apr", "May", "June", "jul.", "August", "Sept", "September", "Oct", "November", "DEC"],
)
def test_a_dateline_has_the_name_of_a_month(month: str) -> None:
    assert is_lone_dateline(f"Aldermouth, {month} 6, 2024")
    assert is_lone_dateline(f"6 {month} 2024")


@pytest.mark.parametrize("line", ["Aldermouth, 6/3/2024", "14 months of strikes", "March to 2024", "Mar the 2nd of 3"])
def test_other_lines_with_numbers_are_none(line: str) -> None:
    assert not is_lone_dateline(line)


@pytest.mark.parametrize(
    "text", ["lucky7, iStock", "skynesher/Getty Images", "everythingseen, iStock, Thinkstock", "jo on Unsplash."]
)
def test_an_account_with_an_agency_of_pictures(text: str) -> None:
    assert is_stock_credit(text)


@pytest.mark.parametrize("text", ["Ann Lee, iStock", "lucky to be on time", "a boat that was drawn, Reuters said"])
def test_captions_with_names_or_words_are_no_accounts(text: str) -> None:
    assert not is_stock_credit(text)


def test_a_credit_in_a_shortcode_is_no_prose() -> None:
    source = '{{< figure alt="A boat at sea" caption="cogwhl, iStock, Thinkstock" >}}\n\nText.\n'
    assert [block.text for block in parse(source, path="a.md").prose] == ["A boat at sea", "Text."]
