# SPDX-License-Identifier: GPL-3.0-or-later
"""Every chore of a developer, with nothing but Python 3.11 or later.

python3 packaging/dev.py run [ARGUMENTS]    sets everything up and starts the program
python3 packaging/dev.py test [ARGUMENTS]   sets everything up and runs the tests; arguments go to pytest
python3 packaging/dev.py check              formatter check, linter and type check
python3 packaging/dev.py shots DIR          writes pictures of every page, player state and movement to DIR
python3 packaging/dev.py pictures           makes the few pictures in docs/pictures anew
python3 packaging/dev.py soak               the long tests
python3 packaging/dev.py bench [--quick]    every goal of speed and size in one table; writes docs/performance.md
python3 packaging/dev.py build [WHAT]       makes wheel, program or deb, or all of them with sums, in dist/
python3 packaging/dev.py texts              brings the language files up to date with the texts in the code
python3 packaging/dev.py build-assets       compiles the resources; with --list, writes resources.qrc anew first
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python reads this far, and no further
    sys.exit("Psoas Trainer needs Python 3.11 or later; this is Python {}.{}.".format(*sys.version_info[:2]))

from chores import main

if __name__ == "__main__":
    sys.exit(main(__doc__, sys.argv[1:]))
