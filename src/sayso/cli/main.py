"""The command `sayso`, and every way that it can end."""

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

import click

from sayso import __version__
from sayso.cli.actors import actors
from sayso.cli.brief import brief
from sayso.cli.claims import claims
from sayso.cli.control import control
from sayso.cli.events import event, events
from sayso.cli.exit_code import EXIT_CODES, ExitCode
from sayso.cli.figures import figures
from sayso.cli.judge import judge
from sayso.cli.origins import origins
from sayso.cli.places import places
from sayso.cli.read import read
from sayso.cli.serve import serve
from sayso.cli.sources import sources
from sayso.cli.tell import tell
from sayso.cli.verify import verify
from sayso.errors import SaysoError


@click.group(epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="sayso %(version)s")
def sayso() -> None:
    """Read reports of armed conflict, and keep a ledger of who said what."""


for command in (
    *(brief, read, claims, events, event, figures, control, origins, sources),
    *(judge, verify, serve, actors, places),
):
    sayso.add_command(command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `sayso` with `arguments` (those of the process by default); return the exit code.

    Bad input never gives a traceback.  A fault of our own does where SAYSO_DEBUG is set.
    """
    _speak_utf8()
    try:
        code = _run(sys.argv[1:] if arguments is None else list(arguments))
        sys.stdout.flush()
    except KeyboardInterrupt:
        tell("stopped")
        return ExitCode.STOPPED
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "sayso"
        tell(f"{error.format_message().rstrip('.')} (see {command} --help)")
        return ExitCode.REFUSED
    except (click.ClickException, SaysoError) as error:
        tell(str(error))
        return ExitCode.REFUSED
    except BrokenPipeError:
        _drop_output()
        return ExitCode.CUT_OFF
    except OSError as error:
        _drop_output()
        tell(f"{error.filename or 'standard output'}: {error.strerror or error}")
        return ExitCode.REFUSED
    except Exception as error:
        if os.environ.get("SAYSO_DEBUG"):
            raise
        tell(
            f"a fault of Sayso, not of your input ({type(error).__name__}: {error}); please report"
            " it with what SAYSO_DEBUG=1 prints"
        )
        return ExitCode.FAULT
    return code


def _run(arguments: list[str]) -> int:
    """The exit code of the command; click's own endings are left to `main`."""
    try:
        with sayso.make_context("sayso", arguments) as context:
            return int(sayso.invoke(context))
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help() if error.ctx else "")
        return ExitCode.REFUSED
    except click.exceptions.Exit as error:
        return error.exit_code


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale; a lone surrogate is written as its escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _drop_output() -> None:
    """Send what is still buffered nowhere, so that the interpreter can end without complaint."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
