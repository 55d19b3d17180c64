"""Whether two times of day in a sentence may be of two clocks: of a flight, or with the zone beside one of them."""

from __future__ import annotations

import re
from functools import cache

_CLOCKS = 2


@cache
def _zone() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:Eastern|Central|Mountain|Pacific|Atlantic|Alaska|Hawaii|Greenwich|British|European|Japan|India\w*|Gulf"
        r"|[Ll]ocal|[A-Z][a-z]+)(?: (?:[Ss]tandard|[Dd]aylight|[Ss]ummer|[Mm]ean))? [Tt]ime\b|GMT|BST|UTC"
        r"|[ECMP][SD]?T\b"
        r"|CET|CEST|IST|JST|AEST|AEDT|SGT)"
    )


@cache
def _in_the_air() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:t(?:akes?|aking|ook) off|fl(?:y|ies|ew|own|ying|ights?)|(?:touch(?:es|ed)|set) down|land(?:s|ed|ing)"
        r"|in the"
        r" air|in flight|airport|plane|jet|airlin\w+)\b",
        re.IGNORECASE,
    )


_ONE_ZONE = re.compile(r"\bsame (?:time )?zone\b")


def may_cross_zones(text: str) -> bool:
    """Whether times of day that a text has may be of two zones."""
    if _ONE_ZONE.search(text):
        return False
    zones = _zone().findall(text)
    return len(zones) == 1 or len(set(zones)) >= _CLOCKS or _in_the_air().search(text) is not None
