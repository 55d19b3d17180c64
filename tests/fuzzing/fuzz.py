"""Throw broken input at the parsers, the rules and the loaders, and print whatever breaks otherwise than it should.

    python tests/fuzzing/fuzz.py --minutes 10 --seed 1

Drafts, configurations and rules are made from the project's own by cutting, doubling, mixing and sprinkling in what is
special to each format. A draft may be refused with InputError; a configuration or a rule must be refused with the file
and, but for a file that can't be read as text, the line. Rules must neither fail on a draft nor yield anything outside
it. The same seed makes the same inputs.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from linter.config.load import load_config
from linter.discovery import Draft
from linter.document.parse import parse
from linter.document.reading import read_bytes
from linter.errors import ConfigError, CopydeskError, InputError, RuleError
from linter.findings.collection import collect
from linter.findings.packed import pack, unpack
from linter.findings.pipeline import Context, run_stages
from linter.in_force import Resolver, RunSettings
from linter.rulebook.declarative import load_declarative_rule

TESTS = Path(__file__).parents[1]
TIME_LIMIT = 20.0  # seconds for a rule: inputs are small
PIECES = (
    "\0", "\ufeff", "\ud800", "\r", "\r\n", "\n", "\n\n", "\u2028", "\u0301", "\u200b", "🚢", "“", "”", "‘", "’",
    '"', "'", "(", ")", "[", "]", "[[", "=>", "]]", "<", ">", "<!--", "-->", "<div", "<p>", "</p>", "<script>",
    "<title>", "&amp;", "&#0;", "&#xD800;", "&nosuch;", "*", "**", "_", "`", "```", "~~~", "# ", "## ", "> ",
    "- ", "1. ", "| a | b |\n|--|\n", "![", "](", "://", "@", "#", "%", "$", "…", "–", "—", ". ", "! ", "A.",
    "U.S.", "1,000", "3.14", "-1", "½", "٣", "---\n", "title: ", "date: ", "copydesk: {ignore: [", "select: ",
    "2024-02-30", "Mr ", "President ", " said ", "(ISW)", "[sic]", "{", "}", "{text}", "\\", "\\1", "(?P<a>",
    "(a+)+", "[^", "]*", "|", "kind = ", "[swap]", '"""', "'''", "= 1e999", "= 0x", "= 1979-05-27T07:32:00Z",
    "= nan", "[a.b]", "[[a]]", "\\ud800", "\\u0000",
)  # fmt: skip
CONFIGS = (
    'packs = ["./rules"]\nselect = ["house"]\nignore = ["typos"]\naccept = ["Nurra"]\nfail-level = "note"\n'
    'lang = "en-GB"\ndate = "2024-05"\nexclude = ["old/**"]\ntime-limit = 5\n[severity]\n"typos/real-word" = "note"\n'
    '[rules."typos/real-word"]\nmodel = "x"\n[per-path."opinion/**"]\nignore = ["headlines"]\n',
)
RULES = (
    'kind = "replace"\nseverity = "warning"\nmessage = "{text} is {replacement}"\nexamples = ["[[colour=>color]]"]\n'
    '[swap]\ncolour = "color"\n"a b" = ["c", "d"]\n',
    'kind = "pattern"\nseverity = "note"\nmessage = "{a}"\npattern = \'(?P<a>\\w+) (\\d+)\'\nreplacement = "\\\\1"\n',
    'kind = "forbid"\nseverity = "error"\nmessage = "{text}"\nphrases = ["very", "a  lot"]\n'
    'exceptions = ["very well"]\n',
    'kind = "consistent"\nseverity = "note"\nmessage = "{counts}"\n'
    'spellings = [["adviser", "advisers"], ["advisor", "advisors"]]\n',
)  # fmt: skip


class Fuzzer:
    """Makes inputs of one seed and counts what comes of them."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.random = random.Random(seed)
        self.folder = folder
        self.outcomes: Counter[str] = Counter()
        self.last = ""
        self.faults: dict[str, str] = {}
        self.drafts = [file.read_text(encoding="utf-8") for file in sorted((TESTS / "articles").glob("*.*[mt]*"))]
        self.in_force = Resolver(RunSettings(isolated=True)).for_draft(Draft("a.md", "markdown"))
        self.rules = [rule.make() for rule in self.in_force.rulebook.rules]

    def mutated(self, seeds: list[str], longest: int, *, whole: float = 0.2, most: int = 12) -> str:
        """A text made from `seeds`, of about `longest` characters at most: `whole` of them whole, `most` changes."""
        chance = self.random
        text = chance.choice(seeds)
        start = chance.randrange(len(text) + 1)
        text = text[start : start + chance.randrange(1, longest)] if chance.random() >= whole else text[:longest]
        for _ in range(chance.randrange(most)):
            place = chance.randrange(len(text) + 1)
            end = min(len(text), place + chance.randrange(1, 30))
            match chance.randrange(6):
                case 0:
                    text = text[:place] + text[end:]
                case 1:
                    text = text[:place] + chance.choice(PIECES) * chance.choice((1, 1, 1, 2, 3, 60)) + text[place:]
                case 2:
                    text = text[:end] + text[place:]
                case 3:
                    other = chance.choice(seeds)
                    cut = chance.randrange(len(other) + 1)
                    text = text[:place] + other[cut : cut + chance.randrange(1, 60)] + text[place:]
                case 4:
                    text = text[:place] + chr(chance.randrange(0x3000)) + text[end:]
                case _:
                    text = text[:place] + "".join(chance.choice(PIECES) for _ in range(4)) + text[place:]
        self.last = text
        return text

    def draft(self) -> str:
        """Parse a draft, run every rule on it, and pass what they find through the stages."""
        source = self.mutated(self.drafts, 1500)
        name = self.random.choice(("markdown", "plain", "html"))
        try:
            document = parse(source, path="a.md", format=name)
        except InputError:
            return "draft refused"
        places = [place for block in document.blocks for place in block.source_span]
        assert all(0 <= place <= len(source) for place in places), "a block lies outside the draft"
        for block in document.blocks:
            for start in range(0, len(block.text), 97):
                span = block.span(start, min(start + 13, len(block.text)))
                assert 0 <= span.start <= span.end <= len(source), "a span lies outside the draft"
        findings, failures = collect(self.rules, document, time_limit=TIME_LIMIT)
        assert not failures, str(failures)
        assert unpack(pack(findings)) == (findings, []), "findings change on their way"
        run_stages(findings, Context(document, quotations={}, severity={}))
        return "draft checked"

    def bytes_of_a_draft(self) -> str:
        """Read bytes as text."""
        data = bytearray(self.mutated(self.drafts, 300).encode("utf-8", "surrogatepass"))
        for _ in range(self.random.randrange(3)):
            data.insert(self.random.randrange(len(data) + 1), self.random.randrange(256))
        try:
            read_bytes(bytes(data), self.random.choice((None, "utf-8", "utf-16", "latin-1", "cp1252", "idna")), "a.md")
        except InputError:
            return "bytes refused"
        return "bytes read"

    def configuration(self) -> str:
        """Read a configuration."""
        path = self.folder / "copydesk.toml"
        path.write_bytes(self.mutated(list(CONFIGS), 600, whole=0.9, most=4).encode("utf-8", "surrogatepass"))
        try:
            load_config(path)
        except ConfigError as error:
            return self.refused("configuration", error)
        return "configuration read"

    def rule(self) -> str:
        """Load a declarative rule and run it."""
        path = self.folder / "rule.toml"
        path.write_bytes(self.mutated(list(RULES), 600, whole=0.9, most=3).encode("utf-8", "surrogatepass"))
        try:
            definition = load_declarative_rule(path, "house/rule")
        except RuleError as error:
            return self.refused("rule", error)
        document = parse("A very  colour 1 adviser and advisor" + self.mutated(self.drafts, 400), path="a.md")
        _, failures = collect([definition.build(None)], document, time_limit=TIME_LIMIT)
        assert not failures, str(failures)
        return "rule run"

    @staticmethod
    def refused(what: str, error: CopydeskError) -> str:
        """Check that the error says where."""
        assert error.path is not None, f"no file: {error}"
        assert error.line is not None or "nested too deeply" in error.message, f"no line: {error}"
        return f"{what} refused"

    def once(self) -> None:
        """Try one input of some kind."""
        targets: tuple[Callable[[], str], ...] = (self.draft, self.draft, self.bytes_of_a_draft)
        target = self.random.choice((*targets, self.configuration, self.rule, self.rule))
        try:
            self.outcomes[target()] += 1
        except Exception as error:  # noqa: BLE001 - this is what it looks for
            trace = traceback.extract_tb(error.__traceback__)[-1]
            place = f"{type(error).__name__} at {trace.filename}:{trace.lineno}: {str(error)[:300]}"
            self.outcomes["FAULT"] += 1
            if place not in self.faults:
                self.faults[place] = target.__name__
                print(f"{target.__name__}: {place}\n  input: {self.last!r}\n", flush=True)


def main() -> int:
    """Fuzz for the time given; 1 if anything broke."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        fuzzer = Fuzzer(wanted.seed, Path(folder))
        end = time.monotonic() + 60 * wanted.minutes
        while time.monotonic() < end:
            fuzzer.once()
    for outcome, count in sorted(fuzzer.outcomes.items()):
        print(f"{outcome:24} {count:8}")
    return 1 if fuzzer.faults else 0


if __name__ == "__main__":
    sys.exit(main())
