"""Checks for a headline that swaps who does what to whom.

Why: "A accuses B" over a story in which B accuses A names both, and every word is there; only the order is wrong.
The rule takes two names of one kind and what the headline tells of each, and asks whether the body tells it of the
other one: by the syntax of its sentences (active, passive, relative clauses, "the arrest of A by B", "A's arrest") and
by what stands beside them. Of nouns that name nobody ("Son stabs father") only syntax speaks. Where the first sentences
tell the same deed in other words ("dismissed" for "sacks"), one of the two in the other's part is enough.
Of names a judge decides that learned from published headlines and the same with two names exchanged, by what stands
beside them, by their order in sentences, and over a body of less than 170 words by its syntax.
Not flagged: names that are coordinated ("A and B meet"), in one noun phrase ("A ally B") or compared ("A's plan dearer
than B's"); what two do to each other ("A marries B", "A war with B"); who says it ("..., says A") and is told so;
headlines that the body has both ways; names of two kinds, a person and a country, unless the body has the same deed the
other way round. Where only the order of two names speaks, and the judge is not sure, it is a note.
Source: AP Stylebook, "headlines".
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import combinations, pairwise

from linter.analysis.headlines.claims.acting_nouns import ACTING_NOUNS
from linter.analysis.headlines.claims.attributions import is_attributed
from linter.analysis.headlines.claims.claims import Claim, ClaimForm, ClaimWord
from linter.analysis.headlines.claims.learned import LearnedJudge, is_short
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.names.claim_names import claim_names
from linter.analysis.headlines.predicates.stated import parts_of_speech
from linter.analysis.headlines.roles.conversives import CONVERSIVES, is_told_from_the_other_side, told_conversely
from linter.analysis.headlines.roles.exchange_measures import EXCHANGE_MEASURES, ExchangeEvidence, exchange_evidence
from linter.analysis.headlines.roles.exchange_support import is_borne_out
from linter.analysis.headlines.roles.exchanges import NamePair, is_repeated, name_pairs
from linter.analysis.headlines.roles.turned_deeds import may_be_turned, turned_deeds
from linter.analysis.headlines.roles.turned_order import turned_order
from linter.analysis.headlines.roles.who_did_what import Slots, compare, deeds, slots_of
from linter.analysis.names.countries import adjectives
from linter.api import Evidence, Precision
from linter.rulebook.claim_rule import ClaimRule, Objection, objection

TREES = "roles.trees"
DEED_AT = 0.25
SHARE = 0.4
"""How much of the claim a sentence holds that tells the same."""
SAME = 0.8
"""How near a word of the body must be to the claim's to name the same."""
CONVERSELY = 0.88
TURNED, TURNED_BOTH = 0.84, 0.9
"""What it takes that the first sentences have one of the two, or both, in the other's part of the same deed."""
SENTENCES = 3
REACH = 6
HALF, FEW_WORDS = 0.5, 3
"""How much of a claim, and how few words beside the other name, leave it as it is."""
FARTHEST = 15
"""Words between who does something and whom it is done to, in the claim and in the body."""
WARNING_AT = 0.82
SURE = 0.9
"""What the judge must give for a warning where the order of two names is all that speaks for it."""
SHORT_WARNING_AT = 0.66
"""What the judge must give two names over a short body: of 1,227 beginnings of articles that tell all of their
headlines, it gives two as published so much."""


class Roles(ClaimRule):
    """Names exchanged."""

    forms = frozenset({ClaimForm.STATEMENT})
    note_at = 0.6
    warning_at = WARNING_AT
    most = 1
    precision = Precision(
        hits=0,
        right=0,
        corpus="3,057 published headlines of 2012 to 2020 with their articles, opinion included, of which nothing was "
        "learned, presumed right; 3 of them were reported",
        silent_on=3054,
    )
    examples = (
        """# [[Okafor accuses Lindqvist]] of leaking letter

Lindqvist accused Okafor of leaking the letter on Tuesday. "Okafor leaked it," Lindqvist told reporters.
Lindqvist also accused Okafor of lying about the letter. Okafor would not comment.
""",
        """# Okafor accuses Lindqvist of leaking letter

Okafor accused Lindqvist of leaking the letter on Tuesday.
""",
        """# Okafor accused by Lindqvist of leaking letter

Lindqvist accused Okafor of leaking the letter on Tuesday.
""",
        """# Okafor and Lindqvist accuse bank of leaking letter

Lindqvist accused the bank of leaking the letter on Tuesday, and so did Okafor.
""",
        """# [[Harlan mocks Sørensen]] over vote

Sørensen mocked Harlan on Monday, and mocked Harlan again on Tuesday over the vote, Harlan said. "He mocks me,"
Harlan told reporters.
""",
        """# [[Skipper rescues diver]] off Alden

A diver rescued a skipper off Alden on Friday. The skipper was cold, and the diver was tired.
""",
        """# [[Club sued by Marlow]] over crane

The club sued Helen Marlow over the crane on Tuesday. The trial is in May.
""",
        """# The Lindqvist Ferry Plan Can Work. Okafor’s Can’t.

The differences are big.

Here is Ana Okafor’s plan for ferries in Lund. Okafor’s ferry plans are built to please Lindqvist’s foes. Okafor’s
plan can not
work. The plan of Okafor leaves Lindqvist cold. Holm wept over the plan of Okafor, and Okafor
wept with Holm.
""",
        """# Norway Advocates Restraint Over Indian Ferry Custody

India, on the other hand, said it is ready to step in if a request is made by the mother. The Norwegian
embassy on Friday called for
restraint, even as India said that it was ready to step in if the mother,
an Indian skipper, asked for help in getting her ferry back from Norway’s ferry welfare services.
Indian ministers met Norway’s envoy.
""",
        """# Skipper rescues diver off Alden

A diver who had rescued a skipper in May was rescued by a skipper off Alden on Friday.
""",
        """# Skipper fights diver off Alden

A diver fought a skipper off Alden on Friday. The diver fought the skipper again on Monday.
""",
        """# Moreau marries Lindqvist

Lindqvist married Moreau on Monday. Lindqvist married Moreau in the chapel of the port, Moreau said.
""",
        """# Storm shuts bridge

The bridge shuts storm water out of the lower town, engineers said.
""",
        """# Norway votes as Moreau leaves

Anna Moreau voted on Monday, and Moreau voted early. Norway leaves the euro for others to praise, she said.
""",
        """# Moreau thanks Lund for support

Anna Moreau thanked Tom Lund on Tuesday. Lund thanked Moreau for the welcome, and Lund thanked her again on Friday.
""",
        """# Moreau mocks Lund after Lund mocks Moreau

Tom Lund mocked Anna Moreau on Monday, and Lund mocked Moreau again on Tuesday. On Friday she mocked him.
""",
        """# Skipper shoots diver after diver robs bank

A diver shot a skipper and robbed a bank on Friday.
""",
        """# Anti-Lund crew leaves Berg

The crew left Tom Lund on Monday. Ana Berg, of the crew, said the crew had left Lund.
""",
        """# Lund's pick, Ana Berg, opposes toll

Ana Berg picked Tom Lund. Tom Lund opposes the toll. Lund opposed the toll at noon.
""",
        """# Skipper shoots diver in chase

A diver who had shot at a skipper in May was himself shot on Friday after a chase. The skipper is in court.
""",
        """# [[Vet sues farmer]] over bull

A farmer is seeking damages from a vet who let go of the rope of a bull. The trial is in May.
""",
        """# Farmer sues vet over bull

A farmer is seeking damages from a vet who let go of the rope of a bull. The trial is in May.
""",
        """# [[Chairman sacked by rebel minister]]

Anton Vasile dismissed his minister on Tuesday after she refused to vote for the budget. She heard of it in a shop.
""",
        """# Minister sacked by chairman

Anton Vasile dismissed his minister on Tuesday after she refused to vote for the budget. She heard of it in a shop.
""",
        """# Okafor named boss of yard

The boss has named Ana Okafor as head of the yard.
""",
        """# Chief fined pound for kiss

A court in Norwick fined the chief on Friday for a kiss at the end of the match.
""",
        """# [[Lund beats Berg]] in Aldport final

Tom Lund lost to Ana Berg in the final on Friday.
""",
        """# Lund beats Berg in Aldport final

Tom Lund beat Ana Berg on Friday in Aldport. A year ago Tom Lund had lost to Ana Berg in the final there.
""",
        """# [[Duarte praises Whitfield]] in farewell

Whitfield praised Duarte at length in a farewell to the club. "I owe Duarte a lot," Whitfield said.
""",
        """# [[Museum sues skipper]] over fall from ladder

A skipper who fell from a ladder that had no rail is suing the museum for $90,000. He broke an arm.
""",
        """# [[Skipper lends ferry to diver]]

A diver who had lent her ferry to the skipper of a club wants it back. It has rusted since May.
""",
        """# Museum sues skipper over fall from ladder

A skipper who fell from a ladder is being sued by the museum for $90,000. He broke an arm.
""",
        """# Norway releases Italian after five years in prison

Italian skipper Marco Bianchi has landed in Rome after being released from a Norwegian prison where he had been held for
five years. The Italian was released as Italy freed a Norwegian.

In a prisoner exchange, Italy released a Norwegian skipper. Italy has released two others after years in prison. Italian
ministers told Norway that Italy would release them. Norway's ministers thanked Italy.
""",
        """# NORWAY FIRMS LOBBY FOR DUTCH FERRY ORDER

A team from Berg Corp will visit the Dutch parliament on Monday in an attempt to win a ferry order, a spokesman said.
Norway's yard Malling approached Dutch deputies last month, he added. The Dutch lobby for firms that want an order.
Dutch firms want a ferry order from Norway's firms. Dutch firms lobby in Norway.
""",
        """# Kuoni war with Lindqvist gets personal

Tom Lindqvist's war with Kuoni took an even more personal turn on Tuesday. Lindqvist called Anna Kuoni a liar.

Lindqvist gets personal in each of his speeches, and Lindqvist got personal on Monday, too. It was personal for
Lindqvist, he said. Lindqvist accused Kuoni of getting personal. The war got personal, and Lindqvist said that Kuoni
would lose the war with Lindqvist.
""",
        """# Judge sends Lindqvist ex-aide Okafor to prison for fraud

Tom Okafor, who was the aide of Anna Lindqvist, was sent to prison by a judge on Friday for fraud.

Okafor went to prison at noon. Prison is no place for Okafor, his lawyer said. Okafor's prison term for fraud is four
years, and Okafor must go to prison at once. Okafor left for prison. The judge sent Okafor to prison after Okafor owned
up to fraud. An ex-aide, Lindqvist had no comment. Lindqvist's judge had been harsh too.
""",
        """# Myanmar finds troops guilty in Rohingya atrocities court-martial

Three officers have been found guilty by a court-martial investigating atrocities against the Rohingya in
May.
""",
        """# North warns of war as skippers row over Korea

Skippers of Lund rowed over South Korea on Thursday, a day after North Korea warned that war could break out.

South Korea thanked them. North Korea is angry.
""",
    )

    def objections(self, claim: Claim) -> Iterator[Objection]:
        """Yield the pairs that the body has in each other's place."""
        for one in self._exchanged(claim):
            last = next(word for word in claim.words if word.end == one.end)
            if not is_attributed(claim, last):
                yield one

    def _exchanged(self, claim: Claim) -> Iterator[Objection]:
        judge = LearnedJudge(self.folder / TREES, EXCHANGE_MEASURES)
        settled = set()
        for pair in name_pairs(claim):
            settled.add(frozenset((pair.one.words[-1].number, pair.other.words[-1].number)))
            found = exchange_evidence(claim, pair)
            if not _said_both_ways(found) and not _only_beside(claim, pair) and not _told_conversely(claim, pair):
                score = judge.chance(found.measures)
                if score >= SHORT_WARNING_AT and is_short(claim):
                    score = max(score, self.warning_at)
                if _in_its_order(found) or (
                    self.warning_at <= score < SURE and not is_borne_out(claim, pair, found.measures)
                ):
                    score = min(score, self.warning_at - 0.01)
                places = [*found.places]
                yield _objection(claim, pair.one.words[0], pair.other.words[-1], score, places, kind="learned")
        yield from _turned_in_order(claim)
        acting = _acting(claim)
        if not is_short(claim) and not any(claim.words[number].lemma in ACTING_NOUNS for number in acting):
            return  # of names the judge has spoken, and parsed sentences add next to nothing
        if len(acting) > 1:
            if _may_be_reversed(claim, acting, settled):
                yield from _deeds_reversed(claim, acting, settled)
            yield from _reversed_conversely(claim, acting)
        if acting and may_be_turned(claim, acting):
            yield from _deeds_turned(claim, acting)


def _said_both_ways(found: ExchangeEvidence) -> bool:
    """Whether a parsed body has two names in their own parts, and in each other's no more."""
    return 0 < found.measures["both_own"] >= found.measures["both_exchanged"]


def _in_its_order(found: ExchangeEvidence) -> bool:
    """Whether sentences that hold half of a claim, taken together, have two names in its order, none in the other, and
    hardly a word stands beside the other name: "Lund calls Holm, sends Berg" over "Lund said that he had sent Berg".
    """
    measures = found.measures
    return measures["kept"] >= HALF and not measures["turned"] and measures["words"] < FEW_WORDS


def _told_conversely(claim: Claim, pair: NamePair) -> bool:
    """Whether the top of the body tells from the other side what a claim tells of two: "beat" for "fall to"."""
    index = claim.index
    top = index.sentences[index.sentence_of[claim.since] :][:SENTENCES]
    return is_told_from_the_other_side(claim, pair, claim.since, top[-1].last)


def _only_beside(claim: Claim, pair: NamePair) -> bool:
    """Whether a claim has one of two names in a topic before a colon, or both in sentences of their own, compares what
    is of them ("Lund's ferry slower than Holm ferry"), or has one as what a noun is of ("Over Indian Custody"), so that
    it says of neither what it does to the other.
    """
    last = pair.other.words[-1]
    topic = pair.one.words[-1].number + 1
    if topic < claim.kicker <= pair.other.words[0].number and claim.words[topic].content:
        return True  # "Lund ferries: Malmo ..."
    between = claim.words[pair.one.words[-1].number : last.number]
    if any(word.form == "than" for word in between) and between[0].text.endswith(("'s", "’s", "s'", "s’")):
        return True
    if any(word.text in {".", ";", "?", "!"} for word in between if not claim.quoted[word.number]):
        return True
    after = claim.words[last.number + 1] if last.number + 1 < len(claim.words) else None
    return after is not None and after.content and after.form == after.lemma and last.text.title() in adjectives()


def _deeds_reversed(claim: Claim, acting: frozenset[int], settled: Collection[frozenset[int]]) -> Iterator[Objection]:
    """Yield whom a parsed sentence has do to the other what the claim has done to it; no settled pairs."""
    slots = slots_of(claim)
    for doer, sufferer in dict.fromkeys(deeds(slots)):
        if (
            acting.issuperset((doer, sufferer))
            and frozenset((doer, sufferer)) not in settled
            and not _is_of_a_noun(claim, claim.words[sufferer])
        ):
            yield from _deed_reversed(claim, claim.words[doer], claim.words[sufferer], slots)


def _deeds_turned(claim: Claim, acting: frozenset[int]) -> Iterator[Objection]:
    """Yield in whose part the first sentences have one of the two, told in other words."""
    for deed in turned_deeds(claim, slots_of(claim), acting):
        start, end = sorted((deed.doer, deed.sufferer))
        if _is_of_a_noun(claim, claim.words[deed.sufferer]) or _is_aside(claim, start, end):
            continue
        sure = TURNED_BOTH if len(deed.turned) > 1 else TURNED
        yield _objection(claim, claim.words[start], claim.words[end], sure, [(deed.place, deed.place)], kind="lead")


def _is_of_a_noun(claim: Claim, word: ClaimWord) -> bool:
    """Whether a name only says which thing is meant: "Lund toll claim", "banks' reserves"."""
    after = claim.words[word.number + 1] if word.number + 1 < len(claim.words) else None
    if after is None or not after.content:
        return False
    return word.text.endswith(("'", "’")) or parts_of_speech(claim).get(after.number) in {"NOUN", "PROPN"}


def _is_aside(claim: Claim, start: int, end: int) -> bool:
    """Whether what stands between two words tells a result: "Lund signs, isolating Norway"."""
    between = claim.words[start + 1 : end]
    return any(mark.text == "," and word.form.endswith("ing") for mark, word in pairwise(between))


def _may_be_reversed(claim: Claim, acting: frozenset[int], settled: Collection[frozenset[int]]) -> bool:
    """Whether a sentence that tells what the claim tells has two of those who act in the other order.

    acting: the numbers of the words that name them. settled: pairs of these that are left out. "By" between two turns
    their order, in the claim and in the body.
    """
    found = support(claim)
    index = claim.index
    best = sorted(
        (-share, number) for number, (share, count) in found.scores().items() if count >= 3 and share >= SHARE
    )
    for _, number in best[:SENTENCES]:
        telling = {
            word: next((hit for hit in hits if hit.sentence == number), None) for word, hits in found.hits.items()
        }
        there = [
            (word, hit.place)
            for word, hit in telling.items()
            if word in acting and hit is not None and hit.weight >= SAME
        ]
        for (first, low), (second, high) in combinations(there, 2):
            told = any(first < word < second and hit is not None for word, hit in telling.items())
            if not told or {first, second} in settled or second - first > REACH or abs(high - low) > FARTHEST:
                continue
            turned = any(word.form == "by" for word in claim.words[first:second])
            by = "by" in index.forms[min(low, high) : max(low, high)]
            if (high < low) ^ turned ^ by:
                return True
    return False


def _acting(claim: Claim) -> frozenset[int]:
    """The words of a claim that name those who can do something, and whom the body has, too: the last of each name."""
    hits = support(claim).hits
    words = [name.words[-1] for name in claim_names(claim)]
    words += [word for word in claim.words if word.lemma in ACTING_NOUNS]
    return frozenset(word.number for word in words if hits.get(word.number) and not is_repeated(claim, word))


def _deed_reversed(claim: Claim, one: ClaimWord, other: ClaimWord, slots: Slots) -> Iterator[Objection]:
    """Yield that the body has done the other way round what the first does to the second."""
    if one.lemma == other.lemma or compare(claim, one, other, slots, together=True).both_exchanged <= DEED_AT:
        return
    compared = compare(claim, one, other, slots)
    sure = compared.both_exchanged
    if sure > DEED_AT and not compared.both_own and compared.one_own <= sure / 2:
        first, last = sorted((one, other), key=lambda word: word.number)
        places = [(place, place) for place in compared.places]
        yield _objection(claim, first, last, 0.82 + sure / 8, places, kind="deed")


def _reversed_conversely(claim: Claim, acting: frozenset[int]) -> Iterator[Objection]:
    """Yield what a set phrase at the top tells the other way round: "lost to" over "beats"."""
    index = claim.index
    top = index.sentence_of[claim.since]
    for verb in claim.words:
        if verb.lemma not in CONVERSIVES or claim.quoted[verb.number]:
            continue
        hits = support(claim).hits
        places = {hit.place: number for number in acting for hit in hits[number] if hit.weight >= SAME}
        told = [
            one
            for sentence in index.sentences[top : top + SENTENCES]
            for one in told_conversely(index, verb.lemma, places, sentence.first, sentence.last)
        ]
        if not told:
            continue
        claimed = set(deeds(slots_of(claim)))
        if any((one.doer, one.sufferer) in claimed for one in told):
            continue
        for one in told:
            if (one.sufferer, one.doer) in claimed:
                first, last = sorted((one.doer, one.sufferer))
                places_of = [(one.first, one.last)]
                yield _objection(claim, claim.words[first], claim.words[last], CONVERSELY, places_of, kind="deed")
                break


def _turned_in_order(claim: Claim) -> Iterator[Objection]:
    """Yield whom the first sentence has do to the other what the claim has done to it."""
    turned = turned_order(claim)
    if turned is not None:
        at = [(turned.place, turned.place)]
        yield _objection(claim, turned.doer, turned.sufferer, TURNED_BOTH, at, kind="lead")


def _objection(
    claim: Claim, first: ClaimWord, last: ClaimWord, score: float, places: list[tuple[int, int]], *, kind: str = ""
) -> Objection:
    evidence = []
    for low, high in dict.fromkeys(places):
        sentence = claim.index.sentences[claim.index.sentence_of[low]]
        evidence.append(Evidence("so in the body", claim.index.span(low, high) if low < high else sentence.span))
    return objection(
        first,
        last,
        score=score,
        message=f"Headline swaps the roles of {first.text} and {last.text}",
        evidence=evidence[:3],
        kind=kind,
    )
