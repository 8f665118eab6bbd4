# SPDX-License-Identifier: GPL-3.0-or-later
"""What a handout prints of the exercises is easy to read: no more than six years at school, by Flesch and Kincaid."""

import re

import pytest

HARDEST = 6.0


def syllables(word: str) -> int:
    found = len(re.findall(r"[aeiouy]+", word))
    silent = word.endswith("e") and not word.endswith("le") and found > 1
    return max(1, found - silent)


def school_years(texts: list[str]) -> float:
    sentences = [part for text in texts for part in re.split(r"[.:;!?]\s*", text.lower()) if part.strip()]
    words = [word for sentence in sentences for word in re.findall(r"[a-z'-]+", sentence)]
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def test_the_steps_of_every_exercise_are_plain(content):
    hard = {}
    for name, words in content.words.exercises.items():
        printed = [*words.steps, words.cues[0], *(each.instruction for each in words.variants.values())]
        years = school_years(printed)
        if years > HARDEST:
            hard[name] = years
    assert hard == {}


@pytest.mark.parametrize(
    "text", ["Immobilise the contralateral extremity posteriorly, perpendicular to the anterior superior spine."]
)
def test_the_check_sees_a_hard_sentence(text):
    assert school_years([text]) > HARDEST
