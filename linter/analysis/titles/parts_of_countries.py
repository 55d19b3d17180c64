"""The states, provinces and nations of countries, where a title names one."""

from __future__ import annotations

import re
from functools import cache


def part_named(title: str) -> str:
    """The part of a country that a title names ("New Jersey"), "" if it names none."""
    match = _parts().search(title)
    return match[0] if match else ""


@cache
def _parts() -> re.Pattern[str]:
    from linter.registers.levels import REGIONS

    names = {" ".join(name.split()) for listed in REGIONS.values() for name in listed.split(";")}
    listed = "|".join(map(re.escape, sorted(sorted(filter(None, names)), key=len, reverse=True)))
    return re.compile(rf"\b(?:{listed})\b")
