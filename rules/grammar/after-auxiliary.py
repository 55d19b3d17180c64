"""Checks for a form of a verb that the auxiliary before it does not take: “had fell”, “could of gone”, “did not went”.

Why: past and participle are confused in haste, and a tense that is changed leaves one half behind.
Not flagged: speech in quotation marks, but for "could of", which sounds like "could have"; an auxiliary that ends a
clause of its own ("all the money they had went", "those who could left", "what they did became known"); nouns and
adjectives that look like pasts ("was broke", "had rose gardens"); "might" and "will" as nouns; participles that vary
("has showed").
Fix: the participle after "have" and "be", the base after "could", "did" and "to".
Source: Quirk et al., A Comprehensive Grammar of the English Language (1985), 3.11-3.20, for the forms; the parser for
which verb an auxiliary belongs to; counts of edited news for the bases that never stand behind "be" and "have".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.analysis.grammar.auxiliaries import is_governed
from linter.analysis.grammar.forms_after import (
    BARE_BASES,
    BE_FORMS,
    BEFORE_INFINITIVES,
    HAVE_FORMS,
    PASSIVE_BASES,
    PLAIN_MODALS,
    PREDICATED,
    is_passive_meant,
    meant_after,
)
from linter.analysis.grammar.lone_participles import lacks_auxiliary
from linter.analysis.grammar.no_auxiliaries import (
    ends_nested_clause,
    ends_what_is_said,
    has_compound,
    is_half_of_pair,
    is_no_modal,
    is_not_found,
    is_noun_behind,
    is_part_of_name,
    opens_question,
    opens_with_fact,
)
from linter.analysis.grammar.noun_number import COLLECTIVES, noun_number
from linter.analysis.grammar.word_classes import (
    ARTICLES,
    AUXILIARIES,
    BASE_OF_THIRD,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECT_PRONOUNS,
    VERBS,
    is_adverb,
)
from linter.analysis.syntax.parse import parsed
from linter.analysis.text.sentence_of import sentence_of
from linter.analysis.text.tokens import lower_texts
from linter.analysis.text.word_places import places_of
from linter.analysis.words.irregular_verbs import bases_of_pasts, irregular_participles, mere_participles, mere_pasts
from linter.analysis.words.verb_forms import base_of_past, verb_forms
from linter.api import Block, Document, Evidence, Finding, Precision, Rule, Severity, quoted, tokens


class AfterAuxiliary(Rule):
    """Reports a past where a participle or a base is due, and "of" where "have" is."""

    severity = Severity.WARNING
    by_block = True
    precision = Precision(
        hits=11,
        right=7,
        corpus="2,000 texts of news and other beats, 1.4 million words; warnings, two readers",
    )
    examples = (
        "The tower had [[fell=>fallen]], and she has already [[wrote=>written]] of it.",
        "The villa was [[chose=>chosen]] for its view.",
        "The pilot could have [[went=>gone]] round again.",
        "He could [[went=>go]] home, and she did not [[saw=>see]] him.",
        "They wanted to [[went=>go]] home.",
        "The clerk should [[of=>have]] checked the address.",
        "She hadn't [[ate=>eaten]] when they didn’t [[came=>come]].",
        "The crew did not [[reached=>reach]] the shore.",
        "He [[seen=>saw]] the car before it stopped. The rain [[begun=>began]] just after noon.",
        "Police did not [[found=>find]] the knife, and little had been [[did=>done]].",
        "He told the court that he had [[drank=>drunk]] four pints. He did not found the party.",
        "The songs begun in May are sung. The hound has rose-ears. The crew had fallen, and the firm was broke.",
        "All the money they had went on rent.",
        "The rates that the swaps were indexed to went down.",
        "Those who could left, and what they did became known.",
        "Of course he would of course have left, and the might of united nations grew.",
        "He has showed it, and she had rose gardens.",
        "“I could [[of=>have]] gone, and he had went,” he said.",
        "She doesn't [[has=>have]] a car, and said she had [[saw=>seen]] a crow. The yard he had saw the end of days.",
        "The coalition may [[needs=>need]] help, and she does not [[wants=>want]] it.",
        "They were forced to [[abandoned=>abandon]] the ship and agreed to [[made=>make]] a statement.",
        "The hospital was [[force=>forced]] to close, and he was [[ask=>asked]] to leave.",
        "The bridge will [[reopened=>reopen]] in May, and it might [[rained=>rain]] later.",
        "She is [[work=>worked]] on a book. The firm is [[consider=>considering]] a bid.",
        "The man has been [[arrest=>arrested]] in Leeds. It has [[being=>been]] done.",
        "All he does is complain about it, and the best way is ask for help; his will reopened the wound.",
        "The political will prevailed, and it has being itself as its theme.",
        "It is one of the meetings that Will attends, and where May speaks.",
        "They agreed to revised terms, and there was force to spare, as her will reads.",
        "Police are [[look=>looking]] for a car, and the plan has been [[criticise=>criticised]] by doctors.",
        "The scheme would have [[save=>saved]] millions. The board will [[considering=>consider]] it in May.",
        "He will [[replaced=>be replaced]] by a nurse. Why would jailed men stay? The poll was not of voters.",
        "Critics were prompt to reply. The show is Create the Docs, and this is release 2 of the kit.",
        "All they do is eliminate her, hope is experience, and he was trigger happy; they have supply chains.",
        "He must needs go, and is to ask by noon, and was asked to leave.",
        "He was fined and she given a warning.",
        "The zoo tried to breed the pair, and the staff agreed to shred the files.",
        "Had he seen it, he would have come.",
        "She could not bound the risk, and he did not resent it.",
        "He did not, said a friend; whatever he did went wrong. It can be touch and go, and two have commit access.",
        "A tin can rattled by; could automated answers help? They got more growing flax than they could growing oats.",
        "The date he agreed to gives them a rest, both were track and field stars, and each has start dates.",
        "One way is make it public, and all of these were in fact seal colonies. Each skipper has write access.",
        "The mayor's ports have trigger laws, and the vote shows public will using the law.",
        "The share saying he should not dropped to 41%.",
        "What use might remaining ferries be? The phone is dear but has call waiting installed.",
        "The fall in rents is cause for cheer, and such work is work of the hardest kind.",
        "The thief could [[sent=>be sent]] to prison, says her lawyer.",
        "The harbour lights can be cover for a theft. The sides are face to face. All amplifiers have gain, a factor.",
        "The port must cut rents or have pay withheld. The big question is did anybody know; the output may slew.",
        "What kind of loss will disabled children feel? Several port groups had fly-ins, and the race are proud.",
        "Only within a new plan will developed society agree, and whether either side will remains to be seen.",
        "The best car the club had came last, and the hold that Aldermouth had fell away. It is all show.",
        "She was elected in May, and was censor in 1828. Each skipper has cause to complain.",
        "Those who can pay and those who said they won't met at the port. It is usually work that is done at night.",
        "She should [[of=>have]] won. It could [[of=>have]] been her. He could of course win by might of set rules.",
        "The joy of a brother she didn't know she had wore off. The fact that it pays and hers did not proves little.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at pasts and participles that another form is confused with, and at "of" after an auxiliary."""
        for block, numbers in places_of(document, _FIRST_LOOK):
            words = lower_texts(block)
            last = -1
            for number in numbers:
                word, before = words[number], words[number - 1] if number else ""
                if word == "of":
                    if before in _BEFORE_OF and (before != "not" or words[max(0, number - 2)] in _BEFORE_OF):
                        yield from self._of(block, words, number)
                    continue
                if word == "to" and before not in BEFORE_INFINITIVES:
                    continue
                found = self._wrong(block, words, number)
                if found is None and word in _COUNTED:
                    found = self._unheard(block, words, number)
                if found is not None and found.span.start > last and not quoted(document, found.span):
                    last = found.span.start
                    yield found

    def _wrong(self, block: Block, words: Sequence[str], number: int) -> Finding | None:
        word = words[number]
        before = words[number - 1] if number else ""
        if word in mere_pasts():
            return self._past(block, words, number)
        if word in _CONFUSED_PARTICIPLES:
            if before in SUBJECT_PRONOUNS or before == "who":
                return self._participle(block, words, number)
            return self._lacking(block, words, number) if lacks_auxiliary(block, number) else None
        if word in PASSIVE_BASES or word in BARE_BASES:
            return self._passive(block, words, number) if before in _BE else None
        if word == "being":
            return self._being(block, words, number) if before in _HAVE_FINITE else None
        return self._no_base(block, words, number + 1) if number + 1 < len(words) else None

    def _no_base(self, block: Block, words: Sequence[str], number: int) -> Finding | None:
        """A past or a form in "-s" where a base is due."""
        word, before = words[number], words[number - 1]
        if word in ("has", "had") and before in _NEGATED_DO:
            return self._wrong_form(block, number - 1, number, ("have",))
        if word == "saw" and before in _HAVE_FINITE:
            return self._wrong_form(block, number - 1, number, ("seen",)) if _is_seen(words, number) else None
        if (before in _GOVERNING_NOW or before in _MODALS) and word[-1] in "dtw":
            return self._after_do(block, words, number)
        if word in BASE_OF_THIRD and (before in _MODALS or before in _GOVERNING_NOW):
            return self._third_person(block, words, number)
        infinitive = before == "to" and number > 1 and words[number - 2] in BEFORE_INFINITIVES
        return self._after_to(block, words, number) if infinitive else None

    def _past(self, block: Block, words: Sequence[str], number: int) -> Finding | None:
        auxiliary = _auxiliary_before(words, number)
        if auxiliary is None:
            return None
        helper, past = words[auxiliary], words[number]
        if words[number + 1 : number + 2] == ["-"] and past in _NOUNS:
            return None  # "has rose-ears"
        if tokens(block).texts[number][0].isupper() or (
            helper in _BE and (past in _ADJECTIVES or (past == "did" and helper not in _PERFECT))
        ):
            return None  # "the question is did anybody know"
        if helper in _HAVE or helper in _BE:
            meant = mere_pasts()[past]
        elif past not in _NOUNS and _takes_base(words, auxiliary, number):
            meant = (bases_of_pasts()[past],)
        else:
            return None
        if helper in _HAVE and ends_nested_clause(words, auxiliary, sentence_of(block, number).first):
            return None  # "the joy of a brother she didn't know she had wore off"
        return self._wrong_form(block, auxiliary, number, meant) if is_governed(block, auxiliary, number) else None

    def _after_do(self, block: Block, words: Sequence[str], number: int) -> Finding | None:
        auxiliary = _auxiliary_before(words, number)
        if auxiliary is None or words[auxiliary] not in _GOVERNING | _MODALS or is_no_modal(block, auxiliary):
            return None
        if not _takes_base(words, auxiliary, number):
            return None
        base = "find" if words[number] == "found" and is_not_found(words, number) else _base_of(words, number)
        before = words[auxiliary - 1] if auxiliary else "."
        sentence = sentence_of(block, number)
        opening, asked = words[sentence.first], "?" in words[number : sentence.last + 1]
        inverted = opening in _INVERTING or (opening in _ASKED and asked)  # "only then will developed ports agree"
        if (
            not base
            or inverted
            or before in _ASKING
            or not before[0].isalpha()
            or (words[auxiliary] == "can" and before in _CANS)
        ):
            return None  # "could automated answers help?", "one tin can rattled by"
        if not is_governed(block, auxiliary, number):
            return None
        after = words[number + 1] if number + 1 < len(words) else "."
        passive = words[auxiliary] in _MODALS and is_passive_meant(words[number], base, after)
        return self._wrong_form(block, auxiliary, number, (f"be {words[number]}", base) if passive else (base,))

    def _third_person(self, block: Block, words: Sequence[str], number: int) -> Finding | None:
        auxiliary = _auxiliary_before(words, number)
        if auxiliary is None or words[auxiliary] not in _MODALS | _DO or is_no_modal(block, auxiliary):
            return None
        before = words[auxiliary - 1] if auxiliary else ""
        negated = words[auxiliary] in _MODALS or "not" in words[auxiliary:number] or words[auxiliary].endswith("n't")
        idiom = words[auxiliary] == "must" and words[number] == "needs"
        idiom = idiom or "whether" in words[max(0, auxiliary - 6) : auxiliary]  # "whether she will remains to be seen"
        idiom = idiom or (
            words[auxiliary] in _DO and opens_with_fact(words, sentence_of(block, number).first, auxiliary)
        )
        if idiom or not negated or not before.isalpha() or before in DETERMINERS or before in _RELATIVES:
            return None
        if not is_governed(block, auxiliary, number):
            return None
        return self._wrong_form(block, auxiliary, number, (BASE_OF_THIRD[words[number]],))

    def _after_to(self, block: Block, words: Sequence[str], number: int) -> Finding | None:
        base = _base_of(words, number)
        after = words[number + 1] if number + 1 < len(words) else "."
        if number > 4 and words[number - 3] in SUBJECT_PRONOUNS and noun_number(words[number - 4]):
            return None  # "the date he agreed to gives them a rest"
        clear = after in DETERMINERS or after in _OBJECTS or words[number - 2] in _NEVER_BEFORE_NOUNS
        if not base or not clear or words[number] in _ADJECTIVES_IN_ED:
            return None
        return self._wrong_form(block, number - 1, number, (base,))

    def _passive(self, block: Block, words: Sequence[str], number: int) -> Finding | None:
        """A base after a form of "be": "was force to", "is work on", "has been arrest"."""
        after = words[number + 1] if number + 1 < len(words) else "."
        first = words[number - 2] if number > 1 else ""
        if first in _NO_SUBJECTS or (not first.isalpha() and first != ","):
            return None
        forms = verb_forms(words[number])
        if words[number] in PASSIVE_BASES and first not in AUXILIARIES and after in ("to", "by"):
            return self._wrong_form(block, number - 1, number, (forms.participle,))
        sentence = sentence_of(block, number)
        clause = words[sentence.first : number - 1]
        noun = after in _BEHIND_NOUNS.get(words[number], ()) or is_noun_behind(words, number - 1, number)
        told = after in _RELATIVE and (after != "that" or words[number] in _BEHIND_NOUNS)
        if noun or told or is_half_of_pair(words, number) or is_part_of_name(block, number):
            return None
        if words[number] not in BARE_BASES or after not in _AFTER_BARE or not PREDICATED.isdisjoint(clause):
            return None
        subject = clause[-1] if clause else ""
        perfect = subject in _HAVE and len(clause) > 1
        named = subject in SUBJECT_PRONOUNS | {"it", "who"} or noun_number(subject) or subject in COLLECTIVES
        if not (perfect or named):
            return None
        active = after in DETERMINERS or after in _OBJECTS or after == "that"
        meant = (forms.gerund, forms.participle) if active and not perfect else (forms.participle, forms.gerund)
        return self._wrong_form(block, number - 1, number, meant)

    def _unheard(self, block: Block, words: Sequence[str], auxiliary: int) -> Finding | None:
        """A form that news never has behind the auxiliary: "are look", "has been close", "have save"."""
        helper = words[auxiliary]
        number = auxiliary + 1
        while number < len(words) and (words[number] == "not" or is_adverb(words[number])):
            number += 1
        if number >= len(words):
            return None
        meant = meant_after(helper, words[number])
        if not meant or is_part_of_name(block, number) or is_no_modal(block, auxiliary):
            return None
        clause = words[sentence_of(block, number).first : auxiliary]
        subject = clause[-1] if clause else ""
        alone = subject in _NO_SUBJECTS or subject in _RELATIVES or not (subject.isalpha() or subject == ",")
        cleft = helper in BE_FORMS and not (_CLEFTS if helper in _PERFECT else PREDICATED).isdisjoint(clause)
        alone = alone or (helper in PLAIN_MODALS and clause[0] in _INVERTING)
        known = helper not in PLAIN_MODALS or subject in _BEFORE_MODALS or bool(noun_number(subject))
        if alone or cleft or not known or not _is_verb_of(block, words, auxiliary, number):
            return None  # "the political will prevailed" has no subject for a modal
        after = words[number + 1] if number + 1 < len(words) else "."
        gerund = words[number].endswith("ing")
        compared = gerund and not _COMPARING.isdisjoint(words[max(0, auxiliary - 6) : auxiliary])
        if compared or (gerund and opens_question(words, auxiliary)) or ends_what_is_said(words, auxiliary, number):
            return None  # "they earn more growing flax than they could growing grain"
        granted = words[number - 1] == "all" or after in _GRANTED  # "is all show", "has write access"
        joined = after == "-" or block.text[tokens(block).ends[number] : tokens(block).ends[number] + 1] == "-"
        joined = joined or (after in _RELATIVE and words[number] in _BEHIND_NOUNS)
        noun = joined or has_compound(words, auxiliary, number) or is_noun_behind(words, auxiliary, number)
        if granted or noun or is_half_of_pair(words, number):
            return None  # "were seal colonies", "has start dates", "were track and field athletes"
        active = helper in BE_FORMS - _PERFECT and (after in DETERMINERS or after in _OBJECTS or after == "that")
        if active and not meant[0].endswith("ing"):
            meant = meant[::-1]  # "is consider a bid"
        return self._wrong_form(block, auxiliary, number, meant)

    def _being(self, block: Block, words: Sequence[str], number: int) -> Finding | None:
        """ "Has being done"."""
        form = words[number + 1] if number + 1 < len(words) else ""
        if not (form in mere_participles() or (form.endswith("ed") and form not in _ADJECTIVES_IN_ED)):
            return None
        return self._wrong_form(block, number - 1, number, ("been",))

    def _wrong_form(self, block: Block, auxiliary: int, number: int, meant: Sequence[str]) -> Finding:
        listed = tokens(block)
        return self.finding(
            listed.span(number, number),
            f"“{listed.texts[number]}” is the wrong form of the verb after “{listed.texts[auxiliary]}”",
            suggestions=meant,
            evidence=[Evidence("auxiliary", listed.span(auxiliary, auxiliary))],
            confidence=0.9,
        )

    def _of(self, block: Block, words: Sequence[str], number: int) -> Iterator[Finding]:
        at = next((n for n in range(number + 1, len(words)) if not is_adverb(words[n]) and words[n] != "not"), 0)
        noun = words[number - 1] in ("might", "must", "may") and words[max(0, number - 2)] in DETERMINERS | PREPOSITIONS
        participle = at > 0 and (words[at] in irregular_participles() or words[at].endswith(("ed", "been")))
        if noun or not participle:
            return
        yield self.finding(
            tokens(block).span(number, number),
            f"“of” should be “have” after “{tokens(block).texts[number - 1]}”",
            suggestions=["have"],
            confidence=0.95,
        )

    def _participle(self, block: Block, words: Sequence[str], number: int) -> Finding | None:
        sentence = sentence_of(block, number)
        clause = words[sentence.first : number - 1]
        opening = words[number - 1] == "who" or not clause or clause[-1] in _OPENING
        if not opening or not _HELPERS.isdisjoint(clause if words[number - 1] != "who" else ()):
            return None
        return self._lacking(block, words, number)

    def _lacking(self, block: Block, words: Sequence[str], number: int) -> Finding:
        listed = tokens(block)
        return self.finding(
            listed.span(number, number),
            f"“{listed.texts[number]}” lacks an auxiliary after “{listed.texts[number - 1]}”",
            suggestions=_CONFUSED_PARTICIPLES[words[number]],
            confidence=0.8,
        )


def _base_of(words: Sequence[str], number: int) -> str:
    """The base of a past or of a form in "-s"; "" if it may be a base itself."""
    form = words[number]
    if form in _OTHER_VERBS:
        return ""
    if form in BASE_OF_THIRD:
        base = BASE_OF_THIRD[form]
        after = words[number + 1] if number + 1 < len(words) else "."
        return base if base in VERBS or after in DETERMINERS or after in _OBJECTS else ""
    return "see" if form == "saw" else bases_of_pasts().get(form) or base_of_past(form)


_HAVE = frozenset("have has had having haven't hasn't hadn't 've".split())  # noqa: SIM905
_BE = frozenset("is are was were be been being isn't aren't wasn't weren't".split())  # noqa: SIM905
_DO = frozenset("did didn't do does don't doesn't".split())  # noqa: SIM905
_NEGATED_DO = frozenset("didn't don't doesn't".split())  # noqa: SIM905
_SURE_MODALS = frozenset("could would should cannot can't couldn't won't wouldn't shouldn't mustn't 'll".split())  # noqa: SIM905
_GOVERNING = _DO | _SURE_MODALS
_GOVERNING_NOW = (_GOVERNING - {"do", "did", "does"}) | {"not", "never"}
_MODALS = _SURE_MODALS | {"can", "will", "may", "might", "must", "shall"}
_AUXILIARIES = _HAVE | _BE | _DO | _MODALS | {"to"}
_HELPERS = _HAVE | _BE | {"'s", "'re", "'d", "get", "gets", "got", "as", "than"}
_BEFORE_OF = frozenset(
    "could would should must might may couldn't wouldn't shouldn't mustn't mightn't not".split()  # noqa: SIM905
)
_ADJECTIVES = frozenset("broke woke rose bore fell forbade".split())  # noqa: SIM905
"""Pasts that are adjectives or nouns beside "be"."""
_NOUNS = frozenset("rose spoke dove stole drove slew clove bore fell broke woke sang hove bade".split())  # noqa: SIM905
"""Pasts that are nouns, adjectives or bases, too."""
_OBJECTS = frozenset("it him them us me themselves himself herself itself".split())  # noqa: SIM905
_NEVER_BEFORE_NOUNS = frozenset(
    """
    decided wanted wants want refused failed fails tried tries forced able unable hopes hoped hoping managed intends
    intended vowed attempted likely unlikely threatened persuaded
    """.split()  # noqa: SIM905
)
"""Those of them after which "to" seldom takes a noun."""
_ADJECTIVES_IN_ED = frozenset("limited advanced united increased reduced improved renewed continued detailed".split())  # noqa: SIM905
_AFTER_BARE = (
    DETERMINERS | _OBJECTS | frozenset("that in on at by for with from to as of about after before . ,".split())  # noqa: SIM905
) - {"all", "both"}
_GRANTED = frozenset({"access", "permission", "permissions", "privileges", "rights"})
"""What is given for something to be done: "has commit access"."""
_BEHIND_NOUNS = {"cause": frozenset({"for", "to", "of"}), "work": frozenset({"as", "of", "for"})}
"""What follows those of them that are nouns which "be" has without an article: "is cause for alarm"."""
_RELATIVE = frozenset({"that", "which", "who"})
"""What follows "work" and its kind where they are nouns: "it is work that is done at night"."""
_AFTER_CLAUSE = frozenset("so because when since until while if , ; : ? ! and but or who which more less".split())  # noqa: SIM905
_CLEFTS = frozenset("what all there do does did only how".split())  # noqa: SIM905
_ASKING = frozenset({"why", "how", "where", "when", "what", "who"})
_CANS = frozenset("beer tin trash soda oil paint garbage gas petrol spray jerry".split())  # noqa: SIM905
_COMPARING = frozenset({"as", "than"})
_ASKED = frozenset({"what", "which", "whose", "how", "why"})
_INVERTING = frozenset({"only", "never", "nor", "neither", "seldom", "rarely"})
"""Words at the start of a sentence that put the auxiliary before its subject."""
_BEFORE_MODALS = SUBJECT_PRONOUNS | COLLECTIVES | {"it", "you"}
_PERFECT = frozenset({"been", "being"})
_OF_SEVERAL = frozenset({"are", "were", "been"})
_COUNTED = BE_FORMS | HAVE_FORMS | PLAIN_MODALS
"""Auxiliaries behind which the counts of news tell what is no form."""
_HAVE_FINITE = frozenset("has have had hasn't haven't hadn't".split())  # noqa: SIM905
_NO_SUBJECTS = frozenset("there all what it's to do one".split())  # noqa: SIM905
_OTHER_VERBS = frozenset("resent found ground wound bound rent slew".split())  # noqa: SIM905
_OTHER_PARTICIPLES = frozenset("born borne riven shown sown sewn hewn mown sawn shorn known given laden molten".split())  # noqa: SIM905
_CONFUSED_PARTICIPLES = {
    participle: pasts for participle, pasts in mere_participles().items() if participle not in _OTHER_PARTICIPLES
}
"""Participles that are used for the past by mistake."""
_OPENING = frozenset(
    ", ; : — – and but that who which when because what before after until since where if ( “ ‘".split()  # noqa: SIM905
)
_RELATIVES = frozenset("who that which what all as than whatever best everything everyone those much".split())  # noqa: SIM905
_FARTHEST = 4


_FIRST_LOOK = (
    frozenset(mere_pasts())
    | frozenset(_CONFUSED_PARTICIPLES)
    | PASSIVE_BASES
    | BARE_BASES
    | {"being"}
    | _GOVERNING_NOW
    | _MODALS
    | _COUNTED
    | {"of", "to"}
)


def _auxiliary_before(words: Sequence[str], number: int) -> int | None:
    """The auxiliary that a form stands after, with nothing but adverbs between; None without one."""
    for at in range(number - 1, max(-1, number - _FARTHEST), -1):
        word = words[at]
        if word in _AUXILIARIES:
            return at
        if not (is_adverb(word) or word == "not"):
            return None
    return None


def _is_seen(words: Sequence[str], number: int) -> bool:
    """Whether "saw" behind "have" is the verb: "he had saw the car", not "the yard he had saw the trees of"."""
    object_follows = (*words[number + 1 : number + 2], ".")[0] in ARTICLES
    return object_follows and words[number - 2] in SUBJECT_PRONOUNS and not noun_number(words[max(0, number - 3)])


def _takes_base(words: Sequence[str], auxiliary: int, number: int) -> bool:
    """Whether "could", "did" or "to" surely governs what follows it."""
    helper = words[auxiliary]
    before = words[auxiliary - 1] if auxiliary else ""
    earlier = words[auxiliary - 2] if auxiliary > 1 else ""
    if helper == "to":
        governed = before in PREPOSITIONS or (before.endswith("ed") and before not in BEFORE_INFINITIVES)
        return number == auxiliary + 1 and not governed
    relative = before in _RELATIVES or (before in PRONOUNS and earlier in _RELATIVES)
    if relative or ends_what_is_said(words, auxiliary, number):
        return False
    if helper in _DO:
        return "not" in words[auxiliary:number] or helper.endswith("n't")
    return (
        helper in _SURE_MODALS
        or before in SUBJECT_PRONOUNS
        or before in ("it", "you")
        or bool(noun_number(before))
        or before in COLLECTIVES
    )


def _is_verb_of(block: Block, words: Sequence[str], auxiliary: int, number: int) -> bool:
    """Whether the parser sees a verb with its auxiliary, or takes for a predicate what no predicate can be."""
    if not is_governed(block, auxiliary, number, predicate=words[auxiliary] in _OF_SEVERAL):
        return False
    listed = tokens(block)
    found = {word.start: word for word in parsed(sentence_of(block, number))}
    if found[listed.starts[number]].upos == "VERB" and found[listed.starts[auxiliary]].relation != "cop":
        return True
    after = words[number + 1] if number + 1 < len(words) else "."
    return after in _AFTER_BARE or after in _AFTER_CLAUSE or is_adverb(after)
