"""Modules whose names wait: they do what they do as they are written, and bind at once what they must."""

from __future__ import annotations

import sys
from collections.abc import Collection
from types import ModuleType

import pytest

from linter.files.packed_modules import HERE, run_code
from linter.files.put_off import compiled

FUTURE = "from __future__ import annotations\n"


def run(source: str, *, documented: bool = False, may_wait: Collection[str] | None = None) -> ModuleType:
    module = sys.modules["invented"] = ModuleType("invented")  # where a data class looks for it
    code, waiting, _ = compiled(FUTURE + source, "invented.py", here=HERE, documented=documented, may_wait=may_wait)
    run_code(code, module, waiting.get)
    return module


@pytest.fixture(autouse=True)
def forgotten() -> None:
    for name in ("this_is_late", "invented"):
        sys.modules.pop(name, None)


@pytest.fixture
def late(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The name of a module that notes in `sys.modules` that it was imported."""
    folder = tmp_path_factory.mktemp("late")
    (folder / "this_is_late.py").write_text("WORD = 'late'\nclass Base: pass\ndef same(value=None): return value\n")
    monkeypatch.syspath_prepend(str(folder))
    return "this_is_late"


WAITS = {
    "called": "from this_is_late import same\ndef f(): return same('late')\n",
    "looked up": "from this_is_late import WORD\ndef f(): return WORD\n",
    "under another name": "from this_is_late import WORD as OWN\ndef f(): return OWN\n",
    "in a method": "from this_is_late import WORD\nclass C:\n    def g(self): return WORD\ndef f(): return C().g()\n",
    "in a private class": "from this_is_late import WORD\nclass _C:\n    def g(self): return WORD\nf = _C().g\n",
    "in a function inside": "from this_is_late import WORD\ndef f():\n    def g(): return WORD\n    return g()\n",
    "in a generator": "from this_is_late import WORD\ndef g():\n    yield WORD\ndef f(): return next(g())\n",
    "in a default inside": "from this_is_late import WORD\ndef f():\n    return (lambda a=WORD: a)()\n",
    "in a deferred class": "from this_is_late import Base, WORD\ndef f():\n    class C(Base): pass\n    return WORD\n",
    "for a type": "from this_is_late import Base, WORD\nx: Base\ndef f(a: Base = None) -> Base: return WORD\n",
    "in a base": "from this_is_late import Base, WORD\nclass C(Base): pass\ndef f(): return C and WORD\n",
    "in a table": "from this_is_late import WORD\nTABLE = {'a': [WORD]}\ndef f(): return TABLE['a'][0]\n",
    "in a value with a type": "from this_is_late import WORD\na: str = WORD\ndef f(): return a\n",
    "in a function without a name": "from this_is_late import WORD\ng = lambda: WORD\ndef f(): return g()\n",
    "in a decorated function": (
        "from functools import cache\nfrom this_is_late import WORD\n@cache\ndef g(a=WORD): return a\n"
        "def f(): return g()\n"
    ),
    "beside another name": "from this_is_late import WORD, same\ndef f(): return same(WORD)\n",
}
NEEDED = {
    "by a statement": "from this_is_late import same\nsame()\n",
    "by a condition": "from this_is_late import WORD\nif WORD: a = 1\n",
    "by a decorator": "from this_is_late import same\n@same\ndef g(): pass\n",
    "by what is changed": "from this_is_late import WORD\nTABLE = {}\nTABLE[WORD] = 1\n",
    "by what a method may change": "from this_is_late import same, WORD\na = same([]) or []\nb = a.append(WORD)\n",
    "by a module that is asked": "import os\nfrom this_is_late import WORD\na = os.environ.get(WORD)\n",
    "by a class that asks": "from this_is_late import same\nclass C:\n    a = same.__class__\n    b = a.mro()\n",
    "by a name that is bound twice": "from this_is_late import WORD\na = [WORD]\ndef g(a): pass\n",
    "by a data class": (
        "from dataclasses import dataclass\nfrom this_is_late import Base\n@dataclass\nclass C:\n    a: Base\n"
    ),
    "by options": "from this_is_late import Base\nclass Options:\n    a: Base\n",
    "by a function that binds it": "from this_is_late import WORD\ndef g():\n    global WORD\n    WORD = 'x'\n",
    "by a look at all names": "from this_is_late import WORD\ndef g(): return globals()['WORD']\n",
}


@pytest.mark.usefixtures("late")
@pytest.mark.parametrize("source", WAITS.values(), ids=WAITS)
def test_what_only_functions_need_is_imported_when_one_is_called(source: str) -> None:
    module = run(source)
    assert "this_is_late" not in sys.modules
    assert module.f() == "late"
    assert "this_is_late" in sys.modules
    assert module.f() == "late"


@pytest.mark.usefixtures("late")
@pytest.mark.parametrize("source", NEEDED.values(), ids=NEEDED)
def test_what_the_module_needs_is_imported_with_it(source: str) -> None:
    run(source)
    assert "this_is_late" in sys.modules


@pytest.mark.usefixtures("late")
def test_what_is_put_off_is_there_for_others() -> None:
    module = run("from this_is_late import WORD\ndef f(): return WORD\n")
    assert module.WORD == "late"
    assert not hasattr(module, "OTHER")


@pytest.mark.usefixtures("late")
def test_a_name_that_is_missing_is_told_as_python_tells_it() -> None:
    module = run("from this_is_late import MISSING\ndef f(): return MISSING\n")
    for _ in range(2):
        with pytest.raises(ImportError, match="cannot import name 'MISSING' from 'this_is_late'"):
            module.f()


def test_what_no_check_reads_is_left_out() -> None:
    source = 'class C:\n    """Class."""\n    def g(self, a: int, *b: int, c: int = 1) -> int:\n        """G."""\n'
    module = run(source)
    assert module.C.__doc__ is module.C.g.__doc__ is None
    assert module.C.g.__annotations__ == {}
    assert module.C().g(1) is None


def test_a_rule_keeps_its_documentation() -> None:
    module = ModuleType("invented")
    source = f'"""Module."""\n{FUTURE}class R: pass\ndef f():\n    """F."""\n'
    code, waiting, _ = compiled(source, "invented.py", here=HERE, documented=True)
    run_code(code, module, waiting.get)
    assert "R" in vars(module)  # where the rule is looked for
    assert module.__doc__ == "Module."
    assert module.f.__doc__ is None


def test_types_alone_are_not_imported() -> None:
    module = run("from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import nowhere\nelse:\n    a = 1\n")
    assert module.a == 1


def test_a_module_whose_annotations_are_evaluated_stays_as_it_is() -> None:
    module = ModuleType("invented")
    code, waiting, _ = compiled('"""Module."""\ndef f(a: int): pass\n', "invented.py", here=HERE)
    assert not waiting
    run_code(code, module, waiting.get)
    assert module.__doc__ == "Module."
    assert module.f.__annotations__ == {"a": int}


def test_lines_stay_where_they_are() -> None:
    module = run('"""Module.\n\n"""\nfrom json import loads\ndef f():\n    """F."""\n    raise ValueError(loads)\n')
    with pytest.raises(ValueError, match="loads") as caught:
        module.f()
    assert caught.tb.tb_next is not None
    assert caught.tb.tb_next.tb_lineno == 8


def test_names_that_may_not_wait_are_bound_at_once() -> None:
    source = "def f(): return g()\ndef g(): return TABLE\nTABLE = dict(a=1)\n"
    module = run(source, may_wait=("g",))
    assert {"f", "TABLE"} <= set(vars(module))
    assert "g" not in vars(module)
    assert module.f() is module.TABLE
    assert "g" in vars(module)


def test_a_name_is_bound_once() -> None:
    module = run("class C: pass\nTABLE = {}\nTABLE_2 = {'a': C}\ndef f(): return C, TABLE_2\n")
    assert module.f()[0] is module.f()[0] is module.C is module.TABLE_2["a"]
    assert module.f()[1] is module.TABLE_2
    vars(module)["C"] = int
    assert module.f()[0] is int


def test_a_record_and_an_enumeration_wait_whole() -> None:
    source = (
        "from enum import Enum\nfrom linter.records import NamedTuple\n"
        "class R(NamedTuple):\n    a: int\n    b: int = 1\nclass E(Enum):\n    A = 1\ndef f(): return R(2), E.A\n"
    )
    module = run(source)
    assert "R" not in vars(module)
    assert module.f() == (module.R(2, 1), module.E.A)
    assert module.R.__module__ == "invented"
