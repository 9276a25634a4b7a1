"""The command line: reads options, puts the stages together, and tells what went wrong.

Only standard output carries a result; standard error carries one line a problem.  Command
modules import the stages inside the functions that run them, so that `sayso --help` need not
wait for a model runtime or a database library.
"""

from sayso.cli.main import main

__all__ = ["main"]
