# SPDX-License-Identifier: GPL-3.0-or-later
"""`python -m psoas_trainer` and the command `psoas-trainer`."""

import gc
import sys


def main() -> int:
    """Runs the program and returns its exit status."""
    # Nothing that is made while the program starts can be freed again, and looking for it costs a fifth of the start.
    gc.disable()
    arguments = sys.argv[1:]
    if arguments:
        from psoas_trainer.command_line import run

        return run(arguments)
    from psoas_trainer.start_import import put_plain_import_back

    put_plain_import_back()
    from psoas_trainer.start import start

    return start()


if __name__ == "__main__":
    sys.exit(main())
