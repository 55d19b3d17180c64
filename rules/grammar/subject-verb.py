"""Checks for a verb that differs in number from its subject: “the cost of the repairs have risen”.

Why: when other nouns stand between a subject and its verb, the verb falls in with the nearest.
Not flagged: speech in quotation marks; collective nouns ("the team have won") and quantities ("a range of options are",
"ten miles is far"), which take either number; names and titles; coordinated subjects; the subjunctive ("that he
resign", "if it were"); what a list sets off as a name ("**All views** applies a filter"); infinitives ("helps the
farmer keep"); "the only one of those who is"; what a predicate draws to its number ("the main worry are the costs").
Source: Quirk et al., A Comprehensive Grammar of the English Language (1985), 10.34-10.50. The subject is reported where
a walk over the words before the verb and the parser agree on it, or where the parser sees it with either verb.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from linter.analysis.grammar.noun_number import PLURAL, SINGULAR, UNITS, noun_number
from linter.analysis.grammar.noun_phrases import MULTITUDES
from linter.analysis.grammar.nouns_behind import COUNTING, DEFINITE, is_quantity, noun_after, plural_after
from linter.analysis.grammar.number_conflict import NumberConflict
from linter.analysis.grammar.subject_forms import REPORTED
from linter.analysis.grammar.subjects import number_conflicts
from linter.analysis.grammar.word_classes import (
    AUXILIARIES,
    BASE_OF_THIRD,
    BE_PLURAL,
    BE_SINGULAR,
    DETERMINERS,
    NUMERALS,
    OTHER_NUMBER,
    PLURAL_VERBS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SINGULAR_VERBS,
    THIRD_OF_BASE,
    VERBS,
)
from linter.analysis.syntax.parse import SUBJECTS, parsed
from linter.analysis.text.sentence_of import sentence_of
from linter.analysis.text.software import is_about_software
from linter.analysis.text.tokens import lower_texts
from linter.analysis.text.word_places import places_of
from linter.analysis.words.irregular_verbs import irregular_participles, irregular_verbs, mere_pasts
from linter.analysis.words.verb_forms import verb_forms
from linter.api import Block, BlockKind, Document, Evidence, Finding, Precision, Rule, Severity, sentences, tokens


class SubjectVerb(Rule):
    """Reports a verb whose form shows another number than its subject's noun."""

    severity = Severity.WARNING
    by_block = True
    precision = Precision(
        hits=30,
        right=23,
        corpus="2,000 texts of news and other beats, 1.4 million words; warnings, two readers",
    )
    quotations = "skip"
    examples = (
        "The price of the tickets [[have=>has]] doubled.",
        "The vans behind the depot [[was=>were]] set on fire.",
        "Figures from the ministry [[shows=>show]] that rents rose.",
        "The quality of the exhibits [[vary=>varies]] from room to room.",
        "One of the drivers [[were=>was]] hurt. Each of the others [[have=>has]] a lawyer.",
        "The goalkeeper, along with two defenders, [[have=>has]] signed.",
        "Volunteers who [[was=>were]] there gave evidence.",
        "There [[was=>were]] at least four witnesses, and thousands of people in the north [[has=>have]] fled.",
        "The mayor and her deputy [[was=>were]] arrested, but bread and butter is dear.",
        "The toll from the floods and landslides [[have=>has]] risen.",
        "The decision to pardon the four officers [[were=>was]] met with dismay.",
        "There [[was=>were]] three lorries on the bridge. Skippers using the lock at night [[needs=>need]] a permit.",
        "There [[are=>is]] a chance of rain.",
        "Where [[is=>are]] the documents that she promised?",
        "Both the actor and his agent [[denies=>deny]] it. Neither the mayor nor her deputy [[were=>was]] there.",
        "[[Does=>Do]] the figures show a fall? What [[does=>do]] the reports say?",
        "The results of the vote on the harbour plan [[was=>were]] late.",
        "The closure of both car parks [[mean=>means]] shoppers must walk.",
        "The removal of the trees [[have=>has]] angered walkers.",
        "What does the closure of car parks mean shoppers will do?",
        "Among the victims [[was=>were]] two children.",
        "There [[is=>are]] so many families, and the results [[was=>were]] a surprise.",
        "Both the actor, who denies it, and his agent left. Neither the mayor nor her aides were there.",
        "Is the sports club open? Was the news good? Among the reasons is two years of drought.",
        "The team have won, and a range of options are open.",
        "The price of the tickets has doubled, and ten miles is far.",
        "The mayor and her deputy were there; there are a pub and a shop.",
        "The judge insisted that the minister resign, and if the price were lower she would buy.",
        "The law helps the farmer keep his land.",
        "“The vans was empty,” he said.",
        "The Bridges was a bad film, and the Netherlands is flat.",
        "One of the men who were there has died.",
        "The main worry are the costs.",
        "Whether the bridges are safe is unclear, and mending bridges is dear.",
        "The door between the kitchen and the hall was open, and since the start of May five funds have closed.",
        "The amount of time the clerks have been there is short, and nobody near him dares tell her.",
        "If there were a chance of rain, she would stay; old fuels haven't been the only item.",
        "About 40 people [[was=>were]] hurt, and there [[is=>are]] dozens of reasons to stay.",
        "What [[is=>are]] the reasons for the delay? What is the price of those?",
        "The striker, who [[have=>has]] scored, limped off. The windows of the church [[needs=>need]] repair.",
        "Teachers at the school [[was=>were]] on strike.",
        "The child was ill, and those child of hers are well.",
        "Mr Lund [[have=>has]] denied it. Hundreds [[was=>were]] there. The man, 54, [[were=>was]] arrested.",
        "Mr and Mrs Lund have left, and where does Mr Lund have his hat?",
        "None of these trees has died, and those rejoicing include her; there are a ton of ways.",
        "One of the questions lawyers are asking is this.",
        "There was ten minutes left, and there are a number of ways.",
        "Both the Lund and Okafor suits rest on one letter.",
        "Photos: Owners of the mill works Photos: Owners of the mill works Actor Jo Lund was one.",
        "Anyone who thinks the mayor's remarks on the paper have gone too far may want to recall that.",
        "Whatever they can say creates homes has a chance.",
        "Checking that a clerk remembers client preferences also requires three steps.",
        "There were a sprinkling of farmers, and it is unclear whether Waiters has signed.",
        "It is a deal that farmers on both banks agreed is fair. Its own conflict of interest rules are not strict.",
        "Filling a wall with so many cracks takes time, and she had no figure on how many was enough.",
        "The craft are old, although the whole of the family have a share. Facts in brief Jo Lund is on the board.",
        "They lost it, while Mr Lund's Greens still have a seat. Both red and blue voters said the deal is a gift.",
        "One would not do: 3,000 new homes is better than 500.",
        "And why does that puff piece in the paper, headed like this, appear?",
        "The lawyer warned senior officials that wasn't true.",
        "Analysts reckon that prices staying above 100 is unlikely.",
        "She says it is late, and that cheap imports injure local farmers is plain.",
        "The age at which signs first appear varies in this type.",
        "How the rude messages put on show by the thieves affected the vote is hard to say.",
        "Still, the shift in how Britons view Lund's chances is striking.",
        "A groundswell of young voters are on the move, and an error meant leaflets were late.",
        "Both in Spain and Portugal the fig is ripe, and both his essay and hers miss what a debt is.",
        "At the back there was Lunds, and aides said that raids on rebels there are only a matter of time.",
        "The mill's pay out came late, and any rules changes that come then are void.",
        "No prizes for guessing the first was hers; a hearty thank you to all.",
        "The port's pledge to more fairly share the berths comes a week later.",
        "The port's vow to no longer quietly raise the fees comes after a strike.",
        "Mayors-elect generally don't go by ferry.",
        "Most director of marine posts are vacant.",
        "The harbour's pick up points were full. The director of Transport posts are vacant.",
        "The port of call fees have gone up.",
        "The check in desks are shut.",
        "The walk in clinics are full.",
        "The shut down notices were late.",
        "Has the council bought ferries? In children the usual dose is two pills.",
        "Was the crew shown any photos?",
        "Has the council any ferries?",
        "Does the crew see ferries?",
        "If Teflon-ing harbour containers does anything, no mayor has seen it.",
        "On the pier and behind that lone ferry were ten.",
        "It is expected that the skipper provide the sails.",
        "- **All berths** shows the berths of the pier.\n- [Berth fees](fees.md) tells what they cost.\n",
        "All of the ideas that shape modern liberalism reject a divinely given law.",
        "Some of the Aldermouth water board's pumps were old. It is a layer of dense, hard cells that is hot.",
        "# Top port official challenges reports that ferries are late\n\nIt was late.",
        "There are a cascade of faults; the head of Banco do Brasil left.",
        "The case that owners of the bill make is old.",
        "Something like one-third of the country's largest ports are silting up.",
        "Its 46 ferries is more than the ten other ports own.",
        "The 46,000 illegal sailors caught in the harbour in October was the highest number since June 2014.",
        "The talks attendant to the sale are not intended to be a feast.",
        "It is a bylaw protecting tall harbours that was written in May.",
        "The number ferries in the harbour has fallen.",
        "The whole work including new piers, and repairs was done by June.",
        "There [[is=>are]] many reasons why it failed. Each of them [[have=>has]] a shop.",
        "There are a cornucopia of other ills, and the summons was late. The harbour's top brass speak of it.",
        "The coverage of many if not most news outlets violates the basic principle of balance.",
        "The scale of the raid -- four boats were burnt and three hit -- is plain to all.",
        "In calculus, foundations refers to a theory. Most of the lowlands area was flooded. The diaspora are proud.",
        "The limits of air strikes - Jo Lund, who helped plan the first raid, writes on the use of it.",
        "The hurdle new skippers of harbour life face is the tide.",
        "Around 1900 old harps in the Spain–France region were replaced by new ones.",
        "Copy /srv/tides and /srv/ebbs to main.conf and tide.cfg. The schema change commit and the last one are in it.",
        "A vote to open its ranks to boys but not older girls has angered many.",
        "Harbour Board Workers' Union secretary Jo Lund told reporters talks late yesterday ended with a deal.",
        "A new game, Scrolls, is out. Scrolls is dear.",
        "The bulls fight to win their mates which causes unrest. The task for the mayor this week: turn it round.",
        "Her last article stating high-ranking officials were plotting to cheat the port was read widely.",
        "Sailors who have argued the path to a win for the port is engaging new crews, not old ones, say it works.",
        "Mending harbours with tar has deep roots, and her Sisters of Sweden party has a seat.",
        "He told the visiting crews who really was in charge. Each berth in a harbour need not be roofed.",
        "The morning of the next day the sailors were sent home. One thing he sees when a ferry docks is a fight.",
        "The ports may shut if talks over wage rises stall. If the sperm do not meet an egg, they die.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at verbs that two witnesses see in conflict, then at those before their subjects."""
        for conflict in number_conflicts(document):
            of_title = conflict.block.kind in _TITLES and _may_be_verb_of_title(conflict)
            if not (of_title or _is_label(document, conflict) or _is_noun_of_software(document, conflict)):
                yield self._conflict(conflict)
        for block, numbers in places_of(document, _BEFORE_INVERSION):
            words = lower_texts(block)
            for number in numbers:
                yield from self._inverted(block, words, number)
        for block in document.prose:
            words = lower_texts(block)
            for sentence in sentences(block):
                yield from self._at_start(block, words, sentence.first)

    def _at_start(self, block: Block, words: Sequence[str], first: int) -> Iterator[Finding]:
        """What the first words of a sentence show."""
        word = words[first] if first < len(words) else ""
        if word in _PAIRING:
            yield from self._pair(block, words, first)
        elif word in _PLACES:
            yield from self._behind_place(block, words, first)
        elif word in _ASKING:
            yield from self._question(block, words, first)
        elif word in _BEFORE_INVERSION and words[first + 1 : first + 2] == ["does"]:
            yield from self._question(block, words, first + 1)

    def _conflict(self, conflict: NumberConflict) -> Finding:
        listed = tokens(conflict.block)
        words = lower_texts(conflict.block)
        verb = words[conflict.verb]
        shown = SINGULAR if conflict.number == PLURAL else PLURAL
        named = f"subject “{listed.texts[conflict.subject]}” is {conflict.number}"
        if conflict.joined is not None:
            named = f"subjects “{listed.texts[conflict.subject]}” and “{listed.texts[conflict.joined]}” are two"
        return self.finding(
            conflict.span,
            f"“{listed.texts[conflict.verb]}” is {shown}, but its {named}",
            suggestions=_forms(verb, conflict.number),
            evidence=[Evidence("subject", listed.span(conflict.subject, conflict.subject))],
            confidence=0.75,
        )

    def _pair(self, block: Block, words: Sequence[str], first: int) -> Iterator[Finding]:
        """ "Both the actor and his agent denies", "neither the mayor nor her deputy were"."""
        both = words[first] == "both"
        if first + 1 < len(words) and words[first + 1] in PREPOSITIONS:
            return  # "both of the mills", "both in Greece and Spain the figs are"
        link = _next(words, first + 1, {"and" if both else "nor"})
        if link is None or (not both and not _is_singular_phrase(words, first + 1, link)):
            return
        verb = _next(words, link + 1, SINGULAR_VERBS | _THIRDS if both else PLURAL_VERBS)
        if verb is None or verb == link + 1 or words[verb - 1] in PREPOSITIONS or words[verb - 1].endswith("'s"):
            return
        if not both and not _is_singular_phrase(words, link + 1, verb):
            return
        between = words[first + 1 : verb]
        if not (_OTHER_CLAUSE.isdisjoint(between) and REPORTED.isdisjoint(words[link + 1 : verb])):
            return  # "both red and blue voters said the deal is"
        listed = tokens(block)
        if listed.texts[verb][0].isupper() or (noun_number(words[verb]) and not _has_object(words, verb)):
            return
        named = "“both … and”" if both else "“neither … nor” with two singulars"
        yield self.finding(
            listed.span(verb, verb),
            f"“{listed.texts[verb]}” does not fit its subject: {named} takes the {PLURAL if both else SINGULAR}",
            suggestions=_forms(words[verb], PLURAL if both else SINGULAR),
            evidence=[Evidence("subject", listed.span(first, first))],
            confidence=0.8,
        )

    def _question(self, block: Block, words: Sequence[str], verb: int) -> Iterator[Finding]:
        """ "Does the figures show a fall?", "Was the men armed?"."""
        sentence = sentence_of(block, verb)
        last = sentence.last
        if "?" not in words[verb : last + 1] or words[verb + 1 : verb + 2] == [] or words[verb + 1] not in DEFINITE:
            return
        noun = verb + 2
        while noun < len(words) - 1 and words[noun].isalpha() and not noun_number(words[noun]):
            if words[noun] in PREPOSITIONS or words[noun] in PRONOUNS or _ends_subject(words, verb, noun):
                return
            noun += 1
        if noun >= len(words) - 1 or noun - verb > _FARTHEST or words[noun] in UNITS:
            return
        if noun_number(words[noun + 1]) and not (words[verb] == "does" and words[noun + 1] in THIRD_OF_BASE):
            return
        if noun_number(words[noun]) == PLURAL and words[noun + 1] not in ("a", "the"):
            listed = tokens(block)
            right = OTHER_NUMBER[words[verb]]
            yield self.finding(
                listed.span(verb, verb),
                f"“{listed.texts[verb]}” is singular, but “{words[noun]}” after it is plural",
                suggestions=[right.capitalize() if listed.texts[verb][0].isupper() else right],
                evidence=[Evidence("subject", listed.span(noun, noun))],
                confidence=0.8,
            )

    def _behind_place(self, block: Block, words: Sequence[str], first: int) -> Iterator[Finding]:
        """ "Among the victims was two children"."""
        verb = _next(words, first + 1, {"is", "was"})
        if verb is None or verb + 2 >= len(words) or words[verb - 1] in ("that", "who", "which", "it", ","):
            return
        if any(word in AUXILIARIES or word in PRONOUNS or word == "," for word in words[first:verb]):
            return
        if _has_own_subject(words, first, verb):
            return
        counted = words[verb + 1] in NUMERALS or words[verb + 1] in COUNTING
        noun = plural_after(words, verb + 1) if counted else None
        if noun is None or words[noun[0]] in UNITS or not noun_number(words[verb - 1]):
            return
        listed = tokens(block)
        yield self.finding(
            listed.span(verb, verb),
            f"“{listed.texts[verb]}” is singular, but “{words[noun[0]]}” after it is plural",
            suggestions=[OTHER_NUMBER[words[verb]]],
            evidence=[Evidence("subject", listed.span(noun[0], noun[0]))],
            confidence=0.8,
        )

    def _inverted(self, block: Block, words: Sequence[str], opening: int) -> Iterator[Finding]:
        verb = opening + 1
        if verb + 2 >= len(words) or words[verb] not in _INVERTING:
            return
        perfect = words[verb] == "has"
        at = verb + 1 + perfect
        if words[verb] in BE_PLURAL and opening and noun_number(words[opening - 1]) == PLURAL:
            return  # "said the rebels there are a matter for the police"
        unreal = words[verb] in ("were", "weren't") and not _IRREALIS.isdisjoint(words[max(0, opening - 3) : opening])
        if (
            unreal
            or (perfect and words[verb + 1] != "been")
            or (words[opening] != "there" and words[at] not in DEFINITE)
        ):
            return
        found = noun_after(words, at)
        if found is None:
            return
        noun, number = found
        wrong = PLURAL if words[verb] in BE_PLURAL else SINGULAR
        if not number or number == wrong or (number == PLURAL and words[noun] in UNITS - MULTITUDES):
            return
        listed = tokens(block)
        quantity = number == SINGULAR and is_quantity(words, noun)  # "there are a cornucopia of other ills"
        if quantity or listed.texts[noun][0].isupper() or not _is_its_subject(block, verb, noun, number):
            return  # "there was Lunds"
        yield self.finding(
            listed.span(verb, verb),
            f"“{listed.texts[verb]}” is {wrong}, but “{listed.texts[noun]}” after it is {number}",
            suggestions=[OTHER_NUMBER[words[verb]]],
            evidence=[Evidence("subject", listed.span(noun, noun))],
            confidence=0.75,
        )


def _is_label(document: Document, conflict: NumberConflict) -> bool:
    """Whether marks set off all before the verb at the head of an entry of a list: the name of what it tells of."""
    block = conflict.block
    if block.kind is not BlockKind.LIST_ITEM or sentence_of(block, conflict.verb).start or conflict.joined is not None:
        return False
    verb = tokens(block).starts[conflict.verb]
    end = len(block.text[:verb].rstrip())
    marks = document.source[block.span(end - 1, end).end : block.span(verb, verb + 1).start].strip()
    first = block.span(0, 1).start
    return bool(marks) and first > 0 and not document.source[first - 1].isspace()


def _is_noun_of_software(document: Document, conflict: NumberConflict) -> bool:
    """Whether a bare verb in a draft about software may end the name of a thing: "the schema change commit and"."""
    words = lower_texts(conflict.block)
    noun = conflict.joined is None and noun_number(words[conflict.verb]) == SINGULAR
    return noun and not _has_object(words, conflict.verb) and is_about_software(document)


_TITLES = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEADING})


def _may_be_verb_of_title(conflict: NumberConflict) -> bool:
    """Whether a subject in a headline has a bare singular before it: "Official challenges reports that"."""
    words = lower_texts(conflict.block)
    before = words[conflict.subject - 1] if conflict.subject else ""
    return noun_number(before) == SINGULAR and words[conflict.subject].endswith("s")


def _ends_subject(words: Sequence[str], verb: int, at: int) -> bool:
    """Whether a question's subject stands before a token, and its verb there: "has the press asked her questions"."""
    word = words[at]
    if at == verb + 2:
        return False
    verbal = word.endswith(("ed", "ing")) or word in irregular_participles() or word in mere_pasts()
    return verbal or word in DETERMINERS or word in irregular_verbs()


def _has_own_subject(words: Sequence[str], first: int, verb: int) -> bool:
    """Whether a subject stands between a phrase of place and the verb: "in adults the dose is two puffs"."""
    return any(
        words[at] in DETERMINERS and words[at - 1] not in PREPOSITIONS and noun_number(words[at - 1])
        for at in range(first + 2, verb)
    )


_PAIRING = frozenset({"both", "neither"})
_ASKING = frozenset({"does", "is", "was", "has"})
_PLACES = frozenset(
    "among amongst on in behind near under above below beside inside outside at beyond opposite around with".split()  # noqa: SIM905
)
_THIRDS = frozenset(third for third, base in BASE_OF_THIRD.items() if base in VERBS)
_OTHER_CLAUSE = RELATIVES | AUXILIARIES | {"that", "what", "how", "why", "whether"}
_LONGEST_PHRASE = 7


def _next(words: Sequence[str], start: int, wanted: Container[str]) -> int | None:
    """The first of some words in the few tokens from `start`, before any mark."""
    for at in range(start, min(len(words), start + _LONGEST_PHRASE)):
        if words[at] in wanted:
            return at
        if not words[at].replace("'", "").replace("-", "").isalpha():
            return None
    return None


def _has_object(words: Sequence[str], verb: int) -> bool:
    """Whether what follows a word that may be a noun shows a verb: "both the mayor and her aide plans a trip"."""
    after = words[verb + 1] if verb + 1 < len(words) else "."
    return after in DETERMINERS or after in _OBJECTS


_OBJECTS = frozenset("that to it him them us me you himself herself themselves".split())  # noqa: SIM905


def _is_singular_phrase(words: Sequence[str], start: int, end: int) -> bool:
    """Whether the words from `start` to before `end` are one noun in the singular, with what stands before it."""
    return words[start] in DETERMINERS and noun_number(words[end - 1]) == SINGULAR and end - start <= _FARTHEST


_BEFORE_INVERSION = frozenset({"there", "where", "here", "how", "why", "what"})
_INVERTING = BE_SINGULAR | BE_PLURAL | {"has"}
_IRREALIS = frozenset({"if", "though", "wish", "as", "unless"})
_FARTHEST = 5


def _forms(verb: str, number: str) -> tuple[str, ...]:
    """The forms of the verb that its subject takes, the likeliest first."""
    other = OTHER_NUMBER.get(verb) or (BASE_OF_THIRD if number == PLURAL else THIRD_OF_BASE).get(verb)
    if other is None:
        return (verb_forms(verb).third,) if number == SINGULAR else ()
    irregular = irregular_verbs().get(verb)
    if verb == "lead" and irregular:
        return (*irregular.pasts, other)
    return (other,)


def _is_its_subject(block: Block, verb: int, noun: int, number: str) -> bool:
    """Whether the parser, too, sees the noun as what the verb is said of, and sees its number."""
    listed = tokens(block)
    found = parsed(sentence_of(block, verb))
    places = {word.start: word for word in found}
    be, subject = places.get(listed.starts[verb]), places.get(listed.starts[noun])
    if be is None or subject is None or subject.relation not in SUBJECTS or found.dependents(subject, "conj"):
        return False
    if subject.features.get("Number") != ("Plur" if number == PLURAL else "Sing"):
        return False
    return subject.head == be.number or (subject.head == be.head and be.relation in ("cop", "aux", "aux:pass"))
