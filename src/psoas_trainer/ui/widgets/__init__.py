# SPDX-License-Identifier: GPL-3.0-or-later
"""Painted parts: values in, picture out; none of them knows the store."""
