"""Checks for words that do not go together: “charged of murder”, “want go”, “hair to the throne”, “made a crime”.

Why: hurried or translated copy is right word by word and wrong as a whole, and every reader stumbles.
Not flagged: verbs, articles and missing words of speech in quotation marks; headlines and other headings, which leave
small words out; nouns where a verb would be wrong ("refused funding", "attempts to leave"); words that a hyphen joins;
what two sides defend ("comprised of", "hone in", "formally known as", "convicted for"). A preposition in quotation
marks, which may be what was said, is a note.
Limits: patterns.tsv holds what is looked for, some 1,460 patterns of words, inflected verbs and classes of words. It is
a warning where 7 M words of news and other edited prose have the pattern never, or by mistake alone (the hits were
read); elsewhere a note.
Source: patterns written by hand, read against 74,000 documents of edited prose; counts of edited news (see MODEL.md).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from linter.analysis.grammar.contact_clauses import is_contact_clause
from linter.analysis.patterns.notation import PatternTable
from linter.analysis.patterns.search import PatternMatch, find_patterns
from linter.analysis.text.sentence_of import sentence_of
from linter.analysis.text.tokens import lower_texts
from linter.analysis.word_model.model import WordModel, word_model
from linter.api import Block, BlockKind, Document, Evidence, Finding, Precision, Rule, Severity, Source, quoted, tokens

KINDS = {
    "complement": "this verb takes another form after it",
    "verb-form": "wrong verb form after these words",
    "preposition": "wrong preposition in this phrase",
    "article": "missing or extra article in this phrase",
    "word": "wrong word in a set phrase",
    "phrase": "wrong preposition or particle in a set phrase",
    "collocation": "these words don't go together",
    "missing": "a small word is missing",
    "extra": "a small word too many",
    "apostrophe": "the apostrophe is missing or wrong",
}
"""The kinds of mistake in patterns.tsv, and what the message says of each."""
CONFIDENCE = {
    "complement": 0.7,
    "verb-form": 0.7,
    "preposition": 0.6,
    "article": 0.5,
    "word": 0.9,
    "phrase": 0.7,
    "collocation": 0.5,
    "missing": 0.7,
    "extra": 0.7,
    "apostrophe": 0.7,
}
SURE = "!"
"""Behind the kind of a pattern that 7 M words of news and other edited prose never have rightly: a warning."""
SURE_CONFIDENCE = 0.9
TELEGRAPHIC = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEADING, BlockKind.TABLE_CELL, BlockKind.BYLINE})
"""Blocks that leave out small words on purpose."""
_WRITTEN = frozenset({"word", "preposition", "phrase", "apostrophe"})
"""Kinds that are mistakes of whoever writes down what was said, or that a desk puts right in speech, too."""
_HEARD = frozenset({"preposition", "phrase"})
"""Those of them that may be what somebody said, word for word; there a note."""
OFTEN, TIMES_AS_OFTEN = 10, 10
"""From how many uses, and how many times those of the draft's phrase, counts are worth showing."""


class Collocation(Rule):
    """Reports the patterns of patterns.tsv that stand in running text."""

    severity = Severity.WARNING
    by_block = True
    precision = Precision(
        hits=31,
        right=19,
        corpus="2,000 texts of news and other beats, 1.4 million words; warnings, two readers",
    )
    examples = (
        "Few spoke in [[favour=>favour of]] the plan, and she [[told to=>told]] reporters that she was ill.",
        "They were accused [[to sell=>of selling]] arms worth ten [[thousands=>thousand]] dollars.",
        "Five [[boy's=>boys']] coats were lost, and she [[is=>has been]] a member of parliament since 2015.",
        "In favour of the plan, told to wait, thousands of dollars, and hundreds of boys; it is a port of call.",
        "The rebels refused [[signing=>to sign]] the accord.",
        "We sat down before [[have=>having]] our tea on the quay.",
        "The navy tried [[surrounding=>to surround]] the island, and succeeded [[to seize=>in seizing]] its port.",
        "He avoided [[to say=>saying]] why the guards prevented the crew [[to leave=>from leaving]] the ship.",
        "A court found that the two were accused [[for=>of]] lying, and they insisted [[to pay=>on paying]] nothing.",
        "The ministers [[discussed about=>discussed]] the ferry, for which the town is responsible.",
        "The army will pull [[up=>back]] its troops from the valley.",
        "The bridge consists [[from=>of]] four arches.",
        "It will take between 10 [[to=>and]] 20 days.",
        "[[As=>As a]] result of the storm the ferry [[plays=>plays an]] important role in the valley.",
        "The ferry [[wrecked=>wreaked]] havoc in the harbour.",
        "The gang [[made=>committed]] a crime.",
        "He was charged [[of=>with]] murder and jailed [[to=>for]] five years.",
        "She arrived [[to=>in]] London on Monday.",
        "They [[want=>want to]] go home before the road is [[expected=>expected to]] be closed.",
        "[[Hair=>Heir]] to the throne or not, he is [[suppose=>supposed]] to return in three [[weeks=>weeks']] time.",
        "She [[said=>said she]] was tired, and the town lost [[it's=>its]] own ferry.",
        "The rebels refused to sign the accord, and refused funding, housing and further talks.",
        "Officials tried surrounding themselves with friends, and agreed following talks to meet again.",
        "The guards prevented attempts to leave the ship and the crew's decision to pay.",
        "They discussed it, talked about the ferry, and saw the accused for an hour.",
        "The driver will pull up at the station; its four arches consist of stone from the valley.",
        "“It was said,” he said. What she said was true, and the town, charged £5 of murder money, wants help at home.",
        "An hour after he arrived to applause the heir to the throne is to be, as expected, at home.",
        "What he did went unseen, and those who could came back.",
        "“They refused signing the accord,” said the mayor, who has gone to Aldermouth.",
        "“It was a damp [[squid=>squib]], and we are not interested [[on=>in]] it,” said the mayor.",
        "The crossing is twice as long [[than=>as]] the old one, and she is the [[younger=>youngest]] of the three.",
        "The injured were [[taken=>taken to]] hospital, and one was [[arrested=>arrested on]] suspicion of murder.",
        "They must comply [[to=>with]] the order, and comply to the greatest degree they can.",
        "He pleaded guilty [[for=>to]] theft and had no choice but to [[went=>go]].",
        "The crash happened [[in=>on]] Friday night, and the mill was built [[at=>in]] 1954.",
        "The nurse was [[unable=>unable to]] attend, and the deal [[could=>could be]] possible.",
        "The results came in Friday night, and the person in charge for years left.",
        "She needed six [[month’s=>months’]] leave. Readers may be allowed access to it, so far of the best kind.",
        "He was accused for years of sloth, is rather capable in terms of work, and was opposed at the time.",
        "Why would reluctant members speak, how might acquired land be sold, and keep in touch to hear more.",
        "She was drawing attention for months to the damp, and the mill [[could=>could be]] possible.",
        "They informed us for the first time; twins are no more identical than sisters, and a need for mills grew.",
        "The programme has [[went=>gone]] over budget. All the money they had went on rent; she is a dependent of his.",
        "It was made a crime by statute; let the network grow to be a giant. As result after result came, he smiled.",
        "He apologised of his own free will, and what few friends the club had went on singing.",
        "The nurses [[which=>who]] work at night told [[they=>them]] to leave.",
        "It [[must=>must have]] been the wind. She works [[as=>as a]] nurse at the mill and is one of the oldest "
        "[[woman=>women]] in it.",
        "The photograph of the nurse which hangs there is one of the oldest woman’s things.",
        "He asked the nurse which was his.",
        'The party will do "everything" they can to stop the sale. They [[can to=>can]] stop it.',
        "She was sentenced with her brother, and he was sentenced [[with=>to]] prison.",
        "The mayor spoke of the suspected murder, and did the town proud with a feast.",
        "She scored at strike rates of 90 and more. Instead take a ferry.",
        "The bond pays £2 in principal this year; the law would provide victims of fraud a home.",
        "Its nose is the most sensitive of any dog's. The quay is where they belong the most. Was that likely to help?",
        "They look forward to [[come=>coming]] back. It is all that they have to look forward to come regatta week.",
        "As at May 2016 it was shut. Rules encourage or discourage tenants to vote.",
        "No vote is set, since four [[weeks=>weeks']] notice is due. Since two years had passed, it was shut.",
        "They steer those who want to help to volunteering. Might there have been a much larger ferry?",
        "A ferry is a better case for their preferred plans than a bridge. Lying was not made a crime.",
        "The fare was [[to=>too]] high for most, and there are [[to=>too]] many lorries.",
        "The skipper [[whose=>who's]] accused of theft has left. They say [[there=>they're]] going to sell it.",
        "The skipper whose accused crew left was there. They say there, going to sea, is a rule to few.",
        "It is common [[practise=>practice]] there. She let her practise, and those that practise daily win.",
        "Ferries to play key role in plan",
        "More of them are marrying who they wanted to reaching back to May. He was praising them to the board.",
        "“He hung himself,” said the mayor.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield what the patterns find, block by block."""
        table, model = _patterns(self.folder), word_model()
        for block in document.prose:
            if block.kind not in TELEGRAPHIC:
                for match in find_patterns(block, table, model):
                    if match.pattern.kind.startswith("verb-form") and _is_clause_on_noun(block, match.start):
                        continue
                    if _lacks_article(match) and not block.text.rstrip(_CLOSING).endswith(_STOPS):
                        continue  # a heading or a caption, set as a paragraph
                    found = self._report(document, block, match, model)
                    if match.pattern.kind.rstrip(SURE) in _WRITTEN or not quoted(document, found.span):
                        yield found

    def _report(self, document: Document, block: Block, match: PatternMatch, model: WordModel) -> Finding:
        kind = match.pattern.kind.rstrip(SURE)
        span = tokens(block).span(match.first, match.last)
        spoken = kind in _HEARD and quoted(document, span)
        sure = (kind == "word" or match.pattern.kind != kind) and not spoken
        written, corrected = " ".join(match.written), " ".join(match.corrected)
        return self.finding(
            span,
            f"“{written}” is probably meant to be “{corrected}”: {KINDS[kind]}",
            suggestions=[_with_apostrophes_of(block, match.replacement)],
            severity=None if sure else Severity.NOTE,
            evidence=_evidence(match, model),
            confidence=SURE_CONFIDENCE if sure else CONFIDENCE[kind],
        )


def _lacks_article(match: PatternMatch) -> bool:
    return match.pattern.kind.startswith("article") and len(match.corrected) > len(match.written)


def _is_clause_on_noun(block: Block, auxiliary: int) -> bool:
    """Whether an auxiliary ends a clause on a noun, so that its sentence has another verb: "all they had went"."""
    words = lower_texts(block)
    asked = not _ASKED.isdisjoint(words[max(0, auxiliary - 3) : auxiliary])  # "marrying who they wanted to"
    return asked or is_contact_clause(words, auxiliary, sentence_of(block, auxiliary).first)


_ASKED = frozenset("who whom whoever what whatever where wherever".split())  # noqa: SIM905
_CLOSING = "”’\"')] "
_STOPS = (".", "?", "!", ":", ";", "…", ",")
"""What a block of running text ends with; headings and captions leave articles out."""


@lru_cache(maxsize=4)
def _patterns(folder: Path) -> PatternTable:
    return PatternTable(folder / "patterns.tsv", frozenset(KINDS) | {kind + SURE for kind in KINDS})


def _with_apostrophes_of(block: Block, text: str) -> str:
    """A correction with curly apostrophes where the block has curly ones."""
    return text.replace("'", "’") if "’" in block.text else text


def _evidence(match: PatternMatch, model: WordModel) -> list[Evidence]:
    """How often news has the two words at which the phrases part, if that is telling."""
    written, corrected = match.written, match.corrected
    pairs = zip(written, corrected, strict=False)
    parting = next((number for number, (one, other) in enumerate(pairs) if one.lower() != other.lower()), 0)
    if not parting or parting >= min(len(written), len(corrected)):
        return []
    wrong, right = (f"{words[parting - 1]} {words[parting]}".lower() for words in (written, corrected))
    often, seldom = _count(model, right), _count(model, wrong)
    if often < OFTEN or often < TIMES_AS_OFTEN * seldom:
        return []
    other = f"about {round(seldom):,} times" if seldom >= 2 else "hardly ever"
    counts = f"“{right}” occurs about {round(often):,} times, “{wrong}” {other}"
    return [
        Evidence(
            f"in {model.articles:,} articles of edited news, {counts}", source=Source(model.name, as_of=model.as_of)
        )
    ]


def _count(model: WordModel, phrase: str) -> float:
    """About how often the model has two words in a row; 0 if it lacks one."""
    first, second = (model.word_id(word) for word in phrase.split())
    return 0.0 if first is None or second is None else model.sequence(first, second)
