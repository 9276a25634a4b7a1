"""Claims in the codes of event data: PLOVER types and modes, ACLED events and sub-events.

Derived, never stored: the ledger holds what was said, and a code can be had from it at any time.
"""

from sayso.coding.code import Coding, code

__all__ = ["Coding", "code"]
