# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a process of its own that says on its standard output when its window stands and when it is raised."""

import json
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import build_resources

ROOT = Path(__file__).resolve().parent.parent

RUNNING = """
import sys
import psoas_trainer.start as start
from psoas_trainer.ui.main_window import MainWindow

def say(word):
    print(word, flush=True)

real_paint, real_raise = start._after_first_paint, MainWindow.come_to_front
start._after_first_paint = lambda program: (real_paint(program), say("painted"))
MainWindow.come_to_front = lambda self: (real_raise(self), say("raised"))
sys.exit(start.start(sys.argv[1]))
"""


def environment(folder, **more):
    """A user whose logs, temporary files and session bus are in a folder of the test."""
    unwanted = ("DISPLAY", "WAYLAND_DISPLAY", "PYTHONDEVMODE")
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    (folder / "tmp").mkdir(parents=True, exist_ok=True)
    return {
        **kept,
        "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT / "tests"), str(ROOT / "tests" / "ui"))),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_STATE_HOME": str(folder / "state"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "TMPDIR": str(folder / "tmp"),
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/no-bus",
        **more,
    }


@contextmanager
def running(folder, code=RUNNING, env=None, **more):
    """A process that is killed at the end, whatever it does."""
    command = [sys.executable, "-c", code, str(folder)]
    process = subprocess.Popen(
        command,
        env=env or environment(folder.parent, **more),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def heard(process):
    """The next word the process says; its complaint fails the test."""
    word = process.stdout.readline().strip()
    assert word, process.stderr.read()
    return word


SHIM = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
int socket(int domain, int type, int protocol) {
    int (*real)(int, int, int) = dlsym(RTLD_NEXT, "socket");
    const char *path = getenv("SOCKETS_SEEN");
    FILE *file = path ? fopen(path, "a") : NULL;
    if (file) { fprintf(file, "%d\n", domain); fclose(file); }
    return real(domain, type, protocol);
}
"""


class Visit(NamedTuple):
    """What a whole visit to the program (end_to_end.py) left behind, and what was seen of it."""

    home: Path
    environment: dict[str, str]
    apart: bool
    """It ran where there is no network at all."""
    said: str
    seen: dict[str, object]

    def domains(self):
        """Of each socket that any library made, in this environment."""
        return {int(line) for line in _lines(self.home.parent / "sockets.txt")}


def visit_once(tmp_path_factory) -> Visit:
    """The visit of this run of the suite; the first test that asks for it waits for it."""
    base = tmp_path_factory.getbasetemp() / "visit"
    home, found, said = base / "home", base / "seen.json", base / "said.txt"
    apart = _may_be_apart()
    if not found.exists():
        build_resources.compile_resources(ROOT)
        home.mkdir(parents=True)
        _make_shim(base)
    shim = base / "shim.so"
    more = {"LD_PRELOAD": str(shim), "SOCKETS_SEEN": str(base / "sockets.txt")} if shim.exists() else {}
    env = environment(home, **more)
    if not found.exists():
        before = ("unshare", "--map-root-user", "--net") if apart else ()
        command = [*before, sys.executable, str(ROOT / "tests" / "end_to_end.py"), str(home / "data")]
        told = ""
        for seen, more in ((base / "seen-first.json", ()), (base / "seen-again.json", ("again",))):
            # No mask of the process makes anything private that was not made so.
            done = subprocess.run(
                [*command, str(seen), *more], env=env, capture_output=True, text=True, umask=0, timeout=100, check=False
            )
            assert done.returncode == 0, done.stderr
            told += done.stdout + done.stderr
        said.write_text(told, encoding="utf-8")
        found.write_text(json.dumps(_together(base / "seen-first.json", base / "seen-again.json")), encoding="utf-8")
    return Visit(home, env, apart, said.read_text(encoding="utf-8"), json.loads(found.read_text(encoding="utf-8")))


def _together(*files):
    """What was seen in both runs."""
    first, again = (json.loads(file.read_text(encoding="utf-8")) for file in files)
    return {name: first[name] + again[name] for name in first}


def _lines(file):
    return file.read_text(encoding="ascii").splitlines() if file.exists() else []


def _make_shim(folder):
    """Notes each socket that a library makes; nothing where there is no compiler or another linker."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is not None and sys.platform == "linux":
        (folder / "shim.c").write_text(SHIM, encoding="ascii")
        subprocess.run([compiler, "-shared", "-fPIC", "-o", folder / "shim.so", folder / "shim.c", "-ldl"], check=True)


def _may_be_apart():
    """Whether a process may be put where there is no network at all."""
    unshare = shutil.which("unshare")
    if unshare is None:
        return False
    done = subprocess.run([unshare, "--map-root-user", "--net", "true"], capture_output=True, check=False)
    return done.returncode == 0
