"""Checks for a verb that does not fit the pronoun before it: “they was”, “she don't”, “he have”, “I has”.

Why: the slip is left behind when a name is replaced by a pronoun, or a singular by a plural.
Not flagged: speech in quotation marks; questions and inversions ("does he have", "nor would she say"); the subjunctive
("if he were", "that she leave", "lest he fall"); pronouns joined to others ("he and she have"); clauses that stand
before the verb ("what they have is", "all we want is"); letters and numerals ("Elizabeth I was").
Source: Quirk et al., A Comprehensive Grammar of the English Language (1985), 10.34; reading what edited prose has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.analysis.grammar.forms_after import TIMES_AFTER
from linter.analysis.grammar.word_classes import (
    AUXILIARIES,
    BASE_OF_THIRD,
    CLAUSE_STARTERS,
    INDEFINITES,
    MANDATIVE,
    OTHER_NUMBER,
    PRONOUNS,
    THIRD_OF_BASE,
    VERBS,
    is_adverb,
)
from linter.analysis.syntax.parse import SUBJECTS, parsed
from linter.analysis.text.sentence_of import sentence_of
from linter.analysis.text.tokens import lower_texts
from linter.analysis.text.word_places import places_of
from linter.analysis.words.irregular_verbs import bases_of_pasts, irregular_verbs
from linter.api import Block, Document, Evidence, Finding, Precision, Rule, Severity, tokens


class PronounVerb(Rule):
    """Reports a verb whose form the subject pronoun before it does not take."""

    severity = Severity.WARNING
    by_block = True
    precision = Precision(
        hits=9,
        right=5,
        corpus="news of 2012-2020 and prose of 60 other sources, fiction of 1900 among it, 2.9 million words",
    )
    quotations = "skip"
    examples = (
        "He [[have=>has]] no plans to resign.",
        "They [[was=>were]] asleep when she [[say=>says]] it happened.",
        "She [[don't=>doesn't]] know, and it [[don’t=>doesn’t]] matter.",
        "The guests said they [[has=>have]] until Monday.",
        "The shop has shut and he [[are=>is]] to leave, though she [[do=>does]] not say so.",
        "The bishop admits that I [[were=>was]] wrong.",
        "His wife and he are to leave, and where did these claims come from, and what else could he do but say so?",
        "These [[is=>are]] the best, and this [[are=>is]] the last.",
        "If this were so, what is behind all this are his plans.",
        "The less the judge and I were seen, the better.",
        "Did he [[went=>go]] home, and why? Does she [[has=>have]] a car?",
        "He [[come=>comes]] home at six, and it [[take=>takes]] an hour.",
        "What would it take, and why did he go? What he did had worked.",
        "Bruce, his team, and I are here; the requirement that it come with tea fell.",
        "Nobody [[were=>was]] hurt, and no one [[have=>has]] claimed it.",
        "The tea made everyone feel well, and one have-a-go hero fell.",
        "He also [[were=>was]] there, and we [[was=>were]].",
        "I [[has=>have]] never met him.",
        "She [[lead=>led]] the party to victory, and last year she [[lead=>led]] the team.",
        "She [[like=>likes]] the stadium, but he [[look=>looks]] tired.",
        "Does he have a plan? Nor would she say what it have cost.",
        "If he were rich, he would pay; I wish she were here.",
        "The board insisted that he leave, lest he fall.",
        "Both he and she have left, and you and I are here.",
        "What they have is enough, and all she had they have.",
        "Something like that and things it like to do.",
        "Queen Elizabeth I has a statue.",
        "“They was here,” he said.",
        "What will it cost? Anyone know?",
        "She saw it have an effect, and they made it work.",
        "He dare not say, and she need not go.",
        "Had he come, he would have paid; long may she reign.",
        "That makes it more pressing that he get the money, and the first principle must be that it provide for all.",
        "He move-tested the crane. What do you got?",
        "It is a dish with which it were well if they began.",
        "Her mother was adamant that she call the police.",
        "She has two hopes for the next council: that it invest in quays.",
        "The limit is zero if I has n ≥ 2 elements.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the word after each subject pronoun."""
        for block, numbers in places_of(document, _MISFITS):
            words = lower_texts(block)
            last = len(words) - 1
            for number in numbers:
                if number == last:
                    continue
                word = words[number]
                verb = number + 1
                while verb < last and is_adverb(words[verb]) and words[verb] not in _NOT_BETWEEN:
                    verb += 1
                if word == "one" and words[number - 1 : number] != ["no"]:
                    continue
                if word == "it" and words[verb] == "were" and words[verb + 1] in _WISHED:
                    continue  # "it were well if they came"
                hyphened = words[verb + 1 : verb + 2] == ["-"]
                if not hyphened and words[verb] in _MISFITS[word] and _is_subject(block, words, number, verb):
                    yield self._misfit(block, words, number, verb)
                elif number and word in PRONOUNS and words[number - 1] in _DO and _asks(block, words, number):
                    base = _base_of(words[verb])
                    if base and words[verb] != "got":
                        yield self._misfit(block, words, number, verb, (base,))

    def _misfit(
        self, block: Block, words: Sequence[str], pronoun: int, verb: int, meant: tuple[str, ...] = ()
    ) -> Finding:
        listed = tokens(block)
        written = listed.texts[verb]
        meant = meant or _meant(words[pronoun], words[verb])
        if "’" in written:
            meant = tuple(form.replace("'", "’") for form in meant)
        return self.finding(
            listed.span(verb, verb),
            f"“{written}” does not fit the subject “{listed.texts[pronoun]}”",
            suggestions=meant,
            evidence=[Evidence("subject", listed.span(pronoun, pronoun))],
            confidence=0.85,
        )


_BASES = (VERBS | {"come", "run", "become"}) - {"let", "put", "set", "read", "quit"}
_OF_PERSONS = _BASES | frozenset("like love hate look work play talk walk live start stop move call use try".split())  # noqa: SIM905
"""After "he" and "she" no noun stands, so that these are verbs."""
_SINGULAR_MISFITS = frozenset("have haven't are aren't were weren't don't do".split()) | {"lead"}  # noqa: SIM905
_PLURAL_MISFITS = frozenset("is isn't was wasn't has hasn't doesn't".split())  # noqa: SIM905
_THIRDS = frozenset(third for third, base in BASE_OF_THIRD.items() if base in VERBS)
_MISFITS = {
    "he": _SINGULAR_MISFITS | _OF_PERSONS,
    "she": _SINGULAR_MISFITS | _OF_PERSONS,
    "it": (_SINGULAR_MISFITS | _BASES) - {"lead"},
    **dict.fromkeys(INDEFINITES, (_SINGULAR_MISFITS | _BASES) - {"lead"}),
    "one": (_SINGULAR_MISFITS | _BASES) - {"lead"},
    "this": frozenset("are aren't were weren't have haven't".split()),  # noqa: SIM905
    "these": _PLURAL_MISFITS,
    "those": _PLURAL_MISFITS,
    "we": _PLURAL_MISFITS | _THIRDS,
    "they": _PLURAL_MISFITS | _THIRDS,
    "i": frozenset("is isn't has hasn't doesn't are aren't were weren't".split()),  # noqa: SIM905
    "you": frozenset("is isn't was wasn't has hasn't doesn't".split()),  # noqa: SIM905
}
_NOT_BETWEEN = frozenset("all both each not n't".split())  # noqa: SIM905
_WISHED = frozenset({"well", "better", "best"})
_BREAKS = frozenset(', ; : — – ( “ ” " ‘ ! ? . …'.split())  # noqa: SIM905
_OPENING = (
    _BREAKS
    | CLAUSE_STARTERS
    | frozenset("and but that who which what because so before after until since though".split())  # noqa: SIM905
) - {"than", "as", "or", "nor"}
_INVERTING = AUXILIARIES - {"'s", "'re", "'ve", "'ll"}
_IRREALIS = frozenset(
    "if though wish wishes wished suppose supposing imagine unless whether would lest as than rather".split()  # noqa: SIM905
)
_RELATIVE_OPENINGS = frozenset("what whatever all everything anything nothing whoever".split())  # noqa: SIM905
_BACK = 12
_SIGNS = frozenset("=≠<>≤≥≈∈⊂⊆∪∩∅∑→ℵ^")
"""What only mathematics has, in which "I" is a thing like any other."""


def _is_subject(block: Block, words: Sequence[str], pronoun: int, verb: int) -> bool:
    """Whether the pronoun is the whole subject of the verb, in a clause that states something."""
    sentence = sentence_of(block, pronoun)
    texts = tokens(block).texts
    if verb >= sentence.last or texts[verb][0].isupper():
        return False
    if texts[pronoun] != "I" if words[pronoun] == "i" else texts[pronoun].isupper():
        return False
    if words[pronoun] == "i" and not _SIGNS.isdisjoint(block.text):
        return False  # "if I has n ≥ 2 elements"
    clause = words[sentence.first : pronoun - (words[pronoun] == "one")]
    if not clause:
        return not (
            words[pronoun] in INDEFINITES and "?" in words[sentence.last - 1 : sentence.last + 1]
        )  # "Anyone know?"
    form = words[verb]
    if (
        clause[-1] == "and"
        and (words[pronoun] == "i" or clause[-2:-1] != [","])
        and form not in _PLURAL_MISFITS
        and form not in _THIRDS
    ):
        return (
            words[pronoun] != "i"
            and _has_verb(clause)
            and not PRONOUNS.intersection(clause[-2:-1])
            and _is_only_subject(block, pronoun)
            and not _is_excused(clause, form)
        )
    timed = clause[-1] in TIMES_AFTER and clause[-2:-1] in (["last"], ["this"], ["that"])  # "last year she lead it"
    return (timed or clause[-1] in _OPENING or is_adverb(clause[-1])) and not _is_excused(clause, form)


def _has_verb(clause: Sequence[str]) -> bool:
    """Whether an auxiliary stands in the last part of what comes before "and", which then is a clause."""
    for word in reversed(clause[:-1]):
        if word in _BREAKS or word in CLAUSE_STARTERS:
            return False
        if word in AUXILIARIES:
            return True
    return False


def _is_only_subject(block: Block, pronoun: int) -> bool:
    """Whether the parser sees a subject in a pronoun after "and", and nothing joined: not so in "his wife and he"."""
    listed = tokens(block)
    for word in parsed(sentence_of(block, pronoun)):
        if word.start == listed.starts[pronoun]:
            return word.relation in SUBJECTS
    return False


def _is_excused(clause: Sequence[str], form: str) -> bool:
    """Whether the words before explain the form: an inversion, the subjunctive, a clause for a subject."""
    near = clause[-_BACK:]
    if _RELATIVE_OPENINGS.intersection(near[-3:]) or _inverted(near):
        return True
    if form in ("were", "weren't"):
        return not _IRREALIS.isdisjoint(clause)
    bare = form in _OF_PERSONS or form in ("have", "lead", "do")
    return bare and (clause[-2:] == [":", "that"] or not _SUBJUNCTIVE.isdisjoint(clause))


_SUBJUNCTIVE = MANDATIVE | {"if", "whether", "unless", "till", "until"}


def _inverted(near: Sequence[str]) -> bool:
    """Whether an auxiliary right before the pronoun, but for adverbs, has the verb to itself."""
    for word in reversed(near):
        if word in _INVERTING:
            return True
        if not is_adverb(word):
            return False
    return False


_OF_I = {"is": ("am", "was"), "isn't": ("am not",), "are": ("am",), "aren't": ("am not",)}


_DO = frozenset("do does did don't doesn't didn't".split())  # noqa: SIM905


def _asks(block: Block, words: Sequence[str], pronoun: int) -> bool:
    """Whether "does" before a pronoun begins a question, so that it governs the verb after it."""
    first = sentence_of(block, pronoun).first
    return pronoun - 1 == first or (pronoun - 2 == first and words[first] in _ASKING)


_ASKING = frozenset("what where when why how who which and but so".split())  # noqa: SIM905


def _base_of(form: str) -> str:
    """The base of a form that "does" and "did" don't take; "" of any other."""
    if form in ("has", "had"):
        return "have"
    return BASE_OF_THIRD.get(form) or bases_of_pasts().get(form, "")


def _meant(pronoun: str, form: str) -> tuple[str, ...]:
    """The forms that fit, the likeliest first."""
    if pronoun == "i":
        return _OF_I.get(form) or (OTHER_NUMBER[form],)
    if form in OTHER_NUMBER:
        return (OTHER_NUMBER[form],)
    if form in BASE_OF_THIRD:
        return (BASE_OF_THIRD[form],)
    third = THIRD_OF_BASE.get(form, form + "s")
    return (*irregular_verbs()["lead"].pasts, third) if form == "lead" else (third,)
