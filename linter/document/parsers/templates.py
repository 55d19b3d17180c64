"""Template code and other markup that a format's own parser does not know, masked before it reads the text.

Hugo's shortcodes, Go templates, Liquid, Jinja, Nunjucks, Handlebars, ERB, EJS, WordPress's shortcodes; in Markdown
JSX, directives, containers, callouts, notes, mathematics, CriticMarkup and identifiers too. A masked text is as long as
it was, so that all places stay what they are. What stands between an opening and its closing tag is prose and stays; of
arguments, captions, titles and alternative texts are prose, and become blocks.

One pass. What is searched for in vain is paid for from a budget that grows with the text, so that time does too.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from linter.document.model import Block
from linter.document.parsers import Parsed
from linter.document.parsers.jsx import ESM
from linter.document.parsers.openers import beginnings, signs_in
from linter.document.parsers.template_languages import TemplateLanguages
from linter.document.span import Span
from linter.records import NamedTuple


class Templates(NamedTuple):
    """What a text is without its template code.

    text: the text with all that is no prose masked, as long as it was.
    blocks: captions, alternative texts and notes that were found in the code, in order.
    comments: where comments of a template language stand, in order.
    """

    text: str
    blocks: tuple[Block, ...]
    comments: tuple[Span, ...]

    def complete(self, parsed: Parsed) -> Parsed:
        """What a parser made of `text`, with the blocks and comments that were found in code."""
        comments = tuple(sorted((*parsed.comments, *self.comments)))
        if not self.blocks:
            return parsed._replace(comments=comments)
        starts = [block.source_span.start for block in parsed.blocks]
        after: dict[int, list[Block]] = {}
        for block in self.blocks:
            after.setdefault(bisect_right(starts, block.source_span.start), []).append(block)
        blocks: list[Block] = []
        emphasised: set[int] = set()
        for number in range(len(parsed.blocks) + 1):
            blocks += after.get(number, ())
            if number < len(parsed.blocks):
                if number in parsed.emphasised:
                    emphasised.add(len(blocks))
                blocks.append(parsed.blocks[number])
        return parsed._replace(blocks=blocks, emphasised=frozenset(emphasised), comments=comments)


def read_templates(source: str, start: int, syntax: str, signs: tuple[str, ...] | None = None) -> Templates | None:
    """What `source` is without its template code from character `start` on; None if it has none.

    syntax: "plain", "html", "lines", "markdown" or "mdx". signs: what `signs_in` finds, if that is known.
    """
    return _Scanner(source, start, syntax).scan(signs_in(source, syntax) if signs is None else signs)


class _Scanner(TemplateLanguages):
    """Goes through the text once."""

    def scan(self, signs: tuple[str, ...]) -> Templates | None:
        """Everything that begins with one of `signs`."""
        source = self._source
        scripts = [match.start() for match in ESM.finditer(source, self._start)] if "script" in signs else []
        scripts.append(len(source) + 1)
        if "label" in signs:
            self._labels()
        names = tuple(name for name in signs if name not in {"script", "label"})
        find = beginnings(names).next if names else _nothing
        begins = find(source, self._position)
        number = 0
        while self._budget >= 0 and (begins is not None or number < len(scripts) - 1):
            start = begins[1] if begins is not None else len(source)
            if scripts[number] <= start:
                if scripts[number] >= self._position:
                    self._script(scripts[number])
                number += 1
            elif begins is not None:
                self._position = begins[2]
                handler: Callable[[int], int | None] = getattr(self, f"_{begins[0]}")
                end = handler(start)
                if end is not None:
                    self._position = end
            if begins is not None and start < self._position:
                begins = find(source, self._position)
        if not self._masks and not self._quoted and not self._blocks:
            return None
        self._blocks.sort(key=lambda block: block.source_span)
        return Templates(self._masked(), tuple(self._blocks), tuple(sorted(self._comments)))


def _nothing(_source: str, _position: int) -> None:
    """What is found where nothing is looked for."""
