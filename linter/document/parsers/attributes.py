"""Words of HTML beside the text: descriptions of images, labels, controls, what a page says of itself to others."""

from __future__ import annotations

import re

from linter.document.assembly import BlockBuilder
from linter.document.block_classification import is_address
from linter.document.model import Block, BlockKind
from linter.document.parsers.markup import attribute, attribute_span, entity_pieces

TEASERS = frozenset({
    "description", "og:title", "og:description", "twitter:title", "twitter:description", "dc.description",
    "dcterms.description", "og:image:alt", "twitter:image:alt",
})  # fmt: skip
"""Names of what a page tells search engines and social networks."""
_LABELLED = frozenset({
    "a", "abbr", "area", "article", "button", "dfn", "div", "figure", "h1", "h2", "h3", "h4", "iframe", "img", "li",
    "ol", "p", "picture", "section", "span", "table", "ul",
})  # fmt: skip
"""Elements whose titles and labels are words for readers."""
_FAR = 5000
"""Characters that a button or a list of options may have."""
_NO_WORDS = re.compile(r"[^\s]*[\d_./\\][^\s]*|:[\w+-]+:|\W*")


def descriptions(name: str, tag: str, start: int) -> list[Block]:
    """The alternative text, title and label in the start tag of the element `name`, which begins at `start`."""
    found: list[Block] = []
    is_image = name in {"img", "area"} or name.endswith(("-img", "-image"))
    if name not in _LABELLED and not is_image:
        return found
    keys = ("alt", "title", "aria-label") if is_image else ("title", "aria-label")
    for key in keys:
        if key in tag:
            block = attribute_block(BlockKind.ALT_TEXT, tag, key, start)
            if block is not None and all(block.text != other.text for other in found):
                found.append(block)
    return found


def control_words(name: str, text: str, position: int, offset: int) -> list[Block]:
    """What a button or the options of a list say that opens before `position` of `text`, which stands at `offset`."""
    closing = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(text, position, position + _FAR)
    if closing is None:
        return []
    pattern = r"<option\b[^<>]*>([^<]+)" if name == "select" else r"([^<>]+)(?=<)"
    found: list[Block] = []
    for match in re.compile(pattern, re.IGNORECASE).finditer(text, position, closing.end()):
        block = _words(BlockKind.ALT_TEXT, text, *match.span(1), offset)
        if block is not None and len(block.text.split()) > 1:
            found.append(block)
    return found


def teaser(tag: str, start: int) -> tuple[str, Block | None]:
    """The name of a `<meta>` and, if it tells others of the page, what it tells."""
    name = (attribute(tag, "property") or attribute(tag, "name") or attribute(tag, "itemprop") or "").lower()
    kind = BlockKind.ALT_TEXT if name.endswith(":alt") else BlockKind.TEASER
    return name, attribute_block(kind, tag, "content", start) if name in TEASERS else None


def attribute_block(kind: BlockKind, tag: str, name: str, start: int) -> Block | None:
    """The words of the attribute `name`; None if there are none, or only an address or the name of a file."""
    span = attribute_span(tag, name)
    if span is None:
        return None
    return _words(kind, tag, *span, start)


def _words(kind: BlockKind, text: str, first: int, last: int, offset: int) -> Block | None:
    builder = BlockBuilder(kind, offset + first)
    for part, begin, end in entity_pieces(text, first, last):
        builder.add(part, offset + begin, end - begin)
    block = builder.build(offset + last)
    if block is None or is_address(block.text) or _NO_WORDS.fullmatch(block.text) is not None:
        return None
    return block
