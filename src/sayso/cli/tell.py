"""Lines for people on standard error, and words of hostile documents made fit for a terminal."""

import click

_JOINERS = "\u200c\u200d"
"""Zero-width joiners: not printable by Python's count, but part of Persian and Arabic spelling."""


def tell(message: str) -> None:
    """Print one line on standard error."""
    click.echo(f"sayso: {one_line(message)}", err=True)


def one_line(text: str) -> str:
    """`text` on one line, without what could steer a terminal.

    Runs of blanks and line breaks become one space; control characters, marks that turn the
    direction of writing, and lone surrogates become U+FFFD.
    """
    return "".join(
        char if char.isprintable() or char in _JOINERS else "\ufffd"
        for char in " ".join(text.split())
    )
