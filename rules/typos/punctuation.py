"""Checks for a mark that is doubled, misplaced, or lacks the mark it pairs with.

Why: a quotation that never ends puts the reporter's words into somebody's mouth; doubled stops and stray spaces are
left over from editing and look careless.
Not flagged: dots of three or more, spaced dots (". . ."), a quotation that goes on in the next paragraph, apostrophes,
inches, "1)" and "a)" before an item, smileys, brackets that close in a later paragraph, prices and numbers (" .38"),
French spacing in a draft marked as French. An unpaired quotation mark is a warning where who said it follows without a
mark between, or where the next paragraph tells what somebody said and has no mark before it (91 warnings in 14,600
documents; of 54 read, 52 were mistakes in the text); an unpaired bracket where a sentence goes on behind it and ends. A
space before a mark is a warning in a draft of up to some 150 words: copy taken from a page, which is longer, has it
wherever a link stood. A comma without a space is a warning where it is the only one of the draft. Notes only: other
unpaired marks, two dots in the middle of a sentence, straight beside curly quotation marks.
Fix: safe where one mark is certain to have been meant. Two stops may be meant for three, unless they follow an
abbreviation; marks behind a bracket or a small word are left over where words are missing; a comma before "The" may be
a full stop.
Source: The Chicago Manual of Style, chapter 6; reading the hits in 4,500 news articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.software import in_line_of_code
from linter.analysis.text.unpaired_marks import Unpaired, unpaired_brackets, unpaired_quotation_marks
from linter.api import Block, BlockKind, Document, Evidence, Finding, Precision, Rule, Safety, Severity, Suggestion
from linter.rulebook.many_alike import first_of_many, only_one_alike

_HINT = re.compile(r"[,.;?!](?<=[ ,.].)")
"""What every doubled mark and every space before one has; spaces, of which there are many more, aren't looked at."""
_GLUED = re.compile(r",(?=[^\W\d_]{2})")

_STRAIGHT = '"'
_CURLY_MARK, _DOUBLE_MARK = "[“”]", '["“”„]'
_START_OF_QUOTATION = r"[\s*•—–…(\[-]*[\"“„«‘']"


@cache
def _local() -> re.Pattern[str]:
    """Doubled marks and spaces before marks; compiled for the first text that may have one."""
    return re.compile(
        r"(?P<stops>(?<![\s.…?!\[(])\.\.(?![.…\])=\d]))"
        r"|(?P<commas>,[ ]?,(?!,)|(?<!\d),\.(?![.\d])|,;)"
        r"|(?<=[\w”’\"')%])(?P<space>[ ]{1,2}[,;](?=[\s”\"]|$)|[ ]{1,2}\.(?=[”\"]?(?:\s+[A-Z“\"]|\s*$)))"
        r"|(?<=\w)(?P<weak>[ ][?!](?=\s|$))"
    )


# Compiled by the first text that has need of them, as what `re` is given as text is.
_APOSTROPHES = r"[“”]|(?<![’'])(?:’’|'')(?![’'])"
_ABBREVIATION = r"(?:\b[A-Za-z]\.)+[A-Za-z]|\b(?:Inc|Corp|Co|Ltd|Bros|etc|Jr|Sr)"
_NEXT_SENTENCE = r"\s+[“\"‘']?[A-Z]|\s*$"
_SINGLE_HINT = re.compile(r"[‘'](?<![^\s(—–].)(?!Ndrangheta|Twas|Tis|Til)(?=[A-Z][a-z]* [a-z])")
"""A single mark that may open speech: before a capital and a word."""
_SINGLE_CLOSING = re.compile(r"(?<=\S)[’'](?![^\W_])")
"""A mark that may close it, or stand behind a plural."""
_SHORT = 900
"""Characters of a draft that is no page taken from the web."""
_NEVER_LAST = frozenset("a an and at by for from in of on or that the to with".split())  # noqa: SIM905
"""Words behind which a mark seldom stands, so that something is missing before it: "mail us at ."."""
_LOST_BEFORE = frozenset("(,.;:[")
"""Marks behind which two more are left over from something that is missing: "Rotterdam (,; born 1899)"."""
_DOUBLE_MARKS = '"“”„'
_STRAIGHT_AND_LOW = frozenset('"„')
_RUNNING_TEXT = frozenset({BlockKind.PARAGRAPH})
_SAYING = (
    "said|says|added|adds|told|tells|asked|asks|wrote|writes|explained|insisted|replied|warned|argued|continued"
    "|recalled"
)
_NAME = r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Sen|Rep|Gov)\.? )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?"
_TELLING = rf"^[^\"“”]*\b(?:{_SAYING})\b"
"""A paragraph that, outside quotation marks, tells what somebody said."""


class Punctuation(Rule):
    """Reports marks that are doubled or misplaced; as notes, marks that lack their partner."""

    severity = Severity.WARNING
    precision = Precision(
        hits=40,
        right=36,
        corpus="2,000 texts of news and other beats, 1.4 million words; warnings, two readers",
    )
    examples = (
        "We set it up:\n\nchown -R harbour:harbour ./tides\nOUT=ZAP/1 , the line",
        "The mayor left[[..=>.]] Nobody followed.",
        "The trust [[(]]which runs four hospitals in the county said that it would hire more nurses.",
        "‘The bridge is unsafe[[,=>,’]] said Anna Holt, who doesn’t lead the council.",
        "'The bridge is unsafe[[,=>,']] she told the court. Nobody answered.",
        "‘It is unsafe,’ she said, and ‘the owners’ bridge’ stayed. 'Ndrangheta bosses fled, he said.",
        "On Monday[[,,=>,]] the talks ended.",
        "The mark ([[,,=>,]] in short Fim) was the coin, and so was the crown or[[,,=>,]] later.",
        "The mayor[[ ,=>,]] who left, came back[[ .=>.]]",
        "The talks ended[[,=>, ]]but the war went on.",
        "The mayor [[(]]who left came back on Monday.",
        "He said: [[“]]The talks ended on Monday.\n\nNobody followed.",
        "He said: “The talks ended on Monday.\n\n“They went on at noon,” said Ann Holt.",
        "“The bridge is unsafe[[,=>,”]] said Anna Holt, who leads the council.",
        "“The bridge is unsafe,” she said. [[“]]It has to close.\n\nThe council said that it would answer by May.",
        "The bridge is unsafe,[[”]] said Anna Holt, who leads the council.",
        "He called it a “grave mistake[[“=>”]] on Monday.",
        "He called it a “grave mistake[[’’=>”]] on Monday.",
        "She said “we left [..] and came back”, and counted from 1..5 in a call of add(..) at noon.",
        "The mayor left... Nobody followed . . . or did they?",
        "He paid $1,200 for a .38 pistol, 12″ long, at 5 p.m. (it said).",
        "(a) The talks; 1) the war :) and b) the peace, which is 5'10 tall.",
        "“The talks ended.\n\n“Nobody followed,” he said.",
        "“The bridge is unsafe.\n\n“It has to close,” she said.\n\nHe is tall, officials said.",
        "He is 6'2\" tall.\n\nThe council said on Friday that it would answer by May.",
        "The talks (on Monday.\n\nThey ended on Tuesday) went on.",
        "Lindqvist Mills Ltd <LQM.ST>, which makes yarn, left. Its owner, <Lund Mills>, stayed.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """What is wrong with the marks; of many places that are alike the first is a warning."""
        yield from first_of_many(self._found(document))

    def _found(self, document: Document) -> Iterator[Finding]:
        """Look at each block for marks side by side, then for marks without a partner."""
        french = (document.lang or "").lower().startswith("fr")
        unpaired: list[Unpaired] = []
        glued: list[Finding] = []
        blocks = [block for block in document.prose if block.kind is not BlockKind.TABLE_CELL]
        curly = straight = False
        short = sum(len(block.text) for block in blocks) <= _SHORT
        for number, block in enumerate(blocks):
            text = block.text
            if _HINT.search(text):
                yield from self._side_by_side(block, french=french, short=short)
            if _GLUED.search(text):
                glued += self._glued(block)
            for opening, closing in ("()", "[]"):
                if text.count(opening) != text.count(closing):
                    unpaired += unpaired_brackets(number, text, opening, closing)
            if "’’" in text or "''" in text:
                yield from self._doubled_apostrophes(block)
                text = text.replace("’’", "”\0").replace("''", "”\0")
            if _SINGLE_HINT.search(text):
                yield from self._single(block, following=blocks[number + 1 : number + 2])
            double = text.count('"')
            left, right = text.count("“"), text.count("”")
            straight, curly = straight or double > 0, curly or left + right > 0
            if left != right or double % 2:
                yield from self._turned(block)
                if (left + right + double) % 2:
                    unpaired += unpaired_quotation_marks(number, text)
        yield from only_one_alike(glued)
        if unpaired:
            yield from self._alone(blocks, unpaired)
        if straight and curly:
            yield from self._mixed(blocks)

    def _side_by_side(self, block: Block, *, french: bool, short: bool) -> Iterator[Finding]:
        text = block.text
        for match in _local().finditer(text):
            kind, start, end = match.lastgroup, match.start(), match.end()
            written = match.group()
            if kind == "stops":
                weak = text[end : end + 1].isalnum() or text[end : end + 2].strip().islower()
                certain = not weak and _ends_in_stop(text, start)
                yield self._mark(
                    block, start, end, ".", "two stops where one or three are meant", certain=certain, weak=weak
                )
            elif kind == "commas" and _hides(block, start, end):
                continue
            elif kind == "commas":
                lost = _lost(text, start, end)
                certain = not lost and (
                    (written == ",," and text[end : end + 3].lstrip()[:1] != ",")
                    or (written == ",." and re.match(_NEXT_SENTENCE, text[end : end + 9]) is not None)
                )
                right = "." if written == ",." else ","
                yield self._mark(block, start, end, right, "two marks where one is meant", certain=certain, weak=lost)
            elif (
                not french
                and not _hides(block, start, end)
                and not (kind == "space" and written[-1] == "." and "." in text[max(0, start - 3) : start])
            ):
                if in_line_of_code(text, start):
                    continue
                certain = kind == "space" and _word_before(text, start) not in _NEVER_LAST
                weak = not short or _word_before(text, start) in _NEVER_LAST
                yield self._mark(
                    block, start, end, written[-1], f"a space before “{written[-1]}”", certain=certain, weak=weak
                )

    def _mark(
        self, block: Block, start: int, end: int, right: str, message: str, *, certain: bool = False, weak: bool = False
    ) -> Finding:
        return self.finding(
            block.span(start, end),
            message,
            suggestions=(Suggestion(right, Safety.SAFE if certain else Safety.UNSAFE),),
            severity=Severity.NOTE if weak else None,
            confidence=0.6 if weak else 0.95,
        )

    def _glued(self, block: Block) -> Iterator[Finding]:
        """A comma without a space between two words, in running text."""
        text = block.text
        for match in _GLUED.finditer(text):
            place = match.start()
            left = text[max(0, place - 25) : place]
            before = left.split()[-1] if left[-1:].strip() else ""
            after = text[place + 1 : place + 25].split()[0]
            word = after.rstrip('.,;:!?”"’)')
            if in_line_of_code(text, place):
                continue
            if len(before) > 1 and before.isalpha() and word.replace("’", "").replace("'", "").isalpha():
                certain = word.islower() or word.lower() not in FUNCTION_WORDS
                yield self._mark(block, place, place + 1, ", ", "no space after the comma", certain=certain)

    def _turned(self, block: Block) -> Iterator[Finding]:
        """A curly mark that faces the wrong way."""
        text = block.text
        if "„" in text:
            return
        for match in re.finditer(_CURLY_MARK, text):
            place, sign = match.start(), match.group()
            before, after = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
            if sign == "“" and before and (before.isalnum() or before in ".,!?") and (after.isspace() or not after):
                yield self._facing(block, place, "”")
            elif sign == "”" and (not before or before.isspace()) and after.isalnum():
                yield self._facing(block, place, "“")

    def _doubled_apostrophes(self, block: Block) -> Iterator[Finding]:
        """Two apostrophes that close what a curly mark opened."""
        depth = 0
        for match in re.finditer(_APOSTROPHES, block.text):
            sign = match.group()
            depth += (sign == "“") - (sign == "”")
            if len(sign) == 2 and depth > 0:
                depth -= 1
                message = "two apostrophes in place of a quotation mark"
                yield self._mark(block, match.start(), match.end(), "”", message, weak=True)

    def _facing(self, block: Block, place: int, right: str) -> Finding:
        return self.finding(
            block.span(place, place + 1),
            "this quotation mark faces the wrong way",
            suggestions=(Suggestion(right),),
            confidence=0.9,
        )

    def _alone(self, blocks: list[Block], unpaired: list[Unpaired]) -> Iterator[Finding]:
        """Marks without a partner, but for those that pair across paragraphs."""
        closing: list[int | None] = []  # of each mark, the next of its family that closes
        following: dict[str, int] = {}
        for index in range(len(unpaired) - 1, -1, -1):
            closing.append(following.get(unpaired[index].family))
            if not unpaired[index].opens:
                following[unpaired[index].family] = index
        closing.reverse()
        taken: set[int] = set()
        for index, one in enumerate(unpaired):
            if index in taken:
                continue
            if one.opens:
                partner = closing[index]
                if partner is not None and unpaired[partner].block - one.block <= _FAR:
                    taken.add(partner)
                    continue
                if one.family == _STRAIGHT and _goes_on(blocks, one.block):
                    continue
            yield from self._without_partner(blocks, one)

    def _without_partner(self, blocks: list[Block], one: Unpaired) -> Iterator[Finding]:
        """One mark without a partner: where the paragraph shows which mark is missing, a warning."""
        block = blocks[one.block]
        text = block.text
        severity, confidence = Severity.NOTE, 0.5
        if one.family == _STRAIGHT and block.kind in _RUNNING_TEXT:
            if one.opens and (gap := _attributed(text, one.place)):
                yield self._closed_before(blocks, one, gap)
                return
            if (not one.opens and _attribution_behind().match(text, one.place - 1)) or (
                one.opens and (_ends_before_narrative(blocks, one) or _is_only_mark(blocks, one))
            ):
                severity, confidence = Severity.WARNING, 0.85
        elif one.family == "(" and one.opens and block.kind in _RUNNING_TEXT and _runs_on(text, one.place):
            severity, confidence = Severity.WARNING, 0.85
        yield self.finding(
            block.span(one.place, one.place + 1),
            f"“{text[one.place]}” is never {'closed' if one.opens else 'opened'}"
            if one.family != _STRAIGHT
            else f"this quotation is never {'closed' if one.opens else 'opened'}",
            severity=severity,
            confidence=confidence,
        )

    def _single(self, block: Block, following: list[Block]) -> Iterator[Finding]:
        """A single quotation mark that opens speech and is not closed before who said it."""
        text = block.text
        if block.kind not in _RUNNING_TEXT or any(re.match(_START_OF_QUOTATION, one.text) for one in following):
            return
        for match in _SINGLE_HINT.finditer(text):
            place = match.start()
            gap = None if _SINGLE_CLOSING.search(text, place + 1) else _attributed(text, place)
            if gap is not None:
                right = "’" if text[place] == "‘" else "'"
                stop = gap["stop"]
                yield self.finding(
                    block.span(gap.start("stop"), gap.start("stop") + 1),
                    f"this quotation is never closed: a closing mark is missing before “{gap['who']}”",
                    suggestions=(Suggestion(stop + right),),
                    evidence=(Evidence("it opens here", block.span(place, place + 1)),),
                    confidence=0.9,
                )
                return

    def _closed_before(self, blocks: list[Block], one: Unpaired, gap: re.Match[str]) -> Finding:
        """A quotation that goes over into who said it."""
        block = blocks[one.block]
        right = _STRAIGHT if block.text[one.place] == _STRAIGHT else "”"
        stop = gap["stop"]
        outside = stop == "," and _commas_outside(blocks)
        start = gap.start("stop")
        return self.finding(
            block.span(start, start + 1),
            f"this quotation is never closed: a closing mark is missing before “{gap['who']}”",
            suggestions=(Suggestion(right + stop if outside else stop + right),),
            evidence=(Evidence("it opens here", block.span(one.place, one.place + 1)),),
            confidence=0.9,
        )

    def _mixed(self, blocks: list[Block]) -> Iterator[Finding]:
        """One note for a draft that has both kinds, at the first of the rarer."""
        curly = sum(block.text.count("“") + block.text.count("”") for block in blocks)
        straight = sum(block.text.count('"') for block in blocks)
        rare, usual = (_STRAIGHT, "“") if straight < curly else ("“", _STRAIGHT)
        rare_place = next(((block, place) for block in blocks if (place := _first(block.text, rare)) >= 0), None)
        usual_place = next(((block, place) for block in blocks if (place := _first(block.text, usual)) >= 0), None)
        if rare_place and usual_place:
            block, place = rare_place
            other, there = usual_place
            yield self.finding(
                block.span(place, place + 1),
                f"the draft has {straight} straight and {curly} curly quotation marks",
                evidence=(Evidence("the other kind", other.span(there, there + 1)),),
                severity=Severity.NOTE,
                confidence=0.6,
            )


_LONGEST_WORD = 25
_FAR = 4
"""How many paragraphs a bracket or a quotation may go on for."""


def _word_before(text: str, end: int) -> str:
    """The word that ends before character `end`, in lower case."""
    return text[max(0, end - _LONGEST_WORD) : end].rpartition(" ")[2].lower()


def _lost(text: str, start: int, end: int) -> bool:
    """Whether two marks are what is left around something that is missing, or an old opening quotation mark."""
    before = text[max(0, start - 3) : start].rstrip()[-1:]
    left_over = before in _LOST_BEFORE or not _STRAIGHT_AND_LOW.isdisjoint((before, text[end : end + 1]))
    return left_over or _word_before(text, start) in _NEVER_LAST


def _ends_in_stop(text: str, end: int) -> bool:
    """Whether the word before character `end` is an abbreviation, the stop of which is followed by another."""
    return re.search(rf"(?:{_ABBREVIATION})$", text[max(0, end - _LONGEST_WORD) : end]) is not None


def _first(text: str, sign: str) -> int:
    """Where the text has the first straight or (for “) the first curly mark; -1 for nowhere."""
    if sign == _STRAIGHT:
        return text.find(sign)
    places = [place for place in (text.find("“"), text.find("”")) if place >= 0]
    return min(places, default=-1)


def _goes_on(blocks: list[Block], number: int) -> bool:
    """Whether one of the next two paragraphs begins with a quotation mark."""
    return any(re.match(_START_OF_QUOTATION, block.text) for block in blocks[number + 1 : number + 3])


_LONGEST_REST = 2000
"""Characters of a sentence behind a bracket that are read."""


def _runs_on(text: str, place: int) -> bool:
    """Whether a bracket opens in the middle of a sentence, which goes on behind it and ends in the same paragraph."""
    before, behind = text[max(0, place - 2) : place], text[place + 1 : place + _LONGEST_REST]
    return (
        re.search(r"[a-z] $", before) is not None
        and re.match(r"(?:[a-z]+[,;]? ){2}[^()\[\]{}<>=/]{12,}[.?!][”\"’]?(?:\s|$)", behind) is not None
        and not any(sign in text for sign in "[]{}<>=_")
    )


def _attributed(text: str, opening: int) -> re.Match[str] | None:
    """Where, behind an opening mark and before the next mark, stands who said it."""
    following = min(
        (place for sign in _DOUBLE_MARKS if (place := text.find(sign, opening + 1)) >= 0), default=len(text)
    )
    return _attribution().search(text, opening + 1, following)


@cache
def _attribution() -> re.Pattern[str]:
    """A stop, and who said what stands before it: ", she said.", ", said Ms Holt", ", Ms Holt told the court"."""
    known = r"(?i:the|a|an|his|her|their|its|one|another|police|officials)\b"
    end = r"(?=[.,;:]|\s*$| (?:on|in|at|after|during|as|when|to) )"
    return re.compile(
        rf"(?P<stop>[,?!])[ ](?P<who>(?:{_SAYING}) (?:{_NAME}|{known}|(?:he|she|they){end})"
        rf"|(?:he|she|they|police|officials|{_NAME}|the [a-z]+(?: [a-z]+)?) (?:(?:{_SAYING}){end}|told(?= \w)))"
        r"(?![\w’'])"
    )


@cache
def _attribution_behind() -> re.Pattern[str]:
    """The same behind a closing mark and its stop."""
    return re.compile(
        rf"[,?!.][\"”],? (?:(?:{_SAYING}) (?:[A-Z]|(?:the|a|an|he|she|they)\b)|(?:he|she|they|{_NAME}) (?:{_SAYING})\b)"
    )


def _hides(block: Block, start: int, end: int) -> bool:
    """Whether a tag, or a name in angle brackets that looks like one, stands in the source between two characters."""
    span = block.span(start, end)
    return span.end - span.start > end - start


def _commas_outside(blocks: list[Block]) -> bool:
    """Whether the draft puts commas behind closing marks, as British style has it for single words."""
    inside = sum(len(re.findall(r",[\"”]", block.text)) for block in blocks)
    outside = sum(len(re.findall(r"[\"”],", block.text)) for block in blocks)
    return outside > inside


def _ends_before_narrative(blocks: list[Block], one: Unpaired) -> bool:
    """Whether a quotation goes to the end of its paragraph, and the next paragraph tells who said something.

    A quotation of several paragraphs has a mark at the beginning of each.
    """
    said = blocks[one.block].text[one.place + 1 :].rstrip()
    if any(sign in said for sign in _DOUBLE_MARKS) or not re.match(r"[A-Z].*[^.…][.!?]$", said, re.DOTALL):
        return False
    if one.block + 1 >= len(blocks):
        return False
    following = blocks[one.block + 1]
    return following.kind in _RUNNING_TEXT and re.search(_TELLING, following.text) is not None


def _is_only_mark(blocks: list[Block], one: Unpaired) -> bool:
    """Whether a mark that opens inside a sentence is the only one of its paragraph, which ends with a stop.

    A few words in small letters are no speech of several paragraphs; a whole sentence is none where the next paragraph
    has marks of its own. Not so before one that begins with a mark, and of what breaks off: "He was glad: “It was ...".
    """
    text = blocks[one.block].text.rstrip()
    others = sum(text.count(sign) for sign in _DOUBLE_MARKS)
    whole = re.match(r".*[^\W\d_]\W? $", text[: one.place], re.DOTALL) and re.search(r"[^.…?!\s][.?!]$", text)
    if one.block + 1 == len(blocks) or _goes_on(blocks, one.block):
        return False  # at its end the draft may be cut
    fragment = text[one.place + 1 : one.place + 2].islower()
    following = blocks[one.block + 1].text
    paired = any(sign in following for sign in _DOUBLE_MARKS) and not list(unpaired_quotation_marks(0, following))
    return others == 1 and whole is not None and (fragment or paired)
