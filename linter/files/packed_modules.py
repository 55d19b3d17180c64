"""The code of copydesk's modules in one file, so that a cold start opens one file instead of four hundred.

Kept as Python keeps bytecode: in `__pycache__`, for this very version of Python, not where Python is told to write no
bytecode, and trusted as bytecode is. What the file has of a module counts as long as the module's source has the size
and the time of its last change that it had then, by which Python tells, too; any other module is imported as ever, and
added at the end of the run. That takes two seconds for all modules, so the command line does it in the second run of a
copy. A program that imports copydesk never uses the file. The code differs from what Python makes of the source in when
it imports what: see put_off_imports.py.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from importlib.machinery import ModuleSpec
from types import CodeType, ModuleType
from typing import Any, TypeAlias

from linter.files.kept import place_of
from linter.files.kept_parts import KeptParts, Part
from linter.files.whole import PACKAGE, RULES

_Later: TypeAlias = tuple[str, Sequence[str]]
"""The hook of an import that is put off, and the names that it binds."""
PUT_OFF = "__put_off__"
"""What the code of a packed module calls to put an import off."""
_LATER = "__later__"
_AS_WRITTEN = ("linter.cli.", "linter.lsp.", "linter.serve.")
"""The rooms whose functions tell a library by annotations and docstrings what they take."""
_RULE = "copydesk rule "
"""How the names of rules' modules start."""
_MAKERS = (__file__, os.path.join(os.path.dirname(__file__), "put_off_imports.py"))  # noqa: PTH118, PTH120
"""The modules that make the code."""


class PackedModules:
    """Finds modules of copydesk in the file at `path`, as one of `sys.meta_path`, and the code of its own rules."""

    def __init__(self, path: str) -> None:
        self._parts = KeptParts(path, _made())  # numbers: whether a package; size of its source, and when that changed

    def find_spec(self, name: str, path: Sequence[str] | None = None, target: Any = None) -> ModuleSpec | None:
        """How to load the module; None where Python's own finders are to look."""
        del path, target
        numbers = self._parts.numbers(name)
        if numbers is None:
            return None
        is_package = bool(numbers[0])
        source = f"{PACKAGE}{name.partition('.')[2].replace('.', os.sep)}{f'{os.sep}__init__' * is_package}.py"
        code = self.code(name, source)
        if code is None:
            return None
        loader: Any = _Loader(code, source)
        spec = ModuleSpec(name, loader, is_package=is_package)
        if spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(os.path.dirname(source))  # noqa: PTH120
        return spec

    def code(self, name: str, source: str) -> CodeType | None:
        """The code of a module with this source; None if it is not here, or stale."""
        if not self._is_fresh(name, source):
            return None
        try:
            return marshal.loads(self._parts.read(name))  # type: ignore[no-any-return]  # noqa: S302 - as bytecode
        except (OSError, ValueError, EOFError, TypeError):
            self._parts.forget(name)
            return None

    def keep(self) -> None:
        """Write what was imported in another way; where that can't be written, the next run imports it so again."""
        if sys.dont_write_bytecode or not os.access(os.path.dirname(self._parts.path), os.W_OK):  # noqa: PTH120
            return
        new = {name: one for name, one in _imported_otherwise() if not self._is_fresh(name, one[0])}
        if new:
            self._parts.write({**dict(self._parts.all()), **dict(_compiled(new))})

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

    def __init__(self, code: CodeType, source: str) -> None:
        self._code = code
        self._source = source

    def create_module(self, spec: ModuleSpec) -> None:
        """Python makes the module."""

    def exec_module(self, module: ModuleType) -> None:
        """Run the code in the module."""
        module.__file__ = self._source
        run_code(self._code, module)


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
    run_code(code, module)
    return True


def run_code(code: CodeType, module: ModuleType) -> None:
    """Run the code of a module in it; what it has put off is imported, too, when it is asked for from outside."""
    namespace = module.__dict__
    later: list[_Later] = []
    namespace[_LATER] = later
    namespace[PUT_OFF] = partial(_put_off, namespace, later)
    exec(code, namespace)  # noqa: S102 - the module's own
    if later:
        namespace["__getattr__"] = partial(_attribute, namespace, later)


def _put_off(namespace: dict[str, Any], later: list[_Later], hook: str, *what: Any) -> Callable[[], None]:
    """What a module's functions call once, before they use the names of an import."""
    later.append((hook, what[-1]))
    return partial(_import, namespace, hook, *what)


def _import(namespace: dict[str, Any], hook: str, name: str, there: Sequence[str], here: Sequence[str]) -> None:
    """`from name import there as here`, and no more of the hook."""
    module = sys.modules.get(name)
    if module is None or not all(one in vars(module) for one in there):  # a module of a package, or what it put off
        module = __import__(name, namespace, None, there)
    for attribute, own in zip(there, here, strict=True):
        try:
            namespace[own] = getattr(module, attribute)
        except AttributeError:
            raise ImportError(f"cannot import name {attribute!r} from {name!r}", name=name) from None
    namespace[hook] = None


def _attribute(namespace: dict[str, Any], later: Sequence[_Later], name: str) -> Any:
    for hook, names in () if name.startswith("__") else later:  # Python asks for __path__ at each import
        if name in names:
            namespace[hook]()
            return namespace[name]
    raise AttributeError(f"module {namespace['__name__']!r} has no attribute {name!r}")


def _made() -> str:
    """Which Python, which copy of copydesk, and which makers the file is of."""
    makers = [os.stat(one) for one in _MAKERS]  # noqa: PTH116
    return " ".join((sys.version, PACKAGE, RULES, *(f"{one.st_size} {one.st_mtime_ns}" for one in makers)))


def _imported_otherwise() -> Iterator[tuple[str, tuple[str, bool]]]:
    """The modules of copydesk and its rules that Python's own loaders have imported: name -> source, is a package."""
    for name, module in tuple(sys.modules.items()):
        source = getattr(module, "__file__", None) or ""
        if name.startswith("linter.") and source.startswith(PACKAGE):
            if not isinstance(module.__loader__, _Loader):
                yield name, (source, hasattr(module, "__path__"))
        elif name.startswith(_RULE) and source.startswith(RULES) and _LATER not in vars(module):
            yield name, (source, False)


def _compiled(modules: Mapping[str, tuple[str, bool]]) -> Iterator[tuple[str, Part]]:
    """The modules as parts; one that can't be read or compiled is left out."""
    for name, (source, is_package) in modules.items():
        with suppress(OSError, SyntaxError, ValueError):
            status = os.stat(source)  # noqa: PTH116 - before it is read, so that a change is seen
            with open(source, "rb") as file:  # noqa: PTH123
                code = _code_of(name, file.read(), source)
            yield name, (marshal.dumps(code), (int(is_package), status.st_size, status.st_mtime_ns))


def _code_of(name: str, text: bytes, source: str) -> CodeType:
    from linter.files.put_off_imports import compiled

    if name.startswith(_AS_WRITTEN):
        return compile(text, source, "exec", dont_inherit=True)
    return compiled(text, source, documented=name.startswith(_RULE))
