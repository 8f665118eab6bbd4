# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts words into the places of a sentence; what people typed is never looked through for places of its own."""


def fill(sentence: str, *values: str) -> str:
    """The sentence with the first value for %1, the second for %2 ..., all at once; other places stay as they are."""
    first, *others = sentence.split("%")
    parts = [first]
    for part in others:
        place = part[:1]
        if place in _PLACES[: len(values)] and place:
            parts += (values[_PLACES.index(place)], part[1:])
        else:
            parts += ("%", part)
    return "".join(parts)


_PLACES = "123456789"
