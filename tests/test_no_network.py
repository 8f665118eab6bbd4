# SPDX-License-Identifier: GPL-3.0-or-later
"""No internet socket is ever made: not by Python, not by Qt, in a whole visit to the real program."""

import subprocess
import sys
from pathlib import Path

import pytest

from end_to_end import INTERNET
from whole_program import visit_once

OPENS_ONE = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()"
IS_APART = "import socket, sys; sys.exit(socket.if_nameindex()[1:] != [])"
REACHES_OUT = ("libQt6Network", "libQt6WebEngine", "libQt6WebSockets", "libssl", "libcurl", "_ssl.", "QtNetwork.")


@pytest.fixture(scope="module")
def visit(tmp_path_factory):
    return visit_once(tmp_path_factory)


def run(visit, code, *before):
    return subprocess.run([*before, sys.executable, "-c", code], env=visit.environment, check=False).returncode


def test_the_program_is_whole_where_there_is_no_network(visit):
    assert (visit.home / "data" / "psoas-trainer.sqlite3").exists()
    if visit.apart:
        assert run(visit, IS_APART, "unshare", "--map-root-user", "--net") == 0, "there is only the loop back"


def test_python_makes_local_sockets_only(visit):
    families = {family for family, _ in visit.seen["sockets"]}
    assert families, "the hook hears: the program listens to other starts of itself"
    assert not families & INTERNET


def test_each_address_is_a_file_of_the_person(visit):
    addresses = [address for _, address in visit.seen["sockets"] if isinstance(address, str)]
    assert addresses
    assert all(str(visit.home) in address for address in addresses), addresses


def test_no_library_makes_an_internet_socket(visit):
    """The programs that speak and play tones are watched too."""
    assert not visit.domains() & INTERNET
    if "LD_PRELOAD" in visit.environment:
        assert visit.domains(), "the watch hears"
        assert run(visit, OPENS_ONE) == 0
        assert visit.domains() & INTERNET, "and it would have heard that"


def test_the_system_knows_of_none(visit):
    assert visit.seen["internet"] == []


def test_no_library_that_reaches_the_internet_is_loaded(visit):
    if Path("/proc/self/maps").exists():
        assert any(name.startswith("libQt6Widgets") for name in visit.seen["libraries"]), "the look sees"
    assert [name for name in visit.seen["libraries"] if name.startswith(REACHES_OUT)] == []
