"""Places: gazetteers, look-ups in them, and the places of a document resolved together."""

from sayso.places.atlas import Atlas
from sayso.places.open import open_atlas
from sayso.places.resolve import resolve_places
from sayso.places.whole import whole_names

__all__ = ["Atlas", "open_atlas", "resolve_places", "whole_names"]
