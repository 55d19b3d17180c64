"""What the first sentences of a body say is not settled: "no decision has been taken", "too early to tell".

Reporters have set ways to say that nothing has happened yet, or that nobody knows. They are listed here whole; each
leaves open what its sentence tells, and the one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.analysis.headlines.certainty.open_at_the_top import deed_places
from linter.analysis.headlines.claims.at_the_top import phrases_at_top
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.finite_verbs import is_plural_present
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.predicates.deeds import same_deed
from linter.analysis.headlines.predicates.governing_words import SAYING
from linter.analysis.headlines.predicates.sayings import reader
from linter.analysis.headlines.predicates.told_verb import first_verb, told_verb
from linter.records import NamedTuple

TOP = 4
"""Sentences at the top that say how things stand."""
NEAR_TOP = 6
"""Sentences in which a deed is told, if it is."""
LEAST_SHARE = 0.4
"""How much of the claim the sentence must hold that leaves it open, or the one before."""
SAYING_LITTLE = frozenset(
    "face find take move end bring tie tick get make come go see look keep hold help have be".split()  # noqa: SIM905
)
"""Base forms of verbs whose deed bodies tell in many words."""
FEELING = frozenset(
    """
    alarm amaze amuse anger annoy appal astonish baffle bore confuse cheer delight depress disappoint disgust dismay
    embarrass enrage excite fascinate frighten frustrate horrify hurt impress infuriate irritate offend outrage please
    puzzle relieve reassure sadden scare shock startle stun surprise tempt thrill trouble unnerve unsettle upset worry
    """.split()  # noqa: SIM905
)
"""Base forms of verbs of feeling: one feels so about what is not settled, too."""
REPEATING = frozenset({"repeat", "reiterate", "reaffirm", "restate", "acknowledge", "concede", "discuss", "debate"})
_SPOKEN = ("criticise", "praise", "mock", "warn", "ask", "accuse", "mourn", "invite", "forgive")
"""One word of each set of verbs of speaking to or about somebody."""
_IS = r"(?:is|are|was|were|be|been|being|'s|’s|'re|’re)"
_HAS = r"(?:has|have|had|'s|’s|'ve|’ve)"
_NOT = r"(?:not|n't|n’t|never)"
_YET = r"(?:\w+ly |yet |still |now |also |even |so far |as yet )?"
_DECIDED = r"(?:decided|agreed|settled|approved|signed|finalised|finalized|confirmed|announced|fixed)"
_PROVEN = r"(?:proven|proved|tested|confirmed|verified|established|determined|substantiated|corroborated)"
_FOUND_OUT = (
    r"(?:determined?|establish(?:ed)?|identif(?:y|ied)|ascertain(?:ed)?|learn(?:ed|t)?|found out|find out|worked out|"
    r"work out|pin(?:ned)? down|explain(?:ed)?|known|know|name[d]?|conclude[d]?|discover(?:ed)?)"
)
_LOOKING = r"(?:investigat|examin|study|studi|test|check|explor|assess|prob|search|look)(?:ed|ing)(?: into)?"
_BEEN = rf"(?:{_HAS} {_YET}been|{_IS}|will be)"
_LEAVE = r"(?:(?:\w+ ){0,2})(?:approval|permission|consent|clearance|licen[cs]e|go-ahead|green light|backing|blessing)"
_NOT_DECIDED = (
    rf"no (?:\w+ )?(?:decision|deal|agreement|offer|date|price|contract|timetable)s? {_BEEN}",
    rf"{_HAS} {_YET}(?:{_NOT} |yet to ){_YET}(?:been |be )?{_DECIDED}",
    rf"{_HAS} made no decision",
    r"(?:hopes?|hoping|hoped|hopeful|waiting|wants?|applied|applying|asked|asking|seeking|bids?|bidding) "
    r"(?:that |for |to |it |they |he |she |will |would |can |could |get |win |secure |gain |obtain |receive ){1,5}"
    rf"{_LEAVE}",
    rf"{_HAS} yet to (?:decide|be decided|agree|approve|rule|make|announce|confirm|sign|vote|choose|say)",
    rf"{_IS} {_YET}(?:considering|weighing|mulling|exploring|contemplating|pondering|toying with|flirting with)",
    rf"{_IS} {_YET}looking (?:at|into) (?:whether|plans?|ways?|a|an|the)",
    rf"{_IS} {_YET}(?:studying|examining|discussing|debating) whether",
    rf"{_IS} {_YET}(?:thinking (?:about|of)|in two minds|leaning towards?|tempted)",
    rf"{_HAS} {_YET}(?:been )?(?:hinted|considered|mulled|mooted|floated|refused to rule out|{_NOT} ruled out)",
    r"(?:will|would|to) (?:decide|consider|vote on|rule on|debate|discuss) (?:\w+ ){0,3}whether",
    r"under (?:\w+ )?(?:consideration|pressure to (?:go|resign|quit|step down|stand down)|discussion)",
    r"in the running|up for discussion|on the (?:brink|verge|cusp) of",
    r"(?:may|might|could) (?:soon )?be (?:about|poised|ready|close) to",
    r"subject to (?:\w+ ){0,2}(?:approval|contract|a medical|a vote)",
    r"(?:pending|awaiting) (?:\w+ ){0,3}(?:approval|decision|ruling|verdict)",
    r"still (?:needs?|has to|have to|must) (?:be approved|pass|win|get|agree)",
    rf"{_IS} {_NOT} going anywhere",
    r"(?:made|tabled|submitted|lodged|launched|put in|received|sent) an? (?:\S+ ){0,3}(?:offer|bid|approach)",
    r"(?:cut|cuts|slashed|shortened) the odds|odds-on|(?:favourite|favorite|frontrunner|tipped) (?:to|for)",
    rf"{_IS} (?:said to be |still )?undecided|far from certain|strongest (?:signal|hint|sign) yet",
    r"wants? to know (?:whether|if)",
    r"its interest in \w+ing|(?:had|have|has) no (?:deal|agreement)|(?:have|has|had) held talks (?:about|on|over)",
    r"under (?:\w+ )?pressure (?:to|over)",
)
_NOT_KNOWN = (
    rf"{_HAS} {_YET}(?:{_NOT} |yet to ){_YET}(?:been |be )?{_FOUND_OUT}",
    rf"(?:could not|couldn't|couldn’t|cannot|can't|can’t) (?:yet )?(?:be )?{_FOUND_OUT}",
    rf"{_IS} (?:still )?(?:being )?{_LOOKING}(?: for)? (?:whether|if|what|why|how|the (?:\w+ )?(?:cause|reason))",
    rf"{_IS} (?:still )?(?:trying|working|hoping|attempting|looking) to {_FOUND_OUT}",
    rf"cause of (?:\w+ ){{1,8}}{_IS} (?:{_NOT} (?:yet )?(?:been )?{_FOUND_OUT}|unknown|unclear|a mystery|under)",
    r"too (?:early|soon) to (?:tell|say|know|judge)",
    r"keeping an open mind|jury is (?:still )?out|remains? to be seen",
    rf"{_HAS} {_YET}(?:{_NOT} |yet to )(?:\w+ly |yet )?(?:been |be ){_PROVEN}",
    rf"{_IS} {_YET}{_NOT} (?:\w+ly |yet )?(?:been )?{_PROVEN}",
    rf"(?:could not|couldn't|couldn’t|cannot|can't|can’t) (?:be (?:\w+ly )?{_PROVEN}|show|prove|confirm|establish)",
    r"no (?:way to test|way of knowing|way of telling|proof)",
    r"(?:it's|it’s|it is|just|only) a (?:guess|theory|hunch|hypothesis)",
    r"one (?:line|theory|possibility) of (?:inquiry|enquiry)",
    rf"tests? {_HAS} {_NOT}",
    rf"{_IS} (?:still )?(?:being )?(?:investigat|examin)(?:ed|ing) (?:whether|if|how|why|what|the cause)",
    r"not (?:yet )?(?:clear|known|certain) (?:whether|if|what|how|why|who|when)",
    rf"(?:(?:could|can) ?{_NOT} (?:yet )?say|(?:did|do|does) ?{_NOT} (?:yet )?know) (?:for certain |yet )?"
    r"(?:whether|if|when)",
    r"to (?:learn|find out|test) (?:whether|if)",
    r"(?:results?|findings|decision|verdict|ruling) (?:is|are) (?:due|expected|awaited|pending)",
    r"left (?:\w+ ){1,4}in doubt|is in doubt|coin[- ](?:flip|toss)|too close to call",
    r"rather than cause|cause and effect",
    r"(?:think|thinks|thought|believe|believes|believed) (?:that )?(?:\w+ ){1,6}(?:may|might|could) (?:be|have)",
    r"(?:is|be) possible that",
)
_DISPUTED = (
    r"lodged a (?:\w+ )?(?:claim|complaint)",
    r"plead(?:s|ed)? not guilty",
    r"without (?:any )?(?:merit|foundation)",
    r"faces? (?:\w+ ){0,3}(?:hearing|tribunal) (?:over|into|for|on)",
)
_NOT_SETTLED = re.compile(
    rf"\b(?:{'|'.join((*_NOT_DECIDED, *_NOT_KNOWN, *_DISPUTED))})\b",
    re.IGNORECASE,
)
"""Ways to say that something is not decided, not known or disputed."""


class Undecided(NamedTuple):
    """A word of a claim, and the positions of the words that say that it is not settled: the first and the last."""

    word: ClaimWord
    first: int
    last: int


def left_undecided(claim: Claim) -> Iterator[Undecided]:
    """The claim's first verb, where the first sentences say that nothing is settled, and none tells its deed."""
    index = claim.index
    not_settled = [(one.first, one.last) for one in phrases_at_top(claim, _NOT_SETTLED, TOP)]
    if not not_settled:
        return
    word = told_verb(claim)
    if word is None:
        word = _said_to_be(claim)
    elif word.lemma in SAYING_LITTLE or _is_of_what_is_open(word) or not _is_told(claim, word):
        word = None
    if word is None:
        return
    top = index.sentence_of[claim.since]
    for place in deed_places(claim, word):
        number = index.sentence_of[place]
        before = any(index.sentence_of[first] == number and first <= place for first, _ in not_settled)
        if number - top < NEAR_TOP and not before and not _is_of_before(claim, place):
            return
    shares = support(claim).scores()
    for first, last in not_settled:
        number = index.sentence_of[first]
        share = shares.get(number, (0.0, 0))[0]
        if number > top:
            share = max(share, shares.get(number - 1, (0.0, 0))[0])
        if share >= LEAST_SHARE:
            yield Undecided(word, first, last)
            return


def _is_of_before(claim: Claim, place: int) -> bool:
    """Whether the verb at a position tells of an earlier time: "bought two farms last year"."""
    read = reader(claim.index, claim.index.sentence_of[place])
    word = read.word_at(place)
    return word is not None and word.upos == "VERB" and read.polarity(word)[4]


def _is_of_what_is_open(word: ClaimWord) -> bool:
    """Whether a verb tells what somebody says or feels, which is done whatever comes of the thing: "slams bid"."""
    base = word.lemma
    return base in FEELING | SAYING | REPEATING or any(base in same_deed(spoken) for spoken in _SPOKEN)


def _said_to_be(claim: Claim) -> ClaimWord | None:
    """The first word of content after "is" or "are" where a claim has no other verb before: "remains are those of"."""
    words = claim.words[claim.kicker :]
    be = next((place for place, word in enumerate(words) if word.form in {"is", "are", "was", "were"}), None)
    verb = first_verb(claim)
    if not be or (verb is not None and verb.number < words[be].number):
        return None
    return next((word for word in words[be + 1 :] if word.content and not claim.quoted[word.number]), None)


def _is_told(claim: Claim, word: ClaimWord) -> bool:
    """Whether a verb shows by its form or by "to" and "will" before it that it tells something: no noun does."""
    before = claim.words[word.number - 1].form if word.number else ""
    if word.number > claim.kicker and is_plural_present(claim, word):
        return True
    return (word.form != word.lemma and word.number > claim.kicker) or before in {"to", "will"}
