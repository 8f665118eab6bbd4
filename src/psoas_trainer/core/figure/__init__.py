# SPDX-License-Identifier: GPL-3.0-or-later
"""The figure as arithmetic: joint angles, the chain of bones, movement in time and the outlines of the skin."""
