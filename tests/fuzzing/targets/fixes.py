"""Fixing drafts: with the built-in rules, or with a house's own that put anything in the place of words.

Every pass must be explained by safe suggestions of findings outside quotations, and nothing else may have changed. The
file holds what the last pass led to, in the bytes of its encoding; a second run changes nothing; the diff that is shown
beforehand leads to the same text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from inputs import EXTENSIONS, PIECES, Case, Chance, draft
from oracle import OURSELVES, require
from targets import drafts

from linter.analysis.text.quotations import quotations
from linter.document.model import Document
from linter.document.span import Span
from linter.errors import CopydeskError
from linter.findings.finding import Finding, Safety
from linter.fixes.apply import fix
from linter.fixes.comments import taken_out
from linter.fixes.drafts import Differ, Fixer
from linter.run.check import check_document, check_draft, parse_source
from linter.run.discovery import Draft
from linter.run.resolver import InForce, Resolver, RunSettings

COMMON = ("the", "of", "a", "and", "colour", "center", "in", "said", "is", "to", "one", "very", "US", "it")
"""Words that a draft is likely to have."""


def make(chance: Chance) -> Case:
    """A draft, half of the time with a configuration whose rules replace common words by anything, safely."""
    extension = chance.choice(EXTENSIONS)
    files = {f"draft{extension}": draft(chance, extension).encode("utf-8", "surrogatepass")}
    if chance.one_in(25):
        data = files[f"draft{extension}"].decode("utf-8", "replace").encode("cp1252", "replace")
        return Case({f"draft{extension}": data}, ("cp1252",))
    if chance.one_in(2):
        swaps = {chance.choice(COMMON): _other(chance) for _ in range(chance.randrange(1, 5))}
        written = "".join(f"{json.dumps(word)} = {_toml(other)}\n" for word, other in swaps.items())
        head = 'kind = "replace"\nseverity = "warning"\nsafety = "safe"\nmessage = "{text}"\n'
        head += chance.choice(("", 'quotations = "skip"\n'))
        files["rules/house/swap.toml"] = f"{head}[swap]\n{written}".encode()
        files["copydesk.toml"] = b'packs = ["./rules"]\nlanguagetool = "off"\n'
        if chance.one_in(2):
            files["copydesk.toml"] += b'select = ["house", "suppressions"]\n'
    return Case(files)


def _other(chance: Chance) -> str:
    """What takes the place of a word: none of the words that are replaced, or fixing would never come to an end."""
    while True:
        other = "".join(chance.choice((*PIECES, "x", "Zz", "grey")) for _ in range(chance.randrange(4)))
        if not any(word.casefold() in other.casefold() for word in COMMON):
            return other.encode("utf-8", "replace").decode("utf-8")


def warm() -> None:
    """Load the built-in rules."""
    drafts.warm()


def check(case: Case) -> tuple[str, ...]:
    """Fix the draft step by step, in its file and as a diff."""
    (name,) = (one for one in case.files if one.startswith("draft"))
    given = Draft(name)
    try:
        here = _in_force(case, given)
    except CopydeskError:
        return ("refused",)
    before = check_draft(given, here)
    for failure in before.failures:
        require(OURSELVES not in failure.reason, f"crash {failure.reason[:120]}")
        require(failure.rule is None, f"{failure.rule} fails", failure.reason)
    if before.document is None:
        return ("refused",)
    document = before.document.parsed()
    steps: list[tuple[Document, Sequence[Finding]]] = [(document, before.findings)]

    def parse(source: str) -> Document:
        return parse_source(source, given, here)

    def checked(new: Document) -> Sequence[Finding]:
        steps.append((new, check_document(new, given, here).findings))
        return steps[-1][1]

    fixed = fix(document, before.findings, parse, checked)
    if not fixed.endless:  # whose fixes are tried and then taken back
        for (old, findings), (new, _) in pairwise(steps):
            _explained(old, findings, new.source)
    last, findings = steps[-1]
    rewritten = fixed.source != last.source  # comments that were put right, which the next run hears
    if rewritten and not fixed.endless:
        require(bool(last.comments), "the last pass is not the outcome")
        _explained(last, findings, fixed.source)
    _in_the_file(given, here, document.source, fixed.source, settled=not rewritten)
    if not fixed.edits:
        return ("run",)
    return ("run", "fixed", *(("in several passes",) if len(steps) > 2 else ()))


def _in_the_file(given: Draft, here: InForce, source: str, wanted: str, *, settled: bool) -> None:
    """The diff leads to the same text as `--fix`, and a second run of that changes nothing if all is `settled`."""
    encoding = here.config.encoding or "utf-8"
    differ = Differ()
    differ.check(given, here)
    require(Path(given.path).read_bytes() == source.encode(encoding), "--diff changes the file")
    if differ.diffs:
        shown = b"".join(differ.diffs).decode(encoding)
        patched = _patched(source, shown)
        require(patched == wanted, "the diff is another text than --fix writes", shown)
    result = Fixer().check(given, here)
    written = Path(given.path).read_bytes()
    if any(failure.rule is None for failure in result.failures):
        require(written == source.encode(encoding), "a draft that is not fixed has changed", result.failures)
        return
    require(written == wanted.encode(encoding), "the file holds another text than the passes lead to")
    if not settled:
        return
    again = Fixer().check(given, here)
    second = Path(given.path).read_bytes()
    detail = (source, written, second)
    require(not again.fixed and second == written, "a second run of --fix changes more", detail)


def _in_force(case: Case, given: Draft) -> InForce:
    if "copydesk.toml" in case.files:
        return Resolver(RunSettings(overrides={"languagetool": "off"}, cache=False)).for_draft(given)
    here = drafts.in_force()
    return here._replace(config=here.config._replace(encoding=case.words[0] if case.words else None))


def _explained(old: Document, findings: Sequence[Finding], new: str) -> None:
    """Raise Fault unless `new` is the old text with safe suggestions applied, none of them in a quotation."""
    possible: list[tuple[Span, str, Finding]] = []
    for one in findings:
        if one.suggestions and one.suggestions[0].safety is Safety.SAFE:
            possible.append((one.span, one.suggestions[0].text, one))
            if one.span in old.comments and not one.suggestions[0].text:
                possible.append((taken_out(old, one.span), "", one))
    possible.sort(key=lambda change: (change[0], change[1]))
    made = _way(old.source, new, possible)
    require(made is not None, "an edit that no safe suggestion explains", (old.source, new))
    assert made is not None
    said = [one.block.span(one.start, one.end) for one in quotations(old)]
    plain = list(_plain_quotations(old))
    for span, text, finding in made:
        if finding.span in old.comments:
            around = old.source[span.start : finding.span.start] + old.source[finding.span.end : span.end]
            require(not around.strip(), "words go with a comment", (old.source, new))
            continue
        require(span == finding.span, "an edit of other words than were flagged", finding)
        inside = finding.quoted or any(one.overlaps(span) for one in said)
        require(not inside, "an edit in a quotation", (finding, text, old.text_of(span)))
        inside = any(one.start <= span.start < one.end for one in plain)
        require(not inside, "an edit between quotation marks", (finding, text, old.source))


def _plain_quotations(document: Document) -> list[Span]:
    """What stands between curly marks in blocks in which they open and close by turns: a second opinion."""
    found = []
    for block in document.prose:
        if re.fullmatch(r"[^“”]*(?:“[^“”]*”[^“”]*)+", block.text):
            found += [block.span(*match.span()) for match in re.finditer("“[^“”]*”", block.text)]
    return found


def _way(old: str, new: str, possible: Sequence[tuple[Span, str, Finding]]) -> list[tuple[Span, str, Finding]] | None:
    """Which of the possible changes, in order, lead from the old text to the new one; None if none do."""
    waiting: list[tuple[int, int, int, tuple[int, ...]]] = [(0, 0, 0, ())]
    seen = set()
    while waiting:
        place, there, number, made = waiting.pop()
        if (place, there, number) in seen:
            continue
        seen.add((place, there, number))
        if number == len(possible):
            if old[place:] == new[there:]:
                return [possible[one] for one in made]
            continue
        span, text, _ = possible[number]
        waiting.append((place, there, number + 1, made))
        between = span.start - place
        if between >= 0 and old[place : span.start] == new[there : there + between]:
            at = there + between
            if new.startswith(text, at):
                waiting.append((span.end, at + len(text), number + 1, (*made, number)))
    return None


def _patched(source: str, diff: str) -> str:
    """`source` with a unified diff applied; only a line feed ends a line."""
    lines = source.split("\n")
    new: list[str] = []
    place = 0
    shown = diff.split("\n")
    if not diff:
        return source
    ends_bare = source and not source.endswith("\n")
    for number, line in enumerate(shown[2:], 2):
        if line.startswith("@@"):
            match = re.match(r"@@ -(\d+)(?:,(\d+))? ", line)
            assert match is not None
            start = int(match[1]) - (0 if match[2] == "0" else 1)
            new += lines[place:start]
            place = start
        elif line.startswith((" ", "-")):
            require(lines[place] == line[1:], "the diff does not fit the draft", (line, lines[place]))
            place += 1
            if line[0] == " ":
                new.append(line[1:])
        elif line.startswith("+"):
            new.append(line[1:])
        elif not line.startswith("\\"):
            require(number == len(shown) - 1, "the diff has a line of another kind", line)
    bare = shown[-2].startswith("\\") if len(shown) > 1 else False
    new += lines[place:]
    text = "\n".join(new)
    if not ends_bare and place >= len(lines) - 1 and new and new[-1] != "" and not bare:
        text += "\n"
    return text


def _toml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
