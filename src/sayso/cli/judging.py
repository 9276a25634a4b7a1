"""Judgements made on the command line: who judges, when, and why."""

import datetime
from typing import TYPE_CHECKING

import click

from sayso.cli.listing import short
from sayso.cli.tell import one_line
from sayso.types import Decision, Judgement

if TYPE_CHECKING:
    from sayso.store import Ledger


def _named(context: click.Context, option: click.Parameter, name: str) -> str:
    if not name.strip():
        raise click.UsageError("say who judges with --who, or set SAYSO_WHO", context)
    return name


who = click.option(
    "--who",
    metavar="NAME",
    envvar="SAYSO_WHO",
    default="",
    callback=_named,
    help="Who judges; needed (or set SAYSO_WHO).",
)
why = click.option(
    "--why", metavar="WORDS", default="", help="The reason, for those who ask later."
)


def now() -> datetime.datetime:
    """The time at which a judgement is made."""
    return datetime.datetime.now(datetime.UTC)


def keep(book: "Ledger", judgements: list[Judgement]) -> None:
    """Add judgements to a ledger, and print a line for each, with the id that undoes it."""
    book.judge(judgements)
    for judgement in judgements:
        click.echo(one_line(f"{judgement.id}: {told(judgement)}"))


def told(judgement: Judgement) -> str:
    """What a judgement says, in a line."""
    subjects = " ".join(map(_shown, judgement.subjects))
    if judgement.decision is Decision.CORRECT:
        return f"correct {judgement.field} of {subjects} to {judgement.value or 'none'}"
    if judgement.decision is Decision.RATE:
        return f"rate {subjects} {judgement.value}"
    return f"{judgement.decision} {subjects}"


def _shown(subject: str) -> str:
    """A subject, ids shortened."""
    is_id = len(subject) == 21 and not set(subject[1:]) - set("0123456789abcdef")
    return short(subject) if is_id else subject
