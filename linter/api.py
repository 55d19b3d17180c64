"""All that a house rule may import from copydesk; `api.pyi` lists the names, docs/api.md says what each is for.

A name is loaded when it is first used, so that a rule pays only for the analyses it needs.
"""

import importlib
import re
from pathlib import Path

from linter.files.kept import made_of


def _listed() -> dict[str, str]:
    """The names in the stub, each with the module that has it."""
    text = (Path(__file__).parent / "api.pyi").read_text(encoding="utf-8")
    found = re.findall(r"^from (\.[\w.]+) import \w+ as (\w+)$", text, re.MULTILINE)
    return {name: f"linter{module}" for module, name in found}


_MODULES = made_of((Path(__file__).parent / "api.pyi", __file__), _listed)
__all__ = sorted(_MODULES)  # noqa: PLE0605 - what the stub lists


def __dir__() -> list[str]:
    return list(__all__)


def __getattr__(name: str) -> object:
    """What has this name. Raises AttributeError if nothing has."""
    if name not in _MODULES:
        raise AttributeError(f"No linter attribute {name}")
    value = globals()[name] = getattr(importlib.import_module(_MODULES[name]), name)
    return value
