"""Baselines: files of JSON lines, damaged, mixed up, merged badly or written by somebody else.

A file is refused with its line, and is left as it was; or it is read, and then `update` adds nothing unasked, `update
--allow-more` records all, and after that nothing is found and the file is up to date.
"""

from __future__ import annotations

import json
from pathlib import Path

from inputs import Case, Chance
from oracle import copydesk, require, said_where, shows_no_control

DRAFTS = {
    "a.md": "# The colour of the the center\n\nThe electricty of innocent causalities. The electricty again.\n",
    "b/c.txt": "Rout at the bridge\n\nA note of the Center for the Study of War (ISW) says the the rout is over.\n",
    "d.html": "<h1>Electricty</h1><p>He was refused signing of the treaty.</p>",
}
NAME = "copydesk-baseline.jsonl"
_LINES: list[str] = []


def make(chance: Chance) -> Case:
    """Drafts and a baseline that is theirs, more or less."""
    files = {name: text.encode() for name, text in DRAFTS.items()}
    if chance.one_in(3):
        name = chance.choice(list(files))
        files[chance.choice(("moved.md", "b/é.md", "x/y.txt"))] = files.pop(name)
    if chance.one_in(4):
        name = chance.choice(list(files))
        files[name] = chance.mutated(files[name].decode(), tuple(DRAFTS.values()), most=4).encode(
            "utf-8", "surrogatepass"
        )
    lines = [line for line in _lines() if not chance.one_in(6)]
    for _ in range(chance.randrange(3)):
        if not lines:
            break
        number = chance.randrange(len(lines))
        match chance.randrange(7):
            case 0:
                lines.insert(number, lines[number])
            case 1:
                lines.insert(
                    number, chance.choice(("<<<<<<< HEAD", "=======", ">>>>>>> x", "", "null", "[]", "{}", '"x"'))
                )
            case 2:
                changed = chance.mutated_json(json.loads(lines[number]), most=2) if lines[number][:1] == "{" else {}
                lines[number] = chance.json_bytes(changed).decode("utf-8", "surrogateescape").replace("\n", " ")
            case 3:
                lines[number] = chance.mutated(lines[number], lines, most=2)
            case 4:
                entry = dict.fromkeys(("path", "rule", "words", "fingerprint"), "x")
                entry["path"] = chance.choice(
                    ("../up.md", "/abs.md", "a\0.md", "x" * 5000, "\ud800", ".", "", "b/../a.md", "\x1b[2J")
                )
                entry["fingerprint"] = "0" * chance.choice((1, 20, 4000))
                lines.insert(number, json.dumps(entry))
            case 5:
                lines.insert(number, lines[number] * 2)
            case _:
                chance.shuffle(lines)
    data = chance.choice(("\n", "\n", "\r\n")).join([*lines, ""]).encode("utf-8", "surrogatepass")
    files[NAME] = chance.damaged(data, most=2) if chance.one_in(8) else data
    files["copydesk.toml"] = f'baseline = "{NAME}"\nlanguagetool = "off"\n'.encode()
    return Case(files)


def warm() -> None:
    """Load the command line and the rules."""
    _lines()


def check(case: Case) -> tuple[str, ...]:
    """Check against the baseline and bring it up to date."""
    file = Path(NAME)
    before = file.read_bytes()
    paths = [name for name in case.files if name not in (NAME, "copydesk.toml")]
    answers = [copydesk(words) for words in (["check", *paths, "--no-cache"], ["baseline", "check"])]
    for answer in answers:
        shows_no_control(answer.said, "a command shows a control character")
    require(file.read_bytes() == before, "a check changes the baseline")
    if answers[0].code == 2:
        said_where(answers[0], [NAME])
        for words in (["baseline", "check"], ["baseline", "update"], ["baseline", "update", "--allow-more"]):
            require(copydesk(words).code == 2, "refused by check alone", words)
        require(file.read_bytes() == before, "a baseline that is refused is changed")
        return ("refused",)
    entries = _entries(before)
    updated = copydesk(["baseline", "update"])
    shows_no_control(updated.said, "a command shows a control character")
    if updated.code == 2:
        require(file.read_bytes() == before, "an update that is refused changes the baseline", updated.err)
        return ("refused",)
    kept = _entries(file.read_bytes())
    require(len(kept) <= len(entries), "an update adds entries", (len(kept), len(entries)))
    again = copydesk(["baseline", "update"])
    require(_entries(file.read_bytes()) == kept, "a second update changes more", again)
    require(copydesk(["baseline", "update", "--allow-more"]).code == 0, "an update that may add everything fails")
    after = copydesk(["baseline", "check"])
    require(after.code == 0, "the baseline is not up to date after an update", after.out)
    found = copydesk(["check", *paths, "--no-cache", "--format", "json"])
    require(found.code == 0, "a finding that is recorded is reported", found.out)
    return ("run",)


def _entries(data: bytes) -> set[str]:
    return {json.dumps(json.loads(line), sort_keys=True) for line in data.split(b"\n") if line.strip()}


def _lines() -> list[str]:
    """The baseline of the drafts as they are."""
    if not _LINES:
        import os
        import tempfile

        before = Path.cwd()
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            try:
                Case({name: text.encode() for name, text in DRAFTS.items()}).written(Path(folder))
                copydesk(["baseline", "create", "--isolated"])
                _LINES.extend(Path(NAME).read_text(encoding="utf-8").splitlines())
            finally:
                os.chdir(before)
    return _LINES
