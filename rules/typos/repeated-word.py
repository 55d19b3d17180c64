"""Checks for a word that stands twice in a row where it is meant once.

Why: "the the" slips past the eye, most of all at the end of a line, and past every dictionary.
Not flagged: what English says twice ("that that", "had had", "what it is is", "very very", "a win win"); a preposition
or particle after a verb that takes one ("the talks they looked at at night", "sworn in in May"), or before a foreign
phrase ("in in vitro studies"); names ("Duran Duran", "New York New York", "Yo Yo Ma") and titles ("Monday Monday"); a
word said three times; lines that an author breaks, as in verse; columns of a table; what a comma, a stop, a hyphen or
a number parts; letters, and a title that begins with the word ("by the The Sun"); words that no dictionary has ("a
boda boda"); two capitalised words beside a third, which may be a caption run into the next.
A note only: a verb that may end a relative clause and begin the main one ("the energy it has has drained").
Fix: safe for words that never stand twice ("and and", "of of"), and for an article after a preposition, a conjunction
or a form of "be" ("in the the town"): elsewhere the first of two may be the wrong word for another ("look a a few
pages", "the ambassador the the UN").
Limits: of doubles with capitals most in archives are headlines or captions run together, which a draft does not have.
Source: reading 3,930 doubled words in 51 M words of news, magazines and an encyclopaedia.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from operator import eq

from linter.analysis.grammar.doubled_prepositions import SAID, STOPS, SUBJECTS, stands_alone
from linter.analysis.grammar.word_classes import VERBS
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.tokens import lower_texts
from linter.analysis.words.double_names import (
    AFTER_VERB,
    DOUBLE_NAMES,
    GIVEN_AND_SURNAMES,
    NAME_STARTS,
    NEVER_A_NAME,
    SAID_TWICE,
)
from linter.analysis.words.irregular_verbs import irregular_verbs
from linter.analysis.words.lexicon import NAME
from linter.api import (
    Block,
    Document,
    Finding,
    Precision,
    Rule,
    Safety,
    Severity,
    Span,
    Suggestion,
    analysis,
    lexicon,
    of_whole_draft,
    tokens,
)

_SMALL = frozenset(
    """
    the a an of and or but nor as than from into onto upon between among against at by for with to in on about over
    up out off down will can must might is am are was were be been being has have having would could should shall
    not if because while when where which who whose it its he she we they i me my him his our their your them us
    these those this what that there
    """.split()  # noqa: SIM905
)
"""Words that hold a sentence together and are doubled by slips alone, but for what the tables below say."""

_NEVER_TWICE = frozenset("and of than be his its their our my".split())  # noqa: SIM905
"""Of these one is always too many: of 169 doubles in copy none was right, and taking one out mended each."""

_ARTICLES = frozenset({"the", "a", "an"})
_BEFORE_ARTICLE = frozenset(
    """
    of in to for on at by from with as into onto upon about after against along among around before behind below
    beneath beside between beyond despite during except inside like near outside over past since through throughout
    toward towards under until via within without and but or nor than that if when where while because although though
    whether is are was were be been being not just only also said says
    """.split()  # noqa: SIM905
)
"""What an article follows, so that the first of two is no other word: of 251 doubles there all had one too many."""

_BEFORE_INFINITIVE = frozenset(
    "able want wants wanted need needs needed ought due tend tends hope supposed allowed going have has had".split()  # noqa: SIM905
)
"""Words before "to to" and a verb that have one infinitive: "wants to to double"."""

_CLEFT = frozenset({"is", "are", "was", "were", "have", "has", "would", "could", "should"})
"""Verbs that end one clause and begin the next: "what it is is a fraud", "all there was was dust"."""

_LINKING = frozenset(
    """
    what who whoever whatever where how why whether all thing things fact truth problem question reason point issue
    reality idea like as that which there if than much one
    """.split()  # noqa: SIM905
)
_NAMES_TOO = frozenset("may will can mark bill rose grace drew chase pat rob sue jack frank hope".split())  # noqa: SIM905
"""Words that are somebody's name with a capital: "May may win"."""
_BACK = 8
"""How many words before a doubled verb may begin the clause that it ends."""

_ENDING = _CLEFT | {"can", "will", "must", "might", "am"}
"""Verbs that a relative clause without its own object ends with: "the energy it has has drained"."""
_DETERMINERS = frozenset("the a an this that these those his her its their our my your".split())  # noqa: SIM905
_ANTECEDENTS = frozenset("those all everything anything something nothing everyone anyone someone".split())  # noqa: SIM905
_SUBJECT_WORDS = 4
"""The subject of a relative clause has at most so many."""
_OPENING = frozenset("when whenever if once after before as while until unless since because although though".split())  # noqa: SIM905
"""A clause that begins so may end with "it", and the next one begin with it: "when I run it it fails"."""

_PARTICLES = frozenset({"in", "on", "up", "out", "off", "down", "over", "through"})
"""Verbs with these are without number ("the rally went on on Monday"): silent, but for what stands below."""
_BEFORE_FOREIGN = {
    "in": frozenset("vitro vivo utero situ absentia camera extremis memoriam loco toto flagrante silico".split())  # noqa: SIM905
}
_AFTER_THAT_THAT = frozenset(
    """
    the a an his her their our my its these those we they he she i you it there
    """.split()  # noqa: SIM905
)
"""No noun phrase begins with "that the": one of the two is too many."""
_BEFORE_THAT = frozenset(
    """
    something everything anything nothing all after before one for of like than with without from beyond about by to
    """.split()  # noqa: SIM905
)
"""After these the first "that" may stand by itself: "once you're for that that you should say so"."""
_BEFORE_THERE = frozenset({"and", "but", "that", "because", "since", "said", "whether", "if", "where", "as", ""})
_AFTER_THERE = frozenset("is are was were has have had will would may might could should can isn't".split())  # noqa: SIM905
"""What stands before and after "there" twice where one is too many: not "there is no there there"."""
_WITH_OBJECTS = frozenset("to for of at with about over".split())  # noqa: SIM905
_SHORT_CLAUSE = 6
_PASSIVE = frozenset("is are was were be been being has have had".split())  # noqa: SIM905
_SHORTEST = 3
"""Letters of a word of content that is looked at."""
_COMMON = 9.0
"""The binary logarithm of the uses that one of three letters has at least: rarer ones are often sounds ("tuk tuk")."""
_CLOSING_MARKS = frozenset("\"'”’»)")
_OPENING_MARKS = frozenset("\"'“‘«(")
_KNOWN_NAME = 5.0
"""The binary logarithm of the uses that a name has at least: rarer ones may be anybody's."""
_WELL_KNOWN = 8.0
"""The same for a name before another: "Boris Boris Johnson"."""
_BROKEN = re.compile(r"(?P<line><br\b|(?: {2}|\\| \+)\r?\n|\n[ \t]*\|)|\A *(?:\t| {3})[ \t]*\Z", re.IGNORECASE)
"""The end of a line where an author wants it, or the space between columns."""
_A_LABEL = 3
"""A word of content that stands twice so many times is a label run into its caption."""
_JOINED = frozenset("-‐‑–—/'’&@_+=<>*")


class RepeatedWord(Rule):
    """See the module."""

    severity = Severity.WARNING
    by_block = True
    precision = Precision(
        hits=300,
        right=296,
        corpus="300 of 1,170 lower-case doubles in 51 M words of news and other copy",
    )
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
        "The ministry wants [[to to=>to]] improve the port, and it has [[to to=>to]] make a plan.",
        "It sank in 1912. 1912 was the year.",
        "Ticker Security Last Change Change % of all, Monaco Nepal Netherlands Netherlands Antilles Niger.",
        "He paid for [[it it=>it]]. The ferry left the [[harbour harbour=>harbour]].",
        "[[Talks talks=>Talks]] began, and [[he he=>he]] said that the [[Minister Minister=>Minister]] was ill.",
        "The price fell for the third time [[in in=>in]] six years, and they met [[on on=>on]] Monday, officials said.",
        "[[The The=>The]] society met. [[In In=>In]] May shares fell by 7% [[in in=>in]] early trading.",
        "It opened [[on on=>on]] Monday, and The The are a band. The Who who came were loud.",
        "He claimed [[that that=>that]] the bridge was safe and that [[there there=>there]] was no leak.",
        "The study [[in in=>in]] March tested it in in vitro cells.",
        "May may win, and Will will not.",
        "They swore the mayor in in May; the house she was born in in 1950 is gone.",
        "Once you are for that that you should say so, and there is no there there.",
        "They sang “Monday Monday” and saw Late Late Show repeats in Bora Bora with Hassan Hassan.",
        "The Dance Dance Revolution machine, the Korean War war crimes, and “their their [sic] house”.",
        "The prime minister will travel [[to to=>to]] Jakarta. He paid [[for for=>for]] the repairs.",
        "The house he paid for for the first time was sold, and it was paid for for the last time.",
        "Photos: Autoplay autoplay. The clip has an autoplay autoplay button. Embed it: autoplay autoplay",
        "The energy it [[has has=>has]] drained away was his own.",
        "Nobody came here  \nhere to stay, she sang.<br>Sang loudly.",
        "The harbour<br>harbour office, and a man told the<br>[[the =>]]crew to wait.",
        "The Asian elephant (Elephas maximus maximus) is grey, and it is what makes America America.",
        "Leith     harbour     harbour     closed",
        "A “the the” was taken out.\n\nToggle the caption YouTube YouTube",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for equal neighbours among the tokens, whatever their capitals."""
        for block, first in _found(document):
            lower = lower_texts(block)
            word = lower[first]
            if word in _SMALL or word in _PARTICLES or _times_doubled(document, word) < _A_LABEL:
                yield self._report(block, first, lower)

    def _report(self, block: Block, first: int, lower: Sequence[str]) -> Finding:
        listed = tokens(block)
        span, kept = _replaceable(block, listed.starts[first : first + 2], listed.ends[first : first + 2])
        safety = Safety.SAFE if _one_too_many(first, lower) else Safety.UNSAFE
        doubtful = _may_end_a_clause(first, lower) or _is_surname(listed.texts, first)
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


@analysis
def _found(document: Document) -> tuple[tuple[Block, int], ...]:
    return tuple(slip for block in document.prose for slip in _slips(document, block))


@of_whole_draft
def _times_doubled(document: Document, word: str) -> int:
    return _doubled(document)[word]


@analysis
def _doubled(document: Document) -> Counter[str]:
    return Counter(lower_texts(block)[first] for block, first in _found(document))


def _slips(document: Document, block: Block) -> Iterator[tuple[Block, int]]:
    """The words of a block that stand there twice by mistake, each with its block and the number of its token."""
    lower = lower_texts(block)
    if True in map(eq, lower, lower[1:]):
        for first, word in enumerate(lower[1:]):
            equal = lower[first] == word and word.isalpha()
            if equal and _slip(block, first, lower) and not _set_apart(document, block, first):
                yield block, first


def _is_surname(texts: Sequence[str], first: int) -> bool:
    """Whether a name is doubled behind a first name, as where a label runs into its caption: "Jo Lund Lund left"."""
    before = texts[first - 1] if first else ""
    named = before.isalpha() and before[0].isupper() and lexicon().flags(before.lower()) == NAME
    return named and lexicon().flags(texts[first].lower()) in (NAME, 0) and texts[first][0].isupper()


def _slip(block: Block, first: int, lower: Sequence[str]) -> bool:
    """Whether the equal tokens `first` and `first + 1` are one word written twice by mistake."""
    word, after = lower[first], lower[first + 2 : first + 4]
    if word in SAID_TWICE or not _side_by_side(block, first):
        return False
    if (first and word == lower[first - 1]) or word in after or after == ["[", "sic"]:
        return False  # three times: on purpose
    if tokens(block).texts[first + 1][0].isupper():
        return _begins_twice(block, first, lower) or _name_twice(block, first, lower)
    if word in _SMALL or word in _PARTICLES:
        return _small_slip(block, first, lower)
    return _of_content(word) and not _is_subspecies(block, first)


def _set_apart(document: Document, block: Block, first: int) -> bool:
    """Whether the draft parts the equal tokens on purpose: lines of verse or an address, columns of a table."""
    listed = tokens(block)
    one, other = (block.span(listed.starts[number], listed.ends[number]) for number in (first, first + 1))
    between = _BROKEN.search(document.source[one.end : other.start])
    word = listed.texts[first].lower()
    return between is not None and (between["line"] is None or not (word in _ARTICLES or word in _NEVER_TWICE))


def _small_slip(block: Block, first: int, lower: Sequence[str]) -> bool:
    """The same for a small word: most may end one phrase and begin the next."""
    word = lower[first]
    before = lower[first - 1] if first else ""
    after = lower[first + 2] if first + 2 < len(lower) else ""
    if word in _PARTICLES:
        return after not in _BEFORE_FOREIGN.get(word, ()) and stands_alone(block, first)
    if word == "he":
        return after.isalpha()  # else laughter
    if word == "that":
        return after in _AFTER_THAT_THAT and before not in _BEFORE_THAT
    if word == "there":
        return after in _AFTER_THERE and (before in _BEFORE_THERE or before[0] in STOPS)
    if before in AFTER_VERB.get(word, "").split():
        infinitive = word == "to" and before in _BEFORE_INFINITIVE and (after in VERBS or after in irregular_verbs())
        return infinitive or _governs_once(block, first, lower)
    return not _meet_at_clauses(first, lower)


def _governs_once(block: Block, first: int, lower: Sequence[str]) -> bool:
    """Whether nothing before the verb can be governed by the first of two: not so "the house he paid for for years"."""
    start = first
    while start > 0 and lower[start - 1] not in STOPS and lower[start - 1] not in ("“", '"'):
        start -= 1
    clause = lower[start:first]
    object_follows = lower[first + 2 : first + 3]
    if not object_follows or lower[first] not in _WITH_OBJECTS or not _LINKING.isdisjoint(clause):
        return False
    after = tokens(block).texts[first + 2]
    if not (after[0].isupper() or object_follows[0] in _DETERMINERS) or not all(map(str.isalpha, clause)):
        return False
    subjects = sum(word in SUBJECTS or word in _DETERMINERS for word in clause)
    return len(clause) <= _SHORT_CLAUSE and subjects <= 1 and _PASSIVE.isdisjoint(clause)


def _of_content(word: str) -> bool:
    """Whether it is a word of content that nobody says twice."""
    words = lexicon()
    return (
        len(word) >= _SHORTEST and words.ordinary(word) and (len(word) > _SHORTEST or words.frequency(word) >= _COMMON)
    )


def _is_subspecies(block: Block, first: int) -> bool:
    """Whether a rare word stands twice behind a capital: "Elephas maximus maximus"."""
    texts = tokens(block).texts
    behind_name = first > 0 and texts[first - 1][0].isupper() and texts[first - 1][1:].islower()
    return behind_name and lexicon().frequency(texts[first]) < _IN_NEWS


_IN_NEWS = 6.0
"""The binary logarithm of the uses of a word that is no Latin one."""


def _begins_twice(block: Block, first: int, lower: Sequence[str]) -> bool:
    """Whether a sentence begins with a small word that has a capital both times: “The The society met”."""
    texts = tokens(block).texts
    after = texts[first + 2] if first + 2 < len(texts) else ""
    if lower[first] not in NEVER_A_NAME or texts[first] != texts[first + 1] or not _begins_sentence(texts, first):
        return False
    if lower[first] == "the":
        return after.islower() and after.isalpha() and after not in FUNCTION_WORDS  # The The is a band
    return after.isalpha() or after[:1].isdecimal()


def _begins_sentence(texts: Sequence[str], number: int) -> bool:
    return not number or not (texts[number - 1][-1].isalnum() or texts[number - 1] == ",")


def _name_twice(block: Block, first: int, lower: Sequence[str]) -> bool:
    """Whether two equal capitalised words are one name or noun written twice, and no name that is one word twice."""
    word, texts = lower[first], tokens(block).texts
    before = texts[first - 1] if first else ""
    after = texts[first + 2] if first + 2 < len(texts) else ""
    double = texts[first] != texts[first + 1] or word in DOUBLE_NAMES or word in GIVEN_AND_SURNAMES
    credit = not after and before.islower() and before not in FUNCTION_WORDS  # “Toggle caption YouTube YouTube”
    double = double or credit or before in _MAKING or _in_table(texts, first)
    if double or not before.isalpha() or after in _CLOSING_MARKS:
        return False  # a heading run into its text, “Treatment Treatment of this may …”; a title, “Monday Monday”
    if word in NAME_STARTS:
        return True
    if before.islower() and before not in _DETERMINERS and after.isalpha() and after.lower() not in FUNCTION_WORDS:
        return False  # two headlines run together: “the candidate to beat Trump Trump threatens to sue”
    more = after[:1].isupper() and after.isalpha()
    if texts[first].isupper():
        return len(word) >= _SHORTEST and before.islower() and not more
    flags, frequency = lexicon().flags(word), lexicon().frequency(word)
    if flags == NAME:
        return len(word) > _SHORTEST and frequency >= (_WELL_KNOWN if more else _KNOWN_NAME)
    return bool(flags) and len(word) > _SHORTEST and not more


_MAKING = frozenset({"make", "makes", "made", "making"})
"""What makes a thing itself: "what makes Leith Leith"."""


def _in_table(texts: Sequence[str], first: int) -> bool:
    """Whether two words with capitals stand before, and no small one behind: the head of a table, a list of names."""
    before, after = texts[max(0, first - 2) : first], texts[first + 2 : first + 3]
    return len(before) == 2 and all(text[0].isupper() for text in before) and not (after and after[0].islower())


def _meet_at_clauses(first: int, lower: Sequence[str]) -> bool:
    """Whether one clause ends with the first of two words and the next one begins with the second."""
    earlier = list(lower[max(0, first - _BACK) : first])
    while not STOPS.isdisjoint(earlier):
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
        if lower[place] in (SUBJECTS if place == first - 1 else _DETERMINERS):
            noun = lower[place - 1]
            return noun.isalpha() and (noun in _ANTECEDENTS or noun not in FUNCTION_WORDS) and noun not in SAID
    return False


def _side_by_side(block: Block, first: int) -> bool:
    """Whether only white space parts the two, nothing joins them to other words, and the second has no capital."""
    listed, text = tokens(block), block.text
    start, end = listed.starts[first], listed.ends[first + 1]
    one, other = listed.texts[first], listed.texts[first + 1]
    if one[1:] != other[1:] or (one == "A" and first and listed.texts[first - 1].isalnum()):
        return False  # vitamin A a day
    if one != other and (one[0].islower() or other in _NAMES_TOO or not _begins_sentence(listed.texts, first)):
        return False  # by the The Sun; the Korean War war crimes; May may win
    before, after = text[start - 1 : start], text[end : end + 1]
    between = text[listed.ends[first] : listed.starts[first + 1]]
    if before in _OPENING_MARKS and after in _CLOSING_MARKS:
        return False  # the double is what is spoken of
    if not between.isspace() or before in _JOINED or before == "." or after in _JOINED:
        return False
    return after != "." or not text[end + 1 : end + 2].isalnum()  # the.the
