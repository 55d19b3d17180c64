"""What a draft's language tag says."""

from __future__ import annotations

VARIANTS = ("US", "GB", "CA", "AU", "NZ", "ZA")
"""The countries whose English LanguageTool tells apart."""


def english(lang: str | None) -> str | None:
    """The variant of English ("en-GB") that a draft in `lang` (a BCP 47 tag) is in; None if in another language.

    A draft that says no more than English, or nothing, is taken for American, with which grammar was measured; a
    country that LanguageTool does not know (Ireland, India) for British, to which its English is nearest.
    """
    language, *parts = (lang or "en").replace("_", "-").split("-")
    if language.casefold() != "en":
        return None
    country = next((part.upper() for part in parts if len(part) == 2), "US")
    return f"en-{country if country in VARIANTS else 'GB'}"
