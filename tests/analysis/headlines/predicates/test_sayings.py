"""What a sentence of the body says: thing, doer, and whether it is so."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.body_index import body_index
from linter.analysis.headlines.predicates.poles import Pole, Thing
from linter.analysis.headlines.predicates.sayings import Saying, reader
from linter.document.parse import parse


def saying_of(body: str, base: str, thing: Thing = Thing.OBJECT) -> tuple[list[str], Saying | None]:
    index = body_index(parse(f"# T\n\n{body}\n", path="draft.md"))
    place = index.positions(base)[0]
    return index.forms, reader(index, index.sentence_of[place]).saying(place, Pole("=", 1, thing, False), place)


@pytest.mark.parametrize(
    ("body", "thing", "doer"),
    [
        ("The council sold the mill.", "mill", "council"),
        ("The mill was sold by the council.", "mill", "council"),
        ("The mill, which the council sold, burnt.", "mill", "council"),
        ("The mayor said that she sold the mill.", "mill", "mayor"),
        ("The council agreed to sell the mill.", "mill", "council"),
        ("They sold it.", "", ""),
        ("The council sold what it called a wreck.", "wreck", "council"),
    ],
)
def test_thing_and_doer(body: str, thing: str, doer: str) -> None:
    forms, said = saying_of(body, "sell")
    assert said is not None
    assert [forms[place] for place in said.thing[:1]] == thing.split()
    assert [forms[place] for place in said.doer[:1]] == doer.split()


@pytest.mark.parametrize(
    ("body", "sign", "hedge"),
    [
        ("The council sold the mill.", 1, ""),
        ("The council did not sell the mill.", -1, ""),
        ("The council refused to sell the mill.", -1, ""),
        ("The council dropped plans to sell the mill.", -1, ""),
        ("The council denied that it sold the mill.", -1, ""),
        ("Nobody sold the mill.", -1, ""),
        ("The council did not refuse to sell the mill.", 1, ""),
        ("The council may sell the mill.", 1, "may"),
        ("The council plans to sell the mill.", 1, "plans"),
        ("The council is accused of selling the mill.", 1, "accused"),
        ("The council would leave if it sold the mill.", 1, "if"),
        ("The council said that it would sell the mill.", 1, ""),
    ],
)
def test_whether_it_is_so(body: str, sign: int, hedge: str) -> None:
    forms, said = saying_of(body, "sell")
    assert said is not None
    assert said.sign == sign
    assert (forms[said.hedge] if said.hedge >= 0 else "") == hedge


def test_a_time_before() -> None:
    for body, earlier in (("It had sold the mill.", True), ("It sold the mill.", False)):
        _, said = saying_of(body, "sell")
        assert said is not None
        assert said.earlier is earlier


def test_another_part_of_speech() -> None:
    assert saying_of("The sale of the mill was short.", "sale")[1] is None
    forms, said = saying_of("The team suffered a defeat.", "defeat", Thing.NOUN)
    assert said is not None
    assert [forms[place] for place in said.thing] == ["team"]
