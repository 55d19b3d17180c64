"""A mention of an organisation: its name in the draft, and the one of the register that it is or nearly is."""

from __future__ import annotations

from linter.document.model import Block
from linter.document.span import Span
from linter.records import NamedTuple
from linter.registers.organisations import Form
from linter.registers.relations import Difference


class Mention(NamedTuple):
    """Words of a block that name an organisation of the register, or nearly.

    `start` and `end` are characters of `block.text`, a possessive excluded; `form` is the right name that they are
    nearest to, `difference` how they differ (`Relation.SAME` when they don't); `listed` says that the register lists
    exactly these words as wrong.
    """

    block: Block
    start: int
    end: int
    form: Form
    difference: Difference
    listed: bool = False

    @property
    def text(self) -> str:
        """The words as the draft has them."""
        return self.block.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Their place in the source."""
        return self.block.span(self.start, self.end)
