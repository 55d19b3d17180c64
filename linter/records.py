"""`NamedTuple` as `typing` has it, at a tenth of what it costs to define a class.

A cold check defines about ninety records. `typing.NamedTuple` compiles code for each and for each annotation, 0.2 ms a
class; here the one thing that must be compiled, `__new__`, is compiled once for each number of fields. Instances are
made and read as fast as those of `typing.NamedTuple`, and type checkers see that class.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["NamedTuple"]

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    from collections.abc import Iterable, Mapping
    from functools import cache
    from operator import itemgetter
    from types import CodeType, FunctionType
    from typing import Any, Self

    try:
        from _collections import _tuplegetter as field  # what `collections.namedtuple` uses
    except ImportError:

        def field(number: int, doc: str) -> property:
            """What reads the value with this number."""
            return property(itemgetter(number), doc=doc)

    class _Definition(type):
        """Makes fields of a class's annotations; the values that are given there are their defaults."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            names = tuple(body.get("__annotations__", ()))
            if names and not any(getattr(base, "_fields", ()) for base in bases):
                defaults = {one: body.pop(one) for one in names if one in body}
                if tuple(defaults) != names[len(names) - len(defaults) :]:
                    raise TypeError(f"{name}: fields with a default value come last")
                body |= {one: field(number, f"Field number {number}.") for number, one in enumerate(names)}
                body |= {"__slots__": (), "__match_args__": names, "_fields": names, "_field_defaults": defaults}
            return super().__new__(cls, name, bases, body)

    class NamedTuple(tuple, metaclass=_Definition):
        """See `typing.NamedTuple`."""

        __slots__ = ()
        _fields = ()

        def __new__(cls, *values: Any, **named: Any) -> Self:
            """Make the first instance, and what makes all others."""
            cls.__new__ = _new(cls._fields, cls._field_defaults)
            return cls.__new__(cls, *values, **named)

        @classmethod
        def _make(cls, values: Iterable[Any]) -> Self:
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"{cls.__name__} has {len(cls._fields)} fields, not {len(made)}")
            return made

        def _replace(self, **changes: Any) -> Self:
            made = self._make(map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"{type(self).__name__} has no field {', '.join(changes)}")
            return made

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

        def __repr__(self) -> str:
            return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self._asdict().items())})"

    def _new(names: tuple[str, ...], defaults: Mapping[str, Any]) -> Any:
        """A `__new__` that takes the values of these fields, by place or by name."""
        code = _code(len(names)).replace(co_varnames=("_cls", *names))
        return FunctionType(code, {"_tuple": tuple.__new__}, "__new__", tuple(defaults.values()))

    @cache
    def _code(count: int) -> CodeType:
        """The code of a `__new__` for so many fields, less their names: compiling is what takes time."""
        values = "".join(f"_{number}, " for number in range(count))
        return eval(f"lambda _cls, {values}: _tuple(_cls, ({values}))", {}).__code__  # noqa: S307 - nothing but names
