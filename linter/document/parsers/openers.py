"""What template code may start with in a text: most drafts have none of it, and need not be searched for any."""

from __future__ import annotations

import re
from functools import lru_cache

_SIGNS = {
    "brace": ("{", r"\{"),
    "tag": ("<", r"<(?=[A-Za-z/%?>!]|<<[ \t])"),
    "bracket": (
        "[",
        r"\[(?=\[|![\w-]+(?:\|[^\[\]\n]*)?\]|![a-z][\w-]*[ \t]+[\w-]+=|/[A-Za-z]|%[-+~# ]*[A-Za-z]"
        r"|[A-Za-z][\w-]*\s+(?:[\w-]+=|https?:)|[a-z\d]+(?:_[a-z\d]+)+\]"
        r"|(?:gallery|caption|embed|audio|video|playlist|_?(?:toc|TOC)_?)\])",
    ),
    "merge": ("*%[$#", r"\*\|(?=[A-Z])|%%(?=[=\w])|\[\[(?=\s*[\w.|-]+\s*\]\])|\$\{|#\{(?=\w)|%(?=[A-Z][A-Z_]+%)"),
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
        if any(sign in source for sign in ("*|", "%%", "[[", "${", "#{", "%FIRST", "%NAME", "NAME%")):
            found.append("merge")
        return (*found, "math") if "$$" in source or "\\(" in source or "\\[" in source else tuple(found)
    if ("_" in source or (":" in source and "::" in source)) and _has("identifier", source):
        found.append("identifier")
    return tuple(found) if syntax == "plain" else (*found, *_in_markdown(source))


_FOLLOWED = {":": ":(?=[:a-z]|[+-]1:)", "*": r"\*(?=[*\[|])", ".": r"\.(?=\. )", "-": "-(?=[-<+])", "/": "/(?=[/a-z_])"}
"""Characters that stand in every text -> what they are followed by where code begins."""


class Beginnings:
    """What finds the first character of any of `signs`, and what tells there which it is."""

    def __init__(self, signs: tuple[str, ...]) -> None:
        self._which: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
        for name, (characters, pattern) in _SIGNS.items():
            if name in signs:
                compiled = re.compile(pattern)
                for character in characters:
                    self._which.setdefault(character, []).append((name, compiled))
        plain = re.escape("".join(character for character in self._which if character not in _FOLLOWED))
        parts = [f"[{plain}]"] if plain else []
        parts += [pattern for character, pattern in _FOLLOWED.items() if character in self._which]
        self._search = re.compile("|".join(parts)).search

    def next(self, source: str, position: int) -> tuple[str, int, int] | None:
        """The name, the start and the end of the first beginning from `position` on."""
        while (found := self._search(source, position)) is not None:
            at = found.start()
            position = at + 1
            for name, pattern in self._which[source[at]]:
                match = pattern.match(source, at)
                if match is None:
                    continue
                if name == "code" and match.end() == at + 1 and (span := _CODE_SPAN.match(source, at)) is not None:
                    position = span.end()  # most code, which hides nothing
                    break
                return name, at, match.end()
        return None


_CODE_SPAN = re.compile("`[^`\n]{1,200}`(?!`)")


@lru_cache(maxsize=64)
def beginnings(signs: tuple[str, ...]) -> Beginnings:
    """What looks for `signs`, without those that are looked for in other ways."""
    return Beginnings(signs)


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
    ("percent", "%", ("%%",), False),
    ("note", "^", ("^",), True),
    ("mark", "=", ("==",), True),
    ("mark", "^", ("^",), True),
    ("table", "--", ("-- -", "--  ", "+--"), True),
    ("table", "+", ("+--", "+=="), True),
    ("plus", "+", ("++",), False),
    ("snippet", "<", ("-8<-",), False),
    ("slash", "/", ("///",), True),
    ("target", "=", (")=",), False),
    ("target", "(", ("(ref:",), False),
    ("target", "[", ("](mailto:",), False),
    ("reference", "[", ("][",), False),
    ("citation", "@", ("@",), True),
    ("star", "[", ("*[",), False),
)
"""The name of a beginning of code in Markdown; a character without which it does not occur, looked for first, as that
takes a tenth of the time; what occurs where it does, and whether its pattern is looked for."""
_LINE_STARTS = re.compile(r"\n(?:[-*%] |/|(?:im|ex)port )")
"""What lines begin with that may be code; one search for all, as each takes as long."""


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
    if found == ["code"] and "<" not in source and "{" not in source:
        found.clear()  # where nothing else may be code, what is can't hide it
    if "::" in source:
        found += _of_double_colons(source, found)
    if "*" in source and "**" in source and "star" not in found and _has("star", source):
        found.append("star")
    _add_of_lines(source, found)
    return found


def _add_of_lines(source: str, found: list[str]) -> None:
    """Append what begins at the start of a line."""
    starts = _LINE_STARTS.findall(source)
    if len(starts) >= FEWEST_LABELS and starts.count("\n- ") + starts.count("\n* ") >= FEWEST_LABELS:
        found.append("label")
    if source.startswith(("import ", "export ")) or any(start.endswith("port ") for start in starts):
        found.append("script")
    if "\n% " in starts and "percent" not in found:
        found.append("percent")
    if "\n/" in starts and "slash" not in found and _has("slash", source):
        found.append("slash")


def _of_double_colons(source: str, found: list[str]) -> list[str]:
    fields = ["field"] if ":: " in source and _has("field", source) else []
    return [*fields, "directive"] if ".. " in source and "colon" in found else fields
