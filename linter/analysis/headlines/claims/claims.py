"""Headlines, standfirsts, social titles and the sub-heads of news articles as claims that the body should carry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise

from linter.analysis.headlines.claims.body_index import BodyIndex, body_index
from linter.analysis.headlines.claims.unclaimed import claiming_subheadings, unclaimed_ranges
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.tokens import WORD, Tokens, tokens
from linter.analysis.words.word_facts import word_facts
from linter.document.analysed import Analysed, analysis
from linter.document.model import Block, BlockKind, Document
from linter.document.span import Span
from linter.errors import TooMuchError
from linter.records import NamedTuple


class ClaimForm(StrEnum):
    """What kind of sentence a claim is; only statements claim all that their words say."""

    STATEMENT = "statement"
    QUESTION = "question"
    EXPLAINER = "explainer"  # why, how, what to know
    LIST = "list"  # five things
    LIVE = "live"  # live page, latest updates
    OPINION = "opinion"


class ClaimWord(NamedTuple):
    """A token of a claim.

    number: its number among the tokens of the block.
    start, end: its characters in the block's text, end excluded.
    text: the token as written.
    form: the token in lower case, without possessive ending.
    lemma: its base form.
    rarity: the rarity of the lemma (see `WordFacts`), 0 for a token that is not a word.
    is_word: whether it is a word.
    capital: whether it begins with a capital.
    content: whether it says something that the body can support or lack.
    """

    number: int
    start: int
    end: int
    text: str
    form: str
    lemma: str
    rarity: float
    is_word: bool
    capital: bool
    content: bool


class Claim(Analysed):
    """A block whose statement the body should support.

    block: the block.
    form: which kind of block it is.
    words: all its tokens.
    title_case: whether most of its longer words are capitalised.
    capitals: whether all its letters are capitals.
    kicker: the number of tokens up to and including the colon of a kicker ("US election 2020:"), 0 without one.
    quoted: for each token, whether it stands in quotation marks.
    index: the index of the body.
    since: the first position in `index` that counts as body for this claim.
    section: the positions of its own section, (0, 0) without one.
    ignored: characters of the block's text, end excluded, that claim nothing: "(Part 1)", the outlet's name.
    """

    block: Block
    form: ClaimForm
    words: tuple[ClaimWord, ...]
    title_case: bool
    capitals: bool
    kicker: int
    quoted: tuple[bool, ...]
    index: BodyIndex
    since: int
    section: tuple[int, int]
    ignored: tuple[tuple[int, int], ...]

    def __init__(
        self,
        *,
        block: Block,
        form: ClaimForm,
        words: tuple[ClaimWord, ...],
        title_case: bool,
        capitals: bool,
        kicker: int,
        quoted: tuple[bool, ...],
        index: BodyIndex,
        since: int,
        section: tuple[int, int],
        ignored: tuple[tuple[int, int], ...] = (),
    ) -> None:
        super().__init__()
        self.block, self.form, self.words = block, form, words
        self.title_case, self.capitals, self.kicker, self.quoted = title_case, capitals, kicker, quoted
        self.index, self.since, self.section, self.ignored = index, since, section, ignored

    @property
    def kind(self) -> BlockKind:
        """Headline, subheading, standfirst or teaser."""
        return self.block.kind

    @property
    def is_headline(self) -> bool:
        """Whether the claim is a headline or a social title: what judges of headlines have learned from."""
        return self.block.kind in {BlockKind.HEADLINE, BlockKind.TEASER}

    @property
    def minor(self) -> bool:
        """Whether the claim is a sub-head, which is of its section, and often no more than a label."""
        return self.block.kind is BlockKind.SUBHEADING

    @property
    def adds(self) -> bool:
        """Whether the claim may tell facts of its own: standfirsts and teasers do, which bodies need not repeat."""
        return self.block.kind in {BlockKind.STANDFIRST, BlockKind.TEASER}

    @property
    def argues(self) -> bool:
        """Whether the claim asks, explains or speaks for its writer, in whose text names are examples."""
        if self.form in _ARGUING or any(
            (word.text == "I" or (word.form in _FIRST_PERSON and not word.text.isupper())) and not quoted
            for word, quoted in zip(self.words, self.quoted, strict=True)
        ):
            return True
        forms = [word.form for word in self.words]
        asked = any(mark.text == "?" and after.capital for mark, after in pairwise(self.words))  # not "Which? finds"
        return forms[:2] == ["no", ","] or asked or any(pair == (",", "not") for pair in pairwise(forms))

    def span(self, first: ClaimWord, last: ClaimWord | None = None) -> Span:
        """The source span of a word, or of those from `first` to `last`."""
        return self.block.span(first.start, (last or first).end)

    def claims_at(self, start: int, end: int) -> bool:
        """Whether characters of the block's text are part of the claim."""
        return not any(first < end and start < last for first, last in self.ignored)

    def in_section(self, place: int) -> bool:
        """Whether a position of the index is in the claim's own section."""
        return self.section[0] <= place < self.section[1]

    def quotations(self) -> Iterator[list[ClaimWord]]:
        """The words of each quotation, marks of punctuation left out."""
        run: list[ClaimWord] = []
        for word in self.words:
            if not self.quoted[word.number]:
                if run:
                    yield run
                run = []
            elif word.is_word or word.text.isdigit():
                run.append(word)
        if run:
            yield run

    def has_beginning(self, letters: str) -> bool:
        """Whether the body has a base form that begins so."""
        return self.index.has_beginning(letters, self.since)

    def in_body(self, base: str) -> bool:
        """Whether a base form stands anywhere in the body."""
        found = self.index.at.get(base)
        return found is not None and found[-1] >= self.since


_ARGUING = frozenset({ClaimForm.OPINION, ClaimForm.QUESTION, ClaimForm.EXPLAINER, ClaimForm.LIST, ClaimForm.LIVE})
_FIRST_PERSON = frozenset(
    {"me", "my", "we", "us", "our", "ours", "i'm", "i've", "we're", "we've", "let's", "you", "your"}
)
LIST_NOUNS = frozenset(
    """
    thing way reason takeaway fact tip question moment quote lesson story photo picture chart graphic point step
    sign key scenario rule trick hack book film movie song recipe place idea myth habit mistake gift tweet meme winner
    loser example pundit
    """.split()  # noqa: SIM905
)
_SCORED = frozenset({"point"})
"""What a list has only where its number comes first; a headline may tell of others: "Dow falls 380 points"."""
_LIVE = frozenset({"live", "updates", "liveblog", "latest"})
_OPINION = frozenset({"opinion", "editorial", "commentary", "review", "column", "analysis", "op-ed", "letters"})
_ASKING = frozenset({"why", "how", "what", "who", "where", "when", "which", "whose"})
_DIVIDERS = frozenset({":", "|", "-", "–", "—"})
_YES_NO = frozenset(
    """
    is are was were will would can could should do does did has have had may might must isn't aren't won't can't
    """.split()  # noqa: SIM905
)
_CHECKED = re.compile(
    r"""
    \W*
    (?: (?:(?:ap|afp|reuters)\s+)? (?:fact|reality) (?:[\s-]?(?:check(?:ed|ing)?|file|or\ fiction))
      | debunk(?:ed|ing)? | myth(?:\ buster)? | verif(?:y|ied) | true\ or\ false | claim | rumou?r | hoax )
    \s*(?:[:|–—]|\s-\s)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What a headline begins with that gives what somebody claimed, to be judged in the body: "Fact check: ..."."""
_OPEN, _CLOSE = "“‘\"'", "”’\"'"
A_NAME = 0.6
"""Of its uses, a word's share with a capital from which on it is a name."""
LONGEST_CLAIM = 2000
"""Characters: what is longer is no headline, whatever it is marked as."""
MOST_CLAIMS = 100
"""In one draft; the rest of a longer list claims nothing, since each is held against all of the body."""
MOST_PLACES = 500_000
"""Of the words of all claims, where the body has each, once for every other word of its claim: those are looked for
around it. News has 2,000 at most in a headline; only words said over and over come to more."""
_CLAIMING = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.TEASER})


@analysis
def claims(document: Document) -> tuple[Claim, ...]:
    """The claims of a draft in the order of its source; none when it has no body.

    What is too long, and what comes after too many, is none of them: `claims_left_out` says so. Raises TooMuchError.
    """
    index = body_index(document)
    if len(index) <= index.body_start:
        return ()
    sections: dict[int, tuple[int, int]] = {}
    if any(block.kind is BlockKind.SUBHEADING for block in document.blocks):
        for section in document.sections():
            if section.subheading is not None:
                sections[id(section.subheading)] = index.range_of(section.blocks)
    found: list[Claim] = []
    places = 0
    for block in _claiming(document)[:MOST_CLAIMS]:
        since = index.body_start if block.kind is BlockKind.STANDFIRST else 0
        claim = claim_of(block, index, since, sections.get(id(block), (0, 0)))
        content = [word for word in claim.words if word.content]
        places += len(content) * sum(len(index.at.get(word.lemma, ())) for word in content)
        if places > MOST_PLACES:
            raise TooMuchError("the words of the headings stand in the body too often to be compared")
        found.append(claim)
    return tuple(found)


def claims_left_out(document: Document) -> tuple[str, ...]:
    """What is not compared with the body, and why, a sentence each."""
    if not document.body:
        return ()
    long = [block for block in _candidates(document) if len(block.text) > LONGEST_CLAIM]
    more = len(_claiming(document)) - MOST_CLAIMS
    said = []
    if long:
        said.append(f"{_counted(len(long))} not compared with the body (longer than {LONGEST_CLAIM:,} characters)")
    if more > 0:
        said.append(f"{_counted(more)} not compared with the body (the first {MOST_CLAIMS} were)")
    return tuple(said)


@analysis
def _claiming(document: Document) -> tuple[Block, ...]:
    return tuple(block for block in _candidates(document) if 0 < len(block.text) <= LONGEST_CLAIM)


@analysis
def _candidates(document: Document) -> tuple[Block, ...]:
    """The blocks that claim something; of social titles those that differ from the headline."""
    heads = {id(block) for block in claiming_subheadings(document)}
    headlines = {block.text for block in document.blocks if block.kind is BlockKind.HEADLINE}
    return tuple(
        block
        for block in document.blocks
        if id(block) in heads
        or (block.kind in _CLAIMING and not (block.kind is BlockKind.TEASER and block.text in headlines))
    )


def _counted(number: int) -> str:
    return f"{number} headings were" if number > 1 else "1 heading was"


def claim_of(block: Block, index: BodyIndex, since: int = 0, section: tuple[int, int] = (0, 0)) -> Claim:
    """What a block claims, for the body of an index. since, section: as in `Claim`."""
    found = tokens(block)
    texts = found.texts
    ignored = unclaimed_ranges(block.text)
    whole = _words(found, capitals=block.text.isupper())
    words = whole
    if ignored:
        words = [_claiming_nothing(word) if any(a <= word.start < b for a, b in ignored) else word for word in whole]
    longer = [word.capital or not word.text.islower() for word in words if word.is_word and len(word.text) >= 4]
    letters = [character for character in block.text if character.isalpha()]
    return Claim(
        block=block,
        form=_form(whole, block.text),
        words=tuple(words),
        title_case=len(longer) > 1 and sum(longer) >= 0.8 * len(longer),
        capitals=bool(letters) and sum(c.isupper() for c in letters) >= 0.8 * len(letters),
        kicker=_kicker(words),
        quoted=_quoted(texts),
        index=index,
        since=since,
        section=section,
        ignored=ignored,
    )


def _words(found: Tokens, *, capitals: bool) -> list[ClaimWord]:
    """The tokens of a block. capitals: whether all its letters are capitals."""
    words = []
    for number, (text, kind) in enumerate(zip(found.texts, found.kinds, strict=True)):
        start, end = found.starts[number], found.ends[number]
        if kind != WORD:
            words.append(ClaimWord(number, start, end, text, text, text, 0.0, False, False, False))
            continue
        facts = word_facts(text)
        a_name = text[0].isupper() and (facts.capital or 0.0) >= A_NAME  # Downing Street
        content = (
            len(facts.form) > 1 and facts.form not in FUNCTION_WORDS and (a_name or facts.lemma not in FUNCTION_WORDS)
        )
        if not content and text.isupper() and len(text) in {2, 3} and not capitals:
            content = facts.form in {"us", "it", "who"}  # the country, the trade, the organisation
        words.append(
            ClaimWord(number, start, end, text, facts.form, facts.lemma, facts.rarity, True, text[0].isupper(), content)
        )
    return words


def _claiming_nothing(word: ClaimWord) -> ClaimWord:
    return word._replace(form=word.text, lemma=word.text, rarity=0.0, is_word=False, capital=False, content=False)


def _form(words: list[ClaimWord], text: str) -> ClaimForm:
    plain = [word for word in words if word.is_word]
    if not plain:
        return ClaimForm.STATEMENT
    first, last = plain[0].form, plain[-1].form
    starts = {first} | {after.form for mark, after in pairwise(words) if mark.text in _DIVIDERS}
    if text.rstrip("”\"'’ ").endswith("?") or _CHECKED.match(text):
        form = ClaimForm.QUESTION
    elif {first, last} & _LIVE or "as it happened" in text.lower():
        form = ClaimForm.LIVE
    elif len(words) > 1 and (
        (first in _OPINION and words[1].text in _DIVIDERS) or (last in _OPINION and words[-2].text in {":", "|"})
    ):
        form = ClaimForm.OPINION
    elif starts & _ASKING:
        form = ClaimForm.EXPLAINER
    elif first in _YES_NO:
        form = ClaimForm.QUESTION
    elif _counts_items(words):
        form = ClaimForm.LIST
    else:
        form = ClaimForm.STATEMENT
    return form


def _counts_items(words: list[ClaimWord]) -> bool:
    """Whether a claim announces a list: "five things", "10 best photos", "The 20 oldest ferries"."""
    start = words[1:3] if words and words[0].form == "the" else words[:2]
    if len(start) > 1 and (start[0].text.isdigit() or start[0].form in _SMALL) and _is_a_superlative(start[1]):
        return True
    return any(
        (word.text.isdigit() or word.form in _SMALL)
        and any(
            other.lemma in LIST_NOUNS and (not place or other.lemma not in _SCORED)
            for other in words[place + 1 : place + 4]
            if other.is_word
        )
        for place, word in enumerate(words)
    )


def _is_a_superlative(word: ClaimWord) -> bool:
    return word.form in _BEST or (word.form.endswith("est") and word.lemma != word.form)


_BEST = frozenset({"best", "worst", "most", "top", "least", "greatest"})
_SMALL = frozenset(
    """
    two three four five six seven eight nine ten eleven twelve
    """.split()  # noqa: SIM905
)


def _kicker(words: list[ClaimWord]) -> int:
    for place, word in enumerate(words[1:7], 1):
        if word.text == ":" and place < len(words) - 1:
            return place + 1
    return 0


def _quoted(texts: list[str]) -> tuple[bool, ...]:
    """Which tokens stand between quotation marks; an apostrophe that closes nothing is none."""
    inside = [False] * len(texts)
    opened: int | None = None
    mark = ""
    last = {text: place for place, text in enumerate(texts)}
    for place, text in enumerate(texts):
        if opened is None:
            if text in _OPEN and text:
                closing = {"“": "”", "‘": "’"}.get(text, text)
                if last.get(closing, 0) > place:
                    opened, mark = place, closing
        elif text == mark:
            inside[opened + 1 : place] = [True] * (place - opened - 1)
            opened = None
    return tuple(inside)
