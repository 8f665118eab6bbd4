# SPDX-License-Identifier: GPL-3.0-or-later
"""Psoas Trainer: guided strengthening, stretching and release for the psoas and the hip flexors."""

__version__ = "0.1.0"
