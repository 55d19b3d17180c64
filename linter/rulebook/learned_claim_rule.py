"""The class that the rules extend which have learned what speaks against a word of a claim, and what only seems to.

Trees learned it from many headlines of which a program changed one word (linter/data/build/judges_of_words.py). What
they say of a word is the share of such findings that would be right at a desk where one headline in ten is wrong; so it
is both the score and the confidence of what they report, and says of what else the rule sees when that is in doubt.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import ClassVar

from linter.analysis.headlines.challenges.challenge_measures import MEASURES, Measured, Measuring, measured
from linter.analysis.headlines.challenges.challenges import Challenge, Kind, Shows, challenges
from linter.analysis.headlines.challenges.evidence_clauses import Worth, worth_of
from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.whole.whole_measures import MEASURES as WHOLE_MEASURES
from linter.analysis.headlines.whole.whole_measures import whole_measures
from linter.files.decision_trees import DecisionTrees, shared_trees
from linter.rulebook.claim_rule import ClaimRule, Objection

REBUILD = "python -I -m linter.data.build.judges_of_words"
REBUILD_WHOLE = "python -I -m linter.data.build.judges_of_headlines"
LEAST_IN_COMMON = {Kind.OPPOSITE: 0.8, Kind.WEAKER: 0.5, Kind.OPEN: 0.7}
"""What is of the same thing has more in common with the claim, all but 2 to 3% of it; of all else there is much."""
LEAST_SENTENCES = 6
NEAREST_AT = 0.75
"""The least share right for a warning where all that there is against a word is the nearest sentence."""
BELOW = 0.01
"""So far below a warning is the score of an objection that is in doubt."""


class LearnedClaimRule(ClaimRule):
    """A rule with trees.

    learned: the kinds of challenges that the trees judge for this rule; their files have the kinds' names.
    reported: those of them that are reported by themselves, each with the least share right for a warning.
    doubtful: an objection of the rule's own is a note at most where the trees give all that challenges its words less.
    whole: the name of the trees that judge the whole headline for this rule, "" for none.
    whole_at: the least share right for their warning.
    """

    learned: ClassVar[frozenset[Kind]]
    reported: ClassVar[Mapping[Kind, float]] = {}
    doubtful: ClassVar[float] = 0.0
    whole: ClassVar[str] = ""
    whole_at: ClassVar[float] = 0.6

    @abstractmethod
    def seen(self, claim: Claim) -> Iterator[Objection]:
        """Yield what the rule sees by itself against a claim."""

    def asks(self, _claim: Claim) -> bool:
        """Whether the trees may report something of a claim. Cheap."""
        return True

    def told(self, claim: Claim, challenge: Challenge, found: Measured) -> Iterator[Objection]:
        """Yield the objection that a reported challenge is, with any score, unless something shows that it is none."""
        raise NotImplementedError

    def as_a_whole(self, claim: Claim) -> Iterator[Objection]:
        """Yield the objection, with any score, where the trees for whole headlines report one."""
        raise NotImplementedError

    def objections(self, claim: Claim) -> Iterator[Objection]:
        """Yield what the rule sees and is not in doubt, and what the trees report: of words, else of the whole."""
        found = list(self._of_words(claim))
        yield from found
        if not self.whole or not claim.is_headline:
            return
        trees = shared_trees(_file(self.folder, f"{self.whole}.trees"), WHOLE_MEASURES, rebuild=REBUILD_WHOLE)
        if claim.argues or not self.asks(claim) or any(one.score >= self.warning_at for one in found):
            return
        measures = whole_measures(claim)
        share = trees.chance(measures) if measures else 0.0
        if share >= self.whole_at:
            for one in self.as_a_whole(claim):
                yield one._replace(score=max(share, self.warning_at), share=share)

    def _of_words(self, claim: Claim) -> Iterator[Objection]:
        if not claim.is_headline:
            yield from self.seen(claim)
            return
        for kind in self.learned:
            self._trees(kind)  # where they are damaged, that is told over any headline
        for kind, least in self.reported.items() if self.asks(claim) and not claim.argues else ():
            for challenge in challenges(claim, kind):
                measuring = Measuring(claim, challenge)
                if measuring.most < LEAST_IN_COMMON.get(kind, 0.0):
                    continue
                found = measuring.measured()
                share = self._share(kind, found)
                nearest = found.places[0].shows is Shows.NEAREST
                if share >= (max(least, NEAREST_AT) if nearest else least):
                    judged = nearest or kind is Kind.WEAKER  # by the words of the sentence
                    at = found.places[0].at
                    worth = Worth.EVIDENCE if judged else worth_of(claim, challenge.word, kind, at)
                    if worth is Worth.NOTHING:
                        continue
                    for one in self.told(claim, challenge, found):
                        doubtful = worth is Worth.DOUBTFUL
                        score = self.warning_at - BELOW if doubtful else max(share, self.warning_at)
                        yield one._replace(score=score, share=share)
        for one in self.seen(claim):
            sure = one.score < self.warning_at or not self._in_doubt(claim, one)
            yield one if sure else one._replace(score=self.warning_at - BELOW)

    def _in_doubt(self, claim: Claim, one: Objection) -> bool:
        """Whether all that the trees know against the words of an objection is most likely about something else.

        Of a few sentences, all of which are about the claim, they are not asked: there they doubt too much.
        """
        if len(claim.index.sentences) < LEAST_SENTENCES:
            return False
        shares = [
            self._share(challenge.kind, measured(claim, challenge))
            for kind in self.learned
            for challenge in challenges(claim, kind)
            if one.start < challenge.word.end and challenge.word.start < one.end
        ]
        return bool(shares) and max(shares) < self.doubtful

    def _share(self, kind: Kind, found: Measured) -> float:
        """The share of findings with such measures that would be right."""
        return self._trees(kind).chance(found.measures)

    def _trees(self, kind: Kind) -> DecisionTrees:
        return shared_trees(_file(self.folder, f"{kind.value}.trees"), MEASURES, rebuild=REBUILD)


@lru_cache(maxsize=8)
def _file(folder: Path, name: str) -> Path:
    path = folder / name
    return path if path.is_file() else folder.parent / name
