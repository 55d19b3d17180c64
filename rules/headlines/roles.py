"""Checks for a headline that swaps who does what to whom.

Why: "A accuses B" over a story in which B accuses A names both, and every word is there; only the order is wrong.
The rule takes two names of a headline, the words that stand by each, and asks whether the body has those words by
the other one.
Not flagged: names that are coordinated ("A and B meet"); headlines whose verb the body has for both; passive and
active.
Source: AP Stylebook, "headlines".
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator
from itertools import combinations

from linter.analysis.headlines.claim_names import ClaimName, claim_names
from linter.analysis.headlines.claims import Claim, ClaimForm, ClaimWord
from linter.analysis.headlines.support import support
from linter.analysis.names.aliases import other_names
from linter.analysis.words.word_facts import word_facts
from linter.api import Evidence, Precision
from linter.rulebook.claim_rule import ClaimRule, Objection, objection

WARNING_AT = 0.66
WINDOW = 7
REACH = 5
STEM = 5
SHARE_TOGETHER = 0.35
SHARE_APART = 0.45
"""How much of the claim a sentence holds that has both names, or one of them, for it to speak of the same thing."""
SPEAKS = frozenset({"said", "says", "told", "added", "tweeted", "wrote", "himself", "herself"})
TITLES = frozenset(
    """
    mr mrs ms dr president senator sen rep representative gov governor mayor minister
    secretary judge justice chancellor
    """.split()  # noqa: SIM905
)


class Roles(ClaimRule):
    """Names exchanged."""

    forms = frozenset({ClaimForm.STATEMENT})
    note_at = 0.5
    warning_at = WARNING_AT
    most = 1
    precision = Precision(
        hits=0,
        right=0,
        corpus="2,744 published headlines with their articles, every tenth of an archive, opinion included, "
        "presumed right; 9 of them were reported, 4 more were in notes",
        silent_on=2735,
    )
    examples = (
        """# [[Okafor accuses Lindqvist]] of leaking letter

Lindqvist accused Okafor of leaking the letter on Tuesday. "Okafor leaked it," Lindqvist told reporters.
Lindqvist also accused Okafor of lying about the letter. Okafor would not comment.
""",
        """# Okafor accuses Lindqvist of leaking letter

Okafor accused Lindqvist of leaking the letter on Tuesday.
""",
        """# Okafor accused by Lindqvist of leaking letter

Lindqvist accused Okafor of leaking the letter on Tuesday.
""",
        """# Okafor and Lindqvist accuse bank of leaking letter

Lindqvist accused the bank of leaking the letter on Tuesday, and so did Okafor.
""",
        """# [[Harlan mocks Sørensen]] over vote

Sørensen mocked Harlan on Monday, and mocked Harlan again on Tuesday over the vote, Harlan said. "He mocks me,"
Harlan told reporters.
""",
        """# [[Duarte praises Whitfield]] in farewell

Whitfield praised Duarte at length in a farewell to the club. "I owe Duarte a lot," Whitfield said.
""",
    )

    def objections(self, claim: Claim) -> Iterator[Objection]:
        """Yield the pairs of names that the body has in each other's place."""
        people = [
            name
            for name in claim_names(claim)
            if (all(name.found) or name.found[-1]) and name.words[-1].form.rstrip(".") not in TITLES
        ]
        if len(people) < 2 or len(people) > 5:
            return
        for one, other in combinations(people, 2):
            reason = _swapped(claim, one, other)
            if reason is not None:
                score, places = reason
                yield objection(
                    one.words[0],
                    other.words[-1],
                    score=score,
                    message=f"Headline swaps the roles of {one.text} and {other.text}",
                    evidence=[Evidence("so in the body", claim.index.span(first, last)) for first, last in places[:3]],
                )


def _swapped(claim: Claim, one: ClaimName, other: ClaimName) -> tuple[float, list[tuple[int, int]]] | None:
    """How much better the body supports the claim with the two names exchanged, and where."""
    first, second = one.words[-1], other.words[-1]
    alike = first.lemma == second.lemma or first.form[:STEM] == second.form[:STEM]
    if alike or _coordinated(claim, one, other) or _apposition(claim, one, other):
        return None
    kinds = {_kind(claim, one), _kind(claim, other)} - {"unknown"}
    people = kinds <= {"person"}
    if len(kinds) > 1:
        return None
    if one.words[0].number < claim.kicker <= other.words[0].number:
        return None
    near_one, near_other = _context(claim, one, other), _context(claim, other, one)
    own = exchanged = 0.0
    places: list[tuple[int, int]] = []
    words = 0
    for (name, rival), context in (((first, second), near_one), ((second, first), near_other)):
        for word, weight, order in context:
            mine, _ = _together(claim, name, rival, word, order)
            theirs, where = _together(claim, rival, name, word, order)
            own += weight * math.log1p(mine)
            exchanged += weight * math.log1p(theirs)
            if theirs > mine:
                words += 1
                places.extend(where)
    delta = exchanged - own
    if delta <= 0.3 or exchanged <= 1.6 * own or not places:
        return None
    places = sorted(dict.fromkeys(places))
    together, share = _about_both(claim, first, second, places)
    if share < (SHARE_TOGETHER if together else SHARE_APART):
        return None
    score = (0.7 if people else 0.15) + 0.6 * min(1.5, delta) + (0.2 if words > 1 else 0.0) - 0.5 * own
    if not together:
        score -= 0.25
    if not kinds - {""}:
        score = min(score, WARNING_AT - 0.01)  # neither is known to be a person or a place
    return score, places


def _about_both(claim: Claim, first: ClaimWord, second: ClaimWord, places: list[tuple[int, int]]) -> tuple[bool, float]:
    """Whether any sentence of `places` has both names, and the most of the claim that one of them holds, 0 to 1."""
    found = support(claim)
    sentences = {claim.index.sentence_of[low] for low, _ in places}
    one, other = ({hit.sentence for hit in found.hits.get(word.number, ())} for word in (first, second))
    scores = found.scores()
    return bool(sentences & one & other), max(scores.get(number, (0.0, 0))[0] for number in sentences)


def _apposition(claim: Claim, one: ClaimName, other: ClaimName) -> bool:
    """Whether the second name is what belongs to the first: "Lund's pick, Ana Holm"."""
    between = claim.words[one.words[-1].number + 1 : other.words[0].number]
    return one.words[-1].text.endswith(("'s", "’s")) and any(word.text == "," for word in between)


def _context(claim: Claim, name: ClaimName, other: ClaimName) -> list[tuple[ClaimWord, float, int]]:
    """Content words near a name in its clause: the word, its weight, and +1 if it follows the name, -1 if it
    precedes."""
    taken = {word.number for word in (*name.words, *other.words)}
    found = []
    for direction in (1, -1):
        start = name.words[-1].number if direction == 1 else name.words[0].number
        for distance in range(1, REACH + 1):
            at = start + direction * distance
            if not 0 <= at < len(claim.words):
                break
            word = claim.words[at]
            if word.text in {":", ",", ";", "-", "–", "—", "|"} or word.form in {"as", "after", "while", "but"}:
                break
            if at in taken and word.number in {other.words[0].number, other.words[-1].number} and distance > 1:
                break
            if word.content and at not in taken and not _is_name(word):
                flipped = -direction if _passive(claim, word) else direction
                owns = name.words[-1].text.endswith(("'s", "’s")) and direction == 1 and distance <= 2
                weight = min(1.0, 0.5 + 0.5 * word.rarity)  # "set" and "take" go with anybody
                found.append((word, weight * (1.4 if owns else 1.0) / distance, flipped))
    return found


def _together(
    claim: Claim, name: ClaimWord, rival: ClaimWord, word: ClaimWord, order: int
) -> tuple[float, list[tuple[int, int]]]:
    """How often the body has the word by the name, in that order, without the rival between; and where."""
    index = claim.index
    found = support(claim)
    rivals = {hit.place for hit in found.hits.get(rival.number, ())}
    names = [hit for hit in found.hits.get(name.number, ()) if hit.weight >= 0.8]
    total = 0.0
    places = []
    for hit in found.hits.get(word.number, ()):
        if hit.weight < 0.6:
            continue
        near = bisect_left(names, (hit.place - WINDOW,))
        for place in names[near : bisect_left(names, (hit.place + WINDOW + 1,))]:
            distance = hit.place - place.place
            if place.sentence != hit.sentence or not distance:
                continue
            low, high = sorted((hit.place, place.place))
            if not rivals.isdisjoint(range(low + 1, high)):
                continue
            by = any(index.forms[at] == "by" for at in range(low, high))
            direction = (1 if distance > 0 else -1) * (-1 if by else 1)
            if direction == order:
                total += hit.weight
                places.append((low, high))
            else:
                total += 0.25 * hit.weight
    return total, places


def _passive(claim: Claim, word: ClaimWord) -> bool:
    after = claim.words[word.number + 1] if word.number + 1 < len(claim.words) else None
    return after is not None and after.form == "by"


def _coordinated(claim: Claim, one: ClaimName, other: ClaimName) -> bool:
    """Whether nothing is said between two names: "A and B", "A, New B", "A despite B"."""
    between = claim.words[one.words[-1].number + 1 : other.words[0].number]
    return not any(word.form in SPEAKS or (word.content and not _is_name(word)) for word in between)


def _kind(claim: Claim, name: ClaimName) -> str:
    """ "person" if the body has a first name or a title before it, "place" if it has other names, "unknown", or ""."""
    last = name.words[-1]
    other = bool(other_names(last.form))
    index = claim.index
    for place in index.positions(last.lemma, claim.since):
        before = index.texts[place - 1] if place else ""
        if before == "." and place > 1:
            before = index.texts[place - 2]
        after = index.forms[place + 1] if place + 1 < len(index) else ""
        named = before[:1].isupper() and (before.lower() in TITLES or word_facts(before).first_name)
        if named or (after in SPEAKS and not other):
            return "person"
    if other:
        return "place"
    return "" if word_facts(last.text).known else "unknown"


def _is_name(word: ClaimWord) -> bool:
    share = word_facts(word.text).capital
    return word.capital and share is not None and share >= 0.75
