# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands of dev.py: each sets up what it needs and then runs one program."""

import io
import os
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from build_resources import QRC, BuildError, listed_files, write_list
from soak_table import put_into, read_rows, table
from system_libraries import MissingLibrariesError
from update_texts import update_texts
from virtual_env import SetUpError, VirtualEnv

ROOT = Path(__file__).resolve().parent.parent
_SOME_FAILED, _NOTHING_CHOSEN = 1, 5
_LONGEST_TEST_RUN = 40 * 60
"""Seconds: many times what the suite takes; what hangs shall say so and not be waited for."""


def main(usage: str, arguments: list[str]) -> int:
    """Runs the command that the first argument names and gives its exit status; without one it prints the usage."""
    commands = {
        "run": _run,
        "test": _test,
        "check": _check,
        "shots": _shots,
        "pictures": _pictures,
        "soak": _soak,
        "bench": _bench,
        "build": _build,
        "build-assets": _build_assets,
        "texts": _texts,
    }
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)  # our lines before those of the programs that we start
    name, rest = (arguments or [""])[0], arguments[1:]
    if name not in commands:
        print(usage.strip())
        return 0 if name in ("-h", "--help", "help") else 2
    try:
        return commands[name](VirtualEnv(ROOT), rest)
    except (BuildError, MissingLibrariesError, SetUpError) as error:
        return _fail(str(error))
    except KeyboardInterrupt:
        return 130


def _run(env: VirtualEnv, arguments: list[str]) -> int:
    env.ready(_platform())
    return subprocess.call([env.python, "-P", "-m", "psoas_trainer", *arguments])


def _test(env: VirtualEnv, arguments: list[str]) -> int:
    """The ordinary suite in under three minutes; with --all also what has a small sister in it; or the tests named."""
    env.ready("offscreen")
    everything = arguments == ["--all"]
    chosen = ("-m", "not soak") if everything else ()
    # The whole suite on all cores, file by file, what takes longest first; a few tests are quicker on one.
    # To have an assert tell its values costs half a minute of each core: only what failed is asked for them.
    quick = ("--assert=plain", "--dist", "loadfile", "--no-loadscope-reorder", "-n", str(os.cpu_count() or 1))
    try:
        if arguments and not everything:
            return _python(env, "-m", "pytest", *arguments, longest=_LONGEST_TEST_RUN)
        status = _python(env, "-m", "pytest", *quick, *chosen, longest=_LONGEST_TEST_RUN)
        if status == _SOME_FAILED:
            print("What failed once more, with the values:")
            _python(env, "-m", "pytest", "--last-failed", *chosen, longest=_LONGEST_TEST_RUN)
        return status
    except subprocess.TimeoutExpired:
        return _fail(
            f"The tests have not ended after {_LONGEST_TEST_RUN // 60} minutes: one hangs. With -v it is named."
        )


def _soak(env: VirtualEnv, arguments: list[str]) -> int:
    """First what fills all cores, then, one after the other, what measures time; the whole run writes its table."""
    env.ready("offscreen")
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        reports = [Path(folder, f"{name}.xml") for name in ("together", "examples", "alone")]
        spread = ("-n", str(os.cpu_count() or 1), "--dist", "load")
        many = ("--hypothesis-profile=many",)
        status = max(
            _long_tests(env, "soak and not alone", reports[0], *spread, *arguments),
            _long_tests(env, "hypothesis and not soak", reports[1], *spread, *many, *arguments),
            _long_tests(env, "soak and alone", reports[2], *arguments),
        )
        today = datetime.now(tz=UTC).date()
        text = table(read_rows(each for each in reports if each.exists()), time.monotonic() - began, today)
    print(text)
    if not arguments:
        put_into(ROOT / "docs" / "trust.md", text)
    return status


def _long_tests(env: VirtualEnv, which: str, report: Path, *arguments: str) -> int:
    # A test of some minutes is no test that hangs.
    options = ("-o", "faulthandler_timeout=1800", "--durations=0", f"--junitxml={report}", "-o", "junit_family=xunit1")
    status = _python(env, "-m", "pytest", "-m", which, *options, *arguments)
    return 0 if status == _NOTHING_CHOSEN and arguments else status


def _check(env: VirtualEnv, arguments: list[str]) -> int:
    if arguments:
        return _fail("check takes no arguments: it always looks at the whole project.")
    env.ready("offscreen")
    jobs = (("ruff", "format", "--check", "."), ("ruff", "check", "."), ("mypy",))
    return max([_python(env, "-m", *job) for job in jobs])


def _shots(env: VirtualEnv, arguments: list[str]) -> int:
    if len(arguments) != 1:
        return _fail("Say where the pictures go: python3 packaging/dev.py shots DIR")
    env.ready("offscreen")
    return _python(env, "packaging/shots.py", str(Path(arguments[0]).absolute()))


def _pictures(env: VirtualEnv, arguments: list[str]) -> int:
    """Those of README.md and docs/pictures.md."""
    if arguments:
        return _fail("pictures takes no arguments: it writes the same files each time.")
    env.ready("offscreen")
    return _python(env, "packaging/readme_pictures.py")


def _bench(env: VirtualEnv, arguments: list[str]) -> int:
    """One table of all goals; packaging/bench/*.py run alone tell more of each."""
    env.ready("xcb")
    return _python(env, "packaging/bench/table.py", *arguments)


def _build(env: VirtualEnv, arguments: list[str]) -> int:
    env.ready("offscreen")
    return _python(env, "packaging/build_command.py", *arguments)


def _build_assets(env: VirtualEnv, arguments: list[str]) -> int:
    if arguments == ["--list"]:
        write_list(ROOT)
        print(f"{QRC} lists {len(listed_files(ROOT))} files.")
    env.ready("offscreen")
    return 0


def _texts(env: VirtualEnv, arguments: list[str]) -> int:
    if arguments:
        return _fail("texts takes no arguments: it looks at every language.")
    env.ready("offscreen")
    for file in update_texts(ROOT, env.tools):
        print(f"{file.relative_to(ROOT)} is up to date.")
    return 0


def _python(env: VirtualEnv, *arguments: str, longest: float | None = None) -> int:
    """Runs the environment's Python in the project's folder, without a display.

    What it compiles is kept in .venv, also where the person wants none of it beside the sources: the tests start
    the program often. Raises TimeoutExpired after `longest` seconds.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    compiled = {"PYTHONPYCACHEPREFIX": str(env.compiled)}
    environment = {**kept, **compiled, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.call([env.python, *arguments], cwd=ROOT, env=environment, timeout=longest)


def _platform() -> str:
    """The Qt platform that a window will use here."""
    if os.environ.get("QT_QPA_PLATFORM"):
        return os.environ["QT_QPA_PLATFORM"].split(":")[0]
    return "wayland" if os.environ.get("WAYLAND_DISPLAY") else "xcb"


def _fail(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1
