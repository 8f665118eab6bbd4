# SPDX-License-Identifier: GPL-3.0-or-later
"""The cards of the settings page, one a file."""
