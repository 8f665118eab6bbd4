# SPDX-License-Identifier: GPL-3.0-or-later
"""The content packed and unpacked is the same content, and a pack that was changed is never half a content."""

import copy
import json

import pytest
import texts as made
from hypothesis import given
from hypothesis import strategies as st

from psoas_trainer.core.content import Content
from psoas_trainer.core.content_files import read_content
from psoas_trainer.core.content_pack import pack, unpack

CONTENT = read_content(made.TEXTS)
PLAIN = pack(CONTENT)


def paths(value, path=()):
    """Where every value of the pack stands, the pack itself first."""
    yield path
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in parts:
        yield from paths(part, (*path, key))


def replaced(path, new):
    if not path:
        return new
    changed = copy.deepcopy(PLAIN)
    inner = changed
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = new
    return changed


def test_through_json_and_back_nothing_changes():
    back = unpack(json.loads(json.dumps(PLAIN, allow_nan=False)))
    assert back == CONTENT
    assert repr(back) == repr(CONTENT)  # the same types too: lists are tuples, texts are members, mappings keep order


def test_content_with_mistakes_is_not_packed():
    with pytest.raises(ValueError, match="mistakes"):
        pack(read_content({**made.TEXTS, "exercises/bad.toml": "order = 1"}))


@given(st.data())
def test_a_changed_pack_is_refused_or_a_whole_content(data):
    path = data.draw(st.sampled_from(list(paths(PLAIN))))
    new = data.draw(st.sampled_from([None, True, -1, 1.5, "", "release", [], {}, [[]], [None], {"id": "raise"}]))
    try:
        content = unpack(replaced(path, new))
    except ValueError:
        return
    assert isinstance(content, Content)
    assert pack(content) == replaced(path, new)


@pytest.mark.parametrize("path", [(), ("catalogue",), ("catalogue", "exercises", "raise", "dose"), ("words",)])
def test_a_missing_field_and_a_strange_one_are_refused(path):
    table = PLAIN
    for key in path:
        table = table[key]
    name = next(iter(table))
    for changed in ({key: part for key, part in table.items() if key != name}, {**table, "strange": 1}):
        with pytest.raises(ValueError, match=r"^not a "):
            unpack(replaced(path, changed))
