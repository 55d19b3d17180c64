"""Whether the sentence of a title speaks of the present or tells of the past."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from linter.analysis.text.sentences import Sentence, sentences
from linter.analysis.titles.title_claims import Stance, TitleClaim
from linter.dates import MONTHS
from linter.document.analysed import analysis_of_text
from linter.document.model import Block, BlockKind

if TYPE_CHECKING:
    from linter.dates import DateInterval
    from linter.registers.offices import Term

_YEAR = r"(?<!\d)(?:1[5-9]\d\d|20\d\d|(?:19|20)?[5-9]0s)(?!\d)"
_HISTORY = (
    r"\b(?:[Tt]hen|[Uu]nder|[Dd]uring|era|[Ss]ince|[Aa]go|years?|decades?|earlier this|previously|originally|"
    r"(?<![Aa]t )once|"
    r"[Aa]ppointed|signed|served|serving|nominated|administration|legacy|tenure|presidency|predecessor|successor|"
    r"succeed\w*|replac\w+|oust\w*|resign\w*|stepp\w+ down|elect\w*|died|dead|late|biography|memoirs?|book|portrait|"
    r"Photo|history|historic\w*|first|when|at the time|[Ll]ast (?:year|month)|next year|had been|was an?|used to|"
    r"former\w*|ex|will become|to become|nominee|wartime|war|assassinat\w+|[Ll]ibrary|award|inaugurat\w*|back in|"
    r"going to)\b"
)
_SPEECH = r"(?:says?|said|told|tells|warns|warned|added|insisted|confirmed|dismissed|denied|rejected|tweeted)"
_ACTS = (
    rf"(?:{_SPEECH}|is (?!believed|said|thought|reported)|are|will|has|wants|plans|hopes|condemns|expects|visits|meets)"
)
_INTENDS = (
    r"(?:will|says|plans to|hopes to|wants to|intends to|is (?:due |expected |scheduled |set )?to|declined to say|"
    r"(?:said|told \w+) (?:late |early |on )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|yester|to)day)"
)
_BOOKS = r"\b(?:biography|memoirs?|histor\w*)\b"
_GOVERNED = r"\b(?:of|for|by|with|from|under|to|than|in|about|over|after|against) (?:the )?$"
_ACTED = r"(?:condemned|thanked|welcomed|announced|called|urged|vowed|wrote|met|arrived|flew|made|issued|criticised)"
_DAY = (
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Tt]oday|[Tt]omorrow|[Yy]esterday|tonight|[Ll]ast night|"
    r"this (?:week|morning|afternoon|evening|month))\b"
)
_MONTH = (
    r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)(?:\.|[a-z]{3,6})? \d|\b(?:March|April|May|June|July) \d"
)
_NOW = r"\b(?:now|currently|will|is|are|has|says)\b"


def without_history(
    claim: TitleClaim, held: Term, date: DateInterval | None, *, at_once: bool = False, settled: bool = False
) -> bool:
    """Whether the sentence has no cue that it speaks of a time before `held` or another than the draft's.

    A year of the draft is none, nor, unless `at_once` is set, one at which the office was held. `settled`: cues of the
    recent past don't count, as if the office had been held long.
    """
    own = _sentence(claim)
    start = held.start.last if held.start is not None else None
    long = not at_once and date is not None and start is not None and date.first - start > _LONG
    if own is None or re.search(_THEN if long or settled else _LONG_AGO, own):
        return False
    first = start.year if start is not None and not at_once else 9999
    if date is not None:
        first = min(first, date.first.year)
    last = held.end.first.year if held.end is not None else 9999
    return all(first <= int(year[:4]) <= last for year in re.findall(_YEAR, own))


_LONG = datetime.timedelta(days=1100)
"""How long an office must have been held for the recent past to be of its time."""
_THEN = (
    r"\b(?:[Tt]hen|previously|originally|(?<![Aa]t )once|at th(?:e|at) time|back then|former\w*|ex|decades|biography|"
    r"memoirs?|histor\w*|used to|served|years? (?:earlier|before|later)|[Ll]ast (?:decade|century))\b"
)
_LONG_AGO = (
    _THEN[:-3] + r"|[Uu]nder|[Ss]ince|[Dd]uring the|era|ago|administrations?|legacy|tenure|presidency|portrait|"
    r"Photo|had been|predecessor|successor|succeed\w*|wartime|[Ll]ibrary|was an?|appointed|elected|inaugurat\w*|died|"
    r"dead|[Ll]ast year)\b"
)


def _place(claim: TitleClaim) -> tuple[int, int] | None:
    """Where the claim's sentence begins and ends, as far as REACH goes; None if none is found."""
    found = sentences(claim.block)
    number = bisect_right(found, claim.start, key=_start) - 1
    if number < 0 or claim.start >= found[number].end:
        return None
    first, last = min(claim.start, claim.name_start), max(claim.end, claim.name_end)
    return max(found[number].start, first - REACH), min(max(found[number].end, claim.end), last + REACH)


def _start(sentence: Sentence) -> int:
    return sentence.start


def _sentence(claim: TitleClaim) -> str | None:
    place = _place(claim)
    return claim.block.text[place[0] : place[1]] if place is not None else None


REACH = 600
"""Characters on either side of a claim as far as its sentence is read."""


@analysis_of_text
def _tells_of_the_past(block: Block) -> bool:
    """Whether a paragraph has a year or the like: a past tense without a day then tells of that time."""
    return re.search(_YEAR, block.text) is not None or re.search(_PAST, block.text) is not None


_PAST = r"\b(?:[Ww]ithin that|early on|the day|later (?:wrote|said)|[Aa]t that time|[Tt]hat (?:day|year|summer))\b"


def speaks_of_now(claim: TitleClaim, *, plans: bool = True, reported: bool = True) -> bool:
    """Whether the sentence speaks of the present: the person acts or speaks, with a day or a present verb.

    plans: whether what somebody will do outweighs a cue of history; it does not for who is to take office.
    reported: whether what the person is reported to say counts, too: it may be about another time.
    """
    place = _place(claim)
    if place is None:
        return False
    own = _around(claim, place)
    before, after, comma = _beside(claim, place)
    if not reported:
        content = re.match(rf"{comma}(?: \w+ly)? {_TOLD}", after)
        if content is not None and not re.search(_LAST_YEAR, after):
            after = after[: content.end()]
            own = before + after
    subject = not re.search(_GOVERNED, before)
    # What somebody will do with a book is no history.
    then = re.search(_THEN, before) or re.search(_THEN, re.sub(_BOOKS, "", after))
    intends = plans and subject and re.match(rf"{comma} {_INTENDS}\b", after) and not then
    if re.search(_YEAR, own) or (re.search(_HISTORY, own) and not intends):
        return False
    dated = re.search(_DAY, own) is not None
    if not dated and not re.search(_NOW, own) and _tells_of_the_past(claim.block):
        return False
    if re.match(rf"{comma} (?:also |later |recently )?{_ACTS}\b", after):
        return True
    if re.search(rf"[,”\"\'’] {_SPEECH} (?:the )?$", before):
        return True
    passive = re.search(rf"\b{_ACTED} by (?:the )?$", before) and not re.match(r"['’]s?\b", after)
    text = claim.block.text[min(claim.start, claim.name_start) : max(claim.end, claim.name_end)]
    acted = re.match(rf"{comma} {_ACTED}\b", after) is not None or "who is the" in text
    return dated and (acted or bool(passive))


_TOLD = (
    r"(?:said|says|warned|warns|added|insisted|confirmed)(?: (?:on|late|early) \w+day)?|"
    r"(?:told|tells) (?:the |a |his |her )?[\w’'-]+(?: [A-Z][\w’'-]+| \w+)?(?: (?:on|last) \w+day)?"
)
"""A verb of speech, with whom it is said to; what is said follows."""
_LAST_YEAR = (
    r"(?<!was )(?<!were )(?:in|since|by) (?:1[5-9]\d\d|20\d\d)[.,]?$|\b(?:at the time|years? ago|last year)[.,]?$"
)


def names_a_day(claim: TitleClaim) -> bool:
    """Whether the sentence has a day of this week."""
    place = _place(claim)
    return place is not None and re.search(_DAY, _around(claim, place)) is not None


def tells_of_this_week(claim: TitleClaim) -> bool:
    """Whether the paragraph names a day of this week, and the sentence has no cue of another time."""
    place = _place(claim)
    if place is None or not _names_a_day(claim.block) or _tells_of_the_past(claim.block):
        return False
    own = _around(claim, place)
    if claim.title in own and not re.search(_DAY, own):
        return False  # "Gov. Ann Berger, Gov. Bo Lund and Gov. Cy Moss": one after the other
    return not re.search(rf"{_LONG_AGO}|{_MONTH}|{_YEAR}", own)


@analysis_of_text
def _names_a_day(block: Block) -> bool:
    return re.search(_DAY, block.text) is not None


def acts(claim: TitleClaim, date: DateInterval) -> bool:
    """Whether the person does something in a sentence without a cue of the past: enough of somebody who just left."""
    place = _place(claim)
    if place is None:
        return False
    own = _around(claim, place)
    if re.search(_LONG_AGO, own) or any(int(year[:4]) != date.first.year for year in re.findall(_YEAR, own)):
        return False
    if _tells_of_the_past(claim.block) and not re.search(_NOW, own) and not re.search(_DAY, own):
        return False
    before, after, comma = _beside(claim, place)
    if re.search(rf"(?:[,”\"\'’]|^)(?: \w+ly)? ?{_SPEECH} (?:the )?$", before) or re.search(_BY_OR_TO, before):
        return not after.startswith(("'s", "’s"))
    if claim.block.kind is BlockKind.HEADLINE and re.match(rf"{comma} to [a-z]+\b", after):
        return True
    subject = re.search(_SUBJECT, before)
    return subject is not None and re.match(rf"{comma} {_ANY_VERB}", after) is not None


_BY_OR_TO = r"(?:\b[a-z]+ed by|\b(?:has|have) (?:\w+ ){1,5}(?:to|with|by|from)) (?:the )?$"
"""What is done by somebody, and what has been done to somebody."""
_ANY_VERB = (
    r"(?!(?:and|or|of|in|into|on|at|for|to|by|with|from|as|who|that|which|whose|after|before|when|while|over|about|was|"
    r"were|had|did|resign\w*|quit|left|stepped|leaves|died|lost|won|took|became|made|gave|sent|began|tried|might|could|"
    r"would|should)\b)[a-z]+\b"
)


def acts_now(claim: TitleClaim) -> bool:
    """Whether the person does something in the present tense, with no cue of the past before: years may follow."""
    place = _place(claim)
    if place is None:
        return False
    before, after, comma = _beside(claim, place)
    if re.search(_LONG_AGO, before) or re.search(_YEAR, before) or re.search(_THEN, after):
        return False
    if re.search(rf"{_MONTH}\d?, {_YEAR}", after):
        return False  # what a photograph shows
    return bool(re.search(_SUBJECT, before) and re.match(rf"{comma} {_PRESENT_VERB}", after))


_SUBJECT = r"(?:^|[,;:—–“”\"-] ?|\b(?:[Tt]hat|[Aa]nd|[Bb]ut|[Aa]s|[Ww]hile|[Yy]et|[Ss]o) )(?:[Tt]he )?$"
_PRESENT_VERB = (
    r"(?!(?:was|has|is|its|his|this|as|plus|minus|times|leaves|quits|dies|resigns|loses|wins|becomes|takes)\b)"
    r"(?![a-z]*(?:ers|ors|ies|ics|ists|ants|ents|ous|ss|us)\b)"
    r"[a-z]{2,}s (?:by|the|a|an|his|her|that|to|no|not|up|down|out|off|against|for|on)\b"
)
"""A verb in the present, by the word after it: plurals of people ("supporters", "allies") are none."""


def is_foretold(claim: TitleClaim, date: DateInterval, first: Term | None = None) -> bool:
    """Whether the sentence may tell of an office to come: who is named for it, a later year or month."""
    own = _sentence(claim)
    place = _place(claim)
    if own is None or place is None or re.search(_TO_COME, own):
        return True
    before, after, _ = _beside(claim, place)
    if re.search(_MAYBE, before) or re.match(_WILL_BE, after):
        return True
    if any(int(year[:4]) > date.first.year for year in re.findall(_YEAR, own)):
        return True
    if first is None or first.start is None:
        return False
    months = {MONTHS.index(month) + 1 for month in re.findall(rf"\b(?:in|from|by|after) ({'|'.join(MONTHS)})\b", own)}
    return bool(months & {first.start.first.month, first.start.first.month % 12 + 1})


_TO_COME = (
    r"\b(?:becom\w+|became|nomin\w+|elect\w*|appoint\w*|named|naming|succe\w+|replac\w+|inaugurat\w*|designate\w*|"
    r"sworn|swears|tak\w+ (?:office|over)|took (?:office|over)|candidat\w+|"
    r"hopeful|contender|shadow|promot\w+|eventual\w*|coming)\b"
)


def tells_of_change(text: str) -> bool:
    """Whether a paragraph tells that somebody takes an office or is chosen for it."""
    return re.search(_TO_COME, text) is not None or "install" in text


_MAYBE = (
    r"\b(?:[Ii]f|[Ww]ould|[Cc]ould|[Ss]hould|might|may|next|future|later|choice|chose\w*|pick\w*|confirm\w*|new|"
    r"newly)\b"
)
"""Words before a title that make it one to come."""
_WILL_BE = r",? (?:would|if) (?:be|were|become)\b"


def will_do(claim: TitleClaim) -> bool:
    """Whether the words after title and name say what the person will do, would do or can do."""
    last = max(claim.end, claim.name_end)
    return re.match(_WILL_DO, claim.block.text[last : last + REACH]) is not None


_WILL_DO = (
    r"(?:['’]s [\w’-]+(?: [\w’-]+){0,2})?(?: \w+ly)? "
    r"(?:will|would|could|can|may|might|should|plans|intends|is (?:going|likely|expected|set) to)\b|['’]ll\b"
)


def would_do(claim: TitleClaim) -> bool:
    """Whether the words after title and name say what the person would do in the office: that of a candidate."""
    last = max(claim.end, claim.name_end)
    return re.match(_WOULD_DO, claim.block.text[last : last + REACH]) is not None


_WOULD_DO = r"(?:['’]s [\w’-]+(?: [\w’-]+){0,2})?(?: \w+ly)? (?:would|could|might)\b|['’]d\b"


def _around(claim: TitleClaim, place: tuple[int, int]) -> str:
    """The sentence without the title."""
    text = claim.block.text
    before = text[place[0] : claim.start]
    if claim.stance is Stance.FORMER:
        before = re.sub(r"\b(?:[Ff]ormer(?:ly)?|[Ee]x|[Oo]ne-?time)[ -]*$", "", before)
    return _without_capitals(before + " " + text[claim.end : place[1]])


def _beside(claim: TitleClaim, place: tuple[int, int]) -> tuple[str, str, str]:
    """The sentence before title and name and after them, and an expression for a comma that closes them."""
    text = claim.block.text
    first, last = min(claim.start, claim.name_start), max(claim.end, claim.name_end)
    # "who worked for President X, says" is about somebody else.
    between = text[claim.end : claim.name_start] if claim.before else ","
    before = re.sub(r"\b(?:[Ff]ormer(?:ly)?|[Ee]x|[Oo]ne-?time)[ -]*$", "", text[place[0] : first])
    comma = "," if "," in between and claim.before else ",?" if not claim.before else ""
    after = text[last : place[1]]
    if claim.before and claim.reading.role == "governor":
        after = re.sub(r"^ of (?:[A-Z]\w+ ){1,3}", " ", after)  # "Gov. Ann Berger of New York said"
    return _without_capitals(before), _without_capitals(after), comma


def _without_capitals(text: str) -> str:
    """A text that is all capitals in small letters but for the days, any other as it is."""
    if not text.isupper():
        return text
    return re.sub(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", lambda day: day[0].capitalize(), text.lower())
