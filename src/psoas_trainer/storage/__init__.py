# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything kept on disk: the one database file and the small settings file beside it."""
