"""Checks for a space that is missing after a mark, or stands on its wrong side: “left.He”, “came ,and”, “said:“No””.

Why: sentences that are pasted together lose their spaces, and no dictionary sees it.
Not flagged: addresses, file names, programs ("asyncio.Task", "Bagle.AT"), ".NET", initials ("J.R. Tolkien"), versions,
times, ratios and verses ("3:16"), "word(s)", "(re)opened", a word in quotation marks inside another ("“news”letter"),
"“MP”s", character references ("&amp;"), two spaces after a stop, brackets that lost what stood in them ("( and )").
Copy that was taken from a page has lost spaces that nobody left out: where two places or more of a draft are alike,
where links have left spaces before marks, and at the stops of a paragraph of more than some 110 words there are notes.
A space before a mark that has a space after it too is left to typos/punctuation: copy from a page has it at links.
Fix: safe where words that everybody knows stand on both sides.
Source: The Chicago Manual of Style, chapter 6; reading the hits in 74,000 documents of news and other edited prose.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.software import in_line_of_code
from linter.api import Block, BlockKind, Document, Finding, Precision, Rule, Safety, Severity, Suggestion, lexicon
from linter.rulebook.many_alike import only_one_alike

_HINT = re.compile(
    r"[.?!,:;%)”\"(“'’£$€-](?:(?<=[.?!,:;])(?=[^\W\d_]|[“\"][^\W_])|(?<=;;)|(?<=[^\W\d_][“(])(?=[^\W_ ])"
    r"|(?<=[^\W_]\()(?=[ ])|(?<=”)(?=[^\W\d_]{2})|(?<=[,.?!]\")(?=[a-z])|(?<=[%)])(?=[a-z])"
    r"|(?<=\.)(?=[ ]\.(?![ ]?\.))"
    r"|(?<=[ ]\()(?=[ ][a-z])|(?<=[a-z][ ]\))|(?<=[a-z][ ]['’])(?=s[ ])|(?<=[£$€])(?=[ ]\d)"
    r"|(?<=[a-z][ ]-)(?=[a-z])|(?<=[a-z]\()(?=[a-z]+\))|(?<=[“\"])(?=[ ][A-Z])|(?<=[.,?!][ ]”))"
)
"""What every kind of slip has somewhere in its text; most paragraphs have none of it."""

_KNOWN_FREQUENCY = 5.0
"""From here on a word is one that everybody knows: some 30 uses in the archive that was counted."""
_WORD_BEFORE = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_]))*$")
_LONGEST_WORD, _LONGEST_ADDRESS = 30, 60
_FAR = 2_000
"""Characters of a paragraph in which a quotation's other mark is looked for."""
_LONG_PARAGRAPH = 700
"""Characters, some 110 words, from which on a paragraph may be several that were joined at their stops."""
_LOST_LINK = re.compile(r"(?<=\w) [,.](?=\s)")
_SEVERAL = 2
"""How many links are lost in copy that has lost spaces with them: " ," and " ." are where they stood."""
_STARTERS = FUNCTION_WORDS | frozenset("meanwhile yesterday today police officials according".split())  # noqa: SIM905
"""Words that begin a sentence so often that a capital makes no name of them."""
_NO_SENTENCE = frozenset("net com org io ai co uk me tv edu gov int js py st".split())  # noqa: SIM905
"""Ends of addresses and names of programs that are words, too."""
_PERCENT_WORDS = frozenset("of on in to and from by for at the as this last a or between while".split())  # noqa: SIM905


@cache
def _kinds() -> tuple[tuple[re.Pattern[str], Callable[[str, re.Match[str]], tuple[str, bool] | None], str], ...]:
    """Each kind of slip: its pattern, what tells whether it is one (the correction, and whether it is certain), and
    what to say; compiled for the first text that has a hint.
    """
    return (
        (re.compile(r"[.?!](?<=[^\W_][.?!])(?<!\W[^\W_]\.)(?=[A-Z][^\W\d_]*(?:[ ,’'\n]|$))"), _new_sentence, _MISSING),
        (re.compile(r"[.?!](?<=[”\"][.?!])(?=[A-Z][^\W\d_]*[ ,’'])"), _new_sentence, _MISSING),
        (re.compile(r"[ ]{1,2},(?<=[^\W_] ,)(?=[^\W\d_]{2}|[aI]\b)"), _wrong_side, _BEFORE),
        (re.compile(r"[ ]{1,2}\.(?<=[^\W_] \.)(?=[A-Z][^\W\d_]*[ ,’'])"), _wrong_side_of_stop, _BEFORE),
        (re.compile(r"[ ][:;](?<=[^\W_] .)(?=[a-z]+[ ,.])"), _wrong_side_of_colon, _BEFORE),
        (re.compile(r"[.,:;?!](?<=[^\W_][.,:;?!])(?=“[^\W_])"), _before_quotation, _MISSING),
        (re.compile(r"[,:](?<=[a-z].)(?=\"[^\W_])"), _before_straight, _MISSING),
        (re.compile(r"[^\W\d_](?=“[^\W_])"), _before_quotation, _MISSING),
        (re.compile(r"”(?=[^\W\d_]{2})"), _after_quotation, _MISSING),
        (re.compile(r"\"(?<=[,.?!]\")(?=[a-z]{2})"), _after_straight, _MISSING),
        (re.compile(r"(?<=[^\W\d_])\((?=[a-z]+ [^()\n]*\)(?:[\s,.;:!?]|$))"), _before_bracket, _MISSING),
        (re.compile(r"(?<=[^\W_])\([ ](?=[^\W_])"), _inside_bracket, _WRONG_SIDE),
        (re.compile(r"\)(?=[a-z]{2,4}[ ])"), _after_bracket, _MISSING),
        (re.compile(r"(?<=[a-z])\((?=[a-z]{4,}\)[ ,.;:])"), _before_word_in_brackets, _MISSING_BEFORE),
        (re.compile(r"[ ]\([ ](?=[a-z]+[ ,)])"), _space_inside, _WRONG_SIDE),
        (re.compile(r"(?<=[a-z])[ ]\)(?=[ ,.;:!?]|$)"), _space_before_closing, "space before “)”"),
        (re.compile(r"“[ ](?=[A-Z][a-z’']* [a-z])"), _inside_curly, "space after “{}”"),
        (re.compile(r"(?:^|(?<=[,:] ))\"[ ](?=[A-Z][a-z’']* [a-z])"), _inside_opening, "space after “{}”"),
        (re.compile(r"(?<=[a-z][.,?!])[ ]”"), _inside_curly, "space before “{}”"),
        (re.compile(r"(?<=[a-z])[ ]['’](?=s[ ][a-z])"), _parted_possessive, "a space before the apostrophe"),
        (re.compile(r"[£$€][ ](?=\d)"), _parted_sum, "space after “{}”"),
        (re.compile(r"(?<=[a-z]{3})[ ]-(?=[a-z]{3,}[ ,.;:])"), _before_hyphen, "a space before the hyphen"),
        (re.compile(r"[;:](?<=[a-z].)(?=[a-z]+[ ,.])"), _after_colon, _MISSING),
        (re.compile(r"%(?:(?<=\d%)|(?<=\d %))(?=[a-z]+ )"), _after_percent, _MISSING),
        (re.compile(r";;(?<=[^\W_];;)(?=\s|$)"), _doubled_semicolon, "two marks where one is meant"),
        (
            re.compile(r"\.[ ]\.(?<=[a-z]{2}\. \.)(?=\s+[“\"]?[A-Z]|\s*$)"),
            _doubled_stop,
            "two marks where one is meant",
        ),
    )


_MISSING_BEFORE = "no space before “{}”"
_MISSING, _BEFORE, _WRONG_SIDE = "no space after “{}”", "the space stands before “{}”, not after it", "space after “(”"


class Spacing(Rule):
    """Reports spaces that marks lack, or have on the wrong side."""

    severity = Severity.WARNING
    precision = Precision(
        hits=35,
        right=32,
        corpus="2,000 texts of news and other beats, 1.4 million words; warnings, two readers",
    )
    examples = (
        "It gives a time.Time, and fix(parser): is how its notes begin.",
        "The mayor left[[.=>. ]]He came back on Monday.",
        "The ferry sank[[!=>! ]]Nobody drowned in 1910[[.=>. ]]The town mourned.",
        "The ferry came[[ ,=>, ]]and the crowd cheered[[ .=>. ]]Then it left.",
        "The captain said[[:=>: ]]“No boat will sail today.”",
        'The captain said[[:=>: ]]"No boat will sail today."',
        "The captain calls i[[t=>t ]]“a calm sea” and stays.",
        "“We are tired,[[”=>” ]]she said of the “long[[”=>” ]]night.",
        '"We are tired,["=>" ]]she said.'.replace('["', '[["'),
        "The guard left[[(=> (]]on foot) before dawn.",
        "They sold bread[[( => (]]and cakes) on Sundays, and made £4.1m[[( => (]]against a loss).",
        "The bank (now closed[[)=>) ]]and the mill were sold.",
        "They met at noon[[;=>; ]]the vote was at one.",
        "The road is closed[[ :=>: ]]the bridge is open.",
        "Prices rose by 40[[%=>% ]]on Monday.",
        "The road is closed[[;;=>;]] the bridge is open[[. .=>.]] Nobody knows why.",
        "Write to desk@harbour.example or see www.harbour.example.com/The at 10:45 or 10.30pm for v2.4.1.The end.",
        "He runs ASP.NET and the .NET tools, calls asyncio.Task and reads Luke.Js files named notes.The.txt today.",
        "Experts say the worm Marrow.AT spread fast.",
        "J.R. Marrow and T.S.Eliot met the U.S.-led forces in St.Albans, at No.10, on the a.m. boat.",
        "The “news”letter has three “MP”s, a “pre”history, the word(s) they (re)opened and f(x) of it.",
        "The ratio 3:2 in John 3:16 is &amp;the rest of it; see also tl;dr: nothing.",
        "“I was there ... you know. . . He left. . . . The end.",
        "The muscles ( or ) and the bones ( and ) are named in it.",
        "The guard left (on foot) before dawn. The bank (now closed) and the mill were sold; the vote was at one.",
        "He left[[(=> (]]early) in the lorry[[ ( => (]]which he owned) and (the crowd[[ )=>)]] saw it.",
        "They went to the mayor[[ '=>']]s house.",
        '[[" =>"]]We have nothing to hide," the bishop said. He added: [[" =>"]]There is more."',
        "[[“ =>“]]We have nothing to hide,[[ ”=>”]] the bishop said.",
        'The board is 12 " Long and wide.',
        "It cost [[£ =>£]]4m, and the bond is mortgage[[ -=>-]]backed.",
        "The suffix -logy, pre- and post-war years, a lewd(est) word (and so on) for $4, and the boys ' own.",
        "chown -R harbour:tide /srv/tides\nint main(void of any) and so on",
        "call hail[[( => (]]name ) in it.",
        "Her children, 40%ers all, ran the firm Yahoo!, “Help!”, and so on.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for each kind of slip in the blocks that have a hint of one."""
        blocks = [block for block in document.prose if block.kind is not BlockKind.TABLE_CELL]
        found = [finding for block in blocks if _HINT.search(block.text) for finding in self._in(block)]
        if found and sum(len(_LOST_LINK.findall(block.text)) for block in blocks) >= _SEVERAL:
            found = [one._replace(severity=Severity.NOTE) for one in found]
        yield from only_one_alike(found)

    def _in(self, block: Block) -> Iterator[Finding]:
        taken: set[int] = set()
        joined = len(block.text) > _LONG_PARAGRAPH
        for pattern, judge, message in _kinds():
            for match in pattern.finditer(block.text):
                if match.start() in taken:
                    continue
                judged = judge(block.text, match)
                if judged is None or in_line_of_code(block.text, match.start()):
                    continue
                taken.update(range(match.start(), match.end()))
                right, certain = judged
                yield self.finding(
                    block.span(match.start(), match.end()),
                    message.format(match.group().strip()),
                    suggestions=(Suggestion(right, Safety.SAFE if certain else Safety.UNSAFE),),
                    severity=Severity.NOTE if joined and match.group()[0] in ".?!" else None,
                    confidence=0.95 if certain else 0.85,
                )


Judged = tuple[str, bool] | None
"""What belongs in the place of a slip, and whether that is certain; None where there is no slip."""


def _word_before(text: str, end: int) -> str:
    """The word that ends at character `end`; "" if what ends there is no whole word."""
    match = _WORD_BEFORE.search(text, max(0, end - _LONGEST_WORD), end)
    if match is None or (
        match.start() and not (text[match.start() - 1].isspace() or text[match.start() - 1] in "(“\"‘'—–")
    ):
        return ""
    return match.group()


def _word_after(text: str, start: int) -> str:
    """The word that starts at character `start`."""
    match = re.compile(r"[^\W\d_]+").match(text, start)
    return match.group() if match else ""


def _familiar(word: str) -> bool:
    """Whether everybody knows a word in lower case, which no part of a program or an address has to be."""
    return lexicon().frequency(word.lower()) >= _KNOWN_FREQUENCY and lexicon().ordinary(word.lower())


def _new_sentence(text: str, match: re.Match[str]) -> Judged:
    """A stop and a capital: the capital begins a sentence, and is no part of a name, an address or a program."""
    place, after = match.start(), _word_after(text, match.end())
    chunk = (text[max(0, place - _LONGEST_ADDRESS) : place].split() or [""])[-1]
    small = after.lower()
    if len(chunk) < 2 or re.search(r"[@/_.=&#\\<>:]", chunk) or small in _NO_SENTENCE:
        return None
    if len(after) > 1 and after.isupper():
        return None  # "the worm Bagle.AT"
    right = match.group() + " "
    following = text[match.end() + len(after) :].lstrip(" ,’'")[:1]
    if small in _STARTERS and (len(after) > 1 or after in {"A", "I"}):
        return (right, True) if following.islower() or len(after) > 2 else None
    before = _word_before(text, place)
    if before == small:
        return None  # "time.Time"
    if before.islower() and len(before) > 1 and following.islower() and _familiar(before) and _familiar(after):
        return right, False
    return None


def _wrong_side(_text: str, match: re.Match[str]) -> Judged:
    return match.group().strip() + " ", True


def _wrong_side_of_stop(text: str, match: re.Match[str]) -> Judged:
    small = _word_after(text, match.end()).lower()
    return (". ", True) if small in _STARTERS and small not in _NO_SENTENCE else None


def _wrong_side_of_colon(text: str, match: re.Match[str]) -> Judged:
    """A space before a colon and none after: no shortcode of an emoji, no key of a program."""
    if _word_after(text, match.end()) in FUNCTION_WORDS and _familiar(_word_before(text, match.start())):
        return match.group().strip() + " ", True
    return None


def _before_quotation(text: str, match: re.Match[str]) -> Judged:
    """A quotation glued to what is before it; what stands inside another one may be its wrongly turned end."""
    start = match.start()
    far = max(0, start - _FAR)
    if text.count("“", far, start) > text.count("”", far, start) or text[max(0, start - 1) : start + 1] in {"..", "?!"}:
        return None
    if match.group().isalpha() and not _word_before(text, match.end())[1:]:
        return None
    return match.group() + " ", True


def _before_straight(text: str, match: re.Match[str]) -> Judged:
    if _inside_straight(text, match.start()) is not False:
        return None
    return match.group() + " ", True


def _inside_straight(text: str, place: int) -> bool | None:
    """Whether a character stands between straight quotation marks; None where their number or inches leave it open."""
    if len(text) > _FAR or text.count('"') % 2 or re.search(r"\d\"", text):
        return None
    return text.count('"', 0, place) % 2 == 1


def _after_quotation(text: str, match: re.Match[str]) -> Judged:
    """The end of a quotation glued to the next word; a word of which a part is quoted is left alone."""
    start, after = match.start(), _word_after(text, match.end())
    if text[start - 1 : start] in {",", ".", "?", "!"}:
        return "” ", True
    before = _WORD_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    whole = (before.group() if before else "") + after
    if not before or lexicon().knows(whole.lower()) or not after.islower() or not _familiar(after):
        return None
    return ("” ", after in FUNCTION_WORDS) if len(after) > 2 or after in FUNCTION_WORDS else None


def _after_straight(text: str, match: re.Match[str]) -> Judged:
    return ('" ', True) if _inside_straight(text, match.start()) else None


def _before_bracket(text: str, match: re.Match[str]) -> Judged:
    """A bracket that holds a phrase, glued to a word: no call of a function, no "word(s)"."""
    before = _word_before(text, match.start())
    inside = text[match.end() : text.find(")", match.end())]
    if not before.islower() or not lexicon().knows(before) or re.search(r"[=\"'_\d*[\]{};]", inside):
        return None
    return " (", True


def _inside_bracket(text: str, match: re.Match[str]) -> Judged:
    before, after = _word_before(text, match.start()), _word_after(text, match.end())
    figure = re.search(r"\d[\d.,]*[a-z%]*$", text[max(0, match.start() - _LONGEST_WORD) : match.start()])
    known = (before.islower() and _familiar(before)) or figure is not None
    closing = text.find(")", match.end())
    even = text[closing - 1 : closing] == " "  # "call( name )", as some write programs
    return (" (", not even) if known and after and _familiar(after) else None


def _before_word_in_brackets(text: str, match: re.Match[str]) -> Judged:
    """A word in brackets that is glued to another: "left(early)"; not "lewd(est)", "woman(kind)"."""
    before, inside = _word_before(text, match.start()), _word_after(text, match.end())
    if text.startswith("):", match.end() + len(inside)):
        return None  # "fix(parser): …", the subject of a commit
    whole = lexicon().ordinary(before + inside)
    return (" (", True) if _familiar(before) and _familiar(inside) and len(before) > 1 and not whole else None


def _space_inside(text: str, match: re.Match[str]) -> Judged:
    """A space behind an opening bracket; brackets that lost what stood in them ("( and )") have only small words."""
    inside, closing, _ = text[match.end() : match.end() + _FAR].partition(")")
    emptied = all(word in FUNCTION_WORDS for word in re.findall(r"\w+", inside))
    return (" (", True) if closing and not emptied and _familiar(_word_after(text, match.end())) else None


def _space_before_closing(text: str, match: re.Match[str]) -> Judged:
    opening = text.rfind("(", 0, match.start())
    inside = text[opening + 1 : match.start()]
    if opening < 0 or ")" in inside or not inside[:1].strip() or len(inside) < 3:
        return None
    before = _word_before(text, match.start())
    return (")", True) if _familiar(before) and before not in FUNCTION_WORDS else None


def _inside_curly(text: str, match: re.Match[str]) -> Judged:
    """A space between a curly mark and what it quotes; French has one."""
    return (match.group().strip(), True) if "« " not in text else None


def _inside_opening(text: str, match: re.Match[str]) -> Judged:
    """The same of a straight mark that opens a quotation: none or two stand before it."""
    before = text[: match.start()]
    return (match.group().strip(), False) if before.count('"') % 2 == 0 and '"' in text[match.end() :] else None


def _parted_possessive(text: str, match: re.Match[str]) -> Judged:
    return (match.group().strip(), False) if _familiar(_word_before(text, match.start())) else None


def _parted_sum(_text: str, match: re.Match[str]) -> Judged:
    return match.group().strip(), False


def _before_hyphen(text: str, match: re.Match[str]) -> Judged:
    """ "Mortgage -backed"; not "the suffix -logy"."""
    before, after = _word_before(text, match.start()), _word_after(text, match.end())
    ending = before in _NAMING_ENDINGS or before in FUNCTION_WORDS
    return ("-", False) if _familiar(before) and _familiar(after) and not ending else None


_NAMING_ENDINGS = frozenset("suffix suffixes ending endings prefix letters option flag command".split())  # noqa: SIM905


def _after_bracket(text: str, match: re.Match[str]) -> Judged:
    """A small word glued to a bracket that holds more than a part of a word."""
    opening = text.rfind("(", 0, match.start())
    inside = text[opening + 1 : match.start()]
    if opening < 1 or not text[opening - 1].isspace() or len(inside) < 3:
        return None
    return (") ", True) if _word_after(text, match.end()) in FUNCTION_WORDS else None


def _after_colon(text: str, match: re.Match[str]) -> Judged:
    """A colon or semicolon between two words: no character reference, no key of a program."""
    before, after = _word_before(text, match.start()), _word_after(text, match.end())
    if not before.islower() or not _familiar(before) or not _familiar(after):
        return None
    if match.group() == ":" and after not in FUNCTION_WORDS:
        return None
    return match.group() + " ", True


def _after_percent(text: str, match: re.Match[str]) -> Judged:
    return ("% ", True) if _word_after(text, match.end()) in _PERCENT_WORDS else None


def _doubled_semicolon(_text: str, _match: re.Match[str]) -> Judged:
    return ";", True


def _doubled_stop(_text: str, _match: re.Match[str]) -> Judged:
    return ".", False
