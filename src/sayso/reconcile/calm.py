"""Much made at once, without stopping to look for rings."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_rings() -> Iterator[None]:
    """Pause the search for objects that hold each other, which nothing within makes.

    It looks at everything there is again and again: an eighth of the time of reconciling, and
    the more, the larger the ledger.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            # Freezing and thawing counts all that was made as looked at: it is old at once, and
            # the search does not begin with the whole of it.
            gc.freeze()
            gc.unfreeze()
            gc.enable()
