# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of the long tests is made of what the tests noted and of how they ended."""

import subprocess
import sys
from datetime import date

import pytest

from soak_table import put_into, read_rows, table

TESTS = """
import json
import pytest

@pytest.mark.parametrize("lost", [0, 2])
def test_noted(record_property, lost):
    record_property("figure", json.dumps(["Kills", 1000, lost, "of a sample"]))
    assert lost == 0

def test_plain():
    pass

def test_broken():
    raise ValueError("nothing noted")
"""


def reported(folder):
    """What pytest itself writes of tests that pass, fail and break."""
    (folder / "test_sample.py").write_text(TESTS, encoding="utf-8")
    command = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--junitxml=report.xml")
    options = ("-o", "junit_family=xunit1", "--rootdir=.", "test_sample.py")
    subprocess.run([*command, *options], cwd=folder, check=False, capture_output=True)
    return folder / "report.xml"


@pytest.mark.rest
def test_rows_are_what_the_tests_noted_and_how_they_ended(tmp_path):
    rows = read_rows([reported(tmp_path)])
    assert [tuple(row) for row in rows] == [
        ("Kills", 2000, 2, 1, "of a sample"),
        ("test_plain", 1, 0, 0, ""),
        ("test_broken", 1, 0, 1, ""),
    ]


@pytest.mark.rest
def test_the_table_takes_the_place_of_the_one_before(tmp_path):
    page = tmp_path / "trust.md"
    page.write_text("# Trust\n\n<!-- soak: begin -->\nold\n<!-- soak: end -->\n\nafter\n", encoding="utf-8")
    text = table(read_rows([reported(tmp_path)]), 600, date(2026, 11, 22))
    put_into(page, text)
    put_into(page, text)
    whole = page.read_text(encoding="utf-8")
    assert whole.count("| Kills | 2,000 | 2 | 1 | of a sample |") == 1
    assert whole.startswith("# Trust\n\n<!-- soak: begin -->\n`dev.py soak` of 2026-11-22")
    assert whole.endswith("<!-- soak: end -->\n\nafter\n")
    assert "old" not in whole
