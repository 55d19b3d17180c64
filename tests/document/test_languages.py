"""Which English a language tag means."""

from __future__ import annotations

import pytest

from linter.document.languages import english


@pytest.mark.parametrize(
    ("lang", "variant"),
    [
        (None, "en-US"),
        ("en", "en-US"),
        ("EN", "en-US"),
        ("en-US", "en-US"),
        ("en-GB", "en-GB"),
        ("en_gb", "en-GB"),
        ("en-CA", "en-CA"),
        ("en-AU", "en-AU"),
        ("en-NZ", "en-NZ"),
        ("en-ZA", "en-ZA"),
        ("en-IE", "en-GB"),
        ("en-Latn-GB-oed", "en-GB"),
        ("fr", None),
        ("de-CH", None),
        ("eng", None),
    ],
)
def test_english(lang: str | None, variant: str | None) -> None:
    assert english(lang) == variant
