# SPDX-License-Identifier: GPL-3.0-or-later
"""The computer and the session: it stays awake while one runs, and its sleep is noticed."""
