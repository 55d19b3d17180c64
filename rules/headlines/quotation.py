"""Checks for words quoted in the headline that nobody says in the body, or that somebody else says.

Why: quotation marks promise that somebody said it so. The rule looks for the quoted words in the whole body, inside
quotation marks or not: a quotation none of whose words the body has is reported as said by nobody, one that the body
gives in other words with the body's wording, and one that the body gives to somebody else with that name. A quotation
that is the body's but for one place where it says something else ("an act of war" for "an act of folly") is a warning.
Not flagged: fragments, changed endings, left-out words; "she won't" for "I will not"; single words in scare quotes;
what something is called ("the ‘king of the waltz’"); titles of works; quotations whose speaker the headline does not
name.
Source: AP Stylebook, "quotations in the news"; Society of Professional Journalists, code of ethics.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim, ClaimForm, ClaimWord
from linter.analysis.headlines.claims.excerpts import begins_in_the_middle
from linter.analysis.headlines.names.claim_names import ClaimName, claim_names
from linter.analysis.headlines.predicates.misquoted import (
    Misquotation,
    is_label,
    misquotations,
    quoted_by_body,
    says_something,
)
from linter.analysis.words.word_facts import related_words, word_facts
from linter.api import Evidence, Precision
from linter.records import NamedTuple
from linter.rulebook.claim_rule import ClaimRule, Objection

LEAST_WORDS = 2
WHOLE = 3
"""So many words are a quotation that somebody must have said; of two, headlines make a label at times."""
FEW_SENTENCES = 3
FEW_WORDS = 40
"""What a body has fewer of is a brief or a teaser, which may leave out what its headline quotes."""
REACH = 3
"""How many sentences from the quoted words the headline's speaker may be named."""
SAYING = frozenset(
    """
    said says say told tells added adds tweeted tweets wrote writes insisted insists argued argues warned warns
    claimed claims declared declares replied replies asked asks
    """.split()  # noqa: SIM905
)

_MARKS = tuple("\"“”„«»‘’'")


class Place(NamedTuple):
    """Where the body is nearest to quoted words: how many of them it has there, and the positions, both included."""

    matched: int
    first: int
    last: int


class QuotationRule(ClaimRule):
    """Quoted words that nobody says, that somebody says differently, or that somebody else says."""

    note_at = 0.6
    warning_at = 0.9
    precision = Precision(
        hits=0,
        right=0,
        corpus="2,744 published headlines with their articles, every tenth of an archive, opinion included, "
        "presumed right; 1 of them was reported, 7 more were in notes",
        silent_on=2743,
    )
    examples = (
        """# Mayor: [["The bridge was a reckless gamble"]]

The mayor opened the new road on Friday. She thanked the crews, and said that the work had been done in time.
""",
        """# Mayor calls bridge "a very serious, costly mistake"

"It is a serious mistake, and a costly one," the mayor said of the bridge on Friday.
""",
        """# [["We never saw a single invoice"]], says Lindqvist

"We never saw a single invoice," said Kemi Okafor, the treasurer of the club. The members had met on Friday.

The club will meet again in May. It has 400 members and owns a boathouse.

The boathouse needs a new roof. The town has set money aside for it.

In June the club will vote on a new board. Mats Lindqvist is one of three who stand for it.
""",
        """# "We never saw a single invoice", says Okafor

"We never saw a single invoice," said Kemi Okafor, the treasurer of the club.
""",
        """# Council backs "garden" bridge

The council voted for the bridge with trees on Friday.
""",
        """# Mayor calls bridge [["a reckless mistake"]]

"It is a mistake, and a costly one," the mayor said of the bridge on Friday.
""",
        """# Okafor calls ferry sale [["an act of spite"]]

The club sold its ferry. It was "an act of folly", Okafor said on Friday. She had voted against it.
""",
        """# Okafor: "an act of spite"

It was "an act of folly", Okafor said on Friday. It was an act of spite too, she said.
""",
        """# Okafor: [[‘We were ruined’]]

The club sold its ferry on Friday after a year of losses, and its treasurer was asked about it at the boathouse.
“We sold what we could no longer paint,” Kemi Okafor said. The buyer has ten more.
""",
        """# Okafor: "a frightful waste of sails"

Only nine ferries ran to Lund, said Holm, who painted them.
""",
        """# Mayor: "It is a mistake"

The mayor said on Friday that it was a mistake.
""",
    )

    def objections(self, claim: Claim) -> Iterator[Objection]:
        """Yield at most one objection to each quotation, and one to each that has a word swapped."""
        if not any(claim.quoted):
            return
        for swapped in misquotations(claim):
            yield self._misquoted(claim, swapped)
        names = claim_names(claim)
        for words in claim.quotations():
            found = self._judge(claim, words, names)
            if found is not None:
                yield found

    def _judge(self, claim: Claim, words: list[ClaimWord], names: tuple[ClaimName, ...]) -> Objection | None:
        content = [word for word in words if says_something(word)]
        if not content or _title(claim, content):
            return None
        unsaid = _is_unsaid(claim, words, content)
        if len(content) < LEAST_WORDS and not unsaid:
            return None
        place = nearest(claim, content)
        text = claim.block.text[words[0].start : words[-1].end]
        evidence: tuple[Evidence, ...] = ()
        missing = [word for word in content if not _somehow(claim, word)]
        if place is None:
            message = f"Nobody in the body says “{text}” (looked for: {', '.join(word.text for word in content)})"
            brief = len(claim.index.sentences) < FEW_SENTENCES and len(claim.index) < FEW_WORDS
            if claim.form is ClaimForm.STATEMENT and brief and not _told_of(claim, words):
                return None
            whole = len(content) >= WHOLE and len(missing) >= LEAST_WORDS and not is_label(claim, words)
            whole = whole and claim.form is not ClaimForm.LIVE and all(word_facts(w.text).known for w in content)
            score = self.warning_at if whole else 0.85 if missing else self.note_at
        elif place.matched < len(content):
            if not missing:
                return None
            message = (
                f"The body does not give “{text}” in these words (not in it: {', '.join(w.text for w in missing)})"
            )
            evidence = (Evidence("the nearest words of the body", claim.index.span(place.first, place.last)),)
            score = self.note_at
        else:
            speaker = _speaker(claim, words, names)
            other = other_speaker(claim, place, speaker) if speaker is not None else None
            if speaker is None or other is None:
                return None
            said = claim.index.texts[other]
            message = f"The body gives “{text}” to {said}, not to {speaker.text}"
            evidence = (
                Evidence("the words in the body", claim.index.span(place.first, place.last)),
                Evidence("who says them", claim.index.span(other, other)),
            )
            score = 0.7
        start, end = _with_marks(claim, words)
        return Objection(score, start, end, message, evidence)

    def _misquoted(self, claim: Claim, found: Misquotation) -> Objection:
        start, end = _with_marks(claim, found.words)
        here, there = f"“{found.swapped}”", f"“{found.instead}”"
        if found.swapped and found.instead:
            message = f"Headline quotes {here}; the body's quotation has {there}"
        elif found.swapped:
            message = f"Headline quotes {here}; the body's quotation lacks it"
        else:
            message = f"Headline's quotation leaves out the body's {there}"
        evidence = (Evidence("the words in the body", claim.index.span(found.first, found.last)),)
        return Objection(0.7 if found.near else 0.95, start, end, message, evidence)


def _with_marks(claim: Claim, words: list[ClaimWord]) -> tuple[int, int]:
    """The characters of quoted words with the marks around them."""
    start, end = words[0].start, words[-1].end
    start -= claim.block.text[:start].endswith(_MARKS)
    end += claim.block.text.startswith(_MARKS, end)
    return start, end


def _is_unsaid(claim: Claim, words: list[ClaimWord], content: list[ClaimWord]) -> bool:
    """Whether a body that is whole and quotes somebody has no word in any form of what the headline quotes."""
    if len(words) < WHOLE or is_label(claim, words) or not quoted_by_body(claim.index):
        return False
    brief = len(claim.index.sentences) < FEW_SENTENCES and len(claim.index) < FEW_WORDS
    if brief or begins_in_the_middle(claim.index):
        return False
    return not any(_somehow(claim, word) for word in content)


def _told_of(claim: Claim, quoted: list[ClaimWord]) -> bool:
    """Whether the body has words that the claim has before or after the quoted ones, names not counted."""
    inside = {word.number for word in quoted}
    named = {word.number for name in claim_names(claim) for word in name.words}
    return any(word.content and word.number not in inside | named and claim.in_body(word.lemma) for word in claim.words)


def _title(claim: Claim, content: list[ClaimWord]) -> bool:
    """Whether quoted words are the title of a work: all capitalised in a headline that does not capitalise."""
    return not claim.title_case and not claim.capitals and all(word.capital for word in content)


def nearest(claim: Claim, content: list[ClaimWord]) -> Place | None:
    """Where most of the quoted content words stand close together in the body; None where it has none of them."""
    index = claim.index
    at = sorted(
        (position, number)
        for number, word in enumerate(content)
        for position in {*index.positions(word.lemma, claim.since), *index.positions(word.form, claim.since)}
    )
    width = 3 * (content[-1].number - content[0].number + 1) + 8
    best: Place | None = None
    start = 0
    inside: dict[int, int] = {}  # number of a word -> how often it stands between `start` and here
    for position, number in at:
        inside[number] = inside.get(number, 0) + 1
        while at[start][0] < position - width:
            gone = at[start][1]
            inside[gone] -= 1
            if not inside[gone]:
                del inside[gone]
            start += 1
        if best is None or len(inside) > best.matched:
            best = Place(len(inside), at[start][0], position)
    return best


def _somehow(claim: Claim, word: ClaimWord) -> bool:
    """Whether the body has a word in any form or a near relation of it."""
    if claim.in_body(word.lemma) or claim.in_body(word.form):
        return True
    stem = word.lemma[: max(4, len(word.lemma) - 3)]
    if len(word.lemma) > 4 and claim.has_beginning(stem):
        return True
    return any(claim.in_body(other) for other in related_words(word.lemma))


def _speaker(claim: Claim, words: list[ClaimWord], names: tuple[ClaimName, ...]) -> ClaimName | None:
    """Who says the quoted words in the headline: the name before a colon, or beside a word like "says"."""
    outside = [name for name in names if not claim.quoted[name.words[0].number] and all(name.found)]
    first, last = words[0].number, words[-1].number
    for name in outside:
        end = name.words[-1].number
        after = [word.form for word in claim.words[end + 1 : end + 3]]
        if end < first and ((claim.kicker and end == claim.kicker - 2) or (after[:1] and after[0] in SAYING)):
            return name
        start = name.words[0].number
        if start > last and claim.words[start - 1].form in SAYING:
            return name
    return None


def other_speaker(claim: Claim, place: Place, speaker: ClaimName) -> int | None:
    """Who says the words at a place of the body, when it is not the speaker: the position of the name.

    None when the speaker is named, or anybody speaks of himself or herself, within a few sentences of it.
    """
    index = claim.index
    here = index.sentence_of[place.first]
    low = index.sentences[max(0, here - REACH)].first
    high = index.sentences[min(len(index.sentences) - 1, index.sentence_of[place.last] + REACH)].last
    own = {word.form for word in speaker.words}
    if any(index.forms[at] in own for at in range(low, high)):
        return None
    sentence = index.sentences[here]
    end = index.sentences[index.sentence_of[place.last]].last
    return _says(index, sentence.first, end)


def _says(index: BodyIndex, first: int, last: int) -> int | None:
    """The position of a surname beside a word like "said" between two positions."""
    for at in range(first, last):
        if index.forms[at] not in SAYING:
            continue
        for side in (range(at - 1, max(first, at - 3) - 1, -1), range(at + 1, min(last, at + 4))):
            named = [place for place in side if _is_name(index.texts[place])]
            if named:
                return max(named)
    return None


def _is_name(text: str) -> bool:
    share = word_facts(text).capital
    return text[0].isupper() and len(text) > 2 and (share is None or share >= 0.75)
