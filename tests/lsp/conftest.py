"""An editor that the language server is asked by: pytest-lsp's client, and what the server told it."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest


def applied(text: str, edits: Any) -> str:
    """`text`, whose lines end with LF, after edits of the protocol, which count UTF-16 units."""
    assert "\r" not in text
    lines = text.split("\n")

    def offset(place: Any) -> int:
        before = lines[place.line].encode("utf-16-le", "surrogatepass")[: 2 * place.character]
        return sum(len(line) + 1 for line in lines[: place.line]) + len(before.decode("utf-16-le", "surrogatepass"))

    for edit in sorted(edits, key=lambda one: offset(one.range.start), reverse=True):
        text = text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]
    return text


class Editor:
    """Opens and changes drafts in a folder."""

    def __init__(self, client: Any, folder: Path) -> None:
        self.client = client
        self.folder = folder
        self.capabilities: Any = None
        self.published: list[Any] = []
        self.messages: list[str] = []
        self.logged: list[str] = []
        self.watching: list[Any] = []
        self._news = asyncio.Condition()
        self._versions: dict[str, int] = {}
        self.texts: dict[str, str] = {}

    async def told(self, what: list[Any], news: Any) -> None:
        what.append(news)
        async with self._news:
            self._news.notify_all()

    async def until(self, happened: Callable[[], Any]) -> Any:
        async with self._news:
            await asyncio.wait_for(self._news.wait_for(happened), 60)
        return happened()

    def uri(self, name: str) -> str:
        return name if ":" in name else (self.folder / name).as_uri()

    async def open(self, name: str, text: str, language: str = "markdown") -> list[Any]:
        """The diagnostics of a draft that is opened."""
        from lsprotocol import types

        uri = self.uri(name)
        self._versions[uri], self.texts[uri] = self._versions.get(uri, 0) + 1, text
        item = types.TextDocumentItem(uri, language, self._versions[uri], text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return await self.diagnostics(name)

    def type(self, name: str, text: str) -> None:
        """Change a draft."""
        from lsprotocol import types

        uri = self.uri(name)
        self._versions[uri] += 1
        self.texts[uri] = text
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(self._versions[uri], uri),
                [types.TextDocumentContentChangeWholeDocument(text)],
            )
        )

    async def change(self, name: str, text: str) -> list[Any]:
        """The diagnostics of a draft that is changed."""
        self.type(name, text)
        return await self.diagnostics(name)

    async def diagnostics(self, name: str) -> list[Any]:
        """What is said of a draft as it stands, once it is."""
        uri = self.uri(name)

        def said() -> Any:
            return next((one for one in self.published if (one.uri, one.version) == (uri, self._versions[uri])), None)

        return list((await self.until(said)).diagnostics)

    async def again(self, name: str) -> list[Any]:
        """The diagnostics of a draft after something else was saved."""
        from lsprotocol import types

        self.published.clear()
        self.client.text_document_did_save(
            types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(self.uri(name)))
        )
        return await self.diagnostics(name)

    async def hover(self, name: str, where: Any) -> Any:
        from lsprotocol import types

        document = types.TextDocumentIdentifier(self.uri(name))
        return await self.client.text_document_hover_async(types.HoverParams(document, where))

    async def actions(self, name: str, where: Any, only: list[str] | None = None) -> dict[str, Any]:
        """What is offered at a range, by title."""
        from lsprotocol import types

        context = types.CodeActionContext([], only=only)
        document = types.TextDocumentIdentifier(self.uri(name))
        asked = types.CodeActionParams(document, where, context)
        return {one.title: one for one in await self.client.text_document_code_action_async(asked) or ()}

    async def do(self, name: str, action: Any) -> list[Any]:
        """Make the edits of an action; the diagnostics of the text after them."""
        uri = self.uri(name)
        assert list(action.edit.changes) == [uri]
        return await self.change(name, applied(self.texts[uri], action.edit.changes[uri]))

    async def execute(self, command: Any) -> None:
        from lsprotocol import types

        await self.client.workspace_execute_command_async(
            types.ExecuteCommandParams(command.command, arguments=command.arguments)
        )


def _converter() -> Any:
    """Reads an action that has a command as an action, which the stock one takes for a command."""
    from lsprotocol import types
    from pygls.protocol import default_converter

    converter: Any = default_converter()  # type: ignore[no-untyped-call]

    def action(given: Any, _: Any) -> Any:
        kind = types.Command if isinstance(given.get("command"), str) else types.CodeAction
        return converter.structure(given, kind)

    converter.register_structure_hook(types.Command | types.CodeAction, action)
    return converter


@asynccontextmanager
async def started(
    folder: Path, *, options: Any = None, capabilities: Any = "visual-studio-code", folders: bool = True
) -> AsyncIterator[Editor]:
    """An editor with `folder` as its workspace."""
    from lsprotocol import types
    from pytest_lsp import LanguageClient, client_capabilities

    client = LanguageClient(converter_factory=_converter)
    editor = Editor(client, folder)

    async def registered(params: Any) -> None:
        await editor.told(editor.watching, params)

    async def published(params: Any) -> None:
        await editor.told(editor.published, params)

    async def shown(params: Any) -> None:
        await editor.told(editor.messages, params.message)

    async def logged(params: Any) -> None:
        await editor.told(editor.logged, params.message)

    client.feature(types.CLIENT_REGISTER_CAPABILITY)(registered)
    client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(published)
    client.feature(types.WINDOW_SHOW_MESSAGE)(shown)
    client.feature(types.WINDOW_LOG_MESSAGE)(logged)
    environment = {**os.environ, "PYTHONWARNINGS": "default"}
    await client.start_io(sys.executable, "-m", "linter", "lsp", env=environment, cwd=str(folder))
    if isinstance(capabilities, str):
        capabilities = client_capabilities(capabilities)
    workspace = [types.WorkspaceFolder(folder.as_uri(), folder.name)] if folders else None
    answer = await client.initialize_session(
        types.InitializeParams(capabilities, workspace_folders=workspace, initialization_options=options)
    )
    editor.capabilities = answer.capabilities
    try:
        yield editor
    finally:
        await client.shutdown_session()
        await client.stop()  # type: ignore[no-untyped-call]


@pytest.fixture
def telling(tmp_path: Path) -> Callable[..., None]:
    """Runs a story of an editor, given a coroutine function of it; keywords are those of `started`."""
    pytest.importorskip("pygls", reason="pygls is not installed; it is in copydesk[lsp]")
    pytest.importorskip("pytest_lsp", reason="pytest-lsp is not installed; it is in copydesk[test]")
    (tmp_path / ".git").mkdir()

    def tell(story: Callable[[Editor], Any], folder: Path = tmp_path, **how: Any) -> None:
        async def run() -> None:
            async with started(folder, **how) as editor:
                await asyncio.wait_for(story(editor), 120)

        asyncio.run(run())

    return tell
