# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbered SQL files; the schema's version is how many there are. A released file is never changed again.

To change the schema: write 000N_what.sql (no BEGIN, no COMMIT: the ladder does that) and add its name below.
"""

# Named here so that a start need not list the package's files; a test compares the two.
SCRIPTS: tuple[str, ...] = (
    "0001_initial.sql",
    "0002_pain_and_feedback.sql",
    "0003_checksums.sql",
    "0004_clock_moved.sql",
    "0005_own_training.sql",
    "0006_planning.sql",
    "0007_clinic.sql",
    "0008_stretch.sql",
)


def read_script(name: str) -> str:
    """The SQL of one step."""
    # Slow to import and needed only when a schema is made or changed.
    from importlib import resources

    return resources.files(__name__).joinpath(name).read_text(encoding="utf-8")
