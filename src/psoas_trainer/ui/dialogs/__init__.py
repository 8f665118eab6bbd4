# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions that stop the page, each behind one class method ask()."""
