"""What the interpreter does meanwhile: rest for its collector, turns for others."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def resting_collector() -> Iterator[None]:
    """Keep the collector from walking the heap again and again: tuples make no cycles.

    In a large process its walks would cost more than the work itself. What was made meanwhile is
    old at once (frozen and let go again moves it there), or the first walk would go over all of it.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def give_way() -> None:
    """Let other threads run and Ctrl-C be heard, which compiled code does not do by itself.

    Nothing is to be done for it: the interpreter looks whether anyone waits when a function of its
    own is called.
    """
