"""What template code may start with in a text: most drafts have none of it, and need not be searched for any."""

from __future__ import annotations

import re
from functools import lru_cache

_SIGNS = {
    "brace": ("{", r"\{"),
    "tag": ("<", r"<(?=[A-Za-z/%?>!]|<<[ \t])"),
    "bracket": (
        "[",
        r"\[(?=\[|![\w-]+(?:\|[^\[\]\n]*)?\]|/[A-Za-z]|%[-+~# ]*[A-Za-z]"
        r"|[A-Za-z][\w-]*\s+(?:[\w-]+=|https?:)|[a-z\d]+(?:_[a-z\d]+)+\]"
        r"|(?:gallery|caption|embed|audio|video|playlist|_?(?:toc|TOC)_?)\])",
    ),
    "citation": ("[", r"\[(?=(?:[^\[\]\n@]{0,60}[ ;])?-?@\w)"),
    "reference": ("[", r"(?<=\])\[(?=[^\[\]\n]{0,200}\](?![(:]))"),
    "identifier": ("_:", r"(?<=[^\W_])(?:_+|::)(?=[^\W_])"),
    "escape": ("\\", r"\\[^(\[]"),
    "code": ("`", r"`+"),
    "tilde": ("~", r"~~~+"),
    "math": ("$\\", r"\$(?=[^\s\d]|\d[^$\n ]{0,20}[\\^_=])|\\[(\[]"),
    "field": (":", r"(?<=\w)::(?= )"),
    "colon": (":", r":(?=[:a-z]|[+-]1:)"),
    "admonition": ("!?=", r"!!!|\?\?\?|==="),
    "percent": ("%", r"%%|%(?= )"),
    "note": ("^", r"\^(?=\[|[\w-]+[ \t]*(?:\r?\n|\Z))"),
    "mark": ("=^", r"(?<![\w=])==(?=[^\s=])|(?<![\w^])\^\^(?=[^\s^])|(?<=\w)\^(?=[\w+-]{1,6}\^)"),
    "table": ("-+", r"-{2,}(?: +-{2,})+ *(?=\r?\n|\Z)|\+[-=:]{2,}\+[-=:+]*(?=\r?\n)"),
    "plus": ("+", r"\+\+"),
    "snippet": ("-", r"-{2,}8<-"),
    "slash": ("/", r"///|(?<![^\n])/[a-z_]+(?=[ \t]+[~@%#!&]|[ \t]*(?:\r?\n|\Z))"),
    "target": ("(", r"\((?=[\w.:/-]+\)=|ref:)|(?<=\])\((?=mailto:)"),
    "star": ("*", r"\*\[|\*\*(?=[\w-]+,[\w -]|[a-z][\w./-]*\*\*:)"),
    "directive": (".", r"\.\. (?=[\w-])"),
}
"""What code may start with -> the characters that it may start with, and a pattern."""


FEWEST_LABELS = 3
"""Items "- part: what was changed" that make a list of changes."""


def signs_in(source: str, syntax: str) -> tuple[str, ...]:
    """The names of the beginnings of code that may occur in `source`, none for most drafts."""
    if syntax == "lines":  # nothing but code in double braces and the like is masked there
        code = ("{{<", "{{%", "{%", "<%")
        return ("brace", "tag") if any(sign in source for sign in code) else ()
    found = []
    if "{" in source:
        found.append("brace")
    if "<" in source:
        found.append("tag")
    if "[" in source and _has("bracket", source):
        found.append("bracket")
    if syntax == "html":
        return (*found, "math") if "$$" in source or "\\(" in source or "\\[" in source else tuple(found)
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


_MARKDOWN = (
    ("code", "`", ("`",), False),
    ("tilde", "~", ("~~~",), False),
    ("colon", "", (":",), True),
    ("admonition", "!", ("!!! ",), False),
    ("admonition", "?", ("???",), False),
    ("admonition", "=", ("===",), False),
    ("percent", "%", ("%%", "\n% "), False),
    ("note", "^", ("^",), True),
    ("mark", "=", ("==",), True),
    ("mark", "^", ("^",), True),
    ("table", "-", ("- -", "-  -", "+--", "+=="), True),
    ("plus", "+", ("++",), False),
    ("snippet", "<", ("-8<-",), False),
    ("slash", "/", ("///", "\n/"), True),
    ("target", "=", (")=",), False),
    ("target", "(", ("(ref:",), False),
    ("target", "[", ("](mailto:",), False),
    ("reference", "[", ("][",), False),
    ("citation", "@", ("@",), True),
    ("star", "[", ("*[",), False),
    ("script", "", ("\nimport ", "\nexport "), False),
)
"""The name of a beginning of code in Markdown; a character without which it does not occur, looked for first, as that
takes a tenth of the time; what occurs where it does, and whether its pattern is looked for."""


def _in_markdown(source: str) -> list[str]:
    found = []
    if "\\" in source:
        found += ["math", "escape"]
    elif "$" in source and _has("math", source):
        found.append("math")
    for name, rare, hints, search in _MARKDOWN:
        if rare in source and name not in found:
            for hint in hints:
                if hint in source:
                    if not search or _has(name, source):
                        found.append(name)
                    break
    if "::" in source:
        found += _of_double_colons(source, found)
    if "*" in source and "**" in source and "star" not in found and _has("star", source):
        found.append("star")
    items = source.count("\n- ") + (source.count("\n* ") if "*" in source else 0)
    if items >= FEWEST_LABELS:
        found.append("label")
    if "script" not in found and source.startswith(("import ", "export ")):
        found.append("script")
    return found


def _of_double_colons(source: str, found: list[str]) -> list[str]:
    fields = ["field"] if ":: " in source and _has("field", source) else []
    return [*fields, "directive"] if ".. " in source and "colon" in found else fields
