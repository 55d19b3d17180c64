"""Names that bodies leave to be understood or name otherwise: events, landscapes, nicknames, parties."""

from __future__ import annotations

from collections.abc import Sequence

from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.excerpts import begins_in_the_middle
from linter.analysis.headlines.names.claim_names import ClaimName, claim_names, in_capitals
from linter.analysis.headlines.names.name_rivals import NameKind, kind_of_claim_name
from linter.analysis.headlines.names.told_otherwise import is_described
from linter.analysis.headlines.predicates.stated import parts_of_speech
from linter.analysis.names.aliases import other_names
from linter.analysis.names.places import place_named
from linter.analysis.words.lexicon import lexicon
from linter.analysis.words.word_facts import name_pair, word_facts

OF_THE_PRESIDENT = frozenset({"president", "oval", "presidential", "trump", "obama", "biden", "bush", "clinton"})
"""They stand for the White House."""
LONG_ENOUGH = 6
"""Letters of a name that is hardly another one with a letter more."""
MOST_IN_A_LABEL = 4
"""Words of a headline without a verb that names its subject and no more: "Okafor's Ferry Problem"."""
LEAST_COMMAS = 3
"""Of a list of what a text is about ("Holm, Ferry Trial, Lund, Toll")."""
EVENTS = frozenset(
    """
    olympic olympics olympian olympians paralympic paralympics afcon ashes wimbledon euro euros eurovision masters open
    series premiership bundesliga nascar ipl psl bbl t20 twenty20 ryder davis libertadores copa grammy grammys oscar
    oscars emmy emmys bafta baftas brit brits tony tonys golden nobel pulitzer booker glastonbury coachella
    """.split()  # noqa: SIM905
)
"""Competitions, prizes and festivals: stories told there need not say so again."""
LANDSCAPES = frozenset(
    """
    north south east west northern southern eastern western coast bay beach highland highlands midland midlands valley
    delta riviera peninsula island islands isle isles river lake mountain mountains hill hills forest cape
    """.split()  # noqa: SIM905
)
"""Words that a part of a country is called by."""
MOSTLY_A_NAME = 0.97
"""Of its uses, the share with a capital from which on a word is hardly anything but a name."""
SHORTEST_INITIALS = 2
"""Letters; so few stand for many things."""
REGIONS = frozenset(
    """
    africa african asia asian europe european scandinavia scandinavian balkans balkan caribbean gulf midwest
    midwestern mideast arab nordic baltic latin hindu hindus sikh sikhs muslim muslims christian christians jewish jews
    republican republicans democrat democrats gop tory tories labour conservatives liberals
    hispanic hispanics latino latinos buddhist buddhists catholic catholics protestant protestants islamic
    """.split()  # noqa: SIM905
)
"""Names that a body may leave to be understood from those of its countries and people."""
FOLLOWERS = frozenset(
    """
    supporter backer fan follower loyalist ally aide adviser advisor associate friend staffer spokesman spokeswoman
    nominee appointee donor voter critic foe opponent rival accuser witness lawyer attorney biographer impersonator
    lookalike successor predecessor
    """.split()  # noqa: SIM905
)
"""Behind the name of the person whose they are: who does something is not that person."""
_NEAR = frozenset({"suburb", "outskirts", "outskirt", "commuter", "hinterland"})
"""Behind the name of a town for what lies around it."""
_DATING = frozenset({"before", "after", "since", "until", "till", "following", "ahead"})
"""Before an event that says when something was."""
MOST_BETWEEN = 3
"""Words from there to the name, itself counted."""
_EVENT_NOUNS = frozenset(
    """
    primary primaries caucus caucuses debate debates election elections vote poll polls referendum runoff summit
    convention conference final finals tournament match race marathon festival talks hearing inauguration
    """.split()  # noqa: SIM905
)


def a_label(claim: Claim) -> bool:
    """Whether a claim is names alone and says nothing of them: "Ana L. Holm", "Holm in Lund", "Holm_Ferry_1908", or a
    list of what the text is about.
    """
    named = {word.number for name in claim_names(claim) for word in name.words}
    said = sum(word.is_word for word in claim.words)
    listed = sum(word.text == "," for word in claim.words) >= LEAST_COMMAS
    if (listed or said <= MOST_IN_A_LABEL) and not {"VERB", "AUX"} & {*parts_of_speech(claim).values()}:
        return True
    return not any(
        word.content and word.is_word and len(word.form) > 1 and word.form.isalpha() and word.number not in named
        for word in claim.words
    )


def is_likened(claim: Claim, name: ClaimName) -> bool:
    """Whether somebody is called another's equal: "the Okafor of our age"; the body tells of who is called so."""
    first, last = name.words[0].number, name.words[-1].number
    after = claim.words[last + 1].form if last + 1 < len(claim.words) else ""
    return first > 0 and claim.words[first - 1].form in {"the", "a", "an"} and after in {"of", "for"}


def is_part_of_a_name(claim: Claim, name: ClaimName, absent: Sequence[int]) -> bool:
    """Whether a name of a body or a house lacks an ordinary word in the body: the "House" of White House."""
    word = name.words[absent[0]]
    if len(absent) > 1 or not word.number or not lexicon().ordinary(word.form):
        return False
    before = claim.words[word.number - 1]
    return before.capital and not word_facts(before.text).first_name and name_pair(before.form, word.form)


def spelled_nearly_so(claim: Claim, word: ClaimWord) -> bool:
    """Whether the body has a name of one letter more or less, of several: one of the two is a slip, and no other name.

    Places are told apart by less.
    """
    form = word.form.replace("’", "'").removesuffix("'s")
    if len(form) < LONG_ENOUGH or place_named([form]) is not None:
        return False
    shorter = {form[:at] + form[at + 1 :] for at in range(len(form))}
    for other in claim.index.capitals(claim.since):
        if other in shorter and place_named([other]) is None:
            return True
        if len(other) == len(form) + 1 and any(other[:at] + other[at + 1 :] == form for at in range(len(other))):
            return place_named([other]) is None
    return False


def left_to_be_understood(claim: Claim, name: ClaimName, words: tuple[ClaimWord, ...]) -> bool:
    """Whether bodies often leave what a name names to be understood, or name it otherwise: the place of the event, or
    the event; a team by its nickname; a landscape; an abbreviation that no table has; what a kicker says, unless the
    body has a part of that name.
    """
    form = words[0].form
    if words[0].number < claim.kicker:
        return not any(name.found)
    if (
        form in REGIONS
        or words[-1].form in REGIONS
        or (form in {"white", "house"} and not claim.index.capitals().isdisjoint(OF_THE_PRESIDENT))
        or form in EVENTS
        or words[-1].form in EVENTS
        or any(claim.quoted[word.number] for word in words)
    ):
        return True
    if all((word_facts(word.text).capital or 1.0) < MOSTLY_A_NAME and word.form in LANDSCAPES for word in words):
        return True
    return _nickname(words[-1]) or _abbreviation(claim, words[0])


def may_be_understood(claim: Claim, name: ClaimName, words: tuple[ClaimWord, ...]) -> bool:
    """Whether a body may well do without a name, for what the name is or for what the claim and the body are."""
    return (
        left_to_be_understood(claim, name, words)
        or _near_a_place(claim, name)
        or begins_in_the_middle(claim.index)
        or claim.argues
        or is_likened(claim, name)
        or is_described(claim, name, others_known=FOLLOWERS)
    )


def _near_a_place(claim: Claim, name: ClaimName) -> bool:
    """Whether a name only says what something is near: "Lund suburb" over a story that names the suburb."""
    last = name.words[-1].number
    return last + 1 < len(claim.words) and claim.words[last + 1].lemma in _NEAR


def _nickname(word: ClaimWord) -> bool:
    """Whether a word is the plural of an ordinary one: "Tigers", "All Whites"."""
    plural = word.form != word.lemma and word.form.endswith("s") and not other_names(word.form)
    return plural and lexicon().ordinary(word.lemma)


def _abbreviation(claim: Claim, word: ClaimWord) -> bool:
    """Whether a word is an abbreviation that no table has, or of two letters, which stand for many things."""
    if place_named([word.form]) is not None:
        return False
    if len(word.form.replace(".", "")) <= SHORTEST_INITIALS:
        return True
    known = other_names(word.form) or word_facts(word.text).known
    return in_capitals(word.text) and not known and not claim.capitals


def first_name_left_out(claim: Claim, name: ClaimName, absent: list[int]) -> bool:
    """Whether the body has a person by the surname only, without any first name."""
    surname = absent[-1] + 1
    if surname >= len(name.words) or not all(word_facts(name.words[place].text).first_name for place in absent):
        return False
    index = claim.index
    places = index.places_of(name.words[surname].form, claim.since)
    before = [index.texts[place - 1] for place in places if place]
    return bool(places) and not any(text[0].isupper() and word_facts(text).first_name for text in before)


def surname_left_out(claim: Claim, name: ClaimName, absent: Sequence[int]) -> bool:
    """Whether the body has a person by the first name only, without any surname: "Dear Ana" for Ana Holm."""
    given = absent[0] - 1
    if given < 0 or not name.found[given] or not word_facts(name.words[given].text).first_name:
        return False
    if name.words[given].number + 1 != name.words[absent[0]].number:
        return False
    texts = claim.index.texts
    places = claim.index.places_of(name.words[given].form, claim.since)
    after = [texts[place + 1] for place in places if texts[place][0].isupper() and place + 1 < len(texts)]
    return bool(after) and not any(text[0].isupper() for text in after)


def dates_an_event(claim: Claim, name: ClaimName) -> bool:
    """Whether a name is of an event that only says when something was ("before the Lund primary"), and the body has no
    such event of another name.
    """
    first, last = name.words[0].number, name.words[-1].number
    noun = claim.words[last + 1] if last + 1 < len(claim.words) else None
    before = {word.form for word in claim.words[max(0, first - MOST_BETWEEN) : first]}  # "before the New ..."
    if noun is None or noun.form not in _EVENT_NOUNS or before.isdisjoint(_DATING):
        return False
    texts = claim.index.texts
    return not any(place and texts[place - 1][0].isupper() for place in claim.index.positions(noun.lemma, claim.since))


def is_unclear(claim: Claim, name: ClaimName) -> bool:
    """Whether a name is an abbreviation that no table has, an ordinary word, or only says whose somebody is."""
    last = name.words[-1]
    after = claim.words[last.number + 1] if last.number + 1 < len(claim.words) else None
    kind = kind_of_claim_name(claim, name)
    unknown = kind is NameKind.UNKNOWN
    if unknown and (word_facts(last.text).capital or 1.0) < MOSTLY_A_NAME - 0.1:
        return True  # an ordinary word in a name: the "Race" of Boat Race
    owns = last.text.endswith(("'s", "’s", "s'", "s’"))
    if after is not None and (after.text == "-" or (kind is not NameKind.PLACE and after.lemma in FOLLOWERS)):
        return True  # "Okafor supporter"
    return unknown and (owns or (in_capitals(last.text) and not claim.capitals))


def is_byline(claim: Claim, name: ClaimName) -> bool:
    """Whether a name is all that stands before the first dash or after the last of a headline: "Ana Holm - "."""
    first, last = name.words[0].number, name.words[-1].number
    if not first and last and last < len(claim.words) - 1 and claim.words[last + 1].text in {"-", "–", "—", "|"}:
        after = claim.block.text[name.words[-1].end : name.words[-1].end + 1]
        return after == " "
    return last > first > 2 and last == len(claim.words) - 1 and claim.words[first - 1].text in {"-", "–", "—", "|"}
