"""Files that users have places in, read into gazetteers of their own."""

from sayso.places.imports.add import add_gazetteer

__all__ = ["add_gazetteer"]
