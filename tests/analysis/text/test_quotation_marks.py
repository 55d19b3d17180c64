"""Marks that open, close, nest, and marks that are apostrophes, inches or nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.text.quotations import Quotation, quotations
from linter.document.model import Document


def shown(quotation: Quotation) -> str:
    """The words, their place with the marks, the depth, and whether nothing closes them."""
    place = f"{quotation.start}-{quotation.end}"
    return f"{quotation.text!r}@{place} {quotation.depth}{'' if quotation.closed else ' open'}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('A 12 5" x “so”.', "'so'@10-14 0"),
        ("‘Dogs‘ x", ""),
        ("‘Dogs‘s x", ""),
        ("One ‘two‘ three", ""),
        ("He is 6'\" tall “so”.", "'so'@15-19 0"),
        ('He "is 6\'a" tall" so.', '"is 6\'a"@3-11 0'),
        ("He said ‘it is…’ and left.", "'it is…'@8-16 0"),
        ("He said 'it is…' and left.", "'it is…'@8-16 0"),
        ("He said '…it is' and left.", "'…it is'@8-16 0"),
        ("He said …'it is' and left.", "'it is'@9-16 0"),
        ("He said “it is so” and left.", "'it is so'@8-18 0"),
        ('He said "it is so" and left.', "'it is so'@8-18 0"),
        ("He said 'it is so' and left.", "'it is so'@8-18 0"),
        ("He said ‘it is so’ and left.", "'it is so'@8-18 0"),
        ("He said “it is ‘so’ here” and left.", "'it is ‘so’ here'@8-25 0 | 'so'@15-19 1"),
        ("He said \"it is 'so' here\" and left.", "\"it is 'so' here\"@8-25 0 | 'so'@15-19 1"),
        ("It's the boys' and girls' house.", ""),
        ("It's the boys' house 'here' now.", "'here'@21-27 0"),
        ("Rock 'n' roll in the '90s, 'twas.", ""),
        ("He said «it is so» and »it is so« here.", "'it is so'@8-18 0 | 'it is so'@23-33 0"),
        ("He said „it is so“ and left.", "'it is so'@8-18 0"),
        ("He said “it is so", "'it is so'@8-17 0 open"),
        ("He said 'it is so", ""),
        ("He is 6'2\" tall.", ""),
        ('A 12" pipe and a 12" pipe.', ""),
        ('He said "it is 12" here.', "'it is 12'@8-18 0"),
        ('He said "it is 6\'2" tall" now.', "'it is 6\\'2\" tall'@8-25 0"),
        ("He said “one “two” three” here.", "'one “two” three'@8-25 0 | 'two'@13-18 1"),
        ('He said "one" and "two".', "'one'@8-13 0 | 'two'@18-23 0"),
        ('"One" two', "'One'@0-5 0"),
        ('One "', "''@4-5 0 open"),
        ('One " two', "' two'@4-9 0 open"),
        ('One"two', "'two'@3-7 0 open"),
        ('("one") — "two"', "'one'@1-6 0 | 'two'@10-15 0"),
        ("“One” “two”", "'One'@0-5 0 | 'two'@6-11 0"),
        ("He said ”it” so.", "'it'@8-12 0"),
        ("He said ”it so", "'it so'@8-14 0 open"),
        ("“One ‘two” three", "'One ‘two'@0-10 0"),
        ("‘One “two’ three", "'two’ three'@5-16 0 open"),
        ("the ‘90s and ’90s and '90s", ""),
        ("‘Tis so,’ he said.", ""),
        ("'Tis so,' he said.", ""),
        ("“”", "''@0-2 0"),
        ('""', "''@0-2 0"),
        ("''", "''@0-2 0"),
        ("“One", "'One'@0-4 0 open"),
        ("He said 'the boys' house' here.", "'the boys'@8-18 0"),
        ("dogs’ ‘one’ cats’", "'one'@6-11 0"),
        ("“One»", "'One»'@0-5 0 open"),
        ("«One”", "'One”'@0-5 0 open"),
    ],
)
def test_quotations(text: str, expected: str, draft: Callable[..., Document]) -> None:
    assert " | ".join(map(shown, quotations(draft(text)))) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("‘It is so.", "‘It was so.’ He left.", "'It is so.'@0-10 0 open | 'It was so.'@0-12 0"),
        ("‘It is so.", "It was so.", ""),
        ("'It is so.", "'Twas so.", ""),
        ("“It is so.", "“It was so.” He left.", "'It is so.'@0-10 0 open | 'It was so.'@0-12 0"),
        ("“It is so.", "It was so.", "'It is so.'@0-10 0 open"),
    ],
)
def test_quotations_of_two_paragraphs(first: str, second: str, expected: str, draft: Callable[..., Document]) -> None:
    assert " | ".join(map(shown, quotations(draft(first, second)))) == expected
