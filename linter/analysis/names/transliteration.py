"""Names that two alphabets write differently, and what makes them one."""

from __future__ import annotations

import re
from functools import cache


@cache
def _classes() -> tuple[tuple[re.Pattern[str], str], ...]:
    """What counts as one letter, in the order in which it is replaced; the last is for romanised names alone."""
    return tuple(
        (re.compile(pattern), instead)
        for pattern, instead in (
            (r"(?<=[gkdzst])h(?=[aeiou]|$)", ""),
            (r"^m[ou]h?am+[aei]d$|^mehmed$", "mohamed"),
            (r"^[ao]sama|^u?sama", "osama"),
            (r"ph", "f"),
            (r"ks", "x"),
            (r"ck|[ck]", "k"),
            (r"w", "v"),
            (r"ou|oo", "u"),
            (r"(?:iy|ii|yy|yi|ey|ei|ie|ij|j|y)+", "i"),
            (r"i+(?=[aeou])|(?<=[aeou])i+", ""),
            (r"ff$", "v"),
            (r"([a-z])\1", r"\1"),
        )
    )


_ROMANISED = r"(?:sk|ov|ev|in|enk|uk|an|ian|oglu|adi|awi|ani|eh|iy|yi|aj|ich|ic|vil|dze|ko|hu|ng)[aeoiy]*$"


def same_when_romanised(one: str, other: str, *, doubled: bool = True) -> bool:
    """Whether two folded names can be one name of another alphabet ("shoigu", "shoygu").

    Letters that differ between systems count as one: y and i, kh and k, ks and x, v and w. A doubled letter
    ("mcconnel") makes no difference only in a name that looks romanised, and if `doubled` says so.
    """
    if one == other:
        return True
    classes = _classes() if doubled and re.search(_ROMANISED, other) else _classes()[:-1]
    return _folded(one, classes) == _folded(other, classes)


def without_umlauts(name: str) -> str:
    """A folded name with "ae", "oe" and "ue" as the umlauts for which they may stand: Loefven is Löfven."""
    return re.sub(r"([aou])e", r"\1", name)


def romanised(name: str) -> str:
    """What two folded names have in common if they are `same_when_romanised`."""
    return _folded(name, _classes())


def _folded(name: str, classes: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for pattern, instead in classes:
        name = pattern.sub(instead, name)
    return name


def types_of_office(title: str) -> tuple[str, ...]:
    """The types of the office that a title names, as registers of offices have them."""
    from linter.registers.office_types import types_of

    return types_of(title)
