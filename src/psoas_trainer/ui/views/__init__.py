# SPDX-License-Identifier: GPL-3.0-or-later
"""One page a file; no page knows another."""
