"""Names of a claim that the body has in another form: "Robert Holm" for "Bob Holm", "Niño" for "Nino"."""

from __future__ import annotations

from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.names.places import folded
from linter.analysis.names.short_names import are_forms_of_one
from linter.analysis.words.word_facts import word_facts

SHORTEST, LONGEST = 3, 6
"""Letters of an abbreviation with small letters in it."""


def has_in_another_form(claim: Claim, word: ClaimWord, surname: ClaimWord) -> bool:
    """Whether the body has a word of a name with other marks on its letters, or what it is short for with small letters
    for small words ("MoD"), or another form of the given name that it is before the same surname.

    surname: the last word of the name.
    """
    if _with_other_marks(claim, word.form) or _spelt_out(claim, word.text):
        return True
    return word is not surname and word_facts(word.text).first_name and _in_full(claim, word, surname)


def _spelt_out(claim: Claim, text: str) -> bool:
    """Whether words of a sentence begin, one after the other, with the letters of an abbreviation, capitals and all."""
    if not (SHORTEST <= len(text) <= LONGEST and text.isalpha() and text[0].isupper()):
        return False
    if text[1:].islower() or text.isupper():
        return False
    index = claim.index
    return any(
        text in "".join(word[0] for word in index.texts[sentence.first : sentence.last])
        for sentence in index.sentences
        if sentence.first >= claim.since
    )


def _with_other_marks(claim: Claim, form: str) -> bool:
    capitals = claim.index.capitals(claim.since)
    if not form.isascii():
        return folded(form) in capitals
    return any(not other.isascii() and folded(other) == form for other in capitals)


def _in_full(claim: Claim, given: ClaimWord, surname: ClaimWord) -> bool:
    index = claim.index
    return any(
        index.texts[place - 1][0].isupper() and are_forms_of_one(given.form, index.forms[place - 1])
        for place in index.places_of(surname.form, max(1, claim.since))
    )
