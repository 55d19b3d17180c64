"""A suppression as data: the findings that a comment or the front matter silences, and the effect it had."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from linter.document.span import Span
from linter.records import NamedTuple


class SuppressionForm(StrEnum):
    """The form of a suppression, which decides the text that it covers.

    ignore: the line that the comment stands on, or the next block, list or table if it stands alone on its line.
    disable: up to `enable` with the same name, or the end of the draft.
    file-ignore: the whole draft; so does `ignore` in the front matter.
    """

    IGNORE = "ignore"
    DISABLE = "disable"
    ENABLE = "enable"
    FILE_IGNORE = "file-ignore"
    FRONT_MATTER = "front matter"


class SuppressedName(NamedTuple):
    """A rule or family that a suppression names, and the effect that this had.

    name: the rule id or family.
    words: the only words that it covers, None for any words.
    start, end: where name and words stand in the suppression's text, end excluded.
    known: whether a rule or family of this name exists.
    nearest: the most similar name of a rule or family, "" if none is similar.
    used: whether it silenced a finding (for `enable`: ended a `disable`); None if unknown because the rule did not run.
    """

    name: str
    words: str | None
    start: int
    end: int
    known: bool = True
    nearest: str = ""
    used: bool | None = None


class Suppression(NamedTuple):
    """A comment such as `<!-- copydesk: ignore[house/spelling] a boat's name -->`, or a name in the front matter.

    span: its place in the source.
    text: the text there.
    form: its form, None if it has none.
    names: the rules and families that it names.
    reason: the reason it gives, or "".
    fault: why it is invalid, "" if it is valid.
    meant: the text that was probably meant, "" if unknown.
    """

    span: Span
    text: str
    form: SuppressionForm | None
    names: tuple[SuppressedName, ...] = ()
    reason: str = ""
    fault: str = ""
    meant: str = ""

    def without(self, names: Collection[SuppressedName]) -> str:
        """The text without these names, nothing if none is left."""
        gone = frozenset(names)
        kept = [one for one in self.names if one not in gone]
        return self._with([self.text[one.start : one.end] for one in kept]) if kept else ""

    def renamed(self, name: SuppressedName, new: str) -> str:
        """The text with another rule or family in the place of one that it names."""
        parts = [self.text[one.start : one.end] for one in self.names]
        at = self.names.index(name)
        parts[at] = new + parts[at][len(name.name) :]
        return self._with(parts)

    def mended(self) -> str:
        """The text with the nearest rule or family in the place of each unknown one that has one."""
        parts = [
            (one.nearest if not one.known and one.nearest else one.name)
            + self.text[one.start + len(one.name) : one.end]
            for one in self.names
        ]
        return self._with(parts)

    def _with(self, parts: list[str]) -> str:
        return self.text[: self.names[0].start] + ", ".join(parts) + self.text[self.names[-1].end :]
