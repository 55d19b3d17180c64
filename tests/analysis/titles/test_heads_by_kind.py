"""Bodies, and the head words that no officer of theirs has."""

from __future__ import annotations

import pytest

from linter.analysis.titles.heads_by_kind import body_key, head_ends, head_key, kinds_of_bodies
from linter.analysis.titles.other_bodies import OTHERS
from linter.analysis.titles.public_bodies import PUBLIC


@pytest.mark.parametrize(
    ("name", "key"), [("U.N.", "un"), ("Russia’s central bank", "russia central bank"), ("Barnardo's", "barnardo")]
)
def test_names_are_looked_up_without_stops_and_possessives(name: str, key: str) -> None:
    assert body_key(name) == key


def test_a_hyphen_makes_no_other_head_word() -> None:
    assert head_key("Secretary-General") == head_key("secretary general")


def test_no_body_lacks_its_own_head() -> None:
    wrong = {name for name, kind in kinds_of_bodies().items() if any(head_key(one) in kind.lacks for one in kind.right)}
    assert not wrong


def test_every_exception_is_one_of_what_is_lacking() -> None:
    idle = [
        (right, has)
        for right, lacks, has, _ in (*PUBLIC, *OTHERS)
        if has and not set(has.split(";")) & set(lacks.split(";"))
    ]
    assert not idle


def test_no_body_is_of_two_kinds() -> None:
    names = [body_key(name) for *_, names in (*PUBLIC, *OTHERS) for name in names.split(";")]
    assert sorted(names) == sorted(set(names))


def test_head_words_are_found_by_their_last_word() -> None:
    assert {"president", "President", "general", "secretary general"} <= head_ends()
