"""What inputs are made of: a case, and chances to change text, bytes and JSON in ways that break parsers."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from linter.document.formats import FORMATS

TESTS = Path(__file__).parents[1]

PIECES = (
    "\0", "\ufeff", "\ud800", "\r", "\r\n", "\n", "\n\n", "\u2028", "\u0301", "\u200b", "\u202e", "🚢", "“", "”", "‘",
    "’", '"', "'", "(", ")", "[", "]", "[[", "=>", "]]", "<", ">", "<!--", "-->", "<div", "<p>", "</p>", "<script>",
    "<title>", "&amp;", "&#0;", "&#xD800;", "&nosuch;", "*", "**", "_", "`", "```", "~~~", "# ", "## ", "> ", "- ",
    "1. ", "| a | b |\n|--|\n", "![", "](", "://", "@", "#", "%", "$", "…", "–", "—", ". ", "! ", "A.", "U.S.",
    "1,000", "3.14", "-1", "½", "٣", "---\n", "+++\n", "title: ", "date: ", "copydesk: {ignore: [", "select: ",
    "2024-02-30", "Mr ", "President ", " said ", "(ISW)", "[sic]", "{", "}", "{text}", "\\", "\\1", "(?P<a>", "(a+)+",
    "[^", "]*", "|", "kind = ", "[swap]", '"""', "'''", "= 1e999", "= 0x", "= 1979-05-27T07:32:00Z", "= nan", "[a.b]",
    "[[a]]", "\\ud800", "\\u0000", "\x1b[2J", "\x9b", "##[stop-commands]", "::stop-commands::x",
    "<!-- copydesk: ignore[typos] -->", "<!-- copydesk: ignore[typos/mispelling] -->",
    "<!-- copydesk ignore[typos] -->", "<!-- copydesk: disable[all] -->", "<!-- copydesk: enable[all] -->",
)  # fmt: skip
"""What is special to some format, or to a terminal or service that shows what is found."""

FIGURES = (
    "0", "00", "no", "zero", "-5", "+7", "1", "1.0", "0.0", "½", "²", "٣٤", "１２", "Ⅳ", "MMXXIV", "1,0,0", "1.000.000",
    "9999", "10000", "1582", "31", "32", "99", "101", "120", "366", "12:60", "25:00", "0/0", "1/0", "31/31/2024", "nan",
    "1e999", "10-9", "0th", "twenty-one", "a million billion", "a", "hundred", "half", "$", "%", "per cent", "years",
    "19 digits " + 19 * "9", 40 * "9", 400 * "1", 5000 * "1", "0." + 400 * "0" + "1",
)  # fmt: skip
"""What may stand in the place of a figure."""

_VALUES: Mapping[int, Sequence[Any]] = {
    0: (None,),
    1: (True, False),
    2: (0, 1, -1, 2**31, 2**63, -(2**70), 10**30),
    3: (0.5, -0.0, 1e308, float("nan"), float("inf")),
    6: ("", "2024-05-01", "Ada Moss", "x" * 3000, "http://127.0.0.1:1/"),
    7: ([],),
    8: ({},),
}
"""Plain values of JSON, some of which nobody expects."""


class Case(NamedTuple):
    """One input. files: path below the working directory -> content. words: of a command line, or a target's own."""

    files: Mapping[str, bytes]
    words: tuple[str, ...] = ()

    def written(self, folder: Path) -> None:
        """Put the files below `folder`."""
        for name, data in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


class Chance(random.Random):
    """A source of choices; one made with the same seed makes the same ones."""

    def one_in(self, number: int) -> bool:
        """True once in `number` times."""
        return self.randrange(number) == 0

    def piece(self, seeds: Sequence[str], longest: int) -> str:
        """A part of one of the seeds, of at most `longest` characters."""
        text = self.choice(seeds)
        start = self.randrange(len(text) + 1)
        return text[start : start + self.randrange(1, longest)]

    def mutated(self, text: str, seeds: Sequence[str], *, most: int = 12) -> str:
        """`text` with up to `most` changes: cut, doubled, mixed with the seeds, sprinkled with pieces."""
        for _ in range(self.randrange(most + 1)):
            place = self.randrange(len(text) + 1)
            end = min(len(text), place + self.randrange(1, 30))
            match self.randrange(7):
                case 0:
                    text = text[:place] + text[end:]
                case 1:
                    text = text[:place] + self.choice(PIECES) * self.choice((1, 1, 1, 2, 3, 60)) + text[place:]
                case 2:
                    text = text[:end] + text[place:]
                case 3:
                    text = text[:place] + self.piece(seeds, 60) + text[place:]
                case 4:
                    text = text[:place] + chr(self.randrange(0x3000)) + text[end:]
                case 5:
                    lines = text.split("\n")
                    lines.insert(self.randrange(len(lines) + 1), self.choice(lines))
                    text = "\n".join(lines)
                case _:
                    text = text[:place] + "".join(self.choice(PIECES) for _ in range(4)) + text[place:]
        return text

    def with_other_figures(self, text: str) -> str:
        """`text` with up to four of its figures changed to ones that nobody means."""
        for _ in range(self.randrange(1, 5)):
            found = list(re.finditer(r"\d[\d,.:/]*\d|\d", text))
            if found:
                one = self.choice(found)
                text = text[: one.start()] + self.choice(FIGURES) + text[one.end() :]
        return text

    def damaged(self, data: bytes, *, most: int = 4) -> bytes:
        """`data` with up to `most` bytes or stretches changed, taken out, put in or doubled, or its end cut off."""
        changed = bytearray(data)
        for _ in range(self.randrange(1, most + 1)):
            place = self.randrange(len(changed) + 1)
            end = min(len(changed), place + self.choice((1, 2, 4, 16, 200)))
            match self.randrange(7):
                case 0:
                    changed[place:end] = self.randbytes(end - place)
                case 1:
                    del changed[place:end]
                case 2:
                    changed[place:place] = self.randbytes(self.choice((1, 3, 40)))
                case 3:
                    changed[place:place] = changed[place:end]
                case 4:
                    del changed[place:]
                case 5 if place < len(changed):
                    changed[place] ^= 1 << self.randrange(8)
                case _:
                    changed[place:end] = bytes(end - place)
        return bytes(changed)

    def encoded(self, text: str) -> bytes:
        """`text` as UTF-8, now and then with bytes that are none."""
        data = text.encode("utf-8", "surrogatepass")
        return self.damaged(data, most=2) if self.one_in(25) else data

    def value(self, depth: int = 3) -> Any:
        """Any value of JSON."""
        which = self.randrange(11 if depth else 8)
        if which == 9:
            return [self.value(depth - 1) for _ in range(self.randrange(4))]
        if which == 10:
            return {self.choice(PIECES): self.value(depth - 1) for _ in range(self.randrange(4))}
        if which in (4, 5):
            return "".join(self.choice(PIECES) for _ in range(self.randrange(4)))
        return self.choice(_VALUES[which])

    def mutated_json(self, value: Any, *, most: int = 3) -> Any:
        """A copy of a value of JSON with up to `most` parts of it taken out, doubled, or put in the place of others."""
        value = json.loads(json.dumps(value))
        for _ in range(self.randrange(most + 1)):
            holders = list(_holders(value))
            if not holders:
                return self.value()
            holder = self.choice(holders)
            keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
            key: Any = self.choice(keys)
            match self.randrange(5):
                case 0:
                    del holder[key]
                case 1:
                    other = self.choice(holders)
                    holder[key] = json.loads(json.dumps(other))  # a copy: JSON has no loops
                case 2 if isinstance(holder, list):
                    holder.extend([holder[key]] * self.choice((1, 2, 300)))
                case 3 if isinstance(holder[key], str):
                    holder[key] = self.mutated(holder[key], (holder[key] or " ",), most=3)
                case _:
                    holder[key] = self.value()
        return value

    def json_bytes(self, value: Any) -> bytes:
        """A value as a JSON file: mostly right; sometimes in another encoding, damaged, or nested deeply."""
        text = json.dumps(value, ensure_ascii=self.one_in(2), indent=self.choice((None, None, 1)))
        deep = self.choice((60, 600, 100_000))
        which = self.randrange(30)
        if which == 0:
            return text.encode("utf-16", "surrogatepass")
        if which == 1:
            text = "\ufeff" + text
        elif which == 2:
            text = text.replace("[", "[" * deep, 1)
        elif which == 3:
            text = text.replace("[", '[{"a":' * deep, 1)
        elif which == 4:
            text = self.mutated(text, (text,), most=3)
        elif which == 5:
            text = text.replace("1", "1" * 5000, 1)
        data = text.encode("utf-8", "surrogatepass")
        return self.damaged(data) if which in (6, 7) else data


def _holders(value: Any) -> list[Any]:
    """Every list and object in `value` that holds something."""
    found: list[Any] = []
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict) and one:
            found.append(one)
            waiting += one.values()
        elif isinstance(one, list) and one:
            found.append(one)
            waiting += one
    return found


@cache
def articles(extension: str) -> tuple[str, ...]:
    """The drafts of tests/articles with this extension (".md"), those in Markdown if there is none."""
    files = sorted((TESTS / "articles").glob(f"*{extension}")) or sorted((TESTS / "articles").glob("*.md"))
    return tuple(file.read_text(encoding="utf-8") for file in files)


@cache
def examples() -> tuple[str, ...]:
    """The examples of all built-in rules without their marks: small drafts, half of them with a defect."""
    from linter.rulebook.loader import load_rulebook
    from linter.testing import parse_example

    return tuple(parse_example(text).source for rule in load_rulebook().rules for text in rule.examples)


FRONT = (
    "---\ntitle: The colour of the new center\ndate: 2024-05-01\nlang: en-GB\n---\n",
    '---\ntitle: "Harbour “ceasefire” holds"\nstandfirst: >-\n  Innocent causalities\n  were counted.\n---\n',
    "---\ntitle: 'It''s a rout'\ncopydesk:\n  ignore: [typos, consistency/spelling]\n  select: headlines\n---\n",
    "---\ncopydesk: {severity: {typos: note}, ignore: typos/mispelling}\ndate: 2013-11/2017-12\n---\n",
    '+++\ntitle = "The the colour"\ndate = 2024-05-01\n[copydesk]\nignore = ["typos"]\n+++\n',
    '{\n"title": "Electricty",\n"date": "2024-05-01",\n"copydesk": {"ignore": ["typos"]}\n}\n\n',
    ";;;\ntitle = x\n;;;\n",
    "---\ntitle: |\n  A title\n  of two lines\nlang: de\n...\n",
    "---\n&a title: *a\n? date\n: 2024\n<<: {lang: en}\n---\n",
    "",
    "",
    "",
)
"""Front matter in the forms that drafts have it."""

EXTENSIONS = tuple(known.extensions[0] for known in FORMATS.values())


def draft(chance: Chance, extension: str, longest: int = 1500) -> str:
    """The text of a draft for this extension: examples, paragraphs and pieces of articles, some of them changed."""
    seeds = articles(extension)
    body = ""
    wanted = chance.randrange(longest)
    while len(body) < wanted:
        part = chance.choice(examples()) if chance.one_in(2) else chance.piece(seeds, 600)
        if extension == ".html" and chance.one_in(2):
            part = f"<p>{part}</p>"
        if chance.one_in(6):
            part = f"“{part}”"
        body += part + chance.choice(("\n\n", "\n\n", "\n", " ", "\r\n\r\n", ""))
    if chance.one_in(40):
        body = chance.choice(seeds)
    front = chance.choice(FRONT)
    if front and chance.one_in(3):
        front = chance.mutated(front, FRONT[:8], most=3)
    if chance.one_in(3):
        body = chance.with_other_figures(body)
    if chance.one_in(2):
        body = chance.mutated(body, seeds)
    if chance.one_in(12):
        body = body.replace("\n", chance.choice(("\r", "\r\n", "\u2028", " ")))
    return ("\ufeff" if chance.one_in(25) else "") + front + body
