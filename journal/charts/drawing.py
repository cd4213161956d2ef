"""One drawing at a time: matplotlib's caches are not made for threads, and the window and a report draw in different ones."""

import threading

DRAWING = threading.RLock()
