"""Who a source, a doer or a target is: the register of actors, and links to it."""

from sayso.resolve.actors.document import Actors, read_actors
from sayso.resolve.actors.register import Register, load_register

__all__ = ["Actors", "Register", "load_register", "read_actors"]
