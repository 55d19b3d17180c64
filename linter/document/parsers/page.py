"""Where the article stands in a whole page of a content management system.

Elements are scored by how much prose they hold and how much of it is links. The article is the innermost element with
most of the prose. What stands outside of it, or in an element that names itself so, is the page around: navigation,
related links, notices on cookies, comments, boxes to share or to subscribe. In doubt words are read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from linter.document.model import BODY_KINDS, Block
from linter.document.parsers.markup import attribute

_LEAST = 400
"""Characters of prose that a page must have to be looked at; in a shorter one everything is read."""
_LONG = 60
"""Characters of a block from which on it is prose, and no label."""
_LEAST_TITLE = 12
"""Characters of a link from which on it is a title."""
_LONGEST_CARD = 500
"""Characters of a title with a summary."""
_CONTAINERS = frozenset({
    "", "html", "body", "div", "section", "article", "main", "table", "tbody", "tr", "td", "center", "form", "header",
    "details",
})  # fmt: skip
_COMMENTS = re.compile(r"(?:^|[\s_-])(?:comments?|disqus|respond|replies|discussion)(?:$|[\s_-])", re.IGNORECASE)
_AROUND = re.compile(
    r"(?:^|[\s_-])(?:ads?|advert\w*|sponsor\w*|promo\w*|related\w*|recommend\w*|recirc\w*|most-?(?:read|popular|viewed)|"
    r"trending|popular|more-?(?:stories|news|from|on)|read-?(?:more|next|also)|also-?like|up-?next|newsletter\w*|"
    r"subscri\w*|sign-?up|paywall|share\w*|sharing|social\w*|sharedaddy|follow-us|cookie\w*|consent|gdpr|privacy|"
    r"comments?|disqus|respond|replies|breadcrumbs?|nav|navbar|navigation|menu\w*|sidebar|widget\w*|masthead|colophon|"
    r"footer|pagination|pager|prev-?next|post-nav\w*|tags?|tag-?(?:list|cloud|links)|topics|popup|modal|dialog|overlay|"
    r"banner|announcement\w*|toolbar|skip-link|author-?(?:bio|box|card)|about-author|donat\w*|feedback|print-only|"
    r"screen-reader-text|visually-hidden|sr-only)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Names of classes, and identifiers, of what stands around an article."""
_PICTURE = re.compile(r"figure|image|photo|picture|caption|gallery", re.IGNORECASE)
_SAID_AROUND = re.compile(
    r"\b(?:cookies?|newsletters?|subscri(?:be|bers?|ption)|sign (?:up|in)|log ?in|(?:post|leave) a comment|comments?|"
    r"all rights reserved|copyright|terms (?:of|and)|privacy policy|follow us|share this|most read|related|"
    r"you may also like|read more|advertisement|inbox)\b|©",
    re.IGNORECASE,
)
"""Words that boxes around an article have and the ends of one hardly."""


class Box:
    """An element of the page.

    parent: the number of the element around it. text: the characters of its blocks. linked: how many of them are in
    links. prose: how many stand in long blocks with few links. has_linked_title: whether a block of it is a link.
    """

    __slots__ = ("__dict__", "has_linked_title", "linked", "name", "parent", "prose", "start", "tag", "text")

    def __init__(self, parent: int, name: str, tag: str, start: int) -> None:
        self.parent = parent
        self.name = name
        self.tag = tag
        self.start = start
        self.text = self.linked = self.prose = 0
        self.has_linked_title = False

    @cached_property
    def labels(self) -> str:
        """What the element names itself."""
        return " ".join(attribute(self.tag, key) or "" for key in ("class", "id", "role", "data-component"))

    @property
    def is_around(self) -> bool:
        """Whether it names itself as something around an article."""
        return "=" in self.tag and _AROUND.search(self.labels) is not None


class Page:
    """The elements of a page, and in which its blocks stand."""

    def __init__(self) -> None:
        self.boxes = [Box(-1, "", "", 0)]
        self.is_whole = False  # whether there is a body or the element of a page
        self._placed: list[tuple[Block, int, int]] = []

    def open(self, parent: int, name: str, tag: str, start: int) -> int:
        """Add an element, and return its number."""
        self.is_whole = self.is_whole or name in {"body", "html"}
        self.boxes.append(Box(parent, name, tag, start))
        return len(self.boxes) - 1

    def place(self, block: Block, box: int, linked: int) -> None:
        """Note in which element a block stands, and how many of its characters are in links."""
        self._placed.append((block, box, linked))

    def article(self, headings: Sequence[Block]) -> tuple[Block | None, set[int]]:
        """The heading of the article, and the identities (`id`) of blocks that are none of it.

        headings: those of level 1. None, and no blocks, if the page is none or too short to tell.
        """
        if not self.is_whole:
            return None, set()
        self._sum()
        if self.boxes[0].prose < _LEAST:
            return None, set()
        root = self._root()
        inside = [number == root for number in range(len(self.boxes))]
        for number, box in enumerate(self.boxes[1:], start=1):
            inside[number] = inside[number] or inside[box.parent]
        heading = self._heading(headings, root, inside)
        outside = self._outside(root, heading, inside)
        return heading, {id(block) for block, box, _ in self._placed if outside[box] and block is not heading}

    def _sum(self) -> None:
        boxes = self.boxes
        for block, number, linked in self._placed:
            length = len(block.text)
            boxes[number].text += length
            boxes[number].linked += linked
            if block.kind in BODY_KINDS and length >= _LONG and linked < 0.2 * length:
                boxes[number].prose += length
            elif linked >= 0.9 * length and length >= _LEAST_TITLE:
                box = boxes[number]
                (box if box.name in _CONTAINERS else boxes[max(box.parent, 0)]).has_linked_title = True
        for box in reversed(boxes[1:]):
            around = boxes[box.parent]
            if box.has_linked_title and box.text <= _LONGEST_CARD:
                box.prose = 0  # a link to another article, with what that one is about
            around.text += box.text
            around.linked += box.linked
            around.prose += box.prose

    def _root(self) -> int:
        """The innermost element with most of the prose that is not in boxes around the article."""
        boxes = self.boxes
        prose = [box.prose for box in boxes]
        whole = prose[0]
        is_around, lost = [False] * len(boxes), [0] * len(boxes)
        for number, box in enumerate(boxes[1:], start=1):  # the prose of what stands around counts for nothing
            is_around[number] = is_around[box.parent]
            if is_around[number] or not box.prose or not box.is_around:
                continue
            if 2 * box.prose < whole or _COMMENTS.search(box.labels) is not None:
                is_around[number] = True
                lost[number] = box.prose
        for number in range(len(boxes) - 1, 0, -1):
            lost[boxes[number].parent] += lost[number]
        prose = [most - less for most, less in zip(prose, lost, strict=True)]
        best: dict[int, int] = {}  # element -> the one in it with the most prose
        for number, box in enumerate(boxes[1:], start=1):
            if box.name in _CONTAINERS and (box.parent not in best or prose[number] > prose[best[box.parent]]):
                best[box.parent] = number
        root = 0
        while root in best and prose[best[root]] >= 0.75 * prose[root] > 0:
            root = best[root]
        return root

    def _heading(self, headings: Sequence[Block], root: int, inside: Sequence[bool]) -> Block | None:
        """The first heading in the article, else the last one before it."""
        box_of = {id(block): box for block, box, _ in self._placed}
        first = next((block for block in headings if inside[box_of.get(id(block), 0)]), None)
        before = [block for block in headings if block.source_span.start < self.boxes[root].start]
        return first or (before[-1] if before else None)

    def _outside(self, root: int, heading: Block | None, inside: Sequence[bool]) -> list[bool]:
        """Of each element, whether it is no part of the article."""
        boxes = self.boxes
        opened = self._around(root)
        for block, number, _ in self._placed:
            if block is heading:
                opened |= self._around(number)
        owners = [0] * len(boxes)  # the element that decides: in one that is opened, outside of the article
        for number, box in enumerate(boxes[1:], start=1):
            owners[number] = owners[box.parent] or (0 if number in opened or inside[number] else number)
        said: dict[int, list[str]] = {}
        for block, number, _ in self._placed:
            if owners[number]:
                said.setdefault(owners[number], []).append(block.text)
        outside = [False] * len(boxes)
        after = heading.source_span.start if heading is not None else boxes[root].start
        for number, box in enumerate(boxes[1:], start=1):
            outside[number] = outside[box.parent]
            if outside[number] or number in opened:
                continue
            if owners[number] == number:
                outside[number] = not _belongs(box, " ".join(said.get(number, ())), after, boxes[root])
            elif inside[number] and box.text <= 0.35 * boxes[root].text:
                outside[number] = box.is_around and box.name not in {"body", "html"}
        return outside

    def _around(self, number: int) -> set[int]:
        """The element and all around it."""
        found = set()
        while number >= 0:
            found.add(number)
            number = self.boxes[number].parent
        return found


def _belongs(box: Box, words: str, after: int, root: Box) -> bool:
    """Whether an element beside the article is a part of it: a standfirst, a byline, a picture, the end of the text."""
    if box.is_around or (box.text < 0.25 * root.text and _SAID_AROUND.search(words) is not None):
        return False
    if after <= box.start < root.start or (box.text <= _LONGEST_CARD and _PICTURE.search(f"{box.name} {box.labels}")):
        return box.linked <= 0.4 * box.text
    return box.prose >= 200 and box.prose >= 0.7 * box.text and box.linked <= 0.15 * box.text
