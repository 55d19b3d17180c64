"""Source text to document: front matter, the format's parser, what each block is, and when the draft is published."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from linter.dates import DateInterval
from linter.document.block_classification import (
    could_be_subheading,
    is_byline,
    is_credit,
    is_lone_dateline,
    is_stock_credit,
)
from linter.document.dates_of_publication import date_in_name, date_within, leading_dateline, parse_date
from linter.document.formats import FORMATS, known_format
from linter.document.frontmatter import NO_FRONT_MATTER, read_front_matter
from linter.document.ignored import Ignored
from linter.document.languages import english
from linter.document.model import Block, BlockKind, Document, Run
from linter.document.parsers import Parsed
from linter.document.span import Span
from linter.errors import InputError
from linter.services import DEFAULT, Services

SEPARATOR = "\n\n"
"""What stands between a headline that is kept apart and the draft."""
UNCHECKED = "rules for English do not run"
"""How a reason ends that says why a draft in another language is not checked."""


def parse(
    source: str,
    *,
    path: str,
    format: str | None = None,  # noqa: A002 - the document's own word for it
    date: DateInterval | None = None,
    lang: str | None = None,
    accepted: frozenset[str] = frozenset(),
    services: Services = DEFAULT,
    headline: Span | None = None,
    front_matter: Mapping[str, tuple[str, ...]] | None = None,
    ignored: Ignored | None = None,
) -> Document:
    """Parse `source`, the whole text of a file as read.

    path: for messages, for the format if `format` is None, and for a date in the file's name.
    date: overrides every other publication date.
    lang: for a draft that states none.
    headline: where the headline stands, as plain text, if it is stored apart from the draft: at the start of `source`,
        followed by SEPARATOR.
    front_matter: names of keys of front matter that hold something, besides those of `frontmatter.KEYS`.
    ignored: what is no prose, besides what the format says.
    Raises InputError for an unknown format, for invalid front matter and for what git leaves of a merge that is not
    resolved, and nothing else, whatever the text.
    """
    name = known_format(path, format)
    # a parser sees lone surrogates, which no file in UTF-8 holds, as what stands for an unreadable character
    text = source if _encodes(source) else "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in source)
    start = headline.end + len(SEPARATOR) if headline is not None else 0
    start += text.startswith("\ufeff", start)
    matter = NO_FRONT_MATTER
    if FORMATS[name].front_matter:
        try:
            matter = read_front_matter(text, start, path, front_matter)
        except InputError:
            _refuse_conflict(text, path, ())  # that is why it can't be read
            raise
    body = max(start, matter.end)
    if ignored is not None:
        text = ignored.without(text, body)
    try:
        parsed = FORMATS[name].parse(text, body)
    except InputError as error:
        error.path = path
        raise
    _refuse_conflict(text, path, parsed.blocks)
    front = matter.blocks
    if headline is not None:
        front = (_headline(text, headline), *(block for block in front if block.kind is not BlockKind.HEADLINE))
    blocks = _with_front_matter(front, parsed)
    found, found_in = _publication(date, matter.date, parsed.date, path, blocks)
    stated = matter.lang or parsed.lang
    blocks, recognised, foreign = _in_other_languages(blocks, text, stated or lang, stated, path)
    return Document(
        path=path,
        source=source,
        format=name,
        blocks=tuple(blocks),
        date=found,
        date_source=found_in,
        lang=stated or recognised or lang,
        settings=matter.settings,
        setting_places=matter.setting_places,
        comments=tuple(sorted(parsed.comments)),
        accepted=accepted,
        services=services,
        unused=(*_date_unused(matter.date_unused, found, found_in), *matter.unused, *foreign),
    )


_SIDES = ("<<<<<<< ", "=======", ">>>>>>> ")
"""How the lines begin that git writes before, between and behind the two sides of a conflict."""


def _refuse_conflict(text: str, path: str, blocks: Iterable[Block]) -> None:
    """Raise InputError if both sides of a merge stand in the draft, outside of code, which may show what git writes.

    Neither side is the draft yet, and read together they say things twice and contradict themselves.
    """
    if _SIDES[0] not in text or _SIDES[2] not in text:
        return
    shown = [block.source_span for block in blocks if block.kind is BlockKind.CODE]
    begin, seen = 0, 0
    for match in re.finditer(r"^(?:<{7} |={7}(?=\r?$)|>{7} )", text, re.MULTILINE):
        if any(span.start <= match.start() < span.end for span in shown):
            continue
        if match[0] == _SIDES[0]:
            begin, seen = match.start(), 1
        elif match[0] == _SIDES[seen]:
            seen += 1
        if seen == len(_SIDES):
            raise InputError("unresolved merge conflict", path=path, line=text.count("\n", 0, begin) + 1)


def _in_other_languages(
    blocks: list[Block], source: str, named: str | None, stated: str | None, path: str
) -> tuple[list[Block], str | None, tuple[str, ...]]:
    """The blocks without those in other languages; the draft's language if it is not English; what is said of both.

    named: the language that the draft or the configuration names. stated: the one that the draft does.
    """
    if english(stated) is None:
        return blocks, None, ()
    has_scripts = bool(source.encode("utf-8", "replace").translate(None, _LATIN))
    may_be_foreign = any(_may_be_foreign(block.text, has_scripts) for block in blocks)
    told = _SHORT_NAME.search(path) is not None and named is None
    is_short = (
        named is None and len(blocks) <= _FEW_BLOCKS and sum([len(block.text) for block in blocks]) <= _FEW_CHARACTERS
    )
    if not may_be_foreign and not told and not is_short:
        return blocks, None, ()
    from linter.document.recognised_languages import is_without_english, joined, of_path, recognised, recognised_in_few

    prose = [block for block in blocks if block.text]
    few = recognised_in_few(joined(block.text for block in prose)) if is_short else None
    text = joined(block.text for block in prose) if told and few is None else ""
    tag = of_path(path, text) if text else None
    if tag is not None and is_without_english(text, tag):
        return blocks, tag, (f"taken for {tag!r} by its path: {UNCHECKED}",)
    foreign = {
        id(block): found
        for block in prose
        if _may_be_foreign(block.text, has_scripts) and (found := recognised(block.text))
    }
    whole = few
    if foreign and whole is None and stated is None:
        whole = recognised(joined(block.text for block in prose))
        if whole is None and 2 * len(foreign) > len(prose):
            rest = joined(block.text for block in prose if id(block) not in foreign)
            most = next(iter(foreign.values()))
            whole = most if is_without_english(rest, most[1]) else None
    if whole is not None:
        return blocks, whole[1], (f"recognised as {whole[0]}: {UNCHECKED}",)
    if not foreign:
        return blocks, None, ()
    blocks = [Block(BlockKind.EMBED, "", (), block.source_span) if id(block) in foreign else block for block in blocks]
    names = ", ".join(sorted({name for name, _ in foreign.values()}))
    what = "1 passage is" if len(foreign) == 1 else f"{len(foreign)} passages are"
    return blocks, None, (f"{what} recognised as {names} and not checked",)


_SHORT_NAME = re.compile(r"(?:^|[/\\])[a-z]{2}(?:[-_][A-Za-z]{2,4})?[/\\]|[._-][a-z]{2}(?:[-_][A-Za-z]{2,4})?\.\w+$")
"""A folder, or the end of a file's name, that may be the code of a language."""


def _may_be_foreign(text: str, has_scripts: bool) -> bool:
    """Whether a passage has none of the words without which English hardly does, or another script."""
    if len(text) >= _SHORTEST_PASSAGE and " the " not in text and not any(word in text for word in _ENGLISH_ONLY):
        return True
    return has_scripts and len(text) >= _SHORTEST_SCRIPT and _OTHER_SCRIPTS.search(text) is not None


_LATIN = bytes(byte for byte in range(256) if not (0xCD <= byte < 0xF0) or byte == 0xE2)
"""Bytes of UTF-8 that texts in Latin letters have; the others begin characters of other scripts."""
_OTHER_SCRIPTS = re.compile("[\u0370-\u1fff\u3040-\ud7ff\uf900-\ufefe]{2}")


_FEWEST_WORDS = 3
"""Of a standfirst; a time of a live blog and the number of a step have fewer."""
_ENGLISH_ONLY = (
    " of ", " and ", " that ", " with ", " his ", " said ", " from ", " this ", " they ", " has ", " would ", " were ",
    " which ", " their ", " who ", " been ", " about ", " when ",
)  # fmt: skip
_FEW_BLOCKS, _FEW_CHARACTERS = 12, 600
"""What a short draft has at most."""
_SHORTEST_PASSAGE, _SHORTEST_SCRIPT = 80, 20
"""Characters."""


def _date_unused(problem: str, date: DateInterval | None, found_in: str | None) -> tuple[str, ...]:
    """What comes of a date that can't be used."""
    if not problem or found_in == "front matter":
        return ()
    return (f"{problem}: " + (f"{date}, from the {found_in}, is taken" if date else "dated rules do not run"),)


def _headline(source: str, span: Span) -> Block:
    length = span.end - span.start
    runs = (Run(0, length, span.start, length),) if length else ()
    return Block(BlockKind.HEADLINE, source[span.start : span.end], runs, span, level=1)


def _encodes(source: str) -> bool:
    try:
        source.encode()
    except UnicodeEncodeError:
        return False
    return True


def _with_front_matter(front: tuple[Block, ...], parsed: Parsed) -> list[Block]:
    """All blocks; a title in the front matter is the headline, whatever the body's first heading says."""
    emphasised = {id(parsed.blocks[number]) for number in parsed.emphasised}
    title = next((block for block in front if block.kind is BlockKind.HEADLINE), None)
    blocks = list(front)
    for block in parsed.blocks:
        if block.kind is BlockKind.HEADLINE and title is not None:
            if block.text.split() == title.text.split():
                continue  # the same headline once more is not checked twice
            blocks.append(block.as_kind(BlockKind.SUBHEADING))
        else:
            blocks.append(block)
    _classify(blocks, emphasised)
    return blocks


_BESIDE_BODY = frozenset({
    BlockKind.ALT_TEXT, BlockKind.BYLINE, BlockKind.CAPTION, BlockKind.DATELINE, BlockKind.EMBED, BlockKind.KICKER,
    BlockKind.TEASER,
})  # fmt: skip
"""Kinds that may stand above the body."""


_DESCRIBING = frozenset({BlockKind.ALT_TEXT, BlockKind.CAPTION})


def _classify(blocks: list[Block], emphasised: set[int]) -> None:
    """Tell bylines, datelines, credits and the standfirst above the body from paragraphs."""
    has_headline = has_standfirst = False
    above_body = True
    asks = {id(block) for block in blocks if id(block) in emphasised and _is_question(block.text)}
    asks = asks if len(asks) > 1 else set()  # one alone may be a standfirst
    for number, block in enumerate(blocks):
        if block.kind is BlockKind.HEADLINE:
            has_headline = True
        elif block.kind is BlockKind.STANDFIRST:
            has_standfirst = True
        elif block.kind is BlockKind.PARAGRAPH:
            if is_credit(block.text) and "\n" not in block.text:
                blocks[number] = block.as_kind(BlockKind.CAPTION)
            elif above_body and is_byline(block.text):
                blocks[number] = block.as_kind(BlockKind.BYLINE)
            elif above_body and is_lone_dateline(block.text):
                blocks[number] = block.as_kind(BlockKind.DATELINE)
            elif (
                above_body and id(block) in emphasised and has_headline and not has_standfirst
                and len(block.text.split()) >= _FEWEST_WORDS and id(block) not in asks
            ):  # fmt: skip
                blocks[number] = block.as_kind(BlockKind.STANDFIRST)
                has_standfirst = True
            elif id(block) in asks or (id(block) in emphasised and _is_set_off(blocks, number)):
                blocks[number] = block.as_kind(BlockKind.SUBHEADING, level=2)
            else:
                above_body = False
        elif block.kind not in _BESIDE_BODY:
            above_body = False
        elif block.kind in _DESCRIBING and is_stock_credit(block.text):
            blocks[number] = Block(BlockKind.EMBED, "", (), block.source_span)


def _is_question(text: str) -> bool:
    return text.rstrip("”\"’'").endswith("?")


def _is_set_off(blocks: list[Block], number: int) -> bool:
    """Whether an emphasised paragraph heads the one below it."""
    following = blocks[number + 1] if number + 1 < len(blocks) else None
    return (
        following is not None
        and following.kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION}
        and could_be_subheading(blocks[number].text)
        and not could_be_subheading(following.text)
    )


def _publication(
    option: DateInterval | None, front: DateInterval | None, page: str | None, path: str, blocks: list[Block]
) -> tuple[DateInterval | None, str | None]:
    """The publication date and where it is from; the first source that has one wins."""
    if option is not None:
        return option, "option"
    if front is not None:
        return front, "front matter"
    on_page = parse_date(page) if page else None
    if on_page is not None:
        return on_page, "page"
    in_name = date_in_name(path)
    if in_name is not None:
        return in_name, "file name"
    in_dateline = _dateline_date(blocks)
    return in_dateline, "dateline" if in_dateline is not None else None


def _dateline_date(blocks: list[Block]) -> DateInterval | None:
    for block in blocks:
        if block.kind in {BlockKind.DATELINE, BlockKind.BYLINE}:
            found = date_within(block.text)
            if found is not None:
                return found
        elif block.kind is BlockKind.PARAGRAPH:
            opening = leading_dateline(block.text)
            return date_within(opening) if opening is not None else None
    return None
