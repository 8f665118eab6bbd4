# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed PySide6 keeps the reference counts of None and True.

PySide6 6.12.0 does not on Python 3.11: each call that returns None, and each signal emitted from Python, takes one
reference too many away, until the process dies. From Python 3.12 on both are immortal: whatever their counts say, which
are huge and may move a little, they are never freed.
"""

import subprocess
import sys

CALLS = """
import sys
from PySide6.QtCore import QObject, QTimer, Signal

class Sender(QObject):
    sent = Signal(int)

timer, sender = QTimer(), Sender()
received = []
sender.sent.connect(received.append)
before = sys.getrefcount(None), sys.getrefcount(True)
for _ in range(30_000):
    timer.setInterval(5)
for number in range(1_000):
    sender.sent.emit(number)
after = sys.getrefcount(None), sys.getrefcount(True)
print(timer.interval(), len(received), *before, *after)
"""
ALLOWED = 20  # the measuring itself holds or drops a few
IMMORTAL = 1 << 29  # CPython's mark for an object that is never freed is above this in every version that has one


def test_none_and_true_keep_their_reference_counts():
    done = subprocess.run([sys.executable, "-c", CALLS], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    interval, received, *counts = map(int, done.stdout.split())
    assert (interval, received) == (5, 1_000)
    for before, after in zip(counts[:2], counts[2:], strict=True):
        assert after > before - ALLOWED or after > IMMORTAL
