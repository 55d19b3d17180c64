"""The code of copydesk's modules in one file, so that a cold start opens one file instead of four hundred.

Kept as Python keeps bytecode: in `__pycache__`, for this very version of Python, not where Python is told to write no
bytecode, and trusted as bytecode is. What the file has of a module counts as long as the module's source has the size
and the time of its last change that it had then, by which Python tells, too; any other module is imported as ever, and
added at the end of the run. That takes two seconds for all modules, so the command line does it in the second run of a
copy. A program that imports copydesk never uses the file. The code differs from what Python makes of the source in that
most names are bound when they are first asked for: see put_off.py. The next run asks for some three thousand of them
one by one, and writes their modules once more, with these names bound at once.
"""

from __future__ import annotations

import marshal
import os
import sys
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from functools import partial
from importlib.machinery import ModuleSpec
from types import CodeType, ModuleType
from typing import TYPE_CHECKING, Any, TypeAlias

from linter.files.kept import place_of
from linter.files.kept_parts import KeptParts, Part
from linter.files.whole import PACKAGE, RULES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from linter.files.put_off import Waiting

_Code: TypeAlias = tuple[CodeType, tuple[str, ...]]
"""The code of a module, and the modules that it imports at once."""
MANY = 1000
"""So many names that a run asks for one by one, which takes it 4 ms, are bound at once in later runs."""
FEW = 3.0
"""Seconds of CPU that a run over few drafts takes at most."""
HERE = "__here__"
"""The name under which a packed module finds itself."""
_AS_WRITTEN = ("linter.cli.", "linter.lsp.", "linter.serve.")
"""The rooms whose functions tell a library by annotations and docstrings what they take."""
_RULE = "copydesk rule "
"""How the names of rules' modules start."""
_MAKERS = (__file__, os.path.join(os.path.dirname(__file__), "put_off.py"))  # noqa: PTH118, PTH120
"""The modules that make the code."""
_DAMAGED = (OSError, ValueError, EOFError, TypeError, AttributeError)
"""What reading code raises where the file is damaged."""


class PackedModules:
    """Finds modules of copydesk in the file at `path`, as one of `sys.meta_path`, and the code of its own rules."""

    def __init__(self, path: str) -> None:
        # numbers: whether a package; size of its source, and when that changed; bytes of its code, and of the table
        # that follows, which tells where behind it the code of each name that waits is
        self._parts = KeptParts(path, _made())
        self._tables: dict[str, dict[str, tuple[int, int]]] = {}

    def find_spec(self, name: str, path: Sequence[str] | None = None, target: Any = None) -> ModuleSpec | None:
        """How to load the module; None where Python's own finders are to look."""
        del path, target
        loader: Any = self._loader(name)
        return None if loader is None else loader.spec(name)

    def load(self, name: str) -> None:
        """Import the module if it is here, without Python's own finding, locking and looking again: half of the time.

        What can't be imported so is left to Python. No other thread may be running.
        """
        if name in sys.modules or not name.startswith("linter."):
            return
        package, _, last = name.rpartition(".")
        self.load(package)
        parent = sys.modules.get(package)
        loader = None if parent is None else self._loader(name)
        if loader is None:
            return
        module = ModuleType(name)
        spec = module.__spec__ = loader.spec(name)
        module.__loader__ = spec.loader
        module.__package__ = spec.parent
        if spec.submodule_search_locations is not None:
            module.__path__ = spec.submodule_search_locations
        sys.modules[name] = module
        try:
            loader.exec_module(module)
        except BaseException:
            sys.modules.pop(name, None)
            raise
        setattr(parent, last, module)

    def code(self, name: str, source: str) -> _Code | None:
        """The code of a module with this source; None if it is not here, or stale."""
        if not self._is_fresh(name, source):
            return None
        try:
            body = self._parts.read(name, 0, (self._parts.numbers(name) or ())[3])
            code, imported = marshal.loads(body)  # noqa: S302 - as bytecode
        except _DAMAGED:
            self._parts.forget(name)
            return None
        return code, imported

    def waiting(self, module: str, source: str, name: str) -> Waiting | None:
        """What binds a name of a module that waits; None if there is no such name."""
        try:
            place = self._table(module).get(name)
            if place is None:
                return None
            head, table = (self._parts.numbers(module) or ())[3:]
            body = self._parts.read(module, head + table + place[0], place[1])
            return marshal.loads(body)  # type: ignore[no-any-return]  # noqa: S302 - as bytecode
        except _DAMAGED:
            with open(source, "rb") as file:  # noqa: PTH123
                return _code_of(module, file.read(), source)[1].get(name)

    def keep(self) -> None:
        """Write what was imported in another way, and what was asked for many names; if it can't be, a later run does.

        Which names are bound at once is chosen by a run over few drafts: each draft needs some that others don't.
        """
        if sys.dont_write_bytecode or not os.access(os.path.dirname(self._parts.path), os.W_OK):  # noqa: PTH120
            return
        asked = dict(_asked_for()) if time.process_time() < FEW else {}
        if sum(map(len, asked.values())) <= MANY:
            asked = {}
        with suppress(*_DAMAGED):
            new: dict[str, tuple[str, Collection[str] | None]] = {}
            for name, source in _imported_otherwise():
                if not self._is_fresh(name, source):
                    new[name] = source, None
            for name, names in asked.items():
                source = sys.modules[name].__file__ or ""
                if self._is_fresh(name, source):
                    new[name] = source, set(self._table(name)) - names
            if new:
                self._parts.write({**dict(self._parts.all()), **dict(_compiled(new))})

    def _loader(self, name: str) -> _Loader | None:
        numbers = self._parts.numbers(name)
        if numbers is None:
            return None
        is_package = bool(numbers[0])
        source = f"{PACKAGE}{name.partition('.')[2].replace('.', os.sep)}{f'{os.sep}__init__' * is_package}.py"
        code = self.code(name, source)
        return None if code is None else _Loader(code, source, is_package=is_package)

    def _table(self, module: str) -> Mapping[str, tuple[int, int]]:
        """Where in its part the code of each name of a module that waits begins, and its length."""
        table = self._tables.get(module)
        if table is None:
            start, length = (self._parts.numbers(module) or ())[3:]
            table = marshal.loads(self._parts.read(module, start, length))  # noqa: S302 - as bytecode
            self._tables[module] = table
        return table

    def _is_fresh(self, name: str, source: str) -> bool:
        numbers = self._parts.numbers(name)
        if numbers is None:
            return False
        try:
            status = os.stat(source)  # noqa: PTH116 - told for every module
        except OSError:
            return False
        return status.st_size == numbers[1] and status.st_mtime_ns == numbers[2]


class _Loader:
    """Runs code that was found."""

    def __init__(self, code: _Code, source: str, *, is_package: bool) -> None:
        self._code = code
        self._source = source
        self._is_package = is_package

    def spec(self, name: str) -> ModuleSpec:
        """What Python knows of the module with this name."""
        loader: Any = self
        spec = ModuleSpec(name, loader, is_package=self._is_package)
        if spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(os.path.dirname(self._source))  # noqa: PTH120
        return spec

    def create_module(self, spec: ModuleSpec) -> None:
        """Python makes the module."""

    def exec_module(self, module: ModuleType) -> None:
        """Run the code in the module."""
        module.__file__ = self._source
        _run(self._code, module, self._source)


class Names:
    """The `__getattr__` of a module: binds those of its names that wait.

    find: what binds a name, None if there is none.
    """

    def __init__(self, space: dict[str, Any], find: Callable[[str], Waiting | None]) -> None:
        self._space = space
        self._find = find
        self.asked: set[str] = set()

    def __call__(self, name: str) -> Any:
        """The value of a name. Raises AttributeError."""
        waiting = None if name.startswith("__") else self._find(name)  # Python asks for __path__ at each import
        if waiting is None:
            raise AttributeError(f"module {self._space['__name__']!r} has no attribute {name!r}")
        self.asked.add(name)
        made: dict[str, Any] = {}
        if isinstance(waiting, tuple):
            made[name] = _imported(*waiting)
        else:
            exec(waiting, self._space, made)  # noqa: S102 - the module's own
        return self._space.setdefault(name, made[name])  # one, if several threads ask


_packed: PackedModules | None = None


def use_packed() -> PackedModules | None:
    """Let this process import from the file until it ends; None where Python keeps no bytecode, or other bytecode."""
    global _packed  # noqa: PLW0603 - what a process imports from is the process's
    path = place_of(f"{PACKAGE}modules")
    if path is None or sys.flags.optimize:
        return None
    _packed = PackedModules(path)
    sys.meta_path.insert(0, _packed)
    return _packed


def run_packed_rule(module: ModuleType, source: str) -> bool:
    """Run the code of a rule's module in it, and say whether the file has it."""
    code = None if _packed is None else _packed.code(module.__name__, source)
    if code is None:
        return False
    _run(code, module, source)
    return True


def run_code(code: CodeType, module: ModuleType, find: Callable[[str], Waiting | None]) -> None:
    """Run the code of a module in it; `find` has what binds the names that wait."""
    space = module.__dict__
    space[HERE] = module
    names = Names(space, find)
    if "__getattr__" not in code.co_names:
        space["__getattr__"] = names
    exec(code, space)  # noqa: S102 - the module's own


def _run(code: _Code, module: ModuleType, source: str) -> None:
    assert _packed is not None
    if _is_alone():
        for one in code[1]:
            _packed.load(one)
    run_code(code[0], module, partial(_packed.waiting, module.__name__, source))


def _is_alone() -> bool:
    """Whether no other thread is running that could import the same module."""
    threading = sys.modules.get("threading")
    return threading is None or threading.active_count() == 1


def _imported(module: str, name: str) -> Any:
    """What `from module import name` binds."""
    if _packed is not None and _is_alone():
        _packed.load(module)
    there = sys.modules.get(module)
    if there is None or name not in vars(there):  # a module of a package, or what waits there
        there = __import__(module, None, None, (name,))
    try:
        return getattr(there, name)
    except AttributeError:
        raise ImportError(f"cannot import name {name!r} from {module!r}", name=module) from None


def _made() -> str:
    """Which Python, which copy of copydesk, and which makers the file is of."""
    makers = [os.stat(one) for one in _MAKERS]  # noqa: PTH116
    return " ".join((sys.version, PACKAGE, RULES, *(f"{one.st_size} {one.st_mtime_ns}" for one in makers)))


def _imported_otherwise() -> Iterator[tuple[str, str]]:
    """The modules of copydesk and its rules that Python's own loaders have imported: name -> source."""
    for name, module in tuple(sys.modules.items()):
        if name.startswith(("linter.", _RULE)) and HERE not in vars(module):
            source = getattr(module, "__file__", None) or ""
            if source.startswith(RULES if name.startswith(_RULE) else PACKAGE):
                yield name, source


def _asked_for() -> Iterator[tuple[str, set[str]]]:
    """The names that have been asked for one by one, by modules."""
    for name, module in tuple(sys.modules.items()):
        names = getattr(module, "__dict__", {}).get("__getattr__")
        if isinstance(names, Names) and names.asked:
            yield name, names.asked


def _compiled(modules: Mapping[str, tuple[str, Collection[str] | None]]) -> Iterator[tuple[str, Part]]:
    """Modules, of each its source and the names that may wait, as parts; one that can't be compiled is left out."""
    for name, (source, may_wait) in modules.items():
        with suppress(OSError, SyntaxError, ValueError):
            status = os.stat(source)  # noqa: PTH116 - before it is read, so that a change is seen
            with open(source, "rb") as file:  # noqa: PTH123
                code, waiting, imported = _code_of(name, file.read(), source, may_wait)
            head = marshal.dumps((code, imported))
            bodies = {one: marshal.dumps(what) for one, what in waiting.items()}
            from itertools import accumulate

            ends = tuple(accumulate(map(len, bodies.values()), initial=0))
            table = marshal.dumps({one: (ends[place], len(bodies[one])) for place, one in enumerate(bodies)})
            numbers = (
                int(source.endswith(f"{os.sep}__init__.py")),
                status.st_size,
                status.st_mtime_ns,
                len(head),
                len(table),
            )
            yield name, (b"".join((head, table, *bodies.values())), numbers)


def _code_of(
    name: str, text: bytes, source: str, may_wait: Collection[str] | None = None
) -> tuple[CodeType, dict[str, Waiting], tuple[str, ...]]:
    from linter.files.put_off import as_written, compiled

    if name.startswith(_AS_WRITTEN):
        return as_written(text, source)
    return compiled(text, source, here=HERE, documented=name.startswith(_RULE), may_wait=may_wait)
