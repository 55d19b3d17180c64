"""Contraries that are no verbs: "more" and "fewer", "early" and "later than planned", "finds no rust" and "found".

Only the first sentence is held against the claim, and only where the body has the claim's own side nowhere: what is
said further down may be of another thing, or of another time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter.analysis.headlines.claims.at_the_top import phrases_at_top
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.excerpts import begins_in_the_middle
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.predicates.contradictions import OBJECT
from linter.analysis.headlines.predicates.governing_words import FLIPPING
from linter.analysis.headlines.predicates.main_clauses import told_at
from linter.analysis.headlines.predicates.negation_and_hedging import NEGATORS
from linter.analysis.headlines.predicates.sayings import Saying
from linter.analysis.headlines.predicates.stated import BREAKS, MARKS, PREPOSITIONS, is_verb, parts_of_speech
from linter.records import NamedTuple

SHARE = 0.3
"""How much of the claim the first sentence must hold."""
SAME_WORD = 0.6
"""How near a word of the body must be to the claim's to name the same."""
ALL = 1000
"""Sentences of the whole body."""
_SPAN = r"(?:minutes?|hours?|days?|weeks?|months?|years?|seasons?)"
_AS_THOUGHT = r"(?:was |were |had been )?(?:planned|scheduled|expected|hoped|promised|intended|forecast|due|advertised)"
_GUESSES = r"(?:\S+ ){0,2}(?:forecasts?|expectations?|estimates?|predictions?|targets?)"
_STANDINGS = (
    (
        rf"ahead of (?:schedule|time|plan)|(?:earlier|sooner) than {_AS_THOUGHT}|{_SPAN} early|in good time|"
        rf"on (?:time|schedule)|before (?:it|they|she|he) (?:was|were) (?:due|expected)|{_SPAN} before {_AS_THOUGHT}",
        rf"behind (?:schedule|time)|later than {_AS_THOUGHT}|{_SPAN} (?:late|overdue)|over(?:ran|runs) by",
    ),
    (
        r"(?:under|below|within|on) (?:its |their |the )?budget|for less than (?:planned|expected|budgeted)",
        r"over (?:its |their |the )?budget|overspen(?:d|ds|t|ding)|over(?:ran|runs|shot) (?:its|their|the) budget|"
        r"(?:more|higher) than (?:\w+ )?budgeted",
    ),
    (
        rf"(?:beat|beats|beating|exceed(?:s|ed|ing)?|top(?:s|ped|ping)?|surpass(?:es|ed|ing)?|outstrip(?:s|ped)?|"
        rf"outdo|outdid|above|ahead of|better than) {_GUESSES}",
        rf"(?:miss(?:es|ed|ing)?|undersh(?:oot|oots|ot)|lag(?:s|ged)?|below|under|behind|worse than|"
        rf"f(?:all|alls|ell)(?:ing)? short of|short of) {_GUESSES}",
    ),
    (
        r"(?:better|stronger|faster|healthier) than (?:expected|forecast|predicted|feared|hoped|thought)",
        r"(?:worse|weaker|slower|poorer) than (?:expected|forecast|predicted|feared|hoped|thought)",
    ),
    (
        r"(?:cost|costs|costing|pay|pays|paying|charge|charges) (?:\S+ ){0,2}less|"
        r"(?:be|get|gets|become|becomes) cheaper",
        r"(?:cost|costs|costing|pay|pays|paying|charge|charges) (?:\S+ ){0,2}(?:more|extra)|"
        r"(?:be|get|gets|become|becomes) (?:dearer|pricier|costlier)",
    ),
    (
        r"record (?:crowd|turnout|attendance|profit|number|sum|haul|catch|harvest|crop|entry|field|audience|takings|"
        r"sales|sale|price|fee|income|revenue|output|growth|majority|intake)s?",
        r"(?:smallest|fewest|lowest|thinnest|tiniest|leanest|sparsest)",
    ),
)
"""Ways to say how something stands to what was planned, thought or had before: the two sides of each."""
_OUTCOMES = (
    (
        r"die[sd]?|dead|deaths?|kill(?:s|ed)|fatal(?:ly)?|passe[sd] away|funerals?|mourn\w*|"
        r"succumb\w*|drown\w*|murder\w*|los(?:e|es|t) (?:his|her|their) li(?:fe|ves)|bod(?:y|ies)",
        r"in (?:intensive|critical) care|in an? (?:critical|serious|stable|grave) (?:but stable )?condition|"
        r"on life support|(?:is|was|are|were) recovering|condition (?:is|was|as) (?:serious|critical|stable)",
    ),
    (
        r"no survivors?|(?:nobody|no one|none) (?:has |had )?survive[sd]?|"
        r"(?:all|everyone) on board (?:die[sd]?|dead|killed)",
        r"found alive|survived|(?<!no )survivors?|pulled out alive|rescued alive",
    ),
    (
        r"devastat\w+|destroy\w*|wreck(?:s|ed|ing)?|ravag\w+|flatten\w*|"
        r"burn\w*|gut(?:s|ted)|raz(?:e|es|ed)|collaps\w+|ruin\w*|tore|torn|lost|demolish\w*",
        r"no (?:\w+ ){1,5}(?:was|were) (?:\w+ )?(?:damaged|destroyed)|"
        r"no (?:serious |major |significant |structural )?damage|(?:minor|little|superficial|slight) damage",
    ),
    (
        r"riot(?:s|ing|ers?)?|mayhem|chaos|rampag\w+|violen\w+|clash(?:es|ed)?|"
        r"scuffl\w+|brawl\w*|fights?|fought|tear gas|injur\w+|hurl\w*|loot\w*",
        r"(?:largely|mostly|generally|entirely) (?:calm|peaceful|quiet|peacefully)|passed off (?:peacefully|quietly)|"
        r"without (?:an )?incident",
    ),
    (
        r"furious|fury|outrage[ds]?|outcry|anger(?:s|ed)?|angry|uproar|backlash|revolt(?:s|ed)?|"
        r"protest\w*|complain\w*|critici\w+|condemn\w*|jeer\w*|boo(?:s|ed)",
        r"(?:widely|warmly|mostly|largely|broadly) (?:welcomed|praised|supported)|"
        r"most (?:\w+ )?(?:welcomed|praised|supported|applauded)",
    ),
)
"""What a claim says became of people, things and crowds, in any of the words for it, and what denies it.

Only the second side speaks against the first, a little further on, too: who is hurt does not deny that others died.
"""
_FURTHER = 3
"""Sentences at the top in which it may stand."""
_SIDES = tuple(
    (tuple(re.compile(rf"\b(?:{side})\b", re.IGNORECASE) for side in pair), top)
    for pairs, top in ((_STANDINGS, 1), (_OUTCOMES, _FURTHER))
    for pair in pairs
)
_QUANTIFIERS = {"more": frozenset({"fewer", "less"}), "fewer": frozenset({"more"}), "less": frozenset({"more"})}
_OTHER_QUANTIFIERS = frozenset("no not any many much far some even one two three four five six once".split())  # noqa: SIM905
"""Before "more" they add or deny: "two more students", "no fewer"."""
FINDING = frozenset(
    """
    find see show report detect discover uncover reveal spot identify record observe notice unearth trace yield
    """.split()  # noqa: SIM905
)
"""Base forms of verbs with which a search or a test has a result; "no" before it says that there was none."""
_NO = frozenset({"no", "zero"})
_LIGHT = frozenset("give offer provide have show make bring produce yield deliver".split())  # noqa: SIM905
_TO_WHOM = 6
"""Words between a light verb and the "no" before what there is none of."""
_EVENTS = frozenset(
    """
    strike strikes walkout stoppage protest protests march rally match game concert festival election ceremony parade
    hearing auction race tour
    """.split()  # noqa: SIM905
)
"""Nouns of what may be called off."""
_CALLED_OFF = re.compile(
    r"\b(?:was|were|has been|have been) (?:called off|cancell?ed|averted|scrapped)\b", re.IGNORECASE
)
_UNSURE = re.compile(
    r"\b(?:to|off|cancel\w*|avert\w*|scrap\w*|threat\w*|loom\w*|may|might|could|would|fears?|plan\w*|axed|postpone\w*"
    r"|ends?|over|halt\w*|call\w*|suspend\w*)\b",
    re.IGNORECASE,
)
"""Words of a headline that has it called off, too, or not done yet."""
_NEAR_EVENT = 8


class PlainContrary(NamedTuple):
    """Words of a claim, from `first` to `last`, and the positions of the body's words for the contrary."""

    first: ClaimWord
    last: ClaimWord
    places: tuple[int, int]


def other_standings(claim: Claim) -> Iterator[PlainContrary]:
    """How a claim says that something stands to what was planned or had before, where the first sentence says the
    contrary.
    """
    text = claim.block.text
    for pair, top in _SIDES:
        for mine, theirs in (pair, pair[::-1]) if top == 1 else (pair,):
            found = mine.search(text)
            if found is None or theirs.search(text) is not None or not _is_of_the_claim(claim):
                continue
            words = [
                word
                for word in claim.words
                if found.start() <= word.start < found.end() and not claim.quoted[word.number]
            ]
            against = next(phrases_at_top(claim, theirs, top), None)
            if not words or against is None or next(phrases_at_top(claim, mine, ALL), None) is not None:
                continue
            yield PlainContrary(words[0], words[-1], (against.first, against.last))


def nothing_of_the_kind(claim: Claim) -> Iterator[PlainContrary]:
    """What a claim has somebody do, where the first sentence has none of it: "protects", "gave no protection".

    Of a verb of the claim, a noun of its family with "no" before it, as the thing of a verb that says little itself.
    """
    index = claim.index
    sentence = index.sentences[index.sentence_of[claim.since]]
    if any(word.form in NEGATORS or word.form.endswith("n't") or word.lemma in FLIPPING for word in claim.words):
        return  # "declines comment" is to have none
    if not _is_of_the_claim(claim):
        return
    parts = parts_of_speech(claim)
    for word in claim.words[claim.kicker :]:
        if not word.number or claim.quoted[word.number] or not is_verb(claim, word, parts):
            continue
        hits = [hit.place for hit in support(claim).hits.get(word.number, ()) if hit.weight >= SAME_WORD]
        none = [at for at in hits if at < sentence.last and _is_none_of(index.forms, index.lemmas, at)]
        if len(none) == 1 and len(hits) == 1:
            first = none[0] - 1 if index.forms[none[0] - 1] == "no" else none[0] - 2
            yield PlainContrary(word, word, (first, none[0]))


def _is_none_of(forms: Sequence[str], lemmas: Sequence[str], at: int) -> bool:
    """Whether the noun at a position is what a light verb has none of, with one adjective between at most, and a few
    words for who gets none.
    """
    no = at - 1 if forms[at - 1] == "no" else at - 2
    if no < 1 or forms[no] != "no":
        return False
    before = lemmas[max(0, no - _TO_WHOM) : no]
    return not _LIGHT.isdisjoint(before) and MARKS.isdisjoint(before)


def called_off(claim: Claim) -> Iterator[PlainContrary]:
    """An event that does something in a claim, where the first sentence says that it was called off: "strike shuts
    schools".
    """
    index = claim.index
    sentence = index.sentences[index.sentence_of[claim.since]]
    text = claim.block.text
    events = [word for word in claim.words[claim.kicker :] if word.form in _EVENTS and not claim.quoted[word.number]]
    if not events or _UNSURE.search(text) is not None or not _is_of_the_claim(claim):
        return
    parts = parts_of_speech(claim)
    event = events[0]
    verb = next((word for word in claim.words[event.number + 1 :] if is_verb(claim, word, parts)), None)
    if verb is None or not verb.content or support(claim).hits.get(verb.number):
        return
    if any(parts.get(word.number) == "ADP" for word in claim.words[event.number + 1 : verb.number]):
        return
    named = [at for at in range(claim.since, sentence.last) if index.forms[at] == event.form]
    for found in phrases_at_top(claim, _CALLED_OFF, 1):
        if any(0 < found.first - at <= _NEAR_EVENT for at in named):
            yield PlainContrary(event, verb, (found.first, found.last))
            return


def other_numbers(claim: Claim) -> Iterator[PlainContrary]:
    """ "More" and "fewer" of a claim, where the first sentence has the contrary of the same noun."""
    index = claim.index
    for word in claim.words[claim.kicker :]:
        theirs = _QUANTIFIERS.get(word.form)
        if theirs is None or claim.quoted[word.number] or not _is_of_the_claim(claim):
            continue
        before = claim.words[word.number - 1].form if word.number else ""
        if before in _OTHER_QUANTIFIERS or before.isdigit():
            continue
        noun = _counted(claim, word)
        if noun is None:
            continue
        near = {
            form: [
                (at, hit.place)
                for hit in support(claim).hits.get(noun.number, ())
                if hit.weight >= SAME_WORD
                for at in range(max(0, hit.place - (noun.number - word.number) - 1), hit.place)
                if index.forms[at] == form and index.forms[at - 1] not in _OTHER_QUANTIFIERS
            ]
            for form in (word.form, *theirs)
        }
        first = index.sentences[index.sentence_of[claim.since]].last
        against = next((places for form in theirs for places in near[form] if places[1] < first), None)
        if against is not None and not near[word.form]:
            yield PlainContrary(word, noun, against)


def other_findings(claim: Claim) -> Iterator[PlainContrary]:
    """Results of a search or a test that a claim has and the first sentence has not, or the other way round."""
    index = claim.index
    top = index.sentence_of[claim.since]
    sentence = index.sentences[top]
    verbs = [word for word in claim.words[claim.kicker :] if word.lemma in FINDING and not claim.quoted[word.number]]
    places = [at for at in range(claim.since, sentence.last) if index.lemmas[at] in FINDING]
    if not verbs or not places or not _is_of_the_claim(claim):
        return
    if any((word.form in NEGATORS and word.form not in _NO) or word.form.endswith("n't") for word in claim.words):
        return
    found = _finding(claim, verbs)
    if found is None:
        return
    first, noun, none = found
    named = {hit.place for hit in support(claim).hits.get(noun.number, ()) if hit.weight >= SAME_WORD}
    sayings = [
        saying
        for place in places
        if (saying := told_at(index, place, OBJECT, place)) is not None and saying.thing and saying.thing[0] in named
    ]
    if len(sayings) != 1 or not sayings[0].real or sayings[0].earlier or (sayings[0].sign < 0) == none:
        return
    if not _is_found_elsewhere(claim, sayings[0], named, none=none):
        ends = sorted((sayings[0].first, sayings[0].thing[0]))
        yield PlainContrary(first, noun, (ends[0], ends[1]))


def _finding(claim: Claim, verbs: list[ClaimWord]) -> tuple[ClaimWord, ClaimWord, bool] | None:
    """The first word of what a claim has as found or not, the noun of it, and whether it is not."""
    parts = parts_of_speech(claim)
    opening = next((word for word in claim.words[claim.kicker :] if word.is_word), None)
    if opening is not None and opening.form in _NO:
        noun = _head_after(claim, opening)
        return None if noun is None else (opening, noun, True)
    verb = next((word for word in verbs if word.number and is_verb(claim, word, parts)), None)
    if verb is None or verb.form.endswith("ing"):
        return None
    if claim.words[verb.number - 1].form in {"to", "may", "might", "could", "can", "would", "should", "by"}:
        return None
    after = claim.words[verb.number + 1] if verb.number + 1 < len(claim.words) else None
    none = after is not None and after.form in _NO
    noun = _head_after(claim, after if none and after is not None else verb)
    if noun is None or parts.get(noun.number) in {"VERB", "ADJ", "ADV", "ADP"}:
        return None
    return verb, noun, none


def _is_found_elsewhere(claim: Claim, said: Saying, named: set[int], *, none: bool) -> bool:
    """Whether another sentence has the claim's own side."""
    index = claim.index
    top = index.sentence_of[said.first]
    for place in named:
        sentence = index.sentences[index.sentence_of[place]]
        if index.sentence_of[place] == top:
            continue
        denied = any(
            form in NEGATORS or form.endswith("n't") for form in index.forms[max(sentence.first, place - 6) : place]
        )
        finds = any(index.lemmas[at] in FINDING for at in range(sentence.first, sentence.last))
        if denied if none else (finds and not denied):
            return True
    return False


def _is_of_the_claim(claim: Claim) -> bool:
    """Whether the first sentence is of what the claim tells."""
    index = claim.index
    top = index.sentence_of[claim.since]
    return support(claim).scores().get(top, (0.0, 0))[0] >= SHARE and not begins_in_the_middle(index)


def _head_after(claim: Claim, word: ClaimWord) -> ClaimWord | None:
    """The last word of content of the phrase right after a word."""
    found = None
    for other in claim.words[word.number + 1 :]:
        if other.form in PREPOSITIONS | BREAKS or other.text in MARKS or not other.is_word or other.form == "than":
            break
        if found is not None and not other.content:
            break
        if other.content:
            found = other
    return found


def _counted(claim: Claim, word: ClaimWord) -> ClaimWord | None:
    """The noun of which a word like "more" says how many there are."""
    parts = parts_of_speech(claim)
    found = None
    for other in claim.words[word.number + 1 :]:
        part = parts.get(other.number)
        if part not in {"NOUN", "ADJ"} or (part == "NOUN" and found is not None and found.form.endswith("s")):
            break
        if part == "NOUN":
            found = other
    return found
