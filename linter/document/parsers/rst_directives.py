"""The directives of docutils, Sphinx and blogs, by what their arguments and bodies are."""

from __future__ import annotations

from linter.document.model import BlockKind

BODY = frozenset({
    "note", "warning", "tip", "important", "caution", "danger", "hint", "attention", "error", "seealso", "todo",
    "versionadded", "versionchanged", "deprecated", "versionremoved", "compound", "container", "class", "only",
    "ifconfig", "line-block", "glossary", "centered", "hlist", "tabs", "tab", "group-tab", "tab-set", "tab-item",
    "grid", "grid-item", "div", "rst-class", "cssclass",
    "function", "method", "classmethod", "staticmethod", "attribute", "property", "data", "exception", "module",
    "option", "envvar", "confval", "describe", "object", "program", "role", "directive", "type", "macro", "member",
    "decorator", "post", "update", "role-body", "feed-item",
})  # fmt: skip
"""Directives whose body is prose; arguments of admonitions begin it."""
BEGINS_BODY = frozenset({
    "note", "warning", "tip", "important", "caution", "danger", "hint", "attention", "error", "seealso", "todo",
    "centered", "compound", "line-block", "versionadded", "versionchanged", "deprecated", "versionremoved",
})  # fmt: skip
"""Directives whose argument is the first line of their body."""
CODE = frozenset({"code", "code-block", "sourcecode", "parsed-literal", "highlight", "math", "raw", "doctest"})
VERSIONS = frozenset({"versionadded", "versionchanged", "deprecated", "versionremoved"})
"""Directives whose argument is a version and then, perhaps, the first line of the body."""
PARTS: dict[str, tuple[BlockKind | None, BlockKind | None]] = {
    **dict.fromkeys(("epigraph", "highlights", "pull-quote", "blockquote"), (None, BlockKind.QUOTATION)),
    **dict.fromkeys(
        ("admonition", "topic", "sidebar", "dropdown", "details", "collapse", "tab-item", "card", "grid-item-card"),
        (BlockKind.PARAGRAPH, BlockKind.PARAGRAPH),
    ),
    "rubric": (BlockKind.SUBHEADING, None),
    "figure": (BlockKind.EMBED, BlockKind.CAPTION),
    "table": (BlockKind.CAPTION, BlockKind.PARAGRAPH),
    "list-table": (BlockKind.CAPTION, BlockKind.TABLE_CELL),
    "csv-table": (BlockKind.CAPTION, None),
}
"""Directives -> what their argument is, None if it begins the body, and what the body is, None if it is left out."""
