# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the content comes from: compiled when the program was built, and only in need read from the content files."""

import json

from psoas_trainer.core.content import Content
from psoas_trainer.core.content_pack import unpack
from psoas_trainer.ui.resources import Resources


def read_shipped_content(resources: Resources, language: str) -> Content:
    """All exercises, routines and their words in that language, or in English where it has none.

    Where the compiled content is missing or damaged, the content files are read instead. That takes far longer, but it
    raises nothing: a damaged file is named in the content's `errors` and left out.
    """
    code = language if f"{language}.json" in resources.names("compiled/content") else "en"
    try:
        return unpack(json.loads(resources.bytes(f"compiled/content/{code}.json")))
    except (FileNotFoundError, ValueError, RecursionError):
        from psoas_trainer.core.content_files import read_content  # with all the parsers: not at a good start

        return read_content(resources.content_texts(), (language,))
