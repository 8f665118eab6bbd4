# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes on paper or into a PDF file."""
