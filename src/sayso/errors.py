"""Errors that a user can do something about; each message says what, where and what next."""


class SaysoError(Exception):
    """Base of all errors that Sayso raises on purpose; `str()` is one clear line."""


class InputError(SaysoError):
    """An input that cannot be read: empty, binary, too large, not there, not permitted."""


class LedgerError(SaysoError):
    """A ledger that cannot be opened, is not one, or does not verify."""


class UsageError(SaysoError):
    """A request that makes no sense: an unknown type, a date that is none."""
