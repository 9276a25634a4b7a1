"""Stage *reconcile*: one picture of many reports."""

from sayso.reconcile.between import reasons_between
from sayso.reconcile.picture import reconcile

VERSION = "2"
"""Of what is made of claims: a ledger's picture by another version is made anew."""

__all__ = ["VERSION", "reasons_between", "reconcile"]
