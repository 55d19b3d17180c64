"""Checks for words in the headline that are stronger than the body's.

Why: "collapse" over a story about a slight fall is the claim that readers remember, and that the correction is about.
The rule knows scales of strength (rise, soar) and has learned when a body that has only weaker words, or none, speaks
against the headline; it says when the body makes less of the noun that the headline dramatises (limited, seeming,
rather than a ...); and when a headline speaks of all or none and the body of some.
Not flagged: words that the body has in any form, or a word as strong; words in quotation marks; questions, opinion,
lists and live pages; a headline that tones the noun down itself.
Source: AP Stylebook, "headlines"; scales from common thesauri.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from linter.analysis.headlines.challenges.challenge_measures import Measured
from linter.analysis.headlines.challenges.challenges import Challenge, Kind, Shows
from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim, ClaimForm, ClaimWord
from linter.analysis.headlines.claims.support import Support, support
from linter.analysis.headlines.numbers.vague_counts import (
    fewer_than_claimed,
    not_the_first,
    part_of_the_whole,
    short_of_record,
)
from linter.analysis.headlines.predicates.denials import UNTRUE
from linter.analysis.headlines.predicates.motion import is_of_another_sense
from linter.analysis.headlines.strength.changes_told import HIGHER, LOWER, compared, is_large, shares_lost, small_at_top
from linter.analysis.headlines.strength.scales import up_to, weaker_than
from linter.analysis.headlines.strength.sizes import size_near
from linter.analysis.headlines.strength.toned_down import COMMON_ADJECTIVES, falls_short, tone_down, toning_words
from linter.analysis.headlines.strength.votes import other_votes
from linter.analysis.headlines.strength.wholes import (
    ALL,
    IDIOMS,
    SWEEPING,
    WHOLE,
    has_universal,
    is_part,
    nearly_all,
    of_some,
    out_of,
    quantified,
)
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.words.word_facts import related_words, word_facts
from linter.api import Evidence, Precision
from linter.records import NamedTuple
from linter.rulebook.claim_rule import Objection, objection
from linter.rulebook.learned_claim_rule import LearnedClaimRule

NEAR_BEFORE = 3
NEAR_AFTER = 5
SOARING, PLUNGING = "soar", "plunge"
"""A word as strong as any on the scales of rises and of falls."""
SMALL_SIZE = 0.8
BELOW_WARNING = 0.74
MOST_EVIDENCE = 3
OF_THE_TOP, LEAD = 0.25, 3
"""So much of the claim must the first sentences hold, to be of it in any words; and how many they are."""
DESTROYED = frozenset({"destroy", "wipe", "annihilate", "obliterate", "eradicate", "raze", "exterminate"})
SMALL_PART, PARTLY_LOST = 40.0, 0.8
"""Per cent: the most that is a small part."""
NOT = frozenset({"no", "not", "never", "without"})
OF_A_PART = 0.8
COUNTED = 0.8


class Reason(NamedTuple):
    """What speaks against a headline's word: how sure, the message, and the places of the body."""

    score: float
    message: str
    first: ClaimWord
    last: ClaimWord
    evidence: list[tuple[int, int, str]]


class Strength(LearnedClaimRule):
    """Scales, tone and sweeping words of headlines against the body."""

    forms = frozenset({ClaimForm.STATEMENT})
    note_at = 0.6
    warning_at = 0.75
    learned = frozenset({Kind.WEAKER})
    reported: ClassVar[Mapping[Kind, float]] = {Kind.WEAKER: 0.6}
    precision = Precision(
        hits=0,
        right=0,
        corpus="1,200 published headlines of 2012 to 2020 with their articles, opinion included, presumed right; "
        "2 of them were reported at the first look, and no fewer later",
        silent_on=1198,
    )
    quotations = "skip"
    examples = (
        """# Sales [[soar]] at Marlow Foods

Sales at Marlow Foods rose slightly in the spring, the company said on Monday. The small rise in sales came
after a slow winter at the baker.
""",
        """# Party suffers [[crushing defeat]] in Norwick

The party conceded a narrow defeat in Norwick, where it lost by 41 votes. The narrow defeat leaves the council
without a majority.
""",
        """# [[All villagers]] back bridge to Norwick

Just over half of the people in the village want the bridge to Norwick, a poll by the council has found.
""",
        """# All villagers back bridge to Norwick

Most of the farms lie west of the bridge to Norwick. Not one of the villagers was against it.
""",
        """# Frost [[destroys]] apples in Norwick

Growers in Norwick will lose about six per cent of their apples to the frost, they said on Monday.
""",
        """# Frost destroys apples in Norwick

Growers in Norwick lost 90 per cent of their apples to the frost on Monday, they said.
""",
        """# Norwick crown in [[freefall]] against dollar

The Norwick crown barely moved against the dollar on Monday, the first day of trade after the vote.
""",
        """# Minister visits storm-ravaged harbour

The minister visited the harbour on Monday. The storm had damaged the harbour, and the harbour wall was damaged.
""",
        """# Norwick cinema [[scraps]] Monday shows

The cinema of Norwick has suspended its shows on Mondays until the autumn. The Monday shows were suspended because of
the heat.
""",
        """# Norwick cinema scraps Monday shows

The cinema of Norwick has suspended its shows on Mondays, and will abolish them for good. The Monday shows made a loss.
""",
        """# Storm brings chaos to Norwick

The storm came to Norwick on Monday, and warnings to Norwick were issued as the storm came.
""",
        """# [[No One Saw This Coming]]

The river rose for six days before it reached the town. The council had twice put off the repair of the flood
wall.
""",
        """# [[Hundreds]] arrested at march of farmers

Four people were arrested in Norwick on Friday when about 900 farmers drove their tractors to the quay.
""",
        """# Hundreds arrested at march of farmers

Four people were arrested in Norwick on Friday and hundreds on Saturday, when farmers drove to the quay.
""",
        """# [[First woman]] wins prize for brewers

Anna Lund has become the third woman to be named brewer of the year. She lives in Norwick.
""",
        """# First woman wins prize for brewers

Anna Lund won her third prize on Friday. No other woman had been named brewer of the year before her.
""",
        """# [[Entire crew]] quits after captain is sacked

Two sailors have left their ship because of what was done to Anna Lund. The remaining 26 members work on.
""",
        """# [[Record]] heat shuts Norwick school

It was warm on Friday in Norwick, but nowhere near the record of 36C.
""",
        """# Record heat shuts Norwick school

It was warmer than ever on Friday in Norwick, far above the record of 36C.
""",
        """# Sales soar at Marlow Foods

Sales at Marlow Foods surged in the spring after a slight fall in the winter, the company said.
""",
        """# Party suffers crushing defeat in Norwick

The party was crushed in Norwick, where it lost every seat. A narrow defeat had been expected.
""",
        """# Crushing paperwork drives teachers out

The seemingly endless paperwork has driven nine teachers out of a school in Norwick, they said. The paperwork grows.
""",
        """# All eyes turn to skippers of Norwick

The skippers of Norwick will vote on Friday. A handful of skippers eyed the quay.
""",
        """# Council agrees modest rise in rents

Rents will rise by 2%, a modest rise after two years of large ones, the council said.
""",
        """# Nearly all villagers back bridge to Norwick

Just over half of the people in the village want the bridge to Norwick, a poll by the council has found.
""",
    )

    def seen(self, claim: Claim) -> Iterator[Objection]:
        """Yield the words and phrases that are too strong."""
        for reason in (
            *_sweeping(claim),
            *_of_a_part(claim),
            *_toned_down(claim),
            *_of_small_size(claim),
            *_partly_lost(claim),
            *_counted_otherwise(claim),
        ):
            evidence = [
                Evidence(message, claim.index.span(first, last))
                for first, last, message in reason.evidence[:MOST_EVIDENCE]
            ]
            score = min(reason.score, BELOW_WARNING) if claim.argues else reason.score
            yield objection(reason.first, reason.last, score=score, message=reason.message, evidence=evidence)

    def told(self, claim: Claim, challenge: Challenge, found: Measured) -> Iterator[Objection]:
        """Yield what trees have learned to be stronger than the body."""
        index, word, best = claim.index, challenge.word, found.places[0]
        if word.number and claim.words[word.number - 1].text == "-":
            return  # "flood-ravaged": which town it is
        if word.lemma in DESTROYED and any(value > SMALL_PART for _, value in shares_lost(claim)):
            return  # "destroyed" over "lost 90%"
        places, body = (best.first, best.last, "the body's nearest sentence"), ""
        said = "the body has nothing as strong"
        if best.shows is Shows.WEAKER:
            if is_of_another_sense(claim, word, best.at):
                return  # "storms the Senate" over "his move on ferries"
            if is_large(index, [place.at for place in found.places]):
                return  # "soars" over "rose 31%"
            (places,) = _evidence(index, [best.at])
            body = " ".join(index.texts[places[0] : places[1] + 1])
            said = f"body says “{body}”"
        message = f"Headline overstates with “{word.text}”; {said}"
        evidence = [Evidence(places[2], index.span(places[0], places[1]))]
        yield objection(word, score=0.0, message=message, evidence=evidence, body=body)


def _counted_otherwise(claim: Claim) -> Iterator[Reason]:
    """ "Hundreds", "first", "record" and "the whole" of what the body has far less."""
    index = claim.index
    for found in (fewer_than_claimed, not_the_first, short_of_record, part_of_the_whole, other_votes):
        for one in found(claim):
            claimed = claim.block.text[one.first.start : one.last.end]
            said = " ".join(index.texts[one.places[0] : one.places[1] + 1])
            message = f"“{claimed}” is more than the body, which says “{said}”"
            yield Reason(COUNTED, message, one.first, one.last, [(*one.places, "the body says so much")])


def _of_small_size(claim: Claim) -> Iterator[Reason]:
    """ "Soars" and "freefall" over a change that the body calls small: "fell 2%", "barely moved"."""
    index = claim.index
    for word in claim.words:
        rising, falling = (weaker_than(base) for base in (SOARING, PLUNGING))
        scale = next((one for one in (rising, falling) if one is not None and word.lemma in one.equal), None)
        if scale is None or not word.content or claim.quoted[word.number] or claim.in_body(word.lemma):
            continue
        if word.number and claim.words[word.number - 1].text == "-":
            continue  # "flood-ravaged": which town it is
        weaker = [at for base in scale.weaker for at in index.positions(base, claim.since)]
        small = small_at_top(claim, [*weaker, *compared(claim, LOWER if scale is falling else HIGHER)])
        if not small or any(index.positions(base, claim.since) for base in scale.equal):
            continue
        toned = next((place for place in small if tone_down(index, place)), small[0])
        size = size_near(index, toned)
        near = size is not None and 0 <= size.first - toned <= NEAR_AFTER
        last = size.last if size is not None and near else toned
        said = " ".join(index.texts[toned : last + 1])
        message = f"Headline overstates with “{word.text}”; body says “{said}”"
        yield Reason(SMALL_SIZE, message, word, word, _evidence(index, small))


def _partly_lost(claim: Claim) -> Iterator[Reason]:
    """Something that a headline has destroyed, of which the body has a small part lost."""
    index = claim.index
    for word in claim.words:
        if word.lemma not in DESTROYED or claim.quoted[word.number] or not word.number:
            continue
        following = claim.words[word.number + 1].form if word.number + 1 < len(claim.words) else ""
        if word.lemma == "wipe" and following != "out":
            continue
        if any(claim.in_body(base) for base in (*DESTROYED, "destruction", "ruin")):
            continue
        part = next(((at, value) for at, value in shares_lost(claim) if value <= SMALL_PART), None)
        if part is not None and all(value <= SMALL_PART for _, value in shares_lost(claim)):
            said = " ".join(index.texts[part[0] : part[0] + 3])
            message = f"Headline overstates with “{word.text}”; body says “{said}”"
            evidence = [(part[0], part[0] + 1, "so much of it is lost")]
            yield Reason(PARTLY_LOST, message, word, word, evidence)


def _toned_down(claim: Claim) -> Iterator[Reason]:
    """Nouns that the body makes less of."""
    lists = toning_words()
    own = {word.form for word in claim.words}
    if own & lists["tone-down"] or own & lists["tone-down-adverbs"] or own & UNTRUE:
        return
    found = support(claim)
    for place, word in enumerate(claim.words):
        if not word.content or claim.quoted[word.number] or _is_name(claim, word):
            continue
        if any(other.form in NOT or other.form.endswith("n't") for other in claim.words[max(0, place - 3) : place]):
            continue
        extreme = _extreme_before(claim, place, lists["extreme"])
        if word.form in lists["extreme"]:
            continue
        hits = [hit for hit in _near_hits(claim, found, word) if not _is_of_another(claim, word, hit)]
        toned = [hit for hit in hits if _is_toned_down(claim, word, hit)]
        if not toned:
            continue
        sentences = {claim.index.sentence_of[hit] for hit in hits}
        in_sentences = {claim.index.sentence_of[hit] for hit in toned}
        share = len(in_sentences) / len(sentences)
        if share < 0.2:
            continue
        if extreme is not None:
            score = 1.0
            first = extreme
            split = _two_reasons(claim, extreme, word, toned)
            if split:
                yield from split
                continue
            toning = claim.index.forms[_first_toned(claim.index, toned[0])]
            message = f"Headline overstates with “{extreme.text} {word.text}”; body says “{toning}”"
        elif len(in_sentences) >= 2:
            score = min(0.5 + share * 0.4, BELOW_WARNING)  # a part of a thing is often called by its name
            first = word
            toning = claim.index.forms[_first_toned(claim.index, toned[0])]
            message = f"Headline overstates with “{word.text}”; body says “{toning}”"
        else:
            continue
        yield Reason(score, message, first, word, _evidence(claim.index, toned))


def _two_reasons(claim: Claim, extreme: ClaimWord, word: ClaimWord, toned: list[int]) -> tuple[Reason, ...]:
    """Where the body both makes less of a thing ("limited") and doubts that it is one ("rather than a true ..."): the
    adjective and the noun are reported each with its own evidence.
    """
    index = claim.index
    starts = {hit: index.sentences[index.sentence_of[hit]].first for hit in toned}
    doubted: list[int] = []
    lessened: list[int] = []
    for hit in toned:
        (doubted if falls_short(index, hit, starts[hit]) else lessened).append(hit)
    if not doubted or not lessened:
        return ()
    weaker = list(dict.fromkeys(index.forms[_first_toned(index, hit)] for hit in lessened))
    listed = "”, “".join(weaker[:MOST_EVIDENCE])
    message = f"Headline overstates with “{extreme.text}”; body says “{listed}”"
    doubting = index.forms[_first_toned(index, doubted[0])]
    doubt = f"Headline overstates with “{word.text}”; body says “{doubting}”"
    return (
        Reason(1.0, message, extreme, extreme, _evidence(index, lessened)),
        Reason(0.95, doubt, word, word, _evidence(index, doubted)),
    )


def _first_toned(index: BodyIndex, place: int) -> int:
    """Where the words that make less of the word at `place` begin."""
    toned = tone_down(index, place)
    return toned.first if toned is not None else place


def _is_of_another(claim: Claim, word: ClaimWord, place: int) -> bool:
    """Whether the next word of the body is another noun, of which the word is a part: "partial tax returns"."""
    after = claim.words[word.number + 1] if word.number + 1 < len(claim.words) else None
    index = claim.index
    if after is None or not after.content or place + 1 >= len(index):
        return False
    following = index.forms[place + 1]
    return following.isalpha() and following not in FUNCTION_WORDS and index.lemmas[place + 1] != after.lemma


def _near_hits(claim: Claim, found: Support, word: ClaimWord) -> list[int]:
    """Where the body has the word, a near relation, or a word of one of its scales."""
    places = {hit.place for hit in found.hits.get(word.number, ()) if hit.weight >= 0.6}
    for other in up_to(word.lemma):
        places.update(claim.index.positions(other, claim.since))
    return sorted(places)


def _is_toned_down(claim: Claim, word: ClaimWord, place: int) -> bool:
    """Whether the body makes less of a word at a place; "small" is of the word itself alone: not a "small business" for
    jobs.
    """
    index = claim.index
    toned = tone_down(index, place)
    if toned is None:
        return False
    return index.forms[toned.first] not in COMMON_ADJECTIVES or index.lemmas[place] == word.lemma


def _extreme_before(claim: Claim, place: int, extreme: frozenset[str]) -> ClaimWord | None:
    """A strong adjective before the word, at most one word between, that the body has in no form."""
    for before in (place - 1, place - 2):
        if before < 0 or not claim.words[before].is_word:
            return None
        word = claim.words[before]
        if word.form in extreme:
            return None if claim.in_body(word.lemma) or claim.in_body(word.form) or _has_relative(claim, word) else word
    return None


def _sweeping(claim: Claim) -> Iterator[Reason]:
    """All, every, no one, everyone."""
    words = claim.words
    for place, word in enumerate(words):
        if claim.quoted[word.number] or not word.is_word:
            continue
        after = words[place + 1] if place + 1 < len(words) else None
        if word.form in SWEEPING or (word.form == "no" and after is not None and after.form == "one"):
            last = after if word.form == "no" and after is not None else word
            told_who = after is not None and after.form in {"who", "who's", "who’s", "whose"}
            if has_universal(claim) or place > claim.kicker or told_who:
                continue  # "the problem no one speaks of"
            end = words[-1] if words[-1].text != "." else words[-2]
            if end.number - last.number > 6:
                end = last
            text = claim.block.text[word.start : end.end]
            looked = "no one, nobody, none, anyone, everyone, never, unexpected, surprise"
            yield Reason(
                1.0, f"“{text}” claims it of everybody; nothing in the body does (looked for: {looked})", word, end, []
            )
        elif word.form in ALL and after is not None and after.content and _is_a_sum(claim, word, after):
            places = list(claim.index.positions(after.lemma, claim.since))
            if quantified(claim.index, places, ALL | {"both", "entire", "whole", "each", "any"}):
                continue
            partial = [
                (before, hit, "the body says this of a part")
                for hit in places
                for before in range(max(0, hit - NEAR_BEFORE), hit)
                if of_some(claim.index, before, hit) or out_of(claim.index, before)
            ]
            if partial:
                yield Reason(0.9, f"“{word.text} {after.text}” is more than the body says", word, after, partial)


def _is_a_sum(claim: Claim, word: ClaimWord, after: ClaimWord) -> bool:
    """Whether "all" before a word sums up things: not "nearly all", and not "all eyes"."""
    return after.form not in IDIOMS and not nearly_all(claim, word)


def _of_a_part(claim: Claim) -> Iterator[Reason]:
    """All or every in a headline, where the first sentences speak of a part, and nothing near the claim of all."""
    index = claim.index
    found = support(claim)
    top = index.sentence_of[claim.since]
    for word in claim.words[:-1]:
        if word.form not in ALL or claim.quoted[word.number] or nearly_all(claim, word):
            continue
        after = next((one for one in claim.words[word.number + 1 : word.number + 4] if one.content), None)
        if after is None or after.form in IDIOMS or claim.words[word.number + 1].form in {"about", "in", "that"}:
            continue
        shares = found.scores()
        near = [number for number in range(top, len(index.sentences)) if shares.get(number, (0.0, 0))[0] >= OF_THE_TOP]
        if not near or any(
            index.forms[at] in WHOLE or index.forms[at : at + 2] == ["not", "one"]
            for number in {*near, *range(top, min(top + LEAD, len(index.sentences)))}
            for at in range(index.sentences[number].first, index.sentences[number].last)
        ):
            continue
        for number in range(top, min(top + LEAD - 1, len(index.sentences))):
            sentence = index.sentences[number]
            if shares.get(number, (0.0, 0))[0] < OF_THE_TOP:
                continue
            part = next((at for at in range(sentence.first, sentence.last - 1) if is_part(index, at)), None)
            if part is not None:
                said = " ".join(index.texts[part : part + 2])
                message = f"“{word.text} {after.text}” is more than the body, which says “{said}”"
                yield Reason(OF_A_PART, message, word, after, [(part, part + 1, "the body says this of a part")])
                break


def _has_relative(claim: Claim, word: ClaimWord) -> bool:
    """Whether the body has a derivation or first-sense synonym of a word (a frequent verb is no synonym of it)."""
    return any(
        claim.in_body(other) and word_facts(other).rarity > 1.0 for other in related_words(word.lemma, nearest=True)
    )


def _is_name(claim: Claim, word: ClaimWord) -> bool:
    share = word_facts(word.text).capital
    if not word.capital or claim.title_case or claim.capitals or word.number == 0:
        return share is not None and share >= 0.75
    return True


def _evidence(index: BodyIndex, places: list[int]) -> list[tuple[int, int, str]]:
    found = []
    for place in places:
        toned = tone_down(index, place)
        if toned is None:
            found.append((place, place, "the body's word for it"))
        else:
            found.append((toned.first, toned.last, "the body makes less of it"))
    return found
