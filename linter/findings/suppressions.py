"""Findings that a draft silences: by `[sic]` after the words, by comments, and by `copydesk: {ignore: …}` on top."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from linter.document.model import Document
from linter.document.span import Span
from linter.errors import InputError, nearest
from linter.findings.finding import Finding
from linter.findings.offsets import block_at, end_around, line_ends, line_of_comment, span_after, text_after
from linter.findings.suppression import SuppressedName, Suppression, SuppressionForm
from linter.findings.suppression_reaches import NARROWNESS, Key, Reach, Reaches
from linter.records import NamedTuple

_KEYS = ("ignore", "select")
_SIC = re.compile(r"(?:\W{0,8}?|[^\"“”\n]{0,80}[\"”]\W{0,4}?)[\[(]sic[.!]?[\])]", re.IGNORECASE)


class Ran(NamedTuple):
    """Which rules ran, so that unused suppressions can be told.

    rules: the ids of the rules that finished on the draft.
    known: all ids and families.
    whole: whether families ran as configured, not only as far as the command line selected.
    """

    rules: Collection[str]
    known: Collection[str]
    whole: bool


class Suppressions:
    """The suppressions of a document, which record what they silenced.

    If several cover a finding, the one that covers the least text silences it. The others count as unused unless they
    silence something else: all unused ones can be removed at once, and nothing changes.
    """

    def __init__(self, document: Document, written: Sequence[Suppression] | None = None) -> None:
        """written: what to take for them instead of what the document says."""
        self._document = document
        self._has_sic: bool | None = None
        self._written = [*_front_matter(document), *_comments(document)] if written is None else list(written)
        self._used: set[Key] = set()
        self._reached = tuple(self._reach_all())
        self._reaches = Reaches(self._reached)

    def __bool__(self) -> bool:
        """Whether there are any, `[sic]` apart."""
        return bool(self._written)

    def silences(self, finding: Finding) -> bool:
        """Whether `finding` is not to be reported."""
        if self._has_sic is None:
            self._has_sic = "sic" in self._document.source.lower()
        if self._has_sic and followed_by_sic(self._document, finding.span.end):
            return True
        if not self._reaches:
            return False
        key = self._reaches.covering(finding, self._document.source)
        if key is None:
            return False
        self._used.add(key)
        return True

    def judged(self, ran: Ran) -> tuple[Suppression, ...]:
        """All suppressions except `[sic]`, with their effect, once all findings were asked about."""
        judge = _Judge(ran, self._written, self._used)
        return tuple(
            written._replace(
                names=tuple(judge.judged(named, written.form, (number, at)) for at, named in enumerate(written.names)),
                meant=_as_meant(written, ran.known).mended() if written.meant else "",
            )
            for number, written in enumerate(self._written)
        )

    def misspelt(self, known: Collection[str]) -> list[tuple[Span, Span]]:
        """The regions that invalid suppressions would cover if corrected: (region, the suppression's own place).

        known: all rules and families. The intended text is guessed; if no rule can be guessed, the region is for any
        rule. Regions that `enable` ends are not included.
        """
        meant = [_as_meant(written, known) for written in self._written]
        wrong = {
            (number, at)
            for number, (written, guess) in enumerate(zip(self._written, meant, strict=True))
            for at, named in enumerate(guess.names)
            if written.form is not SuppressionForm.FRONT_MATTER and (written.fault or not named.known)
        }
        return Suppressions(self._document, [_renamed(one) for one in meant]).regions(wrong) if wrong else []

    def regions(self, keys: Collection[tuple[int, int]]) -> list[tuple[Span, Span]]:
        """How far names of suppressions reach: (region, place). keys: of the suppressions and of the names in them."""
        return [
            (reach.region, self._written[reach.key[0]].span)
            for reach in self._reached
            if reach.region is not None and reach.key in keys
        ]

    def _reach_all(self) -> Iterator[Reach]:
        """How far each name reaches; what `enable` ends is noted on the way."""
        everywhere = Span(0, len(self._document.source))
        disabled: dict[tuple[str, str | None], tuple[int, Key]] = {}
        for number, written in enumerate(self._written):
            for at, named in enumerate(written.names):
                key, what = (number, at), (named.name, named.words)
                if written.form is SuppressionForm.DISABLE:
                    disabled.setdefault(what, (written.span.end, key))  # once more adds nothing
                elif written.form is SuppressionForm.ENABLE:
                    if what in disabled:
                        start, opened = disabled.pop(what)
                        self._used.add(key)
                        yield self._reach(SuppressionForm.DISABLE, opened, named, Span(start, written.span.start))
                elif written.form is SuppressionForm.IGNORE:
                    yield self._reach(SuppressionForm.IGNORE, key, named, reach_of_ignore(self._document, written.span))
                elif written.form is not None:
                    yield self._reach(written.form, key, named, everywhere)
        for (name, words), (start, opened) in disabled.items():
            yield self._reach(
                SuppressionForm.DISABLE, opened, SuppressedName(name, words, 0, 0), Span(start, everywhere.end)
            )

    def _reach(self, form: SuppressionForm, key: Key, named: SuppressedName, region: Span | None) -> Reach:
        narrowness = 0 if named.words is not None else NARROWNESS[form]
        return Reach(narrowness, key, named.name, named.words, region)


class _Judge:
    """Decides which suppressions of a draft were used."""

    def __init__(self, ran: Ran, written: Sequence[Suppression], used: Collection[Key]) -> None:
        self._ran = ran
        self._used = used
        self._known = frozenset(ran.known)
        self._families = {rule.partition("/")[0] for rule in ran.rules}
        self._nearest: dict[str, str] = {}
        # There may be a `disable` that is misspelt; once it is put right, its `enable` is of use.
        self._has_slips = any(
            one.fault or not self._known.issuperset(name.name for name in one.names) for one in written
        )

    def judged(self, named: SuppressedName, form: SuppressionForm | None, key: Key) -> SuppressedName:
        """`named`, which has the number `key`, with what came of it."""
        name = named.name
        if name not in self._known and not (form is SuppressionForm.FRONT_MATTER and name == "all"):
            if name not in self._nearest:
                self._nearest[name] = _near_name(name, self._ran.known)
            return named._replace(known=False, nearest=self._nearest[name])
        if key in self._used:
            return named._replace(used=True)
        if form is SuppressionForm.ENABLE:
            return named._replace(used=None if self._has_slips else False)
        told = name in self._ran.rules or (self._ran.whole and (name in self._families or name == "all"))
        return named._replace(used=False if told else None)


def _as_meant(written: Suppression, known: Collection[str]) -> Suppression:
    """A suppression as it was probably meant, with a name at least, and for each name whether it is known."""
    if written.fault:
        from linter.findings.suppression_comments import read_comment

        form = written.form or SuppressionForm.FILE_IGNORE  # nobody can tell how far it is to reach
        any_rule = written._replace(form=form, names=(SuppressedName("", None, 0, 0),))
        written = read_comment(written.meant, written.span) if written.meant else any_rule
    names = [
        named if named.name in known else named._replace(known=False, nearest=_near_name(named.name, known))
        for named in written.names
    ]
    return written._replace(names=tuple(names))


def _renamed(written: Suppression) -> Suppression:
    """A suppression of the rules that are nearest to the unknown ones that it names."""
    return written._replace(names=tuple(one._replace(name=one.nearest or one.name) for one in written.names))


def reach_of_ignore(document: Document, comment: Span) -> Span | None:
    """The source that an `ignore` comment covers, None if nothing follows it.

    That is its line or, if it stands alone on its line, the rest of the block around it, or else the next block, which
    is the whole of a list or table that begins there.
    """
    line, alone = line_of_comment(document, comment)
    if not alone:
        return line
    end = end_around(document, comment)
    return span_after(document, comment.end) if end is None else Span(comment.end, end)


def whole_draft(document: Document, rule: str) -> str:
    """The suppression that silences a rule in the whole draft, in words; "" if there is none."""
    for written in (*_front_matter(document), *_comments(document)):
        for named in written.names:
            if named.words is not None or named.name not in (rule, rule.partition("/")[0], "all"):
                continue
            if written.form is SuppressionForm.FRONT_MATTER:
                return f"ignore: {named.name} in the front matter"
            if written.form is SuppressionForm.FILE_IGNORE:
                line = bisect_right(line_ends(document), written.span.start, key=lambda end: end[1]) + 1
                return f"file-ignore[{named.name}] on line {line}"
    return ""


def check_settings(document: Document, names: Collection[str]) -> None:
    """Raise InputError for an unknown key under `copydesk:` in the front matter, or a name that is not in `names`."""
    for key in document.settings:
        if key not in _KEYS:
            raise InputError(f"unknown key {key!r} under copydesk in the front matter{nearest(key, _KEYS)}")
    ignored = document.settings.get("ignore", ())
    if not isinstance(ignored, (str, tuple)) or not all(isinstance(name, str) for name in ignored):
        raise InputError("ignore in the front matter must be a list of rules and families")
    for name in sorted(ignored_rules(ignored)):
        if name not in names:
            raise InputError(f"ignore in the front matter: unknown rule or family {name!r}{nearest(name, names)}")


def followed_by_sic(document: Document, end: int) -> bool:
    """Whether `[sic]` or `(sic)` follows the words that end before source character `end`.

    Quotation marks, spaces and markup may stand between; after a quotation it stands for any word of its last 80
    characters.
    """
    block = block_at(document, end)
    if block is None:
        return _SIC.match(document.source, end) is not None
    return _SIC.match(block.text, text_after(block, end)) is not None


def ignored_rules(setting: Any) -> frozenset[str]:
    """The rule ids and families of a front matter's `ignore`, a name or several."""
    return frozenset(_ignored(setting))


def _ignored(setting: Any) -> list[str]:
    names: Iterable[Any] = [setting] if isinstance(setting, str) else setting if isinstance(setting, tuple) else ()
    return [str(name).strip() for name in names]


def _front_matter(document: Document) -> Iterator[Suppression]:
    """A suppression for each name that the front matter ignores."""
    names = _ignored(document.settings.get("ignore"))
    for name, place in zip(names, document.setting_places.get("ignore", ()), strict=False):
        text = document.text_of(place)
        yield Suppression(place, text, SuppressionForm.FRONT_MATTER, (SuppressedName(name, None, 0, len(text)),))


def _comments(document: Document) -> Iterator[Suppression]:
    if any("desk" in (text := document.text_of(span).lower()) or "[" in text for span in document.comments):
        from linter.findings.suppression_comments import read_comments

        yield from read_comments(document)


def _near_name(name: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    alike = [one for one in known if one != "all" and ("/" in one) == ("/" in name)]
    return next(iter(get_close_matches(name.lower(), alike, n=1, cutoff=0.8)), "")
