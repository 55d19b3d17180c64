"""Code in prose that no mark sets off: commands, options, statements, signatures; and the words of marked code."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from linter.document.analysed import analysis, analysis_of_text
from linter.document.model import Block, BlockKind, Document

_PROGRAMS = (
    "npm|npx|pnpm|pip3?|pipx|git|svn|kubectl|sudo|apt-get|wget|chmod|chown|mkdir|rustc|rustup|rsync|scp|ssh|sed|awk|grep"
    "|systemctl|journalctl|conda|venv|virtualenv|pytest|tox|eslint|tsc|webpack|vite|hugo|jekyll|mkdocs"
    "|gcc|cmake|mvn|gradle|dotnet|deno|psql|mysql|redis-cli|aws|gcloud|az|gsutil|ffmpeg|openssl|gpg"
)
_SCHEMES = (
    r"sha\d+|md5|crc32|urn|tel|sms|geo|isbn|issn|doi|arxiv|pmid|did|ipfs|magnet|npm|pkg|docker|oci|git|ssh|s3|gs|rsync"
    r"|file|javascript|vscode|chrome|about|view-source|blob|cid"
)
_ARGUMENT = r"[ \t]+(?:--?[A-Za-z][\w=./:-]*|[\w@./:=~$-]*[./:=@~$_-][\w@./:=~$-]*)"
_CLAUSE = r"(?:WHERE|SET|VALUES|ORDER BY|GROUP BY|LIMIT|JOIN|ON|AND|OR|AS|IN|LIKE|IS|NOT|NULL|ASC|DESC)\b"
_DEFINES = r"(?:def|fn|func|function|class|struct|interface)"
_MACHINES = r"(?:x|armv?|win|amd|i|mips|ppc|riscv|sparc)"
_KINDS = (
    r"(?<![\w-])--[A-Za-z]\w*(?:(?:-\w+)+(?:=\S+)?|=\S+)|(?<!\S)--[a-z]+\b(?![-'’])",  # --dry-run, --level=info
    r"^\$ [a-z./~][^\n]*",  # $ make install
    r"\b\w+(?:->\w+)+|(?<![\w&])&[a-z][a-z\d.-]+;|(?<![\w@.])@[A-Za-z]\w*\([^()\n]*\)",  # row->name, &brand;, @if(new)
    rf"\b(?:{_SCHEMES}):[\w./:@+-]*\w|(?<![\w/])/[\w-]+(?::[\w-]+)+",  # sha256:9f2c, /switch:value
    rf"(?<![\w./-])(?:{_PROGRAMS}) +(?:--?[a-z][\w=-]* +)*[a-z][\w:-]*(?:{_ARGUMENT})*",  # git checkout -b fix/it
    r"\b(?:SELECT [^;\n]{1,200}? FROM|INSERT INTO|DELETE FROM|UPDATE|ALTER TABLE|CREATE TABLE|DROP TABLE) \w+"
    rf"(?: {_CLAUSE}| ?[=<>] ?['\"]?[\w.]+['\"]?| ?,| ?\([^()\n]*\)| [\w.*]+(?= ?[=<>]))*",
    rf"\b{_DEFINES} \w+ ?(?:<[^<>\n]*>)?\([^()\n]*\)"
    r"(?: ?(?:->|:) ?[\w\[\]<>,.|]+)?",
    r"\b\w+(?:\[\w+(?:\[[^\[\]\n]*\]|[^\[\]\n])*\]|<\w[^<>\n]*>)(?=\W)",  # Optional[str], Vec<String>
    r"\{ ?[\w.-]+ ?[:=][^{}\n]*\}",  # { color: red }
    r"(?<![\w/])\w+:(?=[^\W\d_]|//)",  # mailto:, a scheme
    r"(?<![\w:]):[a-z][\w-]*",  # :symbol
    r"(?<![\w-])--[A-Za-z]\w*(?=\))",  # var(--accent)
    r"(?<![\w%])%[A-Za-z_]\w*%|%\([\w.]+\)[sdif]\b|\$\([\w.-]+\)",  # %PATH%, %(name)s, $(name)
    r"(?<!\d )(?<![\w%])%[a-z]\w+(?![\w%])|(?<![\w$])\$[a-z_][a-z_\d]{2,}\b",  # %token, $name
    r"[$#@%]\{[^{}\n]*\}|\{(?:[\w.]+|[$!@#*~=-]{1,2} ?[^{}\n]+)\}",  # ${name}, #{name}, {name}, {$name}, {!name!}
    r"\\[A-Za-z]+(?:\{[^{}\n]*\})+|%%[^%\n]+%%",  # \cite{key}, %%name%%
    r"\bv?\d+(?:\.\d+)+[-+][a-z][\w+-]*\.\d[\w.+-]*"  # 2.1.0-beta.4
    r"|\b(?:v\d+(?:\.\d+)+|\d+(?:\.\d+){2,})[-+][a-z][\w.+-]*",
    rf"(?<![\w-])[a-z]\w*(?:-\w+){{0,3}}-{_MACHINES}\d+\w*",  # darwin-x64
)
_CODE = re.compile("|".join(_KINDS), re.MULTILINE)
_SIGNS = re.compile(
    r"--[A-Za-z]|->|%%|%[A-Za-z_(]|\$[a-z_({]|\\[A-Za-z]|&[a-z]|@\w+\(|\[|\{|<|:[^\W\d_]|://|/[\w-]+:[\w-]"
    rf"|\.\d+[-+][a-z]|-{_MACHINES}\d"
)
_QUERY = re.compile(r"(?:FROM|INTO|UPDATE|TABLE) \w")
_SIGNATURE = re.compile(rf"\b{_DEFINES} \w+ ?[<(]")
_WITH_SCHEME = re.compile(rf"\b(?:{_SCHEMES}):[\w./:@+-]")
_PIECE = re.compile(r"[\w./-]+")
_PROGRAM_NAMES = frozenset([*_PROGRAMS.replace("pip3?", "pip").split("|"), "pip3"])
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_PROGRAM_ADDRESS = re.compile(
    r"://(?:(?:www\.|hub\.)?(?:github|gitlab|bitbucket|codeberg|npmjs|pypi|crates|docs|rubygems|packagist|hackage|nuget"
    r"|docker|cran\.r-project|huggingface)\.(?:com|org|io|rs|co)/[^\s()<>\"'\]]{1,200}"
    r"|[\w-]{2,60}\.(?:github\.io|gitlab\.io|readthedocs\.io)\b)"
)
"""Where programs are kept or described: what such an address is made of are names."""
_JOINED = re.compile(r"[^\s/=@#_:\\{}\[\]<>$.]*+(?:[/=@#_:\\{}\[\]<>$]|\.\w)\S*")
"""What a sign of markup joins to something: addresses, names of files, tags, keys. A sentence in a comment has none."""
_KEY_AND_WORD = re.compile(r"(?m)^[ \t]*(?:-|[\w-]{2,40}:) [\"']?([\w-]{3,40})[\"']?[ \t]*$")
"""A line of front matter that has one word."""
_UNJOINED = re.compile(r"[^\w-]+|_")
_MARKED = re.compile(r"(`+)(?![\s<`])[^`\n<]+\1|<(code|kbd|samp|tt|var)\b[^<>]*>[^<>\n]+</\2>")
_FEWEST_SPANS, _SPANS_A_BLOCK = 6, 3
"""How many code spans make a draft one about programs, and for how many a block of code counts."""
_LONGEST = 20_000
"""Characters of a block of code that are looked at."""


@analysis_of_text
def code_places(block: Block) -> tuple[tuple[int, int], ...]:
    """Where code stands in the block's text that no mark sets off, in order; characters of the text."""
    if not _may_have_code(block.text):
        return ()
    return tuple(match.span() for match in _CODE.finditer(block.text))


def _may_have_code(text: str) -> bool:
    """Whether a text has a sign of code: each kind has one that it can't do without."""
    return (
        _SIGNS.search(text) is not None
        or "$ " in text
        or ("(" in text and _SIGNATURE.search(text) is not None)
        or (":" in text and _WITH_SCHEME.search(text) is not None)
        or _QUERY.search(text) is not None
        or not _PROGRAM_NAMES.isdisjoint(_PIECE.findall(text))
    )


def is_in_code(block: Block, start: int, end: int) -> bool:
    """Whether the characters from `start` to `end` of the block's text belong to such code."""
    places = code_places(block)
    number = bisect_right(places, (start, len(block.text) + 1)) - 1
    return number >= 0 and places[number][0] <= start and end <= places[number][1]


@analysis
def words_of_code(document: Document) -> frozenset[str]:
    """The words in what the draft sets as code, in addresses of programs and in its markup, in lower case.

    Words that a name is put together from are apart.
    """
    found: set[str] = set()
    for piece in _pieces_of_code(document):
        for word in re.findall(r"[A-Za-z]+", piece):
            found.add(word.lower())
            found.update(part.lower() for part in _PART.findall(word))
    return frozenset(found)


@analysis
def marked_code(document: Document) -> tuple[str, ...]:
    """The source of each code span, marks and all, in order; spans that go over lines are left out."""
    if "`" not in document.source and "</" not in document.source:
        return ()
    return tuple(match.group() for match in _MARKED.finditer(_markup(document)))


@analysis
def blocks_of_code(document: Document) -> tuple[str, ...]:
    """The source of each block of code, in order."""
    return tuple(
        document.text_of(block.source_span)[:_LONGEST] for block in document.blocks if block.kind is BlockKind.CODE
    )


def is_about_programs(document: Document) -> bool:
    """Whether so much of a draft is code that its words may be those of programs."""
    return len(marked_code(document)) + _SPANS_A_BLOCK * len(blocks_of_code(document)) >= _FEWEST_SPANS


def _pieces_of_code(document: Document) -> Iterator[str]:
    source = document.source
    if "://" in source:
        yield from _PROGRAM_ADDRESS.findall(source)
    yield from blocks_of_code(document)
    yield from marked_code(document)
    markup = _markup(document)
    for joined in (*_KEY_AND_WORD.findall(markup), *_JOINED.findall(markup)):
        # words with hyphens may be a title, which an address repeats misspelt as it is
        yield from (part for part in _UNJOINED.split(joined) if "-" not in part)


@analysis
def _markup(document: Document) -> str:
    """The source without its prose and comments."""
    spans = [(span.start, span.end) for span in document.comments]
    for block in document.prose:
        spans += [
            (run.source_start, run.source_start + run.source_length)
            for run in block.runs
            if run.text_length == run.source_length
        ]
    spans.sort()
    pieces, last = [], 0
    for start, end in spans:
        if start > last:
            pieces.append(document.source[last:start])
        last = max(last, end)
    pieces.append(document.source[last:])
    return " ".join(pieces)
