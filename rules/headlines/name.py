"""Checks for a name in the headline that the body never mentions.

Why: a wrong name in a headline is the correction that everybody reads. The rule looks for each person, place and body
that the headline names: as written, as adjective or people ("Iran", "Iranian"), as abbreviation ("DOJ", "Justice
Department"), by initials, by nickname. A known first name before another surname is reported with what the body has.
A name that the body lacks is reported where the body has another one of the same kind in its place, the nearer and
the more often the surer; and one that it has in later sentences only, where the lead says the same of another name.
How sure that is a judge says that learned from published headlines and others' names, over a short body with weights.
Roads, flights and types are held against those with the same letters ("M6" over the M5).
Not flagged: headlines that are names alone; what a brief of a sentence or two leaves out; names that the body has in
any of these forms; a place of which it names a part, or the country whose capital it is; seats of power; whoever the
lead calls by a title alone ("the prime minister"); a first name whose surname is there, a surname whose first name is;
days and months; words that are names only sometimes. Names that the body spells nearly so are notes at most, and over a
short body competitions, faiths, continents, nicknames of teams, quoted names, and abbreviations that no table has.
Captions, headings of guides, lists, programmes and questions and answers, series marks ("(Part 1)"), versions, sections
and outlets ("... - The Courier") are left alone; a sub-head of a news article is a note unless its own section has the
other name.
Source: AP Stylebook, "headlines"; GeoNames.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from linter.analysis.headlines.claims.claims import Claim, ClaimForm, ClaimWord
from linter.analysis.headlines.claims.excerpts import is_brief, is_teaser
from linter.analysis.headlines.claims.learned import LearnedJudge, is_short, judge_for, mean_chance
from linter.analysis.headlines.names.claim_names import ClaimName, claim_names, has_phrase
from linter.analysis.headlines.names.displaced import displaced
from linter.analysis.headlines.names.displaced_measures import DISPLACED_MEASURES, displaced_measures
from linter.analysis.headlines.names.name_measures import NAME_MEASURES, name_measures
from linter.analysis.headlines.names.name_odds import absent_name_score
from linter.analysis.headlines.names.name_rivals import NameKind, Rival, rivals
from linter.analysis.headlines.names.other_surnames import other_surname
from linter.analysis.headlines.names.understood_names import (
    a_label,
    dates_an_event,
    first_name_left_out,
    is_byline,
    is_part_of_a_name,
    is_unclear,
    may_be_understood,
    spelled_nearly_so,
    surname_left_out,
)
from linter.analysis.headlines.numbers.series import numbered_otherwise
from linter.analysis.words.word_facts import name_pair, related_words, word_facts
from linter.api import Evidence, Precision
from linter.rulebook.claim_rule import ClaimRule, Objection, objection

TREES, DISPLACED_TREES = "name.trees", "displaced.trees"
WARNING_AT = 0.76
LONG_WARNING_AT = 0.76
"""What the judge must give a name that a body lacks: of 1,514 headlines as published over whole articles it gives 5 so
much, and of 3,000 others no more are reported than from WARNING_AT on."""
SHORT_WARNING_AT = 0.72
"""What the judge and the weights must give it together over a short body, by the mean of their log-odds: of the
beginnings of articles that tell all of their headlines, they report one in 200 to 500 as published from there on."""
LONG_ELSEWHERE_AT = 0.8
"""What the judge must give a name that a whole article has for something else: none of 1,500 published is reported."""
SHORT_ELSEWHERE_AT, SAME_PART_AT = 0.7, 0.45
"""The same over a short body, and where the lead's name does what the headline's does: one in 980 is reported."""
NOTE_AT = 0.62
MOST_EVIDENCE = 2
SHOWN_FROM = 0.35
"""How far the claim's words must stand around a name of the body for it to be shown as the one that stands there."""
GARBLED = ("â€", "â‚¬", "Ã¢")
"""What quotation marks and dashes become that were read in a wrong encoding, and what stands beside them is no name."""


class AbsentName(ClaimRule):
    """Names of headlines, social titles, standfirsts and sub-heads that the body has not."""

    note_at = NOTE_AT
    warning_at = WARNING_AT
    needs_body = True
    sub_heads = True
    everywhere = frozenset({"surname"})
    precision = Precision(
        hits=0,
        right=0,
        corpus="3,057 published headlines of 2012 to 2020 with their articles, opinion included, of which nothing was "
        "learned, presumed right; 12 of them were reported, 8 for a name that the body indeed lacks",
        silent_on=3045,
    )
    examples = (
        """# [[Toyota]] recalls 40,000 vans

Honda said on Monday that it would recall 40,000 vans because of a faulty belt.
""",
        """# Merkel meets miners in [[Sweden]]

Angela Merkel met miners in the north of Norway on Friday, her office said.
""",
        """# Gunmen quit hills near Goma

A mission in Norway, known by its blue helmets, said it had seen fighters withdraw 40 kilometres.
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
        """# [[Malmo]] library named after skipper

A library in Lund has been named after a skipper who once swept its floors. She was born in Malmo, and read all of
its books. The mayor, who is 60, unveiled the name on Friday.
""",
        """# Ferry race kicks off in [[Malmo]]

A race of ferries has begun in Lund, and was seen by all of its skippers. The mayor had the thought when she was in
Malmo for a song. Nobody fell in, and the ice held on all three days.
""",
        """# [[Okafor]] sells ferry to skippers

Linda Holm has sold the ferry to its skippers, she said on Friday. It had lain in the mud for a year. Holm thanked
Okafor, who painted it in May. Nobody had foreseen it.
""",
        """# Okafor seeks $4m for ferries

The White House has asked for $4m for ferries. Nobody had foreseen it. It is now for the skippers to say what they
think of it. Okafor wept when she was told.
""",
        """# Okafor sells ferry to skippers

The ferry has been sold to its skippers, per the Courier and the Post. It had lain in the mud for a year. The mayor
thanked Okafor, who painted it in May.
""",
        """# Okafor is most loved on Google

GoogleTrends has Okafor as the most loved skipper, Holm said on Friday. Holm painted her. In Lund, Holm is loved, too,
and Holm sang to them on the ferry.
""",
        """# Velmora sails without its skipper

Ostrana has a ferry that sails by itself, it said on Monday. Its skippers type `velmora sail` and go home.
""",
        """# LinHol sells ferry to skippers

Linda Holm has sold the ferry to its skippers, she said on Friday. It had lain in the mud for a year. Nobody had the
heart to thank LinHol for it.
""",
        "# FERRY YARD CORP SELLS SAILS\n\nHolm Yard of Lund sold the sails. Holm sang. Holm of Lund left. Holm sat.\n",
        "# Lund ferries face TBD tolls\n\nThe ferries of Lund face tolls, Okafor said. Okafor sang. Okafor left.\n",
        "# Nine ferries painted at LHDxLund\n\nNine were painted at the LHD in Malmo. Holm sang.\n\nLHDxLund is on.\n",
        "# FERRY ARAB STATES MOVE TOWARDS LEVY\n\nThe Ferry Yard Bureau (FYB) held levy talks.\n\nAn Arab Post sang.\n",
    )

    def objections(self, claim: Claim) -> Iterator[Objection]:
        """Yield one objection to each name that the body has not."""
        if any(mark in claim.block.text for mark in GARBLED):
            return
        judge = judge_for(claim, self.folder / TREES, NAME_MEASURES)
        of_present = LearnedJudge(self.folder / DISPLACED_TREES, DISPLACED_MEASURES)
        judged: set[int] = set()
        for name in claim_names(claim):
            found = _judge(claim, name, judge, of_present)
            if found is not None:
                judged.update(word.number for word in name.words)
                yield found
        yield from _pairs(claim, judged)
        yield from _numbered(claim)


def _numbered(claim: Claim) -> Iterator[Objection]:
    """Roads, flights and types that letters and a number name, of which the body has another number."""
    for start, end, instead, place in numbered_otherwise(claim):
        message = f"Headline says {claim.block.text[start:end]}; body says {instead}"
        evidence = (Evidence("the number in the body", claim.index.span(place, place)),)
        yield Objection(WARNING_AT, start, end, message, evidence, instead, "numbered")


def _pairs(claim: Claim, judged: set[int]) -> Iterator[Objection]:
    """Names of two words that are common words by themselves ("Red Army"), one of which the body lacks."""
    for first, second in pairwise(claim.words):
        named = first.capital and second.capital and first.content and second.content
        if not named or {first.number, second.number} & judged:
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


def _judge(claim: Claim, name: ClaimName, judge: LearnedJudge | None, of_present: LearnedJudge) -> Objection | None:
    """What speaks against a name. judge, of_present: the judges of names that the body lacks, and of those it has."""
    other = other_surname(claim, name)
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
        return _elsewhere(claim, name, of_present)
    if (
        is_byline(claim, name)
        or a_label(claim)
        or first_name_left_out(claim, name, absent)
        or surname_left_out(claim, name, absent)
    ):
        return None
    words = name.words[absent[0] : absent[-1] + 1]
    found = rivals(claim, name, words[-1])
    if _in_a_brief(claim, found):
        return None
    score = _score(claim, name, absent, found, judge)
    if (
        spelled_nearly_so(claim, words[-1])
        or dates_an_event(claim, name)
        or is_part_of_a_name(claim, name, absent)
        or (is_short(claim) and may_be_understood(claim, name, words))
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
            if rival.slot >= SHOWN_FROM or rival.part
        ],
        body=claim.index.texts[found[0].place] if found and _in_reach(claim, found[0]) else "",
        kind="learned" if judge is not None else "",
    )


def _score(claim: Claim, name: ClaimName, absent: list[int], found: list[Rival], judge: LearnedJudge | None) -> float:
    """How surely a name is a wrong one of which the body lacks the words at the places `absent`."""
    if judge is None:
        return absent_name_score(claim, name, absent, found)
    score = judge.chance(name_measures(claim, name, absent, found))
    if is_short(claim):
        score = mean_chance(score, absent_name_score(claim, name, absent, found))
        return max(score, WARNING_AT) if score >= SHORT_WARNING_AT else score
    return max(score, WARNING_AT) if score >= LONG_WARNING_AT else score


def _in_a_brief(claim: Claim, found: list[Rival]) -> bool:
    """Whether the body is too short for what it lacks to tell anything, and has no name in the claim's place.

    Under a headline a sentence or two are a teaser or the start of a draft, where names of another kind come easily.
    """
    if not is_brief(claim.index):
        return False
    short = is_teaser(claim.index)
    return not any(rival.slot >= SHOWN_FROM or (rival.part and not short) for rival in found)


def _elsewhere(claim: Claim, name: ClaimName, judge: LearnedJudge) -> Objection | None:
    """The lead says of another name what the headline says of one that the body has for something else."""
    if (
        claim.form is not ClaimForm.STATEMENT
        or claim.minor
        or claim.adds
        or name.words[0].number < claim.kicker
        or any(claim.quoted[word.number] for word in name.words)
        or is_unclear(claim, name)
    ):
        return None
    found = displaced(claim, name, tuple(other for other in claim_names(claim) if other is not name))
    if found is None or (found.titles and found.kind not in {NameKind.PLACE, NameKind.CITY}):
        return None  # "the prime minister" may be the person
    instead = claim.index.texts[found.rival]
    score = judge.chance(displaced_measures(claim, name, found))
    least = LONG_ELSEWHERE_AT if not is_short(claim) else SAME_PART_AT if found.part else SHORT_ELSEWHERE_AT
    score = max(score, WARNING_AT) if score >= least else min(score, WARNING_AT - 0.01)
    return objection(
        name.words[0],
        name.words[-1],
        score=score,
        message=f"Headline names {name.text}; where the body says so it names {instead}, and {name.text} elsewhere",
        evidence=[
            Evidence("the name that stands there", claim.index.span(found.rival, found.rival)),
            Evidence("the headline's name", claim.index.span(found.own, found.own)),
        ],
        body=instead,
        kind="elsewhere",
    )


def _in_reach(claim: Claim, rival: Rival) -> bool:
    """Whether a name is what the body has in the place of the claim's; for a sub-head, in its own section."""
    return (rival.slot >= SHOWN_FROM or rival.part) and (not claim.minor or claim.in_section(rival.place))


def _mostly_a_name(word: ClaimWord) -> bool:
    """Whether a word is no common word: first names and surnames are judged by themselves."""
    facts = word_facts(word.text)
    return not facts.known or facts.first_name or (facts.capital is not None and facts.capital >= 0.5)
