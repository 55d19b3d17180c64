"""Compiled data with bytes flipped, overwritten, put in, or its end cut off: tries, tables, models, networks.

Who opens such a file, or looks something up in it, is told that it is damaged (DataError) or gets some answer; nothing
else is raised, and the process stays alive although the file is mapped. The built-in rules on a draft, with the damaged
file in the place of the shipped one, end as a check ends.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from inputs import Case, Chance
from oracle import copydesk, require
from targets.registers import DRAFT

import linter
from linter.files import data_file as reading
from linter.rulebook.loader import builtin_pack

PACK = builtin_pack()
FILES = {
    "headlines": Path(linter.__file__).parent / "data" / "headlines.bin",
    "words": Path(linter.__file__).parent / "data" / "words.bin",
    "offices": Path(linter.__file__).parent / "data" / "offices.register",
    "organisations": Path(linter.__file__).parent / "data" / "organisations.register",
    "titles": Path(linter.__file__).parent / "data" / "titles.bin",
    "network": PACK / "typos" / "real-word" / "context.network",
    "trees": PACK / "typos" / "real-word" / "first.trees",
    "vectors": PACK / "typos" / "real-word" / "topic.vectors",
    "weights": PACK / "typos" / "real-word" / "pairs.weights",
    "model": Path("news.wordmodel"),
    "imported-offices": Path("imported"),
    "imported-organisations": Path("imported"),
}
WORDS = (
    "the",
    "causalities",
    "casualties",
    "colour",
    "Boris Johnson",
    "Institute for the Study of War",
    "zzz",
    "",
    "é" * 40,
)


def make(chance: Chance) -> Case:
    """A damaged copy of one file; the word is which."""
    name = chance.choice(list(FILES))
    data = _whole(name)
    match chance.randrange(12):
        case 0:
            data = data[: chance.randrange(len(data) + 1)]
        case 1:  # the header, and the table of sections
            head = chance.damaged(data[:512], most=2)
            data = head + data[512:]
        case 2:
            data = data + chance.randbytes(chance.choice((1, 64, 5000)))
        case 3 | 4 | 5:  # numbers that point somewhere
            changed = bytearray(data)
            for _ in range(200):
                place = chance.randrange(len(data) // 4) * 4
                changed[place : place + 4] = chance.choice(
                    (b"\xff\xff\xff\xff", b"\0\0\0\x80", b"\xff\xff\xff\x7f", chance.randbytes(4))
                )
            data = bytes(changed)
        case 6 | 7:
            changed = bytearray(data)
            start = chance.randrange(len(data))
            size = chance.choice((4096, 100_000, len(data)))
            changed[start : start + size] = chance.randbytes(len(changed[start : start + size]))
            data = bytes(changed[: len(data)])
        case 8:
            data = chance.damaged(data, most=8)
        case _:
            changed = bytearray(data)
            for _ in range(chance.choice((1, 30, 3000))):
                changed[chance.randrange(64, len(data))] ^= 1 << chance.randrange(8)
            data = bytes(changed)
    return Case({"damaged.bin": data}, (name,))


@cache
def _whole(name: str) -> bytes:
    if name == "model":
        return _model()
    if name.startswith("imported"):
        return _imported(name.partition("-")[2])
    return FILES[name].read_bytes()


def _model() -> bytes:
    """A small word model of its own: the shipped one has 16 MB."""
    import tempfile

    text = "Doctors fear more casualties in the {0} of {1}. The council of {1} agreed to mend the {0} on {2}. "
    places, days = ("harbour", "river", "market", "garden", "castle"), ("Monday", "Tuesday", "Friday")
    with tempfile.TemporaryDirectory() as folder:
        archive, out = Path(folder) / "a.jsonl", Path(folder) / "a.wordmodel"
        rows = [
            {"id": f"a{n}", "date": f"2020-01-{n % 28 + 1:02}", "title": "A day",
             "text": "".join(text.format(places[(n + m) % 5], places[n * 3 % 5], days[(n + m) % 3]) for m in range(8))}
            for n in range(600)
        ]  # fmt: skip
        archive.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        copydesk(["model", "build", str(archive), "--output", str(out), "--quiet"])
        return out.read_bytes()


def _imported(kind: str) -> bytes:
    import os
    import tempfile

    from targets.registers import OFFICES, ORGANISATIONS, csv_text

    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "mine.csv"
        table.write_text(csv_text(OFFICES if kind == "offices" else ORGANISATIONS), encoding="utf-8")
        before = os.environ.get("COPYDESK_REGISTERS")
        os.environ["COPYDESK_REGISTERS"] = folder
        try:
            copydesk(["register", "import", kind, str(table), "--quiet"])
        finally:
            os.environ.pop("COPYDESK_REGISTERS")
            if before is not None:
                os.environ["COPYDESK_REGISTERS"] = before
        (made,) = Path(folder).rglob("*.register")
        return made.read_bytes()


def warm() -> None:
    """Load the command line."""


def check(case: Case) -> tuple[str, ...]:
    """Put the file in its place, and use it."""
    import os

    path = Path("damaged.bin").absolute()
    (name,) = case.words or ("words",)
    _forget()
    _in_place(name, path)
    if name == "model":
        Path("copydesk.toml").write_text('[rules."typos/real-word"]\nmodel = "damaged.bin"\n', encoding="utf-8")
    elif name.startswith("imported"):
        kind = name.partition("-")[2]
        os.environ["COPYDESK_REGISTERS"] = str(Path("imported").absolute())
        Path("imported", kind).mkdir(parents=True)
        path.rename(Path("imported", kind, "mine.register"))
    Path("draft.md").write_text(DRAFT + "\nThe innocent causalities were counted.\n", encoding="utf-8")
    answer = copydesk(["check", "draft.md", "--languagetool", "off", "--no-cache"])
    for words in (["search", "Johnson"], ["show", "Boris Johnson"], ["list"], ["export", "offices"]):
        if "register" in name or name in ("offices", "organisations") or name.startswith("imported"):
            copydesk(["register", *words])
    os.environ.pop("COPYDESK_REGISTERS", None)
    require(answer.code in (0, 1, 2), "an exit code of another kind")
    return ("refused",) if answer.code == 2 else ("run",)


def _forget() -> None:
    """Drop what functions of copydesk keep: nothing of the whole files is in memory any more."""
    for one in gc.get_objects():
        if type(one).__name__ == "_lru_cache_wrapper" and str(one.__module__).startswith(("linter", "copydesk rule")):
            one.cache_clear()


def _in_place(name: str, path: Path) -> None:
    """Have whoever opens a shipped file open `path`; with another name, have everybody open the right ones again."""
    wanted = FILES[name].resolve()

    def instead(asked: Path, *more: Any, **others: Any) -> Any:
        return _OPEN(path if Path(asked).resolve() == wanted else asked, *more, **others)

    for module in (reading, *sys.modules.values()):
        if callable(getattr(module, "open_data", None)):
            module.open_data = instead  # type: ignore[attr-defined]


_OPEN: Callable[..., Any] = reading.open_data
