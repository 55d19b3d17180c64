"""Titles of which the body alone is left, or a head word alone: “the Commons Sir Lindsay”, “president of the European”.

What stands where a title should is a body or its possessive, a head word with "of" and an adjective or nothing, or a
head word that means no office by itself: a minister of a country, a shadow secretary, the chief of a nation. Read are
these beside a full name that closes, so that nothing can follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.analysis.registers_in_force import offices_of
from linter.analysis.text.tokens import lower_texts
from linter.analysis.titles.cut_titles import NAME, CutTitle
from linter.analysis.titles.heads_by_kind import body_key, kinds_of_bodies
from linter.analysis.titles.parsed_title import country_key
from linter.analysis.titles.parts_of_countries import part_named
from linter.analysis.titles.title_table import title_table
from linter.analysis.titles.unfinished_titles import PORTFOLIO, READ, SAYS, capital, is_named
from linter.document.analysed import analysis
from linter.document.model import Block, Document

if TYPE_CHECKING:
    from linter.registers.offices import Offices


@analysis
def titles_of_nothing(document: Document) -> tuple[CutTitle, ...]:
    """The titles that name no office in running text, in the order of the source.

    Raises DataError if the table of titles can't be used.
    """
    offices = offices_of(document)
    found: list[CutTitle] = []
    for block in document.prose:
        if block.kind in READ:
            words = frozenset(lower_texts(block))
            cuts = (
                *_of_nothing(block, offices, words),
                *_of_bodies(block, offices, words),
                *_bare(block, offices, words),
                *_ranked(block, offices, words),
            )
            found += sorted(cuts, key=lambda cut: cut.start)
    return tuple(found)


_HEAD = (
    r"(?:Chief|Director|Secretary|Under-?[Ss]ecretary|Minister|Chairman|Chairwoman|Chair|President|Moderator|Commissioner|"
    r"Governor|Chancellor|Head|Leader|Speaker|Ambassador|Inspector|Superintendent)"
)
_HEAD_WORDS = frozenset(
    """chief director secretary undersecretary minister chairman chairwoman chair president moderator commissioner
    governor chancellor head leader speaker ambassador inspector superintendent""".split()  # noqa: SIM905
)
_ALONE = (
    r"(?:[Jj]oint|[Ss]upreme|[Rr]oyal|[Ff]ederal|[Nn]aval|[Pp]residential|[Ee]lectoral|International|Olympic|Central)"
)
_OF_THE = rf"the (?:[A-Z]\w+ )?(?:{_ALONE}|European|African|Asian|Pan-African|Inter-American)"
_ADJECTIVE = (
    r"(?i:national|public|naval|air|joint|general|supreme|federal|presidential|criminal|nuclear|civil|electoral|"
    r"judicial)"
)
_JOINT = r"(?:of|for)(?: the)?(?: [A-Z][\w’'-]+(?: and)?){1,4} (?:of|for|and)"
_OF_NOTHING = re.compile(
    rf"(?<![\w-])(?P<cut>(?:(?:Assistant|Deputy|Under) )?{_HEAD} of) (?P<n1>{NAME})(?= {SAYS}\b| [a-z]+ed\b)|"
    rf"(?<=[a-z] )(?P<owned>(?:under)?secretary of) (?P<n4>{NAME})(?= {SAYS}\b| [a-z]+ed\b)|"
    rf"(?<![\w-])(?P<open>(?i:{_HEAD}) {_JOINT}), (?P<n5>{NAME})(?=,|\.$| {SAYS}\b)|"
    rf"(?<![\w-])(?P<adj>(?i:{_HEAD}) (?:of|for)(?: {_OF_THE}| {_ADJECTIVE}|"
    rf" the [Gg]eneral(?<=oderator of the [Gg]eneral))),? "
    rf"(?P<n2>(?:(?:Lt|Lieutenant|Vice|Rear|Air|Major|Adm|Gen)\.? )*{NAME})(?=,| {SAYS}\b| [a-z]+ed\b|\.$)|"
    rf"(?P<n3>{NAME}), (?:the )?(?P<last>(?i:{_HEAD}) of (?:{_OF_THE}|(?:national|public|naval|joint|general|federal)))"
    rf"(?=[,;]|\.$|\. [A-Z]| {SAYS}\b)"
)
_LONGEST = 2  # words of a name after "of" that can be no body's: not "Chairman of Murray Goulburn Ian McAulay"


def _of_nothing(block: Block, offices: Offices, words: frozenset[str]) -> Iterator[CutTitle]:
    """A head word with "of" and nothing, or an adjective alone, after it: “Assistant Secretary of”, “of the joint”."""
    if _HEAD_WORDS.isdisjoint(words):
        return
    for match in _OF_NOTHING.finditer(block.text):
        group = next(group for group in ("cut", "owned", "open", "adj", "last") if match[group])
        name = next(match[key] for key in ("n1", "n2", "n3", "n4", "n5") if match[key])
        if group == "owned" and not _is_owned(block.text[: match.start(group)]):
            continue
        if is_named(name, offices) and not (group in ("cut", "owned") and not _is_plain(name)):
            yield CutTitle(block, *match.span(group), _WHOLE_OF.get(match[group].lower(), ()))


def _is_owned(before: str) -> bool:
    """Whether a country or body stands right before: “Vatican (secretary of)”."""
    words = re.findall(r"[\w.’']+", before[-40:])
    owner = re.sub(r"['’]s$", "", words[-1]) if words else ""
    return bool(country_key(owner)) or owner in ("US", "U.S", "Vatican") or (len(owner) > 1 and owner.isupper())


def _is_plain(name: str) -> bool:
    """Whether a name is a given name and a surname, and can be no body's."""
    words = name.split()
    return len(words) <= _LONGEST and words[0] in title_table().given


_WHOLE_OF = {
    "secretary of": ("Secretary of State",), "assistant secretary of": ("Assistant Secretary of State",),
    "deputy secretary of": ("Deputy Secretary of State",), "under secretary of": ("Under Secretary of State",),
    "chief of": ("Chief of Staff",), "chancellor of": ("Chancellor of the Exchequer",),
}  # fmt: skip

_CHAMBERS = r"(?:Senate|Knesset|Bundestag|Lok Sabha|Rajya Sabha|National Assembly|State Duma|Commons)"
_BODY = r"[A-Z][\w.]*(?: [A-Z]\w*){0,3}"
_OF_BODIES = re.compile(
    rf"(?:^|[.!?] |[“\"] ?|\b(?:said|that|but|while|as|when|by) )(?P<b1>(?:[A-Z]\w+ )?{_CHAMBERS}) (?P<n1>{NAME})"
    rf"(?= {SAYS}\b| [a-z]+ed\b)|"
    rf"(?:^|[.!?] [Tt]he |[“\"] ?|\b(?:said|that|but|while|as|when|by|greeted|met) (?:the )?)(?P<b2>{_CHAMBERS}) "
    rf"(?P<n4>(?:Sir|Dame|Mr|Mrs|Ms) {NAME})|"
    rf"(?P<body>{_BODY})(?:['’]s)? (?P<cut>(?i:(?:deputy|assistant) secretary)),? (?P<n2>{NAME})|"
    rf"(?P<n3>{NAME}), (?P<owner>{_BODY})(?:['’]s)? (?P<last>(?i:(?:deputy|assistant) secretary))"
    rf"(?=[,.;]| {SAYS}\b)"
)


def _of_bodies(block: Block, offices: Offices, words: frozenset[str]) -> Iterator[CutTitle]:
    """A chamber right before a name, and the deputy of a secretary-general who is called a secretary's."""
    if "secretary" not in words and not re.search(_CHAMBERS, block.text):
        return
    for match in _OF_BODIES.finditer(block.text):
        if not is_named(
            re.sub(r"^(?:Sir|Dame|Mrs?|Ms) ", "", match["n1"] or match["n2"] or match["n3"] or match["n4"]), offices
        ):
            continue
        if match["b1"] or match["b2"]:
            group = "b1" if match["b1"] else "b2"
            written = match[group]
            yield CutTitle(block, *match.span(group), (f"{written} Speaker", f"{written} President"))
            continue
        kind = kinds_of_bodies().get(body_key((match["body"] or match["owner"]).removeprefix("The ")))
        whole = kind.right[0] if kind is not None else ""
        if re.fullmatch(r"secretary[ -]general", whole):
            group = "cut" if match["cut"] else "last"
            written = match[group]
            rest = whole.removeprefix("secretary")
            yield CutTitle(block, *match.span(group), (written + (rest.title() if capital(written) else rest),))


_CLOSES = rf"(?=,|[.;]$|\.(?: [A-Z“])| {SAYS}\b)"
_BARE = re.compile(
    rf"(?:^|(?<=[.!?:,“] )|\b(?:[Tt]he|but|and|that|by|as|while) )(?P<minister>[Mm]inister|[Ss]ecretary) of (?:the )?"
    rf"(?P<country>[A-Z]\w+(?: [A-Z]\w+)?), (?P<n1>{NAME}){_CLOSES}|"
    rf"(?P<shadow>[Ss]hadow secretary),? (?P<n2>{NAME}){_CLOSES}|"
    rf"(?P<n3>{NAME}), (?:the )?(?P<behind>shadow secretary){_CLOSES}|"
    rf"\b(?P<nation>[A-Z]\w+(?: [A-Z]\w+)?)['’]s (?P<chief>chief), (?P<n4>{NAME}), {SAYS}\b|"
    rf"\b(?P<cabinet>[Cc]abinet) for (?:[A-Z]\w+|(?i:{PORTFOLIO}))(?: [\w’'-]+){{0,5}}?, (?P<n5>{NAME}){_CLOSES}|"
    rf"(?P<owner>(?:[Tt]he )?[A-Z][\w.&-]{{0,40}}(?: (?:of (?:the )?|for )?[A-Z][\w.&-]{{0,40}}){{0,5}})(?P<s>['’]s), "
    rf"(?P<n6>{NAME})"
    rf"(?:, {SAYS}\b|,? {SAYS}\b)|"
    rf"(?P<n7>{NAME}), (?P<lower>(?i:minister|secretary|commissioner)) for (?P<adjective>[A-Z]\w+(?:ish|an|ese|ian))"
    rf"(?=[,.;]| {SAYS}\b)"
)
_RANK = re.compile(
    rf"(?:\b(?P<owner>[A-Z]\w+)['’]s|\b(?P<the>[Tt]he)|\b(?P<nation>[A-Z]\w+(?:an|ese|ish|i)|US|U\.S\.|UK)) "
    rf"(?P<rank>shadow|vice|prime) (?P<name>{NAME})(?= {SAYS}\b| [a-z]+ed\b)|"
    rf"(?<![\w’'-])(?P<press>(?i:deputy|assistant) (?i:press|national security)),? "
    rf"(?P<n2>{NAME})(?=,| {SAYS}\b| [a-z]+ed\b)|"
    rf"\b(?P<body>UN|U\.N\.|EU|AU|NATO|WHO) (?P<field>(?:human )?rights|refugee|aid|relief|humanitarian|climate) "
    rf"(?P<n3>{NAME})(?= {SAYS}\b| [a-z]+ed\b)|"
    rf"(?:['’]s|\b[A-Z]\w+) (?P<regional>regional) for [A-Z]\w+(?: [A-Z]\w+)?, (?P<n4>{NAME})(?=,| {SAYS}\b)|"
    rf"(?:['’]s|\b[Tt]he|\b[A-Z]\w+) (?P<civic>{PORTFOLIO} and(?: civic| social| rural| urban| foreign)?), "
    rf"(?P<n5>{NAME})(?=,| {SAYS}\b)"
)
_RANK_SIGNS = frozenset(
    "shadow vice prime press security rights refugee aid relief climate humanitarian regional".split()  # noqa: SIM905
)
_OPEN_JOINTS = (" and, ", " and civic, ", " and social, ", " and rural, ", " and urban, ", " and foreign, ")
_AFTER_RANK = {"shadow": (" minister",), "vice": (" president", " chair"), "prime": (" minister",)}


def _ranked(block: Block, offices: Offices, words: frozenset[str]) -> Iterator[CutTitle]:
    """A rank, or what a body's officer is for, right before a name: “Australia's shadow Ann Berger”, “UN rights”."""
    if _RANK_SIGNS.isdisjoint(words) and not any(joint in block.text for joint in _OPEN_JOINTS):
        return
    for match in _RANK.finditer(block.text):
        if not is_named(next(match[key] for key in ("name", "n2", "n3", "n4", "n5") if match[key]), offices):
            continue
        group = next(group for group in ("rank", "press", "field", "regional", "civic") if match[group])
        if match["the"] and match["rank"] != "vice":
            continue  # "in the shadow Ann Berger casts"
        written = match[group]
        if group == "rank":
            heads = _AFTER_RANK[written]
        elif group == "press":
            heads = (" secretary",) if written.lower().endswith("press") else (" adviser",)
        else:
            heads = {"field": (" chief",), "regional": (" director",)}.get(group, ())
        yield CutTitle(
            block, *match.span(group), tuple(written + (head.title() if capital(written) else head) for head in heads)
        )


_BARE_SIGNS = frozenset(("minister", "secretary", "chief", "cabinet", "commissioner"))


def _bare(block: Block, offices: Offices, words: frozenset[str]) -> Iterator[CutTitle]:
    """A head word that means no office, or a possessive, before or behind a name."""
    text = block.text
    if _BARE_SIGNS.isdisjoint(words) and "'s, " not in text and "’s, " not in text:
        return
    for match in _BARE.finditer(text):
        name = next(match[key] for key in ("n1", "n2", "n3", "n4", "n5", "n6", "n7") if match[key])
        if not is_named(name, offices):
            continue
        if match["minister"]:
            if country_key(match["country"]):
                yield CutTitle(block, match.start("minister"), match.end("country"), ())
        elif match["shadow"] or match["behind"]:
            yield CutTitle(block, *match.span("shadow" if match["shadow"] else "behind"), ())
        elif match["chief"]:
            nation = match["nation"]
            if country_key(nation) or part_named(nation) == nation:
                yield CutTitle(block, *match.span("chief"), ("chief constable", "chief minister", "police chief"))
        elif match["cabinet"]:
            written = match["cabinet"]
            yield CutTitle(block, *match.span("cabinet"), (f"{written} secretary",))
        elif match["owner"]:
            owner = match["owner"].removeprefix("the ").removeprefix("The ")
            firm = " " not in owner and not owner.isupper()  # "McDonald's"
            if country_key(owner) or (not firm and body_key(owner) in kinds_of_bodies()):
                yield CutTitle(block, match.start("owner"), match.end("s"), ())
        elif country_key(match["adjective"]) or match["adjective"] in ("Scottish", "English"):
            yield CutTitle(block, match.start("lower"), match.end("adjective"), ())
