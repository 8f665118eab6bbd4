# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of training, as plain values and functions: no Qt, no files, no database, no clock."""
