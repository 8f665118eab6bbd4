# SPDX-License-Identifier: GPL-3.0-or-later
"""The recipes' YAML is read as it is meant, and what could be read in two ways is refused."""

import pytest

from plain_yaml import YamlError, read_yaml

WORKFLOW = """
# a comment
name: check   # another
on:
  push:
    branches: [main, 'b']
steps:
  - name: "one: #1"
    run: |
      a
        b: c

      # kept
  - uses: x@v1
    always: true
age: 3
"""


def test_mappings_lists_texts_and_kept_lines():
    assert read_yaml(WORKFLOW) == {
        "name": "check",
        "on": {"push": {"branches": ["main", "b"]}},
        "steps": [{"name": "one: #1", "run": "a\n  b: c\n\n# kept\n"}, {"uses": "x@v1", "always": True}],
        "age": 3,
    }


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\na: 2\n", 2),
        ("a: yes\n", 2),
        ("a: &anchor b\n", 2),
        ("a: b: c\n", 2),
        ("a:\n\tb: 1\n", 2),
        ("a:\n    b: 1\n  c: 2\n", 3),
        ("just words\n", 1),
        ('a: "open\n', 2),
        ("", 1),
    ],
)
def test_what_is_refused(text, line):
    with pytest.raises(YamlError, match=f"^{line}: "):
        read_yaml(text)
