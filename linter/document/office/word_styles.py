"""The styles of a Word file."""

from __future__ import annotations

from collections.abc import Mapping

from linter.document.office import styles
from linter.document.office.styles import PLAIN, Style
from linter.document.office.xml import read_xml


class _Declared:
    """A style as the file declares it."""

    __slots__ = ("based_on", "level", "listed", "name", "own")

    def __init__(self) -> None:
        self.name = self.based_on = self.level = ""
        self.listed = False
        self.own = PLAIN


class Styles:
    """What the styles of a file say of paragraphs and words, by their identifiers. lang: of words that state none."""

    def __init__(self) -> None:
        self.lang: str | None = None
        self.default = ""  # the paragraph style of paragraphs that name none
        self.declared: dict[str, _Declared] = {}
        self._known: dict[str, Style] = {}

    def paragraph(self, name: str) -> Style:
        """The paragraph style with the identifier `name`; empty: that of paragraphs that name none."""
        return self._style(name or self.default)

    def character(self, name: str) -> Style:
        """The character style with the identifier `name`."""
        return self._style(name)

    def _style(self, name: str) -> Style:
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = self._resolved(name)
        return known

    def _resolved(self, name: str) -> Style:
        chain: list[_Declared] = []
        seen: set[str] = set()
        # styles can be based on each other in a circle
        while name in self.declared and len(seen) < styles.LONGEST_CHAIN and name not in seen:
            seen.add(name)
            chain.append(self.declared[name])
            name = chain[-1].based_on
        names = [one.name for one in chain] or [name]
        role = styles.role_of(names)
        if not role:
            level = next((one.level for one in chain if one.level), "")
            if level.isdecimal() and int(level[:3]) < 9:
                role = styles.heading(int(level[:3]) + 1)
            elif any(one.listed for one in chain):
                role = styles.ITEM

        own = PLAIN._replace(role=role, code=styles.is_code(names))
        for one in chain:
            own = own.over(one.own)
        return own


def is_on(attributes: Mapping[str, str]) -> bool:
    """Whether an element that is a switch is on, as it is without a value."""
    return attributes.get("w:val", "true") not in {"0", "false", "off", "none"}


def with_property(style: Style, name: str, attributes: Mapping[str, str]) -> Style:
    """`style` with a property of words, an element of w:rPr."""
    if name == "w:vanish":
        return style._replace(hidden=is_on(attributes))
    if name in {"w:strike", "w:dstrike"}:
        return style._replace(struck=is_on(attributes))
    if name == "w:b":
        return style._replace(bold=is_on(attributes))
    if name == "w:i":
        return style._replace(italic=is_on(attributes))
    if name == "w:lang" and attributes.get("w:val"):
        return style._replace(lang=attributes["w:val"])
    return style


class _Handler:
    def __init__(self) -> None:
        self.styles = Styles()
        self._open: list[str] = []
        self._one: _Declared | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        around = self._open[-1] if self._open else ""
        self._open.append(name)
        value = attributes.get("w:val", "")
        if name == "w:style":
            self._one = self.styles.declared[attributes.get("w:styleId", "")] = _Declared()
            if attributes.get("w:type") == "paragraph" and attributes.get("w:default") in {"1", "true", "on"}:
                self.styles.default = attributes.get("w:styleId", "")
        elif around == "w:rPr" and self._open[-3:-2] == ["w:rPrDefault"] and name == "w:lang":
            self.styles.lang = value or None
        elif self._one is None:
            return
        elif around == "w:style" and name == "w:name":
            self._one.name = value
        elif around == "w:style" and name == "w:basedOn":
            self._one.based_on = value
        elif around == "w:pPr" and name == "w:outlineLvl":
            self._one.level = value
        elif around == "w:numPr" and name == "w:numId":
            self._one.listed = value != "0"
        elif around == "w:rPr" and self._open[-3:-2] == ["w:style"]:
            self._one.own = with_property(self._one.own, name, attributes)

    def end(self, name: str) -> None:
        self._open.pop()
        if name == "w:style":
            self._one = None

    def text(self, _text: str) -> None:
        """Styles have none."""


def read_styles(data: bytes | None, prefixes: Mapping[str, str]) -> Styles:
    """The styles in the part `data`; none without one. Raises InputError."""
    handler = _Handler()
    if data is not None:
        read_xml(data, "styles.xml", prefixes, handler)
    return handler.styles
