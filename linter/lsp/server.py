"""What the language server answers.

Requests come in one thread, drafts are checked in another, one after another. While a draft is being written it is
checked when nothing was typed for a moment; what was found in a text that has changed since is dropped.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from linter import __version__
from linter.errors import CopydeskError, nearest
from linter.lsp.actions import ACCEPT, actions
from linter.lsp.answers import diagnostic, diagnostics, found_at, hover, notices
from linter.lsp.drafts import Checked, Drafts, Place
from linter.lsp.places import Places
from linter.run.checker import Checker
from linter.terminal import printable

PAUSE = 0.2
"""Seconds without typing after which a draft is checked."""

OPTIONS = ("trusted",)
"""What the editor can say when it starts the server: whether Python of the workspace may run (false without it)."""

_WATCHED = ("**/*.toml", "**/*.csv", "**/*.txt", "**/*.list", "**/*.py")
"""Configurations, registers, accept files and rules; whether one counts for a draft is seen when it is checked."""


class Desk:
    """The drafts that are open in an editor, and what it is told of them."""

    def __init__(self, server: LanguageServer, checker: Checker) -> None:
        self._server = server
        self._checker = checker
        self._drafts = Drafts()
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self._told: set[str] = set()
        self._trusted = False
        self.is_shut_down = False

    def initialize(self, given: object) -> None:
        """Read what the editor says when it starts the server."""
        options = dict(given) if isinstance(given, Mapping) else dict(vars(given)) if hasattr(given, "__dict__") else {}
        self._trusted = options.get("trusted") is True
        for name, value in options.items():
            if name not in OPTIONS:
                self._log(f"unknown initialization option {name!r}{nearest(name, OPTIONS)}")
            elif not isinstance(value, bool):
                self._log(f"the initialization option {name!r} must be true or false")

    def changed(self, uri: str, pause: float = 0) -> None:
        """Check a draft once nothing has changed for `pause` seconds."""
        before = self._waiting.pop(uri, None)
        if before is not None:
            before.cancel()
        task = asyncio.get_running_loop().create_task(self._publish(uri, pause))
        self._waiting[uri] = task
        task.add_done_callback(self._ended)

    def all_changed(self) -> None:
        """Check all drafts that are open: what is in force may have changed."""
        for uri in self._server.workspace.text_documents:
            self.changed(uri)

    def closed(self, uri: str) -> None:
        """Take back what was said of a draft."""
        task = self._waiting.pop(uri, None)
        if task is not None:
            task.cancel()
        self._server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    async def hover(self, uri: str, where: types.Position) -> types.Hover | None:
        """The findings at a place, with their evidence."""
        checked = await self._checked(uri)
        if checked is None:
            return None
        places = self._places(checked)
        findings = list(found_at(checked, places, types.Range(where, where)))
        if not findings:
            return None
        capability = self._server.client_capabilities.text_document
        formats = capability.hover.content_format if capability and capability.hover else None
        kind = types.MarkupKind.Markdown if not formats else types.MarkupKind(formats[0])
        return types.Hover(hover(findings, places, kind), places.range(findings[0].span))

    async def actions(self, uri: str, where: types.Range) -> list[types.CodeAction]:
        """What is offered about the findings that a range touches."""
        checked = await self._checked(uri)
        if checked is None:
            return []
        places = self._places(checked)

        def offered() -> list[types.CodeAction]:
            return [
                action
                for one in found_at(checked, places, where)
                for action in actions(
                    checked, one, diagnostic(one, uri, places, related=self._shows_related), uri, places
                )
            ]

        return await self._checker.ask(offered)

    async def accept(self, uri: str, word: str) -> None:
        """Accept a word where a draft's configuration says, and check all drafts again."""
        document = self._server.workspace.text_documents.get(uri)
        place = self._place(uri, document.language_id or "" if document else "")
        try:
            file = await self._checker.ask(lambda: self._drafts.accept(word, place))
        except CopydeskError as error:
            self._show(types.MessageType.Error, str(error))
        else:
            self._show(types.MessageType.Info, f"{file}: added: {word}")
            self.all_changed()

    def _ended(self, task: asyncio.Task[None]) -> None:
        error = None if task.cancelled() else task.exception()
        if error is not None:
            self._show(types.MessageType.Error, f"internal error: {type(error).__name__}: {error}")

    async def _publish(self, uri: str, pause: float) -> None:
        if pause:
            await asyncio.sleep(pause)
        checked = await self._checked(uri)
        document = self._server.workspace.text_documents.get(uri)
        if checked is None or document is None or document.source != checked.text:
            return
        places = self._places(checked)
        self._server.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(
                uri, diagnostics(checked, uri, places, related=self._shows_related), version=document.version
            )
        )
        for notice in notices(checked):
            if notice not in self._told:
                self._told.add(notice)
                self._log(notice)

    async def _checked(self, uri: str) -> Checked | None:
        document = self._server.workspace.text_documents.get(uri)
        if document is None:
            return None
        text, place = document.source, self._place(uri, document.language_id or "")
        return await self._checker.ask(lambda: self._drafts.check(text, place))

    def _place(self, uri: str, language: str) -> Place:
        folders = self._folders()
        address = urlsplit(uri)
        if address.scheme != "file":  # a draft that was never saved belongs to the workspace
            return Place(str(folders[0] / "draft") if folders else "", language, self._trusted and bool(folders))
        path = Path(unquote(address.path))
        return Place(str(path), language, self._trusted and any(path.is_relative_to(folder) for folder in folders))

    def _folders(self) -> list[Path]:
        workspace = self._server.workspace
        addresses = [*workspace.folders] or [workspace.root_uri] * bool(workspace.root_uri)
        return [Path(unquote(urlsplit(one).path)) for one in addresses if one and urlsplit(one).scheme == "file"]

    def _places(self, checked: Checked) -> Places:
        return Places(checked.text, self._server.workspace.position_encoding or types.PositionEncodingKind.Utf16)

    @property
    def _shows_related(self) -> bool:
        capability = self._server.client_capabilities.text_document
        told = capability.publish_diagnostics if capability else None
        return bool(told and told.related_information)

    def _log(self, text: str) -> None:
        self._server.window_log_message(types.LogMessageParams(types.MessageType.Info, printable(text)))

    def _show(self, level: types.MessageType, text: str) -> None:
        self._server.window_show_message(types.ShowMessageParams(level, f"copydesk: {printable(text)}"))


def language_server(checker: Checker) -> tuple[LanguageServer, Desk]:
    """The server, which answers once it is started, and its drafts. checker: what checks them in another thread."""
    # whole texts: pygls ends lines where the protocol has no end, so a change by lines could go astray
    server = LanguageServer("copydesk", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
    desk = Desk(server, checker)

    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        desk.initialize(params.initialization_options)

    @server.feature(types.INITIALIZED)
    def initialized(_params: types.InitializedParams) -> None:
        capability = server.client_capabilities.workspace
        watches = capability.did_change_watched_files if capability else None
        if watches and watches.dynamic_registration:
            watchers = [types.FileSystemWatcher(pattern) for pattern in _WATCHED]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            server.client_register_capability(
                types.RegistrationParams(
                    [types.Registration("copydesk-files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)]
                )
            )

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def did_open(params: types.DidOpenTextDocumentParams) -> None:
        desk.changed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def did_change(params: types.DidChangeTextDocumentParams) -> None:
        desk.changed(params.text_document.uri, PAUSE)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def did_save(_params: types.DidSaveTextDocumentParams) -> None:
        desk.all_changed()  # it may have been a configuration

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def did_close(params: types.DidCloseTextDocumentParams) -> None:
        desk.closed(params.text_document.uri)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def watched(_params: types.DidChangeWatchedFilesParams) -> None:
        desk.all_changed()

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def on_hover(params: types.HoverParams) -> types.Hover | None:
        return await desk.hover(params.text_document.uri, params.position)

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])
    )
    async def code_action(params: types.CodeActionParams) -> list[types.CodeAction]:
        only = params.context.only
        if only and not any(types.CodeActionKind.QuickFix.startswith(one) for one in only):
            return []
        return await desk.actions(params.text_document.uri, params.range)

    @server.command(ACCEPT)
    async def accept(uri: str, word: str) -> None:
        await desk.accept(uri, word)

    @server.feature(types.SHUTDOWN)
    def shutdown(_params: Any = None) -> None:
        desk.is_shut_down = True

    return server, desk
