"""`linter.records.NamedTuple` does what `typing.NamedTuple` does."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any, Generic, TypeVar
from typing import NamedTuple as Model

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.records import NamedTuple

Value = TypeVar("Value")


class Ours(NamedTuple):
    """A record."""

    first: int
    second: str | None
    third: tuple[int, ...] = ()
    fourth: float = 0.5

    @property
    def double(self) -> int:
        return 2 * self.first


class Theirs(Model):
    """A record."""

    first: int
    second: str | None
    third: tuple[int, ...] = ()
    fourth: float = 0.5


class Boxed(NamedTuple, Generic[Value]):
    value: Value
    number: int = 1


class Longer(Ours):
    """A record with the fields of another."""

    note = "kept"


def test_fields_are_read_by_name_by_place_and_by_pattern() -> None:
    one = Ours(3, "b", fourth=2.0)
    assert (one.first, one.second, one.third, one.fourth) == (3, "b", (), 2.0)
    assert one[1] == "b"
    assert one.double == 6
    first, *others = one
    assert (first, others) == (3, ["b", (), 2.0])
    match one:
        case Ours(number, text, fourth=share):
            assert (number, text, share) == (3, "b", 2.0)


@given(st.integers(), st.none() | st.text(), st.lists(st.integers()).map(tuple), st.floats(allow_nan=False))
def test_it_equals_sorts_and_hashes_as_the_tuple_of_its_values(
    first: int, second: str | None, third: tuple[int, ...], fourth: float
) -> None:
    ours: Any = Ours(first, second, third, fourth)
    theirs: Any = Theirs(first, second, third, fourth)
    assert ours == theirs == (first, second, third, fourth)
    assert hash(ours) == hash(theirs)
    assert ours._asdict() == theirs._asdict()
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert (ours < (0,)) == (theirs < (0,))


@pytest.mark.parametrize("change", [{"first": 9}, {"third": (1,), "second": None}, {}])
def test_replacing_gives_a_new_record(change: dict[str, Any]) -> None:
    ours: Any = Ours(1, "a")._replace(**change)
    assert ours == Theirs(1, "a")._replace(**change)
    assert type(ours) is Ours


@pytest.mark.parametrize(
    "wrong",
    [
        lambda kind: kind(),
        lambda kind: kind(1),
        lambda kind: kind(1, "a", (), 0.5, 7),
        lambda kind: kind(1, "a", fifth=7),
        lambda kind: kind(1, "a", first=2),
        lambda kind: kind(1, "a")._replace(fifth=7),
        lambda kind: kind._make([1, "a"]),
        lambda kind: setattr(kind(1, "a"), "first", 2),
        lambda kind: setattr(kind(1, "a"), "fifth", 2),
    ],
)
def test_it_refuses_what_typing_refuses(wrong: Callable[[Any], Any]) -> None:
    with pytest.raises((TypeError, ValueError, AttributeError)) as model:
        wrong(Theirs)
    with pytest.raises(model.type):
        wrong(Ours)


def test_a_field_without_default_after_one_with_is_refused() -> None:
    definition: Any = type(Ours)
    body = {"__annotations__": {"a": "int", "b": "int"}, "a": 1}
    with pytest.raises(TypeError, match="come last"):
        definition("Wrong", (NamedTuple,), body)


@pytest.mark.parametrize("one", [Ours(1, "a"), Boxed("x", number=2), Longer(1, None)])
def test_it_travels_to_other_processes_and_is_copied(one: Any) -> None:
    for again in (pickle.loads(pickle.dumps(one)), copy.copy(one), copy.deepcopy(one), type(one)._make(one)):
        assert again == one
        assert type(again) is type(one)


def test_a_class_that_extends_a_record_has_its_fields() -> None:
    assert Longer(1, "a").first == Ours(1, "a").first == 1
    assert Longer(1, "a").note == "kept"
    assert Longer._fields == Ours._fields == ("first", "second", "third", "fourth")
