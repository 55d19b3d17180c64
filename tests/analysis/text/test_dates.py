"""Dates: every form, and which are resolved with the publication date."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.analysis.text.dates import dated, dates
from linter.dates import DateInterval
from linter.document.model import Block, BlockKind, Document, Run
from linter.document.span import Span

MakeBlock = Callable[..., Block]
MakeDraft = Callable[..., Document]


@pytest.mark.parametrize(
    ("text", "written", "interval"),
    [
        ("on March 30, 2022, he", "March 30, 2022", "2022-03-30"),
        ("on 30 March 2022 he", "30 March 2022", "2022-03-30"),
        ("on the 5th of May 1998", "5th of May 1998", "1998-05-05"),
        ("on Sept. 1, 2020, he", "Sept. 1, 2020", "2020-09-01"),
        ("on 2022-03-30 he", "2022-03-30", "2022-03-30"),
        ("on 30/03/2022 he", "30/03/2022", "2022-03-30"),
        ("on 3/30/2022 he", "3/30/2022", "2022-03-30"),
        ("in February 2024 he", "February 2024", "2024-02-01/2024-02-29"),
        ("June 3-5, 2021", "June 3-5, 2021", "2021-06-03/2021-06-05"),
        ("on March 30 he", "March 30", None),
        ("in May 5 men", "May 5", None),
        ("on Feb. 30, 2022, he", "Feb. 30, 2022", None),
        ("last year he", "last year", None),
    ],
)
def test_forms(text: str, written: str, interval: str | None, block: MakeBlock) -> None:
    (date,) = dates(block(text))
    assert date.text == written
    assert (str(date.interval) if date.interval else None) == interval
    assert date.weekday is None


@pytest.mark.parametrize(
    ("text", "written", "weekday"),
    [
        ("on Wednesday he", "Wednesday", 2),
        ("last Friday he", "last Friday", 4),
        ("Tuesday, March 30, 2022", "Tuesday, March 30, 2022", 1),
        ("Sun. 6 June", "Sun. 6 June", 6),
    ],
)
def test_weekdays(text: str, written: str, weekday: int, block: MakeBlock) -> None:
    (date,) = dates(block(text))
    assert (date.text, date.weekday) == (written, weekday)


@pytest.mark.parametrize(
    "text",
    ["He may go 5 times.", "They march 3 miles.", "on 03/04/2022", "version 1.2.2022.3", "In March, rain.", "no dates"],
)
def test_what_is_no_date(text: str, block: MakeBlock) -> None:
    assert dates(block(text)) == ()


def test_a_count_after_a_month_is_no_day(block: MakeBlock) -> None:
    assert dates(block("In March 2,000 men left.")) == ()


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("It rained on March 30.", "2022-03-30"),
        ("It rained on 28 December.", "2021-12-28"),
        ("It rained on September 30.", None),
        ("It rained yesterday.", "2022-03-30"),
        ("It rained today.", "2022-03-31"),
        ("It rained last year.", "2021-01-01/2021-12-31"),
        ("It rained on Tuesday.", "2022-03-29"),
        ("It will rain on Tuesday.", None),
        ("It rained on Saturday.", None),
        ("It rained last Tuesday.", None),
        ("It rained last month.", None),
        ("It rained on May 1, 1998.", "1998-05-01"),
        ("It rained from March 3-5.", "2022-03-03/2022-03-05"),
    ],
)
def test_resolved_with_the_publication_date(text: str, interval: str | None, draft: MakeDraft) -> None:
    day = datetime.date(2022, 3, 31)  # a Thursday
    document = dataclasses.replace(draft(text), date=DateInterval(day, day))
    (date,) = dated(document)
    assert (str(date.interval) if date.interval else None) == interval


def test_without_a_day_of_publication_nothing_is_resolved(draft: MakeDraft) -> None:
    document = draft("It rained on March 30.")
    month = dataclasses.replace(document, date=DateInterval(datetime.date(2022, 3, 1), datetime.date(2022, 3, 31)))
    assert [date.interval for date in (*dated(document), *dated(month))] == [None, None]


def test_a_date_knows_its_place(block: MakeBlock) -> None:
    (date,) = dates(block("On March 30, rain.", at=7))
    assert date.span == Span(10, 18)


PIECES = st.lists(
    st.sampled_from(
        [
            "March",
            "May",
            "Sept.",
            "Tuesday",
            "Sat.",
            "last",
            "next",
            "year",
            "yesterday",
            "30",
            "31",
            "0",
            "99",
            "2022",
            "1000",
            ",",
            "-",
            "/",
            ".",
            "st",
            "of",
            "the",
            " ",
            " ",
            " ",
            " ",
        ]
    ),
    max_size=20,
).map("".join)


@settings(deadline=None)
@given(st.one_of(PIECES, st.text(max_size=60)), st.dates())
def test_dates_are_in_order_and_inside_the_text(text: str, day: datetime.date) -> None:
    block = Block(BlockKind.PARAGRAPH, text, [Run(0, len(text), 0, len(text))], Span(0, len(text)))
    document = Document("draft.txt", text, "plain", (block,), DateInterval(day, day))
    position = 0
    for date in dated(document):
        assert position <= date.start < date.end <= len(text)
        position = date.end
        assert date.interval is None or date.interval.first <= date.interval.last


@pytest.mark.parametrize("text", ["March " * 9_000, "1/" * 20_000, "Tuesday, " * 6_000, "last " * 9_000, "12" * 25_000])
def test_pathological_text(text: str, block: MakeBlock) -> None:
    assert all(date.end <= len(text) for date in dates(block(text)))
