"""Checks for a well-known person's name that is spelled wrongly.

Why: nobody forgives a paper that can't spell the president; spelling checkers know no names, or too many.
Not flagged: other transliterations (Sergei, Sergey), nicknames and accents; any name that the register of offices has;
a surname that the draft goes on using; what differs in more than one letter. A variant that is itself a name ("Regan")
is a note, unless the draft has the other spelling too or the title beside it is the well-known person's.
Source: names in 27,420 news articles that a register of office-holders has in the same spelling.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path

from linter.analysis.names.transliteration import same_when_romanised, types_of_office, without_umlauts
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.tokens import capitalised
from linter.analysis.titles.near_holders import NearHolder, near_holders
from linter.analysis.titles.parsed_title import folded
from linter.analysis.titles.wording import office_of
from linter.api import (
    Block,
    BlockKind,
    Document,
    Evidence,
    Finding,
    Precision,
    Rule,
    Severity,
    Source,
    analysis,
    lexicon,
    offices_of,
    tokens,
)
from linter.edit_distance import edit_distance
from linter.records import NamedTuple

_COUNTS = Source("names in 27,420 news articles")
_FAMOUS = 60
"""Articles from which a name is well enough known for a note about a near namesake."""
_SHARED = 2
"""Well-known people with one surname up to which another given name with it is surprising."""
_TITLES = {
    "president": "president",
    "senator": "senator",
    "sen": "senator",
    "rep": "congressman",
    "congressman": "congressman",
    "congresswoman": "congresswoman",
    "gov": "governor",
    "governor": "governor",
    "chancellor": "chancellor",
    "premier": "premier",
    "minister": "prime minister",
    "speaker": "speaker",
}
"""Words before a name, with the office that they stand for."""
_BEFORE = FUNCTION_WORDS.union(
    _TITLES,
    """secretary justice judge general director chairman chairwoman leader spokesman spokeswoman attorney
    commissioner former mr mrs ms dr republican democrat democratic ambassador candidate nominee mayor king queen
    prince princess pope actor singer host monday tuesday wednesday thursday friday saturday sunday yesterday
    today meanwhile the then and but with as when while if for in on at by said""".split(),  # noqa: SIM905
)
"""Words with a capital that may stand before a name without being part of it."""


class _Person(NamedTuple):
    """A well-known name as written, its words folded, and the articles that have it."""

    first: str
    last: str
    name: str
    articles: int


class _People:
    """The list of well-known names, looked up by either word.

    A line holds the folded name, a tab, the name, a tab, the number of articles. For a draft or two the text is
    searched as it is; taking it apart costs as much as some hundred searches, and is done after so many.
    """

    def __init__(self, text: str) -> None:
        self._text = f"\n{text}"
        self._searches = 0
        self._lines: dict[str, list[str]] = {}  # by " last" and by "first "
        self.nearest = lru_cache(maxsize=4096)(self._nearest)

    def _nearest(self, one: str, two: str) -> tuple[_Person, bool] | None:
        """The best known person whose name is one slip from a folded first and last name that is no person's here.

        Also says whether the slip is in the last name.
        """
        here, there = self.with_last(two), self.with_first(one)
        if not (here or there) or any(person.first == one for person in here):
            return None
        few = len(here) <= _SHARED  # many Johnsons: one more is no slip
        near = [(p, False) for p in here if _near(one, p.first, 4) and (few or p.articles >= _FAMOUS)]
        near += [(p, True) for p in there if _near(two, p.last, 5) and two != p.last + "s"]  # "two Boris Johnsons"
        return max(near, key=lambda item: item[0].articles, default=None)

    def with_last(self, word: str) -> list[_Person]:
        """Those whose folded last name is `word`."""
        return self._found(f" {word}")

    def with_first(self, word: str) -> list[_Person]:
        """Those whose folded first name is `word`."""
        return self._found(f"{word} ")

    def _found(self, part: str) -> list[_Person]:
        self._searches += 1
        if self._searches < _SEARCHES:
            return [_person(line) for line in self._search(part)]
        if not self._lines:
            for line in self._text.split("\n")[1:-1]:
                first, _, last = line.partition("\t")[0].partition(" ")
                self._lines.setdefault(f"{first} ", []).append(line)
                self._lines.setdefault(f" {last}", []).append(line)
        return [_person(line) for line in self._lines.get(part, ())]

    def _search(self, part: str) -> Iterator[str]:
        text = self._text
        part = f"{part}\t" if part[0] == " " else f"\n{part}"
        place = text.find(part)
        while place >= 0:
            start = text.rfind("\n", 0, place + 1) + 1
            yield text[start : text.index("\n", start)]
            place = text.find(part, place + 1)


_SEARCHES = 200


def _person(line: str) -> _Person:
    key, name, articles = line.split("\t")
    first, _, last = key.partition(" ")
    return _Person(first, last, name, int(articles))


@cache
def _people(path: Path) -> _People:
    return _People(path.read_text(encoding="utf-8"))


class _Slip(NamedTuple):
    """A written name near a well-known one: the number of its first and last token, and of the wrong one."""

    block: Block
    first: int
    last: int
    wrong: int
    right: str
    name: str
    articles: int


class NameSpelling(Rule):
    """Reports two words with a capital that are one slip from a well-known name."""

    severity = Severity.WARNING
    precision = Precision(hits=62, right=62, corpus="9,140 news articles, 2012-2020")
    examples = (
        "Angela Merkle, who has run the shop in a village for years, said so.",
        "House Speaker [[Nancy Pelsoi=>Nancy Pelosi]] said the vote would go on.",
        "The talks began when [[Emmanuel Marcon=>Emmanuel Macron]] arrived.",
        "Neither [[Barrack Obama=>Barack Obama]] nor [[Hillary Clintonn=>Hillary Clinton]] came.",
        "Ronald Reagan’s son came. President [[Ronald Regan=>Ronald Reagan]] would have laughed.",
        "Prime Minister [[Keir Stammer=>Keir Starmer]] said that the budget would be hard.",
        "---\ndate: 2023-03-03\n---\n\nThe Russian president, [[Vladimir Puttin=>Vladimir Putin]], praised the army.",
        "---\ndate: 2021-08-10\n---\nUN secretary-general [[António Gutteres=>António Guterres]] spoke of a dry year.",
        "---\ndate: 2020-10-09\n---\nMichigan Governor [[Gretchen Witmer=>Gretchen Whitmer]] opened a cannery.",
        "In May Sir [[Kier Starmer=>Keir Starmer]] flew to Washington.",
        "---\ndate: 2014-03-03\n---\n\nPrime Minister Keir Stammer said that the budget would be hard.",
        "Prime Minister Keir Stammer came with Ann Stammer, who said that the budget would be hard.",
        "President Volodymyr Zelenskiy met Defence Minister Sergey Shoygu’s men.",
        "House Speaker Nancy Pelosi said the vote would go on.",
        "---\ndate: 2018-09-01\n---\n\nSwedish Premier Stefan Loefven met Bulgarian Prime Minister Boyko Borissov.",
        "Vladimir Putin met Sergey Shoygu and Dmitri Medvedev, the minutes say.",
        "Nancy Pelsoi, a baker, sells bread. Pelsoi was born in Turin; the Pelsoi family came from there.",
        "The painter Donald Trumbull and the poet Joan Biden read from their books.",
        "Nancy Pelosi Smith and Mary-Nancy Pelsoi teach at the Nancy Pelsoi School.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look up every pair of words with a capital in running text."""
        reported: set[tuple[int, int]] = set()
        for near in near_holders(document):
            finding = self._holder(document, near)
            if finding is not None:
                reported.add((finding.span.start, finding.span.end))
                yield finding
        people = _people(self.folder / "people.txt")
        slips = [slip for block in document.prose if block.kind not in _NOT_READ for slip in _slips(block, people)]
        if not slips:
            return
        uses = Counter(text.removesuffix("'s").removesuffix("’s") for b in document.prose for text in tokens(b).texts)
        for slip in slips:
            finding = self._judged(document, slip, uses)
            if finding is not None and (finding.span.start, finding.span.end) not in reported:
                yield finding

    def _holder(self, document: Document, near: NearHolder) -> Finding | None:
        """A name beside a title that only one person of nearly that name holds."""
        text = near.block.text
        written, wrong = text[near.start : near.end], text[near.wrong[0] : near.wrong[1]]
        if wrong in document.accepted or written in document.accepted:
            return None
        term = near.term
        right = text[near.start : near.wrong[0]] + near.right + text[near.wrong[1] : near.end]
        office = office_of(term)
        other = _elsewhere(document, right)
        held = Evidence(f"{term.person}: {office}, {term.held}", source=Source(term.source))
        return self.finding(
            near.block.span(near.start, near.end),
            f"“{written}” is nearly {right}, {office}",
            suggestions=(right,),
            evidence=(held, other) if other is not None else (held,),
            severity=None if near.certain else Severity.NOTE,
            confidence=0.85 if near.certain else 0.4,
        )

    def _judged(self, document: Document, slip: _Slip, uses: Counter[str]) -> Finding | None:
        listed = tokens(slip.block)
        wrong = _bare(listed.texts[slip.wrong])
        if not wrong.isalpha() or not wrong[-1].isascii():
            return None  # a letter of a wrong encoding
        start = listed.starts[slip.first]
        end = listed.starts[slip.last] + len(_bare(listed.texts[slip.last]))
        written = slip.block.text[start:end]
        if wrong in document.accepted or written in document.accepted or offices_of(document).terms_of(written):
            return None
        if (uses[wrong] > 2 and not uses[slip.right]) or _ANOTHERS.match(slip.block.text, end):
            return None  # somebody of that name
        at = listed.starts[slip.wrong] - start
        right = written[:at] + slip.right + written[at + len(wrong) :]
        evidence = (
            [Evidence(f"{slip.name} stands in {slip.articles:,} articles", source=_COUNTS)] if slip.articles else []
        )
        other = _elsewhere(document, slip.name)
        if other is not None:
            evidence.append(other)
        is_name = lexicon().knows(wrong)
        if is_name and slip.wrong == slip.first and (wrong.startswith(slip.right) or slip.right.startswith(wrong)):
            return None  # Steve and Steven, Pete and Peter
        known = slip.articles >= _FAMOUS  # a title tells little where both names are common (Johnson, Johnston)
        sure = not is_name or other is not None or (known and _titled(slip, listed.texts, document))
        if not sure and slip.articles < _FAMOUS:
            return None
        return self.finding(
            slip.block.span(start, end),
            f"“{written}” is one slip from {slip.name}",
            suggestions=(right,),
            evidence=evidence
            or [Evidence(f"{slip.name} is in the register of offices", source=Source("register of offices"))],
            severity=None if sure else Severity.NOTE,
            confidence=0.85 if sure else 0.4,
        )


_NOT_READ = (BlockKind.HEADLINE, BlockKind.SUBHEADING)


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "’s")) else word


_ANOTHERS = re.compile(
    r"(?:,? \d\d)?,? who (?:has |had |also )*(?:run|runs|ran|owns?|owned|works?|worked|teaches|taught|lives|lived|"
    r"keeps|kept|drives|drove|farms|farmed|sells|sold|bought|grew|moved|studies|studied|trained|retired|volunteers|coaches)\b"
)
"""What is told of somebody whom readers don't know."""


def _slips(block: Block, people: _People) -> Iterator[_Slip]:
    """The pairs of the block that are near a well-known name and none themselves."""
    texts, starts, ends = tokens(block).texts, tokens(block).starts, tokens(block).ends
    for number in capitalised(block):
        first = texts[number]
        if number == len(texts) - 1 or len(first) < 3 or not first.isalpha() or first.isupper():
            continue
        last = number + 1
        if len(texts[last]) == 1 and texts[last + 1 : last + 2] == ["."]:
            last += 2  # a middle initial
        if last >= len(texts) or not texts[last][0].isupper() or len(texts[last]) < 3:
            continue
        if starts[number + 1] != ends[number] + 1 or _is_longer(texts, number, last):
            continue
        near = people.nearest(folded(first), folded(_bare(texts[last])))
        if near is not None:
            person, in_last = near
            right = person.name.split(" ")[in_last]
            yield _Slip(block, number, last, last if in_last else number, right, person.name, person.articles)


def _is_longer(texts: list[str], first: int, last: int) -> bool:
    """Whether another word with a capital, or a hyphen, makes the name a longer one."""
    before = texts[first - 1] if first else "."
    if before == "-" or (before[0].isupper() and before.lower() not in _BEFORE):
        return True
    if texts[last].endswith(("'s", "’s")):
        return False
    after = texts[last + 1] if last + 1 < len(texts) else "."
    return after == "-" or (after[0].isupper() and after not in ("Jr", "Sr", "II", "III"))


def _near(written: str, meant: str, least: int) -> bool:
    """Whether `written` is one slip from `meant`, which has at least so many letters, and no other way to write it."""
    if len(meant) < least or written == meant or written[0] != meant[0] or abs(len(written) - len(meant)) > 1:
        return False
    one_name = same_when_romanised(written, meant) or without_umlauts(written) == without_umlauts(meant)
    return edit_distance(written, meant) == 1 and not one_name


def _elsewhere(document: Document, name: str) -> Evidence | None:
    """The place where the draft has the well-known name; each name is looked for once."""
    text, starts, known = _sought(document)
    if name not in known:
        match = re.search(rf"\b{re.escape(name)}\b", text) if name in text else None
        if match is None:
            known[name] = None
        else:
            number = bisect_right(starts, match.start()) - 1
            place = document.prose[number].span(match.start() - starts[number], match.end() - starts[number])
            known[name] = Evidence("so it is spelled here", place)
    return known[name]


@analysis
def _sought(document: Document) -> tuple[str, list[int], dict[str, Evidence | None]]:
    """All prose, where each block begins in it, and what is known of the names that were looked for."""
    texts = [block.text for block in document.prose]
    starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
    return "\n".join(texts), starts[:-1], {}


def _titled(slip: _Slip, texts: list[str], document: Document) -> bool:
    """Whether the title before the name is of an office that the well-known person held."""
    before = texts[slip.first - 1] if slip.first else ""
    if before == "." and slip.first > 1:
        before = texts[slip.first - 2]
    title = _TITLES.get(before.lower())
    if title is None:
        return False
    types = set(types_of_office(title)) - {"minister"}
    return any(types & set(term.types) for term in offices_of(document).terms_of(slip.name))
