# SPDX-License-Identifier: GPL-3.0-or-later
"""What a widget's subclasses have to bring: the standard library's abstract methods do not mix with Qt's classes."""


def must_bring(made: type, base: type, *parts: str) -> None:
    """Refuses to make one of a kind that leaves a method as its base has it: a TypeError names it."""
    for part in parts:
        if getattr(made, part) is getattr(base, part):
            raise TypeError(f"{made.__name__} needs a {part} of its own")
