# SPDX-License-Identifier: GPL-3.0-or-later
"""`python -m psoas_trainer` and the command `psoas-trainer`."""

import gc
import sys


def main() -> int:
    """Runs the program and returns its exit status: 2 where this system has no way to show a window."""
    # Nothing that is made while the program starts can be freed again, and looking for it costs a fifth of the start.
    gc.disable()
    try:
        return _run(sys.argv[1:])
    except ImportError as error:
        from psoas_trainer.start_missing import tell, why_not_loaded

        sentence = why_not_loaded(error)
        if sentence is None:
            raise
        tell(sentence)
        return 2


def _run(arguments: list[str]) -> int:
    if arguments:
        from psoas_trainer.command_line import run

        return run(arguments)
    from psoas_trainer.start_import import put_plain_import_back

    put_plain_import_back()
    from psoas_trainer.start import start

    return start()


if __name__ == "__main__":
    sys.exit(main())
