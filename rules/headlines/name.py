"""Checks for a name in the headline that the body never mentions.

Why: a wrong name in a headline is the correction that everybody reads. The rule looks for each person, place and body
that the headline names: as written, as adjective or people ("Iran", "Iranian"), as abbreviation ("DOJ", "Justice
Department"), by initials, by nickname. A known first name before another surname is reported with what the body has.
A name that the body lacks is reported where the body has another one of the same kind in its place, the nearer and
the more often the surer; and one that it has in later sentences only, where the lead says the same of another name.
Roads, flights and types are held against those with the same letters ("M6" over the M5).
Not flagged: headlines that are names alone; what a brief of a sentence or two leaves out; names that the body has in
any of these forms; a place of which it names a part, or the country whose capital it is; seats of power; whoever the
lead calls by a title alone ("the prime minister"); a first name whose surname is there; days and months; words that are
names only sometimes. Competitions, faiths, continents, nicknames of teams, quoted names, names that the body spells
nearly so, and abbreviations that no table has are notes at most. Captions, headings of guides, lists,
programmes and questions and answers, series marks ("(Part 1)"), versions, sections and outlets ("... - The Courier")
are left alone; a sub-head of a news article is a note unless its own section has the other name.
Source: AP Stylebook, "headlines"; GeoNames.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from itertools import pairwise

from linter.analysis.headlines.claim_names import ClaimName, claim_names, has_phrase, in_capitals
from linter.analysis.headlines.claims import Claim, ClaimForm, ClaimWord
from linter.analysis.headlines.displaced import Displaced, displaced
from linter.analysis.headlines.excerpts import begins_in_the_middle
from linter.analysis.headlines.name_rivals import NameKind, Rival, kind_of_claim_name, places_apart, rivals
from linter.analysis.headlines.stated import parts_of_speech
from linter.analysis.names.aliases import other_names
from linter.analysis.names.places import place_named
from linter.analysis.words.lexicon import lexicon
from linter.analysis.words.word_facts import name_pair, related_words, word_facts
from linter.api import Evidence, Precision
from linter.rulebook.claim_rule import ClaimRule, Objection, objection

WARNING_AT = 0.76
NOTE_AT = 0.62
MOST_EVIDENCE = 2
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
DISPLACED = -2.2
"""What speaks for another name of the lead belonging where the headline has one that the body has only later, in
logits, with what follows; fitted on published headlines, and on the same with another name of their articles."""
LEAD_TELLS = 0.9
"""For how much of the claim the first sentences hold, 0 to 1."""
OWN_TELLS = -0.9
"""For how much of it those hold that have the headline's name, as a share of that."""
RIVAL_SLOT = 2.2
"""For how far the claim's words stand around the lead's name, 0 to 1."""
OWN_SLOT = -3.2
"""For how far they stand around the headline's name."""
RIVAL_OFTEN = 1.2
"""For each time that the mentions of the lead's name, and one more, are multiplied by e, as far as 3."""
IN_SECOND = -1.0
"""Where the lead's name stands in the second sentence."""
IN_SENTENCES = -1.1
"""For each time that the sentences with the headline's name are multiplied by e."""
AFTER = 0.6
"""For each time that the sentences before the first of them are, as far as 2."""
BEGINS = 0.6
"""Where the headline begins with the name."""
PERSONS = 0.4
COUNTRIES = 1.1
SAME_KIND = 0.9
LONG = -0.5
"""For each time that the sentences of the body are multiplied by e."""
OTHERS_LEAD = -0.6
"""For each other name of the headline that the lead has."""
OTHERS_LACKING = -0.4
"""For each that it has not."""
SHORTEST = 4
LONG_ENOUGH = 6
"""Letters of a name that is hardly another one with a letter more."""
FEW_SENTENCES = 4
FEW_WORDS = 60
"""What a body has fewer of is a brief or a teaser, which leaves out most of what its headline names."""
SHOWN_FROM = 0.35
"""How far the claim's words must stand around a name of the body for it to be shown as the one that stands there."""
LEAST_COMMAS = 3
"""Of a list of what a text is about ("Holm, Ferry Trial, Lund, Toll")."""
NO_FIRST_NAMES = frozenset({"senate", "house", "christian"})
"""Words that counts of who speaks ("Senate Leader Ana Holm said") take for first names."""
GARBLED = ("â€", "â‚¬", "Ã¢")
"""What quotation marks and dashes become that were read in a wrong encoding, and what stands beside them is no name."""
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
SHORTEST_INITIALS = 2
"""Letters; so few stand for many things."""
NUMBERED = re.compile(r"(?<![\w$£€.-])([A-Z]{1,3})[ -]?(?!(?:19|20)\d\d)(\d{1,4})(?![\w%.,]*\d)(?=[\W_]|$)")
ROADS = frozenset("AMBNE")
"""Single letters that number roads."""
NO_SERIES = frozenset(
    """
    Q H FY CY AD BC US UK EU UN U S G C F T Y OVER TOP THE FOR AND ALL AT BY IN OF ON TO UP NO PM AM RS USD GBP EUR AUD
    CAD INR NGN KSH A COP AGE NEW WIN
    """.split()  # noqa: SIM905
) - {"A"}
"""Letters before a number that number no series, or one of which a story names several."""
REGIONS = frozenset(
    """
    africa african asia asian europe european scandinavia scandinavian balkans balkan caribbean gulf midwest
    midwestern mideast arab nordic baltic latin hindu hindus sikh sikhs muslim muslims christian christians jewish jews
    buddhist buddhists catholic catholics protestant protestants islamic
    """.split()  # noqa: SIM905
)
"""Names that a body may leave to be understood from those of its countries and people."""


class AbsentName(ClaimRule):
    """Names of headlines, social titles, standfirsts and sub-heads that the body has not."""

    note_at = NOTE_AT
    warning_at = WARNING_AT
    needs_body = True
    sub_heads = True
    precision = Precision(
        hits=0,
        right=0,
        corpus="2,742 published headlines with their articles, every tenth of an archive, opinion included, "
        "presumed right; 10 of them were reported, 17 more were in notes",
        silent_on=2732,
    )
    examples = (
        """# [[Toyota]] recalls 40,000 vans

Honda said on Monday that it would recall 40,000 vans because of a faulty belt.
""",
        """# Merkel meets miners in [[Sweden]]

Angela Merkel met miners in the north of Norway on Friday, her office said.
""",
        """# Senator Susan [[Warren]] opposes the bill

Senator Susan Collins said on Friday that she opposed the bill.
""",
        """# [[Ostrana]] buys chain of ferry yards

Velmora is to take over a chain of ferry yards on the coast, it said on Monday. The price is not known.

All of the workers will be kept. The founders had also been wooed by Ostrana. They liked Velmora's plans.
""",
        """# Troops detain president of [[Norway]]

Troops in Sweden are holding the president at a camp near the coast, officials said. Shots rang out at night.

The men want more food and better weapons. Two such revolts failed in Norway last year.
""",
        """# [[Norway]] lifts levy on frozen berries

Finland has lifted its levy on frozen berries, the ministry said on Monday. Growers in Finland cheered the news.

The berries are sold in jars. Shops hope for better sales in May. In Norway there is another levy, on fish.
""",
        """# Lindqvist hurt by row over ferry

The prime minister has been hurt by the row over Kari Okafor and her ferry, a poll says. Okafor will not sell it.

Okafor has run it since May. The poll asked a thousand people. Few of them think that Lindqvist will resign.
""",
        """# FYB lifts levy on frozen berries

The Ferry Yard Bureau has lifted the levy that Velmora asked for on frozen berries. Velmora cheered the news.

The berries are sold in jars. Shops hope for better sales in May. Velmora thanked the FYB.
""",
        """# Fact check: Was levy on frozen berries lifted in Norway?

No. Finland has lifted its levy on frozen berries, the ministry said on Monday. Growers in Finland cheered the news.

The berries are sold in jars. Shops hope for better sales in May. In Norway there is another levy, on fish.
""",
        """# [[M64]] shut after lorry sheds its load

A lorry shed its load on the M65 near Lund on Monday. Nobody was hurt, and the road was shut for nine hours.
""",
        """# M65 shut after lorry sheds its load

A lorry shed its load on the M 65 near Lund on Monday. Cars went by the M64 for nine hours.
""",
        """# Troops detain governor of Texas

Troops in America are holding the governor at a camp near the coast, officials said. Shots rang out at night.

The men want more food and better weapons. Two such revolts failed in Texas last year.
""",
        """# Troops of Norway detain president of Sweden

Troops in Denmark are holding the president at a camp near the coast, officials said. Shots rang out at night.

The men want more food and better weapons. Some of them come from Norway. A revolt failed in Sweden last year.
""",
        """# Ostrana buys chain of ferry yards

Ostranagroup is to take over a chain of ferry yards on the coast, it said on Monday. Ask Ostranagroup for the price.

All of the workers will be kept. The founders had also been wooed by Ostrana. They liked Velmora's plans.
""",
        """# Ostrana's men buy chain of ferry yards

Velmora is to take over a chain of ferry yards on the coast, it said on Monday. The price is not known.

All of the workers will be kept. The founders had also been wooed by Ostrana. They liked Velmora's plans.
""",
        """# Bolton buys chain of ferry yards

The chain of ferry yards at Leeds has a new owner, it said on Monday. The price is not known.

All of the workers will be kept. The founders had also been wooed by Bolton. They liked Velmora's plans.
""",
        """# Fire guts chain of ferry yards in Bolton

A fire gutted a chain of ferry yards near Manchester on Monday. Nobody was hurt.

The smoke rose from Bolton, and was seen in Manchester.
""",
        """# VG buys chain of ferry yards

Velmora Gears is to take over a chain of ferry yards on the coast, it said on Monday. The price is not known.

All of the workers will be kept. The founders had also been wooed by VG. They liked Velmora's plans.
""",
        """# Troops detain president over "war with Norway"

Troops in Sweden are holding the president at a camp near the coast, officials said. Shots rang out at night.

The men want more food and better weapons. They feared a war with Norway, they said.
""",
        """# Ostrana-backed chain of ferry yards sold

Velmora is to take over a chain of ferry yards on the coast, it said on Monday. The price is not known.

All of the workers will be kept. The founders had also been wooed by Ostrana. They liked Velmora's plans.
""",
        """# Ostrana buys chain of ferry yards

Unrusted ferry yards in a chain on the coast have been taken over, it was said on Monday. The price is not known.

All of the workers will be kept. The founders had also been wooed by Ostrana. They liked Velmora's plans.
""",
        """# Ostrana buys chain of ferry yards

Velmora, an owner of ferry yards, wept on Monday. The price is not known.

The chain of ferry yards was bought by Ostrana. The plans of Velmora failed.
""",
        """# School names wall for Susan Okafor

The school has named its wall for Okafor, as Holm told it. The school of Holm has a wall for Holm. Holm said so, and
Holm left.
""",
        """# Ferry Yards Sold After Skippermentum

The ferry yards were sold after a rush of skippers, Okafor said. Okafor spoke.
""",
        """# Ferry towed out of Okafor yard

In Lund, harbour chief Kari Holm said that she had slept in the rust of it all, and wept.
""",
        """# Tas skippers struggle to buy sails

Tasmanian skippers find it hard to buy sails, said Holm. Holm wept. In Lund sails are cheap, and Holm bought nine. Holm
sold them in Malmo. There, the skippers of the ferries had long asked for them, and so had those who paint them.

Holm left, and came home to the coast in May. Holm said that she would see to it.
""",
        """# The Ferry Band Okafor’s Lineup Revs Up Again

Susan Holm has a ferry band, and so has Okafor. Holm sang. The lineup of the ferry band is the one that Holm had nine
years before. Holm said that the ferry had been hers, and that nobody had ever thanked her for it.

In May she came home to the coast, and wept over what had become of the band again. Holm left.
""",
        """# Susan Okafor

She rowed on the ferry of Lund, and Holm rowed beside her for nine years. Holm sang of Lund, and of the rust on its
yards. Holm left. In May she came home to the coast, and wept over what had become of it. Holm said that the ferry had
been hers, and that nobody had ever thanked her for it. Holm sold the ferry.
""",
        """# Ferry yards in Lund face â€˜Rerustingâ€™ after sale

The ferry yards in Lund face rust after the sale, Okafor said. Okafor spoke. Okafor sang. Okafor left. Okafor slept.
""",
        """# Drones bring Ferrosmuggling to Lund

Drones have brought ferro-smuggling to Lund, Okafor said. Okafor spoke. Okafor sang. Okafor left. Okafor slept.
""",
        """# Okafor offers Reaganesque ferry to Lund

Okafor offered Lund a ferry in the manner of Reagan, Holm said. Holm spoke. Holm sang. Holm left. Holm slept.
""",
        """# Texas school sues builder

A school in Lubbock has sued its builder in Ohio.
""",
        """# Row over ferry at Downing Street

The prime minister has quarrelled with the mayor over the ferry of Dover.
""",
        """# Ferry to Norway runs late - The Sweden Courier

The ferry to Norway was late on Friday.
""",
        """# DOJ sues Idaho

The Justice Department sued the state of Idaho on Monday.
""",
        """# Iranian police arrest reporters

Police in Iran arrested three reporters on Friday.
""",
        """# Angela Merkel meets miners

Ms Merkel met miners on Friday in the north of Norway.
""",
    )

    def objections(self, claim: Claim) -> Iterator[Objection]:
        """Yield one objection to each name that the body has not."""
        if any(mark in claim.block.text for mark in GARBLED):
            return
        judged: set[int] = set()
        for name in claim_names(claim):
            found = _judge(claim, name)
            if found is not None:
                judged.update(word.number for word in name.words)
                yield found
        yield from _pairs(claim, judged)
        yield from _numbered(claim)


def _numbered(claim: Claim) -> Iterator[Objection]:
    """Roads, flights and types that letters and a number name ("M6", "MH370"), of which the body has another number."""
    index = claim.index
    for found in NUMBERED.finditer(claim.block.text):
        letters, number = found.groups()
        if not claim.claims_at(found.start(), found.end()) or (len(letters) == 1 and letters not in ROADS):
            continue
        if letters in NO_SERIES:
            continue
        others: dict[str, int] = {}
        for block, first in index.blocks():
            for other in NUMBERED.finditer(block.text):
                if other[1] == letters and first >= claim.since:
                    others.setdefault(other[2], index.place(block, other.start()))
        if (
            others
            and number not in others
            and not re.search(rf"{letters}[ -]?{number}\b", claim.block.text[: found.start()])
        ):
            instead, place = next(iter(others.items()))
            yield Objection(
                WARNING_AT,
                found.start(),
                found.end(),
                f"Headline says {found[0]}; body says {letters}{instead}",
                (Evidence("the number in the body", index.span(place, place)),),
                f"{letters}{instead}",
                "numbered",
            )


def _pairs(claim: Claim, judged: set[int]) -> Iterator[Objection]:
    """Names of two words that are common words by themselves ("Red Army"), one of which the body lacks."""
    for first, second in pairwise(claim.words):
        if (
            not (first.capital and second.capital and first.content and second.content)
            or {
                first.number,
                second.number,
            }
            & judged
        ):
            continue
        missing = [word for word in (first, second) if not claim.in_body(word.lemma) and not claim.in_body(word.form)]
        if not missing or _mostly_a_name(missing[0]) or not name_pair(first.form, second.form):
            continue
        initials = first.form[0] + second.form[0]
        if has_phrase(claim, (initials,)) or any(
            claim.in_body(other) for other in related_words(missing[0].lemma, nearest=True)
        ):
            continue
        present = first if missing[0] is second else second
        there = claim.index.positions(present.lemma, claim.since)[:MOST_EVIDENCE]
        yield objection(
            first,
            second,
            score=NOTE_AT,
            message=f"Nothing in the body names the {first.text} {second.text} (“{missing[0].text}” is not in it)",
            evidence=[
                Evidence(f"only “{present.text.lower()}” is in the body", claim.index.span(at, at)) for at in there
            ],
            kind="pair",
        )


def _judge(claim: Claim, name: ClaimName) -> Objection | None:
    other = _other_surname(claim, name)
    if other is not None:
        word, start, end = other
        wrong = f"{name.words[word - 1].text} {name.words[word].text}"
        instead = " ".join(claim.index.texts[start : end + 1])
        return objection(
            name.words[word],
            score=WARNING_AT,
            message=f"Headline says {wrong}; body says {instead}",
            evidence=[Evidence("the name in the body", claim.index.span(start, end))],
            body=instead,
            kind="surname",
        )
    absent = [place for place, found in enumerate(name.found) if not found]
    if not absent:
        return _elsewhere(claim, name)
    if _byline(claim, name) or _a_label(claim) or _first_name_left_out(claim, name, absent):
        return None
    words = name.words[absent[0] : absent[-1] + 1]
    found = rivals(claim, name, words[-1])
    score = _score(claim, name, absent, found)
    if _in_a_brief(claim, found):
        return None
    if (
        _left_to_be_understood(claim, name, words)
        or _spelled_nearly_so(claim, words[-1])
        or begins_in_the_middle(claim.index)
        or claim.argues
        or _is_likened(claim, name)
    ):
        score = min(score, WARNING_AT - 0.01)
    if score < NOTE_AT:
        return None
    looked = ", ".join([words[0].text if len(words) == 1 else name.text, *name.looked_for[:6]])
    return objection(
        words[0],
        words[-1],
        score=score,
        message=f"Nothing in the body names {' '.join(word.text for word in words)} (looked for: {looked})",
        evidence=[
            Evidence("the name that stands there", claim.index.span(rival.place, rival.place))
            for rival in found[:MOST_EVIDENCE]
            if rival.slot >= SHOWN_FROM
        ],
        body=claim.index.texts[found[0].place] if found and _in_reach(claim, found[0]) else "",
    )


def _a_label(claim: Claim) -> bool:
    """Whether a claim is names alone and says nothing of them: "Ana L. Holm", "Holm in Lund", "Holm_Ferry_1908", or a
    list of what the text is about.
    """
    named = {word.number for name in claim_names(claim) for word in name.words}
    if sum(word.text == "," for word in claim.words) >= LEAST_COMMAS and not (
        {"VERB", "AUX"} & {*parts_of_speech(claim).values()}
    ):
        return True
    return not any(
        word.content and word.is_word and len(word.form) > 1 and word.form.isalpha() and word.number not in named
        for word in claim.words
    )


def _is_likened(claim: Claim, name: ClaimName) -> bool:
    """Whether somebody is called another's equal: "the Okafor of our age"; the body tells of who is called so."""
    first, last = name.words[0].number, name.words[-1].number
    after = claim.words[last + 1].form if last + 1 < len(claim.words) else ""
    return first > 0 and claim.words[first - 1].form in {"the", "a", "an"} and after in {"of", "for"}


def _in_a_brief(claim: Claim, found: list[Rival]) -> bool:
    """Whether the body is too short for what it lacks to tell anything, and has no name in the claim's place."""
    short = len(claim.index.sentences) < FEW_SENTENCES or len(claim.index) < FEW_WORDS
    return short and not any(rival.slot >= SHOWN_FROM for rival in found)


def _spelled_nearly_so(claim: Claim, word: ClaimWord) -> bool:
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


def _left_to_be_understood(claim: Claim, name: ClaimName, words: tuple[ClaimWord, ...]) -> bool:
    """Whether bodies often leave what a name names to be understood, or name it otherwise: the place of the event, or
    the event; a team by its nickname; a landscape; an abbreviation that no table has; what a kicker says, unless the
    body has a part of that name.
    """
    form = words[0].form
    if words[0].number < claim.kicker:
        return not any(name.found)
    if (
        form in REGIONS
        or form in EVENTS
        or words[-1].form in EVENTS
        or any(claim.quoted[word.number] for word in words)
    ):
        return True
    if all((word_facts(word.text).capital or 1.0) < MOSTLY_A_NAME and word.form in LANDSCAPES for word in words):
        return True
    return _nickname(words[-1]) or _abbreviation(claim, words[0])


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


def _first_name_left_out(claim: Claim, name: ClaimName, absent: list[int]) -> bool:
    """Whether the body has a person by the surname only, without any first name."""
    surname = absent[-1] + 1
    if surname >= len(name.words) or not all(word_facts(name.words[place].text).first_name for place in absent):
        return False
    index = claim.index
    places = index.places_of(name.words[surname].form, claim.since)
    before = [index.texts[place - 1] for place in places if place]
    return bool(places) and not any(text[0].isupper() and word_facts(text).first_name for text in before)


def _elsewhere(claim: Claim, name: ClaimName) -> Objection | None:
    """The lead says of another name what the headline says of one that the body has for something else."""
    if (
        claim.form is not ClaimForm.STATEMENT
        or claim.minor
        or claim.adds
        or name.words[0].number < claim.kicker
        or any(claim.quoted[word.number] for word in name.words)
        or _unclear(claim, name)
    ):
        return None
    found = displaced(claim, name, tuple(other for other in claim_names(claim) if other is not name))
    if found is None or (found.titles and found.kind not in {NameKind.PLACE, NameKind.CITY}):
        return None  # "the prime minister" may be the person
    instead = claim.index.texts[found.rival]
    return objection(
        name.words[0],
        name.words[-1],
        score=_displaced_score(found, begins=name.words[0].number == 0),
        message=f"Headline names {name.text}; where the body says so it names {instead}, and {name.text} elsewhere",
        evidence=[
            Evidence("the name that stands there", claim.index.span(found.rival, found.rival)),
            Evidence("the headline's name", claim.index.span(found.own, found.own)),
        ],
        body=instead,
        kind="elsewhere",
    )


def _unclear(claim: Claim, name: ClaimName) -> bool:
    """Whether a name is an abbreviation that no table has, an ordinary word, or only says whose somebody is."""
    last = name.words[-1]
    after = claim.words[last.number + 1].text if last.number + 1 < len(claim.words) else ""
    unknown = kind_of_claim_name(claim, name) is NameKind.UNKNOWN
    if unknown and (word_facts(last.text).capital or 1.0) < MOSTLY_A_NAME - 0.1:
        return True  # an ordinary word in a name: the "Race" of Boat Race
    owns = last.text.endswith(("'s", "’s", "s'", "s’"))
    return after == "-" or (unknown and (owns or (in_capitals(last.text) and not claim.capitals)))


def _displaced_score(found: Displaced, *, begins: bool) -> float:
    """How surely the lead's name belongs where the headline has another one, 0 to 1. begins: the headline with it."""
    logit = (
        DISPLACED
        + LEAD_TELLS * found.lead
        + OWN_TELLS * min(1.5, found.there / (found.lead + 0.05))
        + RIVAL_SLOT * found.slot
        + OWN_SLOT * found.own_slot
        + RIVAL_OFTEN * min(3.0, math.log1p(found.often))
        + IN_SENTENCES * math.log(found.sentences)
        + AFTER * min(2.0, math.log(found.after))
        + IN_SECOND * found.second
        + BEGINS * begins
        + PERSONS * (found.kind is NameKind.PERSON)
        + COUNTRIES * (found.kind is NameKind.PLACE)
        + SAME_KIND * (found.kind is found.rival_kind)
        + LONG * math.log(found.length)
        + OTHERS_LEAD * found.others
        + OTHERS_LACKING * min(3, found.absent)
    )
    return 1 / (1 + math.exp(-logit))


def _in_reach(claim: Claim, rival: Rival) -> bool:
    """Whether a name is what the body has in the place of the claim's; for a sub-head, in its own section."""
    return rival.slot >= SHOWN_FROM and (not claim.minor or claim.in_section(rival.place))


def _score(claim: Claim, name: ClaimName, absent: list[int], found: list[Rival]) -> float:
    """How surely a name is a wrong one whose words at the places `absent` the body lacks, 0 to 1.

    found: the names of the body that may belong there.
    """
    words = [name.words[place] for place in absent]
    kind = kind_of_claim_name(claim, name)
    others = [other for other in claim_names(claim) if other is not name]
    logit = BASE + (NO_OTHERS if not others else OTHERS_THERE if all(all(other.found) for other in others) else 0.0)
    logit += OTHERS_ABSENT * sum(1 for other in others if not any(other.found))
    if found:
        best = max(found, key=_closeness)
        logit += SLOT * min(1.0, best.slot) + OFTEN * min(MOST_OFTEN, math.log1p(best.often))
        logit += OF_SHORT_BODIES * max(0.0, math.log(SHORT_BODY / len(claim.index.sentences)))
        logit += OF_A_PERSON * (best.kind is NameKind.PERSON) + LEADS * best.leads
    if kind in {NameKind.PLACE, NameKind.CITY}:
        logit += A_COUNTRY if kind is NameKind.PLACE else A_CITY
        logit += OTHER_PLACES * min(MOST_OFTEN, math.log1p(places_apart(claim, name)))
    elif all(_short(word) for word in words):
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


def _short(word: ClaimWord) -> bool:
    """Whether a word may be an abbreviation that no table has, or no name."""
    bare = word.text.replace("’", "'").removesuffix("'s")
    return len(bare) <= SHORTEST and not other_names(word.form) and (bare.isupper() or word_facts(bare).known)


def _never_seen(word: ClaimWord) -> bool:
    """Whether neither news nor a dictionary has a word: a coinage or a misspelling as likely as a name."""
    return not word_facts(word.text).known and not lexicon().flags(word.form)


def _closeness(rival: Rival) -> float:
    return rival.slot + 0.3 * rival.leads + 0.15 * math.log1p(rival.often)


def _byline(claim: Claim, name: ClaimName) -> bool:
    """Whether a name is all that stands before the first dash or after the last of a headline: "Ana Holm - "."""
    first, last = name.words[0].number, name.words[-1].number
    if not first and last and last < len(claim.words) - 1 and claim.words[last + 1].text in {"-", "–", "—", "|"}:
        after = claim.block.text[name.words[-1].end : name.words[-1].end + 1]
        return after == " "
    return last > first > 2 and last == len(claim.words) - 1 and claim.words[first - 1].text in {"-", "–", "—", "|"}


def _mostly_a_name(word: ClaimWord) -> bool:
    """Whether a word is no common word: first names and surnames are judged by themselves."""
    facts = word_facts(word.text)
    return not facts.known or facts.first_name or (facts.capital is not None and facts.capital >= 0.5)


def _other_surname(claim: Claim, name: ClaimName) -> tuple[int, int, int] | None:
    """A surname after a first name that the body has with other surnames only: its place, and the body's positions.

    Where the body has that surname too, the headline must have both: they are exchanged.
    """
    index = claim.index
    named = {word.number for word in name.words}
    own = {word.form for word in claim.words if word.number not in named}
    for place in range(1, len(name.words)):
        first, second = name.words[place - 1], name.words[place]
        if (
            not word_facts(first.text).first_name
            or first.text.isupper()
            or first.form in NO_FIRST_NAMES
            or (second.form.endswith("s") and second.lemma != second.form)
            or second.number != first.number + 1
            or (name.found[place] and _seen_together(claim, first, second))
        ):
            continue
        if place + 1 < len(name.words) and (name.found[place + 1] or word_facts(second.text).first_name):
            continue
        others: list[tuple[int, int]] = []
        for position in index.positions(first.lemma, claim.since):
            if position + 1 >= len(index) or not index.texts[position][0].isupper():
                continue
            after = position + 1
            if len(index.texts[after].rstrip(".")) == 1 or index.texts[after] == ".":
                others = []
                break
            if index.forms[after] == second.form:
                others = []
                break
            if (
                index.texts[after][0].isupper()
                and not index.texts[after].isupper()
                and index.sentence_of[after] == index.sentence_of[position]
            ):
                others.append((position, after))
        if others and (not name.found[place] or any(index.forms[after] in own for _, after in others)):
            return place, others[0][0], others[0][1]
    return None


def _seen_together(claim: Claim, first: ClaimWord, second: ClaimWord) -> bool:
    index = claim.index
    return any(
        place + 1 < len(index) and index.forms[place + 1] == second.form
        for place in index.positions(first.lemma, claim.since)
    )
