"""Checks for a word that stands twice in a row where it is meant once.

Why: "the the" slips past the eye, most of all at the end of a line, and past every dictionary.
Not flagged: what English says twice ("that that", "had had", "what it is is", "very very", "a win win"); a preposition
or particle after a verb that takes one ("the talks they looked at at night", "sworn in in May"); names ("Duran Duran",
"New York New York"); a word said three times; what a comma, a stop, a hyphen or a number parts; letters, acronyms, and
a title that begins with the word ("by the The Sun"); words that no dictionary has ("a boda boda").
A note only: a verb that may end a relative clause and begin the main one ("the energy it has has drained").
Fix: safe for words that never stand twice ("and and", "of of"), and for an article after a preposition, a conjunction
or a form of "be" ("in the the town"): elsewhere the first of two may be the wrong word for another ("look a a few
pages", "the ambassador the the UN").
Source: reading all 3,930 doubled words in 51 M words of news, magazines and an encyclopaedia.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import eq

from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.tokens import lower_texts
from linter.api import Block, Document, Finding, Precision, Rule, Safety, Severity, Span, Suggestion, lexicon, tokens

_TWICE = frozenset(
    """
    that had there her you do did so no very many much more long big bad far great really never ever too only again
    old sad well good hot fun new first other right now real rich poor best late dear middle same meta own something
    happens happened lo lose what why how win please pretty surprise hint wait hurry hush tweet twinkle buddy bushy chop
    knock tick tock tap clack click clap clip chuck cluck cough ding dong drip goody hear hip hubba nom nudge quack
    rah run shush snip tut tsk whoa wink woof wow yuck zap bang beep bing boing boo boom bye ha he hee heh hey hi hm
    hmm ho ah oh uh um yay yeah yes yep aye yo nah na naa la da dee doo dum blah yada yadda cha chi chick pom ping
    pong paw mahi couscous walla wagga din bon vous nous se si plus agar cara baby super tiny bling meow party
    sapiens lupus gorilla bison quagga
    """.split()  # noqa: SIM905
)
"""What is said twice on purpose, or where two words of one form meet: silent."""

_SMALL = frozenset(
    """
    the a an of and or but nor as than from into onto upon between among against at by for with to in on about over
    up out off down will can must might is am are was were be been being has have having would could should shall
    not if because while when where which who whose it its he she we they i me my him his our their your them us
    these those this what
    """.split()  # noqa: SIM905
)
"""Words that hold a sentence together and are doubled by slips alone, but for what the tables below say."""

_CAPITALS = {word.capitalize(): word for word in sorted(_SMALL)}
"""What may stand twice at the start of a sentence; other words ("Talks talks") are not looked for there."""

_NEVER_TWICE = frozenset("and of than be his its their our my".split())  # noqa: SIM905
"""Of these one is always too many: of 169 doubles in copy none was right, and taking one out mended each."""

_ARTICLES = frozenset({"the", "a", "an"})
_BEFORE_ARTICLE = frozenset(
    """
    of in to for on at by from with as into onto upon about after against along among around before behind below beneath
    beside between beyond despite during except inside like near outside over past since through throughout toward
    towards under until via within without and but or nor than that if when where while because although though whether
    is are was were be been being not just only also said says
    """.split()  # noqa: SIM905
)
"""What an article follows, so that the first of two is no other word: of 251 doubles there all had one too many."""

_AFTER_VERB = {
    "at": "look looks looked looking aim aims aimed aiming laugh laughed work worked working good shot arrived",
    "by": "drop drops dropped stop stops stopped stopping pass passed passing live lived stand stood stands abide",
    "for": "ask asks asked asking call calls called calling care cared fight fights fighting fought hire hired hope "
    "hoped hoping know known look looks looked looking pay pays paid paying push pushed pushing run running search "
    "searched stand stands stood vote voted voting wait waited waiting want wanted work works worked working wish "
    "wished provided speak speaks spoke provide used ask go goes went going",
    "of": "think thought speak spoke spoken capable heard dream dreamed dreamt part afraid proud aware accused sort",
    "to": "able allowed get gets go goes going gone got had has have lead leads led lengths listen listened need needs "
    "needed object objected point pointed points refer referred respond responding responded spoke speak spoken "
    "supposed talk talked talking travel travels traveled travelled turn turned used want wants wanted ought due "
    "related belong belongs belonged come comes came adds amounts look looked close up did tend tends hope hopes",
    "with": "agree agreed begin born come deal deals dealing dealt live lived lives living start started work worked "
    "works working up stuck speak spoke talk talked faced fine left along go went goes sit sat disagree disagreed",
    "about": "talk talks talked talking care cares cared think thinking thought all worry worried brought come came "
    "speak what it write wrote read complain complained forget on",
    "over": "take takes took taken taking hand handed start all game turn turned run ran carry went go move moved it",
    "it": "what if opposing",
    "what": "know is knows",
    "as": "well much far soon long",
    "or": "either",
    "me": "to",
    "will": "the a his her their my your its this that same political free good ill public popular own of strong",
    "can": "the a tin beer trash",
    "must": "a",
    "might": "the its their his",
}
"""Words before a doubled one that make it two words of one form: "looked at at night", "the will will be read"."""

_CLEFT = frozenset({"is", "are", "was", "were", "have", "has", "would", "could", "should"})
"""Verbs that end one clause and begin the next: "what it is is a fraud", "all there was was dust"."""

_LINKING = frozenset(
    """
    what who whoever whatever where how why whether all thing things fact truth problem question reason point issue
    reality idea like as that which there if than much one
    """.split()  # noqa: SIM905
)
_STOPS = frozenset(".!?;")
_BACK = 8
"""How many words before a doubled verb may begin the clause that it ends."""

_ENDING = _CLEFT | {"can", "will", "must", "might", "am"}
"""Verbs that a relative clause without its own object ends with: "the energy it has has drained"."""
_SUBJECTS = frozenset("i you he she it we they who that".split())  # noqa: SIM905
_DETERMINERS = frozenset("the a an this that these those his her its their our my your".split())  # noqa: SIM905
_SAID = frozenset(
    """
    said says say saying thought think thinks know knows knew known believe believes believed hope hopes hoped feel
    feels felt fear fears feared claim claims claimed argue argues argued insist insists insisted warn warns warned told
    """.split()  # noqa: SIM905
)
"""Before these no clause is relative: "he thought it was was possible"."""
_ANTECEDENTS = frozenset("those all everything anything something nothing everyone anyone someone".split())  # noqa: SIM905
_SUBJECT_WORDS = 4
"""The subject of a relative clause has at most so many."""
_OPENING = frozenset("when whenever if once after before as while until unless since because although though".split())  # noqa: SIM905
"""A clause that begins so may end with "it", and the next one begin with it: "when I run it it fails"."""

_PARTICLES = frozenset({"in", "on", "up", "out", "off", "down", "over", "through"})
"""Verbs with these are without number ("the rally went on on Monday"): silent, but for what stands below."""
_NO_VERB_BEFORE = {"in": frozenset({"born", "up", "down", "orders", "place", "happen", "happened", "action"})}

_JOINED = frozenset("-‐‑–—/'’&@._+=<>*")


class RepeatedWord(Rule):
    """See the module."""

    severity = Severity.WARNING
    precision = Precision(hits=523, right=517, corpus="27,420 news articles, 2012-2020")
    examples = (
        "The mayor of [[the the=>the]] town resigned.",
        "The bill goes back [[to\nto=>to]] the committee.",
        "[[The the=>The]] verdict is due on Friday.",
        "[[Of of=>Of]] all the talks these were the longest.",
        "Peace [[talks talks=>talks]] were planned for May.",
        "She met **the**[[ the=>]] mayor.",
        "The report said he was [[a a=>a]] model student.",
        "She knew that that mayor had had help with what he had had to do.",
        "What it is is a very very long list, and there was no there there.",
        "The charges that they looked at at night were dealt with with care.",
        "The band Duran Duran played in Walla Walla, and Boutros Boutros-Ghali listened.",
        "He went door-to-door to sell. To, to be fair, nobody.",
        "She was sworn in in January by the The Sun reader.",
        "They sang la la la and cried go, go, go home home home.",
        "Talks about talks ended with talks. Talks went on all the same; the will will be read.",
        "It sank in 1912. 1912 was the year.",
        "The energy it [[has has=>has]] drained away was his own.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for equal neighbours among the tokens."""
        for block in document.prose:
            texts = tokens(block).texts
            capitals = [
                number
                for number, text in enumerate(texts[:-1])
                if text in _CAPITALS and texts[number + 1] == _CAPITALS[text]
            ]
            if capitals or True in map(eq, texts, texts[1:]):
                yield from self._in_block(block, lower_texts(block))

    def _in_block(self, block: Block, lower: Sequence[str]) -> Iterator[Finding]:
        for number, word in enumerate(lower[1:]):
            if lower[number] == word and word.isalpha() and _slip(block, number, lower):
                yield self._report(block, number, lower)

    def _report(self, block: Block, first: int, lower: Sequence[str]) -> Finding:
        listed = tokens(block)
        span, kept = _replaceable(block, listed.starts[first : first + 2], listed.ends[first : first + 2])
        safety = Safety.SAFE if _one_too_many(first, lower) else Safety.UNSAFE
        doubtful = _may_end_a_clause(first, lower)
        return self.finding(
            span,
            f"“{listed.texts[first + 1]}” stands here twice",
            suggestions=() if kept is None else (Suggestion(kept, safety),),
            severity=Severity.NOTE if doubtful else None,
            confidence=0.5 if doubtful else 0.95,
        )


def _replaceable(block: Block, starts: list[int], ends: list[int]) -> tuple[Span, str | None]:
    """What to flag, and what to put there; None where markup is so close that no plain text can be taken out.

    starts, ends: of the two words, in characters of the block's text.
    """
    text = block.text
    for start, end, kept in (
        (starts[0], ends[1], text[starts[0] : ends[0]]),
        (ends[0], ends[1], ""),
        (starts[1], ends[1] + 1, ""),
    ):
        span = block.span(start, end)
        if span.end - span.start == end - start and (kept or text[start].isspace() or text[end - 1 : end].isspace()):
            return span, kept
    return block.span(starts[1], ends[1]), None


def _slip(block: Block, first: int, lower: Sequence[str]) -> bool:
    """Whether the equal tokens `first` and `first + 1` are one word written twice by mistake."""
    word = lower[first]
    if word in _TWICE or not _side_by_side(block, first):
        return False
    before = lower[first - 1] if first else ""
    if word == before or word in lower[first + 2 : first + 4]:
        return False  # three times: on purpose
    if word in _PARTICLES:
        return before in _NO_VERB_BEFORE.get(word, ())
    if before in _AFTER_VERB.get(word, "").split() or _meet_at_clauses(first, lower):
        return False
    return word in _SMALL or (len(word) > 3 and tokens(block).texts[first] == word and lexicon().ordinary(word))


def _meet_at_clauses(first: int, lower: Sequence[str]) -> bool:
    """Whether one clause ends with the first of two words and the next one begins with the second."""
    earlier = list(lower[max(0, first - _BACK) : first])
    while not _STOPS.isdisjoint(earlier):
        del earlier[0]
    if lower[first] == "it":
        return not _OPENING.isdisjoint(earlier[:-1])
    return lower[first] in _CLEFT and not _LINKING.isdisjoint(earlier)


def _one_too_many(first: int, lower: Sequence[str]) -> bool:
    """Whether taking one out is certain to mend the double at token `first`."""
    word = lower[first]
    before = lower[first - 1] if first else ""
    return word in _NEVER_TWICE or (word in _ARTICLES and (before in _BEFORE_ARTICLE or not before.isalnum()))


def _may_end_a_clause(first: int, lower: Sequence[str]) -> bool:
    """Whether the verb that token `first` doubles may end a relative clause: a noun, a subject, then the verb."""
    if lower[first] not in _ENDING:
        return False
    for place in range(first - 1, max(0, first - 1 - _SUBJECT_WORDS), -1):
        if not lower[place].isalpha():
            return False
        if lower[place] in (_SUBJECTS if place == first - 1 else _DETERMINERS):
            noun = lower[place - 1]
            return noun.isalpha() and (noun in _ANTECEDENTS or noun not in FUNCTION_WORDS) and noun not in _SAID
    return False


def _side_by_side(block: Block, first: int) -> bool:
    """Whether only white space parts the two, nothing joins them to other words, and the second has no capital."""
    listed, text = tokens(block), block.text
    start, end = listed.starts[first], listed.ends[first + 1]
    one, other = listed.texts[first], listed.texts[first + 1]
    if not other.islower() or one[1:] != other[1:] or (one == "A" and first and listed.texts[first - 1].isalnum()):
        return False  # by the The Sun; vitamin A a day
    between = text[listed.ends[first] : listed.starts[first + 1]]
    return between.isspace() and text[start - 1 : start] not in _JOINED and text[end : end + 1] not in _JOINED
