"""What a setting is: declared once, read alike from a file, the environment and the command line.

The settings themselves are declared in `schema.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from linter.errors import UsageError
from linter.files.values import WrongValueError
from linter.records import NamedTuple

Value = TypeVar("Value")
Held_co = TypeVar("Held_co", covariant=True)
Words = str | Sequence[str]
"""What the command line says of a setting: its text, or, of one that holds several values, each text given."""


class Kind(Generic[Held_co]):
    """What a setting may hold.

    wanted: that in words, for documentation. read: what the setting has for a value of TOML; raises WrongValueError. A
    Path that it returns counts from the configuration's folder if a file holds it. parse: the value of TOML that a text
    on the command line stands for. several: whether it holds an array; then a text may hold several, with commas
    between.
    """

    __slots__ = ("parse", "read", "several", "wanted")

    def __init__(
        self, wanted: str, read: Callable[[Any], Held_co], *, parse: Callable[[str], Any] = str, several: bool = False
    ) -> None:
        self.wanted = wanted
        self.read = read
        self.parse = parse
        self.several = several

    def read_words(self, words: Words) -> Held_co:
        """What the setting has for what the command line says. Raises WrongValueError."""
        if not self.several:
            assert isinstance(words, str)
            return self.read(self.parse(words))
        given = [words] if isinstance(words, str) else words
        return self.read([name.strip() for text in given for name in text.split(",") if name.strip()])


class Setting(NamedTuple):
    """One key of the configuration.

    name: as TOML writes it.
    kind: the values that it takes.
    default: its value if nothing sets it.
    help: one sentence.
    metavar: of its command-line option `--name`; "" if it has none.
    variable: the environment variable that is used if the command line does not set it; "" if there is none.
    """

    name: str
    kind: Kind[Any]
    default: Any
    help: str
    metavar: str = ""
    variable: str = ""

    @property
    def field(self) -> str:
        """Its name in Python."""
        return self.name.replace("-", "_")

    @property
    def option(self) -> str:
        """Its option of the command line."""
        return f"--{self.name}"

    def read_words(self, words: Words, source: str) -> Any:
        """What it has for what the option or variable `source` says. Raises UsageError."""
        try:
            return self.kind.read_words(words)
        except WrongValueError as wrong:
            raise UsageError(f"{source}{' ' if wrong.named else ': '}{wrong.message}") from wrong


class Declarations:
    """Settings in the order of their declaration."""

    def __init__(self) -> None:
        self._settings: list[Setting] = []

    def setting(
        self,
        name: str,
        kind: Kind[Value],
        *,
        default: Value,
        help: str,  # noqa: A002 - the word of argparse and Typer
        metavar: str = "",
        variable: str = "",
    ) -> Value:
        """Declare a setting; see `Setting`. Returns `default`, for the field of the record that holds the setting."""
        self._settings.append(Setting(name, kind, default, help, metavar, variable))
        return default

    def all(self) -> tuple[Setting, ...]:
        """All that were declared."""
        return tuple(self._settings)
