# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the figure: outlines from the core, colours from the palette, everything in one order."""
