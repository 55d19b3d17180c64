"""How surely a name of a claim is a wrong one, in 0 to 1, by what the body has in its place."""

from __future__ import annotations

import math

from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.names.claim_names import ClaimName, claim_names
from linter.analysis.headlines.names.name_rivals import NameKind, Rival, kind_of_claim_name, places_apart
from linter.analysis.names.aliases import other_names
from linter.analysis.words.lexicon import lexicon
from linter.analysis.words.word_facts import word_facts

BASE = -3.4
"""What speaks for a name that the body lacks being a wrong one, in logits, with what follows; fitted on published
headlines, and on the same with another name. Most such names of published headlines are right, and are what the body
takes for granted; in the place of a wrong one the body has another name, and often."""
SLOT = 3.0
"""Where the body has another name with all the claim's words around it."""
OFTEN = 1.3
"""For each time that the body's mentions of that name, and one more, are multiplied by e, as far as MOST_OFTEN."""
MOST_OFTEN = 2.5
OF_A_PERSON = 0.9
"""Where that name is a person's."""
LEADS = 0.4
"""Where that name stands in the first sentences."""
A_COUNTRY = 1.2
"""Of a country, a state, or their people: bodies name those."""
A_CITY = -1.6
"""Of a city, whose name may be a club's, a firm's or a person's."""
OTHER_PLACES = 0.9
"""For each time that the mentions of places apart from it, and one more, are multiplied by e, as far as MOST_OFTEN."""
OTHERS_THERE = 0.8
"""Where the body has all other names of the claim."""
NO_OTHERS = 1.2
OTHERS_ABSENT = -0.8
"""For each other name of which it has nothing."""
A_PART = 1.6
"""Where the body has the words before it of the same name."""
SURNAME_THERE = -1.2
SHORT = -1.8
"""Of a word of four letters at most, in capitals or a word otherwise: abbreviations, and what is a name at times."""
TAKEN_FOR_GRANTED = -1.0
"""Of a word that bodies often leave out, as counts of headlines tell (MANY_ABSENT)."""
MANY_ABSENT = 0.35
UNKNOWN = -0.5
"""Of a word that headlines have hardly had."""
NEVER_SEEN = -1.0
"""Of a word that nothing knows, in a headline that writes all words with a capital."""
IN_A_KICKER = -1.0
OF_SHORT_BODIES = 1.0
"""For each time that SHORT_BODY sentences are e times those of the body: a short one names nothing often."""
SHORT_BODY = 18
IN_SAME_PART_OF_ABSENT = 0.8
"""Where the body's name does what the headline's does there, or says where it is, as that does."""
SHORTEST = 4


def absent_name_score(claim: Claim, name: ClaimName, absent: list[int], found: list[Rival]) -> float:
    """How surely a name is a wrong one whose words at the places `absent` the body lacks, 0 to 1.

    found: the names of the body that may belong there.
    """
    words = [name.words[place] for place in absent]
    kind = kind_of_claim_name(claim, name)
    others = [other for other in claim_names(claim) if other is not name]
    logit = BASE + (NO_OTHERS if not others else OTHERS_THERE if all(all(other.found) for other in others) else 0.0)
    logit += OTHERS_ABSENT * sum(1 for other in others if not any(other.found))
    best = max(found, key=closeness, default=None)
    if best is not None:
        logit += SLOT * min(1.0, best.slot) + OFTEN * min(MOST_OFTEN, math.log1p(best.often))
        logit += OF_SHORT_BODIES * max(0.0, math.log(SHORT_BODY / len(claim.index.sentences)))
        logit += IN_SAME_PART_OF_ABSENT * best.part
        logit += OF_A_PERSON * (best.kind is NameKind.PERSON) + LEADS * best.leads
    if kind in {NameKind.PLACE, NameKind.CITY}:
        a_firm = best is not None and best.part and best.kind is NameKind.UNKNOWN
        logit += A_COUNTRY if kind is NameKind.PLACE else 0.0 if a_firm else A_CITY
        logit += OTHER_PLACES * min(MOST_OFTEN, math.log1p(places_apart(claim, name)))
    elif all(is_short(word) for word in words):
        logit += SHORT
    if any(name.found[absent[-1] + 1 :]):
        logit += SURNAME_THERE
    elif any(name.found):
        logit += A_PART
    if all(not word_facts(word.text).known for word in words):
        logit += UNKNOWN
        if claim.title_case and all(_never_seen(word) for word in words):
            logit += NEVER_SEEN
    if any((word_facts(word.text).absent or 0.0) > MANY_ABSENT for word in words):
        logit += TAKEN_FOR_GRANTED
    if words[0].number < claim.kicker:
        logit += IN_A_KICKER
    return 1 / (1 + math.exp(-logit))


def is_short(word: ClaimWord) -> bool:
    """Whether a word may be an abbreviation that no table has, or no name."""
    bare = word.text.replace("’", "'").removesuffix("'s")
    return len(bare) <= SHORTEST and not other_names(word.form) and (bare.isupper() or word_facts(bare).known)


def _never_seen(word: ClaimWord) -> bool:
    """Whether neither news nor a dictionary has a word: a coinage or a misspelling as likely as a name."""
    return not word_facts(word.text).known and not lexicon().flags(word.form)


def closeness(rival: Rival) -> float:
    """How likely a name of the body is to belong in the claim's place: a rank among others."""
    return rival.slot + 0.3 * rival.part + 0.3 * rival.leads + 0.15 * math.log1p(rival.often)
