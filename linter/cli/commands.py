"""The commands by name, and what all of them need to run."""

from __future__ import annotations

import os

from linter.errors import CopydeskError

COMMANDS = {
    "check": "Check drafts: files, folders, or - for standard input.",
    "rules": "List the rules of all packs in force.",
    "explain": "Explain what a rule looks for, why, and how often it is right.",
    "init": "Set up an editorial repository: a configuration, a pack for house rules, and examples to copy from.",
    "accept": "Add words and names to the accept file.",
    "new": "Start a new rule from a template.",
    "test": "Run the examples of rules: a pack's folder, or one rule's file.",
    "baseline": "Record existing findings, so that checks report only new ones.",
    "config": "Show the settings and rules in force for a path, and where each comes from.",
    "register": "Import, show and search the registers of offices and organisations.",
    "model": "Build a word model from your own archive.",
    "languagetool": "Install, start and stop LanguageTool, which the grammar rules use.",
    "serve": "Answer requests of editors and programs: LanguageTool's HTTP API, JSON, and a page.",
    "lsp": "Check drafts in an editor while they are written: a language server, which the editor starts.",
    "version": "Print the version.",
}
"""Name of a command, of its module and of its function in this package -> the first line of its help."""

OWN_OPTIONS = frozenset({"--help", "-h", "--version", "-V", "--install-completion", "--show-completion"})
"""Options that stand without a command."""


def refuse_no_folder() -> None:
    """Raise CopydeskError where the working directory can't be used."""
    try:
        os.getcwd()  # noqa: PTH109 - Path.cwd() is this
    except OSError as error:
        reason = (
            "it no longer exists" if isinstance(error, FileNotFoundError) else (error.strerror or str(error)).lower()
        )
        raise CopydeskError(f"the working directory can't be used: {reason}") from None
