"""`sayso judge`: what people decide about claims and events."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.cli import options
from sayso.cli.exit_code import EXIT_CODES, ExitCode
from sayso.cli.judging import keep, now, who, why
from sayso.cli.listing import print_rows
from sayso.cli.own import own_places
from sayso.cli.rows.judgements import JUDGEMENTS
from sayso.errors import UsageError
from sayso.types import Decision

if TYPE_CHECKING:
    from sayso.store import Ledger


@click.group(epilog=EXIT_CODES, short_help="Accept, reject, merge, split, correct.")
def judge() -> None:
    """Decide what the machine cannot; your word stands beside its, and every picture honours it.

    Nothing is written over: the claim as it was read stays in the ledger, and a judgement that
    is undone stays in the list. The latest word on a subject holds. Ids are those of `sayso
    claims`, `sayso events` and `sayso judge list`; the beginning of one is enough where no
    other begins so.
    """


@judge.command(epilog=EXIT_CODES, short_help="A claim, or a link, is right.")
@click.argument("claims", nargs=-1, required=True, metavar="CLAIM [CLAIM]")
@options.ledger
@who
@why
def accept(claims: tuple[str, ...], ledger: Path, who: str, why: str) -> int:
    """Accept a CLAIM as read right; or, of two, that they speak of one event."""
    from sayso.judgements import judge as judged
    from sayso.store import Ledger

    with Ledger.open(ledger) as book:
        subjects = [book.full_id("claim", claim) for claim in claims]
        keep(book, [judged(Decision.ACCEPT, subjects, who=who, when=now(), why=why)])
    return ExitCode.DONE


@judge.command(epilog=EXIT_CODES, short_help="Leave misread claims out.")
@click.argument("claims", nargs=-1, required=True, metavar="CLAIM...")
@options.ledger
@who
@why
def reject(claims: tuple[str, ...], ledger: Path, who: str, why: str) -> int:
    """Reject each CLAIM as misread: no picture has it, the ledger keeps it."""
    return _each(Decision.REJECT, "claim", claims, ledger, who, why)


@judge.command(epilog=EXIT_CODES, short_help="Claims or events are one event.")
@click.argument("ids", nargs=-1, required=True, metavar="ID ID...")
@options.ledger
@who
@why
def merge(ids: tuple[str, ...], ledger: Path, who: str, why: str) -> int:
    """Say that claims speak of one event. An event's ID stands for its first claim."""
    from sayso.judgements import judge as judged
    from sayso.store import Ledger

    with Ledger.open(ledger) as book:
        subjects = [_claims(book, id_)[0] for id_ in ids]
        keep(book, [judged(Decision.MERGE, subjects, who=who, when=now(), why=why)])
    return ExitCode.DONE


@judge.command(epilog=EXIT_CODES, short_help="A claim is of another event.")
@click.argument("claim")
@click.argument("other")
@options.ledger
@who
@why
def split(claim: str, other: str, ledger: Path, who: str, why: str) -> int:
    """Say that CLAIM speaks of another event than OTHER, a claim or an event.

    Of an event, CLAIM is parted from each claim that it has now.
    """
    from sayso.judgements import judge as judged
    from sayso.store import Ledger

    when = now()
    with Ledger.open(ledger) as book:
        first = book.full_id("claim", claim)
        others = [id_ for id_ in _claims(book, other) if id_ != first]
        if not others:
            raise UsageError(f"{other}: holds no claim but {claim}; name another")
        keep(
            book,
            [judged(Decision.SPLIT, [first, id_], who=who, when=when, why=why) for id_ in others],
        )
    return ExitCode.DONE


@judge.command(epilog=EXIT_CODES, short_help="Give a field of a claim another value.")
@click.argument("claim")
@click.argument("field")
@click.argument("value")
@options.ledger
@who
@why
@own_places
def correct(
    claim: str, field: str, value: str, ledger: Path, who: str, why: str, places: Path
) -> int:
    """Give FIELD of CLAIM the VALUE that it should have.

    \b
    FIELD     VALUE
    type      a type of the codebook
    status    happened, expected, wanted, possible, denied
    side      a side of the codebook, or "" for unknown
    speaker   the name of who says it
    place     "Douma", or "Douma (geonames:170063)" of several; "" for none
    figure    12, 12..15, 12.. or ..15; "" where the words give no bound

    place.0 is the first place of the claim, and so is place; place.1 the second; one more than
    the claim has adds one. The same goes for figure, of which none can be added.
    """  # noqa: D301 - click reads the mark
    from sayso.cli.given_place import place_value
    from sayso.judgements import judge as judged
    from sayso.store import Ledger

    if field.split(".")[0] == "place" and value:
        value = place_value(value, places)
    with Ledger.open(ledger) as book:
        subject = book.full_id("claim", claim)
        made = judged(
            Decision.CORRECT, [subject], field=field, value=value, who=who, when=now(), why=why
        )
        keep(book, [made])
    return ExitCode.DONE


@judge.command(epilog=EXIT_CODES, short_help="Take a judgement back.")
@click.argument("judgements", nargs=-1, required=True, metavar="JUDGEMENT...")
@options.ledger
@who
@why
def undo(judgements: tuple[str, ...], ledger: Path, who: str, why: str) -> int:
    """Take each JUDGEMENT back; undoing the undoing brings it back."""
    return _each(Decision.UNDO, "judgement", judgements, ledger, who, why)


@judge.command("list", epilog=EXIT_CODES, short_help="List all judgements.")
@options.ledger
@click.option("--standing", "only", is_flag=True, help="Only those that hold.")
@options.form
def list_(ledger: Path, only: bool, form: str) -> int:
    """List judgements, the oldest first, those undone or overtaken by a later one too."""
    from sayso.judgements import standing
    from sayso.store import Ledger

    with Ledger.open(ledger) as book:
        judgements = book.judgements()
    held = {judgement.id for judgement in standing(judgements)}
    rows = ((judgement, judgement.id in held) for judgement in judgements)
    print_rows((row for row in rows if row[1] or not only), JUDGEMENTS, form)
    return ExitCode.DONE


def _each(
    decision: Decision, kind: str, ids: Sequence[str], ledger: Path, who: str, why: str
) -> int:
    """Decide the same on each of some claims or judgements."""
    from sayso.judgements import judge as judged
    from sayso.store import Ledger

    when = now()
    with Ledger.open(ledger) as book:
        subjects = dict.fromkeys(book.full_id(kind, id_) for id_ in ids)
        keep(book, [judged(decision, [s], who=who, when=when, why=why) for s in subjects])
    return ExitCode.DONE


def _claims(book: "Ledger", id_: str) -> Sequence[str]:
    """The claim that `id_` names, or the claims of the event that it names."""
    if id_.startswith("c"):
        return (book.full_id("claim", id_),)
    event = book.event(book.full_id("event", id_))
    return event.claims if event else ()
