"""Checks for a headline of which the body has next to nothing.

Why: a headline whose words the body has neither as such nor in other words may stand over the wrong story. The rule
counts the words of which the body has no form, synonym, derivation, or word that bodies use for it.
Not flagged: one such word, or two; words that headlines often have to themselves ("slams", "row"), as counts of
published headlines tell; a headline of which one sentence of the body holds a quarter, or of whose names the body has
one: an oblique headline, and that of a feature, has words of its own. A note only: short bodies.
Source: WordNet 3.0; counts of headlines and bodies of published news.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from linter.analysis.headlines.claims.claims import Claim, ClaimForm, ClaimWord
from linter.analysis.headlines.claims.excerpts import begins_in_the_middle
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.names.claim_names import claim_names
from linter.analysis.headlines.predicates.stated import parts_of_speech
from linter.analysis.text.function_words import TIMES
from linter.analysis.words.word_facts import word_facts
from linter.api import BlockKind, Precision
from linter.rulebook.claim_rule import ClaimRule, Objection, objection

SURE = 0.8
LEAST_WORDS, LEAST_WORDS_OF_NOTE = 3, 2
SPEAKS_OF_IT = 0.25
"""How much of a headline the nearest sentence of the body holds where the headline is of this body, however oblique."""
TOUCHES_IT = 0.1
"""The same where the body is too short for a warning."""
LEAST_BODY = 200
"""Words of the body for a warning; a shorter one has few chances to say a thing in the headline's words."""
WHOLE_SUBHEAD = 3
"""Sub-heads are short and abstract ("Noise and rubbish"): reported when none of so many words has a counterpart."""


class Unsupported(ClaimRule):
    """Several words without a counterpart."""

    forms = frozenset(ClaimForm) - {ClaimForm.OPINION, ClaimForm.LIVE}
    note_at = 0.6
    warning_at = 0.9
    needs_body = True
    precision = Precision(
        hits=0,
        right=0,
        corpus="2,742 published headlines with their articles, every tenth of an archive, opinion included, "
        "presumed right; none of them was reported or in a note",
        silent_on=2742,
    )
    quotations = "skip"
    examples = (
        """# [[Volcano erupts near crowded airport]]

The museum of glass reopens on Saturday with a show of bowls and beakers. Entry is free until June, its director
said.
""",
        """# Volcano erupts near crowded airport

The eruption of the volcano closed the airport, which was crowded with travellers.
""",
        """# Glass museum throws open its doors

The museum of glass reopens on Saturday with a show of bowls and beakers. Entry is free until June, its director
said.
""",
        """# Beakers galore

The museum of glass reopens on Saturday with a show of bowls and beakers. Entry is free until June, its director
said.
""",
        """# [[Chef scolds waiter during televised banquet]]

The museum of glass reopens on Saturday with a show of bowls and beakers. Entry is free until June.
""",
        """# [[Astronaut repairs antenna]]

Rents in the valley rose again in May. The council blames a shortage of land, and plans new homes by the river.
""",
    )

    def objections(self, claim: Claim) -> Iterator[Objection]:
        """Yield the words without a counterpart, as one objection."""
        candidates = list(_candidates(claim))
        missing = [word for word in candidates if unexplained(claim, word) >= SURE]
        if not missing or begins_in_the_middle(claim.index):
            return
        if claim.kind is BlockKind.SUBHEADING and len(missing) < max(WHOLE_SUBHEAD, len(candidates)):
            return
        if claim.adds and 2 * len(missing) < len(candidates):
            return  # a sentence or two, with facts of its own
        names = claim_names(claim)
        absent = [name.words[0] for name in names if not any(name.found)]
        long = len(claim.index) >= LEAST_BODY
        enough = len(missing) + len(absent) >= (LEAST_WORDS if long else LEAST_WORDS_OF_NOTE)
        if len(absent) < len(names) or not enough or _nearest(claim) >= (SPEAKS_OF_IT if long else TOUCHES_IT):
            return  # as many right headlines as wrong ones have two or three words of their own
        listed = sorted([*missing, *absent])
        words = ", ".join(word.text for word in listed)
        sure = long and claim.form is ClaimForm.STATEMENT and not claim.argues and _has_verb(claim)
        yield objection(
            listed[0],
            listed[-1],
            score=self.warning_at if sure else self.note_at,
            message=f"Nothing in the body corresponds to {words} (looked for: them, synonyms, derivations)",
        )


def _has_verb(claim: Claim) -> bool:
    """Whether a claim is a sentence, and no label."""
    return bool({"VERB", "AUX"} & {*parts_of_speech(claim).values()})


def _nearest(claim: Claim) -> float:
    """The most of the claim that a sentence of the body holds, 0 to 1."""
    return max((share for share, _ in support(claim).scores().values()), default=0.0)


def _candidates(claim: Claim) -> Iterator[ClaimWord]:
    """Content words that are no names, not quoted, not in a kicker; of a compound with hyphens none."""
    names = {word.number for name in claim_names(claim) for word in name.words}
    hyphens = {word.number for word in claim.words if word.text == "-"}
    for word in claim.words:
        if (
            not word.content
            or word.number in names
            or word.form in TIMES
            or claim.quoted[word.number]
            or word.number < claim.kicker
        ):
            continue
        if not hyphens & {word.number - 1, word.number + 1}:
            yield word


def unexplained(claim: Claim, word: ClaimWord) -> float:
    """How surely a missing word says something that the body does not, 0 to 1; 0 when the body has a counterpart."""
    if support(claim).hits[word.number]:
        return 0.0
    facts = word_facts(word.text)
    prefix = word.lemma[: max(4, len(word.lemma) - 3)]
    if len(word.lemma) > 4 and claim.has_beginning(prefix):
        return 0.0
    if any(claim.in_body(part + word.lemma) for part in ("re", "un")):
        return 0.0
    if facts.unexplained is None:
        return SURE if facts.known and facts.rarity < 3.5 else 0.5
    return min(1.0, -math.log(max(facts.unexplained, 0.01)) / 2.5)
