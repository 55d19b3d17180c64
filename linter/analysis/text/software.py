"""Whether a draft is about software, by what it has of programs in its prose; lines of code that no mark sets off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.analysis.text.code import code_places, is_about_programs
from linter.document.analysed import analysis
from linter.document.block_view import of_whole_draft
from linter.document.model import Block, Document

_FILE = (
    r"(?:[ch]|cpp|hpp|cs|py|pl|pm|sh|rb|rs|js|ts|php|java|jar|conf|cfg|ini|xml|json|ya?ml|toml|md|css|sql|tex|tar|gz|bz2"
    r"|zip|deb|rpm|iso|exe|dll|so|log|txt|html?)"
)
_SIGN = re.compile(
    r"(?<![\w/.:-])[~.]{0,2}(?:/[a-z][\w.-]+){2,}"  # /etc/passwd
    rf"|(?<![\w@/.-])[\w-]+\.{_FILE}(?![\w.-]\w)"  # main.conf
    r"|(?<![\w-])--[a-z][\w-]+"  # --force
    r"|\b[a-z]{2,}[A-Z][a-z]\w*|\b[A-Za-z]\w*_\w+|\b\w+\(\)"  # getName, MAX_SIZE, close()
    r"|\b\w+(?:::|->)\w+|(?<![\d.])\d+\.\d+\.\d+(?![\d.])"  # std::move, 2.6.18
)
_HINT = re.compile(r"[/._(:]|--|->|[a-z][A-Z]")
_FEWEST, _WORDS_A_SIGN = 4, 120
"""How many different signs a draft about software has at least, and for how many words of it one."""

_LINE = re.compile(
    r"^\s*(?:[$#%]|>>>)\s"  # a prompt, a comment
    r"|(?<![\w.])[\w.-]+=[\w/\"'$.-]"  # KEY=value
    r"|(?<=\s)-[A-Za-z](?=\s)|(?<=\s)--[a-z][\w-]+"  # an option
    r"|(?:^|\s)[~.]{0,2}(?:/[\w.-]+){2,}|(?<=\s)[\w.-]+(?:/[\w.-]+)*/[\w-]+\.[a-z]{1,4}\b"  # a path
    r"|\b(?:int|void|char|long|double|bool|def|func|function|sub|struct|class) \w+ ?\("  # the head of a function
    r"|^\s*#\w+ *[<\"]|[{};]\s*$|\w\([^()]*\)\s*[{;]|\$\w|\w->\w|\w::\w|[&|]{2}|\[ -"
)
"""What a line of a program, of a terminal or of settings has and a line of prose has not."""
_LONGEST_LINE, _NEAR = 90, 25
"""Characters of a line of a program at most; those around a place that are looked at in a longer one."""


@of_whole_draft
@analysis
def is_about_software(document: Document) -> bool:
    """Whether the words of a draft may be those of programs: it has much code, or its prose is full of their signs.

    Signs are paths, names of files, options, identifiers and versions of three numbers, each counted once.
    """
    if is_about_programs(document):
        return True
    signs: set[str] = set()
    words = 0
    for block in document.prose:
        words += block.text.count(" ") + 1
        signs.update(_signs(block))
    return len(signs) >= _FEWEST and len(signs) * _WORDS_A_SIGN >= words


def _signs(block: Block) -> Iterator[str]:
    if _HINT.search(block.text) is not None:
        yield from _SIGN.findall(block.text)
    yield from (block.text[start:end] for start, end in code_places(block))


def in_line_of_code(text: str, place: int) -> bool:
    """Whether a character of a text stands in a line that is no prose but one of a program, though nothing marks it."""
    start = text.rfind("\n", 0, place) + 1
    end = text.find("\n", place)
    end = end if end >= 0 else len(text)
    if end - start > _LONGEST_LINE:  # a paragraph, which may name a command
        start, end = max(start, place - _NEAR), min(end, place + _NEAR)
    return _LINE.search(text[start:end]) is not None
