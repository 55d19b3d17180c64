"""`copydesk new RULE`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from linter.cli.output import write
from linter.config.load import find_config, load_config
from linter.errors import UsageError, nearest
from linter.files.atomic_write import write_new
from linter.rulebook.definition import is_rule_name
from linter.rulebook.loader import builtin_pack

KINDS = ("replace", "forbid", "consistent", "pattern", "languagetool")
"""The kinds of TOML rules, the one that is most often wanted first."""

_STARTS = Path(__file__).parent.parent / "starter" / "new"
"""A rule of each kind, and one in Python."""

_DEFAULT_PACK = Path("rules")

_WHAT_A_RULE_HAS = """\
# What a rule has:
# - Its path is its id and says what is flagged: house/long-words, rather than house/no-long-words.
# - The summary is one sentence, “Checks for …”. Why, not flagged and source say the rest; `copydesk explain` shows it.
# - The severity stays "note" until somebody has read what the rule finds in news that it was not made on.
# - Quotations: "skip" leaves alone what others said, "check" does not.
# - Examples are whole drafts in Markdown. [[flagged=>fixed]] states a finding and its first suggestion, [[flagged]] one
#   without a suggestion; nothing else may be found. `copydesk test` runs them.
# - Three examples at least flag something, and three at least nothing; no two are the same. The silent ones are near
#   misses of four words or more: the same words where they are right, one for each condition that keeps a rule silent.
"""


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
    kind: Annotated[
        str | None, typer.Option(metavar="KIND", help=f"Kind of the TOML rule: {', '.join(KINDS)}.")
    ] = None,
) -> None:
    """Start a new rule from a template.

    The new rule runs as it stands, and its examples pass. Existing files are never overwritten.
    """
    if kind is not None and kind not in KINDS:
        raise UsageError(f"--kind: unknown kind {kind!r} (supported: {', '.join(KINDS)}){nearest(kind, KINDS)}")
    family, name = _checked(rule)
    folder = pack or _configured_pack() or _DEFAULT_PACK
    here = folder / family
    for taken in (here / f"{name}.py", here / f"{name}.toml", here / name):
        if taken.exists():
            raise UsageError(f"{taken} already exists")
    start = f"{kind or KINDS[0]}.toml" if declarative or kind else "python.py"
    path = here / f"{name}{Path(start).suffix}"
    text = (_STARTS / start).read_text(encoding="utf-8").replace("# @WHAT A RULE HAS@\n", _WHAT_A_RULE_HAS)
    text = text.replace("RuleName", "".join(map(str.capitalize, name.split("-"))))
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
    """Whether a check runs the rules of the pack without a word: built-in ones, and those that are configured."""
    return folder.resolve() in [pack.resolve() for pack in (builtin_pack(), *_configured_packs())]


def _as_pack(folder: Path) -> str:
    return str(folder) if folder.is_absolute() else f"./{folder}"
