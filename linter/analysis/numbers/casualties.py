"""What kind of people a number counts (killed, hurt, arrested ...), in whatever words."""

from __future__ import annotations

from collections.abc import Sequence

_GROUPS = (
    "kill die dead death fatality toll slay perish murder massacre",
    "injure injury wound hurt maim",
    "arrest detain detention custody",
    "rescue save",
    "evacuate displace homeless evacuation evacuee",
    "infect infection case contract",
    "miss missing unaccounted",
)
_GROUP_OF = {word: number for number, line in enumerate(_GROUPS) for word in line.split()}
_NEAR, _FAR = 4, 10
TOLL_REACH = _FAR
"""So many places beside a number, on either side, decide what it counts."""


def toll_group(lemmas: Sequence[str], first: int, last: int, others: Sequence[int] = ()) -> int | None:
    """The kind of people that a number counts, as a number; None when it counts none that is known.

    lemmas: base forms of a sentence or headline. first, last: the first and last place of the number. others: places of
    the other numbers there; a word that is nearer to one of them counts that one. The nearest word decides, the earlier
    of two; "the death toll ... rose to" may stand farther off.
    """
    for distance in range(1, _NEAR + 1):
        for place in (first - distance, last + distance):
            if not 0 <= place < len(lemmas) or lemmas[place] not in _GROUP_OF:
                continue
            if all(abs(place - other) >= distance for other in others):
                return _GROUP_OF[lemmas[place]]
    return _GROUP_OF["toll"] if "toll" in lemmas[max(0, first - _FAR) : first] else None
