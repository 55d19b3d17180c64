"""A parser by its module's name, imported when it first reads, with template code of a syntax masked before."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from linter.document.parsers import Parsed


def parser_of(module: str, syntax: str | None = None) -> Callable[[str, int], Parsed]:
    """What reads a format with the module of that name, once template code of that syntax, if any, is masked."""

    def parse(source: str, start: int) -> Parsed:
        from linter.document.parsers.openers import signs_in

        read: Callable[[str, int], Parsed] = import_module(f"linter.document.parsers.{module}").read
        signs = signs_in(source, syntax) if syntax is not None else ()
        if syntax is None or not signs:
            return read(source, start)
        from linter.document.parsers.templates import read_templates

        templates = read_templates(source, start, syntax, signs)
        return read(source, start) if templates is None else templates.complete(read(templates.text, start))

    return parse
