"""The cache of what LanguageTool said, damaged in every way that the cache of findings is.

Whatever became of it, a run finds what the run before found, asks again what it no longer knows, and ends as that one.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import stub
from inputs import Case, Chance
from oracle import copydesk, require
from targets import cache
from targets.languagetool import DRAFT

MORE = (
    "UPDATE answers SET answer = '[]x'", "UPDATE answers SET answer = '[[1, 2, 3, 4, 5]]'",
    "UPDATE answers SET answer = NULL", "UPDATE answers SET answer = '{}'",
    "UPDATE answers SET answer = '[[\"THIS_NNS\", -5, 99999, \"m\", []]]'",
    "UPDATE answers SET answer = '[[\"THIS_NNS\", 1.5, \"x\", null, {}]]'", "UPDATE answers SET answer = x'ff00ff'",
    "UPDATE answers SET answer = '[[\"THIS_NNS\", 0, 4, \"another message\", [\"zzz\"]]]'",
    "UPDATE answers SET key = x'00'", "UPDATE answers SET answer = replace(answer, 'kind', 'mind')",
    "UPDATE answers SET answer = '[[[[' || answer", "UPDATE answers SET answer = printf('%.*c', 100000, '[')",
    "UPDATE answers SET answer = '[]'", "UPDATE answers SET answer = CAST(answer AS BLOB)",
    "UPDATE answers SET answer = replace(answer, '1', '2')",
)  # fmt: skip


def make(chance: Chance) -> Case:
    """What happens to the file between two runs."""
    damage = json.loads(cache.make(chance).files["damage.json"])
    for one in damage:
        if one[0] == "sql":
            one[1] = chance.choice((*cache.SQL, *MORE))
    return Case({"draft.md": DRAFT.encode(), "damage.json": json.dumps(damage).encode()})


def warm() -> None:
    """Load the command line and the client."""
    copydesk(["check", "--isolated", "-"], b"The colour.")


def check(case: Case) -> tuple[str, ...]:
    """Run with an empty file, with the damaged one, and once more."""
    import os

    with stub.serving({}, {}) as server:
        code, wanted = _findings(server.url)
        require(
            any(one["rule"].startswith("grammar/") for one in wanted[0]), "nothing is found by LanguageTool", wanted
        )
        (file,) = Path(os.environ["XDG_CACHE_HOME"]).rglob("*.sqlite*")
        for one in json.loads(case.files.get("damage.json", b"[]")):
            cache.damaged(file, one)
        for turn in ("a damaged file", "the run after a damaged file"):
            found_code, found = _findings(server.url)
            require(found == wanted, f"{turn} changes what is found", (found, wanted))
            require(found_code == code, f"{turn} changes the exit code", (found_code, code))
    return ("run",)


def _findings(url: str) -> tuple[int, Any]:
    words = ["check", "draft.md", "--isolated", "--languagetool-url", url, "--format", "json"]
    answer = copydesk(words)
    (file,) = json.loads(answer.out)["files"]
    return answer.code, (file["findings"], file["failures"])
