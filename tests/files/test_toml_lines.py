"""Lines of TOML keys, on texts whose layout is known because they were built line by line."""

from __future__ import annotations

import json
import tomllib
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.files.toml_lines import key_lines

TEXTS = st.text(st.sampled_from("ab#[]{}=,.\"'\\ \té\n"), max_size=8)
KEYS = st.text(st.sampled_from("abc-_1 .#]\"'é"), max_size=5)


def basic(text: str) -> str:
    return json.dumps(text)  # the same escapes as TOML's


class Writer:
    """Writes TOML and notes the line of every key as it goes."""

    def __init__(self, data: st.DataObject) -> None:
        self.data = data
        self.text = ""
        self.lines: dict[tuple[str | int, ...], int] = {}

    @property
    def line(self) -> int:
        return self.text.count("\n") + 1

    def draw(self, strategy: st.SearchStrategy[Any]) -> Any:
        return self.data.draw(strategy)

    def key(self, key: str) -> None:
        forms = [basic(key)]
        if "'" not in key:
            forms.append(f"'{key}'")
        if key and all(c.isascii() and (c.isalnum() or c in "-_") for c in key):
            forms.append(key)
        self.text += self.draw(st.sampled_from(forms))

    def keys(self, count: int) -> list[str]:
        return list(self.draw(st.lists(KEYS, min_size=count, max_size=count + 2, unique=True)))

    def pair(self, place: tuple[str | int, ...], parts: list[str], depth: int, *, one_line: bool) -> None:
        inner = place
        for number, part in enumerate(parts):
            if number:
                self.text += self.draw(st.sampled_from([".", " . ", "\t."]))
            inner += (part,)
            self.lines.setdefault(inner, self.line)
            self.key(part)
        self.text += self.draw(st.sampled_from(["=", " = ", "\t="]))
        self.value(inner, depth, one_line=one_line)

    def space(self, one_line: bool) -> None:
        self.text += self.draw(st.sampled_from(["", " "] if one_line else ["", " ", "\n", " # [c] = {\n\t", "\n\n"]))

    def value(self, place: tuple[str | int, ...], depth: int, *, one_line: bool) -> None:
        kinds = ["scalar", "basic", "literal", "long basic", "long literal"]
        if depth < 2:
            kinds += ["array", "inline"]
        kind = self.draw(st.sampled_from(kinds))
        text = self.draw(TEXTS)
        if kind == "scalar":
            self.text += self.draw(
                st.sampled_from(["1", "-2.5e3", "true", "inf", "0x1F", "1979-05-27 07:32:00", "1979-05-27", "07:32:00"])
            )
        elif kind == "basic":
            self.text += basic(text)
        elif kind == "literal":
            self.text += "'" + text.replace("'", "").replace("\n", "") + "'"
        elif kind == "long basic":
            inner = text.replace("\\", "\\\\").replace('"""', '""\\"')
            inner = inner[:-1] + '\\"' if inner.endswith('"') and self.draw(st.booleans()) else inner
            self.text += f'"""{inner}"""' if not inner.endswith('"""') else f'"""{inner[:-3]}"""'
        elif kind == "long literal":
            self.text += f"'''{text.replace(chr(39), '')}{self.draw(st.sampled_from(['', chr(39), chr(39) * 2]))}'''"
        elif kind == "array":
            self.array(place, depth, one_line)
        else:
            self.inline(place, depth)

    def array(self, place: tuple[str | int, ...], depth: int, one_line: bool) -> None:
        self.text += "["
        count = self.draw(st.integers(0, 3))
        for number in range(count):
            self.space(one_line)
            self.lines[(*place, number)] = self.line
            self.value((*place, number), depth + 1, one_line=one_line)
            self.space(one_line)
            if number < count - 1 or self.draw(st.booleans()):
                self.text += ","
        self.space(one_line)
        self.text += "]"

    def inline(self, place: tuple[str | int, ...], depth: int) -> None:
        self.text += "{ "
        for number, key in enumerate(self.keys(0)):
            self.text += ", " if number else ""
            self.pair(place, [key], depth + 1, one_line=True)
        self.text += " }"

    def header(self, name: str, counts: dict[str, int]) -> tuple[str | int, ...]:
        is_array = name.startswith("many")
        self.lines.setdefault((name,), self.line)
        self.text += "[[ " if is_array else "["
        self.key(name)
        self.text += " ]]" if is_array else "]"
        place: tuple[str | int, ...] = (name,)
        if is_array:
            counts[name] = counts.get(name, -1) + 1
            place += (counts[name],)
            self.lines[place] = self.line
        self.text += " # header\n"
        return place


@given(st.data())
@settings(deadline=None, max_examples=300)
def test_lines_of_any_text(data: st.DataObject) -> None:
    writer = Writer(data)
    counts: dict[str, int] = {}
    place: tuple[str | int, ...] = ()
    used: set[str] = set()
    for _ in range(data.draw(st.integers(0, 4))):
        writer.text += data.draw(st.sampled_from(["", "\n", "# [not] = 'a table'\n"]))
        for number, key in enumerate(writer.keys(0)):
            parts = [f"{key}{number}" if not place else key]
            if data.draw(st.booleans()):
                parts.append("dotted")
            writer.pair(place, parts, 0, one_line=False)
            writer.text += data.draw(st.sampled_from(["\n", " # 'comment\n", "\n\n"]))
        name = data.draw(st.sampled_from(["many", "many x", "one", "an.other"]))
        if name.startswith("many") or name not in used:
            used.add(name)
            place = writer.header(name, counts)
        else:
            break
    if data.draw(st.booleans()):
        writer.text = writer.text.rstrip("\n")
    tomllib.loads(writer.text)  # the writer writes TOML
    assert key_lines(writer.text) == writer.lines
    assert key_lines(writer.text.replace("\n", "\r\n")) == writer.lines


def test_subtables_of_arrays_of_tables_belong_to_the_last_element() -> None:
    text = "[[a]]\nx = 1\n[[a]]\n[a.b]\ny = 2\n[[a.c]]\n[[a.c]]\nz = 3\n"
    lines = key_lines(text)
    assert lines["a", 1, "b", "y"] == 5
    assert lines["a", 1, "c", 1, "z"] == 8
    assert lines["a", 0, "x"] == 2
    assert ("a", 0, "b") not in lines


def test_quotation_marks_at_the_end_of_long_strings() -> None:
    assert key_lines('a = """x""""\nb = """"""\nc = \'\'\'y\'\'\'\'\'\nd = 1') == {
        ("a",): 1,
        ("b",): 2,
        ("c",): 3,
        ("d",): 4,
    }
