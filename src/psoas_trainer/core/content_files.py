# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the whole content from the texts of the content files: the catalogue, and the words of one language."""

from collections.abc import Mapping, Sequence

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.catalogue_files import read_catalogue
from psoas_trainer.core.content import Content
from psoas_trainer.core.words import Words
from psoas_trainer.core.words_file import read_words


def read_content(texts: Mapping[str, str], languages: Sequence[str] = ("en",)) -> Content:
    """The content in the first of `languages` that has any file, else in English; a text missing there is English.

    `texts` holds the content files by path below assets/ ("exercises/psoas_march.toml"). Nothing is raised: what has
    a mistake is named in `errors` and left out, together with whatever refers to it.
    """
    catalogue, errors = read_catalogue(texts)
    english, word_errors = read_words(texts, catalogue, "en", None)
    wordless = _wordless(catalogue, english)
    if wordless:
        catalogue, errors = read_catalogue(texts, wordless)
    words = english
    language = next((code for code in languages if _has_files(texts, code)), "en")
    if language != "en":
        words, translation_errors = read_words(texts, catalogue, language, english)
        word_errors += translation_errors
    return Content(catalogue, words, errors + word_errors)


def _wordless(catalogue: Catalogue, words: Words) -> frozenset[str]:
    """The files whose English words are missing or wrong."""
    return frozenset(
        [f"exercises/{name}.toml" for name in catalogue.exercises if name not in words.exercises]
        + [f"routines/{name}.toml" for name in catalogue.routines if name not in words.routines]
        + [f"screening/{name}.toml" for name in catalogue.screenings if name not in words.screenings]
    )


def _has_files(texts: Mapping[str, str], language: str) -> bool:
    return any(path.startswith(f"lang/{language}/") for path in texts)
