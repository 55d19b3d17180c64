"""`copydesk new RULE`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from linter.cli.output import write
from linter.config.load import find_config, load_config
from linter.errors import UsageError
from linter.files.atomic_write import write_new
from linter.rulebook.definition import is_rule_name

_DEFAULT_PACK = Path("rules")


def new(
    rule: Annotated[str, typer.Argument(metavar="FAMILY/RULE", help="Id of the new rule.")],
    *,
    pack: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Folder of the pack (default: the only configured one, else rules)."),
    ] = None,
    declarative: Annotated[
        bool, typer.Option("--declarative", help="Write a rule in TOML, which needs no Python.")
    ] = False,
) -> None:
    """Start a new rule from a template.

    The new rule runs as it stands, and its examples pass. Existing files are never overwritten.
    """
    family, name = _checked(rule)
    folder = pack or _configured_pack() or _DEFAULT_PACK
    here = folder / family
    for taken in (here / f"{name}.py", here / f"{name}.toml", here / name):
        if taken.exists():
            raise UsageError(f"{taken} already exists")
    path = here / (f"{name}.toml" if declarative else f"{name}.py")
    text = _TOML if declarative else _PYTHON.replace("RuleName", "".join(map(str.capitalize, name.split("-"))))
    try:
        here.mkdir(parents=True, exist_ok=True)
        write_new(path, text.encode())
    except OSError as error:
        raise UsageError(f"{path} can't be written: {(error.strerror or str(error)).lower()}") from error
    except RecursionError as error:  # of mkdir, which calls itself for every folder above
        raise UsageError(f"{path} can't be written: too many nested folders") from error
    write(f"{path}: written; fill it in, then run: copydesk test {path}\n")
    if not _is_configured(folder):
        write(f'To run it in checks, add its pack to copydesk.toml: packs = ["{_as_pack(folder)}"]\n')


def _checked(rule: str) -> tuple[str, str]:
    family, slash, name = rule.partition("/")
    if not slash:
        raise UsageError(f"a rule id must be <family>/<rule>, such as house/{rule}")
    for what, word in (("family", family), ("rule", name)):
        if not is_rule_name(word):
            raise UsageError(f"{word!r} is not a valid {what} name (use lower-case letters, digits and hyphens)")
    return family, name


def _configured_packs() -> list[Path]:
    """The folders that the configuration for the working directory names as packs."""
    config = load_config(find_config(Path.cwd()))
    return [(config.root or Path.cwd()) / name for name in config.packs if name.startswith((".", "/"))]


def _configured_pack() -> Path | None:
    packs = _configured_packs()
    return Path(os.path.relpath(packs[0])) if len(packs) == 1 else None


def _is_configured(folder: Path) -> bool:
    return folder.resolve() in [pack.resolve() for pack in _configured_packs()]


def _as_pack(folder: Path) -> str:
    return str(folder) if folder.is_absolute() else f"./{folder}"


_PYTHON = '''\
"""One line that says what is right, or what the rule looks for.

Why: what a reader takes wrongly from it, or what a correction would have to say.
Not flagged: what looks alike and is right.
Source: the style guide, dictionary or register that says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.api import Document, Finding, Rule, Severity, tokens


class RuleName(Rule):
    """Flags a word; put what you look for in its place."""

    severity = Severity.NOTE
    examples = (
        "The council will [[utilise=>use]] the old hall.",
        "The council will use the old hall.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for every place where something is wrong."""
        for block in document.prose:
            for token in tokens(block):
                if token.text == "utilise":
                    yield self.finding(token.span, "“use” says the same in one syllable", suggestions=["use"])
'''

_TOML = """# Other kinds: forbid (no replacement), pattern (a regular expression), consistent (one spelling a draft).
kind = "replace"
severity = "note"
summary = "One line that says what is right, or what the rule looks for"
message = "“{replacement}” says the same as “{text}”"
why = "What a reader takes wrongly from it, or what a correction would have to say."
not-flagged = "What looks alike and is right."
source = "The style guide, dictionary or register that says so."
examples = [
    "The council will [[utilise=>use]] the old hall.",
    "The council will use the old hall.",
]

[swap]
utilise = "use"
"""
