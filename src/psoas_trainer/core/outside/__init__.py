# SPDX-License-Identifier: GPL-3.0-or-later
"""What comes from outside of the program, as bytes: read within limits, checked whole, and refused by name."""
