# SPDX-License-Identifier: GPL-3.0-or-later
"""PySide6's import, without what of it costs a third of the start and is not used while all goes well.

PySide6 carries Python sources that write its error messages and its stubs, and compiles all of them at every start.
Here they are compiled when the first of them is asked for: at a call with a wrong argument the message is as ever.

Its import then looks, after every import anywhere, whether the module uses PySide6, for a switch that this program
has no use for (`from __feature__ import ...`). For that it reads the source text of each module, and `linecache` keeps
all of it: a tenth of the start, and 3 MB for as long as the program runs.

And it imports modules of Python's own that nothing needs until something goes wrong or is unpacked; they wait as well.
"""

import builtins
import sys
from importlib import import_module
from types import ModuleType
from typing import Any, Final

from psoas_trainer.start_enums import make_enumerations_lean
from psoas_trainer.start_modules import find_own_modules_first
from psoas_trainer.start_records import make_records_lean

_LATER: Final = frozenset(
    f"shibokensupport/signature/{name}.py"
    for name in ("errorhandler", "layout", "mapping", "parser", "lib/enum_sig", "lib/pyi_generator", "lib/tool")
)
_TRIED: Final = ("6.11.3",)
"""Versions of PySide6 of which tests have seen that its messages stay the same. Of any other nothing waits."""
_STAND_IN: Final = """
from psoas_trainer.start_import import wake as _wake

def __getattr__(name):
    return _wake(__name__, name)

def update_mapping():
    return _wake(__name__, "update_mapping")()
"""
"""In the place of a module of PySide6; `update_mapping` is a function that its C++ takes without asking for it."""
_UNUSED: Final = ("bz2", "inspect", "lzma", "traceback")
"""Modules of Python that PySide6 imports, or one that it imports, and at a good start takes nothing from."""


class WaitingModule(ModuleType):
    """In the place of a module of Python: the module itself is imported when the first thing is taken from it."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if (self.__name__, name) == ("inspect", "getsource"):
            return _no_source
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


def _no_source(module: object) -> str:
    """Asked by PySide6 for its switch: as for a module without a source, which does not switch."""
    raise OSError(f"the source of {module} is not read")


def wake(module_name: str, name: str) -> Any:
    """What has that name in a module of PySide6 that has been left alone until now; PySide6's own loader loads it."""
    if name.startswith("__"):
        raise AttributeError(name)  # whoever looks through all modules wants nothing of this one
    module = sys.modules[module_name]
    _load(module_name, module)
    try:
        return vars(module)[name]
    except KeyError:
        raise AttributeError(name) from None


def _load(module_name: str, module: ModuleType) -> None:
    spec = module.__spec__
    if vars(module).pop("__getattr__", None) is not None and spec is not None and spec.loader is not None:
        # PySide6 has given it a second name, which its loader does not know.
        published, spec.name = spec.name, module_name
        spec.loader.exec_module(module)
        spec.name = published


def _import_light() -> None:
    plain = builtins.compile

    def compile_or_wait(source: Any, filename: Any, mode: str, *more: Any, **options: Any) -> Any:
        if isinstance(source, bytes) and filename in _LATER:
            source = _STAND_IN
        return plain(source, filename, mode, *more, **options)

    builtins.compile = compile_or_wait
    waiting = {name: WaitingModule(name) for name in _UNUSED if name not in sys.modules}
    sys.modules.update(waiting)
    try:
        import PySide6.QtCore
    finally:
        builtins.compile = plain
        # Whoever imports one of them from now on gets the module itself.
        for name, module in waiting.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]
    if PySide6.__version__ not in _TRIED:
        for name, module in tuple(sys.modules.items()):
            if vars(module).get("_wake") is wake:
                _load(name, module)


find_own_modules_first()
make_enumerations_lean()
make_records_lean()
_import_light()


def put_plain_import_back() -> None:
    """From now on an import is Python's alone. Where PySide6 has changed nothing, nothing changes."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
