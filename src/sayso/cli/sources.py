"""`sayso sources`: who told what, and what became of it; and how reliable people hold them."""

from pathlib import Path

import click

from sayso.cli import options
from sayso.cli.exit_code import EXIT_CODES, ExitCode
from sayso.cli.judging import keep, now, who, why
from sayso.cli.listing import print_rows
from sayso.cli.pictured import pictured
from sayso.cli.tell import tell
from sayso.types import Decision, Side


@click.group(
    epilog=EXIT_CODES,
    invoke_without_command=True,
    short_help="List sources; say how reliable they are.",
)
@click.option("--ledger", metavar="FILE", type=options.FILE, help="The ledger; needed to list.")
@click.option("--name", metavar="WORDS", help="Only sources with these words in their name.")
@options.sides
@options.form
@options.limit
@click.pass_context
def sources(
    context: click.Context,
    ledger: Path | None,
    name: str | None,
    sides: tuple[Side, ...],
    form: str,
    limit: int | None,
) -> int:
    """List sources (speakers, agencies, outlets), those that tell of most events first.

    \b
    documents     in how many documents their claims stand
    events        of how many events they tell
    alone         of how many they are the only origin
    confirmed     how many they say happened that somebody else says happened
    contradicted  in how many somebody's account conflicts with theirs
    reliability   A to F, where a person has rated them (sayso sources rate)

    These are counts, not a verdict: who tells what only they can see is alone most.
    """  # noqa: D301 - click reads the mark
    if context.invoked_subcommand:
        return ExitCode.DONE
    if ledger is None:
        raise click.UsageError("name the ledger to list with --ledger", context)
    from sayso.cli.rows.sources import SOURCES
    from sayso.store import SourceQuery

    with pictured(ledger) as book:
        query = SourceQuery(name=name, sides=sides, limit=limit)
        print_rows(book.sources(query), SOURCES, form)
    return ExitCode.DONE


@sources.command(epilog=EXIT_CODES, short_help="Say how reliable a source is.")
@click.argument("name")
@click.argument("letter", type=click.Choice(list("ABCDEF"), case_sensitive=False))
@options.ledger
@who
@why
def rate(name: str, letter: str, ledger: Path, who: str, why: str) -> int:
    """Rate the source NAME, or the id of a party in the register, with a LETTER.

    \b
    A  completely reliable      D  not usually reliable
    B  usually reliable         E  unreliable
    C  fairly reliable          F  cannot be judged

    Only people rate sources. The letter is shown beside what the source says, with who gave it;
    it changes no count of origins and no credibility, which follow from accounts alone. The
    latest rating holds; `sayso judge undo` takes it back.
    """  # noqa: D301 - click reads the mark
    from sayso.judgements import judge
    from sayso.store import SourceQuery

    with pictured(ledger) as book:
        made = judge(
            Decision.RATE,
            [name],
            field="reliability",
            value=letter.upper(),
            who=who,
            when=now(),
            why=why,
        )
        keep(book, [made])
        if not any(source.rating == made for source in book.sources(SourceQuery())):
            tell(f"no source is called {name!r} so far; `sayso sources` lists all")
    return ExitCode.DONE
