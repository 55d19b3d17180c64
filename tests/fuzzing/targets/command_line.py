"""Command lines of all commands, with options that contradict each other and values that nobody means.

They end with 0, 1 or 2; no error of copydesk's own and no traceback is shown; 2 says why; no draft is changed unless
`--fix` is given, nothing is written outside the working directory, and a report that is written is whole.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

from inputs import PIECES, Case, Chance
from oracle import Answer, copydesk, judge, require, shows_no_control
from typer.main import get_command

DRAFTS = {
    "a.md": "# The colour of the the center\n\nThe electricty of innocent causalities.\n",
    "d/b.txt": "Rout at the bridge\n\nA note of the Center for the Study of War (ISW) says so.\n",
    "d/c.html": "<h1>Electricty</h1><p>The the treaty.</p>",
    "d/é ü.md": "Colour and center.\n",
    "rules/house/swap.toml": 'kind = "replace"\nseverity = "note"\nmessage = "m"\n[swap]\nx = "y"\n',
    "copydesk.toml": 'packs = ["./rules"]\n',
    "other.toml": 'select = ["typos"]\nbaseline = "nosuch.jsonl"\n',
    "base.jsonl": "",
    "names.csv": "canonical_name,acronym\nWorld Health Organization,WHO\n",
}
PATHS = (
    "a.md", "d", "d/b.txt", ".", "-", "nosuch.md", "nosuch", "d/é ü.md", "rules", "copydesk.toml", "other.toml",
    "base.jsonl", "", "..", "/dev/null", "a\0b", "x" * 300, "\udcff.md", "a.md/", "./a.md", "\x1b[2J.md",
    "::error::x.md", "-x", "--", "~", "~nobody/a", "new/file.json", "new.md", "/proc/self/mem", "/proc/self/environ",
    "/nosuch/x", "*.md", "names.csv", "a.md\n", "pipe",
)  # fmt: skip
VALUES = (
    "0", "1", "-1", "2", "99999999999999999999", "1e999", "nan", "", "x", "typos", "typos/misspelling", "all",
    "house/swap", "nosuch/rule", "note", "warning", "error", "2024-05-01", "2013-11/2017-12", "0000-00-00", "utf-8",
    "utf-16", "idna", "rot13", "undefined", "markdown", "plain", "html", "pdf", "auto", "off", "required",
    "http://127.0.0.1:9", "http://[", "offices", "organisations", "text", "json", "sarif", "json=out.json",
    "sarif=new/x.sarif", "text=", "=x", "json=a.md", "junit=copydesk.toml", "github", "HEAD", "--help", "\ud800",
    "👩‍👩‍👧", "typos,headlines", ",", "a,b,", *PIECES[:10],
)  # fmt: skip
RIGHT: dict[str, tuple[str, ...]] = {
    "--config": ("copydesk.toml", "other.toml"),
    "--select": ("typos", "all", "house/swap", "typos,headlines"),
    "--ignore": ("typos", "house"),
    "--fail-level": ("note", "warning", "error"),
    "--date": ("2024-05-01", "2013-11/2017-12", "2024"),
    "--as": ("markdown", "plain", "html"),
    "--encoding": ("utf-8", "latin-1", "utf-16"),
    "--stdin-filename": ("a.md", "x.html", "d/new.md"),
    "--baseline": ("base.jsonl", "new/base.jsonl"),
    "--languagetool": ("auto", "off", "required"),
    "--languagetool-url": ("http://127.0.0.1:9",),
    "--why": ("typos/misspelling", "house/swap"),
    "--format": ("text", "json", "sarif", "github"),
    "--output": ("json=out.json", "sarif=out.sarif", "junit=out.xml", "gitlab=gl.json", "text=out.txt", "rdjson"),
    "--jobs": ("1", "2"),
    "--time-limit": ("0", "5", "30"),
    "--cache-dir": ("cache", "new/cache"),
    "--name": ("mine", "x.y"),
}
"""What options are given when they are meant."""
NAMED: dict[str, tuple[str, ...]] = {
    "check": ("a.md", "d", ".", "-"),
    "explain": ("typos/misspelling", "house/swap"),
    "config": ("a.md", "d"),
    "test": ("rules",),
    "new": ("house/our-word",),
    "accept": ("Nurra", "Tveit"),
    "import": ("organisations names.csv",),
    "search": ("Johnson",),
    "show": ("WHO", "Boris Johnson"),
    "export": ("offices", "organisations"),
    "query": ("offices",),
    "build": ("names.csv",),
    "remove": ("offices x",),
}
"""What commands are given when it is meant."""
LEFT_OUT = frozenset({("languagetool", "install"), ("languagetool", "start"), ("languagetool", "stop")})
"""Commands that need another machine, or the user's own server."""


@cache
def commands() -> dict[tuple[str, ...], dict[str, bool]]:
    """The words of each command -> its options, and whether each is a flag; as the application has them."""
    from linter.cli.app import app
    from linter.cli.commands import COMMANDS

    found: dict[tuple[str, ...], dict[str, bool]] = {(): {"--help": True}, ("nosuch",): {"--help": True}}
    group: Any = get_command(app)
    for name in COMMANDS:
        command = group.commands[name]
        inner = getattr(command, "commands", None)
        for words, one in [((name, part), inner[part]) for part in inner] if inner else [((name,), command)]:
            if words not in LEFT_OUT:
                options = {option: one.is_flag for one in one.params for option in one.opts if option.startswith("-")}
                found[words] = {option: flag for option, flag in options.items() if option != "--watch"}
    return found


def make(chance: Chance) -> Case:
    """A command with up to five options and three paths."""
    known = commands()
    command = ("check",) if chance.one_in(2) else chance.choice(list(known))
    words: list[str] = []
    for _ in range(chance.choice((0, 1, 1, 2, 2, 3, 5)) if known[command] else 0):
        option, flag = chance.choice(list(known[command].items()))
        words.append(option)
        if not flag and not chance.one_in(15):
            wrong = PATHS if chance.one_in(3) else VALUES
            value = chance.choice(wrong if chance.one_in(5) else RIGHT.get(option, VALUES))
            if chance.one_in(5):
                words[-1] = f"{option}={value}"
            else:
                words.append(value)
    named = NAMED.get(command[-1] if command else "", ())
    if named and not chance.one_in(6):
        words += chance.choice(named).split(" ") if command[-1] != "show" else [chance.choice(named)]
    for _ in range(chance.choice((1, 2, 3)) if chance.one_in(3) else 0):
        words.insert(chance.randrange(len(words) + 1), chance.choice(PATHS if not chance.one_in(4) else VALUES))
    files = {name: text.encode() for name, text in DRAFTS.items()}
    files["stdin"] = chance.choice(
        (b"", b"The colour of the the center.", b"\xff\xfe", bytes(300), b"---\ntitle: x\n---\n")
    )
    return Case(files, (*command, *words))


def warm() -> None:
    """Load the command line and the rules."""
    copydesk(["check", "--isolated", "-"], b"The colour.")


def check(case: Case) -> tuple[str, ...]:
    """Run the command in this process, sometimes as a program of its own."""
    stdin = case.files.get("stdin", b"")
    Path("stdin").unlink(missing_ok=True)
    os.mkfifo("pipe")
    words = [word for word in case.words if word != "--watch"]
    before = _texts()
    alone = len(repr(words)) % 15 == 0 and not any("\0" in word for word in words)
    if alone:
        done = subprocess.run(
            [sys.executable, "-m", "linter", *(os.fsencode(word) if not _odd(word) else b"x" for word in words)],
            input=stdin, capture_output=True, check=False, timeout=120,
        )  # fmt: skip
        answer = Answer(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))
        judge(answer)
    else:
        answer = copydesk(words, stdin)
    shows_no_control(answer.err, "an error shows a control character")
    printed = any(
        word.endswith(("json", "sarif", "jsonl", "rdjson")) or word in ("--diff", "--fix", "export") for word in words
    )
    if not printed:
        shows_no_control(answer.out, "output shows a control character")
    after = _texts()
    for name, data in before.items():
        fixing = "--fix" in words or words[:1] in (["init"], ["new"], ["accept"], ["baseline"], ["model"], ["register"])
        if name != "base.jsonl" and not fixing:
            require(after.get(name) == data, f"{Path(name).suffix or name} is overwritten", (name, words))
    for name in after.keys() - before.keys():
        if name.endswith((".json", ".sarif")) and after[name]:
            json.loads(after[name])
    return ("refused",) if answer.code == 2 else ("run", *(("as a program",) if alone else ()))


def _odd(word: str) -> bool:
    """Whether no program can be given the word."""
    try:
        os.fsencode(word)
    except UnicodeEncodeError:
        return True
    return False


def _texts() -> dict[str, bytes]:
    found = {}
    for path in Path().rglob("*"):
        if path.is_file():
            found[path.as_posix()] = path.read_bytes()
    return found
