"""What is found in the drafts that an editor has open, checked again when a draft or what is in force for it changed.

All of it runs in one thread, where rules have their time limit.
"""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from linter.document.formats import FORMATS, extension_of, format_of
from linter.document.known_blocks import KnownBlocks
from linter.errors import CopydeskError, InputError, UsageError
from linter.files.reading import LARGEST, TOO_LARGE
from linter.findings.finding import Finding
from linter.records import NamedTuple
from linter.run.check import check_source, parse_source
from linter.run.discovery import Draft, is_no_draft
from linter.run.resolver import InForce, Resolver, RunSettings
from linter.run.results import FileResult, failed
from linter.run.stamps import Stamps, configurations, stamps

if TYPE_CHECKING:
    from linter.document.model import Document

MOST_KEPT = 50
"""Drafts and folders of which is kept what was found; more are checked again."""

LANGUAGES = {
    "markdown": "markdown", "quarto": "markdown", "rmd": "markdown", "mdx": "mdx",
    "plaintext": "plain", "text": "plain", "html": "html", "xhtml": "html",
    "restructuredtext": "restructuredtext", "rst": "restructuredtext",
    "asciidoc": "asciidoc", "asciidoctor": "asciidoc",
}  # fmt: skip
"""What editors call the formats that are text."""

NOT_TRUSTED = "the workspace is not trusted, so its Python does not run; trust it in the editor to run it"


class Place(NamedTuple):
    """Where a draft is.

    path: its absolute path; of a draft without a file, one in the folder whose configuration counts, "" for none.
    language: the editor's name of its format.
    trusted: whether Python of the workspace may run and LanguageTool be asked.
    """

    path: str
    language: str
    trusted: bool


class Checked(NamedTuple):
    """A text and what was found in it.

    text: the text.
    draft: what it is, None if it is none of copydesk's business.
    in_force: what is in force for it, None if that can't be told.
    result: what was found, and what failed.
    line: of the failure, from 1; None if it is none of the text's lines.
    """

    text: str
    draft: Draft | None
    in_force: InForce | None
    result: FileResult
    line: int | None = None

    def parse(self, text: str) -> Document:
        """`text` as the draft's. Raises InputError."""
        assert self.draft is not None
        assert self.in_force is not None
        return parse_source(text, self.draft, self.in_force)

    def found_if_accepted(self, word: str) -> tuple[Finding, ...]:
        """What would be found if `word` were accepted. Raises CopydeskError."""
        assert self.draft is not None
        assert self.in_force is not None
        config = self.in_force.config
        accepting = self.in_force._replace(config=config._replace(accept_words=(*config.accept_words, word)))
        return check_source(self.text, self.draft, accepting).findings


class _Held(NamedTuple):
    """What is in force in a folder, or why nothing is, and the files that it depends on as they were."""

    resolver: Resolver
    in_force: InForce | CopydeskError
    seen: Stamps


class Drafts:
    """Checks drafts, and keeps what was found in those that did not change."""

    def __init__(self) -> None:
        self._held: OrderedDict[tuple[str, bool], _Held] = OrderedDict()
        self._checked: OrderedDict[Place, Checked] = OrderedDict()
        self._blocks = KnownBlocks()

    def check(self, text: str, place: Place) -> Checked:
        """What is found in the text of the draft at `place`. An error is a failure in the result."""
        held = self._at(place)
        known = self._checked.get(place)
        if known is not None and known.text == text and known.in_force is held.in_force:
            return known
        checked = _check(text, place, held, self._blocks)
        _keep(self._checked, place, checked)
        return checked

    def accept(self, word: str, place: Place) -> Path:
        """Accept a word in the configuration of the draft at `place`; the file that it was added to.

        Raises UsageError and ConfigError.
        """
        from linter.config.accept import accept_file, add

        held = self._at(place)
        if isinstance(held.in_force, CopydeskError):
            raise held.in_force
        config = held.in_force.config
        file = accept_file(config)
        if not place.trusted and config.root and not file.resolve().is_relative_to(config.root.resolve()):
            raise UsageError(f"{file} is outside of the workspace, which is not trusted")
        add([word], config, file)
        return file

    def _at(self, place: Place) -> _Held:
        """What is in force for a draft, read again if a file that it depends on changed."""
        key = str(Path(place.path).parent) if place.path else "", place.trusted
        held = self._held.get(key)
        if held is None or isinstance(held.in_force, CopydeskError) or held.seen != _look(place, held.in_force):
            held = _read(place)
            _keep(self._held, key, held)
        return held


Key = TypeVar("Key")
Value = TypeVar("Value")


def _keep(some: OrderedDict[Key, Value], key: Key, value: Value) -> None:
    some[key] = value
    some.move_to_end(key)
    if len(some) > MOST_KEPT:
        some.popitem(last=False)


def _read(place: Place) -> _Held:
    resolver = Resolver(RunSettings(isolated=not place.path, declarative_only=not place.trusted, cache=False))
    try:
        in_force = _asking(resolver.for_draft(Draft(place.path or "draft", "plain")), place)
    except CopydeskError as error:
        return _Held(resolver, error, {})  # it is read again each time: what has to change is not known
    return _Held(resolver, in_force, _look(place, in_force))


def _look(place: Place, in_force: InForce) -> Stamps:
    """The stamps of all files that decide what is in force for a draft."""
    here = configurations(str(Path(place.path).parent)) if place.path else ()
    return stamps((*map(str, in_force.files()), *here))


def _asking(in_force: InForce, place: Place) -> InForce:
    """`in_force` with LanguageTool only where a trusted configuration demands it, or names its server."""
    config = in_force.config
    if not place.trusted or not (config.languagetool == "required" or config.languagetool_url):
        return in_force.without_languagetool()
    from linter.embed import asking

    return asking(in_force, place.path)


def _check(text: str, place: Place, held: _Held, blocks: KnownBlocks) -> Checked:
    path = place.path or "draft"
    if isinstance(held.in_force, CopydeskError):
        reason = str(held.in_force)
        if "--declarative-only" in reason:
            reason = f"{reason.replace('--declarative-only', 'copydesk')}: {NOT_TRUSTED}"
        return Checked(text, None, None, failed(path, reason))
    in_force, draft, line = held.in_force, None, None
    try:
        draft = _draft(place, held.resolver)
        result = FileResult(path, None)
        if draft is not None:
            result = check_source(_bounded(text), draft, in_force, known=blocks)
    except InputError as error:
        result, line = failed(path, error.message), error.line
    except CopydeskError as error:
        result = failed(path, str(error))
    except Exception as error:  # noqa: BLE001 - the server goes on whatever happens with this text
        result = failed(path, f"internal error in copydesk: {type(error).__name__}: {error}")
    return Checked(text, draft, in_force, result, line)


def _bounded(text: str) -> str:
    if len(text) > LARGEST:
        raise InputError(TOO_LARGE)
    return text


def _draft(place: Place, resolver: Resolver) -> Draft | None:
    """The draft at a place, None if copydesk does not check it. Raises ConfigError."""
    if not place.path:
        name = LANGUAGES.get(place.language)
        return Draft("draft", name) if name else None
    name = resolver.format_at(place.path) or format_of(place.path)
    if name is None and not extension_of(place.path):
        name = LANGUAGES.get(place.language)
    if name is None or FORMATS[name].encode is None:  # an editor of text shows no draft that can't be changed as text
        return None
    file = Path(place.path)
    if (name == "plain" and is_no_draft(place.path, file.name)) or resolver.excludes(place.path):
        return None
    return Draft(place.path, name)
