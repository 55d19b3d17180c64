"""The settings of a rule: a frozen dataclass, or a record, whose fields say what a configuration may hold.

Rules that ship have records: `dataclasses` takes 13 ms to import, which house rules that use it have paid already.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

from linter.errors import nearest
from linter.files.values import describe
from linter.findings.finding import Severity
from linter.records import NamedTuple
from linter.rulebook.rule import NoOptions


class Option(NamedTuple):
    """One option of a rule.

    name: its key in the configuration (kebab-case).
    field: its field in the dataclass.
    wanted: its type in words.
    default: its default.
    read: converts a TOML value to the field's type; returns None for a value of another type.
    """

    name: str
    field: str
    wanted: str
    default: Any
    read: Callable[[Any], Any]


class OptionError(ValueError):
    """An option that does not exist or does not fit; `option` is its key, `field` that of the dataclass if known."""

    def __init__(self, message: str, option: str) -> None:
        super().__init__(message)
        self.option = option


def option_schema(options_class: type[Any]) -> tuple[Option, ...]:
    """The options that `options_class` holds, in its order. Raises OptionError for a class that can't serve."""
    if options_class is NoOptions:
        return ()
    fields = _fields(options_class)
    if all(field.type in _WRITTEN for field in fields):  # reading hints costs a millisecond that most rules can save
        return tuple(_option(field, _WRITTEN[str(field.type)]) for field in fields)
    try:
        hints = get_type_hints(options_class)
    except Exception as reason:  # evaluates whatever the annotations say
        raise OptionError(f"the types of Options can't be read: {reason}", "") from reason
    return tuple(_option(field, hints[field.name]) for field in fields)


class _Field(NamedTuple):
    """A field as it is written. defaults: its default; empty if it has none."""

    name: str
    type: object
    defaults: tuple[Any, ...]


def _fields(options_class: type[Any]) -> list[_Field]:
    if issubclass(options_class, NamedTuple):
        given: Mapping[str, Any] = getattr(options_class, "_field_defaults", {})
        types = options_class.__annotations__
        return [_Field(name, types[name], (given[name],) if name in given else ()) for name in types]
    parameters = getattr(options_class, "__dataclass_params__", None)
    if parameters is None:
        raise OptionError("Options must be a frozen dataclass", "")
    if not parameters.frozen:
        raise OptionError("Options must be frozen: @dataclass(frozen=True)", "")
    from dataclasses import MISSING, fields

    found = []
    for field in fields(options_class):
        defaults: tuple[Any, ...] = () if field.default is MISSING else (field.default,)
        if field.default_factory is not MISSING:
            defaults = (field.default_factory(),)
        found.append(_Field(field.name, field.type, defaults))
    return found


def read_options(
    options_class: type[Any], schema: tuple[Option, ...], values: Mapping[str, Any], root: Path | None = None
) -> Any:
    """An instance of `options_class` with `values` (keys and values as TOML has them) over the defaults.

    root: the folder that paths among the values start from.
    Raises OptionError for the first one that is unknown, of the wrong type, or refused by the class itself.
    """
    known = {option.name: option for option in schema}
    settings = {}
    for name, value in values.items():
        option = known.get(name)
        if option is None:
            has = nearest(name, known) if known else " (the rule has no options)"
            raise OptionError(f"unknown option {name!r}{has}", name)
        settings[option.field] = option.read(value)
        if settings[option.field] is None:
            raise OptionError(f"option {name!r} must be {option.wanted}, not {describe(value)}", name)
        if root is not None and isinstance(settings[option.field], Path):
            settings[option.field] = root / settings[option.field]
    try:
        return options_class(**settings)
    except (TypeError, ValueError) as reason:
        raise OptionError(f"invalid options: {reason}", next(iter(values), "")) from reason


def _option(field: _Field, hint: Any) -> Option:
    if not field.defaults:
        raise OptionError(f"option {field.name!r} has no default", field.name)
    (default,) = field.defaults
    kind = _kind(hint)
    if kind is None:
        raise OptionError(
            f"option {field.name!r} must be str, int, float, bool, Path | None, tuple[str, ...], Literal or Severity",
            field.name,
        )
    wanted, read = kind
    if default is None and hint == Path | None:
        return Option(field.name.replace("_", "-"), field.name, wanted, default, read)
    value = read(list(default) if isinstance(default, tuple) else default)
    if value is None or value != default or isinstance(value, Severity) != isinstance(default, Severity):
        raise OptionError(f"the default of option {field.name!r} must be {wanted}, not {default!r}", field.name)
    return Option(field.name.replace("_", "-"), field.name, wanted, default, read)


def _kind(hint: Any) -> tuple[str, Callable[[Any], Any]] | None:
    """The type in words, and what reads a TOML value of it."""
    simple = _SIMPLE.get(hint) if isinstance(hint, type) else None
    if simple is not None:
        return simple
    if hint == Path | None:
        return "a path", lambda value: Path(value) if isinstance(value, str) and value else None
    if hint is Severity:
        names = [severity.value for severity in Severity]
        return _one_of(names), lambda value: Severity(value) if value in names else None
    if get_origin(hint) is tuple and get_args(hint) == (str, ...):
        return "an array of strings", _strings
    if get_origin(hint) is Literal:
        choices = get_args(hint)
        return _one_of(choices), lambda value: next((c for c in choices if c == value and type(c) is type(value)), None)
    return None


def _one_of(choices: Any) -> str:
    return "one of " + ", ".join(repr(choice) for choice in choices)


def _strings(value: Any) -> tuple[str, ...] | None:
    return tuple(value) if isinstance(value, list) and all(isinstance(item, str) for item in value) else None


def _whole(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


_SIMPLE: dict[type, tuple[str, Callable[[Any], Any]]] = {
    str: ("a string", lambda value: value if isinstance(value, str) else None),
    int: ("a whole number", _whole),
    float: ("a number", _number),
    bool: ("true or false", lambda value: value if isinstance(value, bool) else None),
}
_WRITTEN: dict[object, Any] = {
    "str": str,
    "int": int,
    "float": float,
    "bool": bool,
    "tuple[str, ...]": tuple[str, ...],
    "Path | None": Path | None,
    "Severity": Severity,
}
"""The plain types as annotations write them, so that they need not be evaluated."""
