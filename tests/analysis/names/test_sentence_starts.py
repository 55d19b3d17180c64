"""Words that have their capital from the start of the sentence are no part of a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rivers rose. The rivers fell.", ""),
        ("Rivers rose. We saw Rivers.", "^Rivers | Rivers"),
        ("Ada rose. It was Ada.", "^Ada | Ada"),
        ("Talks held. Ada left.", "^Ada"),
        ("The Ada Moss left.", "Ada Moss"),
        ("The Rivers rose and rivers fell.", "Rivers"),
        ("Yesterday Ada Moss left.", "Ada Moss"),
        ("Talks Ada held.", "Ada"),
        ("Minister Ada left.", "(Minister) Ada"),
        ("Minister left.", ""),
        ("Foreign Minister Ada left.", "(Foreign Minister) Ada"),
        ("Then Minister Ada left.", "(Then Minister) Ada"),
        ("“Talks” Ada held. “Rivers rose,” she said.", "Ada"),
        ("He said: “Talks are on.”", ""),
        ("He said: Talks are on.", ""),
        ("Doctors Without Borders left. The doctors fell.", "^Doctors Without Borders"),
        ("Doctors For Ada left. The doctors fell.", "^Doctors For Ada"),
        ("St. Ada left.", "^St. Ada"),
        ("J. Moss left.", "^J. Moss"),
        ("Old J. Moss left.", "^Old J. Moss"),
        ("Of Ada we know. And Ben.", "Ada | Ben"),
        ("Heavy Rain fell. It was heavy rain.", "Rain"),
        ("Heavy Rain's end. It was heavy rain.", "Rain"),
        ("Rain's end. It was rain.", ""),
        ("A Moss left.", "Moss"),
        ("An Ada left.", "Ada"),
        ("Sicily fell. Italy won. Emily sat. Kelly left.", "^Sicily | ^Italy"),
        ("Boeing fell. Beijing fell. Jared left. Manfred sat. Quickly it fell.", "^Boeing | ^Beijing | ^Jared"),
        ("He saw The. He saw The Ada.", "The | Ada"),
        ("A. Moss left. No. Ada left. Co. Ada left. Gen. Ada left.", "^A. Moss | ^Ada | ^Co. Ada | (Gen.) Ada"),
        ("Rain. Ada left. It was rain.", "^Ada"),
        ("Don't Ada left. We're Ada. I'll Ada.", "Ada | Ada | Ada"),
        ("The. Ada.", "^Ada"),
    ],
)
def test_starts_of_sentences(text: str, expected: str, read_names: Callable[[str], str]) -> None:
    assert read_names(text) == expected
