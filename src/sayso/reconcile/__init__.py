"""Stage *reconcile*: one picture of many reports."""

from sayso.reconcile.between import reasons_between
from sayso.reconcile.calm import no_rings
from sayso.reconcile.grow import Grown, grow
from sayso.reconcile.judged import rules_of
from sayso.reconcile.picture import reconcile, reconcile_and_remember
from sayso.reconcile.remembered import Remembered, unpacked
from sayso.reconcile.shelf import Shelf
from sayso.reconcile.version import VERSION

__all__ = [
    "VERSION",
    "Grown",
    "Remembered",
    "Shelf",
    "grow",
    "no_rings",
    "reasons_between",
    "reconcile",
    "reconcile_and_remember",
    "rules_of",
    "unpacked",
]
