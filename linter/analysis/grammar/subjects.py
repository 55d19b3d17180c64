"""Verbs whose number differs from their subject's, where two independent witnesses see the same subject.

The first is a walk over the words before the verb: where its clause begins, which noun heads the phrase there. It is
cheap, and only where it sees a conflict the second is asked, the parser. What neither can tell for sure (collectives,
sums, names, coordination, clauses for subjects) is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.analysis.grammar.no_subjects import (
    before_aside,
    ends_contact_clause,
    introduces,
    is_adjective_behind,
    is_demonstrative,
    is_end_of_relative,
    is_joined_by_dash,
    is_noun_here,
    is_of_participle,
    is_one_amount,
    is_parted,
    is_plural_compound,
    is_set_off,
    is_split_infinitive,
    is_verb_of_relative,
)
from linter.analysis.grammar.noun_number import (
    IRREGULAR_PLURALS,
    MASS,
    PLURAL,
    SINGULAR,
    UNITS,
    UNSURE,
    noun_number,
)
from linter.analysis.grammar.noun_phrases import (
    HEADS_OF_PARTS,
    MULTITUDES,
    PARTS,
    NounPhrase,
    noun_phrase,
    number_as_written,
    opens_relative,
)
from linter.analysis.grammar.number_conflict import NumberConflict, is_confirmed
from linter.analysis.grammar.other_readings import is_read_otherwise
from linter.analysis.grammar.parsed_conflicts import parsed_conflict
from linter.analysis.grammar.subject_forms import (
    ASKED,
    ASKING,
    BEFORE_ANOTHER,
    BEFORE_NAMES,
    BLOCKING,
    BREAKS,
    CAUSATIVES,
    CONDITIONS,
    DETERMINING,
    ENDINGS_OF_PEOPLE,
    EVIDENCE_OF_VERB,
    FARTHEST,
    INFORMING,
    IRREALIS,
    JOINING,
    LABELS,
    LONGEST_NAME,
    LONGEST_SENTENCE,
    LOOSE,
    OPENING_OBJECTS,
    PHRASE_EDGES,
    REPORTED,
    SAYING,
    THINKING,
    TITLES,
    TRIGGERS,
    UNPLAIN,
)
from linter.analysis.grammar.word_classes import (
    AUXILIARIES,
    BASE_OF_THIRD,
    BE_SINGULAR,
    CLAUSE_STARTERS,
    DETERMINERS,
    INDEFINITES,
    MANDATIVE,
    NAMING,
    NOUNS_OR_VERBS,
    PLURAL_VERBS,
    PREPOSITIONS,
    SINGULAR_VERBS,
    THIRD_OF_BASE,
    UNCHANGING,
    is_adverb,
)
from linter.analysis.text.behind_words import stands_behind_words
from linter.analysis.text.sentence_of import sentence_of
from linter.analysis.text.tokens import Tokens, lower_texts, tokens
from linter.analysis.text.word_places import places_of
from linter.analysis.words.irregular_verbs import mere_pasts
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.records import NamedTuple


class _Place(NamedTuple):
    """A verb that may be in conflict with its subject.

    listed, words: the tokens of its block, and their texts in lower case.
    first: the first token of its sentence.
    last: the last token that may belong to the subject.
    verb: its token.
    number: the number that it shows.
    """

    listed: Tokens
    words: Sequence[str]
    first: int
    last: int
    verb: int
    number: str


@analysis
def number_conflicts(document: Document) -> tuple[NumberConflict, ...]:
    """All of them, in the order of the text. Raises DataError if the parser's network can't be read."""
    found = [one for block, verbs in places_of(document, TRIGGERS) for one in _in_block(block, verbs)]
    return tuple(one for one in found if not (_is_name(document, one) or is_read_otherwise(one)))


def _is_name(document: Document, seen: NumberConflict) -> bool:
    """Whether a subject at the start of a sentence has its capital elsewhere, too ("Sides has", of one John Sides)."""
    text = tokens(seen.block).texts[seen.subject]
    opens = seen.subject == sentence_of(seen.block, seen.subject).first
    return opens and text[0].isupper() and stands_behind_words(document, text)


def _in_block(block: Block, verbs: Sequence[int]) -> Iterator[NumberConflict]:
    words = lower_texts(block)
    for verb in verbs:
        if words[verb - 3 : verb - 1] in _EACH_OF and words[verb - 1] in _SEVERAL and words[verb] in PLURAL_VERBS:
            seen: NumberConflict | None = NumberConflict(block, verb - 3, verb, SINGULAR)
        else:
            seen = None if not verb or words[verb - 1] in BLOCKING else seen_by_walk(block, verb)
        if seen is None or not is_confirmed(seen):
            seen = parsed_conflict(block, verb) if verb else None
        if seen is not None:
            yield seen


_EACH_OF = (["each", "of"], ["one", "of"])
_SEVERAL = frozenset({"them", "us", "you"})


def seen_by_walk(block: Block, verb: int) -> NumberConflict | None:
    """What the walk from a verb (the number of a token) back to its subject sees; None unless their numbers differ."""
    words = lower_texts(block)
    at = verb - 1
    while at > 0 and is_adverb(words[at]):
        at -= 1
    before = words[at]
    if before in BLOCKING or before in REPORTED or before.endswith("'s") or (before in BREAKS and before != ","):
        return None
    listed = tokens(block)
    number = _number_of_verb(listed, words, verb)
    if (
        not number
        or is_split_infinitive(words, verb)
        or is_end_of_relative(words, verb)
        or (number == SINGULAR and not _may_be_plural(words, at))
    ):
        return None
    sentence = sentence_of(block, verb)
    if at < sentence.first or sentence.last - sentence.first > LONGEST_SENTENCE:
        return None
    place = _Place(listed, words, sentence.first, at, verb, number)
    own = PLURAL if number == SINGULAR else SINGULAR
    if before in ("who", "which", "that"):
        head = _antecedent(place)
        return None if head is None else NumberConflict(block, head, verb, own, relative=at)
    head = _head(place)
    if head is None:
        head = _titled(place)
    if head is not None:
        return None if is_parted(listed, head, verb) else NumberConflict(block, head, verb, own)
    heads = _joined_heads(place) if number == SINGULAR else None
    return None if heads is None else NumberConflict(block, heads[0], verb, own, joined=heads[1])


def _may_be_plural(words: Sequence[str], last: int) -> bool:
    """Whether a subject that ends at `last` may be a plural, or two with "and"; cheap, for most are plain singulars."""
    if words[last] in UNPLAIN or _looks_plural(words[last]):
        return True
    for at in range(last - 1, max(-1, last - FARTHEST - 1), -1):
        word = words[at]
        if word == "and" or _looks_plural(word):
            return True
        if word in BREAKS or (word in CLAUSE_STARTERS and word != "than"):
            return False
    return False


def _number_of_verb(listed: Tokens, words: Sequence[str], verb: int) -> str:
    """The number that a verb's form shows; UNSURE where the word may be no verb."""
    word = words[verb]
    after = words[verb + 1] if verb + 1 < len(words) else ""
    beside = (listed.texts[verb - 1], *listed.texts[verb + 1 : verb + 2])
    if listed.texts[verb][0].isupper() or (word == "do" and all(text[0].isupper() for text in beside)):
        return UNSURE  # "Banco do Brasil"
    if word in SINGULAR_VERBS or word in PLURAL_VERBS:
        return SINGULAR if word in SINGULAR_VERBS else PLURAL
    base = BASE_OF_THIRD.get(word)
    if after in AUXILIARIES or (word in ("live", "lives") and after not in PREPOSITIONS) or is_noun_here(words, verb):
        return UNSURE
    if ((base or word) in NOUNS_OR_VERBS or base in UNCHANGING) and words[verb - 1] != "who":
        clause = after == "that" and word in SAYING
        shown = after in EVIDENCE_OF_VERB or (base and (clause or (after != "that" and _may_be_object(after))))
        shown = shown and not (words[verb - 1] == "that" and after in THIRD_OF_BASE)  # "limits that plans offer"
        if not shown or (not base and listed.texts[verb + 1][0].isupper()):
            return UNSURE
    return SINGULAR if base else PLURAL


def _may_be_object(word: str) -> bool:
    return word.isalpha() and word not in PREPOSITIONS and word not in JOINING


def _head(place: _Place) -> int | None:
    """The head of the noun phrase that begins the clause before a verb, if its number isn't the verb's."""
    words, first, last = place.words, place.first, place.last
    if words[last] == ",":
        last = before_aside(words, first, last)
    start = _clause_start(words, first, last) if last >= first else None
    if start is not None and place.number == PLURAL:
        start = _before_pair(words, first, start, last)
    if start is None or not _stands_free(place, start):
        return None
    if place.number == SINGULAR and not any(_looks_plural(word) for word in words[start : last + 1]):
        return None
    phrase = noun_phrase(place.listed, words, start, last)
    if phrase is None or not phrase.number or phrase.number == place.number:
        return None
    others = _is_excused(place, phrase) or _is_no_subject(place, phrase) or _has_name_for_subject(place, phrase)
    return None if others else phrase.head


def _titled(place: _Place) -> int | None:
    """The name of one person, with a title before it, that begins the clause: "Mr Smith have"."""
    texts, start = place.listed.texts, place.last
    if place.number == SINGULAR or start <= place.first or not texts[start][0].isupper():
        return None
    while start > place.first and texts[start - 1][0].isupper() and place.last - start < LONGEST_NAME:
        if texts[start - 1].endswith(("'s", "’s")):
            return None  # "Mr Lund's Liberals"
        start -= 1
    titled = texts[start] in TITLES or texts[start].rstrip(".") in TITLES
    edge = place.words[start - 1] if start > place.first else "that"
    excused = not (MANDATIVE | CONDITIONS | IRREALIS).isdisjoint(place.words[place.first : start])
    return None if not titled or excused or edge not in BEFORE_NAMES else place.last


def _before_pair(words: Sequence[str], first: int, start: int, last: int) -> int | None:
    """Where the clause begins if two plurals after a preposition end the phrase ("the toll of floods and slides")."""
    several = noun_number(words[last]) == PLURAL or words[last] in MASS
    bare = start == last and several and start - 2 > first and words[start - 1] == "and"
    if not bare or not (noun_number(words[start - 2]) == PLURAL or words[start - 2] in MASS):
        return start
    earlier = _clause_start(words, first, start - 2)
    if earlier is None or PREPOSITIONS.isdisjoint(words[earlier + 1 : start - 2]):
        return start
    return earlier


def _joined_heads(place: _Place) -> tuple[int, int] | None:
    """The heads of two phrases that "and" joins to one subject ("the mayor and her deputy"); None without them."""
    words, first, last = place.words, place.first, place.last
    second_start = _clause_start(words, first, last)
    if second_start is None or second_start < first + 3 or words[second_start - 1] != "and":
        return None
    start = _clause_start(words, first, second_start - 2)
    if start is None or (start > first and (words[start - 1] not in CLAUSE_STARTERS or words[start - 1] in JOINING)):
        return None
    if words[second_start] not in DETERMINING or not (
        words[start] in DETERMINING or _looks_plural(words[second_start - 2])
    ):
        return None
    one = noun_phrase(place.listed, words, start, second_start - 2)
    if one is None and words[start].endswith("ing") and start + 1 == second_start - 2:
        one = noun_phrase(place.listed, words, start + 1, start + 1)  # "rising prices"
    other = noun_phrase(place.listed, words, second_start, last)
    if one is None or other is None or not one.number or not other.number or one.head != second_start - 2:
        return None  # "the door between the kitchen and the hall"
    return one.head, other.head


def _clause_start(words: Sequence[str], first: int, last: int) -> int | None:
    """Where the clause begins whose subject ends at `last`; None if that is too far away."""
    start = last
    farthest = max(first, last - FARTHEST)
    while start > farthest:
        before = words[start - 1]
        if before == "than" and start - 2 >= farthest and words[start - 2] in ("more", "fewer", "less"):
            start -= 2  # "more than 200 homes"
            continue
        if before == "so" and words[start] in ("many", "much", "few") and start - 1 > farthest:
            start -= 1  # "mending a wall with so many holes takes"
            continue
        if before == "if" and words[start] == "not":
            return None  # "coverage of many if not most papers is"
        if before in BREAKS or before in CLAUSE_STARTERS:
            break
        if before == "that" and not opens_relative(words, start) and not is_demonstrative(words, start - 1):
            break
        start -= 1
    return None if start == farthest and farthest > first else start


def _stands_free(place: _Place, start: int) -> bool:
    """Whether a phrase that begins at `start` is not joined to one before it, nor an item of a list."""
    words, first = place.words, place.first
    edge = words[start - 1] if start > first else ""
    if (
        (edge == ":" and words[start - 2] in LABELS)
        or is_joined_by_dash(place.listed, start)
        or (place.number == SINGULAR and words[first].endswith("ing") and words[first + 1] in OPENING_OBJECTS)
    ):
        return False  # a caption without a stop; "testing that a clerk keeps records takes an hour"
    if edge == ",":
        return introduces(words[first], place.number) and "," not in words[start - 5 : start - 1]
    if (edge == "but" and is_set_off(words, start)) or (place.number == PLURAL and is_verb_of_relative(words, start)):
        return False
    if edge in ASKED and place.number == SINGULAR and _is_question_inside(place, start):
        return False
    if edge in JOINING:
        listed = not _LISTING.isdisjoint(words[max(first, start - 8) : start - 2])
        return place.number == SINGULAR and words[start - 2] == "," and not listed
    return edge not in LOOSE


_LISTING = frozenset({",", "including"})


def _is_question_inside(place: _Place, start: int) -> bool:
    """Whether a clause of its own, after "how" and the like, may end right before a verb: "how they see prices is"."""
    words = place.words[start : place.last + 1]
    if words[0] in ("many", "much"):
        return start - 2 >= place.first and place.words[start - 2] in PREPOSITIONS
    if len(words) > _SHORT and words[0] not in DETERMINERS:
        return True  # "how Britons view Lund's chances is"
    return any(
        word.endswith("ed") or word in THIRD_OF_BASE or word in NOUNS_OR_VERBS or word in mere_pasts()
        for word in words[1:-1]
    )


def _looks_plural(word: str) -> bool:
    return word[-1] == "s" or word in IRREGULAR_PLURALS or word in HEADS_OF_PARTS or word in PARTS


def _is_excused(place: _Place, phrase: NounPhrase) -> bool:
    """Whether the words before explain a verb in another number: the subjunctive, an infinitive, a sum."""
    words, verb = place.words, place.words[place.verb]
    if not THINKING.isdisjoint(words[phrase.head + 1 : place.last]):
        return True  # "anyone who thinks the remarks have"
    if place.number == PLURAL and not _LATER.isdisjoint(words[phrase.head + 1 : place.last]):
        return True  # "a version sent out before all the papers in the case were there"
    if place.number == SINGULAR:
        if verb in BE_SINGULAR and is_one_amount(words, phrase.start, place.verb):
            return True
        return words[phrase.head] in UNITS and words[phrase.head] not in MULTITUDES
    earlier = words[place.first : phrase.start]
    if verb in ("were", "weren't"):
        moods = MANDATIVE | IRREALIS
    else:
        moods = MANDATIVE | CONDITIONS if verb in ("have", "haven't") else MANDATIVE
    if not moods.isdisjoint(earlier):
        return True
    governing = words[place.first : place.verb]
    return verb in THIRD_OF_BASE and not (CAUSATIVES.isdisjoint(governing) and ASKING.isdisjoint(earlier))


_LATER = frozenset({"before", "after", "since", "until"})
"""What may begin a clause with a subject of its own."""


def _is_no_subject(place: _Place, phrase: NounPhrase) -> bool:
    """Whether the head is likelier a verb, a name, or a word that is spoken of."""
    words, texts, head = place.words, place.listed.texts, phrase.head
    if head == phrase.start:
        if words[head] in HEADS_OF_PARTS or words[head + 1] == "like":
            return (head > place.first and words[head - 1] == "that") or words[head] == "something"
        capital = texts[head] != words[head]
        named = capital and head > place.first and not words[head].endswith(ENDINGS_OF_PEOPLE)
        if named or (head == place.last and words[place.verb] in _SPEAKING_OF):
            return True  # "whether Waiters has signed", "in calculus, foundations refers to"
        return capital and (texts[head + 1][0].isupper() or texts[head + 1] == ",")
    opening = BASE_OF_THIRD.get(words[phrase.start])
    said = opening is not None and opening not in NOUNS_OR_VERBS and head > phrase.start
    told = not INFORMING.isdisjoint(words[phrase.start : head])  # "a clerk told reporters talks on Friday failed"
    if said or told or (place.number == SINGULAR and ends_contact_clause(words, head, place.last)):
        return True  # "anything they say creates jobs has a chance"
    before = words[head - 1]
    compound = place.number == PLURAL and (is_plural_compound(words, head) or is_adjective_behind(words, head))
    naming = before in NAMING or before == "number"  # "the number ferries has", without "of"
    if naming or compound or (words[head] in BASE_OF_THIRD and before not in DETERMINERS):
        return True
    return words[place.verb] in BASE_OF_THIRD and head - 1 > place.first and texts[head - 1][0].isupper()


_SPEAKING_OF = frozenset({"refers", "means", "denotes"})
"""Verbs of which a word that is spoken of is the subject."""


def _has_name_for_subject(place: _Place, phrase: NounPhrase) -> bool:
    """Whether a name begins behind a noun and ends before the verb, as where a heading lost its line: "Facts Jo is"."""
    texts, start = place.listed.texts, place.last
    while start > phrase.head and texts[start][0].isupper():
        start -= 1
    if place.number == PLURAL or start == place.last or start <= phrase.head:
        return False
    repeated = texts[place.last] == texts[place.last - 1]
    before = place.words[start]
    return (
        repeated
        or bool(noun_number(before))
        or (place.last - start > 1 and before.isalpha() and before not in _BEFORE_NAME)
    )


_SHORT = 2
"""Words of a subject without an article that is no clause."""
_BEFORE_NAME = PREPOSITIONS | DETERMINERS | JOINING | {"to"}


def _antecedent(place: _Place) -> int | None:
    """The noun before a "who", "which" or "that", if its number isn't that of the verb after it."""
    words, first, noun = place.words, place.first, place.last - 1
    if noun > first and words[noun] == "," and words[place.last] == "who" and place.number == PLURAL:
        noun -= 1
    if noun < first or words[noun] == "," or "one" in words[first:noun] or "only" in words[first:noun]:
        return None
    told = words[place.last] == "that" and not INFORMING.isdisjoint(words[first:noun])
    own = UNSURE if told else _number_of_antecedent(place, noun)
    if not own or own == place.number:
        return None
    if own == PLURAL:
        return None if words[noun] in UNITS else noun
    lexical = words[place.last] == "that" and words[place.verb] in THIRD_OF_BASE
    return None if lexical or not MANDATIVE.isdisjoint(words[first:noun]) else noun


def _number_of_antecedent(place: _Place, noun: int) -> str:
    """The number of a noun that nothing before it can take a relative clause from."""
    words, first = place.words, place.first
    if words[noun] in INDEFINITES:
        return SINGULAR
    if words[noun] in BASE_OF_THIRD:
        return UNSURE
    own = PLURAL if words[noun] == "those" else number_as_written(place.listed, words, noun, first=noun == first)
    start = noun
    while start > first and words[start - 1] not in PHRASE_EDGES:
        start -= 1
    bare = start
    while start > first and words[start - 1] in DETERMINERS:
        start -= 1
    edge = words[start - 1] if start > first else ""
    if edge in PREPOSITIONS or edge in BEFORE_ANOTHER or (edge == "," and "of" in words[first:start]):
        return UNSURE
    if is_of_participle(words, start, noun):
        return UNSURE  # "a rule protecting fishermen that was"  # "a layer of dense, hard cells that is"
    if own == SINGULAR and (bare == start or (edge and edge not in BREAKS and edge not in CLAUSE_STARTERS)):
        return UNSURE
    return own
