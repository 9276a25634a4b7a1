"""What the exit code of `sayso` tells; the table in `sayso --help` says the same."""

from enum import IntEnum


class ExitCode(IntEnum):
    """How a command ended."""

    DONE = 0
    """All inputs were read; the ledger is sound."""
    PARTLY = 1
    """Some input was not read, or read with a warning, and the rest was; or a ledger has faults."""
    REFUSED = 2
    """Nothing was done: the request makes no sense, or a file cannot be opened or written."""
    FAULT = 3
    """A fault of Sayso itself."""
    STOPPED = 130
    """Stopped with Ctrl-C; what was read so far is kept (128 + SIGINT, as shells have it)."""
    CUT_OFF = 141
    """Whoever read our output stopped reading (128 + SIGPIPE, as shells have it)."""


EXIT_CODES = """\b
Exit codes:
  0    all inputs were read; the ledger is sound
  1    some input was not read, or not wholly (the rest was); a ledger has faults
  2    nothing was done: a wrong option, or a file that cannot be opened or written
  3    a fault of Sayso
  130  stopped with Ctrl-C; what was read so far is in the ledger
  141  the program that took the output stopped taking it"""
