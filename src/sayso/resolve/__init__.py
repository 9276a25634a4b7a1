"""Stage *resolve*: drafts to claims; who, where, when and how many, as far as the text tells."""

from sayso.resolve.claims import resolve

__all__ = ["resolve"]
