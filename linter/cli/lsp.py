"""`copydesk lsp`."""

from __future__ import annotations

import typer

from linter.errors import UsageError


def lsp() -> None:
    """Check drafts in an editor while they are written: a language server, which the editor starts.

    It speaks the language server protocol on standard input and output. The settings in force for a draft are those
    that `check` has for it. Rules in Python that a workspace brings along do not run, unless the editor says, with the
    initialization option "trusted": true, that the workspace is trusted. docs/editors.md has settings for editors.
    """
    try:
        from linter.lsp.command import serve
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        if missing not in {"pygls", "lsprotocol", "cattrs", "attrs"}:
            raise
        raise UsageError(f"{missing} is not installed; run: pip install 'copydesk[lsp]'") from None
    raise typer.Exit(serve())
