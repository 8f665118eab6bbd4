# SPDX-License-Identifier: GPL-3.0-or-later
"""The content as the program uses it: a catalogue and words that fit together, and what had to be left out."""

from typing import NamedTuple

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.content_error import ContentError
from psoas_trainer.core.words import Words


class Content(NamedTuple):
    """Catalogue, words and mistakes. Everything in the catalogue has its words."""

    catalogue: Catalogue
    words: Words
    errors: tuple[ContentError, ...]
