# SPDX-License-Identifier: GPL-3.0-or-later
"""What a clinic's front desk keeps: people, their plans, and what comes of them. Pure values and rules."""
