"""Stage *resolve*: drafts to claims; who, where, when and how many, as far as the text tells."""

from sayso.resolve.claims import places_of, resolve

__all__ = ["places_of", "resolve"]
