"""Configurations: copydesk.toml and pyproject.toml, the packs, rules in TOML and accept files that they name.

What is wrong ends the run with 2, and is said with the file and, where it has one, the line. What is not wrong leads to
a report that is whole. `copydesk config`, `rules`, `explain` and `test` agree with `check` on which of both it is.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from inputs import PIECES, Case, Chance
from oracle import Answer, copydesk, require, said_where, shows_no_control
from toml_writer import Raw, toml

WORDS = ("typos", "typos/misspelling", "grammar/compound", "house", "house/swap", "headlines", "all", "nosuch", "a/b")
PATHS = (
    "./rules", "rules", "./nosuch", "accepted.txt", "drafts/**", "**", "*", "!x/**", "{a,b}/**", "archive\\**", "/abs",
    "../up", "~", "~nobody/x", ".", "", "a\0b", "x" * 300, "/dev/null", "[", "**/**/**/x", "draft.md", "registers",
    "./rules/pack.toml", "wire-desk", "\ud800", "copydesk.toml",
)  # fmt: skip
DATES = ("2024-05-01", "2024-05", "2024", "2013-11/2017-12", "2024-02-30", "9999", "0000-01-01", "today", "")
LANGUAGES = ("en", "en-GB", "de", "EN_us", "x-klingon", "no", "", "zh-Hant-TW", "en-" + "a" * 99)
ENCODINGS = ("utf-8", "utf-16", "latin-1", "idna", "rot13", "base64", "nosuch", "utf-8\0", "undefined", "mbcs", "hex")
URLS = (
    "http://127.0.0.1:9", "http://127.0.0.1:99999", "http://[::1", "http://[", "https://", "ftp://x", "http://a:b:c",
    "http://evil.example\\@127.0.0.1:9", "http://user:pass@127.0.0.1:9/x", "http://127.0.0.1:9/\n", "http://\u2100.x",
    "http://127.0.0.1:", "http://:9", "http://127.1:9", "", "http://xn--a.example", "http://127.0.0.1:-1",
)  # fmt: skip

SWAP = {
    "kind": "replace", "severity": "warning", "message": "{text} is {replacement}", "swap": {"colour": "color"},
    "examples": ["[[colour=>color]]", "color"],
}  # fmt: skip
PATTERN = {
    "kind": "pattern",
    "severity": "note",
    "message": "{a}",
    "pattern": r"(?P<a>\w+) (\d+)",
    "replacement": r"\2",
}
FORBID = {"kind": "forbid", "severity": "error", "message": "{text}", "phrases": ["very"], "exceptions": ["very well"]}
CONSISTENT = {
    "kind": "consistent", "severity": "note", "message": "{counts}", "spellings": [["adviser"], ["advisor"]],
}  # fmt: skip
ASKING = {"kind": "languagetool", "severity": "warning", "message": "{says}", "ids": {"A_NNS": {"severity": "note"}}}
RULES = (SWAP, PATTERN, FORBID, CONSISTENT, ASKING)
PATTERNS = (
    r"(a+)+$", r"(?P<a>x)|(?P<b>y)", "[", "(", r"\b\w+\b", "(?i)a", "(?=x)", "", "^", "$", ".", r"(?P<a>a)(?P<a>b)",
    r"\1", "a{99999}", "a{1,9}{1,9}", "(?<=a+)b", "(?#x)", r"\p{L}", "x" * 5000, "(" * 200 + ")" * 200, r"\d{4}", "\0",
    r"(?s:.*)", "(?>a+)b", "a++", "[a-\\d]", "[[:alpha:]]",
)  # fmt: skip


def make(chance: Chance) -> Case:
    """A configuration with all that belongs to it, some of it wrong."""
    files: dict[str, bytes] = {"draft.md": b"# The colour of the the center\n\nA very good colour, said 3 advisers.\n"}
    table = _configuration(chance)
    if chance.one_in(3):
        files["pyproject.toml"] = chance.encoded(toml({"project": {"name": "x"}, "tool": {"copydesk": table}}))
    else:
        name = chance.choice(("copydesk.toml", "copydesk.toml", ".copydesk.toml"))
        files[name] = chance.encoded(
            chance.mutated(toml(table), (toml(table), "[a]\n"), most=3 if chance.one_in(6) else 0)
        )
    if chance.one_in(5):
        about = {"name": "house", "version": "1", "description": "d", "overrides": ["typos/misspelling"]}
        files["rules/pack.toml"] = chance.encoded(toml(_changed(chance, about) if chance.one_in(2) else about))
    rules = [chance.choice(RULES) for _ in range(chance.randrange(1, 3))]
    for number, rule in enumerate(rules):
        changed = _changed(chance, rule) if chance.one_in(5) else dict(rule)
        if "pattern" in changed and chance.one_in(3):
            changed["pattern"] = chance.choice(PATTERNS)
        text = toml(changed)
        files[f"rules/house/{('swap', 'other')[number]}.toml"] = chance.encoded(
            chance.mutated(text, (text,), most=2 if chance.one_in(8) else 0)
        )
    if chance.one_in(2):
        lines = [chance.choice(("Aldermouth", "Nurra # a town", "# x", "", "colour", chance.choice(PIECES), "a" * 101))]
        files["accepted.txt"] = chance.encoded("\n".join(lines * chance.choice((1, 3))))
    return Case(files)


def warm() -> None:
    """Load the command line and the rules."""
    copydesk(["check", "--isolated", "-"], b"The colour.")


def check(case: Case) -> tuple[str, ...]:
    """Run commands under the configuration."""
    ours = [*case.files, "rules"]
    answer = copydesk(["check", "draft.md", "--format", "json", "--no-cache"])
    others = [
        copydesk(words) for words in (["config", "draft.md"], ["rules"], ["explain", "house/swap"], ["test", "rules"])
    ]
    text = copydesk(["check", "draft.md", "--no-cache", "--fix"])
    for one in (*others, text):
        shows_no_control(one.said, "a command shows a control character")
    if answer.code == 2 and not answer.out:
        said_where(answer, ours)
        require(text.code == 2, "refused for one format alone", text)
        return ("refused",)
    report: Any = json.loads(answer.out)
    failed = [one for file in report["files"] for one in file["failures"]]
    _undone(answer, failed)
    return ("run", *(("with failures",) if failed else ()))


def _undone(answer: Answer, failed: list[Any]) -> None:
    for one in failed:
        wanted = "LanguageTool" in one["reason"] or one["rule"] is None or one["rule"].startswith("house/")
        wanted = wanted or "it was stopped after" in one["reason"]  # a time limit of next to nothing
        require(wanted, f"{one['rule']} fails", one)
    require((answer.code == 2) == bool(failed), "the exit code does not fit the report", answer)


def _configuration(chance: Chance) -> dict[str, Any]:
    """A configuration with some keys, most of them right."""
    table: dict[str, Any] = {"packs": ["./rules"], "languagetool": "off", "select": ["house"]}
    if chance.one_in(3):
        del table["select"]
    possible: dict[str, Any] = {
        "packs": ["./rules", *_some(chance, (), PATHS)],
        "select": [_one(chance, WORDS[:3], WORDS)],
        "ignore": [_one(chance, WORDS[:3], WORDS)],
        "accept": [_one(chance, ("Nurra", "a b"), ("", "x" * 200, *PIECES))],
        "accept-files": [_one(chance, ("accepted.txt",), PATHS)],
        "registers": _some(chance, (), PATHS),
        "exclude": [_one(chance, ("old/**", "**/x.md"), PATHS)],
        "fail-level": _one(chance, ("note", "warning", "error"), ("fatal", "")),
        "lang": _one(chance, LANGUAGES[:3], LANGUAGES),
        "date": _one(chance, DATES[:4], (*DATES, Raw("2024-05-01"), Raw("2024-05-01T00:00:00Z"), Raw("07:32:00"))),
        "encoding": _one(chance, ("utf-8",), ENCODINGS),
        "time-limit": _one(chance, (5, 0, 600), (0.001, -1, 86_401, Raw("nan"), Raw("inf"), "5", 10**30)),
        "languagetool": _one(chance, ("auto", "off"), ("required", "on")),
        "languagetool-url": _one(chance, ("http://127.0.0.1:9",), URLS),
        "languagetool-start-limit": _one(chance, (1, 0.5), (0.01, 0, Raw("nan"), 10**30, "x")),
        "severity": {_one(chance, WORDS[:3], WORDS): _one(chance, ("note", "warning", "error"), ("x", ""))},
        "rules": {_one(chance, WORDS[:3], WORDS): _some(chance, {}, ({"model": "x"}, {"maximum": 3}, {"x": {}}))},
        "per-path": {_one(chance, ("drafts/**", "*.md"), PATHS): {"select": [_one(chance, WORDS[:3], WORDS)]}},
        _one(chance, ("baseline",), PIECES): _one(chance, ("nosuch.jsonl",), PATHS),
        _one(chance, ("cache-dir",), PIECES): _one(chance, (".cache/x",), PATHS),
    }
    for key in chance.sample(list(possible), chance.randrange(4)):
        table[key] = possible[key]
        if chance.one_in(20):
            table[key] = _plain(chance.value())
    return table


def _one(chance: Chance, right: Sequence[Any], wrong: Sequence[Any]) -> Any:
    """One of the values, mostly a right one."""
    return chance.choice(wrong if chance.one_in(5) else right)


def _some(chance: Chance, nothing: Any, wrong: Sequence[Any]) -> Any:
    """Nothing, or one of the values."""
    one = _one(chance, (nothing,), wrong)
    return [one] if isinstance(nothing, tuple) and one != nothing else one


def _changed(chance: Chance, table: dict[str, Any]) -> dict[str, Any]:
    changed = chance.mutated_json(table, most=2)
    return _plain(changed) if isinstance(changed, dict) else dict(table)


def _plain(value: Any) -> Any:
    """A value of JSON as TOML can hold it."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    if isinstance(value, float):
        return Raw(repr(value))
    return value
