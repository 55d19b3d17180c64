"""Slips that need no second look, and words that may be meant as they stand."""

from __future__ import annotations

import pytest

from linter.analysis.words.certain_slips import is_certain, is_emphasised_alone, is_name_of_programs
from linter.analysis.words.corrections import corrections
from linter.analysis.words.lexicon import unknown_words
from linter.document.parse import parse

PROGRAMS = "Copy /etc/hosts and /etc/fstab to main.conf and tide.cfg.\n\n"


def certain(text: str, *, lost: bool = False) -> bool:
    document = parse(text + "\n", path="a.md")
    unknown = unknown_words(document)[-1]
    return is_certain(document, unknown, corrections(unknown)[0], copy_lost_spaces=lost)


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("They said it was definately late.", True),
        ("They said it was _definately_ late.", False),
        ("It differs subtlely from the old one.", False),
        ("The birds flew in theair all day.", False),
        ("It is theman who left.", True),
    ],
)
def test_only_one_word_can_have_been_meant(text: str, sure: bool) -> None:
    assert certain(text) is sure


def test_two_words_in_one_may_be_a_name_where_programs_are_the_matter() -> None:
    text = f"{PROGRAMS}The loop has foreach in it."
    assert not certain(text)
    assert certain(text, lost=True)
    document = parse(text, path="a.md")
    unknown = unknown_words(document)[-1]
    best = corrections(unknown)[0]
    assert is_name_of_programs(document, unknown, best, copy_lost_spaces=False)
    assert not is_name_of_programs(document, unknown, best, copy_lost_spaces=True)


@pytest.mark.parametrize("marked", ["_thiscall_", "*thiscall*", "<em>thiscall</em>", '<tt class="a">thiscall</tt>'])
def test_a_word_that_is_emphasised_by_itself(marked: str) -> None:
    document = parse(f"The convention {marked} is old.\n", path="a.md")
    found = [one for one in unknown_words(document) if one.word == "thiscall"]
    assert all(is_emphasised_alone(document, one) for one in found)
    plain = parse("The thiscall is old.\n", path="a.md")
    assert not any(is_emphasised_alone(plain, one) for one in unknown_words(plain))
