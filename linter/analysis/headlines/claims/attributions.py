"""Who says at the end of a claim what it tells, and is told so by the body: "..., confirms Ana Holm"."""

from __future__ import annotations

from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.support import support

SAYING = frozenset(
    """
    say confirm announce claim warn tell admit reveal declare insist vow hint suggest report believe predict urge argue
    acknowledge deny maintain add promise pledge note state think concede disclose fear hope caution explain write tweet
    """.split()  # noqa: SIM905
)
TOP = 3
"""Sentences at the top of the body."""
HELPING = frozenset({"has", "have", "had", "also", "later", "on", "today"})
NEAR = 3
"""Words between who says something and the verb."""
SAME = 0.8
"""How near a word of the body must be to the claim's to name the same."""


def is_attributed(claim: Claim, speaker: ClaimWord) -> bool:
    """Whether a name ends a claim as who says it, and the top of the body has that verb beside the name."""
    if any(word.is_word for word in claim.words[speaker.number + 1 :]):
        return False
    verb = _verb_before(claim, speaker)
    if verb is None:
        return False
    index = claim.index
    top = index.sentence_of[claim.since]
    said = [at for at in index.positions(verb.lemma, claim.since) if index.sentence_of[at] < top + TOP]
    named = [hit.place for hit in support(claim).hits.get(speaker.number, ()) if hit.weight >= SAME]
    return any(_says(claim, place, at) for at in said for place in named)


def _verb_before(claim: Claim, speaker: ClaimWord) -> ClaimWord | None:
    """The verb of saying after the last comma of a claim, before the name of who says it."""
    commas = [word.number for word in claim.words[: speaker.number] if word.text == ","]
    verb = claim.words[commas[-1] + 1] if commas else None
    if verb is None or verb.lemma not in SAYING or verb.number >= speaker.number:
        return None
    return verb


def _says(claim: Claim, name: int, verb: int) -> bool:
    """Whether a name of the body is the subject of a verb: "Holm has confirmed", "said Ana Holm"."""
    index = claim.index
    if index.sentence_of[name] != index.sentence_of[verb]:
        return False
    if name < verb:
        return verb - name <= NEAR and all(form in HELPING for form in index.forms[name + 1 : verb])
    return name - verb <= NEAR and all(text[0].isupper() for text in index.texts[verb + 1 : name])
