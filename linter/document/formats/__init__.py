"""The formats of drafts: each is one declaration, and every list of formats or extensions comes from it.

A format's functions import what they need when the first draft in the format is read. CONTRIBUTING.md has the recipe.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from linter.document.formats.format import Decoded, Format, decode_text
from linter.document.parsers.by_syntax import parser_of
from linter.errors import InputError, nearest
from linter.files.reading import LARGEST, TOO_LARGE


def _office(module: str) -> Callable[[bytes, str | None], Decoded]:
    def decode_package(data: bytes, _encoding: str | None) -> Decoded:
        text, places = import_module(f"linter.document.office.{module}").read_package(data)
        return Decoded(text, data, places)

    return decode_package


def _decode_page(data: bytes, encoding: str | None) -> Decoded:
    if encoding is not None or data.isascii():
        return decode_text(data, encoding)
    from linter.document.formats.declared_encoding import decode_page

    return decode_page(data, encoding)


FORMATS: dict[str, Format] = {
    "markdown": Format("Markdown", (".md", ".markdown", ".mdown", ".qmd", ".rmd"), parser_of("markdown", "markdown")),
    "mdx": Format("MDX", (".mdx",), parser_of("markdown", "mdx")),
    "plain": Format("plain text", (".txt", ".text"), parser_of("plain", "plain")),
    "html": Format(
        "HTML",
        (".html", ".htm", ".xhtml", ".njk", ".erb", ".ejs", ".liquid", ".hbs"),
        parser_of("html", "html"),
        _decode_page,
    ),
    "restructuredtext": Format("reStructuredText", (".rst", ".rest"), parser_of("rst", "lines")),
    "asciidoc": Format("AsciiDoc", (".adoc", ".asciidoc"), parser_of("asciidoc", "lines")),
    "notebook": Format("Jupyter notebook", (".ipynb",), parser_of("notebook"), encode=None, front_matter=False),
    "word": Format(
        "Word",
        (".docx", ".docm"),
        parser_of("office"),
        _office("word"),
        encode=None,
        front_matter=False,
        paragraphs=True,
    ),
    "opendocument": Format(
        "OpenDocument",
        (".odt", ".fodt"),
        parser_of("office"),
        _office("opendocument"),
        encode=None,
        front_matter=False,
        paragraphs=True,
    ),
}
"""By the name that `--as` takes."""

OTHER_FORMATS = frozenset({
    ".asc", ".astro", ".creole", ".doc", ".dot", ".epub", ".gdoc", ".markdoc", ".mdoc", ".mdtext",
    ".mdtxt", ".mdwn", ".mediawiki", ".mkd", ".mkdn", ".org", ".pages", ".rtf", ".svx", ".tex", ".textile",
    ".wiki", ".wpd", ".wps",
})  # fmt: skip
"""Extensions of files that are likely to be drafts, in formats that nothing reads unless it is declared above."""

_TEMPLATES = frozenset({".njk", ".erb", ".ejs", ".liquid", ".hbs", ".j2", ".jinja", ".jinja2", ".twig", ".mustache"})
"""Extensions behind that of what a template makes, as in `story.md.erb`; alone some of them are HTML."""

_WAYS_OUT = {
    **dict.fromkeys((".doc", ".dot", ".rtf", ".wpd", ".wps"), "save the draft as .docx in Word or LibreOffice"),
    ".pages": "export the draft to Word (.docx) in Pages",
    ".gdoc": "the draft itself is in Google Docs; download it from there as Microsoft Word (.docx)",
}
"""What to do with a draft of a word processor that nothing here reads."""


def extensions() -> tuple[str, ...]:
    """The extensions of all formats, in lower case, with their dots."""
    return tuple(extension for known in FORMATS.values() for extension in known.extensions)


def known_extensions() -> str:
    """The extensions of all formats, for a message."""
    return f"supported: {', '.join(extensions())}"


def titles(last: str) -> str:
    """What the formats are called, as a list for a sentence; `last` stands before the last of them ("and")."""
    *most, end = (known.title for known in FORMATS.values())
    return f"{', '.join(most)} {last} {end}" if most else end


def format_of(path: str) -> str | None:
    """The name of the format that the extension of `path` stands for, None if it stands for none.

    A template is in the format of what it makes: `story.md.erb` is Markdown, and `feed.xml.njk` is no draft.
    """
    extension = _made_by_template(path)
    return next((name for name, known in FORMATS.items() if extension in known.extensions), None)


def extension_of(path: str) -> str:
    """The extension of `path` in lower case, with its dot; empty if it has none."""
    name = path.replace("\\", "/").rpartition("/")[2]
    stem, dot, extension = name.rpartition(".")
    return f".{extension.lower()}" if dot and stem else ""


def _made_by_template(path: str) -> str:
    """The extension of `path`, or the one before it where a template makes a file of that kind."""
    extension = extension_of(path)
    return extension_of(path[: -len(extension)]) or extension if extension in _TEMPLATES else extension


def known_format(path: str, name: str | None = None) -> str:
    """The name of the format of the draft at `path`: `name` if there is one, else by its extension.

    Raises InputError, with the path, if that is no format.
    """
    if name is not None:
        if name not in FORMATS:
            raise InputError(no_format(name), path=path)
        return name
    found = format_of(path)
    if found is not None:
        return found
    extension = _made_by_template(path)
    if extension in OTHER_FORMATS:
        raise InputError(f"{extension} files are not supported; {_WAYS_OUT.get(extension, save_as())}", path=path)
    problem = f"unsupported file type {extension!r}" if extension else "file without an extension"
    raise InputError(f"{problem} ({known_extensions()}); use --as to set the format", path=path)


def no_format(name: str) -> str:
    """The message for an unknown format."""
    return f"unknown format {name!r} (supported: {', '.join(FORMATS)}){nearest(name, FORMATS)}"


def save_as() -> str:
    """What to do with drafts in an unsupported format."""
    return f"save such drafts as {titles('or')}"


def decode(data: bytes, encoding: str | None, path: str, name: str | None = None) -> Decoded:
    """The text of a draft at `path`, from its bytes. name: of its format, None for the one by its extension.

    Raises InputError, with the path, for bytes that can't be decoded and for more than LARGEST bytes or characters.
    """
    known = FORMATS[known_format(path, name)]
    if len(data) > LARGEST:
        raise InputError(TOO_LARGE, path=path)
    try:
        decoded = known.decode(data, encoding)
    except InputError as error:
        error.path = path
        raise
    if len(decoded.text) > LARGEST:
        raise InputError(TOO_LARGE, path=path)
    return decoded
