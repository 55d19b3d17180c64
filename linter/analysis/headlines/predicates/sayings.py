"""What sentences of the body say of a thing: the predicate, its pole, and whether a "not" or a "refuse" turns it round.

The parser finds the thing and the doer.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.predicates.governing_words import (
    ASIDE,
    AT_AN_END,
    CALLING,
    DECIDING,
    DENYING,
    EARLIER,
    FLIPPING,
    FORMER,
    GOVERNED,
    LIGHT,
    MERELY,
    OPEN_CLAUSES,
    PERHAPS,
    PHRASE,
    POSSIBLE,
    PRONOUNS,
    RELATIVE,
    SAYING,
    UNREAL,
    WITHOUT,
)
from linter.analysis.headlines.predicates.negation_and_hedging import WAYS_OUT
from linter.analysis.headlines.predicates.poles import Pole, Thing
from linter.analysis.headlines.predicates.predicate_words import (
    PARTS_OF_CONTESTS,
    STANDING,
    WHOLE_CONTESTS,
    fits,
    is_measure,
)
from linter.analysis.syntax.parse import Parsed, Word, parsed
from linter.analysis.text.function_words import TIMES
from linter.analysis.text.sentences import Sentence, sentences
from linter.analysis.text.tokens import tokens
from linter.analysis.words.word_facts import word_facts
from linter.document.analysed import analysis
from linter.records import NamedTuple


class Saying(NamedTuple):
    """A predicate of the body.

    first, last: its positions in the index.
    pole: as the list has it.
    sign: the pole's, turned round by "not" or "refuse".
    turned: the position of the word that turns it round, or -1.
    real: whether the body says that it is so, not that it may or should be.
    hedge: the position of the word that leaves it open ("may", "accused"), or -1.
    earlier: whether it is told of a time before.
    thing, doer: positions of the words of the thing and of who does it; empty where the sentence leaves them out.
    clause: positions of all that hangs on the predicate.
    pronoun: whether the thing is a pronoun.
    main: whether it is no aside in -ing.
    """

    first: int
    last: int
    pole: Pole
    sign: int
    turned: int
    real: bool
    hedge: int
    earlier: bool
    thing: tuple[int, ...]
    doer: tuple[int, ...]
    clause: frozenset[int]
    pronoun: bool
    main: bool


def sentence_at(index: BodyIndex, number: int) -> Sentence:
    """The sentence `number` of the index, as the parser takes it."""
    wanted = index.sentences[number]
    return next(one for one in sentences(wanted.block) if one.start == wanted.start)


class Reader:
    """The predicates of one sentence of the body, by syntax."""

    def __init__(self, index: BodyIndex, number: int) -> None:
        self.index = index
        self.sentence = index.sentences[number]
        sentence = sentence_at(index, number)
        self.tree: Parsed = parsed(sentence)
        self._offset = self.sentence.first - sentence.first

    def word_at(self, place: int) -> Word | None:
        """The parsed word at a position of the index; None inside a word."""
        found = tokens(self.sentence.block)
        return self.tree.beginning_at(found.starts[place - self._offset])

    def place_of(self, word: Word) -> int:
        """The position in the index of a parsed word."""
        return self._offset + tokens(self.sentence.block).at(word.start)

    def lemma(self, word: Word) -> str:
        """The base form of a parsed word."""
        return word_facts(word.text).lemma

    def saying(self, place: int, pole: Pole, last: int) -> Saying | None:
        """The predicate at a position; None where its part of speech is another than the list's."""
        word = self.word_at(place)
        if word is None or not (fits(word, pole.thing) or self._is_verb_after_all(word, pole.thing)):
            return None
        named = self.tree.object(word)
        if pole.axis == "contest" and named is not None and self._is_no_contest(word, named):
            return None
        if last > place and word.text.lower() in STANDING:
            thing, doer = self._after_preposition(word, last), self._resolved(self._subject(word), word)
        else:
            thing, doer = self._roles(word, pole.thing, place, last)
        thing, doer = self._antecedent(thing, word), self._antecedent(doer, word)
        sign, turned, real, hedge, earlier = self.polarity(word)
        if pole.thing is Thing.NOUN:
            verb = self.tree.head(word)
            if verb is not None and (self.lemma(verb) in FLIPPING or self.tree.is_negated(verb)):
                return None
            if verb is not None and word.relation in {"obj", "nsubj:pass", "obl"} and self.lemma(verb) in LIGHT:
                _, _, real, hedge, earlier = self.polarity(verb)
            elif verb is not None:
                real = False  # named, not said to be so
                hedge = self.place_of(verb) if self.lemma(verb) in UNREAL else -1
        if thing is not None and any(one.text.lower() in FORMER for one in self.tree.dependents(thing, "amod")):
            earlier = True  # "an earlier truce collapsed"
        pronoun = thing is not None and thing.upos == "PRON"
        return Saying(
            place,
            last,
            pole,
            pole.sign * sign,
            turned,
            real,
            hedge,
            earlier,
            self._thing(thing, word) if thing is not None and not pronoun else (),
            tuple(self._places(doer, word)) if doer is not None and doer.upos != "PRON" else (),
            frozenset(self.place_of(one) for one in self.tree.phrase(word) if one.upos not in {"PUNCT", "DET", "ADP"}),
            pronoun,
            not word.text.lower().endswith("ing") or bool(self.tree.dependents(word, "aux")),
        )

    def _is_no_contest(self, word: Word, named: Word) -> bool:
        """Whether what is won or lost is a part of a contest, or something else: "lost their captain"."""
        lemma = self.lemma(named)
        if lemma in PARTS_OF_CONTESTS:
            return True
        whose = bool(self.tree.dependents(named, "nmod:poss"))
        return self.lemma(word) == "lose" and whose and lemma not in WHOLE_CONTESTS

    def _is_verb_after_all(self, word: Word, thing: Thing) -> bool:
        """Whether a noun has a subject and an object, as only a verb has: "the brewer cut wages"."""
        verbal = thing in {Thing.OBJECT, Thing.SUBJECT, Thing.EITHER} and word.upos == "NOUN"
        return verbal and bool(self.tree.dependents(word, "nsubj")) and self.tree.object(word) is not None

    def _antecedent(self, noun: Word | None, verb: Word) -> Word | None:
        """Whom a pronoun of reported speech means: "the mayor said that she would stay"; anything else as it is."""
        if noun is None or noun.upos != "PRON" or noun.text.lower() not in PRONOUNS:
            return noun
        at: Word | None = verb
        for _ in range(3):
            if at is None:
                return noun
            head = self.tree.head(at)
            if at.relation == "ccomp" and head is not None:
                return self.tree.subject(head) or noun
            if at.relation not in {"xcomp", "conj"}:
                return noun
            at = head
        return noun

    def is_told(self, place: int) -> bool:
        """Whether a finite verb stands at a position."""
        word = self.word_at(place)
        return word is not None and word.upos == "VERB" and word.features.get("VerbForm") == "Fin"

    def _thing(self, noun: Word, word: Word) -> tuple[int, ...]:
        """Positions of the thing that a predicate is said of; an adjective before its noun is of that alone."""
        if word.relation == "amod":
            return tuple(self.place_of(one) for one in (noun, *self.tree.dependents(noun, "compound", "flat")))
        return tuple(self._places(noun, word))

    def _places(self, noun: Word, verb: Word) -> Iterator[int]:
        """Positions of the words of a noun's phrase, the noun first, without the predicate and its clauses."""
        waiting = [noun]
        seen: set[int] = set()
        while waiting:
            at = waiting.pop(0)
            if at.number in seen or at.number == verb.number or len(seen) > 14:
                continue
            seen.add(at.number)
            if at.upos not in {"PUNCT", "DET", "ADP"}:
                yield self.place_of(at)
            waiting += self.tree.dependents(at, *PHRASE)

    def _roles(self, word: Word, thing: Thing, place: int, last: int) -> tuple[Word | None, Word | None]:
        tree = self.tree
        if thing is Thing.NOUN:
            return self._of_noun(word), None
        if thing is Thing.ADJECTIVE:
            return self._of_adjective(word), None
        subject = self._resolved(self._subject(word), word)
        passive = bool(tree.dependents(word, "aux:pass")) or bool(tree.dependents(word, "nsubj:pass"))
        if tree.agent(word) is not None and tree.object(word) is None:
            passive = passive or not tree.dependents(word, "aux")  # "has dismissed a complaint by": active
        if not passive and word.features.get("VerbForm") == "Part" and word.relation in {"acl", "amod"}:
            passive = word.features.get("Tense") == "Past"
        named = self._called(self._resolved(tree.object(word), word))
        if named is None and last > place and thing is not Thing.SUBJECT:
            named = self._after_preposition(word, last)
        if named is None and word.relation == "acl:relcl" and not passive and subject is not tree.head(word):
            named = tree.head(word)
        if named is None and thing is Thing.OBJECT and not passive:
            named = self._oblique(word)
        if thing is Thing.SUBJECT:
            return (None, None) if passive else (subject, None)
        if passive:
            return subject, tree.agent(word)
        if thing is Thing.EITHER and (named is None or is_measure(named)):
            return subject, None
        return named, subject

    def _subject(self, word: Word) -> Word | None:
        at: Word | None = word
        for _ in range(4):
            if at is None:
                return None
            found = self.tree.subject(at)
            if found is not None:
                return found
            if at.relation not in {"xcomp", "conj", "advcl", "ccomp", "acl", "parataxis"}:
                return None
            if at.text.lower().endswith("ing") and self.tree.dependents(at, "mark", "case"):
                return None  # "the stigma of staying"
            at = self.tree.head(at)
            if at is not None and at.upos in {"NOUN", "PROPN"} and not self.tree.dependents(at, "cop"):
                up = self.tree.head(at)  # "its decision to sell": whose decision
                whose = self.tree.dependents(at, "nmod:poss")
                if whose:
                    return whose[0]
                at = up
        return None

    def _resolved(self, noun: Word | None, verb: Word) -> Word | None:
        """A relative pronoun's noun; anything else as it is."""
        if noun is None or noun.text.lower() not in RELATIVE:
            return noun
        at: Word | None = verb
        for _ in range(4):
            if at is None:
                return noun
            if at.relation in {"acl:relcl", "acl"}:
                return self.tree.head(at)
            at = self.tree.head(at)
        return noun

    def _called(self, noun: Word | None) -> Word | None:
        """What somebody calls a thing, for "what" before that: "criticised what she called a farce"."""
        if noun is None or noun.text.lower() != "what":
            return noun
        above = self.tree.head(noun)
        beside = self.tree.dependents(above, "ccomp") if above is not None else []
        for verb in (*self.tree.dependents(noun, "acl:relcl"), *beside):
            if self.lemma(verb) in CALLING:
                return self.tree.object(verb) or next(iter(self.tree.dependents(verb, "xcomp", "obl")), noun)
        return noun

    def _oblique(self, word: Word) -> Word | None:
        """What a verb without an object is done to: "fired on the trawler"."""
        for one in self.tree.dependents(word, "obl"):
            cases = {case.text.lower() for case in self.tree.dependents(one, "case")}
            if cases & {"on", "to", "for", "at", "against", "into", "from"} and one.text.lower() not in TIMES:
                return one
        return None

    def _after_preposition(self, word: Word, last: int) -> Word | None:
        """What follows the last word of a set phrase: "voted against the plan"."""
        end = self.word_at(last)
        if end is None:
            return None
        head = self.tree.head(end)
        if end.relation == "case" and head is not None:
            return head
        return next((one for one in self.tree.dependents(word, "obl", "obj") if one.number > end.number), None)

    def _of_noun(self, word: Word) -> Word | None:
        tree = self.tree
        of = [
            one
            for one in tree.dependents(word, "nmod", "nmod:poss", "compound")
            if one.relation != "nmod"
            or any(
                case.text.lower() in {"of", "in", "to", "for", "on", "from"} for case in tree.dependents(one, "case")
            )
        ]
        if of:
            return next((one for one in of if one.relation == "nmod:poss"), of[-1])
        verb = tree.head(word)
        if verb is not None and word.relation in {"obj", "obl"} and self.lemma(verb) in LIGHT:
            return self._resolved(self._subject(verb), verb)
        return None

    def _of_adjective(self, word: Word) -> Word | None:
        tree = self.tree
        head = tree.head(word)
        if word.relation in {"amod", "acl"} or head is None:
            return head if head is not None else tree.subject(word)
        if word.relation in {"xcomp", "ccomp", "advcl", "obj"} and head.upos in {"VERB", "AUX"}:
            return tree.object(head) if tree.object(head) not in (None, word) else self._subject(head)
        return self._resolved(tree.subject(word), word)

    def polarity(self, word: Word) -> tuple[int, int, bool, int, bool]:
        """Its sign, the position of what turns it round or -1, whether it is real, the position of what leaves it open
        or -1, whether it is of a time before.
        """
        sign, turned, real, earlier = 1, -1, True, False
        hedge: Word | None = None
        at, governed = word, True
        for _ in range(6):
            own = self._own_negation(at, at is word)
            if own is not None and at is not word and at.text.lower() in AT_AN_END:
                own = None  # "not done rebelling"
            if own is not None and (governed or self.lemma(at) == "go"):
                sign, turned = -sign, self.place_of(own)
            elif own is not None:
                real = False
            if governed:
                hedge = hedge or self._possible(at)
                earlier = earlier or self._long_ago(at)
            marks = self.tree.dependents(at, "mark", "advmod", "case")
            hedge = hedge or next((one for one in marks if one.text.lower() in OPEN_CLAUSES), None)
            if at.relation in GOVERNED and any(one.text.lower() in WITHOUT for one in marks):
                sign, turned = -sign, self.place_of(at)
            head = self.tree.head(at)
            if head is None or not self._hangs_on(at, head):
                break
            turning, open_ = self._governing(at, head)
            if turning is not None:
                sign, turned = -sign, self.place_of(turning)
                earlier = earlier or self._long_ago(turning)
            hedge = hedge or open_
            if turning is not None and turning is not head:
                break
            if at.relation == "ccomp":
                break  # what is above speaks of who says it
            governed = at.relation in {"xcomp", "acl"}
            at = head
        bare = word.text.lower().endswith("ing") and word.upos == "VERB" and not self.tree.dependents(word, "aux")
        real = real and (not (bare or self._is_purpose(word)) or turned >= 0)  # "asked about sending": only named
        return sign, turned, real and hedge is None, -1 if hedge is None else self.place_of(hedge), earlier

    def is_aside(self, place: int) -> bool:
        """Whether the verb at a position is that of a clause that concedes something or says since when."""
        word = self.word_at(place)
        for _ in range(3):
            if word is None:
                return False
            if word.relation == "advcl":
                return any(one.text.lower() in ASIDE for one in self.tree.dependents(word, "mark", "advmod"))
            word = self.tree.head(word)
        return False

    def _is_purpose(self, word: Word) -> bool:
        """Whether a verb says what something is for ("a tactic to deny"), not what somebody decided."""
        head = self.tree.head(word)
        if word.relation not in {"acl", "advcl"} or head is None or self.lemma(head) in DECIDING:
            return False
        return any(one.text.lower() == "to" for one in self.tree.dependents(word, "mark"))

    def _hangs_on(self, at: Word, head: Word) -> bool:
        """Whether a word's head may turn it round or leave it open."""
        if at.relation in {"xcomp", "acl", "ccomp", "conj"}:
            return True
        if at.relation in {"obl", "nmod"}:
            return at.upos == "VERB"
        return at.relation == "advcl" and self._under(at, head)

    def _governing(self, at: Word, head: Word) -> tuple[Word | None, Word | None]:
        """What turns round the clause of `at` that hangs on `head`, and what leaves it open."""
        lemma = self.lemma(head)
        if at.relation == "ccomp":
            return (head, None) if lemma in DENYING else (None, head if lemma in UNREAL else None)
        beside = at.relation == "acl" and not self.tree.dependents(at, "mark", "case")
        participle = at.features.get("VerbForm") == "Part" and at.features.get("Tense") == "Past"
        if at.relation == "conj" or (beside and (participle or lemma not in FLIPPING)):
            return None, None  # "insurance plans violating the rules", "had a ban overturned"
        if lemma in FLIPPING:
            return head, None
        above = self.tree.head(head) if at.relation == "acl" else None
        over = self.lemma(above) if above is not None else ""
        if lemma in UNREAL:
            turned = over in FLIPPING or (above is not None and self._leads_out(above))
            return (above, None) if turned else (None, head)
        if over in FLIPPING | UNREAL | DENYING and head.relation in {"obl", "obj", "nmod"}:
            return None, above  # opposed to aides testifying
        return None, None

    def _leads_out(self, verb: Word) -> bool:
        """Whether a verb and the particle after it say that something is not done: "threw out"."""
        after = self.tree[verb.number + 1].text.lower() if verb.number + 1 < len(self.tree) else ""
        return after in WAYS_OUT.get(self.lemma(verb), ())

    def _under(self, at: Word, head: Word) -> bool:
        """Whether a verb in -ing hangs on "bar … from" or "rule out", not beside its clause."""
        marks = {one.text.lower() for one in self.tree.dependents(at, "mark", "case")}
        return bool(marks & {"from", "of", "with"}) or self.lemma(head) == "rule"

    def _own_negation(self, word: Word, lowest: bool) -> Word | None:
        for one in self.tree.dependents(word, "advmod"):
            if one.text.lower() in {"not", "n't", "n’t", "never", "hardly", "scarcely"}:
                after = self.tree[one.number + 1].text.lower() if one.number + 1 < len(self.tree) else ""
                return None if after in MERELY else one
            if one.text.lower() == "longer" and one.number and self.tree[one.number - 1].text.lower() == "no":
                return one  # "are no longer allowed"
        if not lowest:
            return None
        for noun in self.tree.dependents(word, "nsubj", "nsubj:pass", "obj"):
            if noun.text.lower() in {"nobody", "none", "nothing", "neither"}:
                return noun
            for one in self.tree.dependents(noun, "det"):
                if one.text.lower() in {"no", "neither"}:
                    return one
        return next((one for one in self.tree.dependents(word, "det") if one.text.lower() in {"no", "neither"}), None)

    def _possible(self, verb: Word) -> Word | None:
        """What beside a verb says that it only may be: "could", "allegedly"."""
        for one in self.tree.dependents(verb, "aux", "advmod"):
            form = one.text.lower()
            if form == "would" and verb.relation == "ccomp":
                head = self.tree.head(verb)
                if head is not None and self.lemma(head) in SAYING:
                    continue
            if form in (POSSIBLE if one.relation == "aux" else PERHAPS):
                return one
        return None

    def _long_ago(self, verb: Word) -> bool:
        if any(one.text.lower() == "had" for one in self.tree.dependents(verb, "aux")):
            return True
        for one in self.tree.dependents(verb, "advmod", "obl", "obl:unmarked", "obl:tmod"):
            if one.text.lower() in EARLIER - {"past", "last"} or any(
                more.text.lower() in EARLIER for more in self.tree.dependents(one, "amod", "advmod")
            ):
                return True
        return False


@analysis
def _readers(_index: BodyIndex) -> dict[int, Reader]:
    return {}


def reader(index: BodyIndex, number: int) -> Reader:
    """The reader of the sentence `number`, made once."""
    made = _readers(index)
    found = made.get(number)
    if found is None:
        found = made[number] = Reader(index, number)
    return found
