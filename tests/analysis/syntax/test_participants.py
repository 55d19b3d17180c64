"""Who does what to whom in a sentence, however it is put."""

from __future__ import annotations

import pytest

from linter.analysis.syntax.parse import parsed
from linter.analysis.syntax.participants import Role, name_of, participants
from linter.analysis.text.sentences import sentences
from linter.document.parse import parse


def parts(text: str, told: str) -> set[tuple[str, str]]:
    """Who has which part in what a word tells, by the last words of their names."""
    sentence = sentences(parse(f"{text}\n", path="draft.md").body[0])[0]
    tree = parsed(sentence)
    return {
        (role.value, name_of(tree, word)[-1].text)
        for what, role, word in participants(tree)
        if what.text == told and role is not Role.OWNER
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Holm arrested Lund on Monday.", "arrested"),
        ("Lund was arrested by Holm on Monday.", "arrested"),
        ("Lund, who was arrested by Holm on Monday, wept.", "arrested"),
        ("The arrest of Lund by Holm took an hour.", "arrest"),
        ("Holm said on Monday that he had arrested Lund.", "arrested"),
        ("Holm tried to arrest Lund on Monday.", "arrest"),
        ("Holm chased and arrested Lund on Monday.", "arrested"),
        ("Holm's arrest of Lund took an hour.", "arrest"),
    ],
)
def test_the_same_deed_in_other_words(text: str, told: str) -> None:
    found = parts(text, told)
    assert ("agent", "Holm") in found
    assert ("patient", "Lund") in found
    assert ("agent", "Lund") not in found
    assert ("patient", "Holm") not in found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Holm lashed out at Lund on Monday.", "lashed"),
        ("Holm launched an attack on Lund in the paper.", "attack"),
        ("Holm's attack on Lund surprised the house.", "attack"),
        ("The attack by Holm on Lund surprised the house.", "attack"),
    ],
)
def test_what_is_done_at_somebody(text: str, told: str) -> None:
    found = parts(text, told)
    assert ("agent", "Holm") in found
    assert ("patient", "Lund") in found


def test_two_that_are_joined_have_the_same_part() -> None:
    found = parts("Holm and Berg accused Lund of theft.", "accused")
    assert {("agent", "Holm"), ("agent", "Berg"), ("patient", "Lund")} <= found


def test_what_belongs_to_somebody_is_either_part() -> None:
    sentence = sentences(parse("Lund's visit lasted an hour.\n", path="draft.md").body[0])[0]
    found = {(told.text, role, word.text) for told, role, word in participants(parsed(sentence))}
    assert ("visit", Role.OWNER, "Lund") in found


def test_by_tells_of_the_object_where_the_verb_is_active() -> None:
    found = parts("The court has dismissed a claim by Lund.", "dismissed")
    assert ("agent", "court") in found
    assert ("agent", "Lund") not in found
