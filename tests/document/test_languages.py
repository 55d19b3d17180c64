"""Which English a language tag means."""

from __future__ import annotations

import pytest

from linter.document.languages import english, language_tag


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
        ("eng", "en-US"),
        ("en_GB.UTF-8", "en-GB"),
        ("utf-8", "en-US"),
        ("und", "en-US"),
    ],
)
def test_english(lang: str | None, variant: str | None) -> None:
    assert english(lang) == variant


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("en-IE", "en-IE"),
        ("EN_us.UTF-8", "EN-us"),
        ("eng-GB", "en-GB"),
        ("Deutsch", "de"),
        ("de-CH-x-zh", "de-CH-x-zh"),
        ("utf-8", None),
        ("en-x", None),
        ("mul", None),
        ("page", None),
        ("", None),
    ],
)
def test_language_tag(written: str, tag: str | None) -> None:
    assert language_tag(written) == tag
