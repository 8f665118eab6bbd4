# SPDX-License-Identifier: GPL-3.0-or-later
"""The Qt layer: what people see, hear and press."""
