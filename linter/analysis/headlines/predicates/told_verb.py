"""The verb with which a claim tells what happens."""

from __future__ import annotations

from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.predicates.contradictions import OBJECT
from linter.analysis.headlines.predicates.stated import BREAKS, HELPERS, as_said, is_verb, leads_to, parts_of_speech
from linter.document.analysed import analysis

ATTRIBUTES = frozenset(
    """
    says say said tells told believes confident hopes vows promises pledges warns predicts sees thinks insists expects
    """.split()  # noqa: SIM905
)
"""With them a claim says whose word it is."""
OF_THE_PLURAL = frozenset("will would may might can could must should are were have do".split())  # noqa: SIM905
"""Before them stands a noun, where it has an -s that of the plural."""


def told_verb(claim: Claim) -> ClaimWord | None:
    """The first verb of the first clause that the claim states as so, or what somebody says in it."""
    word = next((word for word in _verbs(claim) if word.form not in ATTRIBUTES), None)
    if word is None or leads_to(claim, word) or word.form.endswith("ing"):
        return None
    if word.number == claim.kicker and word.form == word.lemma:
        return None  # a command: "Shelve plan, mayor tells board"
    return word if as_said(claim, word, word, OBJECT, parts_of_speech(claim)) is not None else None


def first_verb(claim: Claim) -> ClaimWord | None:
    """The first verb of the first clause, whatever it says."""
    return next((word for word in _verbs(claim) if word.form not in HELPERS), None)


def _opens_a_phrase(claim: Claim, word: ClaimWord, parts: dict[int, str]) -> bool:
    """Whether a participle is the claim's first word and says which noun is meant: "Missing hiker found"."""
    if word.number != claim.kicker or word.form == word.lemma or word.form.endswith("s"):
        return False
    after = claim.words[word.number + 1 : word.number + 2]
    return bool(after) and parts.get(after[0].number) in {"NOUN", "PROPN", "ADJ"}


def _is_a_plural(claim: Claim, word: ClaimWord) -> bool:
    """Whether what follows a form in -s is an auxiliary of the plural: "Stamps will cost more", "Rates are rising"."""
    after = claim.words[word.number + 1 : word.number + 2]
    return word.form.endswith("s") and word.form != word.lemma and bool(after) and after[0].form in OF_THE_PLURAL


def _is_in_a_compound(claim: Claim, word: ClaimWord) -> bool:
    """Whether a hyphen ties a word to the one before: "self-made", "vote-winning"."""
    before = claim.words[word.number - 1] if word.number else None
    return before is not None and before.text == "-" and before.end == word.start


@analysis
def _verbs(claim: Claim) -> tuple[ClaimWord, ...]:
    found = []
    parts: dict[int, str] | None = None
    for word in claim.words[claim.kicker :]:
        if word.form in BREAKS:
            break
        if not word.is_word or not word.content or claim.quoted[word.number] or _is_in_a_compound(claim, word):
            continue
        if parts is None:
            parts = parts_of_speech(claim)
        if _is_a_plural(claim, word):
            continue
        if is_verb(claim, word, parts) and not _opens_a_phrase(claim, word, parts):
            found.append(word)
    return tuple(found)
