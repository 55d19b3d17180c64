"""Who does what to whom: in a claim, and in the sentences of the body that tell the same.

For two words of a claim that name somebody it is asked whether the body has each in the other's part: "Lund accuses
Holm" over "Holm accused Lund". A sentence of the body counts by how near its words are in meaning to the claim's, and
by how much of the claim it holds. Only the few sentences are parsed that have one of the two, and something that the
claim tells of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.names.claim_names import claim_names
from linter.analysis.headlines.names.name_kinds import names_another
from linter.analysis.headlines.roles.what_two_do import RECIPROCAL
from linter.analysis.names.aliases import other_names
from linter.analysis.syntax.parse import ROOT, Parsed, Word, parsed
from linter.analysis.syntax.participants import Role, name_of, participants
from linter.analysis.text.sentences import sentences
from linter.analysis.words.word_facts import word_facts
from linter.records import NamedTuple

MOST_SENTENCES = 4
"""That are parsed for two words."""
MOST_TOGETHER = 2
"""Of these, where both must stand in them."""
NAMES = 0.8
"""How near a word of the body must be to the claim's to name the same."""
TELLS = 0.6
"""How near a word of the body must be to the claim's to tell the same."""
BELONGING = 0.6
"""What somebody's own part weighs for those that they belong to: "Lund's lawyers sued" for Lund."""
EITHER = 0.5
OWNED = 0.25
"""What "Lund's visit" weighs for Lund having visited, and for somebody having visited Lund, which is rarer."""
SAID = 0.5
"""What it weighs that somebody says something, whatever it is."""
_SAYING = frozenset(
    """
    say tell add write tweet claim state insist argue note warn declare announce explain admit call ask suggest allege
    """.split()  # noqa: SIM905
)
_ADDRESSING = frozenset({"tell", "ask", "warn", "call"})
"""Those with somebody whom it is said to, or of."""
_SAYS = -1
"""Stands for the number of any verb of saying."""
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their"})


class Slot(NamedTuple):
    """A part that a claim gives to somebody.

    told: the number of the word that tells what is done, -1 for saying something. role: the part. weight: 0 to 1, less
    than 1 for those whom the one who has the part belongs to.
    """

    told: int
    role: Role
    weight: float


Slots = Mapping[int, list[Slot]]
"""By the number of the word that names somebody."""


class Comparison:
    """How far the body has two in their parts (own), and in each other's (exchanged); each sum is 0 or more.

    both_own, both_exchanged: in what happens between the two; the strongest place counts.
    one_own, one_exchanged: one of the two; all places add up.
    any_own, any_exchanged: in whatever one of the two does to the other.
    places: where they are exchanged, positions of the index.
    """

    def __init__(self, *, both_own: float = 0.0) -> None:
        self.both_own = both_own
        self.both_exchanged = self.one_own = self.one_exchanged = self.any_own = self.any_exchanged = 0.0
        self.places: list[int] = []


def slots_of(claim: Claim) -> Slots:
    """The parts that a claim gives to each of its words, computed once; a name of several has them at its last."""
    cache = claim.block._analyses  # noqa: SLF001 - the claim's own block remembers them
    found: Slots | None = cache.get(slots_of)
    if found is None:
        found = cache[slots_of] = _slots_of(claim)
    return found


def _slots_of(claim: Claim) -> Slots:
    by_start = {word.start: word for word in claim.words}
    last_of = {word.number: name.words[-1].number for name in claim_names(claim) for word in name.words}
    found: dict[int, list[Slot]] = {}
    for sentence in sentences(claim.block):
        tree = parsed(sentence)
        for told, role, word in participants(tree):
            what = by_start.get(told.start)
            if what is None or what.lemma in RECIPROCAL:
                continue
            says = what.lemma in _SAYING and what.lemma not in _ADDRESSING and role is Role.AGENT
            number = _SAYS if says else what.number
            for other, weight in _named(tree, word):
                who = by_start.get(other.start)
                if who is not None and who.content and who.number != what.number:
                    found.setdefault(last_of.get(who.number, who.number), []).append(Slot(number, role, weight))
        _by_order(claim, tree, by_start, found)
    for name in claim.words:
        if name.content and name.capital and _speaks(claim, name):
            found.setdefault(name.number, []).append(Slot(_SAYS, Role.AGENT, 1.0))
    return found


def _by_order(claim: Claim, tree: Parsed, by_start: Mapping[int, ClaimWord], found: dict[int, list[Slot]]) -> None:
    """Add what the order of words says where the parser saw no verb, no subject or no object: "Son stabs father"."""
    has_verb = any(word.upos == "VERB" for word in tree)
    for word in tree:
        told = by_start.get(word.start)
        if told is None or not told.content or told.lemma in RECIPROCAL or not told.number:
            continue
        if word.upos != "VERB" and (has_verb or not told.form.endswith("s") or told.lemma == told.form):
            continue
        given = {
            (slot.role, number)
            for number, slots in found.items()
            for slot in slots
            if slot.told == told.number and slot.weight == 1
        }
        before, after = claim.words[told.number - 1], _right_after(claim, told)
        following = claim.words[told.number + 1].form if told.number + 1 < len(claim.words) else ""
        root = word.head == ROOT or not has_verb
        if following == "by" and root and before.content:
            doer = _right_after(claim, claim.words[told.number + 1])
            _give(found, before.number, Slot(told.number, Role.PATIENT, 1.0))
            if doer is not None and not any(role is Role.AGENT and at != before.number for role, at in given):
                _give(found, doer.number, Slot(told.number, Role.AGENT, 1.0))
        elif after is not None:
            if not any(role is Role.PATIENT and _one_phrase(claim, after, at) for role, at in given):
                _give(found, after.number, Slot(told.number, Role.PATIENT, 1.0))
            if before.content and root and not any(role is Role.AGENT for role, _ in given):
                _give(found, before.number, Slot(told.number, Role.AGENT, 1.0))


def _give(found: dict[int, list[Slot]], number: int, slot: Slot) -> None:
    """Give a word a part, in place of any other in what the same word tells."""
    found[number] = [other for other in found.get(number, ()) if other.told != slot.told] + [slot]


def _right_after(claim: Claim, told: ClaimWord) -> ClaimWord | None:
    """The noun that follows a verb, an article or "his" between them or not."""
    following = claim.words[told.number + 1 : told.number + 3]
    after = next((other for other in following if other.form not in _DETERMINERS), None)
    return after if after is not None and after.content else None


def _one_phrase(claim: Claim, first: ClaimWord, number: int) -> bool:
    """Whether words from `first` to that of `number` say something without a small word between: "flood money"."""
    low, high = sorted((first.number, number))
    return all(word.content for word in claim.words[low : high + 1])


def _speaks(claim: Claim, word: ClaimWord) -> bool:
    """Whether a name is that of the speaker, by a colon after it or before it: "Lund: We lost", "We lost: Lund"."""
    after = claim.words[word.number + 1 : word.number + 2]
    if after and after[0].text == ":" and word.number <= 2:
        return True
    before = claim.words[max(0, word.number - 2) : word.number]
    return not after and any(other.text in {":", "–", "—", "-"} for other in before)


def _named(tree: Parsed, word: Word) -> Iterator[tuple[Word, float]]:
    """The words that say who somebody is: their own, and those of whom they belong to, each with its weight."""
    seen = set()
    for other in name_of(tree, word):
        seen.add(other.number)
        yield other, 1.0
    waiting = [(word, 0)]
    while waiting:
        at, depth = waiting.pop()
        for other in tree.dependents(at, "nmod:poss", "nmod", "compound", "amod", "appos"):
            for one in (other, *tree.dependents(other, "flat")):
                if one.number not in seen:
                    seen.add(one.number)
                    yield one, BELONGING
            if depth < 1:
                waiting.append((other, depth + 1))


def deeds(slots: Slots) -> Iterator[tuple[int, int]]:
    """Who does something to whom in a claim: the numbers of two words."""
    doing: dict[int, list[int]] = {}
    for number, listed in slots.items():
        for slot in listed:
            if slot.role is Role.AGENT and slot.weight == 1:
                doing.setdefault(slot.told, []).append(number)
    for number, listed in slots.items():
        for slot in listed:
            if slot.role is Role.PATIENT:
                for one in doing.get(slot.told, ()):
                    if one != number:
                        yield one, number


def compare(claim: Claim, one: ClaimWord, other: ClaimWord, every: Slots, *, together: bool = False) -> Comparison:
    """How far the body has two words' people or things in their own parts, and in each other's.

    every: the parts of the claim's words. together: whether only the first sentences count that have both, which is
    cheaper. Raises DataError if the parser's network can't be read.
    """
    pair = (one.number, other.number)
    slots = {number: [slot for slot in every.get(number, ()) if slot.told not in pair] for number in pair}
    result = Comparison()
    if not any(slots.values()):
        return result
    names = {word.number: _name_places(claim, word) for word in (one, other)}
    told = _told_places(claim, {slot.told for listed in slots.values() for slot in listed})
    reader = _Reader(claim=claim, pair=pair, slots=slots, names=names, told=told, result=result)
    for number, share in _sentences_about(claim, pair, names, told, together)[
        : MOST_TOGETHER if together else MOST_SENTENCES
    ]:
        reader.read(number, 0.3 + 0.7 * share)
    return result


def _sentences_about(
    claim: Claim, pair: tuple[int, int], names: Mapping[int, Mapping[int, float]], told: Collection[int], together: bool
) -> list[tuple[int, float]]:
    """Sentences of the body that may tell it, the best first: their number, and how much of the claim they hold."""
    sentence_of = claim.index.sentence_of
    present: dict[int, set[int]] = {}
    for name, places in names.items():
        for place in places:
            present.setdefault(sentence_of[place], set()).add(name)
    telling = {sentence_of[place] for place in told}
    shares = support(claim).scores(pair)
    ranked = []
    for number, who in present.items():
        if (number in telling and len(who) == 2) if together else (number in telling or len(who) == 2):
            share = shares.get(number, (0.0, 0))[0]
            ranked.append((-share - (len(who) == 2), number, share))
    return [(number, share) for _, number, share in sorted(ranked)]


def _name_places(claim: Claim, word: ClaimWord) -> dict[int, float]:
    """Where the body names what a word of the claim names: the last word of the name, with how surely it is the
    same."""
    index = claim.index
    found = {hit.place: hit.weight for hit in support(claim).hits.get(word.number, ()) if hit.weight >= NAMES}
    if word.capital:
        for phrase in other_names(word.form):
            if len(phrase) > 1:
                for place in index.positions(word_facts(phrase[0]).lemma, claim.since):
                    if tuple(index.forms[place : place + len(phrase)]) == phrase:
                        found.pop(place, None)
                        found[place + len(phrase) - 1] = 0.9
    name = next((name for name in claim_names(claim) if name.words[-1].number == word.number), None)
    if name is None:
        return found
    return {place: weight for place, weight in found.items() if not names_another(claim, name, place)}


def _told_places(claim: Claim, told: Collection[int]) -> dict[int, list[tuple[int, float]]]:
    """Where the body has what the claim tells: position -> the numbers of the claim's words, with weights."""
    found = support(claim)
    places: dict[int, list[tuple[int, float]]] = {}
    for number in told:
        if number == _SAYS:
            for base in _SAYING:
                for place in claim.index.positions(base, claim.since):
                    places.setdefault(place, []).append((_SAYS, SAID))
            continue
        word = claim.words[number]
        if number not in found.hits:  # a small word, such as "get"
            for place in claim.index.positions(word.lemma, claim.since):
                places.setdefault(place, []).append((number, SAID))
        for hit in found.hits.get(number, ()):
            if hit.weight >= TELLS:
                places.setdefault(hit.place, []).append((number, hit.weight**2 * (0.3 + 0.7 * min(word.rarity, 1.0))))
    return places


class _Parts(NamedTuple):
    """Who of the two has which part in what a word tells, with weights.

    sure: without those whose name goes on ("Xi Jinping", "Lund Street"), who may be others. likely: with them.
    """

    sure: dict[Role, dict[int, float]]
    likely: dict[Role, dict[int, float]]


class _Reader:
    """Adds up what sentences of the body say.

    claim: the claim.
    pair: the numbers of the two words of the claim.
    slots: the parts that the claim gives to its words.
    names: for each of the two, where it is named, and how surely.
    told: where something stands that the claim tells.
    result: what has been added up so far.
    """

    def __init__(
        self,
        *,
        claim: Claim,
        pair: tuple[int, int],
        slots: Slots,
        names: Mapping[int, Mapping[int, float]],
        told: Mapping[int, list[tuple[int, float]]],
        result: Comparison,
    ) -> None:
        self.claim, self.pair, self.slots = claim, pair, slots
        self.names, self.told, self.result = names, told, result

    def read(self, number: int, scale: float) -> None:
        """Add what the sentence of this number says, times `scale`."""
        index = self.claim.index
        sentence = index.sentences[number]
        tree = next((parsed(one) for one in sentences(sentence.block) if one.start == sentence.start), None)
        if tree is None:
            return
        place_of = [index.place(sentence.block, word.start) for word in tree]
        for what, parts in self._parts(tree, place_of).items():
            seen = [
                (closeness * scale, *self._compared(told, parts))
                for told, closeness in self.told.get(place_of[what], ())
            ]
            agreeing = [one for one in seen if one[1]]  # "Lund attacks Holm as Holm attacks Lund" has both
            for one in agreeing or seen:
                self._add(place_of[what], *one)
            self._add_any(parts, scale)

    def _parts(self, tree: Parsed, place_of: list[int]) -> dict[int, _Parts]:
        """For each word that tells something, who of the two has which part."""
        found: dict[int, _Parts] = {}
        for what, role, word in participants(tree):
            for other, weight in _named(tree, word):
                for name, places in self.names.items():
                    if place_of[other.number] not in places:
                        continue
                    parts = found.setdefault(what.number, _Parts({}, {}))
                    for listed in (parts.sure, parts.likely) if _ends_name(tree, other) else (parts.likely,):
                        named = listed.setdefault(role, {})
                        named[name] = max(named.get(name, 0.0), weight)
        return found

    def _compared(self, told: int, parts: _Parts) -> tuple[dict[int, float], dict[int, float]]:
        """Which of the two have their own part in what is told, and which have the other's place in theirs."""
        own: dict[int, float] = {}
        exchanged: dict[int, float] = {}
        for name, rival in (self.pair, self.pair[::-1]):
            for slot in self.slots[name]:
                if slot.told != told:
                    continue
                for who, listed, into in ((name, parts.likely, own), (rival, parts.sure, exchanged)):
                    for role, named in listed.items():
                        fit = slot.weight * _fit(slot.role, role)
                        if fit > 0 and who in named:
                            into[name] = max(into.get(name, 0.0), fit * named[who])
        return own, exchanged

    def _add(self, place: int, weight: float, own: Mapping[int, float], exchanged: Mapping[int, float]) -> None:
        result = self.result
        if len(own) == 2 and len(exchanged) < 2:
            result.both_own = max(result.both_own, weight * min(own.values()))
        elif len(exchanged) == 2 and len(own) < 2:
            result.both_exchanged = max(result.both_exchanged, weight * min(exchanged.values()))
            result.places.append(place)
        elif own and not exchanged:
            result.one_own += weight * max(own.values())
        elif exchanged and not own:
            result.one_exchanged += weight * max(exchanged.values())
            result.places.append(place)

    def _add_any(self, parts: _Parts, weight: float) -> None:
        for one, other in (self.pair, self.pair[::-1]):
            there, back = self._does(one, other), self._does(other, one)
            if there == back:
                continue
            listed = parts.likely if there else parts.sure
            agents, patients = listed.get(Role.AGENT, {}), listed.get(Role.PATIENT, {})
            if one in agents and other in patients:
                amount = weight * min(agents[one], patients[other])
                if there:
                    self.result.any_own += amount
                else:
                    self.result.any_exchanged += amount

    def _does(self, one: int, other: int) -> bool:
        """Whether the claim has the one do something to the other."""
        return any(
            doing.told == suffering.told and doing.role is Role.AGENT and suffering.role is Role.PATIENT
            for doing in self.slots[one]
            for suffering in self.slots[other]
        )


def _fit(wanted: Role, role: Role) -> float:
    """How far a part may be the one that is wanted."""
    if wanted is role:
        return 1.0
    if Role.OWNER not in (wanted, role):
        return 0.0
    return OWNED if Role.PATIENT in (wanted, role) else EITHER


def _ends_name(tree: Parsed, word: Word) -> bool:
    """Whether a word ends its name: "Lund" does not in "Lund Street"."""
    after = tree[word.number + 1] if word.number + 1 < len(tree) else None
    if after is None or word.upos != "PROPN" or after.upos != "PROPN" or not after.text[:1].isupper():
        return True
    return after.head == word.number and after.relation not in ("flat", "compound")
