"""What template code may start with in a text: most drafts have none of it, and need not be searched for any."""

from __future__ import annotations

import re
from functools import lru_cache

_SIGNS = {
    "brace": ("{", r"\{"),
    "tag": ("<", r"<(?=[A-Za-z/%?>!])"),
    "bracket": (
        "[",
        r"\[(?=\[|![\w-]+\]|/[A-Za-z]|[A-Za-z][\w-]*\s+[\w-]+=|(?:gallery|caption|embed|audio|video|playlist|_?(?:toc|TOC)_?)\])",
    ),
    "identifier": ("_:", r"(?<=[^\W_])(?:_+|::)(?=[^\W_])"),
    "escape": ("\\", r"\\[^(\[]"),
    "code": ("`", r"`+"),
    "tilde": ("~", r"~~~+"),
    "math": ("$\\", r"\$(?=[^\s\d]|\d[^$\n ]{0,20}[\\^_=])|\\[(\[]"),
    "colon": (":", r":(?=[:a-z])"),
    "admonition": ("!?=", r"!!!|\?\?\?|==="),
    "percent": ("%", r"%%"),
    "note": ("^", r"\^\["),
    "star": ("*", r"\*\[|\*\*(?=[\w-]+,[\w-])"),
    "directive": (".", r"\.\. (?=[\w-])"),
}
"""What code may start with -> the characters that it may start with, and a pattern."""


def signs_in(source: str, syntax: str) -> tuple[str, ...]:
    """The names of the beginnings of code that may occur in `source`, none for most drafts."""
    found = []
    if "{" in source:
        found.append("brace")
    if "<" in source:
        found.append("tag")
    if "[" in source and _has("bracket", source):
        found.append("bracket")
    if syntax == "html":
        return tuple(found)
    if ("_" in source or (":" in source and "::" in source)) and _has("identifier", source):
        found.append("identifier")
    return tuple(found) if syntax == "plain" else (*found, *_in_markdown(source))


@lru_cache(maxsize=64)
def pattern_of(signs: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds the first character of any of `signs`, and what tells there which it is."""
    characters = "".join(dict.fromkeys("".join(_SIGNS[name][0] for name in signs)))
    return (
        re.compile(f"[{re.escape(characters)}]"),
        re.compile("|".join(f"(?P<{name}>{_SIGNS[name][1]})" for name in _SIGNS if name in signs)),
    )


def _has(name: str, source: str) -> bool:
    """Whether the beginning occurs; its first character is looked for alone, which takes a tenth of the time."""
    characters, pattern = _SIGNS[name]
    match = None
    for character in characters:
        place = source.find(character)
        while place >= 0:
            match = match or re.compile(pattern).match
            if match(source, place) is not None:
                return True
            place = source.find(character, place + 1)
    return False


def _in_markdown(source: str) -> list[str]:
    found = []
    if "\\" in source:
        found += ["math", "escape"]
    elif "$" in source and _has("math", source):
        found.append("math")
    if "`" in source:
        found.append("code")
    if "~" in source and "~~~" in source:
        found.append("tilde")
    if ":" in source and _has("colon", source):
        found.append("colon")
        if ".. " in source and "::" in source:
            found.append("directive")
    if (
        ("!" in source and "!!! " in source)
        or ("?" in source and "???" in source)
        or ("=" in source and "===" in source)
    ):
        found.append("admonition")
    if "%" in source and "%%" in source:
        found.append("percent")
    if "^" in source and "^[" in source:
        found.append("note")
    if "*" in source and ("*[" in source or ("**" in source and _has("star", source))):
        found.append("star")
    if "\nimport " in source or "\nexport " in source or source.startswith(("import ", "export ")):
        found.append("script")
    return found
