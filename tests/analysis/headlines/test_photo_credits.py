"""Who took or made a picture, as captions say it."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.photo_credits import credit_ranges


@pytest.mark.parametrize(
    ("caption", "credits"),
    [
        ("A boat. Photo: Ana Lima", "Photo: Ana Lima"),
        ("A boat (Photo by Ana Lima)", "(Photo by Ana Lima)"),
        ("A boat (Reuters)", "(Reuters)"),
        ("A boat. Ana Lima/Reuters", "A boat. Ana Lima/Reuters"),
        ("A boat. File photo.", "File photo."),
        ("A boat © Ana Lima", "© Ana Lima"),
        ("A boat courtesy of Ana Lima", "courtesy of Ana Lima"),
        ("A boat in a photo by hand", ""),
        ("A boat with Reuters staff", ""),
        ("A boat, AP", "AP"),
        ("A boat via Getty Images", "via Getty Images"),
        ("A boat. Photo: Ana Lima. It sank.", "Photo: Ana Lima"),
        ("A boat (left)", ""),
        ("A boat [Handout]", "[Handout]"),
        ("Photograph: Mr. Lima. A boat", "Photograph: Mr. Lima"),
        ("A boat. Image credit Ana", "Image credit Ana"),
        ("A boat. ana/reuters", "A boat. ana/reuters"),
    ],
)
def test_credits(caption: str, credits: str) -> None:  # noqa: A002
    assert " | ".join(caption[start:end] for start, end in credit_ranges(caption)) == credits
