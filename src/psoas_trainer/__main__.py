# SPDX-License-Identifier: GPL-3.0-or-later
"""`python -m psoas_trainer` and the command `psoas-trainer`."""

import sys


def main() -> int:
    """Runs the program and returns its exit status."""
    arguments = sys.argv[1:]
    if arguments:
        from psoas_trainer.command_line import run

        return run(arguments)
    from psoas_trainer.start import start

    return start()


if __name__ == "__main__":
    sys.exit(main())
