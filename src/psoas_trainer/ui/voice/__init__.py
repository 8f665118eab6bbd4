# SPDX-License-Identifier: GPL-3.0-or-later
"""Speech through whatever the system has: one interface, and small programs of the system behind it."""
