"""The names in a draft: runs of words with a capital, told apart from what only begins a sentence.

What is a name. A run of words with a capital in one sentence, with particles ("Ursula von der Leyen"), initials,
suffixes ("Jr.", "III"), hyphens ("Kim Jong-un", "Covid-19") and, in the names of bodies, "of", "for", "on", "and", "&"
and "the" ("Institute for the Study of War": the word before the connector is on a list of such nouns). A possessive is
left out and ends the name, save in words such as "People's". Adjectives of nations count as names ("Ukrainian"); days
and months don't.

Titles. "President Joe Biden" is the name "Joe Biden" with the title "President"; small letters count as well: "Pentagon
press secretary" is the title of "John Kirby" after it, and "Pentagon" is also a name of its own. The closed lists are
in `roles`. A run of nothing but title words ("Prime Minister") is no name. An apposition is what follows a name after a
comma, up to the next mark, if it holds a role noun: ", the foreign minister of France,".

Starts of sentences. The first word of a sentence is left out of a name if it is on a closed list of words that often
begin sentences, or if the draft has it in small letters and nowhere with a capital inside a sentence; and a single
word also if the word list has it in small letters. What is left has `sentence_start`; treat it with care.

Headlines. In Title Case and ALL CAPS every word has a capital. There, runs are cut at words that the rest of the draft
has in small letters, and what is left is `reliable` only if the rest of the draft has exactly that name.
"""

from __future__ import annotations

from functools import cached_property

from linter.analysis.names.capitalised_runs import POSSESSIVES, Run, RunReader
from linter.analysis.names.title_vocabulary import MODIFIERS, ROLES
from linter.analysis.names.titles_beside import apposition, is_party, name_after_title, title_across_comma, title_start
from linter.analysis.names.vocabulary import LOOK_LIKE_ADVERBS, NO_NAMES
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.sentences import Sentence, sentences
from linter.analysis.text.tokens import PUNCTUATION, WORD, capitalised, tokens
from linter.analysis.words.lexicon import lexicon
from linter.document.analysed import analysis, analysis_of_text
from linter.document.model import Block, BlockKind, Document
from linter.document.span import Span
from linter.records import NamedTuple


class Name(NamedTuple):
    """A name in the draft, without title and possessive ending.

    block: the block that it is in.
    start, end: its characters in `block.text`, end excluded.
    words: its words, connectors and particles included.
    sentence_start: whether it begins its sentence.
    title: the characters of the title before it, also before a comma ("the mayor, Ann Lund,"), or None.
    apposition: the characters of the apposition after it, or None.
    reliable: False in a headline where every word is capitalised, unless the rest of the draft has the same name.
    """

    block: Block
    start: int
    end: int
    words: tuple[str, ...]
    sentence_start: bool
    title: tuple[int, int] | None
    apposition: tuple[int, int] | None
    reliable: bool = True

    @property
    def text(self) -> str:
        """The name as written."""
        return self.block.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """The name's place in the source file."""
        return self.block.span(self.start, self.end)

    @property
    def title_text(self) -> str:
        """The words of the title before the name, "" if there is none."""
        return self.block.text[self.title[0] : self.title[1]] if self.title else ""


@analysis
def names(document: Document) -> tuple[Name, ...]:
    """The names of all prose, in the order of the source; none overlaps another."""
    found: dict[int, list[Name]] = {}
    capitals = _Capitals()
    doubtful = []
    for block in document.prose:
        if all_capitals(block):
            doubtful.append(block)
        else:
            capitals.add(block)
    for block in document.prose:
        if not all_capitals(block):
            found[block.index] = _in_block(block, capitals)
    known = {tuple(word.lower() for word in name.words) for listed in found.values() for name in listed}
    for block in doubtful:
        found[block.index] = _in_doubtful_block(block, capitals, known)
    return tuple(name for block in document.prose for name in found[block.index])


@analysis_of_text
def all_capitals(block: Block) -> bool:
    """Whether capitals say nothing in this block: Title Case (headings, captions, cells) or ALL CAPS."""
    text = block.text
    if text.isupper():
        return " " in text.strip()
    if block.kind in _RUNNING_TEXT:
        return False
    listed = tokens(block)
    words = [text for text, kind in zip(listed.texts, listed.kinds, strict=True) if kind == WORD][1:]
    words = [word for word in words if word.lower() not in _SMALL_IN_TITLES or word[0].isupper()]
    capitals = [word.lower() for word in words if word[0].isupper()]
    if len(words) < 2 or len(capitals) < 0.75 * len(words):
        return False
    # "Meet Ann Lund" has a capital wherever Title Case has one; a common word among them tells.
    return any(word in FUNCTION_WORDS or (len(word) > 3 and lexicon().ordinary(word)) for word in capitals)


_RUNNING_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.STANDFIRST})
_SMALL_IN_TITLES = frozenset(
    """
    a an the and but or nor so as at by for from in into of off on onto over per than that to up via vs with without
    amid after about against before between is are was were be it its
    """.split()  # noqa: SIM905
)


class _Capitals:
    """Which words a draft has in small letters, and which with a capital inside a sentence."""

    def __init__(self) -> None:
        self.small: set[str] = set()
        self.inside: set[str] = set()

    def add(self, block: Block) -> None:
        """Count the words of a block whose capitals can be trusted."""
        listed = tokens(block)
        texts = listed.texts
        self.small.update([text for text in texts if text.islower()])
        firsts = {_first_word(listed.kinds, sentence) for sentence in sentences(block)}
        for number in capitalised(block):
            if number not in firsts and texts[number - 1] not in _OPENING:
                text = texts[number]
                self.inside.add(text[:-2] if text.endswith(POSSESSIVES) else text)

    @cached_property
    def inside_in_lower_case(self) -> frozenset[str]:
        """The words with a capital inside a sentence, once all blocks are counted."""
        return frozenset(word.lower() for word in self.inside)

    def common(self, word: str, *, alone: bool) -> bool:
        """Whether a word with a capital at the start of a sentence is no name, or (not `alone`) no part of one."""
        small = word.lower().replace("’", "'")
        if small in FUNCTION_WORDS or (alone and small in NO_NAMES):
            return True
        if word in self.inside:
            return False
        if small in NO_NAMES or small in self.small or small + "s" in self.small or small.rstrip("s") in self.small:
            return True
        if small.endswith(("n't", "'re", "'ll", "'ve", "'d", "'m")):
            return True
        if len(small) > 4 and small.endswith(("ly", "ing", "ed")) and small not in LOOK_LIKE_ADVERBS:
            return True
        return alone and lexicon().ordinary(small)


_OPENING = frozenset('“"‘(:[')


def _first_word(kinds: list[str], sentence: Sentence) -> int:
    """The number of the sentence's first token that is no mark."""
    for number in range(sentence.first, sentence.last):
        if kinds[number] != PUNCTUATION:
            return number
    return sentence.last


def _in_block(block: Block, capitals: _Capitals) -> list[Name]:
    reader, of_sentences = _runs(block)
    found: list[Name] = []
    for begin, last, runs in of_sentences:
        before: dict[int, int] = {}  # last token of each run of the sentence: its first
        for run in runs:
            first = _without_start(reader, run, begin, capitals)
            rest = reader.without_calendar(Run(first, run.last, run.cut)) if first < run.last else None
            if rest is not None and not is_party(reader.texts[rest.first : rest.last]):
                found += _named(block, reader, rest, (begin, last), before)
            before[run.last - 1] = run.first
    return found


@analysis_of_text
def _runs(block: Block) -> tuple[RunReader, list[tuple[int, int, list[Run]]]]:
    """The block's reader of runs, and for each sentence with runs its first word, the token after it, and the runs."""
    listed = tokens(block)
    reader = RunReader(listed)
    found = []
    for sentence in sentences(block):
        begin = _first_word(listed.kinds, sentence)
        runs = reader.runs(begin, sentence.last)
        if runs:
            found.append((begin, sentence.last, runs))
    return reader, found


def _named(block: Block, reader: RunReader, run: Run, sentence: tuple[int, int], before: dict[int, int]) -> list[Name]:
    """The name in a run with its title and apposition, or nothing."""
    begin, end = sentence
    first = name_after_title(reader, run.first, run.last)
    if first >= run.last or reader.texts[first] in _CONNECTORS:
        return []
    title_first = title_start(reader, (first, run.last), run.first, begin, before)
    title = (reader.starts[title_first], reader.ends[first - 1]) if title_first < first else None
    if title is None and not run.cut:
        across = title_across_comma(reader, (first, run.last), begin, before)
        title = (reader.starts[across[0]], reader.ends[across[1] - 1]) if across else None
    tokens_after = None if run.cut else apposition(reader, run.last, end)
    after = (reader.starts[tokens_after[0]], reader.ends[tokens_after[1] - 1]) if tokens_after else None
    start, stop = reader.starts[first], reader.ends[run.last - 1] - run.cut
    words = _words(reader, first, run.last, run.cut)
    return [Name(block, start, stop, words, first == begin, title, after)]


_CONNECTORS = frozenset({"of", "for", "and", "on", "the"})


def _without_start(reader: RunReader, run: Run, begin: int, capitals: _Capitals) -> int:
    """The first token of a run without the words that have their capital from the start of the sentence."""
    texts = reader.texts
    first = run.first
    starts = first == begin or texts[first - 1] in _OPENING
    if texts[first] == "The" and run.last - first > 1:
        first += 1
    if not starts:
        return first
    while first < run.last:
        text = texts[first]
        word = text[:-2] if first == run.last - 1 and run.cut else text
        small = word.lower()
        if reader.kinds[first] != WORD or small in {"of", "for", "and", "on", "the"}:
            first += 1
            continue
        alone = run.last - first == 1
        title_word = (small in ROLES or small in MODIFIERS) and small not in FUNCTION_WORDS
        later = first not in {run.first, begin} and texts[first - 1] not in {"The", "A", "An"}
        if later or not capitals.common(word, alone=alone) or (title_word and not alone):
            break
        if reader.texts[first + 1 : first + 2] == ["."] and not alone:
            break  # an initial or a shortened title
        if not alone and texts[first + 1] in _CAPITAL_CONNECTORS:
            break
        first += 1
    return first


_CAPITAL_CONNECTORS = frozenset({"Without", "Against", "Of", "For", "To", "In"})
"""Small words with a capital inside a name: "Doctors Without Borders"."""


def _words(reader: RunReader, first: int, last: int, cut: int) -> tuple[str, ...]:
    words = [reader.texts[number] for number in range(first, last) if reader.kinds[number] != PUNCTUATION]
    if cut:
        words[-1] = words[-1][:-cut]
    return tuple(words)


def _in_doubtful_block(block: Block, capitals: _Capitals, known: set[tuple[str, ...]]) -> list[Name]:
    """The names of a block in which all words have capitals."""
    listed = tokens(block)
    reader = RunReader(listed)
    inside = capitals.inside_in_lower_case
    found: list[Name] = []
    for sentence in sentences(block):
        for run in reader.runs(sentence.first, sentence.last):
            first = run.first
            for number in range(run.first, run.last):
                word = listed.texts[number].lower()
                bare = word[:-2] if word.endswith(POSSESSIVES) else word
                if reader.kinds[number] == WORD and bare not in inside and (bare in capitals.small or bare in NO_NAMES):
                    found += _doubtful(block, reader, (first, number), known)
                    first = number + 1
            found += _doubtful(block, reader, (first, run.last), known)
    return found


def _doubtful(block: Block, reader: RunReader, place: tuple[int, int], known: set[tuple[str, ...]]) -> list[Name]:
    """The name at the tokens of `place`, marks and connectors at its ends left out."""
    first, last = place
    while first < last and (reader.kinds[first] == PUNCTUATION or reader.texts[first].lower() in _CONNECTORS):
        first += 1
    while first < last and (reader.kinds[last - 1] == PUNCTUATION or reader.texts[last - 1].lower() in _CONNECTORS):
        last -= 1
    if first >= last:
        return []
    cut = 2 if reader.texts[last - 1].endswith(POSSESSIVES) else 0
    words = _words(reader, first, last, cut)
    start, end = reader.starts[first], reader.ends[last - 1] - cut
    same = tuple(word.lower() for word in words) in known
    return [Name(block, start, end, words, sentence_start=False, title=None, apposition=None, reliable=same)]
