"""Deeds that a claim states as fact while the body says that they are only charged, denied or not yet known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.predicates.stated import AUXILIARIES, BREAKS, is_verb, parts_of_speech
from linter.records import NamedTuple

TOP = 4
"""Sentences at the top."""
CRIMES = frozenset(
    """
    steal rob murder kill rape attack assault stab shoot beat abuse molest grope groom bribe embezzle defraud cheat
    swindle launder smuggle traffic deal forge fake hack spy sabotage poison drug strangle torture kidnap abduct
    blackmail extort threaten harass stalk burgle loot burn torch bomb plot leak lie falsify rig fix dope take sell
    buy hide dump pollute exploit overcharge collude conspire incite harm neglect batter slap punch kick bite drown
    siphon pocket pilfer evade dodge run ram hit cause
    vandalise vandalize deface damage destroy desecrate groom intimidate defame libel slander plagiarise plagiarize
    copy infringe discriminate mislead deceive con scam dupe fleece rob fabricate doctor tamper fiddle overbill misuse
    misappropriate ignore conceal underpay exploit bully victimise victimize racketeer trespass loiter flash shoplift
    counterfeit pirate misreport understate inflate cover breach violate flout break endanger abandon starve whip maim
    assassinate murder behead detonate sabotage hijack rustle poach perjure pay favour favor
    """.split()  # noqa: SIM905
)
"""Base forms of verbs for what one may be tried or punished for."""
LIGHT = frozenset(
    """
    take sell buy hide dump run ram hit beat fix leak lie deal plot evade dodge cover break pay favour favor copy damage
    destroy ignore breach inflate abandon violate flout
    """.split()  # noqa: SIM905
)
"""Of these, what is often no crime: they count in the past tense alone."""
DOERS = frozenset(
    """
    gunman attacker assailant thief robber burglar raider killer murderer rapist bomber hacker arsonist suspect gang
    mob crowd rebel militant terrorist soldier police troop army force raid
    """.split()  # noqa: SIM905
)
"""Who is named by the deed: that somebody did it is in no doubt."""
CHARGED = (
    ("accused", "of"),
    ("charged", "with"),
    ("on", "suspicion", "of"),
    ("suspicion", "of"),
    ("according", "to", "a", "lawsuit"),
    ("according", "to", "a", "complaint"),
    ("according", "to", "prosecutors"),
    ("according", "to", "court", "documents"),
    ("according", "to", "the", "lawsuit"),
    ("according", "to", "an", "indictment"),
    ("according", "to", "the", "indictment"),
    ("the", "lawsuit", "says"),
    ("lawsuit", "claims"),
    ("prosecutors", "allege"),
    ("prosecutors", "alleged"),
    ("prosecutors", "say"),
    ("the", "prosecution", "alleges"),
    ("police", "allege"),
    ("lodged", "a", "claim"),
    ("filed", "a", "lawsuit"),
    ("filed", "a", "complaint"),
    ("filed", "suit"),
    ("is", "suing"),
    ("are", "suing"),
    ("indicted", "on"),
    ("indicted", "for"),
    ("plead", "not", "guilty"),
    ("face", "trial"),
    ("faces", "trial"),
    ("awaiting", "trial"),
    ("alleging",),
    ("alleges",),
    ("allege",),
    ("suspected", "of"),
    ("on", "trial"),
    ("stand", "trial"),
    ("facing", "trial"),
    ("goes", "on", "trial"),
    ("denies",),
    ("denied",),
    ("denying",),
    ("pleaded", "not", "guilty"),
    ("pleads", "not", "guilty"),
    ("over", "claims"),
    ("over", "claim"),
    ("faces", "claims"),
    ("facing", "claims"),
    ("alleged",),
    ("allegedly",),
    ("allegation",),
    ("allegations",),
    ("has", "not", "entered", "a", "plea"),
    ("presumption", "of", "innocence"),
    ("presumed", "innocent"),
    ("provisionally", "suspended"),
    ("maintains", "her", "innocence"),
    ("maintains", "his", "innocence"),
    ("the", "trial", "continues"),
)
SETTLED = frozenset(
    """
    convict conviction guilty admit confess confession sentence jail imprison footage video cctv apologise apologize
    apology execute acquit acquittal concede acknowledge
    """.split()  # noqa: SIM905
)
"""Base forms with which a body has it settled."""
UNKNOWN = (
    ("not", "yet", "know"),
    ("not", "yet", "known"),
    ("not", "know", "what"),
    ("not", "know", "how"),
    ("not", "known", "what"),
    ("not", "known", "how"),
    ("not", "clear", "what"),
    ("not", "clear", "how"),
    ("not", "immediately", "clear"),
    ("unclear", "what"),
    ("unclear", "how"),
    ("unclear", "whether"),
    ("cause", "is", "unknown"),
    ("cause", "was", "unknown"),
    ("cause", "remains", "unknown"),
    ("cause", "is", "not", "known"),
    ("cause", "was", "not", "known"),
    ("cause", "is", "being", "investigated"),
    ("cause", "is", "under", "investigation"),
    ("cause", "was", "under", "investigation"),
    ("investigating", "how"),
    ("investigating", "what"),
    ("investigating", "why"),
    ("investigating", "whether"),
    ("investigating", "the", "cause"),
    ("trying", "to", "find", "out"),
    ("trying", "to", "establish"),
    ("trying", "to", "determine"),
    ("trying", "to", "work", "out"),
    ("no", "evidence", "for"),
    ("offered", "no", "proof"),
    ("no", "proof"),
    ("could", "not", "be", "verified"),
    ("not", "been", "verified"),
    ("not", "yet", "taken", "place"),
    ("not", "been", "formally", "identified"),
    ("yet", "to", "be", "identified"),
    ("yet", "to", "be", "confirmed"),
)
CAUSES = frozenset("cause spark trigger ignite start provoke fuel prompt".split())  # noqa: SIM905


class Unproven(NamedTuple):
    """A word of a claim, and the positions of what says that it is not proven: the first and the last."""

    word: ClaimWord
    first: int
    last: int


def charged_only(claim: Claim) -> Iterator[Unproven]:
    """The claim's first verb, where it is a crime that the top of the body has only as charged or denied."""
    if not _has_cue(claim, CHARGED):
        return
    word = _first_verb(claim, CRIMES)
    if word is None or any(other.lemma in DOERS for other in claim.words[: word.number]) or _is_settled(claim):
        return
    yield from _cued(claim, word, CHARGED)


def not_yet_known(claim: Claim) -> Iterator[Unproven]:
    """The claim's first verb, where it says what caused something and the top of the body says that nobody knows."""
    if not _has_cue(claim, UNKNOWN):
        return
    by = next((other.number for other in claim.words if other.form == "by"), 0)
    word = _first_verb(claim, frozenset([*CAUSES, *CRIMES, *([claim.words[by - 1].lemma] if by else [])]))
    if word is None:
        return
    caused = word.lemma in CAUSES or by > word.number
    if word.lemma in CRIMES and not caused and _is_settled(claim):
        return
    yield from _cued(claim, word, UNKNOWN)


def _is_settled(claim: Claim) -> bool:
    """Whether the body has words for a proof, a confession or a verdict; "not guilty" is no verdict yet."""
    index = claim.index
    return any(
        base != "guilty" or any(index.forms[max(0, place - 1)] != "not" for place in index.positions(base))
        for base in SETTLED
        if base in index.at
    )


def _first_verb(claim: Claim, wanted: frozenset[str]) -> ClaimWord | None:
    if not any(word.lemma in wanted for word in claim.words):
        return None
    parts = parts_of_speech(claim)
    for word in claim.words[claim.kicker :]:
        if word.form in BREAKS and word.form not in {"by", "who"}:
            return None
        if word.is_word and parts.get(word.number) != "AUX" and is_verb(claim, word, parts):
            told = word.lemma in wanted and not claim.quoted[word.number] and not word.form.endswith("ing")
            passive = word.number > 0 and claim.words[word.number - 1].form in AUXILIARIES
            if word.lemma in LIGHT and (word.form.endswith("s") or _has_particle(claim, word)):
                return None  # "takes on critics"
            return word if told and (word.form != word.lemma or passive) else None
    return None


def _has_particle(claim: Claim, word: ClaimWord) -> bool:
    after = claim.words[word.number + 1 : word.number + 2]
    return bool(after) and after[0].form in {
        "on",
        "over",
        "up",
        "off",
        "out",
        "in",
        "part",
        "place",
        "down",
        "back",
        "to",
    }


def _has_cue(claim: Claim, phrases: Sequence[tuple[str, ...]]) -> bool:
    """Whether the top of the body has one of the phrases. Cheap."""
    index = claim.index
    last = min(index.sentence_of[claim.since] + TOP, len(index.sentences)) - 1
    forms = index.forms[claim.since : index.sentences[last].last]
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        by_first.setdefault(phrase[0], []).append(phrase)
    return any(
        tuple(forms[at : at + len(phrase)]) == phrase
        for at, form in enumerate(forms)
        for phrase in by_first.get(form, ())
    )


def _cued(claim: Claim, word: ClaimWord, phrases: Sequence[tuple[str, ...]]) -> Iterator[Unproven]:
    index = claim.index
    top = index.sentence_of[claim.since]
    near = {hit.sentence for number, hits in support(claim).hits.items() for hit in hits if number < word.number}
    for phrase in phrases:
        for place in index.places_of(phrase[0], claim.since):
            number = index.sentence_of[place]
            if number - top >= TOP:
                break
            if tuple(index.forms[place : place + len(phrase)]) == phrase and (number in near or number - top < 2):
                yield Unproven(word, place, place + len(phrase) - 1)
                return
