"""What a draft's language tag says."""

from __future__ import annotations

import re

VARIANTS = ("US", "GB", "CA", "AU", "NZ", "ZA")
"""The countries whose English LanguageTool tells apart."""


def english(lang: str | None) -> str | None:
    """The variant of English ("en-GB") that a draft in `lang` (a BCP 47 tag) is in; None if in another language.

    A draft that says no more than English, nothing, or what is no tag, is taken for American, with which grammar was
    measured; a country that LanguageTool does not know (Ireland, India) for British, to which its English is nearest.
    """
    language, *parts = (language_tag(lang or "") or "en").split("-")
    if language.casefold() != "en":
        return None
    country = next((part.upper() for part in parts if len(part) == 2), "US")
    return f"en-{country if country in VARIANTS else 'GB'}"


_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*(?:-[A-Za-z0-9](?:-[A-Za-z0-9]{2,8})+)*")
"""A language tag by RFC 5646, but for the rarest: one letter or digit alone ends none, so "utf-8" is no tag."""
_NAMES = {
    "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "spanish": "es",
    "español": "es", "italian": "it", "italiano": "it", "portuguese": "pt", "português": "pt", "dutch": "nl",
}  # fmt: skip
_SAYS_NOTHING = ("und", "mul", "zxx", "mis")
"""Codes of ISO 639-2 for what is undetermined, of several languages, without words or without a code."""


def language_tag(written: str) -> str | None:
    """The BCP 47 tag that `written` means: a tag, a locale ("en_US.UTF-8") or a language's name; None if it is none."""
    tag = written.strip().replace("_", "-").partition(".")[0]
    tag = _NAMES.get(tag.casefold(), tag)
    language, hyphen, rest = tag.partition("-")
    if language.casefold() == "eng":
        tag = f"en{hyphen}{rest}"
    if _TAG.fullmatch(tag) is None or language.casefold() in _SAYS_NOTHING:
        return None
    return tag
