# SPDX-License-Identifier: GPL-3.0-or-later
"""Item models: plain rows in, roles out; none of them knows a view."""
