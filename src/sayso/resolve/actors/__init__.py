"""Who a source, a doer or a target is: the register of actors, and links to it."""

from sayso.resolve.actors.document import Actors, read_actors
from sayso.resolve.actors.model import Actor, Alias, Kind
from sayso.resolve.actors.read import COLUMNS, merged, read_actors_file
from sayso.resolve.actors.register import Register, load_register

__all__ = [
    "COLUMNS",
    "Actor",
    "Actors",
    "Alias",
    "Kind",
    "Register",
    "load_register",
    "merged",
    "read_actors",
    "read_actors_file",
]
