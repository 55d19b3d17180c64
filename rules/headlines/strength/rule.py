"""Checks for words in the headline that are stronger than the body's.

Why: "collapse" over a story about a slight fall is the claim that readers remember, and that the correction is
about. The rule knows scales of strength (edge up, rise, jump, soar) and says when the body has only weaker words
where it speaks of the same thing; when the body makes less of the noun that the headline dramatises (limited,
modest, seeming, rather than a ...); and when a headline speaks of all or none and the body of some.
Not flagged: words that the body has in any form, or a word as strong; words in quotation marks; questions, opinion,
lists and live pages; a headline that tones the noun down itself.
Source: AP Stylebook, "headlines"; scales from common thesauri.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from linter.analysis.headlines.body_index import BodyIndex
from linter.analysis.headlines.claims import Claim, ClaimForm, ClaimWord
from linter.analysis.headlines.contradictions import in_same_role
from linter.analysis.headlines.denials import UNTRUE
from linter.analysis.headlines.sizes import PERCENT, Magnitude, percentage_at, size_near
from linter.analysis.headlines.stated import parts_of_speech
from linter.analysis.headlines.support import Support, support
from linter.analysis.headlines.vague_counts import (
    fewer_than_claimed,
    not_the_first,
    part_of_the_whole,
    short_of_record,
)
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.words.word_facts import related_words, word_facts
from linter.api import Evidence, Precision
from linter.records import NamedTuple
from linter.rulebook.claim_rule import ClaimRule, Objection, objection

NEAR_BEFORE = 3
NEAR_AFTER = 5
CHANGES = frozenset({"rise", "fall"})
"""Scales of which a word is right where the change is large."""
CLAIMS = frozenset({"claim"})
"""Scales of which a word counts only where syntax shows that it is of the same thing."""
LEAST_SLOT, NEAR_SLOT = 0.3, 0.5
"""So much of what stands beside a word in the claim must stand beside a weaker one: for a note, and for a warning."""
BELOW_WARNING = 0.74
SAME_ROLE, SAME_SENTENCE = 0.7, 0.6
"""So near must a weaker verb be, or so much of the claim its sentence hold, for it to stand in the word's place."""
SELDOM_ABSENT = 0.2
"""Nouns that so few headlines have without the body name events: a riot is not called so for short."""
TOP, OF_THE_CLAIM = 5, 0.4
"""Sentences at the top, and how much of the claim another one must hold, to be of the claim."""
MOST_EVIDENCE = 3
OF_THE_TOP, LEAD = 0.25, 3
"""So much of the claim must the first sentences hold, to be of it in any words; and how many they are."""
HARDLY = frozenset({"barely", "hardly", "scarcely", "little"})
LOWER = ("lower", "smaller", "fewer", "less", "down")
HIGHER = ("higher", "larger", "bigger", "more", "up")
DESTROYED = frozenset({"destroy", "wipe", "annihilate", "obliterate", "eradicate", "raze", "exterminate"})
LOST = frozenset({"lose", "loss", "small", "low", "less", "few", "damage", "fall", "drop", "down", "reduce", "shrink"})
SMALL_PART, PARTLY_LOST = 40.0, 0.8
"""Per cent: the most that is a small part."""
COMMON_ADJECTIVES = frozenset({"small", "minor", "little", "slow", "narrow"})
"""Tone a noun down only just before it: "small business owners" are not few."""
SEEMINGLY = frozenset({"seemingly", "apparently", "supposedly", "ostensibly"})
"""Adverbs of the word just after them: "seemingly endless paperwork" is paperwork."""
POSSIBLE = frozenset({"may", "might", "could", "possible", "possibly", "threatens", "feared", "fears", "risk", "risks"})
NOT = frozenset({"no", "not", "never", "without"})
COPULAS = frozenset({"was", "is", "were", "are", "remained", "remains", "been"})
NO_HARM = frozenset({"one", "injuries", "casualties", "deaths", "victims", "fatalities", "damage", "person"})
"""After "no": it is said of everybody."""
ALL = frozenset({"all", "every"})
SOME = frozenset({"most", "many", "some", "several", "few", "half", "percent", "%", "majority", "dozens", "handful"})
PARTS = frozenset(
    {"most", "many", "some", "half", "majority", "part", "fraction", "third", "quarter", "two-thirds", "few"}
)
WHOLE = ALL | frozenset(
    {"each", "both", "entire", "whole", "any", "none", "everyone", "everybody", "nobody", "unanimous", "unanimously"}
)
IDIOMS = frozenset({"eyes", "time", "way", "day", "night", "star", "stars", "black", "blacks", "year"})
"""After "all" they are no sum of things."""
OF_A_PART = 0.8
COUNTED = 0.8
COUNTS = frozenset("one two three four five six seven eight nine ten eleven twelve dozen".split())  # noqa: SIM905
SWEEPING = frozenset({"nobody", "everyone", "everybody"})
UNIVERSAL = frozenset(
    {
        "unharmed",
        "unhurt",
        "uninjured",
        "unscathed",
        "safe",
        "nobody",
        "none",
        "no-one",
        "anyone",
        "anybody",
        "everyone",
        "everybody",
        "unanimous",
        "unanimously",
        "never",
        "universal",
    }
)
COUNTERPARTS = frozenset(
    """
    surprise surprising surprised unexpected unexpectedly unforeseen shock shocked stunned sudden suddenly
    predict predicted foresee foresaw foreseen anticipate anticipated expect expected blindsided startled
    astonished
    """.split()  # noqa: SIM905
)


class Scales(NamedTuple):
    """The words of `scales.txt`.

    levels: word -> (scale, level) of every scale that has it.
    words: (scale, level) -> its words.
    height: scale -> its last level.
    harmless: words of scales, with their scale, that are never a warning by themselves.
    names: scale -> its name.
    """

    levels: dict[str, list[tuple[int, int]]]
    words: dict[tuple[int, int], list[str]]
    height: dict[int, int]
    harmless: frozenset[tuple[int, str]]
    names: dict[int, str]


class Toned(NamedTuple):
    """A place where the body makes less of a word."""

    first: int
    last: int


class Reason(NamedTuple):
    """What speaks against a headline's word: how sure, the message, and the places of the body."""

    score: float
    message: str
    first: ClaimWord
    last: ClaimWord
    evidence: list[tuple[int, int, str]]


class Strength(ClaimRule):
    """Scales, tone and sweeping words of headlines against the body."""

    forms = frozenset({ClaimForm.STATEMENT})
    note_at = 0.6
    warning_at = 0.75
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
        """# Party suffers [[crushing]] defeat in Norwick

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

    def objections(self, claim: Claim) -> Iterator[Objection]:
        """Yield the words and phrases that are too strong."""
        for reason in (
            *_sweeping(claim),
            *_of_a_part(claim),
            *_toned_down(claim, self.folder),
            *_scales(claim, self.folder),
            *_partly_lost(claim),
            *_counted_otherwise(claim),
        ):
            evidence = [
                Evidence(message, claim.index.span(first, last))
                for first, last, message in reason.evidence[:MOST_EVIDENCE]
            ]
            score = min(reason.score, BELOW_WARNING) if claim.argues else reason.score
            yield objection(reason.first, reason.last, score=score, message=reason.message, evidence=evidence)


def _counted_otherwise(claim: Claim) -> Iterator[Reason]:
    """ "Hundreds", "first", "record" and "the whole" of what the body has far less."""
    index = claim.index
    for found in (fewer_than_claimed, not_the_first, short_of_record, part_of_the_whole):
        for one in found(claim):
            claimed = claim.block.text[one.first.start : one.last.end]
            said = " ".join(index.texts[one.places[0] : one.places[1] + 1])
            message = f"“{claimed}” is more than the body, which says “{said}”"
            yield Reason(COUNTED, message, one.first, one.last, [(*one.places, "the body says so much")])


def _scales(claim: Claim, folder: Path) -> Iterator[Reason]:
    """Words of the highest level of which the body has only weaker ones, about the same thing."""
    scales = read_scales(folder)
    for word in claim.words:
        if not word.content or claim.quoted[word.number] or word.lemma not in scales.levels or _is_name(claim, word):
            continue
        if claim.in_body(word.lemma) or claim.in_body(word.form) or _has_relative(claim, word):
            continue
        if word.number and claim.words[word.number - 1].text == "-":
            continue  # "flood-ravaged": which town it is
        if any(
            other.form in NOT or other.form.endswith("n't")
            for other in claim.words[max(0, word.number - 3) : word.number]
        ):
            continue
        if not POSSIBLE.isdisjoint(other.form for other in claim.words):
            continue  # "landslide looks possible": not said to be one
        for scale, level in scales.levels[word.lemma]:
            if level == scales.height[scale]:
                reason = _too_strong(claim, word, scale, folder)
                if reason is not None:
                    yield reason


def _too_strong(claim: Claim, word: ClaimWord, scale: int, folder: Path) -> Reason | None:
    """What speaks against a word of the highest level of a scale."""
    scales = read_scales(folder)
    found = support(claim)
    level = scales.height[scale]
    if any(
        found.slot(word, place) >= 0.25
        for other in scales.words[scale, level]
        for place in claim.index.positions(other, claim.since)
    ):
        return None
    weaker = {
        place: found.slot(word, place)
        for lower in range(level)
        for other in scales.words[scale, lower]
        for place in claim.index.positions(other, claim.since)
        if not _says_another_thing(claim.index, place)
    }
    if scales.names[scale] in CHANGES:
        for place in _compared(claim, scales.names[scale]):
            weaker.setdefault(place, found.slot(word, place))
    most = max(weaker.values(), default=0.0)
    at_top = _small_at_top(claim, weaker) if most < LEAST_SLOT and scales.names[scale] in CHANGES else []
    if at_top:
        weaker, most = dict.fromkeys(at_top, LEAST_SLOT), LEAST_SLOT
    absent = word_facts(word.text).absent
    seldom = absent is not None and absent <= SELDOM_ABSENT and parts_of_speech(claim).get(word.number) == "NOUN"
    if most < (LEAST_SLOT / 2 if seldom else LEAST_SLOT):
        return None
    if word.lemma in DESTROYED and any(value > SMALL_PART for _, value in _shares_lost(claim)):
        return None  # "destroyed" over "lost 90%"
    places = sorted(place for place, slot in weaker.items() if slot >= 0.7 * most)
    toned = [place for place in places if tone_down(claim.index, place, folder)]
    size = None
    if scales.names[scale] in CHANGES:
        sizes = [size for size in (size_near(claim.index, place) for place in places) if size is not None]
        if any(size.magnitude is Magnitude.LARGE for size in sizes):
            return None  # "soars" over "31%"
        size = next(iter(sizes), None)
    score = 0.4 + 0.3 * (1 - (absent if absent is not None else 0.5)) + 0.5 * most + (0.25 if toned or size else 0.0)
    if (scale, word.lemma) in scales.harmless and not (toned or size):
        score = min(score - 0.2, BELOW_WARNING)
    elif not (toned or size) and not _in_its_place(claim, word, scales.names[scale], places, most):
        score = min(score - 0.1, BELOW_WARNING)
    if not any(_of_the_claim(claim, place) for place in places):
        score = min(score, BELOW_WARNING)
    place = (toned or places)[0]
    weak = claim.index.texts[place]
    if size is not None and 0 <= size.first - place <= NEAR_AFTER:
        weak = " ".join(claim.index.texts[place : size.last + 1])
    message = f"Headline overstates with “{word.text}”; body says “{weak}”"
    return Reason(score, message, word, word, _evidence(claim.index, toned or places, folder))


def _compared(claim: Claim, scale: str) -> Iterator[int]:
    """Where the body says by how many per cent something is less or more: "2% lower"; and that it hardly moved."""
    index = claim.index
    for form in LOWER if scale == "fall" else HIGHER:
        for place in index.places_of(form, claim.since):
            if place and (index.forms[place - 1] in PERCENT or index.forms[place - 1] == "cent"):
                yield place
    for form in ("moved", "changed", "budged"):
        for place in index.places_of(form, claim.since):
            if place and index.forms[place - 1] in HARDLY:
                yield place


def _small_at_top(claim: Claim, places: Iterable[int]) -> list[int]:
    """Those of some places whose size is small, where the top of the body tells of the claim and of nothing large."""
    index = claim.index
    top = index.sentence_of[claim.since]
    shares = support(claim).scores()
    if max(shares.get(top + step, (0.0, 0))[0] for step in (0, 1)) < OF_THE_TOP:
        return []
    sizes = {place: size_near(index, place) for place in places if index.sentence_of[place] - top < LEAD}
    if any(size is not None and size.magnitude is Magnitude.LARGE for size in sizes.values()):
        return []
    return sorted(place for place, size in sizes.items() if size is not None)


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
        part = next(((at, value) for at, value in _shares_lost(claim) if value <= SMALL_PART), None)
        if part is not None and all(value <= SMALL_PART for _, value in _shares_lost(claim)):
            said = " ".join(index.texts[part[0] : part[0] + 3])
            message = f"Headline overstates with “{word.text}”; body says “{said}”"
            evidence = [(part[0], part[0] + 1, "so much of it is lost")]
            yield Reason(PARTLY_LOST, message, word, word, evidence)


def _shares_lost(claim: Claim) -> Iterator[tuple[int, float]]:
    """The percentages of a loss that the first sentences tell, where they are of the claim: position and value."""
    index = claim.index
    top = index.sentence_of[claim.since]
    shares = support(claim).scores()
    for number in range(top, min(top + LEAD, len(index.sentences))):
        sentence = index.sentences[number]
        if max(shares.get(near, (0.0, 0))[0] for near in (number, top)) < OF_THE_TOP:
            continue
        for at in range(sentence.first, sentence.last):
            value = percentage_at(index, at)
            if value is not None and LOST & {*index.lemmas[max(sentence.first, at - 7) : at + 5]}:
                yield at, value


def _says_another_thing(index: BodyIndex, place: int) -> bool:
    """Whether a word of a scale stands in another sense: "touched down", "issued an order"."""
    following = index.forms[place + 1] if place + 1 < len(index) else ""
    return (index.lemmas[place], following) == ("touch", "down") or index.forms[place] in {"issued", "issuing"}


def _in_its_place(claim: Claim, word: ClaimWord, scale: str, places: list[int], most: float) -> bool:
    """Whether a weaker word, of which nothing tells the size, stands in the place of the claim's."""
    if scale in CHANGES:
        return False
    if scale in CLAIMS:
        return any(one.nearness >= SAME_ROLE for one in in_same_role(claim, word, places))
    return not _is_verb(claim, word) or most >= NEAR_SLOT or _same_role(claim, word, places)


def _is_verb(claim: Claim, word: ClaimWord) -> bool:
    return parts_of_speech(claim).get(word.number) == "VERB"


def _same_role(claim: Claim, word: ClaimWord, places: list[int]) -> bool:
    """Whether the body says a weaker verb of the same thing, or has a weaker word in a sentence that is the claim's."""
    if any(one.nearness >= SAME_ROLE for one in in_same_role(claim, word, places)):
        return True
    shares = support(claim).scores((word.number,))
    return any(shares.get(claim.index.sentence_of[place], (0.0, 0))[0] >= SAME_SENTENCE for place in places)


def _of_the_claim(claim: Claim, place: int) -> bool:
    number = claim.index.sentence_of[place]
    top = number - claim.index.sentence_of[claim.since] < TOP
    return top or support(claim).scores().get(number, (0.0, 0))[0] >= OF_THE_CLAIM


def _toned_down(claim: Claim, folder: Path) -> Iterator[Reason]:
    """Nouns that the body makes less of."""
    lists = read_words(folder)
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
        hits = [hit for hit in _near_hits(claim, found, word, folder) if not _is_of_another(claim, word, hit)]
        toned = [hit for hit in hits if _is_toned_down(claim, word, hit, folder)]
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
            split = _two_reasons(claim, extreme, word, toned, folder)
            if split:
                yield from split
                continue
            toning = claim.index.forms[_first_toned(claim.index, toned[0], folder)]
            message = f"Headline overstates with “{extreme.text} {word.text}”; body says “{toning}”"
        elif len(in_sentences) >= 2:
            score = min(0.5 + share * 0.4, BELOW_WARNING)  # a part of a thing is often called by its name
            first = word
            toning = claim.index.forms[_first_toned(claim.index, toned[0], folder)]
            message = f"Headline overstates with “{word.text}”; body says “{toning}”"
        else:
            continue
        yield Reason(score, message, first, word, _evidence(claim.index, toned, folder))


def _two_reasons(
    claim: Claim, extreme: ClaimWord, word: ClaimWord, toned: list[int], folder: Path
) -> tuple[Reason, ...]:
    """Where the body both makes less of a thing ("limited") and doubts that it is one ("rather than a true ..."): the
    adjective and the noun are reported each with its own evidence.
    """
    index = claim.index
    starts = {hit: index.sentences[index.sentence_of[hit]].first for hit in toned}
    doubted: list[int] = []
    lessened: list[int] = []
    for hit in toned:
        (doubted if _falls_short(index, hit, starts[hit], folder) else lessened).append(hit)
    if not doubted or not lessened:
        return ()
    weaker = list(dict.fromkeys(index.forms[_first_toned(index, hit, folder)] for hit in lessened))
    listed = "”, “".join(weaker[:MOST_EVIDENCE])
    message = f"Headline overstates with “{extreme.text}”; body says “{listed}”"
    doubting = index.forms[_first_toned(index, doubted[0], folder)]
    doubt = f"Headline overstates with “{word.text}”; body says “{doubting}”"
    return (
        Reason(1.0, message, extreme, extreme, _evidence(index, lessened, folder)),
        Reason(0.95, doubt, word, word, _evidence(index, doubted, folder)),
    )


def _first_toned(index: BodyIndex, place: int, folder: Path) -> int:
    """Where the words that make less of the word at `place` begin."""
    toned = tone_down(index, place, folder)
    return toned.first if toned is not None else place


def _is_of_another(claim: Claim, word: ClaimWord, place: int) -> bool:
    """Whether the next word of the body is another noun, of which the word is a part: "partial tax returns"."""
    after = claim.words[word.number + 1] if word.number + 1 < len(claim.words) else None
    index = claim.index
    if after is None or not after.content or place + 1 >= len(index):
        return False
    following = index.forms[place + 1]
    return following.isalpha() and following not in FUNCTION_WORDS and index.lemmas[place + 1] != after.lemma


def _near_hits(claim: Claim, found: Support, word: ClaimWord, folder: Path) -> list[int]:
    """Where the body has the word, a near relation, or a word of one of its scales."""
    places = {hit.place for hit in found.hits.get(word.number, ()) if hit.weight >= 0.6}
    scales = read_scales(folder)
    for scale, level in scales.levels.get(word.lemma, ()):
        for (which, height), others in scales.words.items():
            if which == scale and height <= level:
                for other in others:
                    places.update(claim.index.positions(other, claim.since))
    return sorted(places)


def _is_toned_down(claim: Claim, word: ClaimWord, place: int, folder: Path) -> bool:
    """Whether the body makes less of a word at a place; "small" is of the word itself alone: not a "small business" for
    jobs.
    """
    index = claim.index
    toned = tone_down(index, place, folder)
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
            if _has_universal(claim) or place > claim.kicker or told_who:
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
            if _quantified(claim.index, places, ALL | {"both", "entire", "whole", "each", "any"}):
                continue
            partial = [
                (before, hit, "the body says this of a part")
                for hit in places
                for before in range(max(0, hit - NEAR_BEFORE), hit)
                if _of_some(claim.index, before, hit) or _out_of(claim.index, before)
            ]
            if partial:
                yield Reason(0.9, f"“{word.text} {after.text}” is more than the body says", word, after, partial)


def _is_a_sum(claim: Claim, word: ClaimWord, after: ClaimWord) -> bool:
    """Whether "all" before a word sums up things: not "nearly all", and not "all eyes"."""
    return after.form not in IDIOMS and not _nearly(claim, word)


def _nearly(claim: Claim, word: ClaimWord) -> bool:
    """Whether a headline takes a little off its "all" by itself: "nearly all"."""
    return bool(word.number) and claim.words[word.number - 1].form in {
        "nearly",
        "almost",
        "not",
        "virtually",
        "of",
        "-",
    }


def _of_a_part(claim: Claim) -> Iterator[Reason]:
    """All or every in a headline, where the first sentences speak of a part, and nothing near the claim of all."""
    index = claim.index
    found = support(claim)
    top = index.sentence_of[claim.since]
    for word in claim.words[:-1]:
        if word.form not in ALL or claim.quoted[word.number] or _nearly(claim, word):
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
            part = next((at for at in range(sentence.first, sentence.last - 1) if _is_part(index, at)), None)
            if part is not None:
                said = " ".join(index.texts[part : part + 2])
                message = f"“{word.text} {after.text}” is more than the body, which says “{said}”"
                yield Reason(OF_A_PART, message, word, after, [(part, part + 1, "the body says this of a part")])
                break


def _is_part(index: BodyIndex, at: int) -> bool:
    """Whether "most of", "half of" or "a small part of" begins at a position."""
    form, following = index.forms[at], index.forms[at + 1]
    return form in PARTS and following == "of" and index.forms[at - 1] not in {"as", "quarter"}


def _of_some(index: BodyIndex, before: int, hit: int) -> bool:
    """Whether a word before another says that it is some of them: "most banks", "two of the five banks"."""
    form = index.forms[before]
    if form in SOME:
        return hit - before == 1 or index.forms[before + 1] in {"of", "the"} or form in {"percent", "%"}
    return form == "of" and before > 0 and _is_count(index, before - 1) and "the" in index.forms[before:hit]


def _is_count(index: BodyIndex, place: int) -> bool:
    if place and index.forms[place - 1] == "not":
        return False  # "not one of the"
    return index.texts[place].isdigit() or index.forms[place] in COUNTS


def _out_of(index: BodyIndex, place: int) -> bool:
    """Whether a part of a number begins at `place`: "six in 10"."""
    return index.forms[place + 1 : place + 2] == ["in"] and index.forms[place + 2 : place + 3] in (
        ["10"],
        ["ten"],
        ["100"],
    )


def _quantified(index: BodyIndex, places: list[int], quantifiers: frozenset[str]) -> bool:
    return any(index.forms[before] in quantifiers for hit in places for before in range(max(0, hit - NEAR_BEFORE), hit))


def _has_universal(claim: Claim) -> bool:
    index = claim.index
    if any(index.places_of(form, claim.since) for form in UNIVERSAL):
        return True
    after_no = (index.forms[place + 1 : place + 2] for place in index.places_of("no", claim.since))
    if any(following[:1] and following[0] in NO_HARM for following in after_no):
        return True
    return any(
        index.forms[place + 1 : place + 2] != ["to"]  # is expected to
        for form in COUNTERPARTS
        for place in index.places_of(form, claim.since)
    )


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


def tone_down(index: BodyIndex, place: int, folder: Path) -> Toned | None:
    """The words that make less of the word at `place`, and it, or None."""
    lists = read_words(folder)
    sentence = index.sentences[index.sentence_of[place]]
    return (
        _toned_before(index, place, sentence.first, lists)
        or _toned_after(index, place, sentence.last, lists)
        or _falls_short(index, place, sentence.first, folder)
    )


def _toned_before(index: BodyIndex, place: int, first: int, lists: dict[str, frozenset[str]]) -> Toned | None:
    """ "A limited troop retreat", "slightly fell"."""
    for before in range(place - 1, max(first, place - NEAR_BEFORE) - 1, -1):
        form = index.forms[before]
        if not form[0].isalpha() and form != "-":
            break
        if form in lists["tone-down"]:
            return None if form in COMMON_ADJECTIVES and before < place - 1 else Toned(before, place)
        if form in lists["tone-down-adverbs"] and before >= place - 2:
            return None if form in SEEMINGLY and before < place - 1 else Toned(before, place)
    return None


def _toned_after(index: BodyIndex, place: int, last: int, lists: dict[str, frozenset[str]]) -> Toned | None:
    """ "Fell slightly", "the retreat was limited"."""
    for after in range(place + 1, min(last, place + 3)):
        form = index.forms[after]
        if form in lists["tone-down-adverbs"]:
            return Toned(place, after)
        if form in COPULAS and after + 1 < last and index.forms[after + 1] in lists["tone-down"]:
            return Toned(place, after + 1)
        if not form[0].isalpha():
            break
    return None


def _falls_short(index: BodyIndex, place: int, first: int, folder: Path) -> Toned | None:
    """ "Rather than a true withdrawal"."""
    known = phrases(folder)
    for start in range(max(first, place - 6), place - 1):
        for phrase in known.get(index.forms[start], ()):
            end = start + len(phrase)
            if end <= place <= end + NEAR_BEFORE and tuple(index.forms[start:end]) == phrase:
                return Toned(start, place)
    return None


def _evidence(index: BodyIndex, places: list[int], folder: Path) -> list[tuple[int, int, str]]:
    found = []
    for place in places:
        toned = tone_down(index, place, folder)
        if toned is None:
            found.append((place, place, "the body's word for it"))
        else:
            found.append((toned.first, toned.last, "the body makes less of it"))
    return found


@cache
def read_scales(folder: Path) -> Scales:
    """The scales of `scales.txt`."""
    levels: dict[str, list[tuple[int, int]]] = {}
    words: dict[tuple[int, int], list[str]] = {}
    height: dict[int, int] = {}
    harmless: set[tuple[int, str]] = set()
    names: dict[int, str] = {}
    lines = (folder / "scales.txt").read_text(encoding="utf-8").splitlines()
    for scale, line in enumerate(lines):
        if line.startswith("#") or ":" not in line:
            continue
        names[scale] = line.split(":", 1)[0]
        for level, group in enumerate(line.split(":", 1)[1].split("<")):
            listed = [name.rstrip("~") for name in group.split()]
            harmless.update((scale, name.rstrip("~")) for name in group.split() if name.endswith("~"))
            words[scale, level] = listed
            height[scale] = level
            for name in listed:
                levels.setdefault(name, []).append((scale, level))
    return Scales(levels, words, height, frozenset(harmless), names)


@cache
def read_words(folder: Path) -> dict[str, frozenset[str]]:
    """The groups of `words.txt`; "falls-short" holds phrases."""
    groups = {}
    for line in (folder / "words.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#") and ":" in line:
            name, _, rest = line.partition(":")
            groups[name] = frozenset(phrase.strip() for phrase in (rest.split("|") if "|" in rest else rest.split()))
    return groups


@cache
def phrases(folder: Path) -> dict[str, list[tuple[str, ...]]]:
    """Phrases that say that something falls short of a word, by their first words, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(read_words(folder)["falls-short"], key=lambda phrase: (-len(phrase), phrase)):
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append(words)
    return found
