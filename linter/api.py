"""All that a house rule may import from copydesk; `api.pyi` lists the names, docs/api.md says what each is for.

A name is loaded when it is first used, so that a rule pays only for the analyses it needs.
"""

import sys

import lazy_loader

import linter

_load, __dir__, __all__ = lazy_loader.attach_stub("linter", __file__)


def __getattr__(name: str) -> object:
    """What has this name. Raises AttributeError if nothing has."""
    value = globals()[name] = _load(name)
    # lazy_loader keeps it in the package that names are relative to, where `dates` and `analysis` are rooms of ours
    vars(linter).pop(name, None)
    room = sys.modules.get(f"linter.{name}")
    if room is not None:
        setattr(linter, name, room)
    return value
