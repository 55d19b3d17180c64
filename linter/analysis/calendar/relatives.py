"""Ages that a draft sets against each other: of relatives, of twins, of one person around a birthday, of a marriage.

"Kay Moll, 14, is three years older than her brother, Tom, 11"; "Mrs Lund, 44, had her first child at 23. That daughter
is now 21"; "Ann Rae, 70, who married at 20, marked her golden wedding anniversary"; "the 27-year-old, who turned 27
last month"; "twins, aged six".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.analysis.calendar.ages_apart import AgeApart
from linter.analysis.calendar.lives import SPELT, written_number
from linter.analysis.calendar.reckonings import ANNIVERSARIES
from linter.analysis.numbers.written_figures import prose_text
from linter.analysis.text.expression import expression
from linter.document.analysed import analysis
from linter.document.model import Block, Document

_SPELT = "|".join(sorted(SPELT, key=len, reverse=True))
_N = rf"(?:\d{{1,2}}|{_SPELT})"
_END = r"\b(?![\d:%–-]|[.,]\d| (?:per|goals|points|people|times|days|weeks|months))"
_OWN = (
    rf"(?:[A-Za-z’'-]+, (?:who is |aged |now )?(?P<named>{_N}){_END}|\b[Aa]t (?P<at>{_N}),|\b(?P<old>{_N})-year-old\b"
    rf"|\b(?:is|[Aa]ged) (?P<was>{_N}){_END})"
)
_KIN = (
    r"(?:brother|sister|sibling|cousin|husband|wife|partner|friend|rival|twin|half-brother|half-sister|father|mother"
    r"|boyfriend|girlfriend|fiancée?|team-?mate|daughter|son)s?"
)
_THAN = expression(
    rf"{_OWN}(?P<between>[^.;:\d]{{0,90}}?)\b(?P<years>{_N}) years (?P<way>younger|older) than (?:her|his|their|the)"
    rf"(?: [a-z-]+)? {_KIN}(?:,| \()? ?(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?,? )?(?:who is |aged |who turned )?"
    rf"(?P<other>{_N})(?=[,.;)]|$| and\b)"
)
_BESIDE = re.compile(r"\b(?:and|but|while|or|nearly|almost|about|over|than|least)\b")


def _than(block: Block) -> Iterator[AgeApart]:
    """Two ages and the years between them; one year more may come of the birthdays, but none less."""
    for match in _THAN.finditer(block.text):
        role = next(name for name in ("named", "at", "old", "was") if match[name])
        own, other, years = (written_number(match[name]) for name in (role, "other", "years"))
        if _BESIDE.search(match["between"]) or years < 1:
            continue
        right = own + years if match["way"] == "younger" else own - years
        least, most = (right, right + 1) if match["way"] == "younger" else (right - 1, right)
        if right > 0:
            proof = f"{own}, {match['years']} years {match['way']}"
            yield AgeApart(
                block, *match.span("other"), other, least, most, proof, match.start(role), match.end("way"), _NEAR
            )


_NEAR = 25
_BORE = expression(
    rf"[A-Za-z’'-]+, (?:who is |aged )?(?P<now>{_N}),? (?:who )?(?:had|gave birth to|bore|delivered|became)"
    rf"(?: (?:her|his|their|a))? ?(?:(?P<first>first|only|eldest|oldest) )?(?:child|son|daughter|baby|mother|father)\b"
    rf"[^.;\d]{{0,30}}? at (?:the age of |age |just |only )?(?P<then>{_N})(?: |, )?(?P<gap>[^.;\d]{{0,20}}[.;,]?"
    rf"[^.;\d]{{0,10}}?)\b(?:that|the|this|her|his|That|The|This|Her|His) (?P<again>first |eldest |oldest |only )?"
    rf"(?:child|son|daughter|baby|boy|girl)\b(?P<who>[^.;\d]{{0,30}}?)(?:\bis|\bnow|,"
    rf"|\bturned)(?: now)? (?P<child>{_N})"
    r"(?=[,.;)]|$| and\b)"
)
_OTHER_CHILD = re.compile(r"\b(?:younger|second|other|youngest|middle|third|last|step)\b")


def _bore(block: Block) -> Iterator[AgeApart]:
    """A parent's age now and at a birth, and the child's age."""
    for match in _BORE.finditer(block.text):
        if _OTHER_CHILD.search(match[0]) or not (
            match["first"] or match["again"] or re.search(r"[Tt]hat |[Tt]his ", match[0])
        ):
            continue
        now, then, child = (written_number(match[name]) for name in ("now", "then", "child"))
        if now > then:
            proof = f"{now} now, a birth at {then}"
            yield AgeApart(
                block, *match.span("child"), child, now - then - 1, now - then + 1, proof, *match.span("now"), _NEAR
            )


_WED = expression(
    rf"[A-Za-z’'-]+, (?:who is |aged )?(?P<now>{_N}),? (?:who )?(?:(?:was|got|had) )?(?:married"
    rf"|wed)\b[^.;\d]{{0,30}}? at "
    rf"(?:the age of |age |just |only )?(?P<then>{_N}),[^.;\d]{{0,60}}?\b(?:her|his|their) "
    rf"(?P<which>\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(ANNIVERSARIES)}) wedding anniversary\b(?P<after>[^.;]{{0,25}})"
)


def _wed(block: Block) -> Iterator[AgeApart]:
    """An age now and at a wedding, and the anniversary that the draft has of it."""
    for match in _WED.finditer(block.text):
        now, then = written_number(match["now"]), written_number(match["then"])
        which = match["which"]
        years = int(re.sub(r"\D", "", which)) if which[0].isdigit() else ANNIVERSARIES[which]
        if not re.search(r"\b(?:ago|in \d{4}|years)\b", match["after"]) and now > then:
            proof = f"{now} now, married at {then}"
            yield AgeApart(
                block, *match.span("which"), years, now - then - 1, now - then + 1, proof, *match.span("now"), _NEAR
            )


_BIRTHDAY = (
    r"(?P<how>turned|turns|will turn|is about to turn"
    rf"|celebrated (?:his|her) (?P<birthday>\d\d?)(?:st|nd|rd|th) birthday) ?(?P<age>{_N})?"
)
_WHEN = (
    r"(?P<when>last (?:week|month|night|[A-Z][a-z]+)|yesterday|earlier (?:this|in)|this (?:week|month|morning)"
    r"|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|next (?:week|month|[A-Z][a-z]+)|tomorrow)"
)
_TURNED = expression(
    rf"(?:\b(?P<old>{_N})-year-old\b(?: [a-z]+){{0,3}}|[A-Za-z’'-]+, (?:who is |aged |now )?(?P<named>{_N}){_END}),?"
    rf" (?:who |and )(?:only |just |has |had )?{_BIRTHDAY}(?= {_WHEN})"
)


def _turned(block: Block) -> Iterator[AgeApart]:
    """An age, and the one that its holder reached, or is to reach, within weeks."""
    for match in _TURNED.finditer(block.text):
        role = "old" if match["old"] else "named"
        reached = "age" if match["age"] else "birthday"
        ahead = match["how"] in {"turns", "will turn", "is about to turn"} or match["when"][:4] in {"next", "tomo"}
        if not match[reached]:
            continue
        own, age = written_number(match[role]), written_number(match[reached])
        right = own + 1 if ahead else own
        proof = f"{own} now, a birthday {match['when']}"
        yield AgeApart(block, *match.span(reached), age, right, right, proof, *match.span(role), _NEAR)


_TWINS = expression(
    r"\b[Tt]win(?:s| (?:sons|daughters|boys|girls|brothers|sisters)),? (?:who are |both )?(?:aged )?"
    rf"(?P<one>{_N}) and (?P<other>{_N})(?=[,.;)]|$| (?:years|were|are|and|was|had)\b)"
)


def _twins(block: Block) -> Iterator[AgeApart]:
    """Twins with two ages."""
    for match in _TWINS.finditer(block.text):
        one, other = written_number(match["one"]), written_number(match["other"])
        yield AgeApart(block, *match.span("other"), other, one, one, f"twins, one {one}", *match.span("one"), _NEAR)


@analysis
def relatives(document: Document) -> tuple[AgeApart, ...]:
    """The ages of all prose that a relative's age or a wedding proves, in the order of the source."""
    found: list[AgeApart] = []
    whole = prose_text(document)
    kin, birth, wedding = (
        " years older than " in whole or " years younger than " in whole,
        " birth to " in whole or " first child" in whole or " first son" in whole or " first daughter" in whole,
        " wedding anniversary" in whole,
    )
    turned, twins = " turn" in whole or "th birthday" in whole, "twin" in whole
    for block in document.prose if kin or birth or wedding or turned or twins else ():
        text = block.text
        if turned and (" turn" in text or "th birthday" in text):
            found += _turned(block)
        if twins and "win" in text:
            found += _twins(block)
        if " years older than " in text or " years younger than " in text:
            found += _than(block)
        if birth and " at " in text:
            found += _bore(block)
        if wedding and " wedding anniversary" in text:
            found += _wed(block)
    return tuple(found)
