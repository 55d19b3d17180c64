"""The directives of docutils, Sphinx and blogs, by what their arguments and bodies are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.document.model import BlockKind
from linter.document.parsers.lines import Line
from linter.document.parsers.rst_marks import FIELD, OPTIONS

BODY = frozenset({
    "note", "warning", "tip", "important", "caution", "danger", "hint", "attention", "error", "seealso", "todo",
    "versionadded", "versionchanged", "deprecated", "versionremoved", "compound", "container", "class", "only",
    "ifconfig", "line-block", "glossary", "centered", "hlist", "tabs", "group-tab", "tab-set", "tab-item",
    "grid", "grid-item", "div", "rst-class", "cssclass",
    "function", "method", "classmethod", "staticmethod", "attribute", "property", "data", "exception", "module",
    "option", "envvar", "confval", "describe", "object", "program", "role", "directive", "type", "macro", "member",
    "decorator", "post", "update", "role-body", "feed-item",
    "button-ref", "button-link", "deprecated-removed", "soft-deprecated", "versionadded-removed", "pyobject",
})  # fmt: skip
"""Directives whose body is prose; arguments of admonitions begin it."""
BEGINS_BODY = frozenset({
    "note", "warning", "tip", "important", "caution", "danger", "hint", "attention", "error", "seealso", "todo",
    "centered", "compound", "line-block", "versionadded", "versionchanged", "deprecated", "versionremoved",
    "deprecated-removed",
})  # fmt: skip
"""Directives whose argument is the first line of their body."""
CODE = frozenset({"code", "code-block", "sourcecode", "parsed-literal", "highlight", "math", "raw", "doctest"})
VERSIONS = frozenset({"versionadded", "versionchanged", "deprecated", "versionremoved", "deprecated-removed"})
"""Directives whose argument is a version and then, perhaps, the first line of the body."""
PARTS: dict[str, tuple[BlockKind | None, BlockKind | None]] = {
    **dict.fromkeys(("epigraph", "highlights", "pull-quote", "blockquote"), (None, BlockKind.QUOTATION)),
    **dict.fromkeys(
        (
            "admonition",
            "topic",
            "sidebar",
            "dropdown",
            "details",
            "collapse",
            "tab-item",
            "card",
            "grid-item-card",
            "tab",
        ),
        (BlockKind.PARAGRAPH, BlockKind.PARAGRAPH),
    ),
    "contents": (BlockKind.CAPTION, None),
    "rubric": (BlockKind.SUBHEADING, None),
    **dict.fromkeys(("figure", "thumbnail", "lightbox", "image-caption"), (BlockKind.EMBED, BlockKind.CAPTION)),
    "table": (BlockKind.CAPTION, BlockKind.PARAGRAPH),
    "list-table": (BlockKind.CAPTION, BlockKind.TABLE_CELL),
    "csv-table": (BlockKind.CAPTION, None),
}
"""Directives -> what their argument is, None if it begins the body, and what the body is, None if it is left out."""


def options_of_words(options: Sequence[Line], name: str) -> Iterator[tuple[BlockKind, list[Line]]]:
    """The options of the directive `name` that are prose, with the kind that each is."""
    at = 0
    while at < len(options):
        option = FIELD.match(options[at].text)
        end = at + 1
        while end < len(options) and FIELD.match(options[end].text) is None:
            end += 1
        kind = OPTIONS.get(option[1].casefold()) if option is not None else None
        if name == "meta" and option is not None and option[1].partition(" ")[0] == "description":
            kind = BlockKind.TEASER
        if option is not None and kind is not None:
            value = [options[at].cut(option.end(), 0), *options[at + 1 : end]]
            yield kind, [line for line in value if " " in line.text]
        at = end
