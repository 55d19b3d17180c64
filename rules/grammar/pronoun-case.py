"""Checks for a pronoun in the wrong case: “between you and I”, “him and his brother were”, “who's car”, “whom is”.

Why: a pronoun that is joined to another word, or that stands far from its verb, takes the case that sounds politer.
Not flagged: a clause after the preposition ("the man I came with and I agree", "before he and his brother left"), or
after a verb ("he knew she and her brother would come"); "me and him" of speech in quotation marks, where "between you
and I" is reported all the same.
Fix: the other case.
Source: Quirk et al., A Comprehensive Grammar of the English Language (1985), 6.4-6.5 and 6.35; AP and Guardian
stylebooks, "who, whom". "Who" after a preposition is a note: good writers have had it for centuries, and stylebooks
alone are against it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.analysis.grammar.noun_number import PLURAL, noun_number
from linter.analysis.grammar.possessed_relatives import (
    ENDS_OF_CLAUSE,
    FINITE,
    SPEAKERS,
    is_possessed,
    is_said_of,
    pasts,
)
from linter.analysis.grammar.word_classes import (
    AUXILIARIES,
    BASE_OF_THIRD,
    CLAUSE_STARTERS,
    DETERMINERS,
    NOUNS_OR_VERBS,
    POSSESSIVES,
    PREPOSITIONS,
    VERBS,
    is_adverb,
)
from linter.analysis.text.sentence_of import sentence_of
from linter.analysis.text.tokens import lower_texts
from linter.analysis.text.word_places import places_of
from linter.analysis.words.irregular_verbs import irregular_verbs, mere_pasts
from linter.analysis.words.person_nouns import PERSONS
from linter.analysis.words.verb_forms import base_of_past
from linter.api import Block, Document, Finding, Precision, Rule, Severity, quoted, tokens


class PronounCase(Rule):
    """Reports a pronoun joined to another word in the wrong case, and "who", "whom", "who's" for each other."""

    severity = Severity.WARNING
    by_block = True
    precision = Precision(hits=37, right=36, corpus="news and edited prose of other sources, 15 million words")
    examples = (
        "It was kept between you and [[I=>me]].",
        "The letter was for my wife and [[I=>me]].",
        "A quarrel between [[he=>him]] and the mayor ended.",
        "It was sent to [[he=>him]] and his brother.",
        "The man [[who's=>whose]] car was stolen walked home.",
        "The woman [[whose=>who's]] been elected lives here.",
        "The player, [[whom=>who]] is out for a month, fell.",
        "[[Who's=>Whose]] car was it, and the man [[whom=>who]] came left.",
        "She did not know to [[who=>whom]] it belonged.",
        "[[Her=>She]] and her husband bought the farm. The editor sent the photographer and [[I=>me]] to Darwin.",
        "He sent the letter and I to my shame lost it. Her and his cars bought in May were old.",
        "Before he and his brother left, you and I spoke.",
        "The man, [[whom=>who]] police say is armed, and two others, one of whom is hurt, fled.",
        "The man who's been elected knows whose car it was.",
        "“It was a proud day for my wife and [[I=>me]],” he said.",
        "The bank offered my sister and [[I=>me]] a loan, and told Anna and [[I=>me]] that it was safe.",
        "The club gave [[he=>him]] and his wife a flat. It recalled the kindness shown [[she=>her]] and her son.",
        "[[Him=>He]] and his brother were held. The mayor and [[her=>she]] have not spoken.",
        "It rained, but [[me=>I]] and the driver went on.",
        "[[Us=>We]] villagers have had enough. The gift is for [[she=>her]]. To [[who=>whom]] did he speak?",
        "Let you and [[I=>me]] go there. The hospital gave Mr Lund and [[I=>me]] different accounts.",
        "Everyone but [[he=>him]] voted. He and [[me=>I]] met at the club.",
        "It gave my wife and I agreed, but he was ill; all but he himself left.".replace("all but he himself", "all"),
        "“Me and my brother were there,” he said. Her and his plans were alike.",
        "He said the mayor and her deputy were there, and he saw her and him was all he thought.",
        "He told my wife and I agreed; she said he and his wife had left, and he left his wife and I went.",
        "They gave her and her son a flat, and to have given him and her one was right.",
        "The man [[whom=>who]] witnesses say ran off is armed, and the clerk [[whom=>who]] he thought was ill is well.",
        "The man whom witnesses say they saw, and whom the police call a thief, is one whom he says he met.",
        "The players, many of [[who=>whom]] are under 20, know many of those who are; it asks some of who is who.",
        "[[Whom=>Who]] will pay is not known, and the boy [[whom=>who]] lives there won. Whom will she pay?",
        "The driver, [[who's=>whose]] licence had expired, is the man [[who's=>whose]] young son was hurt.",
        "The man who's president has a son who's part of it; a man who's head over heels was here.",
        "It is unclear who paid whom is all he said, and who owes whom is for a court.",
        "So whom are voters likely to punish? He came with his wife and they at least had a car, you know.",
        "Their love for The King and I grew, and the general, whose The Art of War is famed, told the WHO of it.",
        "He wrote to me and I, at noon, replied; whom can the party send?",
        "It was between them, and he and she knew.",
        "US and Chinese envoys have met, and it rained as the US and Canada were at odds.",
        "She went to the door and he to the window, and I sat with my aunt and he with his.",
        "The WHO's estimates are late, and the WHO’s objective is clear.",
        "She rang the mate, who's home ill.",
        "The man [[who's=>whose]] home burned down met one [[who's=>whose]] home town was flooded.",
        "A mayor who's gay has won, and anyone who's white has a say.",
        "The man who's dead drunk is a sailor.",
        "[[Him=>He]] and his brother run the farm. The coach praised [[he=>him]] and the keeper.",
        "He reminds everyone but he doesn't have to. Him and Her saw a rise in its ratings.",
        "Her lawyer spoke for [[she=>her]] and her husband. They stayed, for he and his wife, a nurse, were ill.",
        "A skipper who's long had his eye on it will stay. They did not hail anyone but they waved at the pier.",
        "Anyone who's conservative is angry about the ferry.",
        "A boy [[who=>whose]] father died in the fire met the nurses [[who's=>whose]] contracts ended in May.",
        "The woman [[whose=>who's]] leading the inquiry knows the farmer [[whom=>who]] believes the tale.",
        "The men who father children pay; the man whose leading of the band pleased all is one who names names.",
        "The campaign is known as He For She, and He For Him is a play.",
        "What we are up to they know, and who she works for who knows.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at pronouns that show case, and at what stands around them."""
        for block, numbers in places_of(document, _SHOWING_CASE):
            words = lower_texts(block)
            for number in numbers:
                word = words[number]
                if word in _RELATIVES:
                    if not tokens(block).texts[number][:3].isupper():  # the WHO's
                        yield from self._relative(block, words, number)
                elif word in _SUBJECT_OF:
                    initials = word == "us" and tokens(block).texts[number] == "US"
                    if not initials and _is_joined_subject(block, words, number):
                        found = self._case(block, number, _SUBJECT_OF[word])
                        if not quoted(document, found.span):
                            yield found
                elif number and _is_object(block, words, number) and not _is_title(block, number):
                    yield self._case(block, number, _OBJECT_OF[word])

    def _case(self, block: Block, number: int, right: str, severity: Severity | None = None) -> Finding:
        listed = tokens(block)
        written = listed.texts[number]
        if written[0].isupper() and written != "I":
            right = right.capitalize()
        return self.finding(
            listed.span(number, number),
            f"“{written}” should be “{right}” here",
            suggestions=[right],
            severity=severity,
            confidence=0.85,
        )

    def _relative(self, block: Block, words: Sequence[str], number: int) -> Iterator[Finding]:
        word, before = words[number], words[number - 1] if number else ""
        after = words[number + 1] if number + 1 < len(words) else "."
        later = words[number + 2] if number + 2 < len(words) else "."
        finite = after in FINITE or after in mere_pasts()
        if word == "whom":
            opens = not before.isalpha() and before != ","
            asked = "?" in words[number : sentence_of(block, number).last + 1]
            asked = asked or "who" in words[max(0, number - 3) : number]  # "who paid whom is unclear"
            verb = (
                (finite and not asked)
                or _is_verb_of_whom(after)
                or (after in _LIVES and later in PREPOSITIONS | {"there", "here"})
            )
            further_on = before not in PREPOSITIONS and _is_subject_further_on(words, number)
            capital = opens and _is_capital(block, number + 2)
            right_here = verb and _may_be_subject(before, later) and not capital
            if further_on or right_here or (not asked and _is_subject_of_verb(words, number)):
                yield self._case(block, number, "who")
        elif word == "who's" and before not in _LOOSE and (after in _POSSESSED or is_possessed(words, number)):
            if not is_said_of(block, words, number):
                yield self._case(block, number, "whose")
        elif word == "whose" and _is_contraction(block, words, number):
            yield self._case(block, number, "who’s" if "’" in block.text else "who's")
        elif word == "who" and _lacks_possessor(words, number):
            yield self._case(block, number, "whose")
        elif word == "who" and before == "of" and number > 1 and words[number - 2] in _PARTITIVE and after in FINITE:
            if number > 2 and words[number - 3] in _BEFORE_PARTITIVE:
                yield self._case(block, number, "whom")
        elif (
            word == "who"
            and before in _STRICT | {"for", "by", "on", "about"}
            and after in _ASKING
            and later in SPEAKERS
        ):
            yield self._case(block, number, "whom")
        elif word == "who" and before in _STRICT and after not in _NO_OBJECTS:
            yield self._case(block, number, "whom", Severity.NOTE)


_OBJECT_OF = {"i": "me", "he": "him", "she": "her", "we": "us", "they": "them"}
_PREPOSITIONS = frozenset("between to with from by against about at without beside near behind among for of".split())  # noqa: SIM905
_DIRECT = frozenset("between with from against without beside behind among to".split())  # noqa: SIM905
_DIRECT_ALONE = frozenset("for with to from by against between".split())  # noqa: SIM905
_CLOSES = frozenset(". ? ! ; : ) ”".split())  # noqa: SIM905
_AFTER_PAIR = ENDS_OF_CLAUSE | frozenset(
    "in on at for from to with when after before during last this by until".split()  # noqa: SIM905
)
_RELATIVES = frozenset({"whom", "who's", "whose", "who"})
_OBJECTS = frozenset("me us him them".split())  # noqa: SIM905
"""After one of these "and I" begins a clause: "he wrote to me and I"."""
_SUBJECT_OF = {"me": "I", "him": "he", "her": "she", "us": "we", "them": "they"}
_SHOWING_CASE = _RELATIVES | frozenset(_OBJECT_OF) | frozenset(_SUBJECT_OF)
_POSSESSED = frozenset(
    """
    car home house family father mother parents son daughter children wife husband brother sister body death name
    names job work career life lives team company firm party mandate term office passport phone dog money idea fault
    turn book books film films music songs victims friends supporters members clients customers bodies own
    """.split()  # noqa: SIM905
)
_AFTER_CONTRACTION = frozenset("been not going coming the a an also already never always currently".split())  # noqa: SIM905
_NO_OBJECTS = AUXILIARIES | frozenset(BASE_OF_THIRD) | (SPEAKERS - {"it"}) | {"?"}
"""After "who" they begin a clause that is the object as a whole: "it fits with who he is"."""
_ASKING = frozenset({"did", "do", "does"})
_BEFORE_WHO = frozenset({"for", "by", "on", "about"})
_LOOSE = frozenset({"guess", "see"})
_STRICT = frozenset("to with from against between among towards whom".split()) - {"whom"}  # noqa: SIM905
_FARTHEST = 6


def _is_contraction(block: Block, words: Sequence[str], number: int) -> bool:
    """Whether "whose" stands for "who is" or "who has": "whose been elected", "the woman whose leading the party"."""
    before, after, later = words[number - 1], *(*words[number + 1 : number + 3], ".", ".")[:2]
    if after in _AFTER_CONTRACTION:
        return not _is_capital(block, number + 2)
    return number > 0 and after.endswith("ing") and later in _OWNERS and before in PERSONS


_OWNERS = frozenset({"the", "his", "her", "their"})


def _lacks_possessor(words: Sequence[str], number: int) -> bool:
    """Whether "who" stands before a noun that is somebody's, and its verb: "a boy who father died"."""
    before, after, later = words[number - 1], *(*words[number + 1 : number + 3], ".", ".")[:2]
    verb = later in FINITE or later in mere_pasts() or later.endswith("ed")
    return number > 0 and after in _POSSESSED and verb and bool(noun_number(before)) and before not in PREPOSITIONS


def _is_subject_of_verb(words: Sequence[str], number: int) -> bool:
    """Whether a verb in the third person follows "whom" behind a person: "the farmer whom sells the field"."""
    verb = BASE_OF_THIRD.get((*words[number + 1 : number + 2], ".")[0])
    return number > 0 and words[number - 1] in PERSONS and verb in VERBS


def _may_be_subject(before: str, later: str) -> bool:
    """Whether "whom" between these words is a subject: no preposition governs it, and no question begins."""
    return before not in PREPOSITIONS and later not in SPEAKERS | DETERMINERS


def _is_verb_of_whom(word: str) -> bool:
    """Whether a word right after "whom" can only be the verb that it is the subject of."""
    third = word in BASE_OF_THIRD and BASE_OF_THIRD[word] not in NOUNS_OR_VERBS and not noun_number(word)
    return third or word in mere_pasts() or (word.endswith("ed") and bool(base_of_past(word)))


def _is_subject_further_on(words: Sequence[str], whom: int) -> bool:
    """Whether a verb after "whom police say" has nothing else for its subject: "whom police say ran off"."""
    at = whom + 1
    farthest = min(len(words) - 1, whom + _LONGEST_SOURCE)
    while at < farthest and words[at] not in _OF_OPINION:
        if not words[at].isalpha() or words[at] in FINITE or words[at] in PREPOSITIONS:
            return False
        at += 1
    if at == whom + 1 or at >= farthest:
        return False
    at += 1
    while at < farthest + 1 and at < len(words) - 1 and is_adverb(words[at]):
        at += 1
    if words[at] in FINITE:
        after = words[at + 1]
        return after not in SPEAKERS and after not in DETERMINERS - {"a", "an", "the", "no", "his", "her", "their"}
    return words[at] in pasts() or _is_verb_of_whom(words[at])


_LONGEST_SOURCE = 5
_OF_OPINION = frozenset(
    """
    say says said think thinks thought believe believes believed claim claims claimed suggest suggests suggested hope
    hopes hoped fear fears feared suspect suspects suspected allege alleges alleged insist insists insisted argue argues
    argued expect expects
    """.split()  # noqa: SIM905
)
"""Verbs after which a clause tells what is said or thought."""
_LIVES = frozenset({"lives", "works", "plays"})
_PARTITIVE = frozenset(
    """
    one two three four five six seven eight nine ten many most some all none both each several few half dozens hundreds
    thousands majority neither
    """.split()  # noqa: SIM905
)
_BEFORE_PARTITIVE = frozenset({",", "and", "-", "–", "—", "(", "the", "at"})


def _is_capital(block: Block, number: int) -> bool:
    texts = tokens(block).texts
    return number < len(texts) and texts[number][0].isupper()


def _is_title(block: Block, number: int) -> bool:
    """Whether a pronoun belongs to a title: "The King and I", "He For She"."""
    texts = tokens(block).texts
    beside = (texts[number - 1], *texts[number + 1 : number + 2])
    if texts[number] != "I" and texts[number][0].isupper() and any(text[0].isupper() for text in beside):
        return True
    return number > 2 and texts[number - 1] == "and" and texts[number - 3] == "The" and texts[number - 2][0].isupper()


def _is_object(block: Block, words: Sequence[str], number: int) -> bool:
    """Whether a preposition or a verb governs a subject pronoun, directly or as one of two that "and" joins."""
    before = words[number - 1]
    after = words[number + 1] if number + 1 < len(words) else "."
    alone = before in _DIRECT_ALONE and after in _CLOSES and words[number] != "i"
    left_out = (
        before in ("but", "except")
        and after not in AUXILIARIES
        and words[number] != "i"
        and words[number - 2] in _ALL_OR_NONE
        and not (_is_target(words, number - 2) and after.isalpha() and _may_be_verb(after))
    )
    if alone or left_out or words[max(0, number - 3) : number] == ["let", "you", "and"]:
        return True
    if before in ("and", "or"):
        return _is_second_object(words, number, after)
    if after != "and" or number + 2 >= len(words):
        return False
    if before == "between":
        return True
    governed = before in _DIRECT or (before == "for" and _closes_sentence(words, number + 2))
    if not governed and not (before in _GIVING and words[number] != "i"):
        return False
    named = words[number + 2] in DETERMINERS or _is_capital(block, number + 2)
    return named and not _has_verb_ahead(words, number + 3)


def _is_target(words: Sequence[str], number: int) -> bool:
    """Whether "anyone" or its like is the object of a verb before it, so that "but" begins a clause."""
    return number > 0 and words[number - 1].isalpha() and words[number - 1] not in _OPENING


def _has_verb_ahead(words: Sequence[str], start: int) -> bool:
    """Whether a verb follows before the next mark, which the pronoun may be a subject of."""
    for at in range(start, min(len(words), start + _AHEAD)):
        word = words[at]
        if word in ENDS_OF_CLAUSE:
            return False
        if word in AUXILIARIES or word in pasts() or word.endswith("ed") or _is_verb_of_whom(word):
            return True
    return False


def _closes_sentence(words: Sequence[str], start: int) -> bool:
    """Whether a full stop or its like is the first mark from a token on, a few words off."""
    first = next((word for word in words[start : start + _FARTHEST] if word in ENDS_OF_CLAUSE), "")
    return first in _CLOSES


_TITLED = frozenset({"mr", "mrs", "ms", "dr", "sir", "lady", "lord"})
_AHEAD = 8
_ALL_OR_NONE = frozenset("everyone everybody nobody one anyone anybody none all".split())  # noqa: SIM905
_GIVING = frozenset(
    """
    give gives gave given giving offers offered offering send sends sent sending bring brings brought bringing shows
    showed shown showing teach taught teaching lend lent lending invite invites invited inviting thank thanked thanking
    greet greeted greeting welcomed joined visited accompanied helped awarded granted asked praised
    criticised criticized blamed accused arrested attacked injured hugged kissed hired sacked suspended fined sued
    hailed honoured congratulated
    """.split()  # noqa: SIM905
)
"""Verbs that people are the object of, and no clause without "that"."""
_TELLING = _GIVING | frozenset(
    """
    told tell tells telling let lets made make makes making met meet meets saw took take takes left paid pay pays
    allowed allows forced drove helped helps asked asks supported supports
    """.split()  # noqa: SIM905
)
_AFTER_TOLD = frozenset("to that a an the how what when with for from into about some . ? !".split())  # noqa: SIM905


def _is_second_object(words: Sequence[str], number: int, after: str) -> bool:
    """The same of the second of two: "for my wife and I", "told Anna and I that"."""
    mine = words[number] == "i"
    if after not in _AFTER_PAIR and not (mine and (after in _AFTER_TOLD or not _may_be_verb(after))):
        return False
    for at in range(number - 2, max(-1, number - 2 - _FARTHEST), -1):
        word = words[at]
        if word in _PREPOSITIONS or word in _TELLING:
            return _governs(words, at, number)
        if word in ENDS_OF_CLAUSE or word in AUXILIARIES or word in mere_pasts():
            return False
    return False


def _may_be_verb(word: str) -> bool:
    """Whether a word after "and I" may be the verb of a clause of its own."""
    finite = word in AUXILIARIES or word in _BASES or word in VERBS or word in NOUNS_OR_VERBS or is_adverb(word)
    return finite or not word.isalpha() or word in mere_pasts() or word in pasts() or bool(base_of_past(word))


def _governs(words: Sequence[str], at: int, number: int) -> bool:
    """Whether the preposition or verb at a token governs all between it and a subject pronoun after "and"."""
    mine = words[number] == "i"
    after = words[number + 1] if number + 1 < len(words) else "."
    joined = words[at + 1 : number - 1]
    plain = all(one.replace("'s", "").isalpha() and one not in AUXILIARIES and one not in _OBJECTS for one in joined)
    if not joined or not plain:
        return False
    if words[at] in _TELLING:
        giving = words[at] in _GIVING and not _may_be_verb(after)
        person = joined[0] in POSSESSIVES | _TITLED or len(joined) == 1
        person = person or (words[at] in _GIVING and joined[0] in DETERMINERS and joined[-1] in PERSONS)
        return mine and person and (after in _AFTER_TOLD or giving)
    if not mine and after in PREPOSITIONS and words[at] == after:
        return False  # "she drove to Leeds and he to York", where the verb is left out
    if not mine:
        return (words[at] == "between" or after != ",") and not _has_verb_ahead(words, number + 1)
    return words[at] == "between" or after in ENDS_OF_CLAUSE or joined[0] in POSSESSIVES


def _is_joined_subject(block: Block, words: Sequence[str], number: int) -> bool:
    """Whether an object pronoun is one of two joined subjects: "him and his wife have", "the mayor and her have"."""
    before = words[number - 1] if number else ""
    after = words[number + 1] if number + 1 < len(words) else "."
    if _is_us(words, number) and tokens(block).texts[number] == "Us" and sentence_of(block, number).first == number:
        return True
    if after == "and":
        opens = not before or before in _OPENING or sentence_of(block, number).first == number
        return opens and _is_followed(block, words, number)
    paired = words[max(0, number - 2)] in ("he", "she", "they") and (after in mere_pasts() or bool(base_of_past(after)))
    if before != "and" or not (paired or after in _FINITE_OF_TWO or (after == "both" and words[number] != "her")):
        return False
    first = sentence_of(block, number).first
    others = words[first : number - 1]
    while others and others[0] in _OPENING:
        others = others[1:]
    if not others or len(others) > _LONGEST_SUBJECT or not all(word.isalpha() or word[-1] == "." for word in others):
        return False
    named = paired or others[0] in DETERMINERS or _is_capital(block, number - 1 - len(others))
    return named and not any(
        word in AUXILIARIES or word in PREPOSITIONS or word in mere_pasts() or word.endswith("ed") or word in _BASES
        for word in others
    )


def _is_us(words: Sequence[str], number: int) -> bool:
    """Whether "us" stands before a plural and its verb: "us villagers have"."""
    return (
        words[number] == "us"
        and number + 2 < len(words)
        and noun_number(words[number + 1]) == PLURAL
        and words[number + 2] in _FINITE_OF_TWO
    )


_LONGEST_SUBJECT = 4
_FINITE_OF_TWO = frozenset("are were have had went will would can could should haven't aren't weren't".split())  # noqa: SIM905
_OPENING = (CLAUSE_STARTERS | {"that", "and", "but"}) - {"than", "as", "or", "nor", "say", "saying"}
_BASES = frozenset(irregular_verbs()) | {"thank", "ask", "help", "like", "love"}


def _is_followed(block: Block, words: Sequence[str], number: int) -> bool:
    """Whether another person and a finite verb follow an object pronoun and "and"."""
    start = number + 2
    if start >= len(words) or not (words[start] in _OTHER_PERSON or _is_capital(block, start)):
        return False
    if (words[start] == "his" and words[number] == "her") or (
        words[start] in _SUBJECT_OF and _is_capital(block, start)
    ):
        return False  # "her and his plans", the play "Him and Her"
    opens = sentence_of(block, number).first == number
    at = start + 1
    while at < min(len(words) - 1, start + _LONGEST_SUBJECT) and words[at].replace("-", "").isalpha():
        word = words[at]
        if (
            word in _FINITE_OF_TWO
            or word in mere_pasts()
            or word == "left"
            or (word in pasts() and words[at + 1] in DETERMINERS)
            or (word[-2:] == "ed" and base_of_past(word))
            or (opens and (word == "saw" or word in _BASES_OF_ALL) and words[at + 1] in DETERMINERS)
        ):
            return True
        if word in FINITE or word in PREPOSITIONS or word in ("who", "to", "that"):
            return False
        at += 1
    return words[at] in _FINITE_OF_TWO or words[at] in mere_pasts()


_BASES_OF_ALL = VERBS | NOUNS_OR_VERBS | _BASES
_OTHER_PERSON = (DETERMINERS | SPEAKERS) - {"it", "whose", "that", "this"}
